"""Plain fields become the keys of a correction, and a stored correction comes back into its fields."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.errors import RuleFileError
from jobassist.domain.rules import RuleVersion
from jobassist.services.correct_rules import (
    CorrectionError,
    check_correction,
    correction_of,
    key_of,
    save_correction,
)
from jobassist.services.correction_fields import (
    CorrectionFields,
    field_to_mend,
    fields_of,
    keys_of,
    law_version,
    plain_fields,
)
from jobassist.services.desk import Desk
from jobassist.services.rulebook_page import correction_stored
from jobassist.services.toml_text import toml_lines

DAY = date(2023, 3, 7)


def version_of(desk: Desk, rule_id: str, day: date = DAY, *, extension: int = 0) -> RuleVersion:
    return next(
        v for v in desk.rulebook.find(rule_id) if v.is_valid_on(day) and v.from_extension == extension
    )


def test_the_fields_are_what_the_version_says(desk: Desk) -> None:
    assert fields_of(version_of(desk, "SDP-4IN6")) == CorrectionFields(
        count="4",
        limit="6",
        unit="months",
        pace_weeks="8, 13, 18, 24",
        min_gap_days="14",
        valid_to=date(2023, 3, 21),
        source="Sygedagpengeloven § 13 b",
        confidence="M",
    )


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, {}),
        ({"count": " 3 ", "pace_weeks": "8; 13 og 18"}, {"count": 3, "pace_weeks": [8, 13, 18]}),
        ({"pace_weeks": ""}, {"pace_weeks": []}),
        ({"limit": "25", "unit": "weeks"}, {"limit_weeks": 25}),
        ({"limit": "180", "unit": "days"}, {"limit_days": 180}),
        ({"min_gap_days": "7"}, {"min_gap_days": 7}),
        ({"valid_to": date(2022, 12, 31)}, {"valid_to": date(2022, 12, 31)}),
        ({"source": '§ 13 b, "ny"\\\nlinje', "confidence": "L"},
         {"source": '§ 13 b, "ny"\\ linje', "confidence": "L"}),
        ({"others": 'pause = "none"\n', "count": "5"}, {"count": 5, "pause": "none"}),
    ],
)  # fmt: skip
def test_only_what_differs_from_the_law_is_corrected(
    desk: Desk, changes: dict[str, Any], keys: dict[str, object]
) -> None:
    law = law_version(version_of(desk, "SDP-4IN6"))
    assert tomllib.loads(keys_of(law, replace(fields_of(law), **changes))) == keys


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"count": "fire"}, "count", "Antal skal være et helt tal, for eksempel 4."),
        ({"count": "²"}, "count", "Antal skal være et helt tal, for eksempel 4."),
        ({"limit": ""}, "limit", "Frist skal være et helt tal, for eksempel 4."),
        ({"min_gap_days": "-1"}, "min_gap_days", "Mindste afstand skal være et helt tal, for eksempel 4."),
        ({"pace_weeks": "otte"}, "pace_weeks", "Ugerne kan ikke læses. Skriv dem som 8, 13, 18, 24."),
        ({"valid_to": None}, "valid_to",
         "Skriv en dag. Gælder reglen indtil videre, så skriv 31-12-2099."),
        ({"source": " "}, "source", "Skriv kilden, for eksempel paragraffen."),
        ({"others": "count = 5"}, "others", "count rettes i feltet Antal. Slet linjen her."),
        ({"others": "limit_days = 5"}, "others", "limit_days rettes i feltet Frist. Slet linjen her."),
        ({"others": "="}, "others",
         "Rettelsen af SDP-4IN6: teksten kan ikke læses. Skriv som count = 4."),
        ({"others": "titel = 1"}, "others",
         "Rettelsen af SDP-4IN6: titel kan ikke rettes her. Ret den i regelfilen."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_at_its_field(
    desk: Desk, changes: dict[str, Any], field: str, sentence: str
) -> None:
    law = law_version(version_of(desk, "SDP-4IN6"))
    with pytest.raises(CorrectionError) as refused:
        keys_of(law, replace(fields_of(law), **changes))
    assert (refused.value.key, str(refused.value)) == (field, sentence)


@pytest.mark.parametrize(
    ("key", "field"),
    [("count = 61", "count"), ("limit_weeks = 600", "limit"), ('pause = "x"', "others")],
)
def test_what_the_law_cannot_be_is_said_at_its_field_too(desk: Desk, key: str, field: str) -> None:
    with pytest.raises(RuleFileError) as refused:
        check_correction(correction_of(version_of(desk, "SDP-4IN6"), key, "Fordi"))
    assert field_to_mend(refused.value) == field
    assert field_to_mend(RuleFileError("Filen kan ikke læses.")) == ""


def test_a_version_has_only_the_fields_that_mean_something(desk: Desk) -> None:
    always = {"valid_to", "source", "confidence"}
    assert plain_fields(version_of(desk, "SDP-REV")) == always, "22 paid weeks are no plain limit"
    assert plain_fields(version_of(desk, "SDP-27", extension=1)) == always
    assert plain_fields(version_of(desk, "SDP-27", extension=2)) == always | {"limit"}
    assert plain_fields(version_of(desk, "SDP-4IN6")) == {
        *always, "count", "limit", "pace_weeks", "min_gap_days"
    }  # fmt: skip
    law = version_of(desk, "SDP-REV")
    assert tomllib.loads(keys_of(law, replace(fields_of(law), others="paid_weeks = 23"))) == {
        "paid_weeks": 23
    }


def test_a_stored_correction_comes_back_into_its_fields(desk: Desk) -> None:
    version = version_of(desk, "SDP-4IN6")
    save_correction(desk, correction_of(version, 'count = 3\npace_weeks = []\npause = "none"', "Fordi"))
    version = version_of(desk, "SDP-4IN6")
    stored = correction_stored(desk, version)
    fields = fields_of(version, stored)
    assert (fields.count, fields.pace_weeks, fields.others) == ("3", "", 'pause = "none"')
    assert law_version(version).count == 4
    keys = tomllib.loads(keys_of(law_version(version), fields))
    assert keys == {"count": 3, "pace_weeks": [], "pause": "none"}


def test_one_extension_is_corrected_without_the_others(desk: Desk) -> None:
    """Seven rules of one file begin on the same day for the same group."""
    third = version_of(desk, "SDP-27", extension=3)
    assert key_of(third) == "sygedagpenge/3"
    save_correction(desk, correction_of(third, "limit_weeks = 130", "Praksis"))
    weeks = {v.from_extension: v.limit.weeks for v in desk.rulebook.find("SDP-27") if v.limit.weeks}
    assert (weeks[2], weeks[3]) == (69, 130)
    assert [v.from_extension for v in desk.rulebook.versions if v.overridden] == [3]


VALUES = st.recursive(
    st.one_of(
        st.text(st.characters(codec="utf-8")), st.integers(-(10**9), 10**9), st.booleans(),
        st.dates(),
    ),
    lambda inner: st.lists(inner) | st.dictionaries(st.from_regex(r"[a-z_]+", fullmatch=True), inner),
    max_leaves=8,
)  # fmt: skip


@given(st.dictionaries(st.from_regex(r"[a-z_]+", fullmatch=True), VALUES))
def test_whatever_is_written_is_read_back(values: dict[str, object]) -> None:
    assert tomllib.loads(toml_lines(values)) == values
