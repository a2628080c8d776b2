"""A line of the editor that opens a part of the agenda: its number, title, minutes and questions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.ui.kit import paint
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.talk.badge import Badge


class PartLine(QAbstractButton):
    """A closed or open part; a click, Enter or Space opens it."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._badge = Badge(number)
        self._title = PlainLabel(role="heading", weight=600, elide=True)
        self._note = PlainLabel(role="small", tone="text2")
        self._chevron = IconMark("chevron-down", "text2")
        parts = row(
            [self._badge if number else IconMark("settings", "text2")], spacing=10, edges=(4, 9, 4, 9)
        )
        parts.addWidget(self._title, 1)
        parts.addWidget(self._note)
        parts.addWidget(self._chevron)
        self.setLayout(parts)

    def show_part(self, title: str, note: str, *, is_open: bool) -> None:
        """Show the part as it stands."""
        self._title.setText(title)
        self._note.setText(note)
        self._chevron.set_icon("chevron-up" if is_open else "chevron-down", "text2")
        self._badge.set_state(is_done=False, is_current=is_open)
        self.setAccessibleName(f"{self._number}. {title}" if self._number else title)
        self.setAccessibleDescription(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if paint.is_hovered(self):
            with paint.painting(self) as painter:
                paint.box(painter, QRectF(self.rect()), fill="hover")

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)
