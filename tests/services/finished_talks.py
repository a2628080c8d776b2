"""Lone's third talk, held on Tuesday 7 March 2023 with something written in it, and read three days later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from jobassist.domain.agenda import (
    EXPLAINED,
    OUR_PART,
    PRESENT,
    YES,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKey,
    AnswerKind,
    Condition,
    Fit,
    ItemKind,
)
from jobassist.domain.case import Case, TalkId, TargetGroup
from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hold_talk import finish, save_answer, start_talk
from jobassist.services.talk_record import RecordedAnswer, TalkRecord, talk_record
from tests.services.examples import a_draft, put

LATER = datetime(2023, 3, 10, 9, 12)
NOTE: AnswerKey = ("helbred", "hverdag")
SCALE: AnswerKey = ("helbred", "sikkerhed")
HELP: AnswerKey = ("helbred", "hjaelpemidler")
_Q = AgendaQuestion
FIRST = AgendaItem("sidst", "Hvad aftalte vi?", "Det aftalte vi sidst", 4, ItemKind.AGREEMENTS)
LAST = AgendaItem(
    "naeste", "Nye aftaler", "Nye aftaler", 5, ItemKind.NEXT_TALK,
    (_Q(OUR_PART, "Holdt vi vores del?", AnswerKind.YESNO),),
)  # fmt: skip
HEALTH = (
    _Q("hverdag", "Hvad kan du klare på en almindelig dag?"),
    _Q("sikkerhed", "Hvor sikker er du på at kunne begynde?", AnswerKind.SCALE),
    _Q("hjaelpemidler", "Har du brug for hjælpemidler?", AnswerKind.YESNO),
)
WORK = (
    _Q("kontakt", "Hvem taler du med på dit arbejde?", AnswerKind.PERSON),
    _Q("dag", "Hvornår taler I sammen?", AnswerKind.DATE),
    _Q("opgaver", "Hvad kan du begynde med?", AnswerKind.CHECKLIST, ("Telefon", "Lager", "Kontor")),
    _Q("start", "Hvordan vil du begynde?", AnswerKind.CHOICE, ("Få timer", "Ikke endnu")),
    _Q("hvorfor", "Hvad venter du på?", when=Condition("start", values=("Ikke endnu",))),
)
SICK = Agenda(
    "syg",
    "Opfølgning for en sygemeldt",
    (
        FIRST,
        AgendaItem("helbred", "Helbred og hverdag", "Dit helbred", 8, questions=HEALTH),
        AgendaItem("arbejdsplads", "Kontakt til arbejdspladsen", "Din arbejdsplads", 6, questions=WORK),
        AgendaItem("rettigheder", "Rettigheder og pligter", "Dine rettigheder", 4, ItemKind.RIGHTS),
        LAST,
    ),
    Fit(groups=frozenset({TargetGroup.SYGEDAGPENGE})),
)
USUAL = Agenda("ledig", "Samtale med en ledig", (FIRST, LAST))
WRITTEN: dict[AnswerKey, str] = {
    NOTE: "Lone går nu 40 minutter hver dag.",
    SCALE: "7",
    HELP: YES,
    ("helbred", "hjaelpemidler_note"): "En bedre stol",
    ("helbred", "internal"): "Virker nedtrykt",
    ("rettigheder", EXPLAINED): YES,
    (PRESENT, "tolk"): "arabisk",
    ("vejret", "note"): "Det regnede",
}


def a_finished_talk(desk: Desk, **draft: object) -> TalkId:
    """The talk, its plan and its answers; the desk's day is then three days later."""
    desk.agendas = (SICK, USUAL)
    case = put(desk, a_draft(**draft))
    talk_id = hold(desk, case)
    desk.settings = replace(desk.settings, name="Karen Boysen")
    desk.clock = FixedClock(LATER)
    return talk_id


def hold(desk: Desk, case: Case) -> TalkId:
    """Holds a talk of today."""
    room = start_talk(desk, case.id)
    for key, value in WRITTEN.items():
        save_answer(desk, room, key, value)
    promise = Agreement(AgreementId(""), Owner.US, "ringer til lederen", date(2023, 3, 14))
    finish(desk, room, replace(room.draft, goal="Tilbage på 30 timer", agreements=(promise,)))
    return room.talk_id


def answer(record: TalkRecord, key: AnswerKey) -> RecordedAnswer:
    """The answer at its place."""
    return next(each for each in record.answers if key in (each.key, each.note_key))


def value(desk: Desk, talk_id: TalkId, key: AnswerKey) -> str:
    """What is stored now."""
    found = answer(talk_record(desk, talk_id), key)
    return found.value if key == found.key else found.note
