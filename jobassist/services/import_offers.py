"""A file of offers goes in: what is new, changed or as before, and then all of it in one undoable write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jobassist import paths
from jobassist.domain.case import OfferId, OfferKind
from jobassist.domain.drafts import Problem
from jobassist.domain.offer_checks import problems
from jobassist.domain.offer_drafts import OfferDraft, OffersDraft
from jobassist.domain.offer_words import HEADINGS
from jobassist.domain.offers import Offer
from jobassist.services.compared import ItemsPreview
from jobassist.services.desk import Changed, Desk
from jobassist.services.import_list import Kind
from jobassist.store import tables
from jobassist.store.offer_json import offer_values
from jobassist.store.reads.offers import load_offers
from jobassist.store.records import OfferRow
from jobassist.store.unit import Unit

_NO_KIND = "Tilbuddet er nyt, og der står ikke, hvilken type det er. Tilføj en kolonne, der hedder Type."
_TWICE = "Titlen står også i række {row}. Slet den ene række, eller giv tilbuddet en anden titel."


@dataclass(frozen=True, slots=True)
class OfferItem:
    """One row of a file beside what the store holds; ``before`` None is a new offer."""

    row: int
    offer: Offer
    before: OfferRow | None

    @property
    def kind(self) -> Kind:
        if self.before is None:
            return Kind.NEW
        return Kind.UNCHANGED if self.offer == self.before.offer else Kind.CHANGED

    @property
    def changes(self) -> tuple[str, ...]:
        """The headings of what is different; none of a new offer."""
        before = self.before.offer if self.before else self.offer
        return tuple(h for name, h in HEADINGS.items() if getattr(self.offer, name) != getattr(before, name))


class OffersPreview(ItemsPreview[OfferItem]):
    """What an import of offers would do."""

    __slots__ = ()


def read_file(desk: Desk, path: Path) -> OffersDraft:
    """Reads a CSV or XLSX file. Raises UnreadableListError, with what to do, for a file that is none."""
    from jobassist.importers.grid import read_bytes
    from jobassist.importers.offers import NO_OFFERS

    return read_content(desk, read_bytes(path, empty=NO_OFFERS))


def read_content(desk: Desk, content: bytes) -> OffersDraft:
    """Reads the bytes of a file, as ``read_file``."""
    from jobassist.importers.offers import read_offers
    from jobassist.importers.vocabulary import load_vocabulary

    vocabulary = load_vocabulary(paths.resources("terms"))
    return read_offers(content, today=desk.today, vocabulary=vocabulary)


def preview(desk: Desk, draft: OffersDraft) -> OffersPreview:
    """Compares a file with the catalogue, by title and whatever the case of its letters; stores nothing."""
    found = _Comparison(load_offers(desk.store), draft)
    rest = [each for each in draft.drafts if not found.take_unchanged(each)]
    for each in rest:
        found.take(desk, each)
    by_row = sorted((*draft.problems, *found.problems), key=lambda problem: problem.row or 0)
    return OffersPreview(tuple(sorted(found.items, key=lambda item: item.row)), tuple(by_row))


def apply(desk: Desk, ready: OffersPreview) -> Changed:
    """Stores an import: all of it, or nothing when somebody has changed an offer meanwhile (Stale)."""
    new, changed = ready.count(Kind.NEW), ready.count(Kind.CHANGED)
    if not new and not changed:
        return Changed(frozenset(), "Intet er ændret: tilbuddene er her allerede")
    with desk.store.write("import_offers", by=desk.user, at=desk.clock.now()) as unit:
        store_items(unit, ready.items)
    return Changed(frozenset(), f"{_told(new, changed)} hentet", unit.action_id)


def store_items(unit: Unit, items: Iterable[OfferItem]) -> None:
    """Writes the new and the changed ones of a preview."""
    for item in items:
        if item.before is None:
            unit.insert(tables.offers, **offer_values(item.offer))
        elif item.kind is Kind.CHANGED:
            unit.update(tables.offers, item.offer.id, rev=item.before.rev, **offer_values(item.offer))


@dataclass(slots=True)
class _Comparison:
    """The rows of a file, each beside the stored offer that it is about."""

    stored: Sequence[OfferRow]
    draft: OffersDraft
    items: list[OfferItem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _free: dict[str, list[OfferRow]] = field(init=False)
    _open_rows: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._free = defaultdict(list)
        for row in sorted(self.stored, key=lambda row: (row.offer.is_closed, row.offer.id)):
            self._free[row.offer.title.casefold()].append(row)

    def take_unchanged(self, draft: OfferDraft) -> bool:
        """Whether a stored offer is just as the row has it; it is then the row's."""
        for row in self._free[draft.title.casefold()]:
            if draft.over(row.offer) == row.offer:
                self._add(OfferItem(draft.row, row.offer, row))
                return True
        return False

    def take(self, desk: Desk, draft: OfferDraft) -> None:
        """Adds the row as a new or a changed offer, or what is wrong with it."""
        before = self._before(draft)
        offer = draft.over(before.offer if before else Offer(OfferId(""), "", OfferKind.OTHER))
        twice = self._open_rows.get(draft.title.casefold())
        if not offer.is_closed and twice is not None:
            self._reject(draft, "title", _TWICE.format(row=twice))
        elif before is None and "kind" not in draft.values:
            self._reject(draft, "kind", _NO_KIND)
        elif wrong := problems(offer, desk.today):
            self._reject(draft, *wrong[0])
        else:
            self._add(OfferItem(draft.row, offer, before))

    def _before(self, draft: OfferDraft) -> OfferRow | None:
        """The stored offer that a row changes: one that is as open or closed as the row, else any."""
        free = self._free[draft.title.casefold()]
        same = [row for row in free if draft.is_closed in (None, row.offer.is_closed)]
        return next(iter(same or free), None)

    def _add(self, item: OfferItem) -> None:
        title = item.offer.title.casefold()
        if item.before is not None:
            self._free[title].remove(item.before)
        if not item.offer.is_closed:
            self._open_rows[title] = item.row
        self.items.append(item)

    def _reject(self, draft: OfferDraft, key: str, sentence: str) -> None:
        column = self.draft.headings.get(key, HEADINGS[key])
        self.problems.append(Problem(draft.row, column, sentence))


def _told(new: int, changed: int) -> str:
    """``3 nye og 2 ændrede tilbud er``."""
    parts = []
    if new:
        parts.append("1 nyt" if new == 1 else f"{new} nye")
    if changed:
        parts.append("1 ændret" if changed == 1 else f"{changed} ændrede")
    return f"{' og '.join(parts)} tilbud er"
