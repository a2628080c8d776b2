"""How long an offer may last, as the shipped file has it; and a file that is wrong says where."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist import paths
from jobassist.domain.case import OfferKind, TargetGroup
from jobassist.services.offer_limits import LimitFileError, offer_limits, parse_limits, self_found

PRAKTIK = OfferKind.PRAKTIK
DAY = date(2023, 3, 7)
SHORT = {TargetGroup.DAGPENGE, TargetGroup.KTH_JOBPARAT, TargetGroup.UDH_UDDANNELSESPARAT}
GOOD = """
[[limit]]
id = "PRAK"
kind = "virksomhedspraktik"
groups = ["dagpenge"]
weeks = 4
extended_weeks = 26
step_weeks = 13
valid_from = 2020-01-01
valid_to = 2026-06-30
source = "LAB § 61"
confidence = "M"

[self_found]
kind = "virksomhedspraktik"
groups = ["dagpenge"]
valid_from = 2020-01-01
source = "LAB § 57, stk. 3"
confidence = "H"
"""


@pytest.mark.parametrize("group", TargetGroup)
def test_every_group_has_one_limit_of_praktik(group: TargetGroup) -> None:
    (limit,) = [each for each in offer_limits() if each.holds(PRAKTIK, group, DAY)]
    assert (limit.weeks, limit.extended_weeks, limit.step_weeks) == (4 if group in SHORT else 13, 26, 13)
    assert limit.source == "LAB § 61"
    assert not [each for each in offer_limits() if each.holds(OfferKind.LOENTILSKUD, group, DAY)]


def test_nothing_holds_before_the_law() -> None:
    before = date(2019, 12, 31)
    assert not [each for each in offer_limits() if each.holds(PRAKTIK, TargetGroup.DAGPENGE, before)]
    assert not self_found().holds(PRAKTIK, TargetGroup.DAGPENGE, before)


def test_who_has_the_right_to_find_a_praktik() -> None:
    right = self_found()
    has = {group for group in TargetGroup if right.holds(PRAKTIK, group, DAY)}
    assert has == set(list(TargetGroup)[:5])
    assert not right.holds(OfferKind.LOENTILSKUD, TargetGroup.DAGPENGE, DAY)
    assert right.source == "LAB § 57, stk. 3"


def test_a_good_file_is_read() -> None:
    (limit,), right = parse_limits(GOOD, "laengder.toml")
    assert (limit.valid_from, limit.valid_to) == (date(2020, 1, 1), date(2026, 6, 30))
    assert right.groups == {TargetGroup.DAGPENGE}


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("weeks = 4\n", "", "weeks"),
        ("weeks = 4\n", "weeks = 0.5\n", "weeks"),
        ("weeks = 4\n", "weeks = 261\n", "weeks"),
        ('kind = "virksomhedspraktik"', 'kind = "praktik"', "kind"),
        ('groups = ["dagpenge"]', 'groups = ["alle"]', "groups"),
        ("valid_from = 2020-01-01\nvalid_to", "valid_to", "valid_from"),
        ("valid_from = 2020-01-01\nsource", "source", "valid_from"),
        ('source = "LAB § 61"', "source = 61", "source"),
        ("step_weeks = 13", "step_weeks = 13\nmonths = 3", "months"),
        ("[self_found]", "[found]", "self_found"),
        ("[self_found]", "[self_found]\nweeks = 2", "weeks"),
        ("[[limit]]", "months = 2\n[[limit]]", "months"),
        ("[[limit]]", "[[limit", "laengder.toml"),
    ],
)
def test_a_wrong_file_names_what_is_wrong(old: str, new: str, named: str) -> None:
    assert old in GOOD
    with pytest.raises(LimitFileError, match=named):
        parse_limits(GOOD.replace(old, new, 1), "laengder.toml")


def test_the_shipped_file_is_what_is_read() -> None:
    text = paths.resources("offers", "laengder.toml").read_text(encoding="utf-8")
    assert parse_limits(text, "laengder.toml") == (offer_limits(), self_found())
