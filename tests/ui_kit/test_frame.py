"""The window around the screens: pages by key, search, messages, lock, and what a gate hides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist.ui.frame.pages import PAGES, page_name
from jobassist.ui.frame.search import SearchHit
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, mark_pane, row

TODAY = date(2023, 3, 7)
_CTRL = Qt.KeyboardModifier.ControlModifier
_HITS = (SearchHit("1", "Lone Vestergaard Holm", "670190-••••"), SearchHit("2", "Lone Bach", "611185-••••"))


class _Page(QWidget):
    """Two panes with a field and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), Button("Udskriv")
        panes = [QWidget(), QWidget()]
        for pane, part in zip(panes, (self.field, self.button), strict=True):
            column([part], owner=pane)
            mark_pane(pane)
        row(panes, owner=self)


class _Talk(QWidget):
    """Fills the window; remembers that it was asked to save."""

    saved = False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        _Talk.saved = True
        super().closeEvent(event)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[FrameWindow]:
    frame = FrameWindow(TODAY)
    for key in ("settings", "worklist", "import"):
        frame.add_page(key, _Page)
    frame.show_page("worklist")
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    yield frame
    frame.close()
    frame.deleteLater()


def test_only_pages_there_are_are_shown_at_their_fixed_place(window: FrameWindow) -> None:
    items = window.rail._in_order()
    assert [item.spec.key for item in items] == ["worklist", "import", "settings"]
    assert [item.y() for item in items] == sorted(item.y() for item in items)
    assert "Ctrl+5" in items[1].toolTip()
    assert len({page_name(spec.key) for spec in PAGES}) == len(PAGES) == 11


def test_a_page_is_built_when_it_is_first_seen(window: FrameWindow, qtbot: QtBot) -> None:
    assert window.page("import") is None
    with qtbot.waitSignal(window.page_changed) as told:
        qtbot.keyClick(window, Qt.Key.Key_5, _CTRL)
    assert told.args == ["import"]
    assert window.current_page() == "import"
    assert window.page("import") is not None
    assert window.top.title() == "Import"
    assert window.rail.item("import").isChecked()
    assert not window.rail.item("worklist").isChecked()


def test_the_day_and_its_week_stand_beside_the_title(window: FrameWindow) -> None:
    assert window.top.subtitle() == "Tirsdag 07-03-2023 · uge 10"
    window.set_today(date(2023, 3, 8))
    assert window.top.subtitle() == "Onsdag 08-03-2023 · uge 10"
    window.top.set_subtitle("Kladde")
    assert window.top.subtitle() == "Kladde"


def test_the_rail_moves_by_arrows_and_opens_by_space(window: FrameWindow, qtbot: QtBot) -> None:
    window.rail.item("worklist").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.rail.item("import")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.current_page() == "import"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.rail.item("import").isChecked()


def test_the_rail_narrows_in_a_small_window(window: FrameWindow) -> None:
    window.rail.set_person("Karen Boysen", "Sagsbehandler")
    window.rail.item("worklist").set_count(64)
    assert not window.rail.is_narrow()
    window.resize(1000, 700)
    assert window.rail.is_narrow()
    assert window.rail.width() == 56
    assert not window.grab().isNull()
    window.resize(1440, 900)
    assert window.rail.width() == 200
    assert not window.grab().isNull()


def test_search_tells_what_was_typed_and_what_was_chosen(window: FrameWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, _CTRL)
    box = window.top.search
    assert QApplication.focusWidget() is box
    with qtbot.waitSignal(window.search_changed) as told:
        qtbot.keyClicks(box, "lone")
    assert told.args == ["lone"]
    window.show_hits(_HITS)
    assert box.hits_shown()
    assert not window.grab().isNull()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.accessibleDescription() == "Lone Bach 611185-••••"
    with qtbot.waitSignal(window.search_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == ["2"]
    assert box.text() == ""
    assert not box.hits_shown()


def test_a_hit_is_chosen_by_mouse_without_losing_the_search(window: FrameWindow, qtbot: QtBot) -> None:
    window.focus_search()
    window.top.search.setText("lone")
    window.show_hits(_HITS)
    hits = window.top.search._list
    assert hits is not None
    place = hits.rect().topLeft() + hits.rect().bottomRight() * 0.7
    qtbot.mouseMove(hits, place)
    with qtbot.waitSignal(window.search_chosen) as chosen:
        qtbot.mouseClick(hits, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["2"]


def test_nothing_found_says_what_can_be_searched(window: FrameWindow, qtbot: QtBot) -> None:
    window.focus_search()
    window.top.search.setText("xyz")
    window.show_hits(())
    assert window.top.search.hits_shown()
    assert not window.grab().isNull()
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert window.top.search.text() == ""
    assert not window.top.search.hits_shown()
    assert not window.top.search.hasFocus()


def test_hits_that_come_too_late_are_not_shown(window: FrameWindow, qtbot: QtBot) -> None:
    window.focus_search()
    qtbot.keyClicks(window.top.search, "l")
    window.show_hits(_HITS)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Backspace)
    assert not window.top.search.hits_shown()
    window.show_hits(_HITS)
    assert not window.top.search.hits_shown()


def test_f6_goes_from_pane_to_pane_and_back(window: FrameWindow, qtbot: QtBot) -> None:
    page = window.page("worklist")
    assert isinstance(page, _Page)
    page.field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.button
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() in window.rail._in_order()
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is page.button


def test_ctrl_z_takes_the_message_back_else_asks_the_app(window: FrameWindow, qtbot: QtBot) -> None:
    undone: list[str] = []
    window.say("Samtale 3 er booket til 09-03-2023", undo=lambda: undone.append("x"))
    with qtbot.assertNotEmitted(window.undo_requested):
        qtbot.keyClick(window, Qt.Key.Key_Z, _CTRL)
    assert undone == ["x"]
    with qtbot.waitSignal(window.undo_requested):
        qtbot.keyClick(window, Qt.Key.Key_Z, _CTRL)


def test_ctrl_l_locks(window: FrameWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(window, Qt.Key.Key_L, _CTRL)


def test_a_gate_hides_all_and_silences_the_keys(window: FrameWindow, qtbot: QtBot) -> None:
    gate = QLineEdit()
    window.top.search.setText("lone")
    window.say("Samtale 3 er booket", undo=lambda: None)
    window.show_gate(gate)
    assert window.is_gated()
    assert not window.rail.isVisible()
    assert not window.toast.isVisible()
    assert window.top.search.text() == ""
    with qtbot.assertNotEmitted(window.page_changed), qtbot.assertNotEmitted(window.undo_requested):
        for key in (Qt.Key.Key_5, Qt.Key.Key_K, Qt.Key.Key_Z, Qt.Key.Key_L):
            qtbot.keyClick(window, key, _CTRL)
    assert QApplication.focusWidget() is gate
    window.show_work()
    assert not window.is_gated()
    assert window.rail.isVisible()


def test_a_screen_that_must_not_be_left_stays(window: FrameWindow, qtbot: QtBot) -> None:
    window.show_full(_Talk())
    window.may_leave_screen = lambda: False
    qtbot.keyClick(window, Qt.Key.Key_5, _CTRL)
    assert window.is_full()
    assert window.rail.item("worklist").isChecked()
    assert [type(screen) for screen in window.pages_shown()] == [_Page, _Talk]


def test_a_new_scale_builds_the_work_anew(window: FrameWindow, qapp: QApplication) -> None:
    page = window.page("worklist")
    theme.apply_theme(qapp, "light", 2.0)
    window.rebuild()
    assert window.rail.is_narrow()
    assert window.rail.width() == 112
    assert window.current_page() == "worklist"
    assert window.page("worklist") is not page
    window.add_page("figures", _Page)
    assert [item.spec.key for item in window.rail._in_order()] == [
        "worklist",
        "import",
        "figures",
        "settings",
    ]


def test_a_locked_window_is_built_anew_when_it_opens(window: FrameWindow, qapp: QApplication) -> None:
    gate = QLineEdit()
    window.show_gate(gate)
    assert window.gate() is gate
    window.rebuild()
    assert window.is_gated()
    window.show_work()
    assert window.gate() is None
    assert window.rail.isVisible()


def test_a_window_that_never_opened_has_no_pages(qtbot: QtBot) -> None:
    frame = FrameWindow(TODAY)
    qtbot.addWidget(frame)
    frame.rebuild()
    frame.leave_full()
    frame.forget_pages()
    assert (frame.current_page(), frame.page("worklist"), frame.pages_shown()) == ("", None, [])


def test_a_lock_forgets_every_page(window: FrameWindow, qtbot: QtBot) -> None:
    page = window.page("worklist")
    assert page is not None
    with qtbot.waitSignal(page.destroyed):
        window.forget_pages()
    assert window.current_page() == ""
    window.show_page("worklist")
    assert window.page("worklist") is not None


def test_a_screen_that_fills_the_window_is_closed_when_left(window: FrameWindow, qtbot: QtBot) -> None:
    _Talk.saved = False
    talk = _Talk()
    window.show_full(talk)
    assert window.is_full()
    assert window.rail.is_narrow()
    window.focus_search()
    assert not window.top.isVisible()
    with qtbot.waitSignal(talk.destroyed):
        qtbot.keyClick(window, Qt.Key.Key_1, _CTRL)
    assert _Talk.saved
    assert not window.is_full()
    assert not window.rail.is_narrow()


def test_the_strip_says_what_is_saved_imported_and_sound(window: FrameWindow) -> None:
    assert (
        window.status.words() == "Intet er gemt endnu | Ingen import endnu | Lageret er krypteret og sundt | "
    )
    window.set_saved(datetime(2023, 3, 7, 10, 42, 7))
    window.status.set_import(datetime(2023, 3, 6, 7, 54), age_days=1)
    window.status.set_rows("64 af 64 rækker")
    assert window.status.words() == (
        "Gemt 10:42:07 | Seneste import mandag 06-03-2023 kl. 07:54 · 1 dag gammel | "
        "Lageret er krypteret og sundt | 64 af 64 rækker"
    )


@pytest.mark.parametrize(("age", "words"), [(0, "fra i dag"), (1, "1 dag gammel"), (9, "9 dage gammel")])
def test_the_import_tells_its_age(window: FrameWindow, age: int, words: str) -> None:
    window.status.set_import(datetime(2023, 3, 6, 7, 54), age_days=age)
    window.status.set_health("Der er under 500 MB ledig plads", sound=False)
    assert words in window.status.words()
    assert "500 MB" in window.status.words()


def test_an_exercise_says_so_on_every_screen(qtbot: QtBot) -> None:
    frame = FrameWindow(TODAY, demo=True)
    qtbot.addWidget(frame)
    frame.add_page("worklist", _Page)
    frame.show_page("worklist")
    frame.show()
    marker = next(w for w in frame.findChildren(PlainLabel) if w.text() == "Øvelse: opdigtede borgere")
    frame.show_full(QWidget())
    assert marker.isVisible()
    frame.show_gate(QWidget())
    assert marker.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
