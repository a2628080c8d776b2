"""The main window: a gate while the store is locked, then the work; and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from jobassist.ui.frame.alone import AloneView, Message, as_one
from jobassist.ui.kit import icons, theme
from jobassist.ui.kit.layout import column, row

if TYPE_CHECKING:
    from jobassist.ui.frame.bars import StatusStrip, TopBar
    from jobassist.ui.frame.rail import Rail
    from jobassist.ui.frame.search import SearchHit
    from jobassist.ui.frame.work import WorkArea
    from jobassist.ui.kit.toast import Toast

_NARROW_BELOW = 1180
_SIZE = (1440, 900)
_SMALLEST = QSize(640, 480)
_STRIP, _STATUS_GAP = 24, 36


class FrameWindow(QMainWindow):
    """Holds the screens and knows none of them: pages are added by key and built on first sight.

    All but the gate is built when it is first needed, so that the window opens at once.
    ``may_leave_screen`` is asked before the rail or a key leaves a screen that fills the window.
    """

    page_changed = Signal(str)
    search_changed = Signal(str)
    search_chosen = Signal(str)
    lock_requested = Signal()
    keys_requested = Signal()
    undo_requested = Signal()
    """Ctrl+Z while no message offers to undo."""

    def __init__(self, today: date, parent: QWidget | None = None, *, demo: bool = False) -> None:
        super().__init__(parent)
        self._today = today
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._work: WorkArea | None = None
        self._toast: Toast | None = None
        self._gate: QWidget | None = None
        self._alone: AloneView | None = None
        self._keyboard_before: QWidget | None = None
        self._messages: list[Message] = []
        """The one shown last, or all that wait while something is shown alone."""
        self.may_leave_screen: Callable[[], bool] = lambda: True
        self.setWindowTitle("JobAssist")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(_SMALLEST)
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self._outer = QStackedWidget()
        self._root = QWidget()
        self._strip = self._demo_strip() if demo else None
        parts = [self._strip, self._outer] if self._strip is not None else [self._outer]
        column(parts, spacing=0, owner=self._root)
        self.setCentralWidget(self._root)
        self._add_keys()

    def _demo_strip(self) -> QWidget:
        from jobassist.ui.kit.labels import PlainLabel
        from jobassist.ui.kit.marks import IconMark

        strip = QWidget()
        strip.setProperty("demo", "true")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = PlainLabel(self.tr("Øvelse: opdigtede borgere"), role="small", weight=600, tone="yellow")
        row([None, IconMark("flask-conical", "yellow", size=14), words, None], spacing=6, owner=strip)
        strip.setFixedHeight(theme.px(_STRIP))
        return strip

    def _add_keys(self) -> None:
        for keys, act in (
            ("Ctrl+K", self.focus_search),
            ("Ctrl+L", self._lock),
            ("F6", lambda: self._next_pane(1)),
            ("Shift+F6", lambda: self._next_pane(-1)),
            ("Ctrl+Z", self.undo),
            ("F1", self._keys),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def _keys(self) -> None:
        if not (self.is_gated() or self.is_alone()):
            self.keys_requested.emit()

    def _lock(self) -> None:
        if not self.is_gated():
            self.lock_requested.emit()

    @property
    def work(self) -> WorkArea:
        """Rail, bars and pages."""
        if self._work is None:
            self._work = self._build_work()
        return self._work

    def _build_work(self) -> WorkArea:
        from jobassist.ui.frame.work import WorkArea

        work = WorkArea(self._today)
        work.add_pages(self._factories)
        work.set_small(self._is_small())
        work.rail.page_chosen.connect(self.show_page)
        work.page_changed.connect(self.page_changed)
        work.top.search.search_changed.connect(self.search_changed)
        work.top.search.chosen.connect(self.search_chosen)
        work.top.lock.clicked.connect(self.lock_requested)
        self._outer.addWidget(work)
        return work

    @property
    def rail(self) -> Rail:
        """The rail: counts and the person."""
        return self.work.rail

    @property
    def top(self) -> TopBar:
        """The bar above the pages: title and search."""
        return self.work.top

    @property
    def status(self) -> StatusStrip:
        """The strip below the pages: saved, imported, sound, rows."""
        return self.work.status

    @property
    def toast(self) -> Toast:
        """The message at the foot."""
        if self._toast is None:
            from jobassist.ui.kit.toast import Toast

            self._toast = Toast(self._root)
            self._toast.bottom_gap = theme.px(_STATUS_GAP)
        return self._toast

    def add_page(self, key: str, factory: Callable[[], QWidget]) -> None:
        """Offer a page (a key of ``pages.PAGES``); ``factory`` runs when it is first shown."""
        self._factories[key] = factory
        if self._work is not None:
            self._work.add_pages({key: factory})

    def show_page(self, key: str) -> None:
        """Go to a page, unless the screen that fills the window must not be left."""
        if self.is_full() and not self.may_leave_screen():
            self.rail.set_current(self.current_page())
            return
        self.work.show_page(key)

    def current_page(self) -> str:
        """The key of the page shown last; empty before the first."""
        return self._work.current if self._work is not None else ""

    def page(self, key: str) -> QWidget | None:
        """A page that was already built, else None."""
        return self._work.page(key) if self._work is not None else None

    def pages_shown(self) -> list[QWidget]:
        """Every screen there is: pages that were built, and the one that fills the window."""
        return self._work.screens() if self._work is not None else []

    def show_full(self, screen: QWidget) -> None:
        """Let a screen with bars of its own (a talk) fill all but the rail, which narrows.

        When it is left, by itself or by the rail, it is closed (``closeEvent``) and deleted.
        """
        self.work.show_full(screen)

    def leave_full(self) -> None:
        """Go back to the page below the screen that filled the window, with the keyboard where it was."""
        if self._work is not None:
            self._work.leave_full()
            self._work.take_keyboard()

    def is_full(self) -> bool:
        """Whether a screen fills the window."""
        return self._work is not None and self._work.full() is not None

    def show_alone(self, view: AloneView) -> None:
        """Let a view be all there is to see; the work below lives on, and messages wait for its end."""
        self._drop_alone()
        self._keep_message()
        self._keyboard_before = QApplication.focusWidget()
        self._alone = view
        view.closed.connect(self.leave_alone)
        self._outer.addWidget(view)
        self._outer.setCurrentWidget(view)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_message(self) -> None:
        """Hide the message at the foot, and say it again when it may be seen."""
        is_shown = self._toast is not None and self._toast.isVisible()
        self._messages = self._messages[-1:] if is_shown else []
        if self._toast is not None:
            self._toast.hide()

    def leave_alone(self) -> None:
        """Show the work again, with the keyboard where it was, and say what waited."""
        if self._alone is None:
            return
        self._outer.setCurrentWidget(self.work)
        self._drop_alone()
        before, self._keyboard_before = self._keyboard_before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._messages:
            self._show(as_one(self._messages))

    def _drop_alone(self) -> None:
        view, self._alone = self._alone, None
        if view is not None:
            self._outer.removeWidget(view)
            view.hide()
            view.deleteLater()

    def is_alone(self) -> bool:
        """Whether one view is all there is to see."""
        return self._alone is not None

    def show_gate(self, gate: QWidget) -> None:
        """Hide all work behind a screen (unlock, first start); search text and messages are forgotten."""
        self._drop_gate()
        self._drop_alone()
        self._messages.clear()
        if self._work is not None:
            self._work.top.search.clear()
        if self._toast is not None:
            self._toast.dismiss()
        self._gate = gate
        self._outer.addWidget(gate)
        self._outer.setCurrentWidget(gate)
        gate.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_work(self) -> None:
        """Take the gate away and delete it."""
        self._outer.setCurrentWidget(self.work)
        self._drop_gate()

    def _drop_gate(self) -> None:
        gate, self._gate = self._gate, None
        if gate is not None:
            self._outer.removeWidget(gate)
            gate.deleteLater()

    def gate(self) -> QWidget | None:
        """The screen that hides the work, if any."""
        return self._gate

    def is_gated(self) -> bool:
        """Whether the work is hidden."""
        return self._gate is not None

    def forget_pages(self) -> None:
        """Delete every built page, so that a lock leaves no text in memory; shown again, they are new."""
        if self._work is not None:
            self._work.forget_pages()

    def rebuild(self) -> None:
        """Build rail, bars and pages anew, after a change of scale; the page shown is shown again."""
        old, key, had_keyboard = self._work, self.current_page(), _called(QApplication.focusWidget())
        if self._strip is not None:
            self._strip.setFixedHeight(theme.px(_STRIP))
        if old is None:
            return
        self._drop_alone()
        self._work = None
        old.forget_pages()
        self._outer.removeWidget(old)
        old.deleteLater()
        if not self.is_gated():
            self._outer.setCurrentWidget(self.work)
            if key:
                self.show_page(key)
                self._find_again(had_keyboard)
        self._renew_toast()

    def _find_again(self, called: tuple[str, str]) -> None:
        """Give the keyboard to the control that is called the same, else to the page."""
        control = next((each for each in self.work.findChildren(QWidget) if _called(each) == called), None)
        if control is not None and any(called):
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.work.take_keyboard()

    def _renew_toast(self) -> None:
        """The message at the foot in the new size, if one is shown."""
        if self._toast is None:
            return
        self._keep_message()
        self._toast.deleteLater()
        self._toast = None
        if self._messages:
            self._show(self._messages[-1])

    def say(self, text: str, *, undo: Callable[[], None] | None = None, problem: bool = False) -> None:
        """Tell what happened for eight seconds, with a way to undo it if there is one."""
        message = Message(text, undo, problem)
        if self._alone is not None:
            self._messages.append(message)
        else:
            self._show(message)

    def _show(self, message: Message) -> None:
        self._messages = [message]
        front = self._work.front() if self._work is not None else None
        self.toast.bottom_gap = theme.px(_STATUS_GAP) + int(getattr(front, "foot_room", 0))
        self.toast.show_message(message.text, undo=message.undo, problem=message.is_problem)

    def undo(self) -> None:
        """What Ctrl+Z does outside text fields."""
        if self.is_gated() or self.is_alone():
            return
        if self.toast.can_undo():
            self.toast.undo()
        else:
            self.undo_requested.emit()

    def focus_search(self) -> None:
        """What Ctrl+K does, where the search box is to be seen."""
        if not (self.is_gated() or self.is_alone() or self.is_full()):
            self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.top.search.selectAll()

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show what the search found."""
        self.top.search.show_hits(hits)

    def set_today(self, today: date) -> None:
        """Midnight passed, or the store has a day of its own."""
        self._today = today
        if self._work is not None:
            self._work.set_today(today)

    def set_saved(self, at: datetime | None) -> None:
        """Tell when the last word was saved."""
        self.status.set_saved(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._work is not None:
            self._work.set_small(self._is_small())

    def _is_small(self) -> bool:
        return self.width() < theme.px(_NARROW_BELOW)

    def _next_pane(self, step: int) -> None:
        from jobassist.ui.frame.panes import next_pane

        next_pane(self, step)


def _called(control: QWidget | None) -> tuple[str, str]:
    """What a control is called, and what stands on it when it is a button."""
    if control is None:
        return "", ""
    return control.accessibleName(), control.text() if isinstance(control, QAbstractButton) else ""
