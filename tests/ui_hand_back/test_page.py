"""Talks not registered: the longest wait first, the strip beside it, ticks by hand, empty at last."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, Talk, TalkId, TalkStatus
from jobassist.services.book_talk import record_talk, undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.hand_back import mark_copied, mark_registered, unregistered
from jobassist.ui.hand_back.model import UnregisteredModel
from jobassist.ui.hand_back.page import HandBackPage
from jobassist.ui.kit import theme
from jobassist.ui.kit.columns import Role
from tests.services.examples import a_draft, put
from tests.ui_hand_back.conftest import Show
from tests.ui_import.looking import column, headings, lines


@pytest.fixture
def bent(desk: Desk) -> Case:
    """Bent did not come on 2 March, and the list of 6 March does not know it."""
    bent = put(desk, a_draft(cpr="6202851234", name="Bent Aagaard"), name="anden")
    record_talk(desk, bent, date(2023, 3, 2), TalkStatus.NO_SHOW)
    return bent


@pytest.fixture
def page(desk: Desk, talk: TalkId, bent: Case, show: Show) -> HandBackPage:
    page = HandBackPage(desk)
    page.refresh()
    page.changed.connect(lambda _changed: page.refresh())  # as the window does
    show(page)
    return page


def test_the_longest_wait_stands_first_and_says_what_is_missing(page: HandBackPage) -> None:
    assert headings(page.table) == ["Borger", "Samtale", "Udfald", "Dage", "Status"]
    assert lines(page.table) == [
        ["Bent Aagaard", "02-03-2023", "Kom ikke", "5", "Listen fra 06-03-2023 har den ikke"],
        ["Lone Vestergaard Holm", "07-03-2023", "Holdt", "0", "Ikke givet videre"],
    ]
    assert page.status_text == "2 samtaler"
    assert page.row_count == 2
    assert page._who.text() == "Bent Aagaard"
    assert page._when.text() == "Torsdag den 2. marts 2023, for 5 dage siden"
    assert page.strip is not None
    assert page.strip.progress() == "0 af 4 kopieret"


def test_a_talk_is_handed_back_by_keyboard_alone(qtbot: QtBot, page: HandBackPage, desk: Desk) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page._who.text() == "Lone Vestergaard Holm"
    assert page._when.text() == "Tirsdag den 7. marts 2023, i dag"
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.strip is not None
    strip = page.strip
    qtbot.waitUntil(strip.next.hasFocus)
    for number in range(len(strip.cards)):
        qtbot.keyClick(strip.next, Qt.Key.Key_Return)
        assert strip.progress() == f"{number + 1} af {len(strip.cards)} kopieret"
    assert page.strip is strip
    assert column(page.table, "Status")[1] == "Givet videre 07-03-2023, venter på liste"
    assert page.registered.isChecked()


def test_a_talk_is_ticked_by_hand_and_undo_takes_it_back(
    qtbot: QtBot, page: HandBackPage, desk: Desk
) -> None:
    page.registered.setFocus()
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(page.registered, Qt.Key.Key_Space)
    assert told.args[0].message == "Samtalen 02-03-2023 er sat som registreret i fagsystemet"
    assert page.registered.isChecked()
    undo_last(desk)
    page.refresh()
    assert not page.registered.isChecked()
    assert unregistered(desk)[0].handed_back_at is None


def test_an_import_that_shows_the_talk_takes_it_off_the_list(page: HandBackPage, desk: Desk) -> None:
    put(desk, a_draft(talks=(Talk(date(2023, 3, 8)),)), name="uge11", as_of=date(2023, 3, 13))
    page.refresh()
    assert column(page.table, "Borger") == ["Bent Aagaard"]
    assert page.status_text == "1 samtale"


def test_mine_and_everybodys(qtbot: QtBot, page: HandBackPage, desk: Desk) -> None:
    other = put(desk, a_draft(cpr="6303801234", name="Åse Bæk", caseworker="Ida Lund"), name="tredje")
    record_talk(desk, other, date(2023, 2, 1), TalkStatus.HELD)
    page.refresh()
    assert column(page.table, "Borger") == ["Bent Aagaard", "Lone Vestergaard Holm"]
    page.scope.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.row_count == 3)
    assert column(page.table, "Sagsbehandler") == ["Ida Lund", "Karen Boysen", "Karen Boysen"]
    assert column(page.table, "Dage")[0] == "34"
    assert page._who.text() == "Bent Aagaard"


def test_a_coordinator_sees_everybodys(desk: Desk, bent: Case, show: Show) -> None:
    edit_settings(desk, "role", "coordinator")
    edit_settings(desk, "name", "Ida Lund")
    page = HandBackPage(desk)
    page.refresh()
    show(page)
    assert column(page.table, "Borger") == ["Bent Aagaard"]


def test_nothing_left_says_so(desk: Desk, lone: Case, show: Show) -> None:
    page = HandBackPage(desk)
    page.refresh()
    show(page)
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert page.row_count == 0


def test_mine_are_done_but_others_are_not(page: HandBackPage, desk: Desk, talk: TalkId) -> None:
    other = put(desk, a_draft(cpr="6303801234", name="Åse Bæk", caseworker="Ida Lund"), name="tredje")
    record_talk(desk, other, date(2023, 2, 1), TalkStatus.HELD)
    edit_settings(desk, "name", "Poul Skov")
    page.refresh()
    assert (page.row_count, page.table.isVisible(), page.strip) == (0, True, None)
    assert not page._head.isVisible()


def test_sorting_keeps_the_chosen_talk(page: HandBackPage) -> None:
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert column(page.table, "Borger") == ["Lone Vestergaard Holm", "Bent Aagaard"]
    assert page._who.text() == "Bent Aagaard"
    assert page.table.current_row() == 1
    for place in range(6):
        page.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    assert column(page.table, "Borger")[0] == "Bent Aagaard"


def test_the_citizen_opens_with_a_key(qtbot: QtBot, page: HandBackPage, bent: Case) -> None:
    with qtbot.waitSignal(page.case_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_O)
    assert wanted.args == [bent.id]


def test_the_model_keeps_qts_rules(desk: Desk, talk: TalkId, bent: Case) -> None:
    model = UnregisteredModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    mark_registered(desk, talk)
    model.set_rows(unregistered(desk))
    model.sort(3, Qt.SortOrder.DescendingOrder)
    tones = [model.index(row, 4).data(Role.TONE) for row in range(2)]
    assert tones == ["orange", "text2"]
    assert model.index(0, 0).data(Role.KEY) == unregistered(desk)[0].talk_id
    assert model.row_of(TalkId("findes ikke")) == -1
    assert tester.model() is model


def test_the_pane_narrows_with_the_window_and_large_type(
    qtbot: QtBot, desk: Desk, talk: TalkId, show: Show
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    mark_copied(desk, talk, "cpr")
    theme.apply_theme(app, "light", 2.0)
    page = HandBackPage(desk)
    page.refresh()
    show(page, 1310, 700)
    assert page._pane.width() == theme.px(302)
    assert page.minimumSizeHint().width() <= 1310
