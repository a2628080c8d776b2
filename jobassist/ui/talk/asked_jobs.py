"""What came of the job examples of last time: one choice for each, and why where it was not relevant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import day_month
from jobassist.domain.job_handouts import HandoutId, JobHandout, JobOutcome
from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel, clipped
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.marks import hairline
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.talk.questions import Beside
from jobassist.ui.worklist.words import filled

_MOST = 140  # letters of a title


class AskedJob(QWidget):
    """One example; ``told`` carries it as it is answered, and whether the answer is complete."""

    told = Signal(object, bool)

    def __init__(self, handout: JobHandout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handout = handout
        title = clipped(" ".join(handout.title.split()), _MOST)
        self.choice = Segmented(
            [
                (JobOutcome.APPLIED.value, self.tr("Søgt")),
                (JobOutcome.INTERVIEW.value, self.tr("Til samtale")),
                (JobOutcome.HIRED.value, self.tr("Fik jobbet")),
                (JobOutcome.NOT_RELEVANT.value, self.tr("Ikke relevant")),
            ],
            filled(self.tr("Hvad kom der ud af %1?"), title),
        )
        self.choice.value_changed.connect(self._on_chosen)
        self.reason = TextField("", placeholder=self.tr("Fordi …"))
        self.reason.edit.setAccessibleName(filled(self.tr("Hvorfor er %1 ikke relevant?"), title))
        self.reason.edit.textEdited.connect(self._on_reason)
        facts = [handout.employer, handout.place, filled(self.tr("givet %1"), day_month(handout.handed_on))]
        about = clipped(" · ".join(" ".join(fact.split()) for fact in facts if fact), _MOST)
        words = RunsLabel([Run(title, bold=True), Run(f"  {about}", tone="text2")])
        column([Beside(words, self.choice), self.reason], spacing=4, edges=(0, 5, 0, 5), owner=self)
        self.show_handout(handout)

    def show_handout(self, handout: JobHandout) -> None:
        """Show what is stored, without telling anyone."""
        self._handout = handout
        self.choice.set_value(handout.outcome.value or None)
        if self.reason.text() != handout.reason:
            self.reason.set_text(handout.reason)
        self._show_reason()

    def _show_reason(self) -> None:
        self.reason.setVisible(self._handout.outcome is JobOutcome.NOT_RELEVANT)

    def _on_chosen(self, value: str | None) -> None:
        self._handout = replace(self._handout, outcome=JobOutcome(value or ""))
        self._show_reason()
        self.told.emit(self._handout, True)

    def _on_reason(self, text: str) -> None:
        self._handout = replace(self._handout, reason=text)
        self.told.emit(self._handout, False)


class AskedJobs(QWidget):
    """Every example that a talk asks about; nothing where there is none."""

    told = Signal(object, bool)

    def __init__(self, handouts: Sequence[JobHandout], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[HandoutId, AskedJob] = {}
        heading = PlainLabel(self.tr("Job fra sidst: hvad kom der ud af dem?"), weight=600, wrap=True)
        parts = column([heading], spacing=0, owner=self)
        parts.addSpacing(theme.px(4))
        for handout in handouts:
            each = AskedJob(handout)
            each.told.connect(self.told)
            self.rows[handout.id] = each
            parts.addWidget(hairline())
            parts.addWidget(each)

    def show_handouts(self, handouts: Sequence[JobHandout]) -> None:
        """Show the answers as they are stored."""
        for handout in handouts:
            if handout.id in self.rows:
                self.rows[handout.id].show_handout(handout)

    def first_open(self) -> QWidget | None:
        """The first that nobody has answered."""
        return next((each.choice for each in self.rows.values() if each.choice.value() is None), None)
