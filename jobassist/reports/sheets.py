"""What each print says, as frozen data: the reports draw these and know nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from jobassist.domain.case import TalkForm
from jobassist.domain.plan import Owner, Retention


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


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkSheet:
    """What every paper of a talk says; it has no CPR, and an empty piece leaves no trace.

    A ``next_talk_at`` at midnight has no time yet. ``is_demo`` marks every page as practice.
    """

    printed_on: date
    citizen: str
    municipality: str = ""
    address: tuple[str, ...] = ()
    caseworker: str = ""
    phone: str = ""
    agreements: tuple[AgreementRow, ...] = ()
    last_agreements: tuple[OutcomeRow, ...] = ()
    next_talk_at: datetime | None = None
    next_talk_place: str = ""
    next_talk_form: TalkForm = TalkForm.IN_PERSON
    is_demo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSheet(TalkSheet):
    """The follow-up plan as it is handed to the citizen.

    ``version`` None is a draft. ``job_goals`` are A, B and C.
    """

    version: int | None = None
    talk_number: int | None = None
    talks_required: int | None = None
    goal: str = ""
    job_goals: tuple[str, str, str] = ("", "", "")
    education_goal: str = ""
    retention: Retention = field(default_factory=Retention)
    offers: tuple[OfferRow, ...] = ()
    activities: str = ""
    search_requirements: str = ""
    support: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and its answer; ``remarks`` tell of corrections.

    ``is_short``: the answer stands beside the question, where it fits.
    """

    question: str
    answer: str
    is_short: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """An item of the agenda with what was said; ``points`` belong to the last of it.

    ``has_outcomes``: it is where the promises of last time belong.
    """

    title: str
    answers: tuple[Answered, ...] = ()
    points: tuple[str, ...] = ()
    has_outcomes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySheet(TalkSheet):
    """The referat of a talk: ``about`` says which, ``intro`` how and with whom.

    ``facts`` are pairs of label and text above the topics, in the internal copy.
    """

    title: str
    about: str
    intro: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    topics: tuple[Topic, ...] = ()
    is_internal: bool = False
