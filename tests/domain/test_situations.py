"""The shipped rules give what the situations in ``tests/rules`` describe, and each version is shown there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from jobassist.domain.duties import Duty, Status, duties_of, duty_by
from jobassist.domain.reminders import reminders_of
from jobassist.domain.rules import DutyKind, EventKind, RuleVersion
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.situations import Situation, situations

LEAST = 120
EXPECTED_KEYS = ("status", "held", "required", "missing", "target_on", "safe_on", "due_on")
ONE_DAY = timedelta(days=1)
VERSIONS = load_rulebook(resources("rules")).versions
ALL = situations()

# What a version can be seen as, beside the statuses of a duty.
OPEN, DONE, TOLD, NOT_TOLD = "open", "done", "told", "not told"


def titled(version: RuleVersion) -> str:
    extension = f" nr. {version.from_extension}" if version.from_extension else ""
    return f"{version.id}{extension} {version.valid_from} {min(version.groups)}"


@pytest.mark.parametrize("situation", ALL, ids=str)
def test_situation(situation: Situation) -> None:
    found = {duty.rule.id: duty for duty in duties_of(situation.case, situation.book, situation.day)}
    assert sorted(found) == sorted([*situation.duties, *situation.also])
    for rule_id, expected in situation.duties.items():
        assert shown(found[rule_id]) == {key: expected.get(key) for key in EXPECTED_KEYS}, rule_id


@pytest.mark.parametrize("situation", [s for s in ALL if s.reminders is not None], ids=str)
def test_reminders(situation: Situation) -> None:
    found = {each.rule.id: each for each in reminders_of(situation.case, situation.book, situation.day)}
    assert sorted(found) == sorted([*(situation.reminders or {}), *situation.also_reminders])
    for rule_id, due_on in (situation.reminders or {}).items():
        assert found[rule_id].due_on == due_on, rule_id
    for rule_id in situation.done:
        assert is_done(situation, rule_id), rule_id


def is_done(situation: Situation, rule_id: str) -> bool:
    """Whether another did what is asked, in time or late: then nobody needs to be reminded."""
    case, book, day = situation.case, situation.book, situation.day
    (rule,) = [r for r in book.reminders(case.group, day, started_on=case.started_on) if r.id == rule_id]
    duty = duty_by(case, rule, book, day)
    return duty is not None and (duty.status is Status.MET or duty.is_made_up)


def shown(duty: Duty) -> dict[str, object]:
    told = {key: getattr(duty, key) for key in EXPECTED_KEYS}
    return {key: None if value == "" else value for key, value in told.items()}


def test_there_are_enough() -> None:
    assert len(ALL) >= LEAST
    titles = [str(situation) for situation in ALL]
    assert len(titles) == len(set(titles))


def must_be_seen(version: RuleVersion) -> set[str]:
    """In which ways a version can stand.

    Only talks and offers rest, what is counted from a recorded fact is never unknown, a talk at intervals is
    never done, and what begins anew each year is of the new year on the day after.
    """
    if version.duty is DutyKind.INFORMATION:
        return {TOLD, NOT_TOLD}
    if not version.is_demand:
        return {OPEN, DONE}
    ways = {Status.MET, Status.MISSED, Status.PAUSED, Status.UNKNOWN}
    if version.event in (EventKind.DECISION, EventKind.CIRCUMSTANCE):
        ways.discard(Status.PAUSED)
    if version.from_circumstance is not None or version.from_extension:
        ways.discard(Status.UNKNOWN)
    if version.duty is DutyKind.EVERY and version.event is EventKind.TALK:
        ways.discard(Status.MET)
    if version.repeats:
        ways.discard(Status.MISSED)
    return {way.value for way in ways}


@cache
def ways_seen() -> dict[str, set[str]]:
    seen: dict[str, set[str]] = defaultdict(set)
    for situation in ALL:
        for version, way in _ways(situation):
            seen[titled(version)].add(way)
    return seen


def _ways(situation: Situation) -> Iterator[tuple[RuleVersion, str]]:
    """What a situation says of versions; what it only names beside (``also``) says nothing."""
    case, book, day = situation.case, situation.book, situation.day
    for duty in duties_of(case, book, day):
        if duty.rule.id in situation.duties:
            yield duty.rule, duty.status.value
    if situation.reminders is None:
        return
    in_force = book.reminders(case.group, day, started_on=case.started_on)
    told = {each.rule for each in reminders_of(case, book, day)}
    for rule in in_force:
        if rule.duty is not DutyKind.INFORMATION:
            if rule.id in {*situation.reminders, *situation.done}:
                yield rule, OPEN if rule in told else DONE
        elif rule in told:
            yield rule, TOLD
        else:
            yield rule, NOT_TOLD
    for rule in VERSIONS:
        if rule.duty is DutyKind.INFORMATION and case.group in rule.groups and _is_next_to(rule, day):
            yield rule, NOT_TOLD


def _is_next_to(rule: RuleVersion, day: date) -> bool:
    """What is always told in its time is not told on the day before it, or on the day after."""
    neighbours = (day - ONE_DAY, day + ONE_DAY)
    return not rule.is_valid_on(day) and any(map(rule.is_valid_on, neighbours))


@pytest.mark.parametrize("version", VERSIONS, ids=titled)
def test_every_version_is_seen_in_every_way(version: RuleVersion) -> None:
    lacking = sorted(must_be_seen(version) - ways_seen()[titled(version)])
    assert not lacking, f"No situation in tests/rules shows {titled(version)} as: {', '.join(lacking)}"
