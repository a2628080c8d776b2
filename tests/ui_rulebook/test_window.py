"""The Regelbog in the whole window: reached by key, corrected, seen on the worklist, undone from anywhere."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from jobassist.store.reads.overrides import load_overrides
from jobassist.ui.rulebook.page import RulebookPage
from jobassist.ui.shell import Shell
from jobassist.ui.worklist.page import WorklistPage
from tests.services.examples import a_draft
from tests.stores import PASSPHRASE
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_rulebook.conftest import OLE, Lawyer

NOW = datetime(2023, 3, 7, 10, 42, 7)
SMALL = (1366, 768)


def book_of(shell: Shell) -> RulebookPage:
    page = shell.window.page("rules")
    assert isinstance(page, RulebookPage)
    return page


def statuses(shell: Shell) -> dict[str, str]:
    page = shell.window.page("worklist")
    assert isinstance(page, WorklistPage)
    return {row.case.name: row.duty.status.value for row in page.model.rows if row.duty is not None}


def test_a_correction_reaches_the_worklist_and_ctrl_z_takes_it_back_there(
    folder: Path, opened: Open, keys: Keyboard, lawyer: Lawyer, qtbot: QtBot
) -> None:
    wall = Wall(NOW)
    fill(folder, wall, a_draft(), OLE)
    shell = opened(wall, SMALL)
    keys.settle()
    before = statuses(shell)
    keys.press("Ctrl+Shift+R")
    qtbot.waitUntil(lambda: shell.window.current_page() == "rules")
    keys.settle()
    page = book_of(shell)
    form = lawyer.opens_form(page, "SDP-4IN6")
    lawyer.writes("2")
    for _ in range(3):
        keys.press("Tab")
    assert form.lines["pace_weeks"].edit.hasFocus()
    lawyer.writes("8, 18")
    form.reason.setFocus()
    keys.type("Aftalt med juristen")
    lawyer.asks_who(form)
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: page.rules.form() is None)
    assert shell.window.toast.text() == "SDP-4IN6 er rettet, og fristerne er regnet om"
    assert shell.window.toast.can_undo()
    (stored,) = load_overrides(desk_of(shell).store)
    assert stored.made_by == "Karen Boysen"
    keys.press("Ctrl+1")
    qtbot.waitUntil(lambda: shell.window.current_page() == "worklist")
    keys.settle()
    assert statuses(shell) != before
    keys.press("Ctrl+Z")
    qtbot.waitUntil(lambda: not load_overrides(desk_of(shell).store))
    keys.settle()
    assert statuses(shell) == before


def test_an_undo_after_a_new_start_is_in_force_at_once(
    folder: Path, opened: Open, keys: Keyboard, qtbot: QtBot
) -> None:
    """The Regelbog was not opened in this window."""
    from jobassist.services.correct_rules import correction_of, save_correction, switch_local
    from jobassist.services.open_store import lay_out
    from jobassist.store.store import Store
    from tests.services.test_correction_fields import version_of

    wall = Wall(NOW)
    fill(folder, wall, a_draft(), OLE)
    with Store.open(folder, PASSPHRASE) as store:
        desk = lay_out(store, wall.for_day)
        switch_local(desk, "ISH-8W", is_on=True)
        save_correction(desk, correction_of(version_of(desk, "SDP-4IN6"), "min_gap_days = 7", "Fordi"))
    shell = opened(wall)
    keys.settle()
    assert version_of(desk_of(shell), "SDP-4IN6").min_gap_days == 7
    keys.press("Ctrl+Z")
    qtbot.waitUntil(lambda: not load_overrides(desk_of(shell).store))
    assert version_of(desk_of(shell), "SDP-4IN6").min_gap_days == 14
    assert desk_of(shell).settings.local_rules == ("ISH-8W",)
    keys.press("Ctrl+Z")
    qtbot.waitUntil(lambda: not desk_of(shell).settings.local_rules)
    assert not desk_of(shell).rulebook.local_rules


def test_another_page_opens_it_at_a_rule_and_a_day(
    folder: Path, opened: Open, keys: Keyboard, qtbot: QtBot
) -> None:
    wall = Wall(NOW)
    fill(folder, wall, a_draft(), OLE)
    shell = opened(wall)
    keys.settle()
    worklist = shell.window.page("worklist")
    assert isinstance(worklist, WorklistPage)
    worklist.rule_wanted.emit("SDP-1", date(2022, 1, 5))
    assert shell.window.current_page() == "rules"
    page = book_of(shell)
    assert page.day.day() == date(2022, 1, 5)
    assert page.rules.pane.title.text().startswith("SDP-1 ")
