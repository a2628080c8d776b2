"""What changed from one version of a plan to the next, in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from jobassist.domain.case import TalkForm
from jobassist.domain.danish import short_date, spoken_moment
from jobassist.domain.plan import Agreement, Kept, Owner, Plan, PlanContent


class ChangeKind(StrEnum):
    """A field that reads otherwise, or what became of a promise."""

    FIELD = "field"
    ADDED = "added"
    MOVED = "moved"
    REWORDED = "reworded"
    SETTLED = "settled"
    LEFT_OPEN = "left_open"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: ``field`` of the plan, its Danish label, and its text before and after.

    Of a promise (``field`` is ``agreement``) the label says whose it is.
    """

    field: str
    label: str
    before: str
    after: str
    kind: ChangeKind = ChangeKind.FIELD


_RETENTION_LABELS = {
    "contact": "Kontakt",
    "tasks": "Opgaver",
    "hours": "Timer",
    "adjustments": "Tilpasninger",
    "follow_up": "Opfølgning",
}
_FORMS = {TalkForm.IN_PERSON: "fremmøde", TalkForm.PHONE: "telefon", TalkForm.VIDEO: "video"}
_KEPT = {
    Kept.KEPT: "holdt",
    Kept.PARTLY: "delvist holdt",
    Kept.BROKEN: "ikke holdt",
    Kept.OPEN: "gælder stadig",
}
_COUNTED = {
    ChangeKind.ADDED: ("ny aftale", "nye aftaler"),
    ChangeKind.MOVED: ("ny dato", "nye datoer"),
    ChangeKind.REWORDED: ("aftale rettet", "aftaler rettet"),
    ChangeKind.SETTLED: ("aftale gjort op", "aftaler gjort op"),
    ChangeKind.LEFT_OPEN: ("aftale gælder stadig", "aftaler gælder stadig"),
}


def changes(old: PlanContent | None, new: PlanContent) -> tuple[Change, ...]:
    """What ``new`` says otherwise than ``old``: the fields first, then every promise.

    A promise that is not made again is never gone: it was kept or not, or it still holds.
    """
    old = old or PlanContent()
    return (*_fields(old, new), *_promises(old.agreements, new.agreements))


def version_changes(older: Plan | None, newer: Plan) -> tuple[Change, ...]:
    """What a finished version changed, with what had become of the promises by then."""
    before = older.content if older else PlanContent()
    return changes(replace(before, agreements=newer.last_agreements), newer.content)


def summary(found: Iterable[Change]) -> str:
    """``mål, 2 nye aftaler``: what changed, in one line; empty when nothing did."""
    found = tuple(found)
    words = [_lower_first(change.label) for change in found if change.kind is ChangeKind.FIELD]
    counts = Counter(change.kind for change in found)
    words += [
        f"{n} {one if n == 1 else many}" for kind, (one, many) in _COUNTED.items() if (n := counts[kind])
    ]
    return ", ".join(words)


def promise_key(promise: Agreement) -> tuple[Owner, str]:
    """What makes two promises the same: who promised, and the words but for case and full stop."""
    return promise.owner, " ".join(promise.what.split()).rstrip(".").casefold()


def _fields(old: PlanContent, new: PlanContent) -> Iterator[Change]:
    texts: tuple[tuple[str, str, Callable[[PlanContent], str]], ...] = (
        ("goal", "Mål", lambda plan: plan.goal),
        ("job_goals", "Jobmål", _job_goals),
        ("education_goal", "Uddannelsesmål", lambda plan: plan.education_goal),
        ("search_requirements", "Krav til jobsøgning", lambda plan: plan.search_requirements),
        ("support", "Støtte", lambda plan: plan.support),
        ("activities", "Aktiviteter", lambda plan: plan.activities),
        ("retention", "Fastholdelsesplan", _retention),
    )
    for field, label, text in texts:
        before, after = text(old), text(new)
        if before != after:
            yield Change(field, label, before, after)
    # The old time has been used: only a new one is news.
    if new.next_talk_at is not None and _next_talk(new) != _next_talk(old):
        yield Change("next_talk", "Næste samtale", _next_talk(old), _next_talk(new))


def _job_goals(plan: PlanContent) -> str:
    return "\n".join(f"{letter}: {goal}" for letter, goal in zip("ABC", plan.job_goals, strict=True) if goal)


def _retention(plan: PlanContent) -> str:
    parts = ((label, getattr(plan.retention, name)) for name, label in _RETENTION_LABELS.items())
    return "\n".join(f"{label}: {text}" for label, text in parts if text)


def _next_talk(plan: PlanContent) -> str:
    at: datetime | None = plan.next_talk_at
    return f"{spoken_moment(at)}, {_FORMS[plan.next_talk_form]}" if at else ""


def _promises(old: tuple[Agreement, ...], new: tuple[Agreement, ...]) -> Iterator[Change]:
    by_id = {a.id: a for a in old if a.id}
    by_words = {promise_key(a): a for a in old}
    again: set[int] = set()
    for promise in new:
        earlier = by_id.get(promise.id) or by_words.get(promise_key(promise))
        if earlier is None:
            yield Change("agreement", _who(promise), "", _said(promise), ChangeKind.ADDED)
            continue
        again.add(id(earlier))
        if _said(earlier) != _said(promise):
            kind = ChangeKind.REWORDED if earlier.due_on == promise.due_on else ChangeKind.MOVED
            yield Change("agreement", _who(promise), _said(earlier), _said(promise), kind)
    for promise in old:
        if id(promise) not in again:
            kind = ChangeKind.LEFT_OPEN if promise.kept is Kept.OPEN else ChangeKind.SETTLED
            yield Change("agreement", _who(promise), _said(promise), _KEPT[promise.kept], kind)


def _who(promise: Agreement) -> str:
    return "Vi" if promise.owner is Owner.US else "Borgeren"


def _said(promise: Agreement) -> str:
    return f"{promise.what}, senest {short_date(promise.due_on)}" if promise.due_on else promise.what


def _lower_first(label: str) -> str:
    return label[:1].lower() + label[1:]
