"""Which talks of ours a list shows: what was handed back has reached the professional system."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta

from jobassist.domain.case import Case, Talk, TalkId, TalkKind, TalkStatus
from jobassist.domain.drafts import CaseDraft

REGISTERED_WITHIN = timedelta(days=3)
"""So far from its own day a talk of ours may have been registered."""
_OVER = (TalkStatus.HELD, TalkStatus.NO_SHOW)


def on_our_days(
    draft: CaseDraft,
    case: Case,
    as_of: date,
    unregistered: Collection[TalkId],
    counting: Collection[TalkKind],
) -> CaseDraft:
    """The draft with talks that are ours on the day on which they were held here.

    A talk of the list on a day without any is ours when one of the same outcome lies close by: otherwise
    the two would count as two. A contact that is not ``counting`` (a service call) is never one of ours that
    does: that is still to be registered. The day of the list, ``as_of``, has to be ours or later. A last
    day that is only summed up is taken for ours as long as no list has shown ours.
    """
    listed = {talk.on for talk in draft.talks}
    ours = [t for t in case.talks if _is_ours(t) and t.on <= as_of and t.on not in listed]
    if not ours:
        return draft
    taken = {t.on for t in case.talks if t.status is not TalkStatus.MOVED}
    waiting = [t for t in ours if t.id in unregistered]
    return replace(
        draft,
        talks=tuple(talk if talk.on in taken else _moved(talk, ours, counting) for talk in draft.talks),
        reported_last_on=_last_on(draft, taken, waiting),
    )


def _is_ours(talk: Talk) -> bool:
    return talk.status in _OVER and not talk.is_from_list


def _can_be(talk: Talk, own: Talk, counting: Collection[TalkKind]) -> bool:
    return talk.status is own.status and (talk.kind in counting or own.kind not in counting)


def _moved(talk: Talk, ours: list[Talk], counting: Collection[TalkKind]) -> Talk:
    """The talk on the day of ours that it is; ours is then spoken for."""
    own = _closest(talk.on, (t for t in ours if _can_be(talk, t, counting)))
    if own is None:
        return talk
    ours.remove(own)
    return replace(talk, on=own.on, at=None)


def _last_on(draft: CaseDraft, taken: Collection[date], waiting: Iterable[Talk]) -> date | None:
    last_on = draft.reported_last_on
    if last_on is None or last_on in taken:
        return last_on
    own = _closest(last_on, (t for t in waiting if t.status is TalkStatus.HELD))
    return own.on if own is not None else last_on


def _closest(on: date, ours: Iterable[Talk]) -> Talk | None:
    near = [t for t in ours if abs(t.on - on) <= REGISTERED_WITHIN]
    return min(near, key=lambda t: (abs(t.on - on), t.on), default=None)


def shown_by(draft: CaseDraft, case: Case, counting: Collection[TalkKind]) -> frozenset[TalkId]:
    """The stored talks that a draft (``on_our_days``) shows as they are stored: the same day and outcome."""
    return frozenset(
        own.id
        for own in case.talks
        if any(talk.on == own.on and _can_be(talk, own, counting) for talk in draft.talks)
        or (own.status is TalkStatus.HELD and own.on == draft.reported_last_on)
    )
