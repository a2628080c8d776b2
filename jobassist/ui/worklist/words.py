"""Small Danish phrases that several parts of the list and of a citizen's page share."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.case import Talk, TalkForm, TalkStatus
from jobassist.domain.danish import short_date, weekday_date
from jobassist.domain.duties import Duty, Status

translate = QCoreApplication.translate
_DANISH_PHONE = 8


def form_words() -> list[tuple[str, str]]:
    """The forms of a talk, as a segmented choice takes them."""
    return [
        (TalkForm.IN_PERSON.value, translate("Talk", "Fremmøde")),
        (TalkForm.PHONE.value, translate("Talk", "Telefon")),
        (TalkForm.VIDEO.value, translate("Talk", "Video")),
    ]


def outcome_words() -> list[tuple[str, str]]:
    """What can have become of a talk, as a segmented choice takes them."""
    return [
        (TalkStatus.HELD.value, translate("Talk", "Holdt")),
        (TalkStatus.NO_SHOW.value, translate("Talk", "Kom ikke")),
        (TalkStatus.CANCELLED.value, translate("Talk", "Aflyst")),
    ]


def talk_status_word(status: TalkStatus) -> str:
    """``Holdt``."""
    known = dict(outcome_words())
    known |= {
        TalkStatus.PLANNED.value: translate("Talk", "Booket"),
        TalkStatus.MOVED.value: translate("Talk", "Flyttet"),
    }
    return known[status.value]


def form_word(form: TalkForm | None) -> str:
    """``Fremmøde``; empty when a list gave only the day."""
    return dict(form_words())[form.value] if form is not None else ""


def when(talk: Talk) -> str:
    """``mandag 13-03-2023 kl. 10.30``."""
    if talk.at is None or (talk.at.hour, talk.at.minute) == (0, 0):
        return weekday_date(talk.on)
    return f"{weekday_date(talk.on)} kl. {talk.at.hour}.{talk.at.minute:02}"


def first_name(name: str) -> str:
    """``Lone`` of ``Lone Vestergaard Holm`` and of ``Holm, Lone Vestergaard``."""
    return next(iter(name.rpartition(",")[2].split()), translate("Worklist", "Borgeren"))


def phone_words(phone: str) -> str:
    """``12 34 56 78`` for eight digits, anything else as it is."""
    digits = phone.replace(" ", "")
    if len(digits) != _DANISH_PHONE or not digits.isdigit():
        return phone
    return " ".join(digits[i : i + 2] for i in range(0, len(digits), 2))


def duty_day(duty: Duty, today: date) -> str:
    """The day of a duty that matters now, with what it is: ``sikker dag 10-03-2023``."""
    if duty.due_on is None:
        return translate("Worklist", "frist ukendt")
    safe_on = duty.safe_on
    if safe_on is not None and safe_on >= today and duty.status is not Status.PAUSED:
        return filled(translate("Worklist", "sikker dag %1"), short_date(safe_on))
    return filled(translate("Worklist", "frist %1"), short_date(duty.due_on))


def filled(pattern: str, *values: str) -> str:
    """``%1`` and ``%2`` replaced by the values, as they are."""
    pieces: list[str] = []
    rest = pattern
    while rest:
        before, mark, rest = rest.partition("%")
        pieces.append(before)
        if mark and rest[:1].isdigit():
            pieces.append(values[int(rest[0]) - 1])
            rest = rest[1:]
        else:
            pieces.append(mark)
    return "".join(pieces)
