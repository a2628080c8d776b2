"""How an agenda is read from a file or a form, and written back; every mistake names its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from jobassist.domain.agenda import (
    EXPLAINED,
    Advice,
    Agenda,
    AgendaFileError,
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    Condition,
    Fit,
    ItemKind,
    Prefill,
    Purpose,
)
from jobassist.domain.agenda_checks import check_agenda
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from jobassist.domain.data_table import DataTable

_MOST_MINUTES = 120
_MOST_MONTHS = 600
_OLDEST = 120
_TOP = 10  # of a scale
_TITLE, _SENTENCE, _OPTION, _PARAGRAPH = 80, 250, 60, 400  # longest texts, in characters
_HAS_OPTIONS = (AnswerKind.CHOICE, AnswerKind.CHECKLIST)
_HAS_NOTE = (AnswerKind.YESNO, AnswerKind.PERSON)
_OWN_FIELDS = ("internal", EXPLAINED)  # the app's own in every item


def parse_agendas(files: Iterable[tuple[str, str]]) -> tuple[Agenda, ...]:
    """The agendas of (name, text) pairs in their order; raises AgendaFileError, also when two share an id."""
    agendas, problems = read_files(files)
    if problems:
        raise AgendaFileError(problems[0])
    return agendas


def read_files(files: Iterable[tuple[str, str]]) -> tuple[tuple[Agenda, ...], tuple[str, ...]]:
    """The agendas of (name, text) pairs that can be used, and a sentence for each that cannot."""
    agendas: dict[str, Agenda] = {}
    names: dict[str, str] = {}
    problems: list[str] = []
    for name, text in files:
        try:
            agenda = parse_agenda(text, name)
            if agenda.id in names:
                raise AgendaFileError(
                    f"{name}: id “{agenda.id}” bruges også i {names[agenda.id]}. Giv den et andet id."
                )
        except AgendaFileError as error:
            problems.append(str(error))
        else:
            names[agenda.id], agendas[agenda.id] = name, agenda
    return tuple(agendas.values()), tuple(problems)


def parse_agenda(text: str, name: str) -> Agenda:
    """The agenda in a file's text; raises AgendaFileError with the file's name and the key."""
    return _agenda(DataTable.of_text(text, name, AgendaFileError, with_lines=True))


def read_agenda(data: Mapping[str, Any], name: str) -> Agenda:
    """The agenda in a table, as ``agenda_to_data`` writes it; raises AgendaFileError."""
    return _agenda(DataTable(data, f"{name}: ", AgendaFileError))


def _agenda(table: DataTable) -> Agenda:
    agenda = Agenda(
        id=table.id(),
        title=table.line("title", longest=_TITLE),
        fit=_fit(table),
        purpose=table.member("purpose", Purpose, Purpose.TALK),
        notice=table.line("notice", "", longest=_PARAGRAPH),
        source=table.line("source", "", longest=_PARAGRAPH),
        items=tuple(_item(each) for each in table.tables("items", "punkt")),
    )
    table.finish()
    check_agenda(agenda, table)
    return agenda


def _fit(table: DataTable) -> Fit:
    fit = Fit(
        groups=table.members("groups", TargetGroup),
        talk_numbers=frozenset(table.numbers("talk_numbers")),
        kinds=table.members("kinds", TalkKind),
        holders=table.members("holders", Holder),
        months=table.limits("months", _MOST_MONTHS),
        ages=table.limits("ages", _OLDEST),
        valid_from=table.day("valid_from"),
        valid_to=table.day("valid_to"),
    )
    if fit.valid_from and fit.valid_to and fit.valid_from > fit.valid_to:
        raise table.error("valid_to", "ligger før valid_from")
    return fit


def _item(table: DataTable) -> AgendaItem:
    item = AgendaItem(
        id=table.id(),
        title=table.line("title", longest=_TITLE),
        citizen_title=table.line("citizen_title", longest=_TITLE),
        minutes=table.number("minutes", _MOST_MINUTES),
        kind=table.member("kind", ItemKind, ItemKind.QUESTIONS),
        questions=tuple(_question(each) for each in table.tables("questions", "spørgsmål")),
        prefill=table.member("prefill", Prefill, Prefill.NOTHING),
        hint=table.line("hint", "", longest=_SENTENCE),
        points=table.line_list("points", longest=_SENTENCE),
        advice=tuple(_advice(each) for each in table.tables("advice", "råd")),
    )
    table.finish()
    if item.kind is ItemKind.QUESTIONS and not item.questions:
        raise table.error("questions", "mangler. Tilføj mindst ét spørgsmål, eller vælg en anden kind")
    table.require_unique("questions", _fields(item))
    return item


def _fields(item: AgendaItem) -> Iterable[str]:
    """Every field that the item's answers are stored in."""
    yield from _OWN_FIELDS
    for question in item.questions:
        yield question.id
        if question.kind in _HAS_NOTE:
            yield question.note_field


def _question(table: DataTable) -> AgendaQuestion:
    question = AgendaQuestion(
        id=table.id(),
        text=table.line("text", longest=_SENTENCE),
        kind=table.member("kind", AnswerKind, AnswerKind.NOTE),
        options=table.line_list("options", longest=_OPTION),
        when=_condition(table),
    )
    table.finish()
    if question.kind in _HAS_OPTIONS and len(question.options) < 2:
        raise table.error("options", "skal have mindst to svar at vælge mellem")
    if question.kind not in _HAS_OPTIONS and question.options:
        raise table.error(
            "options", "hører kun til kind = “choice” eller “checklist”. Slet linjen, eller ret kind"
        )
    table.require_unique("options", question.options)
    return question


def _advice(table: DataTable) -> Advice:
    text, when = table.line("text", longest=_SENTENCE), _condition(table)
    table.finish()
    if when is None:
        raise table.error("when", "mangler: hvilket svar peger på det")
    return Advice(text, when)


def _condition(table: DataTable) -> Condition | None:
    inner = table.table("when")
    if inner is None:
        return None
    condition = Condition(
        question=inner.id("question"),
        item=inner.text("item", ""),
        values=inner.line_list("is", longest=_OPTION),
        at_least=inner.optional_number("at_least", _TOP),
        at_most=inner.optional_number("at_most", _TOP),
    )
    inner.finish()
    is_scale = condition.at_least is not None or condition.at_most is not None
    if bool(condition.values) == is_scale:
        raise inner.error("is", "eller at_least/at_most skal være der, men ikke begge")
    if (condition.at_least or 0) > (_TOP if condition.at_most is None else condition.at_most):
        raise inner.error("at_least", "er større end at_most")
    return condition


def agenda_to_data(agenda: Agenda) -> dict[str, Any]:
    """The agenda as plain data, which ``read_agenda`` reads back as it was."""
    fit = agenda.fit
    data: dict[str, Any] = {
        "id": agenda.id,
        "title": agenda.title,
        "purpose": agenda.purpose.value,
        "notice": agenda.notice,
        "source": agenda.source,
        **{key: sorted(getattr(fit, key)) for key in ("groups", "talk_numbers", "kinds", "holders")},
        **{key: list(limits) for key in ("months", "ages") if (limits := getattr(fit, key))},
        **{key: day.isoformat() for key in ("valid_from", "valid_to") if (day := getattr(fit, key))},
        "items": [_item_to_data(item) for item in agenda.items],
    }
    return _without_empty(data)


def _item_to_data(item: AgendaItem) -> dict[str, Any]:
    return _without_empty(
        {
            "id": item.id,
            "title": item.title,
            "citizen_title": item.citizen_title,
            "minutes": item.minutes,
            "kind": item.kind.value,
            "prefill": item.prefill.value,
            "hint": item.hint,
            "points": list(item.points),
            "questions": [_question_to_data(question) for question in item.questions],
            "advice": [{"text": each.text, "when": _condition_to_data(each.when)} for each in item.advice],
        }
    )


def _question_to_data(question: AgendaQuestion) -> dict[str, Any]:
    return _without_empty(
        {
            "id": question.id,
            "text": question.text,
            "kind": question.kind.value,
            "options": list(question.options),
            "when": _condition_to_data(question.when) if question.when else None,
        }
    )


def _condition_to_data(when: Condition) -> dict[str, Any]:
    return _without_empty(
        {
            "question": when.question,
            "item": when.item,
            "is": list(when.values),
            "at_least": when.at_least,
            "at_most": when.at_most,
        }
    )


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in ("", None, [])}


def as_local(agenda: Agenda) -> Agenda:
    """The same agenda, marked as the municipality's own."""
    return replace(agenda, is_local=True)
