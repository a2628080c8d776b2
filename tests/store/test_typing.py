"""Typing a text is one step in the history, however often it is saved."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from jobassist.domain.case import TalkId
from jobassist.store import tables
from jobassist.store.errors import Stale
from jobassist.store.reads import load_answers
from jobassist.store.store import Store
from tests.store.rows import AT, add_case, add_talk, new_case, writing
from tests.store.undoing import set_caseworker, undo_last


class Typing:
    """Someone typing a note, saved at every pause."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with writing(store, "new") as unit:
            self.case_id = add_case(unit)
            self.talk_id = add_talk(unit, self.case_id)
        self.action_id: str | None = None

    def save(self, value: str, **more: Any) -> None:
        match = {"talk_id": self.talk_id, "item_id": "aftaler", "field": "note"}
        with writing(
            self.store, "write_note", case_id=self.case_id, continues=self.action_id, **more
        ) as unit:
            unit.put(tables.talk_answers, match, value=value)
        self.action_id = unit.action_id

    def notes(self) -> list[str]:
        return [answer.value for answer in load_answers(self.store, TalkId(self.talk_id))]


def entries(store: Store) -> int:
    with store.read() as connection:
        return len(connection.execute(select(tables.history)).all())


def test_typing_is_one_step(store: Store) -> None:
    typing = Typing(store)
    before = entries(store)
    for text in ("R", "Ri", "Ringer", "Ringer tirsdag"):
        typing.save(text)
    assert typing.notes() == ["Ringer tirsdag"]
    assert entries(store) == before + 1
    assert undo_last(store) == {typing.case_id}
    assert typing.notes() == []


def test_typing_on_after_an_undo_is_a_new_step(store: Store) -> None:
    typing = Typing(store)
    typing.save("Første")
    undo_last(store)
    typing.save("Anden")
    typing.save("Anden gang")
    undo_last(store)
    assert typing.notes() == []


def test_typing_over_someone_elses_text_keeps_theirs(store: Store) -> None:
    typing = Typing(store)
    typing.save("Min tekst")
    answer = load_answers(store, TalkId(typing.talk_id))[0]
    with store.write("write_note", by="Karim", at=AT) as unit:
        unit.update(tables.talk_answers, answer.id, value="Karims tekst")
    typing.save("Min tekst igen")
    with pytest.raises(Stale):
        undo_last(store)
    with store.read() as connection:
        kept = " ".join(row.before or "" for row in connection.execute(select(tables.history)))
    assert "Karims tekst" in kept


def test_an_action_is_continued_only_by_its_own_kind(store: Store) -> None:
    case_id = new_case(store)
    action_id = set_caseworker(store, case_id, "B")
    with writing(store, "book_talk", continues=action_id) as unit:
        add_talk(unit, case_id)
    assert unit.action_id != action_id
    with store.write("hand_over", by="Karim", at=AT, continues=action_id) as other:
        other.update(tables.cases, case_id, caseworker="C")
    assert other.action_id != action_id
