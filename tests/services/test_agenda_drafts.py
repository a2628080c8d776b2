"""Drafts of agendas: kept however unfinished they are, thrown away, and never used by a talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.agenda import Advice, Agenda, Condition, Fit
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from jobassist.services.agenda_drafts import DRAFT, drafts_of, drop_draft, keep_draft
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_agendas import save_agenda
from jobassist.store import tables


def agenda_of(desk: Desk, agenda_id: str) -> Agenda:
    return next(agenda for agenda in desk.agendas if agenda.id == agenda_id)


def test_every_shipped_agenda_comes_back_as_it_was(desk: Desk) -> None:
    for agenda in desk.agendas:
        keep_draft(desk, replace(agenda, title=f"{agenda.title}, rettet"))
    drafts = drafts_of(desk)
    assert drafts == {a.id: replace(a, title=f"{a.title}, rettet") for a in desk.agendas}


def test_a_half_written_agenda_is_kept(desk: Desk) -> None:
    agenda = agenda_of(desk, "sygedagpenge_1")
    item = replace(agenda.items[1], title="", citizen_title="", minutes=0)
    item = replace(item, questions=(replace(item.questions[0], text=""), *item.questions[1:]))
    item = replace(item, advice=(Advice("", Condition("sikkerhed", at_least=0, at_most=3)),))
    fit = Fit(
        groups=frozenset(TargetGroup),
        talk_numbers=frozenset({1, 2}),
        kinds=frozenset({TalkKind.CV}),
        holders=frozenset({Holder.OTHER_ACTOR}),
        months=(2, 5),
        ages=(18, 29),
        valid_from=date(2023, 1, 1),
        valid_to=date(2022, 1, 1),
    )
    draft = replace(agenda, items=(agenda.items[0], item, *agenda.items[2:]), fit=fit, title="")
    keep_draft(desk, draft)
    assert drafts_of(desk) == {agenda.id: draft}
    assert agenda_of(desk, agenda.id) == agenda


def test_what_says_the_same_as_the_one_in_force_is_no_draft(desk: Desk) -> None:
    agenda = agenda_of(desk, "sygedagpenge_1")
    keep_draft(desk, replace(agenda, title=f"  {agenda.title} "))
    assert drafts_of(desk) == {}
    changed = replace(agenda, title="Vores egen")
    keep_draft(desk, changed)
    action = save_agenda(desk, changed).action_id
    assert drafts_of(desk) == {}
    undo(desk, action)
    assert agenda.id in drafts_of(replace_agendas(desk, agenda))


def replace_agendas(desk: Desk, agenda: Agenda) -> Desk:
    """The desk with the shipped one in force again, as a screen follows an undo."""
    desk.agendas = tuple(agenda if each.id == agenda.id else each for each in desk.agendas)
    return desk


def test_what_is_typed_on_is_one_step_and_can_be_undone(desk: Desk) -> None:
    agenda = agenda_of(desk, "sygedagpenge_1")
    first = keep_draft(desk, replace(agenda, title="Vor"))
    keep_draft(desk, replace(agenda, title="Vores"), continues=first.action_id)
    assert drafts_of(desk)[agenda.id].title == "Vores"
    undo_last(desk)
    assert drafts_of(desk) == {}


def test_a_draft_is_thrown_away_and_taken_back(desk: Desk) -> None:
    agenda = agenda_of(desk, "sygedagpenge_1")
    assert drop_draft(desk, agenda.id) is None
    keep_draft(desk, replace(agenda, title="Vores"))
    changed = drop_draft(desk, agenda.id)
    assert changed is not None
    assert (changed.message, drafts_of(desk)) == ("Kladden er kasseret", {})
    undo(desk, changed.action_id)
    assert drafts_of(desk)[agenda.id].title == "Vores"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": "x", "purpose": "y"}', '{"id": "x", "items": [1]}'])
def test_one_that_cannot_be_read_is_left_alone(desk: Desk, text: str) -> None:
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        unit.insert(tables.settings, key=f"{DRAFT}x", value=text)
    assert drafts_of(desk) == {}


def test_text_that_is_no_text_is_kept(desk: Desk) -> None:
    agenda = agenda_of(desk, "sygedagpenge_1")
    keep_draft(desk, replace(agenda, title="\ud800 <b>x</b> \x00"))
    assert drafts_of(desk)[agenda.id].title == "\ud800 <b>x</b> \x00"
