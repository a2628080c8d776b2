"""What stands in a folder before anything is opened. Cheap to import: the first window waits for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from jobassist.store.errors import WrongPassphrase
from jobassist.store.local import keyfile, place

if TYPE_CHECKING:
    from jobassist.services.desk import Clock

__all__ = ["ClockFor", "Found", "WrongPassphrase", "look"]

ClockFor = Callable[[date | None], "Clock"]


class Found(Enum):
    """Nothing yet, a store that wants its passphrase, or a demo that opens by itself."""

    NOTHING = auto()
    LOCKED = auto()
    DEMO = auto()


def look(folder: Path) -> Found:
    """Looks at the files only. Raises KeyFileMissing or KeyFileDamaged."""
    if not (folder / place.DATABASE).exists():
        return Found.NOTHING
    return Found.DEMO if keyfile.is_demo(folder / place.KEY_FILE) else Found.LOCKED
