"""The day that each step comes to, which of the duty's days it is, and the arithmetic at its edges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from jobassist.domain.case import Case, Exemption, TargetGroup
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.domain.duties import Duty, duties_of
from jobassist.domain.hours_clock import HoursClock
from jobassist.domain.rules import Clock
from jobassist.domain.steps import Aim, Step, steps
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import DAGPENGE, JOBPARAT, a_case, a_rule, book, duty_on, held

SHIPPED = load_rulebook(resources("rules"))
TODAY = date(2023, 3, 7)
SICK_FROM_2019 = date(2019, 11, 2)


def of_rule(rule_id: str, case: Case, day: date) -> Duty:
    (duty,) = [duty for duty in duties_of(case, SHIPPED, day) if duty.rule.id == rule_id]
    return duty


def told(rule_id: str, case: Case, day: date = TODAY) -> list[str]:
    return [step.text for step in steps(of_rule(rule_id, case, day), SHIPPED, day)]


def days_of(all_steps: Iterable[Step]) -> list[tuple[date, Aim | None]]:
    return [(step.on, step.aim) for step in all_steps if step.on is not None]


def on_benefit(started_on: date, hours: float, on: date, *circumstances: Circumstance) -> Case:
    return a_case(
        started_on, group=DAGPENGE, benefit_hours=hours, benefit_hours_on=on, circumstances=circumstances
    )


def sick(started_on: date, *paid: tuple[date, date, PaidAs]) -> Case:
    return a_case(started_on, benefit_periods=tuple(BenefitPeriod(*each) for each in paid))


FEW = (Exemption(date(2023, 2, 1), date(2023, 2, 14)),)


@pytest.mark.parametrize(
    ("rule_id", "case", "today", "days"),
    [
        pytest.param(
            "SDP-4IN6", a_case(talks=held(date(2022, 11, 14)), exemptions=FEW), TODAY,
            [
                (date(2022, 9, 26), None), (date(2023, 3, 26), None), (date(2023, 4, 9), None),
                (date(2023, 4, 9), Aim.DUE), (date(2023, 3, 12), None), (date(2023, 3, 10), None),
                (date(2023, 3, 10), Aim.SAFE), (date(2022, 12, 26), Aim.TARGET),
            ],
            id="talks-with-an-exemption",
        ),
        pytest.param(
            "SDP-REV", a_case(SICK_FROM_2019), date(2020, 4, 1),
            [
                (SICK_FROM_2019, None), (date(2019, 12, 2), None), (date(2020, 5, 4), None),
                (date(2020, 5, 31), None), (date(2021, 6, 30), None), (date(2021, 6, 30), Aim.DUE),
                (date(2021, 6, 30), Aim.SAFE), (date(2021, 6, 30), Aim.TARGET),
            ],
            id="a-decision-that-the-law-put-off",
        ),
        pytest.param(
            "SDP-REV", sick(date(2022, 9, 26), (date(2022, 9, 26), date(2023, 6, 30), PaidAs.FULL)), TODAY,
            [
                (date(2022, 9, 26), None), (date(2022, 10, 26), None), (date(2023, 2, 28), None),
                (date(2023, 3, 31), None), (date(2023, 3, 31), Aim.DUE), (date(2023, 3, 31), Aim.SAFE),
                (date(2023, 3, 31), Aim.TARGET),
            ],
            id="paid-weeks-that-are-known",
        ),
        pytest.param(
            "J20-4", on_benefit(date(2019, 9, 2), 861.98, date(2020, 2, 20)), date(2020, 3, 2),
            [
                (date(2019, 9, 2), None), (date(2020, 3, 9), None), (date(2020, 9, 9), None),
                (date(2020, 9, 9), Aim.DUE), (date(2020, 7, 29), None), (date(2020, 7, 29), Aim.SAFE),
                (date(2019, 12, 5), Aim.TARGET),
            ],
            id="hours-that-stood-still",
        ),
        pytest.param(
            "J18-3", a_case(date(2016, 3, 1), group=TargetGroup.KTH_AKTIVITETSPARAT), date(2018, 2, 1),
            [
                (date(2016, 3, 1), None), (date(2017, 3, 1), None), (date(2018, 3, 1), None),
                (date(2018, 3, 1), Aim.DUE), (date(2018, 1, 18), None), (date(2018, 1, 18), Aim.SAFE),
                (date(2017, 6, 1), Aim.TARGET),
            ],
            id="a-round-that-began-anew",
        ),
        pytest.param(
            "SDP-4W", a_case(date(2017, 1, 2), talks=held(date(2017, 2, 15))), date(2017, 3, 7),
            [
                (date(2017, 2, 15), None), (date(2017, 3, 15), None), (date(2017, 3, 15), Aim.DUE),
                (date(2017, 3, 15), Aim.SAFE), (date(2017, 3, 15), Aim.TARGET),
            ],
            id="an-interval-from-the-last-talk",
        ),
        pytest.param(
            "SDP-4W", a_case(date(2017, 1, 2)), date(2017, 1, 9),
            [
                (date(2017, 1, 2), None), (date(2017, 1, 30), None), (date(2017, 1, 30), Aim.DUE),
                (date(2017, 1, 30), Aim.SAFE), (date(2017, 1, 30), Aim.TARGET),
            ],
            id="an-interval-from-the-start",
        ),
    ],
)  # fmt: skip
def test_each_step_has_its_day(
    rule_id: str, case: Case, today: date, days: list[tuple[date, Aim | None]]
) -> None:
    assert days_of(steps(of_rule(rule_id, case, today), SHIPPED, today)) == days


def test_the_good_day_is_spread_over_the_days_from_where_the_window_opens() -> None:
    """410 hours were reached in January 2025; two thirds of the 97 days from 31-01 are 65 days."""
    case = a_case(
        date(2024, 11, 4), group=DAGPENGE, benefit_hours=600.0, benefit_hours_on=date(2025, 3, 1),
        talks=held(date(2025, 3, 3)),
    )  # fmt: skip
    (target,) = [
        step for step in steps(of_rule("J24-JC", case, date(2025, 3, 7)), SHIPPED, date(2025, 3, 7))
        if step.aim is Aim.TARGET
    ]  # fmt: skip
    assert target.text == "Måldag: 97 dage fra 31-01-2025 × 2/3, rundet op = søndag 06-04-2025"
    assert target.on == date(2025, 4, 6)


@pytest.mark.parametrize(
    ("rule_id", "started_on", "hours", "counted_on", "lines"),
    [
        ("J20-4", date(2022, 10, 3), 600.0, date(2023, 3, 1), [
            "seks måneder = 6 × 130 = 780 timer",
            "Talt til og med 01-03-2023: 780 − 600 = 180 timer; 30 timer om ugen = 42 dage",
            "01-03-2023 + 42 dage = onsdag 12-04-2023, et skøn",
            "Frist: onsdag 12-04-2023",
        ]),
        ("T18", date(2018, 1, 2), 296.0, date(2018, 2, 27), [
            "13 uger = 13 × 30 = 390 timer",
            "Talt til og med 27-02-2018: 390 − 296 = 94 timer; 30 timer om ugen = 21 dage",
            "27-02-2018 + 21 dage = tirsdag 20-03-2018, et skøn",
            "Frist: tirsdag 20-03-2018",
        ]),
    ],
)  # fmt: skip
def test_the_part_time_insured_have_a_shorter_month_and_week(
    rule_id: str, started_on: date, hours: float, counted_on: date, lines: list[str]
) -> None:
    """Part-time until the day that the hours were counted, and that day is what matters."""
    part = Circumstance(CircumstanceKind.DELTIDSFORSIKRET, started_on, counted_on)
    case = on_benefit(started_on, hours, counted_on, part)
    said = told(rule_id, case, counted_on.replace(day=7, month=3))
    first = said.index(lines[0])
    assert said[first : first + 4] == lines


def test_no_hours_paid_yet_and_all_of_them() -> None:
    counted_on = date(2023, 3, 1)
    assert told("J20-4", on_benefit(counted_on, 0.0, counted_on))[2:4] == [
        "Talt til og med 01-03-2023: 961,98 − 0 = 961,98 timer; 37 timer om ugen = 181 dage",
        "01-03-2023 + 181 dage = tirsdag 29-08-2023, et skøn",
    ]
    assert told("J20-4", on_benefit(date(2022, 8, 1), 961.98, counted_on))[2:4] == [
        "Talt til og med 01-03-2023: 961,98 − 961,98 = 0 timer; 37 timer om ugen = 0 dage",
        "01-03-2023 + 0 dage = onsdag 01-03-2023, et skøn",
    ]


@pytest.mark.parametrize(
    ("case", "line"),
    [
        # Counted within the days, and limit passed before them: 01-03 to 15-04 are 46 days.
        (
            on_benefit(date(2019, 9, 2), 1000.0, date(2020, 4, 15)),
            "Uret stod stille 01-03-2020 til 31-08-2020: − 46 dage = fredag 21-02-2020",
        ),
        # Counted on the first of the days: only that one is skipped.
        (
            on_benefit(date(2019, 9, 2), 1000.0, date(2020, 3, 1)),
            "Uret stod stille 01-03-2020 til 31-08-2020: − 1 dag = fredag 21-02-2020",
        ),
        # Counted on the last of the days: they are over, and only the next ones move the limit.
        (
            on_benefit(date(2020, 8, 3), 100.0, date(2020, 8, 31)),
            "Uret stod stille 01-01-2021 til 30-06-2021: + 181 dage = tirsdag 10-08-2021",
        ),
    ],
)
def test_only_days_that_moved_the_limit_are_named(case: Case, line: str) -> None:
    assert told("J20-4", case, case.benefit_hours_on or TODAY)[4] == line


def test_a_rule_s_own_hours() -> None:
    """239.98 hours are 41 days at 40 a week, past 1 April; the clock stands still for that month."""
    own = HoursClock(40.0, 173.33, uncounted=((date(2023, 4, 1), date(2023, 4, 30)),))
    rule = a_rule(clock=Clock.HOURS, hours_clock=own, count=1)
    duty = duty_on(TODAY, on_benefit(date(2022, 9, 26), 800.0, date(2023, 3, 1)), rule)
    assert [step.text for step in steps(duty, book(rule), TODAY)][1:5] == [
        "seks måneder = 6 × 173,33 = 1039,98 timer",
        "Talt til og med 01-03-2023: 1039,98 − 800 = 239,98 timer; 40 timer om ugen = 41 dage",
        "01-03-2023 + 41 dage = tirsdag 11-04-2023, et skøn",
        "Uret stod stille 01-04-2023 til 30-04-2023: + 30 dage = torsdag 11-05-2023",
    ]


def test_exactly_the_weeks_are_not_more_than_them() -> None:
    """157 days to 31-03-2023, of which three are maternity benefit: 154 are 22 weeks, and not more."""
    case = sick(
        date(2022, 9, 26),
        (date(2022, 9, 26), date(2023, 3, 10), PaidAs.FULL),
        (date(2023, 3, 11), date(2023, 3, 13), PaidAs.MATERNITY),
        (date(2023, 3, 14), date(2023, 4, 30), PaidAs.FULL),
    )
    assert told("SDP-REV", case)[2:5] == [
        "154 dage er betalt i de ni måneder til og med 31-03-2023; ikke nok",
        "184 dage er betalt i de ni måneder til og med 30-04-2023; mere end 154 (= 22 uger)",
        "Frist: søndag 30-04-2023",
    ]


def test_known_weeks_that_end_in_days_that_the_law_put_off() -> None:
    """The month in which the weeks are paid is told first, then what the law did with it."""
    paid = (SICK_FROM_2019, date(2020, 3, 31), PaidAs.FULL)
    assert told("SDP-REV", sick(SICK_FROM_2019, paid), date(2020, 4, 1))[2:7] == [
        "151 dage er betalt i de ni måneder til og med 30-04-2020; ikke nok",
        "182 dage er betalt i de ni måneder til og med 31-05-2020; mere end 154 (= 22 uger)",
        "Udbetalinger kendes til og med 31-03-2020; resten er et skøn",
        "Loven udskød frister i 09-03-2020 til 30-06-2021 til onsdag 30-06-2021",
        "Frist: onsdag 30-06-2021",
    ]


@pytest.mark.parametrize(
    "paid", [(), ((date(2020, 12, 1), date(2021, 4, 30), PaidAs.FULL),)], ids=["unknown", "known"]
)
def test_a_limit_on_the_last_of_those_days_was_not_put_off(
    paid: tuple[tuple[date, date, PaidAs], ...],
) -> None:
    lines = told("SDP-REV", sick(date(2020, 12, 1), *paid), date(2021, 5, 5))
    assert "Frist: onsdag 30-06-2021" in lines
    assert not [line for line in lines if line.startswith("Loven udskød")]


def test_a_limit_outside_those_days_was_not_put_off() -> None:
    paid = (date(2019, 6, 1), date(2019, 10, 31), PaidAs.FULL)
    lines = told("SDP-REV", sick(date(2019, 6, 1), paid), date(2019, 11, 5))
    assert not [line for line in lines if line.startswith("Loven udskød")]


@pytest.mark.parametrize("first", [date(2023, 3, 1), date(2023, 3, 26)])
def test_a_limit_on_the_first_of_those_days_was_put_off(first: date) -> None:
    rule = a_rule(postponed=((first, date(2023, 4, 30)),))
    told_days = [step.text for step in steps(duty_on(TODAY, a_case(), rule), book(rule), TODAY)][1:4]
    assert told_days == [
        "+ seks måneder = søndag 26-03-2023",
        f"Loven udskød frister i {first:%d-%m-%Y} til 30-04-2023 til søndag 30-04-2023",
        "Frist: søndag 30-04-2023",
    ]


def test_an_exemption_that_is_still_open_lasts_until_today() -> None:
    case = a_case(exemptions=(Exemption(date(2023, 3, 1)),))
    assert told("SDP-4IN6", case)[2] == "Fritagelse 01-03-2023 til 07-03-2023: + 7 dage = søndag 02-04-2023"


def test_two_circumstances_that_are_not_counted() -> None:
    kinds = (CircumstanceKind.SYGEHUSVENTETID, CircumstanceKind.FREMMOEDE_UMULIGT)
    rule = a_rule(shifted_by=frozenset(kinds))
    case = a_case(circumstances=(Circumstance(kinds[0], date(2023, 1, 1), date(2023, 1, 10)),))
    assert [step.text for step in steps(duty_on(TODAY, case, rule), book(rule), TODAY)][2] == (
        "Regnes ikke med (sygdommen hindrer fremmøde, venter på behandling på sygehus)"
        " 01-01-2023 til 10-01-2023: + 10 dage = onsdag 05-04-2023"
    )


def test_an_assessment_that_leaves_nothing_to_hold() -> None:
    exempted = Circumstance(CircumstanceKind.UNDTAGET_TILBUD, date(2026, 9, 1), note="Har job")
    case = a_case(date(2026, 8, 3), group=JOBPARAT, circumstances=(exempted,))
    lines = told("T26", case, date(2026, 11, 22))
    assert "Undtaget efter en konkret vurdering fra 01-09-2026: der kræves intet" in lines
