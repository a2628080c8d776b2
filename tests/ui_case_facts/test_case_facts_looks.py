"""Large type, small windows and both themes, with every form of the facts open."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, Decision, Exemption, Pauses
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.services.desk import Desk
from jobassist.services.record_benefit import save_periods
from jobassist.services.record_circumstance import save_circumstance
from jobassist.services.record_decision import save_decision
from jobassist.services.record_exemption import save_exemption
from jobassist.ui.kit import theme
from tests.ui_case_facts.conftest import Open
from tests.ui_placement.test_placement_looks import cut, nameless, outside

LONG = "Aftalt med borgeren og arbejdsgiveren. " * 12


@pytest.fixture
def told(desk: Desk, lone: Case) -> Case:
    """Lone with one fact of each sort, and long notes."""
    save_circumstance(desk, lone.id, Circumstance(CircumstanceKind.LAE_285, date(2023, 2, 20), note=LONG))
    save_periods(desk, lone.id, "26-09-2022 – 15-01-2023\n16-01-2023 – 28-02-2023 nedsat", before="")
    save_decision(desk, lone.id, Decision("SDP-REV", date(2023, 3, 1), LONG, 3, date(2023, 3, 1)))
    save_exemption(desk, lone.id, Exemption(date(2023, 3, 1), None, Pauses.TALKS, LONG))
    return lone


@pytest.mark.parametrize(
    ("look", "scale", "size"),
    [("light", 1.0, (1310, 740)), ("dark", 2.0, (1864, 1024)), ("light", 2.0, (1310, 740))],
)
def test_nothing_is_cut_and_every_control_has_a_name(
    qapp: QApplication,
    qtbot: QtBot,
    told: Case,
    open_page: Open,
    look: theme.Mode,
    scale: float,
    size: tuple[int, int],
) -> None:
    theme.apply_theme(qapp, look, scale)
    page = open_page(told).page
    page.resize(*size)
    for card in page.facts:
        card.open_form(card.new_form())
        assert card.form is not None
        card.form.submit()  # what it lacks is said below its field
    qtbot.waitUntil(lambda: cut(page) == [] and outside(page) == [])
    assert nameless(page) == []
    assert page.width() <= size[0]
