"""Citizens and their benefit cases, with every event the law counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from jobassist.domain.circumstances import BenefitPeriod, Circumstance

CitizenId = NewType("CitizenId", str)
CaseId = NewType("CaseId", str)
TalkId = NewType("TalkId", str)
PlacementId = NewType("PlacementId", str)
OfferId = NewType("OfferId", str)


class TargetGroup(StrEnum):
    """LAB § 6 numbers 1–13, in the law's order."""

    DAGPENGE = "dagpenge"
    KTH_JOBPARAT = "kontanthjaelp_jobparat"
    KTH_AKTIVITETSPARAT = "kontanthjaelp_aktivitetsparat"
    UDH_UDDANNELSESPARAT = "uddannelseshjaelp_uddannelsesparat"
    UDH_AKTIVITETSPARAT = "uddannelseshjaelp_aktivitetsparat"
    SYGEDAGPENGE = "sygedagpenge"
    JOBAFKLARING = "jobafklaring"
    RESSOURCEFORLOEB = "ressourceforloeb"
    LEDIGHEDSYDELSE = "ledighedsydelse"
    REVALIDERING = "revalidering"
    FOERTIDSPENSION = "foertidspension"
    UNDER_18 = "under_18"
    SELVFORSOERGENDE = "selvforsoergende"

    @property
    def lab_number(self) -> str:
        """The code the professional systems write: ``6.1`` … ``6.13``."""
        return f"6.{list(TargetGroup).index(self) + 1}"


class TalkStatus(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    MOVED = "moved"


class TalkKind(StrEnum):
    """The talk types of Det Fælles Datagrundlag (DFDG) that a jobcentre uses."""

    JOBSAMTALE = "jobsamtale"
    OPFOELGNING = "opfoelgning"
    FAELLES = "faelles"
    HENVISNING = "henvisning"
    INFOMOEDE = "infomoede"
    CV = "cv"
    RAADIGHED = "raadighed"
    SERVICEOPKALD = "serviceopkald"
    ANDEN = "anden"
    BREV = "brev"


class TalkForm(StrEnum):
    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class Holder(StrEnum):
    JOBCENTRE = "jobcentre"
    UNEMPLOYMENT_FUND = "unemployment_fund"
    OTHER_ACTOR = "other_actor"


class OfferKind(StrEnum):
    """Active offers of LAB chapters 11–14, and what the lists call them."""

    VEJLEDNING = "vejledning_opkvalificering"
    OEVRIG_VEJLEDNING = "oevrig_vejledning_opkvalificering"
    PRAKTIK = "virksomhedspraktik"
    LOENTILSKUD = "loentilskud"
    NYTTEINDSATS = "nytteindsats"
    MENTOR = "mentor"
    ORDINARY_HOURS = "ordinaere_timer"
    OTHER = "andet"


class PlacementState(StrEnum):
    """How far an offer to a citizen has come.

    What a list tells is ``RUNNING``: it was given, and runs from its first day on. ``RELEASED`` is a
    reservation that nobody used in time; ``NO_START``: the citizen did not begin.
    """

    PROPOSED = "proposed"
    WAITING = "waiting"
    RESERVED = "reserved"
    RUNNING = "running"
    ENDED = "ended"
    INTERRUPTED = "interrupted"
    NO_START = "no_start"
    RELEASED = "released"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """What came of an offer, the best first."""

    JOB = "job"
    HOURS = "hours"
    EDUCATION = "education"
    CLOSER = "closer"
    NOTHING = "nothing"


class Pauses(StrEnum):
    """Which duties an exemption pauses."""

    ALL = "all"
    TALKS = "talks"
    OFFERS = "offers"


@dataclass(frozen=True, slots=True)
class Citizen:
    """A person; ``cpr`` is always ten digits without a hyphen."""

    id: CitizenId
    cpr: str
    name: str
    address: str = ""
    phone: str = ""
    email: str = ""
    is_digital_exempt: bool = False
    address_protected_until: date | None = None
    interpreter_language: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that was planned, held or missed.

    ``on`` is the day it was held, or is planned for; ``at`` adds the time where
    it is known. ``held_by`` is None when a list gives only a date.
    """

    on: date
    status: TalkStatus = TalkStatus.HELD
    kind: TalkKind = TalkKind.JOBSAMTALE
    held_by: Holder | None = None
    form: TalkForm | None = None
    at: datetime | None = None
    id: TalkId = TalkId("")
    is_from_list: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """An offer given to a citizen (bevilling). ``ends_on`` None: nobody has said.

    ``offer_id`` names the offer of the catalogue, empty when a list gave it. ``given_on`` is the day of
    the decision, which is what matters for løntilskud (LAB § 102). ``counts``: whether the state's measure
    counts it, apart from what a rule says of its kind. ``is_own``: written here, not given by a list.
    """

    started_on: date
    ends_on: date | None = None
    kind: OfferKind = OfferKind.OTHER
    title: str = ""
    state: PlacementState = PlacementState.RUNNING
    id: PlacementId = PlacementId("")
    offer_id: OfferId = OfferId("")
    given_on: date | None = None
    counts: bool = True
    outcome: Outcome | None = None
    is_own: bool = False

    @property
    def is_given(self) -> bool:
        """Whether it has begun or will, by a decision: only this meets a duty."""
        return self.state in _GIVEN

    @property
    def is_ahead_or_given(self) -> bool:
        """Given, or with a seat reserved: what a plan, a timeline and the citizen's view tell of."""
        return self.state is _RESERVED or self.state in _GIVEN


_RESERVED = PlacementState.RESERVED
_GIVEN = frozenset({PlacementState.RUNNING, PlacementState.ENDED, PlacementState.INTERRUPTED})


@dataclass(frozen=True, slots=True)
class Exemption:
    """Fritagelse or stand-by: duties rest from ``from_on`` to ``to_on``, both included; None is open.

    Two that say the same are equal: a list names no ids. ``is_own``: written or changed here, not as a list
    gave it.
    """

    from_on: date
    to_on: date | None = None
    pauses: Pauses = Pauses.ALL
    reason: str = ""
    id: str = field(default="", compare=False)
    is_own: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """A recorded decision; ``extension`` is the number of sygedagpengeloven § 27, stk. 1, that it rests on.

    ``from_on`` is the day that an extension begins; None: the day it was decided.
    """

    rule_id: str
    decided_on: date
    note: str = ""
    extension: int = 0
    from_on: date | None = None
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Reported:
    """What a list says in sum: so many talks, the last on this day, as of the list's day."""

    talks: int
    last_on: date | None
    as_of: date


@dataclass(frozen=True, slots=True)
class Case:
    """One benefit period (ydelsesforløb) and everything that happened in it.

    ``started_on`` is the first absence day or the first day of the benefit.
    ``benefit_hours`` counts paid dagpenge hours as of ``benefit_hours_on``
    (a month is 160.33 h, LAB § 9). ``list_as_of`` is the day of the newest list
    that mentioned the case; None when it was only written by hand.
    """

    id: CaseId
    citizen_id: CitizenId
    cpr: str
    name: str
    group: TargetGroup
    started_on: date | None
    caseworker: str = ""
    ended_on: date | None = None
    ended_reason: str = ""
    benefit_hours: float | None = None
    benefit_hours_on: date | None = None
    unemployment_fund: str = ""
    is_employed: bool | None = None
    employer: str = ""
    visitation: str = ""
    recovery_on: date | None = None
    phone: str = ""
    reported: Reported | None = None
    list_as_of: date | None = None
    talks: tuple[Talk, ...] = ()
    placements: tuple[Placement, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    decisions: tuple[Decision, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    benefit_periods: tuple[BenefitPeriod, ...] = ()
