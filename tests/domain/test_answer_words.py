"""Answers in words: every kind of question, notes kept whole, internal notes apart, nothing lost."""

from __future__ import annotations

import pytest

from jobassist.domain.agenda import (
    PRESENT,
    YES,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKey,
    AnswerKind,
    Condition,
    ItemKind,
)
from jobassist.domain.answer_words import ItemAnswers, answer_words, answered_items, present_words


def item(*questions: AgendaQuestion, item_id: str = "helbred", title: str = "Helbred") -> AgendaItem:
    return AgendaItem(item_id, title, title, 5, questions=questions)


def said(*questions: AgendaQuestion, **answers: str) -> tuple[ItemAnswers, ...]:
    agenda = Agenda("a", "A", (item(*questions),))
    return answered_items(agenda, {("helbred", field): value for field, value in answers.items()})


@pytest.mark.parametrize(
    ("kind", "answer", "note", "words"),
    [
        (AnswerKind.NOTE, "Går ture", "", "Går ture"),
        (AnswerKind.CHOICE, "Måske senere", "", "Måske senere"),
        (AnswerKind.YESNO, "ja", "Leder: Poul", "Ja. Leder: Poul"),
        (AnswerKind.YESNO, "nej", "", "Nej"),
        (AnswerKind.YESNO, "", "Ved det ikke", "Ved det ikke"),
        (AnswerKind.YESNO, "Måske", "", "Måske"),
        (AnswerKind.NOTE, "2023-03-23", "", "2023-03-23"),
        (AnswerKind.SCALE, "7", "", "7 af 10"),
        (AnswerKind.DATE, "2023-03-23", "", "23-03-2023"),
        (AnswerKind.DATE, "snart", "", "snart"),
        (AnswerKind.PERSON, "Poul Skov", "tlf. 00 00 00 00", "Poul Skov, tlf. 00 00 00 00"),
        (AnswerKind.CHECKLIST, "Skærm\nHøj stol\n", "", "Skærm, Høj stol"),
        (AnswerKind.NOTE, "", "", ""),
    ],
)
def test_every_kind_of_answer(kind: AnswerKind, answer: str, note: str, words: str) -> None:
    assert answer_words(AgendaQuestion("q", "Hvad?", kind), answer, note) == words


def test_a_lone_note_stands_without_its_question_and_others_with_it() -> None:
    note = AgendaQuestion("note", "Hvordan går det?")
    scale = AgendaQuestion("tro", "Tro på arbejde", AnswerKind.SCALE)
    assert said(note, note=" Bedre \n")[0].lines == ("Bedre",)
    assert said(note, scale, note="Bedre", tro="4")[0].lines == (
        "Hvordan går det? Bedre",
        "Tro på arbejde: 4 af 10",
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Vil du arbejde?", "Vil du arbejde? Ja. Gerne snart"),
        ("Fortæl om arbejde.", "Fortæl om arbejde. Ja. Gerne snart"),
        ("Vil arbejde:", "Vil arbejde: Ja. Gerne snart"),
        ("Vil arbejde", "Vil arbejde: Ja. Gerne snart"),
    ],
)
def test_the_note_to_an_answer_stands_after_it_and_a_colon_only_where_it_is_needed(
    text: str, line: str
) -> None:
    assert said(AgendaQuestion("vil", text, AnswerKind.YESNO), vil="ja", vil_note="Gerne snart")[0].lines == (
        line,
    )


def test_an_answer_without_a_note_is_read_alone() -> None:
    assert answer_words(AgendaQuestion("vil", "Vil du?", AnswerKind.YESNO), "ja") == "Ja"


def test_internal_notes_are_never_among_the_lines() -> None:
    (found,) = said(AgendaQuestion("note", "Hvordan?"), note="Bedre", internal="Virker bange")
    assert (found.lines, found.internal) == (("Bedre",), "Virker bange")
    (alone,) = said(AgendaQuestion("note", "Hvordan?"), internal="Virker bange")
    assert (alone.lines, alone.internal) == ((), "Virker bange")


def test_a_question_that_no_longer_applies_is_left_out() -> None:
    first = AgendaQuestion("vil", "Vil du?", AnswerKind.YESNO)
    follow = AgendaQuestion("hvorfor", "Hvorfor?", when=Condition("vil", values=("ja",)))
    assert said(first, follow, vil="nej", hvorfor="Fordi")[0].lines == ("Vil du? Nej",)
    assert said(first, follow, vil="ja", hvorfor="Fordi")[0].lines == ("Vil du? Ja", "Hvorfor? Fordi")


def test_rights_that_were_gone_through() -> None:
    rights = AgendaItem("ret", "Rettigheder", "Dine rettigheder", 4, kind=ItemKind.RIGHTS)
    assert answered_items(Agenda("a", "A", (rights,)), {("ret", "explained"): YES})[0].lines == (
        "Rettigheder og pligter er gennemgået.",
    )
    assert answered_items(Agenda("a", "A", (rights,)), {("ret", "explained"): ""}) == ()
    asked = AgendaItem(
        "ret",
        "Rettigheder",
        "Dine rettigheder",
        4,
        kind=ItemKind.RIGHTS,
        questions=(AgendaQuestion("s", "Spm.:"),),
    )
    answers: dict[AnswerKey, str] = {("ret", "s"): "Om ferie", ("ret", "explained"): YES}
    assert answered_items(Agenda("a", "A", (asked,)), answers)[0].lines == (
        "Rettigheder og pligter er gennemgået.",
        "Om ferie",
    )


def test_what_has_no_place_in_the_agenda_any_more_is_not_lost() -> None:
    agenda = Agenda("a", "A", (item(AgendaQuestion("note", "Hvordan?")),))
    answers: dict[AnswerKey, str] = {
        ("helbred", "gammelt"): "Fra før",
        ("væk", "note"): "Skrevet under en anden dagsorden",
        ("væk", "sagt"): "ja",
        ("væk", "internal"): "Kun os",
        (PRESENT, "tolk"): "ja",
    }
    assert answered_items(agenda, answers) == (
        ItemAnswers("helbred", "Helbred", ("Fra før",)),
        ItemAnswers("væk", "Andet", ("Skrevet under en anden dagsorden", "Ja"), "Kun os"),
    )
    assert answered_items(None, answers)[0] == ItemAnswers("helbred", "Andet", ("Fra før",), "")
    assert [each.title for each in answered_items(None, answers)] == ["Andet", "Andet"]


def test_who_was_there() -> None:
    answers: dict[AnswerKey, str] = {
        (PRESENT, "tolk"): "arabisk",
        (PRESENT, "bisidder"): "ja",
        (PRESENT, "a_kasse"): "nej",
        (PRESENT, "arbejdsgiver"): "",
    }
    assert present_words(answers) == ("bisidder", "tolk (arabisk)")
    assert present_words({(PRESENT, "tolk"): "ja"}) == ("tolk",)
