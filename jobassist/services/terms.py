"""The official words that screens write for a target group, from ``resources/terms``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jobassist import paths
from jobassist.domain.case import TargetGroup


@dataclass(frozen=True, slots=True)
class GroupTerm:
    """``Sygedagpenge``, and ``SDP`` where there is little room."""

    label: str
    short: str


def group_term(group: TargetGroup) -> GroupTerm:
    """How a target group is written; its code where the file has no words for it."""
    return _group_terms().get(group) or GroupTerm(group.value, group.lab_number)


# The importers read the same file with all its synonyms; a window needs two words a group, at start.
@cache
def _group_terms() -> Mapping[TargetGroup, GroupTerm]:
    try:
        data = tomllib.loads(paths.resources("terms", "groups.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {
        group: GroupTerm(str(data[group]["label"]), str(data[group]["short"]))
        for group in TargetGroup
        if group in data
    }
