"""The import page: from a file through the review to the store, one list after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from jobassist.services.desk import Changed, Desk
from jobassist.services.import_list import ImportPreview, apply, preview, read_file
from jobassist.services.import_rows import ImportTable, lay_out
from jobassist.services.rejected_rows import save_rejected
from jobassist.ui.background import Progress
from jobassist.ui.import_list.done_step import DoneStep
from jobassist.ui.import_list.file_line import FileLine
from jobassist.ui.import_list.file_step import FileStep
from jobassist.ui.import_list.review import Review
from jobassist.ui.import_list.steps import DONE, FILE, REVIEW
from jobassist.ui.import_list.words import rows_words
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.page import Page
from jobassist.ui.work_step import WorkStep


@dataclass(frozen=True, slots=True)
class _Read:
    """A list that was read and compared, ready to be looked through."""

    ready: ImportPreview
    table: ImportTable


class ImportPage(Page):
    """Fil → Gennemse → Færdig. Long work runs beside the window; stopped, it has stored nothing."""

    status_changed = Signal(str)
    """What the status bar says of the rows now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "bg")
        self._waiting: list[Path] = []
        self._path = Path()
        self._answers: dict[str, str] = {}
        self._is_storing = self._is_stale = False
        self.line, self.files, self.work = FileLine(), FileStep(), WorkStep()
        self.review: Review | None = None
        self.done: DoneStep | None = None
        self._stack = QStackedWidget()
        for step in (self.files, self.work):
            self._stack.addWidget(step)
        column([self.line, self._stack], spacing=0, owner=self)
        self.files.choose_wanted.connect(self._on_choose)
        self.files.files_dropped.connect(self.open_files)
        self.files.next_wanted.connect(self._open_next)
        self.setFocusProxy(self.files)

    @property
    def title(self) -> str:
        return self.tr("Import")

    @property
    def status_text(self) -> str:
        return self.review.status_text() if self.review is not None else ""

    def choose_file(self) -> list[Path]:
        """Asks for one list or several; empty when the user thinks better of it."""
        kinds = self.tr("Søgelister") + " (*.csv *.txt *.xlsx *.xlsm);;" + self.tr("Alle filer") + " (*)"
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Vælg søgelister"), "", kinds)
        return [Path(name) for name in chosen]

    def choose_target(self, suggested: Path) -> Path | None:
        """Asks where to save the rejected rows; None when the user thinks better of it."""
        kinds = self.tr("CSV-filer") + " (*.csv)"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Gem afviste rækker"), str(suggested), kinds)
        return Path(name) if name else None

    def open_files(self, paths: Sequence[Path]) -> None:
        """Reads the first list and lets the others wait; work in progress goes on undisturbed."""
        if paths and not self.work.is_busy():
            self._waiting = list(paths)
            self._open_next()

    def refresh(self) -> None:
        """A list under review may no longer match the store: it is compared anew before it is stored."""
        self._is_stale = self.review is not None

    def may_leave(self) -> bool:
        """Reading stops here; an import in progress must end or be stopped first."""
        if self._is_storing:
            self.failed.emit(self.tr("Importen er i gang. Vent, eller stop den først."))
            return False
        self.work.stop()
        self.work.wait()
        return True

    def _on_choose(self) -> None:
        self.open_files(self.choose_file())

    def _open_next(self) -> None:
        self.files.clear_problem()
        self._path, self._answers = self._waiting.pop(0), {}
        self._read()

    def _read(self) -> None:
        path, answers, desk = self._path, dict(self._answers), self.desk

        def work(progress: Progress) -> _Read:
            draft = read_file(desk, path, answers=answers, progress=progress)
            ready = preview(desk, draft)
            progress(draft.row_count, draft.row_count)
            table = lay_out(desk, ready)
            progress(draft.row_count, draft.row_count)
            return _Read(ready, table)

        self._show(self.work, FILE)
        self.work.run(
            work,
            self.tr("Læser søgelisten"),
            done=self._show_review,
            failed=self._on_unreadable,
            stopped=self._show_files,
        )

    def _show_files(self) -> None:
        self._forget_review()
        self.files.clear_problem()
        self.files.set_waiting(self._waiting)
        self._show(self.files, FILE)
        self.files.button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unreadable(self, sentence: str) -> None:
        self._show_files()
        self.files.show_problem(self._path.name, sentence)

    def _show_review(self, read: _Read) -> None:
        self._forget_review()
        review = Review(self.desk, read.ready, read.table)
        review.import_wanted.connect(self._on_import)
        review.cancelled.connect(self._show_files)
        review.save_wanted.connect(lambda: self._save(review.ready))
        review.answered.connect(self._on_answered)
        review.rows_shown.connect(lambda: self.status_changed.emit(self.status_text))
        self.review, self._is_stale = review, False
        self._stack.addWidget(review)
        self.line.show_list(read.ready.draft, read.table.unused_columns)
        self._show(review, REVIEW)
        review.take_keyboard()

    def _on_answered(self, key: str, value: str) -> None:
        self._answers[key] = value
        self._read()

    def _on_import(self) -> None:
        if self.review is None or self.work.is_busy() or not self.review.can_import():
            return
        ready, desk, is_stale = self.review.ready, self.desk, self._is_stale

        def work(progress: Progress) -> Changed | _Read:
            now = preview(desk, ready.draft) if is_stale else ready
            if [(i.draft, i.case) for i in now.items] != [(i.draft, i.case) for i in ready.items]:
                return _Read(now, lay_out(desk, now))
            return apply(desk, ready, progress=progress)

        self._is_storing = True
        self._show(self.work, REVIEW)
        self.work.run(
            work,
            self.tr("Importerer søgelisten"),
            done=self._on_stored,
            failed=lambda sentence: self._back_to_review(sentence, problem=True),
            stopped=lambda: self._back_to_review(self.tr("Importen er stoppet. Intet er gemt.")),
        )

    def _on_stored(self, result: Changed | _Read) -> None:
        self._is_storing = False
        if isinstance(result, _Read):
            self._show_review(result)
            self._back_to_review(self.tr("Noget er ændret, siden du så listen. Se den igennem igen."))
        else:
            self._show_done()
            self.changed.emit(result)

    def _back_to_review(self, sentence: str, *, problem: bool = False) -> None:
        self._is_storing = False
        if self.review is not None:
            self._show(self.review, REVIEW)
            self.review.notices.say(sentence, problem=problem)
            self.review.take_keyboard()

    def _show_done(self) -> None:
        review = self.review
        if review is None:
            return
        done = DoneStep(review.ready, len(review.table.rejected), self._waiting)
        done.worklist_wanted.connect(lambda: self.page_wanted.emit("worklist"))
        done.choose_wanted.connect(self._on_choose)
        done.next_wanted.connect(self._open_next)
        done.save_wanted.connect(lambda: self._save(review.ready))
        self._remove(self.done)
        self.done = done
        self._stack.addWidget(done)
        self._show(done, DONE)
        self._forget_review()
        done.worklist.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, ready: ImportPreview) -> None:
        target = self.choose_target(self._path.with_name(f"{self._path.stem}-afviste.csv"))
        if target is None:
            return
        rows = self.attempt(lambda: save_rejected(ready, target))
        if rows is not None:
            words = self.tr("%1 er gemt i %2. Slet filen, når rækkerne er rettet.")
            words = words.replace("%1", rows_words(rows)).replace("%2", target.name)
            self.changed.emit(Changed(frozenset(), words))

    def _show(self, step: QWidget, number: int) -> None:
        self.line.set_step(number, with_list=step is self.review)
        self._stack.setCurrentWidget(step)
        self.setFocusProxy(step)
        self.status_changed.emit(self.status_text)

    def _forget_review(self) -> None:
        self._remove(self.review)
        self.review = None

    def _remove(self, step: QWidget | None) -> None:
        if step is not None:
            self._stack.removeWidget(step)
            step.deleteLater()
