"""The whole job bank on a citizen's page: looked up, put on the sheet, and searches that are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import Hours
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.job_searches import save_search, searches_of
from jobassist.services.save_job import delete_job, job_row, save_job
from jobassist.ui.jobs.examples_page import ExamplesPage
from jobassist.ui.jobs.job_row import JobRow
from jobassist.ui.kit import theme
from tests.services.examples import a_draft, put
from tests.ui.conftest import Heard, Shown
from tests.ui.seen import words_in
from tests.ui_jobs.bank import fill, job
from tests.ui_jobs.conftest import Examples
from tests.ui_journeys.keyboard import Keyboard


class Hands:
    """Lone's page, and keys whose buttons act a moment later."""

    def __init__(self, page: ExamplesPage, heard: Heard, keys: Keyboard, qtbot: QtBot) -> None:
        self.page, self.heard, self.keys, self.qtbot = page, heard, keys, qtbot

    def look_up(self, words: str) -> None:
        """Ctrl+J where it is off, then the words and Enter."""
        whole = self.page.searches.whole
        if not whole.isChecked():
            self.keys.press("Ctrl+J")
            self.qtbot.waitUntil(whole.isChecked)
        else:
            self.keys.press("Ctrl+F")
        assert self.page.head.search.edit.hasFocus()
        self.keys.type(words)
        self.page._build()

    def row(self, start: str) -> JobRow:
        return next(each for each in self.page.list.rows if each.ad.title.startswith(start))

    def titles(self) -> list[str]:
        return [each.ad.title for each in self.page.list.rows]

    def keep_as(self, name: str) -> None:
        self.qtbot.mouseClick(self.page.searches.keep, Qt.MouseButton.LeftButton)
        self.keys.type(name)
        self.keys.press("Return")


@pytest.fixture
def hands(bank: None, open_examples: Examples, keys: Keyboard, qtbot: QtBot) -> Hands:
    return Hands(*open_examples(), keys, qtbot)


def names(desk: Desk, case: Case) -> list[str]:
    return [each.name for each in searches_of(desk, case.id)]


def test_what_no_goal_asks_for_stands_in_a_fourth_group(hands: Hands) -> None:
    assert "Tandlæge" not in hands.titles()
    hands.look_up("tand")
    assert hands.titles() == ["Tandlæge"]
    assert "Fra jobbanken | 1 fundet" in words_in(hands.page.list)
    assert "Fra jobbanken" in hands.row("Tandlæge").accessibleDescription()


def test_what_stands_above_does_not_stand_there_twice(hands: Hands) -> None:
    hands.look_up("lager")
    assert len(hands.titles()) == len(set(hands.titles())) == 3
    assert "Fra jobbanken | 0 fundet" in words_in(hands.page.list)


def test_a_word_of_the_text_finds_an_example_with_its_reason(desk: Desk, hands: Hands) -> None:
    fill(desk, job("Lagermedarbejder, nat", employer="Sort", description="Med kaffemaskine"))
    hands.page.refresh()
    hands.look_up("kaffemaskine")
    assert hands.titles() == ["Lagermedarbejder, nat"]
    assert "Samme job som dit A-job" in hands.row("Lagermedarbejder, nat").accessibleDescription()


def test_the_filters_that_are_set_narrow_the_bank_too(desk: Desk, hands: Hands, qtbot: QtBot) -> None:
    fill(desk, job("Taxachauffør", needs_licence=True, hours=Hours.PART), job("Cykelbud", hours=Hours.PART))
    hands.look_up("")
    assert {"Taxachauffør", "Cykelbud", "Tandlæge"} <= set(hands.titles())
    qtbot.mouseClick(hands.page.head.part, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(hands.page.head.no_licence, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Tandlæge" not in hands.titles())
    assert "Cykelbud" in hands.titles()
    assert "Taxachauffør" not in hands.titles()


def test_a_hit_comes_on_the_sheet_and_stays_there(hands: Hands, keys: Keyboard, qtbot: QtBot) -> None:
    hands.look_up("tand")
    keys.press("Down")
    assert hands.row("Tandlæge").hasFocus()
    keys.press("Space")
    qtbot.waitUntil(lambda: hands.page.sheet.count.text() == "5 af højst 5")
    assert "Tandlæge" in hands.page.sheet.view.text()
    assert "Fra jobbanken" in hands.page.sheet.view.text()
    assert [match.goal for match in hands.page.chosen()][-1] == ""
    hands.page.searches.whole.setChecked(False)
    hands.page.head.search.set_text("")
    assert hands.row("Tandlæge").isChecked()
    again = ExamplesPage(hands.page.desk, hands.page._case_id, hands.page.ticked)
    assert again.chosen() == hands.page.chosen()
    assert "Tandlæge" in [each.ad.title for each in again.list.rows]


def test_a_tick_that_is_taken_away_is_off_the_sheet_and_out_of_the_list(hands: Hands, keys: Keyboard) -> None:
    hands.look_up("tand")
    keys.press("Down")
    keys.press("Space", times=2)
    hands.page.searches.whole.setChecked(False)
    hands.page.head.search.set_text("")
    assert "Tandlæge" not in hands.titles()
    assert len(hands.page.chosen()) == 4


def test_a_sixth_is_refused(desk: Desk, hands: Hands, keys: Keyboard) -> None:
    fill(desk, job("Tandtekniker", employer="Hvid"))
    hands.look_up("tand")
    keys.press("Down")
    keys.press("Space")
    keys.press("Down")
    keys.press("Space")
    assert len(hands.page.chosen()) == 5
    assert hands.heard.failed == ["Der er plads til 5 job på arket. Fjern et først."]


def test_what_has_expired_is_not_found_and_falls_off_the_sheet(
    desk: Desk, hands: Hands, keys: Keyboard
) -> None:
    hands.look_up("lagermedarbejder, i går")
    assert not any("i går" in title for title in hands.titles())
    keys.press("Ctrl+F")
    keys.type("tand")
    hands.page._build()
    keys.press("Down")
    keys.press("Space")
    row = job_row(desk, hands.row("Tandlæge").ad.id)
    save_job(desk, replace(row.ad, apply_by=date(2023, 3, 6)), rev=row.rev)
    hands.keys.press("Ctrl+P")
    hands.page.refresh()
    assert "Tandlæge" not in [match.ad.title for match in hands.page.chosen()]
    delete_job(desk, row.ad.id)
    hands.page.refresh()
    assert len(hands.page.chosen()) == 4


def test_many_hits_come_a_page_at_a_time_and_the_count_is_honest(desk: Desk, hands: Hands) -> None:
    fill(desk, *(job("Gartner", employer=f"Grøn {number:03}") for number in range(120)))
    hands.look_up("gartner")
    assert len(hands.page.list.rows) == 20
    assert "de første 100 af 120" in words_in(hands.page.list)
    hands.page._show_more("")
    assert len(hands.page.list.rows) == 40


@pytest.mark.parametrize("words", ['"', "*", "a-b OR NOT", "670190-1234", "';--", "%1", "<b>", "æøå " * 200])
def test_no_search_of_the_bank_is_an_error(hands: Hands, words: str) -> None:
    hands.page.searches.whole.setChecked(True)
    hands.page.head.search.set_text(words)
    hands.page._build()
    assert hands.heard.failed == []


def test_without_goals_one_can_look_up_and_print(
    desk: Desk, bank: None, shown: Shown, keys: Keyboard, qtbot: QtBot
) -> None:
    case = put(desk, a_draft())
    page = ExamplesPage(desk, case.id)
    heard = shown(page)
    page.setFocus()
    assert page.empty is not None
    qtbot.mouseClick(page.empty.button("search"), Qt.MouseButton.LeftButton)
    keys.type("tand")
    page._build()
    keys.press("Down")
    keys.press("Space")
    keys.press("Return")
    qtbot.waitUntil(lambda: bool(heard.plans))
    (paper,) = heard.plans
    assert paper.body == "Tandlæge"  # type: ignore[attr-defined]
    page.refresh()
    assert [match.ad.title for match in page.chosen()] == ["Tandlæge"]


def test_a_search_is_kept_by_name_run_again_and_taken_away(
    hands: Hands, keys: Keyboard, desk: Desk, lone: Case, qtbot: QtBot
) -> None:
    assert not hands.page.searches.isVisible()
    hands.look_up("tand")
    hands.keep_as("Tænder")
    assert names(desk, lone) == ["Tænder"]
    assert hands.heard.changed[-1].message == "Søgningen Tænder er gemt"
    assert hands.page.searches.keep.hasFocus()
    hands.page.head.search.set_text("")
    hands.page.searches.whole.setChecked(False)
    (saved,) = hands.page.searches.saved
    assert saved.run.isVisible()
    saved.run.setFocus()
    keys.press("Return")
    assert hands.page.head.search.text() == "tand"
    assert hands.row("Tandlæge").hasFocus()
    saved.run.setFocus()
    keys.press("Delete")
    assert names(desk, lone) == []
    assert hands.heard.changed[-1].message == "Søgningen Tænder er slettet"
    undo_last(desk)
    hands.page.refresh()
    assert [each.run.label() for each in hands.page.searches.saved] == ["Tænder"]


def test_the_words_are_proposed_as_the_name(hands: Hands, desk: Desk, lone: Case, keys: Keyboard) -> None:
    hands.look_up("tand")
    hands.keep_as("")
    assert names(desk, lone) == ["tand"]


def test_a_name_that_cannot_be_says_why_and_escape_gives_up(
    hands: Hands, keys: Keyboard, desk: Desk, lone: Case
) -> None:
    hands.look_up("tand")
    bar = hands.page.searches
    hands.keep_as("x" * 61)
    assert "længere end 60 tegn" in bar.name.error()
    assert bar.name.edit.hasFocus()
    keys.press("Escape")
    assert not bar.name.isVisible()
    assert bar.keep.hasFocus()
    assert hands.heard.backs == 0
    assert names(desk, lone) == []


def test_a_search_for_nothing_is_not_kept(hands: Hands, desk: Desk, lone: Case) -> None:
    hands.look_up("")
    hands.keep_as("Alt")
    assert "Skriv, hvad der skal søges efter" in hands.page.searches.name.error()
    assert names(desk, lone) == []


def test_somebody_else_s_search_of_that_name_is_not_overwritten(hands: Hands, desk: Desk, lone: Case) -> None:
    hands.look_up("tand")
    save_search(desk, lone.id, "Tænder", JobQuery(words="bor"), seen=())
    hands.keep_as("Tænder")
    assert "ændret i mellemtiden" in hands.page.searches.name.error()
    hands.page.refresh()
    hands.keep_as("Tænder")
    assert [each.query.words for each in searches_of(desk, lone.id)] == ["tand"]


def test_what_no_field_here_asks_for_is_asked_and_told(hands: Hands, desk: Desk, lone: Case) -> None:
    fill(desk, job("Gartner", municipality="Greve"), job("Gartner", municipality="Ishøj"))
    query = JobQuery(words="gartner", municipality="Greve", hours=frozenset({Hours.UNKNOWN}))
    save_search(desk, lone.id, "<b>Grønt</b>", query, seen=())
    hands.page.refresh()
    hands.page.searches.saved[0].run.click()
    assert [each.ad.municipality for each in hands.page.list.rows] == ["Greve"]
    assert "Fra jobbanken · Greve" in words_in(hands.page.list)
    hands.page.searches.whole.setChecked(False)
    hands.page.searches.whole.setChecked(True)
    assert len(hands.page.list.rows) == 2


def test_days_and_kilometres_are_kept_and_asked_again(hands: Hands, desk: Desk, lone: Case) -> None:
    edit_settings(desk, "municipality", "Ishøj")
    fill(desk, job("Gartner", municipality="Ishøj"), job("Gartner", municipality="Aalborg"),
         job("Gartner", employer="Snart", municipality="Ishøj", apply_by=date(2023, 3, 8)))  # fmt: skip
    query = JobQuery(words="gartner", within_km=15, apply_from=date(2023, 3, 20))
    save_search(desk, lone.id, "Nær", query, seen=())
    hands.page.refresh()
    hands.page.searches.saved[0].run.click()
    assert [(each.ad.municipality, each.ad.employer) for each in hands.page.list.rows] == [
        ("Ishøj", "Grønvang Lager")
    ]
    assert hands.page.asked() == query
    assert hands.heard.failed == []


def test_kilometres_from_nowhere_are_not_asked_for(hands: Hands, desk: Desk, lone: Case) -> None:
    save_search(desk, lone.id, "Nær", JobQuery(words="tand", within_km=15), seen=())
    hands.page.refresh()
    hands.page.searches.saved[0].run.click()
    assert hands.titles() == ["Tandlæge"]
    assert "Ingen ved, hvor borgeren bor." in hands.heard.failed[0]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_at_200_percent_each_control_is_met_in_sight(
    bank: None, desk: Desk, lone: Case, shown: Shown, qapp: QApplication, keys: Keyboard, mode: theme.Mode
) -> None:
    theme.apply_theme(qapp, mode, 2.0)
    for name in ("Lager", "Kontor på deltid", "x" * 60):
        save_search(desk, lone.id, name, JobQuery(words=name), seen=searches_of(desk, lone.id))
    page = ExamplesPage(desk, lone.id)
    shown(page)
    page.resize(1240, 816)
    page.setFocus()
    page.searches.whole.setChecked(True)
    page.searches._ask_name()
    QApplication.processEvents()
    assert (page.width(), page.height()) == (1240, 816)
    met: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in met:
            break
        met.append(focused)
        assert focused.accessibleName() or getattr(focused, "text", str)()
        keys.press("Tab")
    bar = page.searches
    wanted = [bar.whole, bar.keep, bar.save, bar.name.edit, *(each.run for each in bar.saved)]
    assert [each for each in wanted if each not in met] == []
    assert page.list.pane.horizontalScrollBar().maximum() == 0
