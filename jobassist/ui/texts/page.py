"""The texts of the municipality: agendas and letters, read, tried out and changed without code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from jobassist.services.agenda_drafts import drafts_of
from jobassist.services.desk import Desk
from jobassist.services.edit_agendas import follow_agendas
from jobassist.services.load_letters import letters_of
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.page import Page
from jobassist.ui.texts.agenda_pane import AgendaPane
from jobassist.ui.texts.choice import TextChoice
from jobassist.ui.texts.entries import AGENDA, LETTER, EntryGroup, agenda_groups, letter_groups

if TYPE_CHECKING:
    from jobassist.ui.letters.editor import LetterEditor

_BOTH_FROM, _CHOICE = 800, 300
_ANY_WIDTH = 16_777_215


class TextsHeader(QWidget):
    """The way back, and where this is."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        ground(self, "bg", edge="bottom")
        mark_pane(self)
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, keys="Esc")
        # The badge only tells: Esc belongs first to the field that has the keyboard.
        self.back.setShortcut(QKeySequence())
        self.back.clicked.connect(self.back_wanted)
        self.name = PlainLabel(self.tr("Dagsordener og breve"), role="page", weight=600)
        row([self.back, self.name, None], spacing=16, edges=(24, 12, 24, 12), owner=self)


class TextsPage(Page):
    """Fills the window; Esc goes back. ``key`` opens one text, ``agenda:ID`` or ``letter:ID``,
    or the first of a sort, ``letter:``."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "bg")
        self._key, self._is_narrow = key, False
        self._shows_text = bool(key.partition(":")[2])
        self.header = TextsHeader()
        self.choice = TextChoice()
        self.agenda = AgendaPane(desk)
        self.letter: LetterEditor | None = None
        self._letter_id = ""
        self._right = QStackedWidget()
        self._right.addWidget(self.agenda)
        # It gives way to the window's width; it does not hold it.
        self._right.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        body = row([self.choice], spacing=0)
        body.addWidget(self._right, 1)
        column([self.header, body], spacing=0, owner=self).setStretch(1, 1)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.header.back_wanted.connect(self._go_back)
        self.choice.chosen.connect(self._open)
        self.choice.entered.connect(self._enter)
        self.agenda.changed.connect(self.changed)
        self.agenda.failed.connect(self.failed)
        self.agenda.kept.connect(self._on_kept)
        self.agenda.opened.connect(lambda agenda_id: self._open(AGENDA + agenda_id))

    @property
    def title(self) -> str:
        return self.tr("Dagsordener og breve")

    def first_control(self) -> QWidget:
        return self.choice

    def refresh(self) -> None:
        """Shows what is in force and what is drafted, after an undo too."""
        follow_agendas(self.desk)
        self._show_list()
        if not self._show(self._key):
            self._key = self._first_key()
            self._show(self._key)
            self._show_list()

    def _first_key(self) -> str:
        """The first text of the sort that was asked for, else the first of all."""
        keys = [each.entry.key for each in self.choice.rows()]
        sort = self._key.partition(":")[0]
        return next((key for key in keys if key.startswith(f"{sort}:")), keys[0])

    def _show_list(self) -> None:
        self.choice.show_groups(self._groups(), self._key)

    def _groups(self) -> list[EntryGroup]:
        drafts = drafts_of(self.desk)
        known = {agenda.id for agenda in self.desk.agendas}
        new = [draft for agenda_id, draft in drafts.items() if agenda_id not in known]
        letters = self.attempt(lambda: letters_of(self.desk)) or ()
        return [*agenda_groups([*self.desk.agendas, *new], drafts), *letter_groups(letters)]

    def _open(self, key: str) -> None:
        if key == self._key or self.may_leave():
            self._key = key
            self._show(key)
        self._show_list()

    def _show(self, key: str) -> bool:
        if key.startswith(LETTER):
            return self._show_letter(key.removeprefix(LETTER))
        self._drop_letter()
        return self.agenda.show_agenda(key.removeprefix(AGENDA))

    def _show_letter(self, letter_id: str) -> bool:
        from jobassist.ui.letters.editor import LetterEditor

        if all(LETTER + letter_id != row.entry.key for row in self.choice.rows()):
            return False
        if self.letter is not None and self._letter_id == letter_id:
            self.letter.refresh()
            return True
        self._drop_letter()
        self.letter, self._letter_id = LetterEditor(self.desk, letter_id), letter_id
        self.letter.changed.connect(self.changed)
        self.letter.failed.connect(self.failed)
        self.letter.back_wanted.connect(self._go_back)
        self._right.setCurrentIndex(self._right.addWidget(self.letter))
        return True

    def _drop_letter(self) -> None:
        letter, self.letter = self.letter, None
        self._right.setCurrentWidget(self.agenda)
        if letter is not None:
            self._right.removeWidget(letter)
            letter.deleteLater()

    def _enter(self) -> None:
        """Enter in the list: on to the text."""
        self._shows_text = True
        self._fit()
        shown = self._right.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kept(self, at: object) -> None:
        self._show_list()
        self.saved.emit(at)

    def may_leave(self) -> bool:
        """Keeps what was typed as a draft; talks do not use it before it is saved."""
        return self.agenda.keep() and (self.letter is None or self.letter.may_leave())

    def _go_back(self) -> None:
        if not self.may_leave():
            return
        if self._is_narrow and self._shows_text:
            self._shows_text = False
            self._fit()
            self.choice.focus_current()
        else:
            self.back_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """List and text beside each other where there is room, else one at a time."""
        self._is_narrow = self.width() < theme.px(_BOTH_FROM)
        self.choice.setVisible(not self._is_narrow or not self._shows_text)
        self._right.setVisible(not self._is_narrow or self._shows_text)
        self.choice.setMinimumWidth(0 if self._is_narrow else theme.px(_CHOICE))
        self.choice.setMaximumWidth(_ANY_WIDTH if self._is_narrow else theme.px(_CHOICE))
