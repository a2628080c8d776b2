"""Status chips and tags: colour, icon and word together, painted the same in a cell and as a widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.ui.kit import icons, paint, theme

Tone = Literal["red", "orange", "yellow", "blue", "green", "purple", "grey"]

HEIGHT, _ICON, _PADDING, _GAP, _CROSS = 22, 14, 7, 6, 12


@dataclass(frozen=True, slots=True)
class ChipLook:
    """What a chip shows; ``dashed`` is for what is not known."""

    text: str
    tone: Tone = "grey"
    icon: str = ""
    dashed: bool = False


def status_look(status: str) -> ChipLook:
    """The look of one of the eight statuses; KeyError for any other word."""
    tone, icon = _STATUS_LOOKS[status]
    return ChipLook(status_word(status), tone, icon, dashed=status == "unknown")


_STATUS_LOOKS: dict[str, tuple[Tone, str]] = {
    "missed": ("red", "octagon-alert"),
    "critical": ("orange", "triangle-alert"),
    "soon": ("yellow", "clock"),
    "booked": ("blue", "calendar-check"),
    "ok": ("grey", "circle"),
    "met": ("green", "circle-check"),
    "paused": ("purple", "circle-pause"),
    "unknown": ("grey", "circle-help"),
}
STATUSES = tuple(_STATUS_LOOKS)


def status_word(status: str) -> str:
    """The Danish word of a status; KeyError for any other."""
    translate = QCoreApplication.translate
    return {
        "missed": translate("Status", "Overskredet"),
        "critical": translate("Status", "Kritisk"),
        "soon": translate("Status", "Snart"),
        "booked": translate("Status", "Booket"),
        "ok": translate("Status", "På vej"),
        "met": translate("Status", "Opfyldt"),
        "paused": translate("Status", "Sat i bero"),
        "unknown": translate("Status", "Mangler oplysning"),
    }[status]


def chip_width(look: ChipLook) -> int:
    """How wide a chip is, in pixels."""
    words = QFontMetricsF(theme.font("chip", 600)).horizontalAdvance(look.text)
    icon = theme.px(_ICON + _GAP) if look.icon else 0
    return round(words) + 1 + icon + theme.px(2 * _PADDING)


def draw_chip(painter: QPainter, left: float, middle: float, look: ChipLook, *, room: float = 10_000) -> None:
    """Draw a chip from its left edge around a middle line, cut short to ``room`` pixels."""
    height = theme.px(HEIGHT)
    rect = QRectF(round(left), round(middle - height / 2), min(chip_width(look), room), height)
    fill, line = ("", "ctl") if look.dashed else (f"{look.tone}_tint", f"{look.tone}_line")
    paint.box(painter, rect, fill=fill, line=line, radius=4, dashed=look.dashed)
    x = rect.left() + theme.px(_PADDING)
    if look.icon:
        icons.draw(painter, look.icon, look.tone, QPointF(x + theme.px(_ICON) / 2, middle), _ICON)
        x += theme.px(_ICON + _GAP)
    painter.setFont(theme.font("chip", 600))
    room_left = rect.right() - theme.px(_PADDING) / 2 - x
    words = painter.fontMetrics().elidedText(look.text, Qt.TextElideMode.ElideRight, round(room_left))
    paint.text(painter, QRectF(x, rect.top(), room_left, rect.height()), words, look.tone)


class Chip(QWidget):
    """A chip as a widget: ``Chip(status_look("soon"))`` or any look of your own."""

    def __init__(self, look: ChipLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = look
        self.set_look(look)

    def look(self) -> ChipLook:
        """What it shows."""
        return self._look

    def set_look(self, look: ChipLook) -> None:
        """Show something else."""
        self._look = look
        self.setAccessibleName(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._look), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            draw_chip(painter, 0, self.height() / 2, self._look, room=self.width())


class Tag(QWidget):
    """A quiet grey mark: "Kladde · version 3", "Til stede: Lone"."""

    def __init__(self, text: str, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._text, self._icon = text, icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(ChipLook(self._text, icon=self._icon)), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            _draw_tag(painter, QRectF(self.rect()), self._text, self._icon)


class FilterTag(QAbstractButton):
    """A filter in use; a click, Space or Delete takes it away (``clicked``)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self.tr("Fjern filteret %1").replace("%1", text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(chip_width(ChipLook(self._text)) + theme.px(_CROSS + _GAP), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            _draw_tag(painter, QRectF(self.rect()), self._text, "")
            centre = QPointF(self.width() - theme.px(_PADDING + _CROSS / 2), self.height() / 2)
            icons.draw(painter, "x", "text2", centre, _CROSS)


def _draw_tag(painter: QPainter, rect: QRectF, words: str, icon: str) -> None:
    paint.box(painter, rect, fill="past", radius=4)
    x = float(theme.px(_PADDING))
    if icon:
        icons.draw(painter, icon, "text2", QPointF(x + theme.px(_ICON) / 2, rect.center().y()), _ICON)
        x += theme.px(_ICON + _GAP)
    painter.setFont(theme.font("chip", 500))
    paint.text(painter, QRectF(x, 0, rect.width() - x, rect.height()), words, "text2")
