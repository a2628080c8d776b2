"""Which placements of ours a list shows: what is written here is confirmed, not written twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobassist.domain.case import Case, Placement, PlacementState
from jobassist.domain.drafts import CaseDraft

SAME_KIND_WITHIN = timedelta(days=3)
"""So far from ours an offer of the same kind may begin in a list and still be ours."""
SAME_TITLE_WITHIN = timedelta(weeks=4)
"""The same for one with our title; one that has not begun here may begin later than that."""
_P = PlacementState
_TO_CONFIRM = frozenset({_P.PROPOSED, _P.WAITING, _P.RESERVED, _P.RELEASED})
_OURS = _TO_CONFIRM | {_P.RUNNING, _P.ENDED, _P.INTERRUPTED}


@dataclass(frozen=True, slots=True)
class PlacementChange:
    """A placement of a list beside the one of ours that it is; ``stored`` None is one we did not know.

    ``placement`` is as it will be stored: ours keeps what no list tells, its place in the catalogue say.
    """

    placement: Placement
    stored: Placement | None = None


def placement_changes(draft: CaseDraft, case: Case, as_of: date) -> list[PlacementChange]:
    """Placements of the list that the store lacks, and those of ours that the list shows begun.

    Each of ours is one of the list's at most. What did not begin, or was called off, is nobody else's: an
    offer that the list has near its day is another.
    """
    known = {(p.started_on, p.title): p for p in case.placements}
    ours = [p for p in case.placements if p.is_own and p.state in _OURS]
    changes: list[PlacementChange] = []
    unknown: list[Placement] = []
    for listed in draft.placements:
        stored = known.get((listed.started_on, listed.title))
        if stored is None:
            unknown.append(listed)
        elif stored in ours:
            ours.remove(stored)
            changes += _confirmed(listed, stored, as_of)
    for is_ours in (_has_our_title, _is_near):
        for listed in list(unknown):
            own = _nearest(listed, [p for p in ours if is_ours(listed, p)])
            if own is not None:
                unknown.remove(listed)
                ours.remove(own)
                changes += _confirmed(listed, own, as_of)
    return changes + [PlacementChange(listed) for listed in unknown]


def _confirmed(listed: Placement, own: Placement, as_of: date) -> list[PlacementChange]:
    """Ours with the list's days, when the list shows that it has begun and nobody has said so here."""
    is_begun = listed.state is _P.RUNNING and listed.started_on <= as_of
    if not is_begun or own.state not in _TO_CONFIRM:
        return []
    ends_on = listed.ends_on or own.ends_on
    if ends_on is not None and ends_on < listed.started_on:
        ends_on = None  # ours ended before the list's first day
    begun = replace(own, state=_P.RUNNING, started_on=listed.started_on, ends_on=ends_on)
    return [PlacementChange(begun, own)]


def _has_our_title(listed: Placement, own: Placement) -> bool:
    """What has not begun here may have been put off by any time."""
    if not listed.title or _plain(listed.title) != _plain(own.title):
        return False
    days = listed.started_on - own.started_on
    return abs(days) <= SAME_TITLE_WITHIN or (own.state in _TO_CONFIRM and days > timedelta())


def _is_near(listed: Placement, own: Placement) -> bool:
    return listed.kind is own.kind and abs(listed.started_on - own.started_on) <= SAME_KIND_WITHIN


def _nearest(listed: Placement, ours: Iterable[Placement]) -> Placement | None:
    if listed.state is not _P.RUNNING:
        return None
    return min(ours, key=lambda own: abs(own.started_on - listed.started_on), default=None)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
