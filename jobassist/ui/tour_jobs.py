"""The tour's job examples: Nanna's, the job bank, the next talk that asks about them, and the sheets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from jobassist.domain.case import Case
from jobassist.services.day_sheets import day_sheets, talks_of
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.job_examples import examples_for, job_print
from jobassist.services.open_case import find_cases
from jobassist.services.print_paper import PaperPrint, hand_out
from jobassist.ui.jobs.page import EMPLOYERS, JobsPage
from jobassist.ui.jobs.way import examples_of
from jobassist.ui.shell import Shell
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.work import Work

_A_WEEK_BEFORE = datetime(2023, 3, 3, 9, 30)


def _examples(shell: Shell) -> None:
    work = _work(shell)
    work.open_screen(examples_of(work.desk, _nanna(work.desk).id))


def _bank(shell: Shell) -> None:
    shell.window.leave_full()
    shell.window.show_page("jobs")


def _employers(shell: Shell) -> None:
    page = shell.window.page("jobs")
    if not isinstance(page, JobsPage):
        raise TypeError("the job bank does not show")
    page.show_tab(EMPLOYERS)


def _asked(shell: Shell) -> None:
    """Nanna was given a sheet a week before."""
    work = _work(shell)
    desk, now = work.desk, work.desk.clock
    desk.clock = FixedClock(_A_WEEK_BEFORE)
    hand_out(desk, _sheet_of(desk), purpose="udskrift")
    desk.clock = now
    work.open_talk(_nanna(desk).id)
    page = shell.window.pages_shown()[-1]
    if isinstance(page, TalkPage):
        page.go_to(0)


def _nanna(desk: Desk) -> Case:
    return find_cases(desk, "Nanna Elkjær")[0]


def _work(shell: Shell) -> Work:
    if shell.work is None:
        raise RuntimeError("no store is open")
    return shell.work


JOBS_WALK: tuple[tuple[str, Callable[[Shell], None]], ...] = (
    ("28-jobeksempler", _examples),
    ("29-jobbank", _bank),
    ("30-virksomheder", _employers),
    ("31-job-fra-sidst", _asked),
)


def _sheet_of(desk: Desk, *, large: bool = False) -> PaperPrint:
    case = _nanna(desk)
    return job_print(desk, case, examples_for(desk, case).best(), large=large)


def _sheet(desk: Desk) -> bytes:
    return _sheet_of(desk).pdf


def _large(desk: Desk) -> bytes:
    return _sheet_of(desk, large=True).pdf


def _day(desk: Desk) -> bytes:
    return day_sheets(desk, talks_of(desk, desk.today), desk.today).printed.pdf


JOBS_PRINTS: tuple[tuple[str, Callable[[Desk], bytes]], ...] = (
    ("50-jobeksempler", _sheet),
    ("51-jobeksempler-stor-skrift", _large),
    ("52-dagens-ark", _day),
)
