"""The message at the foot of the window that says what happened, with a way to undo it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.marks import IconMark, KeyBadge

SHOWN_MS = 8_000
_MARGIN = 16


class Toast(QFrame):
    """A strip over the bottom of its parent for eight seconds; it waits while pointed at or focused."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", "raised")
        self._host = parent
        self._undo: Callable[[], None] | None = None
        self._mark = IconMark("circle-check", "green", size=18)
        self._label = PlainLabel()
        self._button = Button(self.tr("Fortryd"), kind="link")
        self._button.clicked.connect(self.undo)
        self._badge = KeyBadge("Ctrl+Z")
        self._timer = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self._on_time_up)
        self._lay_out()
        self.hide()
        parent.installEventFilter(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(4), theme.px(14), theme.px(4))
        row.setSpacing(theme.px(10))
        self.setMinimumHeight(theme.px(42))
        for part in (self._mark, self._label, self._button, self._badge):
            row.addWidget(part, 1 if part is self._label else 0)

    def show_message(
        self, text: str, *, undo: Callable[[], None] | None = None, problem: bool = False
    ) -> None:
        """Say what happened; ``undo`` takes it back, from the button or ``undo()``."""
        self._undo = undo
        self._label.setText(text)
        self._mark.set_icon(*(("circle-alert", "red") if problem else ("circle-check", "green")))
        self._button.setVisible(undo is not None)
        self._badge.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def can_undo(self) -> bool:
        """Whether ``undo()`` would do something."""
        return self._undo is not None

    def undo(self) -> None:
        """Take back what the message told of, once."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def dismiss(self) -> None:
        """Hide it now and forget how to undo."""
        self._undo = None
        self._timer.stop()
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._place()
        return super().eventFilter(watched, event)

    def _on_time_up(self) -> None:
        if self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        parent = self._host
        margin = theme.px(_MARGIN)
        room = parent.width() - 2 * margin
        self._label.setWordWrap(False)
        wanted = self.sizeHint().width()
        self._label.setWordWrap(wanted > room)
        width = min(max(wanted, theme.px(360)), room)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height(), theme.px(42)))
        bottom = parent.height() - margin - self.bottom_gap
        self.move((parent.width() - width) // 2, bottom - self.height())

    bottom_gap = 0
    """Pixels to stay clear of at the parent's bottom edge (a status bar)."""
