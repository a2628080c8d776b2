"""A municipality's correction of a rule: which version, which keys, and how it is told."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from jobassist.domain.errors import RuleFileError
from jobassist.domain.rule_files import parse_rule
from jobassist.domain.rule_overrides import CORRECTABLE, RuleOverride, version_key
from jobassist.domain.rules import Limit, RuleVersion
from tests.domain.rule_mistakes import EVERY, OFFER, TALKS
from tests.domain.rule_mistakes_special import DECISION

FROM = date(2020, 1, 1)
GROUPS = "dagpenge,sygedagpenge"
TWO = TALKS + "valid_to = 2022-12-31\n[[version]]\nvalid_from = 2023-01-01\ncount = 4\n"


def a_correction(
    keys: str, rule_id: str = "X-1", valid_from: date = FROM, groups: str = GROUPS
) -> RuleOverride:
    return RuleOverride(rule_id, valid_from, groups, keys, "Praksis her", "Hanne", date(2026, 12, 3))


def corrected(keys: str, text: str = TALKS, rule_id: str = "X-1", groups: str = GROUPS) -> RuleVersion:
    (rule,) = parse_rule(text, "X.toml", [a_correction(keys, rule_id, groups=groups)])
    return rule


def error_of(keys: str, text: str = TALKS) -> str:
    with pytest.raises(RuleFileError) as caught:
        parse_rule(text, "X.toml", [a_correction(keys)])
    return str(caught.value)


def test_a_correction_replaces_its_keys_and_is_marked() -> None:
    rule = corrected("count = 5\nmin_gap_days = 7")
    assert (rule.count, rule.min_gap_days, rule.limit) == (5, 7, Limit(months=6))
    assert rule.overridden == "rettet lokalt 03-12-2026 af Hanne: Praksis her"
    assert parse_rule(TALKS, "X.toml")[0].overridden == ""


def test_who_and_when_are_told_where_they_are_known() -> None:
    assert RuleOverride("X-1", FROM, GROUPS, "count = 5", "Praksis her").mark == "rettet lokalt: Praksis her"


def test_only_the_version_that_is_meant() -> None:
    later = a_correction("count = 6", valid_from=date(2023, 1, 1))
    assert [rule.count for rule in parse_rule(TWO, "X.toml", [later])] == [3, 6]
    first = a_correction("count = 5")
    assert [rule.count for rule in parse_rule(TWO, "X.toml", [later, first])] == [5, 6]
    assert [bool(rule.overridden) for rule in parse_rule(TWO, "X.toml", [first])] == [True, False]


@pytest.mark.parametrize(
    "other",
    [
        a_correction("count = 5", rule_id="X-2"),
        a_correction("count = 5", valid_from=date(2020, 1, 2)),
        a_correction("count = 5", groups="dagpenge"),
    ],
)
def test_another_rule_day_or_group_is_another_version(other: RuleOverride) -> None:
    assert parse_rule(TALKS, "X.toml", [other])[0].count == 3


def test_groups_are_told_apart_in_any_order() -> None:
    assert version_key(["sygedagpenge", "dagpenge"]) == version_key(["dagpenge", "sygedagpenge"]) == GROUPS
    assert version_key(["sygedagpenge"], 3) == "sygedagpenge/3"
    told = {"id": "X-1", "valid_from": FROM, "groups": ["sygedagpenge", "dagpenge"]}
    assert not a_correction("count = 5").is_of({**told, "from_extension": 3})
    assert a_correction("count = 5").is_of(told)
    assert not a_correction("count = 5").is_of({**told, "groups": "dagpenge,sygedagpenge"})
    assert not a_correction("count = 5", groups="").is_of({"id": "X-1", "valid_from": FROM})


@pytest.mark.parametrize(
    ("keys", "limit"),
    [
        ("limit_weeks = 26", Limit(weeks=26)),
        ("limit_days = 100", Limit(days=100)),
        ("limit_months = 5", Limit(months=5)),
    ],
)
def test_a_limit_takes_the_place_of_the_files_own(keys: str, limit: Limit) -> None:
    assert corrected(keys).limit == limit


def test_ages_and_paid_weeks_are_limits_too() -> None:
    plain = corrected("limit_weeks = 20", OFFER, "X-2", "dagpenge")
    assert (plain.limit, plain.age_limits) == (Limit(weeks=20), ())
    ages = corrected("limits_by_age = [{ weeks = 6 }]", EVERY, "X-3", "sygedagpenge")
    assert [band.limit for band in ages.age_limits] == [Limit(weeks=6)]
    weeks = corrected("paid_weeks = 20", DECISION, "X-4", "sygedagpenge")
    assert (weeks.paid_weeks, weeks.limit, weeks.paid_months) == (20, Limit(weeks=20), 9)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("count =", "Rettelsen af X-1: teksten kan ikke læses. Skriv som count = 4."),
        ("", "Rettelsen af X-1: der er ikke rettet noget. Skriv mindst én nøgle."),
        ('id = "X-9"', "Rettelsen af X-1: id kan ikke rettes her. Ret den i regelfilen."),
        (
            'count = 5\ngroups = ["dagpenge"]',
            "Rettelsen af X-1: groups kan ikke rettes her. Ret den i regelfilen.",
        ),
        ("count = 0", "Rettelsen af X: count skal ligge mellem 1 og 60."),
        (
            "valid_to = 2019-12-31",
            "Rettelsen af X: valid_to (31-12-2019) ligger før valid_from. Byt om på de to datoer.",
        ),
        (
            "offer_min_days = 14",
            "Rettelsen af X: offer_min_days virker kun, når event er offer. Slet linjen, eller ret event.",
        ),
        (
            "limit_weeks = 4\nlimit_months = 1",
            "Rettelsen af X: limit_months kan ikke stå sammen med limit_weeks. Vælg en af dem.",
        ),
    ],
)
def test_a_mistake_in_a_correction(keys: str, sentence: str) -> None:
    assert error_of(keys) == sentence


def test_a_mistake_of_the_file_is_the_files() -> None:
    assert (
        error_of("min_gap_days = 7", TALKS + "ukendt = 1\n")
        == "X.toml, linje 14: ukendt kendes ikke. Slet linjen."
    )


def test_a_correction_may_not_run_into_the_next_version() -> None:
    assert error_of("valid_to = 2023-01-01", TWO) == (
        "Rettelsen af X: valid_to skal være 31-12-2022,"
        " fordi den næste version for samme gruppe begynder 01-01-2023."
    )


def test_what_names_a_version_cannot_be_corrected() -> None:
    assert {"id", "groups", "valid_from", "duty", "duty_of", "event", "owner", "measure"}.isdisjoint(
        CORRECTABLE
    )
    assert tomllib.loads(a_correction("count = 5").keys) == a_correction("count = 5").values()


def test_extensions_of_one_day_are_told_apart() -> None:
    assert version_key(["sygedagpenge"], 2) != version_key(["sygedagpenge"], 3)
