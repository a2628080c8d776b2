"""Lone with three job goals, and a small job bank, on an encrypted store on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jobassist.domain.case import Case
from jobassist.services.desk import Desk
from jobassist.ui.jobs.examples_page import ExamplesPage
from tests.ui.conftest import Heard, Shown, demo_folder, empty_desk, light_theme, shown
from tests.ui_jobs.bank import BANK, EXPIRED, fill, with_goals
from tests.ui_jobs.employers import known, open_tab, person
from tests.ui_journeys.conftest import application, folder, keys, opened, printed

__all__ = [
    "application", "demo_folder", "empty_desk", "folder", "keys", "known", "light_theme",
    "open_tab", "opened", "person", "printed", "shown",
]  # fmt: skip


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    return empty_desk


@pytest.fixture
def lone(desk: Desk) -> Case:
    return with_goals(desk)


@pytest.fixture
def bank(desk: Desk) -> None:
    """The job bank, with one advertisement whose last day was yesterday."""
    fill(desk, *BANK, EXPIRED)


Examples = Callable[[], tuple[ExamplesPage, Heard]]


@pytest.fixture
def open_examples(desk: Desk, lone: Case, shown: Shown) -> Examples:
    """Shows Lone's job examples, with the keyboard in them."""

    def show() -> tuple[ExamplesPage, Heard]:
        page = ExamplesPage(desk, lone.id)
        heard = shown(page)
        page.setFocus()
        return page, heard

    return show
