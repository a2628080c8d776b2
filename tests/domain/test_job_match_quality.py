"""On pairs judged by hand the match is better than plain full-text search, by a margin that is told."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.job_quality import PARTS, bm25, bm25_beginnings, judged, ours, quality, table, without_list
from jobassist.services.load_titles import shipped_titles

MARGIN = 0.4
MARGIN_UNSEEN = 0.2
"""Of goals that nothing was changed for: what a stranger's goal may expect."""


def test_the_set_is_large_and_varied() -> None:
    goals = judged()
    labels = Counter(label for goal in goals for label in goal.labels.values())
    assert len({goal.goal for goal in goals}) == len(goals) >= 25
    assert {goal.part for goal in goals} == set(PARTS)
    assert labels.total() >= 200
    assert set(labels) == {"relevant", "near", "no"}
    assert min(labels.values()) >= labels.total() / 5, "each label is there often"
    for goal in goals:
        assert {"relevant", "no"} <= set(goal.labels.values()), goal.goal
        assert len({ad.title for ad in goal.ads}) == len(goal.ads)


@pytest.mark.parametrize(("part", "margin"), [("", MARGIN), *((part, MARGIN_UNSEEN) for part in PARTS)])
def test_ours_beats_full_text_search(part: str, margin: float) -> None:
    goals = judged(part)
    mine = quality(ours(shipped_titles()), goals)
    for search in (bm25, bm25_beginnings):
        plain = quality(search, goals)
        assert mine.precision >= plain.precision + margin
        assert mine.recall >= plain.recall + margin
        assert mine.ndcg >= plain.ndcg + margin
        assert mine.wrong <= plain.wrong


def test_hardly_anything_among_the_first_five_is_wrong() -> None:
    assert quality(ours(shipped_titles()), judged()).wrong <= 0.05


def test_without_the_list_the_words_alone_still_help() -> None:
    goals = judged()
    mine, plain = quality(without_list(), goals), quality(bm25, goals)
    assert mine.precision > plain.precision
    assert mine.ndcg > plain.ndcg


def test_the_documentation_shows_the_table_as_it_is_printed() -> None:
    text = (Path(__file__).parents[2] / "docs" / "testing.md").read_text("utf-8")
    assert f"\n```\n{table()}\n```\n" in text
