"""Where Danish places are: postal codes, towns and municipalities, and the kilometres between two of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from jobassist.domain.job_drafts import folded
from jobassist.domain.jobs import JobAd

_EARTH_KM = 12_742.0  # the diameter
_ONE_TOWN_KM = 20
_ONE_MUNICIPALITY_KM = 50
_CODE_AND_TOWN = re.compile(r"(?:dk\W?)?(\d{4})(?:\s+(.*))?", re.ASCII | re.IGNORECASE)
_IN_ADDRESS = re.compile(r"\b(\d{4})\s+[^\W\d]")
_SHORT = {"kgs": "kongens", "sdr": "sønder", "ndr": "nørre", "nr": "nørre", "st": "store", "ll": "lille"}
# What stands behind a postal town's name: the part of the town, or of the country where two share it.
_BEHIND = frozenset(
    {
        "c", "k", "n", "nø", "nv", "s", "sø", "sv", "v", "ø", "m", "j", "sj", "f", "l", "fyn", "thy", "djurs",
        "ærø", "stevns", "st", "by",
    }
)  # fmt: skip
_BEHIND_SHORT = {
    "jylland": "j", "jyll": "j", "vestj": "j", "sjælland": "sj", "midtsj": "sj", "falster": "f",
    "lolland": "l", "mors": "m", "nord": "n", "syd": "s", "vest": "v", "øst": "ø", "sydfyn": "fyn",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float


def kilometres(here: Point, there: Point) -> int:
    """Whole kilometres as the crow flies."""
    return round(_exact(here, there))


def _exact(here: Point, there: Point) -> float:
    """The haversine formula."""
    north, south = radians(here.latitude), radians(there.latitude)
    across = radians(there.longitude - here.longitude) / 2
    part = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(across) ** 2
    return _EARTH_KM * asin(sqrt(part))


def km_words(km: int | None) -> str:
    """``4 km``; empty when nobody knows, and within one place, where the middle of it says nothing."""
    return f"{km} km" if km else ""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Every place is known by a postal code; a municipality by that of its town hall.

    ``towns`` has the codes of each name, one for each town that is called so: two or more need a
    municipality to choose between them.
    """

    points: Mapping[str, Point]
    towns: Mapping[str, tuple[str, ...]]
    municipalities: Mapping[str, str]

    def find(self, text: str) -> Point | None:
        """Where a postal code, else a town, else a municipality is; None when it is not known for certain."""
        return self.points.get(self.code_of(town=text))

    def code_of(self, *, postal_code: str = "", town: str = "", municipality: str = "") -> str:
        """The postal code of what is known of a place; empty when that is too little."""
        hall = self._hall(municipality)
        # Some write the town where the municipality should be.
        code, name = _split(town or ("" if hall else municipality))
        for known in (postal_code.strip(), code):
            if known in self.points:
                return known
        hall = hall or self._hall(name)
        found = self._towns(name)
        if not hall:
            return found[0] if len(found) == 1 else ""
        away = {each: _exact(self.points[hall], self.points[each]) for each in found}
        near = [each for each in found if away[each] <= _ONE_MUNICIPALITY_KM]
        return min(near, key=away.__getitem__, default=hall)

    def code_of_ad(self, ad: JobAd) -> str:
        """The postal code of where a job is."""
        return self.code_of(postal_code=ad.postal_code, town=ad.place, municipality=ad.municipality)

    def code_in(self, address: str) -> str:
        """The postal code of an address, the last where there are more; empty when there is none."""
        codes = [code for code in _IN_ADDRESS.findall(address) if code in self.points]
        return codes[-1] if codes else ""

    def within(self, home: Point, km: int) -> frozenset[str]:
        """The postal codes that are at most so many whole kilometres away."""
        return _within(self, home, km)

    def _towns(self, name: str) -> tuple[str, ...]:
        whole, alone = _town_keys(name)
        return self.towns.get(whole) or self.towns.get(alone) or ()

    def _hall(self, name: str) -> str:
        return self.municipalities.get(_municipality_key(name), "")


@dataclass(frozen=True, slots=True)
class Distances:
    """How far advertisements are from where somebody lives; without a home nobody knows."""

    places: Places
    home: Point | None = None

    def to(self, ad: JobAd) -> int | None:
        """Whole kilometres, or None when one of the two places is not known."""
        there = self.places.points.get(self.places.code_of_ad(ad))
        return None if self.home is None or there is None else kilometres(self.home, there)


NO_PLACES = Places({}, {}, {})
NO_DISTANCES = Distances(NO_PLACES)


def parse_places(postal_codes: str, municipalities: str) -> Places:
    """The places in the texts of the two shipped files."""
    rows = list(csv.DictReader(postal_codes.splitlines(), delimiter=";"))
    points = {row["Postnummer"]: Point(float(row["Bredde"]), float(row["Længde"])) for row in rows}
    named: dict[str, list[str]] = {}
    for row in rows:
        for key in set(_town_keys(row["By"])):
            named.setdefault(key, []).append(row["Postnummer"])
    towns = {key: tuple(_apart(codes, points)) for key, codes in named.items()}
    halls = csv.DictReader(municipalities.splitlines(), delimiter=";")
    return Places(points, towns, {_municipality_key(row["Kommune"]): row["Postnummer"] for row in halls})


def _apart(codes: Iterable[str], points: Mapping[str, Point]) -> Iterator[str]:
    """One code, the lowest, for each town: Aarhus C and N are one, Viby J and Viby Sjælland are two."""
    towns: list[Point] = []
    for code in sorted(codes):
        if all(_exact(points[code], town) > _ONE_TOWN_KM for town in towns):
            towns.append(points[code])
            yield code


def _split(text: str) -> tuple[str, str]:
    """``2635 Ishøj`` is a postal code and a town."""
    found = _CODE_AND_TOWN.fullmatch(text.strip())
    return (found[1], found[2] or "") if found else ("", text)


@lru_cache(maxsize=100)
def _within(places: Places, home: Point, km: int) -> frozenset[str]:
    """Kept, for it is asked for with every letter that is typed."""
    return frozenset(code for code, point in places.points.items() if kilometres(home, point) <= km)


@lru_cache(maxsize=4_000)
def _town_keys(name: str) -> tuple[str, str]:
    """What two spellings of a town share: with what stands behind its name, and without."""
    words = folded(name).split()
    if len(words) < 2:
        return " ".join(words), " ".join(words)
    *first, last = words
    front = " ".join(_SHORT.get(word, word) for word in first)
    last = _BEHIND_SHORT.get(last, last)
    return f"{front} {last}", front if last in _BEHIND else f"{front} {last}"


@lru_cache(maxsize=1_000)
def _municipality_key(name: str) -> str:
    """``Københavns Kommune`` and ``København``, ``Bornholms Regionskommune`` and ``Bornholm`` are one."""
    words = folded(name)
    return words.removesuffix(" regionskommune").removesuffix(" kommune").removesuffix("s")
