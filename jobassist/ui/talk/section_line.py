"""The title line of an item in the notes, and what came of one that is no longer talked about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.ui.kit import paint
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel, clipped
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.talk.badge import Badge
from jobassist.ui.talk.items import ItemState

_MOST_LETTERS = 2_000


class SectionLine(QAbstractButton):
    """The item's title; closed, it also says what is known, and a click opens it."""

    def __init__(self, state: ItemState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # the agenda's rows and Alt with arrows serve the keyboard
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._badge = Badge(state.number)
        self._title = PlainLabel(state.title, role="heading", weight=600, elide=True)
        self._note = PlainLabel(role="small", tone="text2", elide=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._chevron = IconMark("chevron-down", "text2")
        parts = row([self._badge], spacing=10, edges=(0, 9, 0, 9), owner=self)
        parts.addWidget(self._title)
        parts.addWidget(self._note, 1)
        parts.addWidget(self._chevron)
        self.last = Button(self.tr("Vis sidste svar"), kind="link", small=True, badge="F4")
        self.last.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.last.hide()
        parts.addWidget(self.last)

    def show_state(self, state: ItemState, *, is_open: bool, is_current: bool, aside: str) -> None:
        """Show the item as it stands; ``aside`` is said at the right of an open one."""
        self._badge.set_state(is_done=state.is_done, is_current=is_current)
        self._title.set_tone("text" if is_open else "text2")
        self._note.setText(aside if is_open else state.summary)
        self._note.set_tone("orange" if state.is_warned and not is_open else "text2")
        self._chevron.setVisible(not is_open)
        self.setAccessibleName(f"{state.number}. {state.title}")
        self.setAccessibleDescription(state.summary)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chevron.isVisible() and paint.is_hovered(self):
            with paint.painting(self) as painter:
                paint.box(painter, QRectF(self.rect()), fill="hover")

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class Outcome(QWidget):
    """What was written in an item that is no longer talked about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel(wrap=True)
        parts = row([], spacing=8, owner=self)
        parts.addWidget(IconMark("corner-down-right", "text3", size=14), 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self._label, 1)

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(clipped(text, _MOST_LETTERS))
