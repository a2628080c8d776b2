"""The words of a rule: its limit by ages and clock, its window, the weeks that are paid, and lists."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.errors import FieldError, JobAssistError, RuleFileError
from jobassist.domain.hours_clock import PaidHours
from jobassist.domain.rule_files import parse_rule
from jobassist.domain.rule_words import limit_words, listed, weeks_paid, window_words
from jobassist.domain.rules import RuleVersion
from tests.domain.rule_mistakes import OFFER, TALKS, changed
from tests.domain.rule_mistakes_special import DECISION, HOURS

TWO_AGES = changed(
    "limit_months = 6",
    "limits_by_age = [{ max_age = 29, weeks = 13 }, { min_age = 30, weeks = 26 }]",
    HOURS,
)


def read(text: str) -> RuleVersion:
    (rule,) = parse_rule(text, "X.toml")
    return rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TALKS, "seks måneder"),
        (HOURS, "seks måneders ledighed"),
        (OFFER, "13 uger (under 30 år), seks måneder (30-49 år) og 13 uger (fra 50 år)"),
        (TWO_AGES, "13 ugers ledighed (under 30 år) og 26 ugers ledighed (fra 30 år)"),
    ],
)
def test_a_limit_is_told_with_its_ages_and_its_clock(text: str, words: str) -> None:
    assert limit_words(read(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TALKS, ""),
        (TALKS + "from_months = 3\n", "tre måneder"),
        (HOURS + "from_hours = 410\nfrom_at_month_end = true\n", "410 timer ved en måneds udgang"),
    ],
)
def test_from_when_an_event_counts(text: str, words: str) -> None:
    assert window_words(read(text)) == words


def test_the_weeks_that_are_paid() -> None:
    assert weeks_paid(read(DECISION)) == "mere end 22 uger er betalt i de ni kalendermåneder til og med den"


def test_a_list_ends_with_and_unless_it_says_otherwise() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a og b"
    assert listed(["a", "b", "c"], "eller") == "a, b eller c"


def test_paid_hours_are_told_with_their_day() -> None:
    assert str(PaidHours(961.5, date(2023, 3, 7))) == "961,5 den 07-03-2023"


@pytest.mark.parametrize(
    ("day", "hours", "is_wrong"),
    [
        (8, 99.0, True),
        (8, 100.0, False),
        (8, 101.0, False),
        (6, 99.0, False),
        (6, 100.0, False),
        (6, 101.0, True),
        (7, 99.0, False),
        (7, 101.0, False),
    ],
)
def test_hours_never_become_fewer(day: int, hours: float, is_wrong: bool) -> None:
    """Of one day the newer number is a correction, and none of the two runs backwards."""
    first = PaidHours(100.0, date(2023, 3, 7))
    assert first.runs_backwards(PaidHours(hours, date(2023, 3, day))) is is_wrong


def test_an_error_has_its_sentence_and_the_key_to_mend() -> None:
    for error in (FieldError("valid_to", "Skriv en dato."), RuleFileError("Skriv en dato.", "valid_to")):
        assert isinstance(error, JobAssistError)
        assert (str(error), error.key) == ("Skriv en dato.", "valid_to")
    assert RuleFileError("Mappen er tom.").key == ""
