"""A file of advertisements on its way into the job bank: read, shown, and stored when that is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from jobassist.services.desk import Changed, Desk
from jobassist.services.import_jobs import JobsPreview, apply, preview, read_file
from jobassist.ui.background import Progress
from jobassist.ui.jobs.import_pane import JobsImportPane
from jobassist.ui.work_step import WorkStep


class JobsImport(QObject):
    """Shows its steps in a stack, and says when the page is to be shown again."""

    stored = Signal(object)
    """What was written: a ``Changed``."""
    closed = Signal(str)
    """With what there is to say, if anything."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk, self._stack = desk, stack
        self.work = WorkStep()
        self.review: JobsImportPane | None = None
        stack.addWidget(self.work)

    def is_open(self) -> bool:
        """Whether a file is being read, looked at or stored."""
        return self.work.is_busy() or self.review is not None

    def open_file(self, path: Path) -> None:
        """Reads a file and shows what it would bring; nothing is stored yet."""
        if self.work.is_busy():
            return
        desk = self._desk

        def work(progress: Progress) -> JobsPreview:
            draft = read_file(desk, path)
            progress(0, len(draft.drafts))
            return preview(desk, draft)

        self._stack.setCurrentWidget(self.work)
        self.work.run(
            work,
            self.tr("Læser jobannoncerne"),
            done=lambda ready: self._show_review(path.name, ready),
            failed=self._close,
            stopped=lambda: self._close(""),
        )

    def _show_review(self, filename: str, ready: JobsPreview) -> None:
        self._forget_review()
        self.review = JobsImportPane(filename, ready)
        self.review.left.connect(lambda: self._close(""))
        self.review.import_wanted.connect(self._store)
        self._stack.addWidget(self.review)
        self._stack.setCurrentWidget(self.review)
        self.review.begin()

    def _store(self) -> None:
        review, desk = self.review, self._desk
        if review is None or self.work.is_busy():
            return
        ready = review.ready
        self._stack.setCurrentWidget(self.work)
        self.work.run(
            lambda progress: apply(desk, ready, progress=progress),
            self.tr("Importerer jobannoncerne"),
            done=self._on_stored,
            failed=self._close,
            stopped=lambda: self._close(self.tr("Importen er stoppet. Intet er gemt.")),
        )

    def _on_stored(self, done: Changed) -> None:
        self._close("")
        self.stored.emit(done)

    def _close(self, sentence: str) -> None:
        self._forget_review()
        self.closed.emit(sentence)

    def _forget_review(self) -> None:
        review, self.review = self.review, None
        if review is not None:
            self._stack.removeWidget(review)
            review.hide()
            review.deleteLater()
