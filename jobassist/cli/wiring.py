"""What the commands need from ``app.py``, which alone knows how the parts are joined."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from jobassist.services.desk import Desk


class Wiring(Protocol):
    """Opens desks and windows. Every method may raise JobAssistError."""

    def open_desk(self, folder: Path, *, today: date | None) -> Desk:
        """Unlocks the store in ``folder`` with ``JOBASSIST_PASSPHRASE`` or a prompt; a demo needs neither."""

    def open_or_create_desk(self, folder: Path, *, today: date | None) -> Desk:
        """As ``open_desk``, and makes an encrypted store where there is none."""

    def throwaway_desk(self, *, today: date | None) -> Desk:
        """An empty encrypted store in a temporary folder, for looking without storing."""

    def make_demo(self, folder: Path, *, citizens: int, seed: int, today: date | None) -> Desk:
        """A synthetic jobcentre; refuses a folder that holds a real store."""

    def has_store(self, folder: Path) -> bool: ...

    def has_display(self) -> bool: ...

    def show_window(self, folder: Path, *, today: date | None) -> int:
        """Opens the window and returns its exit code when it is closed."""

    def render_tour(self, out: Path) -> list[Path]:
        """Draws every screen and print from demo data on a fixed day."""

    def self_test(self) -> list[tuple[str, str]]:
        """(name, problem) for each part that was tried; an empty problem is a pass."""


@dataclass(slots=True)
class Context:
    """What the options before the command said."""

    wiring: Wiring
    folder: Path
    is_folder_chosen: bool
    format: str = "table"
