"""The follow-up plan (opfølgningsplan, Min Plan) and the promises in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from jobassist.domain.case import CaseId, TalkForm, TalkId

AgreementId = NewType("AgreementId", str)
PlanId = NewType("PlanId", str)


class Owner(StrEnum):
    """Who promised: the citizen or us."""

    CITIZEN = "citizen"
    US = "us"


class Kept(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One promise: who does what by when, and whether it was kept."""

    id: AgreementId
    owner: Owner
    what: str
    due_on: date | None = None
    kept: Kept = Kept.OPEN
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """The retention plan of an employed person on sick pay (fastholdelsesplan, sygedagpengelov § 7 b).

    All in words: whom to talk to at the workplace, which tasks, how many hours and from when,
    what must be different, and when it is looked at again.
    """

    contact: str = ""
    tasks: str = ""
    hours: str = ""
    adjustments: str = ""
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class PlanContent:
    """What the plan says, independent of its version.

    ``goal`` is the aim in the citizen's words; ``job_goals`` are A, B and C of
    the ABC model; ``support`` is what helps on the way (støttebehov). ``activities`` are
    what steadies everyday life and other efforts (LAB § 41, nos. 5 and 6).
    """

    goal: str = ""
    job_goals: tuple[str, str, str] = ("", "", "")
    education_goal: str = ""
    search_requirements: str = ""
    support: str = ""
    agreements: tuple[Agreement, ...] = ()
    next_talk_at: datetime | None = None
    next_talk_place: str = ""
    next_talk_form: TalkForm = TalkForm.IN_PERSON
    activities: str = ""
    retention: Retention = Retention()


@dataclass(frozen=True, slots=True)
class OfferGiven:
    """An offer as it stood when a version was made."""

    title: str
    started_on: date
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """What a print says besides the plan itself, as it was when the version was made.

    An old version is printed with these, so that its reprint is the old print.
    """

    citizen: str
    municipality: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    meeting_place: str = ""
    offers: tuple[OfferGiven, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A finished version of a plan; it is never changed, only followed by the next version."""

    id: PlanId
    case_id: CaseId
    version: int
    talk_id: TalkId | None
    made_on: date
    made_by: str
    content: PlanContent
    last_agreements: tuple[Agreement, ...] = ()
    talk_number: int | None = None
    talks_required: int | None = None
    facts: PrintFacts | None = None
