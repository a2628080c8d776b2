"""The way to a citizen's job examples, from wherever the citizen is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobassist.domain.case import CaseId
from jobassist.services.desk import Desk

if TYPE_CHECKING:
    from jobassist.ui.page import Page


def examples_of(desk: Desk, case_id: CaseId) -> Callable[[], Page]:
    """Makes the screen, and makes it anew when one comes back from the paper: what is ticked is kept."""
    from jobassist.ui.jobs.examples_page import ExamplesPage
    from jobassist.ui.jobs.ticked import Ticked

    ticked = Ticked()
    return lambda: ExamplesPage(desk, case_id, ticked)
