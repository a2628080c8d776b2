"""Puts faults into the domain and tells which no test sees: ``python scripts/mutants.py run [NAME ...]``.

This is mutmut with one difference. A fault may concern some thousand tests, and pytest takes seconds to find
so many by their names. Here it collects the files that they are in, which is quick, and drops the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from unittest.mock import patch

import pytest
from mutmut.__main__ import cli
from mutmut.runners.harness import PytestRunner
from mutmut.utils.file_utils import change_cwd


class Chosen:
    """Keeps those of the collected tests that are asked for, in the order that they are asked for."""

    def __init__(self, tests: list[str]) -> None:
        self._places = {test: place for place, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self._places]
        items.sort(key=lambda item: self._places[item.nodeid])


def run_tests(runner: PytestRunner, *, mutant_name: str | None, tests: Iterable[str]) -> int:
    """Runs a fault's tests by the files that they are in; no tests means all. The exit code is pytest's."""
    chosen = list(tests)
    files = dict.fromkeys(test.partition("::")[0] for test in chosen)
    plugins = [Chosen(chosen)] if chosen else []
    with change_cwd("mutants"):
        return int(runner.execute_pytest(runner._pytest_args_regular_run(files), plugins=plugins))


if __name__ == "__main__":
    with patch.object(PytestRunner, "run_tests", run_tests):
        cli()
