"""Which agenda is chosen on which day: a table to read, and that nobody is left without one."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.agenda import Occasion, choose_agenda
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from tests.domain.agenda_texts import shipped

IN_2018, IN_2023, IN_2025, IN_2027 = date(2018, 9, 3), date(2023, 3, 7), date(2025, 9, 1), date(2027, 2, 1)
LAST_OLD, FIRST_NEW = date(2026, 6, 30), date(2026, 7, 1)

# Each row: group, day, and the agenda of talk 1, 2, 3 ... as a caseworker would look it up.
TABLE = [
    (
        "dagpenge", IN_2018,
        "dagpenge_1 dagpenge_2 dagpenge_3 dagpenge_4 dagpenge_5 dagpenge_6 dagpenge dagpenge",
    ),
    (
        "dagpenge", IN_2023,
        "dagpenge_1 dagpenge_2 dagpenge_3 dagpenge_4 dagpenge_5 dagpenge_6 dagpenge dagpenge",
    ),
    ("dagpenge", IN_2025, "dagpenge_2024_1 dagpenge_2024_2 dagpenge_2024_3 dagpenge dagpenge"),
    ("dagpenge", LAST_OLD, "dagpenge_2024_1 dagpenge_2024_2 dagpenge_2024_3 dagpenge dagpenge"),
    ("dagpenge", FIRST_NEW, "dagpenge_2026_1 dagpenge_2026_2 dagpenge dagpenge dagpenge"),
    ("sygedagpenge", IN_2018, "sygedagpenge sygedagpenge sygedagpenge sygedagpenge sygedagpenge"),
    ("sygedagpenge", IN_2023, "sygedagpenge_1 sygedagpenge_2 sygedagpenge sygedagpenge_4 sygedagpenge"),
    ("sygedagpenge", LAST_OLD, "sygedagpenge_1 sygedagpenge_2 sygedagpenge sygedagpenge_4 sygedagpenge"),
    ("sygedagpenge", FIRST_NEW, "sygedagpenge_2026 sygedagpenge sygedagpenge sygedagpenge"),
    ("jobafklaring", IN_2023, "jobafklaring jobafklaring jobafklaring"),
    ("kontanthjaelp_jobparat", IN_2023, "kontanthjaelp_jobparat kontanthjaelp_jobparat"),
    ("kontanthjaelp_aktivitetsparat", IN_2027, "kontanthjaelp_aktivitetsparat"),
    ("uddannelseshjaelp_uddannelsesparat", IN_2023, "unge unge unge"),
    ("uddannelseshjaelp_aktivitetsparat", IN_2018, "unge"),
    ("ledighedsydelse", IN_2023, "almen almen almen almen"),
    ("ressourceforloeb", IN_2023, "almen"),
    ("revalidering", IN_2025, "almen"),
    ("foertidspension", IN_2025, "almen"),
    ("selvforsoergende", IN_2027, "almen"),
    ("under_18", IN_2027, "almen"),
]  # fmt: skip


def chosen(group: str, number: int, on: date, **more: object) -> str:
    return choose_agenda(shipped(), Occasion(TargetGroup(group), number, on, **more)).id  # type: ignore[arg-type]


@pytest.mark.parametrize(("group", "on", "agendas"), TABLE)
def test_the_regime_of_the_day_decides(group: str, on: date, agendas: str) -> None:
    expected = agendas.split()
    assert [chosen(group, number, on, age=50) for number in range(1, len(expected) + 1)] == expected


@pytest.mark.parametrize(
    ("on", "age", "expected"),
    [
        (IN_2018, 29, "dagpenge_6"),
        (IN_2018, 30, "dagpenge_6_30_49"),
        (IN_2018, 49, "dagpenge_6_30_49"),
        (IN_2018, 50, "dagpenge_6"),
        (date(2020, 1, 1), 40, "dagpenge_6"),
    ],
)
def test_until_2019_the_sixth_talk_is_about_the_offer_for_those_between_30_and_49(
    on: date, age: int, expected: str
) -> None:
    assert chosen("dagpenge", 6, on, age=age) == expected


@pytest.mark.parametrize(
    ("on", "age", "expected"),
    [
        (date(2025, 6, 30), 22, "kontanthjaelp_aktivitetsparat"),
        (date(2025, 7, 1), 22, "unge_kontanthjaelp"),
        (date(2025, 7, 1), 29, "unge_kontanthjaelp"),
        (date(2025, 7, 1), 30, "kontanthjaelp_aktivitetsparat"),
        (date(2025, 7, 1), None, "kontanthjaelp_aktivitetsparat"),
    ],
)
def test_from_july_2025_the_young_on_cash_help_talk_about_education(
    on: date, age: int | None, expected: str
) -> None:
    assert chosen("kontanthjaelp_aktivitetsparat", 1, on, age=age) == expected


@pytest.mark.parametrize("on", [IN_2018, IN_2023, IN_2025, IN_2027])
def test_around_sixteen_months_there_is_a_talk_of_its_own(on: date) -> None:
    found = [chosen("dagpenge", 9, on, months=months) for months in (13, 14, 16, 17, 18)]
    assert found == ["dagpenge", *["dagpenge_16"] * 3, "dagpenge"]


def test_the_unemployment_fund_holds_its_own_talks_from_2024() -> None:
    by_fund = {"holder": Holder.UNEMPLOYMENT_FUND}
    assert chosen("dagpenge", 1, date(2023, 12, 31), **by_fund) == "dagpenge_1"
    assert chosen("dagpenge", 1, date(2024, 1, 1), **by_fund) == "dagpenge_akasse"
    assert chosen("dagpenge", 2, IN_2027, **by_fund) == "dagpenge_akasse"
    assert chosen("dagpenge", 1, IN_2025, holder=Holder.OTHER_ACTOR) == "dagpenge_2024_1"


@pytest.mark.parametrize("on", [IN_2018, IN_2023, IN_2025, IN_2027])
def test_the_kind_of_talk_comes_first(on: date) -> None:
    assert chosen("dagpenge", 1, on, kind=TalkKind.INFOMOEDE, months=15) == "dagpenge_info"
    assert chosen("dagpenge", 3, on, kind=TalkKind.SERVICEOPKALD) == "serviceopkald"


@pytest.mark.parametrize(
    "on", [IN_2018, date(2019, 12, 31), date(2020, 1, 1), IN_2023, IN_2025, LAST_OLD, FIRST_NEW]
)
@pytest.mark.parametrize("group", TargetGroup)
def test_nobody_is_left_without_an_agenda(group: TargetGroup, on: date) -> None:
    for number in range(1, 9):
        for kind in (None, *TalkKind):
            for holder in (None, *Holder):
                assert chosen(group, number, on, kind=kind, holder=holder)
