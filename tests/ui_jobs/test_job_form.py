"""An advertisement written by hand or pasted, corrected and taken away, from the job bank by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.jobs import Hours, JobAd, JobKind
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.find_jobs import JobQuery, find_jobs
from jobassist.services.save_job import delete_job, job_row, save_job
from jobassist.ui.jobs.bank_page import BankPage
from jobassist.ui.jobs.job_form import JobForm
from jobassist.ui.kit import theme
from tests.ui.conftest import Heard, Shown
from tests.ui.seen import words_in
from tests.ui_jobs.bank import fill, job
from tests.ui_journeys.keyboard import Keyboard


@pytest.fixture
def page(desk: Desk, bank: None, shown: Shown) -> BankPage:
    page = BankPage(desk)
    page.heard = shown(page)  # type: ignore[attr-defined]
    page.setFocus()
    return page


class Hands:
    """Keys of buttons act a moment after they are pressed."""

    def __init__(self, page: BankPage, keys: Keyboard, qtbot: QtBot) -> None:
        self.page, self.keys, self.qtbot = page, keys, qtbot

    def new(self) -> JobForm:
        self.keys.press("Ctrl+N")
        self.qtbot.waitUntil(lambda: self.page.forms.shown() is not None)
        return form_of(self.page)

    def paste(self) -> JobForm:
        form = form_of(self.page)
        self.keys.press("Ctrl+Shift+V")
        self.qtbot.waitUntil(form.pasted.hasFocus)
        return form

    def save(self) -> None:
        """Until it is saved, or something else is said."""
        form = form_of(self.page)
        with self.qtbot.waitSignal(form.save_button.clicked):
            self.keys.press("Ctrl+Return")


@pytest.fixture
def hands(page: BankPage, keys: Keyboard, qtbot: QtBot) -> Hands:
    return Hands(page, keys, qtbot)


def heard_of(page: BankPage) -> Heard:
    return page.heard  # type: ignore[attr-defined, no-any-return]


def form_of(page: BankPage) -> JobForm:
    form = page.forms.shown()
    assert form is not None
    return form


def found(desk: Desk, words: str) -> list[JobAd]:
    return list(find_jobs(desk, JobQuery(words=words, is_typing=False)).ads)


def error_of(form: JobForm, name: str) -> str:
    return form.fields.fields[name].error()


def test_one_is_written_by_keyboard_alone_and_is_the_chosen_one(
    hands: Hands, page: BankPage, keys: Keyboard, desk: Desk
) -> None:
    page.head.search.set_text("lager")
    page.head.apply_from.setChecked(True)
    hands.new()
    keys.type("Gartnerhjælper")
    keys.press("Tab")
    keys.type("Grønt og Godt")
    hands.save()
    (ad,) = found(desk, "gartnerhjælper")
    assert (ad.employer, ad.source, ad.imported_on) == ("Grønt og Godt", "Indtastet", desk.today)
    assert [each.message for each in heard_of(page).changed] == ["Jobbet Gartnerhjælper er gemt"]
    assert page.pane.ad == ad
    assert page.head.search.text() == ""
    assert next(each for each in page.list.rows if each.hasFocus()).ad == ad
    undo_last(desk)
    assert found(desk, "gartnerhjælper") == []


def test_every_field_is_stored(hands: Hands, page: BankPage, keys: Keyboard, desk: Desk) -> None:
    form = hands.new()
    typed = {"title": "Kok", "employer": "Kroen", "occupation": "Køkken", "place": "Køge",
             "postal_code": "4600", "municipality": "Køge", "link": "https://job.example/1",
             "weekly_hours": "7,5", "seats": "3"}  # fmt: skip
    for name, text in typed.items():
        form.fields.lines[name].set_text(text)
    form.fields.days["apply_by"].edit.setText("20/3")
    form.fields.days["published_on"].edit.setText("06-03-2023")
    form.fields.kind.set_value("praktik")
    form.fields.hours.set_value("small")
    form.fields.licence.setChecked(True)
    form.fields.description.setPlainText("Aften\nog weekend")
    hands.save()
    (ad,) = found(desk, "kok")
    assert (ad.postal_code, ad.weekly_hours, ad.hours) == ("4600", 7.5, Hours.SMALL)
    assert (ad.apply_by, ad.published_on) == (desk.today.replace(day=20), desk.today.replace(day=6))
    assert (ad.needs_licence, ad.description) == (True, "Aften\nog weekend")
    assert (ad.kind, ad.seats) == (JobKind.PRAKTIK, 3)
    assert (ad.link, ad.occupation) == ("https://job.example/1", "Køkken")


def test_each_problem_stands_at_its_field_and_nothing_is_stored(
    hands: Hands, page: BankPage, keys: Keyboard
) -> None:
    form = hands.new()
    wrong = {"postal_code": "26", "weekly_hours": "mange", "seats": "0", "link": "javascript:alert(1)"}
    for name, text in wrong.items():
        form.fields.lines[name].set_text(text)
    form.fields.days["apply_by"].edit.setText("01-03-2023")
    form.fields.days["published_on"].edit.setText("i fjor engang")
    form.fields.description.setPlainText("Spørg efter 670190-1234")
    hands.save()
    assert error_of(form, "title") == "Skriv jobbets titel."
    assert "fire cifre" in error_of(form, "postal_code")
    assert "som et tal" in error_of(form, "weekly_hours")
    assert "mellem 1 og 99" in error_of(form, "seats")
    assert "https://" in error_of(form, "link")
    assert "Fristen er gået" in error_of(form, "apply_by")
    assert "kan ikke læses" in error_of(form, "published_on")
    assert "CPR-nummer må ikke stå" in error_of(form, "description")
    assert form.state.text() == "8 felter skal rettes."
    assert form.fields.lines["title"].edit.hasFocus()
    assert heard_of(page).changed == []
    keys.type("Kok")
    assert error_of(form, "title") == ""


def test_the_same_job_twice_is_refused(hands: Hands, page: BankPage, keys: Keyboard, desk: Desk) -> None:
    fill(desk, job("Gartner", employer="Grønt", municipality="", apply_by=None))
    hands.new()
    keys.type("GARTNER")
    keys.press("Tab")
    keys.type("Grønt")
    hands.save()
    assert "er her allerede" in error_of(form_of(page), "title")


PASTED = """Tjenere til weekenden

Kroen søger to, der kan bære. Deltid, 15-20 timer om ugen.
https://job.example/77
"""


def test_a_pasted_text_fills_the_form_and_is_corrected_before_it_is_saved(
    hands: Hands, page: BankPage, keys: Keyboard, desk: Desk
) -> None:
    hands.new()
    form = hands.paste()
    assert form.pasted.hasFocus()
    QApplication.clipboard().setText(PASTED)
    keys.press("Ctrl+V")
    hands.save()
    assert form.fields.lines["title"].edit.hasFocus()
    assert form.fields.lines["title"].text() == "Tjenere til weekenden"
    assert form.fields.lines["weekly_hours"].text() == "20"
    assert form.fields.hours.value() == "part"
    assert form.fields.lines["link"].text() == "https://job.example/77"
    keys.press("Tab")
    keys.type("Kroen")
    hands.save()
    (ad,) = found(desk, "tjenere")
    assert (ad.employer, ad.source) == ("Kroen", "job.example")
    assert ad.description.startswith("Kroen søger to")


def test_what_was_typed_is_not_overwritten_by_a_pasted_text(
    hands: Hands, page: BankPage, keys: Keyboard
) -> None:
    hands.new()
    keys.type("Tjener")
    form = hands.paste()
    form.pasted.setPlainText(PASTED)
    form.fill_fields()
    assert form.fields.lines["title"].text() == "Tjener"
    assert form.fields.description.toPlainText().startswith("Kroen søger to")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "Der er ingen tekst"), ("Kok\nRing til 670190-1234", "CPR-nummer må ikke stå")],
)
def test_a_text_that_cannot_be_used_says_so_at_its_field(
    hands: Hands, page: BankPage, keys: Keyboard, text: str, sentence: str
) -> None:
    hands.new()
    form = hands.paste()
    form.pasted.setPlainText(text)
    hands.save()
    assert sentence in words_in(form)
    assert form.pasted.hasFocus()
    assert form.fields.lines["title"].text() == ""


def test_a_megabyte_of_markup_becomes_text_of_a_fitting_length(
    hands: Hands, page: BankPage, keys: Keyboard, desk: Desk
) -> None:
    form = hands.new()
    form.open_paste()
    form.pasted.setPlainText("<h1>Kok<script>alert(1)</script></h1>" + "<p>mad</p>\n" * 90_000)
    form.fill_fields()
    assert "forkortet til 20.000 tegn" in form.state.text()
    form.save()
    (ad,) = found(desk, "kok")
    assert "script" not in ad.title + ad.description
    assert page.pane.title.textFormat() is Qt.TextFormat.PlainText


def test_escape_keeps_what_was_typed_until_it_is_saved_or_let_go(
    hands: Hands, page: BankPage, keys: Keyboard
) -> None:
    hands.new()
    keys.type("Halvt skrevet")
    keys.press("Escape")
    assert page.forms.shown() is None
    assert page.head.search.edit.hasFocus()
    assert page.head.new.label() == "Fortsæt annoncen"
    assert not page.may_leave()
    assert heard_of(page).failed == [
        "Halvt skrevet er ikke gemt i jobbanken. Gem annoncen, eller gå videre igen uden at gemme."
    ]
    assert page.may_leave()
    page.refresh()
    form = hands.new()
    assert form.fields.lines["title"].text() == "Halvt skrevet"
    page.refresh()
    assert page.forms.shown() is form
    keys.type(" og mere")
    assert not page.may_leave()
    form.drop.click()
    assert page.forms.shown() is None
    assert page.head.new.label() == "Skriv annonce"
    assert page.may_leave()


def test_an_empty_form_is_left_without_a_word(hands: Hands, page: BankPage, keys: Keyboard) -> None:
    hands.new()
    keys.press("Escape")
    assert page.may_leave()
    assert heard_of(page).failed == []


def test_e_corrects_the_chosen_one(hands: Hands, page: BankPage, keys: Keyboard, desk: Desk) -> None:
    keys.press("Down")
    before = page.list.rows[0].ad
    keys.press("E")
    form = form_of(page)
    assert form.fields.lines["title"].text() == before.title
    assert not form.paste.isVisible()
    keys.press("End")
    keys.type(" (haster)")
    hands.save()
    after = job_row(desk, before.id).ad
    assert after == replace(before, title=f"{before.title} (haster)", hours=after.hours)
    assert page.pane.ad == after


def test_one_that_somebody_else_changed_is_not_overwritten(
    hands: Hands, page: BankPage, keys: Keyboard, desk: Desk
) -> None:
    keys.press("Down")
    row = job_row(desk, page.list.rows[0].ad.id)
    keys.press("E")
    keys.type(" Min")
    save_job(desk, replace(row.ad, place="Havnen"), rev=row.rev)
    hands.save()
    form = form_of(page)
    assert form.state.text().startswith("Oplysningen er ændret i mellemtiden.")
    assert form.fields.lines["title"].text().endswith(" Min")
    assert job_row(desk, row.ad.id).ad.place == "Havnen"


def test_one_that_is_gone_says_so(page: BankPage, keys: Keyboard, desk: Desk) -> None:
    keys.press("Down")
    delete_job(desk, page.list.rows[0].ad.id)
    keys.press("E")
    assert heard_of(page).failed == ["Annoncen er her ikke længere. Søg igen."]


def test_delete_takes_it_away_until_it_is_undone(page: BankPage, keys: Keyboard, desk: Desk) -> None:
    keys.press("Down")
    keys.press("Down")
    first, gone, third = (page.list.rows[place].ad for place in (0, 1, 2))
    keys.press("Delete")
    assert heard_of(page).changed[-1].message == f"Jobbet {gone.title} er slettet"
    assert gone not in [each.ad for each in page.list.rows]
    assert page.pane.ad == third
    assert page.list.rows[1].hasFocus()
    undo_last(desk)
    page.refresh()
    assert {first.id, gone.id} <= {each.ad.id for each in page.list.rows}


def test_one_that_is_being_corrected_is_not_deleted(page: BankPage, keys: Keyboard, desk: Desk) -> None:
    keys.press("Down")
    keys.press("E")
    keys.type("X")
    keys.press("Escape")
    page.list.rows[0].setFocus()
    keys.press("Delete")
    assert heard_of(page).failed == ["Du er ved at rette annoncen. Gem eller slip det skrevne først."]
    assert len(page.list.rows) == 8


def test_letters_in_the_search_are_letters(page: BankPage, keys: Keyboard) -> None:
    keys.type("e")
    keys.press("Delete")
    page.find_now()
    assert page.forms.shown() is None
    assert heard_of(page).changed == []


def test_the_first_advertisement_is_written_from_the_empty_bank(
    desk: Desk, shown: Shown, qtbot: QtBot, keys: Keyboard
) -> None:
    page = BankPage(desk)
    shown(page)
    qtbot.mouseClick(page.empty.button("new"), Qt.MouseButton.LeftButton)
    keys.type("Kok")
    Hands(page, keys, qtbot).save()
    assert [each.ad.title for each in page.list.rows] == ["Kok"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_at_200_percent_every_field_has_a_name_and_comes_in_sight(
    desk: Desk, bank: None, shown: Shown, qapp: QApplication, keys: Keyboard, mode: theme.Mode
) -> None:
    theme.apply_theme(qapp, mode, 2.0)
    page = BankPage(desk)
    shown(page)
    page.resize(1240, 816)
    page.forms.open_new()
    form = form_of(page)
    QApplication.processEvents()
    assert (page.width(), page.height()) == (1240, 816)
    met: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in met:
            break
        met.append(focused)
        assert focused.accessibleName() or getattr(focused, "text", str)()
        assert not focused.visibleRegion().isEmpty()
        keys.press("Tab")
    wanted = [each.edit for each in form.fields.lines.values()] + [
        form.fields.licence,
        form.fields.description,
    ]
    assert [each for each in wanted if each not in met] == []
