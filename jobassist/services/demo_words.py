"""Writes what the demo people's last talk and plan say."""

from __future__ import annotations

from datetime import date, datetime

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import Talk, TalkStatus
from jobassist.domain.danish import MONTHS
from jobassist.domain.drafts import CaseDraft
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, PlanContent
from jobassist.services.demo_data import Family, People
from jobassist.services.demo_draw import Draw, days
from jobassist.services.demo_values import DemoAnswer, DemoTalk

_HOURS = (12, 15, 20, 25, 30)


class Writer:
    """Fills the shipped snippets in; everything comes from ``draw``."""

    def __init__(self, people: People, draw: Draw, *, today: date) -> None:
        self._people = people
        self._draw = draw
        self._today = today
        self._calendar = WorkCalendar()

    def last_talk(self, draft: CaseDraft, planned: tuple[Talk, ...]) -> DemoTalk | None:
        """What was written in the newest held talk; None without a dated one."""
        held = [talk for talk in draft.talks if talk.status is TalkStatus.HELD]
        if not held or draft.group is None:
            return None
        family = self._people.family(draft.group, is_employed=bool(draft.employer))
        talk = held[-1]
        next_at = next((each.at for each in planned if each.on >= self._today), None)
        return DemoTalk(
            on=talk.on,
            number=len(held),
            agenda_id=family.agenda,
            answers=tuple(DemoAnswer(*key, self._draw.pick(texts)) for key, texts in family.answers),
            plan=self._plan(family, draft, talk.on, next_at),
        )

    def _plan(self, family: Family, draft: CaseDraft, on: date, next_at: datetime | None) -> PlanContent:
        draw = self._draw
        return PlanContent(
            goal=self._goal(family, draft, on),
            job_goals=draw.pick(family.job_goals) if family.job_goals else ("", "", ""),
            search_requirements=draw.pick(family.search_requirements) if family.search_requirements else "",
            support=draw.pick(family.support),
            agreements=self._agreements(family, draft.rows[0], on),
            next_talk_at=next_at,
            next_talk_place=self._people.municipality.meeting_place if next_at else "",
        )

    def _goal(self, family: Family, draft: CaseDraft, on: date) -> str:
        return self._draw.pick(family.goals).format(
            employer=draft.employer,
            hours=self._draw.pick(_HOURS),
            date=plain_date(on + days(self._draw.between(60, 130))),
        )

    def _agreements(self, family: Family, row: int, on: date) -> tuple[Agreement, ...]:
        promises = [(Owner.US, what) for what in self._draw.some(family.us, 1)]
        promises += [(Owner.CITIZEN, what) for what in self._draw.some(family.citizen, 2)]
        return tuple(
            self._agreement(owner, what, on, name=f"{row}-{number}")
            for number, (owner, what) in enumerate(promises, start=1)
        )

    def _agreement(self, owner: Owner, what: str, on: date, *, name: str) -> Agreement:
        due_on = self._calendar.back_to_working_day(on + days(self._draw.between(7, 35)))
        is_settled = due_on < self._today and self._draw.chance(0.5)
        kept = self._draw.pick((Kept.KEPT, Kept.KEPT, Kept.PARTLY, Kept.BROKEN)) if is_settled else Kept.OPEN
        return Agreement(AgreementId(f"demo-{name}"), owner, what, due_on=due_on, kept=kept, made_on=on)


def plain_date(day: date) -> str:
    """``1. maj 2023``."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
