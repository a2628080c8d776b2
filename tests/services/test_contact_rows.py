"""The table of contacts as it is edited: written, read back, and refused in a sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.case import Holder, TalkForm, TalkKind
from jobassist.domain.contacts import ContactRow
from jobassist.domain.counting_files import parse_contacts
from jobassist.services.contact_rows import contact_row, contacts_of, contacts_text, shipped_contacts
from jobassist.services.correct_rules import CorrectionError, save_contacts
from jobassist.services.desk import Desk
from jobassist.services.law_in_force import own_contacts

DAYS = st.dates(date(1000, 1, 1), date(2100, 1, 1))
ROWS = st.builds(
    lambda kind, forms, held_by, days, is_ended: ContactRow(
        kind, forms, held_by, min(days), max(days) if is_ended else None
    ),
    st.sampled_from(TalkKind),
    st.frozensets(st.sampled_from(TalkForm)),
    st.frozensets(st.sampled_from(Holder)),
    st.tuples(DAYS, DAYS),
    st.booleans(),
)


@given(st.lists(ROWS, min_size=1, max_size=12), st.text(min_size=1).filter(str.strip))
def test_a_table_that_is_written_is_read_back(rows: list[ContactRow], source: str) -> None:
    assert parse_contacts(contacts_text(rows, source), "tabellen").rows == tuple(rows)


def test_the_shipped_table_is_three_kinds_since_2015() -> None:
    assert shipped_contacts().rows == tuple(
        ContactRow(kind, valid_from=date(2015, 1, 1))
        for kind in (TalkKind.JOBSAMTALE, TalkKind.OPFOELGNING, TalkKind.FAELLES)
    )


def test_all_ticks_are_the_same_as_none_told(desk: Desk) -> None:
    row = contact_row(TalkKind.CV, forms=TalkForm, held_by=Holder, valid_from=date(2023, 1, 1), valid_to=None)
    assert row == ContactRow(TalkKind.CV, valid_from=date(2023, 1, 1))
    save_contacts(desk, contacts_text([row]))
    stored = own_contacts(desk.settings)
    assert stored is not None
    assert stored.rows == (row,)


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"forms": ()}, "forms", "Sæt kryds ved mindst én form, eller fjern rækken."),
        ({"held_by": ()}, "held_by", "Sæt kryds ved mindst én, der holder samtalen, eller fjern rækken."),
        ({"valid_from": None}, "valid_from", "Skriv, hvilken dag rækken gælder fra."),
        ({"valid_to": date(2022, 12, 31)}, "valid_to",
         "Slutdagen ligger før den første dag. Byt om på dem."),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_is_refused(changes: dict[str, Any], field: str, sentence: str) -> None:
    row: dict[str, Any] = {
        "forms": [TalkForm.VIDEO], "held_by": [Holder.JOBCENTRE], "valid_from": date(2023, 1, 1),
        "valid_to": None,
    }  # fmt: skip
    with pytest.raises(CorrectionError) as refused:
        contact_row(TalkKind.CV, **{**row, **changes})
    assert (refused.value.key, str(refused.value)) == (field, sentence)


def test_an_empty_table_is_refused() -> None:
    with pytest.raises(CorrectionError, match="Tabellen er tom"):
        contacts_of(())
