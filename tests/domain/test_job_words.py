"""What a title or a goal names, and what it only mentions."""

from __future__ import annotations

import pytest

from jobassist.domain.job_titles import COLUMNS, parse_titles
from jobassist.domain.job_words import read_goal, read_title, trade_part
from tests.domain.job_samples import TITLES


def named(numbers: frozenset[int]) -> set[str]:
    return {TITLES.jobs[number].title for number in numbers}


@pytest.mark.parametrize(
    ("text", "jobs", "aside"),
    [
        ("Lager", {"Lager"}, set()),
        ("Lagermedarbejdere til natholdet", {"Lager"}, set()),
        ("Medarbejder til varemodtagelse", {"Lager"}, set()),
        ("ORDER PICKER (evenings)", {"Lager"}, set()),
        ("Order picker evenings", {"Lager"}, set()),
        ("Order clerk", set(), set()),
        ("Øllager", {"Lager"}, set()),
        ("Behandling af klager", set(), set()),
        ("Kontorassistent på lager", {"Kontor"}, {"Lager"}),
        ("Malersvend", {"Maler"}, set()),
        ("Malermaskine", set(), set()),
        ("Sommerafløser på lager", {"Lager"}, set()),
        ("Hotelreceptionist", {"Receptionist"}, set()),
        ("Kørelærer", {"Kørelærer"}, set()),
        ("Lægesekretærer", {"Lægesekretær"}, set()),
        ("Butik, lager og kontor", {"Butik"}, {"Lager", "Kontor"}),
        ("Kontorelev, administration", {"Kontorelev, administration"}, set()),
        ("Brandmand på lager", set(), {"Lager"}),
        ("Kok – ikke kontor, men lager", {"Kok"}, {"Lager"}),
        ("Chef de partie", {"Kok"}, set()),
        ("Noget med IT", {"It og teleteknik"}, set()),
        ("Vi søger nye kolleger", set(), set()),
        ("", set(), set()),
        ("37 timer!", set(), set()),
    ],
)
def test_jobs_of_a_title(text: str, jobs: set[str], aside: set[str]) -> None:
    read = read_title(text, TITLES)
    assert (named(read.jobs), named(read.aside)) == (jobs, aside)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Medarbejder søges", True),
        ("", True),
        ("Brandmand", False),
        ("Lager", False),
        ("i x", True),
        ("Vil du gøre en forskel?", True),
        ("Vil du på lager?", False),
        ("Sommerafløsere", True),
    ],
)
def test_a_title_is_open_when_it_names_nothing(text: str, is_open: bool) -> None:
    assert read_title(text, TITLES).is_open is is_open


@pytest.mark.parametrize(
    ("text", "jobs", "is_trainee", "is_leader"),
    [
        ("Malerlærling", {"Maler"}, True, False),
        ("Kontorelev", {"Kontor", "Kontorelev, administration"}, True, False),
        ("Kontorelev, administration", {"Kontorelev, administration"}, True, False),
        ("Kok (elev)", {"Kok"}, True, False),
        ("Kokelev", {"Kok"}, True, False),
        ("Itelev", {"It og teleteknik"}, True, False),
        ("Itchef", {"It og teleteknik"}, False, True),
        ("Elev kok", {"Kok"}, True, False),
        ("Elev order picker", {"Lager"}, True, False),
        ("Order picker evenings", {"Lager"}, False, False),
        ("Lærer til elever i udskolingen", {"Lærer"}, False, False),
        ("Elever søges", set(), True, False),
        ("Laborantelev", set(), True, False),
        ("Lagerchef", {"Lager", "Ledelse: Lager"}, False, True),
        ("Butiksleder", {"Butik"}, False, True),
        ("Køkkenchef", {"Kok"}, False, False),
        ("Sales manager", {"Ledelse"}, False, True),
        ("Sales manager nord", {"Ledelse"}, False, True),
        ("Leder lager", {"Lager", "Ledelse"}, False, True),
        ("Leder order picker", {"Lager", "Ledelse"}, False, True),
        ("Ledelse: Lager", {"Ledelse: Lager"}, False, True),
        ("Chef", {"Ledelse"}, False, True),
        ("HR-chef", {"Ledelse"}, False, True),
        ("Lager", {"Lager"}, False, False),
    ],
)
def test_places_for_trainees_and_leaders(
    text: str, jobs: set[str], is_trainee: bool, is_leader: bool
) -> None:
    read = read_title(text, TITLES)
    assert (named(read.jobs), read.is_trainee, read.is_leader) == (jobs, is_trainee, is_leader)


@pytest.mark.parametrize(
    ("text", "jobs", "is_trainee"),
    [
        ("Account manager nord", {"Salg"}, False),
        ("Pædagogisk assistentelev i byen", {"Pædagogisk assistentelev"}, True),
        # A name of three letters begins too many other words: a "lønjob" is any job that is paid.
        ("Lønjob", set(), False),
        ("Lønmedarbejder", {"Løn"}, False),
    ],
)
def test_a_list_of_its_own_is_read_in_the_same_way(text: str, jobs: set[str], is_trainee: bool) -> None:
    titles = parse_titles(
        f"{';'.join(COLUMNS)}\nSalg;account manager;;Salg;\nPædagogisk assistentelev;;;Pædagogik;\n"
        "Løn;lønmedarbejder;;Løn;\n",
        "titles.csv",
    )
    read = read_title(text, titles)
    assert {titles.jobs[number].title for number in read.jobs} == jobs
    assert (read.is_trainee, read.is_leader) == (is_trainee, False)


def test_the_words_of_a_title_of_the_list_are_those_that_say_something() -> None:
    read = read_title("Kontorelev, administration", TITLES)
    assert read.words == ("kontorelev", "administration")


@pytest.mark.parametrize(
    ("goal", "jobs", "against"),
    [
        ("lager", {"Lager"}, set()),
        ("lager, butik eller kok", {"Lager", "Butik", "Kok"}, set()),
        ("lager/butik\nmaler", {"Lager", "Butik", "Maler"}, set()),
        ("noget på kontor, ikke butik", {"Kontor"}, {"Butik"}),
        ("lager eller butik, helst ikke butik", {"Lager"}, {"Butik"}),
        ("det ved jeg ikke", set(), set()),
        ("Kontorelev, administration", {"Kontorelev, administration"}, set()),
    ],
)
def test_goals(goal: str, jobs: set[str], against: set[str]) -> None:
    read = read_goal(goal, TITLES)
    assert (named(read.jobs), named(read.against)) == (jobs, against)


@pytest.mark.parametrize(
    ("word", "part"),
    [("flyttemand", "flytt"), ("flyttemedarbejder", "flytt"), ("flytte", "flytte"), ("mand", "mand")],
)
def test_the_part_of_a_word_that_names_a_trade(word: str, part: str) -> None:
    assert trade_part(word) == part


def test_a_goal_may_be_a_place_for_a_trainee_or_a_leader() -> None:
    assert read_goal("malerlærling", TITLES).is_trainee
    assert read_goal("leder", TITLES).is_leader
    assert read_goal("", TITLES).is_open
    assert read_goal("astronaut", TITLES).words == ("astronaut",)


def test_a_title_of_a_megabyte_is_read_at_once() -> None:
    assert named(read_title("Kok " + "x" * 1_000_000, TITLES).jobs) == {"Kok"}
    assert named(read_goal("Kok, " * 200_000, TITLES).jobs) == {"Kok"}
