"""The page Tilbud: the catalogue, what became of what was given, and seats against deadlines."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from jobassist.domain.danish import short_date
from jobassist.services.desk import Changed, Desk
from jobassist.ui.kit.files import ask_target
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.offers.catalogue import CatalogueView
from jobassist.ui.offers.courses import CoursesView
from jobassist.ui.offers.import_pane import ImportPane
from jobassist.ui.offers.view import View
from jobassist.ui.page import Page
from jobassist.ui.worklist.words import filled

CATALOGUE, COURSES, SEATS = "catalogue", "courses", "seats"


class OffersPage(Page):
    """Three tabs; the seats are made when they are first shown."""

    status_changed = Signal(str)
    """Other words belong in the status strip."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self.catalogue, self.courses = CatalogueView(desk), CoursesView(desk)
        self.seats: Page | None = None
        self._import: ImportPane | None = None
        self._tab = CATALOGUE
        self._is_stale = False
        self.tabs = Segmented(
            [
                (CATALOGUE, self.tr("Katalog")),
                (COURSES, self.tr("Forløb")),
                (SEATS, self.tr("Pladser og frister")),
            ],
            self.tr("Del af siden"),
        )
        self.tabs.set_value(CATALOGUE)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Tilbud")

    @property
    def status_text(self) -> str:
        shown = self._stack.currentWidget()
        return shown.status_text if isinstance(shown, View | Page) else ""

    def first_control(self) -> QWidget | None:
        shown = self._stack.currentWidget()
        if isinstance(shown, View | Page | ImportPane):
            return shown.first_control() or self.tabs
        return self.tabs

    def _lay_out(self) -> None:
        band = QWidget()
        ground(band, "bg", edge="bottom")
        mark_pane(band)
        band.setAccessibleName(self.tabs.accessibleName())
        row([self.tabs, None], spacing=12, edges=(24, 0, 24, 10), owner=band)
        self._stack = QStackedWidget()
        for view in (self.catalogue, self.courses):
            self._stack.addWidget(view)
        column([band, self._stack], spacing=0, owner=self).setStretch(1, 1)

    def _connect(self) -> None:
        self.tabs.value_changed.connect(self._on_tab)
        self.catalogue.import_wanted.connect(self._choose_import)
        self.catalogue.export_wanted.connect(self._export)
        for view in (self.catalogue, self.courses):
            view.changed.connect(self.changed)
            view.failed.connect(self.failed)
            view.case_wanted.connect(self.case_wanted)
            view.shown_changed.connect(lambda: self.status_changed.emit(self.status_text))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        if self.focusWidget() is None:  # the list before the tabs, as one comes to work in it
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self, tab: object) -> None:
        self.show_tab(str(tab) if tab else self._tab)
        if not tab:  # Delete clears an answer, but one is always on some tab
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, tab: str) -> None:
        """Katalog, Forløb, or Pladser og frister."""
        self._tab = tab
        self.tabs.set_value(tab)
        self._leave_import()
        views = {CATALOGUE: self.catalogue, COURSES: self.courses}
        self._stack.setCurrentWidget(views[tab] if tab in views else self._seats_view())
        self.refresh()
        self.status_changed.emit(self.status_text)

    def _seats_view(self) -> Page:
        if self.seats is None:
            from jobassist.ui.seats.view import SeatsView

            seats = SeatsView(self.desk)
            seats.changed.connect(self.changed)
            seats.failed.connect(self.failed)
            seats.case_wanted.connect(self.case_wanted)
            seats.plan_wanted.connect(self.plan_wanted)
            self._stack.addWidget(seats)
            self.seats = seats
        return self.seats

    def refresh(self) -> None:
        """Reads again the tab that is shown, once it is seen; the others do so when they are."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        shown = self._stack.currentWidget()
        if isinstance(shown, View | Page):
            shown.refresh()

    def may_leave(self) -> bool:
        """What is typed in a form and not stored is said once."""
        return self.catalogue.may_leave() and (self.seats is None or self.seats.may_leave())

    def choose_file(self) -> Path | None:
        """Asks for a catalogue to import; None when the user thinks better of it."""
        kinds = self.tr("Kataloger") + " (*.csv *.xlsx *.xlsm);;" + self.tr("Alle filer") + " (*)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Vælg et katalog"), "", kinds)
        return Path(name) if name else None

    def choose_target(self, proposed: str) -> Path | None:
        """Asks where to save the catalogue; None when the user thinks better of it."""
        kinds = self.tr("Excel") + " (*.xlsx);;" + self.tr("CSV-filer") + " (*.csv)"
        return ask_target(self, self.tr("Gem kataloget"), proposed, kinds)

    def _choose_import(self) -> None:
        path = self.choose_file()
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Reads a catalogue and shows what it would change; nothing is stored yet."""
        from jobassist.services.import_offers import preview, read_file

        ready = self.attempt(lambda: preview(self.desk, read_file(self.desk, path)))
        if ready is None:
            return
        self._leave_import()
        self._tab = CATALOGUE
        self.tabs.set_value(CATALOGUE)
        self._import = ImportPane(self.desk, path.name, ready)
        self._import.left.connect(self._back_to_catalogue)
        self._import.import_wanted.connect(self._apply)
        self._stack.addWidget(self._import)
        self._stack.setCurrentWidget(self._import)
        self._import.begin()
        self.status_changed.emit(self.status_text)

    def _apply(self) -> None:
        from jobassist.services.import_offers import apply

        pane = self._import
        done = self.attempt(lambda: apply(self.desk, pane.ready)) if pane is not None else None
        if done is not None:
            self._back_to_catalogue()
            self.changed.emit(done)

    def _back_to_catalogue(self) -> None:
        self.show_tab(CATALOGUE)
        self.catalogue.take_keyboard()

    def _leave_import(self) -> None:
        pane, self._import = self._import, None
        if pane is not None:
            self._stack.removeWidget(pane)
            pane.hide()
            pane.deleteLater()

    def _export(self) -> None:
        from jobassist.services.export_offers import export_offers

        path = self.choose_target(filled(self.tr("tilbud-%1.xlsx"), short_date(self.desk.today)))
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(".xlsx")
        number = self.attempt(lambda: export_offers(self.desk, path))
        if number is not None:
            words = filled(self.tr("%1 tilbud er gemt i %2"), str(number), path.name)
            self.changed.emit(Changed(frozenset(), words))
