"""Which contacts count: the table of kinds, forms and holders, and its days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Holder, Talk, TalkForm, TalkKind
from jobassist.domain.contacts import USUAL, ContactRow, Contacts

DAY = date(2023, 3, 7)
JOB = TalkKind.JOBSAMTALE
ROW = ContactRow(
    JOB,
    frozenset({TalkForm.IN_PERSON, TalkForm.VIDEO}),
    frozenset({Holder.JOBCENTRE}),
    date(2023, 1, 1),
    date(2023, 12, 31),
)


@pytest.mark.parametrize(
    ("facts", "counts"),
    [
        ({}, True),  # a bare date tells neither form nor holder
        ({"form": TalkForm.IN_PERSON, "held_by": Holder.JOBCENTRE}, True),
        ({"form": TalkForm.VIDEO}, True),
        ({"form": TalkForm.PHONE}, False),
        ({"form": TalkForm.PHONE, "held_by": Holder.JOBCENTRE}, False),
        ({"held_by": Holder.OTHER_ACTOR}, False),
        ({"kind": TalkKind.FAELLES}, False),
        ({"on": date(2022, 12, 31)}, False),
        ({"on": date(2023, 1, 1)}, True),
        ({"on": date(2023, 12, 31)}, True),
        ({"on": date(2024, 1, 1)}, False),
    ],
)
def test_a_row(facts: dict[str, Any], counts: bool) -> None:
    talk = Talk(**{"on": DAY, **facts})
    assert ROW.has(talk) is counts
    assert Contacts([ROW]).counts(talk) is counts
    assert Contacts([ROW, ContactRow(JOB)]).counts(talk) is (talk.kind is JOB)


def test_an_open_row_has_no_last_day() -> None:
    row = ContactRow(JOB, valid_from=date(2023, 1, 1))
    assert row.has(Talk(date(2099, 1, 1)))
    assert not Contacts([row]).counts(Talk(date(2022, 12, 31)))


@pytest.mark.parametrize(
    "row",
    [
        ContactRow(JOB, forms=frozenset({TalkForm.VIDEO})),
        ContactRow(JOB, held_by=frozenset({Holder.JOBCENTRE})),
        ContactRow(JOB, valid_to=date(2023, 1, 1)),
        ContactRow(JOB, valid_from=date(2023, 4, 1)),
    ],
)
def test_a_kind_with_any_condition_is_looked_at(row: ContactRow) -> None:
    talk = Talk(DAY, form=TalkForm.PHONE, held_by=Holder.UNEMPLOYMENT_FUND)
    assert not Contacts([row]).counts(talk)


def test_a_table_knows_its_kinds_and_where_it_is_from() -> None:
    own = Contacts([ROW, ContactRow(TalkKind.CV)], source="Kommunen", is_own=True)
    assert (own.kinds, own.source, own.is_own) == (frozenset({JOB, TalkKind.CV}), "Kommunen", True)
    assert (USUAL.kinds, USUAL.source, USUAL.is_own) == (
        frozenset({JOB, TalkKind.OPFOELGNING, TalkKind.FAELLES}),
        "",
        False,
    )
    empty = Contacts([])
    assert (empty.kinds, empty.source, empty.is_own) == (frozenset(), "", False)
    assert not empty.counts(Talk(DAY))
