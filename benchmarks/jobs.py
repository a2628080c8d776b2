"""The job bank with a hundred thousand advertisements: files read in, and searches while somebody types."""

from __future__ import annotations

import csv
import io
import random
import statistics
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path

from benchmarks.lists import DAY, timed
from benchmarks.report import Figure
from jobassist.app import clock_for
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import Hours
from jobassist.domain.places import Point
from jobassist.services.desk import Desk
from jobassist.services.find_jobs import find_jobs
from jobassist.services.import_jobs import apply, preview, read_file
from jobassist.services.open_store import lay_out
from jobassist.store.local import job_index
from jobassist.store.local.keyfile import DEMO
from jobassist.store.store import Store

# A file may not be larger than twenty megabytes.
ROWS_A_FILE = 10_000
WORDS_A_TEXT = 80
_HEADINGS = (
    "Annonce-id", "Kilde", "Titel", "Arbejdsgiver", "Kommune", "Postnr", "Opslået", "Frist", "Deltid",
    "Beskrivelse",
)  # fmt: skip
_STARTS = (
    "",
    "Bus",
    "Lastbil",
    "Lager",
    "Butiks",
    "Køkken",
    "Rengørings",
    "Service",
    "Kontor",
    "Nat",
    "Skole",
    "Syge",
)
_ENDS = (
    "chauffør", "medarbejder", "assistent", "leder", "hjælper", "pædagog", "sælger", "tekniker", "kok",
    "smed", "vagt", "montør", "lærer", "konsulent",
)  # fmt: skip
_SYLLABLES = (
    "ar",
    "bej",
    "de",
    "for",
    "gen",
    "hus",
    "kun",
    "lig",
    "mær",
    "no",
    "ord",
    "på",
    "ring",
    "sø",
    "tek",
    "ved",
)
_HOME = Point(55.615, 12.352)  # Ishøj
QUERIES = (
    JobQuery("chauffør"), JobQuery("lager"), JobQuery("buschauf"), JobQuery("medarbejder køge"),
    JobQuery("ch"), JobQuery("l"), JobQuery("ar"), JobQuery("lager chauffør", any_word=True),
    JobQuery(municipality="Ishøj"),
    JobQuery("assistent", hours=frozenset({Hours.PART}), open_on=DAY),
    JobQuery("kok", municipality="Ishøj", no_licence=True, open_on=DAY),
    JobQuery(within_km=15, centre=_HOME, open_on=DAY),
    JobQuery("assistent", within_km=200, centre=_HOME, open_on=DAY),
)  # fmt: skip


def job_figures(folder: Path, *, ads: int) -> list[Figure]:
    """A search is to take less than 50 ms, whatever is typed; an import is compared with bare inserts."""
    files = list(_files(folder, ads))
    with Store.create(folder / "jobs", "måling", params=DEMO) as store:
        desk = lay_out(store, clock_for, today=DAY)
        imported = timed(partial(_import, desk, files), rounds=1)
        plain = timed(partial(_insert_plainly, store, files), rounds=1)
        ours = {query: _measured(desk, query) for query in QUERIES}
        bare = {query: _bare(store, match) for query in QUERIES if (match := job_index.match_of(query))}
    name = f"{ads:,} ads"
    return [
        Figure(f"import of {name} / csv and a bare FTS5 insert", imported, plain, "ms", 6.0),
        Figure(f"{name} searched, on average / FTS5's own rank", *_means(ours, bare), "ms", 2.0),
        Figure(f"{name} searched, the slowest / 50 ms", max(ours.values()), 50.0, "ms", 1.0),
    ]


def _means(ours: dict[JobQuery, float], bare: dict[JobQuery, float]) -> tuple[float, float]:
    """Of those with words, which are all that FTS5 can do by itself."""
    return statistics.mean(ours[query] for query in bare), statistics.mean(bare.values())


def _measured(desk: Desk, query: JobQuery) -> float:
    return timed(lambda: find_jobs(desk, query), rounds=10)


def _bare(store: Store, match: str) -> float:
    """What FTS5 by itself takes for the same words: the best fifty by its own rank, without a filter."""
    sql = "SELECT rowid FROM job_index WHERE job_index MATCH ? ORDER BY rank LIMIT 50"
    with store.read() as connection:
        return timed(lambda: connection.exec_driver_sql(sql, (match,)).fetchall(), rounds=5)


def _import(desk: Desk, files: Sequence[Path]) -> None:
    for file in files:
        apply(desk, preview(desk, read_file(desk, file)))


def _insert_plainly(store: Store, files: Sequence[Path]) -> None:
    with store.engine.begin() as connection:
        columns = ", ".join(f"c{n}" for n in range(len(_HEADINGS)))
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE plain USING fts5({columns})")
        for file in files:
            rows = list(csv.reader(io.StringIO(file.read_text("utf-8")), delimiter=";"))[1:]
            marks = ", ".join("?" * len(_HEADINGS))
            insert = f"INSERT INTO plain VALUES ({marks})"  # noqa: S608 - only question marks
            connection.exec_driver_sql(insert, [tuple(row) for row in rows])


def _files(folder: Path, ads: int) -> Iterator[Path]:
    drawn = random.Random(4)
    words = ["".join(drawn.choices(_SYLLABLES, k=drawn.randint(2, 5))) for _ in range(20_000)]
    weights = list(accumulate(1 / (n + 5) for n in range(len(words))))
    for number, start in enumerate(range(0, ads, ROWS_A_FILE)):
        file = folder / f"job-{number}.csv"
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, delimiter=";")
            writer.writerow(_HEADINGS)
            for ad in range(start, min(ads, start + ROWS_A_FILE)):
                text = drawn.choices(words, cum_weights=weights, k=WORDS_A_TEXT)
                writer.writerow(_row(ad, drawn, " ".join(text)))
        yield file


def _row(number: int, drawn: random.Random, text: str) -> tuple[str, ...]:
    published = DAY - timedelta(days=drawn.randint(0, 60))
    town, code = drawn.choice((("Ishøj", "2635"), ("Køge", "4600"), ("Aarhus", "8000"), ("Odense", "5000")))
    trade = (drawn.choice(_STARTS) + drawn.choice(_ENDS)).capitalize()
    also = drawn.choice(_STARTS) + drawn.choice(_ENDS)
    return (
        str(number), "Jobnet", f"{trade} til {_workplace(town, drawn)}", f"Firma {number % 9_000}", town,
        code, published.isoformat(), (published + timedelta(days=40)).isoformat(),
        drawn.choice(("ja", "nej")), f"Vi søger en {also}. {text}",
    )  # fmt: skip


def _workplace(town: str, drawn: random.Random) -> str:
    return f"{drawn.choice(('butik', 'værksted', 'kontor', 'skole'))} i {town}"
