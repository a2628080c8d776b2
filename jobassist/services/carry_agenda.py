"""Another agenda in the middle of a talk: what was written goes along, in sight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jobassist.domain.agenda import (
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKey,
    AnswerKind,
    Condition,
    ItemKind,
    Purpose,
    asked_answers,
    fitting_agendas,
    has_screening,
)
from jobassist.services.desk import Desk
from jobassist.services.talk_room import TalkRoom, occasion_of


@dataclass(frozen=True, slots=True)
class AgendaChoices:
    """The agendas to go on with: those made for this talk, the closest first, all others, and what is
    not on the agenda yet of the screenings."""

    fitting: tuple[Agenda, ...]
    others: tuple[Agenda, ...]
    screenings: tuple[Agenda, ...]


def agenda_choices(desk: Desk, room: TalkRoom) -> AgendaChoices:
    """What the talk's agenda may be changed to."""
    talk = next((talk for talk in room.case.talks if talk.id == room.talk_id), None)
    occasion = occasion_of(
        desk, room.case, room.number, kind=room.kind, holder=talk.held_by if talk else None
    )
    fitting = fitting_agendas(desk.agendas, occasion)
    return AgendaChoices(
        fitting=fitting,
        others=tuple(a for a in desk.agendas if a.purpose is Purpose.TALK and a not in fitting),
        screenings=tuple(
            a for a in desk.agendas if a.purpose is Purpose.SCREENING and not has_screening(room.agenda, a)
        ),
    )


def carrying(agenda: Agenda, before: Agenda, answers: Mapping[AnswerKey, str]) -> Agenda:
    """The agenda with whatever was answered under the one before it and has no place in it.

    Whole items go before the closing one, so that a screening still asks first; single questions
    go after those of their item, and no longer wait for an answer: they were asked already.
    """
    written = {key for key, value in asked_answers(before, answers).items() if value.strip()}
    items = [_with_questions(item, before.item(item.id), written) for item in agenda.items]
    known = {item.id for item in agenda.items}
    lost = [item for item in before.items if item.id not in known]
    extra = [_alone(item, written) for item in lost if any(key[0] == item.id for key in written)]
    return replace(agenda, items=(*items[:-1], *extra, items[-1]))


def _with_questions(item: AgendaItem, before: AgendaItem | None, written: set[AnswerKey]) -> AgendaItem:
    """The item with the questions that were answered under its name in the agenda before."""
    known = {question.id for question in item.questions}
    lost = (
        [q for q in before.questions if q.id not in known and _is_answered(q, item, written)]
        if before
        else []
    )
    return replace(item, questions=(*item.questions, *map(_unconditional, lost))) if lost else item


def _alone(item: AgendaItem, written: set[AnswerKey]) -> AgendaItem:
    """An item among others than its own: what waited for those does so no longer, or is left out."""
    kept: dict[str, AgendaQuestion] = {}
    for question in item.questions:
        if question.when is None or _is_own(question.when, item, kept):
            kept[question.id] = question
        elif _is_answered(question, item, written):
            kept[question.id] = _unconditional(question)
    advice = tuple(each for each in item.advice if _is_own(each.when, item, kept))
    return replace(item, questions=tuple(kept.values()), advice=advice, kind=_kind(item, kept))


def _kind(item: AgendaItem, kept: Mapping[str, AgendaQuestion]) -> ItemKind:
    """A talk begins with promises once and ends once; in between there are questions and rights."""
    return item.kind if item.kind is ItemKind.RIGHTS or not kept else ItemKind.QUESTIONS


def _is_own(when: Condition, item: AgendaItem, kept: Mapping[str, AgendaQuestion]) -> bool:
    return when.item in ("", item.id) and when.question in kept


def _is_answered(question: AgendaQuestion, item: AgendaItem, written: set[AnswerKey]) -> bool:
    """Job goals are the plan's, and are there anyway."""
    is_plans = question.kind is AnswerKind.JOB_GOALS
    return not is_plans and not written.isdisjoint({(item.id, question.id), (item.id, question.note_field)})


def _unconditional(question: AgendaQuestion) -> AgendaQuestion:
    return replace(question, when=None)
