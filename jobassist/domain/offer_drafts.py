"""What a file of offers says, before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from jobassist.domain.drafts import Problem
from jobassist.domain.offer_checks import tidied
from jobassist.domain.offers import Offer


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """One row: the fields of ``Offer`` that the file has columns for, and the row's number in it."""

    row: int
    values: Mapping[str, Any]

    @property
    def title(self) -> str:
        return str(self.values["title"])

    @property
    def is_closed(self) -> bool | None:
        """None: the file does not say."""
        return self.values.get("is_closed")

    def over(self, offer: Offer) -> Offer:
        """The offer as the row has it; fields without a column stay as they were."""
        return tidied(replace(offer, **self.values))


@dataclass(frozen=True, slots=True)
class OffersDraft:
    """A whole file. ``row_count`` counts the rows that were left out too; ``headings`` are by field."""

    drafts: tuple[OfferDraft, ...]
    problems: tuple[Problem, ...]
    headings: Mapping[str, str]
    row_count: int
