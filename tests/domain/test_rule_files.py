"""Rule files: what is read, and for each mistake one Danish sentence with file, line and key."""

from __future__ import annotations

import re
import tomllib
from datetime import date
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
from tests.domain.rule_mistakes_special import (
    DECISION,
    HOURS,
    INFORMATION,
    REMINDER,
    SPECIAL_MISTAKES,
)


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

    def test_weeks_that_are_paid_are_the_limit(self) -> None:
        text = DECISION + "postponed = [{ from = 2020-03-09, to = 2021-06-30 }]\nfrom_extension = 2\n"
        (rule,) = parse_rule(text, "X.toml")
        assert (rule.limit, rule.paid_weeks, rule.paid_months) == (Limit(weeks=22), 22, 9)
        assert (rule.postponed, rule.from_extension) == (((date(2020, 3, 9), date(2021, 6, 30)),), 2)
        assert (parse_rule(TALKS, "X.toml")[0].paid_weeks, rule.is_demand) == (0, True)

    def test_reminders_are_of_others(self) -> None:
        (rule,) = parse_rule(REMINDER, "X.toml")
        assert (rule.duty_of, rule.limit, rule.is_demand) == (DutyOf.DOCTOR, Limit(days=8), False)
        assert rule.met_by is rule.from_circumstance is CircumstanceKind.LAE_285
        assert rule.tell == "Lægen svarer inden otte dage."

    def test_information_needs_neither_event_nor_limit(self) -> None:
        text = INFORMATION + "until_weeks = 30\n"
        (rule,) = parse_rule(text, "X.toml")
        assert (rule.duty, rule.duty_of, rule.is_demand) == (
            DutyKind.INFORMATION,
            DutyOf.JOBCENTRE,
            False,
        )
        assert (rule.window_from, rule.until) == (Limit(months=6), Limit(weeks=30))

    def test_whom_a_rule_holds_for(self) -> None:
        text = TALKS + (
            'only_with = ["selvstaendig"]\nunless_with = ["arbejdspligt", "folkepensionist"]\n'
            'only_employed = false\nonly_visitation = ["3"]\nmin_age = 18\nmax_age = 29\n'
            'exempt_by = "undtaget_samtaler"\nexempt_count = 1\ncovers_percent = 75\nrepeats = true\n'
            'forms = ["in_person", "video"]\nforms_unless_with = ["fremmoede_umuligt"]\n'
            'talks_not_counting = ["faelles"]\nshifted_by = ["sygehusventetid"]\nexceptions = ["Barsel"]\n'
        )
        (rule,) = parse_rule(text, "X.toml")
        kind = CircumstanceKind
        assert rule.only_with == {kind.SELVSTAENDIG}
        assert rule.unless_with == {kind.ARBEJDSPLIGT, kind.FOLKEPENSIONIST}
        assert (rule.only_employed, rule.only_visitation) == (False, frozenset({"3"}))
        assert (rule.min_age, rule.max_age) == (18, 29)
        assert (rule.exempt_by, rule.exempt_count, rule.covers_percent) == (kind.UNDTAGET_SAMTALER, 1, 75)
        assert rule.forms == {TalkForm.IN_PERSON, TalkForm.VIDEO}
        assert rule.forms_unless_with == {kind.FREMMOEDE_UMULIGT}
        assert rule.talks_not_counting == {TalkKind.FAELLES}
        assert rule.shifted_by == {kind.SYGEHUSVENTETID}
        assert (rule.repeats, rule.exceptions, rule.is_conditional) == (True, ("Barsel",), True)

    def test_without_those_keys_it_holds_for_everybody(self) -> None:
        (rule,) = parse_rule(TALKS, "X.toml")
        assert not rule.is_conditional
        assert (rule.only_employed, rule.min_age, rule.max_age) == (None, 0, None)
        assert (rule.exempt_by, rule.exempt_count, rule.covers_percent) == (None, 0, 100)
        assert (rule.window_from, rule.until, rule.grace, rule.repeats) == (None, None, None, False)
        assert (rule.duty_of, rule.tell, rule.exceptions, rule.overridden) == (
            DutyOf.JOBCENTRE,
            "",
            (),
            "",
        )

    def test_a_window_of_paid_hours(self) -> None:
        (rule,) = parse_rule(HOURS + "from_hours = 410\nfrom_at_month_end = true\n", "X.toml")
        assert (rule.window_from, rule.from_at_month_end) == (Limit(hours=410), True)

    def test_offers_of_some_kinds(self) -> None:
        (rule,) = parse_rule(OFFER + 'offer_kinds = ["mentor"]\ngiven_start_weeks = 3\n', "X.toml")
        assert (rule.offer_kinds, rule.given_start_weeks) == (frozenset({OfferKind.MENTOR}), 3)

    def test_the_numbers_of_an_extension_stand_beside_each_other(self) -> None:
        text = DECISION + "from_extension = 2\n[[version]]\nvalid_from = 2020-01-01\nfrom_extension = 3\n"
        assert [rule.from_extension for rule in parse_rule(text, "X.toml")] == [2, 3]

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


@pytest.mark.parametrize(("text", "sentence"), [*MISTAKES, *SPECIAL_MISTAKES])
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
