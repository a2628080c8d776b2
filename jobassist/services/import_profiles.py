"""Import profiles: the answers to what a source's lists leave open, remembered under a name."""

from __future__ import annotations

import json
from collections.abc import Mapping

from jobassist.services.desk import Desk
from jobassist.store import reads, tables

_KEY = "import_profiles"


def answers_of(desk: Desk, profile: str) -> dict[str, str]:
    """The remembered answers of a profile by question; empty for a new one."""
    return _profiles(desk).get(profile, {})


def remember(desk: Desk, profile: str, answers: Mapping[str, str]) -> None:
    """Stores a profile's answers beside the other profiles."""
    profiles = _profiles(desk)
    if profiles.get(profile) == dict(answers):
        return
    value = json.dumps({**profiles, profile: dict(answers)}, ensure_ascii=False)
    with desk.store.write("import_profile", by=desk.user, at=desk.clock.now()) as unit:
        unit.put(tables.settings, {"key": _KEY}, value=value)


def _profiles(desk: Desk) -> dict[str, dict[str, str]]:
    row = reads.load_settings(desk.store).get(_KEY)
    return dict(json.loads(row.value)) if row else {}
