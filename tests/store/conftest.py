"""Real encrypted stores in a temporary folder; the key derivation is cheap where it is not what is tested."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobassist.store.store import Store
from tests.store.rows import CHEAP, PASSPHRASE


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed, migrated store, made once and copied by the tests."""
    folder = tmp_path_factory.mktemp("empty") / "store"
    Store.create(folder, PASSPHRASE, params=CHEAP).close()
    return folder


@pytest.fixture
def folder(tmp_path: Path, empty_store: Path) -> Path:
    """The folder of a closed, empty store."""
    return shutil.copytree(empty_store, tmp_path / "store")


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """An open, empty store."""
    with Store.open(folder, PASSPHRASE) as opened:
        yield opened
