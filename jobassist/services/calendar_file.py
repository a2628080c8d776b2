"""The next talk as a calendar file (.ics, RFC 5545) that tells nothing about whom it is with."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from jobassist.domain.agenda import AgendaFileError, choose_agenda
from jobassist.domain.case import Case, CaseId, Talk, TalkForm, TalkId, TalkStatus
from jobassist.domain.errors import JobAssistError
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.talk_room import next_planned, occasion_of, talk_number
from jobassist.store import reads

_SUMMARY = "Samtale"
_MINUTES = 45  # where no agenda tells how long it takes
_FOLD_AT = 75  # octets on a line, RFC 5545 § 3.1
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class CalendarFileError(JobAssistError):
    """A talk that has no place in a calendar, or a file that cannot be written."""


def next_talk_of(desk: Desk, case_id: CaseId) -> TalkId | None:
    """The next planned talk of a case, today's included; None when none is booked."""
    found = next_planned(case_of(desk, case_id), after=desk.today - timedelta(days=1))
    return found.id if found is not None else None


def calendar_filename(desk: Desk, talk_id: TalkId) -> str:
    """``samtale-2023-03-23.ics``; there is no name in it. Raises CalendarFileError."""
    return f"samtale-{_planned(desk, talk_id)[1].on.isoformat()}.ics"


def save_calendar_file(desk: Desk, talk_id: TalkId, path: Path) -> Changed:
    """Writes a planned talk as a calendar file. Raises CalendarFileError; nothing in the store changes."""
    path = path if path.suffix.casefold() == ".ics" else path.with_name(f"{path.name}.ics")
    text = calendar_text(desk, talk_id)
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise CalendarFileError("Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen.") from error
    return Changed(frozenset(), f"Kalenderfilen er gemt som {path.name}. Der er ingen navne i den")


def calendar_text(desk: Desk, talk_id: TalkId) -> str:
    """A planned talk as the text of a calendar file: when, how long and where. Raises CalendarFileError.

    Times are UTC, so that every calendar shows them right, summer and winter. A talk whose time is not
    known fills its day.
    """
    case, talk = _planned(desk, talk_id)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//JobAssist//DA",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{uuid4()}",
        f"DTSTAMP:{_utc(desk.clock.now())}",
        f"SUMMARY:{_SUMMARY}",
        *_span(talk, _minutes(desk, case, talk)),
        *_location(desk, case, talk),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _planned(desk: Desk, talk_id: TalkId) -> tuple[Case, Talk]:
    row = reads.talk(desk.store, talk_id)
    if row is None or row.talk.status is not TalkStatus.PLANNED:
        raise CalendarFileError("Samtalen er ikke længere planlagt. Book en ny, og gem den i kalenderen.")
    return case_of(desk, row.case_id), row.talk


def _minutes(desk: Desk, case: Case, talk: Talk) -> int:
    """How long the agenda of that talk takes."""
    occasion = occasion_of(desk, case, talk_number(desk, case)[0], kind=talk.kind, holder=talk.held_by)
    try:
        return choose_agenda(desk.agendas, occasion).minutes
    except AgendaFileError:
        return _MINUTES


def _span(talk: Talk, minutes: int) -> tuple[str, str]:
    if talk.at is None or (talk.at.hour, talk.at.minute) == (0, 0):
        return (
            f"DTSTART;VALUE=DATE:{_plain(talk.on)}",
            f"DTEND;VALUE=DATE:{_plain(talk.on + timedelta(days=1))}",
        )
    return f"DTSTART:{_utc(talk.at)}", f"DURATION:PT{minutes}M"


def _plain(day: date) -> str:
    return f"{day:%Y%m%d}"


def _utc(at: datetime) -> str:
    """A Danish local time as UTC."""
    return f"{at.replace(tzinfo=ZoneInfo('Europe/Copenhagen')).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _location(desk: Desk, case: Case, talk: Talk) -> tuple[str, ...]:
    place = _place(desk, case, talk)
    return (f"LOCATION:{_escaped(place)}",) if place else ()


def _place(desk: Desk, case: Case, talk: Talk) -> str:
    """Where we meet. A place written in the plan stays out: it may be an employer or a home."""
    if talk.form is TalkForm.PHONE:
        return "Telefon"
    if talk.form is TalkForm.VIDEO:
        return "Video"
    usual = desk.settings.meeting_place
    agreed = {
        p.content.next_talk_place
        for p in reads.load_plans(desk.store, case.id)
        if p.content.next_talk_at == talk.at
    }
    return usual if agreed <= {"", usual} else ""


def _escaped(text: str) -> str:
    """Text as RFC 5545 § 3.3.11 writes it, without what no calendar can show."""
    for sign, written in (
        ("\\", "\\\\"),
        (";", "\\;"),
        (",", "\\,"),
        ("\r\n", "\\n"),
        ("\r", "\\n"),
        ("\n", "\\n"),
    ):
        text = text.replace(sign, written)
    return _UNSEEN.sub("", text)


def _folded(line: str) -> str:
    """Lines of at most 75 octets, each further one begun with a space; no letter is cut in two."""
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if size + octets > _FOLD_AT:
            parts.append("")
            size = 1
        parts[-1] += letter
        size += octets
    return "\r\n ".join(parts)
