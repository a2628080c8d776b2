"""The top of a citizen in the review: name, status, and the ways to page, talk and plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from jobassist.services.review_citizen import ReviewView
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook, status_look
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.worklist.head import CprLine

_TWO_LINES_BELOW, _TWO_ROWS_BELOW = 700, 480


class ReviewHead(QWidget):
    """Who this is, and one key to everything about them."""

    wanted = Signal(str)
    """One of ``citizen``, ``talk``, ``offer``, ``jobs``, ``plan``."""

    def __init__(self) -> None:
        super().__init__()
        self.name = PlainLabel(role="title", weight=600, wrap=True)
        self.chip = Chip(status_look("ok"))
        self.stand_in = Chip(ChipLook("", "yellow", "users"))
        self.cpr = CprLine("table")
        self.buttons = {
            "citizen": Button(self.tr("Åbn borger"), icon="user", small=True, keys="O"),
            "talk": Button(self.tr("Samtale"), icon="message-square", small=True, keys="S"),
            "offer": Button(self.tr("Tilbud"), icon="layers", small=True, keys="F"),
            "jobs": Button(self.tr("Job"), icon="briefcase", small=True, keys="J"),
            "plan": Button(self.tr("Plan"), icon="file-text", small=True, keys="P"),
        }
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, own=key: self.wanted.emit(own))
        names = row([self.name, self.chip, self.stand_in, None], spacing=10)
        who = column([names, self.cpr], spacing=2)
        self._ways = QGridLayout()
        self._ways.setSpacing(theme.px(8))
        self._columns = 0
        self._place(len(self.buttons))
        self._whole = row(spacing=12, owner=self)
        self._whole.addLayout(who, 1)
        self._whole.addLayout(self._ways)

    def show_view(self, view: ReviewView, *, stand_in_for: str) -> None:
        """Show a citizen; ``stand_in_for`` is whose citizen it is when it is not one's own."""
        self.name.setText(view.case.name)
        self.chip.setVisible(view.duty is not None)
        if view.duty is not None:
            self.chip.set_look(status_look(view.duty.status.value))
        self.stand_in.setVisible(bool(stand_in_for))
        if stand_in_for:
            words = self.tr("Du vurderer for %1").replace("%1", stand_in_for)
            self.stand_in.set_look(ChipLook(words, "yellow", "users"))
        self.cpr.set_case(view.case.cpr, view.about)

    def fit(self, width: int) -> None:
        """The ways below the name where so much room does not hold both."""
        narrow = width < theme.px(_TWO_LINES_BELOW)
        direction = self._whole.Direction.TopToBottom if narrow else self._whole.Direction.LeftToRight
        if self._whole.direction() != direction:
            self._whole.setDirection(direction)
        self._place(3 if width < theme.px(_TWO_ROWS_BELOW) else len(self.buttons))

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for number, button in enumerate(self.buttons.values()):
                self._ways.addWidget(button, number // columns, number % columns)
