"""The worklist of a whole region, and the import of a large list, on the encrypted store."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.report import Figure
from jobassist import paths
from jobassist.app import clock_for
from jobassist.services.build_worklist import all_duties, build_worklist
from jobassist.services.demo_csv import Dialect, demo_csv
from jobassist.services.demo_data import load_people
from jobassist.services.demo_people import generate
from jobassist.services.import_list import apply, preview, read_file
from jobassist.services.make_demo import make_demo
from jobassist.services.open_store import lay_out
from jobassist.store.local.keyfile import DEMO
from jobassist.store.store import Store

DAY = date(2023, 3, 7)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    window_cases: int = 5_000
    worklist_cases: int = 100_000
    import_rows: int = 20_000
    seekers: int = 5_000
    ads: int = 100_000

    @classmethod
    def quick(cls) -> Sizes:
        return cls(500, 10_000, 2_000, 500, 10_000)


def timed(work: Callable[[], object], *, rounds: int = 3) -> float:
    """The best of some rounds, in milliseconds."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1000


def worklist_figures(folder: Path, *, cases: int) -> list[Figure]:
    """Every duty of every case, and the window's rows, against reading the same facts as plain rows."""
    desk = make_demo(folder / "worklist", clock_for, citizens=cases, seed=1, today=DAY)
    with desk.store:
        bare = timed(lambda: _fetch(desk.store))
        duties = timed(lambda: all_duties(desk))
        rows = timed(lambda: build_worklist(desk))
    name = f"worklist of {cases:,} cases"
    return [
        Figure(f"{name}, every duty / fetching the facts", duties, bare, "ms", 3.0),
        Figure(f"{name}, the window's rows / fetching", rows, bare, "ms", 3.0),
    ]


# The facts that duties are counted from: the same tables and columns, as the driver gives them.
_FACTS = (
    "SELECT c.id, c.citizen_id, p.cpr, p.name, c.target_group, c.started_on, c.caseworker, c.ended_on,"
    " c.ended_reason, c.benefit_hours, c.benefit_hours_on, c.unemployment_fund, c.is_employed, c.employer,"
    " c.visitation, c.recovery_on, p.phone, c.reported_talks, c.reported_last_on, c.reported_as_of,"
    " c.list_as_of"
    " FROM cases c JOIN citizens p ON p.id = c.citizen_id",
    "SELECT case_id, on_date, status, kind, held_by, form, at_time, id, source FROM talks",
    "SELECT case_id, started_on, ends_on, kind, title, state, id, offer_id, given_on, counts, outcome,"
    " source"
    " FROM placements",
    "SELECT case_id, from_on, to_on, pauses, reason FROM exemptions",
    "SELECT case_id, rule_id, decided_on, note FROM decisions",
)


def _fetch(store: Store) -> None:
    with store.read() as connection:
        for query in _FACTS:
            connection.exec_driver_sql(query).fetchall()


def import_figures(folder: Path, *, rows: int) -> list[Figure]:
    """A search list from file to store, against reading it as text and inserting the same rows."""
    import pandas as pd

    centre = generate(citizens=rows, seed=2, today=DAY, people=load_people(paths.migrations() / "people"))
    file = folder / "liste.csv"
    file.write_bytes(demo_csv(centre, dialect=Dialect.FASIT))
    header = _header_line(file)

    def ours(store: Store) -> None:
        desk = lay_out(store, clock_for, today=DAY)
        apply(desk, preview(desk, read_file(desk, file)))

    def bare(store: Store) -> None:
        frame = pd.read_csv(file, sep=";", dtype=str, skiprows=header, keep_default_na=False)
        columns = ", ".join(f"c{n} TEXT" for n in range(frame.shape[1]))
        marks = ", ".join("?" * frame.shape[1])
        with store.engine.begin() as connection:
            connection.exec_driver_sql(f"CREATE TABLE plain ({columns})")
            connection.exec_driver_sql(
                f"INSERT INTO plain VALUES ({marks})",  # noqa: S608 - only question marks
                list(frame.itertuples(index=False, name=None)),
            )

    read_ours, read_bare = (min(_on_new_stores(folder, work)) for work in (ours, bare))
    return [
        Figure(
            f"import of {rows:,} rows / pandas as text and a plain insert", read_ours, read_bare, "ms", 3.0
        )
    ]


def _on_new_stores(folder: Path, work: Callable[[Store], None], rounds: int = 3) -> list[float]:
    figures = []
    for number in range(rounds):
        place = folder / f"{work.__name__}-{number}"
        with Store.create(place, "måling", params=DEMO) as store:
            figures.append(timed(partial(work, store), rounds=1))
    return figures


def _header_line(file: Path) -> int:
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    return next(number for number, line in enumerate(lines) if "CPR" in line)
