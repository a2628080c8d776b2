"""What counted for a duty, one by one with its day, and what did not, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from jobassist.domain.case import Case, Decision, Placement, Talk, TalkStatus
from jobassist.domain.circumstances import NATURES, Circumstance
from jobassist.domain.danish import short_date
from jobassist.domain.duties import Duty
from jobassist.domain.events import counting_days, kind_counts, offer_kind_counts
from jobassist.domain.offer_words import KIND_WORDS
from jobassist.domain.rule_words import FORM_WORDS, HOLDER_WORDS, TALK_WORDS, lower_first
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import DutyKind, EventKind

_STATUS_WORDS = {
    TalkStatus.NO_SHOW: "borgeren kom ikke",
    TalkStatus.CANCELLED: "aflyst",
    TalkStatus.MOVED: "flyttet",
    TalkStatus.PLANNED: "kun planlagt",
}
_NOT_THAT_KIND = "den slags tæller ikke"


class _Event(NamedTuple):
    """Something that happened, and why it does not count; empty when it does."""

    on: date
    words: str
    why_not: str = ""


def event_lines(duty: Duty, rulebook: Rulebook, today: date, *, since: date | None) -> list[str]:
    """A line with how many count, one for each of them, and one for each that does not.

    ``since``: the first day on which an event counts, where that is not the case's first.
    """
    last = duty.due_on if duty.due_on is not None and duty.rule.duty is not DutyKind.EVERY else today
    events = sorted(_Events(duty, rulebook, since).all(), key=lambda event: event.on)
    counted = [event for event in events if not event.why_not and event.on <= min(last, today)]
    others = [event for event in events if event not in counted]
    of = "" if duty.rule.duty is DutyKind.EVERY else f" af {duty.required}"
    lines = [f"Tæller med: {len(counted)}{of}"]
    lines += [f"{n}: {short_date(event.on)} {event.words}" for n, event in enumerate(counted, 1)]
    return lines + [
        f"Tæller ikke: {short_date(event.on)} {event.words} ({event.why_not or _too_late(event, today)})"
        for event in others
    ]


def _too_late(event: _Event, today: date) -> str:
    return "ikke sket endnu" if event.on > today else "efter fristen"


class _Events:
    """The case's events of the rule's sort, each asked for by itself whether it counts."""

    def __init__(self, duty: Duty, rulebook: Rulebook, since: date | None) -> None:
        self.case, self.rule, self.contacts = duty.case, duty.rule, rulebook.contacts
        self.since = since
        self.first = since or self.case.started_on or date.min

    def all(self) -> Iterator[_Event]:
        case, rule = self.case, self.rule
        if rule.event is EventKind.OFFER:
            yield from map(self._offer, case.placements)
        elif rule.event is EventKind.DECISION:
            yield from (self._decision(d) for d in case.decisions if d.rule_id == rule.id)
        elif rule.event is EventKind.CIRCUMSTANCE:
            yield from (self._circumstance(c) for c in case.circumstances if c.kind is rule.met_by)
        else:
            talks = list(map(self._talk, case.talks))
            yield from talks
            yield from self._only_reported([talk.on for talk in talks if not talk.why_not])

    def _day(self, case: Case) -> date | None:
        """The day on which a case's only event counts."""
        days = counting_days(case, self.rule, self.contacts, since=self.since)
        return days[0] if days else None

    def _talk(self, talk: Talk) -> _Event:
        counts = self._day(replace(self.case, talks=(talk,), reported=None)) is not None
        return _Event(talk.on, TALK_WORDS[talk.kind], "" if counts else self._why_no_talk(talk))

    def _why_no_talk(self, talk: Talk) -> str:
        rule = self.rule
        if talk.status in _STATUS_WORDS:
            return _STATUS_WORDS[talk.status]
        if talk.on < self.first:
            return self._too_early()
        if not kind_counts(talk, rule, self.contacts):
            return _NOT_THAT_KIND
        if rule.held_by is not None and talk.held_by is not None and talk.held_by not in rule.held_by:
            return f"holdt af {HOLDER_WORDS[talk.held_by]}"
        return f"holdt {FORM_WORDS[talk.form]}" if talk.form is not None else _NOT_THAT_KIND

    def _too_early(self) -> str:
        is_window = self.case.started_on is not None and self.first > self.case.started_on
        return f"før {short_date(self.first)}" if is_window else "før sagens start"

    def _only_reported(self, dated: list[date]) -> Iterator[_Event]:
        """What the list only counts: the last on its day, the others without one."""
        days = counting_days(self.case, self.rule, self.contacts, since=self.since)
        reported = self.case.reported
        for day in (Counter(days) - Counter(dated)).elements():
            has_day = reported is not None and day == reported.last_on
            yield _Event(day, "ifølge søgelisten" if has_day else "eller senere, uden dato på søgelisten")

    def _offer(self, placement: Placement) -> _Event:
        day = self._day(replace(self.case, placements=(placement,)))
        words = placement.title or lower_first(KIND_WORDS[placement.kind])
        if day is None:
            return _Event(placement.started_on, words, self._why_no_offer(placement))
        if day < placement.started_on:
            words += f", løntilskud givet i tide; begynder {short_date(placement.started_on)}"
        return _Event(day, words)

    def _why_no_offer(self, placement: Placement) -> str:
        if not placement.is_given:
            return "ikke sat i gang"
        if not placement.counts:
            return "sat til ikke at tælle med"
        if placement.started_on < self.first:
            return self._too_early()
        if not offer_kind_counts(placement.kind, self.rule):
            return _NOT_THAT_KIND
        return f"kortere end {self.rule.offer_min_days} dage"

    def _decision(self, decision: Decision) -> _Event:
        counts = self._day(replace(self.case, decisions=(decision,))) is not None
        is_early = decision.decided_on < self.first
        why_not = self._too_early() if is_early else "den forlænger selv"
        return _Event(decision.decided_on, "afgørelse", "" if counts else why_not)

    def _circumstance(self, circumstance: Circumstance) -> _Event:
        words = lower_first(NATURES[circumstance.kind].name)
        day = self._day(replace(self.case, circumstances=(circumstance,)))
        if day is not None:
            return _Event(day, words)
        is_early = circumstance.from_on < self.first
        return _Event(circumstance.from_on, words, self._too_early() if is_early else "ikke besvaret")
