"""Whom a rule holds for: circumstances, employment, visitation, age, extensions, assessments."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, Decision, Exemption
from jobassist.domain.circumstances import NATURES, Circumstance, CircumstanceKind, KindWords, Nature
from jobassist.domain.conditions import (
    applies,
    begun,
    exempting,
    extension_of,
    first_day,
    has_any,
    kinds_asked_about,
    shifting,
)
from jobassist.domain.rules import Clock
from tests.domain.build import START, a_case, a_decision_rule, a_rule, days

TODAY = date(2023, 3, 7)
K = CircumstanceKind
SELF_EMPLOYED, WORK_DUTY = frozenset({K.SELVSTAENDIG}), frozenset({K.ARBEJDSPLIGT, K.JOB_20_TIMER})


def with_circumstances(*circumstances: Circumstance, **facts: Any) -> Case:
    return a_case(circumstances=circumstances, **facts)


def a_period(kind: CircumstanceKind, first: date, last: date | None = None, note: str = "") -> Circumstance:
    return Circumstance(kind, first, last, note)


def test_a_rule_without_conditions_holds_for_everybody() -> None:
    assert applies(a_case(), a_rule(), TODAY)
    assert applies(a_case(None), a_rule(), TODAY)
    assert not a_rule().is_conditional


@pytest.mark.parametrize(
    "keys",
    [
        {"unless_visitation": frozenset({"1"})},
        {"unless_recovery_weeks": 26},
        {"from_circumstance": K.FAST_TRACK},
        {"from_extension": 2},
        {"only_with": SELF_EMPLOYED},
        {"unless_with": SELF_EMPLOYED},
        {"only_employed": False},
        {"only_visitation": frozenset({"3"})},
        {"min_age": 30},
        {"max_age": 29},
    ],
)
def test_each_condition_is_seen(keys: dict[str, Any]) -> None:
    assert a_rule(**keys).is_conditional


@pytest.mark.parametrize(
    ("first", "last", "holds"),
    [
        (TODAY, None, True),
        (TODAY, TODAY, True),
        (TODAY + days(1), None, False),
        (START, TODAY - days(1), False),
        (START, TODAY + days(1), True),
    ],
)
def test_a_period_holds_from_day_to_day(first: date, last: date | None, holds: bool) -> None:
    case = with_circumstances(a_period(K.SELVSTAENDIG, first, last))
    assert has_any(case, SELF_EMPLOYED, TODAY) is holds
    assert applies(case, a_rule(only_with=SELF_EMPLOYED), TODAY) is holds
    assert applies(case, a_rule(unless_with=SELF_EMPLOYED), TODAY) is not holds


def test_one_of_several_is_enough() -> None:
    case = with_circumstances(a_period(K.FOLKEPENSIONIST, START), a_period(K.JOB_20_TIMER, START))
    assert applies(case, a_rule(only_with=WORK_DUTY), TODAY)
    assert not applies(case, a_rule(unless_with=WORK_DUTY), TODAY)
    assert not applies(case, a_rule(only_with=SELF_EMPLOYED), TODAY)
    assert not has_any(case, frozenset(), TODAY)


@pytest.mark.parametrize(
    ("is_employed", "of_employed", "of_others"),
    [(True, True, False), (False, False, True), (None,) + (False,) * 2],
)
def test_employment(is_employed: bool | None, of_employed: bool, of_others: bool) -> None:
    case = a_case(is_employed=is_employed)
    assert applies(case, a_rule(only_employed=True), TODAY) is of_employed
    assert applies(case, a_rule(only_employed=False), TODAY) is of_others


@pytest.mark.parametrize(("visitation", "holds"), [("3", True), ("2", False), ("", False)])
def test_only_some_visitation_categories(visitation: str, holds: bool) -> None:
    assert applies(a_case(visitation=visitation), a_rule(only_visitation=frozenset({"3"})), TODAY) is holds


@pytest.mark.parametrize(
    ("cpr", "keys", "holds"),
    [
        # Born on 26-09-1992: thirty on the case's first day.
        ("8609921234", {"min_age": 30}, True),
        ("8609921234", {"max_age": 29}, False),
        ("8609921234", {"min_age": 30, "max_age": 30}, True),
        # A day younger.
        ("8709921234", {"min_age": 30}, False),
        ("8709921234", {"max_age": 29}, True),
        ("0000000000", {"min_age": 30}, True),  # an age that nobody knows may be one of them
        ("0000000000", {"max_age": 29}, True),
    ],
)
def test_ages_on_the_first_day(cpr: str, keys: dict[str, int], holds: bool) -> None:
    assert applies(a_case(cpr=cpr), a_rule(**keys), TODAY) is holds


def test_without_a_first_day_every_age_may_be() -> None:
    assert applies(a_case(None, cpr="8709921234"), a_rule(min_age=30), TODAY)


def test_the_oldest_are_of_no_upper_age() -> None:
    born_in_1901 = a_case(cpr="6701011234")
    assert applies(born_in_1901, a_rule(min_age=30), TODAY)
    assert not applies(born_in_1901, a_rule(min_age=30, max_age=100), TODAY)


@pytest.mark.parametrize(
    ("day", "holds"), [(START, False), (START + days(56), False), (START + days(57), True)]
)
def test_a_visitation_category_is_excepted_for_some_weeks(day: date, holds: bool) -> None:
    rule = a_rule(unless_visitation=frozenset({"1"}), unless_visitation_weeks=8)
    assert applies(a_case(visitation="1"), rule, day) is holds
    assert applies(a_case(visitation="2"), rule, day)
    assert applies(a_case(None, visitation="1"), rule, day)


@pytest.mark.parametrize(
    ("recovery_on", "is_employed", "day", "holds"),
    [
        (START + days(181), True, START + days(181), False),  # the day before 26 weeks
        (START + days(181), True, START + days(182), True),
        (START + days(182), True, START, True),  # not within 26 weeks
        (START + days(181), False, START, True),
        (START + days(181), None, START, True),
        (None, True, START, True),
    ],
)
def test_the_employed_who_recover_early_are_excepted(
    recovery_on: date | None, is_employed: bool | None, day: date, holds: bool
) -> None:
    case = a_case(recovery_on=recovery_on, is_employed=is_employed)
    assert applies(case, a_rule(unless_recovery_weeks=26), day) is holds
    assert applies(case, a_rule(only_employed=is_employed), day)


class TestFirstDay:
    asked = (a_period(K.LAE_285, date(2023, 1, 9)), a_period(K.LAE_285, date(2023, 2, 6), date(2023, 2, 13)))
    rule = a_rule(from_circumstance=K.LAE_285)

    def test_the_case_is_counted_from_its_first_day(self) -> None:
        assert first_day(a_case(), a_rule(), TODAY) == START
        assert first_day(a_case(None), a_rule(), TODAY) is None

    @pytest.mark.parametrize(
        ("day", "first"),
        [
            (date(2023, 1, 8), None),
            (date(2023, 1, 9), date(2023, 1, 9)),
            (date(2023, 2, 5), date(2023, 1, 9)),
            (TODAY, date(2023, 2, 6)),
        ],
    )
    def test_a_circumstance_is_counted_from_when_it_began(self, day: date, first: date | None) -> None:
        for circumstances in (self.asked, self.asked[::-1]):
            case = with_circumstances(*circumstances, a_period(K.LAE_265, TODAY))
            assert first_day(case, self.rule, day) == first
            found = begun(case, K.LAE_285, day)
            assert (found.from_on if found else None) == first
            assert applies(case, self.rule, day) is (first is not None)

    def test_an_extension_is_counted_from_its_own_day(self) -> None:
        decided = date(2023, 3, 1)
        later = Decision("SDP-REV", decided, extension=2, from_on=date(2023, 4, 1))
        at_once = Decision("SDP-REV", decided, extension=2)
        rule = a_decision_rule(from_extension=2)
        assert first_day(a_case(decisions=(later,)), rule, TODAY) == date(2023, 4, 1)
        assert first_day(a_case(decisions=(at_once,)), rule, TODAY) == decided
        assert first_day(a_case(), rule, TODAY) is None


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2023, 1, 31), 0),
        (date(2023, 2, 1), 2),
        (date(2023, 2, 28), 2),
        (date(2023, 3, 1), 3),
        (TODAY, 3),
    ],
)
def test_the_newest_extension_holds(day: date, number: int) -> None:
    decisions = (
        Decision("SDP-27", date(2023, 3, 1), extension=3),
        Decision("SDP-REV", date(2023, 2, 1), extension=2),
        Decision("SDP-REV", date(2023, 3, 2)),  # extends nothing
    )
    case = a_case(decisions=decisions)
    assert extension_of(case, day) == number
    for each in (2, 3):
        assert applies(case, a_decision_rule(from_extension=each), day) is (each == number)


class TestAssessments:
    rule = a_rule(exempt_by=K.UNDTAGET_SAMTALER, exempt_count=1)

    def test_the_newest_that_holds_today(self) -> None:
        case = with_circumstances(
            a_period(K.UNDTAGET_SAMTALER, date(2023, 3, 1), None, "Finder selv arbejde"),
            a_period(K.UNDTAGET_SAMTALER, date(2023, 2, 1), None, "Ældre"),
            a_period(K.UNDTAGET_TILBUD, date(2023, 3, 2), None, "Andet"),
            a_period(K.UNDTAGET_SAMTALER, date(2023, 3, 3), date(2023, 3, 5), "Slut"),
        )
        assert exempting(case, self.rule, TODAY) == Exemption(
            date(2023, 3, 1), None, reason="Finder selv arbejde"
        )
        assert exempting(case, self.rule, date(2023, 3, 5)) == Exemption(
            date(2023, 3, 3), date(2023, 3, 5), reason="Slut"
        )
        assert exempting(case, self.rule, date(2023, 1, 31)) is None
        assert exempting(case, a_rule(), TODAY) is None

    def test_days_that_a_rule_does_not_count(self) -> None:
        waiting = a_period(K.SYGEHUSVENTETID, date(2023, 2, 1), date(2023, 2, 14), "MR")
        case = with_circumstances(waiting, a_period(K.SELVSTAENDIG, START))
        rule = a_rule(shifted_by=frozenset({K.SYGEHUSVENTETID}))
        assert shifting(case, rule) == (Exemption(date(2023, 2, 1), date(2023, 2, 14), reason="MR"),)
        assert shifting(case, a_rule()) == ()


@pytest.mark.parametrize(
    ("keys", "kinds"),
    [
        ({}, set()),
        ({"from_circumstance": K.LAE_285, "met_by": K.LAE_265}, {K.LAE_285, K.LAE_265}),
        ({"exempt_by": K.UNDTAGET_TILBUD}, {K.UNDTAGET_TILBUD}),
        ({"only_with": WORK_DUTY}, WORK_DUTY),
        ({"unless_with": SELF_EMPLOYED}, SELF_EMPLOYED),
        ({"shifted_by": frozenset({K.SYGEHUSVENTETID})}, {K.SYGEHUSVENTETID}),
        ({"forms_unless_with": frozenset({K.FREMMOEDE_UMULIGT})}, {K.FREMMOEDE_UMULIGT}),
        ({"clock": Clock.HOURS}, {K.DELTIDSFORSIKRET}),
        ({"clock": Clock.PERIOD}, set()),
        (
            {"met_by": K.NEMREFUSION, "only_with": SELF_EMPLOYED, "clock": Clock.HOURS},
            {K.NEMREFUSION, K.SELVSTAENDIG, K.DELTIDSFORSIKRET},
        ),
    ],
)
def test_what_a_rule_asks_about(keys: dict[str, Any], kinds: set[CircumstanceKind]) -> None:
    """Only this is offered where a caseworker tells of a case."""
    assert kinds_asked_about(a_rule(**keys)) == kinds


def test_what_its_days_are_called() -> None:
    assert NATURES[K.LAE_285] == KindWords("Attest LÆ 285", Nature.AWAITED, "Bestilt", "Modtaget")
    assert NATURES[K.SELVSTAENDIG] == KindWords(
        "Selvstændig erhvervsdrivende", Nature.PERIOD, "Fra", "Til og med"
    )


def test_every_circumstance_has_its_words_and_its_nature() -> None:
    assert set(NATURES) == set(K)
    assert {kind for kind, words in NATURES.items() if words.needs_reason} == {
        K.UNDTAGET_SAMTALER,
        K.UNDTAGET_TILBUD,
    }
    for words in NATURES.values():
        assert words.name[0].isupper()
        assert bool(words.to_words) is (words.nature is not Nature.DAY)
