"""The steps of the tour: what is done before each picture and each print."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from jobassist import paths
from jobassist.domain.case import Case, Talk
from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.services.book_talk import book
from jobassist.services.counters import Counter
from jobassist.services.demo_csv import Dialect, demo_csv
from jobassist.services.demo_data import load_people
from jobassist.services.demo_people import generate
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.open_case import find_cases
from jobassist.services.play_demo import play_half
from jobassist.services.print_plan import plan_pdf, print_of_draft
from jobassist.ui.shell import Shell
from jobassist.ui.work import Work

_MADE_FOR = date(2023, 3, 7)
Step = Callable[[Shell], None]


def _work(shell: Shell) -> Work:
    if shell.work is None:
        raise RuntimeError("no store is open")
    return shell.work


def lone(desk: Desk) -> Case:
    """Lone Vestergaard Holm, whom the tour follows."""
    return find_cases(desk, "Lone Vestergaard Holm")[0]


def _worklist(shell: Shell) -> None:
    from jobassist.ui.worklist.page import WorklistPage

    page = shell.window.page("worklist")
    if isinstance(page, WorklistPage):
        page.show_counter(None)
        page.show_case(lone(_work(shell).desk).id)


def _filtered(shell: Shell) -> None:
    from jobassist.ui.worklist.page import WorklistPage

    page = shell.window.page("worklist")
    if isinstance(page, WorklistPage):
        page.show_counter(Counter.NEXT_14_DAYS)
        page.show_case(lone(_work(shell).desk).id)


def _booking(shell: Shell) -> None:
    from jobassist.ui.worklist.page import WorklistPage

    page = shell.window.page("worklist")
    if isinstance(page, WorklistPage):
        page.show_counter(None)
        page.show_case(lone(_work(shell).desk).id)
        page.pane.steps.open_booking()


def _citizen(shell: Shell) -> None:
    _work(shell).open_case(lone(_work(shell).desk).id)


def _import_file(shell: Shell) -> None:
    shell.window.leave_full()
    shell.window.show_page("import")


def _import_review(shell: Shell) -> None:
    """Next week's list of the same jobcentre, with rows that cannot be read."""
    from jobassist.ui.import_list.page import ImportPage

    page = shell.window.page("import")
    if not isinstance(page, ImportPage):
        return
    with tempfile.TemporaryDirectory(prefix="jobassist-rundvisning-") as name:
        file = Path(name) / "søgeliste-samtaler-uge10.csv"
        file.write_bytes(next_list())
        page.open_files([file])
        while page.work.is_busy():
            QApplication.processEvents()


def next_list() -> bytes:
    """The demo's list a day later: talks held, colleagues changed, some gone, some new, two unreadable."""
    people = load_people(paths.migrations() / "people")
    centre = generate(citizens=412, seed=1, today=_MADE_FOR, people=people)
    cases = list(centre.cases)
    for n in range(14, 400, 13):
        cases[n] = replace(cases[n], talks=(*cases[n].talks, Talk(date(2023, 3, 6))))
    for n in range(20, 400, 57):
        cases[n] = replace(cases[n], caseworker="Signe Overby")
    del cases[388:394]
    today = replace(centre, as_of=_MADE_FOR, cases=tuple(cases))
    lines = demo_csv(today, dialect=Dialect.FASIT).split(b"\n")
    lines[40] = lines[40].replace(b"-", b"", 1)[1:]
    lines[77] = lines[77].replace(b"-20", b"-30", 2)
    return b"\n".join(lines)


def _settings(shell: Shell) -> None:
    shell.window.show_page("settings")


def _talk(shell: Shell) -> None:
    work = _work(shell)
    case = lone(work.desk)
    book(work.desk, case, datetime(2023, 3, 9, 10, 30))
    play_half(work.desk, case, made_for=_MADE_FOR)
    work.open_talk(case.id)


def _plan(shell: Shell) -> None:
    work = _work(shell)
    room = start_talk(work.desk, lone(work.desk).id)
    work.open_plan(print_of_draft(work.desk, room, room.draft))


WALK: tuple[tuple[str, Step], ...] = (
    ("04-arbejdsliste", _worklist),
    ("05-arbejdsliste-filter", _filtered),
    ("06-book-samtale", _booking),
    ("07-borger", _citizen),
    ("08-import-fil", _import_file),
    ("09-import-gennemse", _import_review),
    ("10-indstillinger", _settings),
)
TALK: tuple[tuple[str, Step], ...] = (("11-samtale", _talk), ("12-plan", _plan))


def _plan_of_lone(desk: Desk) -> bytes:
    case = lone(desk)
    room = play_half(desk, case, made_for=_MADE_FOR)
    content = replace(room.draft, next_talk_at=datetime(2023, 3, 23, 10, 30))
    _changed, plan = finish(desk, room, content)
    return plan_pdf(desk, plan)


def _long_plan(desk: Desk) -> bytes:
    """A plan with more promises than a page holds."""
    case = find_cases(desk, "Bent Aagaard")[0]
    room = start_talk(desk, case.id)
    promises = tuple(
        Agreement(AgreementId(""), owner, what, date(2023, 3, 10 + n % 20))
        for n in range(9)
        for owner, what in (
            (Owner.US, "ringer til konsulenten for fastholdelse og fortæller, hvad der sker"),
            (Owner.CITIZEN, "prøver at arbejde to formiddage om ugen og skriver ned, hvordan det går"),
        )
    )
    content = replace(room.draft, goal="Tilbage på fuld tid senest til sommer.", agreements=promises)
    _changed, plan = finish(desk, room, replace(content, next_talk_at=datetime(2023, 3, 23, 9, 0)))
    return plan_pdf(desk, plan)


def _first_draft(desk: Desk) -> bytes:
    """A plan with nothing in it yet, as a draft."""
    room = start_talk(desk, find_cases(desk, "Camilla Bruun")[0].id)
    return print_of_draft(desk, room, room.draft).pdf


PRINTS: tuple[tuple[str, Callable[[Desk], bytes]], ...] = (
    ("20-opfoelgningsplan", _plan_of_lone),
    ("21-opfoelgningsplan-lang", _long_plan),
    ("22-opfoelgningsplan-udkast", _first_draft),
)
