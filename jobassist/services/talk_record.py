"""A finished talk to be read again: who was there, every answer in words, the plan, the corrections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from jobassist.domain.agenda import (
    EXPLAINED,
    NO,
    PRESENT,
    YES,
    Agenda,
    AgendaFileError,
    AgendaItem,
    AgendaQuestion,
    AnswerKey,
    AnswerKind,
    ItemKind,
    asked_answers,
    choose_agenda,
)
from jobassist.domain.answer_words import INTERNAL, answer_words
from jobassist.domain.case import Case, Holder, Talk, TalkForm, TalkId, TalkStatus
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_handouts import JobHandout, told_in
from jobassist.domain.plan import Plan
from jobassist.domain.talk_record import DETAILS, Correction, Presence
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.job_handouts import handouts_of
from jobassist.services.load_agendas import agenda_as_used
from jobassist.services.talk_room import occasion_of
from jobassist.store import reads
from jobassist.store.records import TalkRow

FINISHED = (TalkStatus.HELD, TalkStatus.NO_SHOW, TalkStatus.CANCELLED)
_PRESENCE = {
    Presence.COMPANION: "Var der en bisidder med?",
    Presence.INTERPRETER: "Var der en tolk med?",
    Presence.UNEMPLOYMENT_FUND: "Var a-kassen med?",
    Presence.EMPLOYER: "Var arbejdsgiveren med?",
}
_EXPLAINED = AgendaQuestion(EXPLAINED, "Er rettigheder og pligter gennemgået?", AnswerKind.YESNO)
_INTERNAL = AgendaQuestion(INTERNAL, "Internt felt")


class RecordError(JobAssistError):
    """A talk that is not finished, or is gone."""


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """One question with its answer, raw and in words; empty words where nobody answered.

    ``note`` is the note beside a yes or no, or how to reach a person.
    """

    item_id: str
    question: AgendaQuestion
    value: str
    note: str
    words: str
    corrections: tuple[Correction, ...] = ()

    @property
    def key(self) -> AnswerKey:
        """Where the answer is stored."""
        return self.item_id, self.question.id

    @property
    def note_key(self) -> AnswerKey:
        """Where the note beside it is stored."""
        return self.item_id, self.question.note_field

    @property
    def is_internal(self) -> bool:
        """Whether no citizen sees it."""
        return self.question.id == INTERNAL

    @property
    def is_written(self) -> bool:
        """Whether there is something to read: an answer, or that one was taken away."""
        return bool(self.words or self.corrections)

    def was(self, correction: Correction) -> str:
        """How it was before a correction, in words; empty when nothing stood there."""
        is_answer = correction.field == self.question.id and self.item_id != PRESENT
        return answer_words(self.question, correction.before) if is_answer else _said(correction.before)


@dataclass(frozen=True, slots=True)
class RecordedItem:
    """An item of the agenda with every question that was asked, answered or not."""

    title: str
    kind: ItemKind
    answers: tuple[RecordedAnswer, ...]

    @property
    def written(self) -> tuple[RecordedAnswer, ...]:
        """What there is to read."""
        return tuple(answer for answer in self.answers if answer.is_written)

    @property
    def unanswered(self) -> tuple[RecordedAnswer, ...]:
        """What could still be added."""
        return tuple(answer for answer in self.answers if not answer.is_written)


@dataclass(frozen=True, slots=True)
class TalkDetails:
    """When a talk was, how long and how. ``minutes`` None: not known."""

    on: date
    minutes: int | None
    form: TalkForm | None


@dataclass(frozen=True, slots=True)
class TalkRecord:
    """Everything of a finished talk.

    ``present`` has one answer for each kind of companion. ``plan`` is the version that the talk
    made, ``jobs`` the job examples that the citizen told of in it. ``corrections`` are those of the talk
    itself: its day, minutes, form and kind.
    ``is_in_system``: the professional system has the talk, so its day is that system's.
    """

    talk: Talk
    case: Case
    minutes: int | None
    agenda_title: str
    present: tuple[RecordedAnswer, ...]
    items: tuple[RecordedItem, ...]
    plan: Plan | None
    corrections: tuple[Correction, ...]
    is_in_system: bool
    jobs: tuple[JobHandout, ...] = ()

    @property
    def details(self) -> TalkDetails:
        """What can be corrected about the talk itself."""
        return TalkDetails(self.talk.on, self.minutes, self.talk.form)

    @property
    def answers(self) -> tuple[RecordedAnswer, ...]:
        """Everything that can be corrected by its question."""
        return (*self.present, *(answer for item in self.items for answer in item.answers))


def talk_record(desk: Desk, talk_id: TalkId) -> TalkRecord:
    """A talk that was held, missed or called off. Raises RecordError for any other."""
    row = _finished(reads.talk(desk.store, talk_id))
    case = case_of(desk, row.case_id)
    agenda = agenda_of(desk, case, row)
    given = {(a.item_id, a.field): a.value for a in reads.load_answers(desk.store, talk_id)}
    corrections = reads.load_corrections(desk.store, talk_id)
    plans = reads.load_plans(desk.store, case.id)
    return TalkRecord(
        talk=row.talk,
        case=case,
        minutes=row.minutes,
        agenda_title=agenda.title if agenda else "",
        present=tuple(_presence(each, given, corrections) for each in Presence),
        items=tuple(_items(desk, agenda, given, corrections)),
        plan=next((plan for plan in reversed(plans) if plan.talk_id == talk_id), None),
        corrections=tuple(each for each in corrections if each.item_id == DETAILS),
        is_in_system=row.is_registered or row.talk.is_from_list,
        jobs=told_in(handouts_of(desk, case.id), talk_id),
    )


def _finished(row: TalkRow | None) -> TalkRow:
    if row is None:
        raise RecordError("Samtalen findes ikke længere. Gå tilbage til borgeren.")
    if row.talk.status not in FINISHED:
        raise RecordError("Samtalen er ikke afsluttet. Åbn den fra borgerens side, og skriv i den dér.")
    return row


def agenda_of(desk: Desk, case: Case, row: TalkRow) -> Agenda | None:
    """The agenda as the talk used it; of an older talk the one of that name, else what would be chosen."""
    used = reads.agenda_used(desk.store, row.talk.id)
    try:
        if used is not None:
            return agenda_as_used(used, "samtalens dagsorden")
    except AgendaFileError:  # written by a version that knows more
        pass
    named = next((agenda for agenda in desk.agendas if agenda.id == row.agenda_id), None)
    return named or _chosen(desk, case, row.talk)


def _chosen(desk: Desk, case: Case, talk: Talk) -> Agenda | None:
    earlier = sum(1 for t in case.talks if t.status is TalkStatus.HELD and t.on < talk.on)
    holder = talk.held_by or Holder.JOBCENTRE
    occasion = occasion_of(desk, case, earlier + 1, kind=talk.kind, holder=holder)
    try:
        return choose_agenda(desk.agendas, replace(occasion, on=talk.on))
    except AgendaFileError:  # none fits; what was written can be read all the same
        return None


def _items(
    desk: Desk, agenda: Agenda | None, given: Mapping[AnswerKey, str], corrections: list[Correction]
) -> Iterable[RecordedItem]:
    """The agenda's items, and after them what was written under items that it no longer has."""
    items = agenda.items if agenda is not None else ()
    asked = asked_answers(agenda, given) if agenda is not None else given
    keys = [*given, *((each.item_id, each.field) for each in corrections)]
    known = {item.id for item in items} | {PRESENT, DETAILS}
    elsewhere = [item_id for item_id in dict.fromkeys(key[0] for key in keys) if item_id not in known]
    for item in (*items, *(_lost_item(desk, item_id) for item_id in elsewhere)):
        fields = [field for item_id, field in keys if item_id == item.id]
        answers = (_answer(item.id, each, given, corrections) for each in _questions(item, asked, fields))
        yield RecordedItem(item.title, item.kind, tuple(answers))


def _lost_item(desk: Desk, item_id: str) -> AgendaItem:
    """The item as another agenda has it; without a name when none does."""
    found = (agenda.item(item_id) for agenda in desk.agendas)
    return next((item for item in found if item is not None), AgendaItem(item_id, "Andet", "", 0))


def _questions(
    item: AgendaItem, asked: Mapping[AnswerKey, str], fields: list[str]
) -> Iterable[AgendaQuestion]:
    """What was asked, answers without a question, and the internal field; job goals are in the plan."""
    if item.kind is ItemKind.RIGHTS:
        yield _EXPLAINED
    yield from (each for each in item.asked(asked) if each.kind is not AnswerKind.JOB_GOALS)
    of_item = {field for each in item.questions for field in (each.id, each.note_field)}
    known = of_item | {EXPLAINED, _EXPLAINED.note_field, INTERNAL}
    yield from (AgendaQuestion(field, "Andet svar") for field in dict.fromkeys(fields) if field not in known)
    yield _INTERNAL


def _answer(
    item_id: str, question: AgendaQuestion, given: Mapping[AnswerKey, str], corrections: list[Correction]
) -> RecordedAnswer:
    value, note = (given.get((item_id, field), "") for field in (question.id, question.note_field))
    words = answer_words(question, value.strip(), note.strip())
    return RecordedAnswer(item_id, question, value, note, words, _of(item_id, question, corrections))


def _presence(
    presence: Presence, given: Mapping[AnswerKey, str], corrections: list[Correction]
) -> RecordedAnswer:
    """Stored as yes or as who it was, and nothing when nobody came."""
    question = AgendaQuestion(presence.value, _PRESENCE[presence], AnswerKind.YESNO)
    said = given.get((PRESENT, presence), "")
    return RecordedAnswer(PRESENT, question, said, "", _said(said), _of(PRESENT, question, corrections))


def _said(said: str) -> str:
    words = {YES: "Ja", NO: "", "": ""}
    return words.get(said.strip(), said.strip())


def _of(item_id: str, question: AgendaQuestion, corrections: list[Correction]) -> tuple[Correction, ...]:
    fields = (question.id, question.note_field)
    return tuple(each for each in corrections if each.item_id == item_id and each.field in fields)
