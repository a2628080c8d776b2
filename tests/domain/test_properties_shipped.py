"""What holds for every shipped rule, the local goals too, whatever happened in the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from jobassist.domain.benefit_weeks import paid_days, revision_day
from jobassist.domain.case import (
    Case,
    Decision,
    Exemption,
    Holder,
    OfferKind,
    Pauses,
    Placement,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.domain.duties import Duty, Status, duties_of
from jobassist.domain.figures import Cohort, figures
from jobassist.domain.reminders import reminders_of
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import DutyKind, EventKind, RuleVersion
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain import reference
from tests.domain.build import CPR_1990, a_case, a_decision_rule, days

LAW = load_rulebook(resources("rules"))
BOOK = load_rulebook(resources("rules"), local_rules={v.id for v in LAW.versions if v.owner == "local"})
DAYS = st.dates(date(2014, 6, 1), date(2028, 12, 31))
AFTER = st.integers(0, 600)
RANK = {Status.MET: 4, Status.OK: 3, Status.BOOKED: 3, Status.SOON: 2, Status.CRITICAL: 1, Status.MISSED: 0}
REVISION = a_decision_rule(paid_weeks=22, paid_months=9, uncounted_days=30, ends_at_month_end=True)


@st.composite
def talks(draw: st.DrawFn, start: date) -> Talk:
    return Talk(
        start + days(draw(st.integers(-20, 600))),
        draw(st.sampled_from([TalkStatus.HELD, TalkStatus.HELD, TalkStatus.PLANNED, TalkStatus.NO_SHOW])),
        draw(st.sampled_from(TalkKind)),
        draw(st.none() | st.sampled_from(Holder)),
        draw(st.none() | st.sampled_from(TalkForm)),
    )


@st.composite
def offers(draw: st.DrawFn, start: date) -> Placement:
    first = start + days(draw(st.integers(-20, 500)))
    last = draw(st.none() | st.integers(0, 120).map(lambda n: first + days(n)))
    return Placement(first, last, draw(st.sampled_from(OfferKind)))


@st.composite
def spans(draw: st.DrawFn, start: date) -> tuple[date, date | None]:
    first = start + days(draw(st.integers(-60, 500)))
    return first, draw(st.none() | st.integers(-10, 200).map(lambda n: first + days(n)))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Anything that can be known of a case."""
    start = draw(DAYS)
    has_hours = draw(st.booleans())
    return a_case(
        start if draw(st.integers(0, 9)) else None,
        cpr=draw(st.sampled_from([CPR_1990, "6702052345", "6701561236", "8902960001"])),
        group=draw(st.sampled_from(TargetGroup)),
        is_employed=draw(st.sampled_from([None, True, False])),
        visitation=draw(st.sampled_from(["", "1", "2", "3"])),
        recovery_on=draw(st.none() | st.integers(0, 300).map(lambda n: start + days(n))),
        benefit_hours=draw(st.floats(0, 3000)) if has_hours else None,
        benefit_hours_on=start + days(draw(st.integers(0, 300))) if has_hours else None,
        talks=tuple(draw(st.lists(talks(start), max_size=7))),
        placements=tuple(draw(st.lists(offers(start), max_size=3))),
        exemptions=tuple(
            Exemption(*span, draw(st.sampled_from(Pauses)))
            for span in draw(st.lists(spans(start), max_size=2))
        ),
        circumstances=tuple(
            Circumstance(draw(st.sampled_from(CircumstanceKind)), *span)
            for span in draw(st.lists(spans(start), max_size=4))
        ),
        benefit_periods=tuple(
            BenefitPeriod(*span, draw(st.sampled_from(PaidAs)))
            for span in draw(st.lists(spans(start), max_size=3))
        ),
        decisions=tuple(
            Decision(rule_id, start + days(draw(st.integers(0, 500))), "", draw(st.integers(0, 7)))
            for rule_id in draw(st.lists(st.sampled_from(["SDP-REV", "SDP-27"]), max_size=2))
        ),
    )


def by_rule(case: Case, today: date, book: Rulebook = BOOK) -> dict[str, Duty]:
    return {duty.rule.id: duty for duty in duties_of(case, book, today)}


def start_of(case: Case) -> date:
    return case.started_on or date(2022, 1, 1)


@given(case=cases(), after=AFTER)
@settings(max_examples=400)
def test_dates_fit_the_status(case: Case, after: int) -> None:
    for duty in duties_of(case, BOOK, start_of(case) + days(after)):
        assert duty.rule.is_demand
        if duty.status is Status.UNKNOWN:
            assert (duty.target_on, duty.safe_on, duty.due_on) == (None, None, None)
            assert duty.missing
        elif duty.status in (Status.MET, Status.MISSED):
            assert (duty.target_on, duty.safe_on) == (None, None)
        else:
            assert duty.safe_on is not None
            assert duty.due_on is not None
            assert duty.safe_on <= duty.due_on
            assert BOOK.calendar.is_working_day(duty.safe_on)
        assert (duty.status is Status.PAUSED) == (duty.paused_by is not None)
        assert duty.held >= 0
        assert duty.status is not Status.MET or duty.held >= duty.required


@given(case=cases(), after=AFTER)
def test_a_reminder_is_never_the_jobcentres_duty(case: Case, after: int) -> None:
    today = start_of(case) + days(after)
    owed = by_rule(case, today)
    for reminder in reminders_of(case, BOOK, today):
        assert not reminder.rule.is_demand
        assert reminder.rule.id not in owed or reminder.rule.duty is DutyKind.INFORMATION
        assert reminder.rule.tell
        assert (reminder.duty is None) == (reminder.rule.duty is DutyKind.INFORMATION)


@given(case=cases(), after=AFTER, day=st.integers(0, 600))
@settings(max_examples=400)
def test_one_more_event_that_counts_never_makes_it_worse(case: Case, after: int, day: int) -> None:
    start = start_of(case)
    today, on = start + days(after), start + days(min(day, after))
    for rule_id, before in by_rule(case, today).items():
        more = with_one_more(case, before.rule, on)
        after_it = by_rule(more, today).get(rule_id)
        if after_it is None:  # an interval that now reaches past its last day
            assert before.rule.until is not None
        elif before.status in RANK and after_it.status in RANK:
            assert RANK[after_it.status] >= RANK[before.status], rule_id


def with_one_more(case: Case, rule: RuleVersion, on: date) -> Case:
    """The case with one more event of the kind that the rule asks for."""
    if rule.event is EventKind.TALK:
        kind = min(rule.talk_kinds) if rule.talk_kinds else TalkKind.JOBSAMTALE
        holder = min(rule.held_by) if rule.held_by else Holder.JOBCENTRE
        talk = Talk(on, TalkStatus.HELD, kind, holder, TalkForm.IN_PERSON)
        return replace(case, talks=(*case.talks, talk))
    if rule.event is EventKind.OFFER:
        kinds = [k for k in OfferKind if k not in rule.offers_not_counting]
        kinds = [k for k in kinds if not rule.offer_kinds or k in rule.offer_kinds]
        return replace(case, placements=(*case.placements, Placement(on, on + days(40), kinds[0])))
    if rule.event is EventKind.DECISION:
        return replace(case, decisions=(*case.decisions, Decision(rule.id, on)))
    return case


@given(case=cases(), after=AFTER, later=st.integers(1, 60))
@settings(max_examples=300)
def test_a_later_day_never_makes_it_better(case: Case, after: int, later: int) -> None:
    """With everything in the past, nothing that pauses or depends on the day, and the same version."""
    start = start_of(case)
    today = start + days(after)
    known = replace(
        case,
        exemptions=(),
        circumstances=(),
        decisions=(),
        talks=tuple(t for t in case.talks if t.on <= today and t.status is TalkStatus.HELD),
        placements=tuple(p for p in case.placements if p.started_on <= today and p.ends_on is not None),
    )
    then = by_rule(known, today + days(later))
    for rule_id, now in by_rule(known, today).items():
        same = then.get(rule_id)
        is_running = now.rule.duty is DutyKind.EVERY and now.rule.event is EventKind.OFFER
        if same is None or same.rule is not now.rule or now.rule.repeats or is_running:
            continue
        if now.status in RANK and same.status in RANK:
            assert RANK[same.status] <= RANK[now.status], rule_id


@given(case=cases(), after=AFTER)
@settings(max_examples=300)
def test_an_exemption_never_moves_a_limit_back(case: Case, after: int) -> None:
    today = start_of(case) + days(after)
    without = by_rule(replace(case, exemptions=()), today)
    for rule_id, duty in by_rule(case, today).items():
        free = without.get(rule_id)
        if free is not None and free.due_on is not None and duty.due_on is not None:
            assert duty.due_on >= free.due_on, rule_id


@given(several=st.lists(cases(), max_size=12), day=DAYS, cohort=st.sampled_from(Cohort), watch=st.booleans())
@settings(max_examples=60)
def test_those_to_convert_bring_the_share_to_the_threshold(
    several: list[Case], day: date, cohort: Cohort, watch: bool
) -> None:
    for figure in figures(several, BOOK, day, cohort=cohort, watch=watch):
        left = figure.missing - figure.to_convert
        assert 0 <= figure.missing <= figure.population
        assert 100 * left <= round(100 * figure.threshold) * figure.population
        if figure.to_convert:
            assert 100 * (left + 1) > round(100 * figure.threshold) * figure.population
        assert (figure.share is None) == (figure.population == 0)


class TestPaidWeeks:
    @given(start=DAYS)
    def test_unknown_weeks_are_as_weeks_paid_from_the_first_day(self, start: date) -> None:
        paid = a_case(start, benefit_periods=(BenefitPeriod(start),))
        assert revision_day(a_case(start), REVISION, start) == revision_day(paid, REVISION, start)

    @given(start=DAYS, data=st.data())
    def test_day_by_day(self, start: date, data: st.DataObject) -> None:
        told = data.draw(st.lists(spans(start), max_size=4))
        periods = tuple(
            BenefitPeriod(first, last, data.draw(st.sampled_from(PaidAs)))
            for first, last in told
            if last is None or last >= first
        )
        expected = reference.revision_day(
            start, [(p.from_on, p.to_on, p.paid_as is PaidAs.MATERNITY) for p in periods]
        )
        case = a_case(start, benefit_periods=periods)
        assert revision_day(case, REVISION, start) == expected
        if expected is not None:
            assert paid_days(case, REVISION, start, expected) > 154

    @given(start=DAYS, first=st.integers(0, 400), length=st.integers(0, 200))
    def test_maternity_never_brings_the_day_nearer(self, start: date, first: int, length: int) -> None:
        begins = start + days(first)
        leave = BenefitPeriod(begins, begins + days(length), PaidAs.MATERNITY)
        paid = (BenefitPeriod(start, begins - days(1)),) if first else ()
        with_leave = revision_day(a_case(start, benefit_periods=(*paid, leave)), REVISION, start)
        without = revision_day(a_case(start), REVISION, start)
        assert without is not None
        assert with_leave is not None
        assert with_leave >= without
