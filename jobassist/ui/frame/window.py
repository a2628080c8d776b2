"""The main window: a gate while the store is locked, then rail, page and strip; keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from jobassist.ui.frame.bars import StatusStrip, TopBar
from jobassist.ui.frame.pages import page_name
from jobassist.ui.frame.panes import next_pane
from jobassist.ui.frame.rail import Rail
from jobassist.ui.frame.search import SearchHit
from jobassist.ui.kit import icons, theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.toast import Toast

_NARROW_BELOW = 1180
_SIZE = (1440, 900)
_SMALLEST = QSize(640, 480)


class FrameWindow(QMainWindow):
    """Holds the screens and knows none of them: pages are added by key and built on first sight."""

    page_changed = Signal(str)
    search_changed = Signal(str)
    search_chosen = Signal(str)
    lock_requested = Signal()
    undo_requested = Signal()
    """Ctrl+Z while no message offers to undo."""

    def __init__(self, today: date, parent: QWidget | None = None, *, demo: bool = False) -> None:
        super().__init__(parent)
        self._today = today
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._built: dict[str, QWidget] = {}
        self._gate: QWidget | None = None
        self._full: QWidget | None = None
        self._current = ""
        self.setWindowTitle("JobAssist")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(_SMALLEST)
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self._outer = QStackedWidget()
        root = QWidget()
        column([_demo_strip(self), self._outer] if demo else [self._outer], spacing=0, owner=root)
        self.setCentralWidget(root)
        self._build_work()
        self.toast = Toast(root)
        self.toast.bottom_gap = theme.px(36)
        self._add_keys()

    def _build_work(self) -> None:
        self.rail, self.top, self.status = Rail(), TopBar(self._today), StatusStrip()
        self._pages, self._right = QStackedWidget(), QStackedWidget()
        usual = QWidget()
        column([self.top, self._pages, self.status], spacing=0, owner=usual)
        self._right.addWidget(usual)
        self._work = QWidget()
        row([self.rail, self._right], spacing=0, owner=self._work)
        self._outer.addWidget(self._work)
        self.rail.page_chosen.connect(self.show_page)
        self.top.search.search_changed.connect(self.search_changed)
        self.top.search.chosen.connect(self.search_chosen)
        self.top.lock.clicked.connect(self.lock_requested)

    def _add_keys(self) -> None:
        for keys, act in (
            ("Ctrl+K", self.focus_search),
            ("F6", lambda: next_pane(self, 1)),
            ("Shift+F6", lambda: next_pane(self, -1)),
            ("Ctrl+Z", self.undo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def add_page(self, key: str, factory: Callable[[], QWidget]) -> None:
        """Offer a page (a key of ``pages.PAGES``); ``factory`` runs when it is first shown."""
        self._factories[key] = factory
        self.rail.add_page(key)

    def show_page(self, key: str) -> None:
        """Go to a page; leaves whatever filled the window."""
        self.leave_full()
        if key not in self._built:
            self._built[key] = self._factories[key]()
            self._pages.addWidget(self._built[key])
        self._pages.setCurrentWidget(self._built[key])
        self.top.set_title(page_name(key))
        self.top.set_day(self._today)
        self.status.set_rows("")
        self.rail.set_current(key)
        self._current = key
        self.page_changed.emit(key)

    def current_page(self) -> str:
        """The key of the page shown last; empty before the first."""
        return self._current

    def page(self, key: str) -> QWidget | None:
        """A page that was already built, else None."""
        return self._built.get(key)

    def show_full(self, screen: QWidget) -> None:
        """Let a screen with bars of its own (a talk) fill all but the rail, which narrows.

        When it is left, by itself or by the rail, it is closed (save in ``closeEvent``) and deleted.
        """
        self.leave_full()
        self._full = screen
        self._right.addWidget(screen)
        self._right.setCurrentWidget(screen)
        self._fit_rail()
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_full(self) -> None:
        """Go back to the page below; the screen that filled the window is closed and deleted."""
        screen, self._full = self._full, None
        if screen is not None:
            screen.close()
            self._right.removeWidget(screen)
            screen.deleteLater()
            self._fit_rail()

    def is_full(self) -> bool:
        """Whether a screen fills the window."""
        return self._full is not None

    def show_gate(self, gate: QWidget) -> None:
        """Hide all work behind a screen (unlock, first start); search text and messages are forgotten."""
        self.show_work()
        self.top.search.clear()
        self.toast.dismiss()
        self._gate = gate
        self._outer.addWidget(gate)
        self._outer.setCurrentWidget(gate)
        gate.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_work(self) -> None:
        """Take the gate away and delete it."""
        gate, self._gate = self._gate, None
        self._outer.setCurrentWidget(self._work)
        if gate is not None:
            self._outer.removeWidget(gate)
            gate.deleteLater()

    def is_gated(self) -> bool:
        """Whether the work is hidden."""
        return self._gate is not None

    def forget_pages(self) -> None:
        """Delete every built page, so that a lock leaves no text in memory; shown again, they are new."""
        self.leave_full()
        for page in self._built.values():
            self._pages.removeWidget(page)
            page.deleteLater()
        self._built.clear()
        self._current = ""
        self.rail.set_current("")

    def say(self, text: str, *, undo: Callable[[], None] | None = None, problem: bool = False) -> None:
        """Tell what happened for eight seconds, with a way to undo it if there is one."""
        self.toast.show_message(text, undo=undo, problem=problem)

    def undo(self) -> None:
        """What Ctrl+Z does outside text fields."""
        if self.is_gated():
            return
        if self.toast.can_undo():
            self.toast.undo()
        else:
            self.undo_requested.emit()

    def focus_search(self) -> None:
        """What Ctrl+K does; from a screen of its own it goes back to the page first."""
        if not self.is_gated() and self._full is None:
            self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.top.search.selectAll()

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show what the search found."""
        self.top.search.show_hits(hits)

    def set_today(self, today: date) -> None:
        """Midnight passed."""
        self._today = today
        self.top.set_day(today)

    def set_saved(self, at: datetime | None) -> None:
        """Tell when the last word was saved."""
        self.status.set_saved(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        self.rail.set_narrow(self._full is not None or self.width() < theme.px(_NARROW_BELOW))


def _demo_strip(window: FrameWindow) -> QWidget:
    strip = QWidget()
    strip.setProperty("demo", "true")
    strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    words = PlainLabel(window.tr("Øvelse: opdigtede borgere"), role="small", weight=600, tone="yellow")
    row([None, IconMark("flask-conical", "yellow", size=14), words, None], spacing=6, owner=strip)
    strip.setFixedHeight(theme.px(24))
    return strip
