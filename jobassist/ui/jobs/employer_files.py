"""Employers from a file and to one: chosen, shown before anything is stored, and stored as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from jobassist.domain.danish import short_date
from jobassist.services.desk import Changed
from jobassist.ui.jobs.employer_words import translate
from jobassist.ui.jobs.employers_import_pane import EmployersImportPane
from jobassist.ui.kit.files import ask_target
from jobassist.ui.page import Page
from jobassist.ui.worklist.words import filled


class EmployerFiles:
    """What a file would change fills ``stack`` of the page until it is stored or left; then ``back``."""

    def __init__(self, page: Page, stack: QStackedWidget, back: Callable[[], None]) -> None:
        self._page, self._stack, self._back = page, stack, back
        self.review: EmployersImportPane | None = None

    def choose_file(self) -> Path | None:
        """Asks for a list to import; None when the user thinks better of it."""
        kinds = translate("Employers", "Virksomheder") + " (*.csv *.xlsx *.xlsm);;"
        kinds += translate("Employers", "Alle filer") + " (*)"
        name, _ = QFileDialog.getOpenFileName(self._page, translate("Employers", "Vælg en liste"), "", kinds)
        return Path(name) if name else None

    def choose_target(self, proposed: str) -> Path | None:
        """Asks where to save the list; None when the user thinks better of it."""
        kinds = (
            translate("Employers", "Excel") + " (*.xlsx);;" + translate("Employers", "CSV-filer") + " (*.csv)"
        )
        return ask_target(self._page, translate("Employers", "Gem virksomhederne"), proposed, kinds)

    def choose_import(self) -> None:
        """Ctrl+O: a file is chosen, and shown before anything of it is stored."""
        path = self.choose_file()
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Reads a list and shows what it would change; nothing is stored yet."""
        from jobassist.services.import_employers import preview, read_file

        desk = self._page.desk
        ready = self._page.attempt(lambda: preview(desk, read_file(desk, path)))
        if ready is None:
            return
        self._forget()
        self.review = EmployersImportPane(path.name, ready)
        self.review.left.connect(self._leave)
        self.review.import_wanted.connect(self._apply)
        self._stack.addWidget(self.review)
        self._stack.setCurrentWidget(self.review)
        self.review.begin()

    def _apply(self) -> None:
        from jobassist.services.import_employers import apply

        review = self.review
        done = self._page.attempt(lambda: apply(self._page.desk, review.ready)) if review else None
        if done is not None:
            self._leave()
            self._page.changed.emit(done)

    def _leave(self) -> None:
        self._forget()
        self._back()

    def _forget(self) -> None:
        review, self.review = self.review, None
        if review is not None:
            self._stack.removeWidget(review)
            review.hide()
            review.deleteLater()

    def export(self) -> None:
        """Writes every employer to a file."""
        from jobassist.services.export_employers import export_employers

        desk = self._page.desk
        path = self.choose_target(
            filled(translate("Employers", "virksomheder-%1.xlsx"), short_date(desk.today))
        )
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(".xlsx")
        number = self._page.attempt(lambda: export_employers(desk, path))
        if number is not None:
            words = filled(translate("Employers", "%1 virksomheder er gemt i %2"), str(number), path.name)
            self._page.changed.emit(Changed(frozenset(), words))
