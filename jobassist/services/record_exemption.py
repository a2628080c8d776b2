"""An exemption given, changed, ended or taken away; each is one step to undo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jobassist.domain.case import CaseId, Exemption
from jobassist.domain.danish import short_date
from jobassist.services.book_talk import case_of
from jobassist.services.case_facts import (
    UNCHANGED,
    FactError,
    check_day,
    check_order,
    check_unchanged,
    checked_text,
    latest_day,
)
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables

_NO_REASON = "Skriv, hvorfor borgeren er fritaget, fx barsel eller stand-by."
_TOLD = "Den fritagelse står allerede på sagen. Ret den, der står, i stedet."


def save_exemption(
    desk: Desk, case_id: CaseId, given: Exemption, *, before: Exemption | None = None
) -> Changed:
    """Stores an exemption; ``before`` is the one that it changes, as it was shown.

    Raises FactError with what to mend, or Stale when somebody else has written meanwhile.
    """
    given = replace(given, reason=checked_text("reason", "Hvorfor?", given.reason))
    _check(desk, given)
    stored = case_of(desk, case_id).exemptions
    if before is not None:
        check_unchanged(stored, before)
    if given == before:
        return UNCHANGED
    if any(each == given and (before is None or each.id != before.id) for each in stored):
        raise FactError("from_on", _TOLD)
    values: dict[str, Any] = {
        "from_on": given.from_on, "to_on": given.to_on, "pauses": given.pauses, "reason": given.reason,
        "source": "app",
    }  # fmt: skip
    with desk.store.write("save_exemption", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        if before is None:
            unit.insert(tables.exemptions, case_id=case_id, **values)
        else:
            unit.update(tables.exemptions, before.id, **values)
    return Changed(frozenset({case_id}), f"Fritagelsen {_days(given)} er gemt", unit.action_id)


def end_exemption(desk: Desk, case_id: CaseId, given: Exemption) -> Changed:
    """Its last day is today: the duties run again from tomorrow on."""
    return save_exemption(desk, case_id, replace(given, to_on=desk.today), before=given)


def delete_exemption(desk: Desk, case_id: CaseId, given: Exemption) -> Changed:
    """Takes an exemption away, as if it was never given; raises FactError when it is gone, or Stale."""
    check_unchanged(case_of(desk, case_id).exemptions, given)
    with desk.store.write("delete_exemption", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        unit.delete(tables.exemptions, given.id)
    return Changed(frozenset({case_id}), f"Fritagelsen {_days(given)} er slettet", unit.action_id)


def _check(desk: Desk, given: Exemption) -> None:
    ahead = latest_day(desk)
    check_day("from_on", "Fra", given.from_on, ahead)
    check_order("to_on", "Til og med", given.from_on, given.to_on)
    if given.to_on is not None:
        check_day("to_on", "Til og med", given.to_on, ahead)
    if not given.reason:
        raise FactError("reason", _NO_REASON)


def _days(given: Exemption) -> str:
    """``fra 01-03-2023`` or ``01-03-2023 til 31-03-2023``."""
    first = short_date(given.from_on)
    return f"{first} til {short_date(given.to_on)}" if given.to_on is not None else f"fra {first}"
