"""What a follow-up question or advice waits for in an agenda file: answers that can come, or a sentence."""

from __future__ import annotations

import pytest

from jobassist.domain.agenda import AgendaFileError
from jobassist.domain.agenda_files import parse_agenda
from tests.domain.agenda_texts import GOOD, SCREENING


@pytest.mark.parametrize("limits", ["at_most = 0", "at_least = 5, at_most = 5", "at_least = 10"])
def test_a_condition_may_wait_for_one_number(limits: str) -> None:
    text = GOOD.replace('kind = "choice"\noptions = ["Nu", "Siden"]\n', f'kind = "scale"\n{followed(limits)}')
    assert len(parse_agenda(text, "x.toml").items[1].questions) == 3


def followed(limits: str) -> str:
    return f'\n[[items.questions]]\nid = "b"\ntext = "B?"\nwhen = {{ question = "start", {limits} }}\n'


WHEN = 'kind = "yesno"\nwhen = '


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("1", "spørgsmål 1: when skal skrives som { … }"),
        ("{ is = [] }", "when: question mangler"),
        ('{ question = "start" }', "when: is eller at_least/at_most skal være der"),
        (
            '{ question = "start", is = ["Nu"], at_least = 1 }',
            "when: is eller at_least/at_most skal være der",
        ),
        ('{ question = "start", at_least = 11 }', "when: at_least skal være et helt tal fra 0 til 10"),
        ('{ question = "start", at_least = 5, at_most = 4 }', "when: at_least er større end at_most"),
        ('{ question = "start", is = ["Nu"] }', "“start”, der ikke står længere oppe"),
        ('{ question = "vores_del", is = ["ja"] }', "“vores_del”, der ikke står længere oppe"),
        ('{ item = "dig", question = "start", is = ["Nu"], som = 1 }', "when: som kendes ikke"),
        ('{ item = "dig", question = "start", is = ["nu"] }', "venter på “nu”, som “start” ikke kan svare"),
        ('{ item = "dig", question = "hvordan", is = ["ja"] }', "venter på “ja”, som “hvordan” ikke kan"),
        ('{ item = "dig", question = "start", at_least = 1 }', "men “start” er ingen skala"),
        ('{ item = "dig", question = "start", is = ["Nu"] }', "som et ja eller nej, der altid vises"),
    ],
)
def test_a_condition_must_be_able_to_hold(when: str, message: str) -> None:
    with pytest.raises(AgendaFileError, match=r"x\.toml: .*\.$") as caught:
        parse_agenda(GOOD.replace('kind = "yesno"', WHEN + when), "x.toml")
    assert message in str(caught.value)


def test_a_condition_that_points_nowhere_names_place_and_line() -> None:
    text = GOOD.replace('kind = "yesno"', WHEN + '{ question = "ukendt", is = ["ja"] }')
    with pytest.raises(AgendaFileError, match=r"punkt 3: spørgsmål 1: when peger på .* \(linje 42\)"):
        parse_agenda(text, "x.toml")


def test_an_item_must_ask_something() -> None:
    text = GOOD.partition("[[items.questions]]")[0]
    with pytest.raises(AgendaFileError, match=r"punkt 2: questions mangler\. Tilføj mindst ét"):
        parse_agenda(text, "x.toml")


def test_advice_that_can_never_come_names_place_and_line() -> None:
    text = SCREENING.replace('"svaert", is = ["Telefonen", "Møder"]', '"svaert", is = ["Radioen"]')
    with pytest.raises(AgendaFileError, match=r"punkt 1: råd 1: when venter på “Radioen”.* \(linje 32\)"):
        parse_agenda(text, "x.toml")


def test_two_questions_that_wait_for_each_other_are_refused() -> None:
    a = 'id = "svaert"\ntext = "A?"\nkind = "yesno"\nwhen = { question = "b", is = ["ja"] }'
    b = 'id = "b"\ntext = "B?"\nkind = "yesno"\nwhen = { question = "svaert", is = ["ja"] }'
    text = SCREENING.partition('id = "svaert"')[0] + f"{a}\n\n[[items.questions]]\n{b}\n"
    with pytest.raises(AgendaFileError, match="“b”, der ikke står længere oppe"):
        parse_agenda(text, "x.toml")
