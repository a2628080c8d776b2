"""What is typed in an agenda's editor, taken as it stands: it may be half written and is judged later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jobassist.domain.agenda import Agenda, AgendaItem, AgendaQuestion, Condition

Renamed = Mapping[str, str]


def put_item(agenda: Agenda, item: AgendaItem) -> Agenda:
    """The agenda with the words, minutes and points of an item; its questions stay as they are."""
    items = (replace(item, questions=each.questions) if each.id == item.id else each for each in agenda.items)
    return replace(agenda, items=tuple(items))


def put_question(agenda: Agenda, item_id: str, question: AgendaQuestion) -> Agenda:
    """The agenda with a question as it now is; whatever waits for an answer that got other words waits on."""
    items = tuple(_with_question(each, question) if each.id == item_id else each for each in agenda.items)
    before = next((q for q in _questions(agenda, item_id) if q.id == question.id), question)
    renamed = _renamed(before.options, question.options)
    if not renamed:
        return replace(agenda, items=items)
    waiting = (_follow(item, (item_id, question.id), renamed) for item in items)
    return replace(agenda, items=tuple(waiting))


def own_items(agenda: Agenda) -> Agenda:
    """The same agenda with items of its own names, since no two screenings may share one."""
    names = {item.id: f"{agenda.id}_{number}" for number, item in enumerate(agenda.items, start=1)}
    return replace(agenda, items=tuple(_named(item, names) for item in agenda.items))


def _questions(agenda: Agenda, item_id: str) -> tuple[AgendaQuestion, ...]:
    item = agenda.item(item_id)
    return item.questions if item is not None else ()


def _with_question(item: AgendaItem, question: AgendaQuestion) -> AgendaItem:
    questions = (question if each.id == question.id else each for each in item.questions)
    return replace(item, questions=tuple(questions))


def _renamed(before: tuple[str, ...], now: tuple[str, ...]) -> Renamed:
    """Old and new words of each answer that changed in its place; nothing where two are the same."""
    if len(before) != len(now) or len(set(before)) < len(before) or len(set(now)) < len(now):
        return {}
    return {old: new for old, new in zip(before, now, strict=True) if old != new}


def _follow(item: AgendaItem, asked: tuple[str, str], renamed: Renamed) -> AgendaItem:
    def new(when: Condition) -> Condition:
        if (when.item or item.id, when.question) != asked:
            return when
        return replace(when, values=tuple(renamed.get(value, value) for value in when.values))

    questions = tuple(replace(q, when=new(q.when)) if q.when else q for q in item.questions)
    return replace(item, questions=questions, advice=tuple(replace(a, when=new(a.when)) for a in item.advice))


def _named(item: AgendaItem, names: Mapping[str, str]) -> AgendaItem:
    def new(when: Condition) -> Condition:
        return replace(when, item=names.get(when.item, when.item))

    questions = tuple(replace(q, when=new(q.when)) if q.when else q for q in item.questions)
    advice = tuple(replace(a, when=new(a.when)) for a in item.advice)
    return replace(item, id=names[item.id], questions=questions, advice=advice)
