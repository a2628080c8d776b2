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
        (f"! {'x' * 60}", "x" * 40),
        (f"{'x' * 39} og mere", "x" * 39),
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
    assert copy == replace(SHORT, id="kort_2", title="Vores korte", is_local=True)
    assert is_sound(blank)
    assert is_sound(copy)


def test_a_blank_agenda_opens_with_what_was_agreed_and_closes_with_what_is_now_agreed() -> None:
    first, last = blank_agenda("ny", "Ny samtale").items
    assert (first.title, first.citizen_title, first.prefill) == (
        "Hvad aftalte vi – og holdt vi vores del?", "Det aftalte vi sidst", Prefill.AGREEMENTS,
    )  # fmt: skip
    assert (last.title, last.citizen_title, last.prefill) == (
        "Nye aftaler og næste samtale", "Nye aftaler", Prefill.DUTIES,
    )  # fmt: skip
    assert [question.text for question in last.questions] == ["Holdt vi vores del i dag?"]


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
    listed = change_question(choice, "dig", "hvilken", options=["A ", "B  eller C", "B eller C", ""])
    assert listed.items[1].questions[-1].options == ("A", "B eller C")
    lone = change_question(choice, "dig", "hvilken", options=["A"])
    assert lone.items[1].questions[-1].options == ("Ja", "Måske", "Nej")
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


VAIN = "venter på et svar, der så ikke kan gives. Ret eller fjern det først."
IN_ITS_PLACE = "skal være på dagsordenen. Ret teksterne i stedet."
ENDS = "Aftalerne fra sidst er altid først, og næste samtale er altid sidst."
EMPTY = "Teksten må ikke være tom. Skriv noget, eller fjern linjen."


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda: remove_question(WAITING, "dig", "start"), f"“Hvorfor?” {VAIN}"),
        (lambda: move_question(WAITING, "dig", "hvorfor", -1), f"“Hvorfor?” {VAIN}"),
        (lambda: change_question(WAITING, "dig", "start", options=["Nu", "Aldrig"]), f"“Hvorfor?” {VAIN}"),
        (lambda: change_question(WAITING, "dig", "start", kind=AnswerKind.NOTE), f"“Hvorfor?” {VAIN}"),
        (lambda: remove_item(ACROSS, "dig"), f"“Hvad så?” {VAIN}"),
        (lambda: move_item(ACROSS, "mere", -1), f"“Hvad så?” {VAIN}"),
        (lambda: remove_item(SHORT, "sidst"), f"“Hvad aftalte vi?” {IN_ITS_PLACE}"),
        (lambda: remove_item(SHORT, "naeste"), f"“Næste samtale” {IN_ITS_PLACE}"),
        (lambda: remove_item(HEARING, "hoerelse"), f"“Hørelse” {IN_ITS_PLACE}"),
        (lambda: move_item(SHORT, "dig", 1), ENDS),
        (lambda: move_item(SHORT, "dig", -1), ENDS),
        (lambda: move_item(SHORT, "sidst", 1), ENDS),
        (lambda: remove_item(SHORT, "ukendt"), "Punktet findes ikke længere. Åbn dagsordenen igen."),
        (
            lambda: remove_question(SHORT, "dig", "ukendt"),
            "Spørgsmålet findes ikke længere. Åbn dagsordenen igen.",
        ),
        (
            lambda: remove_question(SHORT, "naeste", "vores_del"),
            "“Holdt vi vores del?” skal være med. Ret teksten i stedet.",
        ),
        (
            lambda: remove_question(HEARING, "hoerelse", "frivillig"),
            "“Vil du være med?” skal være med. Ret teksten i stedet.",
        ),
        (
            lambda: change_question(SHORT, "naeste", "vores_del", kind=AnswerKind.NOTE),
            "“Holdt vi vores del?” er altid et ja eller nej. Ret kun teksten.",
        ),
        (
            lambda: change_question(SHORT, "naeste", "vores_del", when=Condition("start", "dig", ("Nu",))),
            "“Holdt vi vores del?” er altid et ja eller nej. Ret kun teksten.",
        ),
        (
            lambda: remove_question(remove_question(SHORT, "dig", "hvordan"), "dig", "start"),
            "Punktet skal have mindst ét spørgsmål. Fjern hele punktet i stedet.",
        ),
        (lambda: move_question(HEARING, "hoerelse", "frivillig", 1), f"“Er noget svært at høre?” {VAIN}"),
        (lambda: change_agenda(SHORT, title=" "), EMPTY),
        (lambda: change_item(SHORT, "dig", citizen_title=""), EMPTY),
        (lambda: add_question(SHORT, "dig", "\n"), EMPTY),
    ],
)
def test_what_would_break_the_agenda_is_refused(edit: Callable[[], Agenda], message: str) -> None:
    with pytest.raises(AgendaEditError) as caught:
        edit()
    assert str(caught.value) == message


def test_the_closing_question_can_get_other_words() -> None:
    changed = change_question(SHORT, "naeste", "vores_del", text="Gjorde vi, hvad vi lovede?")
    assert changed.items[-1].questions[0].text == "Gjorde vi, hvad vi lovede?"


def test_an_item_of_its_own_kind_may_be_without_questions() -> None:
    item_kind = replace(SHORT.items[1], kind=ItemKind.RIGHTS, questions=SHORT.items[1].questions[:1])
    agenda = replace(SHORT, items=(SHORT.items[0], item_kind, SHORT.items[2]))
    assert questions(remove_question(agenda, "dig", "hvordan"), "dig") == []
