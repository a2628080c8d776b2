"""Reads where Danish places are, and says where a citizen and the jobcentre are among them."""

from __future__ import annotations

from functools import cache

from jobassist import paths
from jobassist.domain.case import Case
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import Needs
from jobassist.domain.places import Distances, Places, Point, parse_places
from jobassist.services.desk import Desk
from jobassist.services.rank_offers import own_municipality
from jobassist.store import reads


class UnknownPlaceError(JobAssistError):
    """Nobody knows where to count kilometres from."""


@cache
def shipped_places() -> Places:
    """The places that came with the app, read once, when a distance is first asked for."""
    files = (paths.resources("places", f"{name}.csv") for name in ("postal_codes", "municipalities"))
    return parse_places(*(file.read_text(encoding="utf-8") for file in files))


def place_of_desk(desk: Desk) -> Point | None:
    """The jobcentre's own municipality; None when the settings do not tell one that is known."""
    return shipped_places().find(own_municipality(desk))


def distances_near(desk: Desk, text: str = "") -> Distances:
    """From the place that is named, else from the jobcentre's own; nobody may know where that is."""
    return Distances(shipped_places(), shipped_places().find(text) if text.strip() else place_of_desk(desk))


def distances_from(desk: Desk, text: str = "") -> Distances:
    """From the place that is named, else from the jobcentre's own; raises UnknownPlaceError."""
    found = distances_near(desk, text)
    if found.home is None:
        raise UnknownPlaceError(
            f"JobAssist kender ikke stedet “{text}”. Skriv et postnummer, en by eller en kommune."
            if text.strip()
            else "JobAssist ved ikke, hvor I er. Skriv kommunens navn under Indstillinger, eller et sted her."
        )
    return found


def distances_for(desk: Desk, case: Case, needs: Needs) -> Distances:
    """How far jobs are from where the citizen lives, as far as anybody knows."""
    return Distances(shipped_places(), _home(desk, case, needs))


def _home(desk: Desk, case: Case, needs: Needs) -> Point | None:
    """By the address, else by the municipality that was written, else by the jobcentre's own.

    An address that is protected is not used: several distances from it would tell where it is.
    """
    places = shipped_places()
    code = places.code_in(_open_address(desk, case))
    if code:
        return places.points[code]
    return places.find(needs.municipality) if needs.municipality else place_of_desk(desk)


def _open_address(desk: Desk, case: Case) -> str:
    row = reads.load_citizen(desk.store, case.citizen_id)
    if row is None:
        return ""
    until = row.citizen.address_protected_until
    return "" if until is not None and desk.today <= until else row.citizen.address
