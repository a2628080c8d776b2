"""The plan on paper inside the window: shown, enlarged, printed and saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jobassist.domain.case import Case
from jobassist.domain.plan import Agreement, AgreementId, Owner, PlanContent
from jobassist.services.desk import Changed, Desk
from jobassist.services.hold_talk import start_talk
from jobassist.services.print_plan import PlanPrint, print_of_draft
from jobassist.store import tables
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.plan_preview.printing import new_printer, page_image
from tests.ui.seen import focused
from tests.ui_talk.conftest import Show

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paper(desk: Desk, lone: Case) -> PlanPrint:
    """Lone's draft, long enough for two pages."""
    room = start_talk(desk, lone.id)
    promise = Agreement(AgreementId(""), Owner.US, "ringer til <kommunen> & venter", date(2023, 3, 20))
    content: PlanContent = replace(room.draft, agreements=(promise,) * 25)
    return print_of_draft(desk, room, content)


@pytest.fixture
def preview(desk: Desk, paper: PlanPrint, show: Show) -> PlanPreviewPage:
    page = PlanPreviewPage(desk, paper)
    show(page)
    return page


def access_log(desk: Desk) -> list[tuple[str, str | None, str]]:
    log = tables.access_log.c
    query = select(log.action, log.case_id, log.purpose).where(log.action == "print_plan")
    with desk.store.read() as connection:
        return [tuple(row) for row in connection.execute(query)]


def test_it_shows_the_very_bytes(preview: PlanPreviewPage, paper: PlanPrint) -> None:
    assert preview.title == "Opfølgningsplan, kladde til version 3"
    assert "ringer til <kommunen> & venter" in preview.text()
    assert "Lone Vestergaard Holm" in preview.text()
    assert preview.page_count() == len(PdfReader(BytesIO(paper.pdf)).pages) == 2
    assert preview.place() == "Side 1 af 2"


def test_keys_turn_pages_and_change_the_size(qtbot: QtBot, preview: PlanPreviewPage) -> None:
    whole = preview.zoom()
    QTest.keyClick(focused(), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: preview.place() == "Side 2 af 2")
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: preview.place() == "Side 1 af 2")
    QTest.keyClick(focused(), Qt.Key.Key_Plus, CTRL)
    assert preview.zoom() == pytest.approx(whole * 1.25)
    QTest.keyClick(focused(), Qt.Key.Key_Minus, CTRL)
    QTest.keyClick(focused(), Qt.Key.Key_Minus, CTRL)
    assert preview.zoom() == pytest.approx(whole / 1.25)
    preview.resize(1310, 900)
    assert preview.zoom() == pytest.approx(whole / 1.25)
    QTest.keyClick(focused(), Qt.Key.Key_0, CTRL)
    assert preview.zoom() > whole


def test_the_whole_page_needs_no_scrolling(desk: Desk, paper: PlanPrint, show: Show, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    page = PlanPreviewPage(desk, print_of_draft(desk, room, room.draft))
    show(page)
    assert page.page_count() == 1
    assert not page._view.verticalScrollBar().isVisible()


def test_escape_goes_back(qtbot: QtBot, preview: PlanPreviewPage) -> None:
    with qtbot.waitSignal(preview.back_wanted):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)


def test_it_prints_what_it_shows_page_by_page(
    qtbot: QtBot,
    preview: PlanPreviewPage,
    desk: Desk,
    lone: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed = tmp_path / "printed.pdf"
    printer = new_printer(preview.title, preview.page_count())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    printer.setResolution(300)
    monkeypatch.setattr(preview, "choose_printer", lambda: printer)
    with qtbot.waitSignal(preview.changed) as signal:
        QTest.keyClick(focused(), Qt.Key.Key_P, CTRL)
    assert signal.args is not None
    assert isinstance(signal.args[0], Changed)
    assert signal.args[0].message == "Planen er sendt til printeren"

    paper = QPdfDocument()
    paper.load(str(printed))
    assert paper.pageCount() == 2
    assert likeness(paper, preview._view.paper, 0) > 0.97
    assert likeness(paper, preview._view.paper, 1) > 0.97
    assert access_log(desk) == [("print_plan", lone.id, "udskrift")]
    assert "Lone" not in printer.docName()


def likeness(one: QPdfDocument, other: QPdfDocument, page: int) -> float:
    """How much of two pages is as dark in the one as in the other."""
    size = QSizeF(298, 421)
    first, second = page_image(one, page, size), page_image(other, page, size)
    dark = [
        (first.pixelColor(x, y).lightness() < 140, second.pixelColor(x, y).lightness() < 140)
        for x in range(298)
        for y in range(421)
    ]
    assert any(ink for ink, _ in dark)
    return sum(a == b for a, b in dark) / len(dark)


def test_only_the_chosen_pages_are_printed(
    preview: PlanPreviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = new_printer(preview.title, 2)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "one.pdf"))
    printer.setResolution(100)
    printer.setFromTo(2, 2)
    monkeypatch.setattr(preview, "choose_printer", lambda: printer)
    preview.print_paper()
    assert len(PdfReader(tmp_path / "one.pdf").pages) == 1


def test_no_printer_is_no_print(
    qtbot: QtBot, preview: PlanPreviewPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "choose_printer", lambda: None)
    with qtbot.assertNotEmitted(preview.changed):
        preview.print_paper()
    assert access_log(desk) == []


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, preview: PlanPreviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = new_printer(preview.title, 2)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "x.pdf"))
    monkeypatch.setattr(preview, "choose_printer", lambda: printer)
    with qtbot.waitSignal(preview.failed) as signal:
        preview.print_paper()
    assert signal.args == ["Printeren tog ikke imod papiret. Kontrollér den, eller vælg en anden printer."]


def test_a_copy_is_saved_only_where_the_user_says(
    qtbot: QtBot, preview: PlanPreviewPage, paper: PlanPrint, desk: Desk, lone: Case, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(preview, "choose_file", lambda: tmp_path / "min plan")
    with qtbot.waitSignal(preview.changed) as signal:
        QTest.keyClick(focused(), Qt.Key.Key_S, CTRL)
    assert signal.args is not None
    assert signal.args[0].message == "Planen er gemt som min plan.pdf"
    assert (tmp_path / "min plan.pdf").read_bytes() == paper.pdf
    assert access_log(desk) == [("print_plan", lone.id, "fil")]


def test_a_copy_that_cannot_be_saved_is_told(
    qtbot: QtBot, preview: PlanPreviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "choose_file", lambda: tmp_path / "nowhere" / "plan.pdf")
    with qtbot.waitSignal(preview.failed) as signal:
        preview.save()
    assert signal.args == ["Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen."]


def test_a_copy_is_proposed_without_the_citizens_name(desk: Desk, paper: PlanPrint) -> None:
    assert paper.filename == "opfølgningsplan.pdf"
    assert "Lone" not in paper.title
