"""Changes in an agenda's editor: each leaves a sound agenda, or says in a sentence why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from jobassist.domain.agenda import Agenda, AgendaItem, AnswerKind, Condition, Fit, ItemKind, Prefill
from jobassist.domain.agenda_edits import (
    AgendaEditError,
    add_item,
    add_question,
    blank_agenda,
    change_agenda,
    change_item,
    change_question,
    copy_agenda,
    move_item,
    move_question,
    name_for,
    remove_item,
    remove_question,
)
from jobassist.domain.agenda_files import agenda_to_data, parse_agenda, read_agenda
from jobassist.domain.case import TargetGroup
from tests.domain.agenda_texts import GOOD, SCREENING

SHORT, HEARING = parse_agenda(GOOD, "kort.toml"), parse_agenda(SCREENING, "hoerelse.toml")


def ids(agenda: Agenda) -> list[str]:
    return [item.id for item in agenda.items]


def questions(agenda: Agenda, item_id: str) -> list[str]:
    return [question.id for question in item(agenda, item_id).questions]


def item(agenda: Agenda, item_id: str) -> AgendaItem:
    found = agenda.item(item_id)
    assert found is not None
    return found


def is_sound(agenda: Agenda) -> bool:
    return replace(read_agenda(agenda_to_data(agenda), "x"), is_local=agenda.is_local) == agenda


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Første samtale", "foerste_samtale"),
        ("  På børnehøjde: Æ/Å!  ", "paa_boernehoejde_ae_aa"),
        ("123", "123"),
        ("Café Łódź 😀", "cafe_odz"),
        ("😀", "punkt"),
        ("_", "punkt"),
        ("x" * 60, "x" * 40),
        ("Kort", "kort_2"),
        ("Lang", "lang_4"),
    ],
)
def test_a_name_is_made_of_the_title_and_nobody_has_it(title: str, name: str) -> None:
    assert name_for(title, ["kort", "lang", "lang_2", "lang_3"]) == name


def test_a_blank_agenda_and_a_copy_can_be_stored() -> None:
    blank = blank_agenda("ny", " Ny  samtale ")
    assert (blank.title, ids(blank), blank.minutes, blank.is_local) == (
        "Ny samtale", ["sidst", "naeste"], 10, True,
    )  # fmt: skip
    copy = copy_agenda(SHORT, "kort_2", "Vores korte")
    assert (copy.id, copy.title, copy.items) == ("kort_2", "Vores korte", SHORT.items)
    assert is_sound(blank)
    assert is_sound(copy)


def test_title_notice_and_what_it_is_made_for() -> None:
    fit = Fit(groups=frozenset({TargetGroup.DAGPENGE}))
    changed = change_agenda(SHORT, title=" Ny ", notice=" Husk ", fit=fit)
    assert (changed.title, changed.notice, changed.fit) == ("Ny", "Husk", fit)
    assert change_agenda(SHORT) == SHORT


def test_an_item_is_added_before_the_closing_one() -> None:
    added = add_item(SHORT, "Økonomi og bolig", "Hvordan bor du?")
    assert ids(added) == ["sidst", "dig", "oekonomi_og_bolig", "naeste"]
    new = item(added, "oekonomi_og_bolig")
    assert (new.citizen_title, new.minutes, questions(added, new.id)) == (
        "Økonomi og bolig", 5, ["hvordan_bor_du"],
    )  # fmt: skip
    assert ids(add_item(added, "Økonomi og bolig", "Hvad så?"))[3] == "oekonomi_og_bolig_2"
    assert is_sound(added)


def test_what_is_added_to_a_screening_waits_for_the_yes() -> None:
    added = add_question(add_item(HEARING, "Syn", "Hvad kan du se?"), "hoerelse", "Hvad kan du høre?")
    assert ids(added) == ["hoerelse", "syn"]
    yes = Condition("frivillig", item="hoerelse", values=("ja",))
    assert added.items[0].questions[-1].when == added.items[1].questions[0].when == yes
    assert is_sound(added)


def test_items_are_moved_between_the_first_and_the_last() -> None:
    added = add_item(SHORT, "Bolig", "Hvordan bor du?")
    assert ids(move_item(added, "bolig", -1)) == ["sidst", "bolig", "dig", "naeste"]
    assert ids(move_item(added, "dig", 1)) == ["sidst", "bolig", "dig", "naeste"]
    assert move_item(added, "dig", 0) == added


def test_items_are_removed() -> None:
    assert ids(remove_item(SHORT, "dig")) == ["sidst", "naeste"]


def test_words_and_minutes_of_an_item() -> None:
    changed = change_item(
        SHORT,
        "dig",
        title="Dig",
        citizen_title="Om dig",
        minutes=7,
        hint=" Stille og roligt ",
        prefill=Prefill.LAST_ANSWER,
        points=["Du bestemmer.", " "],
    )
    new = item(changed, "dig")
    assert (new.title, new.citizen_title, new.minutes, new.hint) == ("Dig", "Om dig", 7, "Stille og roligt")
    assert (new.prefill, new.points) == (Prefill.LAST_ANSWER, ("Du bestemmer.",))
    assert change_item(SHORT, "dig") == SHORT
    assert is_sound(changed)


def test_questions_are_added_moved_and_removed() -> None:
    added = add_question(SHORT, "dig", "Hvornår?", AnswerKind.DATE)
    assert questions(added, "dig") == ["hvordan", "start", "hvornaar"]
    assert questions(move_question(added, "dig", "hvornaar", -9), "dig") == ["hvornaar", "hvordan", "start"]
    assert questions(remove_question(added, "dig", "start"), "dig") == ["hvordan", "hvornaar"]
    assert questions(add_question(SHORT, "sidst", "Note?"), "sidst") == ["note"]
    assert questions(add_question(SHORT, "dig", "Start note"), "dig")[-1] == "start_note_2"
    assert questions(add_question(SHORT, "dig", "Internal"), "dig")[-1] == "internal_2"
    assert is_sound(added)


def test_a_choice_always_has_answers_and_a_note_has_none() -> None:
    choice = add_question(SHORT, "dig", "Hvilken?", AnswerKind.CHOICE)
    assert choice.items[1].questions[-1].options == ("Ja", "Måske", "Nej")
    listed = change_question(choice, "dig", "hvilken", options=["A ", "B", "B", ""])
    assert listed.items[1].questions[-1].options == ("A", "B")
    note = change_question(listed, "dig", "hvilken", text=" Hvorfor? ", kind=AnswerKind.NOTE)
    assert (note.items[1].questions[-1].text, note.items[1].questions[-1].options) == ("Hvorfor?", ())
    assert is_sound(note)


def test_a_follow_up_is_made_and_given_up() -> None:
    when = Condition("start", values=("Siden",))
    added = add_question(SHORT, "dig", "Hvad venter du på?")
    waiting = change_question(added, "dig", "hvad_venter_du_paa", when=when)
    assert waiting.items[1].questions[-1].when == when
    assert change_question(waiting, "dig", "hvad_venter_du_paa", text="Hvad?").items[1].questions[-1].when
    assert change_question(waiting, "dig", "hvad_venter_du_paa", when=None) == added
    assert is_sound(waiting)


WAITING = change_question(
    add_question(SHORT, "dig", "Hvorfor?"), "dig", "hvorfor", when=Condition("start", values=("Siden",))
)
ACROSS = add_item(WAITING, "Mere", "Hvad så?")
ACROSS = change_question(ACROSS, "mere", "hvad_saa", when=Condition("start", item="dig", values=("Siden",)))


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda: remove_question(WAITING, "dig", "start"), "“Hvorfor?” venter på et svar"),
        (lambda: move_question(WAITING, "dig", "hvorfor", -1), "“Hvorfor?” venter på et svar"),
        (lambda: change_question(WAITING, "dig", "start", options=["Nu", "Aldrig"]), "“Hvorfor?” venter på"),
        (lambda: change_question(WAITING, "dig", "start", kind=AnswerKind.NOTE), "“Hvorfor?” venter på"),
        (lambda: remove_item(ACROSS, "dig"), "“Hvad så?” venter på et svar"),
        (lambda: move_item(ACROSS, "mere", -1), "“Hvad så?” venter på et svar"),
        (lambda: remove_item(SHORT, "sidst"), "“Hvad aftalte vi?” skal være på dagsordenen"),
        (lambda: remove_item(SHORT, "naeste"), "“Næste samtale” skal være på dagsordenen"),
        (lambda: remove_item(HEARING, "hoerelse"), "“Hørelse” skal være på dagsordenen"),
        (lambda: move_item(SHORT, "dig", 1), "næste samtale er altid sidst"),
        (lambda: move_item(SHORT, "dig", -1), "Aftalerne fra sidst er altid først"),
        (lambda: move_item(SHORT, "sidst", 1), "Aftalerne fra sidst er altid først"),
        (lambda: remove_item(SHORT, "ukendt"), "Punktet findes ikke længere"),
        (lambda: remove_question(SHORT, "dig", "ukendt"), "Spørgsmålet findes ikke længere"),
        (lambda: remove_question(SHORT, "naeste", "vores_del"), "“Holdt vi vores del?” skal være med"),
        (lambda: remove_question(HEARING, "hoerelse", "frivillig"), "“Vil du være med?” skal være med"),
        (
            lambda: change_question(SHORT, "naeste", "vores_del", kind=AnswerKind.NOTE),
            "altid et ja eller nej",
        ),
        (
            lambda: change_question(SHORT, "naeste", "vores_del", when=Condition("start", "dig", ("Nu",))),
            "altid et ja eller nej",
        ),
        (
            lambda: remove_question(remove_question(SHORT, "dig", "hvordan"), "dig", "start"),
            "Punktet skal have mindst ét spørgsmål",
        ),
        (lambda: move_question(HEARING, "hoerelse", "frivillig", 1), "“Er noget svært at høre?” venter på"),
        (lambda: change_agenda(SHORT, title=" "), "Teksten må ikke være tom"),
        (lambda: change_item(SHORT, "dig", citizen_title=""), "Teksten må ikke være tom"),
        (lambda: add_question(SHORT, "dig", "\n"), "Teksten må ikke være tom"),
    ],
)
def test_what_would_break_the_agenda_is_refused(edit: Callable[[], Agenda], message: str) -> None:
    with pytest.raises(AgendaEditError) as caught:
        edit()
    assert message in str(caught.value)


def test_the_closing_question_can_get_other_words() -> None:
    changed = change_question(SHORT, "naeste", "vores_del", text="Gjorde vi, hvad vi lovede?")
    assert changed.items[-1].questions[0].text == "Gjorde vi, hvad vi lovede?"


def test_an_item_of_its_own_kind_may_be_without_questions() -> None:
    item_kind = replace(SHORT.items[1], kind=ItemKind.RIGHTS, questions=SHORT.items[1].questions[:1])
    agenda = replace(SHORT, items=(SHORT.items[0], item_kind, SHORT.items[2]))
    assert questions(remove_question(agenda, "dig", "hvordan"), "dig") == []
