"""The table of contacts that count as text that is read back, and what makes a row of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jobassist import paths
from jobassist.domain.case import Holder, TalkForm, TalkKind
from jobassist.domain.contacts import ContactRow, Contacts
from jobassist.domain.counting_files import parse_contacts
from jobassist.services.correct_rules import CorrectionError
from jobassist.services.law_in_force import OWN_CONTACTS
from jobassist.services.toml_text import toml_lines

OWN_SOURCE = "Kommunens egen tabel"
# The municipality's own judgement, which nobody has held against the law's text.
_CONFIDENCE = "L"


def contacts_text(rows: Iterable[ContactRow], source: str = OWN_SOURCE) -> str:
    """The rows as ``parse_contacts`` reads them."""
    head = toml_lines({"source": source, "confidence": _CONFIDENCE})
    return "\n\n".join([head, *(f"[[contact]]\n{toml_lines(_keys(row))}" for row in rows)]) + "\n"


def _keys(row: ContactRow) -> dict[str, object]:
    told: dict[str, object] = {"kind": row.kind.value}
    if row.forms:
        told["forms"] = [form.value for form in TalkForm if form in row.forms]
    if row.held_by:
        told["held_by"] = [holder.value for holder in Holder if holder in row.held_by]
    told["valid_from"] = row.valid_from
    return told | ({"valid_to": row.valid_to} if row.valid_to else {})


def contacts_of(rows: Iterable[ContactRow]) -> Contacts:
    """The table that rows give. Raises CorrectionError or RuleFileError, each a sentence."""
    rows = tuple(rows)
    if not rows:
        raise CorrectionError("", "Tabellen er tom. Tilføj mindst én række, ellers tæller ingen samtaler.")
    return parse_contacts(contacts_text(rows), OWN_CONTACTS)


def shipped_contacts() -> Contacts:
    """The table that JobAssist comes with."""
    path = paths.resources("counting", "samtaler.toml")
    return parse_contacts(path.read_text(encoding="utf-8-sig"), path.name)


def contact_row(
    kind: TalkKind,
    *,
    forms: Iterable[TalkForm],
    held_by: Iterable[Holder],
    valid_from: date | None,
    valid_to: date | None,
) -> ContactRow:
    """A row as it is ticked; all ticks are none told. Raises CorrectionError naming what is missing."""
    told_forms, told_holders = frozenset(forms), frozenset(held_by)
    if not told_forms:
        raise CorrectionError("forms", "Sæt kryds ved mindst én form, eller fjern rækken.")
    if not told_holders:
        raise CorrectionError("held_by", "Sæt kryds ved mindst én, der holder samtalen, eller fjern rækken.")
    if valid_from is None:
        raise CorrectionError("valid_from", "Skriv, hvilken dag rækken gælder fra.")
    if valid_to is not None and valid_to < valid_from:
        raise CorrectionError("valid_to", "Slutdagen ligger før den første dag. Byt om på dem.")
    return ContactRow(
        kind,
        frozenset() if len(told_forms) == len(TalkForm) else told_forms,
        frozenset() if len(told_holders) == len(Holder) else told_holders,
        valid_from,
        valid_to,
    )
