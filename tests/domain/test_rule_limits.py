"""The last value a rule file may have and the first it may not; which key and line a mistake belongs to."""

from __future__ import annotations

import pytest

from jobassist.domain.errors import RuleFileError
from jobassist.domain.rule_files import parse_rule
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rules import AgeLimit, Limit, RuleVersion
from tests.domain.rule_mistakes import EVERY, OFFER, TALKS, changed
from tests.domain.rule_mistakes_special import DECISION, HOURS


def read(text: str) -> RuleVersion:
    (rule,) = parse_rule(text, "X.toml")
    return rule


def error_of(text: str) -> RuleFileError:
    with pytest.raises(RuleFileError) as caught:
        parse_rule(text, "X.toml")
    return caught.value


ONE_TALK = changed("count = 3", "count = 1")
VISITATION = TALKS + 'unless_visitation = ["1"]\n'
NUMBERS = {  # the most that each may be; the least is 0
    "uncounted_days": (TALKS, 366),
    "offer_min_days": (OFFER, 366),
    "given_start_weeks": (OFFER, 52),
    "unless_visitation_weeks": (VISITATION, 520),
    "unless_recovery_weeks": (TALKS, 520),
}


@pytest.mark.parametrize("key", NUMBERS)
def test_a_number_may_be_the_most_but_no_more(key: str) -> None:
    text, most = NUMBERS[key]
    assert getattr(read(f"{text}{key} = {most}\n"), key) == most
    error = error_of(f"{text}{key} = {most + 1}\n")
    assert str(error).endswith(f": {key} skal ligge mellem 0 og {most}.")
    assert error.key == key


def test_no_more_talks_are_exempt_than_a_rule_can_ask_for() -> None:
    text = TALKS + 'exempt_by = "undtaget_samtaler"\nexempt_count = '
    assert str(error_of(text + "60")).endswith(
        "exempt_count skal være mindre end count og stå sammen med exempt_by."
    )
    assert str(error_of(text + "61")).endswith("exempt_count skal ligge mellem 0 og 60.")


@pytest.mark.parametrize("key", [*NUMBERS, "exempt_count"])
def test_a_number_may_be_nothing(key: str) -> None:
    text = OFFER if key in ("offer_min_days", "given_start_weeks") else TALKS
    assert getattr(read(f"{text}{key} = 0\n"), key) == 0


@pytest.mark.parametrize("key", [*NUMBERS, "exempt_count", "from_extension", "paid_months"])
def test_a_number_that_is_not_said_is_nothing(key: str) -> None:
    assert getattr(read(TALKS), key) == 0


def test_a_text_that_is_not_said_is_empty() -> None:
    rule = read(TALKS)
    assert (rule.tell, rule.note, rule.measure) == ("", "", "")


@pytest.mark.parametrize("weeks", [(1, 13, 26), (8, 13, 520)])
def test_the_first_and_the_last_week_of_a_pace(weeks: tuple[int, ...]) -> None:
    """The last talk may be planned for the very day of the limit."""
    text = changed("limit_months = 6", f"limit_weeks = {weeks[-1]}")
    assert read(f"{text}pace_weeks = {list(weeks)}\n").pace_weeks == weeks


def test_a_pace_of_more_weeks_than_there_can_be() -> None:
    text = changed("limit_months = 6", "limit_weeks = 520")
    error = error_of(text + "pace_weeks = [8, 13, 521]")
    assert str(error) == "X.toml, linje 14: pace_weeks skal være hele uger mellem 1 og 520."


def test_what_ends_as_it_begins_is_one_day_or_one_age() -> None:
    rule = read(TALKS + "valid_to = 2020-01-01\nmin_age = 30\nmax_age = 30\n")
    assert (rule.valid_to, rule.min_age, rule.max_age) == (rule.valid_from, 30, 30)
    ((first, last),) = read(DECISION + "postponed = [{ from = 2020-03-09, to = 2020-03-09 }]\n").postponed
    assert first == last
    bands = '"limits_by_age = [{ max_age = 29, weeks = 13 }, { min_age = 30, max_age = 30, weeks = 26 }, '
    text = changed("limit_months = 6", bands.strip('"') + "{ min_age = 31, weeks = 13 }]")
    assert read(text).age_limits[1] == AgeLimit(30, 30, Limit(weeks=26))


@pytest.mark.parametrize("months", ["6.5", '"6"', "-6", "true"])
def test_the_months_of_an_age_are_whole(months: str) -> None:
    error = error_of(changed("months = 6", f"months = {months}", OFFER))
    assert (
        str(error) == "X.toml, linje 9: limits_by_age skal have min_age, max_age og enten weeks eller months."
    )


def test_as_many_paid_weeks_as_the_shortest_months_have() -> None:
    assert read(changed("paid_weeks = 22", "paid_weeks = 35", DECISION)).paid_weeks == 35


def test_an_interval_may_end_with_its_first_limit() -> None:
    assert read(EVERY + "until_weeks = 4\n").until == Limit(weeks=4)


def test_one_talk_fits_in_the_last_day_before_the_limit() -> None:
    """Six months from 1 January 2020 are 182 days; 962 hours of 37 a week are as many."""
    assert read(ONE_TALK + "from_days = 181\n").window_from == Limit(days=181)
    assert str(error_of(ONE_TALK + "from_days = 182")).endswith("from_days skal ligge før fristen.")
    hours = changed("count = 3", "count = 1", HOURS)
    assert read(hours + "from_hours = 961\n").window_from == Limit(hours=961)
    assert str(error_of(hours + "from_hours = 962")).endswith("from_hours skal ligge før fristen.")


@pytest.mark.parametrize("key", ["event", "clock"])
def test_a_duty_needs_what_is_done_and_a_clock(key: str) -> None:
    text = "".join(line for line in TALKS.splitlines(keepends=True) if not line.startswith(f"{key} ="))
    assert str(error_of(text)) == f"X.toml, linje 11: {key} mangler. Alle regler skal have den."


def test_the_line_is_that_of_the_version_though_the_one_above_ends_alike() -> None:
    text = TALKS + "valid_to = 2022-12-31\ncount = 4\n[[version]]\nvalid_from = 2023-01-01\ncount = 99\n"
    assert str(error_of(text)) == "X.toml, linje 18: count skal ligge mellem 1 og 60."


def test_what_stands_in_a_long_note_is_no_version() -> None:
    note = 'note = """\n[[version]]\ner et ord i en note"""\n'
    assert read(TALKS + note).note == "[[version]]\ner et ord i en note"


def test_a_version_in_one_line_has_no_line_of_its_own() -> None:
    """Its mistakes are told with the first line."""
    text = changed(
        "[[version]]\nvalid_from = 2020-01-01\n", "version = [{ valid_from = 2020-01-01, counts = 3 }]\n"
    )
    error = error_of(text)
    assert str(error) == "X.toml, linje 1: counts kendes ikke. Ret den til count, eller slet linjen."


def test_an_error_knows_its_key_in_a_file_and_in_a_correction() -> None:
    assert error_of(TALKS + "counts = 3").key == "counts"
    assert error_of("").key == ""
    correction = RuleOverride(
        "X-1", read(TALKS).valid_from, "dagpenge,sygedagpenge", "count = 99", "Praksis her"
    )
    with pytest.raises(RuleFileError) as caught:
        parse_rule(TALKS, "X.toml", [correction])
    assert str(caught.value) == "Rettelsen af X: count skal ligge mellem 1 og 60."
    assert caught.value.key == "count"
