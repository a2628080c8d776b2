"""The shipped list of job titles can be used, is whole, and a changed one says what is wrong."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from jobassist import paths
from jobassist.domain.job_titles import COLUMNS, TitleFileError
from jobassist.services.load_titles import check_titles, load_titles, shipped_titles

PUBLIC = Path(__file__).parent.parent / "data" / "jobindsats_titles.csv"
"""The titles that jobindsats.dk shows of job advertisements, as they are written there."""


def test_the_shipped_list_is_good() -> None:
    assert check_titles(paths.resources("jobs", "titles.csv")) == []
    titles = shipped_titles()
    assert titles is shipped_titles()
    assert len(titles.jobs) > 150
    assert all(job.near for job in titles.jobs), "a job without neighbours helps nobody further"


def test_every_public_title_is_in_it_as_it_is_written() -> None:
    shipped = paths.resources("jobs", "titles.csv").read_text("utf-8").splitlines()
    (_, *public) = (row[0] for row in csv.reader(PUBLIC.read_text("utf-8").splitlines()))
    assert len(public) == 161
    assert set(public) <= {line.split(";")[0] for line in shipped}


def test_a_list_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "titles.csv"
    assert check_titles(path) == ["titles.csv kan ikke læses. Se, om filen er der."]
    path.write_bytes(";".join(COLUMNS).encode("cp1252") + b"\n\xe6;;;x;\n")
    with pytest.raises(TitleFileError, match="er ikke UTF-8"):
        load_titles(path)
