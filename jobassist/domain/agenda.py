"""Agendas of a talk as data: their items and questions, when a question applies, and which agenda fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jobassist.domain.case import Holder, TalkKind, TargetGroup
from jobassist.domain.errors import JobAssistError

YES, NO = "ja", "nej"  # how the answer to a yes or no is stored
AnswerKey = tuple[str, str]
"""Item and field."""
PRESENT = "_til_stede"
"""The item under which a talk keeps who was there; no agenda may have an item of that name."""
EXPLAINED = "explained"
"""The field of a rights item that says that they were gone through."""
OUR_PART = "vores_del"
"""The closing question of every agenda: did we keep our part?"""
CONSENT = "frivillig"
"""The opening question of every screening: does the citizen want to take part?"""


class AgendaFileError(JobAssistError):
    """An agenda file that cannot be used; the text names file, place, key, and what is wrong."""


class Purpose(StrEnum):
    """A talk, or a screening that is added to one when the citizen wants it."""

    TALK = "talk"
    SCREENING = "screening"


class ItemKind(StrEnum):
    """What an item shows besides its questions."""

    QUESTIONS = "questions"
    AGREEMENTS = "agreements"
    RIGHTS = "rights"
    NEXT_TALK = "next_talk"


class AnswerKind(StrEnum):
    """How a question is answered.

    ``yesno`` has room for a note, ``scale`` runs from 0 to 10, ``person`` has a name and how to
    reach them, ``checklist`` is stored one line for each chosen option, ``date`` as ISO text, and
    ``job_goals`` is kept in the plan (A, B and C), so that nothing is typed twice.
    """

    NOTE = "note"
    CHOICE = "choice"
    YESNO = "yesno"
    SCALE = "scale"
    DATE = "date"
    PERSON = "person"
    CHECKLIST = "checklist"
    JOB_GOALS = "job_goals"


class Prefill(StrEnum):
    """What is already known when the item opens, so that nobody types it again."""

    NOTHING = ""
    LAST_ANSWER = "last_answer"
    AGREEMENTS = "agreements"
    EMPLOYER = "employer"
    JOB_GOALS = "job_goals"
    PLACEMENTS = "placements"
    RIGHTS = "rights"
    DUTIES = "duties"


@dataclass(frozen=True, slots=True)
class Condition:
    """When something applies: an earlier answer is one of ``values``, or a scale lies within limits.

    ``item`` empty is the condition's own item. A checklist fits when one of ``values`` is chosen.
    """

    question: str
    item: str = ""
    values: tuple[str, ...] = ()
    at_least: int | None = None
    at_most: int | None = None

    def holds(self, answers: Mapping[AnswerKey, str], own_item: str) -> bool:
        """Whether it applies, given the answers so far; never before the question is answered."""
        answer = answers.get((self.item or own_item, self.question), "").strip()
        if not answer:
            return False
        if self.values:
            return not set(self.values).isdisjoint(answer.split("\n"))
        if not answer.isdecimal():
            return False
        number = int(answer)
        low = self.at_least if self.at_least is not None else number
        return low <= number <= (self.at_most if self.at_most is not None else number)


@dataclass(frozen=True, slots=True)
class AgendaQuestion:
    """A question to the citizen, in words of "du"; ``options`` for a choice and a checklist.

    ``id`` is unique within its item and names the answer's field. With ``when`` it is a
    follow-up question, which appears when it applies.
    """

    id: str
    text: str
    kind: AnswerKind = AnswerKind.NOTE
    options: tuple[str, ...] = ()
    when: Condition | None = None

    @property
    def note_field(self) -> str:
        """The field of the note beside a yes or no, and of a person's phone or mail."""
        return f"{self.id}_note"

    def applies(self, answers: Mapping[AnswerKey, str], item_id: str) -> bool:
        """Whether it is asked, given the answers so far."""
        return self.when is None or self.when.holds(answers, item_id)


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to talk about when an answer suggests it; the caseworker and the citizen decide."""

    text: str
    when: Condition


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item with the minutes planned for it.

    ``citizen_title`` is what the citizen reads. ``hint`` stands under the title
    until something is known. ``points`` are sentences to go through together.
    """

    id: str
    title: str
    citizen_title: str
    minutes: int
    kind: ItemKind = ItemKind.QUESTIONS
    questions: tuple[AgendaQuestion, ...] = ()
    prefill: Prefill = Prefill.NOTHING
    hint: str = ""
    points: tuple[str, ...] = ()
    advice: tuple[Advice, ...] = ()

    def asked(self, answers: Mapping[AnswerKey, str]) -> tuple[AgendaQuestion, ...]:
        """The questions that apply, given the answers so far."""
        return self._walk(answers)[0]

    def advised(self, answers: Mapping[AnswerKey, str]) -> tuple[str, ...]:
        """What the answers so far suggest to talk about."""
        valid = self._walk(answers)[1]
        return tuple(each.text for each in self.advice if each.when.holds(valid, self.id))

    def _walk(
        self, answers: Mapping[AnswerKey, str]
    ) -> tuple[tuple[AgendaQuestion, ...], Mapping[AnswerKey, str]]:
        """The questions that apply, and the answers without those to questions that no longer do."""
        valid = dict(answers)
        asked = []
        for question in self.questions:
            if question.applies(valid, self.id):
                asked.append(question)
            else:
                valid.pop((self.id, question.id), None)
        return tuple(asked), valid


@dataclass(frozen=True, slots=True)
class Occasion:
    """The talk that an agenda is chosen for. ``months``: whole months since the case began."""

    group: TargetGroup
    talk_number: int
    on: date
    kind: TalkKind | None = None
    holder: Holder | None = None
    months: int | None = None
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """What an agenda is made for; whatever is empty or None fits every talk.

    ``valid_from`` and ``valid_to`` bound the regime of the law, both days included; so do
    ``months`` (first, last) and ``ages``.
    """

    groups: frozenset[TargetGroup] = frozenset()
    talk_numbers: frozenset[int] = frozenset()
    kinds: frozenset[TalkKind] = frozenset()
    holders: frozenset[Holder] = frozenset()
    months: tuple[int, int] | None = None
    ages: tuple[int, int] | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, talk: Occasion) -> bool:
        """Whether a talk is of this sort; what is not known about it fits only an empty wish."""
        return (
            (not self.groups or talk.group in self.groups)
            and (not self.talk_numbers or talk.talk_number in self.talk_numbers)
            and (not self.kinds or talk.kind in self.kinds)
            and (not self.holders or talk.holder in self.holders)
            and _within(talk.months, self.months)
            and _within(talk.age, self.ages)
            and self.is_valid_on(talk.on)
        )

    def is_valid_on(self, day: date) -> bool:
        """Whether the day lies in its regime."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    @property
    def closeness(self) -> tuple[bool, ...]:
        """How closely it is made for its talks, to compare; the more telling wishes come first."""
        return (
            bool(self.kinds), self.months is not None, bool(self.holders), bool(self.groups),
            bool(self.talk_numbers), self.ages is not None, self.valid_from is not None,
        )  # fmt: skip


def _within(number: int | None, limits: tuple[int, int] | None) -> bool:
    return limits is None or (number is not None and limits[0] <= number <= limits[1])


@dataclass(frozen=True, slots=True)
class Agenda:
    """A whole agenda. ``notice`` stands above it, ``source`` says where it is from.

    ``is_local`` marks one that the municipality has written or changed itself.
    """

    id: str
    title: str
    items: tuple[AgendaItem, ...]
    fit: Fit = Fit()
    purpose: Purpose = Purpose.TALK
    notice: str = ""
    source: str = ""
    is_local: bool = False

    @property
    def minutes(self) -> int:
        """Planned minutes of the whole talk."""
        return sum(item.minutes for item in self.items)

    def item(self, item_id: str) -> AgendaItem | None:
        """The item of that id; None when there is none."""
        return next((item for item in self.items if item.id == item_id), None)


def choose_agenda(agendas: Iterable[Agenda], talk: Occasion) -> Agenda:
    """The agenda made most closely for this talk; the first of equals.

    Raises AgendaFileError when none fits.
    """
    fitting = fitting_agendas(agendas, talk)
    if not fitting:
        raise AgendaFileError(
            f"Der er ingen dagsorden til {talk.group.value}, samtale {talk.talk_number}. "
            "Læg en fil uden groups i mappen agendas, så passer den til alle."
        )
    return fitting[0]


def fitting_agendas(agendas: Iterable[Agenda], talk: Occasion) -> tuple[Agenda, ...]:
    """Every agenda for a talk of this sort, the closest first; no screenings."""
    fitting = [a for a in agendas if a.purpose is Purpose.TALK and a.fit.covers(talk)]
    return tuple(sorted(fitting, key=lambda agenda: agenda.fit.closeness, reverse=True))


def with_screening(agenda: Agenda, screening: Agenda) -> Agenda:
    """The agenda with a screening's items before its closing item; the same again changes nothing."""
    known = {item.id for item in agenda.items}
    added = tuple(
        replace(item, hint=item.hint or screening.notice) for item in screening.items if item.id not in known
    )
    return replace(agenda, items=(*agenda.items[:-1], *added, agenda.items[-1]))


def asked_answers(agenda: Agenda, answers: Mapping[AnswerKey, str]) -> dict[AnswerKey, str]:
    """The answers without those of follow-up questions that are not asked, which stay stored.

    A question that follows a hidden one is hidden too: conditions only point upwards.
    """
    asked = dict(answers)
    for item in agenda.items:
        for question in item.questions:
            if not question.applies(asked, item.id):
                for field in (question.id, question.note_field):
                    asked.pop((item.id, field), None)
    return asked


def has_screening(agenda: Agenda, screening: Agenda) -> bool:
    """Whether a screening's items are in the agenda."""
    return {item.id for item in screening.items} <= {item.id for item in agenda.items}
