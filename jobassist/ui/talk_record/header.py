"""The top of a finished talk: back, whose it was, how it ended, and its papers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from jobassist.domain.case import TalkStatus
from jobassist.domain.cpr import masked
from jobassist.services.talk_record import TalkRecord
from jobassist.services.terms import group_term
from jobassist.ui.citizen.words import kind_word, talk_look
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, status_look
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.worklist.words import when

_ONE_LINE_FROM = 760


class Header(QWidget):
    """Back and the two papers; the name and the talk beside them."""

    back_wanted = Signal()
    summary_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Samtalens top"))
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, keys="Esc")
        # The badge only tells: Esc belongs first to the editor that has the keyboard.
        self.back.setShortcut(QKeySequence())
        self.back.clicked.connect(self.back_wanted)
        self.summary = Button(self.tr("Referat"), icon="file-text", small=True, keys="Ctrl+P")
        self.plan = Button(self.tr("Plan"), icon="clipboard-list", small=True)
        self.summary.clicked.connect(self.summary_wanted)
        self.plan.clicked.connect(self.plan_wanted)
        self.name = PlainLabel(role="page", weight=600, wrap=True)
        self.facts = PlainLabel(role="table", tone="text2", wrap=True)
        self.chip = Chip(status_look("ok"))
        top = row([self.name, self.chip, None], spacing=12)
        self._words, self._papers = QWidget(), QWidget()
        column([top, self.facts], spacing=2, owner=self._words)
        row([self.summary, self.plan], spacing=8, owner=self._papers)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(theme.px(edge) for edge in (24, 10, 24, 10)))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.back, 0, 0)
        self._grid.addWidget(self._papers, 0, 2)
        self._grid.addWidget(self._words, 0, 1)

    def show_record(self, record: TalkRecord) -> None:
        """Show whose talk it was."""
        talk, case = record.talk, record.case
        self.name.setText(case.name)
        told = (f"{kind_word(talk.kind)} {when(talk)}", masked(case.cpr), group_term(case.group).label)
        self.facts.setText(" · ".join(told))
        self.chip.set_look(talk_look(talk, talk.on))
        self.summary.setVisible(talk.status is TalkStatus.HELD)
        self.plan.setVisible(record.plan is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grid.removeWidget(self._words)
        if self.width() >= theme.px(_ONE_LINE_FROM):
            self._grid.addWidget(self._words, 0, 1)
        else:
            self._grid.addWidget(self._words, 1, 0, 1, 3)
