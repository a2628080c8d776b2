"""Choices side by side: segmented buttons and the scale from 0 to 10."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme

_HEIGHT, _SIDE, _PADDING = 28, 26, 22


class _Segment(QAbstractButton):
    """One answer of several; joined to its neighbours, or a box of its own on the scale."""

    def __init__(self, label: str, parent: QWidget, *, joins: tuple[bool, bool]) -> None:
        super().__init__(parent)
        self._label, self._joins = label, joins
        self.setProperty("role", "small")
        self.setText(label.replace("&", "&&"))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(theme.font(str(self.property("role")), 600)).horizontalAdvance(self._label)
        return QSize(max(round(words) + theme.px(_PADDING), theme.px(_SIDE)), theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            self._paint_box(painter)
            on, live = self.isChecked(), self.isEnabled()
            painter.setFont(theme.font(str(self.property("role")), 600 if on else 500))
            token = "text3" if not live else "onacc" if on else "text2"
            paint.text(painter, QRectF(self.rect()), self._label, token, align=Qt.AlignmentFlag.AlignHCenter)

    def _paint_box(self, painter: QPainter) -> None:
        on, live = self.isChecked(), self.isEnabled()
        before, after = (theme.px(12) if joined else 0 for joined in self._joins)
        rect = QRectF(self.rect()).adjusted(-before, 0, after, 0)
        fill = "accent" if on and live else "hover" if paint.is_hovered(self) else "surface"
        paint.box(painter, rect, fill=fill, line="accent" if on and live else "ctl", radius=5)
        if before and not on:
            painter.fillRect(
                QRectF(0, theme.px(1), theme.px(1), self.height() - 2 * theme.px(1)), theme.colour("line2")
            )


class Segmented(QWidget):
    """One of a few answers, or none yet; arrows move, Delete clears.

    ``options`` pairs each value with its Danish label; ``name`` is the question
    it answers, for screen readers.
    """

    value_changed = Signal(object)
    """The chosen value (str), or None when it was cleared; only when the user chose."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        name: str,
        parent: QWidget | None = None,
        *,
        apart: bool = False,
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4) if apart else 0)
        last = len(options) - 1
        for index, (_, label) in enumerate(options):
            segment = _Segment(label, self, joins=(not apart and index > 0, not apart and index < last))
            segment.setAccessibleDescription(name)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self._group.idClicked.connect(self._on_clicked)
        self.setFocusProxy(self._group.button(0))

    def value(self) -> str | None:
        """The chosen value, or None."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: str | None) -> None:
        """Show an answer without telling anyone."""
        self._group.setExclusive(False)
        for index, own in enumerate(self._values):
            self._group.button(index).setChecked(own == value)
        self._group.setExclusive(True)
        chosen = self._group.checkedButton()
        self.setFocusProxy(chosen if chosen is not None else self._group.button(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.value() is not None:
            self._choose(None)
        elif (value := self._value_of_key(event)) is not None:
            self._choose(value)
        else:
            super().keyPressEvent(event)

    def _value_of_key(self, _event: QKeyEvent) -> str | None:
        return None

    def _choose(self, value: str | None) -> None:
        self.set_value(value)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.value_changed.emit(value)

    def _on_clicked(self, index: int) -> None:
        self.setFocusProxy(self._group.button(index))
        self.value_changed.emit(self._values[index])


class Scale(Segmented):
    """An answer from 0 to 10: arrows, the digits, Home for 0 and End for 10."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__([(str(n), str(n)) for n in range(11)], name, parent, apart=True)

    def _value_of_key(self, event: QKeyEvent) -> str | None:
        if event.key() == Qt.Key.Key_Home:
            return "0"
        if event.key() == Qt.Key.Key_End:
            return "10"
        return event.text() if event.text() and event.text() in "0123456789" else None


def yes_no(name: str, parent: QWidget | None = None) -> Segmented:
    """Nej or Ja, as the values ``no`` and ``yes``."""
    no = QCoreApplication.translate("Segmented", "Nej")
    yes = QCoreApplication.translate("Segmented", "Ja")
    return Segmented([("no", no), ("yes", yes)], name, parent)
