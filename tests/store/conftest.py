"""Real encrypted stores in a temporary folder; the key derivation is cheap where it is not what is tested."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobassist.store.store import Store
from tests.stores import PASSPHRASE


@pytest.fixture
def folder(tmp_path: Path, empty_store: Path) -> Path:
    """The folder of a closed, empty store."""
    return shutil.copytree(empty_store, tmp_path / "store")


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """An open, empty store."""
    with Store.open(folder, PASSPHRASE) as opened:
        yield opened
