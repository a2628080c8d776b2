"""What holds for every test: no screen, no data of the person who runs them, the same examples in CI."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the store of whoever runs the tests out of reach."""
    monkeypatch.setenv("JOBASSIST_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("JOBASSIST_PASSPHRASE", raising=False)


@pytest.fixture(scope="session", autouse=True)
def no_windows_at_exit() -> Iterator[None]:
    """Windows that a test left are deleted in order, or the interpreter crashes on its way out."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from jobassist.ui.refcounts import delete_windows

        delete_windows()
