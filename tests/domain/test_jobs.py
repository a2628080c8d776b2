"""When an advertisement may still be shown."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.jobs import JobAd, JobId

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
    ],
)
def test_an_advertisement_is_open_until_its_last_day(facts: dict[str, date], is_open: bool) -> None:
    assert JobAd(JobId("1"), "Lagermedarbejder", **facts).is_open(TODAY) is is_open  # type: ignore[arg-type]
