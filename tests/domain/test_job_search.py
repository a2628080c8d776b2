"""A question that is kept: what a person asks for comes back, and nothing odd that is stored breaks it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.job_search import JobQuery, asks_for_nothing, merged_query, query_of, query_text
from jobassist.domain.jobs import Hours, JobKind

WHOLE = JobQuery(
    words='lager "nat" <b>',
    municipality="Ishøj",
    postal_code="2635",
    within_km=15,
    occupation="Lager",
    hours=frozenset({Hours.PART, Hours.SMALL}),
    kinds=frozenset({JobKind.JOB, JobKind.PRAKTIK}),
    no_licence=True,
    apply_from=date(2023, 3, 10),
)


def test_what_a_person_asks_for_comes_back() -> None:
    assert query_of(query_text(WHOLE)) == WHOLE
    assert query_text(JobQuery()) == "{}"


def test_what_is_kept_can_be_read_by_a_person() -> None:
    assert (
        query_text(JobQuery(words="kok", municipality="Ishøj")) == '{"words": "kok", "municipality": "Ishøj"}'
    )


@pytest.mark.parametrize(("stored", "km"), [(0, None), (1, 1), (500, 500), (501, None), (-1, None)])
def test_as_far_as_from_one_kilometre_to_five_hundred(stored: int, km: int | None) -> None:
    assert query_of(json.dumps({"within_km": stored})).within_km == km


def test_how_and_when_it_is_asked_is_not_kept() -> None:
    query = JobQuery(words="kok", open_on=date(2023, 3, 7), limit=3, offset=9, any_word=True)
    assert query_of(query_text(query)) == JobQuery(words="kok")


@given(st.text(), st.sets(st.sampled_from(list(Hours)[:3])), st.none() | st.dates())
def test_any_question_comes_back(words: str, hours: set[Hours], day: date | None) -> None:
    query = JobQuery(words=words, hours=frozenset(hours), apply_from=day)
    assert query_of(query_text(query)) == query


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", '{"words": 3, "hours": "full", "no_licence": "ja", "apply_from": "i går"}',
     '{"hours": ["", "nat", null], "kinds": "praktik", "within_km": true, "other": {}}',
     '{"limit": 0, "within_km": 501, "open_on": "2023-01-01"}'],
)  # fmt: skip
def test_what_cannot_be_read_is_not_asked_for(text: str) -> None:
    assert query_of(text) == JobQuery()


def test_what_else_is_stored_is_left_alone() -> None:
    assert query_of(json.dumps({"words": "kok", "color": "red"})) == JobQuery(words="kok")


def test_a_question_with_no_condition_asks_for_nothing() -> None:
    assert asks_for_nothing(JobQuery(words="  ", limit=1, open_on=date(2023, 3, 7)))
    assert not asks_for_nothing(JobQuery(no_licence=True))
    assert not asks_for_nothing(JobQuery(words="kok"))


def test_what_is_asked_on_top_wins() -> None:
    asked = merged_query(WHOLE, JobQuery(words="kok", hours=frozenset({Hours.FULL}), limit=3))
    assert asked == replace(WHOLE, words="kok", hours=frozenset({Hours.FULL}))
