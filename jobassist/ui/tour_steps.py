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
from jobassist.services.book_talk import book
from jobassist.services.counters import Counter
from jobassist.services.demo_csv import Dialect, demo_csv
from jobassist.services.demo_data import load_people
from jobassist.services.demo_people import generate
from jobassist.services.demo_values import DemoJobcentre
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.import_list import apply, preview, read_file
from jobassist.services.list_talks import held_talk
from jobassist.services.open_case import find_cases
from jobassist.services.play_demo import play_half
from jobassist.services.print_plan import print_of, print_of_draft
from jobassist.ui.shell import Shell
from jobassist.ui.work import Work

MADE_FOR = date(2023, 3, 7)
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
    return generate(citizens=400, seed=seed, today=MADE_FOR, people=people)


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
    lines = demo_csv(replace(centre, as_of=MADE_FOR, cases=tuple(cases)), dialect=Dialect.FASIT).split(b"\n")
    lines[40] = re.sub(rb"(\d{6}-\d{3})\d", rb"\1", lines[40], count=1)
    lines[77] = lines[77].replace(b"-20", b"-30", 2)
    return b"\n".join(lines)


def _settings(shell: Shell) -> None:
    shell.window.show_page("settings")


def _talk(shell: Shell) -> None:
    work = _work(shell)
    case = lone(work.desk)
    book(work.desk, case, datetime(2023, 3, 9, 10, 30))
    play_half(work.desk, case, made_for=MADE_FOR)
    work.open_talk(case.id)


def _plan(shell: Shell) -> None:
    work = _work(shell)
    room = start_talk(work.desk, lone(work.desk).id)
    work.open_plan(print_of_draft(work.desk, room, room.draft))


def _citizen_view(shell: Shell) -> None:
    """What the citizen reads along; the talk lies below it."""
    from jobassist.ui.talk.page import TalkPage

    work = _work(shell)
    work.back()
    work.open_talk(lone(work.desk).id)
    page = shell.window.pages_shown()[-1]
    if isinstance(page, TalkPage):
        page.show_to_citizen()


def _finished(shell: Shell) -> None:
    """The plan as it was handed out, and what the professional system is to have beside it."""
    shell.window.leave_alone()
    work = _work(shell)
    room = start_talk(work.desk, lone(work.desk).id)
    content = replace(room.draft, next_talk_at=datetime(2023, 3, 23, 10, 30))
    _changed, plan = finish(work.desk, room, content)
    work.back()
    work.open_plan(print_of(work.desk, plan))


def _record(shell: Shell) -> None:
    work = _work(shell)
    work.open_record(held_talk(work.desk, lone(work.desk)))


def _letter(shell: Shell) -> None:
    work = _work(shell)
    work.open_letters((lone(work.desk).id,))


def _letters(shell: Shell) -> None:
    """The first twenty of the list, as they would be written to together."""
    from jobassist.ui.worklist.page import WorklistPage

    shell.window.leave_full()
    page = shell.window.page("worklist")
    if isinstance(page, WorklistPage):
        _work(shell).open_letters(tuple(row.case_id for row in page.model.shown[:20]))


def _hand_back(shell: Shell) -> None:
    shell.window.leave_full()
    shell.window.show_page("hand_back")


def _texts(shell: Shell) -> None:
    from jobassist.ui.texts.page import TextsPage

    work = _work(shell)
    work.open_screen(lambda: TextsPage(work.desk, "sygedagpenge"))


WALK: tuple[tuple[str, Step], ...] = (
    ("04-arbejdsliste", _worklist),
    ("05-arbejdsliste-filter", _filtered),
    ("06-book-samtale", _booking),
    ("07-borger", _citizen),
    ("08-import-fil", _import_file),
    ("09-import-gennemse", _import_review),
    ("10-indstillinger", _settings),
)
TALK: tuple[tuple[str, Step], ...] = (
    ("11-samtale", _talk),
    ("12-plan", _plan),
    ("13-borgervisning", _citizen_view),
    ("14-til-fagsystemet", _finished),
    ("15-holdt-samtale", _record),
    ("16-brev", _letter),
    ("17-breve", _letters),
    ("18-ikke-registreret", _hand_back),
    ("19-dagsordener", _texts),
)
