"""The left column of the letters: what is due now, and every text that fits, by what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QSizePolicy, QWidget

from jobassist.domain.letters import About, LetterKind, LetterTemplate
from jobassist.services.propose_letters import LetterProposal
from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.letters.words import about_word, kind_icon

_TOP = Qt.AlignmentFlag.AlignTop


class LetterRow(QAbstractButton):
    """One text: its name, and why it is proposed."""

    entered = Signal()

    def __init__(self, letter: LetterTemplate, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter, self.why = letter, why
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(letter.title)
        self.setAccessibleDescription(why or about_word(letter.about))
        words = column([PlainLabel(letter.title, role="table", weight=500, wrap=True)], spacing=1)
        own = self.tr("kommunens egne ord") if letter.is_local else ""
        if note := " · ".join(filter(None, (why, own))):
            words.addWidget(PlainLabel(note, role="small", tone="text2", wrap=True))
        parts = row([], spacing=8, edges=(8, 6, 8, 6), owner=self)
        parts.addWidget(IconMark(kind_icon(letter.kind), "accent" if why else "text2"), 0, _TOP)
        parts.addLayout(words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self.isChecked() or paint.is_hovered(self)):
            return
        with paint.painting(self) as painter:
            line = "accent" if self.isChecked() else ""
            fill = "surface" if self.isChecked() else "hover"
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class LetterList(QScrollArea):
    """Proposals first, then every text that fits; arrows move, Enter goes on to the letter."""

    chosen = Signal(str)
    """The id of the letter that was chosen."""
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Breve"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark_pane(self)
        self.rows: list[LetterRow] = []
        self._shown: tuple[Sequence[LetterProposal], Sequence[LetterTemplate]] = ((), ())
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self.rows[index].letter.id))

    def show_letters(self, proposals: Sequence[LetterProposal], letters: Sequence[LetterTemplate]) -> None:
        """Show what is due, and every text in groups; nothing happens when both are as before."""
        if (proposals, letters) == self._shown:
            return
        self._shown = (proposals, letters)
        for old in self._group.buttons():
            self._group.removeButton(old)
        self.rows = []
        parts: list[QWidget] = []
        if proposals:
            parts.append(_heading(self.tr("Forslag nu")))
            parts += [self._add(LetterRow(each.template, each.why)) for each in proposals]
        for about in About:
            group = [letter for letter in letters if letter.about is about]
            group.sort(key=lambda letter: letter.kind is LetterKind.SMS)
            if group:
                parts.append(_heading(about_word(about)))
                parts += [self._add(LetterRow(letter)) for letter in group]
        inner = QWidget()
        ground(inner, "bg")
        column([*parts, None], spacing=2, edges=(16, 12, 12, 16), owner=inner)
        self.setWidget(inner)

    def _add(self, each: LetterRow) -> LetterRow:
        self._group.addButton(each, len(self.rows))
        each.entered.connect(self.entered)
        self.rows.append(each)
        return each

    def show_chosen(self, letter_id: str) -> None:
        """Mark a letter; its proposal where it has one."""
        for each in self.rows:
            if each.letter.id == letter_id:
                if self._group.checkedButton() not in self._same(letter_id):
                    each.setChecked(True)
                self.ensureWidgetVisible(each, 0, theme.px(8))
                return

    def _same(self, letter_id: str) -> list[LetterRow]:
        return [each for each in self.rows if each.letter.id == letter_id]

    def current(self) -> QAbstractButton | None:
        """The row of the letter that is shown."""
        return self._group.checkedButton()


def _heading(words: str) -> QWidget:
    label = PlainLabel(words, role="small", tone="text2", weight=600)
    label.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(2))
    return label
