"""A file of jobs before it is stored: how many are new, the same and rejected, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt

from jobassist.domain.drafts import Problem
from jobassist.services.import_jobs import JobsPreview
from jobassist.ui.jobs.words import grouped, line, translate
from jobassist.ui.kit.chip import ChipLook, Tone
from jobassist.ui.kit.file_preview import FilePreview
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.worklist.words import filled

_MOST_TOLD = 50


def _submit_words(ready: JobsPreview) -> str:
    """The words of the button; empty when the file changes nothing."""
    number = len(ready.new) + len(ready.changed)
    return filled(translate("Jobs", "Importér %1 job"), grouped(number)) if number else ""


class JobsImportPane(FilePreview):
    """What is wrong with the file's rows, and how many can be used."""

    def __init__(self, filename: str, ready: JobsPreview) -> None:
        super().__init__(line(filename), _submit_words(ready))
        self.ready = ready
        inner = Scrolled()
        told = [PlainLabel(words, role="table", wrap=True) for words in self.told()]
        column([*told, None], spacing=6, edges=(24, 12, 24, 12), owner=inner)
        words = self.tr("Intet er gemt endnu. En import af job kan ikke fortrydes.")
        self.lay_out(self._looks(), ScrollPane(inner), words)

    def told(self) -> list[str]:
        """What was wrong, row by row; after many, how many more there are."""
        problems = self.ready.problems
        lines = [self._problem(each) for each in problems[:_MOST_TOLD]]
        if len(problems) > _MOST_TOLD:
            lines.append(filled(self.tr("og %1 til"), grouped(len(problems) - _MOST_TOLD)))
        return lines or [self.tr("Alle rækker kan bruges.")]

    def _problem(self, problem: Problem) -> str:
        where = filled(self.tr("Række %1"), str(problem.row)) if problem.row else self.tr("Hele filen")
        return line(": ".join(filter(None, (where, problem.column, problem.problem))))

    def _looks(self) -> list[ChipLook]:
        ready = self.ready
        counted: list[tuple[int, str, Tone, str]] = [
            (len(ready.new), self.tr("%1 nye"), "blue", "circle-plus"),
            (ready.same, self.tr("%1 er her allerede"), "grey", "equal"),
            (len(ready.changed), self.tr("%1 med nye oplysninger"), "yellow", "pencil"),
            (len(ready.rejected), self.tr("%1 afviste"), "red", "octagon-alert"),
        ]
        return [ChipLook(filled(words, grouped(n)), tone, icon) for n, words, tone, icon in counted if n]

    def begin(self) -> None:
        """The keyboard goes to what is asked for, else to the way back."""
        first = self.submit if self.submit.isEnabled() else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)
