"""How an agenda is read from a file or a form, and written back; every mistake names its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from jobassist.domain.agenda import (
    CONSENT,
    OUR_PART,
    YES,
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
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from jobassist.domain.data_table import DataTable

_MOST_MINUTES = 120
_MOST_MONTHS = 600
_OLDEST = 120
_HAS_OPTIONS = (AnswerKind.CHOICE, AnswerKind.CHECKLIST)


def parse_agendas(files: Iterable[tuple[str, str]]) -> tuple[Agenda, ...]:
    """The agendas of (name, text) pairs in their order; raises AgendaFileError, also when two share an id."""
    agendas: list[Agenda] = []
    names: dict[str, str] = {}
    for name, text in files:
        agenda = parse_agenda(text, name)
        if agenda.id in names:
            raise AgendaFileError(
                f"{name}: id “{agenda.id}” bruges også i {names[agenda.id]}. Giv den et andet id."
            )
        names[agenda.id] = name
        agendas.append(agenda)
    return tuple(agendas)


def parse_agenda(text: str, name: str) -> Agenda:
    """The agenda in a file's text; raises AgendaFileError with the file's name and the key."""
    return _agenda(DataTable.of_text(text, name, AgendaFileError))


def read_agenda(data: Mapping[str, Any], name: str) -> Agenda:
    """The agenda in a table, as ``agenda_to_data`` writes it; raises AgendaFileError."""
    return _agenda(DataTable(data, f"{name}: ", AgendaFileError))


def _agenda(table: DataTable) -> Agenda:
    agenda = Agenda(
        id=table.id(),
        title=table.text("title"),
        fit=_fit(table),
        purpose=table.member("purpose", Purpose, Purpose.TALK),
        notice=table.text("notice", ""),
        source=table.text("source", ""),
        items=tuple(_item(each) for each in table.tables("items", "punkt")),
    )
    table.finish()
    _check(agenda, table)
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
        title=table.text("title"),
        citizen_title=table.text("citizen_title"),
        minutes=table.number("minutes", _MOST_MINUTES),
        kind=table.member("kind", ItemKind, ItemKind.QUESTIONS),
        questions=tuple(_question(each) for each in table.tables("questions", "spørgsmål")),
        prefill=table.member("prefill", Prefill, Prefill.NOTHING),
        hint=table.text("hint", ""),
        points=table.texts("points"),
        advice=tuple(_advice(each) for each in table.tables("advice", "råd")),
    )
    table.finish()
    if item.kind is ItemKind.QUESTIONS and not item.questions:
        raise table.error("questions", "mangler. Tilføj mindst ét spørgsmål, eller vælg en anden kind")
    table.require_unique("questions", (question.id for question in item.questions))
    return item


def _question(table: DataTable) -> AgendaQuestion:
    question = AgendaQuestion(
        id=table.id(),
        text=table.text("text"),
        kind=table.member("kind", AnswerKind, AnswerKind.NOTE),
        options=table.texts("options"),
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
    text, when = table.text("text"), _condition(table)
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
        values=inner.texts("is"),
        at_least=inner.optional_number("at_least", 10),
        at_most=inner.optional_number("at_most", 10),
    )
    inner.finish()
    is_scale = condition.at_least is not None or condition.at_most is not None
    if bool(condition.values) == is_scale:
        raise inner.error("is", "eller at_least/at_most skal være der, men ikke begge")
    return condition


def _check(agenda: Agenda, table: DataTable) -> None:
    if not agenda.items:
        raise table.error("items", "mangler. Tilføj mindst to punkter")
    table.require_unique("items", (item.id for item in agenda.items))
    if agenda.purpose is Purpose.SCREENING:
        _check_screening(agenda, table)
    else:
        _check_talk(agenda, table)
    _check_conditions(agenda, table)


def _check_talk(agenda: Agenda, table: DataTable) -> None:
    """It begins with what was promised; it ends with what comes next and whether we kept our part."""
    if agenda.items[0].kind is not ItemKind.AGREEMENTS:
        raise table.error("items", "skal begynde med et punkt, hvor kind er “agreements”: hvad aftalte vi?")
    if agenda.items[-1].kind is not ItemKind.NEXT_TALK:
        raise table.error("items", "skal slutte med et punkt, hvor kind er “next_talk”: næste samtale")
    if all(question.id != OUR_PART for question in agenda.items[-1].questions):
        raise table.error(
            "items", f"skal slutte med spørgsmålet “{OUR_PART}” i sidste punkt: holdt vi vores del?"
        )


def _check_screening(agenda: Agenda, table: DataTable) -> None:
    """A screening is voluntary: it says so, it asks first, and without a yes nothing else is asked."""
    if not agenda.notice:
        raise table.error("notice", "mangler. Skriv, at det er frivilligt, og hvem der ser svarene")
    first, *rest = [(item.id, question) for item in agenda.items for question in item.questions]
    if (first[1].id, first[1].kind, first[1].when) != (CONSENT, AnswerKind.YESNO, None):
        raise table.error("questions", f"skal begynde med “{CONSENT}”, et ja eller nej: vil du være med?")
    asked_without = [question.id for item_id, question in rest if not _needs(agenda, item_id, question.when)]
    if asked_without:
        raise table.error(asked_without[0], f"må først vises, når der er sagt ja til “{CONSENT}”")


def _needs(agenda: Agenda, item_id: str, when: Condition | None) -> bool:
    """Whether a condition cannot hold without the citizen's yes."""
    if when is None:
        return False
    item = agenda.item(when.item or item_id)
    if item is not None and (item.id, when.question) == (agenda.items[0].id, CONSENT):
        return when.values == (YES,)
    question = next((q for q in item.questions if q.id == when.question), None) if item else None
    return question is not None and item is not None and _needs(agenda, item.id, question.when)


def _check_conditions(agenda: Agenda, table: DataTable) -> None:
    """A condition asks for a question that stands above it, so that none waits for itself."""
    above: set[tuple[str, str]] = set()
    for item in agenda.items:
        for question in item.questions:
            _require_above(question.when, item.id, above, table)
            above.add((item.id, question.id))
        for advice in item.advice:
            _require_above(advice.when, item.id, above, table)


def _require_above(
    when: Condition | None, item_id: str, above: set[tuple[str, str]], table: DataTable
) -> None:
    if when is not None and (when.item or item_id, when.question) not in above:
        raise table.error("when", f"peger på spørgsmålet “{when.question}”, der ikke står længere oppe")


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
