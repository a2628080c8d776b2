"""What each item of the agenda says of itself: done or not, and what is known about it already."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from jobassist.domain.agenda import (
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    ItemKind,
    Prefill,
    asked_answers,
)
from jobassist.domain.answer_words import INTERNAL, answer_words
from jobassist.domain.danish import day_month, weekday_date
from jobassist.domain.explain import short_reason
from jobassist.domain.plan import Kept
from jobassist.services.talk_facts import offers
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.talk.known import rights_words

_MOST_SHOWN = 400  # letters, of a title's note
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ItemState:
    """One item as the agenda shows it; ``is_warned`` marks a note that something is missing.

    ``note`` stands under its title, ``summary`` on its line in the notes.
    """

    number: int
    title: str
    minutes: int
    note: str
    summary: str
    is_done: bool
    is_warned: bool = False


def item_states(room: TalkRoom) -> tuple[ItemState, ...]:
    """Every item of the talk as it stands."""
    room = _as_asked(room)
    return tuple(_state(room, number, item) for number, item in enumerate(room.agenda.items, start=1))


def _as_asked(room: TalkRoom) -> TalkRoom:
    """The room with those answers only that count, found once and not for every item after every letter."""
    return replace(room, answers=asked_answers(room.agenda, room.answers))


def _state(room: TalkRoom, number: int, item: AgendaItem) -> ItemState:
    done = _is_done(room, item)
    is_warned = item.kind is ItemKind.RIGHTS and not done and room.rights_explained_on is None
    known = _known(room, item) or _hint(room, item)
    note, summary = _progress(room, item) or known, _written(room, item) or known
    if item.kind is ItemKind.AGREEMENTS:
        note = summary = _agreements_note(room)
    elif item.kind is ItemKind.RIGHTS:
        note = summary = translate("Talk", "Forklaret") if done else rights_words(room.rights_explained_on)
    elif item.kind is ItemKind.NEXT_TALK and room.draft.next_talk_at is not None:
        note = summary = _moment(room.draft.next_talk_at)
    return ItemState(number, item.title, item.minutes, note, summary, done, is_warned)


def _hint(room: TalkRoom, item: AgendaItem) -> str:
    """The item's own hint; a screening's notice is too long for a hint, and stands in the item."""
    is_notice = bool(item.hint) and room.notices.get(item.id) == item.hint
    return translate("Talk", "Frivilligt") if is_notice else item.hint


def first_open(room: TalkRoom) -> int:
    """Where to go on, as an index: the last item that something was written in, else the first."""
    room = _as_asked(room)
    touched = [index for index, item in enumerate(room.agenda.items) if _answers(room, item)]
    return max(touched, default=0)


def is_done(room: TalkRoom, item: AgendaItem) -> bool:
    """Whether the item was gone through: promises judged, else something answered."""
    return _is_done(_as_asked(room), item)


def _is_done(room: TalkRoom, item: AgendaItem) -> bool:
    if item.kind is ItemKind.AGREEMENTS and (room.last_agreements or room.handouts):
        are_judged = all(agreement.kept is not Kept.OPEN for agreement in room.last_agreements)
        return are_judged and not any(handout.is_open for handout in room.handouts)
    if item.kind is ItemKind.NEXT_TALK and room.draft.next_talk_at and room.draft.agreements:
        return True
    return any(field != INTERNAL for field in _answers(room, item))


def _answers(room: TalkRoom, item: AgendaItem) -> dict[str, str]:
    """What was written in the item."""
    found = {
        field: value
        for (item_id, field), value in room.answers.items()
        if item_id == item.id and value.strip()
    }
    goals = "\n".join(goal for goal in room.draft.job_goals if goal)
    return found | {q.id: goals for q in item.questions if q.kind is AnswerKind.JOB_GOALS and goals}


def _agreements_note(room: TalkRoom) -> str:
    number = len(room.handouts)
    jobs = (
        translate("Talk", "1 job") if number == 1 else translate("Talk", "%1 job").replace("%1", str(number))
    )
    return " · ".join([_promises_note(room), *([jobs] if number else [])])


def _promises_note(room: TalkRoom) -> str:
    count = len(room.last_agreements)
    if not count:
        return translate("Talk", "Ingen aftaler fra sidst")
    words = translate("Talk", "1 aftale fra %1") if count == 1 else translate("Talk", "%2 aftaler fra %1")
    made_on = last_made_on(room)
    if made_on is None:
        words = translate("Talk", "1 aftale") if count == 1 else translate("Talk", "%2 aftaler")
    return words.replace("%1", day_month(made_on) if made_on else "").replace("%2", str(count))


def last_made_on(room: TalkRoom) -> date | None:
    """The day of the newest promises that are to be judged."""
    return max((a.made_on for a in room.last_agreements if a.made_on), default=None)


def _written(room: TalkRoom, item: AgendaItem) -> str:
    """The first sentence that was written today, or how much was answered."""
    answers = _answers(room, item)
    for question in item.questions:
        if question.kind is AnswerKind.NOTE and question.id in answers:
            return first_sentence(answers[question.id])
    return _progress(room, item)


def _moment(at: datetime) -> str:
    words = translate("Talk", "%1 kl. %2").replace("%1", weekday_date(at.date()).capitalize())
    return words.replace("%2", f"{at:%H.%M}")


def _progress(room: TalkRoom, item: AgendaItem) -> str:
    answers = _answers(room, item)
    asked = item.asked(room.answers)
    answered = sum(1 for question in asked if question.id in answers)
    if not answered:
        return ""
    words = translate("Talk", "%1 af %2 besvaret")
    return words.replace("%1", str(answered)).replace("%2", str(len(asked)))


def _known(room: TalkRoom, item: AgendaItem) -> str:
    """What another place in the app knows about the item."""
    if item.prefill is Prefill.PLACEMENTS:
        found = offers(room, room.started_at.date())
        start = translate("Talk", "%1 fra %2")
        return (
            start.replace("%1", found[0].title).replace("%2", day_month(found[0].started_on)) if found else ""
        )
    if item.prefill is Prefill.DUTIES and room.duties:
        return short_reason(room.duties[0])
    if item.kind is ItemKind.NEXT_TALK:
        return ""
    if item.prefill is Prefill.JOB_GOALS:
        return " · ".join(goal for goal in room.draft.job_goals if goal)
    said = last_note(room, item)
    if said is not None:
        return first_sentence(said[1])
    return room.case.employer if item.prefill is Prefill.EMPLOYER else ""


def last_note(room: TalkRoom, item: AgendaItem) -> tuple[date, str] | None:
    """The newest earlier answer in the item's own words, with its day."""
    for question in item.questions:
        found = room.last_answers.get((item.id, question.id))
        if found is not None and question.kind is AnswerKind.NOTE and found[1].strip():
            return found
    return None


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """What was answered earlier, and when."""

    on: date
    question: str
    answer: str


def last_answers(room: TalkRoom, item: AgendaItem) -> list[LastAnswer]:
    """Every earlier answer of the item in words, in the order of its questions."""
    found = [_last(room, item, question) for question in item.questions]
    internal = room.last_answers.get((item.id, INTERNAL))
    if internal is not None:
        found.append(LastAnswer(internal[0], translate("Talk", "Internt felt"), internal[1]))
    return [each for each in found if each is not None and each.answer.strip()]


def _last(room: TalkRoom, item: AgendaItem, question: AgendaQuestion) -> LastAnswer | None:
    if question.kind is AnswerKind.JOB_GOALS:
        return _last_goals(room, question)
    own = [room.last_answers.get((item.id, field)) for field in (question.id, question.note_field)]
    days = [each[0] for each in own if each is not None]
    if not days:
        return None
    answer, note = (each[1].strip() if each is not None else "" for each in own)
    return LastAnswer(days[0], question.text, answer_words(question, answer, note))


def _last_goals(room: TalkRoom, question: AgendaQuestion) -> LastAnswer | None:
    if room.previous_plan is None:
        return None
    goals = zip("ABC", room.previous_plan.content.job_goals, strict=True)
    words = " · ".join(f"{letter}: {goal}" for letter, goal in goals if goal)
    return LastAnswer(room.previous_plan.made_on, question.text, words)


def missing_before_end(room: TalkRoom) -> dict[str, bool]:
    """What a talk should end with, and whether it is there; only ever a reminder."""
    draft = room.draft
    there = {
        "goal": bool(draft.goal or draft.education_goal or any(draft.job_goals)),
        "agreements": bool(draft.agreements),
        "next": draft.next_talk_at is not None,
    }
    for item in room.agenda.items:
        if item.kind is ItemKind.RIGHTS:
            there["rights"] = is_done(room, item) or room.rights_explained_on is not None
    return there


def talk_words(room: TalkRoom) -> str:
    """``samtale 3 af 4``, or only its number when no rule asks for so many."""
    if room.required is None:
        return translate("Talk", "samtale %1").replace("%1", str(room.number))
    words = translate("Talk", "samtale %1 af %2")
    return words.replace("%1", str(room.number)).replace("%2", str(room.required))


def first_sentence(text: str) -> str:
    """The first sentence of a note, on one line and without its full stop."""
    beginning = text.lstrip()[:_MOST_SHOWN]
    line = next((line.strip() for line in beginning.splitlines() if line.strip()), "")
    return _SENTENCE_END.split(line, maxsplit=1)[0].removesuffix(".")
