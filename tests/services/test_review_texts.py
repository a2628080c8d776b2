"""The reasons and next steps of the Friday review: what is shipped, and what is wrong with a file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import Case, CaseId, CitizenId, Talk, TalkStatus, TargetGroup
from jobassist.domain.letters import tidy
from jobassist.services.review_texts import (
    ExemptReason,
    NextStep,
    ReviewFileError,
    exempt_reasons,
    next_steps,
    parse_review_texts,
)

TODAY = date(2023, 3, 7)
CALENDAR = WorkCalendar()
CASE = Case(CaseId("c1"), CitizenId("p1"), "6701901234", "Lone", TargetGroup.DAGPENGE, None)
REASON = '[[reason]]\ntext = "Syg"\nweeks = 4\npauses = true\n'
STEP = '[[step]]\ntext = "Ring"\ndays = 4\n'


def parsed(text: str) -> tuple[tuple[ExemptReason, ...], tuple[NextStep, ...]]:
    return parse_review_texts(text, "gennemgang.toml")


def test_what_is_shipped_can_be_chosen_by_a_digit() -> None:
    reasons, steps = exempt_reasons(), next_steps()
    assert 1 <= len(reasons) <= 9
    assert 1 <= len(steps) <= 9
    assert any(reason.pauses for reason in reasons)
    assert any(not reason.pauses for reason in reasons), "some reasons are no exemption"
    assert any(step.at_next_talk for step in steps)


def test_what_is_shipped_is_stored_as_it_is_read() -> None:
    texts = [*(reason.text for reason in exempt_reasons()), *(step.text for step in next_steps())]
    assert [tidy(text) for text in texts] == texts, "a reason is known again by its text"
    assert all(text[0].isupper() and not text.endswith(".") for text in texts)


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_every_day_that_is_proposed_is_one_that_a_verdict_takes(today: date) -> None:
    last = today + timedelta(days=366)
    assert all(today < reason.until(today) <= last for reason in exempt_reasons())
    for step in (*next_steps(), NextStep("Længst", 350, at_next_talk=False)):
        day = step.on(CASE, today, CALENDAR)
        assert today <= day <= last
        assert CALENDAR.is_working_day(day)


def test_a_reason_lasts_its_weeks() -> None:
    assert ExemptReason("Syg", 4, pauses=True).until(TODAY) == date(2023, 4, 4)


def test_a_step_is_on_a_working_day() -> None:
    assert NextStep("Ring", 4, at_next_talk=False).on(CASE, TODAY, CALENDAR) == date(2023, 3, 13)
    before_easter = date(2023, 4, 5)
    assert NextStep("Ring", 1, at_next_talk=False).on(CASE, before_easter, CALENDAR) == date(2023, 4, 11)


def test_a_step_at_the_next_talk_is_on_its_day() -> None:
    talks = (
        Talk(date(2023, 3, 1), TalkStatus.PLANNED),  # nobody has said what became of it
        Talk(date(2023, 3, 8), TalkStatus.CANCELLED),
        Talk(date(2023, 3, 16), TalkStatus.PLANNED),
        Talk(date(2023, 4, 16), TalkStatus.PLANNED),
    )
    case = Case(**{name: getattr(CASE, name) for name in CASE.__slots__} | {"talks": talks})
    step = NextStep("Tal om tilbud", 7, at_next_talk=True)
    assert step.on(case, TODAY, CALENDAR) == date(2023, 3, 16)
    assert step.on(CASE, TODAY, CALENDAR) == date(2023, 3, 14), "without a talk it has days"


def test_a_file_is_read_in_its_order() -> None:
    reasons, steps = parsed(REASON + REASON.replace("Syg", "  På \\n barsel ") + STEP)
    assert [reason.text for reason in reasons] == ["Syg", "På barsel"]
    assert steps == (NextStep("Ring", 4, at_next_talk=False),)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (STEP, ["reason", "1 til 9 gange"]),
        (REASON, ["step", "1 til 9 gange"]),
        ("".join(REASON.replace("Syg", f"Syg {n}") for n in range(10)) + STEP, ["reason", "1 til 9 gange"]),
        (REASON + STEP * 2, ["step", "“Ring” to gange"]),
        (REASON * 2 + STEP, ["reason", "“Syg” to gange"]),
        (REASON.replace("weeks = 4", "weeks = 53") + STEP, ["weeks", "linje 3"]),
        (REASON.replace("weeks = 4", "weeks = 0") + STEP, ["weeks", "linje 3"]),
        (REASON.replace("weeks = 4\n", "") + STEP, ["weeks"]),
        (REASON.replace("true", '"ja"') + STEP, ["pauses", "true eller false"]),
        (REASON.replace("Syg", "x" * 121) + STEP, ["text", "Brug højst 120 tegn"]),
        (REASON.replace("Syg", "") + STEP, ["text", "mangler"]),
        (REASON + "pause = true\n" + STEP, ["pause", "kendes ikke"]),
        (REASON + STEP.replace("days = 4", "days = 351"), ["days"]),
        (REASON + STEP + "at_next_talk = 1\n", ["at_next_talk", "true eller false"]),
        (REASON + STEP + "[other]\n", ["other", "kendes ikke"]),
        ("[[reason", ["gennemgang.toml"]),
    ],
)
def test_what_is_wrong_names_file_and_key(text: str, names: list[str]) -> None:
    with pytest.raises(ReviewFileError) as caught:
        parsed(text)
    for name in ["gennemgang.toml", *names]:
        assert name in str(caught.value)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ReviewFileError) as caught:
        parsed(text)
    assert str(caught.value).endswith(".")
