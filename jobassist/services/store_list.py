"""Writes an accepted list into the store, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from jobassist.domain.case import Case, CaseId, Exemption, Placement, Talk, TalkStatus
from jobassist.domain.drafts import CaseDraft, ListDraft
from jobassist.services.compare_list import (
    changed_fields,
    changed_report,
    moved_talks,
    new_placements,
    talk_changes,
)
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables
from jobassist.store.ids import new_id
from jobassist.store.unit import Unit

Progress = Callable[[int, int], None] | None

_CITIZEN_FIELDS = ("name", "phone", "email", "address", "interpreter_language", "address_protected_until")
_CASE_FIELDS = (
    "started_on", "ended_on", "ended_reason", "caseworker", "benefit_hours", "benefit_hours_on",
    "unemployment_fund", "is_employed", "employer", "visitation", "recovery_on",
)  # fmt: skip
_STEPS = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the list and the case it is about, None: a new one. ``lowers`` believes a lower count."""

    draft: CaseDraft
    case: Case | None
    lowers: bool = False


def store_list(
    desk: Desk, draft: ListDraft, pairs: Sequence[Pair], vanished: int, progress: Progress
) -> Changed:
    """Stores every pair of a row and its case, all or nothing; ``progress`` may raise to the very end."""
    step = max(1, len(pairs) // _STEPS)
    with desk.store.write("import_list", by=desk.user, at=desk.clock.now()) as unit:
        writer = _Writer(unit, draft, citizens=_citizen_ids(desk), imported_at=desk.clock.now())
        for done, pair in enumerate(pairs, start=1):
            writer.take(pair)
            if progress and done % step == 0:
                progress(done, len(pairs))
        writer.write(vanished)
        if progress:
            progress(len(pairs), len(pairs))
    return Changed(frozenset(writer.touched), _message(writer))


def _message(writer: _Writer) -> str:
    return f"Listen er hentet: {writer.new} nye, {writer.changed} ændrede, {writer.unchanged} uændrede"


def _citizen_ids(desk: Desk) -> dict[str, str]:
    from jobassist.store import reads

    return {cpr: row.citizen.id for cpr, row in reads.load_citizens(desk.store).items()}


class _Writer:
    """Gathers rows for each table, and writes them at the end, table by table."""

    def __init__(
        self, unit: Unit, draft: ListDraft, *, citizens: dict[str, str], imported_at: datetime
    ) -> None:
        self._unit, self._draft, self._citizens = unit, draft, citizens
        self._imported_at = imported_at
        self._import_id = new_id()
        self._seen = {
            "list_as_of": draft.as_of, "import_id": self._import_id, "profile": draft.profile,
        }  # fmt: skip
        self._new: dict[str, list[dict[str, Any]]] = {
            name: [] for name in ("citizens", "cases", "talks", "placements", "exemptions")
        }
        self._mentioned: list[dict[str, Any]] = []
        self.touched: set[CaseId] = set()
        self.new = self.changed = self.unchanged = 0

    def take(self, pair: Pair) -> None:
        draft, case = pair.draft, pair.case
        if case is None:
            self._take_new(draft)
            return
        changes = self._case_changes(draft, case, lowers=pair.lowers)
        is_changed = self._update_events(draft, case) or bool(changes)
        if changes:
            self._update_case(case, changes)
        if is_changed:
            self.touched.add(case.id)
        self.changed += is_changed
        self.unchanged += not is_changed
        if case.list_as_of is None or case.list_as_of <= self._draft.as_of:
            self._mentioned.append({"id": case.id, **self._seen})

    def _take_new(self, draft: CaseDraft) -> None:
        citizen_id = self._citizens.get(draft.cpr)
        if citizen_id is None:
            citizen_id = self._citizens[draft.cpr] = new_id()
            self._new["citizens"].append({"id": citizen_id, "cpr": draft.cpr, **_citizen_values(draft)})
        case_id = CaseId(new_id())
        values = {field: getattr(draft, field) for field in _CASE_FIELDS}
        report = changed_report(draft, None)
        self._new["cases"].append(
            {"id": case_id, "citizen_id": citizen_id, "target_group": draft.group, **values}
            | self._seen
            | self._report_values(report)
        )
        self._add_events(case_id, draft.talks, draft.placements)
        self._new["exemptions"] += [_exemption_row(case_id, e) for e in draft.exemptions]
        self.touched.add(case_id)
        self.new += 1

    def _report_values(self, report: tuple[int, date | None] | None) -> dict[str, Any]:
        talks, last_on = report if report else (None, None)
        as_of = self._draft.as_of if report else None
        return {"reported_talks": talks, "reported_last_on": last_on, "reported_as_of": as_of}

    def _case_changes(self, draft: CaseDraft, case: Case, *, lowers: bool) -> dict[str, Any]:
        values = {field: value for field, _label, value in changed_fields(draft, case, self._draft.as_of)}
        if (report := changed_report(draft, case.reported, lowers=lowers)) is not None:
            values |= self._report_values(report)
        return values

    def _update_case(self, case: Case, values: dict[str, Any]) -> None:
        of_citizen = {field: values.pop(field) for field in ("name", "phone") if field in values}
        if of_citizen:
            self._unit.update(tables.citizens, case.citizen_id, **of_citizen)
        if values:
            self._unit.update(tables.cases, case.id, **values)

    def _update_events(self, draft: CaseDraft, case: Case) -> bool:
        """Adds what the list knows and the store does not; returns whether anything was written."""
        changes = talk_changes(draft, case)
        new_talks = tuple(change.talk for change in changes if change.stored is None)
        for change in changes:
            if change.stored is not None:
                self._unit.update(
                    tables.talks, change.stored.id,
                    status=change.talk.status, kind=change.talk.kind, is_registered=True,
                )  # fmt: skip
        moved = moved_talks(draft, case, self._draft.as_of)
        for talk in moved:
            self._unit.update(tables.talks, talk.id, status=TalkStatus.MOVED)
        placements = tuple(new_placements(draft, case))
        exemptions = [e for e in draft.exemptions if e not in case.exemptions]
        self._add_events(case.id, new_talks, placements)
        self._new["exemptions"] += [_exemption_row(case.id, e) for e in exemptions]
        return bool(changes or moved or placements or exemptions)

    def _add_events(self, case_id: CaseId, talks: Sequence[Talk], placements: Sequence[Placement]) -> None:
        self._new["talks"] += [_talk_row(case_id, talk) for talk in talks]
        self._new["placements"] += [
            {
                "case_id": case_id, "started_on": p.started_on, "ends_on": p.ends_on, "kind": p.kind,
                "title": p.title, "is_cancelled": p.is_cancelled, "source": "list",
            }
            for p in placements
        ]  # fmt: skip

    def write(self, vanished: int) -> None:
        unit, draft = self._unit, self._draft
        unit.insert(
            tables.imports,
            id=self._import_id, filename=draft.filename, sha256=draft.sha256, profile=draft.profile,
            as_of=draft.as_of, imported_at=self._imported_at, row_count=draft.row_count, new_count=self.new,
            changed_count=self.changed, unchanged_count=self.unchanged, vanished_count=vanished,
        )  # fmt: skip
        for name, rows in self._new.items():
            unit.insert_many(tables.metadata.tables[name], rows, history=False)
        unit.update_many(tables.cases, self._mentioned, history=False)
        self._write_raw()

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


def _citizen_values(draft: CaseDraft) -> dict[str, Any]:
    values = {field: getattr(draft, field) for field in _CITIZEN_FIELDS}
    return values | {"is_digital_exempt": bool(draft.is_digital_exempt)}


def _talk_row(case_id: CaseId, talk: Talk) -> dict[str, Any]:
    return {
        "case_id": case_id, "on_date": talk.on, "at_time": talk.at,
        "status": talk.status, "kind": talk.kind, "held_by": talk.held_by, "form": talk.form,
        "source": "list", "is_registered": True,
    }  # fmt: skip


def _exemption_row(case_id: CaseId, exemption: Exemption) -> dict[str, Any]:
    return {
        "case_id": case_id, "from_on": exemption.from_on, "to_on": exemption.to_on,
        "pauses": exemption.pauses, "reason": exemption.reason, "source": "list",
    }  # fmt: skip
