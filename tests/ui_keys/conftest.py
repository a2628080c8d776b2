"""The screens whose keys the table is held to."""

from __future__ import annotations

from tests.ui_talk.conftest import desk, folder, half_way_store, light_theme, lone, show, talk

__all__ = ["desk", "folder", "half_way_store", "light_theme", "lone", "show", "talk"]
