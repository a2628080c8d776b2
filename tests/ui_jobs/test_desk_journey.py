"""In the whole window by keyboard alone: an advertisement is written, found for a citizen, and printed."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from jobassist.services.find_jobs import JobQuery, find_jobs
from jobassist.services.job_handouts import handouts_of
from jobassist.services.open_case import find_cases
from jobassist.ui.jobs.bank_page import BankPage
from jobassist.ui.jobs.examples_page import ExamplesPage
from jobassist.ui.jobs.page import JobsPage
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.shell import Shell
from tests.ui_jobs.test_job_journey import WALL, prepare, screen
from tests.ui_journeys.conftest import Open, desk_of
from tests.ui_journeys.keyboard import Keyboard


def bank_of(shell: Shell) -> BankPage:
    return next(page.bank for page in shell.window.pages_shown() if isinstance(page, JobsPage))


def examples_of(shell: Shell) -> ExamplesPage:
    return next(page for page in shell.window.pages_shown() if isinstance(page, ExamplesPage))


def test_what_is_written_in_the_bank_is_looked_up_and_handed_out(
    folder: Path, opened: Open, keys: Keyboard, printed: list[Path], qtbot: QtBot
) -> None:
    prepare(folder)
    shell = opened(WALL)
    keys.settle()
    keys.press("Ctrl+3")
    qtbot.waitUntil(lambda: screen(shell, JobsPage))
    keys.settle()
    keys.press("Ctrl+N")
    qtbot.waitUntil(lambda: bank_of(shell).forms.shown() is not None)
    keys.type("Glaspuster")
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: bank_of(shell).forms.shown() is None)
    assert bank_of(shell).status_text == "9 fundet af 9"
    keys.press("Ctrl+1")
    qtbot.waitUntil(lambda: shell.window.current_page() == "worklist")
    keys.settle()
    keys.press("J")
    qtbot.waitUntil(lambda: screen(shell, ExamplesPage))
    keys.press("Ctrl+J")
    keys.type("glaspus")
    qtbot.waitUntil(lambda: len(examples_of(shell).list.rows) == 1)
    keys.press("Down")
    keys.press("Space")
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: screen(shell, PlanPreviewPage))
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed) and printed[0].exists())
    (case,) = find_cases(desk_of(shell), "Lone")
    qtbot.waitUntil(lambda: bool(handouts_of(desk_of(shell), case.id)))
    assert [(each.goal, each.title) for each in handouts_of(desk_of(shell), case.id)][-1] == (
        "",
        "Glaspuster",
    )


def test_what_is_half_written_is_not_locked_away_without_a_word(
    folder: Path, opened: Open, keys: Keyboard, qtbot: QtBot
) -> None:
    prepare(folder)
    shell = opened(WALL)
    keys.settle()
    keys.press("Ctrl+3")
    qtbot.waitUntil(lambda: screen(shell, JobsPage))
    keys.settle()
    keys.press("Ctrl+N")
    qtbot.waitUntil(lambda: bank_of(shell).forms.shown() is not None)
    keys.type("Glaspuster")
    keys.press("Ctrl+L")
    keys.settle()
    assert shell.work is not None
    form = bank_of(shell).forms.shown()
    assert form is not None
    assert form.fields.lines["title"].text() == "Glaspuster"
    assert find_jobs(desk_of(shell), JobQuery(words="glaspuster")).total == 0
