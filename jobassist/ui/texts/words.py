"""Agendas in Danish words: who one fits, how a question is answered, and when a follow-up is asked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from jobassist.domain.agenda import (
    NO,
    YES,
    Agenda,
    AgendaQuestion,
    AnswerKind,
    Condition,
    Fit,
    ItemKind,
    Prefill,
    Purpose,
)
from jobassist.domain.case import Holder, TargetGroup
from jobassist.domain.danish import short_date
from jobassist.services.terms import group_term
from jobassist.ui.citizen.words import kind_word, period
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate


def answer_kind_word(kind: AnswerKind) -> str:
    """``Ja eller nej``: how a question is answered."""
    return {
        AnswerKind.NOTE: translate("Agenda", "Tekst"),
        AnswerKind.YESNO: translate("Agenda", "Ja eller nej"),
        AnswerKind.CHOICE: translate("Agenda", "Ét svar af flere"),
        AnswerKind.CHECKLIST: translate("Agenda", "Flere svar at krydse af"),
        AnswerKind.SCALE: translate("Agenda", "Skala fra 0 til 10"),
        AnswerKind.DATE: translate("Agenda", "Dato"),
        AnswerKind.PERSON: translate("Agenda", "Person og kontakt"),
        AnswerKind.JOB_GOALS: translate("Agenda", "Jobmål A, B og C"),
    }[kind]


def item_kind_word(kind: ItemKind) -> str:
    """What an item shows besides its questions; empty for one of questions alone."""
    return {
        ItemKind.QUESTIONS: "",
        ItemKind.AGREEMENTS: translate("Agenda", "Viser aftalerne fra sidst"),
        ItemKind.RIGHTS: translate("Agenda", "Viser rettigheder og pligter til gennemgang"),
        ItemKind.NEXT_TALK: translate("Agenda", "Viser nye aftaler og næste samtale"),
    }[kind]


def prefill_word(prefill: Prefill) -> str:
    """What is already known when the item opens; empty when nothing is."""
    return {
        Prefill.NOTHING: "",
        Prefill.LAST_ANSWER: translate("Agenda", "svaret fra sidst"),
        Prefill.AGREEMENTS: translate("Agenda", "aftalerne fra sidst"),
        Prefill.EMPLOYER: translate("Agenda", "arbejdsgiveren"),
        Prefill.JOB_GOALS: translate("Agenda", "jobmålene"),
        Prefill.PLACEMENTS: translate("Agenda", "tilbud, der er i gang eller slutter"),
        Prefill.RIGHTS: translate("Agenda", "rettigheder, der mangler at blive forklaret"),
        Prefill.DUTIES: translate("Agenda", "frister, der er tæt på"),
    }[prefill]


def holder_word(holder: Holder) -> str:
    """``a-kassen``: who holds the talk."""
    return {
        Holder.JOBCENTRE: translate("Agenda", "jobcentret"),
        Holder.UNEMPLOYMENT_FUND: translate("Agenda", "a-kassen"),
        Holder.OTHER_ACTOR: translate("Agenda", "anden aktør"),
    }[holder]


def group_words(groups: Iterable[TargetGroup]) -> str:
    """``Dagpenge, Sygedagpenge`` in the law's order; none of them means all."""
    chosen = set(groups)
    named = [group_term(group).label for group in TargetGroup if group in chosen]
    return " og ".join(named) if len(named) < 3 else ", ".join(named) or ""


def fit_words(fit: Fit) -> list[str]:
    """What an agenda is made for besides the groups: talk, holder, kind, months, age and the law's period."""
    parts = []
    if fit.talk_numbers:
        numbers = ", ".join(str(number) for number in sorted(fit.talk_numbers))
        parts.append(filled(translate("Agenda", "samtale %1"), numbers))
    parts += [holder_word(holder) for holder in Holder if holder in fit.holders]
    parts += [kind_word(kind) for kind in sorted(fit.kinds)]
    if fit.months:
        parts.append(filled(translate("Agenda", "måned %1 til %2"), *map(str, fit.months)))
    if fit.ages:
        parts.append(filled(translate("Agenda", "%1–%2 år"), *map(str, fit.ages)))
    return [*parts, *_regime_words(fit)]


def _regime_words(fit: Fit) -> list[str]:
    if fit.valid_from is not None:
        return [period(fit.valid_from, fit.valid_to)]
    if fit.valid_to is not None:
        return [filled(translate("Agenda", "til %1"), short_date(fit.valid_to))]
    return []


def made_for(agenda: Agenda) -> str:
    """``Sygedagpenge · samtale 1``: everything an agenda is made for, in one line."""
    if agenda.purpose is Purpose.SCREENING:
        who = group_words(agenda.fit.groups) or translate("Agenda", "alle, der siger ja")
    else:
        who = group_words(agenda.fit.groups) or translate("Agenda", "alle målgrupper")
    return " · ".join([who, *fit_words(agenda.fit)])


def condition_words(agenda: Agenda, item_id: str, when: Condition) -> str:
    """``Når svaret på “Har du et arbejde?” er ja``."""
    question = asked_for(agenda, item_id, when)
    asked = question.text if question is not None else translate("Agenda", "et spørgsmål, der er slettet")
    return filled(translate("Agenda", "Når svaret på “%1” %2"), asked, limit_words(when))


def asked_for(agenda: Agenda, item_id: str, when: Condition) -> AgendaQuestion | None:
    """The question that a condition waits for; None when it is gone."""
    item = agenda.item(when.item or item_id)
    found = (question for question in item.questions if question.id == when.question) if item else iter(())
    return next(found, None)


def limit_words(when: Condition) -> str:
    """``er ja``, ``er mindst 4``, ``er Praktik eller Mentor``."""
    if when.values:
        known = {YES: translate("Agenda", "ja"), NO: translate("Agenda", "nej")}
        values = (known.get(value, f"“{value}”") for value in when.values)
        return filled(translate("Agenda", "er %1"), translate("Agenda", " eller ").join(values))
    if when.at_least is not None and when.at_least == when.at_most:
        return filled(translate("Agenda", "er %1"), str(when.at_least))
    if when.at_least is not None and when.at_most is not None:
        limits = str(when.at_least), str(when.at_most)
        return filled(translate("Agenda", "er fra %1 til %2"), *limits)
    if when.at_least is not None:
        return filled(translate("Agenda", "er mindst %1"), str(when.at_least))
    return filled(translate("Agenda", "er højst %1"), str(when.at_most))
