"""What stays of a finished talk: corrections that everybody can see, and what was handed back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from jobassist.domain.case import TalkId

DETAILS = "_samtale"
"""The item of corrections that are about the talk itself; no agenda has an item of that name."""


class Presence(StrEnum):
    """Who was in the room besides the citizen and the caseworker; how answers name them."""

    COMPANION = "bisidder"
    INTERPRETER = "tolk"
    UNEMPLOYMENT_FUND = "a_kasse"
    EMPLOYER = "arbejdsgiver"


@dataclass(frozen=True, slots=True)
class Correction:
    """One answer of a finished talk that was changed: how it was, how it is, why, when and by whom."""

    talk_id: TalkId
    item_id: str
    field: str
    before: str
    after: str
    reason: str
    at: datetime
    by: str
