"""What the settings page tells about the store and the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jobassist import __version__
from jobassist.services.desk import Desk


@dataclass(frozen=True, slots=True)
class About:
    """Where the store lies, whether it is only practice, and which JobAssist this is."""

    folder: Path
    is_demo: bool
    version: str


def about(desk: Desk) -> About:
    """Reads nothing but what is known already."""
    return About(desk.store.folder, desk.store.is_demo, __version__)
