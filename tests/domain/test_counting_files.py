"""The files on counting: contacts, clocks and measures, and the sentence for each mistake in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Holder, TalkForm, TalkKind
from jobassist.domain.contacts import ContactRow
from jobassist.domain.counting_files import hours_clock, parse_clocks, parse_contacts, parse_measure
from jobassist.domain.errors import RuleFileError
from jobassist.domain.hours_clock import HOURS_CLOCK, HoursClock
from jobassist.domain.measures import USUAL_MEASURES, Measure, MeasureKind, Split
from jobassist.domain.rules import Clock
from jobassist.paths import resources

CONTACTS = """\
source = "Testloven"
confidence = "M"

[[contact]]
kind = "jobsamtale"
forms = ["in_person"]
held_by = ["jobcentre"]
valid_from = 2020-01-01
valid_to = 2023-12-31

[[contact]]
kind = "cv"
valid_from = 2015-01-01
"""
CLOCKS = """\
[[clock]]
id = "KALENDER"
clock = "calendar"
title = "Dage"
tell = "Kalenderdage."
source = "Testloven"
confidence = "H"
valid_from = 2015-01-01

[[clock]]
id = "TIMER"
clock = "hours"
title = "Timer"
tell = "Udbetalte timer."
source = "Testloven"
confidence = "L"
valid_from = 2016-01-01
note = "Et skøn"
hours_a_week = 36
hours_a_month = 156.5
part_hours_a_week = 29
part_hours_a_month = 125
uncounted = [{ from = 2020-03-01, to = 2020-03-01 }, { from = 2021-01-01, to = 2021-06-30 }]
"""
MEASURE = """\
id = "four_talks"
title = "Fire samtaler"
kind = "duty"
counts = "four_talks"
confidence = "H"
source = "Styrelsen"

[[version]]
valid_from = 2024-01-01
most_missing_percent = 25
split = "all"
exempt_percent = 25
small_population = 5
months_in_row = 3
seniority_months = 12
is_watch = true
note = "Ny"

[[version]]
valid_from = 2015-01-01
valid_to = 2023-12-31
most_missing_percent = 20
split = "groups"
"""


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def error_of(parse: Callable[[str, str], Any], text: str) -> str:
    with pytest.raises(RuleFileError) as caught:
        parse(text, "X.toml")
    return str(caught.value)


class TestContacts:
    def test_what_is_read(self) -> None:
        contacts = parse_contacts(CONTACTS, "X.toml")
        assert contacts.rows == (
            ContactRow(
                TalkKind.JOBSAMTALE,
                frozenset({TalkForm.IN_PERSON}),
                frozenset({Holder.JOBCENTRE}),
                date(2020, 1, 1),
                date(2023, 12, 31),
            ),
            ContactRow(TalkKind.CV, valid_from=date(2015, 1, 1)),
        )
        assert (contacts.source, contacts.is_own) == ("Testloven", False)
        one_day = changed(CONTACTS, "valid_to = 2023-12-31", "valid_to = 2020-01-01")
        assert parse_contacts(one_day, "X.toml").rows[0].valid_to == date(2020, 1, 1)
        assert parse_contacts(CONTACTS.replace("\n\n", '\nnote = "Se loven"\n\n', 1), "X.toml").rows

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("source = ", "X.toml: filen er ikke gyldig TOML (linje 1). Ret linjen, og prøv igen."),
            (
                CONTACTS.partition("[[contact]]")[0],
                "X.toml: contact mangler. Skriv mindst én [[contact]].",
            ),
            (
                changed(CONTACTS, '"M"', '"X"'),
                "X.toml: confidence skal være en af H, M, L.",
            ),
            (
                changed(CONTACTS, "2023-12-31", "2019-12-31"),
                "X.toml: kontakt 1: valid_to ligger før valid_from. Byt om på de to datoer (linje 9).",
            ),
            (
                changed(CONTACTS, "valid_from = 2015-01-01", ""),
                "X.toml: kontakt 2: valid_from mangler. Skriv dagen, fx 2020-01-01 (linje 11).",
            ),
            (
                CONTACTS + "form = 1",
                "X.toml: kontakt 2: form kendes ikke. Ret stavningen, eller slet linjen (linje 14).",
            ),
            (
                "farve = 1\n" + CONTACTS,
                "X.toml: farve kendes ikke. Ret stavningen, eller slet linjen (linje 1).",
            ),
            (
                changed(CONTACTS, 'source = "Testloven"\n', ""),
                "X.toml: source mangler eller er ikke tekst i anførselstegn.",
            ),
            (
                changed(CONTACTS, 'kind = "cv"\n', ""),
                "X.toml: kontakt 2: kind mangler (linje 11).",
            ),
        ],
    )
    def test_mistakes(self, text: str, sentence: str) -> None:
        # A key that was taken out already has no line of its own any more.
        assert error_of(parse_contacts, text).replace(" (linje 2).", ".") == sentence


class TestClocks:
    def test_what_is_read(self) -> None:
        days, hours = parse_clocks(CLOCKS, "X.toml")
        assert (days.id, days.clock, days.title, days.tell) == (
            "KALENDER",
            Clock.CALENDAR,
            "Dage",
            "Kalenderdage.",
        )
        assert (days.source, days.confidence, days.valid_from) == ("Testloven", "H", date(2015, 1, 1))
        assert (days.note, days.hours) == ("", HOURS_CLOCK)
        assert (hours.note, hours.confidence) == ("Et skøn", "L")
        assert hours.hours == HoursClock(
            36.0,
            156.5,
            29.0,
            125.0,
            ((date(2020, 3, 1), date(2020, 3, 1)), (date(2021, 1, 1), date(2021, 6, 30))),
        )

    def test_the_dagpenge_clock_is_the_one_of_hours(self) -> None:
        clocks = parse_clocks(CLOCKS, "X.toml")
        assert hours_clock(clocks) == clocks[1].hours
        assert hours_clock(clocks[:1]) == hours_clock(()) == HOURS_CLOCK

    def test_hours_of_full_and_part_time(self) -> None:
        clock = parse_clocks(CLOCKS, "X.toml")[1].hours
        assert (clock.week(False), clock.week(True)) == (36.0, 29.0)
        assert (clock.month(False), clock.month(True)) == (156.5, 125.0)

    def test_the_shipped_clock_is_the_one_without_files(self) -> None:
        text = resources("counting", "ure.toml").read_text(encoding="utf-8")
        assert hours_clock(parse_clocks(text, "ure.toml")) == HOURS_CLOCK

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            (
                changed(CLOCKS, '"TIMER"', '"KALENDER"'),
                "X.toml: clock har “KALENDER” to gange. Giv hver sit navn.",
            ),
            (
                changed(CLOCKS, "hours_a_week = 36\n", "hours_a_week = 0\n"),
                "X.toml: ur 2: hours_a_week skal være et tal fra 1 til 400 (linje 19).",
            ),
            (
                changed(CLOCKS, "part_hours_a_month = 125", "part_hours_a_month = 401"),
                "X.toml: ur 2: part_hours_a_month skal være et tal fra 1 til 400 (linje 22).",
            ),
            (
                changed(CLOCKS, "to = 2020-03-01", "to = 2020-02-29"),
                "X.toml: ur 2: periode 1: to ligger før from. Byt om på de to dage (linje 23).",
            ),
            (
                changed(CLOCKS, "to = 2020-03-01", 'to = 2020-03-01, note = "x"'),
                "X.toml: ur 2: periode 1: note kendes ikke. Ret stavningen, eller slet linjen (linje 23).",
            ),
            (
                changed(CLOCKS, "from = 2021-01-01, ", ""),
                "X.toml: ur 2: periode 2: from mangler. Skriv dagen, fx 2020-01-01 (linje 23).",
            ),
            (
                CLOCKS.replace("\n[[clock]]", "hours_a_week = 37\n\n[[clock]]"),
                "X.toml: ur 1: hours_a_week kendes ikke. Ret stavningen, eller slet linjen (linje 9).",
            ),
            (
                "farve = 1\n" + CLOCKS,
                "X.toml: farve kendes ikke. Ret stavningen, eller slet linjen (linje 1).",
            ),
        ],
    )
    def test_mistakes(self, text: str, sentence: str) -> None:
        assert error_of(parse_clocks, text) == sentence


class TestMeasures:
    def test_versions_oldest_first(self) -> None:
        old, new = parse_measure(MEASURE, "X.toml")
        assert old == Measure(
            "four_talks",
            "Fire samtaler",
            MeasureKind.DUTY,
            0.20,
            date(2015, 1, 1),
            date(2023, 12, 31),
            "Styrelsen",
            "H",
            split=Split.GROUPS,
            counts="four_talks",
        )
        assert (old.small_population, old.months_in_row, old.seniority_months) == (10, 6, 6)
        assert (old.exempt_share, old.is_watch, old.note) == (0.0, False, "")
        assert (new.most_missing, new.exempt_share, new.split) == (0.25, 0.25, Split.ALL)
        assert (new.small_population, new.months_in_row, new.seniority_months) == (5, 3, 12)
        assert (new.is_watch, new.note, new.valid_to) == (True, "Ny", None)

    @pytest.mark.parametrize(
        ("day", "is_valid"),
        [
            (date(2014, 12, 31), False),
            (date(2015, 1, 1), True),
            (date(2023, 12, 31), True),
            (date(2024, 1, 1), False),
        ],
    )
    def test_a_version_has_its_days(self, day: date, is_valid: bool) -> None:
        old, new = parse_measure(MEASURE, "X.toml")
        assert old.is_valid_on(day) is is_valid
        assert new.is_valid_on(day) is (day == date(2024, 1, 1))

    def test_the_passive_count_no_duty(self) -> None:
        text = changed(changed(MEASURE, '"duty"', '"passive"'), 'counts = "four_talks"\n', "")
        assert [(m.kind, m.counts) for m in parse_measure(text, "X.toml")] == [(MeasureKind.PASSIVE, "")] * 2

    def test_without_files_there_are_the_two_of_every_month(self) -> None:
        assert [(m.id, m.counts, m.most_missing) for m in USUAL_MEASURES] == [
            ("four_talks", "four_talks", 0.20),
            ("active_offer", "active_offer", 0.20),
        ]
        assert all(
            m.is_valid_on(date(2000, 1, 1)) and m.is_valid_on(date(2099, 1, 1)) for m in USUAL_MEASURES
        )

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            (
                MEASURE.partition("[[version]]")[0],
                "X.toml: version mangler. Skriv mindst én [[version]] med valid_from.",
            ),
            (
                changed(MEASURE, "valid_to = 2023-12-31\n", ""),
                "X.toml: version 2: valid_to skal være 31-12-2023,"
                " fordi den næste version begynder 01-01-2024 (linje 19).",
            ),
            (
                changed(MEASURE, "2023-12-31", "2024-01-01"),
                "X.toml: version 2: valid_to skal være 31-12-2023,"
                " fordi den næste version begynder 01-01-2024 (linje 21).",
            ),
            (
                MEASURE + "[[versions]]\nvalid_from = 2026-01-01",
                "X.toml: versions kendes ikke. Ret stavningen, eller slet linjen.",
            ),
            (
                changed(MEASURE, "2023-12-31", "2014-12-31"),
                "X.toml: version 2: valid_to ligger før valid_from. Byt om på de to datoer (linje 21).",
            ),
            (
                changed(MEASURE, "most_missing_percent = 20", "most_missing_percent = 100"),
                "X.toml: version 2: most_missing_percent skal være et helt tal fra 1 til 99 (linje 22).",
            ),
            (
                changed(MEASURE, "exempt_percent = 25", "exempt_percent = 100"),
                "X.toml: version 1: exempt_percent skal være et helt tal fra 0 til 99 (linje 12).",
            ),
            (
                changed(MEASURE, "small_population = 5", "small_population = 1001"),
                "X.toml: version 1: small_population skal være et helt tal fra 0 til 1000 (linje 13).",
            ),
            (
                changed(MEASURE, "months_in_row = 3", "months_in_row = 61"),
                "X.toml: version 1: months_in_row skal være et helt tal fra 0 til 60 (linje 14).",
            ),
            (
                changed(MEASURE, "seniority_months = 12", "seniority_months = 121"),
                "X.toml: version 1: seniority_months skal være et helt tal fra 0 til 120 (linje 15).",
            ),
            (
                changed(MEASURE, "is_watch = true", 'is_watch = "ja"'),
                "X.toml: version 1: is_watch skal være true eller false (linje 16).",
            ),
            (
                changed(MEASURE, 'counts = "four_talks"\n', ""),
                "X.toml: version 1: counts mangler eller er ikke tekst i anførselstegn (linje 7).",
            ),
            (
                changed(MEASURE, 'split = "groups"', 'split = "by"'),
                "X.toml: version 2: split kender ikke “by”. Vælg mellem groups, all (linje 23).",
            ),
            (
                MEASURE + "farve = 1",
                "X.toml: version 2: farve kendes ikke. Ret stavningen, eller slet linjen (linje 24).",
            ),
        ],
    )
    def test_mistakes(self, text: str, sentence: str) -> None:
        assert error_of(parse_measure, text) == sentence
