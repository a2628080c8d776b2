"""Tells an agenda as Danish text: as the caseworker reads it, and what the citizen sees of it."""

from __future__ import annotations

from collections.abc import Iterator

from jobassist.domain.agenda import (
    NO,
    YES,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    Condition,
    Fit,
    Purpose,
)
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from jobassist.domain.danish import short_date
from jobassist.services.terms import group_term

HOLDER_WORDS = {
    Holder.JOBCENTRE: "os",
    Holder.UNEMPLOYMENT_FUND: "a-kassen",
    Holder.OTHER_ACTOR: "anden aktør",
}
KIND_WORDS = {
    TalkKind.JOBSAMTALE: "jobsamtale",
    TalkKind.OPFOELGNING: "opfølgningssamtale",
    TalkKind.FAELLES: "fælles samtale med a-kassen",
    TalkKind.HENVISNING: "henvisning",
    TalkKind.INFOMOEDE: "informationsmøde",
    TalkKind.CV: "CV-samtale",
    TalkKind.RAADIGHED: "rådighedssamtale",
    TalkKind.SERVICEOPKALD: "serviceopkald",
    TalkKind.ANDEN: "anden samtale",
    TalkKind.BREV: "brev",
}
ANSWER_WORDS = {
    AnswerKind.NOTE: "tekst",
    AnswerKind.CHOICE: "ét valg",
    AnswerKind.YESNO: "ja eller nej, med note",
    AnswerKind.SCALE: "0-10",
    AnswerKind.DATE: "dato",
    AnswerKind.PERSON: "navn og kontakt",
    AnswerKind.CHECKLIST: "flere valg",
    AnswerKind.JOB_GOALS: "jobmål A, B og C, fra planen",
}
EVERYBODY = "alle"


def describe_agenda(agenda: Agenda) -> str:
    """The whole agenda as text: what it is made for, its items with questions, and the citizen's view."""
    facts = [(heading, text) for heading, text in _facts(agenda) if text]
    width = max(len(heading) for heading, _ in facts) + 2
    lines = [f"{agenda.id} · {agenda.title}", ""]
    lines += [f"{heading:<{width}}{text}" for heading, text in facts]
    for number, item in enumerate(agenda.items, start=1):
        lines += ["", *_item_lines(number, item, agenda)]
    lines += ["", "Det ser borgeren"]
    lines += [f"{number}. {item.citizen_title}" for number, item in enumerate(agenda.items, start=1)]
    return "\n".join(lines)


def group_words(fit: Fit) -> str:
    """The target groups in the law's order: ``Sygedagpenge; Jobafklaring``, or everybody."""
    return "; ".join(group_term(group).label for group in TargetGroup if group in fit.groups) or EVERYBODY


def number_words(fit: Fit) -> str:
    """The numbers of the talks: ``1, 2``; empty for all."""
    return ", ".join(str(number) for number in sorted(fit.talk_numbers))


def validity_words(fit: Fit) -> str:
    """``01-01-2024 til 30-06-2026``, with one end or none where the regime has one or none."""
    since = f"fra {short_date(fit.valid_from)}" if fit.valid_from else ""
    until = f"til {short_date(fit.valid_to)}" if fit.valid_to else ""
    return " ".join(filter(None, (since, until)))


def other_words(fit: Fit) -> str:
    """The rest of what it is made for: kind, holder, months and ages; empty when nothing."""
    kinds = [KIND_WORDS[kind] for kind in TalkKind if kind in fit.kinds]
    holders = [f"holdt af {HOLDER_WORDS[holder]}" for holder in Holder if holder in fit.holders]
    months = f"{fit.months[0]}-{fit.months[1]} måneder inde" if fit.months else ""
    ages = f"{fit.ages[0]}-{fit.ages[1]} år" if fit.ages else ""
    return ", ".join(filter(None, (*kinds, *holders, months, ages)))


def _facts(agenda: Agenda) -> list[tuple[str, str]]:
    is_talk = agenda.purpose is Purpose.TALK
    return [
        ("Brug", "samtale" if is_talk else "screening, føjes til en samtale, når borgeren vil"),
        ("Målgruppe", group_words(agenda.fit)),
        ("Samtale", number_words(agenda.fit) or (EVERYBODY if is_talk else "")),
        ("Kun", other_words(agenda.fit)),
        ("Gælder", validity_words(agenda.fit)),
        ("Tid", f"{agenda.minutes} minutter"),
        ("Bemærk", agenda.notice),
        ("Kilde", agenda.source),
        ("Egen", "skrevet eller ændret af kommunen" if agenda.is_local else ""),
    ]


def _item_lines(number: int, item: AgendaItem, agenda: Agenda) -> Iterator[str]:
    yield f"{number}. {item.title} ({item.minutes} min)"
    if item.hint:
        yield f"   {item.hint}"
    for point in item.points:
        yield f"   • {point}"
    for question in item.questions:
        yield f"   – {question.text} [{ANSWER_WORDS[question.kind]}]"
        if question.options:
            yield f"       {' / '.join(question.options)}"
        if question.when:
            yield f"       vises, når {_condition_words(question.when, item, agenda)}"
    for advice in item.advice:
        yield f"   → muligt at tale om: {advice.text}"
        yield f"       når {_condition_words(advice.when, item, agenda)}"


def _condition_words(when: Condition, own: AgendaItem, agenda: Agenda) -> str:
    item = agenda.item(when.item) or own
    asked = next((each for each in item.questions if each.id == when.question), None)
    return f"“{_asked(asked, when)}” er {_wanted(when)}"


def _asked(question: AgendaQuestion | None, when: Condition) -> str:
    return question.text if question else when.question


def _wanted(when: Condition) -> str:
    if when.values:
        return " eller ".join(each if each in (YES, NO) else f"“{each}”" for each in when.values)
    if when.at_most is None:
        return f"mindst {when.at_least}"
    return f"højst {when.at_most}" if when.at_least is None else f"{when.at_least}-{when.at_most}"
