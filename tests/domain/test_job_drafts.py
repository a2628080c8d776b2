"""When two advertisements are one job, what is known after the second, and how long it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.job_drafts import (
    LAST_DAY,
    completed,
    job_problems,
    kept_until,
    merged,
    open_until,
    same_key,
    unseen_problems,
)
from jobassist.domain.jobs import Hours, JobAd, JobId, JobKind

DAY = date(2023, 3, 7)
AD = JobAd(JobId("1"), "Lagermedarbejder", employer="Nordlager A/S", municipality="Ishøj", imported_on=DAY)


@pytest.mark.parametrize(
    "other",
    [
        replace(AD, title="LAGERMEDARBEJDER!", municipality="Ishøj Kommune"),
        replace(AD, employer="nordlager a s", postal_code="2635"),
    ],
)
def test_case_and_punctuation_make_no_other_job(other: JobAd) -> None:
    assert same_key(other) == same_key(AD)


@pytest.mark.parametrize(
    "other", [replace(AD, title="Lagerchef"), replace(AD, employer="X"), replace(AD, municipality="Køge")]
)
def test_another_title_employer_or_place_is_another_job(other: JobAd) -> None:
    assert same_key(other) != same_key(AD)


def test_a_place_and_a_job_are_two_and_silence_keeps_the_kind() -> None:
    place = replace(AD, kind=JobKind.PRAKTIK, seats=2)
    small = replace(AD, kind=JobKind.SMALL)
    assert len({same_key(each) for each in (AD, place, small)}) == 3
    assert same_key(replace(place, seats=5)) == same_key(place)
    known = merged(place, AD)
    assert (known.kind, known.seats) == (JobKind.PRAKTIK, 2)


def test_the_place_is_the_municipality_else_the_town_else_the_postal_code() -> None:
    town = replace(AD, municipality="", place="Aarhus", postal_code="8000")
    assert same_key(town) == same_key(replace(town, place="Århus")) == "lagermedarbejder|nordlager a s|århus"
    assert same_key(replace(town, place="")).endswith("|8000")
    assert same_key(JobAd(JobId(""), "Kok")) == ""
    assert same_key(JobAd(JobId(""), "Kok", employer="Kroen")) == "kok|kroen|"
    assert same_key(JobAd(JobId(""), "Kok", place="Køge")) == "kok||køge"


def test_the_newer_facts_win_and_silence_takes_nothing_away() -> None:
    newer = JobAd(JobId("2"), "Lagermand", hours=Hours.PART, apply_by=date(2023, 4, 1))
    known = merged(AD, newer)
    assert (known.id, known.title, known.employer, known.hours) == ("1", "Lagermand", AD.employer, Hours.PART)
    assert (known.apply_by, known.imported_on) == (date(2023, 4, 1), DAY)


def test_one_that_was_published_earlier_only_fills_in() -> None:
    before = replace(AD, published_on=DAY)
    older = JobAd(
        JobId(""),
        "Gammel titel",
        published_on=date(2023, 1, 1),
        occupation="Lager",
        imported_on=date(2023, 3, 9),
    )
    known = merged(before, older)
    assert (known.title, known.occupation, known.published_on) == (AD.title, "Lager", DAY)
    assert (known.id, known.imported_on) == ("1", DAY)


def test_of_two_from_one_day_the_second_is_the_newer() -> None:
    before = replace(AD, published_on=DAY)
    assert merged(before, replace(before, title="Lagermand")).title == "Lagermand"


days = st.none() | st.dates(date(2023, 1, 1), date(2023, 3, 1))
ads = st.builds(
    JobAd, st.just(JobId("1")), st.sampled_from("ab"), employer=st.sampled_from(["", "x", "y"]),
    published_on=days, apply_by=days, hours=st.sampled_from(Hours), needs_licence=st.booleans(),
    imported_on=st.just(DAY),
)  # fmt: skip


@given(ads, ads)
def test_the_same_again_changes_nothing(before: JobAd, newer: JobAd) -> None:
    known = merged(before, newer)
    assert merged(known, known) == known
    if before.published_on == newer.published_on:
        assert merged(known, newer) == known


@pytest.mark.parametrize(
    ("ad", "shown", "kept"),
    [
        (replace(AD, apply_by=date(2023, 4, 1)), date(2023, 4, 1), date(2023, 9, 28)),
        (replace(AD, published_on=date(2023, 3, 1)), date(2023, 4, 30), date(2023, 9, 3)),
        (AD, date(2023, 5, 6), date(2023, 9, 3)),
        (replace(AD, imported_on=None), LAST_DAY, LAST_DAY),
        (replace(AD, kind=JobKind.PRAKTIK), LAST_DAY, LAST_DAY),
        (replace(AD, kind=JobKind.PRAKTIK, apply_by=date(2023, 4, 1)), date(2023, 4, 1), date(2023, 9, 28)),
    ],
)
def test_how_long_it_is_shown_and_kept(ad: JobAd, shown: date, kept: date) -> None:
    assert (open_until(ad), kept_until(ad)) == (shown, kept)
    if shown != LAST_DAY:
        assert ad.is_open(shown)
        assert not ad.is_open(date.fromordinal(shown.toordinal() + 1))


@pytest.mark.parametrize(
    ("ad", "field"),
    [
        (replace(AD, title=" "), "title"),
        (replace(AD, title="x" * 201), "title"),
        (replace(AD, description="x" * 20_001), "description"),
        (replace(AD, employer="x" * 201), "employer"),
        (replace(AD, postal_code="12"), "postal_code"),
        (replace(AD, weekly_hours=90.0), "weekly_hours"),
        (replace(AD, seats=0), "seats"),
        (replace(AD, seats=100), "seats"),
        (replace(AD, link="javascript:alert(1)"), "link"),
        (replace(AD, link=f"https://a.dk/{'x' * 2_000}"), "link"),
        (replace(AD, description="Spørg efter 670190-1234"), "description"),
    ],
)
def test_what_is_wrong_is_told(ad: JobAd, field: str) -> None:
    ((key, sentence),) = job_problems(ad)
    assert key == field
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("ad", "said"),
    [
        (replace(AD, title="x" * 201), "Teksten er længere end 200 tegn. Forkort den."),
        (replace(AD, description="x" * 20_001), "Teksten er længere end 20.000 tegn. Forkort den."),
        (replace(AD, link=f"https://a.dk/{'x' * 2_000}"), "Teksten er længere end 2.000 tegn. Forkort den."),
        (replace(AD, weekly_hours=60.5),
         "Timer om ugen skal være mellem 1 og 60. Ret tallet, eller lad feltet stå tomt."),
        (replace(AD, seats=100),
         "Antal pladser skal være mellem 1 og 99. Ret tallet, eller lad feltet stå tomt."),
    ],
)  # fmt: skip
def test_how_much_there_may_be_is_told(ad: JobAd, said: str) -> None:
    assert [sentence for _, sentence in job_problems(ad)] == [said]


@pytest.mark.parametrize(
    "ad",
    [
        replace(AD, postal_code="2635", link="https://a.dk/1", weekly_hours=37.0, seats=99),
        replace(AD, title="x" * 200, employer="x" * 200, occupation="x" * 200, municipality="x" * 200),
        replace(AD, place="x" * 200, description="x" * 20_000, link="https://a.dk/".ljust(2_000, "x")),
        replace(AD, weekly_hours=1.0, seats=1),
        replace(AD, weekly_hours=60.0),
    ],
)
def test_a_whole_one_has_no_problems(ad: JobAd) -> None:
    assert job_problems(ad) == []


@pytest.mark.parametrize(
    ("ad", "field"),
    [
        (replace(AD, apply_by=date(2023, 3, 6), published_on=date(2023, 3, 1)), "apply_by"),
        (replace(AD, apply_by=None, published_on=date(2022, 12, 1)), "published_on"),
    ],
)
def test_what_nobody_would_be_shown_is_told(ad: JobAd, field: str) -> None:
    ((key, sentence),) = unseen_problems(ad, date(2023, 3, 7))
    assert key == field
    assert sentence.endswith(".")
    assert unseen_problems(replace(ad, apply_by=date(2023, 3, 7)), date(2023, 3, 7)) == []


def test_a_text_fills_what_nobody_typed() -> None:
    typed = replace(JobAd(JobId("1"), "Kok"), source="Indtastet", apply_by=date(2023, 4, 1))
    read = JobAd(
        JobId(""),
        "Souschef",
        employer="Kroen",
        needs_licence=True,
        source="Jobnet",
        imported_on=date(2023, 3, 7),
    )
    both = completed(typed, read)
    assert both == replace(read, id=JobId("1"), title="Kok", apply_by=date(2023, 4, 1))
