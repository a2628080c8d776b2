"""What a letter can know: the citizen, the talk, the office, and what was typed for this letter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from jobassist.domain import cpr
from jobassist.domain.case import Citizen, Talk, TalkForm, TargetGroup
from jobassist.domain.danish import MONTHS, WEEKDAYS, spoken_date
from jobassist.domain.letters import TYPED, LetterFacts, Merge

BENEFITS = {
    TargetGroup.DAGPENGE: "dagpenge",
    TargetGroup.KTH_JOBPARAT: "kontanthjælp",
    TargetGroup.KTH_AKTIVITETSPARAT: "kontanthjælp",
    TargetGroup.UDH_UDDANNELSESPARAT: "uddannelseshjælp",
    TargetGroup.UDH_AKTIVITETSPARAT: "uddannelseshjælp",
    TargetGroup.SYGEDAGPENGE: "sygedagpenge",
    TargetGroup.JOBAFKLARING: "ressourceforløbsydelse",
    TargetGroup.RESSOURCEFORLOEB: "ressourceforløbsydelse",
    TargetGroup.LEDIGHEDSYDELSE: "ledighedsydelse",
    TargetGroup.REVALIDERING: "revalideringsydelse",
    TargetGroup.FOERTIDSPENSION: "førtidspension",
}
"""What a group lives on, as a letter names it; the others get nothing that a letter is about."""

_PLACE_OF_POST = re.compile(r"\s*,\s*(?=\d{4}\s+\D)")
_CARE_OF = re.compile(r"^((?:c/o|att\.?)\s[^,]*?)\s*,\s*", re.IGNORECASE)
_PLUS = re.compile(r"^(\+45|0045)(?=\d{8}$)")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the caseworker and the office, as the settings have them."""

    caseworker: str = ""
    phone: str = ""
    municipality: str = ""
    address: tuple[str, ...] = ()
    meeting_place: str = ""


def letter_facts(
    citizen: Citizen,
    sender: Sender,
    *,
    on: date,
    group: TargetGroup,
    talk: Talk | None = None,
    missed: Talk | None = None,
    typed: Mapping[Merge, str] | None = None,
) -> LetterFacts:
    """The facts of a letter written on a day about a planned talk and one that was missed, if any.

    Of ``typed`` only the fields of ``TYPED`` count; the deadline is a day in ISO form, after ``on``.
    """
    name = in_order(citizen.name)
    values = {
        Merge.NAME: name,
        Merge.FIRST_NAME: name.split(" ")[0],
        Merge.ADDRESS: "\n".join(address_lines(citizen.address)),
        Merge.CPR: cpr.formatted(citizen.cpr) if citizen.cpr else "",
        Merge.CITIZEN_PHONE: spaced_phone(citizen.phone),
        Merge.BENEFIT: BENEFITS.get(group, ""),
        Merge.TODAY: spoken_date(on),
        Merge.MISSED_ON: spoken_date(missed.on) if missed else "",
        Merge.CASEWORKER: sender.caseworker,
        Merge.PHONE: spaced_phone(sender.phone),
        Merge.MUNICIPALITY: sender.municipality,
        Merge.OFFICE_ADDRESS: "\n".join(sender.address),
        Merge.PLACE: sender.meeting_place,
        **(_talk_values(talk) if talk else {}),
        **{field: text for field, text in (typed or {}).items() if field in TYPED},
    }
    values[Merge.FORM], why = _form(talk, values)
    values[Merge.DEADLINE], late = _deadline(values.get(Merge.DEADLINE, ""), on)
    return LetterFacts(
        on,
        values,
        why | late,
        protected_until=citizen.address_protected_until,
        is_digital_exempt=citizen.is_digital_exempt,
    )


def _talk_values(talk: Talk) -> dict[Merge, str]:
    day = talk.on
    values = {
        Merge.DATE: spoken_date(day),
        Merge.SHORT_DATE: f"{WEEKDAYS[day.weekday()]} {day.day}. {MONTHS[day.month - 1]}",
    }
    # A talk that a list plans often has only a day; midnight stands for that too.
    at = talk.at.time() if talk.at else time()
    return values | ({Merge.TIME: f"{at.hour}.{at.minute:02}"} if at != time() else {})


def _form(talk: Talk | None, values: Mapping[Merge, str]) -> tuple[str, dict[Merge, str]]:
    """How they meet, as a sentence; else which fact is missing for it."""
    if talk is None:
        why = "Der er ingen samtale i kalenderen. Book en samtale først."
        return "", {Merge.FORM: why, Merge.TIME: why}
    if talk.form is TalkForm.VIDEO:
        return "Vi mødes på video. Du får et link til mødet.", {}
    if talk.form is TalkForm.PHONE:
        phone = values[Merge.CITIZEN_PHONE]
        why = "Samtalen er på telefon, men borgerens nummer mangler. Skriv det ind."
        return (f"Vi ringer til dig på {phone}.", {}) if phone else ("", {Merge.FORM: why})
    if talk.form is TalkForm.IN_PERSON:
        place = values[Merge.PLACE]
        why = "Mødestedet mangler. Skriv det under Indstillinger."
        return (f"Vi mødes på {place.rstrip(' .')}.", {}) if place.strip() else ("", {Merge.FORM: why})
    return "", {}


def _deadline(text: str, on: date) -> tuple[str, dict[Merge, str]]:
    """The day of an answer as the citizen reads it; else why it cannot be one."""
    if not text.strip():
        return "", {}
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return "", {Merge.DEADLINE: "Fristen kan ikke læses. Skriv den som 23-03-2023."}
    if day <= on:
        return "", {Merge.DEADLINE: "Fristen er for tidlig. Vælg en dag fra i morgen og frem."}
    return spoken_date(day), {}


def in_order(name: str) -> str:
    """``Holm, Lone Vestergaard`` as ``Lone Vestergaard Holm``, on one line."""
    last, _comma, first = (part.strip() for part in " ".join(name.split()).partition(","))
    return f"{first} {last}".strip()


def address_lines(address: str) -> tuple[str, ...]:
    """The lines of an address: a list has street and town on one line, with a comma between.

    ``c/o Holm, Rådhusvej 12, 2. th., 0000 Demoby`` is three lines; only the floor stays with its street.
    """
    lines = [" ".join(line.split()) for line in address.splitlines()]
    whole = [part for line in lines for part in _PLACE_OF_POST.split(_CARE_OF.sub(r"\1\n", line))]
    return tuple(line for part in whole for line in part.split("\n") if line)


def spaced_phone(phone: str) -> str:
    """``+4512345678`` as ``12 34 56 78``; any other number as it was written."""
    digits = _PLUS.sub("", phone.replace(" ", ""))
    if len(digits) == 8 and digits.isdecimal():
        return " ".join(digits[i : i + 2] for i in range(0, 8, 2))
    return " ".join(phone.split())
