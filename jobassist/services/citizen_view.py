"""What a citizen may see of the talk while it is held: agenda, agreements and dates, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from jobassist.domain.agenda import AgendaItem, ItemKind
from jobassist.domain.case import TalkForm
from jobassist.domain.danish import MONTHS, spoken_date, spoken_moment
from jobassist.domain.plan import Agreement, Kept, Owner
from jobassist.services.desk import Desk
from jobassist.services.talk_facts import booked_next
from jobassist.services.talk_room import TalkRoom

_INTERNAL = "internal"
_LONGEST = 400  # letters of a promise; the plan has all of it


@dataclass(frozen=True, slots=True)
class SheetItem:
    """An item of the agenda in the citizen's words."""

    number: int
    title: str
    is_done: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class SheetPromise:
    """Who does what: ``what`` goes on from "Vi" or "Du"; ``by_when`` is empty without a day."""

    is_ours: bool
    what: str
    by_when: str


@dataclass(frozen=True, slots=True)
class SheetMeeting:
    """The next talk; ``is_proposed``: nobody has said yes to it."""

    when: str
    form: TalkForm
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class SheetDate:
    """A day to remember; ``title`` is the offer that begins, empty where a list gave none."""

    day: str
    title: str


@dataclass(frozen=True, slots=True)
class CitizenSheet:
    """All that the citizen's view shows; days are in words."""

    day: str
    items: tuple[SheetItem, ...]
    promises: tuple[SheetPromise, ...]
    meeting: SheetMeeting
    dates: tuple[SheetDate, ...]


def shown_to_citizen(room: TalkRoom, index: int) -> CitizenSheet:
    """The talk as the citizen sees it; ``index`` is the item that is being talked about."""
    return CitizenSheet(
        day=_capital(spoken_date(room.on)),
        items=tuple(
            SheetItem(number, item.citizen_title, gone_through(room, item), number == index + 1)
            for number, item in enumerate(room.agenda.items, start=1)
        ),
        promises=tuple(_promise(each, room.on) for each in room.draft.agreements if each.what.strip()),
        meeting=_meeting(room),
        dates=_dates(room),
    )


def gone_through(room: TalkRoom, item: AgendaItem) -> bool:
    """Whether an item was talked about: promises judged, a next talk agreed, else something answered."""
    if item.kind is ItemKind.AGREEMENTS and room.last_agreements:
        return all(agreement.kept is not Kept.OPEN for agreement in room.last_agreements)
    if item.kind is ItemKind.NEXT_TALK and room.draft.next_talk_at and room.draft.agreements:
        return True
    return any(
        item_id == item.id and field != _INTERNAL and value.strip()
        for (item_id, field), value in room.answers.items()
    )


def contact_line(desk: Desk, room: TalkRoom) -> str:
    """Whom to meet where, and the phone: ``Karen Boysen · Rådhusvej 12, lokale 4 · tlf. 00 00 00 00``."""
    settings, draft = desk.settings, room.draft
    place = draft.next_talk_place or settings.meeting_place
    is_there = next_form(room) is TalkForm.IN_PERSON
    phone = f"tlf. {settings.phone}" if settings.phone else ""
    parts = (settings.name or room.case.caseworker, place if is_there else "", phone)
    return " · ".join(part.strip() for part in parts if part.strip())


def next_form(room: TalkRoom) -> TalkForm:
    """How the next talk is held, as it is agreed or booked."""
    booked = booked_next(room)
    if room.draft.next_talk_at is None and booked is not None and booked.form is not None:
        return booked.form
    return room.draft.next_talk_form


def _meeting(room: TalkRoom) -> SheetMeeting:
    """The time that is agreed in the talk, else one booked before, else the proposal."""
    booked = booked_next(room)
    at = room.draft.next_talk_at
    if at is None and booked is not None:
        at = booked.at or datetime.combine(booked.on, time())
    return SheetMeeting(_moment(at or room.suggestion.at, room.on), next_form(room), is_proposed=at is None)


def _dates(room: TalkRoom) -> tuple[SheetDate, ...]:
    coming = [p for p in room.case.placements if p.is_ahead_or_given and p.started_on >= room.on]
    return tuple(
        SheetDate(_day(p.started_on, room.on), p.title.strip())
        for p in sorted(coming, key=lambda p: (p.started_on, p.title))
    )


def _promise(agreement: Agreement, on: date) -> SheetPromise:
    by_when = f"senest {_short_day(agreement.due_on, on)}" if agreement.due_on else ""
    return SheetPromise(agreement.owner is Owner.US, _as_said(agreement.what), by_when)


def _as_said(what: str) -> str:
    """One line that goes on from "Vi" or "Du": ``ringer til din leder``; LÆ 285 and I stay as they are."""
    line = " ".join(what.strip()[: 2 * _LONGEST].split())
    if len(line) > _LONGEST:
        line = f"{line[:_LONGEST].rstrip()} …"
    first = line.split()[0]
    return line if first.isupper() or not first[1:].islower() else line[0].lower() + line[1:]


def _moment(at: datetime, on: date) -> str:
    words = spoken_moment(at)
    return _capital(words.replace(f" {at.year}", "", 1) if at.year == on.year else words)


def _day(day: date, on: date) -> str:
    return _capital(spoken_date(day, with_year=day.year != on.year))


def _short_day(day: date, on: date) -> str:
    words = f"{day.day}. {MONTHS[day.month - 1]}"
    return words if day.year == on.year else f"{words} {day.year}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
