"""The choice of an offer when something happens meanwhile, and what lies outside the catalogue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, CaseId, OfferKind, TargetGroup
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import Demand, Needs
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer, delete_offer
from jobassist.services.needs import save_needs
from jobassist.services.place_citizen import place, wish_for
from jobassist.ui.placement.page import OfferChoicePage
from tests.services.catalogue import JOBKLUB, MONDAY, TRUCK
from tests.services.examples import a_draft, put
from tests.ui.conftest import Shown
from tests.ui.seen import focused, words_in
from tests.ui_placement.conftest import Choose
from tests.ui_placement.form_keys import Offers, P, choose_state, press, row_of, write


def test_the_last_seat_is_gone_meanwhile(desk: Desk, lone: Case, choose: Choose, offers: Offers) -> None:
    page, heard = choose()
    page.list.choose(offers["Truckcertifikat"])
    assert "Truckcertifikat er fuldt" not in words_in(page.form)
    other = put(desk, a_draft(cpr="6202851234"), name="uge9")
    place(desk, other.id, wish_for(replace(TRUCK, id=offers["Truckcertifikat"]), date(2023, 3, 20)))
    press(Qt.Key.Key_Return, ctrl=True)
    assert "Truckcertifikat er fuldt 20-03-2023 (1 af 1 pladser)" in words_in(page.form.cautions)
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
    assert "Jobklub er lukket" in words_in(page.form.cautions)
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
    assert HOSTILE in words_in(page.list)
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
    assert "Tilbuddet er ikke beregnet for borgerens målgruppe." in words_in(page.form.cautions)
    press(Qt.Key.Key_Return, ctrl=True)
    assert row_of(desk, sick).placement.title == "Nyttejob i genbrugsbutik"
