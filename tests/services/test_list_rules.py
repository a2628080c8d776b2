"""The rules of a group on a day as sentences, and what begins, ends and changes between two days."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from jobassist.domain.calendar import ONE_DAY
from jobassist.domain.case import Holder, OfferKind, TalkForm, TalkKind, TargetGroup
from jobassist.domain.circumstances import CircumstanceKind
from jobassist.domain.hours_clock import HoursClock
from jobassist.domain.rules import (
    AgeLimit,
    Clock,
    DutyKind,
    DutyOf,
    EventKind,
    Limit,
    Pause,
    RuleVersion,
    Transition,
)
from jobassist.paths import resources
from jobassist.services.describe_rule import compared_facts
from jobassist.services.list_rules import (
    Change,
    RuleKind,
    changes_between,
    rule_sentence,
    rules_on,
    turning_days,
)
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import DAGPENGE, JOBPARAT, SICK, a_rule, an_offer_rule, book

SHIPPED = load_rulebook(resources("rules"))


def sentence_of(rule_id: str, day: date, group: TargetGroup) -> str:
    (line,) = [line for line in rules_on(SHIPPED, group, day) if line.id == rule_id]
    return line.sentence


@pytest.mark.parametrize(
    ("rule_id", "day", "group", "sentence"),
    [
        (
            "SDP-4IN6", date(2023, 3, 7), SICK,
            "Mindst fire samtaler senest seks måneder efter første fraværsdag.",
        ),
        (
            "SDP-1", date(2023, 3, 7), SICK,
            "Første samtale senest otte uger efter første fraværsdag, med fremmøde.",
        ),
        (
            "SDP-REV", date(2023, 3, 7), SICK,
            "Afgørelse om revurdering senest ved udgangen af den måned, hvor mere end 22 uger er betalt i de"
            " ni kalendermåneder til og med den, når de første 30 dage efter første fraværsdag ikke regnes"
            " med.",
        ),
        (
            "LAE-285", date(2023, 3, 7), SICK,
            "Lægen: svar på LÆ 285 senest otte dage efter den dag, attesten blev bestilt.",
        ),
        (
            "SDP-4W", date(2018, 3, 1), SICK,
            "Opfølgning senest fire uger efter den forrige; den første regnes fra første fraværsdag.",
        ),
        (
            "T18", date(2018, 3, 1), DAGPENGE,
            "Aktivt tilbud senest efter 13 ugers ledighed (under 30 år), 26 ugers ledighed (30-49 år) og"
            " 13 ugers ledighed (fra 50 år) fra ledighedens start.",
        ),
        (
            "J24-JC", date(2025, 3, 1), DAGPENGE,
            "Mindst tre samtaler senest efter seks måneders ledighed fra indplacering i dagpengeperioden,"
            " tidligst efter 410 timer ved en måneds udgang, holdt af jobcentret eller anden aktør.",
        ),
        (
            "J26-K2", date(2026, 11, 22), JOBPARAT,
            "Mindst fire samtaler senest seks måneder efter første henvendelse om hjælp; op til 25 % kan"
            " undtages efter en konkret vurdering.",
        ),
        (
            "J18-3", date(2018, 3, 1), TargetGroup.KTH_AKTIVITETSPARAT,
            "Mindst fire samtaler senest tolv måneder efter første henvendelse om hjælp,"
            " og igen for hver tolv måneder derefter.",
        ),
        (
            "SDP-AFTER6", date(2023, 3, 7), SICK,
            "Efter seks måneder holdes samtaler efter aftale og behov."
            " Borgeren har ret til en samtale, når borgeren beder om det.",
        ),
    ],
)  # fmt: skip
def test_a_rule_in_one_sentence(rule_id: str, day: date, group: TargetGroup, sentence: str) -> None:
    assert sentence_of(rule_id, day, group) == sentence


def test_every_shipped_rule_is_a_sentence() -> None:
    for version in SHIPPED.versions:
        sentence = rule_sentence(version)
        assert sentence.endswith("."), version.id
        assert sentence[0].isupper(), version.id
        assert "_" not in sentence, version.id
        assert " nul " not in sentence, version.id


def test_sentences_that_no_shipped_rule_has() -> None:
    month_end = rule_sentence(a_rule(ends_at_month_end=True))
    assert (
        month_end
        == "Mindst fire samtaler senest ved udgangen af måneden seks måneder efter første fraværsdag."
    )
    until = rule_sentence(a_rule(duty=DutyKind.EVERY, count=1, until=Limit(months=6)))
    assert until.endswith(
        "den første regnes fra første fraværsdag, indtil seks måneder efter første fraværsdag."
    )


def test_the_duties_of_a_group_on_a_day_come_first() -> None:
    lines = rules_on(SHIPPED, SICK, date(2023, 3, 7))
    assert [line.id for line in lines if line.is_demanded] == [
        "SDP-1", "SDP-27", "SDP-27", "SDP-4IN6", "SDP-FAST", "SDP-REHAB", "SDP-REV", "SDP-REV-PENSION",
        "SDP-REV-SELVST",
    ]  # fmt: skip
    kinds = [line.kind for line in lines]
    assert kinds == sorted(kinds, key=list(RuleKind).index)
    assert {line.kind for line in lines} == set(RuleKind)


def test_a_local_goal_counts_when_it_is_on() -> None:
    day = date(2023, 3, 7)
    (off,) = [line for line in rules_on(SHIPPED, SICK, day) if line.id == "ISH-8W"]
    assert (off.kind, off.is_on, off.is_demanded) == (RuleKind.LOCAL, False, False)
    switched_on = load_rulebook(resources("rules"), local_rules=["ISH-8W"])
    (on,) = [line for line in rules_on(switched_on, SICK, day) if line.id == "ISH-8W"]
    assert (on.is_on, on.is_demanded) == (True, True)


def test_what_the_reform_of_july_2026_does_to_sick_pay() -> None:
    changes = changes_between(SHIPPED, date(2026, 6, 30), date(2026, 7, 1), [SICK])
    told = {(change.change, change.line.id) for change in changes}
    assert told == {
        (Change.ENDS, "SDP-1"),
        (Change.ENDS, "SDP-4IN6"),
        (Change.ENDS, "SDP-13F"),
        (Change.ENDS, "SDP-VIS"),
        (Change.BEGINS, "SDP-NEW1"),
        (Change.BEGINS, "SDP-26"),
        (Change.CHANGES, "SDP-FAST"),
    }


def test_a_change_is_told_key_by_key() -> None:
    (change,) = [
        each
        for each in changes_between(SHIPPED, date(2022, 12, 31), date(2023, 1, 1), [DAGPENGE])
        if each.line.id == "T20"
    ]
    told = [(fact.heading, fact.before, fact.after) for fact in change.facts]
    counts = "tilbud på mindst 14 dage, men ikke {}mentor eller ordinære timer"
    late = "; løntilskud, der er givet i tide, må begynde 3 uger senere"
    assert (
        "Tæller",
        counts.format("") + late,
        counts.format("øvrig vejledning og opkvalificering, ") + late,
    ) in told
    assert {heading for heading, _, _ in told} <= {"Tæller", "Bemærk", "Sikkerhed"}


def test_nothing_changes_within_one_version() -> None:
    assert changes_between(SHIPPED, date(2024, 2, 1), date(2024, 11, 1), [SICK]) == ()


def test_a_rule_that_leaves_one_group_and_stays_for_another() -> None:
    first = a_rule(groups=frozenset({SICK, DAGPENGE}), valid_to=date(2024, 12, 31))
    then = replace(first, groups=frozenset({SICK}), valid_from=date(2025, 1, 1), valid_to=None)
    between = date(2024, 12, 31), date(2025, 1, 1)
    (ended,) = changes_between(book(first, then), *between, [DAGPENGE])
    assert (ended.change, ended.line.id) == (Change.ENDS, "TEST")
    (changed,) = changes_between(book(first, then), *between, [SICK])
    assert [(fact.heading, fact.after) for fact in changed.facts] == [("Målgruppe", "6.6 Sygedagpenge")]


def test_turning_days_are_those_on_which_something_changes() -> None:
    days = turning_days(SHIPPED, [SICK])
    assert {date(2020, 1, 1), date(2023, 3, 22), date(2025, 1, 1), date(2026, 7, 1)} <= set(days)
    assert all(changes_between(SHIPPED, day - ONE_DAY, day, [SICK]) for day in days)
    assert turning_days(book(a_rule(), a_rule(id="L", owner="local")), [SICK]) == (date(2000, 1, 1),)


_OTHERWISE: dict[str, Any] = {
    "title": "Noget andet",
    "groups": frozenset({SICK}),
    "duty_of": DutyOf.DOCTOR,
    "clock": Clock.PERIOD,
    "limit": Limit(weeks=9),
    "source": "Andenloven § 2",
    "confidence": "L",
    "count": 3,
    "what_many": "møder",
    "counted_from": "et andet sted",
    "pace_weeks": (1, 2, 3, 4),
    "min_gap_days": 7,
    "age_limits": (AgeLimit(0, 150, Limit(weeks=2)),),
    "window_from": Limit(weeks=1),
    "ends_at_month_end": True,
    "uncounted_days": 3,
    "talk_kinds": frozenset({TalkKind.CV}),
    "talks_not_counting": frozenset({TalkKind.FAELLES}),
    "held_by": frozenset({Holder.JOBCENTRE}),
    "forms": frozenset({TalkForm.PHONE}),
    "pause": Pause.NONE,
    "transition": Transition.CASE_START,
    "measure": "four_talks",
    "unless_recovery_weeks": 3,
    "note": "Bemærket",
    "tell": "Fortalt.",
    "exceptions": ("Ikke altid.",),
    "from_circumstance": CircumstanceKind.FAST_TRACK,
    "from_extension": 2,
    "only_with": frozenset({CircumstanceKind.ARBEJDSPLIGT}),
    "unless_with": frozenset({CircumstanceKind.ARBEJDSPLIGT}),
    "only_employed": False,
    "only_visitation": frozenset({"3"}),
    "min_age": 30,
    "max_age": 24,
    "exempt_by": CircumstanceKind.UNDTAGET_SAMTALER,
    "shifted_by": frozenset({CircumstanceKind.SYGEHUSVENTETID}),
    "repeats": True,
    "postponed": ((date(2020, 3, 9), date(2021, 6, 30)),),
    "overridden": "rettet lokalt: praksis",
}
# Seen only beside another key; and what is not content: the id, whose rule it is, its days.
_BESIDE: dict[str, tuple[RuleVersion, Any]] = {
    "what": (a_rule(count=1), "møde"),
    "until": (a_rule(duty=DutyKind.EVERY, count=1), Limit(weeks=9)),
    "offers_not_counting": (an_offer_rule(), frozenset({OfferKind.MENTOR})),
    "offer_kinds": (an_offer_rule(), frozenset({OfferKind.MENTOR})),
    "offer_min_days": (an_offer_rule(), 14),
    "given_start_weeks": (an_offer_rule(), 3),
    "grace": (a_rule(pause=Pause.GRACE, grace=Limit(weeks=1)), Limit(weeks=2)),
    "unless_visitation": (a_rule(unless_visitation_weeks=8), frozenset({"1"})),
    "unless_visitation_weeks": (a_rule(unless_visitation=frozenset({"1"})), 8),
    "exempt_count": (a_rule(exempt_by=CircumstanceKind.UNDTAGET_SAMTALER), 1),
    "covers_percent": (a_rule(exempt_by=CircumstanceKind.UNDTAGET_SAMTALER), 75),
    "forms_unless_with": (a_rule(), frozenset({CircumstanceKind.FREMMOEDE_UMULIGT})),
    "paid_weeks": (a_rule(paid_months=9), 22),
    "paid_months": (a_rule(paid_weeks=22), 9),
    "from_at_month_end": (a_rule(window_from=Limit(hours=410), clock=Clock.HOURS), True),
    "hours_clock": (a_rule(clock=Clock.HOURS), HoursClock(hours_a_week=30.0)),
    "duty": (a_rule(count=1), DutyKind.EVERY),
    "event": (a_rule(), EventKind.OFFER),
    "met_by": (a_rule(event=EventKind.CIRCUMSTANCE), CircumstanceKind.LAE_125),
}
_NO_CONTENT = {"id", "owner", "valid_from", "valid_to", "is_conditional"}


@pytest.mark.parametrize("key", [f.name for f in fields(RuleVersion) if f.name not in _NO_CONTENT])
def test_no_change_of_a_rule_goes_unseen(key: str) -> None:
    rule, value = _BESIDE[key] if key in _BESIDE else (a_rule(), _OTHERWISE[key])
    assert getattr(rule, key) != value
    assert compared_facts(rule) != compared_facts(replace(rule, **{key: value}))
