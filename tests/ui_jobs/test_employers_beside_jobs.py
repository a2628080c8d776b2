"""What the job bank and a citizen's examples tell of an employer, and what the paper does not."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.domain.jobs import JobKind
from jobassist.services.desk import Desk
from jobassist.ui.jobs.examples_page import ExamplesPage
from jobassist.ui.jobs.page import EMPLOYERS, JobsPage
from tests.ui.conftest import Shown
from tests.ui.seen import words_in
from tests.ui_journeys.keyboard import Keyboard


def test_its_jobs_are_shown_in_the_bank(desk: Desk, known: None, shown: Shown, keys: Keyboard) -> None:
    page = JobsPage(desk)
    shown(page)
    page.show_tab(EMPLOYERS)
    page.setFocus()
    keys.press("Down")
    page.employers.pane.jobs.setFocus()
    keys.press("Space")
    assert page.shown() is page.bank
    assert {line.ad.employer for line in page.bank.list.rows} == {"Grønvang Lager", "Grønvang Lager A/S"}
    assert "Ali Demir" in words_in(page.bank.pane)


@pytest.mark.parametrize(
    ("kind", "titles"),
    [("praktik", ["Lagermedarbejder", "Praktik i butikken"]), ("loentilskud", []), ("job", None)],
)
def test_the_bank_is_narrowed_to_a_kind_by_keys(
    desk: Desk, known: None, shown: Shown, keys: Keyboard, qtbot: QtBot, kind: str, titles: list[str] | None
) -> None:
    page = JobsPage(desk)
    shown(page)
    page.bank.head.kind.setFocus()
    place = ["", "job", "small_job", "praktik", "loentilskud"].index(kind)
    keys.press("Right", times=place)
    keys.press("Space")
    expected = len(titles) if titles is not None else 8
    qtbot.waitUntil(lambda: page.bank.hits.total == expected)
    if titles is not None:
        assert sorted(line.ad.title for line in page.bank.list.rows) == titles
    keys.press("Delete")
    qtbot.waitUntil(lambda: page.bank.hits.total == 10)
    assert page.bank.head.kind.value() == ""


def test_the_caseworker_sees_the_contact_and_the_sheet_does_not(
    desk: Desk, lone: Case, known: None, shown: Shown
) -> None:
    page = ExamplesPage(desk, lone.id)
    shown(page)
    place = next(each for each in page.list.rows if each.ad.kind is JobKind.PRAKTIK)
    assert "men som praktik" in words_in(place)
    assert "Praktikplads, 2 pladser" in words_in(place)
    assert "Kontakt: Ali Demir" in words_in(place)
    assert "Ali Demir" in place.accessibleDescription()
    assert not place.isChecked()
    ticked = [each for each in page.list.rows if each.isChecked()]
    assert any("Mia Holm" in words_in(each) for each in ticked)
    place.click()
    page.show_sheet()
    sheet = page.sheet.view.text()
    assert "Praktikplads, 2 pladser" in sheet
    assert not any(word in sheet for word in ("Ali", "Mia", "12 34 56 78", "torvet.example"))
