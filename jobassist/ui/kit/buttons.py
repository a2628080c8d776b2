"""Buttons: primary, secondary, quiet and link, with an icon and the shortcut drawn inside."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QSizePolicy, QWidget

from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import set_tooltip

Kind = Literal["primary", "secondary", "quiet", "link"]

HEIGHT, SMALL_HEIGHT = 34, 28
_ICON, _GAP, _DROP = 16, 8, 14


class Button(QPushButton):
    """A button whose words are a verb naming the thing.

    ``keys`` (``"B"``, ``"Ctrl+Return"``) is shown as a badge and works wherever the
    button is visible; single letters never reach it from a text field. ``badge`` only
    shows a key that something else listens for. ``drop`` draws the arrow of a menu button.
    """

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        kind: Kind = "secondary",
        icon: str = "",
        keys: str = "",
        badge: str = "",
        small: bool = False,
        drop: bool = False,
    ) -> None:
        super().__init__(parent)
        self.kind: Kind = kind
        self._icon_name, self._keys, self._badge = icon, keys, badge or keys
        self._is_small, self._has_drop = small, drop
        self._label = ""
        self.set_label(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def label(self) -> str:
        """The words on the button."""
        return self._label

    def set_label(self, label: str) -> None:
        """Change the words; an ampersand is only an ampersand."""
        self._label = label
        self.setText(label.replace("&", "&&"))
        self.setShortcut(QKeySequence(self._keys))
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Change the icon to another of the shipped ones."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = SMALL_HEIGHT if self._is_small else HEIGHT
        return QSize(round(self._content_width() + 2 * self._padding()), theme.px(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            self._paint_ground(painter)
            self._paint_content(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        fill, line = self._ground()
        dashed = not self.isEnabled()
        if fill or line:
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line, dashed=dashed)

    def _ground(self) -> tuple[str, str]:
        over, down = paint.is_hovered(self), self.isDown() or self.isChecked()
        if self.kind == "link":
            return "", ""
        if not self.isEnabled():
            return "", "" if self.kind == "quiet" else "line2"
        if self.kind == "primary":
            return ("accent_down" if down else "accent_over" if over else "accent"), ""
        if down:
            return "accs", "accent"
        if self.kind == "quiet":
            return ("hover" if over else ""), ""
        return ("hover" if over else "surface"), "line2"

    def _foreground(self) -> str:
        if not self.isEnabled():
            return "text3"
        return {"primary": "onacc", "secondary": "text", "quiet": "text2", "link": "accent"}[self.kind]

    def _paint_content(self, painter: QPainter) -> None:
        tone, middle = self._foreground(), self.height() / 2
        left, right = float(self._padding()), float(self.width() - self._padding())
        if self._badge:
            look = tone if self.kind == "primary" or not self.isEnabled() else "text2"
            paint.key_badge(painter, right, middle, self._badge, look)
            right -= paint.key_badge_width(self._badge) + theme.px(_GAP)
        elif self._is_centred():
            left += max(0.0, (right - left - self._content_width()) / 2)
        if self._icon_name:
            icons.draw(painter, self._icon_name, tone, QPointF(left + theme.px(_ICON) / 2, middle), _ICON)
            left += theme.px(_ICON) + (theme.px(_GAP) if self._label else 0)
        if self._has_drop:
            icons.draw(painter, "chevron-down", tone, QPointF(right - theme.px(_DROP) / 2, middle), _DROP)
            right -= theme.px(_DROP + _GAP)
        painter.setFont(self._font())
        width = int(right - left) + 1
        paint.text(painter, QRectF(left, 0, width, self.height()), self._shown(width), tone)

    def _shown(self, width: int) -> str:
        return QFontMetricsF(self._font()).elidedText(self._label, Qt.TextElideMode.ElideRight, width)

    def _is_centred(self) -> bool:
        return not self._has_drop

    def _font(self) -> QFont:
        return theme.font("table" if self._is_small else "body", 600 if self.kind == "primary" else 500)

    def _padding(self) -> int:
        return theme.px({"link": 2, "quiet": 10}.get(self.kind, 12 if self._label else 8))

    def _content_width(self) -> float:
        width = QFontMetricsF(self._font()).horizontalAdvance(self._label) + 1
        if self._icon_name:
            width += theme.px(_ICON) + (theme.px(_GAP) if self._label else 0)
        if self._badge:
            width += theme.px(_GAP) + paint.key_badge_width(self._badge)
        return width + (theme.px(_GAP + _DROP) if self._has_drop else 0)


class IconButton(Button):
    """A button that is only an icon; ``name`` is what a screen reader and the tooltip say."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, *, keys: str = "") -> None:
        super().__init__("", parent, kind="quiet", icon=icon)
        self.setShortcut(QKeySequence(keys))
        self.setAccessibleName(name)
        set_tooltip(self, f"{name} ({keys})" if keys else name)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(HEIGHT), theme.px(HEIGHT))


class CheckBox(QCheckBox):
    """A tick box with its words beside it."""

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(theme.font()).horizontalAdvance(self.text())
        return QSize(round(words) + theme.px(18 + 10 + 2), theme.px(SMALL_HEIGHT))

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload, no-any-return]

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            side = theme.px(18)
            rect = QRectF(0, round((self.height() - side) / 2), side, side)
            on, live = self.isChecked(), self.isEnabled()
            fill = "surface" if not on else "accent" if live else "ctl"
            paint.box(painter, rect, fill=fill, line="" if on else "ctl", radius=4)
            if on:
                icons.draw(painter, "check", "onacc", rect.center(), 14)
            painter.setFont(theme.font())
            words = QRectF(self.rect()).adjusted(side + theme.px(10), 0, 0, 0)
            paint.text(painter, words, self.text(), "text" if live else "text3")


def press(button: QAbstractButton) -> None:
    """Do what a click would, when the button can be clicked."""
    if button.isEnabled():
        button.click()
