"""What the papers of the Friday review say, as frozen data; a CPR is masked, and no note is among it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LimitRow:
    """How a limit on the paper is reckoned: in a sentence, and step by step."""

    citizen: str
    cpr: str
    sentence: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSheet:
    """What every paper for caseworker and coordinator says.

    ``rules`` are the versions of the rules that were used, ``data_line`` is how old the data are.
    ``limits`` explain the limits at the end of the paper, where that is asked for.
    ``is_demo`` marks every page as practice.
    """

    printed_on: date
    municipality: str = ""
    caseworker: str = ""
    rules: str = ""
    data_line: str = ""
    limits: tuple[LimitRow, ...] = ()
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A citizen about whom something is new, each thing a sentence."""

    citizen: str
    cpr: str
    group: str
    news: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TodoRow:
    """What has to be done for a citizen; ``by_on`` None: no day is set."""

    citizen: str
    cpr: str
    what: str
    by_on: date | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A citizen who left, arrived or changed target group; ``what`` says which."""

    citizen: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FridaySheet(OfficeSheet):
    """The Friday sheet: only what changed since ``since``, and what needs doing.

    ``since`` None: there was no review before. ``counts`` are the four verdicts with their numbers,
    ``reviewed_by_others`` sentences such as ``Bo Lind vurderede 12 af dem``.
    """

    friday_on: date
    week: int
    reviewed: int = 0
    of: int = 0
    since: date | None = None
    counts: tuple[tuple[str, int], ...] = ()
    changed: tuple[ChangedRow, ...] = ()
    todo: tuple[TodoRow, ...] = ()
    moved: tuple[MovedRow, ...] = ()
    reviewed_by_others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutOfferRow:
    """A citizen without an active offer; ``status`` is the word of the list, such as ``Kritisk``.

    ``basis`` says what the limit is counted from; by which rule stands in the head.
    """

    citizen: str
    cpr: str
    group: str
    status: str
    due_on: date | None = None
    safe_on: date | None = None
    next_step: str = ""
    next_on: date | None = None
    caseworker: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutOfferSheet(OfficeSheet):
    """Those without an active offer, in the order of ``rows``, out of ``of`` citizens.

    ``about`` says whose they are, such as ``Hele jobcentret``.
    """

    of: int
    rows: tuple[WithoutOfferRow, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """A week's need for starts and its free seats; ``free`` None where there is always room.

    ``need_so_far`` and ``free_so_far`` add up from the first week; ``short`` is how many have no seat
    by then.
    """

    monday_on: date
    need: int
    free: int | None
    need_so_far: int
    free_so_far: int | None
    short: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """Need and seats of one kind of offer.

    ``short_from_on`` is the Monday of the first week that is short.
    """

    kind: str
    need: int
    free: int | None
    short: int = 0
    short_from_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """An offer of the catalogue with its seats; ``seats`` None where there is always room.

    ``free`` are the seats of the next start, below zero where more were placed than there is room for.
    """

    title: str
    provider: str = ""
    seats: int | None = None
    running: int = 0
    reserved: int = 0
    waiting: int = 0
    next_on: date | None = None
    free: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedRow:
    """A proposed placement; ``last_on`` is the last safe day to begin."""

    citizen: str
    cpr: str
    offer: str
    starts_on: date
    last_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatsSheet(OfficeSheet):
    """Seats against need, for the coordinator; ``sentence`` says which to buy, and when.

    ``counted`` are sentences that the note on how the numbers are counted ends with.
    """

    sentence: str
    weeks: tuple[WeekRow, ...] = ()
    kinds: tuple[KindRow, ...] = ()
    offers: tuple[CatalogueRow, ...] = ()
    proposed: tuple[ProposedRow, ...] = ()
    counted: tuple[str, ...] = ()
