"""Which rules plans and papers were made by, and what they said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from jobassist.domain.case import CaseId
from jobassist.domain.papers import PaperId
from jobassist.store.store import Store
from jobassist.store.tables import kept_figures, papers, plans, rule_versions


def versions(store: Store, names: Sequence[str]) -> list[tuple[str, date, str]]:
    """Rule, first day and text of the versions named, by rule and day."""
    v = rule_versions.c
    query = select(v.rule_id, v.valid_from, v.content).where(v.id.in_(names))
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(query.order_by(v.rule_id, v.valid_from, v.id))]


def names_of_paper(store: Store, paper_id: PaperId) -> str:
    """The names that were kept with a paper; empty when there is none."""
    with store.read() as connection:
        return connection.execute(select(papers.c.rules).where(papers.c.id == paper_id)).scalar() or ""


def of_case(store: Store, case_id: CaseId) -> list[tuple[str, date, str]]:
    """Title, day and the kept names of every plan and paper of a case, the newest first."""
    of_plans = select(plans.c.version, plans.c.made_on, plans.c.rules).where(plans.c.case_id == case_id)
    of_papers = select(papers.c.title, papers.c.made_at, papers.c.rules).where(papers.c.case_id == case_id)
    with store.read() as connection:
        found = [
            (f"Plan, version {version}", made_on, names)
            for version, made_on, names in connection.execute(of_plans)
        ]
        found += [
            (title, date.fromisoformat(made_at[:10]), names)
            for title, made_at, names in connection.execute(of_papers)
        ]
    return sorted(found, key=lambda row: row[1], reverse=True)


def figures(store: Store) -> list[tuple[date, str, str, str, str, str]]:
    """Day, cohort, rows, names of rules, when and by whom of all kept figures, the newest first."""
    k = kept_figures.c
    query = select(k.day, k.cohort, k.content, k.rules, k.made_at, k.made_by)
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(query.order_by(k.made_at.desc(), k.id.desc()))]
