"""Who the chosen citizen is: name, status, masked CPR with an eye, group, week and employer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.cpr import formatted, masked
from jobassist.services.open_case import CaseView
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import IconButton
from jobassist.ui.kit.chip import Chip, status_look
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column, row
from jobassist.ui.worklist.words import filled


class Eye(IconButton):
    """A small eye that shows and hides what is masked."""

    def __init__(self) -> None:
        super().__init__("eye", "")
        self.set_open(False)

    def set_open(self, shown: bool) -> None:
        """Say what the next click does."""
        name = self.tr("Skjul CPR-nummeret") if shown else self.tr("Vis hele CPR-nummeret (logges)")
        self.set_icon("eye-off" if shown else "eye")
        self.setAccessibleName(name)
        set_tooltip(self, name)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(32), theme.px(22))


class CprLine(QWidget):
    """A CPR that is masked until its eye is clicked, and again when another citizen comes."""

    reveal_wanted = Signal()
    """The eye was clicked: log it, then ``reveal``."""

    def __init__(self, role: str = "small") -> None:
        super().__init__()
        self._cpr = ""
        self._is_shown = False
        self.number = PlainLabel(role=role, tone="text2")
        self.eye = Eye()
        self.eye.clicked.connect(self._on_clicked)
        self.rest = PlainLabel(role=role, tone="text2", wrap=True)
        parts = row(spacing=0, owner=self)
        parts.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self.eye, 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self.rest, 1, Qt.AlignmentFlag.AlignTop)
        for label in (self.number, self.rest):
            label.setMinimumHeight(theme.px(22))

    def set_case(self, cpr: str, rest: str) -> None:
        """Show another citizen; the same one stays as it is."""
        if cpr != self._cpr:
            self._cpr = cpr
            self._show(False)
        self.rest.setText(f"· {rest}" if rest else "")

    def reveal(self) -> None:
        """Show the whole number."""
        self._show(True)

    def _on_clicked(self) -> None:
        if self._is_shown:
            self._show(False)
        else:
            self.reveal_wanted.emit()

    def _show(self, shown: bool) -> None:
        self._is_shown = shown
        self.number.setText(formatted(self._cpr) if shown else masked(self._cpr))
        self.eye.set_open(shown)


class Head(QWidget):
    """The top of the pane."""

    def __init__(self) -> None:
        super().__init__()
        self.name = PlainLabel(role="title", weight=600, wrap=True)
        self.chip = Chip(status_look("ok"))
        self.cpr = CprLine()
        self.more = PlainLabel(role="small", tone="text2", wrap=True)
        top = row(spacing=8)
        top.addWidget(self.name, 1)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        column([top, 2, self.cpr, self.more], spacing=0, owner=self)

    def show_case(self, view: CaseView) -> None:
        """Show another citizen."""
        self.name.setText(view.citizen.name)
        first = view.first
        self.chip.setVisible(first is not None)
        if first is not None:
            self.chip.set_look(status_look(first.status.value))
        self.cpr.set_case(view.citizen.cpr, self._group_and_week(view))
        more = self._more(view)
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def _group_and_week(self, view: CaseView) -> str:
        label = group_term(view.case.group).label
        if view.week is None:
            return label
        week = filled(self.tr("uge %1"), str(view.week)).replace(" ", "\u00a0")
        return f"{label} · {week}"

    def _more(self, view: CaseView) -> str:
        case = view.case
        if case.employer:
            return filled(self.tr("Ansat hos %1"), case.employer)
        if case.unemployment_fund:
            return filled(self.tr("A-kasse: %1"), case.unemployment_fund)
        return ""
