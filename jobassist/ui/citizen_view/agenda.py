"""What the citizen sees of the agenda: what was talked about, what is now, and what is to come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.services.citizen_view import SheetItem
from jobassist.ui.citizen_view.type_size import BigText, length
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.layout import column, row

translate = QCoreApplication.translate


class NumberMark(QWidget):
    """A round number: filled now, ticked when done, else a ring."""

    def __init__(self, item: SheetItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(length(1.6), length(1.6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        item, rect = self._item, QRectF(self.rect())
        scale = theme.current().scale
        radius = rect.width() / 2 / scale
        with paint.painting(self) as painter:
            if item.is_current:
                paint.box(painter, rect, fill="accent", radius=radius)
            elif item.is_done:
                paint.box(painter, rect, fill="green_tint", line="green_line", radius=radius)
                icons.draw(painter, "check", "green", rect.center(), round(radius))
                return
            else:
                paint.box(painter, rect, line="ctl", radius=radius)
            font = theme.font("body", 600)
            font.setPixelSize(length(0.78))
            painter.setFont(font)
            tone = "onacc" if item.is_current else "text2"
            paint.text(painter, rect, str(item.number), tone, align=Qt.AlignmentFlag.AlignHCenter)


class ItemLine(QWidget):
    """One item: its mark and its title."""

    def __init__(self, item: SheetItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tone = "text2" if item.is_done and not item.is_current else "text"
        self.is_current = item.is_current
        self.title = BigText(item.title, is_bold=item.is_current, tone=tone)
        self.setAccessibleName(f"{item.number}. {item.title}")
        self.setAccessibleDescription(_state(item))
        parts = row(spacing=0, owner=self)
        parts.setSpacing(length(0.9))
        parts.addWidget(NumberMark(item), 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)


def _state(item: SheetItem) -> str:
    if item.is_current:
        return translate("CitizenView", "Det taler vi om nu")
    return translate("CitizenView", "Det har vi talt om") if item.is_done else ""


class AgendaList(QWidget):
    """Every item of the talk in order."""

    def __init__(self, items: tuple[SheetItem, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = [ItemLine(item) for item in items]
        heading = BigText(self.tr("Det taler vi om"), share=1.05, is_bold=True)
        parts = column([heading, *self.lines, None], spacing=0, owner=self)
        parts.setSpacing(length(1.0))

    def current(self) -> ItemLine | None:
        """The item that is being talked about."""
        return next((line for line in self.lines if line.is_current), None)
