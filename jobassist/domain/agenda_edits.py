"""Changes to an agenda in an editor: each gives a new agenda, or a sentence that says why not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from jobassist.domain.agenda import (
    CONSENT,
    EXPLAINED,
    OUR_PART,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    Condition,
    Fit,
    ItemKind,
    Prefill,
    Purpose,
)
from jobassist.domain.agenda_checks import waits_in_vain
from jobassist.domain.errors import JobAssistError

T = TypeVar("T", AgendaItem, AgendaQuestion)

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_LONGEST_NAME = 40
_USUAL_MINUTES = 5
_USUAL_OPTIONS = ("Ja", "Måske", "Nej")
_WITH_OPTIONS = (AnswerKind.CHOICE, AnswerKind.CHECKLIST)
_FIXED_ITEMS = (ItemKind.AGREEMENTS, ItemKind.NEXT_TALK)
_FIXED_QUESTIONS = (OUR_PART, CONSENT)
_TAKEN_FIELDS = ("internal", EXPLAINED)


class AgendaEditError(JobAssistError):
    """A change that would break the agenda; the text says what to do instead."""


class _Keep:
    """Stands for: leave it as it is."""


KEEP: Final = _Keep()


def name_for(title: str, taken: Iterable[str]) -> str:
    """An id made of a title that nobody has: a-z, digits and _, with a number where it must be."""
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_LETTERS))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    name = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    name = name[:_LONGEST_NAME].strip("_") or "punkt"
    others = set(taken)
    numbered = (f"{name}_{number}" for number in range(2, len(others) + 3))
    return next(each for each in (name, *numbered) if each not in others)


def blank_agenda(agenda_id: str, title: str) -> Agenda:
    """A talk with the two items that every talk has."""
    first = AgendaItem(
        id="sidst",
        title="Hvad aftalte vi – og holdt vi vores del?",
        citizen_title="Det aftalte vi sidst",
        minutes=_USUAL_MINUTES,
        kind=ItemKind.AGREEMENTS,
        prefill=Prefill.AGREEMENTS,
    )
    last = AgendaItem(
        id="naeste",
        title="Nye aftaler og næste samtale",
        citizen_title="Nye aftaler",
        minutes=_USUAL_MINUTES,
        kind=ItemKind.NEXT_TALK,
        questions=(AgendaQuestion(OUR_PART, "Holdt vi vores del i dag?", AnswerKind.YESNO),),
        prefill=Prefill.DUTIES,
    )
    return Agenda(agenda_id, _said(title), (first, last), is_local=True)


def copy_agenda(agenda: Agenda, agenda_id: str, title: str) -> Agenda:
    """The same items under a new name, to be changed."""
    return replace(agenda, id=agenda_id, title=_said(title), is_local=True)


def change_agenda(
    agenda: Agenda, *, title: str | None = None, notice: str | None = None, fit: Fit | None = None
) -> Agenda:
    """Another title, notice, or what it is made for; None leaves it."""
    return replace(
        agenda,
        title=agenda.title if title is None else _said(title),
        notice=agenda.notice if notice is None else notice.strip(),
        fit=fit or agenda.fit,
    )


def add_item(agenda: Agenda, title: str, question: str) -> Agenda:
    """A new item with one question: before the closing item of a talk, at the end of a screening."""
    is_talk = agenda.purpose is Purpose.TALK
    item = AgendaItem(
        id=name_for(title, (item.id for item in agenda.items)),
        title=_said(title),
        citizen_title=_said(title),
        minutes=_USUAL_MINUTES,
        questions=(AgendaQuestion(name_for(question, _TAKEN_FIELDS), _said(question), when=_yes(agenda)),),
    )
    end = len(agenda.items) - is_talk
    return replace(agenda, items=(*agenda.items[:end], item, *agenda.items[end:]))


def remove_item(agenda: Agenda, item_id: str) -> Agenda:
    """Without the item. Raises AgendaEditError for those that a talk or a screening must have."""
    item = _item(agenda, item_id)
    if item.kind in _FIXED_ITEMS or any(question.id == CONSENT for question in item.questions):
        raise AgendaEditError(f"“{item.title}” skal være på dagsordenen. Ret teksterne i stedet.")
    return _sound(replace(agenda, items=tuple(each for each in agenda.items if each is not item)))


def move_item(agenda: Agenda, item_id: str, steps: int) -> Agenda:
    """The item so many places further down, or up when negative; the first and last of a talk stay."""
    item = _item(agenda, item_id)
    moved = _moved(agenda.items, item, steps)
    fixed = [(index, each) for index, each in enumerate(agenda.items) if each.kind in _FIXED_ITEMS]
    if any(moved[index] is not each for index, each in fixed):
        raise AgendaEditError("Aftalerne fra sidst er altid først, og næste samtale er altid sidst.")
    return _sound(replace(agenda, items=moved))


def change_item(
    agenda: Agenda,
    item_id: str,
    *,
    title: str | None = None,
    citizen_title: str | None = None,
    minutes: int | None = None,
    hint: str | None = None,
    prefill: Prefill | None = None,
    points: Sequence[str] | None = None,
) -> Agenda:
    """Other words, minutes or prefilling in an item; None leaves it, empty points go."""
    item = _item(agenda, item_id)
    changed = replace(
        item,
        title=item.title if title is None else _said(title),
        citizen_title=item.citizen_title if citizen_title is None else _said(citizen_title),
        minutes=item.minutes if minutes is None else minutes,
        hint=item.hint if hint is None else hint.strip(),
        prefill=item.prefill if prefill is None else prefill,
        points=item.points if points is None else tuple(p.strip() for p in points if p.strip()),
    )
    return _with_item(agenda, changed)


def add_question(
    agenda: Agenda,
    item_id: str,
    text: str,
    kind: AnswerKind = AnswerKind.NOTE,
    options: Sequence[str] = (),
) -> Agenda:
    """A new question at the end of an item; in a screening it waits for the citizen's yes."""
    item = _item(agenda, item_id)
    question = AgendaQuestion(
        id=name_for(text, _fields(item)),
        text=_said(text),
        kind=kind,
        options=_options(kind, options),
        when=_yes(agenda),
    )
    return _with_item(agenda, replace(item, questions=(*item.questions, question)))


def remove_question(agenda: Agenda, item_id: str, question_id: str) -> Agenda:
    """Without the question. Raises AgendaEditError while another waits for its answer."""
    item, question = _question(agenda, item_id, question_id)
    if question.id in _FIXED_QUESTIONS:
        raise AgendaEditError(f"“{question.text}” skal være med. Ret teksten i stedet.")
    left = tuple(each for each in item.questions if each is not question)
    if not left and item.kind is ItemKind.QUESTIONS:
        raise AgendaEditError("Punktet skal have mindst ét spørgsmål. Fjern hele punktet i stedet.")
    return _sound(_with_item(agenda, replace(item, questions=left)))


def move_question(agenda: Agenda, item_id: str, question_id: str, steps: int) -> Agenda:
    """The question so many places further down its item, or up when negative."""
    item, question = _question(agenda, item_id, question_id)
    moved = replace(item, questions=_moved(item.questions, question, steps))
    return _sound(_with_item(agenda, moved))


def change_question(
    agenda: Agenda,
    item_id: str,
    question_id: str,
    *,
    text: str | None = None,
    kind: AnswerKind | None = None,
    options: Sequence[str] | None = None,
    when: Condition | _Keep | None = KEEP,
) -> Agenda:
    """Other words, another kind of answer, other options or another condition; None and KEEP leave it.

    ``when=None`` makes a follow-up a question that is always asked.
    """
    item, question = _question(agenda, item_id, question_id)
    is_other = (kind or question.kind) is not question.kind or not isinstance(when, _Keep)
    if question.id in _FIXED_QUESTIONS and is_other:
        raise AgendaEditError(f"“{question.text}” er altid et ja eller nej. Ret kun teksten.")
    new_kind = kind or question.kind
    changed = replace(
        question,
        text=question.text if text is None else _said(text),
        kind=new_kind,
        options=_options(new_kind, question.options if options is None else options),
        when=question.when if isinstance(when, _Keep) else when,
    )
    questions = tuple(changed if each is question else each for each in item.questions)
    return _sound(_with_item(agenda, replace(item, questions=questions)))


def _said(text: str) -> str:
    said = " ".join(text.split())
    if not said:
        raise AgendaEditError("Teksten må ikke være tom. Skriv noget, eller fjern linjen.")
    return said


def _options(kind: AnswerKind, options: Sequence[str]) -> tuple[str, ...]:
    """What the kind can have: at least the usual ones for a choice and a checklist, none for others."""
    said = tuple(dict.fromkeys(" ".join(option.split()) for option in options if option.strip()))
    if kind not in _WITH_OPTIONS:
        return ()
    return said if len(said) > 1 else _USUAL_OPTIONS


def _yes(agenda: Agenda) -> Condition | None:
    """What a new question of a screening waits for; in a talk nothing."""
    if agenda.purpose is Purpose.TALK:
        return None
    return Condition(CONSENT, item=agenda.items[0].id, values=("ja",))


def _item(agenda: Agenda, item_id: str) -> AgendaItem:
    item = agenda.item(item_id)
    if item is None:
        raise AgendaEditError("Punktet findes ikke længere. Åbn dagsordenen igen.")
    return item


def _question(agenda: Agenda, item_id: str, question_id: str) -> tuple[AgendaItem, AgendaQuestion]:
    item = _item(agenda, item_id)
    question = next((each for each in item.questions if each.id == question_id), None)
    if question is None:
        raise AgendaEditError("Spørgsmålet findes ikke længere. Åbn dagsordenen igen.")
    return item, question


def _with_item(agenda: Agenda, changed: AgendaItem) -> Agenda:
    return replace(agenda, items=tuple(changed if i.id == changed.id else i for i in agenda.items))


def _fields(item: AgendaItem) -> Iterable[str]:
    yield from _TAKEN_FIELDS
    for question in item.questions:
        yield from (question.id, question.note_field)


def _moved(those: tuple[T, ...], one: T, steps: int) -> tuple[T, ...]:
    """``one`` so many places further; never beyond either end."""
    others = [each for each in those if each is not one]
    others.insert(max(0, those.index(one) + steps), one)
    return tuple(others)


def _sound(agenda: Agenda) -> Agenda:
    found = waits_in_vain(agenda)
    if found is not None:
        raise AgendaEditError(
            f"“{found.text}” venter på et svar, der så ikke kan gives. Ret eller fjern det først."
        )
    return agenda
