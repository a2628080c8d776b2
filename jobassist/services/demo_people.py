"""Invents a whole jobcentre on a day: its citizens, their lists, and what colleagues wrote about them."""

from __future__ import annotations

from datetime import date, timedelta

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.drafts import CaseDraft
from jobassist.services.demo_cases import CaseMaker
from jobassist.services.demo_csv import Dialect, demo_csv
from jobassist.services.demo_data import People, load_people
from jobassist.services.demo_draw import CprNumbers, Draw, Rota
from jobassist.services.demo_named import NamedMaker
from jobassist.services.demo_values import (
    FIRST_ROW,
    DemoAnswer,
    DemoError,
    DemoExtra,
    DemoJobcentre,
    DemoTalk,
    Municipality,
    Staff,
)

__all__ = [
    "DemoAnswer",
    "DemoError",
    "DemoExtra",
    "DemoJobcentre",
    "DemoTalk",
    "Dialect",
    "Municipality",
    "People",
    "Staff",
    "demo_csv",
    "generate",
    "load_people",
]

MOST_CITIZENS = 100_000
FIRST_DAY, LAST_DAY = date(2016, 1, 1), date(2030, 12, 31)
_NOTHING = DemoExtra()


def generate(*, citizens: int, seed: int, today: date, people: People) -> DemoJobcentre:
    """A jobcentre of so many citizens as it might be on ``today``; the same arguments give the same one.

    At most a third are the people who are always there, so all of them from 60
    citizens on. Raises DemoError when a number or the day is out of reach.
    """
    _check(citizens, today)
    as_of = WorkCalendar().back_to_working_day(today - timedelta(days=1))
    draw, rota = Draw(seed), Rota(people.caseworkers)
    cprs = CprNumbers(draw)
    named = NamedMaker(people, cprs=cprs, rota=rota, today=today, as_of=as_of)
    ordinary = CaseMaker(people, draw=draw, cprs=cprs, rota=rota, today=today, as_of=as_of)
    tables = people.named["people"][: citizens // 3]
    made = [named.make(row, table) for row, table in enumerate(tables, start=FIRST_ROW)]
    made += [ordinary.make(row) for row in range(FIRST_ROW + len(made), FIRST_ROW + citizens)]
    cases: tuple[CaseDraft, ...] = tuple(draft for draft, _ in made)
    return DemoJobcentre(
        today=today,
        as_of=as_of,
        seed=seed,
        municipality=people.municipality,
        caseworkers=people.caseworkers,
        coordinator=people.coordinator,
        manager=people.manager,
        cases=cases,
        extras={draft.cpr: extra for draft, extra in made if extra != _NOTHING},
    )


def _check(citizens: int, today: date) -> None:
    if not 0 <= citizens <= MOST_CITIZENS:
        raise DemoError("Vælg mellem 0 og 100.000 borgere til demoen.")
    if not FIRST_DAY <= today <= LAST_DAY:
        raise DemoError("Vælg en dag fra 2016 til 2030 til demoen. Længere rækker reglerne ikke.")
