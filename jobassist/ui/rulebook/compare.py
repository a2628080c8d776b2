"""Two versions beside each other, what differs marked by icon, word and weight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from jobassist.domain.rules import RuleVersion
from jobassist.services.list_rules import FactChange, side_by_side
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.rulebook.words import days_words, differs_look
from jobassist.ui.worklist.words import filled

_TOP = Qt.AlignmentFlag.AlignTop
_MARK, _HEADING, _LEFT, _RIGHT = range(4)


class SideBySide(QWidget):
    """A grid: mark, heading, the older version, the newer one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.lines: tuple[FactChange, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(_LEFT, 1)
        self._grid.setColumnStretch(_RIGHT, 1)
        self._grid.setColumnMinimumWidth(_HEADING, theme.px(110))

    def show_lines(
        self, headings: tuple[str, str], lines: Sequence[FactChange], nothing: str, *, marks: bool = True
    ) -> None:
        """Show others; ``nothing`` stands where one side says nothing; ``marks``: some lines are the same."""
        self._grid.setColumnMinimumWidth(_MARK, theme.px(88) if marks else 0)
        self.lines = tuple(lines)
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, words in zip((_LEFT, _RIGHT), headings, strict=True):
            self._grid.addWidget(PlainLabel(words, role="table", weight=600, wrap=True), 0, place, _TOP)
        for number, line in enumerate(lines, start=1):
            self._add(number, line, nothing, marks=marks)

    def _add(self, number: int, line: FactChange, nothing: str, *, marks: bool) -> None:
        if line.is_changed and marks:
            self._grid.addWidget(Chip(differs_look()), number, _MARK, _TOP)
        heading = PlainLabel(line.heading, role="table", weight=600, tone="text2", wrap=True)
        self._grid.addWidget(heading, number, _HEADING, _TOP)
        weight: theme.Weight = 500 if line.is_changed else 400
        for place, words in ((_LEFT, line.before), (_RIGHT, line.after)):
            tone = "text" if line.is_changed and words else "text2"
            label = PlainLabel(words or nothing, role="table", tone=tone, weight=weight, wrap=True)
            self._grid.addWidget(label, number, place, _TOP)


class CompareView(QWidget):
    """Fills the page until Esc."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        ground(self, "surface")
        mark_pane(self)
        self.title = PlainLabel(role="title", weight=600, wrap=True)
        self.count = PlainLabel(role="table", tone="text2", wrap=True)
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, badge="Esc")
        self.only = CheckBox(self.tr("Kun det, der er ændret"))
        self.sides = SideBySide(self.tr("To versioner ved siden af hinanden"))
        self._pair: tuple[RuleVersion, RuleVersion] | None = None
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.only.toggled.connect(lambda _on: self._show())

    def _lay_out(self) -> None:
        head = QWidget()
        ground(head, "surface", edge="bottom")
        parts = row([self.back], spacing=12, edges=(24, 8, 24, 8), owner=head)
        parts.addWidget(self.title, 1)
        parts.addWidget(self.only)
        inner = Scrolled()
        column([self.count, self.sides, None], spacing=14, edges=(24, 16, 24, 24), owner=inner)
        column([head, ScrollPane(inner)], spacing=0, owner=self).setStretch(1, 1)

    def show_pair(self, before: RuleVersion, after: RuleVersion) -> None:
        """Two versions of one rule, the older first."""
        self._pair = (before, after)
        self.title.setText(f"{after.id} · {after.title}")
        self.setAccessibleName(filled(self.tr("Versioner af %1"), after.id))
        self._show()

    def _show(self) -> None:
        if self._pair is None:
            return
        lines = side_by_side(*self._pair)
        changed = [line for line in lines if line.is_changed]
        words = self.tr("%1 af %2 oplysninger er ændret.")
        self.count.setText(filled(words, str(len(changed)), str(len(lines))))
        first, second = (days_words(v.valid_from, v.valid_to) for v in self._pair)
        shown = changed if self.only.isChecked() else lines
        self.sides.show_lines((first, second), shown, self.tr("intet"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
