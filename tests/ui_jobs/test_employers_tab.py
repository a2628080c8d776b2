"""The tab Virksomheder by keyboard: found, read, written, taken away and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.employers import CONTACT_FACTS, Contact, Employer, EmployerId
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.employers import employers, save_employer, with_words
from jobassist.ui.jobs.page import EMPLOYERS, JobsPage
from jobassist.ui.kit import theme
from tests.ui.conftest import Shown
from tests.ui.seen import focused, words_in
from tests.ui.tabbing import is_one_of, said, takes_keyboard, walk
from tests.ui_jobs.employers import MIA, STORE, OpenTab, Person, form_of, names, stored
from tests.ui_journeys.keyboard import Keyboard


def test_the_tabs_are_walked_by_arrows_and_each_says_how_many(
    desk: Desk, known: None, shown: Shown, keys: Keyboard
) -> None:
    page = JobsPage(desk)
    shown(page)
    page.tabs.setFocus()
    assert page.status_text == "10 fundet af 10"
    keys.press("Right")
    keys.press("Space")
    assert page.shown() is page.employers
    assert page.status_text == "3 af 3 virksomheder"
    keys.press("Delete")
    assert page.shown() is page.employers
    assert page.tabs.value() == EMPLOYERS


def test_they_are_listed_with_what_they_have_open(known: None, open_tab: OpenTab) -> None:
    view, _heard = open_tab()
    assert names(view) == ["Grønvang Lager", "Torvets Supermarked A/S", "Ærø Is"]
    assert view.search.edit.hasFocus()
    row = [view.model.index(1, column).data() for column in range(view.model.columnCount())]
    assert row == ["Torvets Supermarked A/S", "3 praktikpladser · 1 job", "Ishøj", "Mia Holm", "Dagligvarer",
                   "Karen Boysen"]  # fmt: skip


def test_a_search_finds_by_the_contact_and_the_pane_tells_all(
    known: None, open_tab: OpenTab, keys: Keyboard, qtbot: QtBot
) -> None:
    view, _heard = open_tab()
    keys.type("mia")
    qtbot.waitUntil(lambda: names(view) == ["Torvets Supermarked A/S"])
    assert view.status_text == "1 af 3 virksomheder"
    told = words_in(view.pane)
    for words in ("Dagligvarer · 2635 Ishøj · CVR 12345678", "Mia Holm, butikschef", "12 34 56 78",
                  "mia@torvet.example", "Kendes af Karen Boysen", "Ring før kl. 10.", "Praktik i butikken",
                  "Praktikplads, 3 pladser · løbende", "Butiksassistent, morgenopfyldning"):  # fmt: skip
        assert words in told
    keys.press("Escape")
    qtbot.waitUntil(lambda: len(names(view)) == 3)
    keys.type("astronaut")
    qtbot.waitUntil(lambda: not names(view))
    assert "Prøv med færre ord." in words_in(view)
    assert view.chosen() is None


@pytest.mark.parametrize("words", ['"', "*", "a-b OR NOT", "610190-1234", "';--", "%1", "(", "æøå " * 200])
def test_no_search_is_an_error(known: None, open_tab: OpenTab, words: str) -> None:
    view, heard = open_tab()
    view.search.set_text(words)
    view.find_now()
    assert heard.failed == []


def test_one_is_written_with_a_contact_by_keys_alone(
    desk: Desk, known: None, open_tab: OpenTab, keys: Keyboard, person: Person
) -> None:
    view, heard = open_tab()
    form = person.opens(view)
    keys.type("Kroen ved havnen")
    keys.press("Tab")
    keys.type("DK 12 34 56 78")
    while not form.contacts.add.hasFocus():
        keys.press("Tab")
    keys.press("Space")
    for text in ("Bo Lund", "kok", "87654321", "bo@kroen.example"):
        keys.type(text)
        keys.press("Tab")
    person.saves(view)
    kro = stored(desk, "kroen")
    assert (kro.name, kro.cvr) == ("Kroen ved havnen", "12345678")
    assert kro.contacts == (Contact("Bo Lund", "kok", "87654321", "bo@kroen.example"),)
    assert heard.changed[-1].message == "Kroen ved havnen er gemt"
    assert view.table.hasFocus()
    chosen = view.chosen()
    assert chosen is not None
    assert chosen.employer == kro
    assert undo_last(desk) is not None
    assert with_words(employers(desk), "kroen") == ()


def test_enter_edits_and_what_is_wrong_is_said_below_its_field(
    desk: Desk, known: None, open_tab: OpenTab, keys: Keyboard, qtbot: QtBot, person: Person
) -> None:
    view, _heard = open_tab()
    keys.press("Down", times=2)
    form = person.opens(view, "Return")
    assert form.lines["name"].text() == "Torvets Supermarked A/S"
    keys.press("Tab")
    keys.press("Ctrl+A")
    keys.type("123")
    qtbot.mouseClick(form.contacts.add, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.contacts.add, Qt.MouseButton.LeftButton)
    form.contacts.rows[2].fields["phone"].set_text("1")
    person.is_refused(view)
    assert form.lines["cvr"].edit.hasFocus()
    assert form.lines["cvr"].error().startswith("Et CVR-nummer er otte cifre")
    assert form.contacts.rows[2].fields["phone"].error().startswith("Et telefonnummer er mindst otte cifre")
    assert form.state.text() == "2 felter skal rettes."
    keys.press("Ctrl+A")
    keys.type("87654321")
    assert form.lines["cvr"].error() == ""
    form.contacts.rows[2].remove.setFocus()
    keys.press("Space")
    person.saves(view)
    assert stored(desk, "torvets").cvr == "87654321"
    assert stored(desk, "torvets").contacts == (MIA,)


def test_a_twin_and_a_cpr_number_are_refused(
    known: None, open_tab: OpenTab, keys: Keyboard, person: Person
) -> None:
    view, _heard = open_tab()
    person.opens(view)
    keys.type("ærø is")
    form = person.is_refused(view)
    assert "her allerede" in form.lines["name"].error()
    form.lines["name"].set_text("Isen")
    form.note.setPlainText("Vi sendte 610190-1234 derud")
    person.is_refused(view)
    assert "CPR-nummer" in form.fields["note"].error()
    assert form.note.hasFocus()


def test_what_was_typed_stays_until_it_is_saved_or_let_go_of(
    desk: Desk, known: None, open_tab: OpenTab, keys: Keyboard, person: Person
) -> None:
    view, heard = open_tab()
    person.opens(view)
    keys.type("Halvt")
    keys.press("Escape")
    assert view.new.label() == "Fortsæt ny virksomhed"
    page = view.parent()
    while not isinstance(page, JobsPage):
        assert page is not None
        page = page.parent()
    assert not page.may_leave()
    assert heard.failed == [
        "Halvt er ikke gemt under Virksomheder. Gem det, eller gå videre igen uden at gemme."
    ]
    assert page.may_leave()
    form = person.opens(view)
    assert form.lines["name"].text() == "Halvt"
    form.drop.setFocus()
    keys.press("Space")
    assert view.form() is None
    assert view.new.label() == "Ny virksomhed"
    assert len(employers(desk)) == 3


def test_a_change_by_another_hand_is_never_overwritten(
    desk: Desk, known: None, open_tab: OpenTab, keys: Keyboard, person: Person
) -> None:
    view, _heard = open_tab()
    keys.press("Down")
    person.opens(view, "E")
    shop = stored(desk, "grønvang")
    save_employer(desk, replace(shop, trade="Lager"), rev=1)
    keys.type(" i dag")
    person.is_refused(view)
    assert stored(desk, "grønvang").trade == "Lager"


def test_one_is_taken_away_and_back(desk: Desk, known: None, open_tab: OpenTab, keys: Keyboard) -> None:
    view, heard = open_tab()
    keys.press("Down")
    view.pane.delete.setFocus()
    keys.press("Space")
    assert names(view) == ["Torvets Supermarked A/S", "Ærø Is"]
    assert heard.changed[-1].message == "Grønvang Lager er slettet"
    assert heard.changed[-1].action_id
    undo_last(desk)
    view.refresh()
    assert len(names(view)) == 3
    assert stored(desk, "grønvang").contacts == STORE.contacts


def test_an_empty_tab_offers_ways_on(open_tab: OpenTab, keys: Keyboard, qtbot: QtBot, person: Person) -> None:
    view, _heard = open_tab()
    assert view.empty.isVisible()
    assert view.status_text == ""
    assert view.empty.button("import").hasFocus()
    qtbot.mouseClick(view.empty.button("new"), Qt.MouseButton.LeftButton)
    keys.type("Kroen")
    person.saves(view)
    assert names(view) == ["Kroen"]
    person.opens(view, "E")
    keys.press("Escape")
    assert view.table.isVisible()


HOSTILE = "<b>Kro</b><img src=x onerror=alert(1)> & “%1” " + "x" * 60


def test_hostile_text_is_text(desk: Desk, open_tab: OpenTab, keys: Keyboard, person: Person) -> None:
    save_employer(
        desk, Employer(EmployerId(""), HOSTILE, note="<script>" * 400, contacts=(Contact(HOSTILE),)), rev=None
    )
    view, heard = open_tab()
    told = words_in(view.pane)
    assert "<img src=x" in told
    assert "<script>" in told
    assert view.width() <= theme.px(1240)
    keys.press("Down")
    person.opens(view, "E")
    keys.paste("y" * 1_000_000)
    person.is_refused(view)
    assert "Forkort den." in form_of(view).lines["name"].error()
    assert heard.changed == []


def test_every_control_has_a_name_and_tab_meets_each(
    known: None, open_tab: OpenTab, keys: Keyboard, qtbot: QtBot
) -> None:
    view, _heard = open_tab()
    for is_form in (False, True):
        if is_form:
            view.open_form()
        walked = walk(qtbot)
        assert all(said(each) for each in walked)
        top = view.window()
        missed = [
            each for each in top.findChildren(QWidget)
            if takes_keyboard(each) and each not in walked and not is_one_of(each, walked)
        ]  # fmt: skip
        assert missed == []
    form = form_of(view)
    assert [said(form.contacts.rows[0].fields[name].edit) for name in CONTACT_FACTS] == [
        "Kontaktperson", "Stilling", "Telefon", "E-mail",
    ]  # fmt: skip
    assert focused() in walked


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_at_200_percent_it_fits_and_can_be_worked_in(
    desk: Desk, known: None, shown: Shown, qapp: QApplication, keys: Keyboard, mode: theme.Mode
) -> None:
    theme.apply_theme(qapp, mode, 2.0)
    page = JobsPage(desk)
    shown(page)
    page.resize(1240, 816)
    page.show_tab(EMPLOYERS)
    page.setFocus()
    QApplication.processEvents()
    assert (page.width(), page.height()) == (1240, 816)
    view = page.employers
    assert view.table.horizontalScrollBar().maximum() == 0
    assert view.pane.isVisible()
    keys.press("Down")
    keys.press("Return")
    QApplication.processEvents()
    assert (page.width(), page.height()) == (1240, 816)
    save = form_of(view).save_button
    corner = save.mapTo(page, save.rect().bottomRight())
    assert corner.x() < page.width()
    assert corner.y() < page.height()
