"""Proves, in any build, that what JobAssist needs is there and works: encryption, law, import, print."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from jobassist import paths
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.gate import ClockFor
from jobassist.services.open_store import create_desk, open_desk

_DAY = date(2023, 3, 7)
_PHRASE = "selvtest af lageret"
_CPR = "6701901234"
_LIST = """Søgeliste pr. 06-03-2023
CPR;Navn;Målgruppe;Startdato;Samtale 1
670190-1234;Åse Ł ő ș;6.6;26-09-2022;14-11-2022
"""


def self_test(clock_for: ClockFor) -> list[tuple[str, str]]:
    """(part, problem) for each part, tried on a store in a temporary folder; no problem is an empty text."""
    results: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory(prefix="jobassist-") as name:
        folder = Path(name)
        parts: tuple[tuple[str, Callable[[Path, ClockFor], str]], ...] = (
            ("regler og dagsordener", _law),
            ("krypteret lager", _store),
            ("import af søgeliste", _import),
            ("samtale og plan som PDF", _plan),
            ("tilbud, pladser og fredagsark", _offers),
        )
        for part, try_it in parts:
            try:
                problem = try_it(folder, clock_for)
            except JobAssistError as error:
                problem = str(error)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding to print
                problem = f"{type(error).__name__}: {error}"
            results.append((part, problem))
    return results


def _law(_folder: Path, _clock_for: ClockFor) -> str:
    from jobassist.services.load_agendas import load_agendas
    from jobassist.services.load_rules import check_rules

    problems = check_rules(paths.resources("rules"))
    return (
        problems[0] if problems else ("" if load_agendas(paths.resources("agendas")) else "ingen dagsordener")
    )


def _store(folder: Path, clock_for: ClockFor) -> str:
    create_desk(folder, _PHRASE, clock_for, today=_DAY).store.close()
    content = b"".join(file.read_bytes() for file in folder.glob("*.db*"))
    return "lageret er ikke krypteret" if b"SQLite format 3" in content or b"citizens" in content else ""


def _import(folder: Path, clock_for: ClockFor) -> str:
    from jobassist.services.import_list import Kind, apply, preview, read_file

    file = folder / "liste.csv"
    file.write_text(_LIST, encoding="utf-8")
    with (desk := _desk(folder, clock_for)).store:
        ready = preview(desk, read_file(desk, file))
        apply(desk, ready)
        again = preview(desk, read_file(desk, file))
    fine = ready.count(Kind.NEW) == 1 and again.count(Kind.UNCHANGED) == 1
    return "" if fine else "listen blev ikke læst, som den skulle"


def _plan(folder: Path, clock_for: ClockFor) -> str:
    from jobassist.services.hold_talk import finish, start_talk
    from jobassist.services.open_case import case_of_cpr
    from jobassist.services.print_plan import plan_pdf

    with (desk := _desk(folder, clock_for)).store:
        room = start_talk(desk, case_of_cpr(desk, _CPR).id)
        _changed, plan = finish(desk, room, room.draft)
        return "" if plan_pdf(desk, plan).startswith(b"%PDF") else "planen blev ikke til en PDF"


def _offers(folder: Path, clock_for: ClockFor) -> str:
    """The shipped examples in a catalogue, the solver that matches seats, and the review's paper."""
    from jobassist.domain.case import CaseId, OfferId
    from jobassist.domain.matching import Seeker, Slot
    from jobassist.services.edit_offers import add_examples
    from jobassist.services.match_seats import match
    from jobassist.services.print_review import friday_print

    with (desk := _desk(folder, clock_for)).store:
        add_examples(desk)
        paper = friday_print(desk).pdf
    club = OfferId("jobklub")
    found = match([Seeker(CaseId("a"), _DAY, ((club, 0),))], [Slot(club, _DAY, 1)])
    is_fine = paper.startswith(b"%PDF") and len(found.matches) == 1
    return "" if is_fine else "pladserne blev ikke fordelt, som de skulle"


def _desk(folder: Path, clock_for: ClockFor) -> Desk:
    return open_desk(folder, _PHRASE, clock_for, today=_DAY)
