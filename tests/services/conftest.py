"""A desk on an empty encrypted store, on Tuesday 7 March 2023."""

from __future__ import annotations

import pytest

from jobassist.services.desk import Desk
from jobassist.services.open_store import lay_out
from jobassist.store.store import Store
from tests.services.examples import clock_for


@pytest.fixture
def desk(own_store: Store) -> Desk:
    return lay_out(own_store, clock_for)
