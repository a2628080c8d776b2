"""Plays Lone's third talk up to its twelfth minute, as the pictures of the screen have it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from jobassist.domain.agenda import Agenda
from jobassist.domain.agenda_files import parse_agenda
from jobassist.domain.case import Case
from jobassist.services.book_talk import book, case_of
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.make_demo import make_demo
from jobassist.services.open_case import find_cases
from jobassist.services.play_demo import play_half

BOOKED_ON = date(2023, 3, 7)
NOW = datetime(2023, 3, 9, 10, 42, 7)


def own_agendas(*names: str) -> tuple[Agenda, ...]:
    """Agendas of these tests, whatever the shipped ones become; without names the usual talk."""
    files = [f"{name}.toml" for name in names or ("samtale",)]
    return tuple(parse_agenda((Path(__file__).parent / f).read_text(encoding="utf-8"), f) for f in files)


def clock_for(day: date | None) -> FixedClock:
    return FixedClock(NOW if day is None else datetime.combine(day, NOW.time()))


def demo_desk(folder: Path) -> Desk:
    """A demo jobcentre as it is on Tuesday 7 March 2023."""
    desk = make_demo(folder / "demo", clock_for, citizens=60, seed=1, today=BOOKED_ON)
    desk.agendas = own_agendas()
    return desk


def find(desk: Desk, name: str) -> Case:
    """The case of a demo citizen."""
    return find_cases(desk, name)[0]


def half_way(desk: Desk, name: str = "Lone") -> Case:
    """Books a talk for Thursday at half past ten and, for Lone, plays its first twelve minutes."""
    case = find(desk, name)
    book(desk, case, datetime(2023, 3, 9, 10, 30))
    desk.clock = FixedClock(NOW)
    if name == "Lone":
        play_half(desk, case, made_for=BOOKED_ON)
    return case_of(desk, case.id)
