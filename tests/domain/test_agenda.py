"""Agendas: the right one is chosen, a question comes when it applies, and a screening can be added."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.agenda import (
    Agenda,
    AgendaFileError,
    AgendaItem,
    AgendaQuestion,
    AnswerKey,
    Condition,
    Fit,
    Occasion,
    Purpose,
    choose_agenda,
    fitting_agendas,
    has_screening,
    with_screening,
)
from jobassist.domain.agenda_files import parse_agenda
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from tests.domain.agenda_texts import GOOD, SCREENING

SICK = TargetGroup.SYGEDAGPENGE
DAY = date(2023, 3, 7)
AGENDA, HEARING = parse_agenda(GOOD, "kort.toml"), parse_agenda(SCREENING, "hoerelse.toml")


def made_for(name: str, **wishes: object) -> Agenda:
    return replace(AGENDA, id=name, fit=Fit(**wishes))  # type: ignore[arg-type]


ANYONE = made_for("anyone")
THIRD = made_for("third", talk_numbers=frozenset({3}))
ON_SICK_PAY = made_for("sick", groups=frozenset({SICK}))
SICK_THIRD = made_for("sick_third", groups=frozenset({SICK}), talk_numbers=frozenset({3}))
YOUNG = made_for("young", groups=frozenset({SICK}), ages=(18, 29))
NOW = made_for("now", groups=frozenset({SICK}), valid_from=date(2020, 1, 1), valid_to=date(2026, 6, 30))
BY_FUND = made_for("fund", holders=frozenset({Holder.UNEMPLOYMENT_FUND}))
LATE = made_for("late", months=(14, 17))
CALL = made_for("call", kinds=frozenset({TalkKind.SERVICEOPKALD}))
EVERYTHING = (ANYONE, THIRD, ON_SICK_PAY, SICK_THIRD, YOUNG, NOW, BY_FUND, LATE, CALL)


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (Occasion(TargetGroup.DAGPENGE, 4, DAY), "anyone"),
        (Occasion(TargetGroup.DAGPENGE, 3, DAY), "third"),
        (Occasion(SICK, 4, date(2019, 12, 31)), "sick"),
        (Occasion(SICK, 4, date(2020, 1, 1)), "now"),
        (Occasion(SICK, 4, date(2026, 6, 30)), "now"),
        (Occasion(SICK, 4, date(2026, 7, 1)), "sick"),
        (Occasion(SICK, 4, DAY, age=29), "young"),
        (Occasion(SICK, 4, DAY, age=30), "now"),
        (Occasion(SICK, 3, DAY, age=29), "sick_third"),
        (Occasion(SICK, 3, DAY, holder=Holder.UNEMPLOYMENT_FUND), "fund"),
        (Occasion(SICK, 3, DAY, holder=Holder.OTHER_ACTOR), "sick_third"),
        (Occasion(SICK, 3, DAY, months=14), "late"),
        (Occasion(SICK, 3, DAY, months=18), "sick_third"),
        (Occasion(SICK, 3, DAY, months=14, kind=TalkKind.SERVICEOPKALD), "call"),
        (Occasion(SICK, 3, DAY, kind=TalkKind.OPFOELGNING), "sick_third"),
    ],
)
def test_the_closest_agenda_is_chosen(talk: Occasion, expected: str) -> None:
    assert choose_agenda(EVERYTHING, talk).id == expected


def test_the_first_of_equals_is_chosen_and_the_others_are_offered() -> None:
    again = replace(ON_SICK_PAY, id="again")
    found = fitting_agendas((ANYONE, ON_SICK_PAY, THIRD, again), Occasion(SICK, 5, DAY))
    assert [agenda.id for agenda in found] == ["sick", "again", "anyone"]


def test_without_a_fitting_agenda_a_sentence_says_what_to_do() -> None:
    with pytest.raises(AgendaFileError) as caught:
        choose_agenda((ON_SICK_PAY,), Occasion(TargetGroup.DAGPENGE, 1, DAY))
    assert str(caught.value) == (
        "Der er ingen dagsorden til dagpenge, samtale 1."
        " Læg en fil uden groups i mappen agendas, så passer den til alle."
    )


def test_a_screening_is_never_chosen_as_a_talk() -> None:
    assert HEARING.purpose is Purpose.SCREENING
    assert HEARING not in fitting_agendas((ANYONE, HEARING), Occasion(SICK, 1, DAY))


@pytest.mark.parametrize(
    ("when", "answer", "holds"),
    [
        (Condition("q", values=("ja",)), "ja", True),
        (Condition("q", values=("ja",)), "nej", False),
        (Condition("q", values=("ja",)), "", False),
        (Condition("q", values=("ja", "nej")), "nej", True),
        (Condition("q", values=("B", "C")), "A\nB", True),
        (Condition("q", values=("B", "C")), "A\nD", False),
        (Condition("q", at_least=5), "5", True),
        (Condition("q", at_least=5), "4", False),
        (Condition("q", at_most=4), "0", True),
        (Condition("q", at_most=4), "5", False),
        (Condition("q", at_least=3, at_most=5), "4", True),
        (Condition("q", at_least=3, at_most=5), "6", False),
        (Condition("q", at_least=0), "meget", False),
        (Condition("q", at_least=0), " ", False),
    ],
)
@pytest.mark.parametrize("where", ["", "other"])
def test_a_condition_looks_at_one_answer_here_or_in_another_item(
    when: Condition, answer: str, where: str, holds: bool
) -> None:
    when = replace(when, item=where)
    assert when.holds({(where or "own", "q"): answer}, "own") is holds
    assert not when.holds({("elsewhere", "q"): answer}, "own")


def asked(item: AgendaItem, **answers: str) -> list[str]:
    return [question.id for question in item.asked({(item.id, key): text for key, text in answers.items()})]


def test_a_follow_up_appears_when_it_applies() -> None:
    (item,) = HEARING.items
    assert asked(item) == ["frivillig"]
    assert asked(item, frivillig="nej") == ["frivillig"]
    assert asked(item, frivillig="ja") == ["frivillig", "svaert"]
    assert asked(item, frivillig="ja", svaert="Telefonen\nMøder") == ["frivillig", "svaert", "hvornaar"]


def test_a_yes_that_becomes_a_no_takes_everything_with_it() -> None:
    (item,) = HEARING.items
    answers: dict[AnswerKey, str] = {("hoerelse", "frivillig"): "ja", ("hoerelse", "svaert"): "Møder"}
    assert item.advised(answers) == ("Tal om hjælpemidler.",)
    answers["hoerelse", "frivillig"] = "nej"
    assert asked(item, frivillig="nej", svaert="Møder") == ["frivillig"]
    assert item.advised(answers) == ()


def test_a_follow_up_across_items() -> None:
    when = Condition("start", item="dig", values=("Nu",))
    item = replace(AGENDA.items[0], questions=(AgendaQuestion("hos", "Hos hvem?", when=when),))
    assert item.asked({("dig", "start"): "Nu"}) == item.questions
    assert item.asked({("sidst", "start"): "Nu"}) == ()


def test_a_screening_comes_before_the_closing_item_and_only_once() -> None:
    assert not has_screening(AGENDA, HEARING)
    both = with_screening(AGENDA, HEARING)
    assert [item.id for item in both.items] == ["sidst", "dig", "hoerelse", "naeste"]
    assert both.items[2].hint == "Det er frivilligt."
    assert has_screening(both, HEARING)
    assert with_screening(both, HEARING) == both
    assert has_screening(HEARING, HEARING)


def test_the_words_of_a_screening_stay_when_it_has_its_own_hint() -> None:
    hinted = replace(HEARING, items=(replace(HEARING.items[0], hint="Stille rum"),))
    assert with_screening(AGENDA, hinted).items[2].hint == "Stille rum"


def test_items_are_found_by_id() -> None:
    assert AGENDA.item("dig") is AGENDA.items[1]
    assert AGENDA.item("ukendt") is None
    assert AGENDA.minutes == 20
