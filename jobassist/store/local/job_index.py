"""Full text of the job bank: the only module that knows FTS5.

The index is made of the advertisements and can always be made again from them. Triggers note which have
changed (``job_changes``), so that whatever writes, undo too, is found; ``refresh`` takes the notes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, select

from jobassist.domain.employers import name_key
from jobassist.domain.job_drafts import folded, municipality_key, open_until
from jobassist.domain.job_search import MOST_HITS, JobQuery
from jobassist.domain.jobs import KIND_WORDS, JobAd, JobId, JobKind
from jobassist.domain.places import Places
from jobassist.store.job_rows import job_of
from jobassist.store.job_stems import STOP_WORDS, alternatives, stems, words_of
from jobassist.store.job_tables import job_ads, job_changes

# So many are not weighed against each other: those with the words in the title first, then the newest.
BROAD = 15_000
MOST_WORDS = 12
_CHUNK = 500
Progress = Callable[[int, int], None] | None

_SCHEMA = (
    "CREATE VIRTUAL TABLE job_index USING fts5"
    "(title, body, tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    # What is deleted leaves no trace in the index.
    "INSERT INTO job_index (job_index, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO job_index (job_index, rank) VALUES ('hashsize', 16777216)",
    # Narrow, so that a hundred thousand are read at once. Numbers of rows that nobody named may change.
    "CREATE TABLE job_search (nr INTEGER PRIMARY KEY, ad_id TEXT NOT NULL UNIQUE, newest TEXT NOT NULL,"
    " open_until TEXT NOT NULL, apply_by TEXT, municipality TEXT NOT NULL, town TEXT NOT NULL,"
    " postal_code TEXT NOT NULL, hours TEXT NOT NULL, occupation TEXT NOT NULL, licence INTEGER NOT NULL,"
    " kind TEXT NOT NULL, seats INTEGER, employer TEXT NOT NULL, located TEXT NOT NULL)",
    "CREATE INDEX job_search_newest ON job_search (newest DESC, ad_id)",
    "CREATE TABLE job_index_stamp (stamp TEXT NOT NULL)",
)
_TABLES = ("job_index", "job_search", "job_index_stamp")
_COUNT = "SELECT count(*) FROM job_index WHERE job_index MATCH ?"
_FILTERED = (
    "SELECT count(*) FROM job_index JOIN job_search s ON s.nr = job_index.rowid WHERE job_index MATCH ?"
)
# Words in the title weigh eight times as much as words elsewhere.
_RANKED = (
    "SELECT s.ad_id FROM job_index JOIN job_search s ON s.nr = job_index.rowid WHERE job_index MATCH ?{where}"
    " ORDER BY bm25(job_index, 8.0, 1.0), s.newest DESC, s.ad_id LIMIT ? OFFSET ?"
)
# The same with how many there are, so that the filters are tried only once.
_COUNTED = (
    "WITH found AS MATERIALIZED (SELECT s.ad_id, s.newest, bm25(job_index, 8.0, 1.0) AS score FROM job_index"
    " JOIN job_search s ON s.nr = job_index.rowid WHERE job_index MATCH ?{where})"
    " SELECT ad_id, (SELECT count(*) FROM found) FROM found"
    " ORDER BY score, newest DESC, ad_id LIMIT ? OFFSET ?"
)
_NEWEST = (
    "SELECT s.ad_id FROM job_index JOIN job_search s ON s.nr = job_index.rowid WHERE job_index MATCH ?{where}"
    " ORDER BY s.newest DESC, s.ad_id LIMIT ? OFFSET ?"
)
_ALL = "SELECT s.ad_id FROM job_search s WHERE 1{where} ORDER BY s.newest DESC, s.ad_id LIMIT ? OFFSET ?"
_COUNT_ALL = "SELECT count(*) FROM job_search s WHERE 1"
# One seat where nobody says how many.
_OFFERED = (
    "SELECT employer, municipality, town, kind, count(*), sum(coalesce(seats, 1)) FROM job_search"
    " WHERE open_until >= ? AND employer IN (SELECT value FROM json_each(?))"
    " GROUP BY employer, municipality, town, kind"
)
_NUMBERS = "SELECT nr FROM job_search WHERE ad_id IN (SELECT value FROM json_each(?))"
_ADD_FACTS = "INSERT INTO job_search VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Offered(NamedTuple):
    """``ads`` advertisements with ``seats`` in all, of one kind at an employer of that name in a place."""

    name_key: str
    places: tuple[str, str]
    kind: JobKind
    ads: int
    seats: int


def is_fresh(connection: Connection) -> bool:
    """Whether the index knows every advertisement as it is now."""
    return _is_built(connection) and connection.execute(select(job_changes.c.seq).limit(1)).first() is None


def refresh(connection: Connection, places: Places, progress: Progress = None) -> None:
    """Bring the index up to date inside the transaction; of a new one, or after other stems, build it.

    ``places`` tell where each advertisement is. ``progress`` is told how many of how many advertisements
    are done; it may raise.
    """
    if _is_built(connection):
        changed = connection.execute(select(job_changes.c.ad_id).distinct()).scalars().all()
        _take(connection, sorted(changed), places, are_new=False, progress=progress)
    else:
        _create(connection)
        changed = connection.execute(select(job_ads.c.id).order_by(job_ads.c.id)).scalars().all()
        _take(connection, changed, places, are_new=True, progress=progress)
    connection.execute(delete(job_changes))


def search(
    connection: Connection, query: JobQuery, within: frozenset[str] | None = None
) -> tuple[int, list[JobId]]:
    """How many fit, and the ids of those asked for; the index must be fresh.

    ``within`` are the postal codes that are near enough. Best first: bm25 with the title heavier, then the
    newest, then by id, so that the order is always the same. Any text is fine: what is no word is not
    looked for.
    """
    where, values = _conditions(query, within)
    limit = max(0, min(query.limit, MOST_HITS)), max(0, query.offset)
    match = match_of(query)
    if not match:
        total = _number(connection, _COUNT_ALL + where, values)
        return total, _ids(connection, _ALL.format(where=where), (*values, *limit))
    found = _number(connection, _COUNT, (match,))
    if found <= BROAD and where and limit[0]:
        rows = connection.exec_driver_sql(_COUNTED.format(where=where), (match, *values, *limit)).all()
        if rows:
            return rows[0][1], [JobId(row[0]) for row in rows]
    total = _number(connection, _FILTERED + where, (match, *values)) if where else found
    if found <= BROAD:
        return total, _ids(connection, _RANKED.format(where=where), (match, *values, *limit))
    return total, _broad(connection, match, where, values, limit)


def offered(connection: Connection, name_keys: Collection[str], open_on: date) -> list[Offered]:
    """What employers have open on a day, by place and kind; the index must be fresh."""
    values = (open_on.isoformat(), json.dumps(sorted(name_keys)))
    return [
        Offered(employer, (municipality, town), JobKind(kind), ads, seats)
        for employer, municipality, town, kind, ads, seats in connection.exec_driver_sql(_OFFERED, values)
    ]


def match_of(query: JobQuery) -> str:
    """The words as FTS5 wants them, each quoted; empty when there is nothing to look for."""
    words = words_of(query.words)[:MOST_WORDS]
    is_open = query.is_typing and bool(words) and not query.words[-1:].isspace()
    terms = []
    for number, word in enumerate(words):
        if word not in STOP_WORDS:
            is_beginning = is_open and number == len(words) - 1
            if is_beginning and len(word) == 1:
                # The first letter of a word says nothing yet.
                continue
            choices = alternatives(word, is_beginning=is_beginning)
            terms.append(" OR ".join(f"({' AND '.join(map(_quoted, parts))})" for parts in choices))
    return (" OR " if query.any_word else " AND ").join(f"({term})" for term in dict.fromkeys(terms))


def _quoted(word: str) -> str:
    """``"kok"``, or ``"kok"*`` for the beginning of a word; nothing in it can be an operator."""
    stem = word.removesuffix("*")
    return f'"{stem.replace(chr(34), "")}"' + ("*" if word != stem else "")


def _broad(
    connection: Connection, match: str, where: str, values: Sequence[Any], limit: tuple[int, int]
) -> list[JobId]:
    """A page of very many: those with the words in the title first, each half with the newest first."""
    count, offset = limit
    in_title = f"{{title}} : ({match})"
    found = _ids(connection, _NEWEST.format(where=where), (in_title, *values, count, offset))
    if len(found) < count:
        rest = f"({match}) NOT ({in_title})" if found or offset else match
        if offset and not found:
            offset -= _number(connection, _FILTERED + where, (in_title, *values))
        else:
            offset = 0
        found += _ids(connection, _NEWEST.format(where=where), (rest, *values, count - len(found), offset))
    return found


def _conditions(query: JobQuery, within: frozenset[str] | None) -> tuple[str, list[Any]]:
    """The filters as SQL over ``job_search``, beside their values."""
    parts: list[str] = []
    values: list[Any] = []

    def add(condition: str, *given: Any) -> None:
        parts.append(f" AND {condition}")
        values.extend(given)

    if place := municipality_key(query.municipality):
        add("(s.municipality = ? OR s.town = ?)", place, place)
    if postal_code := folded(query.postal_code):
        add("s.postal_code = ?", postal_code)
    if within is not None:
        add("s.located IN (SELECT value FROM json_each(?))", json.dumps(sorted(within)))
    if occupation := folded(query.occupation):
        add("instr(s.occupation, ?) > 0", occupation)
    if query.hours:
        add(f"s.hours IN ({', '.join('?' * len(query.hours))})", *sorted(query.hours))
    if employer := name_key(query.employer):
        add("s.employer = ?", employer)
    if query.kinds:
        add(f"s.kind IN ({', '.join('?' * len(query.kinds))})", *sorted(query.kinds))
    if query.no_licence:
        add("s.licence = 0")
    for condition, day in (
        ("s.open_until >= ?", query.open_on), ("s.apply_by >= ?", query.apply_from),
        ("s.apply_by <= ?", query.apply_to),
    ):  # fmt: skip
        if day is not None:
            add(condition, day.isoformat())
    return "".join(parts), values


def _is_built(connection: Connection) -> bool:
    names = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'job_index_stamp'").first()
    if names is None:
        return False
    return connection.exec_driver_sql("SELECT stamp FROM job_index_stamp").scalar() == stems().stamp


def _create(connection: Connection) -> None:
    for name in _TABLES:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    for statement in _SCHEMA:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO job_index_stamp VALUES (?)", (stems().stamp,))


def _take(
    connection: Connection, ad_ids: Sequence[str], places: Places, *, are_new: bool, progress: Progress
) -> None:
    """Put the advertisements into the index as they are now, or take those out that are gone."""
    for start in range(0, len(ad_ids), _CHUNK):
        chunk = ad_ids[start : start + _CHUNK]
        if not are_new:
            _take_out(connection, chunk)
        first = 1 + _number(connection, "SELECT coalesce(max(nr), 0) FROM job_search", ())
        rows = connection.execute(select(job_ads).where(job_ads.c.id.in_(chunk)).order_by(job_ads.c.id))
        ads = list(enumerate(map(job_of, rows), start=first))
        if ads:
            _put_in(connection, ads, places)
        if progress is not None:
            progress(start + len(chunk), len(ad_ids))


def _take_out(connection: Connection, ad_ids: Sequence[str]) -> None:
    found = connection.exec_driver_sql(_NUMBERS, (json.dumps(list(ad_ids)),))
    numbers = [(row[0],) for row in found]
    if numbers:
        connection.exec_driver_sql("DELETE FROM job_index WHERE rowid = ?", numbers)
        connection.exec_driver_sql("DELETE FROM job_search WHERE nr = ?", numbers)


def _put_in(connection: Connection, ads: Iterable[tuple[int, JobAd]], places: Places) -> None:
    known, texts, facts = stems(), [], []
    for nr, ad in ads:
        where = (ad.employer, ad.occupation, ad.municipality, ad.place, ad.postal_code)
        told = (*where, KIND_WORDS[ad.kind], ad.description)
        texts.append((nr, known.indexed(ad.title), known.indexed("\n".join(told))))
        facts.append((nr, *_facts(ad), places.code_of_ad(ad)))
    connection.exec_driver_sql("INSERT INTO job_index (rowid, title, body) VALUES (?, ?, ?)", texts)
    connection.exec_driver_sql(_ADD_FACTS, facts)


def _facts(ad: JobAd) -> Iterator[Any]:
    """The columns of ``job_search``, but the number and where it is."""
    newest = ad.published_on or ad.imported_on
    yield ad.id
    yield newest.isoformat() if newest else ""
    yield open_until(ad).isoformat()
    # A place that stands can be asked about on any day.
    yield open_until(ad).isoformat() if ad.apply_by or ad.is_standing else None
    yield municipality_key(ad.municipality)
    yield folded(ad.place.lstrip("0123456789 "))
    yield ad.postal_code
    yield ad.hours.value
    yield folded(ad.occupation)
    yield int(ad.needs_licence)
    yield ad.kind.value
    yield ad.seats
    yield name_key(ad.employer)


def _number(connection: Connection, statement: str, values: Sequence[Any]) -> int:
    number: int = connection.exec_driver_sql(statement, tuple(values)).scalar_one()
    return number


def _ids(connection: Connection, statement: str, values: Sequence[Any]) -> list[JobId]:
    return [JobId(row[0]) for row in connection.exec_driver_sql(statement, tuple(values))]
