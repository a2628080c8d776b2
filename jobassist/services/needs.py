"""What an offer must fit for a citizen: hours, health, language and the way there; written by hand."""

from __future__ import annotations

from dataclasses import replace

from jobassist.domain.case import CaseId
from jobassist.domain.errors import FieldError
from jobassist.domain.letters import tidy
from jobassist.domain.offers import LONGEST_TEXT, LONGEST_TITLE, MOST_HOURS, Needs
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables
from jobassist.store.offer_json import needs_values
from jobassist.store.reads.offers import load_needs

MOST_MINUTES = 240


class NeedsError(FieldError):
    """Something that cannot be right; ``key`` is the field of Needs to mend."""


def needs_of(desk: Desk, case_id: CaseId) -> tuple[Needs, int]:
    """What is written, and its version to name when it is saved."""
    row = load_needs(desk.store, case_id)
    return row.needs, row.rev


def save_needs(desk: Desk, case_id: CaseId, needs: Needs, *, rev: int) -> Changed:
    """Stores what offers must fit; raises NeedsError, or Stale when somebody else has written meanwhile."""
    checked = _checked(needs)
    with desk.store.write("save_needs", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        unit.put(tables.needs, {"case_id": case_id}, rev=rev, **needs_values(checked))
    return Changed(frozenset({case_id}), "Det, et tilbud skal passe til, er gemt", unit.action_id)


def _checked(needs: Needs) -> Needs:
    if needs.max_hours is not None and not 0 < needs.max_hours <= MOST_HOURS:
        raise NeedsError("max_hours", "Timerne om ugen skal være mellem 1 og 37. Lad feltet stå tomt ellers.")
    if needs.max_travel_minutes is not None and not 0 < needs.max_travel_minutes <= MOST_MINUTES:
        raise NeedsError("max_travel_minutes", f"Rejsetiden skal være mellem 1 og {MOST_MINUTES} minutter.")
    if len(needs.note) > LONGEST_TEXT:
        raise NeedsError("note", f"Teksten er for lang. Skriv højst {LONGEST_TEXT} tegn.")
    if len(needs.municipality) > LONGEST_TITLE:
        raise NeedsError("municipality", "Kommunens navn er for langt. Skriv fx Solbæk.")
    return replace(needs, note=tidy(needs.note), municipality=tidy(needs.municipality))
