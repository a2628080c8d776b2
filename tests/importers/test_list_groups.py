"""Target groups as words, as codes, and as what a spreadsheet made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobassist.domain.case import TargetGroup
from jobassist.importers.errors import CellError
from jobassist.importers.groups import GroupReader
from tests.importers.lists import ANNE, BO, VOCABULARY, read_text, rejected_rows, told


def read(text: str, visitation: str = "") -> TargetGroup:
    return GroupReader(VOCABULARY, {}).read(text, visitation)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Sygedagpenge", TargetGroup.SYGEDAGPENGE),
        ("SYGEDAGPENGE", TargetGroup.SYGEDAGPENGE),
        ("SDP", TargetGroup.SYGEDAGPENGE),
        ("6.6", TargetGroup.SYGEDAGPENGE),
        ("6,6", TargetGroup.SYGEDAGPENGE),  # only 6,1 has lost something
        ("6.6 Sygedagpenge", TargetGroup.SYGEDAGPENGE),
        ("6.6 - Sygedagpengemodtager", TargetGroup.SYGEDAGPENGE),
        ("Sygedagpenge (6.6)", TargetGroup.SYGEDAGPENGE),
        ("LAB § 6, nr. 6", TargetGroup.SYGEDAGPENGE),
        ("6.6 Syg med arbejdsgiver", TargetGroup.SYGEDAGPENGE),  # the code is enough
        ("A-dagpenge", TargetGroup.DAGPENGE),
        ("6.1", TargetGroup.DAGPENGE),  # text with a dot is the code itself
        ("6,1 Dagpenge", TargetGroup.DAGPENGE),
        ("6.10", TargetGroup.REVALIDERING),
        ("6,10", TargetGroup.REVALIDERING),
        ("6,1 Revalidering", TargetGroup.REVALIDERING),
        ("6.13", TargetGroup.SELVFORSOERGENDE),
        ("Kontanthjælp, jobparat", TargetGroup.KTH_JOBPARAT),
        ("Jobparat kontanthjælpsmodtager", TargetGroup.KTH_JOBPARAT),
        ("6.3 Aktivitetsparat", TargetGroup.KTH_AKTIVITETSPARAT),
        ("6.5 Aktivitetsparat", TargetGroup.UDH_AKTIVITETSPARAT),
        ("Jobafklaringsforløb", TargetGroup.JOBAFKLARING),
        ("Fleksjobvisiteret", TargetGroup.LEDIGHEDSYDELSE),
    ],
)
def test_a_group_in_any_form(text: str, group: TargetGroup) -> None:
    assert read(text) is group


@pytest.mark.parametrize("group", list(TargetGroup))
def test_each_group_is_read_from_its_code_its_label_and_both(group: TargetGroup) -> None:
    label = VOCABULARY.groups[group].label
    assert {read(text) for text in (group.lab_number, label, f"{group.lab_number} {label}")} == {group}
    assert VOCABULARY.groups[group].short


@pytest.mark.parametrize(
    ("text", "visitation", "group"),
    [
        ("Kontanthjælp", "Jobparat", TargetGroup.KTH_JOBPARAT),
        ("Kontanthjælp", "Aktivitetsparat", TargetGroup.KTH_AKTIVITETSPARAT),
        ("Uddannelseshjælp", "Uddannelsesparat", TargetGroup.UDH_UDDANNELSESPARAT),
        ("Uddannelseshjælp", "Aktivitetsparat", TargetGroup.UDH_AKTIVITETSPARAT),
        ("Sygedagpenge", "Kategori 2", TargetGroup.SYGEDAGPENGE),
    ],
)
def test_the_visitation_tells_two_groups_apart(text: str, visitation: str, group: TargetGroup) -> None:
    assert read(text, visitation) is group


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Folkepension", "“Folkepension” er ikke en kendt målgruppe"),
        ("6.14", "“6.14” er ikke en kendt målgruppe"),
        ("2.5", "“2.5” er ikke en kendt målgruppe"),
        ("16.6", "“16.6” er ikke en kendt målgruppe"),
        ("6", "“6” er ikke en kendt målgruppe"),
        ("6.6 Dagpenge", "“6.6 Dagpenge”: koden og ordet er to forskellige målgrupper"),
        ("6.1 Revalidering", "“6.1 Revalidering”: koden og ordet er to forskellige målgrupper"),
        ("Ikke sygedagpenge", "“Ikke sygedagpenge” er ikke en kendt målgruppe"),
    ],
)
def test_a_group_nobody_knows_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(CellError) as error:
        read(text)
    assert str(error.value) == sentence


def test_an_unknown_group_rejects_its_row_alone(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Målgruppe\n{ANNE};Folkepension\n{BO};6.6")
    assert told(draft) == [(2, "Målgruppe", "“Folkepension” er ikke en kendt målgruppe")]
    assert [case.cpr for case in draft.cases] == [BO]


def test_an_empty_group_is_no_error(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Målgruppe\n{ANNE};\n{BO};Ikke oplyst")
    assert draft.problems == ()
    assert [case.group for case in draft.cases] == [None, None]


def test_a_numeric_code_is_asked_about_and_never_guessed(tmp_path: Path) -> None:
    text = f"CPR;Målgruppe\n{ANNE};6,1\n{BO};6,6"
    draft = read_text(tmp_path, text)
    (question,) = draft.questions
    assert question.key == "group:6.1"
    assert question.text == "Målgruppen “6,1” kan være 6.1 Dagpenge eller 6.10 Revalidering. Hvad er den her?"
    assert question.options == (("dagpenge", "6.1 Dagpenge"), ("revalidering", "6.10 Revalidering"))
    assert rejected_rows(draft) == [2]
    assert [case.cpr for case in draft.cases] == [BO]

    answered = read_text(tmp_path, text, answers={"group:6.1": "revalidering"})
    assert answered.questions == ()
    assert answered.problems == ()
    assert answered.cases[0].group is TargetGroup.REVALIDERING


def test_an_answer_that_is_no_option_is_no_answer(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Målgruppe\n{ANNE};6,1", answers={"group:6.1": "sygedagpenge"})
    assert [question.key for question in draft.questions] == ["group:6.1"]
    assert draft.cases == ()


def test_a_word_for_two_groups_is_asked_about(tmp_path: Path) -> None:
    text = f"CPR;Ydelse;Visitation\n{ANNE};Kontanthjælp;Jobparat\n{BO};Kontanthjælp;"
    draft = read_text(tmp_path, text)
    assert [question.key for question in draft.questions] == ["group:kontanthjælp"]
    assert [(case.cpr, case.group) for case in draft.cases] == [(ANNE, TargetGroup.KTH_JOBPARAT)]
    answered = read_text(tmp_path, text, answers={"group:kontanthjælp": "kontanthjaelp_aktivitetsparat"})
    assert [case.group for case in answered.cases] == [
        TargetGroup.KTH_JOBPARAT,
        TargetGroup.KTH_AKTIVITETSPARAT,
    ]


@pytest.mark.parametrize(
    ("title", "name", "group"),
    [
        ("Søgeliste: Sygedagpenge uden 4. samtale", "liste.csv", TargetGroup.SYGEDAGPENGE),
        ("Søgeliste", "sygedagpenge_uge10.csv", TargetGroup.SYGEDAGPENGE),
        ("Jobparate kontanthjælpsmodtagere", "liste.csv", TargetGroup.KTH_JOBPARAT),
        ("Sygedagpenge og jobafklaring", "liste.csv", None),
        ("Kontanthjælp", "liste.csv", None),
        ("Mangler samtale", "liste.csv", None),
    ],
)
def test_without_a_column_the_one_group_that_the_titles_name(
    tmp_path: Path, title: str, name: str, group: TargetGroup | None
) -> None:
    draft = read_text(tmp_path, f"{title}\nCPR;Navn\n{ANNE};Anne", name=name)
    assert [case.group for case in draft.cases] == [group]
