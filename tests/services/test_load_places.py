"""The shipped places are whole and lie where they are; a citizen's home is told by what is known of it."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from typing import Any

import pytest

from jobassist import paths
from jobassist.domain.job_drafts import folded
from jobassist.domain.jobs import JobAd, JobId
from jobassist.domain.offers import Needs
from jobassist.domain.places import kilometres
from jobassist.services.desk import Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.load_places import distances_for, place_of_desk, shipped_places
from tests.services.examples import a_draft, put

AD = JobAd(JobId("1"), "Kok", municipality="Greve")


def rows(name: str) -> list[dict[str, str]]:
    text = paths.resources("places", f"{name}.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def test_they_are_read_once_and_all_there() -> None:
    places = shipped_places()
    assert places is shipped_places()
    assert len(places.points) == len(rows("postal_codes")) == 1090
    assert len(places.municipalities) == len(rows("municipalities")) == 99


def test_every_town_hall_is_in_the_town_that_its_postal_code_has() -> None:
    towns = {row["Postnummer"]: row["By"] for row in rows("postal_codes")}
    for row in rows("municipalities"):
        assert row["By"] == towns[row["Postnummer"]]
        assert shipped_places().code_of(municipality=f"{row['Kommune']} Kommune") == row["Postnummer"]


def test_a_municipality_that_is_called_as_a_town_is_there() -> None:
    """Faxe and Billund have their town halls in another town near by."""
    places = shipped_places()
    for row in rows("municipalities"):
        town = places.towns.get(folded(row["Kommune"]), (row["Postnummer"],))
        assert kilometres(places.points[town[0]], places.points[row["Postnummer"]]) <= 15, row


def test_every_place_is_in_denmark_and_near_those_with_numbers_like_its_own() -> None:
    points = sorted(shipped_places().points.items())
    islands = {"8592"}  # Anholt lies in the middle of the Kattegat
    for number, (code, point) in enumerate(points):
        assert 54.5 < point.latitude < 57.8, code
        assert 8.0 < point.longitude < 15.3, code
        near = [
            other for _, other in (*points[max(0, number - 4) : number], *points[number + 1 : number + 5])
        ]
        assert code in islands or min(kilometres(point, other) for other in near) < 37, code


@pytest.mark.parametrize(
    ("here", "there", "km"),
    [
        ("Ishøj", "Greve", 5), ("Ishøj", "Køge", 21), ("Ishøj", "København", 16), ("Aarhus", "Aalborg", 103),
        ("Esbjerg", "Ringkøbing", 71), ("Rønne", "Nexø", 28), ("Thisted", "Thyborøn", 40),
        ("Odense", "Middelfart", 44), ("Skagen", "Frederikshavn", 32), ("Ribe", "Blåvand", 49),
    ],
)  # fmt: skip
def test_known_distances(here: str, there: str, km: int) -> None:
    one, other = shipped_places().find(here), shipped_places().find(there)
    assert one is not None
    assert other is not None
    assert kilometres(one, other) == pytest.approx(km, abs=2)


def test_towns_that_share_their_name_are_few_and_told_apart() -> None:
    shared = {name for name, codes in shipped_places().towns.items() if len(codes) > 1}
    assert shared == {"viby", "jerslev", "nykøbing"}
    assert Counter(row["Kilde"] for row in rows("postal_codes")) == {
        "dr5hn": 665,
        "GeoNames": 364,
        "egen": 61,
    }


@pytest.mark.parametrize(
    ("citizen", "written", "office", "km"),
    [
        ({}, "", "Ishøj Kommune · Jobcenter", 5),
        ({}, "", "", None),
        ({}, "", "Solbæk Kommune", None),
        ({}, "Køge", "Ishøj Kommune", 16),
        ({}, "Solbæk", "Ishøj Kommune", None),
        ({"address": "Søndergade 4, 4000 Roskilde"}, "Køge", "Ishøj Kommune", 15),
        ({"address": "Rådhusvej 12, 9999 Solbæk"}, "", "Ishøj Kommune", 5),
        ({"address": "Rådhusvej 12, 0000 Demoby"}, "", "", 8),
        ({"address": "4000 Roskilde", "address_protected_until": date(2023, 3, 7)}, "", "Ishøj Kommune", 5),
        ({"address": "4000 Roskilde", "address_protected_until": date(2023, 3, 6)}, "", "Ishøj Kommune", 15),
    ],
)
def test_the_nearest_that_is_known_of_where_a_citizen_lives(
    desk: Desk, citizen: dict[str, Any], written: str, office: str, km: int | None
) -> None:
    edit_settings(desk, "municipality", office)
    case = put(desk, a_draft(**citizen))
    assert distances_for(desk, case, Needs(municipality=written)).to(AD) == km


def test_the_jobcentre_s_own_place(desk: Desk) -> None:
    edit_settings(desk, "municipality", "Høje-Taastrup Kommune · Jobcenter")
    assert place_of_desk(desk) == shipped_places().find("2630")
    edit_settings(desk, "municipality", "")
    assert place_of_desk(desk) is None
