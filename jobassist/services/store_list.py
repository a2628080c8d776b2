"""Writes an accepted list into the store, in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from jobassist.domain.case import Case, CaseId, CitizenId, TalkId, TalkKind, TalkStatus
from jobassist.domain.drafts import CaseDraft, ListDraft
from jobassist.services.compare_list import (
    FieldChange,
    changed_fields,
    changed_report,
    moved_talks,
    new_exemptions,
    talk_changes,
)
from jobassist.services.confirmed_offers import placement_changes
from jobassist.services.desk import Changed, Desk
from jobassist.services.registered_talks import shown_by
from jobassist.store import reads, tables
from jobassist.store.ids import new_id
from jobassist.store.unit import Unit

Progress = Callable[[int, int], None] | None

_CITIZEN_FIELDS = (
    "cpr", "name", "phone", "email", "address", "interpreter_language", "address_protected_until",
)  # fmt: skip
_CASE_FIELDS = (
    "started_on", "ended_on", "ended_reason", "caseworker", "benefit_hours", "benefit_hours_on",
    "unemployment_fund", "is_employed", "employer", "visitation", "recovery_on",
)  # fmt: skip
_REPORT_FIELDS = ("reported_talks", "reported_last_on", "reported_as_of")
_TALK_FIELDS = ("status", "kind", "held_by", "form")
_PLACEMENT_FIELDS = ("started_on", "ends_on", "kind", "title", "state")
_EXEMPTION_FIELDS = ("from_on", "to_on", "pauses", "reason")
_STEPS = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the list and the case it is about, None: a new one. ``lowers`` believes a lower count.

    ``contact`` is what changes about reaching a citizen whom the store knows.
    """

    draft: CaseDraft
    case: Case | None
    contact: tuple[FieldChange, ...] = ()
    lowers: bool = False


def store_list(
    desk: Desk, draft: ListDraft, pairs: Sequence[Pair], vanished: int, progress: Progress
) -> Changed:
    """Stores every pair of a row and its case, all or nothing; ``progress`` may raise to the very end.

    Half of the way is to see what changes, and half to write it.
    """
    step = max(1, len(pairs) // _STEPS)
    tell = progress or _tell_nobody
    with desk.store.write("import_list", by=desk.user, at=desk.clock.now()) as unit:
        writer = _Writer(
            unit, draft, citizens=reads.citizen_ids(desk.store), imported_at=desk.clock.now(),
            waiting=frozenset(row[1] for row in reads.unregistered_talks(desk.store)),
            counting=desk.rulebook.counting_talks,
        )  # fmt: skip
        for done, pair in enumerate(pairs, start=1):
            writer.take(pair)
            if done % step == 0:
                tell(done // 2, len(pairs))
        for share in writer.write(vanished):
            tell(int(len(pairs) * (1 + share) / 2), len(pairs))
    return Changed(frozenset(writer.touched), _message(writer))


def _tell_nobody(done: int, of: int) -> None:
    pass


def _message(writer: _Writer) -> str:
    return f"Listen er hentet: {writer.new} nye, {writer.changed} ændrede, {writer.unchanged} uændrede"


@dataclass(slots=True)
class _Events:
    """New events of one kind, each beside the case it belongs to."""

    case_ids: list[CaseId] = field(default_factory=list)
    events: list[Any] = field(default_factory=list)

    def add(self, case_id: CaseId, events: Sequence[Any]) -> None:
        self.case_ids += [case_id] * len(events)
        self.events += events

    def columns(self, *fields: str, **renamed: str) -> dict[str, list[Any]]:
        """Their columns in the store; ``renamed`` gives the field of a column with another name."""
        source = ["list"] * len(self.events)
        return {"case_id": self.case_ids, **_columns(self.events, *fields, **renamed), "source": source}


class _Writer:
    """Gathers what is new and what changes, and writes it at the end, table by table and column by column."""

    def __init__(
        self,
        unit: Unit,
        draft: ListDraft,
        *,
        citizens: dict[str, CitizenId],
        imported_at: datetime,
        waiting: frozenset[TalkId],
        counting: frozenset[TalkKind],
    ) -> None:
        self._unit, self._draft, self._citizens = unit, draft, citizens
        self._imported_at, self._waiting, self._counting = imported_at, waiting, counting
        self._import_id = new_id()
        self._seen = {
            "list_as_of": draft.as_of, "import_id": self._import_id, "profile": draft.profile,
        }  # fmt: skip
        self._new: list[CaseDraft] = []
        self._talks, self._placements, self._exemptions = _Events(), _Events(), _Events()
        self._changes: dict[str, dict[str, dict[str, Any]]] = defaultdict(lambda: defaultdict(dict))
        self._mentioned: dict[CaseId, None] = {}
        self.touched: set[CaseId] = set()
        self.new = self.changed = self.unchanged = 0

    def take(self, pair: Pair) -> None:
        draft, case = pair.draft, pair.case
        if pair.contact:
            values = {field: value for field, _label, value in pair.contact}
            self._changes["citizens"][self._citizens[draft.cpr]] |= values
        if case is None:
            self._new.append(draft)
            self.new += 1
            return
        is_changed = self._change_facts(draft, case, lowers=pair.lowers)
        is_changed |= self._change_events(draft, case) or bool(pair.contact)
        self._confirm(draft, case)
        if is_changed:
            self.touched.add(case.id)
        self.changed += is_changed
        self.unchanged += not is_changed
        if case.list_as_of is None or case.list_as_of <= self._draft.as_of:
            self._mentioned[case.id] = None

    def _change_facts(self, draft: CaseDraft, case: Case, *, lowers: bool) -> bool:
        changes = changed_fields(draft, case, self._draft.as_of)
        for field_name, _label, value in changes:
            if field_name in _CASE_FIELDS:
                self._changes["cases"][case.id][field_name] = value
            else:
                self._changes["citizens"][case.citizen_id][field_name] = value
        report = changed_report(draft, case.reported, lowers=lowers)
        if report is not None:
            self._changes["cases"][case.id] |= self._report_values(report)
        return bool(changes) or report is not None

    def _report_values(self, report: tuple[int, date | None] | None) -> dict[str, Any]:
        values = (*report, self._draft.as_of) if report else (None, None, None)
        return dict(zip(_REPORT_FIELDS, values, strict=True))

    def _change_events(self, draft: CaseDraft, case: Case) -> bool:
        """Adds what the list knows and the store does not; returns whether there is anything to write."""
        changes = talk_changes(draft, case)
        for change in changes:
            if change.stored is not None:
                self._changes["talks"][change.stored.id] |= {
                    "status": change.talk.status, "kind": change.talk.kind, "is_registered": True,
                }  # fmt: skip
        moved = moved_talks(draft, case, self._draft.as_of)
        for talk in moved:
            self._changes["talks"][talk.id] |= {"status": TalkStatus.MOVED}
        offers = placement_changes(draft, case, self._draft.as_of)
        for offer in offers:
            if offer.stored is not None:
                self._changes["placements"][offer.stored.id] |= {
                    "state": offer.placement.state, "started_on": offer.placement.started_on,
                    "ends_on": offer.placement.ends_on, "hold_until": None,
                }  # fmt: skip
        exemptions = new_exemptions(draft, case)
        self._talks.add(case.id, [change.talk for change in changes if change.stored is None])
        self._placements.add(case.id, [offer.placement for offer in offers if offer.stored is None])
        self._exemptions.add(case.id, exemptions)
        return bool(changes or moved or offers or exemptions)

    def _confirm(self, draft: CaseDraft, case: Case) -> None:
        """Talks of ours that the list shows are in the professional system; nothing else changes by that."""
        if self._waiting.isdisjoint(talk.id for talk in case.talks):
            return
        for talk_id in shown_by(draft, case, self._counting) & self._waiting:
            self._changes["talks"][talk_id] |= {"is_registered": True}
            self.touched.add(case.id)

    def write(self, vanished: int) -> Iterator[float]:
        """Writes everything; tells after each table what share of them is written."""
        self._write_import(vanished)
        steps = (
            self._write_new_citizens, self._write_new_cases, self._write_talks, self._write_other_events,
            self._write_changes, self._write_seen, self._write_raw,
        )  # fmt: skip
        for number, step in enumerate(steps, start=1):
            step()
            yield number / len(steps)

    def _write_import(self, vanished: int) -> None:
        draft = self._draft
        self._unit.insert(
            tables.imports,
            id=self._import_id, filename=draft.filename, sha256=draft.sha256, profile=draft.profile,
            as_of=draft.as_of, imported_at=self._imported_at, row_count=draft.row_count, new_count=self.new,
            changed_count=self.changed, unchanged_count=self.unchanged, vanished_count=vanished,
        )  # fmt: skip

    def _insert(self, table: str, columns: Mapping[str, Sequence[Any]]) -> list[str]:
        return self._unit.insert_columns(tables.metadata.tables[table], columns, history=False)

    def _write_new_citizens(self) -> None:
        """Adds each citizen that the store does not know, as the first row about them tells."""
        unknown = {draft.cpr: draft for draft in reversed(self._new) if draft.cpr not in self._citizens}
        drafts = list(reversed(unknown.values()))
        exempt = [bool(draft.is_digital_exempt) for draft in drafts]
        ids = self._insert("citizens", {**_columns(drafts, *_CITIZEN_FIELDS), "is_digital_exempt": exempt})
        self._citizens |= zip((draft.cpr for draft in drafts), map(CitizenId, ids), strict=True)

    def _write_new_cases(self) -> None:
        drafts = self._new
        reports = [self._report_values(changed_report(draft, None)) for draft in drafts]
        columns = {
            "citizen_id": [self._citizens[draft.cpr] for draft in drafts],
            **_columns(drafts, *_CASE_FIELDS, target_group="group"),
            **{name: [report[name] for report in reports] for name in _REPORT_FIELDS},
            **{name: [value] * len(drafts) for name, value in self._seen.items()},
        }
        for row_id, draft in zip(self._insert("cases", columns), drafts, strict=True):
            case_id = CaseId(row_id)
            self._talks.add(case_id, draft.talks)
            self._placements.add(case_id, draft.placements)
            self._exemptions.add(case_id, draft.exemptions)
            self.touched.add(case_id)

    def _write_talks(self) -> None:
        columns = self._talks.columns(*_TALK_FIELDS, on_date="on", at_time="at")
        self._insert("talks", {**columns, "is_registered": [True] * len(self._talks.events)})

    def _write_other_events(self) -> None:
        self._insert("placements", self._placements.columns(*_PLACEMENT_FIELDS))
        self._insert("exemptions", self._exemptions.columns(*_EXEMPTION_FIELDS))

    def _write_changes(self) -> None:
        """The changed rows, those with the same columns together."""
        for name, rows in self._changes.items():
            alike: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
            for row_id, values in rows.items():
                alike[tuple(sorted(values))].append({"id": row_id, **values})
            for several in alike.values():
                self._unit.update_many(tables.metadata.tables[name], several)

    def _write_seen(self) -> None:
        """That the list mentioned the cases it is about."""
        seen = [{"id": case_id, **self._seen} for case_id in self._mentioned]
        self._unit.update_many(tables.cases, seen, history=False)

    def _write_raw(self) -> None:
        """The list as it came, with whatever columns its source sends."""
        if not self._draft.raw_rows:
            return
        from jobassist.store.raw_lists import add_raw_list

        add_raw_list(
            self._unit,
            profile=self._draft.profile,
            import_id=self._import_id,
            columns=[column.heading for column in self._draft.columns],
            rows=self._draft.raw_rows,
        )


def _columns(values: Sequence[Any], *fields: str, **renamed: str) -> dict[str, list[Any]]:
    """The values' fields as columns, most under the same name."""
    names = {**{name: name for name in fields}, **renamed}
    return {column: list(map(attrgetter(name), values)) for column, name in names.items()}
