"""Correcting a finished talk: never silently, always with the reason, how it was before, and undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from jobassist.domain.agenda import NO, PRESENT, YES, AnswerKey, AnswerKind
from jobassist.domain.case import TalkForm, TalkId, TalkKind, TalkStatus
from jobassist.domain.danish import short_date
from jobassist.domain.errors import JobAssistError
from jobassist.domain.talk_record import DETAILS, Presence
from jobassist.services.book_talk import check_past_day
from jobassist.services.desk import Changed, Desk
from jobassist.services.talk_record import RecordedAnswer, TalkDetails, TalkRecord, talk_record
from jobassist.services.write_talk import put_answer, storable
from jobassist.store import tables
from jobassist.store.unit import Unit

LONGEST_MINUTES = 600
_SCALE = tuple(map(str, range(11)))
_FORMS = {TalkForm.IN_PERSON: "Fremmøde", TalkForm.PHONE: "Telefon", TalkForm.VIDEO: "Video"}
_KINDS = {TalkKind.JOBSAMTALE: "Jobsamtale", TalkKind.FAELLES: "Fælles samtale med a-kassen"}


class CorrectionError(JobAssistError):
    """A correction that cannot be made as it stands."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field: how it was when the user read it, and how it shall be."""

    key: AnswerKey
    seen: str
    value: str


def correct(desk: Desk, talk_id: TalkId, changes: Sequence[Change], reason: str) -> Changed:
    """Corrects answers of a finished talk in one write, each with a row of its own in the history.

    The presence of the unemployment fund makes a talk a joint one, or no longer. Raises
    CorrectionError without a reason, when nothing is changed, when a field is not what the user read,
    or when a value does not fit its question; RecordError for a talk that is not finished.
    """
    _require_reason(reason)
    changes = [change for change in changes if storable(change.value) != change.seen]
    if not changes:
        raise CorrectionError("Svaret er det samme som før. Ret det, eller annullér rettelsen.")
    case_id = talk_record(desk, talk_id).case.id
    with desk.store.write("correct_talk", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        record = talk_record(desk, talk_id)
        for change in changes:
            _require_fit(record, change)
            item_id, field = change.key
            put_answer(unit, talk_id, item_id=item_id, field=field, value=change.value)
            _note(desk, unit, talk_id, change, reason)
            if change.key == (PRESENT, Presence.UNEMPLOYMENT_FUND):
                _change_kind(desk, unit, record, reason, with_fund=change.value not in ("", NO))
    return Changed(frozenset({case_id}), "Svaret er rettet", unit.action_id)


def correct_details(
    desk: Desk, talk_id: TalkId, seen: TalkDetails, details: TalkDetails, reason: str
) -> Changed:
    """Corrects a finished talk's day, minutes or form, with a row in the history for each.

    Raises CorrectionError as ``correct`` does, and for a day that the professional system has;
    BookingError for a day that has not come or lies before the case.
    """
    _require_reason(reason)
    if details == seen:
        raise CorrectionError("Det er det samme som før. Ret det, eller annullér rettelsen.")
    case_id = talk_record(desk, talk_id).case.id
    with desk.store.write("correct_talk", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        record = talk_record(desk, talk_id)
        _require_possible(desk, record, seen, details)
        unit.update(tables.talks, talk_id, **_columns(record, details))
        for field, before, after in _differences(seen, details):
            _note(desk, unit, talk_id, Change((DETAILS, field), before, after), reason)
    return Changed(frozenset({case_id}), "Samtalen er rettet", unit.action_id)


def presence_value(answer: str | None, who: str) -> str:
    """What is stored about somebody's presence: who it was, else yes, else nothing."""
    return (who.strip() or YES) if answer == YES else ""


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise CorrectionError("Skriv, hvorfor det rettes. Så kan andre forstå det senere.")


def _require_fit(record: TalkRecord, change: Change) -> None:
    answer = next((a for a in record.answers if change.key in (a.key, a.note_key)), None)
    if answer is None:
        raise CorrectionError("Feltet findes ikke i samtalen længere. Åbn samtalen igen.")
    now = answer.value if change.key == answer.key else answer.note
    if now != change.seen:
        raise CorrectionError("Svaret er ændret, siden du åbnede det. Læs det igen, og ret det så.")
    if change.key == answer.key and not _fits(answer, change.value):
        raise CorrectionError("Svaret passer ikke til spørgsmålet. Vælg et af de svar, der er.")


def _fits(answer: RecordedAnswer, value: str) -> bool:
    """Whether a value can answer its question; none can always be, and so can what stands there."""
    if not value or answer.item_id == PRESENT:
        return True
    match answer.question.kind:
        case AnswerKind.YESNO:
            return value in (YES, NO)
        case AnswerKind.SCALE:
            return value in _SCALE
        case AnswerKind.DATE:
            return _is_day(value)
        case AnswerKind.CHOICE | AnswerKind.CHECKLIST:
            return {*value.split("\n")} <= {*answer.question.options, *answer.value.split("\n")}
        case _:
            return True


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _note(desk: Desk, unit: Unit, talk_id: TalkId, change: Change, reason: str) -> None:
    item_id, field = change.key
    unit.insert(
        tables.corrections,
        talk_id=talk_id, item_id=item_id, field=field, before=change.seen, after=storable(change.value),
        reason=storable(reason.strip()), at=desk.clock.now().isoformat(), by=desk.user,
    )  # fmt: skip


def _change_kind(desk: Desk, unit: Unit, record: TalkRecord, reason: str, *, with_fund: bool) -> None:
    """A jobsamtale with the unemployment fund present is a joint one (fælles samtale)."""
    before, after = record.talk.kind, TalkKind.FAELLES if with_fund else TalkKind.JOBSAMTALE
    if record.talk.status is TalkStatus.HELD and before in _KINDS and before is not after:
        unit.update(tables.talks, record.talk.id, kind=after)
        change = Change((DETAILS, "kind"), _KINDS[before], _KINDS[after])
        _note(desk, unit, record.talk.id, change, reason)


def _require_possible(desk: Desk, record: TalkRecord, seen: TalkDetails, details: TalkDetails) -> None:
    if record.details != seen:
        raise CorrectionError("Samtalen er ændret, siden du åbnede den. Læs den igen, og ret den så.")
    if details.minutes is not None and not 0 <= details.minutes <= LONGEST_MINUTES:
        raise CorrectionError("Skriv minutterne som et tal fra 0 til 600, eller lad feltet stå tomt.")
    if details.on == seen.on:
        return
    if record.is_in_system:
        raise CorrectionError("Dagen kommer fra fagsystemet. Ret den dér, så følger den med næste liste.")
    check_past_day(desk, record.case, details.on)


def _columns(record: TalkRecord, details: TalkDetails) -> dict[str, Any]:
    at = record.talk.at
    moment = datetime.combine(details.on, at.time()) if at is not None else None
    return {"on_date": details.on, "at_time": moment, "minutes": details.minutes, "form": details.form}


def _differences(seen: TalkDetails, details: TalkDetails) -> list[tuple[str, str, str]]:
    """Field, before and after in words: they are there to be read."""
    words = [
        ("on", short_date(seen.on), short_date(details.on)),
        ("minutes", _minutes(seen.minutes), _minutes(details.minutes)),
        ("form", _form(seen.form), _form(details.form)),
    ]
    return [each for each in words if each[1] != each[2]]


def _minutes(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes} min"


def _form(form: TalkForm | None) -> str:
    return _FORMS[form] if form is not None else ""
