"""The middle of the letters: which text, by which way, what stops it, and the text or the recipients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.letters import Channel, Edit, LetterKind, LetterTemplate, channels_of
from jobassist.services.preview_letters import LetterPreview
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, mark_pane, row
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.letters.contact import Notice
from jobassist.ui.letters.letter_text import LetterText
from jobassist.ui.letters.recipients import RecipientModel, RecipientTable
from jobassist.ui.letters.words import channel_note, channel_word

_USUAL = "usual"


class LetterMiddle(QWidget):
    """One letter with its words, or the list of those it goes to."""

    channel_chosen = Signal(object)
    """The way out (``Channel``), or None for each citizen's usual one."""
    edited = Signal()
    recipient_chosen = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark_pane(self)
        self.setAccessibleName(self.tr("Brevet"))
        self._template_id = ""
        self._is_many = False
        self._title = PlainLabel(role="heading", weight=600, wrap=True)
        self._rights = Chip(ChipLook(""))
        self._hint = PlainLabel(role="small", tone="text2", wrap=True)
        self.ways: Segmented | None = None
        self._ways_line = row([], spacing=12)
        self._note = PlainLabel(role="small", tone="text2", wrap=True)
        self.notice = Notice()
        self.timing = Notice("orange", "triangle-alert")
        self.text = LetterText()
        self.text.edited.connect(self.edited)
        self.model = RecipientModel()
        self.table = RecipientTable(self.model, today)
        self.table.row_chosen.connect(self._on_row)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.table)
        head = row([], spacing=10)
        head.addWidget(self._title, 1)
        head.addWidget(self._rights)
        whole = column(
            [head, self._hint, self._ways_line, self.timing, self.notice, self._stack],
            spacing=10, edges=(20, 16, 20, 12), owner=self,
        )  # fmt: skip
        whole.setStretch(5, 1)

    def show_letters(
        self,
        template: LetterTemplate,
        letters: Sequence[LetterPreview],
        channel: Channel | None,
        edits: Mapping[CaseId, Edit],
    ) -> None:
        """Show a text for one citizen, or for the many."""
        self._is_many = len(letters) > 1
        self._title.setText(template.title)
        self._hint.setText(template.hint)
        self._hint.setVisible(bool(template.hint))
        self._rights.set_look(self._rights_look(template))
        self._show_ways(template, letters, channel)
        if self._is_many:
            self._show_many(letters)
        elif letters:
            (letter,) = letters
            self._stack.setCurrentWidget(self.text)
            self.notice.set_text(letter.problem.sentence if letter.problem else "")
            self.text.show_letter(letter, edits.get(letter.case.id))

    def take_keyboard(self) -> None:
        """Give the keyboard to the text, or to the recipients."""
        (self.table if self._is_many else self.text.body).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_many(self, letters: Sequence[LetterPreview]) -> None:
        before = self.chosen()
        self._stack.setCurrentWidget(self.table)
        self.notice.set_text("")
        self.model.show_letters(letters)
        ids = [letter.case.id for letter in self.model.shown]
        self.table.choose_row(ids.index(before.case.id) if before and before.case.id in ids else 0)

    def chosen(self) -> LetterPreview | None:
        """The recipient that the keyboard is on; None when there are none."""
        index = self.table.current_row()
        return self.model.shown[index] if 0 <= index < len(self.model.shown) else None

    def _on_row(self, index: int) -> None:
        if 0 <= index < len(self.model.shown):
            self.recipient_chosen.emit(self.model.shown[index].case.id)

    def _rights_look(self, template: LetterTemplate) -> ChipLook:
        if template.mentions_rights:
            return ChipLook(self.tr("Med rettigheder og pligter"), "green", "scale")
        return ChipLook(self.tr("Uden rettigheder og pligter"), "grey", "scale")

    def _show_ways(
        self, template: LetterTemplate, letters: Sequence[LetterPreview], channel: Channel | None
    ) -> None:
        wanted = f"{template.id} {self._is_many}"
        if wanted != self._template_id:
            self._template_id = wanted
            self._build_ways(template)
        shown = channel or (letters[0].channel if letters and not self._is_many else None)
        if self.ways is not None:
            self.ways.set_value(shown.value if shown else _USUAL)
        if shown is None and template.kind is LetterKind.LETTER:
            self._note.setText(self.tr("Digital Post til dem, der har det, og post til de andre."))
        else:
            self._note.setText(channel_note(shown or Channel.SMS))

    def _build_ways(self, template: LetterTemplate) -> None:
        self._ways_line.removeWidget(self._note)
        if self.ways is not None:
            self._ways_line.removeWidget(self.ways)
            self.ways.hide()
            self.ways.deleteLater()
            self.ways = None
        options = [(way.value, channel_word(way)) for way in channels_of(template)]
        if self._is_many and len(options) > 1:
            options.insert(0, (_USUAL, self.tr("Hver sin vej")))
        if len(options) > 1:
            self.ways = Segmented(options, self.tr("Hvordan brevet skal ud"))
            self.ways.value_changed.connect(self._on_way)
            self._ways_line.addWidget(self.ways)
        self._ways_line.addWidget(self._note, 1)

    def _on_way(self, value: str | None) -> None:
        self.channel_chosen.emit(Channel(value) if value not in (None, _USUAL) else None)
