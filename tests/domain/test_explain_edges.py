"""Explanations at the edges of a day, and of what moves, puts off or counts a limit in other ways."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Case, Exemption, Talk, TargetGroup
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.duties import Duty, duties_of
from jobassist.domain.explain import basis, counted_from, in_words, is_from_event, reminder_sentence, sentence
from jobassist.domain.reminders import reminders_of
from jobassist.domain.rules import Clock, DutyOf, Limit, RuleVersion
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import (
    DAGPENGE,
    a_case,
    a_rule,
    an_interval,
    book,
    days,
    duty_on,
    held,
    offer,
    planned,
)
from tests.domain.explanations import TODAY, TWO, sick

SHIPPED = load_rulebook(resources("rules"))
TWO_WEEKS_OFF = (Exemption(date(2023, 1, 2), date(2023, 1, 15)),)
MONTH_END = {"uncounted_days": 14, "ends_at_month_end": True}
PAID = (
    "udgangen af den måned, hvor mere end seks måneder skønnes betalt,"
    " når de første 14 dage efter første fraværsdag 26-09-2022 ikke regnes med"
)


def of_rule(rule_id: str, case: Case, day: date = TODAY) -> Duty:
    (duty,) = [duty for duty in duties_of(case, SHIPPED, day) if duty.rule.id == rule_id]
    return duty


def pane(case: Case, day: date = TODAY) -> str:
    return "".join(words.text for words in in_words(of_rule("SDP-4IN6", case, day), day))


@pytest.mark.parametrize(
    ("started_on", "words"),
    [
        (date(2023, 2, 28), "A-kassens frist er onsdag 08-03-2023, om 1 dag, otte dage efter"),
        (date(2023, 2, 27), "A-kassens frist er tirsdag 07-03-2023, i dag, otte dage efter"),
        (date(2023, 2, 26), "A-kassens frist var mandag 06-03-2023, for 1 dag siden, otte dage efter"),
    ],
)
def test_two_talks_that_others_owe_around_their_day(started_on: date, words: str) -> None:
    tell = "A-kassen holder to samtaler."
    rule = a_rule(duty_of=DutyOf.UNEMPLOYMENT_FUND, count=2, limit=Limit(days=8), tell=tell)
    (reminder,) = reminders_of(sick(started_on), book(rule), TODAY)
    told = reminder_sentence(reminder, TODAY)
    assert told.startswith(f"{tell} Der er holdt 0 af 2 samtaler. {words} første fraværsdag ")


def test_met_and_its_day_is_today() -> None:
    four = (*TWO, *held(date(2023, 2, 1), date(2023, 2, 24)))
    assert "Fristen er søndag 26-03-2023, " in pane(sick(talks=four), date(2023, 3, 26))
    assert "Fristen var søndag 26-03-2023, " in pane(sick(talks=four), date(2023, 3, 27))


@pytest.mark.parametrize(
    ("booked_on", "words"),
    [
        (date(2023, 3, 10), "fredag 10-03-2023."),
        (date(2023, 3, 11), "lørdag 11-03-2023, men det er efter sidste sikre dag."),
        (date(2023, 3, 26), "søndag 26-03-2023, men det er efter sidste sikre dag."),
        (date(2023, 3, 27), "mandag 27-03-2023, men det er efter fristen."),
    ],
)
def test_booked_on_the_safe_day_and_on_the_limit(booked_on: date, words: str) -> None:
    case = sick(talks=(*TWO, *planned(booked_on)))
    assert pane(case).endswith(f" Samtale 3 er booket til {words}")


def test_the_safe_day_is_tomorrow() -> None:
    assert pane(sick(talks=TWO), date(2023, 3, 9)).endswith("er fredag 10-03-2023, om 1 dag.")


@pytest.mark.parametrize(
    ("name", "first"),
    [("Bo Holm", "Bo"), ("Holm, Bo", "Bo"), ("Chr. Holm", "Borgeren"), ("B.O. Holm", "Borgeren")],
)
def test_a_short_name_is_a_name_and_a_shortened_one_is_not(name: str, first: str) -> None:
    duty = of_rule("SDP-4IN6", sick(name=name, talks=TWO))
    assert sentence(duty, TODAY).startswith(f"{first} har haft 2 af 4 samtaler; ")


def test_paid_hours_say_nothing_of_a_limit_by_the_calendar() -> None:
    """Hours from an earlier time on dagpenge may stay in the case, and so may their day alone."""
    for facts in ({"benefit_hours": 702.5, "benefit_hours_on": TODAY}, {"benefit_hours_on": TODAY}):
        duty = of_rule("SDP-4IN6", sick(**facts))
        assert counted_from(duty) == "seks måneder efter første fraværsdag 26-09-2022"
        assert basis(duty) == "Seks måneder fra 26-09-2022"


def test_hours_that_are_not_known_are_not_told() -> None:
    duty = of_rule("J20-4", sick(group=DAGPENGE, benefit_hours_on=TODAY))
    assert counted_from(duty) == "seks måneder efter indplacering i dagpengeperioden"


def test_a_limit_by_age_in_a_few_words() -> None:
    case = sick(
        date(2018, 1, 2), group=DAGPENGE, benefit_hours=296.0, benefit_hours_on=date(2018, 2, 27)
    )  # fmt: skip
    assert basis(of_rule("T18", case, date(2018, 3, 7))) == "Skøn: 296 timer 27-02-2018"


def test_an_interval_from_a_talk_on_the_first_day() -> None:
    case = sick(date(2017, 1, 2), talks=held(date(2017, 1, 2)))
    duty = of_rule("SDP-4W", case, date(2017, 1, 9))
    assert counted_from(duty) == "fire uger efter seneste opfølgning 02-01-2017"


@pytest.mark.parametrize(("talks", "is_from_it"), [((), False), (held(date(2023, 3, 1)), True)])
def test_an_interval_that_begins_after_so_many_hours(talks: tuple[Talk, ...], is_from_it: bool) -> None:
    """74 hours are two weeks; 37 were paid on 01-02-2023, so it begins seven days later."""
    rule = an_interval(clock=Clock.HOURS, window_from=Limit(weeks=2))
    case = a_case(
        date(2023, 1, 25), talks=talks, benefit_hours=37.0, benefit_hours_on=date(2023, 2, 1),
        exemptions=(Exemption(date(2023, 3, 2), date(2023, 3, 4)),),
    )  # fmt: skip
    duty = duty_on(TODAY, case, rule)
    assert duty.counted_from_on == (date(2023, 3, 1) if is_from_it else date(2023, 2, 8))
    assert is_from_event(duty) is is_from_it
    assert counted_from(duty).endswith(", flyttet 3 dage af en fritagelse")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (a_rule(**MONTH_END), PAID),
        (a_rule(**MONTH_END, postponed=((date(2020, 3, 9), date(2021, 6, 30)),)), PAID),
        (
            a_rule(**MONTH_END, postponed=((date(2023, 4, 1), date(2023, 5, 31)),)),
            PAID + ", udskudt af loven",
        ),
    ],
    ids=["nothing-put-off", "another-time-put-off", "put-off"],
)
def test_put_off_by_the_law_is_only_told_where_it_was(rule: RuleVersion, words: str) -> None:
    assert counted_from(duty_on(TODAY, sick(), rule)) == words


@pytest.mark.parametrize("postponed", [(), ((date(2020, 3, 9), date(2021, 6, 30)),)])
def test_what_an_exemption_moved_the_law_did_not_put_off(postponed: tuple[tuple[date, date], ...]) -> None:
    """Six months and 14 days end in April: with 14 days more it is 14-05-2023."""
    rule = a_rule(**MONTH_END, postponed=postponed)
    duty = duty_on(TODAY, sick(exemptions=TWO_WEEKS_OFF), rule)
    assert duty.due_on == date(2023, 4, 30) + days(14)
    assert counted_from(duty) == PAID + ", flyttet 14 dage af en fritagelse"


def test_days_moved_are_counted_from_the_estimate_by_hours() -> None:
    case = sick(
        date(2022, 10, 3), group=DAGPENGE, benefit_hours=702.5, benefit_hours_on=TODAY,
        exemptions=TWO_WEEKS_OFF,
    )  # fmt: skip
    duty = of_rule("J20-4", case)
    assert counted_from(duty).endswith("dagpengetimer den 07-03-2023, flyttet 14 dage af en fritagelse")
    assert basis(duty) == "Skøn: 702,5 timer 07-03-2023, + 14 dage"


def test_two_circumstances_that_may_have_moved_the_day() -> None:
    kinds = (CircumstanceKind.SYGEHUSVENTETID, CircumstanceKind.FREMMOEDE_UMULIGT)
    waiting = Circumstance(kinds[0], date(2023, 1, 1), date(2023, 1, 10))
    duty = duty_on(TODAY, sick(circumstances=(waiting,)), a_rule(shifted_by=frozenset(kinds)))
    assert counted_from(duty).endswith(
        ", flyttet 10 dage af “sygdommen hindrer fremmøde” eller “venter på behandling på sygehus”"
    )


def test_without_a_day_nothing_was_moved() -> None:
    case = sick(
        date(2022, 9, 1), group=TargetGroup.UDH_UDDANNELSESPARAT, placements=(offer(date(2023, 1, 2)),),
        exemptions=TWO_WEEKS_OFF,
    )  # fmt: skip
    duty = of_rule("T20-Y", case)
    assert duty.due_on is None
    assert "flyttet" not in counted_from(duty)
