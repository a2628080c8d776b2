"""kill -9 while somebody types: what the screen called saved is there, and at most two seconds are gone."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import IO

import pytest

from tests.ui_talk.typist import LETTERS

MOST_LOST_S = 2.0
ONCE_SAVED = -1.0
"""Not so many seconds, but in the very moment when the screen says that it is saved."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="typists are forked")


@dataclass
class Life:
    """What one typist found, typed and was told, until it was killed."""

    found: str
    lines: list[str]
    died_at: float

    @property
    def saved(self) -> list[int]:
        return [int(line.split()[1]) for line in self.lines if line.startswith("saved")]

    @property
    def typed_in_time(self) -> list[int]:
        """The lengths typed long enough before the end."""
        typed = [line.split() for line in self.lines if line.startswith("typed")]
        return [int(length) for _, length, at in typed if float(at) < self.died_at - MOST_LOST_S]

    def check(self, after: str) -> None:
        """Compares what the next one found with what was said and typed."""
        expected = self.found + LETTERS * (len(after) // len(LETTERS) + 1)
        assert expected.startswith(after), "the stored text is not what was typed"
        assert len(after) >= max(self.saved, default=0), "something that was said to be saved is gone"
        assert len(after) >= max(self.typed_in_time, default=0), "more than the last two seconds are gone"


@contextmanager
def typists(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that typists come from, ended with the block."""
    command = [sys.executable, "-m", "tests.ui_talk.typist", str(folder)]
    root = Path(__file__).parents[2]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=root) as nursery:
        yield nursery


def live(nursery: subprocess.Popen[str], seconds: float) -> Life:
    """Lets one typist type so long, then kills it."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write("\n")
    nursery.stdin.flush()
    pid = found = None
    while pid is None or found is None:  # they come in either order
        word, _, rest = nursery.stdout.readline().partition(" ")
        assert word in ("pid", "found"), "no typist came to life"
        pid = int(rest) if word == "pid" else pid
        found = json.loads(rest) if word == "found" else found
    return _watch(nursery.stdout, pid, found, seconds)


def _watch(said: IO[str], pid: int, found: str, seconds: float) -> Life:
    died: list[float] = []

    def kill() -> None:
        died.append(monotonic())
        os.kill(pid, signal.SIGKILL)  # nothing can be tidied up

    lines: list[str] = []
    timer = threading.Timer(seconds, kill)
    for line in iter(said.readline, "dead\n"):
        assert line, "the typist died by itself"
        if not lines and seconds > 0:
            timer.start()
        lines.append(line)
        if seconds == ONCE_SAVED and line.startswith("saved") and not died:
            kill()
    if seconds > 0:
        timer.join()
    return Life(found, lines, died[0])


def lives(chance: random.Random, number: int) -> Iterator[float]:
    """Most are killed soon after they began, some when they are told, and a few after a while."""
    for n in range(number):
        if n % 20 == 7:
            yield chance.uniform(2.2, 3.0)
        else:
            yield ONCE_SAVED if n % 4 == 2 else chance.uniform(0.01, 0.7)


def kill_again_and_again(folder: Path, number: int, seed: int) -> int:
    """So many crashes of one talk, each checked by the life that follows it; how often it said saved."""
    saves = 0
    with typists(folder) as nursery:
        before: Life | None = None
        for seconds in (*lives(random.Random(seed), number), 0.01):
            life = live(nursery, seconds)
            if before is not None:
                before.check(life.found)
            saves += len(life.saved)
            before = life
    return saves


def kill_in_two_places(folder: Path, number: int, seed: int) -> None:
    """Half of them in each of two stores at a time: a typist mostly waits."""
    folders = folder, Path(shutil.copytree(folder, folder.with_name("en anden")))
    with ThreadPoolExecutor(2) as both:
        saves = both.map(kill_again_and_again, folders, (number // 2,) * 2, (seed, seed + 1))
    assert sum(saves) > number / 2, "the typists were hardly ever told that anything was saved"


def test_a_hundred_killed_windows_lose_nothing_they_called_saved(folder: Path) -> None:
    kill_in_two_places(folder, 100, seed=random.randrange(10_000))


@pytest.mark.soak
def test_a_thousand_killed_windows(folder: Path) -> None:
    kill_in_two_places(folder, 1_000, seed=9)
