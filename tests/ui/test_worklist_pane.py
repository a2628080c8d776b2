"""The pane: why a row is there, and every next step, by keys and clicks."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jobassist.domain.case import Case, TalkStatus, TargetGroup
from jobassist.domain.cpr import formatted, masked
from jobassist.services.book_talk import case_of, record_talk
from jobassist.services.build_worklist import Row
from jobassist.services.desk import Desk
from jobassist.store import tables
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.worklist.forms import (
    DecisionForm,
    HoursForm,
    PhoneCard,
    RecordForm,
    StartForm,
    read_number,
)
from jobassist.ui.worklist.page import WorklistPage
from tests.services.examples import a_draft, put
from tests.ui.conftest import Heard, Shown, case_named

LEFT = Qt.MouseButton.LeftButton
LONE = "Lone Vestergaard"


def choose(page: WorklistPage, case: Case) -> None:
    assert page.show_case(case.id)
    page.table.focus_rows()


def row_of(page: WorklistPage, case: Case) -> Row:
    return page.model.shown[page.model.row_of(case.id)]


def texts(widget: QWidget) -> list[str]:
    labels = [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()]
    return labels + [label.text() for label in widget.findChildren(RunsLabel) if label.isVisible()]


def test_the_pane_explains_the_row(worklist: WorklistPage) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    pane = worklist.pane
    assert pane.head.chip.look().text == "Snart"
    assert pane.head.cpr.number.text() == masked(lone.cpr)
    assert pane.head.cpr.rest.text() == "· Sygedagpenge · uge\u00a024"
    assert pane.head.more.text() == "Ansat hos Plejehjemmet Solsiden"
    why = pane.why.why.text().replace("\u00a0", " ")
    assert why.startswith(
        "Lone har haft 2 af 4 samtaler. De sidste to skal være holdt senest søndag 26-03-2023"
    )
    said = " ".join(texts(pane))
    assert "Sygedagpengeloven § 13 b, version 01-01-2020" in said
    assert "Søgeliste fra 06-03-2023 · 1 dag gammel" in said
    assert "Vi ringer til fastholdelseskonsulenten" in said
    assert pane.agreements.note.text() == "2 · heraf 1 vores"
    assert pane.steps.book.label() == "Book samtale 3"


def test_the_pane_shows_the_arithmetic_by_the_keyboard(worklist: WorklistPage) -> None:
    choose(worklist, case_named(worklist, LONE))
    fold = worklist.pane.why.steps
    assert (fold.button.label(), fold.is_open()) == ("Vis regnestykket", False)
    fold.button.setFocus()
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert fold.button.label() == "Skjul regnestykket"
    told = fold.body.text().splitlines()
    assert told[0] == "Regnes fra: første fraværsdag 26-09-2022"
    assert "Sidste sikre dag: fredag 10-03-2023" in told
    assert fold.body.textFormat() is Qt.TextFormat.PlainText
    choose(worklist, next(row.case for row in worklist.model.shown if not row.case.name.startswith(LONE)))
    assert fold.is_open()
    assert fold.body.text().splitlines() != told
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert not fold.is_open()


def test_an_open_talk_is_closed_with_one_click(qtbot: QtBot, worklist: WorklistPage, heard: Heard) -> None:
    worklist.show_scope("all")
    tile = worklist.counters.tiles.tile("open_talks")
    before = tile.count
    assert before
    qtbot.mouseClick(tile, LEFT)
    case = worklist.model.shown[0].case
    section = worklist.pane.open_talks
    assert any("er ikke afsluttet. Hvad skete der?" in text for text in texts(section))
    buttons = {button.label(): button for button in section.findChildren(Button)}
    assert list(buttons) == ["Holdt", "Kom ikke", "Aflyst"]
    qtbot.mouseClick(buttons["Kom ikke"], LEFT)
    assert tile.count == before - 1
    assert heard.changed[0].message.startswith("Udeblivelsen er registreret")
    assert worklist.model.row_of(case.id) == -1


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        (TalkStatus.HELD, "Samtalen er registreret som holdt 06-03-2023"),
        (TalkStatus.NO_SHOW, "Udeblivelsen er registreret 06-03-2023"),
        (TalkStatus.CANCELLED, "Samtalen er registreret som aflyst 06-03-2023"),
    ],
)
def test_a_talk_is_recorded_with_its_day(
    qtbot: QtBot, worklist: WorklistPage, heard: Heard, outcome: TalkStatus, message: str
) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    qtbot.mouseClick(worklist.pane.steps.record, LEFT)
    form = worklist.pane.steps.form
    assert isinstance(form, RecordForm)
    form.outcome.set_value(outcome.value)
    form.day.edit.setText("8-3-2023")
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Return)
    assert form.day.error() == "Dagen er ikke kommet endnu. Vælg i dag eller en dag, der er gået."
    form.day.edit.setText("6-3-2023")
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Return)
    assert heard.changed[-1].message == message
    held = row_of(worklist, lone).duty.held
    assert held == (3 if outcome is TalkStatus.HELD else 2)


def test_typed_hours_make_an_unknown_duty_known(qtbot: QtBot, worklist: WorklistPage, desk: Desk) -> None:
    worklist.show_scope("all")
    tile = worklist.counters.tiles.tile("unknown")
    before = tile.count
    assert before
    qtbot.mouseClick(tile, LEFT)
    case = worklist.model.shown[0].case
    form = worklist.pane.steps.fact
    assert isinstance(form, HoursForm)
    assert not form.cancel_button.isVisible()
    qtbot.keyClicks(form.hours.edit, "mange")
    qtbot.keyClick(form.hours.edit, Qt.Key.Key_Return)
    assert form.hours.error() == "Skriv timerne som et tal, fx 962,5."
    form.hours.edit.clear()
    qtbot.keyClicks(form.hours.edit, "312,5")
    qtbot.keyClick(form.hours.edit, Qt.Key.Key_Return)
    assert tile.count == before - 1
    stored = case_of(desk, case.id)
    assert (stored.benefit_hours, stored.benefit_hours_on) == (312.5, date(2023, 3, 7))
    worklist.show_case(case.id)
    assert worklist.pane.head.chip.look().text != "Mangler oplysning"
    assert worklist.pane.steps.fact is None


def test_a_typed_first_day_makes_an_unknown_duty_known(qtbot: QtBot, empty_desk: Desk, shown: Shown) -> None:
    case = put(empty_desk, a_draft(started_on=None, talks=()))
    page = WorklistPage(empty_desk)
    shown(page)
    assert page.pane.no_timeline.isVisible()
    form = page.pane.steps.fact
    assert isinstance(form, StartForm)
    assert form.day.label() == "Første fraværsdag"
    qtbot.keyClicks(form.day.edit, "1-2-2023")
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Return)
    assert case_of(empty_desk, case.id).started_on == date(2023, 2, 1)
    assert page.pane.timeline.isVisible()


def test_a_decision_is_recorded_where_it_is_asked_for(
    qtbot: QtBot, worklist: WorklistPage, heard: Heard, desk: Desk
) -> None:
    worklist.show_scope("all")
    row = next(r for r in worklist.model.shown if r.duty.rule.id == "SDP-REV")
    choose(worklist, row.case)
    steps = worklist.pane.steps
    assert steps.decide.isVisible()
    assert steps.book.kind == "secondary"
    qtbot.mouseClick(steps.decide, LEFT)
    form = steps.form
    assert isinstance(form, DecisionForm)
    form.day.edit.setText("6-3-2023")
    qtbot.keyClicks(form.note.edit, "Forlænget efter § 27")
    qtbot.keyClick(form.note.edit, Qt.Key.Key_Return)
    assert heard.changed[-1].message == "Afgørelsen 06-03-2023 er registreret"
    assert case_of(desk, row.case.id).decisions[-1].note == "Forlænget efter § 27"
    assert not steps.decide.isVisible()


def test_r_shows_the_number_and_enter_copies_it(qtbot: QtBot, worklist: WorklistPage) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    qtbot.keyClick(worklist.table, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: isinstance(worklist.pane.steps.form, PhoneCard))
    form = worklist.pane.steps.form
    assert isinstance(form, PhoneCard)
    assert form.number.text().replace(" ", "") == lone.phone.replace(" ", "")
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == lone.phone
    assert form.hint.text() == "Nummeret er kopieret."
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert worklist.pane.steps.form is None


def test_s_starts_the_talk(qtbot: QtBot, worklist: WorklistPage, heard: Heard) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    qtbot.keyClick(worklist.table, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: heard.talks == [lone.id])


def test_the_link_opens_the_citizen(qtbot: QtBot, worklist: WorklistPage, heard: Heard) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    qtbot.mouseClick(worklist.pane.open_button, LEFT)
    assert heard.cases == [lone.id]


def test_the_eye_shows_the_cpr_logs_it_and_another_row_masks_it(
    qtbot: QtBot, worklist: WorklistPage, desk: Desk
) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    line = worklist.pane.head.cpr
    qtbot.mouseClick(line.eye, LEFT)
    assert line.number.text() == formatted(lone.cpr)
    with desk.store.read() as connection:
        log = connection.execute(select(tables.access_log)).mappings().all()
    assert [(e["action"], e["case_id"], e["by"], e["purpose"]) for e in log] == [
        ("show_cpr", lone.id, "Karen Boysen", "Vist i arbejdslisten")
    ]
    worklist.refresh()
    assert line.number.text() == formatted(lone.cpr)
    qtbot.keyClick(worklist.table, Qt.Key.Key_Down)
    assert "••••" in line.number.text()
    choose(worklist, lone)
    assert line.number.text() == masked(lone.cpr)


def test_the_eye_hides_what_it_showed(qtbot: QtBot, worklist: WorklistPage) -> None:
    line = worklist.pane.head.cpr
    qtbot.mouseClick(line.eye, LEFT)
    assert line.eye.accessibleName() == "Skjul CPR-nummeret"
    qtbot.mouseClick(line.eye, LEFT)
    assert "••••" in line.number.text()


def test_a_case_changed_by_another_window_is_told(
    qtbot: QtBot, worklist: WorklistPage, desk: Desk, heard: Heard
) -> None:
    worklist.show_scope("all")
    qtbot.mouseClick(worklist.counters.tiles.tile("open_talks"), LEFT)
    case = worklist.model.shown[0].case
    talk = next(t for t in case.talks if t.status is TalkStatus.PLANNED and t.on < desk.today)
    with desk.store.write("test", by="En anden", at=desk.clock.now()) as unit:
        unit.delete(tables.talks, talk.id)
    held = next(b for b in worklist.pane.open_talks.findChildren(Button) if b.label() == "Holdt")
    qtbot.mouseClick(held, LEFT)
    assert len(heard.failed) == 1
    assert heard.changed == []


def test_a_hostile_name_is_only_a_name(empty_desk: Desk, shown: Shown) -> None:
    name = "<b>Ib</b> & <img src=x>"
    put(empty_desk, a_draft(name=name, group=TargetGroup.SYGEDAGPENGE))
    page = WorklistPage(empty_desk)
    shown(page)
    assert page.pane.head.name.text() == name
    assert page.pane.head.name.textFormat() is Qt.TextFormat.PlainText
    assert page.model.index(0, 1).data() == name


def test_a_met_duty_asks_for_nothing(empty_desk: Desk, shown: Shown) -> None:
    case = put(empty_desk, a_draft(group=TargetGroup.FOERTIDSPENSION))
    record_talk(empty_desk, case, date(2023, 3, 6), TalkStatus.HELD)
    page = WorklistPage(empty_desk)
    shown(page)
    assert page.model.rowCount() == 0 or page.pane.steps.book.kind == "secondary"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("962", 962.0),
        ("962,5", 962.5),
        ("1.234,5", 1234.5),
        ("1.234", 1234.0),
        ("962.5", 962.5),
        ("-3", None),
        ("", None),
    ],
)
def test_numbers_are_read_as_danes_write_them(typed: str, number: float | None) -> None:
    assert read_number(typed) == number
