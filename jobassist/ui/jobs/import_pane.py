"""A file of jobs before it is stored: how many are new, the same and rejected, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobassist.domain.drafts import Problem
from jobassist.services.import_jobs import JobsPreview
from jobassist.ui.jobs.words import grouped, line
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook, Tone
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.placement.scrolled import Scrolled
from jobassist.ui.worklist.words import filled

_MOST_TOLD = 50


class JobsImportPane(QWidget):
    """Nothing is stored before ``import_wanted``; Esc gives up."""

    import_wanted = Signal()
    left = Signal()

    def __init__(self, filename: str, ready: JobsPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ready = ready
        ground(self, "surface")
        mark_pane(self)
        self.setAccessibleName(filled(self.tr("Importér %1"), line(filename)))
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, badge="Esc")
        self.back.clicked.connect(self.left)
        self.submit = Button(self._submit_words(), kind="primary", icon="check", keys="Ctrl+Return")
        self.submit.setEnabled(self._changes() > 0)
        self.submit.clicked.connect(self.import_wanted)
        keypad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        keypad.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keypad.activated.connect(self.submit.click)
        self._lay_out()

    def _lay_out(self) -> None:
        chips = FlowLayout()
        for look in self._looks():
            chips.addWidget(Chip(look))
        top = row([self.back], spacing=12)
        top.addWidget(PlainLabel(self.accessibleName(), role="title", weight=600, wrap=True), 1)
        head = QWidget()
        ground(head, "bg", edge="bottom")
        column([top, chips], spacing=8, edges=(24, 8, 24, 12), owner=head)
        inner = Scrolled()
        told = [PlainLabel(words, role="table", wrap=True) for words in self.told()]
        column([*told, None], spacing=6, edges=(24, 12, 24, 12), owner=inner)
        foot = QWidget()
        ground(foot, "surface", edge="top")
        words = self.tr("Intet er gemt endnu. En import af job kan ikke fortrydes.")
        parts = row([], spacing=8, edges=(24, 12, 24, 12), owner=foot)
        parts.addWidget(PlainLabel(words, role="table", tone="text2", wrap=True), 1)
        parts.addWidget(self.submit)
        column([head, ScrollPane(inner), foot], spacing=0, owner=self).setStretch(1, 1)

    def told(self) -> list[str]:
        """What was wrong, row by row; after many, how many more there are."""
        problems = self.ready.problems
        lines = [self._problem(each) for each in problems[:_MOST_TOLD]]
        if len(problems) > _MOST_TOLD:
            lines.append(filled(self.tr("og %1 til"), grouped(len(problems) - _MOST_TOLD)))
        return lines or [self.tr("Alle rækker kan bruges.")]

    def _problem(self, problem: Problem) -> str:
        where = filled(self.tr("Række %1"), str(problem.row)) if problem.row else self.tr("Hele filen")
        return line(": ".join(filter(None, (where, problem.column, problem.problem))))

    def _looks(self) -> list[ChipLook]:
        ready = self.ready
        counted: list[tuple[int, str, Tone, str]] = [
            (len(ready.new), self.tr("%1 nye"), "blue", "circle-plus"),
            (ready.same, self.tr("%1 er her allerede"), "grey", "equal"),
            (len(ready.changed), self.tr("%1 med nye oplysninger"), "yellow", "pencil"),
            (len(ready.rejected), self.tr("%1 afviste"), "red", "octagon-alert"),
        ]
        return [ChipLook(filled(words, grouped(n)), tone, icon) for n, words, tone, icon in counted if n]

    def _changes(self) -> int:
        return len(self.ready.new) + len(self.ready.changed)

    def _submit_words(self) -> str:
        number = self._changes()
        if not number:
            return self.tr("Intet at importere")
        return filled(self.tr("Importér %1 job"), grouped(number))

    def begin(self) -> None:
        """The keyboard goes to what is asked for, else to the way back."""
        first = self.submit if self.submit.isEnabled() else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
