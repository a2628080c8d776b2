"""Papers on a case: whether one was made in time for a talk."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from jobassist.domain.case import CaseId, Talk, TalkStatus
from jobassist.domain.papers import Paper, PaperId, PaperKind

DAY = date(2023, 3, 23)


@pytest.mark.parametrize(
    ("made_at", "talk_at", "is_before"),
    [
        (datetime(2023, 3, 23, 10, 29), datetime(2023, 3, 23, 10, 30), True),
        (datetime(2023, 3, 23, 10, 30), datetime(2023, 3, 23, 10, 30), True),
        (datetime(2023, 3, 23, 10, 31), datetime(2023, 3, 23, 10, 30), False),
        (datetime(2023, 3, 23, 23, 59), None, True),
        (datetime(2023, 3, 23, 10, 30), datetime(2023, 3, 23), True),
        (datetime(2023, 3, 24, 0, 0), None, False),
        (datetime(2023, 3, 24, 0, 0), datetime(2023, 3, 23), False),
    ],
)
def test_a_paper_is_before_a_talk_until_it_begins_or_its_day_ends(
    made_at: datetime, talk_at: datetime | None, is_before: bool
) -> None:
    letter = Paper(PaperId("1"), CaseId("c"), PaperKind.LETTER, "Indkaldelse", made_at, "KB")
    assert letter.is_before(Talk(DAY, TalkStatus.PLANNED, at=talk_at)) is is_before
