"""``make bench``: measures everything and prints one table."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.job_match import match_figures
from benchmarks.job_quality import table as job_quality
from benchmarks.jobs import job_figures
from benchmarks.lists import Sizes, import_figures, worklist_figures
from benchmarks.prints import plan_figures
from benchmarks.proposals import proposal_figures
from benchmarks.report import Figure, table
from benchmarks.seats import seat_figures
from benchmarks.windows import window_figures


def main() -> None:
    """Runs the benchmarks; ``--quick`` takes smaller stores, for a look and for the tests."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the sizes")
    parser.add_argument("--rounds", type=int, default=7, help="how often each window is opened")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sizes = Sizes.quick() if options.quick else Sizes()
    with tempfile.TemporaryDirectory(prefix="jobassist-bench-") as name:
        folder = Path(name)
        figures: list[Figure] = []
        figures += window_figures(folder, cases=sizes.window_cases, rounds=options.rounds)
        figures += worklist_figures(folder, cases=sizes.worklist_cases)
        figures += import_figures(folder, rows=sizes.import_rows)
        figures += plan_figures()
        figures += seat_figures(citizens=sizes.seekers)
        figures += proposal_figures(folder, citizens=sizes.seekers)
        figures += match_figures()
        figures += job_figures(folder, ads=sizes.ads)
    print(table(figures))
    print(f"\nJob goals matched with advertisements, judged by hand\n{job_quality()}")


main()
