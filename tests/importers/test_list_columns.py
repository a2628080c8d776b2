"""Headings, the lines around the citizens, delimiters and encodings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jobassist.domain.case import TargetGroup
from jobassist.importers.vocabulary import Meaning
from tests.importers.lists import (
    ANNE,
    BO,
    CARL,
    TODAY,
    VOCABULARY,
    day,
    only_case,
    read_bytes,
    read_text,
    told,
)


@pytest.mark.parametrize(
    ("heading", "field", "number"),
    [
        ("CPR-nr.", "cpr", 0),
        ("CPR nummer", "cpr", 0),
        ("CitizenCprFormatted", "cpr", 0),  # Fasit
        ("cpr", "cpr", 0),  # Momentum
        ("CitizenFullName", "name", 0),
        ("Borger", "name", 0),
        ("PrimaryCase.PrimaryCaseStartDate", "started_on", 0),
        ("PrimaryCase.CitizenCurrentTargetGroup", "group", 0),
        ("Cases.TargetGroup", "group", 0),
        ("targetGroupCode", "group", 0),
        ("Ydelse", "group", 0),
        ("PrimaryCase.PrimaryCaseEndDate", "ended_on", 0),
        ("1. fraværsdag", "started_on", 0),
        ("Første fraværsdag", "started_on", 0),
        ("Samtale 1", "talk.on", 1),
        ("1. samtale", "talk.on", 1),
        ("Første samtale", "talk.on", 1),
        ("Anden samtale", "talk.on", 2),
        ("Samtale_3", "talk.on", 3),
        ("SAMTALE 4 DATO", "talk.on", 4),
        ("Samtale2", "talk.on", 2),
        ("Dato for 2. samtale", "talk.on", 2),
        ("Samtale 2 type", "talk.kind", 2),
        ("Samtaler holdt", "reported_talks", 0),
        ("Seneste samtale", "reported_last_on", 0),
        ("Næste samtale", "next.on", 0),
        ("Tilbud start", "offer.from", 0),
        ("Tilbud 2 slut", "offer.to", 2),
        ("Fritagelse fra", "exemption.from", 0),
        ("Standby fra", "standby.from", 0),
        ("Forbrugte timer", "benefit_hours", 0),
        ("Pr. dato", "benefit_hours_on", 0),
        ("Fritaget for Digital Post", "is_digital_exempt", 0),
    ],
)
def test_a_heading_is_recognised(heading: str, field: str, number: int) -> None:
    meaning = VOCABULARY.meaning(heading)
    assert isinstance(meaning, Meaning)
    assert (meaning.field, meaning.number) == (field, number)


@pytest.mark.parametrize("heading", ["", "Alder", "Køn", "Dato", "Samtale 1 af 2", "citizenId"])
def test_other_headings_are_not(heading: str) -> None:
    assert VOCABULARY.meaning(heading) is None


def test_titles_totals_blank_lines_and_repeated_headings_are_no_citizens(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""Søgeliste: Sygedagpenge uden 4. samtale;;
        Trukket mandag den 6. marts 2023 kl. 07.54;;

        CPR-nr.;Navn;Alder
        {ANNE};Anne;33
        ;;
        CPR-nr.;Navn;Alder
        {BO};Bo;48
        I alt;2;
        Antal borgere: 2;;
        Side 1 af 1;;""",
    )
    assert [(case.rows, case.name) for case in draft.cases] == [((5,), "Anne"), ((8,), "Bo")]
    assert draft.problems == ()
    assert draft.row_count == 2
    assert draft.as_of == day("06-03-2023")
    assert [(column.index, column.heading, column.field) for column in draft.columns] == [
        (0, "CPR-nr.", "cpr"),
        (1, "Navn", "name"),
        (2, "Alder", ""),
    ]
    assert draft.raw_rows == ((5, (ANNE, "Anne", "33")), (8, (BO, "Bo", "48")))


@pytest.mark.parametrize(
    ("title", "as_of"),
    [
        ("Trukket 06-03-2023", "06-03-2023"),
        ("Søgeliste pr. 06.03.2023", "06-03-2023"),
        ("Udtræksdato;2023-03-06", "06-03-2023"),
        ("Sygemeldte fra 01-01-2023, udtrukket 6/3-2023", "06-03-2023"),
        ("Opgjort den 6. marts 2023", "06-03-2023"),
        ("Perioden 01-01-2023 til 31-01-2023", None),
        ("Prøve 01-01-2023", None),
        ("Trukket i går", None),
    ],
)
def test_the_day_the_list_was_drawn(tmp_path: Path, title: str, as_of: str | None) -> None:
    draft = read_text(tmp_path, f"{title}\nCPR;Navn\n{ANNE};Anne")
    assert draft.as_of == (day(as_of) if as_of else TODAY)


def test_the_day_may_stand_in_a_column_or_below(tmp_path: Path) -> None:
    column = read_text(tmp_path, f"CPR;Udtræksdato\n{ANNE};06-03-2023\n{BO};06-03-2023")
    below = read_text(tmp_path, f"CPR;Navn\n{ANNE};Anne\nTrukket 06-03-2023")
    assert column.as_of == below.as_of == day("06-03-2023")


def test_a_list_from_tomorrow_is_read_as_of_today(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"Trukket 08-03-2023\nCPR;Navn\n{ANNE};Anne")
    assert draft.as_of == TODAY
    assert told(draft) == [
        (None, "", "Listen siger, at den er trukket 08-03-2023. Den er læst, som om den er trukket i dag")
    ]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_delimiter_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [["CPR", "Navn", "Første fraværsdag"], [ANNE, "Søren Ægidius Åkjær", "05-09-2022"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    case = only_case(read_text(tmp_path, text, encoding=encoding))
    assert (case.name, case.started_on) == ("Søren Ægidius Åkjær", date(2022, 9, 5))


def test_the_delimiter_is_the_one_the_headings_agree_on(tmp_path: Path) -> None:
    text = f'Liste, udskrevet, af, Karen, B\nCPR;Navn;A-kasse\n{ANNE};"Juhl, Anne";3F, Ishøj'
    case = only_case(read_text(tmp_path, text))
    assert (case.name, case.unemployment_fund) == ("Juhl, Anne", "3F, Ishøj")


def test_quotes_line_breaks_and_row_numbers_are_those_of_the_spreadsheet(tmp_path: Path) -> None:
    text = f'CPR;Navn;Årsag\n{ANNE};"Anne ""Musse"" Juhl";"to\nlinjer"\n{BO};Bo "B" Bang;\n{CARL};Carl\n'
    draft = read_bytes(tmp_path, text.encode())
    assert [(case.rows, case.name) for case in draft.cases] == [
        ((2,), 'Anne "Musse" Juhl'),
        ((3,), 'Bo "B" Bang'),
        ((4,), "Carl"),
    ]


def test_a_row_with_too_many_fields_has_slipped_and_is_left_out(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Navn\n{ANNE};Juhl; Anne\n{BO};Bo;;\n{CARL}")
    assert told(draft) == [
        (2, "", "Rækken har flere felter end overskrifter, så felterne passer ikke til kolonnerne")
    ]
    assert [case.cpr for case in draft.cases] == [BO, CARL]
    assert draft.row_count == 3


def test_of_two_columns_that_say_the_same_the_better_one_is_used(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Sagsstart;Første fraværsdag\n{ANNE};20-09-2022;05-09-2022")
    assert draft.cases[0].started_on == day("05-09-2022")
    assert [column.field for column in draft.columns] == ["cpr", "", "started_on"]
    assert told(draft) == [
        (
            None,
            "Sagsstart",
            "Kolonnen er ikke brugt: en anden kolonne giver allerede “Startdato for forløbet”",
        )
    ]


def test_columns_with_the_same_talk_heading_are_several_talks(tmp_path: Path) -> None:
    case = only_case(read_text(tmp_path, f"CPR;Samtale;Samtale;Samtale\n{ANNE};02-01-2023;;01-02-2023"))
    assert [talk.on for talk in case.talks] == [day("02-01-2023"), day("01-02-2023")]


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("CPR;Startdato;Slutdato", ["cpr", "started_on", "ended_on"]),
        ("CPR;Første fraværsdag;Tilbud;Startdato;Raskmeldt;Slutdato", [
            "cpr", "started_on", "offer.title", "offer.from", "ended_on", "offer.to"]),
        ("CPR;Samtaletype;Dato;Status", ["cpr", "talk.kind", "talk.on", "talk.status"]),
        ("CPR;Dato;Status", ["cpr", "", ""]),
    ],
)  # fmt: skip
def test_a_loose_heading_means_what_the_others_leave_open(
    tmp_path: Path, headings: str, fields: list[str]
) -> None:
    draft = read_text(tmp_path, f"{headings}\n{ANNE}")
    assert [column.field for column in draft.columns] == fields
    assert draft.questions == ()


def test_a_heading_that_may_mean_two_things_is_asked_about(tmp_path: Path) -> None:
    text = f"CPR;Tilbud;Startdato\n{ANNE};Jobklub;02-01-2023"
    draft = read_text(tmp_path, text)
    (question,) = draft.questions
    assert question.key == "column:startdato"
    assert question.text == "Hvad står der i kolonnen “Startdato”?"
    assert question.options == (
        ("started_on", "Startdato for forløbet"),
        ("offer.from", "Tilbud start"),
        ("", "Brug ikke kolonnen"),
    )
    assert draft.cases[0].started_on is None
    assert draft.cases[0].placements == ()

    as_start = read_text(tmp_path, text, answers={"column:startdato": "started_on"})
    as_offer = read_text(tmp_path, text, answers={"column:startdato": "offer.from"})
    as_nothing = read_text(tmp_path, text, answers={"column:startdato": ""})
    assert as_start.questions == as_offer.questions == as_nothing.questions == ()
    assert as_start.cases[0].started_on == day("02-01-2023")
    assert as_offer.cases[0].placements[0].started_on == day("02-01-2023")
    assert as_nothing.cases[0].started_on is None


def test_lists_with_the_same_headings_share_a_profile(tmp_path: Path) -> None:
    profiles = [
        read_text(tmp_path, f"{headings}\n{ANNE}").profile
        for headings in ("CPR;Navn;A-kasse", "Cpr.;NAVN;A kasse", "Navn;CPR;A-kasse", "CPR;Navn")
    ]
    assert profiles[0] == profiles[1] == profiles[2] != profiles[3]
    assert len(profiles[0]) == 12


def test_the_draft_knows_its_file(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Navn\n{ANNE};Anne", name="sygedagpenge uge 10.csv")
    assert draft.filename == "sygedagpenge uge 10.csv"
    assert len(draft.sha256) == 64
    assert draft.cases[0].group is TargetGroup.SYGEDAGPENGE
