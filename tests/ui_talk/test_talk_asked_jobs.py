"""The next talk asks what came of the job examples of last time: by key, saved at once, undone."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.domain.job_handouts import JobHandout, JobOutcome
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.job_handouts import enter_handouts, handouts_of
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.talk.asked_jobs import AskedJob, AskedJobs
from jobassist.ui.talk.last_time import JudgedRow
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_talk.conftest import Show

TITLES = ("Lagermedarbejder <b>fed</b>", "Butiksassistent")


@pytest.fixture
def given(desk: Desk, lone: Case) -> None:
    """Two examples, handed out on Thursday 2 March."""
    handouts = [
        JobHandout(
            case_id=lone.id, handed_on=date(2023, 3, 2), title=title, employer="Grønvang", position=place
        )
        for place, title in enumerate(TITLES)
    ]
    with desk.store.write("print_paper", by=desk.user, at=desk.clock.now(), case_id=lone.id) as unit:
        enter_handouts(desk, unit, handouts)


@pytest.fixture
def talk(given: None, desk: Desk, lone: Case, show: Show) -> TalkPage:
    page = TalkPage(desk, lone.id)
    show(page)
    page.go_to(0)
    return page


@pytest.fixture
def keys(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


def rows(talk: TalkPage) -> list[AskedJob]:
    (asked,) = talk.findChildren(AskedJobs)
    return list(asked.rows.values())


def outcomes(desk: Desk, lone: Case) -> list[tuple[JobOutcome, str]]:
    return [(each.outcome, each.reason) for each in handouts_of(desk, lone.id)]


def test_the_first_item_asks_about_them(talk: TalkPage) -> None:
    seen = words_in(talk.notes.section(0))
    assert "Job fra sidst: hvad kom der ud af dem?" in seen
    told = [label.text() for each in rows(talk) for label in each.findChildren(RunsLabel)]
    assert told == [f"{title}  Grønvang · givet 02-03" for title in TITLES]
    assert talk.agenda.rows()[0].accessibleDescription().endswith("2 job")


def test_one_key_answers_and_it_is_saved_at_once(
    talk: TalkPage, keys: Keyboard, desk: Desk, lone: Case
) -> None:
    first, second = rows(talk)
    first.choice.setFocus()
    keys.press("Space")
    assert outcomes(desk, lone)[0] == (JobOutcome.APPLIED, "")
    second.choice.setFocus()
    keys.press("Right", times=3)
    keys.press("Space")
    assert outcomes(desk, lone)[1] == (JobOutcome.NOT_RELEVANT, "")
    assert second.reason.isVisible()
    keys.press("Tab")
    assert focused() is second.reason.edit
    keys.type("der er for langt")
    keys.press("Tab")
    assert outcomes(desk, lone)[1] == (JobOutcome.NOT_RELEVANT, "der er for langt")


def test_another_answer_takes_the_reason_out_of_sight(
    talk: TalkPage, keys: Keyboard, desk: Desk, lone: Case
) -> None:
    second = rows(talk)[1]
    second.choice.setFocus()
    keys.press("Right", times=3)
    keys.press("Space")
    keys.press("Left", times=3)
    assert second.reason.isHidden()
    assert outcomes(desk, lone)[1] == (JobOutcome.APPLIED, "")


def test_undo_shows_what_is_stored(talk: TalkPage, keys: Keyboard, desk: Desk, lone: Case) -> None:
    first = rows(talk)[0]
    first.choice.setFocus()
    keys.press("Space")
    assert first.choice.value() == "applied"
    undo_last(desk)
    talk.refresh()
    assert first.choice.value() is None
    assert outcomes(desk, lone)[0] == (JobOutcome.OPEN, "")


def test_the_item_is_done_when_all_are_answered(talk: TalkPage, keys: Keyboard) -> None:
    for promise in talk.notes.section(0).findChildren(JudgedRow):
        promise.choice.setFocus()
        keys.press("Space")
    assert talk.agenda.rows()[0].accessibleName().endswith("mangler")
    for each in rows(talk):
        each.choice.setFocus()
        keys.press("Space")
    assert not talk.agenda.rows()[0].accessibleName().endswith("mangler")


def test_a_talk_without_examples_has_no_such_part(desk: Desk, lone: Case, show: Show) -> None:
    page = TalkPage(desk, lone.id)
    show(page)
    page.go_to(0)
    assert page.findChildren(AskedJobs) == []
