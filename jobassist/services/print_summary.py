"""The referat of a finished talk on paper: the citizen's copy and the internal one, from the same record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from jobassist.domain import cpr
from jobassist.domain.agenda import EXPLAINED, PRESENT, YES, Agenda, AgendaItem, AnswerKind, ItemKind
from jobassist.domain.answer_words import present_words
from jobassist.domain.case import Talk, TalkForm, TalkId, TalkStatus
from jobassist.domain.danish import short_date, spoken_date, spoken_moment
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_handouts import ASKED_TITLE, named, outcome_words
from jobassist.domain.papers import PaperKind
from jobassist.domain.plan import PlanContent, PrintFacts
from jobassist.domain.rule_words import TALK_WORDS
from jobassist.domain.talk_record import Correction
from jobassist.reports.sheets import Answered, SummarySheet, Topic
from jobassist.services.desk import NOBODY, Desk
from jobassist.services.file_paper import paper_again, papers_of
from jobassist.services.print_facts import print_facts
from jobassist.services.print_paper import PaperPrint
from jobassist.services.print_plan import LARGE_TITLE, SIZES, SUMMARIES, next_talk_place, print_of
from jobassist.services.talk_record import RecordedAnswer, TalkRecord, agenda_of, talk_record
from jobassist.services.tell_agreements import agreed, outcomes
from jobassist.store import reads

_INTERNAL_NOTE = "INTERNT NOTAT"
_EXPLAINED_WORDS = "Vi gennemgik dine rettigheder og pligter."
_MET = {
    TalkForm.IN_PERSON: "Vi mødtes",
    TalkForm.PHONE: "Vi talte i telefon",
    TalkForm.VIDEO: "Vi talte sammen på video",
    None: "Vi talte sammen",
}
_FORMS = {TalkForm.IN_PERSON: "fremmøde", TalkForm.PHONE: "telefon", TalkForm.VIDEO: "video", None: ""}
_DETAILS = {"on": "Dagen", "minutes": "Minutterne", "form": "Formen", "kind": "Samtaletypen"}
_SHORT = (AnswerKind.SCALE, AnswerKind.YESNO, AnswerKind.DATE, AnswerKind.CHOICE)
_KINDS = {
    (False, False): PaperKind.SUMMARY,
    (False, True): PaperKind.SUMMARY_LARGE,
    (True, False): PaperKind.SUMMARY_INTERNAL,
    (True, True): PaperKind.SUMMARY_INTERNAL,
}


class NoSummaryError(JobAssistError):
    """A talk without a referat: it was not held."""


def print_summary(desk: Desk, talk_id: TalkId, *, internal: bool, large: bool = False) -> PaperPrint:
    """The referat of a talk, ready to be shown and printed; the internal copy has no large type.

    Once printed it is that very paper, until the talk is corrected. Raises NoSummaryError for a talk that
    was not held, and RecordError for one that is not finished.
    """
    record = _held(talk_record(desk, talk_id))
    kind = _KINDS[internal, large]
    number = f"samtale {record.plan.talk_number}" if record.plan and record.plan.talk_number else "samtalen"
    name = f"{'internt-' if internal else ''}referat-{record.talk.on.isoformat()}"
    size = LARGE_TITLE if kind is PaperKind.SUMMARY_LARGE else ""
    return PaperPrint(
        record.case.id,
        f"{'Internt referat' if internal else 'Referat'} af {number} {short_date(record.talk.on)}{size}",
        _filed(desk, record, kind) or _rendered(_sheet(desk, record, internal=internal), kind),
        f"{name}{'-stor-skrift' if size else ''}.pdf",
        kind=kind,
        talk_id=talk_id,
        kinds=(*SIZES, *SUMMARIES) if record.plan else SUMMARIES,
        make=lambda other: _other(desk, record, other),
    )


def summary_of(desk: Desk, talk_id: TalkId, kind: PaperKind) -> PaperPrint:
    """As ``print_summary``, by the kind of paper."""
    is_internal, is_large = kind is PaperKind.SUMMARY_INTERNAL, kind is PaperKind.SUMMARY_LARGE
    return print_summary(desk, talk_id, internal=is_internal, large=is_large)


def show_summary(desk: Desk, talk_id: TalkId, *, internal: bool) -> str:
    """The referat as plain text, which is logged; raises as ``print_summary`` does."""
    from jobassist.reports.summary_text import write_summary

    record = _held(talk_record(desk, talk_id))
    with desk.store.write("show_summary", by=desk.user, at=desk.clock.now()) as unit:
        purpose = "internt referat" if internal else "referat"
        unit.log_access("show_summary", case_id=record.case.id, purpose=purpose)
    return write_summary(_sheet(desk, record, internal=internal))


def _other(desk: Desk, record: TalkRecord, kind: PaperKind) -> PaperPrint:
    """What the preview of a referat changes to: another copy, or the plan of the talk."""
    if record.plan is not None and kind in SIZES:
        return print_of(desk, record.plan, large=kind is PaperKind.PLAN_LARGE)
    return summary_of(desk, record.talk.id, kind)


def _held(record: TalkRecord) -> TalkRecord:
    if record.talk.status is not TalkStatus.HELD:
        raise NoSummaryError("Samtalen blev ikke holdt, så der er intet referat af den.")
    return record


def _filed(desk: Desk, record: TalkRecord, kind: PaperKind) -> bytes | None:
    """The referat as it was printed last, unless something was corrected since."""
    corrections = reads.load_corrections(desk.store, record.talk.id)
    for paper in papers_of(desk, record.case.id):
        if paper.talk_id == record.talk.id and paper.kind is kind:
            is_as_it_was = all(each.at < paper.made_at for each in corrections)
            return paper_again(desk, paper) if is_as_it_was else None
    return None


def _rendered(sheet: SummarySheet, kind: PaperKind) -> bytes:
    from jobassist.reports.summary_pdf import render_summary

    return render_summary(sheet, large=kind is PaperKind.SUMMARY_LARGE)


def _sheet(desk: Desk, record: TalkRecord, *, internal: bool) -> SummarySheet:
    row = reads.talk(desk.store, record.talk.id)
    agenda = agenda_of(desk, record.case, row) if row else None
    plan, talk, case = record.plan, record.talk, record.case
    facts = plan.facts if plan and plan.facts else print_facts(desk, case, talk.on)
    content = plan.content if plan else PlanContent()
    made_by = plan.made_by if plan and plan.made_by != NOBODY else case.caseworker
    return SummarySheet(
        printed_on=talk.on,
        citizen=facts.citizen,
        municipality=facts.municipality,
        address=facts.address,
        caseworker=made_by,
        phone=facts.phone,
        agreements=agreed(content),
        last_agreements=outcomes(plan.last_agreements, content) if plan else (),
        next_talk_at=content.next_talk_at,
        next_talk_place=next_talk_place(content, facts),
        next_talk_form=content.next_talk_form,
        is_demo=desk.store.is_demo,
        title="Internt referat" if internal else "Referat af vores samtale",
        about=" · ".join(filter(None, (facts.citizen, _number(record)))),
        intro="" if internal else _intro(record),
        facts=tuple(_facts(record, facts, agenda)) if internal else (),
        topics=tuple(_topics(desk, record, agenda, content, internal=internal)),
        is_internal=internal,
    )


def _number(record: TalkRecord) -> str:
    """``samtale 3 af 4``."""
    plan = record.plan
    if plan is None or not plan.talk_number:
        return ""
    is_counted = plan.talks_required is not None and plan.talk_number <= plan.talks_required
    return f"samtale {plan.talk_number}" + (f" af {plan.talks_required}" if is_counted else "")


def _present(record: TalkRecord) -> str:
    """``bisidder (Jens Holm) og tolk``."""
    words = present_words({(PRESENT, each.question.id): each.value for each in record.present})
    return " og ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _intro(record: TalkRecord) -> str:
    talk, present = record.talk, _present(record)
    met = f"{_MET[talk.form]} {spoken_moment(_moment(talk))}."
    return f"{met} Med til samtalen: {present}." if present else met


def _moment(talk: Talk) -> datetime:
    return talk.at or datetime.combine(talk.on, time())


def _facts(record: TalkRecord, facts: PrintFacts, agenda: Agenda | None) -> Iterator[tuple[str, str]]:
    """What the internal copy begins with. The number is masked: a paper that is left behind tells no CPR."""
    talk, number = record.talk, _number(record).removeprefix("samtale ")
    yield "Borger", f"{facts.citizen}, {cpr.masked(record.case.cpr)}"
    yield "Samtale", ", ".join(filter(None, (number, TALK_WORDS[talk.kind], _FORMS[talk.form])))
    clock = f" kl. {talk.at:%H.%M}" if talk.at and talk.at.time() != time() else ""
    used = "" if record.minutes is None else f", {_minutes(record.minutes)} brugt"
    planned = f", {_minutes(agenda.minutes)} planlagt" if agenda else ""
    yield "Tid", f"{short_date(talk.on)}{clock}{used}{planned}"
    yield "Til stede", _present(record) or "borgeren og sagsbehandleren"
    if record.agenda_title:
        yield "Dagsorden", record.agenda_title
    if record.plan is not None:
        yield "Plan", f"version {record.plan.version}"
        yield from _next_talk(record.plan.content, facts)
    if corrected := [*map(_detail, record.corrections), *_present_corrections(record)]:
        yield "Rettelser", "\n".join(corrected)


def _minutes(count: int) -> str:
    return "1 minut" if count == 1 else f"{count} minutter"


def _next_talk(content: PlanContent, facts: PrintFacts) -> Iterator[tuple[str, str]]:
    if content.next_talk_at is not None:
        form, place = _FORMS[content.next_talk_form], next_talk_place(content, facts)
        yield "Næste gang", ", ".join(filter(None, (spoken_moment(content.next_talk_at), form, place)))


def _detail(correction: Correction) -> str:
    words = _DETAILS.get(correction.field, "Samtalen")
    return f"{words}: {_corrected(correction, correction.before)}"


def _present_corrections(record: TalkRecord) -> Iterator[str]:
    for each in record.present:
        for correction in each.corrections:
            yield f"{each.question.text} {_corrected(correction, each.was(correction))}"


def _corrected(correction: Correction, was: str) -> str:
    """When, by whom, how it was, and why."""
    at, before = correction.at, f"Før: “{was}”." if was else "Før stod der intet."
    reason = correction.reason.strip().rstrip(".")
    return (
        f"Rettet {short_date(at.date())} kl. {at:%H.%M} af {correction.by}. {before} Begrundelse: {reason}."
    )


def _topics(
    desk: Desk, record: TalkRecord, agenda: Agenda | None, content: PlanContent, *, internal: bool
) -> Iterator[Topic]:
    topics = [
        _topic(
            _Spoken(_item(desk, agenda, item.answers[0].item_id), item.title, content), item.answers, internal
        )
        for item in record.items
    ]
    if not any(topic.has_outcomes for topic in topics):
        yield Topic("Det aftalte vi sidst", has_outcomes=True)
    yield from topics
    if record.jobs:
        told = (Answered(named(each), outcome_words(each), is_short=True) for each in record.jobs)
        yield Topic(ASKED_TITLE, tuple(told))


def _item(desk: Desk, agenda: Agenda | None, item_id: str) -> AgendaItem | None:
    """The item as the talk had it; of one that came from another agenda, as that has it."""
    found = (each.item(item_id) for each in ((agenda, *desk.agendas) if agenda else desk.agendas))
    return next((item for item in found if item is not None), None)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """An item with what the plan says of it; None is one that no agenda knows any more."""

    item: AgendaItem | None
    title: str
    content: PlanContent


def _topic(spoken: _Spoken, answers: Iterable[RecordedAnswer], internal: bool) -> Topic:
    item = spoken.item
    if internal:
        told = tuple(_for_caseworkers(each) for each in answers if each.is_written)
    else:
        told = tuple(_for_citizen(each) for each in answers if _is_told(item, each))
    is_explained = not internal and any(each.answer == _EXPLAINED_WORDS for each in told)
    return Topic(
        title=spoken.title if internal or item is None else item.citizen_title,
        answers=(*told, *_job_goals(spoken)),
        points=item.points if item and is_explained else (),
        has_outcomes=item is not None and item.kind is ItemKind.AGREEMENTS,
    )


def _is_told(item: AgendaItem | None, answer: RecordedAnswer) -> bool:
    """What the citizen gets: only answers to questions that the agenda asks the citizen."""
    asked = {question.id for question in item.questions} if item else set()
    return bool(answer.words) and not answer.is_internal and answer.question.id in {*asked, EXPLAINED}


def _for_citizen(answer: RecordedAnswer) -> Answered:
    days = dict.fromkeys(each.at.date() for each in answer.corrections)
    remarks = tuple(f"Rettet {spoken_date(day)}." for day in days)
    if answer.question.id == EXPLAINED and answer.value == YES:
        return Answered("", _EXPLAINED_WORDS, remarks=remarks)
    return Answered(
        answer.question.text, _words(answer), is_short=answer.question.kind in _SHORT, remarks=remarks
    )


def _for_caseworkers(answer: RecordedAnswer) -> Answered:
    return Answered(
        _INTERNAL_NOTE if answer.is_internal else answer.question.text,
        _words(answer),
        is_short=answer.question.kind in _SHORT,
        remarks=tuple(_corrected(each, answer.was(each)) for each in answer.corrections),
    )


def _words(answer: RecordedAnswer) -> str:
    if answer.question.kind is AnswerKind.DATE:
        try:
            return spoken_date(date.fromisoformat(answer.value.strip()))
        except ValueError:
            pass
    return answer.words


def _job_goals(spoken: _Spoken) -> Iterator[Answered]:
    """The goals are kept in the plan, and were spoken of where the agenda asks for them."""
    goals = [
        f"{letter}: {goal}"
        for letter, goal in zip("ABC", spoken.content.job_goals, strict=True)
        if goal.strip()
    ]
    for question in spoken.item.questions if spoken.item and goals else ():
        if question.kind is AnswerKind.JOB_GOALS:
            yield Answered(question.text, "\n".join(goals))
