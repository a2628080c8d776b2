"""The municipality's own law: rules corrected, local goals, contacts that count; each previewed first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobassist import paths
from jobassist.domain.case import Case, CaseId
from jobassist.domain.clocks import add_limit
from jobassist.domain.contacts import Contacts
from jobassist.domain.counting_files import parse_contacts
from jobassist.domain.cpr import holds_cpr
from jobassist.domain.danish import short_date
from jobassist.domain.duties import Status, duties_of
from jobassist.domain.errors import FieldError
from jobassist.domain.rule_files import parse_rule
from jobassist.domain.rule_overrides import RuleOverride, version_key
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import RuleVersion
from jobassist.services.desk import Changed, Desk
from jobassist.services.law_in_force import OWN_CONTACTS, put_in_force, rulebook_of
from jobassist.services.open_store import change_settings
from jobassist.store import reads, tables
from jobassist.store.reads.overrides import load_overrides

LONGEST_REASON = 500


class CorrectionError(FieldError):
    """Something of a correction that must be mended: the field, and a sentence."""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One duty that would stand otherwise; a status of None: the duty is not there."""

    case_id: CaseId
    name: str
    rule_id: str
    title: str
    before: Status | None
    after: Status | None
    due_before: date | None = None
    due_after: date | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """Who would change, out of how many open cases, and what to think of before it is saved."""

    changes: tuple[StatusChange, ...]
    cases: int
    cautions: tuple[str, ...] = ()


def correction_of(version: RuleVersion, keys: str, reason: str) -> RuleOverride:
    """A correction of one version as it was typed; ``keys`` is TOML text."""
    return RuleOverride(
        version.id, version.valid_from, key_of(version), keys.strip(), " ".join(reason.split())
    )


def key_of(version: RuleVersion) -> str:
    """What tells a version from others of its rule and day."""
    return version_key((group.value for group in version.groups), version.from_extension)


def check_correction(correction: RuleOverride) -> RuleVersion:
    """The version as corrected. Raises CorrectionError, or RuleFileError naming key and what is wrong."""
    if not correction.reason:
        raise CorrectionError("reason", "Skriv, hvorfor reglen rettes. Det står, hvor reglen bruges.")
    if len(correction.reason) > LONGEST_REASON:
        raise CorrectionError("reason", f"Begrundelsen er for lang. Brug højst {LONGEST_REASON} tegn.")
    if holds_cpr(correction.reason) or holds_cpr(correction.keys):
        raise CorrectionError("reason", "Der står et CPR-nummer i rettelsen. Slet det: den læses af alle.")
    path = paths.resources("rules", f"{correction.rule_id}.toml")
    parsed = parse_rule(path.read_text(encoding="utf-8-sig"), path.name, [correction])
    return next(v for v in parsed if v.overridden)


def preview_correction(desk: Desk, correction: RuleOverride) -> Preview:
    """Who would change status; raises as ``check_correction``."""
    after = check_correction(correction)
    kept = [o for o in load_overrides(desk.store) if not _is_same(o, correction)]
    rulebook = rulebook_of(desk.store, desk.settings, overrides=[*kept, correction])
    before = next(v for v in desk.rulebook.find(after.id) if _is_version(v, correction))
    return _preview(desk, rulebook, cautions=_cautions(before, after))


def preview_local(desk: Desk, rule_id: str, *, is_on: bool) -> Preview:
    """Who would change when a local goal is switched on or off."""
    settings = replace(desk.settings, local_rules=_switched(desk, rule_id, is_on=is_on))
    return _preview(desk, rulebook_of(desk.store, settings))


def preview_contacts(desk: Desk, contacts: Contacts) -> Preview:
    """Who would change when other contacts count."""
    return _preview(desk, rulebook_of(desk.store, desk.settings, contacts=contacts))


def save_correction(desk: Desk, correction: RuleOverride) -> Changed:
    """Stores a correction, in place of an earlier one of that version, and counts every date anew."""
    check_correction(correction)
    at = desk.clock.now()
    with desk.store.write("correct_rule", by=desk.user, at=at) as unit:
        for old in load_overrides(desk.store):
            if _is_same(old, correction):
                unit.delete(tables.rule_overrides, old.id)
        unit.insert(
            tables.rule_overrides,
            rule_id=correction.rule_id,
            valid_from=correction.valid_from,
            groups=correction.groups,
            keys=correction.keys,
            reason=correction.reason,
            made_at=at.isoformat(timespec="minutes"),
            made_by=desk.user,
        )
    put_in_force(desk)
    return Changed(frozenset(), f"{correction.rule_id} er rettet, og fristerne er regnet om", unit.action_id)


def undo_correction(desk: Desk, correction_id: str) -> Changed:
    """Takes a correction away: the file's own version holds again."""
    with desk.store.write("undo_correction", by=desk.user, at=desk.clock.now()) as unit:
        row = unit.row(tables.rule_overrides, correction_id)
        if row is None:
            raise CorrectionError("id", "Rettelsen findes ikke længere. Vis Regelbogen igen.")
        unit.delete(tables.rule_overrides, correction_id)
    put_in_force(desk)
    return Changed(frozenset(), f"{row['rule_id']} er som i loven igen", unit.action_id)


def save_contacts(desk: Desk, text: str) -> Changed:
    """Stores the municipality's own table of contacts, TOML as in the file; empty: the shipped one again.

    Raises RuleFileError naming what is wrong.
    """
    if text.strip():
        parse_contacts(text, OWN_CONTACTS)
    action_id = change_settings(desk, replace(desk.settings, contacts=text.strip()))
    return Changed(frozenset(), "Tabellen over samtaler er gemt, og fristerne er regnet om", action_id)


def switch_local(desk: Desk, rule_id: str, *, is_on: bool) -> Changed:
    """Switches a local goal on or off."""
    settings = replace(desk.settings, local_rules=_switched(desk, rule_id, is_on=is_on))
    action_id = change_settings(desk, settings)
    return Changed(frozenset(), f"{rule_id} er slået {'til' if is_on else 'fra'}", action_id)


def _switched(desk: Desk, rule_id: str, *, is_on: bool) -> tuple[str, ...]:
    others = set(desk.settings.local_rules) - {rule_id}
    return tuple(sorted(others | {rule_id} if is_on else others))


def _preview(desk: Desk, rulebook: Rulebook, *, cautions: Sequence[str] = ()) -> Preview:
    cases = reads.load_cases(desk.store, open_on=desk.today)
    changes = [change for case in cases for change in _changes(case, desk.rulebook, rulebook, desk.today)]
    return Preview(tuple(changes), len(cases), tuple(cautions))


def _changes(case: Case, old: Rulebook, new: Rulebook, today: date) -> list[StatusChange]:
    before = {duty.rule.id: duty for duty in duties_of(case, old, today)}
    after = {duty.rule.id: duty for duty in duties_of(case, new, today)}
    changes = []
    for rule_id in before | after:
        was, will = before.get(rule_id), after.get(rule_id)
        told = will or was
        change = StatusChange(
            case.id,
            case.name,
            rule_id,
            told.rule.title if told is not None else rule_id,
            was.status if was is not None else None,
            will.status if will is not None else None,
            was.due_on if was is not None else None,
            will.due_on if will is not None else None,
        )
        if (change.before, change.due_before) != (change.after, change.due_after):
            changes.append(change)
    return changes


def _cautions(before: RuleVersion, after: RuleVersion) -> list[str]:
    """What weakens a citizen's right, or ends a version before the law does."""
    found = []
    if after.owner == "law" and after.count < before.count:
        found.append(f"Rettelsen kræver færre {after.what_many} end loven. Er det aftalt med juristen?")
    if after.owner == "law" and _is_longer(before, after):
        found.append("Fristen bliver senere end lovens. Er det aftalt med juristen?")
    if after.valid_to != before.valid_to:
        until = short_date(after.valid_to) if after.valid_to else "indtil videre"
        found.append(f"Versionen gælder så til {until}. Derefter gælder ingen regel, før den næste begynder.")
    return found


def _is_longer(before: RuleVersion, after: RuleVersion) -> bool:
    return add_limit(before.valid_from, after.limit) > add_limit(before.valid_from, before.limit)


def _is_same(one: RuleOverride, other: RuleOverride) -> bool:
    return (one.rule_id, one.valid_from, one.groups) == (other.rule_id, other.valid_from, other.groups)


def _is_version(version: RuleVersion, correction: RuleOverride) -> bool:
    return (version.valid_from, key_of(version)) == (correction.valid_from, correction.groups)
