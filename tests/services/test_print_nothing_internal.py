"""What is internal never reaches the citizen's copy, whatever the agenda and whatever was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from random import Random

import pytest
from pypdf import PdfReader

from jobassist import paths
from jobassist.domain.agenda import NO, PRESENT, YES, Agenda, AgendaItem, AgendaQuestion, AnswerKind, Purpose
from jobassist.domain.answer_words import INTERNAL
from jobassist.domain.case import TalkId
from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.domain.talk_record import Presence
from jobassist.services.correct_talk import Change, correct
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import add_screening, finish, start_talk, use_agenda
from jobassist.services.load_agendas import load_agendas
from jobassist.services.print_summary import print_summary, show_summary
from jobassist.services.talk_record import talk_record
from jobassist.services.write_talk import put_answer
from tests.services.examples import a_draft, put

SENTINEL = "Hemmeligt7391"
CPR = "6701901234"
AGENDAS = {agenda.id: agenda for agenda in load_agendas(paths.resources("agendas"))}
SCREENINGS = [agenda for agenda in AGENDAS.values() if agenda.purpose is Purpose.SCREENING]


def an_answer(question: AgendaQuestion, draw: Random) -> str:
    """Something that fits the question, or nothing."""
    if draw.random() < 0.2:
        return ""
    words = draw.choice(["Åse & Bo <3", "Første linje.\nAnden linje.", "x" * 200, "Łódź og Жанна"])
    return {
        AnswerKind.YESNO: draw.choice([YES, NO]),
        AnswerKind.SCALE: str(draw.randrange(11)),
        AnswerKind.DATE: "2023-03-20",
        AnswerKind.CHOICE: draw.choice(question.options or ("",)),
        AnswerKind.CHECKLIST: "\n".join(question.options[::2]),
    }.get(question.kind, words)


def answers_of(agenda: Agenda, draw: Random) -> dict[tuple[str, str], str]:
    """Answers to every question; what the citizen must not read is the sentinel."""
    found: dict[tuple[str, str], str] = {}
    for item in agenda.items:
        found |= {(item.id, question.id): an_answer(question, draw) for question in item.questions}
        found |= {(item.id, INTERNAL): SENTINEL, (item.id, "ukendt_felt"): SENTINEL}
    for item in agenda.items:
        found |= {(item.id, field): SENTINEL for field in _hidden(item, found)}
    return {**found, ("ukendt_punkt", "note"): SENTINEL, (PRESENT, Presence.COMPANION): "Jens Holm"}


def _hidden(item: AgendaItem, answers: dict[tuple[str, str], str]) -> list[str]:
    """The fields of follow-up questions that do not apply."""
    hidden = [question for question in item.questions if question not in item.asked(answers)]
    return [field for question in hidden for field in (question.id, question.note_field)]


def held(desk: Desk, agenda: Agenda, draw: Random) -> TalkId:
    """A finished talk by an agenda, with answers of every sort."""
    case = put(desk, a_draft())
    room = start_talk(desk, case.id)
    if agenda.purpose is Purpose.SCREENING:
        add_screening(desk, room, agenda)
    else:
        use_agenda(desk, room, agenda)
    room = start_talk(desk, case.id)
    with desk.store.write("answers", by="", at=desk.clock.now()) as unit:
        for (item_id, field), value in answers_of(room.agenda, draw).items():
            put_answer(unit, room.talk_id, item_id=item_id, field=field, value=value)
    promise = Agreement(AgreementId(""), Owner.US, "ringer til lægen", date(2023, 3, 14))
    content = replace(room.draft, agreements=(promise,), job_goals=("Lager", "", "Butik"))
    finish(desk, start_talk(desk, case.id), content)
    return room.talk_id


def squeezed(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


@pytest.mark.parametrize("agenda_id", AGENDAS)
def test_no_copy_for_the_citizen_has_anything_internal(desk: Desk, agenda_id: str) -> None:
    agenda, draw = AGENDAS[agenda_id], Random(agenda_id)
    talk_id = held(desk, agenda, draw)
    record = talk_record(desk, talk_id)
    note = next(answer for answer in record.answers if answer.is_internal)
    correct(desk, talk_id, [Change(note.key, SENTINEL, f"{SENTINEL} rettet")], f"{SENTINEL} begrundelse")

    told = [print_summary(desk, talk_id, internal=False, large=large).pdf for large in (False, True)]
    texts = [*map(squeezed, told), "".join(show_summary(desk, talk_id, internal=False).split())]
    advice = [each.text for item in agenda.items for each in item.advice]
    for text in texts:
        assert SENTINEL not in text
        assert "INTERNT" not in text
        assert CPR not in text
        assert CPR[:6] not in text
        assert not [words for words in advice if "".join(words.split()) in text]
        assert "JensHolm" in text
        assert "ringertillægen" in text
    internal = squeezed(print_summary(desk, talk_id, internal=True).pdf)
    assert internal.count(SENTINEL) >= len(agenda.items) + 2
    assert "begrundelse" in internal
    assert CPR[-4:] not in internal


def test_every_answer_to_the_citizen_is_in_the_citizens_copy(desk: Desk) -> None:
    draw = Random(3)
    talk_id = held(desk, AGENDAS["sygedagpenge"], draw)
    text = squeezed(print_summary(desk, talk_id, internal=False).pdf)
    record = talk_record(desk, talk_id)
    told = [a for a in record.answers if a.words and SENTINEL not in a.words and a.item_id != PRESENT]
    assert len(told) > 5
    for answer in told:
        if answer.question.kind is not AnswerKind.DATE:
            assert "".join(answer.words.split()) in text


def test_job_goals_are_told_where_they_were_spoken_of(desk: Desk) -> None:
    asking = [
        agenda
        for agenda in AGENDAS.values()
        if any(q.kind is AnswerKind.JOB_GOALS for item in agenda.items for q in item.questions)
        and agenda.purpose is Purpose.TALK
    ]
    talk_id = held(desk, asking[0], Random(1))
    assert "A:LagerC:Butik" in squeezed(print_summary(desk, talk_id, internal=False).pdf)
