"""A desk on an empty encrypted store, on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobassist.services.desk import Desk
from jobassist.services.open_store import lay_out
from jobassist.store.store import Store
from tests.services.examples import CHEAP, clock_for


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store.create(tmp_path / "lager", "fem tilfældige ord", params=CHEAP)
    with store:
        yield lay_out(store, clock_for)
