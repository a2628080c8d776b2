"""The middle column of a talk: the agenda's items with their questions, one of them being talked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from jobassist.domain.agenda import ItemKind, asked_answers
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.talk.items import ItemState
from jobassist.ui.talk.known import FromList
from jobassist.ui.talk.section import ItemSection


class NotesColumn(QScrollArea):
    """Every item below each other. The current one is open, and what was promised last time stays open."""

    item_chosen = Signal(int)
    answered = Signal(str, str, str, bool)
    """Item, field, value, and whether the answer is complete."""
    judged = Signal(str, object)
    job_told = Signal(object, bool)
    goals_edited = Signal(object)

    def __init__(
        self, room: TalkRoom, states: Sequence[ItemState], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Noter"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark_pane(self)
        self._current = -1
        self._sections = [
            ItemSection(item, state, today) for item, state in zip(room.agenda.items, states, strict=True)
        ]
        self._listed = FromList(room, today, in_column=False)
        self._inner = QWidget()
        ground(self._inner, "surface")
        self._column = column(
            [self._listed, *self._sections, None], spacing=0, edges=(24, 8, 24, 24), owner=self._inner
        )
        self.setWidget(self._inner)
        InSight(self)
        for index, section in enumerate(self._sections):
            self._connect(index, section)

    def _connect(self, index: int, section: ItemSection) -> None:
        item_id = section.item.id
        section.chosen.connect(lambda: self.item_chosen.emit(index))
        section.answered.connect(lambda field, value, done: self.answered.emit(item_id, field, value, done))
        section.judged.connect(self.judged)
        section.job_told.connect(self.job_told)
        section.goals_edited.connect(self.goals_edited)
        section.caret_moved.connect(self._follow)

    def section(self, index: int) -> ItemSection:
        """One item."""
        return self._sections[index]

    def current(self) -> ItemSection:
        """The item that is being talked about."""
        return self._sections[self._current]

    def go_to(self, index: int, room: TalkRoom) -> None:
        """Open an item and close the others, but the promises."""
        self._current = index
        for other, section in enumerate(self._sections):
            is_promises = section.item.kind is ItemKind.AGREEMENTS
            is_open = other == index or (is_promises and other < index)
            section.set_open(room, is_open=is_open, is_current=other == index)
        QTimer.singleShot(0, self, self._show_current)

    def show_listed(self, is_shown: bool) -> None:
        """Whether what the list says stands above the items; elsewhere it would be out of sight."""
        self._listed.setVisible(is_shown and not self._listed.is_empty)

    def show_asked(self, room: TalkRoom) -> None:
        """Show the questions that apply, the plan's job goals, and what the answers suggest."""
        asked = asked_answers(room.agenda, room.answers)
        for section in self._sections:
            section.show_asked(asked)
            section.show_goals(room.draft.job_goals)

    def unread(self) -> tuple[int, QWidget] | None:
        """The first item with a field that cannot be read, and that field."""
        found = ((index, section.unread()) for index, section in enumerate(self._sections))
        return next(((index, control) for index, control in found if control is not None), None)

    def show_states(self, states: Sequence[ItemState]) -> None:
        """Show how far every item is."""
        for index, (section, state) in enumerate(zip(self._sections, states, strict=True)):
            section.show_state(state, is_current=index == self._current)

    def show_room(self, room: TalkRoom) -> None:
        """Show the answers as the room has them; what is the same is left alone."""
        for section in self._sections:
            section.show_room(room)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        """Bring the whole item into sight, its title at least."""
        section = self.current()
        self._column.activate()
        top, height = section.y(), section.height()
        bar = self.verticalScrollBar()
        if top + height > bar.value() + self.viewport().height():
            bar.setValue(min(top, top + height - self.viewport().height()))
        if top < bar.value():
            bar.setValue(top - theme.px(8))

    def _follow(self, area: TextArea) -> None:
        caret = area.cursorRect()
        place = area.viewport().mapTo(self._inner, QPoint(caret.left(), caret.bottom()))
        if area.hasFocus():
            self.ensureVisible(0, place.y(), 0, theme.px(24))
