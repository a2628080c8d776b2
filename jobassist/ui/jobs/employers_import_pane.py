"""A file of employers before it is stored: what is new, changed and rejected, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt

from jobassist.domain.drafts import Problem
from jobassist.services.import_employers import EmployerItem, EmployersPreview
from jobassist.services.import_list import Kind
from jobassist.ui.jobs.employer_words import fact_labels, translate
from jobassist.ui.jobs.words import grouped, line
from jobassist.ui.kit.chip import ChipLook, Tone
from jobassist.ui.kit.file_preview import FilePreview
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.worklist.words import filled

_MOST_TOLD = 100


def _submit_words(ready: EmployersPreview) -> str:
    """The words of the button; empty when the file changes nothing."""
    number = ready.count(Kind.NEW) + ready.count(Kind.CHANGED)
    if number == 1:
        return translate("Employers", "Importér 1 virksomhed")
    return filled(translate("Employers", "Importér %1 virksomheder"), grouped(number)) if number else ""


class EmployersImportPane(FilePreview):
    """What is wrong first, then what changes and what is new."""

    def __init__(self, filename: str, ready: EmployersPreview) -> None:
        super().__init__(line(filename), _submit_words(ready))
        self.ready = ready
        inner = Scrolled()
        told = [PlainLabel(words, role="table", wrap=True) for words in self.told()]
        column([*told, None], spacing=6, edges=(24, 12, 24, 12), owner=inner)
        note = self.tr("Intet er gemt endnu. Hele importen kan fortrydes bagefter.")
        self.lay_out(self._looks(), ScrollPane(inner), note)

    def told(self) -> list[str]:
        """Line by line; after many, how many more there are."""
        by_kind = (Kind.CHANGED, Kind.NEW)
        items = [each for kind in by_kind for each in self.ready.items if each.kind is kind]
        lines = [*map(self._problem, self.ready.problems), *map(self._item, items)]
        if len(lines) > _MOST_TOLD:
            lines = [*lines[:_MOST_TOLD], filled(self.tr("og %1 til"), grouped(len(lines) - _MOST_TOLD))]
        return lines or [self.tr("Alle virksomhederne er her allerede.")]

    def _problem(self, problem: Problem) -> str:
        where = filled(self.tr("Række %1"), str(problem.row)) if problem.row else self.tr("Hele filen")
        return line(": ".join(filter(None, (where, problem.column, problem.problem))))

    def _item(self, item: EmployerItem) -> str:
        name = line(item.employer.name)
        if item.kind is Kind.NEW:
            return filled(self.tr("Ny: %1"), name)
        labels = {**fact_labels(), "contacts": self.tr("kontaktpersoner")}
        changes = ", ".join(labels[field].lower() for field in item.changed_fields)
        return filled(self.tr("Ændret: %1 (%2)"), name, changes)

    def _looks(self) -> list[ChipLook]:
        ready = self.ready
        counted: list[tuple[int, str, Tone, str]] = [
            (ready.count(Kind.NEW), self.tr("%1 nye"), "blue", "circle-plus"),
            (ready.count(Kind.CHANGED), self.tr("%1 ændrede"), "yellow", "pencil"),
            (ready.count(Kind.UNCHANGED), self.tr("%1 som før"), "grey", "equal"),
            (len(ready.rejected), self.tr("%1 afviste"), "red", "octagon-alert"),
        ]
        return [ChipLook(filled(words, grouped(n)), tone, icon) for n, words, tone, icon in counted if n]

    def begin(self) -> None:
        """The keyboard goes to what is asked for, else to the way back."""
        first = self.submit if self.submit.isEnabled() else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)
