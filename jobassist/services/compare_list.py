"""How a list's row differs from the stored case; what a list does not say is never a difference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from jobassist.domain.case import Case, Citizen, Exemption, Reported, Talk, TalkStatus
from jobassist.domain.danish import short_date
from jobassist.domain.drafts import CaseDraft
from jobassist.domain.hours_clock import PaidHours
from jobassist.domain.letter_facts import address_lines
from jobassist.domain.placements import STATE_WORDS
from jobassist.services.confirmed_offers import PlacementChange, placement_changes
from jobassist.services.fill_in import known_hours

# Field of the draft and the case, and its Danish name.
PLAIN_FIELDS = (
    ("name", "Navn"),
    ("started_on", "Startdato"),
    ("ended_on", "Slutdato"),
    ("ended_reason", "Slutårsag"),
    ("caseworker", "Sagsbehandler"),
    ("benefit_hours", "Dagpengetimer"),
    ("benefit_hours_on", "Timer pr."),
    ("unemployment_fund", "A-kasse"),
    ("is_employed", "Ansat"),
    ("employer", "Arbejdsgiver"),
    ("visitation", "Visitation"),
    ("recovery_on", "Forventet rask"),
    ("phone", "Telefon"),
)
# The same of the citizen, for letters.
CONTACT_FIELDS = (
    ("address", "Adresse"),
    ("email", "E-mail"),
    ("is_digital_exempt", "Fritaget for Digital Post"),
    ("address_protected_until", "Adressebeskyttelse"),
    ("interpreter_language", "Tolk"),
)
_LAPSES_SOON = timedelta(days=90)
_HOURS = ("benefit_hours", "benefit_hours_on")
FieldChange = tuple[str, str, Any]
"""A field, its Danish name and its new value."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that the list changes: Danish name, the stored text and the list's text."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TalkChange:
    """A talk of the list beside the stored one that it is; ``stored`` None is a talk we did not know."""

    talk: Talk
    stored: Talk | None = None


def compare(
    draft: CaseDraft, case: Case, as_of: date, *, contact: Iterable[FieldChange] = (), lowers: bool = False
) -> tuple[Difference, ...]:
    """Every difference between a draft and its case, in the order of the columns.

    ``contact`` is what ``changed_contact`` found; an address is not shown, it may be protected.
    ``lowers`` believes a count of talks that is lower than the stored one.
    """
    found = [
        Difference(label, shown(getattr(case, field)), shown(value))
        for field, label, value in changed_fields(draft, case, as_of)
    ]
    if (reported := changed_report(draft, case.reported, lowers=lowers)) is not None:
        before = case.reported.talks if case.reported else None
        found.append(Difference("Samtaler holdt", shown(before), shown(reported[0])))
    found += [_talk_difference(change) for change in talk_changes(draft, case)]
    found += [Difference("Flyttet samtale", shown(t.on), "–") for t in moved_talks(draft, case, as_of)]
    found += [_placement_difference(change) for change in placement_changes(draft, case, as_of)]
    found += [
        Difference(label, shown(None), "ændret" if field == "address" else shown(value))
        for field, label, value in contact
    ]
    new = new_exemptions(draft, case)
    return (*found, *(Difference("Fritagelse", "–", short_date(e.from_on)) for e in new))


def changed_fields(draft: CaseDraft, case: Case, as_of: date) -> list[FieldChange]:
    """What the list says otherwise; an older list than the newest only fills what was empty."""
    is_older = case.list_as_of is not None and as_of < case.list_as_of
    kept = _HOURS if backward_hours(draft, case) is not None else ()
    changes: list[FieldChange] = []
    for field, label in PLAIN_FIELDS:
        value, stored = getattr(draft, field), getattr(case, field)
        if field in kept or value in (None, "") or value == stored or (is_older and stored not in (None, "")):
            continue
        changes.append((field, label, value))
    return changes


def backward_hours(draft: CaseDraft, case: Case) -> tuple[PaidHours, PaidHours] | None:
    """The stored and the listed hours when they run backwards in one dagpenge period; else None."""
    known = known_hours(case)
    if known is None or draft.benefit_hours is None or draft.benefit_hours_on is None:
        return None
    listed = PaidHours(draft.benefit_hours, draft.benefit_hours_on)
    is_same_period = draft.started_on in (None, case.started_on)
    is_later = listed.on > known.on
    return (known, listed) if is_same_period and is_later and known.runs_backwards(listed) else None


def changed_contact(
    draft: CaseDraft, citizen: Citizen, as_of: date, *, is_older: bool
) -> tuple[FieldChange, ...]:
    """How to reach the citizen, where the list says it otherwise; an older list only fills what was empty."""
    return tuple(
        (field, label, value)
        for field, label in CONTACT_FIELDS
        for value, stored in ((getattr(draft, field), getattr(citizen, field)),)
        if value not in (None, "", stored)
        and (not stored or (not is_older and _is_news(field, value, stored, as_of)))
    )


def _is_news(field: str, value: Any, stored: Any, as_of: date) -> bool:
    """A protection is only made longer, when it ends soon: a bare "ja" moves its day with every list."""
    match field:
        case "address":
            return address_lines(value) != address_lines(stored)
        case "address_protected_until":
            return bool(stored < value and stored < as_of + _LAPSES_SOON)
        case "interpreter_language":
            return False
        case _:
            return True


def changed_report(
    draft: CaseDraft, known: Reported | None, *, lowers: bool = False
) -> tuple[int, date | None] | None:
    """The list's count and last day where they add something.

    A lower count lowers the stored one only with ``lowers``: when somebody has decided so.
    """
    if draft.reported_talks is None and draft.reported_last_on is None:
        return None
    # A last day without a count is at least one talk.
    listed = 1 if draft.reported_talks is None else draft.reported_talks
    if known is None:
        return listed, draft.reported_last_on
    days = [day for day in (draft.reported_last_on, known.last_on) if day]
    if lowers:
        talks, last_on = listed, next(iter(days), None)
    else:
        talks, last_on = max(listed, known.talks), max(days, default=None)
    return None if (talks, last_on) == (known.talks, known.last_on) else (talks, last_on)


def talk_changes(draft: CaseDraft, case: Case) -> list[TalkChange]:
    """Talks of the list that the store lacks, or knows with another status."""
    changes: list[TalkChange] = []
    by_day = {talk.on: talk for talk in case.talks if talk.status is not TalkStatus.MOVED}
    for talk in draft.talks:
        stored = by_day.get(talk.on)
        if stored is None:
            changes.append(TalkChange(talk))
        elif stored.status is TalkStatus.PLANNED and talk.status is not TalkStatus.PLANNED:
            changes.append(TalkChange(talk, stored))
    return changes


def moved_talks(draft: CaseDraft, case: Case, as_of: date) -> list[Talk]:
    """Planned talks that an earlier list gave and this one has replaced by another day."""
    planned = {talk.on for talk in draft.talks if talk.status is TalkStatus.PLANNED}
    if not planned:
        return []
    return [
        talk
        for talk in case.talks
        if talk.status is TalkStatus.PLANNED
        and talk.is_from_list
        and talk.on >= as_of
        and talk.on not in planned
    ]


def new_exemptions(draft: CaseDraft, case: Case) -> list[Exemption]:
    """Those that the list tells and the store does not; one that was changed here is as it was made here."""
    own = {(e.from_on, e.pauses) for e in case.exemptions if e.is_own}
    return [e for e in draft.exemptions if e not in case.exemptions and (e.from_on, e.pauses) not in own]


def imported(draft: CaseDraft, case: Case, as_of: date, *, lowers: bool = False) -> Case:
    """The case as it will be when the draft is stored, for showing; new events have no ids yet."""
    values = {field: value for field, _label, value in changed_fields(draft, case, as_of)}
    if (report := changed_report(draft, case.reported, lowers=lowers)) is not None:
        values["reported"] = Reported(*report, as_of)
    moved = moved_talks(draft, case, as_of)
    changes = talk_changes(draft, case)
    gone = [*moved, *(change.stored for change in changes)]
    offers = placement_changes(draft, case, as_of)
    begun = [change.stored for change in offers]
    return replace(
        case,
        **values,
        talks=(*(talk for talk in case.talks if talk not in gone), *(change.talk for change in changes)),
        placements=(*(p for p in case.placements if p not in begun), *(each.placement for each in offers)),
        exemptions=(*case.exemptions, *new_exemptions(draft, case)),
    )


def _talk_difference(change: TalkChange) -> Difference:
    label = "Næste samtale" if change.talk.status is TalkStatus.PLANNED else "Samtale"
    before = "planlagt" if change.stored else "–"
    return Difference(label, before, short_date(change.talk.on))


def _placement_difference(change: PlacementChange) -> Difference:
    before = STATE_WORDS[change.stored.state] if change.stored else "–"
    title = change.placement.title or (change.stored.title if change.stored else "")
    return Difference("Tilbud", before, f"{title} {short_date(change.placement.started_on)}")


def shown(value: object) -> str:
    """A stored value as the caseworker reads it; a dash for nothing."""
    if value in (None, ""):
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return str(value)
