"""Plays Lone's talk of the demo half-way through, for pictures and tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobassist import paths
from jobassist.domain.case import Case
from jobassist.domain.plan import Kept, Owner
from jobassist.services.demo_data import load_people
from jobassist.services.demo_people import generate
from jobassist.services.demo_values import DemoTalk
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import judge_agreement, save_answer, save_draft, start_talk
from jobassist.services.talk_room import TalkRoom

_NAMED_PEOPLE = 60  # the smallest demo with all of the named people in it


def play_half(desk: Desk, case: Case, *, made_for: date) -> TalkRoom:
    """Starts the talk and writes its first minutes; ``made_for`` is the day of the demo."""
    talk = _prepared(case.cpr, made_for)
    room = start_talk(desk, case.id)
    for answer in talk.answers:
        save_answer(desk, room, (answer.item_id, answer.field), answer.value)
    save_draft(desk, room, replace(talk.plan, next_talk_at=None, agreements=talk.plan.agreements[:3]))
    for agreement in room.last_agreements:
        kept = Kept.BROKEN if agreement.owner is Owner.US else Kept.KEPT
        judge_agreement(desk, room, agreement.id, kept)
    return start_talk(desk, case.id)


def _prepared(cpr: str, made_for: date) -> DemoTalk:
    people = load_people(paths.migrations() / "people")
    talk = generate(citizens=_NAMED_PEOPLE, seed=1, today=made_for, people=people).extras[cpr].coming_talk
    if talk is None:
        raise ValueError("the demo has prepared no talk for this citizen")
    return talk
