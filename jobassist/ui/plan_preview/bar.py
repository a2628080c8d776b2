"""The top of a paper: its name and page, what to show, how large, and the ways out of the app."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.plan_preview.choice import PaperChoice

_HEIGHT, _LEAST = 64, 500
_ZOOMS_FROM = 800  # narrower, Ctrl with + and - still serve
_CHOOSES_FROM = 1180  # narrower, the choice has a line of its own


class PaperBar(QWidget):
    """``choice`` may hold nothing to choose; ``side_name`` is what the pane beside the paper is called."""

    smaller = Signal()
    larger = Signal()
    whole = Signal()

    def __init__(
        self, title: str, choice: PaperChoice, side_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        ground(self, "surface", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Papirets top"))
        self.back = IconButton("arrow-left", self.tr("Tilbage"), keys="Esc")
        self.place = PlainLabel(role="small", tone="text2")
        self.save = Button(self.tr("Gem som PDF …"), icon="download", keys="Ctrl+S")
        self.print = Button(self.tr("Udskriv …"), kind="primary", icon="printer", keys="Ctrl+P")
        self.side = Button(side_name, icon="copy", keys="Ctrl+B")
        self.side.setCheckable(True)
        self.side.hide()
        self._choice, self._title = choice, PlainLabel(title, role="title", weight=600, elide=True)
        self._zooming = self._make_zooming()
        self._top = row([self.back], spacing=8, edges=(16, 4, 16, 4))
        self._top.addLayout(column([None, self._title, self.place, None], spacing=1), 1)
        for part in (self._zooming, self.side, self.save, self.print):
            self._top.addWidget(part)
        self._zooming.hide()
        self._second = QWidget(self)
        self._below = row([self._choice, None], edges=(16, 0, 16, 8), owner=self._second)
        self._second.setVisible(choice.has_choice())
        column([self._top, self._second], spacing=0, owner=self)

    def _make_zooming(self) -> QWidget:
        self.zoom = Button("", kind="quiet", small=True)
        self.zoom.clicked.connect(self.whole)
        self.zoom.setAccessibleName(self.tr("Vis hele siden (Ctrl+0)"))
        smaller = IconButton("zoom-out", self.tr("Vis mindre (Ctrl+-)"))
        larger = IconButton("zoom-in", self.tr("Vis større (Ctrl++)"))
        smaller.clicked.connect(self.smaller)
        larger.clicked.connect(self.larger)
        zooming = QWidget()
        row([smaller, self.zoom, larger], spacing=4, owner=zooming)
        return zooming

    def set_title(self, title: str) -> None:
        """Another paper is shown."""
        self._title.setText(title)

    def sizeHint(self) -> QSize:
        lines = theme.px(_HEIGHT)
        return QSize(super().sizeHint().width(), lines + (theme.px(36) if self._is_folded() else 0))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is folded, or the window could not be made so narrow that it folds."""
        return QSize(theme.px(_LEAST), super().minimumSizeHint().height())

    def _is_folded(self) -> bool:
        return not self._second.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zooming.setVisible(self.width() >= theme.px(_ZOOMS_FROM))
        self._fold(self._choice.has_choice() and self.width() < theme.px(_CHOOSES_FROM))

    def _fold(self, folded: bool) -> None:
        """The choice on a line of its own, or beside the title."""
        if folded == self._is_folded():
            return
        if folded:
            self._below.insertWidget(0, self._choice)
        else:
            self._top.insertWidget(2, self._choice)
        self._second.setVisible(folded)
        self.updateGeometry()
