"""Files that a command fetches: where they go, and each read before any is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

from jobassist.cli.wiring import Context
from jobassist.services.desk import Desk

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
