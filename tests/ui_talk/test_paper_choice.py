"""Plan, referat and internal referat, in two sizes, changed by keys; the pane beside; what is filed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.domain.papers import PaperKind
from jobassist.domain.plan import Agreement, AgreementId, Owner, Plan
from jobassist.services.book_talk import undo
from jobassist.services.desk import Changed, Desk
from jobassist.services.file_paper import paper_again, papers_of
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.print_paper import PaperPrint
from jobassist.services.print_plan import print_of, print_of_draft
from jobassist.services.print_review import without_offer_print
from jobassist.store import reads
from jobassist.store.errors import Stale
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.plan_preview.printing import new_printer
from tests.ui.seen import focused
from tests.ui_talk.conftest import Show

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def plan(desk: Desk, lone: Case) -> Plan:
    """The version that Lone's third talk made."""
    room = start_talk(desk, lone.id)
    promise = Agreement(AgreementId(""), Owner.US, "ringer til lægen", date(2023, 3, 10))
    content = replace(room.draft, agreements=(promise,), next_talk_at=datetime(2023, 3, 23, 10, 30))
    return finish(desk, room, content)[1]


@pytest.fixture
def side() -> QWidget:
    pane = QWidget()
    pane.setAccessibleName("Giv videre")
    field = TextField("Felt")
    field.setObjectName("field")
    column([field, None], owner=pane)
    return pane


@pytest.fixture
def preview(desk: Desk, plan: Plan, side: QWidget, show: Show) -> PlanPreviewPage:
    page = PlanPreviewPage(desk, print_of(desk, plan), side)
    show(page)
    return page


@pytest.fixture
def office(desk: Desk, show: Show) -> PlanPreviewPage:
    page = PlanPreviewPage(desk, without_offer_print(desk))
    show(page)
    return page


def chosen(page: PlanPreviewPage) -> list[object]:
    return [s.value() for s in page.findChildren(Segmented) if s.isVisible()]


def kind(page: PlanPreviewPage) -> PaperKind:
    return page.paper.kind


def as_pdf(page: PlanPreviewPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the next print go to a file."""
    printer = new_printer(page.title, page.page_count())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(72)
    monkeypatch.setattr(page, "choose_printer", lambda: printer)


def test_letters_change_the_paper_and_its_size(qtbot: QtBot, preview: PlanPreviewPage) -> None:
    assert chosen(preview) == [PaperKind.PLAN, ""]
    QTest.keyClick(focused(), Qt.Key.Key_R)
    assert (kind(preview), preview.title) == (PaperKind.SUMMARY, "Referat af samtale 3 09-03-2023")
    assert "Referat af vores samtale" in preview.text()
    QTest.keyClick(focused(), Qt.Key.Key_S)
    assert kind(preview) is PaperKind.SUMMARY_LARGE
    assert preview.place() == f"Side 1 af {preview.page_count()}"
    QTest.keyClick(focused(), Qt.Key.Key_P)
    assert kind(preview) is PaperKind.PLAN_LARGE
    QTest.keyClick(focused(), Qt.Key.Key_I)
    assert kind(preview) is PaperKind.SUMMARY_INTERNAL
    assert "Internt referat" in preview.text()
    assert chosen(preview) == [PaperKind.SUMMARY_INTERNAL]
    QTest.keyClick(focused(), Qt.Key.Key_S)
    assert kind(preview) is PaperKind.SUMMARY_INTERNAL
    QTest.keyClick(focused(), Qt.Key.Key_P)
    assert kind(preview) is PaperKind.PLAN


def test_segments_are_clicked_and_keep_a_choice(qtbot: QtBot, preview: PlanPreviewPage) -> None:
    papers, sizes = (s for s in preview.findChildren(Segmented) if s.isVisible())
    papers.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert kind(preview) is PaperKind.SUMMARY
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert chosen(preview) == [PaperKind.SUMMARY, ""]
    sizes.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert kind(preview) is PaperKind.SUMMARY_LARGE
    assert all(segments.accessibleName() for segments in (papers, sizes))


def test_a_draft_has_two_sizes_and_no_referat(desk: Desk, lone: Case, show: Show) -> None:
    room = start_talk(desk, lone.id)
    page = PlanPreviewPage(desk, print_of_draft(desk, room, room.draft))
    show(page)
    assert chosen(page) == [""]
    QTest.keyClick(focused(), Qt.Key.Key_S)
    assert kind(page) is PaperKind.PLAN_LARGE
    QTest.keyClick(focused(), Qt.Key.Key_R)
    assert kind(page) is PaperKind.PLAN_LARGE


def test_a_letter_alone_has_nothing_to_choose(desk: Desk, lone: Case, plan: Plan, show: Show) -> None:
    letter = PaperPrint(lone.id, "Indkaldelse", print_of(desk, plan).pdf, kind=PaperKind.LETTER)
    page = PlanPreviewPage(desk, letter)
    show(page)
    assert chosen(page) == []


@pytest.mark.parametrize("keys", ["", "R", "S", "I"])
def test_what_is_printed_is_filed_once_and_said(
    qtbot: QtBot,
    preview: PlanPreviewPage,
    desk: Desk,
    lone: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    keys: str,
) -> None:
    QTest.keyClicks(focused(), keys)
    as_pdf(preview, tmp_path / "a.pdf", monkeypatch)
    with qtbot.waitSignal(preview.changed) as signal:
        QTest.keyClick(focused(), Qt.Key.Key_P, CTRL)
    said = signal.args[0] if signal.args else None
    assert isinstance(said, Changed)
    name = "Referatet" if keys in ("R", "I") else "Planen"
    assert said.message == f"{name} er sendt til printeren og lagt på sagen"
    (paper,) = papers_of(desk, lone.id)
    assert paper_again(desk, paper) == preview.paper.pdf

    as_pdf(preview, tmp_path / "b.pdf", monkeypatch)
    with qtbot.waitSignal(preview.changed) as signal:
        QTest.keyClick(focused(), Qt.Key.Key_P, CTRL)
    assert signal.args is not None
    assert signal.args[0].message == f"{name} er sendt til printeren"
    assert signal.args[0].action_id == ""
    assert len(papers_of(desk, lone.id)) == 1

    undo(desk, said.action_id)
    assert papers_of(desk, lone.id) == ()
    monkeypatch.setattr(preview, "choose_file", lambda: tmp_path / "kopi")
    with qtbot.waitSignal(preview.changed) as signal:
        preview.save()
    assert signal.args is not None
    assert signal.args[0].message == f"{name} er gemt som kopi.pdf og lagt på sagen"
    assert (tmp_path / "kopi.pdf").read_bytes() == preview.paper.pdf


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_what_the_printer_refuses_is_not_on_the_case(
    qtbot: QtBot,
    preview: PlanPreviewPage,
    desk: Desk,
    lone: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    as_pdf(preview, tmp_path / "nowhere" / "x.pdf", monkeypatch)
    with qtbot.waitSignal(preview.failed):
        preview.print_paper()
    monkeypatch.setattr(preview, "choose_file", lambda: tmp_path / "nowhere" / "plan.pdf")
    with qtbot.waitSignal(preview.failed):
        preview.save()
    assert papers_of(desk, lone.id) == ()


def test_a_letters_own_filing_is_asked_each_time(
    qtbot: QtBot, desk: Desk, lone: Case, plan: Plan, tmp_path: Path, show: Show,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked: list[str] = []

    def file(purpose: str) -> Changed:
        asked.append(purpose)
        return Changed(frozenset({lone.id}), "3 breve er lagt på sagerne")

    letters = PaperPrint(
        lone.id, "3 breve", print_of(desk, plan).pdf, kind=PaperKind.LETTER, name="Brevene", file=file
    )
    page = PlanPreviewPage(desk, letters)
    show(page)
    as_pdf(page, tmp_path / "a.pdf", monkeypatch)
    with qtbot.waitSignal(page.changed) as signal:
        page.print_paper()
    assert signal.args is not None
    assert (asked, signal.args[0].message) == (["udskrift"], "3 breve er lagt på sagerne")


def test_a_paper_that_cannot_be_made_is_told_and_the_old_one_stays(
    qtbot: QtBot, desk: Desk, plan: Plan, show: Show
) -> None:
    def make(_kind: PaperKind) -> PaperPrint:
        raise Stale

    page = PlanPreviewPage(desk, replace(print_of(desk, plan), make=make))
    show(page)
    with qtbot.waitSignal(page.failed):
        QTest.keyClick(focused(), Qt.Key.Key_R)
    assert kind(page) is PaperKind.PLAN
    assert chosen(page) == [PaperKind.PLAN, ""]


def test_the_pane_beside_the_paper_comes_and_goes_where_there_is_little_room(
    qtbot: QtBot, preview: PlanPreviewPage, side: QWidget
) -> None:
    assert side.isVisible()
    assert 340 <= side.width() <= 380
    assert side.x() > preview.width() / 2
    preview.resize(960, 700)
    qtbot.waitUntil(lambda: not side.isVisible())
    QTest.keyClick(focused(), Qt.Key.Key_B, CTRL)
    qtbot.waitUntil(side.isVisible)
    QTest.keyClick(focused(), Qt.Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: not side.isVisible())
    preview.resize(1310, 740)
    qtbot.waitUntil(side.isVisible)


def test_letters_typed_in_the_pane_stay_there(preview: PlanPreviewPage, side: QWidget) -> None:
    field = side.findChild(TextField, "field")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(focused(), "spri")
    assert kind(preview) is PaperKind.PLAN


def test_the_window_may_be_small(preview: PlanPreviewPage) -> None:
    preview.resize(700, 500)
    assert (preview.width(), preview.height()) == (700, 500)


def test_an_old_version_is_shown_as_it_was_printed(desk: Desk, lone: Case, plan: Plan, show: Show) -> None:
    old = reads.load_plans(desk.store, lone.id)[0]
    page = PlanPreviewPage(desk, print_of(desk, old))
    show(page)
    assert page.title == f"Opfølgningsplan, version {old.version}"
    assert "Lone Vestergaard Holm" in page.text()


def test_a_list_is_short_until_its_reckoning_is_asked_for(office: PlanPreviewPage, qtbot: QtBot) -> None:
    heading = "Sådan er fristerne regnet ud"
    (both,) = [s for s in office.findChildren(Segmented) if s.isVisible()]
    assert [button.text() for button in both.findChildren(QAbstractButton)] == ["Kort", "Med regnestykker"]
    assert heading not in office.text()
    short = office.page_count()
    QTest.keyClicks(office, "m")
    assert kind(office) is PaperKind.OFFICE_EXPLAINED
    assert heading in office.text()
    assert office.page_count() > short
    QTest.keyClicks(office, "k")
    assert chosen(office) == [PaperKind.OFFICE]
    assert office.page_count() == short
