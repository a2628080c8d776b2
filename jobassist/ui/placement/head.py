"""The top of the choice: back, for whom, and what the offer is to meet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import Case
from jobassist.domain.danish import short_date
from jobassist.domain.duties import Duty
from jobassist.domain.explain import sentence, short_reason
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.chip import Chip, status_look
from jobassist.ui.kit.labels import PlainLabel, explain
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.worklist.words import filled


class ChoiceHead(QWidget):
    """``Tilbud til Lone Vestergaard Holm``; below it, what is missing and the last safe day."""

    back_wanted = Signal()
    needs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Hvem tilbuddet er til"))
        self.setFixedHeight(theme.px(64))
        back = IconButton("arrow-left", self.tr("Tilbage (Esc)"))
        back.clicked.connect(self.back_wanted)
        self._title = PlainLabel(role="title", weight=600, elide=True)
        self._about = PlainLabel(role="small", tone="text2", elide=True)
        self._chip = Chip(status_look("ok"))
        self.needs = Button(self.tr("Hvad skal det passe til?"), icon="list-checks")
        self.needs.clicked.connect(self.needs_wanted)
        parts = row([back], spacing=12, edges=(16, 4, 16, 4), owner=self)
        parts.addLayout(column([None, self._title, self._about, None], spacing=1), 1)
        parts.addWidget(self._chip)
        parts.addWidget(self.needs)

    def show_case(self, case: Case, duty: Duty | None, today: date) -> None:
        """Say for whom, and which duty it is about."""
        name = case.name or self.tr("borgeren")
        self._title.setText(filled(self.tr("Tilbud til %1"), name))
        self._chip.setVisible(duty is not None)
        told = [group_term(case.group).label]
        if duty is not None:
            self._chip.set_look(status_look(duty.status.value))
            told.append(short_reason(duty))
            if duty.safe_on is not None:
                told.append(filled(self.tr("sidste sikre dag %1"), short_date(duty.safe_on)))
            if duty.due_on is not None:
                told.append(filled(self.tr("lovens frist %1"), short_date(duty.due_on)))
        self._about.setText(" · ".join(told))
        explain(self._about, sentence(duty, today) if duty is not None else "")

    def title(self) -> str:
        """What it says."""
        return self._title.text()

    def about(self) -> str:
        """What stands below it."""
        return self._about.text()
