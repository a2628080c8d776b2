"""Paid sick pay as lines of text: read kindly, refused by its line, and counted towards the revurdering."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.case import Case, TargetGroup
from jobassist.domain.circumstances import BenefitPeriod, PaidAs
from jobassist.importers.paid_periods import period_line, read_periods
from jobassist.services.book_talk import case_of, undo
from jobassist.services.case_facts import FactError
from jobassist.services.desk import Desk
from jobassist.services.record_benefit import MOST_PERIODS, PaidWeeks, paid_text, paid_weeks, save_periods
from jobassist.store.errors import Stale
from tests.services.examples import a_draft, put

TODAY = date(2023, 3, 7)
FULL, REDUCED, MATERNITY = PaidAs.FULL, PaidAs.REDUCED, PaidAs.MATERNITY
JANUARY = BenefitPeriod(date(2023, 1, 1), date(2023, 1, 31))
JANUARY_REDUCED = replace(JANUARY, paid_as=REDUCED)
TWO = "26-09-2022 – 15-01-2023\n16-01-2023 – 28-02-2023 nedsat"


@pytest.fixture
def lone(desk: Desk) -> Case:
    """On sick pay since 26 September 2022; the first 30 days are not counted."""
    return put(desk, a_draft())


def save(desk: Desk, case: Case, text: str) -> None:
    save_periods(desk, case.id, text, before=paid_text(case_of(desk, case.id)))


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("01-01-2023 – 31-01-2023 nedsat", JANUARY_REDUCED),
        ("1.1.2023-31.1.2023", JANUARY),
        ("01012023 31012023", JANUARY),
        ("01-01-2023 – 31-01-2023 50 %", None),
        ("1.1.23 - 31.1.23 Fulde sygedagpenge", JANUARY),
        ("Fra 2023-01-01 til 2023-01-31 delvist", JANUARY_REDUCED),
        ("01-01-2023\t31-01-2023\tBarselsdagpenge", replace(JANUARY, paid_as=MATERNITY)),
        ("01-02-2023 – stadig", BenefitPeriod(date(2023, 2, 1))),
        ("01/02/2023 løbende, nedsat", BenefitPeriod(date(2023, 2, 1), None, REDUCED)),
        ("afslag", None),
        ("01-02-2023", None),
        ("01-01-2023 – 31-01-2023 stadig", None),
        ("01-01-2023 – 31-01-2023 – 05-02-2023", None),
        ("01-01-2023 – 31-01-2023 nedsat barsel", None),
        ("01-01-2023 – 31-01-2023 sanktion", None),
        ("31-02-2023 – 31-03-2023", None),
        ("01-01-1889 – 31-01-1889", None),
        ("01-01-0001 – 31-01-2023", None),
    ],
)
def test_a_line_is_a_period_or_says_what_to_do(line: str, period: BenefitPeriod | None) -> None:
    periods, problems = read_periods(f"\n  \n{line}\n", today=TODAY)
    assert periods == (() if period is None else (period,))
    assert [problem[:9] for problem in problems] == (["Linje 3: "] if period is None else [])
    assert all(problem.endswith(".") for problem in problems)


_days = st.dates(date(1990, 1, 1), date(2023, 3, 31))


@given(st.lists(st.builds(BenefitPeriod, _days, st.none() | _days, st.sampled_from(PaidAs)), max_size=8))
def test_what_is_written_is_read_back(periods: list[BenefitPeriod]) -> None:
    text = "\n".join(map(period_line, periods))
    assert read_periods(text, today=TODAY) == (tuple(periods), ())


@given(st.text(max_size=200))
def test_no_text_is_a_crash(text: str) -> None:
    periods, problems = read_periods(text, today=TODAY)
    assert len(periods) + len(problems) <= len(text.splitlines())


def test_periods_are_stored_changed_and_undone_as_one(desk: Desk, lone: Case) -> None:
    done = save_periods(desk, lone.id, TWO, before="")
    assert done.message == "Udbetalte sygedagpenge er gemt: 2 perioder"
    first, second = case_of(desk, lone.id).benefit_periods
    assert (first.from_on, first.to_on, first.paid_as) == (date(2022, 9, 26), date(2023, 1, 15), FULL)
    assert (second.from_on, second.to_on, second.paid_as) == (date(2023, 1, 16), date(2023, 2, 28), REDUCED)
    more = save_periods(desk, lone.id, "26-09-2022 – 15-01-2023\n16-01-2023 – stadig nedsat", before=TWO)
    kept, changed = case_of(desk, lone.id).benefit_periods
    assert kept == first  # the row itself, with its id
    assert (changed.from_on, changed.to_on, changed.paid_as) == (date(2023, 1, 16), None, REDUCED)
    undo(desk, more.action_id)
    assert case_of(desk, lone.id).benefit_periods == (first, second)
    none = save_periods(desk, lone.id, " \n ", before=TWO)
    assert none.message == "Udbetalte sygedagpenge er gemt: 0 perioder"
    assert case_of(desk, lone.id).benefit_periods == ()


def test_the_order_of_the_lines_does_not_matter(desk: Desk, lone: Case) -> None:
    save(desk, lone, "\n".join(reversed(TWO.splitlines())))
    assert paid_text(case_of(desk, lone.id)) == TWO
    assert save_periods(desk, lone.id, TWO, before=TWO).message == "Intet er ændret"


def test_two_windows_never_overwrite_each_other(desk: Desk, lone: Case) -> None:
    save(desk, lone, TWO)
    with pytest.raises(Stale):
        save_periods(desk, lone.id, "26-09-2022 – stadig", before="")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("26-09-2022 – 15-01-2023\nvrøvl", "Linje 2: "),
        ("15-01-2023 – 26-09-2022", "slutter, før den begynder"),
        ("26-09-2022 – 15-01-2023\n15-01-2023 – 28-02-2023", "overlapper"),
        ("26-09-2022 – stadig\n15-01-2023 – 28-02-2023", "overlapper"),
        ("26-09-2022 – 01-04-2023", "er ikke betalt endnu. Skriv “stadig”"),
        ("01-04-2023 – stadig", "er ikke betalt endnu"),
        ("\n".join(["26-09-2022 – stadig"] * (MOST_PERIODS + 1)), "flere end 100 perioder"),
    ],
)
def test_periods_that_cannot_be_are_refused(desk: Desk, lone: Case, text: str, words: str) -> None:
    with pytest.raises(FactError, match=words) as caught:
        save(desk, lone, text)
    assert caught.value.key == "periods"
    assert case_of(desk, lone.id).benefit_periods == ()


def test_other_benefits_and_a_case_without_its_first_day_have_no_paid_weeks(desk: Desk) -> None:
    other = put(desk, a_draft(group=TargetGroup.JOBAFKLARING))
    with pytest.raises(FactError, match="Kun sygedagpenge"):
        save(desk, other, TWO)
    undated = put(desk, a_draft(started_on=None, talks=(), cpr="6801901234"), name="uge11")
    with pytest.raises(FactError, match="mangler sin første dag"):
        save(desk, undated, TWO)
    assert paid_weeks(desk, other) is None
    assert paid_weeks(desk, undated) is None


def test_the_weeks_are_taken_to_go_on_where_nobody_knows_them(desk: Desk, lone: Case) -> None:
    # Counted from 26 October: 6 + 30 + 31 + 31 + 28 + 31 days to the end of March, 30 more in April.
    assert paid_weeks(desk, lone) == PaidWeeks(
        limit_days=154, months=9, month_on=date(2023, 3, 31), so_far=157,
        revision_on=date(2023, 3, 31), then=157, is_estimate=True, known_until=None,
    )  # fmt: skip


def test_a_gap_moves_the_revurdering_a_month(desk: Desk, lone: Case) -> None:
    save(desk, lone, "26-09-2022 – 15-01-2023\n29-01-2023 – 28-02-2023 nedsat")
    # Without 16-28 January: 157 - 13 = 144 to the end of March, 174 to the end of April.
    assert paid_weeks(desk, case_of(desk, lone.id)) == PaidWeeks(
        limit_days=154, months=9, month_on=date(2023, 3, 31), so_far=144,
        revision_on=date(2023, 4, 30), then=174, is_estimate=True, known_until=date(2023, 2, 28),
    )  # fmt: skip


def test_known_to_the_last_day_it_is_no_estimate(desk: Desk, lone: Case) -> None:
    save(desk, lone, "26-09-2022 – 31-03-2023")
    weeks = paid_weeks(desk, case_of(desk, lone.id))
    assert weeks is not None
    assert (weeks.revision_on, weeks.is_estimate) == (date(2023, 3, 31), False)
