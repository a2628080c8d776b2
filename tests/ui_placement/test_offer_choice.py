"""The choice of an offer: the ranking as it is read, the form, what is said first, and what is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, CaseId, OfferId, OfferKind, PlacementState, TargetGroup
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import Demand, Needs
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer, delete_offer
from jobassist.services.needs import save_needs
from jobassist.services.place_citizen import place, wish_for
from jobassist.store.reads.offers import placements_of_case
from jobassist.store.records import PlacementRow
from jobassist.ui.placement.page import OfferChoicePage
from tests.services.catalogue import JOBKLUB, MONDAY, TRUCK
from tests.services.examples import a_draft, put
from tests.ui.conftest import Shown
from tests.ui_placement.conftest import Choose, words_of

TODAY = date(2023, 3, 7)
P = PlacementState
Offers = dict[str, OfferId]


def row_of(desk: Desk, case: Case) -> PlacementRow:
    (row,) = placements_of_case(desk.store, case.id)
    return row


def press(key: Qt.Key, *, ctrl: bool = False) -> None:
    """A key to whatever has the keyboard."""
    pressed = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused(), key, pressed)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(field: QWidget, text: str) -> None:
    """Into a field, instead of what stands there, and on to the next."""
    field.setFocus()
    edit = focused()
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


def choose_state(page: OfferChoicePage, state: PlacementState) -> None:
    """With the arrow keys, from the first answer."""
    assert page.form.state is not None
    page.form.state.setFocus()
    for _ in range([P.RESERVED, P.PROPOSED, P.WAITING, P.RUNNING].index(state)):
        press(Qt.Key.Key_Right)
    assert page.form.chosen_state() is state


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
    jobklub = words_of(rows["Jobklub"])
    assert "12 af 12 ledige" in jobklub
    assert "Vejledning og opkvalificering · Starter mandag 13-03-2023" in jobklub
    assert "For | " in jobklub
    assert len(rows["Jobklub"]._reasons()) == 3
    assert page.list.rows[-1].fit.offer.title == "Truckcertifikat"
    assert "Passer ikke" in words_of(page.list)
    assert "Imod | " in words_of(rows["Truckcertifikat"])
    assert "tunge løft" in words_of(rows["Truckcertifikat"])
    assert "Tæller ikke i statens måling" in words_of(rows["Mentor"])
    assert "altid plads" in words_of(rows["Mentor"])
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
    assert "Ingen tilbud passer til det, du søger." in words_of(page.list)
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
    assert "Kataloget er tomt" in words_of(page.list)
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
    assert "tre uger senere" in words_of(form)
    choose_state(page, P.RUNNING)
    assert page.place_button.label() == "Registrér bevillingen"
    assert form.given.day() == TODAY
    form.start.box.setFocus()
    press(Qt.Key.Key_End)
    write(form.start.day_field, "14-04-2023")
    assert "begynde senest 16-04-2023" in words_of(form.cautions)
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
    assert "Praktik varer højst fire uger (LAB § 61)" in words_of(form.cautions)
    assert form.why.isVisible()
    write(form.ends_on, "07-04-2023")
    assert not form.why.isVisible()
    QTest.mouseClick(form.self_found, Qt.MouseButton.LeftButton)
    assert "Borgeren har ret til en praktik, som borgeren selv finder" in words_of(form.cautions)


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


def test_the_last_seat_is_gone_meanwhile(desk: Desk, lone: Case, choose: Choose, offers: Offers) -> None:
    page, heard = choose()
    page.list.choose(offers["Truckcertifikat"])
    assert "Truckcertifikat er fuldt" not in words_of(page.form)
    other = put(desk, a_draft(cpr="6202851234"), name="uge9")
    place(desk, other.id, wish_for(replace(TRUCK, id=offers["Truckcertifikat"]), date(2023, 3, 20)))
    press(Qt.Key.Key_Return, ctrl=True)
    assert "Truckcertifikat er fuldt 20-03-2023 (1 af 1 pladser)" in words_of(page.form.cautions)
    assert page.form.why.isVisible()
    assert heard.changed == []
    choose_state(page, P.WAITING)
    assert not page.form.why.isVisible()
    press(Qt.Key.Key_Return, ctrl=True)
    assert row_of(desk, lone).placement.state is P.WAITING


def test_an_offer_that_is_gone_meanwhile_says_so_and_leaves_the_list(
    desk: Desk, lone: Case, choose: Choose, offers: Offers
) -> None:
    page, heard = choose()
    page.list.choose(offers["Jobklub"])
    delete_offer(desk, offers["Jobklub"])
    press(Qt.Key.Key_Return, ctrl=True)
    assert heard.failed == ["Tilbuddet findes ikke længere. Vælg et andet."]
    assert "Jobklub" not in [row.fit.offer.title for row in page.list.rows]
    assert page.list.rows[0].isChecked()
    assert case_of(desk, lone.id).placements == ()


def test_an_offer_that_is_closed_meanwhile_needs_a_reason(desk: Desk, choose: Choose, offers: Offers) -> None:
    page, heard = choose()
    page.list.choose(offers["Jobklub"])
    close_offer(desk, offers["Jobklub"])
    press(Qt.Key.Key_Return, ctrl=True)
    assert "Jobklub er lukket" in words_of(page.form.cautions)
    assert heard.changed == []


def test_a_refresh_keeps_what_is_being_filled_in(desk: Desk, choose: Choose, offers: Offers) -> None:
    page, _ = choose()
    page.list.choose(offers["Mentor"])
    QTest.keyClicks(page.form.note, "Ring først")
    page.refresh()
    assert page.form.title.text() == "Mentor"
    assert page.form.note.toPlainText() == "Ring først"


def test_the_keyboard_stays_on_its_offer_when_the_ranking_changes(
    desk: Desk, lone: Case, choose: Choose
) -> None:
    page, _ = choose()
    press(Qt.Key.Key_Down)
    chosen = page.form.title.text()
    save_needs(desk, lone.id, Needs(max_hours=20), rev=0)
    page.refresh()
    row = focused()
    assert row in page.list.rows
    assert page.list.rows[page.list.rows.index(row)].fit.offer.title == chosen


def test_what_is_typed_asks_twice_before_it_is_let_go(choose: Choose) -> None:
    page, heard = choose()
    assert page.may_leave()
    QTest.keyClicks(page.form.note, "Ring først")
    assert not page.may_leave()
    assert "ikke er gemt" in heard.failed[0]
    assert page.may_leave()


HOSTILE = "<b>'; DROP TABLE offers</b> %1 & \u202e \U0001f600"


def test_hostile_names_are_only_names(desk: Desk, lone: Case, shown: Shown) -> None:
    from tests.services.catalogue import add_offers

    add_offers(desk, replace(JOBKLUB, title=HOSTILE, purpose=HOSTILE, provider=HOSTILE))
    page = OfferChoicePage(desk, lone.id)
    shown(page)
    assert HOSTILE in words_of(page.list)
    QTest.keyClicks(page.list.filter.edit, "<b> % \\ [")
    press(Qt.Key.Key_Return, ctrl=True)
    assert row_of(desk, lone).placement.offer_id


def test_a_case_that_is_gone_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(JobAssistError, match="findes ikke længere"):
        OfferChoicePage(desk, CaseId("væk"))


def test_needs_are_mended_here_and_rank_again(qtbot: QtBot, desk: Desk, lone: Case, choose: Choose) -> None:
    page, heard = choose()
    QTest.mouseClick(page.head.needs, Qt.MouseButton.LeftButton)
    form = page.needs
    assert form is not None
    assert form.hours.edit.hasFocus()
    QTest.mouseClick(form.avoid[Demand.LIFTING], Qt.MouseButton.LeftButton)
    form.hours.setFocus()
    press(Qt.Key.Key_Return, ctrl=True)  # belongs to the form that has the keyboard
    assert [each.message for each in heard.changed] == ["Det, et tilbud skal passe til, er gemt"]
    assert page.needs is None
    assert page.list.rows[-1].fit.offer.title == "Truckcertifikat"
    assert case_of(desk, lone.id).placements == ()
    QTest.mouseClick(page.head.needs, Qt.MouseButton.LeftButton)
    assert page.needs is not None
    press(Qt.Key.Key_Escape)
    assert (page.needs, heard.backs) == (None, 0)


def test_a_kind_outside_the_catalogue_has_its_own_fields(desk: Desk, lone: Case, choose: Choose) -> None:
    page, _ = choose()
    press(Qt.Key.Key_N, ctrl=True)
    form = page.form
    assert focused() is form.provider.edit
    assert form.self_found.isVisible()
    assert form.offer_title() == "Praktik"
    QTest.keyClicks(focused(), "Fakta <b>")
    assert form.offer_title() == "Praktik hos Fakta <b>"
    form.kind.setFocus()
    press(Qt.Key.Key_Down)
    assert form.offer_kind() is OfferKind.LOENTILSKUD
    assert (form.self_found.isVisible(), form.given.isVisible()) == (False, True)
    assert form.offer_title() == "Løntilskud hos Fakta <b>"
    write(form.name, "Piccoline")
    write(form.start.day_field, "20-03-2023")
    write(form.given, "21-03-2023")
    press(Qt.Key.Key_Return, ctrl=True)
    assert "før det begynder" in form.given.error()
    write(form.given, "")
    press(Qt.Key.Key_Return, ctrl=True)
    row = row_of(desk, lone)
    assert (row.placement.title, row.provider) == ("Piccoline", "Fakta <b>")
    assert (row.placement.kind, row.is_self_found) == (OfferKind.LOENTILSKUD, False)


def test_a_name_that_is_too_long_is_said_at_its_field(choose: Choose) -> None:
    page, heard = choose()
    press(Qt.Key.Key_N, ctrl=True)
    page.form.provider.set_text("x" * 121)
    page.form.start.day_field.set_day(MONDAY)
    press(Qt.Key.Key_Return, ctrl=True)
    assert "for lang" in (page.form.provider.error() or page.form.name.error())
    assert heard.changed == []


def test_the_group_is_never_guessed(desk: Desk, shown: Shown, offers: Offers) -> None:
    """An offer for others stands below, and can still be chosen."""
    sick = put(desk, a_draft(cpr="6202851234", group=TargetGroup.SYGEDAGPENGE), name="uge9")
    page = OfferChoicePage(desk, sick.id)
    shown(page)
    assert page.list.rows[-1].fit.offer.title == "Nyttejob i genbrugsbutik"
    page.list.choose(offers["Nyttejob i genbrugsbutik"])
    assert "Tilbuddet er ikke beregnet for borgerens målgruppe." in words_of(page.form.cautions)
    press(Qt.Key.Key_Return, ctrl=True)
    assert row_of(desk, sick).placement.title == "Nyttejob i genbrugsbutik"
