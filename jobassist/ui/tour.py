"""Draws every screen to PNG and every print to PDF from the demo jobcentre on a fixed day."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from jobassist.services.desk import Clock, Desk, FixedClock
from jobassist.services.open_store import change_settings
from jobassist.ui.shell import Shell
from jobassist.ui.start import make_application

DAY = date(2023, 3, 7)
TALK_DAY = date(2023, 3, 9)
FRIDAY = date(2023, 3, 10)
_TIME = time(10, 42, 7)
_CITIZENS = 400
_SETTLE_MS = 250
Mode = Literal["light", "dark"]
# Twice as large text gets a larger window, as somebody who needs it would have.
_LOOKS: tuple[tuple[str, Mode, int, QSize], ...] = (
    ("lys-100", "light", 100, QSize(1440, 900)),
    ("moerk-100", "dark", 100, QSize(1440, 900)),
    ("lys-200", "light", 200, QSize(1920, 1080)),
    ("moerk-200", "dark", 200, QSize(1920, 1080)),
)


def clock_for(day: date | None) -> Clock:
    return FixedClock(datetime.combine(day or DAY, _TIME))


def render_tour(out: Path) -> list[Path]:
    """Writes every picture and print into ``out``; returns the files in the order of the tour."""
    # Pictures are drawn off screen, also on a machine that has none.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    out.mkdir(parents=True, exist_ok=True)
    app = make_application()
    files: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="jobassist-rundvisning-") as name:
        for look in _LOOKS:
            files += _Tour(app, Path(name) / look[0], out, look).screens()
        files += _prints(Path(name) / "tryk", out)
    return files


class _Tour:
    """One walk through all screens in one look."""

    def __init__(
        self, app: QApplication, folder: Path, out: Path, look: tuple[str, Mode, int, QSize]
    ) -> None:
        self._app, self._folder, self._out = app, folder, out
        self._suffix, self._mode, self._percent, self._size = look
        self._files: list[Path] = []

    def screens(self) -> list[Path]:
        """Draws every screen and returns the files."""
        self._gates()
        with self._shell(self._folder / "tom", is_empty=True) as shell:
            self._shoot(shell, "03-tom-liste")
        with self._shell(self._folder / "øvelse") as shell:
            self._walk(shell)
        with self._shell(self._folder / "øvelse", today=TALK_DAY) as shell:
            self._talk(shell)
        with self._shell(self._folder / "øvelse", today=FRIDAY) as shell:
            self._friday(shell)
        return self._files

    def _gates(self) -> None:
        from jobassist.ui.kit.theme import apply_theme

        apply_theme(self._app, self._mode, self._percent / 100)
        shell = Shell(self._folder / "ny", clock_for)
        shell.start()
        self._shoot(shell, "01-foerste-start")
        shell.show_unlock("Karen Boysen · låst kl. 11:58. Alt er gemt.")
        self._shoot(shell, "02-laas")
        _end(shell)

    @contextmanager
    def _shell(self, folder: Path, *, today: date = DAY, is_empty: bool = False) -> Iterator[Shell]:
        self._prepare(folder, citizens=0 if is_empty else _CITIZENS)
        shell = Shell(folder, clock_for, today=today)
        shell.start()
        try:
            yield shell
        finally:
            _end(shell)

    def _prepare(self, folder: Path, *, citizens: int) -> None:
        """A demo store in this tour's look, made once."""
        from jobassist.services.gate import Found, look
        from jobassist.services.make_demo import make_demo

        if look(folder) is not Found.NOTHING:
            return
        desk = make_demo(folder, clock_for, citizens=citizens, seed=1, today=DAY)
        with desk.store:
            change_settings(desk, replace(desk.settings, theme=self._mode, scale_percent=self._percent))

    def _walk(self, shell: Shell) -> None:
        from jobassist.ui.tour_steps import WALK

        for name, step in WALK:
            step(shell)
            self._shoot(shell, name)

    def _talk(self, shell: Shell) -> None:
        from jobassist.ui.tour_steps import TALK

        for name, step in TALK:
            step(shell)
            self._shoot(shell, name)

    def _friday(self, shell: Shell) -> None:
        from jobassist.ui.tour_friday import FRIDAY_WALK
        from jobassist.ui.tour_jobs import JOBS_WALK
        from jobassist.ui.tour_offers import OFFERS_WALK
        from jobassist.ui.tour_rules import RULES_WALK
        from jobassist.ui.tour_seats import SEATS_WALK

        for name, step in (*FRIDAY_WALK, *OFFERS_WALK, *SEATS_WALK, *JOBS_WALK, *RULES_WALK):
            step(shell)
            self._shoot(shell, name)

    def _shoot(self, shell: Shell, name: str) -> None:
        window: QWidget = shell.window
        window.resize(self._size)
        window.show()
        _settle()
        path = self._out / f"{name}-{self._suffix}.png"
        if not window.grab().save(str(path)):
            raise OSError(path)
        self._files.append(path)


def _end(shell: Shell) -> None:
    shell.close()
    shell.window.hide()
    shell.window.deleteLater()


def _settle() -> None:
    """Layouts, then what they asked for; paper is drawn beside the window and takes a moment more."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()


def _prints(folder: Path, out: Path) -> list[Path]:
    """Every paper of Lone's talk, and papers that are hard to print."""
    from jobassist.services.make_demo import make_demo
    from jobassist.ui.tour_friday import FRIDAY_PRINTS
    from jobassist.ui.tour_jobs import JOBS_PRINTS
    from jobassist.ui.tour_prints import PRINTS
    from jobassist.ui.tour_seats import SEATS_PRINTS

    files = []
    desk = make_demo(folder, clock_for, citizens=_CITIZENS, seed=1, today=DAY)
    with desk.store:
        desk.clock = clock_for(TALK_DAY)
        step: Callable[[Desk], bytes]
        for name, step in PRINTS:
            path = out / f"{name}.pdf"
            path.write_bytes(step(desk))
            files.append(path)
        desk.clock = clock_for(FRIDAY)
        for name, step in (*FRIDAY_PRINTS, *SEATS_PRINTS, *JOBS_PRINTS):
            path = out / f"{name}.pdf"
            path.write_bytes(step(desk))
            files.append(path)
    return files
