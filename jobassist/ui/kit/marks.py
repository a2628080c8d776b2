"""Small painted marks that stand in layouts: an icon, a shortcut's badge, a hairline, a person's initials."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from jobassist.ui.kit import icons, paint, theme


class _Mark(QWidget):
    """A painted thing of fixed size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class IconMark(_Mark):
    """An icon that says nothing on its own (the words stand beside it)."""

    def __init__(
        self, icon: str, tone: str = "text2", parent: QWidget | None = None, *, size: int = 16
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size

    def set_icon(self, icon: str, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            icons.draw(painter, self._icon, self._tone, QRectF(self.rect()).center(), self._size)


class IconTile(_Mark):
    """An icon on a rounded square, as the ways on of an empty page have it."""

    def __init__(self, icon: str, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._icon, self._is_strong = icon, strong

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, token = ("accent", "onacc") if self._is_strong else ("past", "text2")
        with paint.painting(self) as painter:
            paint.box(painter, QRectF(self.rect()), fill=ground)
            icons.draw(painter, self._icon, token, QRectF(self.rect()).center(), 20)


class Brand(_Mark):
    """The app's mark."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 28) -> None:
        super().__init__(parent)
        self._size = size

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            painter.drawPixmap(QPointF(0, 0), icons.brand(self._size, self.devicePixelRatioF()))


class KeyBadge(_Mark):
    """The badge of a shortcut beside a control."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys

    def sizeHint(self) -> QSize:
        return QSize(round(paint.key_badge_width(self._keys)), theme.px(paint.KEY_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            paint.key_badge(painter, self.width(), self.height() / 2, self._keys)


class Initials(_Mark):
    """A person's initials on a round ground."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show another person's initials."""
        self.setAccessibleName(name)
        self._letters = initials(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(32), theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            paint.box(painter, QRectF(self.rect()), fill="accs", radius=16)
            painter.setFont(theme.font("small", 600))
            middle = Qt.AlignmentFlag.AlignHCenter
            paint.text(painter, QRectF(self.rect()), self._letters, "acct", align=middle)


def initials(name: str) -> str:
    """``Karen Boysen`` as ``KB``: the first and the last name's letter."""
    words = name.split()
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def hairline(parent: QWidget | None = None, *, vertical: bool = False) -> QFrame:
    """A line of one pixel between two parts."""
    line = QFrame(parent)
    line.setProperty("hairline", "true")
    if vertical:
        line.setFixedWidth(theme.px(1))
    else:
        line.setFixedHeight(theme.px(1))
    return line
