"""The top of a talk: whose it is, who is there, how the time goes, and the two ways out of the room."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobassist.domain.cpr import masked
from jobassist.domain.danish import short_date
from jobassist.services.hold_talk import LONGEST
from jobassist.services.talk_facts import week_of
from jobassist.services.talk_room import TalkRoom
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.talk.items import talk_words
from jobassist.ui.talk.minutes_bar import MinutesBar
from jobassist.ui.talk.present import PresentTags

_TIME_WIDTH, _SHORT_TIME_WIDTH, _LEAST_TIME_WIDTH = 308, 240, 132


class TalkHeader(QWidget):
    """Back, name, masked CPR, who is there, the minutes, no-show and the citizen's view."""

    back_wanted = Signal()
    no_show_wanted = Signal()
    present_wanted = Signal()
    alone_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, room: TalkRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface", edge="bottom")
        mark_pane(self)
        # It gives way to the window's width, as the columns do.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Samtalens top"))
        self._room, self._has_span = room, True
        back = IconButton("arrow-left", self.tr("Tilbage"), keys="Esc")
        back.clicked.connect(self.back_wanted)
        self.present = PresentTags(room)
        self.present.clicked.connect(self.present_wanted)
        self._absent = Button(self.tr("Udeblevet"), icon="user-x", keys="F8")
        self._absent.clicked.connect(self.no_show_wanted)
        self._alone = Button(self.tr("Borgervisning"), icon="monitor", keys="F9")
        self._alone.clicked.connect(self.alone_wanted)
        for button in (self._absent, self._alone):
            button.setAccessibleName(button.label())
        self._used = PlainLabel(role="small", weight=600)
        self._planned = PlainLabel(role="small", tone="text2", elide=True)
        self._bar = MinutesBar([item.minutes for item in room.agenda.items])
        parts = row([back], spacing=12, edges=(16, 4, 16, 4), owner=self)
        parts.addLayout(self._who())
        parts.addWidget(self.present)
        parts.addStretch(1)
        self._clock = QWidget()
        self._clock.setLayout(self._time())
        parts.addWidget(self._clock, 100)  # as wide as it may be, when the others have their room
        self._lock = IconButton("lock", self.tr("Lås JobAssist (Ctrl+L)"))
        self._lock.clicked.connect(self.lock_wanted)
        for button in (self._absent, self._alone, self._lock):
            parts.addWidget(button)

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

    def show_room(self, room: TalkRoom) -> None:
        """Another agenda, or another day."""
        self._room = room
        self._bar.set_minutes([item.minutes for item in room.agenda.items])
        self._show_planned()

    def _time(self) -> QVBoxLayout:
        self._planned.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(spacing=8)
        line.addWidget(self._used)
        line.addWidget(self._planned, 1)
        return column([None, line, self._bar, None], spacing=2)

    def fit(self, *, is_wide: bool, is_narrow: bool, is_single: bool) -> None:
        """Leave out what there is no room for: first the planned times, then the words on the buttons."""
        self._has_span = not is_narrow
        self._show_planned()
        self._clock.setMinimumWidth(theme.px(_LEAST_TIME_WIDTH))
        self._clock.setMaximumWidth(theme.px(_TIME_WIDTH if is_wide else _SHORT_TIME_WIDTH))
        self._absent.set_label("" if is_single else self.tr("Udeblevet"))
        self._alone.set_label("" if is_single else self.tr("Borgervisning"))
        self._lock.setVisible(not is_narrow)  # Ctrl+L is there at any width

    def _show_planned(self) -> None:
        starts, minutes = self._room.started_at, self._room.agenda.minutes
        span = f"{starts:%H.%M}–{starts + timedelta(minutes=minutes):%H.%M}"
        length = self.tr("%1 min").replace("%1", str(minutes))
        self._planned.setText(f"{span} · {length}" if self._has_span else length)

    def show_time(self, now: datetime) -> None:
        """Show how much of the time is used; on another day, or after a night, only when it began."""
        took = now - self._room.started_at
        if took > LONGEST:
            began = self._room.started_at
            words = self.tr("begyndt %1").replace("%1", short_date(began.date()))
            if began.date() == now.date():
                words = self.tr("begyndt kl. %1").replace("%1", f"{began:%H.%M}")
            self._bar.set_used(None)
            self._used.setText(words)
            return
        used = max(0.0, took.total_seconds() / 60)
        self._bar.set_used(used)
        self._used.setText(self.tr("%1 min brugt").replace("%1", str(int(used))))

    def time_words(self) -> str:
        """How much is used, in words."""
        return self._used.text()

    def set_held(self, is_held: bool) -> None:
        """Whether the talk goes on: somebody can be absent from it, and the citizen can read along."""
        self._absent.setEnabled(is_held)
        self._alone.setEnabled(is_held)
