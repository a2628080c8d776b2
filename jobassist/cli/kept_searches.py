"""``jobs search --cpr CPR --save NAVN`` and ``--saved NAVN``: the searches that are kept for a citizen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jobassist.cli.options import case_of_cpr
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_search import JobQuery, merged_query
from jobassist.services.desk import Desk

if TYPE_CHECKING:
    from jobassist.domain.places import Distances


def kept_query(desk: Desk, given: JobQuery, *, cpr: str, save: str, saved: str) -> JobQuery:
    """What is asked for: the kept search with what is given on top, which is kept under ``save``."""
    from jobassist.services.job_searches import save_search, search_named, searches_of

    if not cpr:
        if save or saved:
            raise JobAssistError("Søgninger gemmes hos en borger. Skriv også --cpr.")
        return given
    case = case_of_cpr(desk, cpr)
    searches = searches_of(desk, case.id)
    if saved:
        found = search_named(searches, saved)
        if found is None:
            names = ", ".join(each.name for each in searches)
            known = f"Vælg mellem {names}." if names else "Gem en med --save."
            raise JobAssistError(f"Borgeren har ingen gemt søgning, der hedder {saved}. {known}")
        given = merged_query(found.query, given)
    if save:
        print(save_search(desk, case.id, save, given, seen=searches).message, file=sys.stderr)
    return given


def distances_asked(desk: Desk, query: JobQuery, *, cpr: str, from_: str) -> Distances | None:
    """Where kilometres are counted from: what is named, else where the citizen lives, else the jobcentre."""
    from jobassist.services.job_examples import wishes_of
    from jobassist.services.load_places import distances_from

    if not (query.within_km or from_):
        return None
    if cpr and not from_:
        own = wishes_of(desk, case_of_cpr(desk, cpr)).distances
        if own.home is not None:
            return own
    return distances_from(desk, from_)
