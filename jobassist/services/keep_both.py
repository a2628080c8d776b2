"""Two versions of the same answer or plan brought together, so that neither overwrites the other."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import fields
from typing import TypeVar, cast

from jobassist.domain.agenda import AgendaItem, AnswerKind
from jobassist.domain.plan import PlanContent, Retention

_T = TypeVar("_T", bound=Hashable)
_ONE_OF = frozenset({AnswerKind.CHOICE, AnswerKind.YESNO, AnswerKind.SCALE, AnswerKind.DATE})


def both_answers(item: AgendaItem | None, field: str, *, base: str, mine: str, theirs: str) -> str:
    """What a field holds after both have written in it; ``base`` is what both began with.

    Texts are kept both, and so are ticks. Of one choice only one can stay: the one that is stored.
    """
    kind = next((q.kind for q in item.questions if q.id == field), None) if item else None
    if kind in _ONE_OF:
        return both_values(base, mine, theirs)
    if kind is AnswerKind.CHECKLIST:
        return "\n".join(both_lists(_lines(base), _lines(mine), _lines(theirs)))
    return both_texts(base, mine, theirs)


def both_plans(base: PlanContent, mine: PlanContent, theirs: PlanContent) -> PlanContent:
    """The draft of a plan after both have written in it, field by field; ``base`` as for answers."""

    def text(name: str) -> str:
        return both_texts(*(getattr(plan, name) for plan in (base, mine, theirs)))

    goals = [
        both_texts(*each, between=" / ")
        for each in zip(base.job_goals, mine.job_goals, theirs.job_goals, strict=True)
    ]
    return PlanContent(
        goal=text("goal"),
        job_goals=cast("tuple[str, str, str]", tuple(goals)),
        education_goal=text("education_goal"),
        search_requirements=text("search_requirements"),
        support=text("support"),
        agreements=both_lists(base.agreements, mine.agreements, theirs.agreements),
        next_talk_at=both_values(base.next_talk_at, mine.next_talk_at, theirs.next_talk_at),
        next_talk_place=both_values(base.next_talk_place, mine.next_talk_place, theirs.next_talk_place),
        next_talk_form=both_values(base.next_talk_form, mine.next_talk_form, theirs.next_talk_form),
        activities=text("activities"),
        retention=_both_retentions(base.retention, mine.retention, theirs.retention),
    )


def _both_retentions(base: Retention, mine: Retention, theirs: Retention) -> Retention:
    names = [field.name for field in fields(Retention)]
    return Retention(*(both_texts(*(getattr(each, n) for each in (base, mine, theirs))) for n in names))


def both_texts(base: str, mine: str, theirs: str, *, between: str = "\n\n") -> str:
    """The one that was changed; where both were, the stored one followed by the own."""
    if theirs == base or theirs.strip() in mine:
        return mine
    if mine == base or mine.strip() in theirs:
        return theirs
    return f"{theirs.rstrip()}{between}{mine.lstrip()}"


def both_values(base: _T, mine: _T, theirs: _T) -> _T:
    """The one that was changed; where both were, the stored one: it is never overwritten unseen."""
    return mine if theirs == base else theirs


def both_lists(base: Iterable[_T], mine: Iterable[_T], theirs: Iterable[_T]) -> tuple[_T, ...]:
    """What both have, without what either took away, and with what either added."""
    before, own, other = tuple(base), tuple(mine), tuple(theirs)
    kept = [each for each in other if each in own or each not in before]
    return (*kept, *(each for each in own if each not in before and each not in other))


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]
