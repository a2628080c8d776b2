"""The forms of the job bank, by the advertisement that they are about."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from jobassist.domain.jobs import JobAd, JobId
from jobassist.services.desk import Desk
from jobassist.services.save_job import job_row, new_job
from jobassist.ui.jobs.job_form import JobForm
from jobassist.ui.kit.form_stack import FormStack

NEW = JobId("")


class JobForms(FormStack):
    """``saved`` carries a ``JobChanged``."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk = desk

    def shown(self) -> JobForm | None:
        shown = super().shown()
        return shown if isinstance(shown, JobForm) else None

    def open_new(self) -> None:
        """An empty form, or the one that was begun."""
        self.open(NEW, lambda: JobForm(self._desk, new_job(self._desk), None))

    def open_job(self, ad: JobAd) -> None:
        """The form of an advertisement; raises JobError when it is gone."""

        def make() -> JobForm:
            row = job_row(self._desk, ad.id)
            return JobForm(self._desk, row.ad, row.rev)

        self.open(ad.id, make)
