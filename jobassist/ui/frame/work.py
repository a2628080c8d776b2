"""Where the work is done: rail, top bar, pages and strip, or one screen that fills all but the rail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from jobassist.ui.frame.bars import StatusStrip, TopBar
from jobassist.ui.frame.pages import page_name
from jobassist.ui.frame.rail import Rail
from jobassist.ui.kit.layout import column, row

Factory = Callable[[], QWidget]


class WorkArea(QWidget):
    """Pages by key, each built when it is first shown."""

    page_changed = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._factories: dict[str, Factory] = {}
        self._built: dict[str, QWidget] = {}
        self._full: QWidget | None = None
        self._before: QWidget | None = None
        self._is_small = False
        self.current = ""
        self.rail, self.top, self.status = Rail(), TopBar(today), StatusStrip()
        self._pages, self._right = QStackedWidget(), QStackedWidget()
        usual = QWidget()
        column([self.top, self._pages, self.status], spacing=0, owner=usual)
        self._right.addWidget(usual)
        row([self.rail, self._right], spacing=0, owner=self)

    def add_pages(self, factories: Mapping[str, Factory]) -> None:
        """Offer pages in the rail; a page that is offered already is built anew when next shown."""
        for key, factory in factories.items():
            if key not in self._factories:
                self.rail.add_page(key)
            self._factories[key] = factory

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
        self.current = key
        self.page_changed.emit(key)

    def page(self, key: str) -> QWidget | None:
        """A page that was already built, else None."""
        return self._built.get(key)

    def screens(self) -> list[QWidget]:
        """Every page that was built, and the screen that fills the window."""
        return [*self._built.values(), *([self._full] if self._full is not None else [])]

    def full(self) -> QWidget | None:
        """The screen that fills the window."""
        return self._full

    def front(self) -> QWidget | None:
        """The screen that is to be seen: what fills the window, else the page."""
        return self._full or self._pages.currentWidget()

    def take_keyboard(self) -> None:
        """Give the page below the keyboard, where it was when a screen covered it."""
        page, before = self._pages.currentWidget(), self._before
        if page is None:
            return
        if before is not None and isValid(before) and before.isVisible() and page.isAncestorOf(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not page.isAncestorOf(QApplication.focusWidget() or self):
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_full(self, screen: QWidget) -> None:
        """Let a screen with bars of its own fill all but the rail, which narrows."""
        if self._full is None:
            self._before = QApplication.focusWidget()
        self.leave_full()
        self._full = screen
        self._right.addWidget(screen)
        self._right.setCurrentWidget(screen)
        self._fit_rail()
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_full(self) -> None:
        """Go back to the page below; the screen is closed and deleted."""
        screen, self._full = self._full, None
        if screen is not None:
            screen.close()
            self._right.removeWidget(screen)
            screen.deleteLater()
            self._fit_rail()

    def forget_pages(self) -> None:
        """Delete every screen."""
        self.leave_full()
        for page in self._built.values():
            self._pages.removeWidget(page)
            page.deleteLater()
        self._built.clear()
        self.current = ""
        self.rail.set_current("")

    def set_today(self, today: date) -> None:
        """Midnight passed."""
        self._today = today
        self.top.set_day(today)

    def set_small(self, small: bool) -> None:
        """A small window has a narrow rail."""
        self._is_small = small
        self._fit_rail()

    def _fit_rail(self) -> None:
        narrow = self._is_small or self._full is not None
        if narrow != self.rail.is_narrow():
            self.rail.set_narrow(narrow)
