"""When an advertisement may still be shown."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.jobs import JobAd, JobId, JobKind, kind_words

TODAY = date(2023, 3, 7)


@pytest.mark.parametrize(
    ("facts", "is_open"),
    [
        ({"apply_by": date(2023, 3, 7)}, True),
        ({"apply_by": date(2023, 3, 6)}, False),
        ({"published_on": date(2023, 1, 6)}, True),
        ({"published_on": date(2023, 1, 5)}, False),
        ({"imported_on": date(2023, 1, 6)}, True),
        ({"imported_on": date(2023, 1, 5)}, False),
        ({"published_on": date(2022, 1, 1), "apply_by": date(2023, 4, 1)}, True),
        ({}, True),
        ({"kind": JobKind.PRAKTIK, "imported_on": date(2021, 1, 1)}, True),
        ({"kind": JobKind.WAGE_SUBSIDY, "apply_by": date(2023, 3, 6)}, False),
        ({"kind": JobKind.SMALL, "imported_on": date(2023, 1, 5)}, False),
    ],
)
def test_an_advertisement_is_open_until_its_last_day(facts: dict[str, date], is_open: bool) -> None:
    assert JobAd(JobId("1"), "Lagermedarbejder", **facts).is_open(TODAY) is is_open  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "seats", "said"),
    [
        (JobKind.JOB, None, ""),
        (JobKind.JOB, 1, "1 stilling"),
        (JobKind.SMALL, 2, "Småjob, 2 stillinger"),
        (JobKind.PRAKTIK, 1, "Praktikplads, 1 plads"),
        (JobKind.WAGE_SUBSIDY, 3, "Løntilskud, 3 pladser"),
        (JobKind.WAGE_SUBSIDY, None, "Løntilskud"),
    ],
)
def test_what_it_is_and_how_many(kind: JobKind, seats: int | None, said: str) -> None:
    assert kind_words(JobAd(JobId("1"), "Pedel", kind=kind, seats=seats)) == said
