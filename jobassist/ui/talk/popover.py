"""A small pane over the page, opened with a key and closed with Esc or by going elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import KeyBadge
from jobassist.ui.kit.scroll import ScrollPane

_EDGE, _RING = 12, 4  # the ring of the keyboard needs room around its control


class Popover(QFrame):
    """A heading and whatever it is given, over the page that is its parent. It is no window of its own."""

    closed = Signal()

    def __init__(self, title: str, page: QWidget, *, width: int) -> None:
        super().__init__(page)
        self.hide()
        self.setProperty("card", "raised")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._page, self._width = page, width
        self._before: QWidget | None = None
        heading = row(
            [PlainLabel(title, role="small", tone="text2", weight=600), None, KeyBadge("Esc", self)]
        )
        self._inner = QWidget()
        self.content: QVBoxLayout = column(spacing=4, edges=(_RING, _RING, _RING, _RING), owner=self._inner)
        self._scroll = ScrollPane(self._inner)
        parts = column([heading], spacing=8, edges=(14 - _RING, 12, 8, 10), owner=self)
        parts.addWidget(self._scroll, 1)

    def first_control(self) -> QWidget:
        """Where the keyboard goes when it opens."""
        raise NotImplementedError

    def is_open(self) -> bool:
        """Whether it is to be seen."""
        return not self.isHidden()

    def open_at(self, place: QPoint) -> None:
        """Show it with its corner at a place of the page, or as near as there is room."""
        self._before = QApplication.focusWidget()
        self._fit(place)
        self.show()
        self.raise_()
        self.first_control().setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self, place: QPoint) -> None:
        """As high as what it holds, but never beyond the page."""
        edge = theme.px(_EDGE)
        width = min(theme.px(self._width), self._page.width() - 2 * edge)
        left = max(edge, min(place.x(), self._page.width() - width - edge))
        top = max(edge, min(place.y(), self._page.height() // 2))
        self.resize(width, self._page.height())
        self.ensurePolished()
        inner = _height(self._inner.layout(), width - theme.px(14 - _RING + 8 + 12))
        height = inner + theme.px(12 + 10 + 8 + 24)
        self.setGeometry(left, top, width, min(height, self._page.height() - top - edge))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab beyond the last control gives the keyboard back to the page, not to whatever comes after it."""
        has_moved = super().focusNextPrevChild(forward)
        now = QApplication.focusWidget()
        if has_moved and now is not None and not self.isAncestorOf(now):
            self.close_again()
        return has_moved

    def close_again(self) -> None:
        """Give the keyboard back to where it was, and go."""
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.leave()

    def leave(self) -> None:
        """Go, wherever the keyboard is now."""
        if self.is_open():
            self.hide()
            self.closed.emit()


def _height(layout: QLayout | None, width: int) -> int:
    if layout is None:
        return 0
    layout.activate()
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
