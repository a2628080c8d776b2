"""A file of job advertisements goes in: what is new and what is here already, then all of it in one write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jobassist import paths
from jobassist.domain.drafts import Problem
from jobassist.domain.job_drafts import JobDraft, JobsDraft, kept_until, merged, same_key
from jobassist.domain.jobs import JobAd, JobId
from jobassist.services.desk import Changed, Desk
from jobassist.services.load_places import shipped_places
from jobassist.store.job_rows import JobRow
from jobassist.store.job_writes import add_file, add_jobs, change_jobs, forget_jobs
from jobassist.store.local import job_index
from jobassist.store.reads.jobs import has_file, has_past_jobs, job_keys, load_jobs

_TOO_OLD = "Ansøgningsfristen er overskredet for længe siden, så annoncen er ikke taget med."


@dataclass(frozen=True, slots=True)
class JobsPreview:
    """What an import would do; nothing is stored yet.

    ``same`` counts the rows about a job that is here already, or stands above in the file; ``changed`` are
    the stored advertisements that get newer facts from them.
    """

    draft: JobsDraft
    new: tuple[JobDraft, ...]
    same: int
    changed: tuple[tuple[JobRow, JobAd], ...]
    problems: tuple[Problem, ...]

    @property
    def rejected(self) -> tuple[Problem, ...]:
        """The problems that leave a row out."""
        return tuple(problem for problem in self.problems if problem.rejects)


def read_file(desk: Desk, path: Path) -> JobsDraft:
    """Reads CSV, XLSX, JSON or a saved web page. Raises UnreadableListError, with what to do."""
    from jobassist.importers.grid import read_bytes
    from jobassist.importers.job_terms import load_job_terms
    from jobassist.importers.jobs import NO_JOBS, read_jobs

    content = read_bytes(path, empty=NO_JOBS)
    terms = load_job_terms(paths.resources("terms"))
    return read_jobs(content, name=path.name, today=desk.today, terms=terms)


def read_text(desk: Desk, text: str) -> JobsDraft:
    """Reads one pasted advertisement, its first line the title. Raises UnreadableListError."""
    from jobassist.importers.job_terms import load_job_terms
    from jobassist.importers.jobs import read_text as read

    return read(text, today=desk.today, terms=load_job_terms(paths.resources("terms")))


def preview(desk: Desk, draft: JobsDraft) -> JobsPreview:
    """Compares a file with the bank; stores nothing. A file that was imported before changes nothing."""
    fresh = [each for each in draft.drafts if kept_until(each.ad) >= desk.today]
    old = [
        Problem(each.row, "", _TOO_OLD) for each in draft.drafts if kept_until(each.ad) < desk.today
    ]  # fmt: skip
    problems = tuple(sorted((*draft.problems, *old), key=lambda problem: problem.row or 0))
    if has_file(desk.store, draft.sha256):
        return JobsPreview(draft, (), len(fresh), (), problems)
    found = _Comparison(desk)
    # The newest last, so that its facts win however the file is sorted.
    for each in sorted(fresh, key=lambda each: each.ad.published_on or date.max):
        found.take(each)
    new = tuple(sorted(found.new, key=lambda each: each.row))
    return JobsPreview(draft, new, found.same, found.changed(), problems)


def apply(desk: Desk, ready: JobsPreview, *, progress: Callable[[int, int], None] | None = None) -> Changed:
    """Stores an import: all of it, or nothing when somebody has changed an advertisement meanwhile (Stale).

    It has no history and cannot be undone; advertisements past their time go away for good. ``progress``
    is told how many of how many are done and may raise to stop: then nothing is stored.
    """
    new, changed = len(ready.new), len(ready.changed)
    if not new and not changed:
        return Changed(frozenset(), "Intet er ændret: annoncerne er her allerede")
    with desk.store.write("import_jobs", by=desk.user, at=desk.clock.now()) as unit:
        counts = {"new_count": new, "same_count": ready.same, "changed_count": changed}
        import_id = add_file(unit, ready.draft, desk.today, counts)
        add_jobs(
            unit, [each.ad for each in ready.new], import_id=import_id, rows=[each.row for each in ready.new]
        )
        change_jobs(unit, ready.changed)
        forget_jobs(unit, desk.today)
        job_index.refresh(unit.connection, shipped_places(), progress)
    return Changed(frozenset(), f"Hentet: {import_words(new, ready.same, changed)}")


def import_words(new: int, same: int, changed: int) -> str:
    """``12 nye og 3 samme (1 med nye oplysninger)``."""
    words = f"{new} {'ny' if new == 1 else 'nye'} og {same} samme"
    return f"{words} ({changed} med nye oplysninger)" if changed else words


def tidy_jobs(desk: Desk) -> int:
    """Deletes the advertisements that have been kept long enough, for good; returns how many they were."""
    if not has_past_jobs(desk.store, desk.today):
        return 0
    with desk.store.write("tidy_jobs", by=desk.user, at=desk.clock.now()) as unit:
        gone = forget_jobs(unit, desk.today)
        if gone:
            # In the same transaction: a word of theirs must not outlive them in the index.
            job_index.refresh(unit.connection, shipped_places())
    return len(gone)


@dataclass(slots=True)
class _Comparison:
    """The rows of a file, each beside the job that it is about: a stored one, or one higher up."""

    desk: Desk
    new: list[JobDraft] = field(default_factory=list)
    same: int = 0
    # A stored job by its id, one of the file by its place in ``new``.
    _by_number: dict[tuple[str, str], JobId | int] = field(default_factory=dict)
    _by_key: dict[str, JobId | int] = field(default_factory=dict)
    _again: dict[JobId, list[JobAd]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for key in job_keys(self.desk.store):
            if key.source and key.source_id:
                self._by_number.setdefault((key.source, key.source_id), key.id)
            if key.same_key:
                self._by_key.setdefault(key.same_key, key.id)

    def take(self, draft: JobDraft) -> None:
        """Adds the row as a new job, or as more about one."""
        # A number without the name of who gave it may be anybody's.
        number = (draft.ad.source, draft.ad.source_id) if draft.ad.source and draft.ad.source_id else None
        key = same_key(draft.ad)
        slot = self._by_number.get(number) if number else None
        if slot is None and key:
            slot = self._by_key.get(key)
        if slot is None:
            slot = len(self.new)
            self.new.append(draft)
        elif isinstance(slot, int):
            self.same += 1
            first = self.new[slot]
            self.new[slot] = JobDraft(first.row, merged(first.ad, draft.ad))
        else:
            self.same += 1
            self._again.setdefault(slot, []).append(draft.ad)
        if number:
            self._by_number.setdefault(number, slot)
        if key:
            self._by_key.setdefault(key, slot)

    def changed(self) -> tuple[tuple[JobRow, JobAd], ...]:
        """The stored jobs that are different after what the file says of them."""
        found = []
        for before in load_jobs(self.desk.store, list(self._again)):
            after = before.ad
            for ad in self._again[before.ad.id]:
                after = merged(after, ad)
            if after != before.ad:
                found.append((before, after))
        return tuple(found)
