"""What each print says, as frozen data: the reports draw these and know nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jobassist.domain.plan import Owner


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One promise; ``when`` is printed as it stands, and only without it ``due_on``."""

    owner: Owner
    what: str
    when: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A promise from last time and what became of it, for example ``holdt``."""

    owner: Owner
    what: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer the citizen is given; ``when`` is printed as it stands, and only without it the dates."""

    what: str
    when: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """The follow-up plan as it is handed to the citizen; it has no CPR, and an empty piece leaves no trace.

    ``version`` None is a draft. ``job_goals`` are A, B and C. A ``next_talk_at`` at
    midnight has no time yet. ``is_demo`` marks every page as practice.
    """

    printed_on: date
    citizen: str
    municipality: str = ""
    address: tuple[str, ...] = ()
    caseworker: str = ""
    phone: str = ""
    version: int | None = None
    talk_number: int | None = None
    talks_required: int | None = None
    goal: str = ""
    job_goals: tuple[str, str, str] = ("", "", "")
    education_goal: str = ""
    search_requirements: str = ""
    support: str = ""
    agreements: tuple[AgreementRow, ...] = ()
    last_agreements: tuple[OutcomeRow, ...] = ()
    offers: tuple[OfferRow, ...] = ()
    next_talk_at: datetime | None = None
    next_talk_place: str = ""
    is_demo: bool = False
