"""Room for what may be taller than the window: large type, a small screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from jobassist.ui.kit import theme

_STEP = 72


class ScrollPane(QScrollArea):
    """Scrolls a page up and down when it does not fit; the keyboard's control is kept in sight."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
        page.setAutoFillBackground(False)


class Scrolled(QWidget):
    """What stands in a pane that scrolls: as high as its words need at the width it has, and no higher.

    By itself Qt asks for the height that wrapped words need where they are narrowest.
    """

    def minimumSizeHint(self) -> QSize:
        hint, layout = super().minimumSizeHint(), self.layout()
        return QSize(hint.width(), 0) if layout is not None and layout.hasHeightForWidth() else hint


def scroll_by_key(bar: QScrollBar, event: QKeyEvent) -> bool:
    """Scroll a page that is read: arrows, Page Up and Down, Space, Home, End; False for any other key."""
    places = {
        Qt.Key.Key_Down: bar.value() + theme.px(_STEP),
        Qt.Key.Key_Up: bar.value() - theme.px(_STEP),
        Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
        Qt.Key.Key_Space: bar.value() + bar.pageStep(),
        Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
        Qt.Key.Key_Home: bar.minimum(),
        Qt.Key.Key_End: bar.maximum(),
    }
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.key() not in places:
        return False
    bar.setValue(places[Qt.Key(event.key())])
    return True
