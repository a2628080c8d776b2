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
    ItemKind,
    Purpose,
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

    Items go before the closing one, questions after those of their item. They were asked
    already, so they no longer wait for another answer.
    """
    written = {key for key, value in answers.items() if value.strip()}
    items = [_with_questions(item, before.item(item.id), written) for item in agenda.items]
    known = {item.id for item in agenda.items}
    lost = [item for item in before.items if item.id not in known]
    extra = [_alone(item, written) for item in lost if any(key[0] == item.id for key in written)]
    return replace(agenda, items=(*items[:-1], *extra, items[-1]))


def _with_questions(item: AgendaItem, before: AgendaItem | None, written: set[AnswerKey]) -> AgendaItem:
    if before is None:
        return item
    known = {question.id for question in item.questions}
    lost = [q for q in _answered(before, written) if q.id not in known]
    return replace(item, questions=(*item.questions, *lost)) if lost else item


def _alone(item: AgendaItem, written: set[AnswerKey]) -> AgendaItem:
    """An item without the agenda it was made for; only rights stay more than questions."""
    questions = tuple(_answered(item, written)) or tuple(_unconditional(q) for q in item.questions)
    kind = item.kind if item.kind is ItemKind.RIGHTS or not questions else ItemKind.QUESTIONS
    return replace(item, questions=questions, advice=(), kind=kind)


def _answered(item: AgendaItem, written: set[AnswerKey]) -> list[AgendaQuestion]:
    """The questions with an answer; job goals are the plan's, and are there anyway."""
    return [
        _unconditional(q)
        for q in item.questions
        if q.kind is not AnswerKind.JOB_GOALS
        and not written.isdisjoint({(item.id, q.id), (item.id, q.note_field)})
    ]


def _unconditional(question: AgendaQuestion) -> AgendaQuestion:
    return replace(question, when=None)
