"""Our window against a bare PySide6 window with an empty table: start, filled worklist, memory."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.lists import DAY
from benchmarks.report import Figure
from jobassist.app import clock_for
from jobassist.services.make_demo import make_demo


def window_figures(folder: Path, *, cases: int, rounds: int) -> list[Figure]:
    """Each window is a process of its own, and the three take turns."""
    store = folder / "window"
    make_demo(store, clock_for, citizens=cases, seed=1, today=DAY).store.close()
    runs: dict[str, list[dict[str, float]]] = {"bare": [], "ours": []}
    for number in range(rounds + 1):
        for kind, measured in runs.items():
            one = _open(kind, store)
            if number:  # the first warms the disk's cache
                measured.append(one)

    def median(kind: str, what: str) -> float:
        return statistics.median(run[what] for run in runs[kind])

    bare = median("bare", "shown_ms")
    return [
        Figure("start to the unlock window / bare window", median("ours", "shown_ms"), bare, "ms", 1.3),
        Figure(
            f"unlocked to {cases:,} cases filled / bare window", median("ours", "filled_ms"), bare, "ms", 1.5
        ),
        Figure(
            f"peak memory with {cases:,} cases / bare window",
            median("ours", "peak_mb"),
            median("bare", "peak_mb"),
            "MB",
            1.6,
        ),
    ]


def _open(kind: str, store: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.open_window", kind, str(store), repr(time.time())]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own module
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result
