"""A circumstance of a case told, changed, answered or taken away; each is one step to undo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jobassist.domain.case import Case, CaseId
from jobassist.domain.circumstances import NATURES, Circumstance, CircumstanceKind, KindWords, Nature, latest
from jobassist.services.book_talk import case_of
from jobassist.services.case_facts import (
    UNCHANGED,
    FactError,
    check_day,
    check_happened,
    check_order,
    check_unchanged,
    checked_text,
    latest_day,
)
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables

_NO_REASON = "Skriv begrundelsen: den konkrete vurdering af borgeren skal stå på sagen."
_NO_END = "Det skete på én dag og har ingen sidste dag. Lad feltet stå tomt."
_TOLD = "Det står allerede på sagen med samme første dag. Ret det, der står, i stedet."


def save_circumstance(
    desk: Desk, case_id: CaseId, told: Circumstance, *, before: Circumstance | None = None
) -> Changed:
    """Stores what was told of a case; ``before`` is the one that it changes, as it was shown.

    Raises FactError with what to mend, or Stale when somebody else has written meanwhile.
    """
    case, words = case_of(desk, case_id), NATURES[told.kind]
    told = replace(told, note=checked_text("note", "Notat", told.note), id=before.id if before else "")
    _check(desk, words, told)
    _check_is_only(case, told)
    if before is not None:
        check_unchanged(case.circumstances, before)
    if told == before:
        return UNCHANGED
    values: dict[str, Any] = {
        "kind": told.kind,
        "from_on": told.from_on,
        "to_on": told.to_on,
        "note": told.note,
    }
    with desk.store.write("save_circumstance", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        if before is None:
            unit.insert(tables.circumstances, case_id=case_id, **values)
        else:
            unit.update(tables.circumstances, before.id, **values)
    return Changed(frozenset({case_id}), f"Gemt: {words.name}", unit.action_id)


def happened_today(desk: Desk, case_id: CaseId, kind: CircumstanceKind) -> Changed:
    """It came or was done today: the answer that was waited for, else the day that it happened."""
    today = desk.today
    if NATURES[kind].nature is not Nature.AWAITED:
        return save_circumstance(desk, case_id, Circumstance(kind, today))
    asked = latest(case_of(desk, case_id).circumstances, kind, today)
    if asked is None or asked.to_on is not None:
        raise FactError("", "Svaret er registreret i mellemtiden. Se det under Forhold i sagen.")
    return save_circumstance(desk, case_id, replace(asked, to_on=today), before=asked)


def delete_circumstance(desk: Desk, case_id: CaseId, told: Circumstance) -> Changed:
    """Takes a circumstance away; raises FactError when it is gone already, or Stale."""
    check_unchanged(case_of(desk, case_id).circumstances, told)
    with desk.store.write("delete_circumstance", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        unit.delete(tables.circumstances, told.id)
    return Changed(frozenset({case_id}), f"Slettet: {NATURES[told.kind].name}", unit.action_id)


def _check(desk: Desk, words: KindWords, told: Circumstance) -> None:
    today, ahead = desk.today, latest_day(desk)
    if words.nature is Nature.PERIOD:
        check_day("from_on", words.from_words, told.from_on, ahead)
    else:
        check_happened("from_on", words.from_words, told.from_on, today)
    if told.to_on is not None:
        if words.nature is Nature.DAY:
            raise FactError("to_on", _NO_END)
        check_order("to_on", words.to_words, told.from_on, told.to_on)
        if words.nature is Nature.PERIOD:
            check_day("to_on", words.to_words, told.to_on, ahead)
        else:
            check_happened("to_on", words.to_words, told.to_on, today)
    if words.needs_reason and not told.note:
        raise FactError("note", _NO_REASON)


def _check_is_only(case: Case, told: Circumstance) -> None:
    same = (each for each in case.circumstances if each.kind is told.kind and each.from_on == told.from_on)
    if any(each.id != told.id for each in same):
        raise FactError("from_on", _TOLD)
