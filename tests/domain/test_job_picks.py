"""What somebody looked up for a citizen: in its group where it suits a goal, and always with what bars it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobassist.domain.job_match import Wishes
from jobassist.domain.job_picks import picked
from jobassist.domain.jobs import JobAd, JobId
from jobassist.domain.places import Distances, parse_places
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


def test_what_suits_no_goal_is_weighed_by_the_limits_alone() -> None:
    (near,) = picked(WISHES, [COOK], TITLES, TODAY)
    assert near.score == 8
    (driver,) = picked(WISHES, [replace(COOK, title="Buschauffør")], TITLES, TODAY)
    assert (driver.score, driver.why) == (-7, "Fra jobbanken, i Ishøj, kræver som regel kørekort.")


def test_how_far_it_is_is_told_also_of_what_suits_no_goal() -> None:
    places = parse_places(
        "Postnummer;By;Bredde;Længde\n2635;Ishøj;55.615;12.352\n4600;Køge;55.458;12.182\n",
        "Kommune;Postnummer\nKøge;4600\n",
    )
    wishes = replace(WISHES, distances=Distances(places, places.find("Ishøj")))
    (match,) = picked(wishes, [replace(COOK, municipality="Køge")], TITLES, TODAY)
    assert (match.km, match.away, match.words) == (20, "20 km", ("fra jobbanken", "20 km"))


def test_what_has_expired_is_never_picked() -> None:
    assert picked(WISHES, [replace(COOK, apply_by=date(2023, 3, 6))], TITLES, TODAY) == ()
