"""The searches that are kept for a citizen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from jobassist.domain.case import CaseId
from jobassist.store.job_tables import job_searches
from jobassist.store.store import Store


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A search as it is stored, and its version; ``query`` is JSON."""

    id: str
    case_id: CaseId
    name: str
    query: str
    rev: int


_C = job_searches.c
_ALL = select(_C.id, _C.case_id, _C.name, _C.query, _C.rev)


def load_search(store: Store, search_id: str) -> SearchRow | None:
    """One search; None when it is gone."""
    return next(iter(_rows(store, _ALL.where(_C.id == search_id))), None)


def load_searches(store: Store, case_id: CaseId) -> list[SearchRow]:
    """The searches of a case, the oldest first."""
    return _rows(store, _ALL.where(_C.case_id == case_id).order_by(_C.id))


def _rows(store: Store, query: Select[Any]) -> list[SearchRow]:
    with store.read() as connection:
        return [SearchRow(*row) for row in connection.execute(query)]
