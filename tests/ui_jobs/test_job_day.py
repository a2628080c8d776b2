"""Ctrl+D: a sheet for each talk of the day, from a citizen's examples and from the job bank."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.book_talk import book
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.open_case import case_of_cpr
from jobassist.services.print_paper import PaperPrint
from jobassist.store.job_tables import job_ads
from jobassist.ui.jobs.bank_page import BankPage
from tests.services.examples import a_draft, put
from tests.ui.conftest import Shown
from tests.ui_jobs.conftest import Examples
from tests.ui_journeys.keyboard import Keyboard


@pytest.fixture
def talks_today(desk: Desk, lone: Case, bank: None) -> None:
    """Lone at ten; four others, whose plans have no goals, at eleven. The clock is eight."""
    others = ("6511901236", "7002901238", "6103901230", "6204901231")
    put(desk, *(a_draft(cpr=cpr, name=f"Nr {cpr[5]} Holm", rows=(9,)) for cpr in others), name="andre")
    for hour, cpr in ((10, "6701901234"), *((11, cpr) for cpr in others)):
        book(desk, case_of_cpr(desk, cpr), datetime(2023, 3, 13, hour))
    desk.clock = FixedClock(datetime(2023, 3, 13, 8, 0))


def test_the_button_says_how_many_and_opens_them_as_paper(
    talks_today: None, open_examples: Examples, keys: Keyboard, qtbot: QtBot
) -> None:
    page, heard = open_examples()
    assert page.sheet.day.isVisible()
    assert page.sheet.day.label() == "Dagens 5 ark"
    keys.press("Ctrl+D")
    qtbot.waitUntil(lambda: bool(heard.failed))
    (paper,) = heard.plans
    assert isinstance(paper, PaperPrint)
    assert paper.title == "Jobeksempler til samtalerne 13-03-2023"
    text = "".join(each.extract_text() for each in PdfReader(BytesIO(paper.pdf)).pages)
    assert "Lone" in text
    assert len(heard.failed) == 1
    assert heard.failed[0].startswith("Uden ark: Nr ")
    assert " og 1 til. Skriv jobmål i planen" in heard.failed[0]


def test_the_job_bank_has_it_too(
    talks_today: None, desk: Desk, shown: Shown, keys: Keyboard, qtbot: QtBot
) -> None:
    page = BankPage(desk)
    heard = shown(page)
    keys.press("Ctrl+D")
    qtbot.waitUntil(lambda: len(heard.plans) == 1)


def test_on_a_day_without_talks_there_is_no_such_button(bank: None, open_examples: Examples) -> None:
    page, _heard = open_examples()
    assert page.sheet.day.isHidden()


def test_when_nobody_can_get_a_sheet_it_says_what_to_do(
    talks_today: None, desk: Desk, shown: Shown, keys: Keyboard, qtbot: QtBot
) -> None:
    page = BankPage(desk)
    heard = shown(page)
    with desk.store.write("test", by="", at=desk.clock.now()) as unit:
        for row in unit.connection.execute(job_ads.select()).all():
            unit.delete(job_ads, row.id)
    keys.press("Ctrl+D")
    qtbot.waitUntil(lambda: bool(heard.failed))
    assert heard.plans == []
    assert heard.failed[-1].startswith("Ingen af samtalerne 13-03-2023 får et ark.")
