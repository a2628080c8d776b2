"""Files that a command fetches: where they go, and each read before any is stored."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from jobassist.cli.output import print_object
from jobassist.cli.wiring import Context
from jobassist.services.desk import Desk

if TYPE_CHECKING:
    from jobassist.services.compared import ItemsPreview

Draft = TypeVar("Draft")
Preview = TypeVar("Preview")


def desk_for_import(
    here: Context, read: Callable[[Desk], object], *, dry_run: bool, today: date | None
) -> Desk:
    """The desk to import at; ``read`` reads the files at a desk and raises when one cannot be read.

    Where there is no store yet, a file that cannot be read leaves none behind, nor does a dry run.
    """
    is_first = not here.wiring.has_store(here.folder)
    if is_first and dry_run:
        return here.wiring.throwaway_desk(today=today)
    if is_first:
        with (trial := here.wiring.throwaway_desk(today=today)).store:
            read(trial)
    return here.wiring.open_or_create_desk(here.folder, today=today)


def import_files(
    desk: Desk,
    drafts: Iterable[Draft],
    preview: Callable[[Desk, Draft], Preview],
    apply: Callable[[Desk, Preview], object],
    *,
    dry_run: bool,
) -> list[Preview]:
    """What becomes of each file, in order: the next one is seen as the store is after the one before."""
    previews = []
    for draft in drafts:
        ready = preview(desk, draft)
        previews.append(ready)
        if not dry_run:
            apply(desk, ready)
    return previews


def read_all(files: Iterable[Path], read: Callable[[Desk, Path], Draft]) -> Callable[[Desk], list[Draft]]:
    """Reads every file at a desk."""
    return lambda desk: [read(desk, file) for file in files]


def fetch(
    here: Context,
    files: Iterable[Path],
    service: tuple[
        Callable[[Desk, Path], Draft], Callable[[Desk, Draft], Preview], Callable[[Desk, Preview], object]
    ],
    *,
    dry_run: bool,
    today: date | None,
) -> list[Preview]:
    """Reads all files, then stores each by the service's read, preview and apply."""
    read_file, preview, apply = service
    read = read_all(files, read_file)
    with (desk := desk_for_import(here, read, dry_run=dry_run, today=today)).store:
        return import_files(desk, read(desk), preview, apply, dry_run=dry_run)


def tell_import(previews: Sequence[ItemsPreview[Any]], what: str, *, to: str, is_dry_run: bool) -> None:
    """Prints what became of the files, ``what`` being many of its things; notices go to the other stream."""
    record = _record(previews)
    print_object(record, to=to, text=_text(record, what, is_dry_run=is_dry_run))
    for problem in (problem for ready in previews for problem in ready.problems if not problem.rejects):
        print(f"{problem.column}: {problem.problem}", file=sys.stderr)


def _record(previews: Sequence[ItemsPreview[Any]]) -> dict[str, Any]:
    from jobassist.services.import_list import Kind

    return {
        **{kind.value: sum(ready.count(kind) for ready in previews) for kind in Kind},
        "rejected": [
            {"row": problem.row, "column": problem.column, "problem": problem.problem}
            for ready in previews
            for problem in ready.rejected
        ],
    }


def _text(record: dict[str, Any], what: str, *, is_dry_run: bool) -> str:
    counts = "{new} nye, {changed} ændrede og {unchanged} uændrede {what}".format(**record, what=what)
    lines = [f"Intet er gemt. Importen ville give {counts}." if is_dry_run else f"Gemt: {counts}."]
    for problem in record["rejected"]:
        column = f", {problem['column']}" if problem["column"] else ""
        lines.append(f"Række {problem['row']}{column}: {problem['problem']}")
    return "\n".join(lines)
