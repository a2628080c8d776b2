"""Job examples for a citizen: three groups, ticks, and the very sheet beside them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.domain.job_handouts import JobOutcome
from jobassist.domain.papers import PaperKind
from jobassist.services.desk import Desk
from jobassist.services.file_paper import papers_of
from jobassist.services.job_handouts import handouts_of, tell_outcome
from jobassist.services.print_paper import PaperPrint, hand_out
from jobassist.ui.jobs.examples_page import ExamplesPage
from jobassist.ui.jobs.job_row import JobRow
from jobassist.ui.jobs.ticked import Ticked
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from tests.services.examples import a_draft, put
from tests.ui.conftest import Shown
from tests.ui.seen import words_in
from tests.ui_jobs.bank import BANK, fill, job
from tests.ui_jobs.conftest import Examples
from tests.ui_journeys.keyboard import Keyboard


def row_of(page: ExamplesPage, start: str) -> JobRow:
    return next(each for each in page.list.rows if each.ad.title.startswith(start))


def ticked(page: ExamplesPage) -> list[str]:
    return [each.ad.title for each in page.list.rows if each.isChecked()]


def test_the_groups_stand_in_order_each_with_its_reasons(bank: None, open_examples: Examples) -> None:
    page, _heard = open_examples()
    assert page.head.name() == "Lone Vestergaard Holm"
    said = words_in(page.list)
    assert said.index("Lagermedarbejder | 3 fundet") < said.index("Butiksmedhjælper | 2 fundet")
    assert "Rengøringsassistent | 2 fundet" in said
    assert "Samme job som dit A-job" in said
    assert "søg senest 20-03-2023" in said
    assert "Tandlæge" not in said


def test_the_best_are_ticked_and_the_sheet_is_the_paper_itself(bank: None, open_examples: Examples) -> None:
    page, _heard = open_examples()
    assert len(ticked(page)) == 4
    assert page.sheet.count.text() == "4 af højst 5"
    for title in ticked(page):
        assert title.split(",")[0] in page.sheet.view.text()
    assert "Holm" not in page.sheet.view.text()


def test_what_has_expired_is_never_shown(bank: None, open_examples: Examples) -> None:
    page, _heard = open_examples()
    assert "i går" not in words_in(page.list)
    assert "i går" not in page.sheet.view.text()


def test_space_takes_one_away_and_the_sheet_follows(
    bank: None, open_examples: Examples, keys: Keyboard, qtbot: QtBot
) -> None:
    page, _heard = open_examples()
    first = page.list.rows[0]
    assert first.hasFocus()
    keys.press("Space")
    assert not first.isChecked()
    qtbot.waitUntil(lambda: page.sheet.count.text() == "3 af højst 5")
    assert first.ad.title not in page.sheet.view.text()


def test_a_click_anywhere_on_a_row_ticks_it(bank: None, open_examples: Examples, qtbot: QtBot) -> None:
    page, _heard = open_examples()
    line = next(each for each in page.list.rows if not each.isChecked())
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.sheet.count.text() == "5 af højst 5")
    assert line.isChecked()


def test_a_sixth_is_refused_with_what_to_do(bank: None, open_examples: Examples, qtbot: QtBot) -> None:
    page, heard = open_examples()
    rest = [each for each in page.list.rows if not each.isChecked()]
    for line in rest[:2]:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert rest[0].isChecked()
    assert not rest[1].isChecked()
    assert heard.failed == ["Der er plads til 5 job på arket. Fjern et først."]
    assert len(page.chosen()) == 5


def test_without_a_tick_there_is_nothing_to_print(bank: None, open_examples: Examples, qtbot: QtBot) -> None:
    page, _heard = open_examples()
    for line in page.list.rows:
        if line.isChecked():
            qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.sheet.print.isEnabled())
    assert page.sheet.nothing.isVisible()
    assert not page.sheet.view.isVisible()


@pytest.mark.parametrize("key", ["Ctrl+P", "Return"])
def test_a_key_asks_for_the_paper_which_is_filed_when_it_is_printed(
    bank: None, open_examples: Examples, keys: Keyboard, desk: Desk, lone: Case, key: str, qtbot: QtBot
) -> None:
    page, heard = open_examples()
    keys.press(key)
    qtbot.waitUntil(lambda: bool(heard.plans))
    (paper,) = heard.plans
    assert isinstance(paper, PaperPrint)
    assert paper.kind is PaperKind.JOBS
    assert paper.body.splitlines() == [match.ad.title for match in page.chosen()]
    hand_out(desk, paper, purpose="udskrift")
    assert [each.kind for each in papers_of(desk, lone.id)].count(PaperKind.JOBS) == 1


def test_arrows_walk_the_rows_and_up_from_the_first_is_the_search(
    bank: None, open_examples: Examples, keys: Keyboard
) -> None:
    page, _heard = open_examples()
    keys.press("Down", times=20)
    assert page.list.rows[-1].hasFocus()
    keys.press("Up", times=20)
    assert page.head.search.edit.hasFocus()
    keys.press("Down")
    assert page.list.rows[0].hasFocus()


def test_the_search_narrows_and_escape_widens_before_it_leaves(
    bank: None, open_examples: Examples, keys: Keyboard
) -> None:
    page, heard = open_examples()
    keys.press("Ctrl+F")
    keys.type("hotel")
    assert [each.ad.title for each in page.list.rows] == ["Rengøringsassistent, hotel"]
    assert "1 fundet af" in page.head.found.text()
    assert len(page.chosen()) == 4
    keys.press("Escape")
    assert len(page.list.rows) == 7
    assert heard.backs == 0
    keys.press("Escape")
    assert heard.backs == 1


def test_the_filters_leave_out_full_time_and_a_licence(
    bank: None, open_examples: Examples, qtbot: QtBot
) -> None:
    page, _heard = open_examples()
    qtbot.mouseClick(page.head.no_licence, Qt.MouseButton.LeftButton)
    assert not any(each.ad.needs_licence for each in page.list.rows)
    qtbot.mouseClick(page.head.part, Qt.MouseButton.LeftButton)
    assert {each.ad.title for each in page.list.rows} == {
        "Lagerassistent i apotekslager", "Butiksassistent, morgenopfyldning", "Rengøringsassistent på skole",
        "Rengøringsassistent, hotel",
    }  # fmt: skip


def test_a_long_group_shows_more_when_it_is_asked(desk: Desk, open_examples: Examples, qtbot: QtBot) -> None:
    fill(desk, *(job("Lagermedarbejder", employer=f"Firma {number:02}") for number in range(12)))
    page, _heard = open_examples()
    assert len(page.list.rows) == 4
    more = next(each for each in page.list.findChildren(Button) if each.label() == "Vis 8 flere")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(page.list.rows) == 12
    assert page.list.rows[4].hasFocus()


def test_what_is_ticked_is_there_again_after_the_paper(
    bank: None, open_examples: Examples, desk: Desk, lone: Case, keys: Keyboard
) -> None:
    page, _heard = open_examples()
    keys.press("Space")
    again = ExamplesPage(desk, lone.id, page.ticked)
    assert again.chosen() == page.chosen()
    assert len(again.chosen()) == 3


def test_an_advertisement_that_expires_meanwhile_falls_off_the_sheet(
    bank: None, desk: Desk, lone: Case
) -> None:
    gone = Ticked(ids=[])
    page = ExamplesPage(desk, lone.id, gone)
    gone.ids = [page.list.rows[0].ad.id, "gone"]  # type: ignore[list-item]
    page.refresh()
    assert gone.ids == [page.list.rows[0].ad.id]


def test_large_type_is_another_paper(bank: None, open_examples: Examples, qtbot: QtBot) -> None:
    page, _heard = open_examples()
    before = page.sheet.view.paper
    qtbot.mouseClick(page.sheet.large, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.sheet.view.paper is not before)
    assert page.ticked.is_large


def test_without_goals_the_page_says_where_to_write_them(
    desk: Desk, shown: Shown, keys: Keyboard, bank: None
) -> None:
    case = put(desk, a_draft())
    page = ExamplesPage(desk, case.id)
    heard = shown(page)
    page.setFocus()
    assert page.empty is not None
    assert "Skriv A-, B- eller C-job i planen" in page.empty.accessibleDescription()
    keys.press("Return")
    assert heard.talks == [case.id]


def test_an_empty_bank_offers_the_way_to_it(open_examples: Examples, keys: Keyboard, qtbot: QtBot) -> None:
    page, heard = open_examples()
    assert page.empty is not None
    keys.press("Ctrl+P")
    assert heard.plans == []
    keys.press("Return")
    assert heard.pages == ["jobs"]
    qtbot.mouseClick(page.empty.button("search"), Qt.MouseButton.LeftButton)
    assert page.head.search.edit.hasFocus()
    assert "Fra jobbanken" in words_in(page.list)


def test_goals_that_are_written_afterwards_bring_the_examples(desk: Desk, open_examples: Examples) -> None:
    page, _heard = open_examples()
    fill(desk, *BANK)
    page.refresh()
    assert len(page.list.rows) == 7
    assert page.sheet.print.isEnabled()


HOSTILE = "<b>Lagermedarbejder</b><img src=x onerror=alert(1)> & “%1” " + "x" * 120


def test_hostile_advertisements_are_text(desk: Desk, lone: Case, shown: Shown) -> None:
    fill(desk, job(HOSTILE, employer="<script>alert('æ')</script>", description="<b>" * 1000))
    page = ExamplesPage(desk, lone.id)
    shown(page)
    line = page.list.rows[0]
    said = words_in(line)
    assert "<img" in said
    assert len(said) < 1000
    assert page.width() <= theme.px(1240)
    assert page.sheet.view.page_count() == 1


def test_every_control_has_a_name_and_tab_meets_each(
    bank: None, open_examples: Examples, keys: Keyboard
) -> None:
    page, _heard = open_examples()
    met: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in met:
            break
        met.append(focused)
        keys.press("Tab")
    named = [each.accessibleName() or getattr(each, "text", str)() for each in met]
    assert all(named)
    controls = [page.head.back, page.head.search.edit, page.head.part, page.head.no_licence,
                *page.list.rows, page.sheet.view, page.sheet.print, page.sheet.large]  # fmt: skip
    assert [each for each in controls if each not in met] == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_at_200_percent_it_fits_and_the_print_key_is_in_sight(
    bank: None, desk: Desk, lone: Case, shown: Shown, qapp: QApplication, mode: theme.Mode
) -> None:
    theme.apply_theme(qapp, mode, 2.0)
    page = ExamplesPage(desk, lone.id)
    shown(page)
    page.resize(1240, 816)
    QApplication.processEvents()
    assert (page.width(), page.height()) == (1240, 816)
    right = page.sheet.print.mapTo(page, page.sheet.print.rect().bottomRight())
    assert right.x() < page.width()
    assert right.y() < page.height()
    assert page.list.pane.horizontalScrollBar().maximum() == 0
    assert page.list.pane.viewport().height() > theme.px(150)


def test_a_deadline_within_a_week_is_marked(bank: None, open_examples: Examples) -> None:
    page, _heard = open_examples()
    soon = row_of(page, "Lagermedarbejder til varemodtagelse")
    assert soon.ad.apply_by == date(2023, 3, 10)
    assert "søg senest 10-03-2023" in soon.accessibleDescription()


def test_what_was_given_before_says_so_and_what_came_of_it(
    bank: None, desk: Desk, lone: Case, open_examples: Examples
) -> None:
    first, _heard = open_examples()
    hand_out(desk, first._paper(), purpose="udskrift")
    told = handouts_of(desk, lone.id)[0]
    tell_outcome(desk, told, JobOutcome.NOT_RELEVANT, "der er for langt")
    first.refresh()
    assert "givet 07-03-2023: ikke relevant, fordi der er for langt" in words_in(first.list)
    assert words_in(first.list).count("givet 07-03-2023") == 4
    again = ExamplesPage(desk, lone.id)
    assert told.ad_id not in (again.ticked.ids or ())
