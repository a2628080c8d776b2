"""The finished versions of a plan: when, by whom, and what each changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import short_date
from jobassist.domain.plan import Plan
from jobassist.domain.plan_changes import summary, version_changes
from jobassist.services.desk import NOBODY
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.plan.change_list import ChangeList
from jobassist.ui.plan.section import FoldLine


class PlanVersions(QWidget):
    """Every version of a case's plan, the newest first; each folds out into before and after."""

    version_wanted = Signal(object)
    """A version (Plan) that is to be shown as paper."""

    def __init__(self, plans: Sequence[Plan] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Planens versioner"))
        self.lines: list[FoldLine] = []
        self._list = column(spacing=4, owner=self)
        self.set_plans(plans)

    def set_plans(self, plans: Sequence[Plan]) -> None:
        """Show these versions, given the first first."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for older, plan in reversed(list(pairwise((None, *plans)))):
            if plan is not None:
                self._list.addWidget(self._version(older, plan))
        if not plans:
            empty = self.tr("Der er ingen plan endnu. Den bliver til i den første samtale.")
            self._list.addWidget(PlainLabel(empty, tone="text2", wrap=True))

    def _version(self, older: Plan | None, plan: Plan) -> QWidget:
        entry, found = QWidget(), version_changes(older, plan)
        details = ChangeList()
        details.set_changes(found)
        line = FoldLine(self._title(plan), details)
        show = Button(self.tr("Vis"), kind="link", small=True)
        number = str(plan.version)
        show.setAccessibleName(self.tr("Vis version %1 som papir").replace("%1", number))
        show.clicked.connect(lambda: self.version_wanted.emit(plan))
        head = row([], spacing=8)
        head.addWidget(line, 1)
        head.addWidget(show, 0, Qt.AlignmentFlag.AlignVCenter)
        words = (
            self.tr("Den ældste version her")
            if older is None
            else summary(found) or self.tr("Intet er ændret")
        )
        note = PlainLabel(words[:1].upper() + words[1:], role="small", tone="text2", wrap=True)
        note.setContentsMargins(line.indent(), 0, 0, 0)
        column([head, note, details], spacing=0, owner=entry)
        self.lines.append(line)
        return entry

    def _title(self, plan: Plan) -> str:
        words = self.tr("Version %1 · %2").replace("%1", str(plan.version))
        words = words.replace("%2", short_date(plan.made_on))
        return words if plan.made_by in ("", NOBODY) else f"{words} · {plan.made_by}"
