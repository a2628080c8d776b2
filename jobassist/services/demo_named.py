"""Makes the demo citizens who are always there, moved to the demo's day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import (
    Decision,
    Exemption,
    Holder,
    Placement,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.domain.drafts import CaseDraft
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, PlanContent
from jobassist.services.demo_data import People
from jobassist.services.demo_draw import CprNumbers, Draw, Rota, days
from jobassist.services.demo_values import DemoAnswer, DemoExtra, DemoTalk
from jobassist.services.demo_words import Writer, plain_date

_HOURS_A_DAY = 37 / 7
_WORKING_AGE = range(18, 67)


class NamedMaker:
    """Makes the people of ``named.toml``: their days keep their distance to the demo's day."""

    def __init__(self, people: People, *, cprs: CprNumbers, rota: Rota, today: date, as_of: date) -> None:
        self._people, self._cprs, self._rota = people, cprs, rota
        self._today, self._as_of = today, as_of
        self._moved_by = today - people.named["reference_on"]
        self._caseworker: str = people.named["caseworker"]
        self._calendar = WorkCalendar()

    def make(self, row: int, table: Mapping[str, Any]) -> tuple[CaseDraft, DemoExtra]:
        """The person of a table, in a row of the list."""
        draw = Draw(table["name"])
        caseworker: str = table.get("caseworker", self._caseworker)
        self._rota.give(caseworker)
        group = TargetGroup(table["group"])
        hours = table.get("hours")
        is_dagpenge = group is TargetGroup.DAGPENGE
        draft = CaseDraft(
            rows=(row,),
            cpr=self._cprs.take(self._born_on(table["born"]), table["serial"]),
            name=table["name"],
            group=group,
            started_on=table["started_on"] + self._moved_by,
            caseworker=caseworker,
            benefit_hours=None if hours is None else self._hours(hours),
            benefit_hours_on=None if hours is None else self._as_of,
            unemployment_fund=draw.pick(self._people.town.unemployment_funds) if is_dagpenge else "",
            is_employed="employer" in table,
            employer=table.get("employer", ""),
            visitation=table.get("visitation", "") if self._today < date(2026, 7, 1) else "",
            phone=draw.phone(),
            email=f"borger{row}@demo.invalid",
            address=f"{draw.pick(self._people.town.streets)} {draw.between(1, 98)}, {self._people.town.name}",
            is_digital_exempt=False,
            interpreter_language=table.get("interpreter_language", ""),
            talks=tuple(sorted(self._held(table, group), key=lambda talk: talk.on)),
            placements=tuple(self._placements(table.get("offers", ()))),
        )
        return draft, self._extra(draft, table, draw)

    def _extra(self, draft: CaseDraft, table: Mapping[str, Any], draw: Draw) -> DemoExtra:
        (row,) = draft.rows
        exempt = table.get("exempt")
        planned = tuple(
            Talk(at.date(), TalkStatus.PLANNED, _kind(draft.group), Holder.JOBCENTRE, TalkForm.IN_PERSON, at)
            for at in map(self._moved_time, table.get("planned", ()))
        )
        last, coming = table.get("last_talk"), table.get("coming_talk")
        writer = Writer(self._people, draw, today=self._today)
        return DemoExtra(
            exemptions=(self._exemption(exempt),) if exempt else (),
            planned=planned,
            decisions=tuple(self._decisions(table)),
            circumstances=tuple(map(self._circumstance, table.get("facts", ()))),
            benefit_periods=tuple(map(self._paid, table.get("paid", ()))),
            last_talk=self._written(row, last) if last else writer.last_talk(draft, planned),
            coming_talk=self._written(row, coming) if coming else None,
        )

    def _born_on(self, born_on: date) -> date:
        """The birthday, in another year where the person would be too young or too old for work."""
        had_birthday = (self._today.month, self._today.day) >= (born_on.month, born_on.day)
        age = self._today.year - born_on.year - (not had_birthday)
        if age in _WORKING_AGE:
            return born_on
        return born_on.replace(year=born_on.year + round(self._moved_by.days / 365.25))

    def _hours(self, hours: float) -> float:
        """The hours on the list's day, when they were ``hours`` the day before the demo's."""
        days_before = (self._today - self._as_of).days - 1
        return round(hours - days_before * _HOURS_A_DAY, 1)

    def _workday(self, day: date) -> date:
        return self._calendar.back_to_working_day(day + self._moved_by)

    def _moved_time(self, at: datetime) -> datetime:
        on = self._calendar.forward_to_working_day(at.date() + self._moved_by)
        return datetime.combine(on, at.time())

    def _held(self, table: Mapping[str, Any], group: TargetGroup) -> Iterable[Talk]:
        first_day = self._calendar.forward_to_working_day(table["started_on"] + self._moved_by)
        for on in table.get("talks", ()):
            # A holiday must not move a talk to before the case.
            yield Talk(
                max(self._workday(on), first_day),
                TalkStatus.HELD,
                _kind(group),
                Holder.JOBCENTRE,
                TalkForm.IN_PERSON,
            )
        for on in table.get("joint", ()):
            yield Talk(
                self._workday(on), TalkStatus.HELD, TalkKind.FAELLES, Holder.JOBCENTRE, TalkForm.IN_PERSON
            )

    def _placements(self, tables: Iterable[Mapping[str, Any]]) -> Iterable[Placement]:
        offers = {offer.title: offer for offer in self._people.offers}
        for table in tables:
            offer, started_on = offers[table["title"]], self._workday(table["from"])
            yield Placement(started_on, started_on + days(offer.weeks * 7 - 3), offer.kind, offer.title)

    def _exemption(self, table: Mapping[str, Any]) -> Exemption:
        return Exemption(table["from"] + self._moved_by, table["to"] + self._moved_by, reason=table["reason"])

    def _decisions(self, table: Mapping[str, Any]) -> Iterable[Decision]:
        if decided := table.get("decided"):
            yield Decision(
                "SDP-REV",
                self._workday(decided["on"]),
                decided["note"],
                decided["extension"],
                decided["from"] + self._moved_by,
            )

    def _circumstance(self, table: Mapping[str, Any]) -> Circumstance:
        first, last = self._workday(table["from"]), table.get("to")
        to_on = self._workday(last) if last else None
        return Circumstance(CircumstanceKind(table["kind"]), first, to_on, table.get("note", ""))

    def _paid(self, table: Mapping[str, Any]) -> BenefitPeriod:
        first, last = table["from"] + self._moved_by, table["to"] + self._moved_by
        return BenefitPeriod(first, last, PaidAs(table.get("as", "full")))

    def _written(self, row: int, table: Mapping[str, Any]) -> DemoTalk:
        at = self._moved_time(datetime.combine(table["on"], table["at"])) if "at" in table else None
        on = at.date() if at else self._workday(table["on"])
        keys = (key.split(".") for key in table["answers"])
        return DemoTalk(
            on=on,
            number=table["number"],
            agenda_id=table["agenda"],
            answers=tuple(
                DemoAnswer(item, question, value)
                for (item, question), value in zip(keys, table["answers"].values(), strict=True)
            ),
            plan=self._plan(table, on, row=row),
            at=at,
        )

    def _plan(self, table: Mapping[str, Any], on: date, *, row: int) -> PlanContent:
        a, b, c = table.get("job_goals", ("", "", ""))
        next_at = table.get("next_at")
        return PlanContent(
            goal=table["goal"].format(date=plain_date(table["goal_on"] + self._moved_by)),
            job_goals=(a, b, c),
            search_requirements=table.get("search_requirements", ""),
            support=table["support"],
            agreements=tuple(
                Agreement(
                    AgreementId(f"demo-{row}-{table['number']}-{number}"),
                    Owner(each["owner"]),
                    each["what"],
                    due_on=self._workday(each["due_on"]),
                    kept=Kept(each.get("kept", "open")),
                    made_on=on,
                )
                for number, each in enumerate(table["agreements"], start=1)
            ),
            next_talk_at=self._moved_time(next_at) if next_at else None,
            next_talk_place=self._people.municipality.meeting_place if next_at else "",
        )


def _kind(group: TargetGroup | None) -> TalkKind:
    return TalkKind.OPFOELGNING if group is TargetGroup.SYGEDAGPENGE else TalkKind.JOBSAMTALE
