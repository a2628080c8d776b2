"""The left column of a talk: the agenda's items, which one is being talked about, and which are done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QSizePolicy, QWidget

from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.talk.agenda_pane import KEYS
from jobassist.ui.talk.badge import Badge
from jobassist.ui.talk.items import ItemState
from jobassist.ui.talk.known import FromList


class AgendaRow(QAbstractButton):
    """One item: number, title, minutes, and what is known about it."""

    entered = Signal()

    def __init__(self, state: ItemState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click goes on to the questions
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._badge = Badge(state.number)
        self._title = PlainLabel(state.title, wrap=True, weight=500)
        self._minutes = PlainLabel(role="small", tone="text3")
        self._mark = IconMark("triangle-alert", "orange", size=14)
        self._note = PlainLabel(role="small", tone="text2", wrap=True)
        top = Qt.AlignmentFlag.AlignTop
        title = row([], spacing=8)
        title.addWidget(self._title, 1)
        title.addWidget(self._minutes, 0, top)
        note = row([], spacing=4)
        note.addWidget(self._mark, 0, top)
        note.addWidget(self._note, 1)
        parts = row([], spacing=10, edges=(8, 7, 8, 7), owner=self)
        parts.addWidget(self._badge, 0, top)
        parts.addLayout(column([title, note], spacing=1), 1)
        self.show_state(state)

    def show_state(self, state: ItemState) -> None:
        """Show the item as it stands."""
        minutes = self.tr("%1 min").replace("%1", str(state.minutes))
        self._minutes.setText(minutes)
        self._note.setText(state.note)
        self._note.setVisible(bool(state.note))
        self._note.set_tone("orange" if state.is_warned else "text2")
        self._mark.setVisible(state.is_warned)
        self._badge.set_state(is_done=state.is_done, is_current=self.isChecked())
        self._title.set_tone("text2" if state.is_done and not self.isChecked() else "text")
        done = self.tr("gennemgået") if state.is_done else self.tr("mangler")
        self.setAccessibleName(f"{state.number}. {state.title}, {minutes}, {done}")
        self.setAccessibleDescription(state.note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self.isChecked() or paint.is_hovered(self)):
            return
        with paint.painting(self) as painter:
            line = "line" if self.isChecked() else ""
            fill = "surface" if self.isChecked() else "hover"
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class AgendaHeading(QAbstractButton):
    """``Dagsorden`` and which one it is; a click opens the others."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Dagsorden: %1. Skift den med Alt+D").replace("%1", title))
        set_tooltip(self, self.tr("Skift dagsorden (%1)").replace("%1", KEYS))
        right = PlainLabel(title, role="small", tone="text3", elide=True)
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = row(spacing=8, edges=(8, 4, 22, 4), owner=self)
        line.addWidget(PlainLabel(self.tr("Dagsorden"), role="small", tone="text2", weight=600))
        line.addWidget(right, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            if paint.is_hovered(self):
                paint.box(painter, QRectF(self.rect()), fill="hover", radius=4)
            centre = QPointF(self.width() - theme.px(12), self.height() / 2)
            icons.draw(painter, "chevron-down", "text3", centre, 14)


class AgendaColumn(QScrollArea):
    """All items; arrows move, a click goes there. Below them what the list says of the case."""

    change_wanted = Signal()
    item_chosen = Signal(int)
    entered = Signal()
    """Enter: on to the questions."""

    def __init__(
        self, room: TalkRoom, states: Sequence[ItemState], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Dagsorden"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark_pane(self)
        self._states = tuple(states)
        self._rows = [AgendaRow(state) for state in states]
        self._group = QButtonGroup(self)
        for index, each in enumerate(self._rows):
            self._group.addButton(each, index)
            each.entered.connect(self.entered)
        self._group.idClicked.connect(self.item_chosen)
        inner = QWidget()
        ground(inner, "bg")
        talk = self.tr("%1, samtale %2").replace("%1", room.agenda.title).replace("%2", str(room.number))
        self.heading = AgendaHeading(talk)
        self.heading.clicked.connect(self.change_wanted)
        parts = column([self.heading, *self._rows], spacing=2, edges=(16, 12, 12, 16), owner=inner)
        parts.addSpacing(theme.px(16))
        parts.addLayout(row([FromList(room, today, in_column=True)], edges=(8, 0, 8, 0)))
        parts.addStretch(1)
        self.setWidget(inner)

    def has_keyboard(self) -> bool:
        """Whether one of the items has the keyboard."""
        return any(each.hasFocus() for each in self._rows)

    def rows(self) -> list[AgendaRow]:
        """The items' buttons, in order."""
        return self._rows

    def show_states(self, states: Sequence[ItemState], current: int) -> None:
        """Show every item as it stands, and which one is being talked about."""
        was = self._group.checkedId()
        self._rows[current].setChecked(True)
        for index, (each, state) in enumerate(zip(self._rows, states, strict=True)):
            if state != self._states[index] or index in (was, current):
                each.show_state(state)
        self._states = tuple(states)
        if was != current:
            self.ensureWidgetVisible(self._rows[current], 0, theme.px(8))
