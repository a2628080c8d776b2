"""What an agenda must have beyond its keys: a beginning, an end, consent, and conditions that can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jobassist.domain.agenda import (
    CONSENT,
    NO,
    OUR_PART,
    YES,
    Agenda,
    AgendaQuestion,
    AnswerKey,
    AnswerKind,
    Condition,
    Fit,
    ItemKind,
    Purpose,
)
from jobassist.domain.data_table import DataTable, shown

_WORDS = {"questions": "spørgsmål", "advice": "råd"}


def check_agenda(agenda: Agenda, table: DataTable) -> None:
    """Raises the table's error when the agenda lacks what every talk or screening must have."""
    if not agenda.items:
        raise table.error("items", "mangler. Tilføj mindst to punkter")
    table.require_unique("items", (item.id for item in agenda.items))
    found = waits_in_vain(agenda)
    if found is not None:
        place = table.inside("items", "punkt", found.item)
        raise place.inside(found.key, _WORDS[found.key], found.index).error("when", found.problem)
    if agenda.purpose is Purpose.SCREENING:
        _check_screening(agenda, table)
    else:
        _check_talk(agenda, table)


def _check_talk(agenda: Agenda, table: DataTable) -> None:
    """It begins with what was promised; it ends with what comes next and whether we kept our part."""
    if agenda.items[0].kind is not ItemKind.AGREEMENTS:
        raise table.error("items", "skal begynde med et punkt, hvor kind er “agreements”: hvad aftalte vi?")
    if agenda.items[-1].kind is not ItemKind.NEXT_TALK:
        raise table.error("items", "skal slutte med et punkt, hvor kind er “next_talk”: næste samtale")
    ours = [question for question in agenda.items[-1].questions if question.id == OUR_PART]
    if not ours:
        raise table.error(
            "items", f"skal slutte med spørgsmålet “{OUR_PART}” i sidste punkt: holdt vi vores del?"
        )
    if (ours[0].kind, ours[0].when) != (AnswerKind.YESNO, None):
        raise table.error("items", f"skal have “{OUR_PART}” som et ja eller nej, der altid vises")


def _check_screening(agenda: Agenda, table: DataTable) -> None:
    """A screening is voluntary: it says so, it asks first, and without a yes nothing else is asked."""
    if not agenda.notice:
        raise table.error("notice", "mangler. Skriv, at det er frivilligt, og hvem der ser svarene")
    if any(item.kind is not ItemKind.QUESTIONS for item in agenda.items):
        raise table.error("items", "må kun have punkter med spørgsmål i en screening. Slet kind")
    asked = {(item.id, question.id): question for item in agenda.items for question in item.questions}
    first, *others = asked
    if (first[1], asked[first].kind, asked[first].when) != (CONSENT, AnswerKind.YESNO, None):
        raise table.error("questions", f"skal begynde med “{CONSENT}”, et ja eller nej: vil du være med?")
    open_ones = [f"spørgsmålet “{key[1]}”" for key in others if not _needs(asked[key].when, key[0], asked)]
    open_ones += [
        f"et råd i “{item.id}”"
        for item in agenda.items
        for advice in item.advice
        if not _needs(advice.when, item.id, asked)
    ]
    if open_ones:
        raise table.error("items", f"har {open_ones[0]}, som først må vises efter et ja til “{CONSENT}”")


def _needs(when: Condition | None, item_id: str, asked: Mapping[AnswerKey, AgendaQuestion]) -> bool:
    """Whether a condition cannot hold without the citizen's yes; from another item it asks for it itself."""
    if when is None:
        return False
    above = (when.item or item_id, when.question)
    if above == next(iter(asked)):
        return when.values == (YES,)
    return above[0] == item_id and _needs(asked[above].when, item_id, asked)


@dataclass(frozen=True, slots=True)
class InVain:
    """A question or a piece of advice that can never come: its place in the item, its text, and why."""

    item: int
    key: str
    index: int
    text: str
    problem: str


def waits_in_vain(agenda: Agenda) -> InVain | None:
    """The first whose condition asks for an answer that no question above it can have; None when all can."""
    above: dict[AnswerKey, AgendaQuestion] = {}
    for number, item in enumerate(agenda.items):
        for index, question in enumerate(item.questions):
            if problem := _problem(question.when, item.id, above):
                return InVain(number, "questions", index, question.text, problem)
            above[item.id, question.id] = question
        for index, advice in enumerate(item.advice):
            if problem := _problem(advice.when, item.id, above):
                return InVain(number, "advice", index, advice.text, problem)
    return None


def _problem(when: Condition | None, item_id: str, above: Mapping[AnswerKey, AgendaQuestion]) -> str:
    if when is None:
        return ""
    question = above.get((when.item or item_id, when.question))
    if question is None:
        return f"peger på spørgsmålet “{shown(when.question)}”, der ikke står længere oppe"
    if not when.values and question.kind is not AnswerKind.SCALE:
        return f"bruger at_least eller at_most, men “{question.id}” er ingen skala"
    strange = next((value for value in when.values if value not in _answers_of(question)), None)
    return f"venter på “{shown(strange)}”, som “{question.id}” ikke kan svare" if strange is not None else ""


def _answers_of(question: AgendaQuestion) -> Sequence[str]:
    """The answers that a condition may wait for; what is written freely has none."""
    return (YES, NO) if question.kind is AnswerKind.YESNO else question.options


def problems_together(agendas: Iterable[Agenda]) -> tuple[str, ...]:
    """What is wrong with agendas that are each sound: a sentence a problem."""
    everyone = tuple(agendas)
    problems = []
    if all(a.purpose is not Purpose.TALK or a.fit != Fit() for a in everyone):
        problems.append("Ingen dagsorden passer til alle. Læg én uden groups og andre krav i mappen.")
    owners = {item.id: a for a in everyone if a.purpose is Purpose.SCREENING for item in a.items}
    for agenda in everyone:
        for item in agenda.items:
            owner = owners.get(item.id, agenda)
            if owner is not agenda:
                problems.append(
                    f"Dagsordenen {agenda.id}: punktet “{item.id}” hører til screeningen {owner.id}. "
                    "Giv det et andet id, ellers kan screeningen ikke føjes til."
                )
    return tuple(problems)
