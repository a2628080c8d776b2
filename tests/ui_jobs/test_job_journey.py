"""From the worklist to a printed sheet of job examples, by keyboard alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from jobassist.domain.case import CaseId
from jobassist.domain.job_handouts import JobOutcome
from jobassist.domain.papers import PaperKind
from jobassist.services.file_paper import papers_of
from jobassist.services.job_handouts import handouts_of
from jobassist.services.open_store import lay_out
from jobassist.store.store import Store
from jobassist.ui.jobs.examples_page import ExamplesPage
from jobassist.ui.jobs.page import JobsPage
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.shell import Shell
from jobassist.ui.talk.asked_jobs import AskedJobs
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.worklist.page import WorklistPage
from tests.stores import PASSPHRASE
from tests.ui.seen import focused
from tests.ui_jobs.bank import BANK, EXPIRED, fill, with_goals
from tests.ui_journeys.conftest import Open, Wall, desk_of
from tests.ui_journeys.keyboard import Keyboard

WALL = Wall(datetime(2023, 3, 7, 10, 0))


def screen(shell: Shell, kind: type) -> bool:
    return any(isinstance(page, kind) and page.isVisible() for page in shell.window.pages_shown())


def prepare(folder: Path) -> None:
    with Store.open(folder, PASSPHRASE) as store:
        desk = lay_out(store, WALL.for_day)
        with_goals(desk)
        fill(desk, *BANK, EXPIRED)


def test_a_key_on_the_worklist_two_for_the_printer_and_the_sheet_is_on_the_case(
    folder: Path, opened: Open, keys: Keyboard, printed: list[Path], qtbot: QtBot
) -> None:
    prepare(folder)
    shell = opened(WALL)
    keys.settle()
    keys.press("J")
    qtbot.waitUntil(lambda: screen(shell, ExamplesPage))
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: screen(shell, PlanPreviewPage))
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed))
    (paper,) = printed
    qtbot.waitUntil(paper.exists)
    desk = desk_of(shell)
    (case_id,) = set(_cases(shell))
    qtbot.waitUntil(lambda: PaperKind.JOBS in [each.kind for each in papers_of(desk, case_id)])
    assert len(PdfReader(paper).pages) == 1
    keys.press("Escape")
    qtbot.waitUntil(lambda: screen(shell, ExamplesPage))
    keys.press("Escape")
    keys.settle()
    assert shell.window.current_page() == "worklist"
    assert not shell.window.is_full()


def test_from_a_talk_to_the_sheet_and_the_next_talk_asks_what_came_of_it(
    folder: Path, opened: Open, keys: Keyboard, printed: list[Path], qtbot: QtBot
) -> None:
    prepare(folder)
    shell = opened(WALL)
    keys.settle()
    keys.press("S")
    qtbot.waitUntil(lambda: screen(shell, TalkPage))
    keys.press("Alt+J")
    qtbot.waitUntil(lambda: screen(shell, ExamplesPage))
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: screen(shell, PlanPreviewPage))
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed))
    keys.press("Escape")
    qtbot.waitUntil(lambda: screen(shell, ExamplesPage))
    keys.press("Escape")
    qtbot.waitUntil(lambda: screen(shell, TalkPage))
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: screen(shell, PlanPreviewPage))
    keys.settle()
    keys.press("Escape")
    qtbot.waitUntil(lambda: screen(shell, WorklistPage))
    desk = desk_of(shell)
    (case_id,) = set(_cases(shell))
    given = handouts_of(desk, CaseId(case_id))
    assert len(given) == 4
    assert all(each.is_open for each in given)
    shell.close()
    shell = opened(Wall(datetime(2023, 3, 16, 9, 0)))
    keys.settle()
    keys.press("S")
    qtbot.waitUntil(lambda: screen(shell, TalkPage))
    (talk,) = [page for page in shell.window.pages_shown() if isinstance(page, TalkPage)]
    (asked,) = talk.findChildren(AskedJobs)
    first = asked.first_open()
    assert first is not None
    assert first.isAncestorOf(focused())
    keys.press("Space")
    assert handouts_of(desk_of(shell), CaseId(case_id))[0].outcome is JobOutcome.APPLIED


def _cases(shell: Shell) -> list[CaseId]:
    worklist = shell.window.page("worklist")
    return [row.case.id for row in worklist.model.rows]  # type: ignore[union-attr]


def test_the_same_key_on_the_citizen_s_page_and_the_bank_by_its_own(
    folder: Path, opened: Open, keys: Keyboard, qtbot: QtBot
) -> None:
    prepare(folder)
    shell = opened(WALL)
    keys.settle()
    keys.press("O")
    keys.settle()
    keys.press("J")
    qtbot.waitUntil(lambda: screen(shell, ExamplesPage))
    keys.press("Ctrl+3")
    qtbot.waitUntil(lambda: screen(shell, JobsPage))
    assert shell.window.current_page() == "jobs"
    page = shell.window.page("jobs")
    assert isinstance(page, JobsPage)
    keys.type("lager")
    qtbot.waitUntil(lambda: len(page.bank.list.rows) == 3)
    assert page.bank.head.search.text() == "lager"
