"""kill -9 while somebody types: what the screen called saved is there, and at most two seconds are gone."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

from jobassist.services.desk import FixedClock
from jobassist.services.hold_talk import start_talk
from jobassist.services.open_store import open_desk
from tests.ui_talk.half_way import NOW, clock_for, find
from tests.ui_talk.typist import KEY, LETTERS

MOST_LOST_S = 2.0


def text_in(folder: Path) -> str:
    """What the store has, opened as after a crash."""
    desk = open_desk(folder, "", clock_for)
    desk.clock = FixedClock(NOW)
    with desk.store:
        return start_talk(desk, find(desk, "Lone").id).answers[KEY]


@contextmanager
def typist(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process of its own that types, killed at the latest when the block ends."""
    command = [sys.executable, "-m", "tests.ui_talk.typist", str(folder)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        try:
            yield process
        finally:
            process.kill()


def type_until_killed(folder: Path, seconds: float) -> tuple[list[str], float]:
    """Lets somebody type so long, then kills the process; its lines, and when it died."""
    with typist(folder) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        assert lines[0].startswith("typed"), "the typist did not begin"
        died: list[float] = []

        def kill() -> None:
            died.append(monotonic())
            process.kill()  # SIGKILL: nothing can be tidied up

        timer = threading.Timer(seconds, kill)
        timer.start()
        lines += process.stdout.readlines()  # ends when the process is dead
        timer.join()
    return [line for line in lines if line.endswith("\n")], died[0]


def check(folder: Path, seconds: float) -> int:
    """One crash: compares what was stored with what was said and typed; returns how often it said saved."""
    before = text_in(folder)
    lines, died_at = type_until_killed(folder, seconds)
    after = text_in(folder)

    saved = [int(line.split()[1]) for line in lines if line.startswith("saved")]
    typed = [(int(line.split()[1]), float(line.split()[2])) for line in lines if line.startswith("typed")]
    old_enough = [length for length, at in typed if at < died_at - MOST_LOST_S]
    expected = before + LETTERS * (len(after) // len(LETTERS) + 1)
    assert expected.startswith(after), "the stored text is not what was typed"
    assert len(after) >= max(saved, default=0), "something that was said to be saved is gone"
    assert len(after) >= max(old_enough, default=0), "more than the last two seconds are gone"
    return len(saved)


def test_a_killed_window_loses_nothing_it_called_saved(folder: Path) -> None:
    for _ in range(3):
        seconds = random.uniform(0.1, 3.0)
        saves = check(folder, seconds)
        assert saves >= int(seconds / MOST_LOST_S), f"killed after {seconds} s"


@pytest.mark.soak
def test_a_hundred_killed_windows(folder: Path) -> None:
    chance = random.Random(9)
    saves = sum(check(folder, chance.uniform(0.05, 3.5)) for _ in range(100))
    assert saves > 50, "the typist was hardly ever told that anything was saved"
