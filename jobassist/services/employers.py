"""Employers as the company team and the caseworkers see them: found, saved, taken away, and told by an ad."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jobassist.domain.danish import sort_key
from jobassist.domain.employers import (
    CONTACT_FACTS,
    FACTS,
    Employer,
    EmployerId,
    employer_of,
    employer_problems,
    is_same,
    name_key,
    named_there,
    tidied,
)
from jobassist.domain.errors import FieldError
from jobassist.domain.job_search import MOST_HITS, JobQuery
from jobassist.domain.jobs import JobAd, JobId, JobKind
from jobassist.services.desk import Changed, Desk
from jobassist.services.find_jobs import find_jobs, prepare_search
from jobassist.store.employer_rows import EmployerRow, add_employers, change_employer, remove_employer
from jobassist.store.local import job_index
from jobassist.store.reads.employers import employers_named, load_employer, load_employers

_NEW = EmployerId("")
_GONE = "Virksomheden er her ikke længere. Gå tilbage til listen, og vælg en anden."
_THERE = "Virksomheden er her allerede med det navn. Ret den i stedet, eller skriv en anden kommune."


class EmployerError(FieldError):
    """An employer that cannot be written so; ``key`` is the field to mend, empty: none of them."""


@dataclass(frozen=True, slots=True)
class EmployerChanged(Changed):
    """What was written, and the employer that it was about."""

    employer_id: EmployerId = _NEW


@dataclass(frozen=True, slots=True)
class EmployerLine:
    """An employer with what it has open today: seats by kind, one where nobody says how many."""

    employer: Employer
    rev: int
    seats: Mapping[JobKind, int]


def employers(desk: Desk) -> tuple[EmployerLine, ...]:
    """All of them by the Danish alphabet.

    What was changed in the job bank is put into its index first, so this may write.
    """
    rows = load_employers(desk.store)
    seats = _seats(desk, [row.employer for row in rows])
    lines = [EmployerLine(row.employer, row.rev, seats.get(row.employer.id, {})) for row in rows]
    return tuple(sorted(lines, key=_place))


def with_words(lines: Iterable[EmployerLine], words: str) -> tuple[EmployerLine, ...]:
    """Those in which every word is found, in a contact's name too."""
    wanted = sort_key(words).split()
    return tuple(line for line in lines if not wanted or _has(line.employer, wanted))


def _place(line: EmployerLine) -> tuple[str, str, str]:
    employer = line.employer
    return sort_key(employer.name), sort_key(employer.municipality), employer.id


def _has(employer: Employer, words: Sequence[str]) -> bool:
    contacts = (getattr(each, name) for each in employer.contacts for name in CONTACT_FACTS)
    text = sort_key(" ".join((*(getattr(employer, name) for name in FACTS), *contacts)))
    return all(word in text for word in words)


def _seats(desk: Desk, known: Sequence[Employer]) -> dict[EmployerId, dict[JobKind, int]]:
    by_name: defaultdict[str, list[Employer]] = defaultdict(list)
    for employer in known:
        by_name[employer.name_key].append(employer)
    prepare_search(desk)
    with desk.store.read() as connection:
        offered = job_index.offered(connection, by_name, desk.today)
    found: defaultdict[EmployerId, dict[JobKind, int]] = defaultdict(dict)
    for each in offered:
        owner = named_there(each.name_key, each.places, by_name[each.name_key])
        if owner is not None:
            own = found[owner.id]
            own[each.kind] = own.get(each.kind, 0) + each.seats
    return found


def jobs_of(desk: Desk, employer: Employer) -> tuple[JobAd, ...]:
    """Its open advertisements: places before small jobs before jobs, else the newest first."""
    found = find_jobs(desk, JobQuery(employer=employer.name, open_on=desk.today, limit=MOST_HITS))
    named = employers_named(desk.store, [employer.name_key])
    own = [ad for ad in found.ads if (owner := employer_of(ad, named)) and owner.id == employer.id]
    order = (JobKind.PRAKTIK, JobKind.WAGE_SUBSIDY, JobKind.SMALL, JobKind.JOB)
    return tuple(sorted(own, key=lambda ad: order.index(ad.kind)))


def employer_of_ad(desk: Desk, ad: JobAd) -> Employer | None:
    """Who has advertised it, where the company team knows them."""
    return employers_of_ads(desk, [ad]).get(ad.id)


def employers_of_ads(desk: Desk, ads: Iterable[JobAd]) -> dict[JobId, Employer]:
    """The same of many; those whose employer nobody knows are left out."""
    asked = tuple(ads)
    known = employers_named(desk.store, {name_key(ad.employer) for ad in asked})
    found = ((ad.id, employer_of(ad, known)) for ad in asked)
    return {ad_id: employer for ad_id, employer in found if employer is not None}


def employer_row(desk: Desk, employer_id: EmployerId) -> EmployerRow:
    """One employer with its version; raises EmployerError when it is gone."""
    row = load_employer(desk.store, employer_id)
    if row is None:
        raise EmployerError("", _GONE)
    return row


def save_employer(desk: Desk, employer: Employer, *, rev: int | None) -> EmployerChanged:
    """Stores an employer with its contacts; ``rev`` None is a new one, whose id the store makes.

    Raises EmployerError with the first thing to mend, or Stale when somebody else has written meanwhile.
    """
    employer = tidied(employer)
    if found := employer_problems(employer):
        raise EmployerError(*found[0])
    before = None if rev is None else employer_row(desk, employer.id)
    if before is not None and before.rev == rev and before.employer == employer:
        return EmployerChanged(frozenset(), "Intet er ændret", employer_id=employer.id)
    _check_is_one(desk, employer)
    with desk.store.write("save_employer", by=desk.user, at=desk.clock.now()) as unit:
        if before is None or rev is None:
            (employer_id,) = add_employers(unit, [employer])
        else:
            employer_id = employer.id
            change_employer(unit, EmployerRow(before.employer, rev), employer)
    return EmployerChanged(frozenset(), f"{employer.name} er gemt", unit.action_id, employer_id)


def delete_employer(desk: Desk, employer_id: EmployerId) -> EmployerChanged:
    """Takes an employer away with its contacts; its advertisements stay. EmployerError when it is gone."""
    row = employer_row(desk, employer_id)
    with desk.store.write("delete_employer", by=desk.user, at=desk.clock.now()) as unit:
        remove_employer(unit, row)
    return EmployerChanged(frozenset(), f"{row.employer.name} er slettet", unit.action_id, employer_id)


def _check_is_one(desk: Desk, employer: Employer) -> None:
    for other in employers_named(desk.store, [employer.name_key]):
        if other.id != employer.id and is_same(other, employer):
            raise EmployerError("name", _THERE)
