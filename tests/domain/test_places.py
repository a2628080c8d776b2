"""Where places are, by whatever name, and how far it is from one to another."""

from __future__ import annotations

import pytest

from jobassist.domain.jobs import JobAd, JobId
from jobassist.domain.places import (
    NO_DISTANCES,
    Distances,
    Places,
    Point,
    kilometres,
    km_words,
    parse_places,
)

PLACES: Places = parse_places(
    """Postnummer;By;Bredde;Længde;Kilde
1050;København K;55.681;12.586;
2200;København N;55.694;12.549;
2635;Ishøj;55.615;12.352;
2800;Kongens Lyngby;55.770;12.504;
4130;Viby Sjælland;55.549;12.023;
4600;Køge;55.458;12.182;
4640;Faxe;55.255;12.119;
4690;Haslev;55.324;11.964;
4673;Rødvig Stevns;55.255;12.375;
5380;Dalby;55.520;10.640;
5600;Faaborg;55.095;10.242;
8000;Aarhus C;56.157;10.211;
8260;Viby J;56.130;10.164;
9600;Aars;56.804;9.514;
""",
    """Kommune;Postnummer;By
København;1050;København K
Ishøj;2635;Ishøj
Lyngby-Taarbæk;2800;Kongens Lyngby
Køge;4600;Køge
Faxe;4690;Haslev
Aarhus;8000;Aarhus C
Vesthimmerlands;9600;Aars
Bornholm;9999;Ingen
""",
)
ISHOJ = PLACES.points["2635"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2635", "2635"), (" 2635 ", "2635"), ("2635 Ishøj", "2635"), ("DK-4600 Køge", "4600"),
        ("4600 Ishøj", "4600"), ("9990 Ishøj", "2635"), ("9990", ""),
        ("Ishøj", "2635"), ("ISHØJ", "2635"), ("Ishøj Kommune", "2635"),
        ("Faaborg", "5600"), ("Fåborg", "5600"), ("Aarhus Vest", "8000"), ("Århus", "8000"),
        ("Københavns Kommune", "1050"), ("København", "1050"), ("København N", "2200"),
        ("København NV", "1050"), ("Vesthimmerlands Kommune", "9600"), ("Rødvig", "4673"),
        ("Kgs. Lyngby", "2800"), ("Lyngby-Taarbæk", "2800"), ("Faxe", "4640"), ("Faxe Kommune", "4690"),
        ("Viby J.", "8260"), ("Viby Jylland", "8260"), ("Viby Sj", "4130"), ("Viby", ""),
        ("Storkøbenhavn", ""), ("", ""), ("123", ""), ("Odense' OR 1=1 --", ""),
    ],
)  # fmt: skip
def test_a_place_is_known_by_its_code_its_town_or_its_municipality(text: str, code: str) -> None:
    assert PLACES.code_of(town=text) == code
    assert PLACES.find(text) == PLACES.points.get(code)


@pytest.mark.parametrize(
    ("postal_code", "town", "municipality", "code"),
    [
        ("2635", "Køge", "Køge", "2635"), ("9990", "Køge", "", "4600"), ("", "2635 Ishøj", "Køge", "2635"),
        ("", "Viby", "Aarhus", "8260"), ("", "Viby", "Køge", "4130"), ("", "Viby", "Demoby", ""),
        # Denmark has more than one Dalby; the one on Funen is not in the municipality of Faxe.
        ("", "Dalby", "Faxe", "4690"), ("", "Dalby", "", "5380"), ("", "Skovhuset", "Ishøj", "2635"),
        ("", "", "Faxe", "4690"), ("", "", "Rødvig", "4673"), ("", "", "", ""), ("", "Demoby", "", ""),
    ],
)  # fmt: skip
def test_what_is_known_for_certain_decides(postal_code: str, town: str, municipality: str, code: str) -> None:
    assert PLACES.code_of(postal_code=postal_code, town=town, municipality=municipality) == code


def test_of_two_towns_in_reach_of_the_town_hall_the_nearer_is_meant() -> None:
    places = parse_places(
        "Postnummer;By;Bredde;Længde\n"
        "1000;Demoby;55.35;12\n2000;Rådby;55;12\n3000;Demoby;54.9;12\n3010;Demoby S;54.8;12\n",
        "Kommune;Postnummer\nRåd;2000\n",
    )
    assert places.points["3000"] == Point(54.9, 12)
    assert places.towns["demoby"] == ("1000", "3000"), "the two in the south are one town, the lowest code"
    assert places.municipalities == {"råd": "2000"}
    assert places.code_of(town="Demoby", municipality="Råd Kommune") == "3000"
    assert places.code_of(town="Demoby") == ""


def test_a_town_that_is_written_as_the_municipality_is_found_without_more() -> None:
    assert PLACES.code_of(municipality="Rødvig") == "4673"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("Ishøj Store Torv 20, 2635 Ishøj", "2635"), ("Køgevej 4600, 2. th.\n2635 Ishøj", "2635"),
        ("Vejen 2635\n4600  Køge", "4600"), ("Rådhusvej 12, 0000 Demoby", ""), ("2635", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_postal_code_of_an_address(address: str, code: str) -> None:
    assert PLACES.code_in(address) == code


def test_kilometres_are_whole_and_the_same_both_ways() -> None:
    aarhus = PLACES.points["8000"]
    assert kilometres(ISHOJ, aarhus) == kilometres(aarhus, ISHOJ) == 146
    assert kilometres(ISHOJ, ISHOJ) == 0
    assert kilometres(Point(55, 12), Point(56, 12)) == 111


def test_nobody_is_told_of_no_kilometres() -> None:
    assert [km_words(km) for km in (4, 0, None)] == ["4 km", "", ""]


def test_what_is_near_enough() -> None:
    assert PLACES.within(ISHOJ, 0) == {"2635"}
    assert PLACES.within(ISHOJ, kilometres(ISHOJ, PLACES.points["4600"])) >= {"2635", "4600"}
    assert PLACES.within(ISHOJ, 400) == set(PLACES.points)


def test_an_unknown_place_has_no_distance() -> None:
    ad = JobAd(JobId("1"), "Kok", municipality="Køge")
    distances = Distances(PLACES, ISHOJ)
    assert distances.to(ad) == 20
    assert distances.to(JobAd(JobId("2"), "Kok", municipality="Demo Kommune")) is None
    assert distances.to(JobAd(JobId("2"), "Kok")) is None
    assert Distances(PLACES).to(ad) is None
    assert NO_DISTANCES.to(ad) is None
