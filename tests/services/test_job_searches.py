"""Searches that are kept for a citizen: by name, replaced with care, and taken away with undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import update

from jobassist.domain.case import Case
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import Hours
from jobassist.services.desk import Changed, Desk
from jobassist.services.job_searches import (
    MOST_SEARCHES,
    SearchError,
    delete_search,
    save_search,
    search_named,
    searches_of,
)
from jobassist.store.errors import Stale
from jobassist.store.job_tables import job_searches
from tests.services.examples import a_draft, put

LAGER = JobQuery(words="lager", hours=frozenset({Hours.PART}))


@pytest.fixture
def case(desk: Desk) -> Case:
    return put(desk, a_draft())


def save(desk: Desk, case: Case, name: str, query: JobQuery = LAGER) -> Changed:
    return save_search(desk, case.id, name, query, seen=searches_of(desk, case.id))


def names(desk: Desk, case: Case) -> list[str]:
    return [each.name for each in searches_of(desk, case.id)]


def undo(desk: Desk, done: Changed) -> None:
    desk.store.undo(done.action_id, by=desk.user, at=desk.clock.now())


def test_what_was_saved_comes_back_in_danish_order(desk: Desk, case: Case) -> None:
    for name in ("Åben", " Lager\x07  på deltid ", "ældre"):
        done = save(desk, case, name, replace(LAGER, limit=3, open_on=desk.today))
    assert done.case_ids == {case.id}
    assert names(desk, case) == ["Lager på deltid", "ældre", "Åben"]
    assert {each.query for each in searches_of(desk, case.id)} == {LAGER}


def test_it_is_the_citizen_s_own(desk: Desk, case: Case) -> None:
    other = put(desk, replace(a_draft(), cpr="6201851234", name="Bo Nu"))
    save(desk, case, "Lager")
    assert names(desk, other) == []
    save(desk, other, "Lager")


def test_the_same_name_replaces_and_can_be_taken_back(desk: Desk, case: Case) -> None:
    save(desk, case, "Lager")
    done = save(desk, case, "LAGER", JobQuery(words="truck"))
    assert done.message == "Søgningen LAGER er gemt i stedet for den før"
    assert [each.query.words for each in searches_of(desk, case.id)] == ["truck"]
    undo(desk, done)
    assert names(desk, case) == ["Lager"]


def test_two_hands_never_overwrite_each_other(desk: Desk, case: Case) -> None:
    seen = searches_of(desk, case.id)
    save(desk, case, "Lager")
    with pytest.raises(Stale):
        save_search(desk, case.id, "lager", JobQuery(words="kok"), seen=seen)
    seen = searches_of(desk, case.id)
    save(desk, case, "Lager", JobQuery(words="truck"))
    with pytest.raises(Stale):
        save_search(desk, case.id, "Lager", JobQuery(words="kok"), seen=seen)
    assert searches_of(desk, case.id)[0].query.words == "truck"


@pytest.mark.parametrize(
    ("name", "query", "sentence"),
    [
        (" \n", LAGER, "Skriv et navn"),
        ("x" * 61, LAGER, "længere end 60 tegn"),
        ("Lager", JobQuery(words="  "), "Skriv, hvad der skal søges efter"),
        ("Lager", JobQuery(words="x" * 201), "Brug færre ord"),
        ("Lager", JobQuery(words="670190-1234"), "CPR-nummer"),
        ("670190-1234", LAGER, "CPR-nummer"),
    ],
)
def test_what_cannot_be_kept_says_why(
    desk: Desk, case: Case, name: str, query: JobQuery, sentence: str
) -> None:
    with pytest.raises(SearchError, match=sentence):
        save(desk, case, name, query)
    assert names(desk, case) == []


@pytest.mark.parametrize("text", ["<b>Lager</b>", "'; DROP TABLE job_searches;--", '"%1" \\', "x" * 60])
def test_hostile_names_and_words_are_text(desk: Desk, case: Case, text: str) -> None:
    save(desk, case, text, JobQuery(words=text))
    (found,) = searches_of(desk, case.id)
    assert (found.name, found.query.words) == (text, text)
    assert search_named([found], f" {text} ") == found


def test_there_is_room_for_a_dozen(desk: Desk, case: Case) -> None:
    for number in range(MOST_SEARCHES):
        save(desk, case, f"Nr. {number}")
    with pytest.raises(SearchError, match="plads til 12"):
        save(desk, case, "En til")
    save(desk, case, "Nr. 1", JobQuery(words="kok"))


def test_a_deletion_is_taken_back_and_twice_says_so(desk: Desk, case: Case) -> None:
    save(desk, case, "Lager")
    (found,) = searches_of(desk, case.id)
    done = delete_search(desk, found.id)
    assert done.message == "Søgningen Lager er slettet"
    with pytest.raises(SearchError, match="ikke længere"):
        delete_search(desk, found.id)
    undo(desk, done)
    assert names(desk, case) == ["Lager"]


def test_a_stored_search_that_cannot_be_read_asks_for_everything(desk: Desk, case: Case) -> None:
    save(desk, case, "Lager")
    with desk.store.write("test", by="", at=desk.clock.now()) as unit:
        unit.connection.execute(update(job_searches).values(query="{odd"))
    assert searches_of(desk, case.id)[0].query == JobQuery()
