"""kill -9 in the middle of a review: what was said to be stored is there, and no verdict is half there."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from jobassist.domain.case import CaseId, PlacementState
from jobassist.domain.review import Review, Verdict
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.open_store import lay_out, open_desk
from jobassist.services.review_round import Line, open_round
from jobassist.store.store import Store
from tests.services.examples import clock_for
from tests.services.keeps_reviewing import VERDICTS, ruling
from tests.services.review_people import as_karen, put_many
from tests.stores import CHEAP, PASSPHRASE

CITIZENS = 7  # not a multiple of three: each citizen gets every verdict in turn
Said = dict[CaseId, int]


def review_until_killed(folder: Path, first: int, seconds: float) -> tuple[int, Said]:
    """The last number that was said to be stored, and each citizen's last."""
    command = [sys.executable, "-m", "tests.services.keeps_reviewing", str(folder), PASSPHRASE, str(first)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        said = [process.stdout.readline()]
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        said += process.stdout.readlines()
        timer.join()
    told = [line.split() for line in said if line.endswith("\n")]
    assert told, "the program could not give one verdict"
    return int(told[-1][0]), {CaseId(case_id): int(number) for number, case_id in told}


def number_of(desk: Desk, line: Line) -> int:
    """The number of a citizen's stored verdict, which is whole; -1 where there is none."""
    review = line.review
    if review is None or review.verdict is None:
        return -1
    written = told_by(desk, review)
    number = int(written.split()[1])
    expected = ruling(desk, number)
    assert review.verdict is expected.verdict is VERDICTS[number % 3]
    assert review.reviewed_at
    kept = (review.reason, review.until_on, review.next_step, review.next_on)
    assert kept == (expected.reason, expected.until_on, expected.next_step, expected.next_on)
    exemptions = [(e.reason, e.to_on) for e in case_of(desk, line.case.id).exemptions]
    is_exempt = review.verdict is Verdict.EXEMPT
    assert exemptions == ([(review.reason, review.until_on)] if is_exempt else [])
    return number


def told_by(desk: Desk, review: Review) -> str:
    """``Tilbud 12``, ``Grund 13`` or ``Skridt 14``."""
    if review.verdict is not Verdict.STARTS:
        return review.reason or review.next_step
    (placement,) = [p for p in case_of(desk, review.case_id).placements if p.id == review.placement_id]
    assert placement.state is PlacementState.RESERVED
    return placement.title


def break_off(folder: Path, times: int, longest: float) -> None:
    first, said = 0, Said()
    for _ in range(times):
        last, told = review_until_killed(folder, first, random.uniform(0.05, longest))
        said |= told
        with open_desk(folder, PASSPHRASE, clock_for).store as store:
            desk = lay_out(store, clock_for)
            lines = open_round(desk).lines
            assert len(lines) == CITIZENS
            stored = {line.case.id: number_of(desk, line) for line in lines}
            for case_id, number in stored.items():
                # One more may have been stored than there was time to say.
                assert number in (said.get(case_id, -1), last + 1)
            assert list(stored.values()).count(last + 1) <= 1
            titles = [p.title for line in lines for p in line.case.placements]
            assert len(titles) == len(set(titles)), "no offer is given twice"
            said = Said({case_id: number for case_id, number in stored.items() if number >= 0})
        first = last + 2


def a_round(folder: Path) -> None:
    with Store.create(folder, PASSPHRASE, params=CHEAP) as store:
        put_many(as_karen(lay_out(store, clock_for)), CITIZENS)


def test_a_review_that_is_killed_loses_no_verdict(tmp_path: Path) -> None:
    a_round(tmp_path / "lager")
    break_off(tmp_path / "lager", 2, 0.6)


@pytest.mark.soak
def test_a_review_that_is_killed_again_and_again_loses_no_verdict(tmp_path: Path) -> None:
    a_round(tmp_path / "lager")
    break_off(tmp_path / "lager", 40, 2.0)
