"""Storing a list from the window: all of it or nothing, once, and the rows left out as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from jobassist.domain.case import TargetGroup
from jobassist.services.desk import Changed, Desk
from jobassist.services.import_list import read_file
from jobassist.store import reads
from jobassist.ui.import_list.file_step import ListDrop
from tests.services.examples import a_draft, put
from tests.ui_import.conftest import FilePage, Open
from tests.ui_import.lists import BENT, KJELD, LONE, row, write_list
from tests.ui_import.looking import click

CTRL = Qt.KeyboardModifier.ControlModifier


def store(qtbot: QtBot, page: FilePage) -> None:
    """Presses Ctrl+Enter and waits for what comes of it."""
    assert page.review is not None
    with qtbot.waitSignal(page.review.accept.clicked):
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not page.work.is_busy(), timeout=20_000)


def names(desk: Desk) -> list[str]:
    return sorted(case.name for case in reads.load_cases(desk.store))


def test_ctrl_enter_stores_and_the_page_tells_what(
    qtbot: QtBot, page: FilePage, review: Open, desk: Desk, tmp_path: Path
) -> None:
    shown = review(write_list(tmp_path, LONE, BENT, row(KJELD, cpr="1")))
    assert shown.accept.label() == "Importér 2 ændringer"
    assert names(desk) == []

    with qtbot.waitSignal(page.changed) as told:
        store(qtbot, page)

    assert isinstance(told.args[0], Changed)
    assert len(told.args[0].case_ids) == 2
    assert names(desk) == ["Bent Aagaard", "Lone Vestergaard Holm"]
    assert page.done is not None
    assert page.done.text() == "2 nye borgere\n1 række er ikke importeret"
    assert page.line.steps.accessibleName() == "Trin 3 af 3: Færdig"


def test_enter_goes_on_to_the_worklist(qtbot: QtBot, page: FilePage, review: Open, tmp_path: Path) -> None:
    review(write_list(tmp_path, LONE))
    store(qtbot, page)
    assert page.done is not None
    with qtbot.waitSignal(page.page_wanted) as told:
        qtbot.keyClick(page.done.worklist, Qt.Key.Key_Return)
    assert told.args == ["worklist"]


def test_esc_leaves_everything_as_it_was(
    qtbot: QtBot, page: FilePage, review: Open, desk: Desk, tmp_path: Path
) -> None:
    review(write_list(tmp_path, LONE))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.review is None)
    assert page.files.isVisible()
    assert names(desk) == []


def test_the_same_file_again_changes_nothing_and_says_so(
    qtbot: QtBot, page: FilePage, review: Open, choose: Callable[..., None], desk: Desk, tmp_path: Path
) -> None:
    path = write_list(tmp_path, LONE, BENT)
    review(path)
    store(qtbot, page)
    before = reads.load_cases(desk.store)

    choose(path)

    assert page.review is not None
    assert page.review.notices.notes is not None
    assert page.review.notices.notes.text() == "Filen er allerede importeret. Den ændrer intet."
    assert not page.review.accept.isVisible()
    assert page.review.counts()["unchanged"] == 2
    assert reads.load_cases(desk.store) == before


def test_a_new_list_without_changes_can_be_stored_for_its_day(
    qtbot: QtBot, page: FilePage, review: Open, known: Callable[[Path], None], desk: Desk, tmp_path: Path
) -> None:
    known(write_list(tmp_path, LONE, name="uge9.csv", drawn="27-02-2023"))
    shown = review(write_list(tmp_path, LONE))
    assert shown.accept.label() == "Importér uden ændringer"
    store(qtbot, page)
    assert page.done is not None
    assert page.done.text() == "1 uændrede, bekræftet pr. 06-03-2023"
    assert reads.load_cases(desk.store)[0].list_as_of == date(2023, 3, 6)


def test_stopped_half_way_nothing_is_stored(
    qtbot: QtBot, page: FilePage, review: Open, desk: Desk, tmp_path: Path
) -> None:
    many = [row(LONE, cpr=f"61{n // 1000 + 1:02d}90-{n:04}", name=f"Borger {n}") for n in range(3000)]
    shown = review(write_list(tmp_path, *many))
    shown.accept.click()
    assert page.work.card().isVisible()

    qtbot.keyClick(page.work.card().stop_button(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.work.is_busy(), timeout=20_000)

    assert page.review is shown
    assert shown.notices.message is not None
    assert shown.notices.message.text() == "Importen er stoppet. Intet er gemt."
    assert names(desk) == []
    store(qtbot, page)
    assert len(names(desk)) == 3000


def test_reading_can_be_stopped(qtbot: QtBot, page: FilePage, tmp_path: Path) -> None:
    many = [row(LONE, cpr=f"61{n // 1000 + 1:02d}90-{n:04}") for n in range(5000)]
    page.open_files([write_list(tmp_path, *many)])
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.work.is_busy(), timeout=20_000)
    assert page.review is None
    assert page.files.isVisible()


def test_a_full_disk_stores_nothing_and_says_so(
    qtbot: QtBot, page: FilePage, review: Open, desk: Desk, tmp_path: Path
) -> None:
    put(desk, a_draft())
    with desk.store.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    many = [row(LONE, cpr=f"610190-{n:04}", name=f"Borger {n}") for n in range(2000)]
    shown = review(write_list(tmp_path, *many))
    store(qtbot, page)
    assert page.review is shown
    assert shown.notices.message is not None
    assert shown.notices.message.text().startswith("Disken er fuld")
    assert names(desk) == ["Lone Vestergaard Holm"]


def test_what_changed_meanwhile_is_shown_before_it_is_stored(
    qtbot: QtBot, page: FilePage, review: Open, known: Callable[[Path], None], desk: Desk, tmp_path: Path
) -> None:
    known(write_list(tmp_path, LONE, name="uge9.csv", drawn="27-02-2023"))
    review(write_list(tmp_path, row(LONE, caseworker="Aysel Demir")))
    put(desk, a_draft(group=TargetGroup.SYGEDAGPENGE, talks=(), employer="Solsiden"), name="andet")
    page.refresh()

    store(qtbot, page)

    assert page.review is not None
    assert page.review.notices.message is not None
    assert page.review.notices.message.text() == "Noget er ændret, siden du så listen. Se den igennem igen."
    store(qtbot, page)
    assert page.done is not None


def test_nothing_leaves_the_page_while_a_list_is_stored(
    qtbot: QtBot, page: FilePage, review: Open, desk: Desk, tmp_path: Path
) -> None:
    many = [row(LONE, cpr=f"610190-{n:04}", name=f"Borger {n}") for n in range(1000)]
    shown = review(write_list(tmp_path, *many))
    shown.accept.click()
    with qtbot.waitSignal(page.failed) as told:
        assert not page.may_leave()
    assert told.args == ["Importen er i gang. Vent, eller stop den først."]
    qtbot.waitUntil(lambda: page.done is not None, timeout=20_000)
    assert page.may_leave()


def test_several_lists_one_after_another(
    qtbot: QtBot, page: FilePage, review: Open, desk: Desk, tmp_path: Path
) -> None:
    first = write_list(tmp_path, LONE, name="a.csv")
    second = write_list(tmp_path, BENT, name="b.csv")
    review(first, second)
    store(qtbot, page)
    assert page.done is not None
    page.done.next_wanted.emit()
    qtbot.waitUntil(lambda: page.review is not None)
    assert page.line.name.text() == "b.csv"
    store(qtbot, page)
    assert names(desk) == ["Bent Aagaard", "Lone Vestergaard Holm"]


def test_dropped_lists_are_read(qtbot: QtBot, page: FilePage, tmp_path: Path) -> None:
    paths = [write_list(tmp_path, LONE, name="a.csv"), write_list(tmp_path, BENT, name="b.csv")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    area = page.findChild(ListDrop)
    assert area is not None
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    area.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: page.review is not None)
    assert page.line.name.text() == "a.csv"


HOSTILE = ("=1+1", "+45 1", "-2", "@sum", "\ttab", "Bo; Bi")


def test_rejected_rows_become_a_file_that_can_be_mended(
    qtbot: QtBot, page: FilePage, review: Open, desk: Desk, tmp_path: Path
) -> None:
    rows = [row(BENT, cpr="74", name=f'"{name}"') for name in HOSTILE]
    shown = review(write_list(tmp_path, LONE, *rows, name="uge10.csv"))
    assert shown.save.label() == "Gem 6 afviste som fil"
    page.target = tmp_path / "rettes.csv"
    with qtbot.waitSignal(page.changed) as told:
        click(qtbot, shown.save)

    assert page.suggested == tmp_path / "uge10-afviste.csv"
    assert told.args[0].message == "6 rækker er gemt i rettes.csv. Slet filen, når rækkerne er rettet."
    content = page.target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    heads, *lines = csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";")
    assert heads[:2] == ["CPR-nr.", "Borger"]
    assert heads[-1] == "Fejl"
    assert [line[1] for line in lines] == ["'=1+1", "'+45 1", "'-2", "'@sum", "'\ttab", "Bo; Bi"]
    assert lines[0][-1] == "Række 5: CPR-nr.: CPR skal have ti cifre, ikke 2"
    assert [len(line) for line in lines] == [len(heads)] * 6
    assert page.review is shown
    again = read_file(desk, page.target)
    assert len(again.problems) == 6


def test_a_file_that_cannot_be_written_says_so(
    qtbot: QtBot, page: FilePage, review: Open, tmp_path: Path
) -> None:
    shown = review(write_list(tmp_path, LONE, row(BENT, cpr="74")))
    page.target = tmp_path / "findes-ikke" / "rettes.csv"
    with qtbot.waitSignal(page.failed) as told:
        shown.save.click()
    assert told.args == ["Filen kunne ikke gemmes der. Vælg en anden mappe, og prøv igen."]


@pytest.mark.parametrize("rows", [20_000])
def test_twenty_thousand_rows_stay_at_hand(
    qtbot: QtBot, page: FilePage, review: Open, tmp_path: Path, rows: int
) -> None:
    many = [
        row(LONE, cpr=f"{61 + n % 28}{1 + n // 28 % 12:02d}{50 + n // 336:02d}"[:6] + f"-{n % 9000 + 1000}")
        for n in range(rows)
    ]
    shown = review(write_list(tmp_path, *many))
    assert shown.changes.model().rowCount() + len(shown.table.rejected) > 15_000
    shown.changes.choose_row(shown.changes.model().rowCount() - 1)
    shown.changes.model().sort(1)
    assert shown.changes.grab().width() > 0
