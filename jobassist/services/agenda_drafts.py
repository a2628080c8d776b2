"""Drafts of agendas: what is being edited is kept in the store, however unfinished, until it is saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from jobassist.domain.agenda import (
    Advice,
    Agenda,
    AgendaFileError,
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    Condition,
    Fit,
    ItemKind,
    Prefill,
    Purpose,
)
from jobassist.domain.agenda_files import agenda_to_data, read_agenda
from jobassist.domain.case import Holder, TalkKind, TargetGroup
from jobassist.services.desk import Changed, Desk
from jobassist.services.hold_talk import Saved
from jobassist.store import reads, tables

DRAFT = "agenda_draft:"
"""Settings of that name hold an agenda as it is being written, as JSON text; no talk uses it."""


def drafts_of(desk: Desk) -> dict[str, Agenda]:
    """Every draft that says something else than the agenda in force, by its id.

    One that this version cannot read is left alone.
    """
    in_force = {agenda.id: agenda for agenda in desk.agendas}
    drafts = {}
    for key, row in reads.load_settings(desk.store).items():
        if key.startswith(DRAFT):
            draft = _of_text(row.value)
            if draft is not None and _is_other(draft, in_force.get(draft.id)):
                drafts[draft.id] = draft
    return drafts


def _is_other(draft: Agenda, in_force: Agenda | None) -> bool:
    """Whether saving the draft would change anything, or cannot be done yet."""
    if in_force is None:
        return True
    try:
        sound = read_agenda(agenda_to_data(draft), "")
    except AgendaFileError:
        return True
    return agenda_to_data(sound) != agenda_to_data(in_force)


def keep_draft(desk: Desk, agenda: Agenda, *, continues: str | None = None) -> Saved:
    """Stores the agenda as it is being written; the returned time is after the commit."""
    value = json.dumps(agenda_to_data(agenda))  # escaped: what was pasted may be no valid text
    with desk.store.write("draft_agenda", by=desk.user, at=desk.clock.now(), continues=continues) as unit:
        unit.put(tables.settings, {"key": DRAFT + agenda.id}, value=value)
    return Saved(desk.clock.now(), unit.action_id)


def drop_draft(desk: Desk, agenda_id: str) -> Changed | None:
    """Throws a draft away, which can be undone; None when there is none."""
    row = reads.load_settings(desk.store).get(DRAFT + agenda_id)
    if row is None:
        return None
    with desk.store.write("drop_agenda_draft", by=desk.user, at=desk.clock.now()) as unit:
        unit.delete(tables.settings, row.key, rev=row.rev)
    return Changed(frozenset(), "Kladden er kasseret", unit.action_id)


def _of_text(text: str) -> Agenda | None:
    try:
        return _agenda(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _agenda(data: Mapping[str, Any]) -> Agenda:
    """As ``agenda_to_data`` wrote it, with nothing demanded of the texts: they are not finished."""
    return Agenda(
        id=data["id"],
        title=data.get("title", ""),
        fit=_fit(data),
        purpose=Purpose(data.get("purpose", Purpose.TALK)),
        notice=data.get("notice", ""),
        source=data.get("source", ""),
        items=tuple(_item(each) for each in data.get("items", ())),
    )


def _fit(data: Mapping[str, Any]) -> Fit:
    return Fit(
        groups=frozenset(TargetGroup(each) for each in data.get("groups", ())),
        talk_numbers=frozenset(data.get("talk_numbers", ())),
        kinds=frozenset(TalkKind(each) for each in data.get("kinds", ())),
        holders=frozenset(Holder(each) for each in data.get("holders", ())),
        months=_limits(data, "months"),
        ages=_limits(data, "ages"),
        valid_from=_day(data, "valid_from"),
        valid_to=_day(data, "valid_to"),
    )


def _limits(data: Mapping[str, Any], key: str) -> tuple[int, int] | None:
    return (data[key][0], data[key][1]) if key in data else None


def _day(data: Mapping[str, Any], key: str) -> date | None:
    return date.fromisoformat(data[key]) if key in data else None


def _item(data: Mapping[str, Any]) -> AgendaItem:
    return AgendaItem(
        id=data["id"],
        title=data.get("title", ""),
        citizen_title=data.get("citizen_title", ""),
        minutes=data.get("minutes", 0),
        kind=ItemKind(data.get("kind", ItemKind.QUESTIONS)),
        questions=tuple(_question(each) for each in data.get("questions", ())),
        prefill=Prefill(data.get("prefill", Prefill.NOTHING)),
        hint=data.get("hint", ""),
        points=tuple(data.get("points", ())),
        advice=tuple(
            Advice(each.get("text", ""), _condition(each["when"])) for each in data.get("advice", ())
        ),
    )


def _question(data: Mapping[str, Any]) -> AgendaQuestion:
    return AgendaQuestion(
        id=data["id"],
        text=data.get("text", ""),
        kind=AnswerKind(data.get("kind", AnswerKind.NOTE)),
        options=tuple(data.get("options", ())),
        when=_condition(data["when"]) if "when" in data else None,
    )


def _condition(data: Mapping[str, Any]) -> Condition:
    return Condition(
        question=data["question"],
        item=data.get("item", ""),
        values=tuple(data.get("is", ())),
        at_least=data.get("at_least"),
        at_most=data.get("at_most"),
    )
