"""One advertisement written by hand, changed or taken away; each is one step to undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from jobassist.domain.cpr import holds_cpr
from jobassist.domain.errors import FieldError
from jobassist.domain.job_drafts import CPR_INSIDE, job_problems, same_key, unseen_problems
from jobassist.domain.jobs import Hours, JobAd, JobId
from jobassist.services.desk import Changed, Desk
from jobassist.services.import_jobs import read_text
from jobassist.store.job_rows import JobRow, job_values
from jobassist.store.job_tables import job_ads
from jobassist.store.reads.jobs import load_job, same_jobs

BY_HAND = "Indtastet"
_NEW = JobId("")
_LINES = (
    "title", "employer", "occupation", "municipality", "postal_code", "place", "link", "source", "source_id",
)  # fmt: skip
_GONE = "Annoncen er her ikke længere. Søg igen."
_NO_TITLE = "Teksten har ingen titel. Lad den første linje være jobbets titel."
_THERE = "Annoncen er her allerede: samme titel, arbejdsgiver og sted. Ret den i stedet."


class JobError(FieldError):
    """An advertisement that cannot be written so; ``key`` is the field to mend, empty: none of them."""


@dataclass(frozen=True, slots=True)
class JobChanged(Changed):
    """What was written, and the advertisement that it was about."""

    job_id: JobId = _NEW


def job_row(desk: Desk, job_id: JobId) -> JobRow:
    """One advertisement with its version; raises JobError when it is gone."""
    row = load_job(desk.store, job_id)
    if row is None:
        raise JobError("", _GONE)
    return row


def new_job(desk: Desk) -> JobAd:
    """An advertisement that nothing is known of yet."""
    return JobAd(_NEW, "", source=BY_HAND, imported_on=desk.today)


def problems_of(desk: Desk, ad: JobAd) -> list[tuple[str, str]]:
    """Everything to mend in one that was typed: (field, sentence)."""
    ad = _tidied(ad)
    return [*job_problems(ad), *unseen_problems(ad, desk.today)]


def read_pasted(desk: Desk, text: str) -> tuple[JobAd, tuple[str, ...]]:
    """The advertisement that a pasted text tells of, not stored, and what of it could not be used.

    Raises JobError or UnreadableListError with what to do.
    """
    if holds_cpr(text):
        raise JobError("", CPR_INSIDE)
    draft = read_text(desk, text)
    if not draft.drafts:
        raise JobError("", _NO_TITLE)
    return draft.drafts[0].ad, tuple(dict.fromkeys(each.problem for each in draft.problems))


def save_job(desk: Desk, ad: JobAd, *, rev: int | None) -> JobChanged:
    """Stores an advertisement; ``rev`` None is a new one, whose id the store makes.

    Raises JobError with the first thing to mend, or Stale when somebody else has written meanwhile.
    """
    ad = _tidied(ad)
    if found := job_problems(ad):
        raise JobError(*found[0])
    if rev is None:
        return _insert(desk, ad)
    before = job_row(desk, ad.id)
    if before.rev == rev and before.ad == ad:
        return JobChanged(frozenset(), "Intet er ændret", job_id=ad.id)
    if same_key(ad) != same_key(before.ad):
        _check_is_only(desk, ad)
    with desk.store.write("save_job", by=desk.user, at=desk.clock.now()) as unit:
        unit.update(job_ads, ad.id, rev=rev, **job_values(ad))
    return JobChanged(frozenset(), f"Jobbet {ad.title} er gemt", unit.action_id, ad.id)


def delete_job(desk: Desk, job_id: JobId) -> JobChanged:
    """Takes an advertisement away; raises JobError when it is gone already."""
    row = job_row(desk, job_id)
    with desk.store.write("delete_job", by=desk.user, at=desk.clock.now()) as unit:
        unit.delete(job_ads, job_id, rev=row.rev)
    return JobChanged(frozenset(), f"Jobbet {row.ad.title} er slettet", unit.action_id, job_id)


def _insert(desk: Desk, ad: JobAd) -> JobChanged:
    ad = replace(ad, source=ad.source or BY_HAND, imported_on=ad.imported_on or desk.today)
    _check_is_only(desk, ad)
    with desk.store.write("save_job", by=desk.user, at=desk.clock.now()) as unit:
        job_id = JobId(unit.insert(job_ads, **job_values(ad)))
    return JobChanged(frozenset(), f"Jobbet {ad.title} er gemt", unit.action_id, job_id)


def _check_is_only(desk: Desk, ad: JobAd) -> None:
    found = same_jobs(desk.store, source=ad.source, source_id=ad.source_id, same_key=same_key(ad))
    if any(each.id != ad.id for each in found):
        raise JobError("title", _THERE)


def _tidied(ad: JobAd) -> JobAd:
    """Plain text without what a keyboard does not type, as an import has it; hours a week say how much."""
    from jobassist.importers.job_text import hours_of, tidy

    lines: dict[str, Any] = {name: " ".join(tidy(getattr(ad, name)).split()) for name in _LINES}
    hours = hours_of("", ad.weekly_hours) if ad.hours is Hours.UNKNOWN else ad.hours
    return replace(ad, **lines, hours=hours, description=tidy(ad.description))
