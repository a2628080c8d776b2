"""Dates as Danish lists write them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.importers import dates
from jobassist.importers.dates import DateReader, by_the_eu_rule, in_danish_time, read_time
from jobassist.importers.errors import CellError

TODAY = date(2023, 3, 7)
CSV = DateReader(today=TODAY)
XLSX = DateReader(today=TODAY, has_serials=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07-03-2023", date(2023, 3, 7)),
        ("7-3-2023", date(2023, 3, 7)),
        ("07.03.2023", date(2023, 3, 7)),
        ("07/03/2023", date(2023, 3, 7)),
        ("7/3-2023", date(2023, 3, 7)),
        ("7. 3. 2023", date(2023, 3, 7)),
        ("2023-03-07", date(2023, 3, 7)),
        ("2023/3/7", date(2023, 3, 7)),
        ("07032023", date(2023, 3, 7)),
        ("20230307", date(2023, 3, 7)),
        ("07-03-23", date(2023, 3, 7)),
        ("7/3-23", date(2023, 3, 7)),
        ("31-12-99", date(1999, 12, 31)),
        ("7. marts 2023", date(2023, 3, 7)),
        ("7. mar. 2023", date(2023, 3, 7)),
        ("7 Marts 2023", date(2023, 3, 7)),
        ("tirsdag den 7. marts 2023", date(2023, 3, 7)),
        ("ti 07-03-2023", date(2023, 3, 7)),
        ("Lørdag 11-03-2023", date(2023, 3, 11)),
        ("  07-03-2023\u00a0", date(2023, 3, 7)),
        ("29-02-2024", date(2024, 2, 29)),
        ("01-02-2026", date(2026, 2, 1)),  # never 2 January
        ("07-03-2023 10:30", date(2023, 3, 7)),
        ("2023-03-07T00:00:00", date(2023, 3, 7)),
        ("2023-03-07T23:30:00.0000000", date(2023, 3, 7)),
        ("2025-06-16T22:00:00Z", date(2025, 6, 17)),  # midnight in Denmark
        ("2025-01-16T22:59:00Z", date(2025, 1, 16)),
        ("2025-01-16T23:00:00Z", date(2025, 1, 17)),
        ("2025-06-17T00:00:00+02:00", date(2025, 6, 17)),
        ("2025-06-17T00:00:00+0200", date(2025, 6, 17)),
        ("0001-01-01T00:00:00", None),  # how .NET writes no date
        ("0001-01-01T00:00:00Z", None),
        ("31-12-9999", None),
        ("9999-12-31T23:00:00Z", None),
    ],
)
def test_a_date_in_any_danish_form_is_that_day(text: str, expected: date | None) -> None:
    assert CSV.day(text) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31-02-2023", "31-02-2023 findes ikke"),
        ("29-02-2023", "29-02-2023 findes ikke"),
        ("2023-13-01", "2023-13-01 findes ikke"),
        ("03/27/2023", "03/27/2023 findes ikke"),
        ("31022023", "31022023 findes ikke"),
        ("00-00-0000", "00-00-0000 findes ikke"),
        ("31-12-1989", "31-12-1989 er for længe siden"),
        ("07-03-0023", "07-03-0023 er for længe siden"),
        ("01-01-2029", "01-01-2029 er for langt ude i fremtiden"),
        ("07-03-50", "07-03-2050 er for langt ude i fremtiden"),
        ("07-03-2023 25:00", "Klokken 25.00 findes ikke"),
        ("2023-03-07T10:00:00+99:00", "Tidszonen +99:00 findes ikke"),
        ("i morgen", "“i morgen” er ikke en dato"),
        ("ca. 07-03-2023", "“ca. 07-03-2023” er ikke en dato"),
        ("før 07-03-2023", "“før 07-03-2023” er ikke en dato"),
        ("7. marsch 2023", "“7. marsch 2023” er ikke en dato"),
        ("7", "“7” er ikke en dato"),
        ("44992", "“44992” er ikke en dato"),  # a number in a CSV is a number
        ("610190-1234", "Indholdet er ikke en dato"),  # a CPR is never repeated
    ],
)
def test_what_is_no_date_is_said_in_danish(text: str, sentence: str) -> None:
    with pytest.raises(CellError) as error:
        CSV.day(text)
    assert str(error.value) == sentence


@pytest.mark.parametrize(
    ("text", "expected", "at"),
    [
        ("44992", date(2023, 3, 7), None),
        ("44992,4375", date(2023, 3, 7), datetime(2023, 3, 7, 10, 30)),
        ("2023-03-07 10:30:00", date(2023, 3, 7), datetime(2023, 3, 7, 10, 30)),
    ],
)
def test_excel_counts_days_from_1900(text: str, expected: date, at: datetime | None) -> None:
    moment = XLSX.moment(text)
    assert moment is not None
    assert (moment.on, moment.at) == (expected, at)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("07-03-2023 10:30", time(10, 30)),
        ("07-03-2023 kl. 10.30", time(10, 30)),
        ("07-03-2023, kl. 9.05", time(9, 5)),
        ("2023-03-07T10:30:00", time(10, 30)),
        ("2023-03-07T09:30:00Z", time(10, 30)),
        ("07-03-2023 00:00", None),
        ("07-03-2023", None),
    ],
)
def test_the_time_is_the_danish_wall_clock(text: str, clock: time | None) -> None:
    moment = CSV.moment(text)
    assert moment is not None
    assert (moment.at.time() if moment.at else None) == clock


def test_a_time_of_its_own() -> None:
    assert [read_time(text) for text in ("10:30", "kl. 10.30", "9.05", "10:30:00")] == [
        time(10, 30),
        time(10, 30),
        time(9, 5),
        time(10, 30),
    ]
    with pytest.raises(CellError, match="“formiddag” er ikke et klokkeslæt"):
        read_time("formiddag")


def test_dates_are_found_inside_a_line() -> None:
    line = "Trukket 06.03.2023 for perioden 31-02-2023 til 7. marts 2023"
    assert list(CSV.days_in(line)) == [date(2023, 3, 6), date(2023, 3, 7)]


@given(st.datetimes(min_value=datetime(1996, 1, 1), max_value=datetime(2036, 12, 31), timezones=st.just(UTC)))
def test_the_rule_for_machines_without_zone_data_agrees_with_it(at: datetime) -> None:
    assert by_the_eu_rule(at) == at.astimezone(ZoneInfo("Europe/Copenhagen")).replace(tzinfo=None)


def test_a_machine_without_zone_data_uses_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "ZONE_NAME", "Europe/Ishoej")
    assert in_danish_time(datetime(2025, 6, 16, 22, tzinfo=UTC)).date() == date(2025, 6, 17)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2028, 12, 31)))
def test_every_day_is_read_back_from_every_form(day: date) -> None:
    forms = ("%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d", "%d%m%Y", "%d-%m-%y", "%d-%m-%Y 08:15")
    assert {CSV.day(day.strftime(form)) for form in forms} == {day}


@given(st.text(alphabet="0123456789-./: Tzkl+marts,", max_size=25))
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    for reader in (CSV, XLSX):
        with suppress(CellError):
            moment = reader.moment(text)
            assert moment is None or 1990 <= moment.on.year <= 2028
