"""The steps arrive at the duty's own days, for every shipped rule, every local goal and any case."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from jobassist.domain.case import (
    Case,
    Decision,
    Exemption,
    Holder,
    OfferKind,
    Pauses,
    PlacementState,
    Reported,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
)
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.domain.duties import Duty, Status, duties_of
from jobassist.domain.explain import in_words, sentence, short_reason
from jobassist.domain.reminders import reminders_of
from jobassist.domain.rules import DutyKind
from jobassist.domain.steps import Aim, steps
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import a_case, days, offer

_LAW = load_rulebook(resources("rules"))
_LOCAL = {version.id for version in _LAW.versions if version.owner == "local"}
BOOK = load_rulebook(resources("rules"), local_rules=_LOCAL, closed_days=[(6, 5), (12, 24)])

RULES = [version for version in BOOK.versions if version.duty is not DutyKind.INFORMATION]
LENGTHS = st.none() | st.integers(-3, 200)


@st.composite
def any_cases(draw: st.DrawFn) -> Case:
    """A case that a shipped rule holds for, with some of everything that the law counts from, or without."""
    rule = draw(st.sampled_from(RULES))
    last = rule.valid_to or date(2027, 6, 30)
    start = rule.valid_from + days(draw(st.integers(0, (last - rule.valid_from).days)))

    def day() -> date:
        return start + days(draw(st.integers(-40, 500)))

    def until(first: date) -> date | None:
        length = draw(LENGTHS)
        return None if length is None else first + days(length)

    def some(make: st.SearchStrategy[int], most: int) -> range:
        return range(draw(make.map(lambda n: n % (most + 1))))

    number = st.integers(0, 60)
    talks = tuple(
        Talk(
            day(),
            draw(st.sampled_from([TalkStatus.HELD, TalkStatus.HELD, *TalkStatus])),
            draw(st.sampled_from([TalkKind.JOBSAMTALE, TalkKind.OPFOELGNING, *TalkKind])),
            draw(st.none() | st.sampled_from(Holder)),
            draw(st.none() | st.sampled_from(TalkForm)),
        )
        for _ in some(number, 6)
    )
    placements = tuple(
        offer(
            first, until(first), kind=draw(st.sampled_from(OfferKind)), counts=draw(st.booleans()),
            state=draw(st.sampled_from([PlacementState.RUNNING, *PlacementState])), given_on=first - days(10),
        )
        for _ in some(number, 3)
        if (first := day())
    )  # fmt: skip
    rests = tuple(
        Exemption(first, until(first), draw(st.sampled_from(Pauses)))
        for _ in some(number, 2)
        if (first := day())
    )
    kinds = st.sampled_from(CircumstanceKind)
    told = tuple(Circumstance(draw(kinds), first, until(first)) for _ in some(number, 3) if (first := day()))
    needed = {*rule.only_with, *rule.shifted_by, rule.from_circumstance, rule.exempt_by} - {None}
    told += tuple(Circumstance(kind, first, until(first)) for kind in needed if kind and (first := day()))
    paid = tuple(
        BenefitPeriod(first, until(first), draw(st.sampled_from(PaidAs)))
        for _ in some(number, 2)
        if (first := day())
    )
    extensions = tuple(Decision("SDP-REV", day(), extension=draw(st.integers(0, 7))) for _ in some(number, 1))
    if rule.from_extension:
        extensions += (Decision("SDP-REV", start + days(200), extension=rule.from_extension),)
    reported = (
        Reported(draw(st.integers(0, 5)), start + days(30), start + days(60)) if draw(st.booleans()) else None
    )
    return a_case(
        draw(st.sampled_from([start] * 9 + [None])),
        group=draw(st.sampled_from(sorted(rule.groups))),
        cpr=draw(st.sampled_from(["6701901234", "6701041234", "6701601234", "0000000000"])),
        benefit_hours=draw(st.none() | st.floats(0, 1500)),
        benefit_hours_on=draw(st.none() | st.just(start + days(120))),
        is_employed=draw(st.none() | st.booleans()),
        visitation=draw(st.sampled_from(["", "1", "2"])),
        talks=talks, placements=placements, exemptions=rests, circumstances=told, benefit_periods=paid,
        decisions=extensions, reported=reported,
    )  # fmt: skip


def all_duties(case: Case, today: date) -> list[Duty]:
    reminders = [each.duty for each in reminders_of(case, BOOK, today) if each.duty is not None]
    return [*duties_of(case, BOOK, today), *reminders]


@settings(max_examples=200)
@given(case=any_cases(), after=st.integers(0, 700))
def test_the_steps_arrive_at_the_duty_s_days(case: Case, after: int) -> None:
    today = (case.started_on or date(2023, 1, 1)) + days(after)
    for duty in all_duties(case, today):
        told = steps(duty, BOOK, today)
        arrived = {step.aim: step.on for step in told if step.aim is not None}
        expected = {Aim.DUE: duty.due_on, Aim.SAFE: duty.safe_on, Aim.TARGET: duty.target_on}
        assert arrived == {aim: day for aim, day in expected.items() if day is not None}


@settings(max_examples=200)
@given(case=any_cases(), after=st.integers(0, 700))
def test_each_step_leads_to_the_next(case: Case, after: int) -> None:
    """The step before "Frist" arrives at it: nothing moves without a step that says so."""
    today = (case.started_on or date(2023, 1, 1)) + days(after)
    for duty in all_duties(case, today):
        dated = [step for step in steps(duty, BOOK, today) if step.on is not None]
        due = next((number for number, step in enumerate(dated) if step.aim is Aim.DUE), None)
        if due is not None:
            assert dated[due - 1].on == dated[due].on


@settings(max_examples=200)
@given(case=any_cases(), after=st.integers(0, 700))
def test_the_events_told_are_those_that_are_counted(case: Case, after: int) -> None:
    today = (case.started_on or date(2023, 1, 1)) + days(after)
    for duty in all_duties(case, today):
        texts = [step.text for step in steps(duty, BOOK, today)]
        (counted,) = [text for text in texts if text.startswith("Tæller med:")]
        of = "" if duty.rule.duty is DutyKind.EVERY else f" af {duty.required}"
        assert counted == f"Tæller med: {duty.held}{of}"


@settings(max_examples=200)
@given(case=any_cases(), after=st.integers(0, 700))
def test_every_duty_is_told_in_words(case: Case, after: int) -> None:
    today = (case.started_on or date(2023, 1, 1)) + days(after)
    for duty in all_duties(case, today):
        texts = [sentence(duty, today), short_reason(duty), "".join(w.text for w in in_words(duty, today))]
        texts += [step.text for step in steps(duty, BOOK, today)]
        for text in texts:
            assert text.strip()
            assert not any(flaw in text for flaw in ("None", "  ", " ,")), text
        if duty.status is not Status.UNKNOWN and duty.due_on is not None:
            assert f"{duty.due_on:%d-%m-%Y}" in texts[0]
