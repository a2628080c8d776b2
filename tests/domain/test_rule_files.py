"""Rule files: what is read, and for each mistake one Danish sentence with file, line and key."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum

import pytest

from jobassist.domain.case import Holder, OfferKind, TalkForm, TalkKind, TargetGroup
from jobassist.domain.circumstances import NATURES, CircumstanceKind
from jobassist.domain.errors import JobAssistError, RuleFileError
from jobassist.domain.rule_files import check_unique, parse_rule
from jobassist.domain.rule_overrides import CORRECTABLE
from jobassist.domain.rules import AgeLimit, Clock, DutyKind, DutyOf, EventKind, Limit, Pause, Transition
from jobassist.paths import resources
from tests.domain.rule_mistakes import EVERY, EVERY_KEY_OF_TALKS, MISTAKES, OFFER, TALKS, changed


def error_of(text: str) -> str:
    with pytest.raises(RuleFileError) as caught:
        parse_rule(text, "X.toml")
    assert isinstance(caught.value, JobAssistError)
    return str(caught.value)


class TestRead:
    def test_what_is_not_said_has_its_default(self) -> None:
        (rule,) = parse_rule(TALKS, "X.toml")
        assert (rule.id, rule.title, rule.source) == ("X-1", "Tre samtaler på seks måneder", "Testloven § 1")
        assert rule.groups == {TargetGroup.SYGEDAGPENGE, TargetGroup.DAGPENGE}
        assert (rule.duty, rule.event, rule.clock) == (DutyKind.AT_LEAST, EventKind.TALK, Clock.CALENDAR)
        assert (rule.count, rule.limit, rule.min_gap_days) == (3, Limit(months=6), 14)
        assert (rule.owner, rule.what, rule.counted_from) == ("law", "samtale", "sagens start")
        assert (rule.pause, rule.transition, rule.measure) == (Pause.SHIFT, Transition.DAY, "")
        assert (rule.valid_to, rule.talk_kinds, rule.held_by) == (None, None, None)

    def test_everything_about_talks(self) -> None:
        (rule,) = parse_rule(EVERY_KEY_OF_TALKS, "X.toml")
        assert (rule.pace_weeks, rule.min_gap_days, rule.window_from) == ((8, 13, 18), 7, Limit(months=1))
        assert rule.talk_kinds == frozenset({TalkKind.FAELLES})
        assert rule.held_by == frozenset({Holder.UNEMPLOYMENT_FUND})
        assert (rule.pause, rule.grace, rule.transition) == (
            Pause.GRACE,
            Limit(weeks=3),
            Transition.CASE_START,
        )
        assert (rule.unless_visitation, rule.unless_visitation_weeks) == (frozenset({"1"}), 8)
        assert (rule.unless_recovery_weeks, rule.ends_at_month_end, rule.uncounted_days) == (26, True, 30)
        assert (rule.owner, rule.measure, rule.note) == ("local", "four_talks", "En note")

    def test_offers_and_ages(self) -> None:
        (rule,) = parse_rule(OFFER + 'offers_not_counting = ["mentor"]\noffer_min_days = 14\n', "X.toml")
        assert (rule.offers_not_counting, rule.offer_min_days) == (frozenset({OfferKind.MENTOR}), 14)
        assert rule.age_limits == (
            AgeLimit(0, 29, Limit(weeks=13)),
            AgeLimit(30, 49, Limit(months=6)),
            AgeLimit(50, 150, Limit(weeks=13)),
        )

    def test_intervals_and_their_end(self) -> None:
        (rule,) = parse_rule(EVERY + "until_months = 6\n", "X.toml")
        assert (rule.limit, rule.until) == (Limit(weeks=4), Limit(months=6))

    def test_a_version_may_say_otherwise_and_they_come_oldest_first(self) -> None:
        text = changed("valid_from = 2020-01-01\n", "valid_from = 2023-01-01\n")
        text += "[[version]]\ncount = 4\nvalid_from = 2020-01-01\nvalid_to = 2022-12-31\n"
        assert [rule.count for rule in parse_rule(text, "X.toml")] == [4, 3]

    @pytest.mark.parametrize("header", ["[[version]]  # note", "[[ version ]]", "  [[version]]"])
    def test_every_way_to_write_a_version(self, header: str) -> None:
        text = changed("[[version]]", header)
        assert len(parse_rule(text, "X.toml")) == 1
        assert error_of(text + "ukendt = 1\n").startswith("X.toml, linje 14: ukendt ")

    def test_versions_written_in_one_line(self) -> None:
        text = changed("[[version]]\nvalid_from = 2020-01-01\n", "version = [{ valid_from = 2020-01-01 }]\n")
        assert len(parse_rule(text, "X.toml")) == 1

    def test_windows_lines_and_comments(self) -> None:
        assert len(parse_rule(("# En regel\n" + TALKS).replace("\n", "\r\n"), "X.toml")) == 1

    def test_different_groups_may_share_their_days(self) -> None:
        text = TALKS + '[[version]]\ngroups = ["jobafklaring"]\nvalid_from = 2020-01-01\n'
        assert len(parse_rule(text, "X.toml")) == 2


@pytest.mark.parametrize(("text", "sentence"), MISTAKES)
def test_a_mistake_names_file_line_and_key(text: str, sentence: str) -> None:
    assert error_of(text) == f"X.toml, {sentence}"


@pytest.mark.parametrize(
    "versions",
    ["", 'version = "2020"', "version = []", "version = [2020]", "[version]\nvalid_from = 2020-01-01"],
)
def test_a_file_without_versions(versions: str) -> None:
    text = TALKS.partition("[[version]]")[0] + versions
    assert error_of(text) == "X.toml: der mangler en [[version]]. Tilføj mindst én med valid_from."


def test_an_empty_file() -> None:
    assert error_of("").startswith("X.toml: der mangler en [[version]]")


def test_two_files_may_not_claim_the_same_rule() -> None:
    check_unique([("X-1", "a.toml"), ("X-1", "a.toml"), ("X-2", "b.toml")])
    with pytest.raises(
        RuleFileError, match=r"^b\.toml: reglen X-1 findes også i a\.toml\. Giv den et andet id\.$"
    ):
        check_unique([("X-1", "a.toml"), ("X-1", "b.toml")])


README = resources("rules", "README.md").read_text(encoding="utf-8")


def keys_in(text: str) -> set[str]:
    data = tomllib.loads(text)
    versions: list[dict[str, object]] = data.pop("version")
    return set(data).union(*versions)


def test_the_readme_explains_every_key() -> None:
    shipped = [path.read_text(encoding="utf-8") for path in resources("rules").glob("*.toml")]
    texts = [EVERY_KEY_OF_TALKS, OFFER, EVERY, *shipped]
    named = set().union(*(keys_in(text) for text in texts))
    named |= {"offers_not_counting", "offer_min_days", "until_weeks", "from_weeks", "grace_months"}
    named |= {"only_visitation", "min_age", "from_days", *CORRECTABLE}
    assert {key for key in named if f"`{key}`" not in README} == set()


@pytest.mark.parametrize(
    "enum",
    [
        TargetGroup, DutyKind, DutyOf, EventKind, Clock, Pause, Transition, TalkKind, TalkForm, Holder,
        OfferKind, CircumstanceKind,
    ],
)  # fmt: skip
def test_the_readme_names_every_choice(enum: type[StrEnum]) -> None:
    assert {member.value for member in enum if f"`{member.value}`" not in README} == set()


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", README, re.DOTALL))
def test_the_readmes_examples_can_be_used(example: str) -> None:
    assert parse_rule(example, "README.md")


def test_the_readme_tells_each_circumstance_in_its_words() -> None:
    assert [w.name for kind, w in NATURES.items() if f"| `{kind}` | {w.name} |" not in README] == []
