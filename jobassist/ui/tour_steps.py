"""The steps of the tour: what is done before each picture and each print."""

from __future__ import annotations

import re
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
from jobassist.services.demo_values import DemoJobcentre
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.import_list import apply, preview, read_file
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
        before, after = Path(name) / "søgeliste-uge09.csv", Path(name) / "søgeliste-samtaler-uge10.csv"
        centre = _jobcentre()
        before.write_bytes(demo_csv(centre, dialect=Dialect.FASIT))
        desk = _work(shell).desk
        apply(desk, preview(desk, read_file(desk, before)))
        after.write_bytes(next_list(centre))
        page.open_files([after])
        while page.work.is_busy():
            QApplication.processEvents()


def _jobcentre(*, seed: int = 1) -> DemoJobcentre:
    people = load_people(paths.migrations() / "people")
    return generate(citizens=400, seed=seed, today=_MADE_FOR, people=people)


def next_list(centre: DemoJobcentre) -> bytes:
    """The demo's list a day later: talks held, colleagues changed, some gone, some new, two unreadable."""
    cases = list(centre.cases)
    for n in range(14, 400, 13):
        cases[n] = replace(cases[n], talks=(*cases[n].talks, Talk(date(2023, 3, 6))))
    for n in range(20, 400, 57):
        cases[n] = replace(cases[n], caseworker="Signe Overby")
    known = {case.cpr for case in cases}
    del cases[250:256]
    cases += [case for case in _jobcentre(seed=2).cases if case.cpr not in known][-12:]
    lines = demo_csv(replace(centre, as_of=_MADE_FOR, cases=tuple(cases)), dialect=Dialect.FASIT).split(b"\n")
    lines[40] = re.sub(rb"(\d{6}-\d{3})\d", rb"\1", lines[40], count=1)
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
