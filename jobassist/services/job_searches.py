"""Searches of the job bank that are kept for a citizen: saved by name, run again, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobassist.domain.case import CaseId
from jobassist.domain.cpr import holds_cpr
from jobassist.domain.danish import sort_key
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_search import JobQuery, asks_for_nothing, query_of, query_text
from jobassist.services.desk import Changed, Desk
from jobassist.store.errors import Stale
from jobassist.store.job_tables import job_searches
from jobassist.store.reads.job_searches import load_search, load_searches

LONGEST_NAME, LONGEST_WORDS = 60, 200
MOST_SEARCHES = 12
_NO_NAME = "Skriv et navn til søgningen."
_LONG_NAME = f"Navnet er længere end {LONGEST_NAME} tegn. Forkort det."
_CPR = "Et CPR-nummer må ikke stå i en gemt søgning. Slet det, og prøv igen."
_NO_QUERY = "Skriv, hvad der skal søges efter, eller vælg et filter. Gem så søgningen."
_LONG_QUERY = f"Søgningen er længere end {LONGEST_WORDS} tegn. Brug færre ord."
_TOO_MANY = f"Der er plads til {MOST_SEARCHES} gemte søgninger. Slet en, og gem igen."
_GONE = "Søgningen er her ikke længere. Åbn siden igen."


class SearchError(JobAssistError):
    """A search that cannot be kept, or is not there."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """What was asked for under a name; ``rev`` is its version."""

    id: str
    name: str
    query: JobQuery
    rev: int


def searches_of(desk: Desk, case_id: CaseId) -> tuple[SavedSearch, ...]:
    """The searches of a case in the order of the alphabet."""
    rows = load_searches(desk.store, case_id)
    found = [SavedSearch(row.id, row.name, query_of(row.query), row.rev) for row in rows]
    return tuple(sorted(found, key=lambda each: (sort_key(each.name), each.id)))


def search_named(searches: Sequence[SavedSearch], name: str) -> SavedSearch | None:
    """The one of this name, in capitals or not; None when there is none."""
    wanted = _tidied(name).casefold()
    return next((each for each in searches if each.name.casefold() == wanted), None)


def save_search(
    desk: Desk, case_id: CaseId, name: str, query: JobQuery, *, seen: Sequence[SavedSearch]
) -> Changed:
    """Keeps a search; one of the same name among ``seen`` is replaced.

    Raises SearchError with what to mend, or Stale when the searches are others than those that were seen.
    """
    name = _tidied(name)
    _check(name, query)
    before = search_named(seen, name)
    now = searches_of(desk, case_id)
    if before is None and search_named(now, name) is not None:
        raise Stale
    if before is None and len(now) >= MOST_SEARCHES:
        raise SearchError(_TOO_MANY)
    values = {"name": name, "query": query_text(query)}
    with desk.store.write("save_search", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        if before is None:
            unit.insert(job_searches, case_id=case_id, **values)
        else:
            unit.update(job_searches, before.id, rev=before.rev, **values)
    message = (
        f"Søgningen {name} er gemt" if before is None else f"Søgningen {name} er gemt i stedet for den før"
    )
    return Changed(frozenset({case_id}), message, unit.action_id)


def delete_search(desk: Desk, search_id: str) -> Changed:
    """Takes a search away; raises SearchError when it is gone already."""
    row = load_search(desk.store, search_id)
    if row is None:
        raise SearchError(_GONE)
    with desk.store.write("delete_search", by=desk.user, at=desk.clock.now(), case_id=row.case_id) as unit:
        unit.delete(job_searches, search_id, rev=row.rev)
    return Changed(frozenset({row.case_id}), f"Søgningen {row.name} er slettet", unit.action_id)


def _tidied(name: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())


def _check(name: str, query: JobQuery) -> None:
    if not name:
        raise SearchError(_NO_NAME)
    if len(name) > LONGEST_NAME:
        raise SearchError(_LONG_NAME)
    if asks_for_nothing(query):
        raise SearchError(_NO_QUERY)
    if len(query.words) > LONGEST_WORDS:
        raise SearchError(_LONG_QUERY)
    if holds_cpr(name) or holds_cpr(query.words):
        raise SearchError(_CPR)
