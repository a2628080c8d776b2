"""What the store hands out beside the domain's values: rows with the version that a save must name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.case import CaseId, Citizen, Placement, Talk, TalkId
from jobassist.domain.offers import Needs, Offer
from jobassist.domain.plan import Agreement, PlanContent
from jobassist.domain.review import Review


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person did, for undo and the log; ``at`` is an ISO timestamp."""

    action_id: str
    action: str
    at: str
    by: str
    case_id: CaseId | None


@dataclass(frozen=True, slots=True)
class CitizenRow:
    citizen: Citizen
    rev: int


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A talk with its case; ``source`` is ``list`` or ``app``, ``is_registered``: a list has shown it.

    ``handed_back_at`` is an ISO timestamp; empty until the talk was handed back.
    """

    talk: Talk
    case_id: CaseId
    rev: int
    minutes: int | None
    source: str
    is_registered: bool
    agenda_id: str
    handed_back_at: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What was written under one item of the agenda; ``field`` is ``note``, ``internal`` and so on."""

    id: str
    rev: int
    talk_id: TalkId
    item_id: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class PlanDraftRow:
    id: str
    rev: int
    case_id: CaseId
    talk_id: TalkId | None
    content: PlanContent


@dataclass(frozen=True, slots=True)
class AgreementRow:
    agreement: Agreement
    case_id: CaseId
    rev: int
    talk_id: TalkId | None
    position: int


@dataclass(frozen=True, slots=True)
class SnoozeRow:
    id: str
    rev: int
    case_id: CaseId
    until_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A list that was imported; ``imported_at`` is an ISO timestamp."""

    id: str
    filename: str
    sha256: str
    profile: str
    as_of: date
    imported_at: str
    row_count: int
    new_count: int
    changed_count: int
    unchanged_count: int
    vanished_count: int


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting; ``value`` is JSON text."""

    key: str
    rev: int
    value: str


@dataclass(frozen=True, slots=True)
class OfferRow:
    offer: Offer
    rev: int


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """A placement with what only its own page shows.

    ``source`` is ``list`` or ``app``; ``hold_until`` is the last day that a reservation keeps its seat;
    ``asked_at`` is an ISO timestamp and orders the waiting list.
    """

    placement: Placement
    case_id: CaseId
    rev: int
    source: str
    provider: str
    hours_a_week: float | None
    hold_until: date | None
    asked_at: str
    is_self_found: bool
    note: str


@dataclass(frozen=True, slots=True)
class NeedsRow:
    """What offers must fit; version 0: nobody has written anything yet."""

    needs: Needs
    rev: int


@dataclass(frozen=True, slots=True)
class ReviewRow:
    review: Review
    id: str
    rev: int
