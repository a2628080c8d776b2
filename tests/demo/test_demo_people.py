"""The demo jobcentre: the same for the same seed, plausible on any day, and like a jobcentre in trouble."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import TalkStatus, TargetGroup
from jobassist.domain.cpr import age_on, is_valid
from jobassist.domain.duties import Status
from jobassist.domain.figures import Cohort, figures
from jobassist.domain.plan import Kept
from jobassist.domain.rulebook import Rulebook
from jobassist.services.demo_people import DemoError, DemoJobcentre
from tests.demo.cases import NAMED, PICTURE_DAY, cases_of, duties, jobcentre_on, rulebook

days = st.dates(date(2016, 1, 1), date(2030, 12, 31))


@pytest.fixture(scope="module")
def jobcentre() -> DemoJobcentre:
    return jobcentre_on(PICTURE_DAY)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return rulebook()


def test_the_same_seed_gives_the_same_jobcentre(jobcentre: DemoJobcentre) -> None:
    assert jobcentre_on(PICTURE_DAY) == jobcentre
    assert jobcentre_on(PICTURE_DAY, seed=2).cases != jobcentre.cases


@pytest.mark.parametrize("citizens", [0, 1, 2, 3, 59, 60, 61])
def test_any_number_of_citizens(citizens: int) -> None:
    made = jobcentre_on(PICTURE_DAY, citizens=citizens)
    names = [draft.name for draft in made.cases]
    assert len(names) == citizens
    assert names[: citizens // 3] == NAMED[: citizens // 3]
    assert ("Lone Vestergaard Holm" in names) == (citizens >= 3)


@pytest.mark.parametrize(("citizens", "today"), [(-1, PICTURE_DAY), (100_001, PICTURE_DAY)])
def test_out_of_reach_is_said_in_danish(citizens: int, today: date) -> None:
    with pytest.raises(DemoError, match=r"mellem 0 og 100\.000 borgere"):
        jobcentre_on(today, citizens=citizens)


@pytest.mark.parametrize("today", [date(2015, 12, 31), date(2031, 1, 1)])
def test_a_day_without_rules_is_refused(today: date) -> None:
    with pytest.raises(DemoError, match="fra 2016 til 2030"):
        jobcentre_on(today)


@given(today=days, seed=st.integers(0, 2**32), citizens=st.integers(0, 150))
@example(today=date(2018, 8, 23), seed=0, citizens=54)  # Easter on the first days of a case
@settings(max_examples=40)
def test_everybody_is_plausible_on_any_day(today: date, seed: int, citizens: int) -> None:
    made = jobcentre_on(today, citizens=citizens, seed=seed)
    calendar = WorkCalendar()
    assert made.as_of < today
    assert calendar.is_working_day(made.as_of)
    assert len({draft.cpr for draft in made.cases}) == citizens
    assert [draft.rows for draft in made.cases] == [(row,) for row in range(5, 5 + citizens)]
    for draft in made.cases:
        age = age_on(draft.cpr, today)
        assert is_valid(draft.cpr)
        assert 61 <= int(draft.cpr[:2]) <= 91
        assert age is not None
        assert 18 <= age <= 66
        assert draft.started_on is not None
        assert draft.started_on <= made.as_of
        assert draft.ended_on is None or draft.started_on < draft.ended_on < today
        last_day = draft.ended_on or made.as_of
        assert [talk.on for talk in draft.talks] == sorted(talk.on for talk in draft.talks)
        for talk in draft.talks:
            assert draft.started_on <= talk.on <= last_day
            assert calendar.is_working_day(talk.on)
        assert draft.phone == "" or (len(draft.phone) == 8 and draft.phone.startswith("0"))
        assert draft.email == "" or draft.email.endswith("@demo.invalid")


@given(today=days, seed=st.integers(0, 2**32))
@settings(max_examples=25)
def test_what_colleagues_wrote_belongs_to_the_case(today: date, seed: int) -> None:
    made = jobcentre_on(today, citizens=120, seed=seed)
    drafts = {draft.cpr: draft for draft in made.cases}
    calendar = WorkCalendar()
    for cpr, extra in made.extras.items():
        draft = drafts[cpr]
        assert draft.started_on is not None
        for talk in extra.planned:
            assert (talk.status, talk.on) == (TalkStatus.PLANNED, talk.at and talk.at.date())
            assert calendar.is_working_day(talk.on)
            assert talk.on >= draft.started_on
            assert draft.ended_on is None
        for exemption in extra.exemptions:
            assert draft.started_on <= exemption.from_on
            assert exemption.to_on is None or exemption.from_on < exemption.to_on
        for decision in extra.decisions:
            assert draft.started_on < decision.decided_on < today
        if extra.last_talk is not None:
            assert extra.last_talk.on in {t.on for t in draft.talks if t.status is TalkStatus.HELD}
            assert all(a.made_on == extra.last_talk.on for a in extra.last_talk.agreements)
            assert "{" not in extra.last_talk.plan.goal


def test_groups_are_like_a_jobcentre(jobcentre: DemoJobcentre) -> None:
    groups = Counter(draft.group for draft in jobcentre.cases)
    assert [group for group, _ in groups.most_common(2)] == [TargetGroup.SYGEDAGPENGE, TargetGroup.DAGPENGE]
    assert groups[TargetGroup.SYGEDAGPENGE] + groups[TargetGroup.DAGPENGE] > 280
    assert groups[TargetGroup.KTH_JOBPARAT] >= 15
    assert groups[TargetGroup.KTH_AKTIVITETSPARAT] >= 15
    assert len(groups) >= 6


def test_closed_target_groups_are_gone() -> None:
    groups = {draft.group for draft in jobcentre_on(date(2026, 11, 16)).cases}
    assert TargetGroup.UDH_AKTIVITETSPARAT not in groups
    assert TargetGroup.RESSOURCEFORLOEB not in groups


def test_caseloads_follow_the_hours(jobcentre: DemoJobcentre) -> None:
    loads = Counter(draft.caseworker for draft in jobcentre.cases)
    for caseworker in jobcentre.caseworkers:
        share = caseworker.hours_a_week / sum(each.hours_a_week for each in jobcentre.caseworkers)
        assert loads[caseworker.name] == pytest.approx(share * 400, abs=5)
    assert 1 <= loads[""] <= 15  # the newest are not distributed yet


def test_the_list_has_its_usual_holes(jobcentre: DemoJobcentre) -> None:
    drafts = jobcentre.cases
    assert sum(d.reported_talks is not None and not d.talks for d in drafts) >= 15
    assert 3 <= sum(d.group is TargetGroup.DAGPENGE and d.benefit_hours is None for d in drafts) <= 20
    assert 10 <= sum(d.ended_on is not None for d in drafts) <= 50
    assert sum(t.status is TalkStatus.NO_SHOW for d in drafts for t in d.talks) >= 10
    assert any(d.address_protected_until for d in jobcentre_on(PICTURE_DAY, citizens=1000).cases)


def test_offers_run_begin_and_are_lacking(jobcentre: DemoJobcentre) -> None:
    today = jobcentre.today
    placements = [p for draft in jobcentre.cases for p in draft.placements]
    assert sum(p.started_on <= today and (p.ends_on is None or p.ends_on >= today) for p in placements) > 20
    assert sum(p.started_on > today for p in placements) > 5
    assert sum(not draft.placements for draft in jobcentre.cases) > 100


def test_talks_are_booked_and_some_were_never_closed(jobcentre: DemoJobcentre) -> None:
    planned = [talk for extra in jobcentre.extras.values() for talk in extra.planned]
    ahead = [talk.on for talk in planned if talk.on >= jobcentre.today]
    assert len(ahead) > 60
    assert max(ahead) <= jobcentre.today + timedelta(days=35)
    assert 3 <= len(planned) - len(ahead) <= 25


def test_no_caseworker_is_in_two_talks_at_once(jobcentre: DemoJobcentre) -> None:
    caseworkers = {draft.cpr: draft.caseworker for draft in jobcentre.cases}
    times = [(caseworkers[cpr], t.at) for cpr, e in jobcentre.extras.items() for t in e.planned]
    assert len(set(times)) >= len(times) - 2  # the named people's times are fixed


def test_some_promises_are_overdue_and_some_were_kept(jobcentre: DemoJobcentre) -> None:
    agreements = [a for e in jobcentre.extras.values() if e.last_talk for a in e.last_talk.agreements]
    kept = Counter(agreement.kept for agreement in agreements)
    assert all(kept[state] > 10 for state in Kept)
    overdue = [a for a in agreements if a.kept is Kept.OPEN and a.due_on and a.due_on < jobcentre.today]
    assert len(overdue) > 20
    assert len({a.id for a in agreements}) == len(agreements)


@pytest.mark.parametrize("letter", ["æ", "ø", "å", "Å", "Aa", "Ł", "ő", "ș", "ğ", "ž", "Đ"])
def test_names_need_a_wide_alphabet(letter: str) -> None:
    assert any(letter in draft.name for draft in jobcentre_on(PICTURE_DAY, citizens=3000).cases)


@pytest.mark.parametrize(
    "today", [date(2018, 8, 31), date(2021, 1, 4), PICTURE_DAY, date(2024, 5, 10), date(2026, 11, 16)]
)
def test_every_status_occurs(today: date, book: Rulebook) -> None:
    assert {duty.status for duty in duties(jobcentre_on(today), book)} == set(Status)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("citizens", [400, 2000])
def test_the_figures_are_in_trouble(seed: int, citizens: int, book: Rulebook) -> None:
    cases = cases_of(jobcentre_on(PICTURE_DAY, citizens=citizens, seed=seed))
    shares = {
        (row.measure, row.group): row.share or 0
        for row in figures(cases, book, PICTURE_DAY, cohort=Cohort.STANDING)
    }
    assert shares["four_talks", "sygedagpenge"] > 0.28
    assert shares["four_talks", "dagpenge"] < 0.2
    assert shares["active_offer", "dagpenge"] > 0.2


def test_the_month_so_far_is_in_trouble_too(jobcentre: DemoJobcentre, book: Rulebook) -> None:
    rows = figures(cases_of(jobcentre), book, PICTURE_DAY, cohort=Cohort.REACHED)
    row = next(r for r in rows if (r.measure, r.group) == ("four_talks", "sygedagpenge"))
    assert row.share is not None
    assert row.share > 0.28


def test_the_list_can_be_imported_without_a_file(jobcentre: DemoJobcentre) -> None:
    draft = jobcentre.list_draft()
    assert (draft.as_of, draft.row_count, draft.cases) == (date(2023, 3, 6), 400, jobcentre.cases)
    assert draft.sha256 == jobcentre_on(PICTURE_DAY).list_draft().sha256
    assert draft.sha256 != jobcentre_on(PICTURE_DAY, seed=2).list_draft().sha256


@pytest.mark.soak
def test_a_hundred_thousand_citizens_are_quickly_invented() -> None:
    begun = time.process_time()
    made = jobcentre_on(PICTURE_DAY, citizens=100_000)
    assert time.process_time() - begun < 20
    assert len({draft.cpr for draft in made.cases}) == 100_000
