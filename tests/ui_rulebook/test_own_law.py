"""Local goals and the contacts that count: previewed, switched, edited, saved and undone by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Holder, TalkForm, TalkKind
from jobassist.domain.contacts import ContactRow
from jobassist.services.book_talk import undo_last
from jobassist.services.contact_rows import shipped_contacts
from jobassist.services.correct_rules import switch_local
from jobassist.services.desk import Desk
from jobassist.services.law_in_force import own_contacts
from jobassist.ui.rulebook.contacts import ContactsView
from jobassist.ui.rulebook.page import RulebookPage
from jobassist.ui.rulebook.words import CONTACTS, GOALS
from tests.ui.seen import focused, words_in
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_rulebook.conftest import Opened


@pytest.fixture
def goals(open_book: Opened) -> RulebookPage:
    page, _heard = open_book()
    page.show_part(GOALS)
    page.setFocus()
    return page


@pytest.fixture
def contacts(open_book: Opened) -> ContactsView:
    page, _heard = open_book()
    page.show_part(CONTACTS)
    page.setFocus()
    return page.contacts


def shows(contacts: ContactsView, keys: Keyboard, qtbot: QtBot) -> None:
    """Alt+H, and who would change is told."""
    keys.press("Alt+H")
    qtbot.waitUntil(contacts.save.isEnabled)


def is_refused(contacts: ContactsView, keys: Keyboard, qtbot: QtBot) -> None:
    keys.press("Alt+H")
    qtbot.waitUntil(lambda: contacts.state.property("tone") == "red")
    assert not contacts.save.isEnabled()


def test_all_goals_are_off_at_first_each_with_a_switch(goals: RulebookPage) -> None:
    rows = goals.goals.goals
    assert len(rows) == 15
    assert goals.status_text == "0 af 15 mål er slået til"
    assert not any(row.switch.isChecked() for row in rows.values())
    assert {row.state.look().text for row in rows.values()} == {"slået fra"}
    told = words_in(rows["ISH-8W"])
    assert "Sygedagpenge · " in told


def test_a_goal_is_previewed_before_it_is_switched_on_and_undone(
    desk: Desk, goals: RulebookPage, keys: Keyboard, qtbot: QtBot
) -> None:
    view = goals.goals
    view.goals["ISH-8W"].switch.setFocus()
    keys.press("Space")
    assert not view.goals["ISH-8W"].switch.isChecked(), "not before it is confirmed"
    assert view.panel.words.text() == "2 af 2 åbne sager skifter."
    rows = {str(view.panel.model.index(n, 0).data()): n for n in range(view.panel.model.rowCount())}
    row = rows["Lone Vestergaard Holm"]
    told = [view.panel.model.index(row, n).data() for n in range(1, 5)]
    # Eight weeks after 26 September is 21 November; Lone was talked with on the 14th.
    assert told == ["ISH-8W", "ingen pligt", "Opfyldt", "–"]
    assert view.confirm.label() == "Slå ISH-8W til"
    assert not desk.settings.local_rules
    with qtbot.waitSignal(goals.changed):
        keys.press("Ctrl+Return")
    assert desk.settings.local_rules == ("ISH-8W",)
    assert view.goals["ISH-8W"].switch.isChecked()
    assert view.goals["ISH-8W"].state.look().text == "slået til"
    assert focused() is view.goals["ISH-8W"].switch
    undo_last(desk)
    goals.refresh()
    assert not desk.settings.local_rules
    assert not view.goals["ISH-8W"].switch.isChecked()
    assert not desk.rulebook.local_rules


def test_it_can_be_let_be_and_switched_off(
    desk: Desk, goals: RulebookPage, keys: Keyboard, qtbot: QtBot
) -> None:
    view = goals.goals
    switch_local(desk, "ISH-8W", is_on=True)
    goals.refresh()
    view.goals["ISH-8W"].switch.setFocus()
    keys.press("Space")
    assert view.confirm.label() == "Slå ISH-8W fra"
    keys.press("Esc")
    assert not view.confirm.isVisible()
    assert view.goals["ISH-8W"].switch.isChecked()
    assert desk.settings.local_rules == ("ISH-8W",)
    qtbot.mouseClick(view.goals["ISH-8W"].read, Qt.MouseButton.LeftButton)
    assert "Målgruppe" in words_in(view.facts)
    with qtbot.waitSignal(goals.changed):
        qtbot.mouseClick(view.confirm, Qt.MouseButton.LeftButton)
    assert not desk.settings.local_rules


def test_the_shipped_table_is_shown_with_all_ticks(contacts: ContactsView) -> None:
    kinds = [line.kind.currentText() for line in contacts.lines]
    assert kinds == ["Jobsamtale", "Opfølgningssamtale", "Fællessamtale med a-kassen"]
    ticks = [tick for line in contacts.lines for tick in (*line.forms.values(), *line.holders.values())]
    assert len(ticks) == 18
    assert all(tick.isChecked() for tick in ticks)
    assert [line.first.edit.text() for line in contacts.lines] == ["01-01-2015"] * 3
    assert contacts.source.text().startswith("Den leverede tabel: LAB §§ 27-32")
    assert not contacts.save.isEnabled()
    assert not contacts.reset.isEnabled()


def test_information_meetings_by_phone_are_added_previewed_saved_and_undone(
    desk: Desk, contacts: ContactsView, keys: Keyboard, qtbot: QtBot
) -> None:
    keys.press("Ctrl+N")
    qtbot.waitUntil(lambda: len(contacts.lines) == 4)
    line = contacts.lines[3]
    assert focused() is line.kind
    keys.type("Informationsmøde")
    line.first.setFocus()
    keys.press("Ctrl+A")
    keys.type("01-01-2022")
    for tick in (line.forms[TalkForm.VIDEO], line.holders[Holder.OTHER_ACTOR]):
        tick.setFocus()
        keys.press("Space")
    shows(contacts, keys, qtbot)
    # Ole was at an information meeting; then he has had two of his four.
    assert contacts.panel.words.text() == "1 af 2 åbne sager skifter."
    names = {contacts.panel.model.index(n, 0).data() for n in range(contacts.panel.model.rowCount())}
    assert names == {"Ole Brandt"}
    with qtbot.waitSignal(contacts.changed):
        keys.press("Ctrl+Return")
    own = own_contacts(desk.settings)
    assert own is not None
    assert own.rows == (
        *shipped_contacts().rows,
        ContactRow(
            TalkKind.INFOMOEDE,
            frozenset({TalkForm.IN_PERSON, TalkForm.PHONE}),
            frozenset({Holder.JOBCENTRE, Holder.UNEMPLOYMENT_FUND}),
            date(2022, 1, 1),
        ),
    )
    assert TalkKind.INFOMOEDE in desk.rulebook.counting_talks
    assert contacts.source.text() == "Det er jeres egen tabel."
    assert not contacts.is_changed()
    assert contacts.lines[3].typed()[1] == "110110", "what was ticked comes back"
    undo_last(desk)
    page = contacts.window()
    assert isinstance(page, RulebookPage)
    page.refresh()
    assert len(contacts.lines) == 3
    assert TalkKind.INFOMOEDE not in desk.rulebook.counting_talks


def test_a_row_ends_on_a_day_and_another_goes(
    desk: Desk, contacts: ContactsView, keys: Keyboard, qtbot: QtBot
) -> None:
    contacts.lines[1].last.setFocus()
    keys.type("31-12-2022")
    keys.press("Return")
    contacts.lines[2].drop.setFocus()
    keys.press("Return")
    assert len(contacts.lines) == 2
    shows(contacts, keys, qtbot)
    with qtbot.waitSignal(contacts.changed):
        keys.press("Ctrl+Return")
    own = own_contacts(desk.settings)
    assert own is not None
    assert own.rows[1] == ContactRow(
        TalkKind.OPFOELGNING, valid_from=date(2015, 1, 1), valid_to=date(2022, 12, 31)
    )
    keys.settle()
    contacts.reset.setFocus()
    keys.press("Return")
    assert len(contacts.lines) == 3
    shows(contacts, keys, qtbot)
    with qtbot.waitSignal(contacts.changed):
        keys.press("Ctrl+Return")
    assert desk.settings.contacts == ""
    assert own_contacts(desk.settings) is None


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("forms", "Sæt kryds ved mindst én form, eller fjern rækken."),
        ("holders", "Sæt kryds ved mindst én, der holder samtalen, eller fjern rækken."),
        ("first", "Skriv, hvilken dag rækken gælder fra."),
        ("last", "Slutdagen ligger før den første dag. Byt om på dem."),
        ("unread", "Datoen kan ikke læses. Skriv den som 23-03-2023."),
    ],
)
def test_what_is_wrong_is_said_in_its_row(
    contacts: ContactsView, keys: Keyboard, qtbot: QtBot, what: str, sentence: str
) -> None:
    line = contacts.lines[0]
    if what == "forms":
        for form in line.forms.values():
            form.click()
    elif what == "holders":
        for holder in line.holders.values():
            holder.click()
    elif what == "first":
        line.first.setFocus()
        keys.press("Ctrl+A")
        keys.press("Delete")
    else:
        line.last.setFocus()
        keys.type("01-01-1999" if what == "last" else "snart")
    before = contacts.typed()
    is_refused(contacts, keys, qtbot)
    assert contacts.state.text() == "Én række skal rettes."
    errors = [f.error() for f in (line.form_field, line.holder_field, line.first, line.last) if f.error()]
    assert errors == [sentence]
    assert contacts.typed() == before


def test_an_empty_table_is_refused_and_what_is_typed_can_be_let_go(
    contacts: ContactsView, keys: Keyboard, qtbot: QtBot
) -> None:
    for line in tuple(contacts.lines):
        line.drop.click()
    assert focused() is contacts.add
    is_refused(contacts, keys, qtbot)
    assert contacts.state.text() == ("Tabellen er tom. Tilføj mindst én række, ellers tæller ingen samtaler.")
    contacts.drop.click()
    assert len(contacts.lines) == 3
    assert not contacts.is_changed()


def test_what_is_typed_and_not_stored_is_said_once(desk: Desk, open_book: Opened) -> None:
    page, heard = open_book()
    page.show_part(CONTACTS)
    page.contacts.lines[0].drop.click()
    assert not page.may_leave()
    assert heard.failed == [
        "Tabellen over samtaler er ikke gemt. Gem den, eller gå videre igen uden at gemme."
    ]
    assert page.may_leave()
    page.refresh()
    assert len(page.contacts.lines) == 2, "a refresh leaves it alone"


def test_only_what_was_previewed_is_saved(
    desk: Desk, contacts: ContactsView, keys: Keyboard, qtbot: QtBot
) -> None:
    contacts.lines[0].drop.click()
    shows(contacts, keys, qtbot)
    contacts.lines[0].forms[TalkForm.PHONE].click()
    assert not contacts.save.isEnabled()
    assert contacts.panel.words.text() == "Det skrevne er ændret. Se igen, hvem der skifter."
    contacts.save_table()
    assert desk.settings.contacts == ""
