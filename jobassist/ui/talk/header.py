"""The top of a talk: whose it is, how the time goes, and that the citizen did not come."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobassist.domain.cpr import masked
from jobassist.services.talk_facts import week_of
from jobassist.services.talk_room import TalkRoom
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.talk.items import talk_words
from jobassist.ui.talk.minutes_bar import MinutesBar

_TIME_WIDTH = 320


class TalkHeader(QWidget):
    """Back, name, masked CPR, the minutes, and no-show."""

    back_wanted = Signal()
    no_show_wanted = Signal()

    def __init__(self, room: TalkRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Samtalens top"))
        self._room = room
        back = IconButton("arrow-left", self.tr("Tilbage"), keys="Esc")
        back.clicked.connect(self.back_wanted)
        self._absent = Button(self.tr("Udeblevet"), icon="user-x", keys="F8")
        self._absent.clicked.connect(self.no_show_wanted)
        self._used = PlainLabel(role="small", weight=600)
        self._planned = PlainLabel(role="small", tone="text2", elide=True)
        self._bar = MinutesBar([item.minutes for item in room.agenda.items])
        parts = row([back], spacing=12, edges=(16, 4, 16, 4), owner=self)
        parts.addLayout(self._who(), 3)
        time = QWidget()
        time.setLayout(self._time())
        time.setMaximumWidth(theme.px(_TIME_WIDTH))
        parts.addWidget(time, 2)
        parts.addSpacing(theme.px(4))
        parts.addWidget(self._absent)

    def _who(self) -> QVBoxLayout:
        room = self._room
        facts = [masked(room.case.cpr), group_term(room.case.group).label]
        week = week_of(room.case, room.started_at.date())
        if week is not None:
            facts.append(self.tr("uge %1").replace("%1", str(week)))
        line = row(spacing=0)
        line.addWidget(PlainLabel(" · ".join(facts) + " · ", role="small", tone="text2", elide=True))
        line.addWidget(PlainLabel(talk_words(room), role="small", tone="text2", weight=600))
        line.addStretch(1)
        name = PlainLabel(room.citizen.name, role="title", weight=600, elide=True)
        return column([None, name, line, None], spacing=1)

    def _time(self) -> QVBoxLayout:
        starts = self._room.started_at
        ends = starts + timedelta(minutes=self._room.agenda.minutes)
        self._span = f"{starts:%H.%M}–{ends:%H.%M}"
        self._planned.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(spacing=8)
        line.addWidget(self._used)
        line.addWidget(self._planned, 1)
        return column([None, line, self._bar, None], spacing=2)

    def show_length(self, is_shown: bool) -> None:
        """Whether there is room for the planned minutes beside the planned times."""
        length = self.tr("%1 min").replace("%1", str(self._room.agenda.minutes))
        self._planned.setText(f"{self._span} · {length}" if is_shown else self._span)

    def show_time(self, now: datetime) -> None:
        """Show how much of the time is used."""
        used = max(0.0, (now - self._room.started_at).total_seconds() / 60)
        self._bar.set_used(used)
        self._used.setText(self.tr("%1 min brugt").replace("%1", str(int(used))))

    def time_words(self) -> str:
        """How much is used, in words."""
        return self._used.text()

    def set_held(self, is_held: bool) -> None:
        """Whether somebody can still be absent from this talk."""
        self._absent.setEnabled(is_held)
