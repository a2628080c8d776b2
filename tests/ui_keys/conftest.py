"""The screens whose keys the table is held to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui_talk.conftest import desk, folder, half_way_store, light_theme, lone, show, talk

__all__ = ["desk", "folder", "half_way_store", "light_theme", "lone", "show", "talk"]

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Windows and popups make the offscreen platform say what it lacks."""
    quiet = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(quiet)
