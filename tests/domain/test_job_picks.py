"""What somebody looked up for a citizen: in its group where it suits a goal, and always with what bars it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobassist.domain.job_match import Wishes
from jobassist.domain.job_picks import picked
from jobassist.domain.jobs import JobAd, JobId
from tests.domain.job_samples import TITLES

TODAY = date(2023, 3, 7)
WISHES = Wishes(goals=("Lagermedarbejder", "", ""), municipality="Ishøj", has_no_licence=True)
COOK = JobAd(JobId("1"), "Tandlæge", municipality="Ishøj", apply_by=date(2023, 4, 1))
STORE = JobAd(JobId("2"), "Lagermedarbejder", apply_by=date(2023, 4, 1))


def test_each_stands_in_the_order_given_with_its_own_reason() -> None:
    first, second = picked(WISHES, [COOK, STORE], TITLES, TODAY)
    assert (first.ad, first.goal, first.why) == (COOK, "", "Fra jobbanken, i Ishøj.")
    assert (second.ad, second.goal) == (STORE, "A")
    assert second.why.startswith("Samme job") or second.why.startswith("Ligner dit A-job")


def test_what_breaks_a_limit_says_so() -> None:
    (match,) = picked(WISHES, [replace(COOK, needs_licence=True)], TITLES, TODAY)
    assert match.is_barred
    assert "kræver kørekort" in match.why


def test_what_has_expired_is_never_picked() -> None:
    assert picked(WISHES, [replace(COOK, apply_by=date(2023, 3, 6))], TITLES, TODAY) == ()
