"""The demo as it is opened: ready to be tried, with nothing in it that Ctrl+Z could take away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jobassist.services.book_talk import undo_last
from jobassist.services.make_demo import make_demo
from jobassist.services.settings import load_settings
from tests.services.examples import clock_for


def test_a_fresh_demo_has_nothing_to_undo(tmp_path: Path) -> None:
    desk = make_demo(tmp_path / "demo", clock_for, citizens=60, seed=1, today=date(2023, 3, 7))
    with desk.store:
        assert desk.user == desk.settings.name != ""
        assert load_settings(desk.store) == desk.settings
        assert undo_last(desk) is None
