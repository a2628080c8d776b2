"""Which answers count when a follow-up question is no longer asked."""

from __future__ import annotations

from jobassist.domain.agenda import (
    NO,
    PRESENT,
    YES,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    Condition,
    asked_answers,
)
from jobassist.domain.answer_words import answered_items

AGENDA = Agenda(
    "prove",
    "Prøve",
    (
        AgendaItem(
            "helbred",
            "Helbred",
            "Helbred",
            5,
            questions=(
                AgendaQuestion("hjaelp", "Vil du have hjælp?", AnswerKind.YESNO),
                AgendaQuestion(
                    "hvad", "Hvad?", AnswerKind.CHOICE, ("CV", "Andet"), Condition("hjaelp", values=(YES,))
                ),
                AgendaQuestion("cv", "Hvad mangler?", when=Condition("hvad", values=("CV",))),
            ),
        ),
        AgendaItem(
            "naeste",
            "Næste",
            "Næste",
            5,
            questions=(AgendaQuestion("mere", "Mere?", when=Condition("cv", "helbred", values=("Alt",))),),
        ),
    ),
)
ANSWERS = {
    ("helbred", "hjaelp"): YES,
    ("helbred", "hvad"): "CV",
    ("helbred", "hvad_note"): "Snart",
    ("helbred", "cv"): "Alt",
    ("naeste", "mere"): "Nej tak",
    (PRESENT, "tolk"): "arabisk",
}


def test_all_count_while_all_are_asked() -> None:
    assert asked_answers(AGENDA, ANSWERS) == ANSWERS


def test_without_the_first_none_that_follow_it_count() -> None:
    taken_back = ANSWERS | {("helbred", "hjaelp"): NO}
    assert asked_answers(AGENDA, taken_back) == {("helbred", "hjaelp"): NO, (PRESENT, "tolk"): "arabisk"}
    assert taken_back["helbred", "cv"] == "Alt"  # nothing is forgotten


def test_what_does_not_count_is_not_read_either() -> None:
    told = answered_items(AGENDA, ANSWERS | {("helbred", "hjaelp"): NO})
    assert [(each.title, each.lines) for each in told] == [("Helbred", ("Vil du have hjælp? Nej",))]
