"""What one looks for in the job bank, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.jobs import Hours, JobAd, JobKind
from jobassist.domain.places import Point

MOST_HITS = 500
MOST_KM = 500


@dataclass(frozen=True, slots=True)
class JobQuery:
    """Every condition that is set must fit; what an advertisement does not say does not fit it.

    ``words`` are free text, of which all words must be found, or ``any_word`` of them; while
    ``is_typing``, the last may be the beginning of one. ``municipality`` may also be the town.
    ``within_km`` are whole kilometres as the crow flies from ``centre``, without which it asks for nothing.
    ``open_on`` leaves out what may not be shown on that day; ``apply_from`` and ``apply_to`` bound the
    last day to apply.
    """

    words: str = ""
    municipality: str = ""
    postal_code: str = ""
    within_km: int | None = None
    centre: Point | None = None
    occupation: str = ""
    hours: frozenset[Hours] = frozenset()
    kinds: frozenset[JobKind] = frozenset()
    no_licence: bool = False
    open_on: date | None = None
    apply_from: date | None = None
    apply_to: date | None = None
    any_word: bool = False
    is_typing: bool = True
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class JobHits:
    """How many fit, and those of them that were asked for, the best first."""

    total: int
    ads: tuple[JobAd, ...]
