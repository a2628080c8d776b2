"""The top of a citizen's page: back, name, status, CPR with its eye."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import short_date
from jobassist.services.open_case import CaseView
from jobassist.services.terms import group_term
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook, status_look
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.worklist.head import CprLine
from jobassist.ui.worklist.words import filled


class Header(QWidget):
    """Who this is, and the way back."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        ground(self, "bg", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Borger"))
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, keys="Esc")
        # The badge only tells: Esc belongs first to the form or field that has the keyboard.
        self.back.setShortcut(QKeySequence())
        self.back.clicked.connect(self.back_wanted)
        self.name = PlainLabel(role="page", weight=600, wrap=True)
        self.chip = Chip(status_look("ok"))
        self.protected = Chip(ChipLook(self.tr("Adressebeskyttet"), "red", "shield-check"))
        self.cpr = CprLine("table")
        top = row([self.name, self.chip, self.protected], spacing=12)
        top.setStretch(0, 0)
        top.addStretch(1)
        words = column([top, self.cpr], spacing=2)
        parts = row(spacing=16, edges=(24, 10, 24, 10), owner=self)
        parts.addWidget(self.back)
        parts.addLayout(words, 1)

    def show_case(self, view: CaseView) -> None:
        """Show a citizen."""
        self.name.setText(view.citizen.name)
        first, until = view.first, view.citizen.address_protected_until
        self.chip.setVisible(first is not None)
        if first is not None:
            self.chip.set_look(status_look(first.status.value))
        self.protected.setVisible(until is not None and until >= view.today)
        self.cpr.set_case(view.citizen.cpr, " · ".join(self._facts(view)))

    def _facts(self, view: CaseView) -> list[str]:
        case = view.case
        facts = [group_term(case.group).label]
        if view.week is not None:
            facts.append(filled(self.tr("uge %1"), str(view.week)))
        if case.employer:
            facts.append(filled(self.tr("ansat hos %1"), case.employer))
        if case.ended_on is not None:
            facts.append(filled(self.tr("sluttet %1"), short_date(case.ended_on)))
        return facts
