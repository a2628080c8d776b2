"""Lone's talk of 7 March 2023, held and finished, for what comes after a talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from jobassist.domain.agenda import PRESENT, AnswerKey
from jobassist.domain.case import Case, TalkId
from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hold_talk import finish, save_answer, start_talk
from tests.services.examples import NOW

SECRET = "Kun for sagsbehandlere: mistanke om misbrug"
NEXT_AT = datetime(2023, 3, 23, 10, 30)


def hold(desk: Desk, case: Case, answers: dict[AnswerKey, str] | None = None) -> TalkId:
    """Holds a talk of twelve minutes today; what it says is given, or the usual."""
    begun_at = desk.clock.now()
    room = start_talk(desk, case.id)
    first = next(item for item in room.agenda.items if item.questions and item.id != "sidst")
    usual = {
        (first.id, first.questions[0].id): "Går ture hver dag.\nSover bedre.",
        (first.id, "internal"): SECRET,
        (PRESENT, "tolk"): "arabisk",
    }
    for key, value in (usual if answers is None else answers).items():
        save_answer(desk, room, key, value)
    desk.clock = FixedClock(begun_at + timedelta(minutes=12))
    room = start_talk(desk, case.id)
    content = replace(
        room.draft,
        goal="Tilbage på halv tid",
        job_goals=("Lagermedarbejder", "", "Chauffør"),
        agreements=(
            Agreement(AgreementId(""), Owner.CITIZEN, "ringer til lægen", date(2023, 3, 14)),
            Agreement(AgreementId(""), Owner.US, "Skriver til arbejdspladsen"),
        ),
        next_talk_at=NEXT_AT,
    )
    finish(desk, room, content)
    return room.talk_id


def on_day(desk: Desk, day: date) -> None:
    """Makes it that day, at the usual time."""
    desk.clock = FixedClock(datetime.combine(day, NOW.time()))
