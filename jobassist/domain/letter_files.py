"""How a letter is read from a file or a form, and written back; every mistake names its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from jobassist.domain.case import TargetGroup
from jobassist.domain.data_table import DataTable
from jobassist.domain.letters import (
    LONGEST_BODY,
    About,
    LetterFileError,
    LetterKind,
    LetterTemplate,
    Merge,
    Recipient,
    field_names,
    tells_of_rights,
)

_LONGEST_TITLE = 80
_MOST_DAYS = 90
_STRAY = re.compile(r"[{}]")
_FIELD = re.compile(r"\{[^{}\n]*\}")
_ABOUT_A_TALK = (About.INVITATION, About.REMINDER)
_NEVER_IN_SMS = (Merge.CPR, Merge.ADDRESS, Merge.BENEFIT)


def parse_letters(files: Iterable[tuple[str, str]]) -> tuple[LetterTemplate, ...]:
    """The letters of (name, text) pairs in their order; raises LetterFileError, also when two share an id."""
    letters: list[LetterTemplate] = []
    names: dict[str, str] = {}
    for name, text in files:
        letter = parse_letter(text, name)
        if letter.id in names:
            raise LetterFileError(
                f"{name}: id “{letter.id}” bruges også i {names[letter.id]}. Giv det et andet id."
            )
        names[letter.id] = name
        letters.append(letter)
    return tuple(letters)


def parse_letter(text: str, name: str) -> LetterTemplate:
    """The letter in a file's text; raises LetterFileError with the file's name and the key."""
    return _letter(DataTable.of_text(text, name, LetterFileError))


def read_letter(data: Mapping[str, Any], name: str) -> LetterTemplate:
    """The letter in a table, as ``letter_to_data`` writes it; raises LetterFileError."""
    return _letter(DataTable(data, f"{name}: ", LetterFileError))


def _letter(table: DataTable) -> LetterTemplate:
    letter = LetterTemplate(
        id=table.id(),
        title=table.text("title").strip(),
        kind=table.member("kind", LetterKind),
        about=table.member("about", About),
        mentions_rights=_said(table, "mentions_rights"),
        to=table.member("to", Recipient, Recipient.CITIZEN),
        groups=table.members("groups", TargetGroup),
        needs=tuple(sorted(table.members("needs", Merge), key=list(Merge).index)),
        deadline_days=table.optional_number("deadline_days", _MOST_DAYS, lowest=1),
        subject=table.text("subject", "").strip(),
        body=table.text("body").strip(),
        hint=table.text("hint", ""),
        source=table.text("source", ""),
    )
    table.finish()
    _check_lengths(letter, table)
    for key in ("subject", "body"):
        _check_fields(getattr(letter, key), key, table)
    _check_kind(letter, table)
    _check_rights(letter, table)
    return letter


def _said(table: DataTable, key: str) -> bool:
    """A flag that nobody may forget: it decides whether a sanction can follow."""
    if not table.has(key):
        raise table.error(key, "mangler. Skriv true eller false")
    return table.flag(key)


def _check_lengths(letter: LetterTemplate, table: DataTable) -> None:
    for key in ("title", "subject"):
        if len(getattr(letter, key)) > _LONGEST_TITLE:
            raise table.error(key, f"er for lang. Brug højst {_LONGEST_TITLE} tegn")
    if len(letter.body) > LONGEST_BODY:
        raise table.error("body", f"er for lang. Brug højst {LONGEST_BODY} tegn")


def _check_fields(text: str, key: str, table: DataTable) -> None:
    if problem := field_problem(text):
        raise table.error(key, f"har {problem}")


def field_problem(text: str) -> str:
    """What is wrong with the braces of a text, and where; empty when every field is one that exists."""
    known = [field.value for field in Merge]
    for number, paragraph in enumerate(text.split("\n\n"), start=1):
        for name in field_names(paragraph):
            if name not in known:
                near = get_close_matches(name, known, n=1)
                way = f"Det ligner {{{near[0]}}}" if near else "README.md nævner alle felter"
                return f"i afsnit {number} feltet {{{name}}}, som ikke findes. {way}"
        if _STRAY.search(_FIELD.sub("", paragraph)):
            return f"i afsnit {number} en krølleparentes alene. Skriv feltet helt ud, eller slet den"
    return ""


def _check_kind(letter: LetterTemplate, table: DataTable) -> None:
    if letter.kind is LetterKind.SMS:
        _check_sms(letter, table)
    elif not letter.subject:
        raise table.error("subject", "mangler: brevets overskrift")
    if Merge.CPR in letter.fields and letter.to is not Recipient.DOCTOR:
        raise table.error("body", "har feltet {cpr}, som kun må stå i et brev til lægen")
    if letter.deadline_days is not None and Merge.DEADLINE not in letter.fields:
        raise table.error("deadline_days", "hører til feltet {frist}. Skriv det i teksten, eller slet linjen")
    names_day = {Merge.DATE, Merge.SHORT_DATE} & set(letter.fields)
    if letter.about in _ABOUT_A_TALK and not (names_day and Merge.TIME in letter.fields):
        raise table.error("body", "skal sige hvornår: {dato} eller {kort_dato}, og {tid}")


def _check_sms(letter: LetterTemplate, table: DataTable) -> None:
    if letter.subject or letter.to is not Recipient.CITIZEN:
        raise table.error("subject", "hører ikke til en SMS til borgeren. Slet linjen")
    if secret := next((field for field in _NEVER_IN_SMS if field in letter.fields), None):
        raise table.error("body", f"har feltet {{{secret}}}, som ikke må stå i en SMS")
    if letter.mentions_rights:
        raise table.error(
            "mentions_rights", "kan ikke være true for en SMS: der er ikke plads til vejledningen"
        )


def _check_rights(letter: LetterTemplate, table: DataTable) -> None:
    if letter.mentions_rights and not tells_of_rights(letter.body):
        raise table.error(
            "mentions_rights", "er true, men teksten nævner ikke både rettigheder og pligter. Skriv dem ind"
        )


def letter_to_data(letter: LetterTemplate) -> dict[str, Any]:
    """The letter as plain data, which ``read_letter`` reads back as it was."""
    data: dict[str, Any] = {
        "id": letter.id,
        "title": letter.title,
        "kind": letter.kind.value,
        "about": letter.about.value,
        "mentions_rights": letter.mentions_rights,
        "to": letter.to.value,
        "groups": sorted(letter.groups),
        "needs": [field.value for field in letter.needs],
        "deadline_days": letter.deadline_days,
        "subject": letter.subject,
        "body": letter.body,
        "hint": letter.hint,
        "source": letter.source,
    }
    return {key: value for key, value in data.items() if value not in ("", None, [])}


def as_local(letter: LetterTemplate) -> LetterTemplate:
    """The same letter, marked as the municipality's own wording."""
    return replace(letter, is_local=True)
