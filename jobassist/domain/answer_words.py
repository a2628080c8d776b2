"""What was answered in a talk as sentences, item by item, with the internal notes kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobassist.domain.agenda import (
    EXPLAINED,
    NO,
    PRESENT,
    YES,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKey,
    AnswerKind,
    asked_answers,
)
from jobassist.domain.danish import short_date
from jobassist.domain.talk_record import Presence

INTERNAL = "internal"
"""The field of an item that no citizen sees."""
_YES_NO = {YES: "Ja", NO: "Nej"}
_OTHER = "Andet"
_PRESENCE_WORDS = {
    Presence.COMPANION: "bisidder",
    Presence.INTERPRETER: "tolk",
    Presence.UNEMPLOYMENT_FUND: "a-kasse",
    Presence.EMPLOYER: "arbejdsgiver",
}


@dataclass(frozen=True, slots=True)
class ItemAnswers:
    """One item of the agenda with something written under it; ``internal`` is for caseworkers alone."""

    item_id: str
    title: str
    lines: tuple[str, ...]
    internal: str = ""


def answered_items(agenda: Agenda | None, answers: Mapping[AnswerKey, str]) -> tuple[ItemAnswers, ...]:
    """Every item that something was answered in, in the agenda's order, and at the end what has no item.

    An answer to a question that no longer applies is left out, as it is on screen.
    """
    items = agenda.items if agenda is not None else ()
    asked = asked_answers(agenda, answers) if agenda is not None else answers
    found = [_item(item, asked) for item in items]
    known = {item.id for item in items} | {PRESENT}
    found += [
        _unknown(item_id, answers)
        for item_id in dict.fromkeys(key[0] for key in answers)
        if item_id not in known
    ]
    return tuple(each for each in found if each.lines or each.internal)


def _item(item: AgendaItem, answers: Mapping[AnswerKey, str]) -> ItemAnswers:
    own = {field: value.strip() for (item_id, field), value in answers.items() if item_id == item.id}
    lines = [_line(item, question, own) for question in item.asked(answers)]
    if own.get(EXPLAINED) == YES:
        lines.insert(0, "Rettigheder og pligter er gennemgået.")
    fields = {field for question in item.questions for field in (question.id, question.note_field)}
    lines += [value for field, value in own.items() if field not in {*fields, INTERNAL, EXPLAINED}]
    return ItemAnswers(item.id, item.title, tuple(filter(None, lines)), own.get(INTERNAL, ""))


def _unknown(item_id: str, answers: Mapping[AnswerKey, str]) -> ItemAnswers:
    """What was written under an agenda that was changed since: its title is gone, its words are not."""
    own = {field: value.strip() for (its, field), value in answers.items() if its == item_id}
    lines = (_YES_NO.get(value, value) for field, value in own.items() if field != INTERNAL)
    return ItemAnswers(item_id, _OTHER, tuple(filter(None, lines)), own.get(INTERNAL, ""))


def _line(item: AgendaItem, question: AgendaQuestion, own: Mapping[str, str]) -> str:
    """The question and its answer; a note alone under its item needs no question."""
    words = answer_words(question, own.get(question.id, ""), own.get(question.note_field, ""))
    if not words or (question.kind is AnswerKind.NOTE and len(item.questions) == 1):
        return words
    return f"{question.text}{'' if question.text.endswith(('?', '.', ':')) else ':'} {words}"


def answer_words(question: AgendaQuestion, answer: str, note: str = "") -> str:
    """``Ja. Hun ringer selv``, ``7 af 10``, ``23-03-2023``: the answer as it is read; empty without one."""
    if not answer:
        return note
    if question.kind is AnswerKind.PERSON:
        return ", ".join(filter(None, (answer, note)))
    return ". ".join(filter(None, (_value(question.kind, answer), note)))


def _value(kind: AnswerKind, answer: str) -> str:
    if kind is AnswerKind.YESNO:
        return _YES_NO.get(answer, answer)
    if kind is AnswerKind.SCALE:
        return f"{answer} af 10"
    if kind is AnswerKind.CHECKLIST:
        return ", ".join(filter(None, answer.split("\n")))
    return _day(answer) if kind is AnswerKind.DATE else answer


def _day(answer: str) -> str:
    try:
        return short_date(date.fromisoformat(answer))
    except ValueError:
        return answer


def present_words(answers: Mapping[AnswerKey, str]) -> tuple[str, ...]:
    """Who was in the room besides the citizen and the caseworker: ``tolk (arabisk)``."""
    found = []
    for presence, word in _PRESENCE_WORDS.items():
        said = answers.get((PRESENT, presence), "").strip()
        if said and said != NO:
            found.append(word if said == YES else f"{word} ({said})")
    return tuple(found)
