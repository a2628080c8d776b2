"""What is typed in an agenda's editor: words follow along, and nothing is refused half-way."""

from __future__ import annotations

from dataclasses import replace

from jobassist.domain.agenda import Advice, Agenda, AgendaItem, AgendaQuestion, AnswerKind, Condition
from jobassist.domain.agenda_typing import own_items, put_item, put_question

START = AgendaQuestion("start", "Hvordan?", AnswerKind.CHOICE, ("Få timer", "Fuld tid"))
HOURS = AgendaQuestion("timer", "Hvor mange?", when=Condition("start", values=("Få timer",)))
NOTE = AgendaQuestion("andet", "Mere?")
LATER = AgendaQuestion("senere", "Senere?", when=Condition("start", item="delvis", values=("Få timer",)))
OTHER = AgendaQuestion("andre", "Andre?", when=Condition("senere", values=("ja",)))
ADVICE = Advice("Tal om timer.", Condition("start", values=("Få timer", "Fuld tid")))
AGENDA = Agenda(
    "egen",
    "Egen",
    (
        AgendaItem("delvis", "Delvis", "Færre timer", 5, questions=(START, HOURS, NOTE), advice=(ADVICE,)),
        AgendaItem("slut", "Slut", "Slut", 5, questions=(LATER, OTHER)),
    ),
)


def with_options(*options: str) -> Agenda:
    return put_question(AGENDA, "delvis", replace(START, options=options))


def test_an_item_takes_its_words_and_keeps_its_questions() -> None:
    changed = put_item(AGENDA, replace(AGENDA.items[0], title="", minutes=0, questions=()))
    assert changed.items[0] == replace(AGENDA.items[0], title="", minutes=0)
    assert changed.items[1] is AGENDA.items[1]


def test_a_question_is_taken_as_it_stands() -> None:
    changed = put_question(AGENDA, "delvis", replace(START, text="", options=()))
    assert changed.items[0].questions[0] == replace(START, text="", options=())
    assert changed.items[0].questions[1:] == (HOURS, NOTE)


def test_a_question_of_the_same_name_in_another_item_stays() -> None:
    note = AgendaQuestion("andet", "Er der andet?")
    agenda = replace(AGENDA, items=(AGENDA.items[0], replace(AGENDA.items[1], questions=(note,))))
    changed = put_question(agenda, "delvis", replace(NOTE, text="Hvad mere?"))
    assert changed.items[0].questions[2].text == "Hvad mere?"
    assert changed.items[1].questions == (note,)


def test_follow_ups_and_advice_follow_an_answer_that_gets_other_words() -> None:
    changed = with_options("Få timer om ugen", "Fuld tid")
    first, last = changed.items
    assert first.questions[1].when == Condition("start", values=("Få timer om ugen",))
    assert first.advice[0].when.values == ("Få timer om ugen", "Fuld tid")
    assert last.questions[0].when == Condition("start", item="delvis", values=("Få timer om ugen",))
    assert last.questions[1] == OTHER


def test_nothing_is_guessed_when_answers_come_go_or_are_the_same() -> None:
    for options in (("Få timer", "Fuld tid", "Ikke endnu"), ("Fuld tid",), ("Fuld tid", "Fuld tid")):
        assert with_options(*options).items[0].questions[1] == HOURS
    doubled = with_options("Fuld tid", "Fuld tid")
    again = put_question(doubled, "delvis", replace(START, options=("Ny", "Fuld tid")))
    assert again.items[0].questions[1] == HOURS


def test_what_is_not_there_changes_nothing() -> None:
    assert put_question(AGENDA, "gone", START) == AGENDA
    assert put_question(AGENDA, "delvis", AgendaQuestion("gone", "Væk?")) == AGENDA


def test_a_copy_gets_items_of_its_own() -> None:
    copy = own_items(replace(AGENDA, id="kopi"))
    assert [item.id for item in copy.items] == ["kopi_1", "kopi_2"]
    assert copy.items[0].questions == AGENDA.items[0].questions
    assert copy.items[0].advice == (ADVICE,)
    assert copy.items[1].questions[0].when == Condition("start", item="kopi_1", values=("Få timer",))


def test_advice_that_waits_for_another_item_follows_it_into_the_copy() -> None:
    advice = Advice("Tal om timer.", Condition("start", item="delvis", values=("Få timer",)))
    agenda = replace(AGENDA, items=(AGENDA.items[0], replace(AGENDA.items[1], advice=(advice,))))
    copy = own_items(replace(agenda, id="kopi"))
    assert copy.items[1].advice == (
        Advice("Tal om timer.", Condition("start", item="kopi_1", values=("Få timer",))),
    )
