"""Looking a list through: counters that filter, changed cells, what must be decided, and hostile texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Desk
from jobassist.services.import_list import Kind
from jobassist.services.import_rows import VANISHED
from jobassist.store import reads
from jobassist.ui.import_list.review import REJECTED, SKIPPED, Review
from jobassist.ui.kit import theme
from tests.ui_import.conftest import FilePage, Open
from tests.ui_import.lists import BENT, HEADINGS, KJELD, LONE, MARIAM, row, write_list, write_workbook
from tests.ui_import.looking import click, column, headings, lines

Known = Callable[[Path], None]
LAST_WEEK, THIS_WEEK = "søgeliste-uge9.csv", "søgeliste-uge10.csv"


def last_week(folder: Path) -> Path:
    return write_list(folder, LONE, BENT, MARIAM, KJELD, name=LAST_WEEK, drawn="27-02-2023")


def shown_after_click(qtbot: QtBot, review: Review, key: str) -> list[list[str]]:
    click(qtbot, review.tiles.tile(key))
    return lines(review.view())


def test_every_counter_is_the_number_of_rows_it_shows(
    qtbot: QtBot, page: FilePage, review: Open, known: Known, tmp_path: Path
) -> None:
    known(last_week(tmp_path))
    new = row(LONE, cpr="610290-1239", name="Ny Borger")
    shown = review(
        write_list(
            tmp_path, row(LONE, talks="3", last="06-03-2023"), MARIAM, KJELD, new, row(BENT, cpr="740362")
        )
    )
    counts = shown.counts()
    assert counts == {"new": 1, "changed": 1, "unchanged": 2, VANISHED: 1, REJECTED: 1, SKIPPED: 0}
    assert shown.chosen() == Kind.CHANGED
    for key in ("new", "unchanged", VANISHED, REJECTED, "changed"):
        rows = shown_after_click(qtbot, shown, key)
        assert len(rows) == counts[key] == shown.tiles.tile(key).count
    assert page.status_text == "1 af 5 rækker"

    with qtbot.waitSignal(page.status_changed) as told:
        click(qtbot, shown.tiles.tile("changed"))
    assert told.args == ["5 af 5 rækker"]
    assert shown.chosen() == ""
    assert len(lines(shown.view())) == 5


def test_the_file_is_named_with_its_rows_its_day_and_what_is_not_used(
    page: FilePage, review: Open, tmp_path: Path
) -> None:
    path = write_list(tmp_path, (*LONE, "x", "y"), headings=(*HEADINGS, "Team", "Bemærkning"))
    review(path)
    assert page.line.name.text() == path.name
    assert page.line.details.text() == "1 række · trukket mandag 06-03-2023 · bruges ikke: Team, Bemærkning"
    assert page.line.steps.accessibleName() == "Trin 2 af 3: Gennemse"


def test_changed_cells_show_both_sides_and_the_cpr_is_masked(
    review: Open, known: Known, tmp_path: Path
) -> None:
    known(last_week(tmp_path))
    moved = row(MARIAM, next="20-03-2023", caseworker="Aysel Demir")
    shown = review(write_list(tmp_path, row(LONE, talks="3", last="06-03-2023"), BENT, moved, KJELD))
    assert headings(shown.view()) == [
        "Række", "Borger", "CPR", "Samtaler holdt", "Seneste samtale", "Næste samtale", "Ydelse",
        "Sagsbehandler",
    ]  # fmt: skip
    assert lines(shown.view()) == [
        ["4", "Lone Vestergaard Holm", "670190-••••", "2 → 3", "23-01-2023 → 06-03-2023", "–",
         "Sygedagpenge", "Karen Boysen"],
        ["6", "Mariam Haddad", "811084-••••", "2", "06-02-2023", "13-03-2023 → 20-03-2023",
         "Kontanthjælp, jobparat", "Karen Boysen → Aysel Demir"],
    ]  # fmt: skip


def test_changed_cells_are_tinted_and_others_are_not(review: Open, known: Known, tmp_path: Path) -> None:
    known(last_week(tmp_path))
    shown = review(write_list(tmp_path, BENT, row(LONE, talks="3"), MARIAM, KJELD))
    view = shown.changes
    view.clearSelection()
    view.viewport().repaint()
    picture = view.viewport().grab().toImage()
    assert ground_of(picture, view, 3) == theme.colour("yellow_tint").name()
    assert ground_of(picture, view, 1) == theme.colour("surface").name()


def ground_of(picture: QImage, view: QTableView, place: int) -> str:
    """The colour near the right edge of a cell in the first row."""
    rect = view.visualRect(view.model().index(0, place))
    return picture.pixelColor(rect.right() - 4, rect.center().y() - 6).name()


def test_a_new_citizen_is_told_whole(qtbot: QtBot, review: Open, tmp_path: Path) -> None:
    shown = review(write_list(tmp_path, LONE))
    assert shown.chosen() == Kind.NEW
    assert column(shown.view(), "Startdato") == ["26-09-2022"]
    assert column(shown.view(), "Samtaler holdt") == ["2"]


def test_rejected_rows_name_the_column_and_say_why(qtbot: QtBot, review: Open, tmp_path: Path) -> None:
    shown = review(write_list(tmp_path, LONE, row(BENT, cpr="74036212"), row(KJELD, group="Vikar")))
    assert shown_after_click(qtbot, shown, REJECTED) == [
        ["5", "Bent Aagaard", "740362-••••", "CPR-nr.", "CPR skal have ti cifre, ikke 8"],
        ["6", "Kjeld Munkholm", "730366-••••", "Målgruppe", "“Vikar” er ikke en kendt målgruppe"],
    ]


def test_a_cell_that_cannot_be_read_leaves_only_itself_out(
    qtbot: QtBot, review: Open, tmp_path: Path
) -> None:
    shown = review(write_list(tmp_path, row(LONE, last="31-02-2023")))
    assert shown.counts()[SKIPPED] == 1
    ((number, name, _, heading, problem),) = shown_after_click(qtbot, shown, SKIPPED)
    assert (number, name, heading) == ("4", "Lone Vestergaard Holm", "Seneste samtale")
    assert "31-02-2023" in problem
    assert len(shown_after_click(qtbot, shown, "new")) == 1


def test_the_same_citizen_twice_with_different_starts_is_rejected_twice(
    qtbot: QtBot, review: Open, tmp_path: Path
) -> None:
    shown = review(write_list(tmp_path, BENT, LONE, row(LONE, start="01-02-2023")))
    rows = shown_after_click(qtbot, shown, REJECTED)
    assert [line[0] for line in rows] == ["5", "6"]
    assert all("flere startdatoer" in line[-1] for line in rows)
    assert shown.counts()["new"] == 1


def test_nine_digits_are_repaired_or_rejected(qtbot: QtBot, review: Open, tmp_path: Path) -> None:
    lost_zero, wrong = row(LONE, cpr="101901234"), row(BENT, cpr="999999999")
    shown = review(write_list(tmp_path, lost_zero, wrong))
    assert column(shown.view(), "CPR") == ["010190-••••"]
    assert [line[0] for line in shown_after_click(qtbot, shown, REJECTED)] == ["5"]


def test_formulas_and_html_are_only_text(review: Open, tmp_path: Path) -> None:
    names = ['=HYPERLINK("http://x")', "<b>Å</b><img src=x>"]
    texts = [row(LONE, name=names[0].replace('"', '""')), row(BENT, name=names[1])]
    path = write_list(tmp_path, *[tuple(f'"{cell}"' for cell in cells) for cells in texts])
    shown = review(path)
    assert column(shown.view(), "Borger") == names
    tip = shown.changes.model().index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip


@pytest.mark.parametrize("kind", ["utf-8", "utf-8-sig", "cp1252", "workbook"])
def test_every_usual_file_is_read(review: Open, tmp_path: Path, kind: str) -> None:
    someone = row(LONE, name="Åse Sørensen Kjær")
    path = (
        write_workbook(tmp_path, someone)
        if kind == "workbook"
        else write_list(tmp_path, someone, encoding=kind)
    )
    assert column(review(path).view(), "Borger") == ["Åse Sørensen Kjær"]


def test_a_lower_count_waits_for_a_decision(
    qtbot: QtBot, review: Open, known: Known, desk: Desk, tmp_path: Path
) -> None:
    known(last_week(tmp_path))
    fewer = row(KJELD, talks="2", last="12-12-2022")
    shown = review(write_list(tmp_path, LONE, BENT, MARIAM, fewer))
    choice = shown.notices.choice
    assert choice is not None
    assert choice.text().startswith("Kjeld Munkholm, række 7: listen siger færre samtaler end sidst.")
    keep, use, show = choice.buttons
    assert [button.label() for button in (keep, use)] == ["Behold 3", "Brug 2"]
    assert shown.can_import()

    click(qtbot, show)
    assert shown.chosen() == Kind.UNCHANGED
    place = shown.changes.current_row()
    assert lines(shown.changes)[place][3:5] == ["3 → 2", "06-02-2023 → 12-12-2022"]
    click(qtbot, keep)
    assert shown.notices.choice is None
    assert lines(shown.changes)[3][3:5] == ["3", "06-02-2023"]
    assert shown.counts()["changed"] == 0


def test_the_lower_count_can_be_used(
    qtbot: QtBot, page: FilePage, review: Open, known: Known, desk: Desk, tmp_path: Path
) -> None:
    known(last_week(tmp_path))
    shown = review(write_list(tmp_path, LONE, BENT, MARIAM, row(KJELD, talks="2", last="12-12-2022")))
    assert shown.notices.choice is not None
    click(qtbot, shown.notices.choice.buttons[1])
    assert shown.counts()["changed"] == 1

    click(qtbot, shown.accept)
    qtbot.waitUntil(lambda: page.done is not None)
    (case,) = reads.load_cases(desk.store, cpr="7303661237")
    assert case.reported is not None
    assert case.reported.talks == 2


def test_an_ambiguous_code_is_asked_about_and_the_list_read_again(
    qtbot: QtBot, page: FilePage, review: Open, tmp_path: Path
) -> None:
    shown = review(write_list(tmp_path, row(LONE, group="6,1"), row(BENT, group="6,1")))
    choice = shown.notices.choice
    assert choice is not None
    assert choice.text() == (
        "Målgruppen “6,1” kan være 6.1 Dagpenge eller 6.10 Revalidering. Hvad er den her?"
    )
    assert shown.counts()[REJECTED] == 2
    assert choice.buttons[0].hasFocus()

    qtbot.keyClick(choice.buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.review is not None and page.review is not shown)
    assert page.review is not None
    assert page.review.notices.choice is None
    assert column(page.review.view(), "Ydelse") == ["Dagpenge", "Dagpenge"]


def test_problems_of_the_whole_list_are_told(review: Open, tmp_path: Path) -> None:
    shown = review(write_list(tmp_path, LONE, drawn="06-04-2023"))
    assert shown.notices.notes is not None
    assert "06-04-2023" in shown.notices.notes.text()


def test_rows_sort_by_number_day_and_the_danish_alphabet(qtbot: QtBot, review: Open, tmp_path: Path) -> None:
    rows = [
        row(LONE, cpr=f"61019{n}-1234", name=name, last=last, talks=talks)
        for n, (name, last, talks) in enumerate(
            [("Åse", "10-01-2023", "2"), ("Ærø", "09-02-2023", "10"), ("Bo", "", "0")]
        )
    ]
    shown = review(write_list(tmp_path, *rows))
    model = shown.changes.model()
    model.sort(1)
    assert column(shown.view(), "Borger") == ["Bo", "Ærø", "Åse"]
    model.sort(3, Qt.SortOrder.DescendingOrder)
    assert column(shown.view(), "Samtaler holdt") == ["10", "2", "0"]
    model.sort(4)
    assert column(shown.view(), "Seneste samtale") == ["–", "10-01-2023", "09-02-2023"]


def test_models_keep_their_promises(review: Open, tmp_path: Path, qtmodeltester: ModelTester) -> None:
    shown = review(write_list(tmp_path, LONE, BENT, row(KJELD, cpr="1")))
    qtmodeltester.check(shown.changes.model())
    shown.choose(REJECTED)
    qtmodeltester.check(shown.problems.model())


def test_every_control_has_a_name_and_the_keyboard_reaches_it(
    page: FilePage, review: Open, known: Known, tmp_path: Path
) -> None:
    known(last_week(tmp_path))
    review(write_list(tmp_path, LONE, BENT, row(KJELD, talks="2"), row(MARIAM, cpr="1")))
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QTableView)]
    shown = [control for control in controls if control.isVisible()]
    assert len(shown) > 10
    for control in shown:
        words = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or words
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
