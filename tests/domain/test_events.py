"""Which events count: kinds, holders, offers, and talks that a list only counts."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import (
    Holder,
    OfferKind,
    PlacementState,
    Reported,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.contacts import USUAL, ContactRow, Contacts
from jobassist.domain.duties import Status
from jobassist.domain.events import counting_days, planned_day
from jobassist.domain.rules import EventKind, Limit
from tests.domain.build import (
    START,
    a_case,
    a_decision_rule,
    a_rule,
    an_interval,
    an_offer_rule,
    book,
    days,
    duty_on,
    held,
    offer,
    planned,
    status_on,
)

TODAY = date(2023, 3, 7)
FOUR = a_rule()
LIST_DAY = date(2023, 3, 6)


def held_on(day: date, *talks: Talk, reported: Reported | None = None) -> int:
    return duty_on(day, a_case(talks=talks, reported=reported), FOUR).held


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (TalkKind.JOBSAMTALE, True),
        (TalkKind.OPFOELGNING, True),
        (TalkKind.FAELLES, True),
        (TalkKind.HENVISNING, False),
        (TalkKind.INFOMOEDE, False),
        (TalkKind.CV, False),
        (TalkKind.RAADIGHED, False),
        (TalkKind.SERVICEOPKALD, False),
        (TalkKind.ANDEN, False),
        (TalkKind.BREV, False),
    ],
)
def test_kinds_that_count(kind: TalkKind, counts: bool) -> None:
    on = date(2022, 11, 14)
    assert held_on(TODAY, *held(on, kind=kind)) == int(counts)
    ahead = a_case(talks=planned(date(2023, 3, 9), kind=kind))
    assert (duty_on(TODAY, ahead, FOUR).planned_on is not None) is counts


def test_the_table_of_kinds_is_data() -> None:
    talks = held(date(2022, 11, 14), kind=TalkKind.INFOMOEDE)
    case = a_case(talks=talks)
    assert (
        duty_on(TODAY, case, FOUR, contacts=Contacts((*USUAL.rows, ContactRow(TalkKind.INFOMOEDE)))).held == 1
    )
    assert duty_on(TODAY, case, a_rule(talk_kinds=frozenset({TalkKind.INFOMOEDE}))).held == 1


@pytest.mark.parametrize(
    "status", [TalkStatus.PLANNED, TalkStatus.NO_SHOW, TalkStatus.CANCELLED, TalkStatus.MOVED]
)
def test_only_held_talks_are_held(status: TalkStatus) -> None:
    assert held_on(TODAY, *held(date(2022, 11, 14), status=status)) == 0


@pytest.mark.parametrize("status", [TalkStatus.NO_SHOW, TalkStatus.CANCELLED, TalkStatus.MOVED])
def test_what_came_to_nothing_is_not_planned(status: TalkStatus) -> None:
    assert duty_on(TODAY, a_case(talks=held(date(2023, 3, 9), status=status)), FOUR).planned_on is None


def test_a_bare_date_counts() -> None:
    assert held_on(TODAY, Talk(date(2022, 11, 14))) == 1


@pytest.mark.parametrize(
    ("held_by", "counts"),
    [
        (None, True),
        (Holder.JOBCENTRE, True),
        (Holder.OTHER_ACTOR, True),
        (Holder.UNEMPLOYMENT_FUND, False),
    ],
)
def test_rules_may_ask_who_held_it(held_by: Holder | None, counts: bool) -> None:
    rule = a_rule(held_by=frozenset({Holder.JOBCENTRE, Holder.OTHER_ACTOR}))
    case = a_case(talks=held(date(2022, 11, 14), held_by=held_by))
    ahead = a_case(talks=planned(date(2023, 3, 9), held_by=held_by))
    assert duty_on(TODAY, case, rule).held == int(counts)
    assert (duty_on(TODAY, ahead, rule).planned_on is not None) is counts
    assert held_on(TODAY, *case.talks) == 1


@pytest.mark.parametrize(
    ("form", "is_hindered", "counts"),
    [
        (TalkForm.IN_PERSON, False, True),
        (None, False, True),
        (TalkForm.PHONE, False, False),
        (TalkForm.PHONE, True, True),
    ],
)
def test_rules_may_ask_how_unless_illness_hinders_it(
    form: TalkForm | None, is_hindered: bool, counts: bool
) -> None:
    hindered = CircumstanceKind.FREMMOEDE_UMULIGT
    rule = a_rule(forms=frozenset({TalkForm.IN_PERSON}), forms_unless_with=frozenset({hindered}))
    facts = (Circumstance(hindered, START),) if is_hindered else ()
    case = a_case(talks=held(date(2022, 11, 14), form=form), circumstances=facts)
    ahead = a_case(talks=planned(date(2023, 3, 9), form=form), circumstances=facts)
    assert duty_on(TODAY, case, rule).held == int(counts)
    assert (duty_on(TODAY, ahead, rule).planned_on is not None) is counts


@pytest.mark.parametrize(("day", "counts"), [(START - days(1), False), (START, True)])
def test_what_came_before_the_case_belongs_to_an_earlier_one(day: date, counts: bool) -> None:
    assert held_on(TODAY, *held(day)) == int(counts)
    assert duty_on(TODAY, a_case(placements=(offer(day),)), an_offer_rule()).held == int(counts)
    assert duty_on(START, a_case(talks=held(day)), an_interval()).due_on == START + days(28)


class TestOffers:
    rule = an_offer_rule(offer_min_days=14, offers_not_counting=frozenset({OfferKind.MENTOR}))
    first = date(2023, 2, 1)

    @pytest.mark.parametrize(
        ("ends_on", "status"),
        [
            (None, Status.MET),  # the list does not give the end
            (date(2023, 2, 14), Status.MET),
            (date(2023, 2, 13), Status.OK),
            (date(2023, 1, 31), Status.OK),
        ],
    )
    def test_an_offer_lasts_at_least_two_weeks(self, ends_on: date | None, status: Status) -> None:
        assert status_on(TODAY, a_case(placements=(offer(self.first, ends_on),)), self.rule) is status

    @pytest.mark.parametrize(
        ("starts_on", "ends_on", "status"),
        [
            (date(2023, 1, 30), date(2023, 2, 10), Status.MET),  # Monday to the Friday of the week after
            (date(2023, 1, 30), date(2023, 2, 9), Status.OK),
            (date(2023, 1, 31), date(2023, 2, 10), Status.OK),  # from a Tuesday
            (
                date(2022, 12, 27),
                date(2023, 1, 6),
                Status.MET,
            ),  # Monday was a holiday
        ],
    )
    def test_two_weeks_of_working_days_are_two_weeks(
        self, starts_on: date, ends_on: date, status: Status
    ) -> None:
        assert status_on(TODAY, a_case(placements=(offer(starts_on, ends_on),)), self.rule) is status

    @pytest.mark.parametrize(
        ("kind", "status"), [(OfferKind.MENTOR, Status.OK), (OfferKind.PRAKTIK, Status.MET)]
    )
    def test_kinds_that_do_not_count(self, kind: OfferKind, status: Status) -> None:
        assert status_on(TODAY, a_case(placements=(offer(self.first, kind=kind),)), self.rule) is status

    def test_a_cancelled_offer_counts_for_nothing(self) -> None:
        past, ahead = (
            offer(self.first, state=PlacementState.CANCELLED),
            offer(date(2023, 3, 20), state=PlacementState.CANCELLED),
        )
        duty = duty_on(TODAY, a_case(placements=(past, ahead)), self.rule)
        assert (duty.status, duty.planned_on) == (Status.OK, None)

    def test_a_short_offer_ahead_books_nothing(self) -> None:
        short, long = offer(date(2023, 3, 13), date(2023, 3, 20)), offer(date(2023, 3, 20))
        assert status_on(TODAY, a_case(placements=(short,)), self.rule) is Status.OK
        assert duty_on(TODAY, a_case(placements=(short, long)), self.rule).planned_on == date(2023, 3, 20)

    def test_an_offer_that_starts_today_has_started(self) -> None:
        case = a_case(placements=(offer(TODAY),))
        assert status_on(TODAY, case, self.rule) is Status.MET
        assert duty_on(TODAY, case, an_offer_rule(count=2)).planned_on is None

    def test_a_reserved_seat_is_ahead_until_its_day_is_over(self) -> None:
        case = a_case(placements=(offer(TODAY, state=PlacementState.RESERVED),))
        assert duty_on(TODAY, case, self.rule).planned_on == TODAY
        assert duty_on(TODAY + days(1), case, self.rule).planned_on is None

    def test_an_offer_from_before_the_case_is_not_running_for_it(self) -> None:
        case = a_case(placements=(offer(START - days(1), START + days(60)),))
        duty = duty_on(START, case, an_interval(event=EventKind.OFFER))
        assert (duty.status, duty.held, duty.due_on) == (Status.OK, 0, START + days(28))

    @pytest.mark.parametrize(
        ("kind", "starts_on", "given_on", "counts_on"),
        [
            (OfferKind.LOENTILSKUD, date(2023, 3, 1), date(2023, 1, 2), date(2023, 2, 1)),
            (OfferKind.LOENTILSKUD, date(2023, 3, 1), date(2023, 2, 20), date(2023, 2, 20)),
            (OfferKind.LOENTILSKUD, date(2023, 3, 1), date(2023, 3, 6), date(2023, 3, 1)),
            (OfferKind.LOENTILSKUD, START + days(14), START - days(10), START),
            (OfferKind.LOENTILSKUD, date(2023, 3, 1), None, date(2023, 3, 1)),
            (OfferKind.PRAKTIK, date(2023, 3, 1), date(2023, 2, 20), date(2023, 3, 1)),
        ],
    )
    def test_loentilskud_given_in_time_may_begin_four_weeks_later(
        self, kind: OfferKind, starts_on: date, given_on: date | None, counts_on: date
    ) -> None:
        case = a_case(placements=(offer(starts_on, kind=kind, given_on=given_on),))
        assert counting_days(case, an_offer_rule(given_start_weeks=4), USUAL) == [counts_on]
        assert counting_days(case, an_offer_rule(), USUAL) == [starts_on]

    def test_the_first_of_several_ahead_is_planned(self) -> None:
        case = a_case(placements=(offer(date(2023, 3, 20)), offer(date(2023, 3, 13))))
        assert duty_on(TODAY, case, self.rule).planned_on == date(2023, 3, 13)

    def test_an_offer_ahead_must_lie_within_the_case_too(self) -> None:
        """A case that begins next week, with an offer before it and one on its first day."""
        before, first = offer(TODAY + days(1)), offer(TODAY + days(6))
        case = a_case(TODAY + days(6), placements=(before, first))
        assert duty_on(TODAY, case, self.rule).planned_on == TODAY + days(6)

    def test_talks_are_no_offers(self) -> None:
        assert status_on(TODAY, a_case(talks=held(self.first)), self.rule) is Status.OK
        assert held_on(TODAY) == 0


class TestReported:
    """A list that only says how many, and perhaps when the last one was."""

    last = date(2023, 2, 2)
    three = Reported(3, last, LIST_DAY)

    def test_count_and_last_day(self) -> None:
        case = a_case(reported=self.three)
        assert counting_days(case, FOUR, USUAL) == [self.last, START, START]
        assert held_on(TODAY, reported=self.three) == 3

    def test_before_the_last_day_only_the_others_count(self) -> None:
        assert held_on(self.last - days(1), reported=self.three) == 2

    def test_a_count_without_a_day(self) -> None:
        assert held_on(TODAY, reported=Reported(3, None, LIST_DAY)) == 3

    def test_no_talks_whatever_day_stands_beside_it(self) -> None:
        assert held_on(TODAY, reported=Reported(0, self.last, LIST_DAY)) == 0
        ahead = a_case(reported=Reported(0, date(2023, 3, 9), LIST_DAY))
        assert duty_on(TODAY, ahead, FOUR).planned_on is None

    def test_dated_talks_are_among_those_counted(self) -> None:
        dated = held(date(2022, 11, 14), self.last)
        assert held_on(TODAY, *dated, reported=self.three) == 3

    def test_a_count_lower_than_the_dated_talks(self) -> None:
        dated = held(date(2022, 11, 14), date(2022, 12, 14), date(2023, 1, 16))
        assert held_on(TODAY, *dated, reported=Reported(2, self.last, LIST_DAY)) == 3

    def test_a_count_equal_to_the_dated_talks(self) -> None:
        dated = held(date(2022, 11, 14), date(2022, 12, 14))
        assert held_on(TODAY, *dated, reported=Reported(2, self.last, LIST_DAY)) == 2
        assert held_on(TODAY, *held(START, START + days(7)), reported=Reported(2, None, LIST_DAY)) == 2

    def test_a_talk_after_the_lists_last_comes_on_top(self) -> None:
        assert held_on(TODAY, *held(self.last + days(1)), reported=self.three) == 4
        assert held_on(TODAY, *held(self.last), reported=self.three) == 3

    def test_without_a_last_day_the_lists_own_day_divides(self) -> None:
        three = Reported(3, None, LIST_DAY)
        assert held_on(TODAY, *held(LIST_DAY), reported=three) == 3
        assert held_on(TODAY, *held(TODAY), reported=three) == 4

    def test_no_shows_are_not_among_those_counted(self) -> None:
        no_show = held(date(2023, 1, 16), status=TalkStatus.NO_SHOW)
        assert held_on(TODAY, *no_show, reported=self.three) == 3

    def test_the_funds_talks_are_not_counted_again_as_the_jobcentres(self) -> None:
        fund = held(date(2022, 11, 14), date(2022, 12, 14), self.last, held_by=Holder.UNEMPLOYMENT_FUND)
        rule = a_rule(held_by=frozenset({Holder.JOBCENTRE}))
        assert duty_on(TODAY, a_case(talks=fund, reported=self.three), rule).held == 0

    def test_an_interval_runs_from_the_last_day(self) -> None:
        duty = duty_on(TODAY, a_case(reported=self.three), an_interval())
        assert (duty.held, duty.due_on) == (3, self.last + days(28))

    def test_talks_without_a_day_never_stretch_an_interval(self) -> None:
        duty = duty_on(START + days(7), a_case(reported=Reported(2, None, START + days(7))), an_interval())
        assert (duty.held, duty.due_on) == (2, START + days(28))

    def test_a_last_day_ahead_is_planned(self) -> None:
        """Two talks, and a third that the list dates next week."""
        case = a_case(reported=Reported(3, date(2023, 3, 9), LIST_DAY))
        duty = duty_on(TODAY, case, FOUR)
        assert (duty.status, duty.held, duty.planned_on) == (Status.BOOKED, 2, date(2023, 3, 9))
        assert duty_on(TODAY, case, a_rule(talk_kinds=frozenset({TalkKind.FAELLES}))).planned_on is None

    @pytest.mark.parametrize("last", [date(2023, 2, 2), date(2023, 3, 20)])
    def test_a_planned_talk_stands_beside_what_a_list_tells(self, last: date) -> None:
        case = a_case(reported=Reported(3, last, LIST_DAY), talks=planned(date(2023, 3, 9)))
        assert duty_on(TODAY, case, FOUR).planned_on == date(2023, 3, 9)

    def test_a_last_day_ahead_must_lie_within_the_window(self) -> None:
        case = a_case(reported=Reported(1, date(2022, 12, 20), date(2022, 12, 12)))
        rule = a_rule(window_from=Limit(months=3))  # 26-12-2022
        assert duty_on(date(2022, 12, 12), case, rule).planned_on is None
        assert duty_on(date(2022, 12, 12), case, FOUR).planned_on == date(2022, 12, 20)
        at_once = a_case(reported=Reported(1, date(2022, 12, 26), date(2022, 12, 12)))
        assert duty_on(date(2022, 12, 12), at_once, rule).planned_on == date(2022, 12, 26)

    def test_a_last_day_today_is_held(self) -> None:
        duty = duty_on(TODAY, a_case(reported=Reported(1, TODAY, TODAY)), FOUR)
        assert (duty.held, duty.planned_on) == (1, None)

    def test_rules_for_one_kind_of_talk_ask_for_dates(self) -> None:
        case = a_case(reported=self.three)
        assert duty_on(TODAY, case, a_rule(talk_kinds=frozenset({TalkKind.JOBSAMTALE}))).held == 0

    def test_a_window_asks_for_dates_too(self) -> None:
        duty = duty_on(TODAY, a_case(reported=self.three), a_rule(window_from=Limit(months=3)))
        assert duty.held == 1  # only the last one is known to lie within it

    def test_a_last_day_before_the_case_belongs_to_an_earlier_one(self) -> None:
        assert held_on(TODAY, reported=Reported(3, START - days(1), LIST_DAY)) == 0

    def test_without_a_start_they_are_counted_all_the_same(self) -> None:
        duty = duty_on(TODAY, a_case(None, reported=self.three), FOUR)
        assert (duty.status, duty.held) == (Status.UNKNOWN, 3)


def test_a_decision_is_never_planned() -> None:
    assert planned_day(a_case(), a_decision_rule(), USUAL, TODAY) is None


def test_case_facts_name_their_lab_number() -> None:
    assert [group.lab_number for group in TargetGroup][:6] == ["6.1", "6.2", "6.3", "6.4", "6.5", "6.6"]
    assert TargetGroup.SELVFORSOERGENDE.lab_number == "6.13"


def test_the_same_facts_give_every_rule_its_own_answer() -> None:
    case = a_case(talks=held(date(2022, 11, 14)), placements=(offer(date(2023, 2, 1)),))
    rules = book(a_rule(id="A"), an_offer_rule(id="B"), a_decision_rule(id="C"))
    assert [counting_days(case, rule, USUAL) for rule in rules.versions] == [
        [date(2022, 11, 14)],
        [date(2023, 2, 1)],
        [],
    ]
