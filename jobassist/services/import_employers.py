"""A file of employers goes in: what is new, changed or as before, then all of it in one undoable write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jobassist import paths
from jobassist.domain.drafts import Problem
from jobassist.domain.employers import (
    FACTS,
    Employer,
    EmployerDraft,
    EmployersDraft,
    employer_problems,
    is_same,
    may_be_there,
    merged,
)
from jobassist.services.compared import ItemsPreview
from jobassist.services.desk import Changed, Desk
from jobassist.services.export_employers import TERMS
from jobassist.services.import_list import Kind
from jobassist.store.employer_rows import EmployerRow, add_employers, change_employer
from jobassist.store.reads.employers import load_employers


@dataclass(frozen=True, slots=True)
class EmployerItem:
    """The rows of a file about one employer, the first of them ``row``; ``before`` None is a new one."""

    row: int
    employer: Employer
    before: EmployerRow | None

    @property
    def kind(self) -> Kind:
        if self.before is None:
            return Kind.NEW
        return Kind.UNCHANGED if self.employer == self.before.employer else Kind.CHANGED

    @property
    def changed_fields(self) -> tuple[str, ...]:
        """The names of what is different; none of a new one."""
        before = self.before.employer if self.before else self.employer
        return tuple(n for n in (*FACTS, "contacts") if getattr(self.employer, n) != getattr(before, n))


class EmployersPreview(ItemsPreview[EmployerItem]):
    """What an import of employers would do."""

    __slots__ = ()


def read_file(_desk: Desk, path: Path) -> EmployersDraft:
    """Reads a CSV or XLSX file. Raises UnreadableListError, with what to do, for a file that is none."""
    from jobassist.importers.employers import NO_EMPLOYERS, read_employers
    from jobassist.importers.grid import read_bytes
    from jobassist.importers.headings import load_headings

    content = read_bytes(path, empty=NO_EMPLOYERS)
    return read_employers(content, terms=load_headings(paths.resources("terms", TERMS)))


def preview(desk: Desk, draft: EmployersDraft) -> EmployersPreview:
    """Compares a file with the employers that are here: by name and municipality, then by CVR number.

    What the file is silent about stays, and no contact goes. Stores nothing.
    """
    found = _Comparison(load_employers(desk.store))
    rest = [each for each in draft.drafts if not found.take_known(each)]
    for each in rest:
        found.take(each)
    items, wrong = found.result()
    problems = sorted((*draft.problems, *wrong), key=lambda problem: problem.row or 0)
    return EmployersPreview(tuple(sorted(items, key=lambda item: item.row)), tuple(problems))


def apply(desk: Desk, ready: EmployersPreview) -> Changed:
    """Stores an import: all of it, or nothing when somebody has changed an employer meanwhile (Stale)."""
    new, changed = ready.count(Kind.NEW), ready.count(Kind.CHANGED)
    if not new and not changed:
        return Changed(frozenset(), "Intet er ændret: virksomhederne er her allerede")
    with desk.store.write("import_employers", by=desk.user, at=desk.clock.now()) as unit:
        if new:
            add_employers(unit, [item.employer for item in ready.items if item.before is None])
        for item in ready.items:
            if item.before is not None and item.kind is Kind.CHANGED:
                change_employer(unit, item.before, item.employer)
    return Changed(frozenset(), f"Hentet: {import_words(new, changed)}", unit.action_id)


def import_words(new: int, changed: int) -> str:
    """``3 nye og 2 ændrede virksomheder``."""
    parts = []
    if new:
        parts.append("1 ny" if new == 1 else f"{new} nye")
    if changed:
        parts.append("1 ændret" if changed == 1 else f"{changed} ændrede")
    return f"{' og '.join(parts)} {'virksomhed' if (changed or new) == 1 else 'virksomheder'}"


@dataclass(slots=True)
class _Slot:
    """One employer while the file is read: as stored, as the rows make it, and the first of those."""

    before: EmployerRow | None
    now: Employer
    row: int = 0

    def take(self, draft: EmployerDraft) -> None:
        self.now = merged(self.now, draft.employer)
        self.row = self.row or draft.row


class _Comparison:
    """The rows of a file, each in the slot of the employer that it is about."""

    def __init__(self, stored: Iterable[EmployerRow]) -> None:
        self._slots = [_Slot(row, row.employer) for row in stored]
        self._by_name: defaultdict[str, list[_Slot]] = defaultdict(list)
        self._by_cvr: defaultdict[str, list[_Slot]] = defaultdict(list)
        for slot in self._slots:
            self._by_name[slot.now.name_key].append(slot)
            self._by_cvr[slot.now.cvr].append(slot)

    def take_known(self, draft: EmployerDraft) -> bool:
        """Whether the row has the name and municipality of one that is here; it is then about that one."""
        own = draft.employer
        same = [slot for slot in self._by_name[own.name_key] if is_same(slot.now, own)]
        if same:
            min(same, key=lambda slot: slot.now.municipality != own.municipality).take(draft)
        return bool(same)

    def take(self, draft: EmployerDraft) -> None:
        """The row is about one with its CVR number whose name no row has, else about a new one."""
        if self.take_known(draft):
            return
        slot = self._renamed(draft.employer)
        if slot is None:
            slot = _Slot(None, draft.employer)
            self._slots.append(slot)
        slot.take(draft)
        self._by_name[draft.employer.name_key].append(slot)

    def _renamed(self, employer: Employer) -> _Slot | None:
        same = self._by_cvr[employer.cvr] if employer.cvr else []
        return next((slot for slot in same if not slot.row and may_be_there(slot.now, employer)), None)

    def result(self) -> tuple[list[EmployerItem], list[Problem]]:
        """What the file is about, and what there is too much of once its rows are put together."""
        items: list[EmployerItem] = []
        problems: list[Problem] = []
        for slot in self._slots:
            wrong = employer_problems(slot.now) if slot.row else []
            if wrong:
                problems.append(Problem(slot.row, "", wrong[0][1]))
            elif slot.row:
                items.append(EmployerItem(slot.row, slot.now, slot.before))
        return items, problems
