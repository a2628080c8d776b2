"""What a demo jobcentre is made of: its people, their lists, and what was written about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from hashlib import sha256

from jobassist.domain.case import Decision, Exemption, Talk
from jobassist.domain.circumstances import BenefitPeriod, Circumstance
from jobassist.domain.drafts import CaseDraft, ListDraft
from jobassist.domain.errors import JobAssistError
from jobassist.domain.plan import Agreement, PlanContent

FIRST_ROW = 5  # of citizens in the demo's lists: three title lines and the headings stand above
FILENAME = "søgeliste-demo.csv"


class DemoError(JobAssistError):
    """A demo jobcentre that cannot be made; the text says what to choose instead."""


@dataclass(frozen=True, slots=True)
class DemoAnswer:
    """An answer in a talk: ``field`` is the question's id within the agenda's item."""

    item_id: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class DemoTalk:
    """What was written in one talk; ``plan`` is the plan as it stood when the talk ended.

    ``number`` is the talk's number in the case and the version of its plan.
    """

    on: date
    number: int
    agenda_id: str
    answers: tuple[DemoAnswer, ...]
    plan: PlanContent
    at: datetime | None = None

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        return self.plan.agreements


@dataclass(frozen=True, slots=True)
class DemoExtra:
    """What colleagues have written in the app itself, and no list knows.

    ``planned`` are talks with their time; those before the demo's day are the ones
    that nobody has closed. ``coming_talk`` is a talk to play half-way through.
    """

    exemptions: tuple[Exemption, ...] = ()
    planned: tuple[Talk, ...] = ()
    decisions: tuple[Decision, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    benefit_periods: tuple[BenefitPeriod, ...] = ()
    last_talk: DemoTalk | None = None
    coming_talk: DemoTalk | None = None


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works in the jobcentre."""

    name: str
    title: str = "Sagsbehandler"
    hours_a_week: float = 37.0


@dataclass(frozen=True, slots=True)
class Municipality:
    name: str
    jobcentre: str
    address: tuple[str, ...]
    room: str
    phone: str

    @property
    def meeting_place(self) -> str:
        """Where talks are held: the street and the room."""
        return f"{self.address[0]}, {self.room}"


@dataclass(frozen=True, slots=True)
class DemoJobcentre:
    """A whole synthetic jobcentre on a day.

    ``cases`` are in the order of the search list drawn on ``as_of``; ``extras`` has
    what was written in the app, by CPR, for those who have any.
    """

    today: date
    as_of: date
    seed: int
    municipality: Municipality
    caseworkers: tuple[Staff, ...]
    coordinator: Staff
    manager: Staff
    cases: tuple[CaseDraft, ...]
    extras: Mapping[str, DemoExtra] = field(default_factory=dict)

    def list_draft(self) -> ListDraft:
        """The search list as an importer would have read it."""
        return ListDraft(
            filename=FILENAME,
            sha256=sha256(f"demo {self.today} {self.seed} {len(self.cases)}".encode()).hexdigest(),
            profile="demo",
            as_of=self.as_of,
            row_count=len(self.cases),
            columns=(),
            cases=self.cases,
        )


def at_time(day: date, hour: int, minute: int) -> datetime:
    """A local time on a day, without a zone as everywhere in the store."""
    return datetime.combine(day, time(hour, minute))
