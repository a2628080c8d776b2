"""The top of an opened agenda: its name and state, how it is shown, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.segments import Segmented

PREVIEW, CITIZEN, EDIT = "preview", "citizen", "edit"
_EDGES = 60


class AgendaHead(QWidget):
    """``shown`` carries PREVIEW, CITIZEN or EDIT."""

    shown = Signal(str)
    copy_wanted = Signal()
    reset_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg", edge="bottom")
        self.name = PlainLabel(role="title", weight=600, wrap=True)
        self.own = Chip(ChipLook(self.tr("Jeres egen"), "blue", "pencil"))
        self.draft = Chip(ChipLook(self.tr("Kladde, ikke i brug"), "yellow", "square-pen"))
        ways = [
            (PREVIEW, self.tr("Forhåndsvis")),
            (CITIZEN, self.tr("Sådan ser borgeren den")),
            (EDIT, self.tr("Redigér")),
        ]
        self.way = Segmented(ways, self.tr("Vis dagsordenen"))
        self.way.set_value(PREVIEW)
        self.way.value_changed.connect(self._on_way)
        self.copy = Button(self.tr("Kopiér til ny"), icon="copy", small=True)
        self.reset = Button("", icon="rotate-ccw", small=True)
        self.discard = Button(self.tr("Kassér kladde"), icon="undo-2", small=True)
        self.copy.clicked.connect(self.copy_wanted)
        self.reset.clicked.connect(self.reset_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        title = row([self.name, self.own, self.draft], spacing=8)
        title.setStretch(0, 1)
        self._actions = row([None, self.discard, self.reset, self.copy], spacing=8)
        self._line = row([self.way, self._actions], spacing=12)
        self._line.setStretch(1, 1)
        column([title, self._line], spacing=10, edges=(24, 14, 24, 12), owner=self)

    def show_state(self, title: str, *, is_own: bool, is_draft: bool, reset: str) -> None:
        """Say which agenda it is and how it stands; ``reset`` is the way back, if there is one."""
        self.name.setText(title)
        self.own.setVisible(is_own)
        self.draft.setVisible(is_draft)
        self.discard.setVisible(is_draft)
        self.reset.setVisible(bool(reset))
        self.reset.set_label(reset)
        self._fit()

    def _on_way(self, value: str | None) -> None:
        if value is None:  # one of them is always shown
            self.way.set_value(PREVIEW)
        self.shown.emit(value or PREVIEW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The buttons beside the choice where there is room, else below it."""
        room = self.width() - theme.px(_EDGES)
        folded = self.way.sizeHint().width() + self._actions.sizeHint().width() > room
        way = QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
