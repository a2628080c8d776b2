"""Makes what has happened in an ordinary demo case: talks, offers, exemptions and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.calendar import WorkCalendar, month_end
from jobassist.domain.case import (
    Decision,
    Exemption,
    Placement,
    Talk,
    TalkForm,
    TalkStatus,
    TargetGroup,
)
from jobassist.services.demo_data import PaceTalk, People
from jobassist.services.demo_draw import Draw, Rota, days

_HALF_YEAR = 182
_RESERVED_AHEAD = 21
# Days after the case's first day that offers begin on; until 2019 many had to begin within 13 weeks.
_OFFER_DAYS_BEFORE_2020, _OFFER_DAYS, _LATE_OFFER_DAYS = (45, 84), (85, 168), (190, 250)
_BOOKED_AHEAD = 28
_REVISION_AFTER = 184  # 30 days that do not count and 22 weeks: sygedagpengeloven § 24
_FORMS = (TalkForm.IN_PERSON, TalkForm.IN_PERSON, TalkForm.PHONE, TalkForm.VIDEO)


@dataclass(frozen=True, slots=True)
class Plot:
    """What is decided about a case before its events are made up."""

    group: TargetGroup
    started_on: date
    ended_on: date | None
    caseworker: str
    are_talks_behind: bool
    is_offer_behind: bool


@dataclass(frozen=True, slots=True)
class Course:
    """A case's events: those a list knows, and those only the app knows."""

    talks: tuple[Talk, ...]
    placements: tuple[Placement, ...]
    planned: tuple[Talk, ...]
    exemptions: tuple[Exemption, ...]
    decisions: tuple[Decision, ...]


class EventMaker:
    """Makes courses on one day; everything comes from ``draw``."""

    def __init__(self, people: People, draw: Draw, rota: Rota, *, today: date, as_of: date) -> None:
        self._people, self._draw, self._rota = people, draw, rota
        self._today, self._as_of = today, as_of
        self._calendar = WorkCalendar()
        self._paces = {share.group: people.pace(share.group, today) for share in people.groups}
        self._offer_days = _OFFER_DAYS_BEFORE_2020 if today < date(2020, 1, 1) else _OFFER_DAYS

    def course(self, plot: Plot) -> Course:
        is_open = plot.ended_on is None
        held, ahead = self._talks(plot)
        return Course(
            talks=tuple(held),
            placements=self._placements(plot),
            planned=self._planned(plot, held, ahead) if is_open else (),
            exemptions=self._exemptions(plot) if is_open else (),
            decisions=self._decisions(plot),
        )

    def _talks(self, plot: Plot) -> tuple[list[Talk], list[Talk]]:
        """The talks up to the list's day, and the next one on the day it ought to be."""
        held: list[Talk] = []
        ahead: list[Talk] = []
        last_day = min(self._as_of, plot.ended_on or self._as_of)
        for pace in self._kept_up(plot):
            if ahead:
                break
            on = self._near(plot.started_on, pace.day)
            form = self._draw.pick(_FORMS) if held else TalkForm.IN_PERSON
            talk = Talk(on, TalkStatus.HELD, pace.kind, pace.held_by, form)
            if on > last_day:
                ahead.append(talk)
            elif self._draw.chance(0.04):
                held.append(_changed(talk, talk.on, TalkStatus.NO_SHOW))
                again_on = self._calendar.forward_to_working_day(on + days(8))
                (held if again_on <= last_day else ahead).append(_changed(talk, again_on, TalkStatus.HELD))
            else:
                held.append(talk)
        return held, ahead

    def _kept_up(self, plot: Plot) -> tuple[PaceTalk, ...]:
        """The usual talks, without one to three of the first half-year's when the case is behind."""
        usual = self._paces[plot.group]
        if not plot.are_talks_behind:
            return usual
        in_time = sum(1 for talk in usual if talk.day <= _HALF_YEAR)
        kept = max(0, in_time - self._draw.pick((1, 1, 1, 2, 2, 3)))
        return usual[:kept] + usual[in_time:]

    def _near(self, started_on: date, day: int) -> date:
        """A working day close to the usual one, never before the case began."""
        wanted = started_on + days(
            day + (self._draw.between(-4, 5) if day > 20 else self._draw.between(-2, 2))
        )
        on = self._calendar.back_to_working_day(wanted)
        return on if on >= started_on else self._calendar.forward_to_working_day(started_on)

    def _planned(self, plot: Plot, held: list[Talk], ahead: list[Talk]) -> tuple[Talk, ...]:
        """Talks with a time: one that nobody has closed, and the next one where it is booked."""
        planned: list[Talk] = []
        kind = self._paces[plot.group][-1]
        if held and self._draw.chance(0.03):
            on = self._calendar.back_to_working_day(self._today - days(self._draw.between(2, 9)))
            if on > held[-1].on:
                planned.append(self._booked(plot, on, kind))
        if plot.are_talks_behind and self._draw.chance(0.3):
            on = self._calendar.forward_to_working_day(self._today + days(self._draw.between(1, 18)))
            planned.append(self._booked(plot, on, kind))
        elif ahead and ahead[0].on <= self._today + days(_BOOKED_AHEAD) and self._draw.chance(0.55):
            on = self._calendar.forward_to_working_day(max(ahead[0].on, self._today))
            planned.append(self._booked(plot, on, PaceTalk(0, ahead[0].kind, kind.held_by)))
        return tuple(planned)

    def _booked(self, plot: Plot, on: date, pace: PaceTalk) -> Talk:
        at = self._rota.time_for(plot.caseworker, on)
        return Talk(on, TalkStatus.PLANNED, pace.kind, pace.held_by, self._draw.pick(_FORMS), at)

    def _placements(self, plot: Plot) -> tuple[Placement, ...]:
        """The offer that runs, has run or begins within three weeks; offers begin on Mondays."""
        if plot.is_offer_behind and self._draw.chance(0.6):
            return ()
        day = self._draw.between(*(_LATE_OFFER_DAYS if plot.is_offer_behind else self._offer_days))
        wanted = plot.started_on + days(day)
        started_on = self._calendar.forward_to_working_day(wanted + days(-wanted.weekday() % 7))
        if started_on > (plot.ended_on or self._today + days(_RESERVED_AHEAD)):
            return ()
        offer = self._draw.pick(self._people.offers_for(plot.group) or self._people.offers)
        ends_on = started_on + days(offer.weeks * 7 - 3) if self._draw.chance(0.8) else None
        return (Placement(started_on, ends_on, offer.kind, offer.title),)

    def _exemptions(self, plot: Plot) -> tuple[Exemption, ...]:
        draw = self._draw
        if draw.chance(0.05):
            from_on = max(plot.started_on, self._today - days(draw.between(2, 25)))
            to_on = self._today + days(draw.between(3, 40)) if draw.chance(0.85) else None
        elif draw.chance(0.03):
            from_on = plot.started_on + days(draw.between(20, 60))
            to_on = from_on + days(draw.between(13, 27))
            if to_on >= self._today:
                return ()
        else:
            return ()
        return (Exemption(from_on, to_on, reason=draw.pick(self._people.exempt_reasons)),)

    def _decisions(self, plot: Plot) -> tuple[Decision, ...]:
        """Most revisions of sick pay are decided in time."""
        if plot.group is not TargetGroup.SYGEDAGPENGE or plot.ended_on is not None:
            return ()
        revision_on = month_end(plot.started_on + days(_REVISION_AFTER))
        decided_on = self._calendar.back_to_working_day(revision_on - days(self._draw.between(3, 25)))
        if decided_on > self._as_of or self._draw.chance(0.15):
            return ()
        return (Decision("SDP-REV", decided_on, self._draw.pick(self._people.decided_notes)),)


def _changed(talk: Talk, on: date, status: TalkStatus) -> Talk:
    return Talk(on, status, talk.kind, talk.held_by, talk.form)
