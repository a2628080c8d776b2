"""The page Jobeksempler of the rail: the job bank, and the employers behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.services.desk import Desk
from jobassist.ui.jobs.bank_page import BankPage
from jobassist.ui.jobs.employers_view import EmployersView
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.page import Page

BANK, EMPLOYERS = "bank", "employers"
_SIGNALS = (
    "changed", "failed", "case_wanted", "talk_wanted", "plan_wanted", "page_wanted", "record_wanted",
    "letters_wanted", "alone_wanted", "screen_wanted", "saved",
)  # fmt: skip


class JobsPage(Page):
    """Two tabs; each tells what it changed through this page."""

    status_changed = Signal(str)
    """Other words belong in the status strip."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self.bank, self.employers = BankPage(desk), EmployersView(desk)
        self._is_stale = False
        self.tabs = Segmented(
            [(BANK, self.tr("Jobbanken")), (EMPLOYERS, self.tr("Virksomheder"))], self.tr("Del af siden")
        )
        self.tabs.set_value(BANK)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Jobeksempler")

    @property
    def status_text(self) -> str:
        return self.shown().status_text

    def shown(self) -> Page:
        """The tab that is shown."""
        return self.employers if self._stack.currentWidget() is self.employers else self.bank

    def first_control(self) -> QWidget | None:
        return self.shown().first_control() or self.tabs

    def _lay_out(self) -> None:
        band = QWidget()
        ground(band, "bg")
        mark_pane(band)
        band.setAccessibleName(self.tabs.accessibleName())
        row([self.tabs, None], spacing=12, edges=(24, 0, 24, 6), owner=band)
        self._stack = QStackedWidget()
        for tab in (self.bank, self.employers):
            self._stack.addWidget(tab)
        column([band, self._stack], spacing=0, owner=self).setStretch(1, 1)

    def _connect(self) -> None:
        self.tabs.value_changed.connect(self._on_tab)
        for tab in (self.bank, self.employers):
            for name in _SIGNALS:
                getattr(tab, name).connect(getattr(self, name))
            tab.status_changed.connect(lambda *_words: self.status_changed.emit(self.status_text))
        self.employers.jobs_wanted.connect(self.show_jobs_of)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        if self.focusWidget() is None:  # the search before the tabs, as one comes to work in it
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self, tab: object) -> None:
        self.show_tab(str(tab) if tab else BANK if self.shown() is self.bank else EMPLOYERS)
        if not tab:  # Delete clears an answer, but one is always on some tab
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, tab: str) -> None:
        """Jobbanken or Virksomheder."""
        self.tabs.set_value(tab)
        self._stack.setCurrentWidget(self.employers if tab == EMPLOYERS else self.bank)
        self.refresh()
        self.status_changed.emit(self.status_text)

    def show_jobs_of(self, name: str) -> None:
        """What an employer has open, in the job bank."""
        self.show_tab(BANK)
        self.bank.head.search.set_text(name)
        self.bank.find_now()
        self.bank.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Reads again the tab that is shown, once it is seen; the other does so when it is."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.shown().refresh()

    def may_leave(self) -> bool:
        """What is typed in a form and not stored is said once."""
        return self.bank.may_leave() and self.employers.may_leave()
