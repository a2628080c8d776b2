"""Cases, talks and rules for domain tests, each with only what the test is about."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import Case, CaseId, CitizenId, Placement, Talk, TalkStatus, TargetGroup
from jobassist.domain.duties import Duty, Status, duties_of
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import Clock, DutyKind, EventKind, Limit, RuleVersion

SICK = TargetGroup.SYGEDAGPENGE
DAGPENGE = TargetGroup.DAGPENGE
JOBPARAT = TargetGroup.KTH_JOBPARAT
CPR_1990 = "6701901234"  # a replacement number: born 7 January 1990
START = date(2022, 9, 26)


def days(number: int) -> timedelta:
    return timedelta(days=number)


def a_case(started_on: date | None = START, **facts: Any) -> Case:
    """A case of sick pay unless told otherwise."""
    given = {
        "id": CaseId("c1"),
        "citizen_id": CitizenId("p1"),
        "cpr": CPR_1990,
        "name": "Lone Vestergaard Holm",
        "group": SICK,
        **facts,
    }
    return Case(started_on=started_on, **given)


def held(*on: date, **facts: Any) -> tuple[Talk, ...]:
    return tuple(Talk(on=day, **facts) for day in on)


def planned(*on: date, **facts: Any) -> tuple[Talk, ...]:
    return tuple(Talk(on=day, status=TalkStatus.PLANNED, **facts) for day in on)


def offer(started_on: date, ends_on: date | None = None, **facts: Any) -> Placement:
    return Placement(started_on, ends_on, **facts)


def a_rule(**keys: Any) -> RuleVersion:
    """Four talks in six months, valid always, without a pace, unless told otherwise."""
    given = {
        "id": "TEST",
        "title": "Fire samtaler",
        "groups": frozenset(TargetGroup),
        "duty": DutyKind.AT_LEAST,
        "event": EventKind.TALK,
        "clock": Clock.CALENDAR,
        "limit": Limit(months=6),
        "count": 4,
        "valid_from": date(2000, 1, 1),
        "valid_to": None,
        "source": "Testloven § 1",
        "confidence": "H",
        "counted_from": "første fraværsdag",
        **keys,
    }
    return RuleVersion(**given)


def an_offer_rule(**keys: Any) -> RuleVersion:
    words = {"what": "aktivt tilbud", "what_many": "aktive tilbud"}
    return a_rule(**{"event": EventKind.OFFER, "count": 1, **words, **keys})


def an_interval(**keys: Any) -> RuleVersion:
    """A talk every fourth week, unless told otherwise."""
    return a_rule(**{"duty": DutyKind.EVERY, "count": 1, "limit": Limit(weeks=4), **keys})


def a_decision_rule(**keys: Any) -> RuleVersion:
    return a_rule(
        **{"duty": DutyKind.DECISION, "event": EventKind.DECISION, "count": 1, "what": "afgørelse", **keys}
    )


def book(*rules: RuleVersion, closed_days: Collection[tuple[int, int]] = (), **keys: Any) -> Rulebook:
    return Rulebook(rules, calendar=WorkCalendar(closed_days), **keys)


def duty_on(day: date, case: Case, rule: RuleVersion, **keys: Any) -> Duty:
    """The one duty that the rule gives the case on the day."""
    (duty,) = duties_of(case, book(rule, **keys), day)
    assert (duty.case, duty.rule) == (case, rule)
    return duty


def status_on(day: date, case: Case, rule: RuleVersion, **keys: Any) -> Status:
    return duty_on(day, case, rule, **keys).status
