"""Lone's talk half-way through, for the citizen's view."""

from __future__ import annotations

import pytest

from jobassist.domain.case import Case
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import start_talk
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.citizen_view.type_size import TypeSize, choose_size
from tests.ui_talk.conftest import desk, folder, half_way_store, light_theme, lone

__all__ = ["desk", "folder", "half_way_store", "light_theme", "lone"]

CONTACT = "Karen Boysen · Rådhusvej 12, lokale 4 · tlf. 00 00 00 00"


@pytest.fixture(autouse=True)
def middle_type() -> None:
    """As the app begins."""
    choose_size(TypeSize.MEDIUM)


@pytest.fixture
def room(desk: Desk, lone: Case) -> TalkRoom:
    return start_talk(desk, lone.id)
