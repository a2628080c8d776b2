"""The choice of an offer: the ranking as it is read, the form, what is said first, and what is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jobassist.domain.case import Case, PlacementState
from jobassist.domain.offers import Demand, Needs
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.needs import save_needs
from jobassist.ui.placement.page import OfferChoicePage
from tests.services.catalogue import JOBKLUB, MONDAY
from tests.ui.conftest import Shown
from tests.ui.seen import focused, words_in
from tests.ui_placement.conftest import Choose
from tests.ui_placement.form_keys import TODAY, Offers, P, choose_state, press, row_of, write


def test_the_best_is_chosen_and_nothing_is_written(desk: Desk, lone: Case, choose: Choose) -> None:
    page, heard = choose()
    first = page.list.rows[0]
    assert first.isChecked()
    assert first.hasFocus()
    assert page.form.title.text() == first.fit.offer.title
    assert page.head.title() == "Tilbud til Lone Vestergaard Holm"
    assert page.head.about().endswith("sidste sikre dag 24-03-2023 · lovens frist 26-03-2023")
    assert page.title == "Vælg tilbud"
    assert (heard.changed, case_of(desk, lone.id).placements) == ([], ())


def test_each_offer_says_its_start_its_seats_and_what_speaks_for_and_against(
    desk: Desk, lone: Case, choose: Choose, offers: Offers
) -> None:
    save_needs(desk, lone.id, Needs(avoid=frozenset({Demand.LIFTING})), rev=0)
    page, _ = choose()
    rows = {row.fit.offer.title: row for row in page.list.rows}
    jobklub = words_in(rows["Jobklub"])
    assert "12 af 12 ledige" in jobklub
    assert "Vejledning og opkvalificering · Starter mandag 13-03-2023" in jobklub
    assert "For | " in jobklub
    assert len(rows["Jobklub"]._reasons()) == 3
    assert page.list.rows[-1].fit.offer.title == "Truckcertifikat"
    assert "Passer ikke" in words_in(page.list)
    assert "Imod | " in words_in(rows["Truckcertifikat"])
    assert "tunge løft" in words_in(rows["Truckcertifikat"])
    assert "Tæller ikke i statens måling" in words_in(rows["Mentor"])
    assert "altid plads" in words_in(rows["Mentor"])
    for row in page.list.rows:
        assert row.accessibleName().startswith(row.fit.offer.title)
        assert "For: " in row.accessibleDescription() or "Imod: " in row.accessibleDescription()


def test_arrows_choose_and_enter_goes_on_to_the_form_and_gives(
    desk: Desk, lone: Case, choose: Choose
) -> None:
    page, heard = choose()
    press(Qt.Key.Key_Down)
    second = page.list.rows[1]
    assert second.isChecked()
    assert page.form.title.text() == second.fit.offer.title
    press(Qt.Key.Key_Return)
    assert page.form.isAncestorOf(focused())
    assert heard.changed == []
    press(Qt.Key.Key_Return)
    assert row_of(desk, lone).placement.title == second.fit.offer.title
    assert (len(heard.changed), heard.backs) == (1, 1)
    assert heard.changed[0].action_id


def test_the_filter_finds_by_words_in_any_order(choose: Choose) -> None:
    page, _ = choose()
    press(Qt.Key.Key_F, ctrl=True)
    assert focused() is page.list.filter.edit
    QTest.keyClicks(focused(), "netto PRAKTIK")
    assert [row.fit.offer.title for row in page.list.rows] == ["Praktik i Netto"]
    press(Qt.Key.Key_Return)
    assert page.form.title.text() == "Praktik i Netto"
    assert page.list.rows[0].hasFocus()
    press(Qt.Key.Key_F, ctrl=True)
    QTest.keyClicks(focused(), "findes ikke")
    assert page.list.rows == []
    assert "Ingen tilbud passer til det, du søger." in words_in(page.list)
    assert page.form.title.text() == "Praktik i Netto"  # what is being filled in stays
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert page.list.filter.text() == ""
    assert page.list.rows[0].isVisible()


def test_many_offers_are_shown_in_portions(desk: Desk, lone: Case, shown: Shown) -> None:
    from tests.services.catalogue import add_offers

    add_offers(desk, *(replace(JOBKLUB, title=f"Jobklub {n:02}") for n in range(90)))
    page = OfferChoicePage(desk, lone.id)
    shown(page)
    assert len(page.list.rows) == 20
    assert page.list.more.label() == "Vis 70 flere"
    QTest.mouseClick(page.list.more, Qt.MouseButton.LeftButton)
    assert len(page.list.rows) == 40


def test_an_empty_catalogue_still_has_what_lies_outside(desk: Desk, lone: Case, shown: Shown) -> None:
    page = OfferChoicePage(desk, lone.id)
    shown(page)
    assert "Kataloget er tomt" in words_in(page.list)
    assert page.list.outside.isChecked()
    assert page.form.provider.isVisible()


def test_a_start_with_its_seats_moves_the_last_day_and_the_hold(
    desk: Desk, lone: Case, choose: Choose, offers: Offers
) -> None:
    page, _ = choose()
    page.list.choose(offers["Jobklub"])
    form = page.form
    assert form.start.box.currentText() == "mandag 13-03-2023 · 12 af 12 ledige"
    assert (form.ends_on.day(), form.hold.day()) == (date(2023, 4, 7), date(2023, 3, 20))
    form.start.box.setFocus()
    press(Qt.Key.Key_Down)
    assert form.start.day() == date(2023, 3, 20)
    assert (form.ends_on.day(), form.hold.day()) == (date(2023, 4, 14), date(2023, 3, 27))
    write(form.ends_on, "01-05-2023")
    write(form.hold, "24-03-2023")
    form.start.box.setFocus()
    press(Qt.Key.Key_Up)
    assert (form.ends_on.day(), form.hold.day()) == (date(2023, 5, 1), date(2023, 3, 24))  # as was written
    press(Qt.Key.Key_End)
    assert form.start.is_other()
    assert focused() is form.start.day_field.edit
    write(form.start.day_field, "14-03-2023")
    write(form.hours, "7,5")
    assert page.summary.text() == "Jobklub fra 14-03-2023 til 01-05-2023"
    press(Qt.Key.Key_Return, ctrl=True)
    row = row_of(desk, lone)
    assert (row.placement.started_on, row.placement.ends_on) == (date(2023, 3, 14), date(2023, 5, 1))
    assert (row.hours_a_week, row.hold_until, row.provider) == (7.5, date(2023, 3, 24), "Jobcenter Solbæk")


@pytest.mark.parametrize(
    ("state", "verb"),
    [(P.PROPOSED, "Foreslå tilbuddet"), (P.WAITING, "Sæt på venteliste"), (P.RUNNING, "Registrér starten")],
)
def test_every_state_by_its_keys(
    desk: Desk, lone: Case, choose: Choose, offers: Offers, state: PlacementState, verb: str
) -> None:
    page, heard = choose()
    page.list.choose(offers["Jobklub"])
    choose_state(page, state)
    assert page.place_button.label() == verb
    assert not page.form.hold.isVisible()
    press(Qt.Key.Key_Return, ctrl=True)
    placement = row_of(desk, lone).placement
    assert placement.state is state
    assert placement.started_on == (TODAY if state is P.RUNNING else MONDAY)
    assert heard.backs == 1


def test_a_state_that_is_cleared_is_the_first_again(choose: Choose) -> None:
    page, _ = choose()
    choose_state(page, P.WAITING)
    press(Qt.Key.Key_Delete)
    assert page.form.chosen_state() is P.RESERVED


def test_a_paid_job_is_given_before_it_begins(desk: Desk, lone: Case, choose: Choose, offers: Offers) -> None:
    page, _ = choose()
    page.list.choose(offers["Løntilskud i kommunen"])
    form = page.form
    assert form.given.isVisible()
    assert "tre uger senere" in words_in(form)
    choose_state(page, P.RUNNING)
    assert page.place_button.label() == "Registrér bevillingen"
    assert form.given.day() == TODAY
    form.start.box.setFocus()
    press(Qt.Key.Key_End)
    write(form.start.day_field, "14-04-2023")
    assert "begynde senest 16-04-2023" in words_in(form.cautions)
    press(Qt.Key.Key_Return, ctrl=True)
    placement = row_of(desk, lone).placement
    assert (placement.given_on, placement.started_on) == (TODAY, date(2023, 4, 14))
    page.list.choose(offers["Jobklub"])
    assert not form.given.isVisible()
    assert form.state is not None
    assert form.state.value() == P.RESERVED.value


def test_cautions_follow_what_is_typed(desk: Desk, lone: Case, choose: Choose, offers: Offers) -> None:
    page, _ = choose()
    page.list.choose(offers["Praktik i Netto"])
    form = page.form
    assert not form.cautions.isVisible()
    assert not form.why.isVisible()
    write(form.ends_on, "10-04-2023")
    assert "Praktik varer højst fire uger (LAB § 61)" in words_in(form.cautions)
    assert form.why.isVisible()
    write(form.ends_on, "07-04-2023")
    assert not form.why.isVisible()
    QTest.mouseClick(form.self_found, Qt.MouseButton.LeftButton)
    assert "Borgeren har ret til en praktik, som borgeren selv finder" in words_in(form.cautions)


def test_a_long_praktik_is_only_given_with_a_reason(
    desk: Desk, lone: Case, choose: Choose, offers: Offers
) -> None:
    page, heard = choose()
    page.list.choose(offers["Praktik i Netto"])
    write(page.form.ends_on, "30-06-2023")
    press(Qt.Key.Key_Return, ctrl=True)
    assert page.form.why.error() == "Skriv, hvorfor det alligevel er det rigtige."
    assert focused() is page.form.why.edit
    assert case_of(desk, lone.id).placements == ()
    QTest.keyClicks(focused(), "Oplæring som butiksmedarbejder")
    assert page.form.why.error() == ""
    press(Qt.Key.Key_Return)
    assert row_of(desk, lone).note == "Oplæring som butiksmedarbejder"
    assert heard.backs == 1


@pytest.mark.parametrize(
    ("start", "end", "field", "words"),
    [
        ("13-03-2023", "12-03-2023", "ends_on", "Slutdatoen ligger før startdatoen"),
        ("25-09-2022", "01-10-2022", "start", "Sagen begyndte først 26-09-2022"),
        ("06-03-2023", "", "start", "Startdatoen er gået"),
        ("i går kl. 8", "", "start", "Datoen kan ikke læses"),
        ("", "", "start", "Skriv en startdato"),
        ("14-03-2023", "32-13-2023", "ends_on", "Datoen kan ikke læses"),
    ],
)
def test_days_that_cannot_be_are_said_at_their_field(
    desk: Desk, lone: Case, choose: Choose, offers: Offers, start: str, end: str, field: str, words: str
) -> None:
    page, heard = choose()
    page.list.choose(offers["Jobklub"])
    form = page.form
    form.start.box.setFocus()
    press(Qt.Key.Key_End)
    write(form.start.day_field, start)
    write(form.ends_on, end)
    if start == "25-09-2022":
        choose_state(page, P.RUNNING)
        write(form.start.day_field, start)
    press(Qt.Key.Key_Return, ctrl=True)
    shown = form.ends_on if field == "ends_on" else form.start.day_field
    assert words in shown.error()
    assert (heard.changed, heard.backs, case_of(desk, lone.id).placements) == ([], 0, ())


@pytest.mark.parametrize(("hours", "words"), [("mange", "som et tal"), ("0", "mellem 1 og 37"), ("38", "37")])
def test_hours_that_cannot_be(choose: Choose, offers: Offers, hours: str, words: str) -> None:
    page, heard = choose()
    page.list.choose(offers["Jobklub"])
    write(page.form.hours, hours)
    press(Qt.Key.Key_Return, ctrl=True)
    assert words in page.form.hours.error()
    assert heard.changed == []
