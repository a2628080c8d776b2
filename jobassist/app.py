"""Wires everything once: the clock, the store's folder, the commands and the window."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jobassist import paths
from jobassist.domain.errors import JobAssistError
from jobassist.services.gate import Found, look

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from jobassist.services.desk import Clock, Desk

PASSPHRASE_VARIABLE = "JOBASSIST_PASSPHRASE"  # noqa: S105 - a name, not a secret


class SystemClock:
    """The computer's clock in local time; with ``day``, its time of day on that day (``--today``)."""

    def __init__(self, day: date | None = None) -> None:
        self._day = day

    def now(self) -> datetime:
        now = datetime.now().astimezone().replace(tzinfo=None)
        return now if self._day is None else datetime.combine(self._day, now.time())


_SHORTEST = 12


def clock_for(day: date | None) -> Clock:
    return SystemClock(day)


def has_display() -> bool:
    """Whether a window can be shown to somebody."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


class AppWiring:
    """What the commands ask for; see ``cli.wiring.Wiring``."""

    def open_desk(self, folder: Path, *, today: date | None) -> Desk:
        from jobassist.services.open_store import open_desk

        found = look(folder)
        if found is Found.NOTHING:
            raise JobAssistError(
                "Der er intet lager her endnu. Hent en søgeliste med jobassist import,"
                " eller prøv jobassist demo."
            )
        passphrase = "" if found is Found.DEMO else _passphrase()
        return open_desk(folder, passphrase, clock_for, today=today)

    def open_or_create_desk(self, folder: Path, *, today: date | None) -> Desk:
        if look(folder) is Found.NOTHING:
            from jobassist.services.open_store import create_desk

            return create_desk(folder, _new_passphrase(), clock_for, today=today)
        return self.open_desk(folder, today=today)

    def throwaway_desk(self, *, today: date | None) -> Desk:
        # The folder goes with the process; what is in it is encrypted with a key nobody keeps.
        from tempfile import TemporaryDirectory

        from jobassist.services.open_store import create_desk

        folder = TemporaryDirectory(prefix="jobassist-")
        desk = create_desk(Path(folder.name), os.urandom(16).hex(), clock_for, today=today)
        _KEPT_UNTIL_EXIT.append(folder)
        return desk

    def make_demo(self, folder: Path, *, citizens: int, seed: int, today: date | None) -> Desk:
        from jobassist.services.make_demo import make_demo

        return make_demo(folder, clock_for, citizens=citizens, seed=seed, today=today)

    def has_store(self, folder: Path) -> bool:
        return look(folder) is not Found.NOTHING

    def has_display(self) -> bool:
        return has_display()

    def show_window(self, folder: Path, *, today: date | None) -> int:
        return show_window(folder, today=today)

    def render_tour(self, out: Path) -> list[Path]:
        from jobassist.ui.tour import render_tour

        return render_tour(out)

    def self_test(self) -> list[tuple[str, str]]:
        from jobassist.services.self_test import self_test
        from jobassist.ui.self_test import window_problem

        return [*self_test(clock_for), ("vinduet", window_problem())]


_KEPT_UNTIL_EXIT: list[TemporaryDirectory[str]] = []


def _passphrase() -> str:
    if (given := os.environ.get(PASSPHRASE_VARIABLE)) is not None:
        return given
    if not sys.stdin.isatty():
        raise JobAssistError(
            f"Lageret er låst. Skriv adgangssætningen i {PASSPHRASE_VARIABLE}, og prøv igen."
        )
    from getpass import getpass

    return getpass("Adgangssætning: ")


def _new_passphrase() -> str:
    given = _passphrase()
    if not given:
        raise JobAssistError("Adgangssætningen er tom. Vælg en, gerne fem tilfældige ord.")
    if len(given) < _SHORTEST:
        print("Adgangssætningen er kort. Vælg en længere under Indstillinger i vinduet.", file=sys.stderr)
    return given


def show_window(folder: Path, *, today: date | None = None) -> int:
    """Opens the window on the store in ``folder`` and returns when it is closed."""
    from jobassist.ui.start import run_window

    return run_window(folder, clock_for, today=today)


def run(arguments: list[str]) -> int:
    """Runs one command, or the window when there is none; returns the exit code."""
    # Nothing that is written, not even by a library, may be read by other users of the machine.
    os.umask(0o077)
    if not arguments and has_display():
        return show_window(paths.data_dir())
    from jobassist.cli.main import run as run_command

    return run_command(AppWiring(), arguments)


def main() -> None:
    """The entry point ``jobassist``."""
    sys.exit(run(sys.argv[1:]))
