"""What may become of a placement (bevilling), and what to think of before it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jobassist.domain.calendar import span, unbroken_days
from jobassist.domain.case import Case, OfferId, OfferKind, Placement, PlacementState, TargetGroup
from jobassist.domain.danish import number_word, short_date
from jobassist.domain.duties import Duty, Status
from jobassist.domain.rules import EventKind

_P = PlacementState
_STEPS: dict[PlacementState, frozenset[PlacementState]] = {
    _P.PROPOSED: frozenset({_P.WAITING, _P.RESERVED, _P.RUNNING, _P.CANCELLED}),
    _P.WAITING: frozenset({_P.RESERVED, _P.RUNNING, _P.CANCELLED}),
    _P.RESERVED: frozenset({_P.RESERVED, _P.WAITING, _P.RUNNING, _P.NO_START, _P.RELEASED, _P.CANCELLED}),
    _P.RUNNING: frozenset({_P.RUNNING, _P.ENDED, _P.INTERRUPTED, _P.NO_START, _P.CANCELLED}),
    _P.RELEASED: frozenset({_P.RESERVED, _P.RUNNING}),
    _P.NO_START: frozenset({_P.RESERVED, _P.RUNNING}),
    _P.ENDED: frozenset(),
    _P.INTERRUPTED: frozenset(),
    _P.CANCELLED: frozenset(),
}


STATE_WORDS = {
    _P.PROPOSED: "kun foreslået",
    _P.WAITING: "på venteliste",
    _P.RESERVED: "reserveret",
    _P.RUNNING: "i gang",
    _P.ENDED: "afsluttet",
    _P.INTERRUPTED: "afbrudt",
    _P.NO_START: "ikke kommet i gang",
    _P.RELEASED: "frigivet",
    _P.CANCELLED: "aflyst",
}


def may_become(before: PlacementState, after: PlacementState) -> bool:
    """Whether one state may follow another; what is over stays, and undo takes back what was wrong."""
    return after in _STEPS[before]


@dataclass(frozen=True, slots=True)
class OfferLimit:
    """How long an offer of a kind may last for some groups (LAB § 61): ``weeks``, with a reason up to
    ``extended_weeks``, and from there ``step_weeks`` at a time. ``valid_to`` None is until further notice."""

    id: str
    kind: OfferKind
    groups: frozenset[TargetGroup]
    weeks: int
    extended_weeks: int
    step_weeks: int
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str

    def holds(self, kind: OfferKind, group: TargetGroup, day: date) -> bool:
        """Whether it holds for a group's offer that begins on a day."""
        is_valid = self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
        return is_valid and kind is self.kind and group in self.groups


class Caution(NamedTuple):
    """Something to think of. One that ``needs_reason`` stops until somebody writes why it is right here."""

    text: str
    needs_reason: bool = False


def length_caution(
    limits: Iterable[OfferLimit], kind: OfferKind, group: TargetGroup, starts_on: date, ends_on: date | None
) -> Caution | None:
    """Whether it lasts longer than the law lets it without a reason; None when it does not."""
    limit = next((each for each in limits if each.holds(kind, group, starts_on)), None)
    if limit is None:
        return None
    most = f"{number_word(limit.weeks)} uger ({limit.source})"
    if ends_on is None:
        return Caution(f"Praktik varer højst {most}. Skriv en slutdato.")
    if ends_on <= starts_on + span(7 * limit.weeks - 1):
        return None
    if ends_on <= starts_on + span(7 * limit.extended_weeks - 1):
        return Caution(f"Praktik varer højst {most}. Skriv, hvorfor den skal være længere her.", True)
    return Caution(
        f"Praktik varer højst {most}, og med en grund {limit.extended_weeks} uger. "
        f"Derefter kan den forlænges {limit.step_weeks} uger ad gangen. Skriv grunden.",
        True,
    )


def offer_duty(duties: Sequence[Duty]) -> Duty | None:
    """The open duty that an offer would meet, the most pressing first; None when there is none.

    A missed one counts until it is made up for: the right outlives the statistic.
    """
    open_duties = [
        duty
        for duty in duties
        if duty.rule.event is EventKind.OFFER and duty.status is not Status.MET and not duty.is_made_up
    ]
    return open_duties[0] if open_duties else None


def deadline_caution(duty: Duty | None, placement: Placement) -> Caution | None:
    """Whether the start comes too late for the duty, or does not meet it at all."""
    if duty is None or duty.due_on is None:
        return None
    rule = duty.rule
    if placement.kind in rule.offers_not_counting or not placement.counts:
        return Caution("Tilbuddet tæller ikke i statens måling, men kan hjælpe alligevel.")
    ends_on = placement.ends_on
    if ends_on is not None and unbroken_days(placement.started_on, ends_on) < rule.offer_min_days:
        return Caution(f"Et tilbud tæller først, når det varer {rule.offer_min_days} dage i træk.")
    if duty.status is Status.MISSED:
        return None
    words = late_words(duty, placement.kind, placement.started_on)
    return Caution(f"{words}.") if words else None


def late_words(duty: Duty, kind: OfferKind, starts_on: date, *, is_brief: bool = False) -> str:
    """``Starter efter lovens frist 26-03-2023``; empty for a start in time."""
    due_on, safe_on, weeks = duty.due_on, duty.safe_on, duty.rule.given_start_weeks
    if due_on is not None and starts_on > due_on:
        latest = due_on + span(7 * weeks)
        if kind is OfferKind.LOENTILSKUD and weeks and starts_on <= latest:
            # It counts from the day that it is given (LAB § 102).
            given = f"Løntilskud skal være givet senest {short_date(due_on)}"
            return given if is_brief else f"{given} og begynde senest {short_date(latest)}"
        return f"Starter efter lovens frist {short_date(due_on)}"
    if safe_on is not None and starts_on > safe_on:
        return f"Starter efter sidste sikre dag {short_date(safe_on)}"
    return ""


def again_caution(case: Case, offer_id: OfferId, title: str) -> Caution | None:
    """Whether the citizen has had the same offer before."""
    words = again_words(case, offer_id, title)
    return Caution(f"{words}.") if words else None


def again_words(case: Case, offer_id: OfferId, title: str) -> str:
    """``Samme tilbud for anden gang: sidst fra 07-11-2022``; empty the first time."""
    had = [p.started_on for p in case.placements if p.is_given and _is_same(p, offer_id, title)]
    if not had:
        return ""
    time = "anden" if len(had) == 1 else f"{len(had) + 1}."
    return f"Samme tilbud for {time} gang: sidst fra {short_date(max(had))}"


def _is_same(placement: Placement, offer_id: OfferId, title: str) -> bool:
    """By its place in the catalogue where both have one, else by its name."""
    if placement.offer_id and offer_id:
        return placement.offer_id == offer_id
    return bool(title) and placement.title == title


def overlap_caution(case: Case, starts_on: date, ends_on: date | None, *, but: str) -> Caution | None:
    """Whether an offer other than the placement ``but`` runs, or is reserved, on some of the same days."""
    last = ends_on or date.max
    other = next(
        (
            p
            for p in case.placements
            if p.is_ahead_or_given
            and p.id != but
            and p.started_on <= last
            and (p.ends_on or date.max) >= starts_on
        ),
        None,
    )
    if other is None:
        return None
    return Caution(f"{other.title or 'Et andet tilbud'} kører samtidig fra {short_date(other.started_on)}.")
