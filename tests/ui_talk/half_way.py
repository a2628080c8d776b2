"""Plays Lone's third talk up to its twelfth minute, as the pictures of the screen have it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from jobassist import paths
from jobassist.domain.case import Case
from jobassist.domain.plan import Kept, Owner
from jobassist.services import hold_talk
from jobassist.services.book_talk import book, case_of
from jobassist.services.demo_data import load_people
from jobassist.services.demo_people import generate
from jobassist.services.demo_values import DemoTalk
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.make_demo import make_demo
from jobassist.services.open_case import find_cases

BOOKED_ON = date(2023, 3, 7)
NOW = datetime(2023, 3, 9, 10, 42, 7)


def clock_for(day: date | None) -> FixedClock:
    return FixedClock(NOW if day is None else datetime.combine(day, NOW.time()))


def demo_desk(folder: Path) -> Desk:
    """A demo jobcentre as it is on Tuesday 7 March 2023."""
    return make_demo(folder / "demo", clock_for, citizens=60, seed=1, today=BOOKED_ON)


def find(desk: Desk, name: str) -> Case:
    """The case of a demo citizen."""
    return find_cases(desk, name)[0]


def half_way(desk: Desk, name: str = "Lone") -> Case:
    """Books a talk for Thursday at half past ten and, for Lone, plays its first twelve minutes."""
    case = find(desk, name)
    book(desk, case, datetime(2023, 3, 9, 10, 30))
    desk.clock = FixedClock(NOW)
    if name == "Lone":
        play(desk, case, coming_talk(case))
    return case_of(desk, case.id)


def coming_talk(case: Case) -> DemoTalk:
    """What the demo has prepared for a talk that has not happened."""
    people = load_people(paths.migrations() / "people")
    coming = generate(citizens=60, seed=1, today=BOOKED_ON, people=people).extras[case.cpr].coming_talk
    assert coming is not None
    return coming


def play(desk: Desk, case: Case, coming: DemoTalk) -> None:
    """Writes it, but the last promise and the next talk."""
    room = hold_talk.start_talk(desk, case.id)
    for answer in coming.answers:
        hold_talk.save_answer(desk, room, (answer.item_id, answer.field), answer.value)
    draft = replace(coming.plan, next_talk_at=None, agreements=coming.agreements[:3])
    hold_talk.save_draft(desk, room, draft)
    for agreement in room.last_agreements:
        kept = Kept.BROKEN if agreement.owner is Owner.US else Kept.KEPT
        hold_talk.judge_agreement(desk, room, agreement.id, kept)
