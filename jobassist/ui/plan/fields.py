"""The plan's fields: what they are called, what is written in them, and what is stored in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from jobassist.domain.plan import PlanContent
from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import TextArea, TextField, set_plain
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.plan.retention import RetentionPart

JobGoals = tuple[str, str, str]


class PlanFields(QObject):
    """Goal, job goals, education, search, support, activities and retention; the promises are elsewhere.

    ``add`` is the button that adds a part; it stands beside the retention plan's line.
    """

    edited = Signal(str)
    """Which field was changed."""

    def __init__(self, add: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.goal = TextArea(self.tr("Mål"), placeholder=self.tr("Hvad vil du nå, og hvornår?"), lines=2)
        hints = (
            self.tr("Det, du helst vil"),
            self.tr("Noget, der ligger tæt på"),
            self.tr("Noget nu og her"),
        )
        self.job_goals = [
            self._line(self.tr("Jobmål %1").replace("%1", x), h) for x, h in zip("ABC", hints, strict=True)
        ]
        self.education = self._line(self.tr("Uddannelsesmål"), self.tr("Uddannelse eller fag"))
        self.search = TextArea(
            self.tr("Krav til jobsøgning"), placeholder=self.tr("Hvor mange job om ugen, og hvilke?"), lines=1
        )
        self.support = TextArea(
            self.tr("Det hjælper dig på vej"),
            placeholder=self.tr("Skånehensyn, hjælpemidler, støtte"),
            lines=2,
        )
        self.activities = TextArea(
            self.tr("Aktiviteter"), placeholder=self.tr("Det, der støtter helbred og hverdag"), lines=1
        )
        self.retention = RetentionPart(add)
        self._connect()

    def _line(self, name: str, hint: str) -> TextField:
        field = TextField("", placeholder=hint)
        field.edit.setAccessibleName(name)
        words = self.tr("Teksten er for lang til feltet. Skriv resten under Mål.")
        field.edit.inputRejected.connect(lambda: field.set_error(words))
        field.edit.textEdited.connect(
            lambda text: field.set_error("") if len(text) < field.edit.maxLength() else None
        )
        return field

    def _connect(self) -> None:
        for key, area in self._areas().items():
            area.textChanged.connect(lambda own=key: self.edited.emit(own))
        for key, line in self._lines().items():
            line.textEdited.connect(lambda _text, own=key: self.edited.emit(own))
        self.retention.edited.connect(lambda name: self.edited.emit(f"retention {name}"))

    def _areas(self) -> dict[str, TextArea]:
        return {
            "goal": self.goal,
            "support": self.support,
            "search": self.search,
            "activities": self.activities,
        }

    def _lines(self) -> dict[str, QLineEdit]:
        goals = {f"job_goal {letter}": f.edit for letter, f in zip("ABC", self.job_goals, strict=True)}
        return {**goals, "education": self.education.edit}

    def written(self, draft: PlanContent) -> PlanContent:
        """The plan with what is written in the fields now."""
        a, b, c = (field.text().strip() for field in self.job_goals)
        return replace(
            draft,
            goal=self.goal.toPlainText().strip(),
            job_goals=(a, b, c),
            education_goal=self.education.text().strip(),
            search_requirements=self.search.toPlainText().strip(),
            support=self.support.toPlainText().strip(),
            activities=self.activities.toPlainText().strip(),
            retention=self.retention.retention(),
        )

    def show_draft(self, draft: PlanContent) -> None:
        """Show what is stored, without telling anyone; what is the same is left alone."""
        for area, text in (
            (self.goal, draft.goal),
            (self.support, draft.support),
            (self.search, draft.search_requirements),
            (self.activities, draft.activities),
        ):
            if area.toPlainText().strip() != text:
                set_plain(area, text)
        self.set_job_goals(draft.job_goals)
        _show_line(self.education, draft.education_goal)
        self.retention.set_retention(draft.retention)

    def set_job_goals(self, goals: JobGoals) -> None:
        """Show these goals, without telling anyone."""
        for field, text in zip(self.job_goals, goals, strict=True):
            _show_line(field, text)


def _show_line(field: TextField, text: str) -> None:
    if field.text().strip() != text:
        field.set_text(text)


def lettered(fields: Sequence[TextField]) -> list[QWidget]:
    """The job goals below each other, each with its letter."""
    return [_lettered(letter, field) for letter, field in zip("ABC", fields, strict=True)]


def _lettered(letter: str, field: TextField) -> QWidget:
    line = QWidget()
    label = PlainLabel(letter, weight=600)
    label.setFixedWidth(theme.px(12))
    parts = row([label], spacing=8, owner=line)
    parts.addWidget(field, 1)
    return line
