"""The parts of a talk's page and where they stand."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.case import CaseId
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import start_talk
from jobassist.services.promises import our_part
from jobassist.services.talk_facts import NextTime, judge_time
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.page import Page
from jobassist.ui.plan.column import PlanColumn
from jobassist.ui.talk.agenda_column import AgendaColumn
from jobassist.ui.talk.asides import Asides
from jobassist.ui.talk.autosave import Autosave
from jobassist.ui.talk.columns import TalkColumns
from jobassist.ui.talk.foot import TalkFoot
from jobassist.ui.talk.header import TalkHeader
from jobassist.ui.talk.items import item_states
from jobassist.ui.talk.no_show import NoShow
from jobassist.ui.talk.notes_column import NotesColumn
from jobassist.ui.talk.notice import DayNotice
from jobassist.ui.talk.paste_watch import PasteWatch
from jobassist.ui.talk.writer import TalkWriter


class TalkFrame(Page):
    """Header, the three columns and the foot of a talk that is read from the store and begun where needed."""

    def __init__(self, desk: Desk, case_id: CaseId, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._writer = TalkWriter(desk, start_talk(desk, case_id), self)
        self._asides, self._pasted = Asides(self), PasteWatch(self)
        self._make_parts()
        self._lay_out()

    @property
    def title(self) -> str:
        return self.tr("Samtale")

    @property
    def room(self) -> TalkRoom:
        """The talk as it is on screen."""
        return self._writer.room

    @property
    def autosave(self) -> Autosave:
        """What saves the talk."""
        return self._writer.autosave

    def _make_parts(self) -> None:
        room, today = self.room, self.desk.today
        self.header = TalkHeader(room)
        self.plan = PlanColumn(room, today, self._judge_time, our_part=lambda now: our_part(self.desk, now))
        self.columns = TalkColumns(*self.by_agenda(), self.plan)
        self.foot = TalkFoot(room.on, room.version)
        self.day_notice = DayNotice()

    def by_agenda(self) -> tuple[AgendaColumn, NotesColumn]:
        """The columns that are made of the agenda, anew."""
        states = item_states(self.room)
        args = self.room, states, self.desk.today
        return AgendaColumn(*args), NotesColumn(*args)

    @property
    def agenda(self) -> AgendaColumn:
        """The left column."""
        return self.columns.agenda

    @property
    def notes(self) -> NotesColumn:
        """The middle column."""
        return self.columns.notes

    def _lay_out(self) -> None:
        self._middle = QStackedWidget()
        self._middle.addWidget(self.columns)
        self._middle.setSizePolicy(self.columns.sizePolicy())
        self._missed = NoShow(self, self._middle)
        parts = column([self.header, self.day_notice], spacing=0, owner=self)
        parts.addWidget(self._middle, 1)
        parts.addWidget(self.foot)
        ground(self, "bg")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts = self.columns
        parts.fit(self.width() / theme.current().scale)
        self.header.setFixedHeight(theme.px(64 if parts.is_wide else 56))
        self.foot.setFixedHeight(theme.px(56 if parts.is_wide else 50))
        self.header.fit(is_wide=parts.is_wide, is_narrow=parts.is_narrow, is_single=parts.is_single)
        self.foot.show_about(not parts.is_single)

    def _show_time(self) -> None:
        self.header.show_time(self.desk.clock.now())
        self.day_notice.show_room(self.room, self.desk.today)

    def _judge_time(self, at: datetime) -> NextTime:
        return judge_time(self.desk, at, safe_on=self.room.suggestion.safe_on)
