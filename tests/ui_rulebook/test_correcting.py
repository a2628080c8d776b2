"""A rule is corrected by keyboard: previewed, saved, marked, told beside the law, and undone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist import paths
from jobassist.domain.duties import Status, duties_of
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.correct_rules import correction_of, save_correction
from jobassist.services.desk import Desk
from jobassist.services.law_in_force import put_in_force
from jobassist.services.load_rules import load_rulebook
from jobassist.services.open_case import case_of_cpr
from jobassist.store import tables
from jobassist.store.reads.overrides import load_overrides
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from tests.services.test_correction_fields import version_of
from tests.ui.seen import words_in
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_rulebook.conftest import DAY, Lawyer, Opened, many

HOSTILE = '<b>=2+2</b> <img src=x> @SUM(A1) "citat" \\ %1'
# A text key goes letter by letter; markup comes from the clipboard, as it would.


def status_of(desk: Desk, cpr: str, rule_id: str = "SDP-4IN6") -> Status:
    case = case_of_cpr(desk, cpr)
    return next(d.status for d in duties_of(case, desk.rulebook, desk.today) if d.rule.id == rule_id)


def test_two_talks_instead_of_four(
    desk: Desk, open_book: Opened, lawyer: Lawyer, keys: Keyboard, qtbot: QtBot
) -> None:
    page, heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    assert form.lines["count"].edit.hasFocus()
    assert not form.save_button.isEnabled()
    lawyer.writes("2")
    form.lines["pace_weeks"].setFocus()
    lawyer.writes("8, 18")
    form.reason.setFocus()
    keys.type("Aftalt med juristen")
    lawyer.asks_who(form)
    assert form.panel.words.text() == "2 af 2 åbne sager skifter."
    assert "færre samtaler end loven" in form.panel.cautions.shown[0].accessibleName()
    model = form.panel.model
    told = sorted([model.index(row, n).data() for n in range(6)] for row in range(model.rowCount()))
    # Six months after 26 September 2022 is 26 March 2023. Lone has her two talks. Ole has one: of four, the
    # second had to be held 28 days before; of two, there is time until the 24th.
    assert told == [
        ["Lone Vestergaard Holm", "SDP-4IN6", "Snart", "Opfyldt", "26-03-2023", "26-03-2023"],
        ["Ole Brandt", "SDP-4IN6", "Kritisk", "Snart", "26-03-2023", "26-03-2023"],
    ]
    assert load_overrides(desk.store) == ()
    with qtbot.waitSignal(page.changed):
        keys.press("Ctrl+Return")
    assert heard.changed[-1].message == "SDP-4IN6 er rettet, og fristerne er regnet om"
    assert page.rules.form() is None
    assert status_of(desk, "6701901234") is Status.MET
    pane = words_in(page.rules.pane)
    for words in (
        "Rettet 07-03-2023 af bruger",
        "Fordi: Aftalt med juristen",
        "Her: mindst to samtaler senest efter seks måneder\nLoven: mindst fire samtaler",
        "Her: uge 8 og 18\nLoven: uge 8, 13, 18 og 24",
    ):
        assert words in pane
    mark = page.rules.model.keys.index("mark")
    marked = [n for n in range(page.rules.model.rowCount()) if page.rules.model.index(n, mark).data()]
    assert [page.rules.model.shown[n].id for n in marked] == ["SDP-4IN6"]
    qtbot.mouseClick(page.rules.pane.undo, Qt.MouseButton.LeftButton)
    assert heard.changed[-1].message == "SDP-4IN6 er som i loven igen"
    assert not page.rules.pane.correction.isVisible()
    assert status_of(desk, "6701901234") is Status.SOON


def test_the_preview_must_be_of_what_is_saved(
    desk: Desk, open_book: Opened, lawyer: Lawyer, keys: Keyboard
) -> None:
    page, _heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    form.lines["min_gap_days"].setFocus()
    lawyer.writes("7")
    form.reason.setFocus()
    keys.type("Kortere afstand")
    keys.press("Ctrl+Enter")
    assert form.state.text() == "Se først, hvem der skifter (Alt+H)."
    lawyer.asks_who(form)
    keys.type("!")
    assert not form.save_button.isEnabled()
    assert form.panel.words.text() == "Det skrevne er ændret. Se igen, hvem der skifter."
    keys.press("Ctrl+Return")
    keys.press("Ctrl+Enter")
    keys.settle()
    assert load_overrides(desk.store) == ()
    keys.press("Backspace")
    assert form.save_button.isEnabled(), "this very text was previewed"
    form.until.edit.setFocus()
    keys.type("x")
    assert not form.save_button.isEnabled()
    form.until.set_day(None)
    for box in (form.unit, form.sure):
        before = box.currentIndex()
        box.setCurrentIndex((before + 1) % box.count())
        assert not form.save_button.isEnabled()


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("count", "fire", "Antal skal være et helt tal, for eksempel 4."),
        ("count", "61", "Rettelsen af SDP-4IN6: count skal ligge mellem 1 og 60."),
        ("limit", "999", "Rettelsen af SDP-4IN6: limit_months skal ligge mellem 1 og 120."),
        ("pace_weeks", "8, x", "Ugerne kan ikke læses. Skriv dem som 8, 13, 18, 24."),
        ("min_gap_days", "", "Mindste afstand skal være et helt tal, for eksempel 4."),
        ("source", " ", "Skriv kilden, for eksempel paragraffen."),
        ("valid_to", "01-01-2024",
         "Rettelsen af SDP-4IN6: valid_to skal være 21-03-2023, fordi den næste version for samme gruppe "
         "begynder 22-03-2023."),
        ("valid_to", "31-12-2019",
         "Rettelsen af SDP-4IN6: valid_to (31-12-2019) ligger før valid_from. Byt om på de to datoer."),
        ("valid_to", "snart", "Datoen kan ikke læses. Skriv den som 23-03-2023."),
        ("others", "titel = 4", "Rettelsen af SDP-4IN6: titel kan ikke rettes her. Ret den i regelfilen."),
        ("others", "pause =", "Rettelsen af SDP-4IN6: teksten kan ikke læses. Skriv som count = 4."),
        ("reason", "", "Skriv, hvorfor reglen rettes. Det står, hvor reglen bruges."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
    open_book: Opened, lawyer: Lawyer, keys: Keyboard, field: str, typed: str, sentence: str
) -> None:
    page, _heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    form.reason.setFocus()
    keys.type("Fordi")
    if field != "min_gap_days":
        form.lines["min_gap_days"].setFocus()
        lawyer.writes("7")
    form.fields[field].setFocus()
    lawyer.writes(typed)
    before = form.typed()
    lawyer.is_refused(form)
    assert form.fields[field].error() == sentence
    assert form.typed() == before
    assert [name for name, each in form.fields.items() if each.error()] == [field]


def test_nothing_corrected_is_refused_at_the_foot(open_book: Opened, lawyer: Lawyer, keys: Keyboard) -> None:
    page, _heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    form.reason.setFocus()
    keys.type("Fordi")
    lawyer.is_refused(form)
    assert form.state.text() == "Rettelsen af SDP-4IN6: der er ikke rettet noget. Skriv mindst én nøgle."


def test_a_correction_is_made_twice(
    desk: Desk, open_book: Opened, lawyer: Lawyer, keys: Keyboard, qtbot: QtBot
) -> None:
    page, heard = open_book()
    for typed, reason in (("7", "Kortere"), ("10", "Lidt længere")):
        form = lawyer.opens_form(page, "SDP-4IN6")
        form.lines["min_gap_days"].setFocus()
        lawyer.writes(typed)
        form.reason.setFocus()
        lawyer.writes(reason)
        lawyer.asks_who(form)
        with qtbot.waitSignal(page.changed):
            keys.press("Ctrl+Return")
        keys.settle()
    (stored,) = load_overrides(desk.store)
    assert (stored.keys, stored.reason) == ("min_gap_days = 10", "Lidt længere")
    assert page.rules.pane.correct.label() == "Ret rettelsen"
    undo(desk, heard.changed[-1].action_id)
    page.refresh()
    (stored,) = load_overrides(desk.store)
    assert stored.keys == "min_gap_days = 7"
    assert "Fordi: Kortere" in words_in(page.rules.pane)
    undo_last(desk)
    page.refresh()
    assert not page.rules.pane.correction.isVisible()
    assert version_of(desk, "SDP-4IN6").min_gap_days == 14


def test_what_a_reason_says_is_only_text(
    desk: Desk, open_book: Opened, lawyer: Lawyer, keys: Keyboard, qtbot: QtBot
) -> None:
    page, _heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    form.lines["min_gap_days"].setFocus()
    lawyer.writes("7")
    form.lines["source"].setFocus()
    keys.press("Ctrl+A")
    keys.paste(HOSTILE)
    form.reason.setFocus()
    keys.paste(HOSTILE)
    lawyer.asks_who(form)
    with qtbot.waitSignal(page.changed):
        keys.press("Ctrl+Return")
    assert page.rules.pane.reason.text() == f"Fordi: {HOSTILE}"
    assert page.rules.pane.reason.textFormat() is Qt.TextFormat.PlainText
    assert version_of(desk, "SDP-4IN6").source == HOSTILE
    source = page.rules.model.keys.index("source")
    row = page.rules.model.row_of(version_of(desk, "SDP-4IN6"))
    assert page.rules.model.index(row, source).data() == HOSTILE
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(PlainLabel))


def test_what_was_typed_stays_when_one_goes_to_the_list(
    open_book: Opened, lawyer: Lawyer, keys: Keyboard
) -> None:
    page, heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    lawyer.writes("3")
    keys.press("Esc")
    assert page.rules.form() is None
    assert page.rules.pane.correct.label() == "Fortsæt rettelsen"
    assert not page.may_leave()
    assert heard.failed == [
        "“Ret SDP-4IN6 lokalt” er ikke gemt i Regelbogen. Gem det, eller gå videre igen uden at gemme."
    ]
    assert page.may_leave()
    assert lawyer.opens_form(page, "SDP-4IN6") is form
    assert form.lines["count"].text() == "3"
    form.drop.setFocus()
    keys.press("Return")
    assert page.rules.pane.correct.label() == "Ret lokalt"


def test_a_rare_key_and_a_rule_without_a_plain_limit(
    desk: Desk, open_book: Opened, lawyer: Lawyer, keys: Keyboard, qtbot: QtBot
) -> None:
    page, _heard = open_book()
    form = lawyer.opens_form(page, "SDP-REV")
    assert not form.fields["limit"].isVisible()
    assert not form.fields["count"].isVisible()
    form.others.setFocus()
    keys.type("paid_weeks = 23")
    form.reason.setFocus()
    keys.type("Fordi")
    lawyer.asks_who(form)
    with qtbot.waitSignal(page.changed):
        keys.press("Ctrl+Return")
    assert version_of(desk, "SDP-REV").paid_weeks == 23
    keys.settle()
    form = lawyer.opens_form(page, "SDP-REV")
    assert form.others.toPlainText() == "paid_weeks = 23"


def test_three_hundred_that_change_can_be_listed_and_sorted(
    desk: Desk, open_book: Opened, lawyer: Lawyer, keys: Keyboard
) -> None:
    many(desk, 300)
    page, _heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    lawyer.writes("2")
    form.lines["pace_weeks"].setFocus()
    lawyer.writes("8, 18")
    form.reason.setFocus()
    keys.type("Fordi")
    lawyer.asks_who(form)
    assert form.panel.words.text() == "302 af 302 åbne sager skifter."
    model = form.panel.model
    assert model.rowCount() == 302
    for column in range(model.columnCount()):
        model.sort(column, Qt.SortOrder.DescendingOrder)
        assert model.rowCount() == 302
    model.sort(0)
    assert model.index(0, 0).data() == "Borger 000"
    form.panel.table.setFocus()
    keys.press("End")
    assert form.panel.table.current_row() == 301


def test_no_cpr_number_is_shown(open_book: Opened, lawyer: Lawyer, keys: Keyboard) -> None:
    page, _heard = open_book()
    form = lawyer.opens_form(page, "SDP-4IN6")
    lawyer.writes("1")
    form.lines["pace_weeks"].setFocus()
    lawyer.writes("")
    form.reason.setFocus()
    keys.type("Fordi")
    lawyer.asks_who(form)
    model = form.panel.model
    cells = [str(model.index(r, c).data()) for r in range(model.rowCount()) for c in range(6)]
    assert cells
    assert not any(cpr in cell for cell in cells for cpr in ("670190", "680180"))


def test_a_correction_that_came_to_nothing_is_said_at_the_top_and_taken_away(
    desk: Desk, open_book: Opened, qtbot: QtBot
) -> None:
    save_correction(desk, correction_of(version_of(desk, "SDP-4IN6"), "min_gap_days = 7", "Fordi"))
    (stored,) = load_overrides(desk.store)
    with desk.store.write("correct_rule", by="x", at=desk.clock.now()) as unit:
        unit.update(tables.rule_overrides, stored.id, keys="count = 99")
    put_in_force(desk)
    page, _heard = open_book()
    (banner,) = page.troubles.shown
    assert banner.accessibleName() == "Rettelsen af SDP-4IN6: count skal ligge mellem 1 og 60."
    assert len(page.rules.model.shown) > 15, "the other rules go on working"
    (button,) = banner.findChildren(Button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not page.troubles.isVisible()
    assert load_overrides(desk.store) == ()


def test_a_file_that_cannot_be_used_is_said_and_the_others_are_listed(
    desk: Desk, open_book: Opened, tmp_path: Path
) -> None:
    folder = shutil.copytree(paths.resources("rules"), tmp_path / "rules")
    broken = folder / "SDP-1.toml"
    broken.write_text(broken.read_text("utf-8").replace("limit_weeks", "limit_weks"), "utf-8")
    desk.rulebook = load_rulebook(folder)
    page, _heard = open_book()
    (banner,) = page.troubles.shown
    assert banner.accessibleName().startswith("SDP-1.toml, linje ")
    assert not banner.findChildren(Button)
    ids = [line.id for line in page.rules.model.shown]
    assert "SDP-1" not in ids
    assert "SDP-4IN6" in ids


def test_an_undone_correction_is_followed_wherever_it_was_undone(desk: Desk, open_book: Opened) -> None:
    changed = save_correction(
        desk, correction_of(version_of(desk, "SDP-4IN6"), "count = 2\npace_weeks = [8, 18]", "Fordi")
    )
    page, heard = open_book()
    page.show_rule("SDP-4IN6", DAY)
    assert page.rules.pane.correction.isVisible()
    undo(desk, changed.action_id)
    page.refresh()
    assert not page.rules.pane.correction.isVisible()
    assert len(heard.changed) == 1, "the other pages are told"
