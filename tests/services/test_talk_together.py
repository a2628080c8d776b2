"""A talk in use from more than one place and on more than one day: what a save and an end must not do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from jobassist.domain.agenda import (
    PRESENT,
    YES,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    Condition,
    ItemKind,
    Purpose,
    asked_answers,
)
from jobassist.domain.case import Case, TalkStatus
from jobassist.domain.errors import JobAssistError
from jobassist.services.book_talk import BookingError, book, case_of, record_talk, undo
from jobassist.services.carry_agenda import agenda_choices, carrying
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hold_talk import (
    Stale,
    add_screening,
    finish,
    hold_today,
    save_answer,
    save_draft,
    start_talk,
    use_agenda,
)
from jobassist.services.open_case import open_case
from jobassist.services.talk_facts import listed_facts
from jobassist.services.talk_room import read_again
from tests.services.examples import NOW, a_draft, put

KEY = ("helbred", "hverdag")


def question(name: str, kind: AnswerKind = AnswerKind.NOTE, when: Condition | None = None) -> AgendaQuestion:
    options = ("alt", "lidt") if kind is AnswerKind.CHOICE else ()
    return AgendaQuestion(name, f"{name}?", kind, options, when)


def agenda(name: str, *items: AgendaItem) -> Agenda:
    asked = (question("gik_det", AnswerKind.YESNO),)
    first = AgendaItem("sidst", "Sidst", "Sidst", 5, ItemKind.AGREEMENTS, asked)
    last = AgendaItem(
        "naeste", "Næste", "Næste", 5, ItemKind.NEXT_TALK, (question("vores_del", AnswerKind.YESNO),)
    )
    return Agenda(name, name.title(), (first, *items, last))


ONE = agenda(
    "en",
    AgendaItem(
        "helbred",
        "Helbred",
        "Helbred",
        10,
        questions=(
            question("hverdag"),
            question("hjaelp", AnswerKind.YESNO),
            question("hvad", AnswerKind.CHOICE, Condition("hjaelp", values=(YES,))),
            question("mere", when=Condition("hvad", values=("alt",))),
            question("fra_sidst", when=Condition("gik_det", "sidst", values=(YES,))),
        ),
    ),
)
TWO = agenda("to", AgendaItem("job", "Job", "Job", 10, questions=(question("soeger"),)))
SCREENING = Agenda(
    "fvu",
    "FVU",
    (AgendaItem("fvu", "FVU", "FVU", 5, questions=(question("frivillig", AnswerKind.YESNO),)),),
    purpose=Purpose.SCREENING,
    notice="Det er frivilligt.",
)


@pytest.fixture
def lone(desk: Desk) -> Case:
    desk.agendas = (ONE, TWO, SCREENING)
    return put(desk, a_draft())


def later(desk: Desk, **span: float) -> None:
    desk.clock = FixedClock(desk.clock.now() + timedelta(**span))


def test_an_answer_that_is_newer_is_not_overwritten(desk: Desk, lone: Case) -> None:
    here, there = start_talk(desk, lone.id), start_talk(desk, lone.id)
    saved = save_answer(desk, here, KEY, "Herfra")
    with pytest.raises(Stale, match=r"Svaret er ændret et andet sted"):
        save_answer(desk, there, KEY, "Derfra")
    assert start_talk(desk, lone.id).answers[KEY] == "Herfra"
    here = replace(here, answer_revs={KEY: saved.rev})
    save_answer(desk, here, KEY, "Herfra igen")
    assert start_talk(desk, lone.id).answers[KEY] == "Herfra igen"


def test_an_answer_that_was_taken_back_is_not_written_as_if_it_were_there(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    saved = save_answer(desk, room, KEY, "Væk igen")
    undo(desk, saved.action_id)
    with pytest.raises(Stale):
        save_answer(desk, replace(room, answer_revs={KEY: saved.rev}), KEY, "Mere")


def test_a_draft_that_is_newer_is_not_overwritten_and_not_thrown_away(desk: Desk, lone: Case) -> None:
    here, there = start_talk(desk, lone.id), start_talk(desk, lone.id)
    saved = save_draft(desk, here, replace(here.draft, goal="Herfra"))
    with pytest.raises(Stale, match=r"Planen er ændret et andet sted"):
        save_draft(desk, there, replace(there.draft, goal="Derfra"))
    with pytest.raises(Stale, match=r"Planen er ændret et andet sted"):
        finish(desk, there, replace(there.draft, goal="Derfra"))
    assert start_talk(desk, lone.id).draft.goal == "Herfra"
    assert open_case(desk, lone.id).plans == ()
    finish(desk, replace(here, draft_rev=saved.rev), replace(here.draft, goal="Til slut"))
    assert [plan.content.goal for plan in open_case(desk, lone.id).plans] == ["Til slut"]


def test_the_draft_of_a_forgotten_talk_is_gone_on_with_by_the_talk_of_today(desk: Desk, lone: Case) -> None:
    old = start_talk(desk, lone.id)
    save_draft(desk, old, replace(old.draft, goal="Fra i går"))
    later(desk, days=1)
    book(desk, case_of(desk, lone.id), datetime(2023, 3, 8, 12, 0))
    new = start_talk(desk, lone.id)
    assert (new.draft.goal, new.draft_rev, new.unfinished_on) == ("Fra i går", 1, date(2023, 3, 7))
    save_draft(desk, new, replace(new.draft, goal="Fra i dag"))
    with pytest.raises(Stale):
        save_draft(desk, replace(old, draft_rev=1), replace(old.draft, goal="Fra i går igen"))


@pytest.mark.parametrize("status", [TalkStatus.NO_SHOW, TalkStatus.CANCELLED, TalkStatus.HELD])
def test_a_talk_that_is_over_is_not_written_in(desk: Desk, lone: Case, status: TalkStatus) -> None:
    room = start_talk(desk, lone.id)
    record_talk(desk, case_of(desk, lone.id), room.on, status, talk_id=room.talk_id)
    for write in (
        lambda: save_answer(desk, room, KEY, "For sent"),
        lambda: save_draft(desk, room, room.draft),
        lambda: finish(desk, room, room.draft),
        lambda: hold_today(desk, room),
        lambda: use_agenda(desk, room, room.agenda),
    ):
        with pytest.raises(Stale, match="ikke længere i gang"):
            write()
    assert read_again(desk, room) is None


def test_a_next_talk_in_the_past_changes_nothing(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    gone = replace(room.draft, goal="Mål", next_talk_at=datetime(2023, 3, 6, 10, 30))
    with pytest.raises(BookingError, match="Datoen er gået"):
        finish(desk, room, gone)
    assert read_again(desk, room) is not None
    assert open_case(desk, lone.id).plans == ()


def test_a_forgotten_talk_is_finished_on_its_day_without_minutes(desk: Desk, lone: Case) -> None:
    start_talk(desk, lone.id)
    later(desk, days=2)
    room = start_talk(desk, lone.id)
    assert room.on == date(2023, 3, 7)
    changed, plan = finish(desk, room, room.draft)
    assert "07-03-2023" in changed.message
    assert plan.made_on == date(2023, 3, 7)
    held = next(t for t in case_of(desk, lone.id).talks if t.id == room.talk_id)
    assert (held.on, held.status) == (date(2023, 3, 7), TalkStatus.HELD)


def test_a_forgotten_talk_can_be_held_today(desk: Desk, lone: Case) -> None:
    start_talk(desk, lone.id)
    later(desk, days=1)
    room = start_talk(desk, lone.id)
    changed = hold_today(desk, room)
    now = read_again(desk, room)
    assert now is not None
    assert now.started_at == datetime(2023, 3, 8, 10, 42)
    undo(desk, changed.action_id)
    assert start_talk(desk, lone.id).on == NOW.date()


def test_what_was_written_goes_along_to_another_agenda_and_back(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    assert room.agenda == ONE
    save_answer(desk, room, KEY, "Går en tur")
    room = start_talk(desk, lone.id)
    changed = use_agenda(desk, room, TWO)
    there = start_talk(desk, lone.id)
    assert [item.id for item in there.agenda.items] == ["sidst", "job", "helbred", "naeste"]
    assert [q.id for q in there.agenda.items[2].questions] == ["hverdag", "hjaelp", "hvad", "mere"]
    use_agenda(desk, there, ONE)
    assert start_talk(desk, lone.id).agenda == ONE
    with pytest.raises(JobAssistError):
        undo(desk, changed.action_id)  # another agenda since
    assert start_talk(desk, lone.id).answers[KEY] == "Går en tur"


def test_what_waited_for_another_item_goes_along_when_it_was_answered(desk: Desk) -> None:
    answers = {("sidst", "gik_det"): YES, ("helbred", "fra_sidst"): "Det gik"}
    there = carrying(TWO, ONE, answers).item("helbred")
    assert there is not None
    assert [(q.id, q.when is None) for q in there.questions][-1] == ("fra_sidst", True)
    hidden = carrying(TWO, ONE, answers | {("sidst", "gik_det"): "nej"})
    assert hidden == TWO  # nothing that is asked was answered


def test_an_internal_note_alone_is_reason_enough(desk: Desk) -> None:
    assert carrying(TWO, ONE, {("helbred", "internal"): "Kun til os"}).item("helbred") is not None
    assert carrying(TWO, ONE, {("helbred", "hverdag"): "  ", (PRESENT, "tolk"): YES}) == TWO


def test_a_screening_that_was_begun_still_asks_first(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    add_screening(desk, room, SCREENING)
    room = start_talk(desk, lone.id)
    save_answer(desk, room, ("fvu", "frivillig"), YES)
    use_agenda(desk, start_talk(desk, lone.id), TWO)
    there = start_talk(desk, lone.id)
    assert [item.id for item in there.agenda.items] == ["sidst", "job", "fvu", "naeste"]
    assert there.agenda.item("fvu") == room.agenda.item("fvu")
    assert there.notices == {"fvu": "Det er frivilligt."}


def test_an_item_without_questions_keeps_what_it_is(desk: Desk) -> None:
    rights = AgendaItem("ret", "Ret", "Ret", 4, ItemKind.RIGHTS)
    there = carrying(TWO, agenda("tre", rights), {("ret", "explained"): YES})
    assert there.item("ret") == rights


def test_the_agendas_to_choose_between(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    choices = agenda_choices(desk, room)
    assert choices.fitting == (ONE, TWO)
    assert (choices.others, choices.screenings) == ((), (SCREENING,))
    add_screening(desk, room, SCREENING)
    room = start_talk(desk, lone.id)
    assert room.notices == {"fvu": "Det er frivilligt."}
    assert agenda_choices(desk, room).screenings == ()


def test_answers_to_questions_that_are_not_asked_do_not_count() -> None:
    answers = {
        ("helbred", "hjaelp"): YES,
        ("helbred", "hvad"): "alt",
        ("helbred", "mere"): "Ja",
        (PRESENT, "tolk"): "arabisk",
    }
    assert asked_answers(ONE, answers) == answers
    no = answers | {("helbred", "hjaelp"): "nej"}
    assert asked_answers(ONE, no) == {("helbred", "hjaelp"): "nej", (PRESENT, "tolk"): "arabisk"}


def test_duties_still_open_come_with_the_room(desk: Desk, lone: Case) -> None:
    first = start_talk(desk, lone.id).duties[0]
    assert (first.rule.id, first.held, first.required) == ("SDP-4IN6", 3, 4)
    assert first.safe_on == date(2023, 3, 24)


def test_what_the_list_says_is_told_by_name(desk: Desk) -> None:
    case = put(
        desk,
        a_draft(
            employer="Solsiden", unemployment_fund="FOA", visitation="2", recovery_on=date(2023, 5, 1),
            benefit_hours=400.5, benefit_hours_on=date(2023, 3, 1),
        ),
    )  # fmt: skip
    assert listed_facts(case) == (
        ("Arbejdsgiver", "Solsiden"),
        ("A-kasse", "FOA"),
        ("Visitation", "2"),
        ("Forventet rask", "01-05-2023"),
        ("Timer med dagpenge", "400,5 den 01-03-2023"),
    )
    assert listed_facts(replace(case, employer="", is_employed=False))[0] == ("Arbejdsgiver", "Uden arbejde")
