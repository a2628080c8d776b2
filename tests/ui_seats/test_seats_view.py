"""Seats against deadlines in the window: read, proposed, changed by keyboard, reserved at once, undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import OfferKind
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer
from jobassist.services.edit_settings import edit_settings
from jobassist.services.print_paper import PaperPrint
from jobassist.services.settings import Role
from jobassist.store.reads.offers import load_offers, seats_of
from jobassist.ui.seats import proposal as faces
from jobassist.ui.seats.view import SeatsView
from tests.services.offers import saved
from tests.services.seat_people import MONDAY
from tests.ui_seats.conftest import Heard, Settle

APRIL, MAY = date(2023, 4, 11), date(2023, 5, 8)


def shown(view: SeatsView) -> list[tuple[str, date]]:
    return [(row.case.name, row.starts_on) for row in view.proposal.rows]


def cells(view: SeatsView, row: int) -> list[str]:
    model = view.proposal.model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_sentence_and_the_numbers_stand_there_before_anything_is_proposed(view: SeatsView) -> None:
    assert view.sentence.text() == (
        "Køb 1 plads mere på Gartneri med start senest 20-03-2023, så kan alle begynde i tide."
    )
    weeks = view.need.weeks_model
    assert [str(weeks.index(2, column).data()) for column in range(6)] == [
        "12 · 20-03", "2", "0", "3", "1", "1",
    ]  # fmt: skip
    assert view.proposal.rows == ()
    assert view.proposal.make.isVisible()
    assert view.first_control() is view.proposal.make


def test_the_kinds_take_the_place_of_the_weeks(view: SeatsView) -> None:
    view.need.show_table("kinds")
    assert view.need.kinds.isVisible()
    kinds = view.need.kinds_model
    assert [str(kinds.index(0, column).data()) for column in range(5)] == [
        "Virksomhedspraktik", "4", "7", "1", "uge 12",
    ]  # fmt: skip


def test_a_proposal_is_made_and_has_the_keyboard(made: SeatsView) -> None:
    assert len(shown(made)) == 3
    assert made.proposal.table.hasFocus()
    assert made.proposal.reserve.label() == "Reservér alle 3 pladser"
    assert made.proposal.count.text() == "3 får en plads, 1 gør ikke"
    assert cells(made, 0)[3] == "Overskredet"


def test_who_has_no_seat_is_told_with_the_reason(made: SeatsView, heard: Heard) -> None:
    made.proposal.which.value_changed.emit(faces.WITHOUT)
    assert made.proposal.lacking.isVisible()
    assert not made.proposal.form.isVisible()
    (left,) = made.proposal.without.shown
    assert left.why == "Kun Gartneri passer, og der er ingen ledig plads med start senest 20-03-2023"
    made.proposal.lacking.row_opened.emit(0)
    assert heard.cases == [left.case.id]


def test_delete_takes_a_row_out_and_the_next_one_is_chosen(made: SeatsView) -> None:
    before = shown(made)
    QTest.keyClick(made.proposal.table, Qt.Key.Key_Delete)
    assert shown(made) == before[1:]
    assert made.proposal.table.current_row() == 0
    made.proposal.form.drop.click()
    made.proposal.form.drop.click()
    assert shown(made) == []
    assert not made.proposal.reserve.isEnabled()
    assert not made.proposal.form.isVisible()
    QTest.keyClick(made.proposal.table, Qt.Key.Key_Delete)


def test_another_start_shows_that_there_is_no_room(made: SeatsView) -> None:
    form = made.proposal.form
    index = next(i for i, row in enumerate(made.proposal.rows) if row.starts_on != MONDAY)
    made.proposal.table.choose_row(index)
    at = form.start.findText("13-03-2023, fuldt")
    assert at >= 0
    form.start.activated.emit(at)
    assert made.proposal.rows[index].starts_on == MONDAY
    assert cells(made, index)[2] == "13-03-2023, fuldt"
    assert made.proposal.warning.isVisible()
    assert made.proposal.warning.text().startswith("2 rækker")


def test_a_seat_too_many_is_refused_and_the_row_is_shown(
    made: SeatsView, heard: Heard, settle: Settle, desk: Desk
) -> None:
    test_another_start_shows_that_there_is_no_room(made)
    made.proposal.reserve.click()
    settle(made)
    (sentence,) = heard.sentences
    assert sentence.startswith("Række 2: Gartneri er fuldt 13-03-2023")
    assert made.proposal.table.current_row() == 1
    assert seats_of(desk.store) == {}


def test_another_offer_keeps_the_start_when_it_can(
    view: SeatsView, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    saved(desk, "Butik", kind=OfferKind.PRAKTIK, seats=1, starts=(MONDAY, MAY), weeks=4)
    saved(desk, "Lukker snart", kind=OfferKind.PRAKTIK, seats=1, starts=(date(2023, 12, 4),), weeks=4)
    view.make()
    settle(view)
    form, proposal = view.proposal.form, view.proposal
    row = proposal.rows[0]
    other = "Butik" if row.offer.title == "Gartneri" else "Gartneri"
    form.offer.activated.emit(form.offer.findText(other))
    assert proposal.rows[0].offer.title == other
    before = proposal.rows
    form.offer.activated.emit(form.offer.findText("Lukker snart"))  # has no start in the weeks ahead
    assert proposal.rows == before
    assert form.offer.currentText() == other
    qtbot.waitUntil(lambda: not view.is_busy())


def test_all_are_reserved_and_one_undo_takes_it_back(
    made: SeatsView, heard: Heard, settle: Settle, desk: Desk, qtbot: QtBot
) -> None:
    QTest.keyClick(made.proposal.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(heard.changes) == 1, timeout=20_000)
    settle(made)
    (changed,) = heard.changes
    assert changed.message == "3 pladser er reserveret"
    assert sum(len(seats) for seats in seats_of(desk.store).values()) == 3
    assert not made.proposal.is_made
    assert made.proposal.make.isVisible()
    assert made.plan
    assert made.plan.need == 1
    undo(desk, changed.action_id)
    assert seats_of(desk.store) == {}


def test_what_is_reserved_elsewhere_leaves_the_rows_and_the_others_stay(
    made: SeatsView, desk: Desk, settle: Settle
) -> None:
    from jobassist.services.place_citizen import place, wish_for

    row = made.proposal.rows[0]
    place(desk, row.case.id, wish_for(row.offer, row.starts_on))
    kept = shown(made)[1:]
    made.refresh()
    settle(made)
    assert shown(made) == kept


def test_work_can_be_stopped_and_leaves_nothing(view: SeatsView, settle: Settle, desk: Desk) -> None:
    view.make()
    assert view.proposal.work.is_busy()
    view.refresh()  # the work goes on
    view.proposal.work.stop()
    settle(view)
    assert seats_of(desk.store) == {}


def test_a_caseworker_sees_her_own_first_and_can_see_all(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    edit_settings(desk, "role", Role.CASEWORKER)
    edit_settings(desk, "name", "Ny Medarbejder")
    view = SeatsView(desk)
    qtbot.addWidget(view)
    view.refresh()
    settle(view)
    assert view.scope.currentText() == "Ny Medarbejder"
    assert view.sentence.text() == "Ingen mangler en start i et tilbud i de næste 26 uger."
    assert not view.proposal.make.isEnabled()
    view.scope.setCurrentIndex(0)
    view.scope.activated.emit(0)
    settle(view)
    assert view.plan
    assert view.plan.need == 4
    assert [view.scope.itemText(i) for i in range(view.scope.count())] == [
        "Alle sagsbehandlere",
        "Karen Boysen",
    ]


def test_a_row_opens_the_citizen(made: SeatsView, heard: Heard) -> None:
    QTest.keyClick(made.proposal.table, Qt.Key.Key_Return)
    made.proposal.form.open.click()
    assert heard.cases == [made.proposal.rows[0].case.id] * 2


def test_the_paper_has_the_rows_as_they_stand(
    made: SeatsView, heard: Heard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = made.proposal.rows[0].case.name
    made.proposal.drop_chosen()
    assert made.print.isVisible()
    made.print.click()
    (paper,) = heard.papers
    assert isinstance(paper, PaperPrint)
    target = tmp_path / "pladser"
    monkeypatch.setattr(made, "choose_file", lambda: target)
    made.save.click()
    assert heard.changes[-1].message == "Oversigten er gemt som pladser.pdf"
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "pladser.pdf").pages)
    assert "Forslag til placering" in text
    assert gone not in text
    monkeypatch.setattr(made, "choose_file", lambda: tmp_path / "mangler" / "pladser.pdf")
    made.save.click()
    assert heard.sentences == ["Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen."]
    monkeypatch.setattr(made, "choose_file", lambda: None)
    made.save.click()


def test_without_a_preview_nothing_offers_it(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    view = SeatsView(desk)
    qtbot.addWidget(view)
    view.show()
    assert not view.print.isVisible()
    assert not view.save.isEnabled()
    view.save_pdf()
    view.show_paper()
    view.refresh()
    view.hide()  # nobody waits for it now
    settle(view)
    assert view.plan is None
    view.show()  # and now somebody does
    settle(view)
    assert view.plan
    view.wait()


def test_an_empty_catalogue_is_said(view: SeatsView, desk: Desk, settle: Settle) -> None:
    close_offer(desk, load_offers(desk.store)[0].offer.id)
    view.refresh()
    settle(view)
    assert view.sentence.text() == "Kataloget har ingen åbne tilbud. 4 borgere skal begynde i et tilbud."
    view.make()
    settle(view)
    assert view.proposal.lacking.isVisible()
    assert not view.proposal.reserve.isEnabled()


def test_in_a_narrow_window_one_stands_below_the_other(made: SeatsView, qtbot: QtBot) -> None:
    made.resize(900, 700)
    qtbot.waitUntil(lambda: made.need.geometry().top() >= made.proposal.geometry().bottom())
    made.resize(1240, 770)
    qtbot.waitUntil(lambda: made.need.geometry().left() >= made.proposal.geometry().right())
