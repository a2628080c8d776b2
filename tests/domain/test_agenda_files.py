"""Agenda files: what they become, what is written back, and what a broken one says of itself."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.agenda import (
    Advice,
    Agenda,
    AgendaFileError,
    AgendaQuestion,
    AnswerKind,
    Condition,
    Fit,
    ItemKind,
    Prefill,
)
from jobassist.domain.agenda_checks import InVain, problems_together, waits_in_vain
from jobassist.domain.agenda_files import (
    agenda_to_data,
    as_local,
    parse_agenda,
    parse_agendas,
    read_agenda,
    read_files,
)
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from jobassist.paths import resources
from tests.domain.agenda_texts import GOOD, SCREENING, shipped


def test_a_file_becomes_an_agenda() -> None:
    agenda = parse_agenda(GOOD, "kort.toml")
    assert (agenda.id, agenda.title, agenda.minutes) == ("kort", "Kort samtale", 20)
    assert agenda.fit == Fit(groups=frozenset({TargetGroup.SYGEDAGPENGE}), talk_numbers=frozenset({1, 2}))
    first, second, last = agenda.items
    assert (first.kind, first.prefill, first.questions) == (ItemKind.AGREEMENTS, Prefill.AGREEMENTS, ())
    assert (second.kind, second.prefill, second.hint) == (ItemKind.QUESTIONS, Prefill.NOTHING, "")
    assert (second.points, second.advice) == ((), ())
    assert second.questions[0] == AgendaQuestion("hvordan", "Hvordan går det?")
    assert second.questions[1].options == ("Nu", "Siden")
    assert second.questions[1].note_field == "start_note"
    assert last.kind is ItemKind.NEXT_TALK


def test_every_wish_of_a_file_is_read() -> None:
    wishes = """
kinds = ["serviceopkald"]
holders = ["unemployment_fund"]
months = [14, 17]
ages = [30, 49]
valid_from = 2020-01-01
valid_to = "2023-12-31"
notice = \"\"\"Samtalen holdes
  sammen med a-kassen.\"\"\"
source = "Brøndby 2018"
"""
    agenda = parse_agenda(GOOD.replace("talk_numbers = [1, 2]", wishes), "kort.toml")
    assert agenda.fit == Fit(
        groups=frozenset({TargetGroup.SYGEDAGPENGE}),
        kinds=frozenset({TalkKind.SERVICEOPKALD}),
        holders=frozenset({Holder.UNEMPLOYMENT_FUND}),
        months=(14, 17),
        ages=(30, 49),
        valid_from=date(2020, 1, 1),
        valid_to=date(2023, 12, 31),
    )
    assert (agenda.notice, agenda.source) == ("Samtalen holdes sammen med a-kassen.", "Brøndby 2018")


@pytest.mark.parametrize("agenda", shipped(), ids=lambda agenda: agenda.id)
def test_what_is_written_is_read_back_as_it_was(agenda: Agenda) -> None:
    text = json.dumps(agenda_to_data(agenda), ensure_ascii=False)
    assert read_agenda(json.loads(text), agenda.id) == agenda


def test_an_own_agenda_is_marked() -> None:
    agenda = parse_agenda(GOOD, "kort.toml")
    assert as_local(agenda) == replace(agenda, is_local=True)


def test_a_scale_may_begin_at_nothing() -> None:
    text = GOOD.replace('kind = "choice"\noptions = ["Nu", "Siden"]', 'kind = "scale"')
    when = '\n[[items.questions]]\nid = "b"\ntext = "B?"\nwhen = { question = "start", at_least = 0 }\n'
    agenda = parse_agenda(text.replace('kind = "scale"\n', f'kind = "scale"\n{when}'), "x.toml")
    assert agenda.items[1].questions[2].when == Condition("start", at_least=0)
    assert read_agenda(agenda_to_data(agenda), "x") == agenda


def test_an_agenda_may_be_for_one_day() -> None:
    text = GOOD.replace("talk_numbers", "valid_from = 2024-01-01\nvalid_to = 2024-01-01\ntalk_numbers")
    fit = parse_agenda(text, "x.toml").fit
    assert fit.valid_from == fit.valid_to == date(2024, 1, 1)


def test_what_is_empty_is_not_written() -> None:
    data = agenda_to_data(parse_agenda(GOOD, "x.toml"))
    assert list(data) == ["id", "title", "purpose", "groups", "talk_numbers", "items"]
    assert data["items"][2]["questions"] == [
        {"id": "vores_del", "text": "Holdt vi vores del?", "kind": "yesno"}
    ]


def test_advice_that_waits_in_vain_is_told_with_its_text() -> None:
    agenda = parse_agenda(SCREENING, "x.toml")
    (item,) = agenda.items
    vain = replace(item, advice=(*item.advice, Advice("Ring op.", Condition("frivillig", values=("måske",)))))
    assert waits_in_vain(replace(agenda, items=(vain,))) == InVain(
        0, "advice", 1, "Ring op.", "venter på “måske”, som “frivillig” ikke kan svare"
    )


def test_markup_is_only_text() -> None:
    title = "<b>Kort</b> <script>alert(1)</script> & 😀"
    assert parse_agenda(GOOD.replace("Kort samtale", title), "x.toml").title == title


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "kort"', "id = kort", "filen er ikke gyldig TOML (linje 2)"),
        ('id = "kort"', 'id = "Kørt"', "id må kun have små bogstaver a-z, tal og _ (linje 2)"),
        ('id = "kort"', f'id = "{"k" * 61}"', "id er for lang. Brug højst 60 tegn"),
        ('title = "Kort samtale"', "", "title mangler"),
        ('title = "Kort samtale"', 'title = " "', "title mangler"),
        (
            'title = "Kort samtale"',
            "title = 7",
            "title mangler eller er ikke tekst i anførselstegn (linje 3)",
        ),
        (
            'title = "Kort samtale"',
            f'title = "{"x" * 81}"',
            "title er for lang. Brug højst 80 tegn (linje 3)",
        ),
        ('title = "Kort samtale"', 'title = "Kort\\u202e"', "title har et tegn, der ikke kan vises"),
        ('title = "Kort samtale"', 'titel = "K"\ntitle = "K"', "titel kendes ikke"),
        (
            'title = "Kort samtale"',
            'title = "K"\npurpose = "test"',
            "purpose kender ikke “test”. Vælg mellem",
        ),
        ('"sygedagpenge"', '"sygdom"', "groups kender ikke “sygdom”. Vælg mellem dagpenge"),
        ('["sygedagpenge"]', '"sygedagpenge"', "groups skal være en liste i [ ] (linje 4)"),
        ("[1, 2]", '["1"]', "talk_numbers skal være et helt tal fra 1 til 99"),
        ("[1, 2]", "[true]", "talk_numbers skal være et helt tal"),
        ("[1, 2]", f"[{'1, ' * 201}]", "talk_numbers er for lang. Brug højst 200 linjer"),
        ("[1, 2]", "[1]\nages = [49, 30]", "ages skal være to tal, det mindste først (linje 6)"),
        ("[1, 2]", "[1]\nvalid_from = 2024-01-01\nvalid_to = 2023-12-31", "valid_to ligger før valid_from"),
        ("[1, 2]", '[1]\nvalid_to = "31-12-2023"', "valid_to skal være en dag, fx 2020-01-01"),
        ("minutes = 10", "minutes = 0", "punkt 2: minutes skal være et helt tal fra 1 til 120 (linje 19)"),
        ("minutes = 10", "", "punkt 2: minutes skal være et helt tal fra 1 til 120 (linje 15)"),
        ("minutes = 10", "minutes = 10\nhints = 1", "punkt 2: hints kendes ikke. Ret stavningen"),
        ("minutes = 10", "minutes = 10\nhint = 1", "punkt 2: hint mangler eller er ikke tekst"),
        ("minutes = 10", "minutes = 10\npoints = [1]", "punkt 2: points skal være en liste af tekster"),
        ("minutes = 10", f'minutes = 10\npoints = ["{"x" * 251}"]', "punkt 2: points er for lang"),
        ("minutes = 10", 'minutes = 10\nprefill = "alt"', "prefill kender ikke “alt”. Vælg mellem"),
        ('id = "dig"', 'id = "sidst"', "items har “sidst” to gange"),
        ('id = "dig"', 'id = "_til_stede"', "punkt 2: id må kun have små bogstaver"),
        ('id = "start"', 'id = "hvordan"', "punkt 2: questions har “hvordan” to gange"),
        (
            'id = "hvordan"\n',
            'id = "hvordan"\ntext = "Går det?"\nkind = "yesno"\n[[items.questions]]\nid = "hvordan_note"\n',
            "punkt 2: questions har “hvordan_note” to gange",
        ),
        ('id = "start"', 'id = "internal"', "punkt 2: questions har “internal” to gange"),
        ('text = "Hvordan går det?"', "", "punkt 2: spørgsmål 1: text mangler"),
        ('text = "Hvordan går det?"', 'text = "A"\nwhy = 1', "punkt 2: spørgsmål 1: why kendes ikke"),
        ('text = "Hvordan går det?"', 'text = "A"\nkind = "tekst"', "spørgsmål 1: kind kender ikke “tekst”"),
        ('["Nu", "Siden"]', '["Nu"]', "punkt 2: spørgsmål 2: options skal have mindst to svar"),
        ('["Nu", "Siden"]', '["Nu", "Nu"]', "options har “Nu” to gange"),
        (
            'kind = "choice"',
            'kind = "note"',
            "options hører kun til kind = “choice” eller “checklist”. Slet linjen, eller ret kind",
        ),
        ('kind = "agreements"', 'kind = "rights"', "items skal begynde med et punkt"),
        ('kind = "next_talk"', 'kind = "rights"', "items skal slutte med et punkt"),
        ('id = "vores_del"', 'id = "deres_del"', "items skal slutte med spørgsmålet “vores_del”"),
        ('kind = "yesno"', "", "items skal have “vores_del” som et ja eller nej, der altid vises"),
        ("[[items.questions]]", "[[items.question]]", "punkt 2: question kendes ikke"),
        (
            'id = "start"',
            'id = "start"\nwhen = { question = "start", is = ["Nu"] }',
            "der ikke står længere oppe",
        ),
    ],
)
def test_a_broken_file_says_where_and_what(old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(AgendaFileError) as caught:
        parse_agenda(GOOD.replace(old, new), "x.toml")
    text = str(caught.value)
    assert text.startswith("x.toml: ")
    assert text.endswith(".")
    assert message in text


def test_a_screening_is_read() -> None:
    agenda = parse_agenda(SCREENING, "hoerelse.toml")
    assert agenda.items[0].advice[0].when == Condition("svaert", values=("Telefonen", "Møder"))


YES = 'when = { question = "frivillig", is = ["ja"] }'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('notice = "Det er frivilligt."', "", "notice mangler. Skriv, at det er frivilligt"),
        ('id = "frivillig"', 'id = "klar"', "peger på spørgsmålet “frivillig”, der ikke står"),
        (
            'kind = "yesno"',
            'kind = "choice"\noptions = ["ja", "nej"]',
            "questions skal begynde med “frivillig”",
        ),
        (YES, "", "x.toml: items har spørgsmålet “svaert”, som først må vises efter et ja til “frivillig”"),
        (YES, YES.replace('"ja"', '"ja", "nej"'), "spørgsmålet “svaert”, som først må vises"),
        (YES, YES.replace('"ja"', '"nej"'), "spørgsmålet “svaert”, som først må vises"),
        (
            '"svaert", is = ["Telefonen", "Møder"]',
            '"frivillig", is = ["nej"]',
            "et råd i “hoerelse”, som først",
        ),
        (
            "minutes = 5",
            'minutes = 5\nkind = "rights"',
            "items må kun have punkter med spørgsmål i en screening. Slet kind",
        ),
        ('kind = "checklist"', 'kind = "note"', "options hører kun til"),
        ("[[items.advice]]", "[items.advice]", "punkt 1: advice skal være en liste i [ ]"),
        ('text = "Tal om hjælpemidler."', "", "punkt 1: råd 1: text mangler"),
        ('when = { question = "svaert", is = ["Telefonen", "Møder"] }', "", "råd 1: when mangler"),
    ],
)
def test_a_screening_cannot_be_made_compulsory(old: str, new: str, message: str) -> None:
    assert old in SCREENING
    with pytest.raises(AgendaFileError) as caught:
        parse_agenda(SCREENING.replace(old, new), "x.toml")
    assert message in str(caught.value)


def test_another_item_of_a_screening_asks_for_the_yes_itself() -> None:
    more = '\n[[items]]\nid = "mere"\ntitle = "M"\ncitizen_title = "M"\nminutes = 1\n\n[[items.questions]]\n'
    more += 'id = "q"\ntext = "Q?"\nwhen = { item = "hoerelse", question = '
    assert parse_agenda(SCREENING + more + '"frivillig", is = ["ja"] }', "x.toml").items[1].id == "mere"
    with pytest.raises(AgendaFileError, match="spørgsmålet “q”, som først må vises"):
        parse_agenda(SCREENING + more + '"svaert", is = ["Møder"] }', "x.toml")


def test_a_file_without_items_says_so() -> None:
    with pytest.raises(AgendaFileError, match=r"^tom\.toml: items mangler\. Tilføj mindst to punkter\.$"):
        parse_agenda('id = "tom"\ntitle = "Tom"', "tom.toml")


def test_items_must_be_tables() -> None:
    with pytest.raises(AgendaFileError, match=r"items skal skrives som \[\[items\]\]"):
        parse_agenda('id = "tom"\ntitle = "Tom"\nitems = ["a"]', "tom.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = " + "[" * 50_000, "filen er ikke gyldig TOML"),
        ("x = " + "9" * 5_000, "filen er ikke gyldig TOML"),
        ("x = 1 # " + "y" * 1_000_000, "filen er for stor. Brug højst 200 kB"),
        ("id = \x00", r"filen er ikke gyldig TOML \(linje 1\)"),
        ("\n\nid = [", r"filen er ikke gyldig TOML \(linje 3\)"),
        ("<html><body>Dagsorden</body></html>", r"filen er ikke gyldig TOML \(linje 1\)"),
        ('"\\u001b[31m" = 1', "id mangler"),
        ("", "id mangler"),
    ],
)
def test_hostile_text_ends_in_a_sentence(text: str, message: str) -> None:
    with pytest.raises(AgendaFileError, match=message):
        parse_agenda(text, "x.toml")


def test_what_a_file_calls_things_is_shown_short_and_harmless() -> None:
    strange = f'"\\u001b[31m{"x" * 5_000}" = 1\n'
    with pytest.raises(AgendaFileError, match="kendes ikke") as caught:
        parse_agenda(strange + GOOD, "x.toml")
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "items", [None, "alt", 7, [7], [{"id": 1}], [{"id": "a", "title": [], "minutes": "x"}], {"id": "a"}]
)
def test_data_of_the_wrong_types_ends_in_a_sentence(items: object) -> None:
    with pytest.raises(AgendaFileError):
        read_agenda({"id": "a", "title": "A", "items": items}, "a")


def test_two_files_may_not_share_an_id() -> None:
    with pytest.raises(AgendaFileError, match=r"b\.toml: id “kort” bruges også i a\.toml"):
        parse_agendas([("a.toml", GOOD), ("b.toml", GOOD)])


def test_one_broken_file_leaves_the_others_in_use() -> None:
    agendas, problems = read_files([("a.toml", "x"), ("b.toml", GOOD), ("c.toml", SCREENING), ("d.toml", "")])
    assert [agenda.id for agenda in agendas] == ["kort", "hoerelse"]
    assert [problem.partition(":")[0] for problem in problems] == ["a.toml", "d.toml"]


def test_agendas_must_fit_each_other() -> None:
    short, hearing = parse_agendas([("a.toml", GOOD), ("b.toml", SCREENING)])
    anyone = replace(short, id="alle", fit=Fit())
    assert problems_together([short, anyone, hearing]) == ()
    assert problems_together([short, hearing]) == (
        "Ingen dagsorden passer til alle. Læg én uden groups og andre krav i mappen.",
    )
    taken = replace(anyone, items=(*anyone.items, hearing.items[0]))
    (problem,) = problems_together([taken, hearing])
    assert problem == (
        "Dagsordenen alle: punktet “hoerelse” hører til screeningen hoerelse."
        " Giv det et andet id, ellers kan screeningen ikke føjes til."
    )


def test_each_kind_of_answer_is_used_somewhere() -> None:
    used = {question.kind for a in shipped() for item in a.items for question in item.questions}
    assert used == set(AnswerKind)


def test_the_readme_explains_every_key() -> None:
    readme = resources("agendas", "README.md").read_text(encoding="utf-8")
    keys = {"id", "question", "is", "at_least", "at_most", "item", *agenda_to_data(shipped()[0])} - {"items"}
    for agenda in shipped():
        data = agenda_to_data(agenda)
        keys |= set(data) - {"items"}
        for item in data["items"]:
            keys |= set(item) - {"questions", "advice"}
            keys |= {key for question in item.get("questions", ()) for key in question}
    values = [*ItemKind, *AnswerKind, *Prefill, *TalkKind, *Holder]
    assert [key for key in (*sorted(keys), *values) if key and f"`{key}`" not in readme] == []
