"""Makes ordinary demo citizens: who they are, and what a list says about their case."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import accumulate
from typing import TypedDict

from jobassist.domain.case import Talk, TalkStatus, TargetGroup
from jobassist.domain.drafts import CaseDraft
from jobassist.services.demo_data import GroupShare, Origin, People
from jobassist.services.demo_draw import CprNumbers, Draw, Rota, days
from jobassist.services.demo_events import Course, EventMaker, Plot
from jobassist.services.demo_values import DemoExtra
from jobassist.services.demo_words import Writer

_SPAN_DAYS = 274  # the cases began within the last nine months
_UNDISTRIBUTED_DAYS = 5
_HOURS_A_WEEK = 37
_WRITTEN_ROWS = 5_000  # a whole jobcentre; larger demos are for measuring, and nobody reads their plans
# Steps that spread numbers evenly over 0-1, each in its own rhythm (Kronecker sequences), so that a
# small demo shows the same shares as a large one.
_START_STEP, _TALK_STEP, _OFFER_STEP = 0.6180339887, 0.4142135624, 0.7320508076


class _Person(TypedDict):
    cpr: str
    name: str
    phone: str
    email: str
    address: str
    address_protected_until: date | None
    is_digital_exempt: bool
    interpreter_language: str


class _Facts(TypedDict):
    benefit_hours: float | None
    benefit_hours_on: date | None
    unemployment_fund: str
    is_employed: bool | None
    employer: str
    visitation: str
    recovery_on: date | None


class _Reported(TypedDict):
    talks: tuple[Talk, ...]
    reported_talks: int | None
    reported_last_on: date | None


class CaseMaker:
    """Makes one citizen after another; the same seed and day give the same ones."""

    def __init__(
        self, people: People, *, draw: Draw, cprs: CprNumbers, rota: Rota, today: date, as_of: date
    ) -> None:
        self._people, self._draw, self._cprs, self._rota = people, draw, cprs, rota
        self._today, self._as_of = today, as_of
        self._events = EventMaker(people, draw, rota, today=today, as_of=as_of)
        self._writer = Writer(people, draw, today=today)
        self._groups = [g for g in people.groups if g.until is None or today < g.until]
        self._weights = list(accumulate(group.weight for group in self._groups))
        self._made: Counter[TargetGroup] = Counter()
        self._offsets = {group.group: draw.fraction() for group in self._groups}
        self._reserved = people.named_names

    def make(self, row: int) -> tuple[CaseDraft, DemoExtra]:
        """The citizen in a row of the list."""
        share = self._draw.weighted(self._groups, self._weights)
        plot = self._plot(share)
        course = self._events.course(plot)
        draft = CaseDraft(
            rows=(row,),
            group=plot.group,
            started_on=plot.started_on,
            ended_on=plot.ended_on,
            ended_reason=self._draw.pick(self._people.ended_reasons) if plot.ended_on else "",
            caseworker=plot.caseworker,
            placements=course.placements,
            **self._person(share, row),
            **self._facts(plot),
            **self._reported(plot, course),
        )
        return draft, self._extra(draft, course)

    def _plot(self, share: GroupShare) -> Plot:
        draw, number, offset = self._draw, self._made[share.group], self._offsets[share.group]
        self._made[share.group] += 1
        days_ago = int((offset + number * _START_STEP) % 1 * _SPAN_DAYS)
        started_on = self._as_of - days(days_ago)
        has_ended = days_ago > 40 and draw.chance(0.07)
        behind = self._people.left_behind(share.group)
        return Plot(
            group=share.group,
            started_on=started_on,
            ended_on=self._as_of - days(draw.between(1, min(60, days_ago - 20))) if has_ended else None,
            caseworker=self._rota.next_caseworker() if days_ago >= _UNDISTRIBUTED_DAYS else "",
            are_talks_behind=(offset + number * _TALK_STEP) % 1 < behind.talks,
            is_offer_behind=(offset + number * _OFFER_STEP) % 1 < behind.offers,
        )

    def _person(self, share: GroupShare, row: int) -> _Person:
        draw = self._draw
        origin = draw.weighted(self._people.origins, self._people.origin_weights)
        is_man = draw.chance(0.47)
        is_protected = draw.chance(0.01)
        return _Person(
            cpr=self._cprs.fresh(self._born_on(share), is_woman=not is_man),
            name=self._name(origin, is_man=is_man),
            phone=draw.phone() if draw.chance(0.96) else "",
            email=f"borger{row}@demo.invalid" if draw.chance(0.85) else "",
            address=self._address(),
            address_protected_until=self._today + days(draw.between(20, 360)) if is_protected else None,
            is_digital_exempt=draw.chance(0.04),
            interpreter_language=origin.language if origin.language and draw.chance(0.3) else "",
        )

    def _name(self, origin: Origin, *, is_man: bool) -> str:
        """A name that none of the named people has; some Danes have a middle name."""
        draw, lasts = self._draw, origin.last[is_man]
        while True:
            first, last = draw.pick(origin.first[is_man]), draw.pick(lasts)
            middle = draw.pick(lasts) if not origin.language and draw.chance(0.25) else last
            name = f"{first} {last}" if middle == last else f"{first} {middle} {last}"
            if name not in self._reserved:
                return name

    def _born_on(self, share: GroupShare) -> date:
        youngest, oldest = share.ages
        return self._today - days(self._draw.between(youngest * 1461 // 4 + 1, (oldest + 1) * 1461 // 4 - 1))

    def _address(self) -> str:
        draw, town = self._draw, self._people.town
        floor = draw.pick(town.floors)
        street = f"{draw.pick(town.streets)} {draw.between(1, 98)}"
        return ", ".join(filter(None, (street, floor, town.name)))

    def _facts(self, plot: Plot) -> _Facts:
        draw, town = self._draw, self._people.town
        is_sick = plot.group is TargetGroup.SYGEDAGPENGE
        is_dagpenge = plot.group is TargetGroup.DAGPENGE
        is_employed = draw.chance(0.65) if is_sick else False
        hours = self._hours(plot) if is_dagpenge else None
        has_fund = is_dagpenge or (is_sick and not is_employed)
        return _Facts(
            benefit_hours=hours,
            benefit_hours_on=None if hours is None else self._as_of,
            unemployment_fund=draw.pick(town.unemployment_funds) if has_fund else "",
            is_employed=is_employed,
            employer=draw.pick(town.employers) if is_employed else "",
            visitation=self._visitation(plot) if is_sick else "",
            recovery_on=self._recovery_on(plot) if is_sick else None,
        )

    def _hours(self, plot: Plot) -> float | None:
        """Paid hours on the list's day; a few lists lack them."""
        if self._draw.chance(0.05):
            return None
        weeks = (self._as_of - plot.started_on).days / 7
        return round(weeks * _HOURS_A_WEEK * (0.88 + 0.12 * self._draw.fraction()), 1)

    def _visitation(self, plot: Plot) -> str:
        """The sick pay categories: the third ended in 2024, all of them on 1 July 2026."""
        if self._today >= date(2026, 7, 1):
            return ""
        if plot.started_on > self._today - days(40) and self._draw.chance(0.12):
            return "1"
        return "3" if self._today < date(2025, 1, 1) and self._draw.chance(0.2) else "2"

    def _recovery_on(self, plot: Plot) -> date | None:
        recovery_on = plot.started_on + days(self._draw.between(70, 400))
        return recovery_on if recovery_on > self._today and self._draw.chance(0.4) else None

    def _reported(self, plot: Plot, course: Course) -> _Reported:
        """Some rows only count the talks and give the last day; joint talks would be lost in that."""
        if plot.group is TargetGroup.DAGPENGE or not self._draw.chance(0.14):
            return _Reported(talks=course.talks, reported_talks=None, reported_last_on=None)
        held = [talk.on for talk in course.talks if talk.status is TalkStatus.HELD]
        return _Reported(talks=(), reported_talks=len(held), reported_last_on=max(held, default=None))

    def _extra(self, draft: CaseDraft, course: Course) -> DemoExtra:
        is_written = draft.rows[0] <= _WRITTEN_ROWS and draft.ended_on is None and self._draw.chance(0.7)
        return DemoExtra(
            exemptions=course.exemptions,
            planned=course.planned,
            decisions=course.decisions,
            last_talk=self._writer.last_talk(draft, course.planned) if is_written else None,
        )
