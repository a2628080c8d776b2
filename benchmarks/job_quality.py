"""How well job goals and advertisements are matched, against plain full-text search on hand-made pairs.

``python -m benchmarks.job_quality`` prints the table.
"""

from __future__ import annotations

import math
import re
import sqlite3
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jobassist.domain.job_match import Wishes, match_jobs
from jobassist.domain.job_titles import COLUMNS, Titles, parse_titles
from jobassist.domain.jobs import JobAd, JobId
from jobassist.services.load_titles import shipped_titles

PAIRS = Path(__file__).parent.parent / "tests" / "data" / "job_pairs.toml"
PARTS = ("tuning", "held", "first", "fresh")
_DAY = date(2026, 1, 5)
_GAIN = {"relevant": 2, "near": 1, "no": 0}
_FIRST = 5

Ranker = Callable[[str, Sequence[JobAd]], list[str]]
"""From a goal and advertisements to the ids of those shown, the best first."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A goal with its advertisements and what was thought of each."""

    goal: str
    part: str
    ads: tuple[JobAd, ...]
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class Quality:
    """Averages over goals.

    ``precision``: how many of the first five are relevant, out of as many as could be. ``recall``: how many
    of the relevant ones are shown at all. ``ndcg``: of the first ten, near counting half. ``wrong``: how many
    of the first five are neither relevant nor near.
    """

    precision: float
    recall: float
    ndcg: float
    wrong: float


def judged(part: str = "") -> list[Judged]:
    """The goals of a part, or all."""
    goals = tomllib.loads(PAIRS.read_text("utf-8"))["goal"]
    return [_judged(goal) for goal in goals if part in ("", goal["part"])]


def _judged(goal: dict[str, object]) -> Judged:
    ads, labels = [], {}
    rows = goal["ads"]
    assert isinstance(rows, list)
    for number, (label, title, description, *occupation) in enumerate(rows):
        ads.append(JobAd(JobId(str(number)), title, description=description, occupation="".join(occupation)))
        labels[str(number)] = label
    return Judged(str(goal["goal"]), str(goal["part"]), tuple(ads), labels)


def ours(titles: Titles) -> Ranker:
    """The match with a list of titles."""

    def rank(goal: str, ads: Sequence[JobAd]) -> list[str]:
        return [match.ad.id for match in match_jobs(Wishes((goal, "", "")), ads, titles, _DAY).a]

    return rank


def without_list() -> Ranker:
    """The match with the words alone."""
    return ours(parse_titles(f"{';'.join(COLUMNS)}\nQqq;;;Qqq;\n", "none"))


def bm25(goal: str, ads: Sequence[JobAd]) -> list[str]:
    """SQLite's full-text search for any of the goal's words in title and description."""
    return _bm25(goal, ads, "")


def bm25_beginnings(goal: str, ads: Sequence[JobAd]) -> list[str]:
    """The same for words that begin as the goal's do."""
    return _bm25(goal, ads, "*")


def _bm25(goal: str, ads: Sequence[JobAd], ending: str) -> list[str]:
    query = " OR ".join(f'"{word}"{ending}' for word in re.findall(r"\w+", goal))
    with sqlite3.connect(":memory:") as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE ads USING fts5(id UNINDEXED, title, description,"
            ' tokenize = "unicode61 remove_diacritics 0")'
        )
        rows = [(ad.id, ad.title, ad.description) for ad in ads]
        connection.executemany("INSERT INTO ads VALUES (?, ?, ?)", rows)
        found = connection.execute("SELECT id FROM ads WHERE ads MATCH ? ORDER BY bm25(ads), title", (query,))
        ids = [str(row[0]) for row in found]
    connection.close()
    return ids


RANKERS: dict[str, Callable[[], Ranker]] = {
    "our match": lambda: ours(shipped_titles()),
    "our match without the list of titles": without_list,
    "bm25, words": lambda: bm25,
    "bm25, beginnings of words": lambda: bm25_beginnings,
}


def quality(rank: Ranker, goals: Sequence[Judged]) -> Quality:
    """The averages over some goals."""
    each = [_of_goal(rank(goal.goal, goal.ads), goal.labels) for goal in goals]
    return Quality(*(sum(values) / len(each) for values in zip(*each, strict=True)))


def _of_goal(ids: Sequence[str], labels: dict[str, str]) -> tuple[float, float, float, float]:
    found = [labels[each] for each in ids]
    relevant = list(labels.values()).count("relevant")
    first = found[:_FIRST]
    ideal = sorted(map(_GAIN.__getitem__, labels.values()), reverse=True)
    return (
        first.count("relevant") / min(_FIRST, relevant),
        found.count("relevant") / relevant,
        _dcg([_GAIN[label] for label in found]) / _dcg(ideal),
        first.count("no") / _FIRST,
    )


def _dcg(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains[:10]))


def table() -> str:
    """What the documentation shows."""
    lines = []
    for part in ("", *PARTS):
        goals = judged(part)
        pairs = sum(len(goal.ads) for goal in goals)
        name = f"{part or 'all'}: {len(goals)} goals, {pairs} pairs"
        lines.append(f"{name:42} {'first five':>10} {'found':>6} {'nDCG':>6} {'wrong':>6}")
        for ranker, make in RANKERS.items():
            q = quality(make(), goals)
            lines.append(f"  {ranker:40} {q.precision:10.2f} {q.recall:6.2f} {q.ndcg:6.2f} {q.wrong:6.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
