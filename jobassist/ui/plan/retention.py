"""The retention plan of somebody who is sick and has a job: five short answers, folded until wanted."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.plan import Retention
from jobassist.domain.plan_checks import PlanCheck
from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import TextArea, set_plain
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.plan.section import FoldLine, MissingMark

_LABEL_WIDTH = 92
_NAMES = tuple(field.name for field in fields(Retention))


class RetentionPart(QWidget):
    """Whom to talk to at work, which tasks, how many hours, what must be different, when to look again.

    Not everybody has one: ``set_wanted``. What is ``beside`` its line stays.
    """

    edited = Signal(str)
    """Which answer was changed."""

    def __init__(self, beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "contact": (self.tr("Kontakt"), self.tr("Leder, kollega, tillidsrepræsentant")),
            "tasks": (self.tr("Opgaver"), self.tr("Hvad kan du lave nu?")),
            "hours": (self.tr("Timer"), self.tr("Hvor mange, og fra hvornår?")),
            "adjustments": (self.tr("Tilpasninger"), self.tr("Hjælpemidler, pauser")),
            "follow_up": (self.tr("Opfølgning"), self.tr("Hvornår ser I på planen igen?")),
        }
        plan = self.tr("Fastholdelsesplan")
        self.areas = {
            name: TextArea(f"{plan}, {label.lower()}", placeholder=hint, lines=1)
            for name, (label, hint) in words.items()
        }
        self._answers = QWidget()
        lines = [_line(label, self.areas[name]) for name, (label, _hint) in words.items()]
        column(lines, spacing=6, edges=(0, 4, 0, 4), owner=self._answers)
        self.fold = FoldLine(self.tr("Fastholdelsesplan"), self._answers)
        self._missing = MissingMark()
        head = row([], spacing=8)
        head.addWidget(self.fold, 1)
        head.addWidget(self._missing)
        head.addWidget(beside)
        head.addStretch(0)
        column([head, self._answers], spacing=0, owner=self)
        for name, area in self.areas.items():
            area.textChanged.connect(lambda own=name: self._on_changed(own))
        self._count()

    def retention(self) -> Retention:
        """The answers as they are written now."""
        return Retention(**{name: self.areas[name].toPlainText().strip() for name in _NAMES})

    def set_retention(self, retention: Retention) -> None:
        """Show what is stored, without telling anyone; what is the same is left alone."""
        for name, area in self.areas.items():
            text = getattr(retention, name)
            if area.toPlainText().strip() != text:
                set_plain(area, text)
        self._count()

    def set_wanted(self, is_wanted: bool) -> None:
        """Show its line, or leave it out."""
        self.fold.setVisible(is_wanted)
        self._answers.setVisible(is_wanted and self.fold.isChecked())

    def show_check(self, check: PlanCheck | None) -> None:
        """Show what the law misses here."""
        self._missing.show_check(check, tuple(self.areas.values()))

    def _on_changed(self, name: str) -> None:
        self._count()
        self.edited.emit(name)

    def _count(self) -> None:
        written = sum(1 for area in self.areas.values() if area.toPlainText().strip())
        words = self.tr("%1 af %2 udfyldt").replace("%1", str(written)).replace("%2", str(len(_NAMES)))
        self.fold.set_words(self.tr("Fastholdelsesplan"), words if written else "")


def _line(label: str, area: TextArea) -> QWidget:
    line = QWidget()
    words = PlainLabel(label, role="table")
    words.setFixedWidth(theme.px(_LABEL_WIDTH))
    words.setBuddy(area)
    words.setContentsMargins(0, theme.px(8), 0, 0)
    parts = row([], spacing=4, owner=line)
    parts.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
    parts.addWidget(area, 1)
    return line
