"""The card "Forhold i sagen": told, changed, answered and deleted by keys, and the duties counted anew."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jobassist.domain.case import Case
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.record_circumstance import delete_circumstance, save_circumstance
from jobassist.ui.case_facts.circumstances import CircumstanceForm
from jobassist.ui.kit.chip import Chip
from tests.ui.seen import focused, words_in
from tests.ui_case_facts.conftest import Citizen, Open, enter, escape, line, pick, tab, type_in

K = CircumstanceKind
TODAY = date(2023, 3, 7)
LEFT = Qt.MouseButton.LeftButton


def form_of(citizen: Citizen) -> CircumstanceForm:
    form = citizen.page.circumstances.form
    assert isinstance(form, CircumstanceForm)
    return form


def choose(words: str) -> None:
    """In the list of kinds, and on to the first day."""
    pick(words)
    tab()


def test_a_fast_track_request_is_written_and_its_duty_is_there_at_once(
    desk: Desk, lone: Case, open_page: Open
) -> None:
    citizen = open_page(lone)
    page = citizen.page
    assert "Fast track" not in words_in(page.duties)
    citizen.add(page.circumstances)
    choose("Anmodning")
    form = form_of(citizen)
    assert form.first.label() == "Modtaget"
    assert form.first.edit.text() == "07-03-2023"
    assert not form.last.isVisible()
    type_in("1/3")
    tab()
    type_in("Fra <b>arbejdsgiveren</b>")
    enter()
    (told,) = citizen.now.circumstances
    assert (told.kind, told.from_on, told.to_on, told.note) == (
        K.FAST_TRACK, date(2023, 3, 1), None, "Fra <b>arbejdsgiveren</b>",
    )  # fmt: skip
    assert citizen.message == "Gemt: Anmodning om fast track"
    assert "Fast track: første samtale inden to uger" in words_in(page.duties)
    told_words = words_in(page.circumstances)
    assert "Anmodning om fast track | Modtaget 01-03-2023 | Fra <b>arbejdsgiveren</b>" in told_words
    assert page.circumstances.form is None
    assert focused() is page.circumstances.add
    undo(desk, citizen.heard.changed[-1].action_id)
    page.refresh()
    assert "Fast track" not in words_in(page.duties)
    assert "Intet er registreret" in words_in(page.circumstances)


def test_escape_gives_the_form_up_and_not_the_page(lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    citizen.add(citizen.page.circumstances)
    choose("Anmodning")
    escape()
    assert citizen.page.circumstances.form is None
    assert (citizen.heard.backs, citizen.now.circumstances) == (0, ())
    assert focused() is citizen.page.circumstances.add


def test_the_fields_are_called_what_the_kind_makes_of_them(lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    citizen.add(citizen.page.circumstances)
    form = form_of(citizen)
    assert not form.last.isVisible()
    form.kind.setCurrentIndex(form.kind.findData(K.LAE_285.value))
    assert (form.first.label(), form.last.label()) == ("Bestilt", "Modtaget, tom indtil svaret er her")
    assert form.first.edit.accessibleName() == "Bestilt"
    form.kind.setCurrentIndex(form.kind.findData(K.SYGEHUSVENTETID.value))
    assert (form.first.label(), form.last.label(), form.last.isVisible()) == ("Fra", "Til og med", True)


def test_the_reason_of_a_concrete_assessment_is_asked_for(
    desk: Desk, jobparat: Case, open_page: Open
) -> None:
    told = Circumstance(K.UNDTAGET_SAMTALER, date(2023, 3, 1), note="Kan selv finde arbejde")
    save_circumstance(desk, jobparat.id, told)
    citizen = open_page(jobparat)
    citizen.step(citizen.page.circumstances, "Ret")
    form = form_of(citizen)
    assert form.kind.currentData() == K.UNDTAGET_SAMTALER.value
    assert form.note.label() == "Begrundelse"
    form.note.setFocus()
    type_in(" ")
    enter()
    assert "Skriv begrundelsen" in form.note.error()
    assert focused() is form.note.edit
    assert citizen.now.circumstances[0].note == "Kan selv finde arbejde"
    type_in("Har job på vej")
    assert form.note.error() == ""
    enter()
    assert citizen.now.circumstances[0].note == "Har job på vej"
    assert focused() is line(citizen.page.circumstances).buttons["Ret"]


def test_an_attest_is_answered_in_one_step_and_deleted_in_one(
    desk: Desk, lone: Case, open_page: Open
) -> None:
    save_circumstance(desk, lone.id, Circumstance(K.LAE_285, date(2023, 2, 20), note="Egen læge"))
    citizen = open_page(lone)
    card = citizen.page.circumstances
    assert "Attest LÆ 285 | Bestilt 20-02-2023 | Egen læge" in words_in(card)
    assert list(line(card).buttons) == ["Modtaget i dag", "Ret", "Slet"]
    citizen.step(card, "Modtaget i dag")
    assert citizen.now.circumstances[0].to_on == TODAY
    assert "Bestilt 20-02-2023 · Modtaget 07-03-2023" in words_in(card)
    assert list(line(card).buttons) == ["Ret", "Slet"]
    assert focused() is line(card).buttons["Ret"]
    QTest.mouseClick(line(card).buttons["Slet"], LEFT)
    assert citizen.now.circumstances == ()
    assert citizen.message == "Slettet: Attest LÆ 285"
    assert focused() is card.add


def test_a_step_on_what_is_gone_is_a_sentence(desk: Desk, lone: Case, open_page: Open) -> None:
    save_circumstance(desk, lone.id, Circumstance(K.LAE_285, date(2023, 2, 20)))
    citizen = open_page(lone)
    delete_circumstance(desk, lone.id, citizen.now.circumstances[0])
    citizen.step(citizen.page.circumstances, "Slet")
    assert citizen.heard.failed == ["Oplysningen er her ikke længere. Den er slettet i mellemtiden."]


@pytest.mark.parametrize(
    ("first", "last", "field", "sentence"),
    [
        ("", "", "first", "Skriv en dag, fx 06-03-2023."),
        ("i torsdags", "", "first", "Datoen kan ikke læses. Skriv den som 23-03-2023."),
        ("08-03-2023", "", "first", "“Bestilt” er ikke kommet endnu."),
        ("01-03-2023", "vrøvl", "last", "Datoen kan ikke læses. Skriv den som 23-03-2023."),
        ("01-03-2023", "28-02-2023", "last", "“Modtaget” ligger før den første dag, 01-03-2023."),
    ],
)
def test_a_day_that_cannot_be_is_said_below_its_field(
    lone: Case, open_page: Open, first: str, last: str, field: str, sentence: str
) -> None:
    citizen = open_page(lone)
    citizen.add(citizen.page.circumstances)
    choose("Attest LÆ 285")
    form = form_of(citizen)
    type_in(first)
    tab()
    type_in(last)
    tab()
    enter()
    wrong = getattr(form, field)
    assert wrong.error().startswith(sentence)
    assert focused() is wrong.edit
    assert citizen.now.circumstances == ()


def test_a_kind_must_be_chosen(lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    citizen.add(citizen.page.circumstances)
    enter()
    form = form_of(citizen)
    assert form.kind_field.error() == "Vælg, hvad forholdet er."
    choose("Anmodning")
    assert form.kind_field.error() == ""


def test_the_form_stays_while_the_page_reads_again(desk: Desk, lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    citizen.add(citizen.page.circumstances)
    choose("Anmodning")
    save_circumstance(desk, lone.id, Circumstance(K.LAE_285, date(2023, 2, 20)))
    citizen.page.refresh()
    assert form_of(citizen).kind.currentData() == K.FAST_TRACK.value
    assert "Attest LÆ 285" in words_in(citizen.page.circumstances)


def test_how_periods_stand(desk: Desk, lone: Case, open_page: Open) -> None:
    for kind, first, last in (
        (K.SYGEHUSVENTETID, date(2023, 3, 20), None),
        (K.FREMMOEDE_UMULIGT, date(2023, 3, 1), TODAY),
        (K.FORUDSIGELIGT_FORLOEB, date(2023, 1, 1), date(2023, 2, 1)),
    ):
        save_circumstance(desk, lone.id, Circumstance(kind, first, last))
    citizen = open_page(lone)
    looks = [
        chip.look().text for row in citizen.page.circumstances.lines() for chip in row.findChildren(Chip)
    ]
    assert looks == ["Kommer", "Gælder nu", "Slut"]
    assert "Fra 20-03-2023" in words_in(citizen.page.circumstances)
    assert "01-01-2023 – 01-02-2023" in words_in(citizen.page.circumstances)
