"""Which advertisements suit which goal, why, and in which order."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.job_match import Match, match_jobs
from jobassist.domain.job_titles import COLUMNS, parse_titles
from jobassist.domain.jobs import SHOWN_WITHOUT_DEADLINE, Hours, JobKind
from jobassist.domain.offers import Needs
from tests.domain.job_samples import DAY, TITLES, an_ad, matched, score, wishing


@pytest.mark.parametrize(
    ("goal", "title", "expected"),
    [
        ("lager", "Medarbejder til varemodtagelse", 100),
        ("chauffør", "Buschauffør", 90),
        ("chauffør", "Kørelærer", 30),
        ("lager", "Truckfører", 55),
        ("lager", "Truckfører på lager", 60),
        ("lager", "Kok til lager", 0),
        ("læge", "Lægesekretær", 0),
        ("lærer", "Kørelærer", 0),
        ("astronaut", "Astronaut", 90),
        ("astronaut", "Chefastronaut", 90),
        ("astronaut", "Astronautassistent", 90),
        ("astronaut", "Astronautcenter", 55),
        ("pilot", "Helikopterpilot", 90),
        ("flyttemand", "Flyttefolk søges", 90),
        ("flyttemand", "Flyttekonsulent", 0),
        ("energirådgiver", "Rådgiver", 30),
        ("astronaut", "Kok", 0),
        ("maler", "Malerlærling", 55),
        ("malerlærling", "Malerlærling", 100),
        ("malerlærling", "Maler", 55),
        ("lager", "Lagerchef", 55),
        ("leder", "Leder", 100),
        ("noget på lager, ikke butik", "Butik og lager", 0),
        ("lager", "", 0),
    ],
)
def test_likeness_by_the_title(goal: str, title: str, expected: int) -> None:
    assert score(goal, title) == expected


@pytest.mark.parametrize(
    ("title", "more", "expected"),
    [
        ("Vi søger dig", {"occupation": "lagermedarbejder"}, 80),
        ("Kok", {"occupation": "Lager"}, 80),
        ("Kok", {"occupation": "Truckfører"}, 44),
        ("Lager", {"occupation": "Kok"}, 100),
        ("Vi søger dig", {"description": "Du pakker varer på vores lager."}, 25),
        ("Vi søger dig", {"description": "Du skal ikke arbejde på lager."}, 0),
        ("Vi søger dig", {"description": "Ikke et lager. Eller jo: et lager."}, 25),
        ("Vi søger dig", {"description": "Vi laver storlagerplaner."}, 0),
        ("Brandmand", {"description": "Lagermedarbejder i reserve."}, 0),
        ("Vil du gøre en forskel hos os?", {"description": "Vi pakker på lager."}, 25),
        ("Kok", {"description": "Du pakker varer på vores lager."}, 0),
        ("Lager", {"description": "Du pakker varer på vores lager."}, 100),
        ("Vi søger dig", {"occupation": "Kok, lager", "description": "Vi pakker på lager."}, 25),
        ("Vi søger dig", {"description": "Du pakker på lager. Du skal ikke køre fra lageret."}, 25),
        ("Vi søger dig", {"description": "Ikke et lager. Jo, på lager. Men ikke på et koldt lager."}, 25),
        ("Vi søger dig", {"description": "Ikke lager, men havn."}, 0),
        ("Truckfører", {"description": "Du kører på vores lager."}, 59),
        ("Truckfører", {"description": "Du kører i havnen."}, 55),
    ],
)
def test_occupation_and_description_count_less(title: str, more: dict[str, Any], expected: int) -> None:
    assert score("lager", title, **more) == expected


@pytest.mark.parametrize(
    ("goal", "title", "text", "expected"),
    [
        ("kok", "Vi søger dig", "Kan du lave mad? Vi mangler en kok.", 25),
        ("bil", "Vi søger dig", "Se billeder af os.", 0),
        # The more that tells of the goal, the nearer; but only a title is the same job.
        ("chauffør", "Buschauffør, chauffør", "", 95),
        ("chauffør", "Buschauffør, chauffør", "Du er chauffør.", 99),
    ],
)
def test_what_a_description_adds(goal: str, title: str, text: str, expected: int) -> None:
    assert score(goal, title, description=text) == expected


def test_a_job_that_has_only_a_short_name_is_a_goal_as_others() -> None:
    titles = parse_titles(f"{';'.join(COLUMNS)}\nIt;;;It;\n", "titles.csv")
    (match,) = match_jobs(wishing("IT"), [an_ad("IT")], titles, DAY).a
    assert match.score == 100


def test_a_kind_of_the_job_is_like_it_and_not_the_same() -> None:
    match = matched(wishing("chauffør"), an_ad("Buschauffør"))
    assert match
    assert match.words == ("ligner dit A-job chauffør",)


@pytest.mark.parametrize(
    ("title", "more", "said"),
    [
        ("Lagermedarbejder", {}, "samme job som dit A-job lager"),
        ("Truckfører", {}, "ligner dit A-job lager"),
        ("Kok", {"occupation": "Truckfører"}, "ligner dit A-job lager"),
        ("Lagerchef", {}, "ligner dit A-job lager"),
        ("Vi søger dig", {"description": "lager"}, "nævner dit A-job lager"),
        ("Lagerkosmonaut", {}, "ligner dit A-job lager"),
    ],
)
def test_the_first_reason_says_why_it_stands_there(title: str, more: dict[str, Any], said: str) -> None:
    match = matched(wishing(" lager\n"), an_ad(title, **more))
    assert match
    assert match.words[0] == said


def test_the_same_trade_is_told_as_such() -> None:
    match = matched(wishing("", "buschauffør"), an_ad("Kørelærer"))
    assert match
    assert (match.goal, match.words) == ("B", ("samme fag som dit B-job buschauffør",))


def test_a_word_that_the_list_does_not_know_is_not_called_a_trade() -> None:
    match = matched(wishing("energirådgiver"), an_ad("Rådgiver"))
    assert match
    assert match.words == ("ligner dit A-job energirådgiver",)


def test_trainees_leaders_and_the_last_day_are_told() -> None:
    trainee = matched(wishing("maler"), an_ad("Malerlærling", apply_by=date(2023, 3, 14)))
    leader = matched(wishing("lager"), an_ad("Lagerchef"))
    assert trainee
    assert leader
    assert trainee.words[1:] == ("elev- eller læreplads", "ansøgningsfrist 14-03")
    assert leader.words[1:] == ("lederstilling",)
    assert trainee.why == "Ligner dit A-job maler, elev- eller læreplads."
    grown = matched(wishing("malerlærling"), an_ad("Maler"))
    assert grown
    assert grown.words[1:] == ("ikke en elev- eller læreplads",)
    wanted = matched(wishing("malerlærling"), an_ad("Malerlærling"))
    assert wanted
    assert wanted.words == ("samme job som dit A-job malerlærling",)
    boss = matched(wishing("lagerchef"), an_ad("Lagerchef"))
    assert boss
    assert boss.words == ("samme job som dit A-job lagerchef",)


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("Lager  og\nbutik", "lager og butik"),
        ("IT", "IT"),
        ("lager", "lager"),
        ("IT-supporter", "IT-supporter"),
        ("E-handelslager", "E-handelslager"),
    ],
)
def test_a_goal_stands_inside_a_sentence(goal: str, said: str) -> None:
    match = matched(wishing(goal), an_ad(goal))
    assert match
    assert match.words[0] == f"samme job som dit A-job {said}"


def test_why_is_a_sentence_for_the_citizen() -> None:
    ad = an_ad("Lager", municipality="Solbæk", hours=Hours.PART, apply_by=DAY, needs_licence=True)
    match = matched(wishing("lager", municipality="Solbæk"), ad)
    assert match
    assert match.why == "Samme job som dit A-job lager, i Solbæk."
    wishes = wishing("lager", needs=Needs(max_hours=20), has_no_licence=True)
    match = matched(wishes, ad)
    assert match
    assert match.why == "Samme job som dit A-job lager, deltid muligt, kræver kørekort."


@pytest.mark.parametrize(
    ("kind", "score", "why"),
    [
        (JobKind.JOB, 100, "Samme job som dit A-job lager."),
        (JobKind.SMALL, 95, "Samme job som dit A-job lager, men som småjob."),
        (JobKind.PRAKTIK, 90, "Samme job som dit A-job lager, men som praktik."),
        (JobKind.WAGE_SUBSIDY, 95, "Samme job som dit A-job lager, men med løntilskud."),
    ],
)
def test_what_is_no_ordinary_job_says_so(kind: JobKind, score: int, why: str) -> None:
    match = matched(wishing("lager"), an_ad("Lager", kind=kind))
    assert match
    assert (match.score, match.why) == (score, why)


def test_a_small_job_is_what_one_with_few_hours_asks_for() -> None:
    match = matched(wishing("lager", needs=Needs(max_hours=10)), an_ad("Lager", kind=JobKind.SMALL))
    assert match
    assert (match.score, match.words[1:]) == (106, ("få timer om ugen",))


def test_an_ad_stands_in_the_one_group_that_it_fits_best() -> None:
    ads = [an_ad("Truckfører", id="t"), an_ad("Lager", id="l"), an_ad("Kok", id="k")]
    found = match_jobs(wishing("lager", "truckfører", "kok"), ads, TITLES, DAY)
    assert [match.ad.id for match in found.a] == ["l"]
    assert [match.ad.id for match in found.b] == ["t"]
    assert [match.ad.id for match in found.c] == ["k"]
    same = match_jobs(wishing("lager", "lager", "kok"), ads, TITLES, DAY)
    assert [match.ad.id for match in same.a] == ["l", "t"], "of equal goals the first"
    assert same.b == ()


@pytest.mark.parametrize("goals", [(), ("", "  ", "noget med arbejde")])
def test_without_goals_nothing_matches(goals: tuple[str, ...]) -> None:
    assert matched(wishing(*goals), an_ad("Lager")) is None


def test_expired_ads_never_come() -> None:
    yesterday = DAY - timedelta(days=1)
    old = DAY - SHOWN_WITHOUT_DEADLINE - timedelta(days=1)
    assert matched(wishing("lager"), an_ad("Lager", apply_by=DAY))
    assert matched(wishing("lager"), an_ad("Lager", apply_by=yesterday)) is None
    assert matched(wishing("lager"), an_ad("Lager", published_on=old)) is None


def test_the_order_is_the_same_whatever_came_first() -> None:
    ads = [
        an_ad("Lager", id="best", municipality="Solbæk"),
        an_ad("Lager", id="soon", apply_by=date(2023, 3, 20)),
        an_ad("Lager", id="later", apply_by=date(2023, 4, 20)),
        an_ad("Lager", id="å", employer="Aa"),
        an_ad("Lager", id="1", employer="Øst"),
        an_ad("Lager", id="2", employer="Øst"),
        an_ad("Truckfører", id="near"),
        an_ad("Lager", id="barred", municipality="Solbæk", hours=Hours.FULL),
    ]
    expected = ["best", "soon", "later", "1", "2", "å", "near", "barred"]
    wishes = wishing("lager", needs=Needs(max_hours=20), municipality="Solbæk")
    random = Random(3)
    for _ in range(5):
        random.shuffle(ads)
        found = match_jobs(wishes, ads, TITLES, DAY).a
        assert [match.ad.id for match in found] == expected
        assert [match.is_barred for match in found] == [False] * 7 + [True]
        assert all(match.score == sum(r.weight for r in match.reasons) for match in found)


@given(goal=st.text(max_size=40), title=st.text(max_size=60), text=st.text(max_size=80))
def test_any_text_may_stand_anywhere(goal: str, title: str, text: str) -> None:
    ads = [an_ad(title, description=text, occupation=text), an_ad(f"lager {title}", id="2", employer=text)]
    wishes = wishing(goal, "lager", municipality=text)
    first = match_jobs(wishes, ads, TITLES, DAY)
    again = match_jobs(wishes, ads[::-1], TITLES, DAY)
    assert first == again
    for letter in "ABC":
        for match in first.of(letter):
            assert match.goal == letter
            assert match.words


@pytest.mark.parametrize(
    "text",
    ["", "'; DROP TABLE jobs; --", "\x00\x01", "lager " * 100_000, "((((", '*"-', "æøå" * 1000, "\U0001f44d"],
)
def test_hostile_words_are_only_words(text: str) -> None:
    ad = an_ad(text, occupation=text, description=text, employer=text, municipality=text, place=text)
    for match in (matched(wishing(text, "lager"), ad), matched(wishing("lager"), ad)):
        assert match is None or isinstance(match, Match)
