"""The demo's search list as the systems write it, and as our own importer reads it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jobassist import paths
from jobassist.domain.case import Talk
from jobassist.domain.drafts import CaseDraft
from jobassist.importers.read_list import read_list
from jobassist.importers.vocabulary import load_vocabulary
from jobassist.services.demo_people import DemoJobcentre, Dialect, demo_csv
from tests.demo.cases import PICTURE_DAY, jobcentre_on


@pytest.fixture(scope="module")
def jobcentre() -> DemoJobcentre:
    return jobcentre_on(PICTURE_DAY)


def lines(jobcentre: DemoJobcentre, dialect: Dialect, encoding: str) -> list[list[str]]:
    return [line.split(";") for line in demo_csv(jobcentre, dialect=dialect).decode(encoding).splitlines()]


def test_titles_above_and_a_total_below(jobcentre: DemoJobcentre) -> None:
    rows = lines(jobcentre, Dialect.FASIT, "utf-8-sig")
    assert rows[0] == ["Jobcenter Demo, søgeliste: samtaler og tilbud"]
    assert rows[1] == ["Trukket 06-03-2023 kl. 07.54"]
    assert rows[3][:4] == ["Navn", "CPR-nummer", "Målgruppe", "Forløbsstart"]
    assert rows[4][:4] == ["Lone Vestergaard Holm", "670190-1124", "6.6 Sygedagpenge", "26-09-2022"]
    assert rows[-1][:2] == ["I alt", "400"]
    assert {len(row) for row in rows[3:]} == {len(rows[3])}


def test_the_other_system_counts_and_knows_fewer_letters(jobcentre: DemoJobcentre) -> None:
    rows = lines(jobcentre, Dialect.MOMENTUM, "cp1252")
    lukasz = next(row for row in rows if row[0].startswith("650879"))
    assert lukasz[:4] == ["6508791661", "?ukasz Wi?niewski", "6.1", "08.09.2022"]
    held = rows[3].index("Samtaler holdt")
    assert lukasz[held : held + 3] == ["4", "11.01.2023", "938,2"]


def test_an_empty_jobcentre_has_an_empty_list() -> None:
    rows = lines(jobcentre_on(PICTURE_DAY, citizens=0), Dialect.FASIT, "utf-8-sig")
    assert [row[0] for row in rows[3:]] == ["Navn", "I alt"]


def test_our_importer_reads_it_back(jobcentre: DemoJobcentre, tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(demo_csv(jobcentre, dialect=Dialect.FASIT))
    vocabulary = load_vocabulary(paths.resources("terms"))
    read = read_list(file, today=PICTURE_DAY, vocabulary=vocabulary, answers={})
    assert read.as_of == jobcentre.as_of
    assert (read.problems, read.questions) == ((), ())
    assert [_comparable(draft) for draft in read.cases] == [_comparable(d) for d in jobcentre.cases]


def _comparable(draft: CaseDraft) -> CaseDraft:
    """Without what the columns leave out: who held a talk and how, counts, and planned talks."""
    talks = tuple(Talk(t.on, t.status, t.kind) for t in draft.talks if t.status != "planned")
    return replace(draft, talks=talks, reported_talks=None, reported_last_on=None)
