"""A search list goes in: what is new, changed, unchanged or gone, and then all of it or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from jobassist import paths
from jobassist.domain.case import Case, Citizen, TalkId
from jobassist.domain.drafts import CaseDraft, ListDraft, Problem
from jobassist.fast import without_collector
from jobassist.services.compare_list import Difference, FieldChange, backward_hours, changed_contact, compare
from jobassist.services.desk import Changed, Desk
from jobassist.services.registered_talks import on_our_days
from jobassist.services.store_list import Pair, store_list
from jobassist.store import reads


class Kind(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Doubt:
    """The list counts fewer talks than the store knows; the stored number is kept until somebody decides."""

    row: int
    name: str
    stored: int
    listed: int


@dataclass(frozen=True, slots=True)
class Item:
    """One citizen's case in the list beside what the store holds; ``case`` None is a new one.

    ``contact`` is what the list tells anew about reaching a citizen whom the store knows. ``lowers`` is
    what somebody decided about the list's lower count of talks; None: nobody has.
    """

    draft: CaseDraft
    case: Case | None
    differences: tuple[Difference, ...] = ()
    contact: tuple[FieldChange, ...] = ()
    lowers: bool | None = None

    @property
    def doubt(self) -> Doubt | None:
        """Where the list counts fewer talks than the store, decided or not."""
        known, listed = self.case.reported if self.case else None, self.draft.reported_talks
        if self.case is None or known is None or listed is None or listed >= known.talks:
            return None
        return Doubt(self.draft.rows[0], self.case.name, known.talks, listed)

    @property
    def kind(self) -> Kind:
        if self.case is None:
            return Kind.NEW
        return Kind.CHANGED if self.differences else Kind.UNCHANGED


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do; nothing is stored yet.

    ``vanished`` are open cases that an earlier list with the same headings had;
    they are never deleted. ``notices`` are what the list says against the store, and the store
    keeps. ``is_repeated`` tells that this very file is in the store.
    """

    draft: ListDraft
    items: tuple[Item, ...]
    vanished: tuple[Case, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...] = ()
    is_repeated: bool = False

    def count(self, kind: Kind) -> int:
        return sum(1 for item in self.items if item.kind is kind)

    @property
    def rejected(self) -> tuple[Problem, ...]:
        """The problems that leave a row out."""
        return tuple(p for p in self.problems if p.rejects)


def read_file(
    desk: Desk,
    path: Path,
    *,
    answers: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ListDraft:
    """Reads a CSV or XLSX list. Raises UnreadableListError, with what to do, for a file that is none."""
    from jobassist.importers.read_list import read_list
    from jobassist.importers.vocabulary import load_vocabulary

    vocabulary = load_vocabulary(paths.resources("terms"))
    return read_list(path, today=desk.today, vocabulary=vocabulary, answers=answers or {}, progress=progress)


@without_collector()
def preview(desk: Desk, draft: ListDraft) -> ImportPreview:
    """Compares a list with the store; stores nothing."""
    known: dict[str, list[Case]] = defaultdict(list)
    for case in reads.load_cases(desk.store):
        known[case.cpr].append(case)
    citizens = reads.load_citizens(desk.store)
    items: list[Item] = []
    problems = list(draft.problems)
    waiting = frozenset(row[1] for row in reads.unregistered_talks(desk.store))
    for case_draft in draft.cases:
        try:
            item = _item(desk, case_draft, known[case_draft.cpr], draft.as_of, waiting)
            row = citizens.get(case_draft.cpr)
            items.append(
                _with_contact(item, row.citizen, known[case_draft.cpr], draft.as_of) if row else item
            )
        except _CannotPlaceError as error:
            problems += [Problem(row, "Målgruppe", str(error)) for row in case_draft.rows]
    return ImportPreview(
        draft=draft,
        items=tuple(items),
        vanished=_vanished(desk, draft, items, (c for cases in known.values() for c in cases)),
        notices=tuple(notice for item in items for notice in _notices(item)),
        problems=tuple(sorted(problems, key=lambda p: (p.row or 0, p.column))),
        is_repeated=reads.import_of_file(desk.store, draft.sha256) is not None,
    )


def decide(ready: ImportPreview, row: int, *, lowers: bool) -> ImportPreview:
    """The preview with a doubt decided: for the list's lower count, or for the stored one."""
    items = tuple(
        replace(
            item,
            lowers=lowers,
            differences=compare(
                item.draft, item.case, ready.draft.as_of, contact=item.contact, lowers=lowers
            ),
        )
        if item.case and item.doubt and item.doubt.row == row
        else item
        for item in ready.items
    )
    return replace(ready, items=items, notices=tuple(notice for item in items for notice in _notices(item)))


@without_collector()
def apply(desk: Desk, ready: ImportPreview, *, progress: Callable[[int, int], None] | None = None) -> Changed:
    """Stores an import in one transaction: all of it, or nothing.

    ``progress`` is called with rows done and in all; an exception it raises stops
    the import and leaves the store as it was.
    """
    if not any(item.kind is not Kind.UNCHANGED for item in ready.items) and ready.is_repeated:
        return Changed(frozenset(), "Listen er allerede hentet. Intet er ændret.")
    pairs = [Pair(item.draft, item.case, item.contact, lowers=bool(item.lowers)) for item in ready.items]
    return store_list(desk, ready.draft, pairs, len(ready.vanished), progress)


class _CannotPlaceError(Exception):
    """The row does not say enough to know which case it is about."""


def _item(desk: Desk, draft: CaseDraft, cases: list[Case], as_of: date, waiting: frozenset[TalkId]) -> Item:
    case = _match(draft, cases, as_of)
    if case is None and draft.group is None:
        raise _CannotPlaceError(
            "Målgruppen mangler, og borgeren er ikke kendt. Tilføj en kolonne med målgruppe, og prøv igen."
        )
    if case is None:
        return Item(draft, None)
    draft = on_our_days(draft, case, as_of, waiting, desk.rulebook.counting_talks)
    return Item(draft, case, compare(draft, case, as_of))


def _with_contact(item: Item, citizen: Citizen, cases: Iterable[Case], as_of: date) -> Item:
    """The item with what the list tells about reaching a citizen whom the store knows."""
    is_older = any(case.list_as_of is not None and as_of < case.list_as_of for case in cases)
    contact = changed_contact(item.draft, citizen, as_of, is_older=is_older)
    if not contact or item.case is None:
        return replace(item, contact=contact)
    return replace(item, contact=contact, differences=compare(item.draft, item.case, as_of, contact=contact))


def _notices(item: Item) -> Iterator[Problem]:
    if (doubt := item.doubt) and not item.lowers:
        text = (
            f"Listen siger færre samtaler ({doubt.listed}) end sidst ({doubt.stored}). "
            "Vi beholder det gamle tal."
        )
        yield Problem(doubt.row, "Antal samtaler", text, rejects=False)
    hours = backward_hours(item.draft, item.case) if item.case is not None else None
    if hours is not None:
        known, listed = hours
        text = (
            f"Dagpengetimerne løber baglæns: {known}, men {listed}. Vi beholder de gamle timer. "
            "Ret startdatoen, hvis en ny dagpengeperiode er begyndt."
        )
        yield Problem(item.draft.rows[0], "Dagpengetimer", text, rejects=False)


def _match(draft: CaseDraft, cases: list[Case], as_of: date) -> Case | None:
    """The stored case that a draft is about: same group and start, else the open one of that group."""
    if not cases:
        return None
    same_group = [c for c in cases if draft.group in (None, c.group)]
    exact = [c for c in same_group if draft.started_on is not None and c.started_on == draft.started_on]
    if exact:
        return exact[0]
    still_open = [c for c in same_group if c.ended_on is None or c.ended_on >= as_of]
    if draft.group is None and len(still_open) > 1:
        raise _CannotPlaceError(
            "Borgeren har flere forløb, og rækken siger ikke hvilket. Tilføj en kolonne med målgruppe."
        )
    return still_open[0] if still_open else None


def _vanished(desk: Desk, draft: ListDraft, items: list[Item], cases: Iterable[Case]) -> tuple[Case, ...]:
    groups = {item.draft.group for item in items}
    seen = {item.case.id for item in items if item.case}
    of_profile = reads.cases_on_list(desk.store, draft.profile)
    return tuple(
        case
        for case in cases
        if case.id in of_profile
        and case.id not in seen
        and case.group in groups
        and (case.ended_on is None or case.ended_on >= draft.as_of)
    )
