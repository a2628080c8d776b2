"""The forms of the job bank: each keeps what was typed in it until that is saved or let go of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from jobassist.domain.jobs import JobAd, JobId
from jobassist.services.desk import Desk
from jobassist.services.save_job import JobChanged, job_row, new_job
from jobassist.ui.jobs.job_form import JobForm
from jobassist.ui.jobs.words import line
from jobassist.ui.worklist.words import filled

_NEW = JobId("")


class JobForms(QObject):
    """Shows them in a stack, and says when the page is to be shown again."""

    saved = Signal(object)
    """What was written: a ``JobChanged``."""
    closed = Signal()

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk, self._stack = desk, stack
        self._forms: dict[JobId, JobForm] = {}
        self._is_warned_of: dict[JobId, object] | None = None

    def shown(self) -> JobForm | None:
        """The form that fills the page now."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, JobForm) else None

    def is_begun(self, job_id: JobId = _NEW) -> bool:
        """Whether something is typed about an advertisement that is not saved."""
        form = self._forms.get(job_id)
        return form is not None and form.is_changed()

    def open_new(self) -> None:
        """An empty form, or the one that was begun."""
        self._open(_NEW, lambda: JobForm(self._desk, new_job(self._desk), None))

    def open_job(self, ad: JobAd) -> None:
        """The form of an advertisement; raises JobError when it is gone."""

        def make() -> JobForm:
            row = job_row(self._desk, ad.id)
            return JobForm(self._desk, row.ad, row.rev)

        self._open(ad.id, make)

    def _open(self, job_id: JobId, make: Callable[[], JobForm]) -> None:
        form = self._forms.get(job_id)
        if form is None:
            form = self._forms[job_id] = make()
            form.saved.connect(self._on_saved)
            form.left.connect(self._on_left)
            form.dropped.connect(self._close)
            self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.begin()

    def _on_saved(self, done: JobChanged) -> None:
        self._close()
        self.saved.emit(done)

    def _on_left(self) -> None:
        form = self.shown()
        if form is not None and form.is_changed():
            self.closed.emit()
        else:
            self._close()

    def _close(self) -> None:
        form = self.shown()
        if form is not None:
            self._forms.pop(form.job_id, None)
            self._stack.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._is_warned_of = None
        self.closed.emit()

    def unsaved(self) -> str:
        """What is not stored, said once and again when it grew; empty when the page may be left."""
        begun = {job_id: form.typed() for job_id, form in self._forms.items() if form.is_changed()}
        if not begun or begun == self._is_warned_of:
            return ""
        self._is_warned_of = dict(begun)
        words = self.tr("%1 er ikke gemt i jobbanken. Gem annoncen, eller gå videre igen uden at gemme.")
        return filled(words, line(self._forms[next(iter(begun))].name))
