"""The Regelbog is read: by part, group and day, found by filters, and versions side by side."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Desk
from jobassist.ui.kit import theme
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.columns import Role
from jobassist.ui.rulebook.page import RulebookPage
from jobassist.ui.rulebook.words import CHANGES, CLOCKS, CONTACTS, DUTIES, GOALS, OTHERS
from tests.ui.conftest import Shown
from tests.ui.seen import focused, words_in
from tests.ui.tabbing import is_one_of, said, takes_keyboard, walk
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_rulebook.conftest import DAY, Opened


def ids(page: RulebookPage) -> list[str]:
    return [line.id for line in page.rules.model.shown]


def ask(page: RulebookPage, keys: Keyboard, group: str, day: str) -> None:
    """The group by its first letters, the day as it is typed."""
    page.group.setFocus()
    keys.type(group)
    page.day.setFocus()
    keys.press("Ctrl+A")
    keys.type(day)
    keys.press("Return")


def test_what_applies_to_sick_pay_on_a_day(open_book: Opened, keys: Keyboard) -> None:
    page, _heard = open_book()
    ask(page, keys, "Sygedagpenge", "07-03-2023")
    assert ids(page) == [
        "SDP-1", "SDP-27", "SDP-27", "SDP-4IN6", "SDP-FAST", "SDP-REHAB", "SDP-REV", "SDP-REV-PENSION",
        "SDP-REV-SELVST",
    ]  # fmt: skip
    assert page.status_text == "9 af 9 regler"
    ask(page, keys, "Sygedagpenge", "01-03-2018")
    assert "SDP-4IN6" not in ids(page)
    assert "SDP-4W" in ids(page)


def test_all_groups_are_asked_at_first_on_this_day(open_book: Opened) -> None:
    page, _heard = open_book()
    assert page.group.currentText() == "Alle målgrupper"
    assert page.day.day() == DAY
    assert {"J20-4", "SDP-4IN6"} <= set(ids(page))
    assert page.rules.table.hasFocus()


def test_a_rule_is_told_whole_beside_the_list(open_book: Opened, keys: Keyboard) -> None:
    page, _heard = open_book()
    page.show_rule("SDP-4IN6", DAY)
    told = words_in(page.rules.pane)
    for words in (
        "SDP-4IN6 · Fire opfølgningssamtaler i det første halve år",
        "Mindst fire samtaler senest seks måneder efter første fraværsdag.",
        "Sygedagpengeloven § 13 b · 01-01-2020 – 21-03-2023",
        "Stand-by: registrér en fritagelse.",
        "er fra en sekundær kilde",
    ):
        assert words in told
    looks = [chip.look() for chip in page.rules.pane.findChildren(Chip) if chip.isVisible()]
    assert [(look.text, bool(look.icon)) for look in looks] == [("sekundær kilde", True)]
    days = [line.tick.text() for line in page.rules.pane.ticks]
    assert days == ["01-01-2020 – 21-03-2023", "22-03-2023 – 31-12-2024", "01-01-2025 – 30-06-2026"]
    keys.press("Up")
    assert "SDP-27" in page.rules.pane.title.text()


def test_how_sure_a_rule_is_stands_as_word_and_icon(open_book: Opened) -> None:
    page, _heard = open_book()
    model = page.rules.model
    column = model.keys.index("confidence")
    seen = {}
    for row in range(model.rowCount()):
        look = model.index(row, column).data(Role.LOOK)
        assert look.text == model.index(row, column).data()
        seen[look.text] = look.icon
    assert set(seen) == {"lovtekst set", "sekundær kilde", "ikke bekræftet"}
    assert len(set(seen.values())) == 3, "no two alike, also without colour"


def test_filters_narrow_and_are_cleared(open_book: Opened, keys: Keyboard, qtbot: QtBot) -> None:
    page, _heard = open_book()
    page.rules.table.focus_filters()
    keys.type("rev")
    qtbot.waitUntil(lambda: ids(page) == ["SDP-REV", "SDP-REV-PENSION", "SDP-REV-SELVST"])
    keys.type("x")
    qtbot.waitUntil(lambda: ids(page) == [])
    assert not page.rules.pane.title.isVisible()
    nothing = page.rules.table.nothing
    assert nothing is not None
    assert nothing.words.text() == "Ingen regler passer til filtrene."
    qtbot.mouseClick(nothing.button, Qt.MouseButton.LeftButton)
    assert len(ids(page)) > 15
    page.show_rule("SDP-1", DAY)
    assert page.rules.pane.title.text().startswith("SDP-1 ")


def test_a_day_without_rules_says_what_to_do(open_book: Opened, keys: Keyboard) -> None:
    page, _heard = open_book()
    ask(page, keys, "Alle", "01-01-1990")
    nothing = page.rules.table.nothing
    assert nothing is not None
    assert nothing.words.text() == "Ingen regler gælder den dag. Vælg en anden dag eller målgruppe."
    page.day.setFocus()
    keys.press("Ctrl+A")
    keys.type("i morges")
    keys.press("Return")
    assert page.day.error() == "Datoen kan ikke læses. Skriv den som 23-03-2023."


def test_sorting_by_a_heading_and_back(open_book: Opened) -> None:
    page, _heard = open_book()
    before = ids(page)
    keys_of = page.rules.model.keys
    for key in keys_of:
        page.rules.model.sort(keys_of.index(key), Qt.SortOrder.DescendingOrder)
        assert sorted(ids(page)) == sorted(before)
    page.rules.model.sort(keys_of.index("validity"))
    starts = [line.valid_from for line in page.rules.model.shown]
    assert starts == sorted(starts)
    page.rules.model.sort(-1)
    assert ids(page) == before


def test_the_duties_of_others_are_a_part_of_their_own(open_book: Opened, keys: Keyboard) -> None:
    page, _heard = open_book()
    page.tabs.setFocus()
    keys.press("Right")
    keys.press("Space")
    assert {"LAE-285", "MULIGHED"} <= set(ids(page))
    assert not {"SDP-1", "SDP-4IN6"} & set(ids(page))
    keys.press("Delete")
    assert page.tabs.value() == OTHERS


def test_versions_stand_side_by_side_and_esc_goes_back(
    open_book: Opened, keys: Keyboard, qtbot: QtBot
) -> None:
    page, _heard = open_book()
    page.show_rule("SDP-4IN6", date(2025, 3, 1))
    keys.press("S")
    qtbot.waitUntil(page.rules.compared.isVisible)
    compared = page.rules.compared
    assert compared.count.text() == "2 af 16 oplysninger er ændret."
    changed = {line.heading: line for line in compared.sides.lines if line.is_changed}
    assert set(changed) == {"Gælder ikke", "Bemærk"}
    chips = [chip for chip in compared.sides.findChildren(Chip) if chip.isVisible()]
    assert [(chip.look().text, chip.look().icon) for chip in chips] == [("ændret", "pencil")] * 2
    told = words_in(compared.sides)
    assert "22-03-2023 – 31-12-2024 | 01-01-2025 – 30-06-2026" in told
    assert not page.tabs.isVisible()
    compared.only.setFocus()
    keys.press("Space")
    assert {line.heading for line in compared.sides.lines} == {"Gælder ikke", "Bemærk"}
    keys.press("Esc")
    assert page.tabs.isVisible()
    assert page.rules.table.hasFocus()


def test_two_chosen_versions_are_compared(open_book: Opened, keys: Keyboard, qtbot: QtBot) -> None:
    page, _heard = open_book()
    page.show_rule("SDP-4IN6", DAY)
    pane = page.rules.pane
    assert not pane.compare.isVisible(), "the first version has none before it"
    assert not pane.chosen.isEnabled()
    for line in (pane.ticks[0], pane.ticks[2]):
        line.tick.setFocus()
        keys.press("Space")
    pane.chosen.setFocus()
    keys.press("Return")
    qtbot.waitUntil(page.rules.compared.isVisible)
    changed = {line.heading for line in page.rules.compared.sides.lines if line.is_changed}
    assert changed == {"Sikkerhed", "Gælder ikke", "Bemærk"}


def test_another_version_is_read_in_the_pane(open_book: Opened, qtbot: QtBot) -> None:
    page, _heard = open_book()
    page.show_rule("SDP-4IN6", DAY)
    pane = page.rules.pane
    qtbot.mouseClick(pane.ticks[1].read, Qt.MouseButton.LeftButton)
    assert "22-03-2023 – 31-12-2024" in pane.source.text()
    assert not pane.ticks[1].read.isVisible()


def test_what_changes_between_two_days(open_book: Opened, keys: Keyboard) -> None:
    page, _heard = open_book()
    page.show_part(CHANGES)
    changes = page.changes
    assert changes.last.day() == date(2023, 1, 1), "the last turn before today"
    page.group.setFocus()
    keys.type("Sygedagpenge")
    for field, day in ((changes.first, "21-03-2023"), (changes.last, "22-03-2023")):
        field.setFocus()
        keys.press("Ctrl+A")
        keys.type(day)
        keys.press("Return")
    told = words_in(changes)
    assert "SDP-4IN6 · Fire opfølgningssamtaler i det første halve år" in told
    assert "Lov 295/2023" in told
    assert changes.turns.currentText() == "22-03-2023"
    days = [changes.turns.itemText(n) for n in range(changes.turns.count())]
    assert days[0] == "Vælg en dag"
    assert "01-07-2026" in days
    changes.turns.setFocus()
    keys.type("01-07-2026")
    changes.turns.activated.emit(changes.turns.currentIndex())
    assert changes.first.day() == date(2026, 6, 30)
    looks = {chip.look().text for chip in changes.findChildren(Chip) if chip.isVisible()}
    assert {"begynder", "ophører"} <= looks


def test_the_clocks_tell_how_time_is_counted(open_book: Opened) -> None:
    page, _heard = open_book()
    page.show_part(CLOCKS)
    told = words_in(page.clocks)
    assert "LAB-CLOCK1 · Dagpengetimer" in told
    assert "en uge er 37 timer, en måned 160,33" in told
    assert "Regnes ikke med: 01-03-2020 – 31-08-2020, 01-01-2021 – 30-06-2021." in told
    assert "SDP-CLOCK" in told


def test_it_opens_at_a_rule_and_a_day(open_book: Opened) -> None:
    page, _heard = open_book()
    page.show_rule("LAE-285", DAY)
    assert page.tabs.value() == OTHERS
    assert page.rules.pane.title.text().startswith("LAE-285")
    page.show_rule("SDP-4W", DAY)
    assert page.day.day() != DAY, "it no longer held then, so its nearest version is shown"
    assert page.rules.pane.title.text().startswith("SDP-4W ")
    page.show_rule("ISH-8W", DAY)
    assert page.tabs.value() == GOALS
    page.show_rule("FINDES-IKKE", DAY)
    assert page.tabs.value() == GOALS


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("part", [DUTIES, GOALS, CONTACTS, CLOCKS, CHANGES])
def test_everything_is_reached_by_tab_and_named(
    desk: Desk, shown: Shown, qtbot: QtBot, qapp: QApplication, mode: theme.Mode, scale: float, part: str
) -> None:
    theme.apply_theme(qapp, mode, scale)
    page = RulebookPage(desk)
    shown(page)
    page.show_part(part)
    page.setFocus()
    walked = walk(qtbot)
    missed = [
        each
        for each in page.findChildren(QWidget)
        if takes_keyboard(each) and each not in walked and not is_one_of(each, walked)
    ]
    assert missed == []
    assert [each for each in walked if not said(each) and each.window() is page.window()] == []
    assert focused() in walked
