"""Agendas: the shipped ones are sound, the right one is chosen, and a broken file says what is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.agenda import (
    Agenda,
    AgendaFileError,
    AgendaQuestion,
    AnswerKind,
    ItemKind,
    Occasion,
    Prefill,
    choose_agenda,
)
from jobassist.domain.agenda_files import parse_agenda, parse_agendas
from jobassist.domain.case import TargetGroup
from jobassist.paths import resources

GOOD = """
id = "kort"
title = "Kort samtale"
groups = ["sygedagpenge"]
talk_numbers = [1, 2]

[[items]]
id = "sidst"
title = "Hvad aftalte vi?"
citizen_title = "Det aftalte vi sidst"
minutes = 5
kind = "agreements"
prefill = "agreements"

[[items]]
id = "dig"
title = "Situation"
citizen_title = "Hvordan det går"
minutes = 10

[[items.questions]]
id = "hvordan"
text = "Hvordan går det?"

[[items.questions]]
id = "start"
text = "Hvordan vil du begynde?"
kind = "choice"
options = ["Ja", "Nej"]

[[items]]
id = "naeste"
title = "Næste samtale"
citizen_title = "Nye aftaler"
minutes = 5
kind = "next_talk"

[[items.questions]]
id = "vores_del"
text = "Holdt vi vores del?"
kind = "yesno"
"""


def choose(agendas: tuple[Agenda, ...], group: TargetGroup, number: int) -> Agenda:
    return choose_agenda(agendas, Occasion(group, number, date(2023, 3, 7)))


def shipped() -> tuple[Agenda, ...]:
    folder = resources("agendas")
    return parse_agendas((p.name, p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.toml")))


def by_id(agenda_id: str) -> Agenda:
    return next(agenda for agenda in shipped() if agenda.id == agenda_id)


def test_a_file_becomes_an_agenda() -> None:
    agenda = parse_agenda(GOOD, "kort.toml")
    assert (agenda.id, agenda.title, agenda.minutes) == ("kort", "Kort samtale", 20)
    assert agenda.fit.groups == {TargetGroup.SYGEDAGPENGE}
    assert agenda.fit.talk_numbers == {1, 2}
    first, second, last = agenda.items
    assert (first.kind, first.prefill, first.questions) == (ItemKind.AGREEMENTS, Prefill.AGREEMENTS, ())
    assert (second.kind, second.prefill, second.hint, second.points) == (
        ItemKind.QUESTIONS,
        Prefill.NOTHING,
        "",
        (),
    )
    assert second.questions[0] == AgendaQuestion("hvordan", "Hvordan går det?")
    assert second.questions[1].options == ("Ja", "Nej")
    assert second.questions[1].note_field == "start_note"
    assert last.kind is ItemKind.NEXT_TALK


def test_the_sick_pay_agenda_is_the_picture() -> None:
    agenda = by_id("sygedagpenge")
    assert [(item.title, item.minutes) for item in agenda.items] == [
        ("Hvad aftalte vi – og holdt vi vores del?", 4),
        ("Helbred og hverdag", 8),
        ("Kontakt til arbejdspladsen", 6),
        ("Delvis tilbagevenden", 8),
        ("Behandling og oplysninger fra lægen", 5),
        ("Mestringsforløb", 5),
        ("Rettigheder og pligter", 4),
        ("Nye aftaler og næste samtale", 5),
    ]
    assert [item.citizen_title for item in agenda.items] == [
        "Det aftalte vi sidst",
        "Dit helbred og din hverdag",
        "Din arbejdsplads",
        "Færre timer i en periode",
        "Din behandling",
        "Kurset Mestring i hverdagen",
        "Dine rettigheder",
        "Nye aftaler",
    ]
    health = agenda.items[1]
    assert [(q.text, q.kind) for q in health.questions] == [
        ("Hvad kan du klare på en almindelig dag?", AnswerKind.NOTE),
        ("Hvor sikker er du på at kunne begynde inden for fire uger?", AnswerKind.SCALE),
        ("Har du brug for hjælpemidler på arbejdet?", AnswerKind.YESNO),
    ]


@pytest.mark.parametrize("agenda", shipped(), ids=lambda agenda: agenda.id)
def test_shipped_agendas_begin_with_our_promises_and_fit_the_hour(agenda: Agenda) -> None:
    assert agenda.items[0].title == "Hvad aftalte vi – og holdt vi vores del?"
    assert agenda.items[-1].title == "Nye aftaler og næste samtale"
    assert agenda.minutes == 45
    assert [item.kind for item in agenda.items].count(ItemKind.RIGHTS) == 1
    for item in agenda.items:
        assert len(item.citizen_title) <= 32, item.citizen_title
        assert all(question.text.endswith("?") for question in item.questions)
        assert all(point.endswith(".") and len(point.split()) <= 20 for point in item.points)


@pytest.mark.parametrize("agenda", shipped(), ids=lambda agenda: agenda.id)
def test_shipped_agendas_speak_to_the_citizen(agenda: Agenda) -> None:
    words = " ".join(
        text.casefold()
        for item in agenda.items
        for text in (item.citizen_title, *item.points, *(q.text for q in item.questions))
    )
    for word in ("borgeren", "klient", "mødepligt", "sanktion", "rådighed", "progression"):
        assert word not in words


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (TargetGroup.SYGEDAGPENGE, "sygedagpenge"),
        (TargetGroup.JOBAFKLARING, "sygedagpenge"),
        (TargetGroup.DAGPENGE, "dagpenge"),
        (TargetGroup.KTH_JOBPARAT, "kontanthjaelp"),
        (TargetGroup.KTH_AKTIVITETSPARAT, "kontanthjaelp"),
        (TargetGroup.LEDIGHEDSYDELSE, "almen"),
    ],
)
def test_each_group_has_an_agenda(group: TargetGroup, expected: str) -> None:
    assert choose(shipped(), group, 3).id == expected


def test_every_group_finds_one() -> None:
    assert all(choose(shipped(), group, number) for group in TargetGroup for number in (1, 4, 17))


def test_the_closest_agenda_wins_and_the_first_of_equals() -> None:
    def agenda(agenda_id: str, *, groups: str = "[]", numbers: str = "[]") -> Agenda:
        text = GOOD.replace('"kort"', f'"{agenda_id}"').replace('["sygedagpenge"]', groups)
        return parse_agenda(text.replace("[1, 2]", numbers), agenda_id)

    anyone = agenda("anyone")
    third = agenda("third", numbers="[3]")
    sick = agenda("sick", groups='["sygedagpenge"]')
    sick_third = agenda("sick_third", groups='["sygedagpenge"]', numbers="[3]")
    sick_again = agenda("sick_again", groups='["sygedagpenge"]')
    everything = (anyone, third, sick, sick_third, sick_again)
    assert choose(everything, TargetGroup.SYGEDAGPENGE, 3) is sick_third
    assert choose(everything, TargetGroup.SYGEDAGPENGE, 4) is sick
    assert choose(everything, TargetGroup.DAGPENGE, 3) is third
    assert choose(everything, TargetGroup.DAGPENGE, 4) is anyone


def test_without_a_fitting_agenda_a_sentence_says_what_to_do() -> None:
    with pytest.raises(AgendaFileError, match="ingen dagsorden til dagpenge, samtale 1"):
        choose((parse_agenda(GOOD, "kort.toml"),), TargetGroup.DAGPENGE, 1)


def test_two_files_may_not_share_an_id() -> None:
    with pytest.raises(AgendaFileError, match=r"b\.toml: id “kort” bruges også i a\.toml"):
        parse_agendas([("a.toml", GOOD), ("b.toml", GOOD)])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "kort"', "id = kort", r"x\.toml: filen er ikke gyldig TOML"),
        ('id = "kort"', 'id = "Kørt"', "x.toml: id må kun have små bogstaver"),
        ('title = "Kort samtale"', "", "x.toml: title mangler"),
        ('title = "Kort samtale"', 'title = " "', "x.toml: title mangler"),
        ('title = "Kort samtale"', "title = 7", "x.toml: title mangler eller er ikke tekst"),
        ('title = "Kort samtale"', 'titel = "K"\ntitle = "K"', "x.toml: titel kendes ikke"),
        ('"sygedagpenge"', '"sygdom"', "groups kender ikke “sygdom”. Vælg mellem dagpenge"),
        ('["sygedagpenge"]', '"sygedagpenge"', "x.toml: groups skal være en liste"),
        ("[1, 2]", '["1"]', "x.toml: talk_numbers skal være et helt tal fra 1 til 99"),
        ("[1, 2]", "[true]", "talk_numbers skal være et helt tal"),
        ("minutes = 10", "minutes = 0", "x.toml: punkt 2: minutes skal være et helt tal fra 1 til 120"),
        ("minutes = 10", "", "x.toml: punkt 2: minutes skal være"),
        ("minutes = 10", "minutes = 10\nhints = 1", "x.toml: punkt 2: hints kendes ikke"),
        ("minutes = 10", "minutes = 10\nhint = 1", "x.toml: punkt 2: hint mangler eller er ikke tekst"),
        ("minutes = 10", "minutes = 10\npoints = [1]", "punkt 2: points skal være en liste af tekster"),
        (
            "minutes = 10",
            'minutes = 10\nprefill = "alt"',
            "prefill kender ikke “alt”. Vælg mellem",
        ),
        ('id = "dig"', 'id = "sidst"', "x.toml: items har “sidst” to gange"),
        ('id = "start"', 'id = "hvordan"', "x.toml: punkt 2: questions har “hvordan” to gange"),
        ('text = "Hvordan går det?"', "", "x.toml: punkt 2: spørgsmål 1: text mangler"),
        ('text = "Hvordan går det?"', 'text = "A"\nwhy = 1', "spørgsmål 1: why kendes ikke"),
        ('["Ja", "Nej"]', '["Ja"]', "punkt 2: spørgsmål 2: options skal have mindst to svar"),
        ('["Ja", "Nej"]', '["Ja", "Ja"]', "options har “Ja” to gange"),
        ('kind = "choice"', 'kind = "yesno"', "options hører kun til kind = “choice” eller “checklist”"),
        ('kind = "agreements"', 'kind = "rights"', "items skal begynde med"),
        ('kind = "next_talk"', 'kind = "rights"', "items skal slutte med"),
        ('kind = "next_talk"', 'kind = "questions"', "items skal slutte med"),
    ],
)
def test_a_broken_file_says_where_and_what(old: str, new: str, message: str) -> None:
    assert GOOD.count(old) == 1
    with pytest.raises(AgendaFileError) as caught:
        parse_agenda(GOOD.replace(old, new), "x.toml")
    text = str(caught.value)
    assert text.startswith("x.toml: ")
    assert text.endswith(".")
    assert message.replace("\\", "") in text


def test_a_file_without_items_says_so() -> None:
    with pytest.raises(AgendaFileError, match="items mangler"):
        parse_agenda('id = "tom"\ntitle = "Tom"', "tom.toml")


def test_items_must_be_tables() -> None:
    with pytest.raises(AgendaFileError, match=r"items skal skrives som \[\[items\]\]"):
        parse_agenda('id = "tom"\ntitle = "Tom"\nitems = ["a"]', "tom.toml")
