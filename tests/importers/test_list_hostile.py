"""Broken and malicious lists: never anything but a draft or a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobassist.domain import cpr
from jobassist.importers.errors import UnreadableListError
from tests.importers.lists import ANNE, BO, VOCABULARY, only_case, read_bytes, read_text
from tests.importers.test_list_workbooks import workbook

LIST = f"""Søgeliste: Sygedagpenge;;
Trukket 06-03-2023;;
CPR;Navn;Målgruppe;Første fraværsdag;1. samtale;Næste samtale;Tilbud;Tilbud start;Telefon;Dagpengetimer
{ANNE};"Anne ""Musse"" Juhl";6.6 Sygedagpenge;05-09-2022;30-10-2022;14-03-2023 10:30;;02-01-2023;12345678;
{BO};Bo Ægidius;6,1;2022-09-05T22:00:00Z;;;;;+45 12 34 56 78;412,5
I alt: 2;;
""".encode()
XLSX = workbook(
    [["CPR", "Navn", "Målgruppe", "Samtale 1"], [ANNE, "Anne", 6.1, 44927], [BO, "Bo", "6.6", "x"]]
)
IN_THE_SAME_FOLDER = settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
EDITS = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.one_of(
            st.binary(max_size=6),
            st.sampled_from([b'"', b";", b"\n", b"\r", b"\x00", b"\xff\xfe", b"\t", "æ".encode("cp1252")]),
        ),
        st.integers(0, 12),
    ),
    min_size=1,
    max_size=5,
)


def mutated(content: bytes, edits: list[tuple[float, bytes, int]]) -> bytes:
    """The content with some stretches overwritten."""
    for share, replacement, length in edits:
        start = int(share * len(content))
        content = content[:start] + replacement + content[start + length :]
    return content


def read_or_refuse(folder: Path, content: bytes) -> None:
    try:
        draft = read_bytes(folder, content)
    except UnreadableListError:
        return
    assert all(cpr.is_valid(case.cpr) and case.rows for case in draft.cases)
    assert all(found.problem for found in draft.problems)
    rejected = {found.row for found in draft.problems if found.rejects}
    assert rejected.isdisjoint(row for case in draft.cases for row in case.rows)
    assert len(rejected) + sum(len(case.rows) for case in draft.cases) == draft.row_count


@IN_THE_SAME_FOLDER
@given(edits=EDITS)
def test_a_mutated_csv_is_a_draft_or_a_sentence(
    tmp_path: Path, edits: list[tuple[float, bytes, int]]
) -> None:
    read_or_refuse(tmp_path, mutated(LIST, edits))


@IN_THE_SAME_FOLDER
@given(edits=EDITS)
def test_a_mutated_xlsx_is_a_draft_or_a_sentence(
    tmp_path: Path, edits: list[tuple[float, bytes, int]]
) -> None:
    read_or_refuse(tmp_path, mutated(XLSX, edits))


@IN_THE_SAME_FOLDER
@given(
    edits=EDITS, part=st.sampled_from(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
)
def test_a_workbook_with_a_mutated_part_is_a_draft_or_a_sentence(
    tmp_path: Path, edits: list[tuple[float, bytes, int]], part: str
) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, mutated(content, edits) if name == part else content)
    read_or_refuse(tmp_path, file.getvalue())


@IN_THE_SAME_FOLDER
@given(
    cells=st.lists(
        st.lists(st.text(max_size=12), min_size=2, max_size=6).map(lambda row: [ANNE, *row]),
        min_size=1,
        max_size=4,
    ),
    headings=st.lists(st.sampled_from(sorted(VOCABULARY.headings)), min_size=2, max_size=6),
)
def test_any_text_under_any_headings(tmp_path: Path, cells: list[list[str]], headings: list[str]) -> None:
    rows = [["CPR", *(heading.replace("{n}", "1") for heading in headings if heading != "cpr")], *cells]
    lines = "\n".join(";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows)
    read_or_refuse(tmp_path, lines.encode("utf-8", "replace"))


@pytest.mark.parametrize(
    "name",
    [
        "<b>Anne</b>",
        "<img src='/etc/hostname.png'>",
        '=HYPERLINK("http://example.com";"Anne")',
        "=1+1",
        "+45",
        "-Anne",
        "@SUM(A1)",
        "Anne & Søn",
        "'; DROP TABLE citizen; --",
        "Łukasz Őry Șerban Ольга",
        "NA",
        "None",
        "👩‍🎓 Anne".replace("\u200d", ""),
    ],
)
def test_names_are_plain_text_whatever_they_hold(tmp_path: Path, name: str) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    assert only_case(read_text(tmp_path, f"CPR;Navn\n{ANNE};{quoted}")).name == name


def test_invisible_characters_leave_a_name_but_not_the_raw_row(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Navn\n{ANNE};Anne\u202elhuJ\u202c\u200b")
    assert draft.cases[0].name == "AnnelhuJ"
    assert draft.raw_rows[0][1][1] == "Anne\u202elhuJ\u202c\u200b"


def test_a_problem_never_shows_a_cpr_that_landed_in_the_wrong_column(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"CPR;Målgruppe;Telefon;Første fraværsdag\nAnne {ANNE};{BO};720285-1235 hjemme;{ANNE}\n610190-123;;;",
    )
    shown = " ".join(found.problem for found in draft.problems)
    assert len(draft.problems) == 5
    assert not any(digits in shown for digits in (ANNE, BO, "720285", "610190"))
