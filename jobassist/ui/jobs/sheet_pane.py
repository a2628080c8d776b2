"""The right of the job examples: the very sheet that is printed, and how many jobs are on it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobassist.services.job_examples import MOST_ON_A_SHEET
from jobassist.ui.jobs.day import day_button
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.plan_preview.paper_view import PaperView
from jobassist.ui.worklist.words import filled

_A4, _EDGE = 297 / 210, 20


class SheetPane(QWidget):
    """``print_wanted`` asks for the paper's own screen, from which it is printed and filed."""

    print_wanted = Signal()
    size_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        mark_pane(self)
        self.setAccessibleName(self.tr("Arket"))
        self.title = PlainLabel(role="heading", weight=600, elide=True)
        self.count = PlainLabel(role="table", tone="text2")
        self.view = PaperView(self)
        self.view.setAccessibleName(self.tr("Arket som papir"))
        edge = theme.px(3)  # the pane is ground enough: the sheet has a thin edge and the whole width
        self.view.setDocumentMargins(QMargins(edge, edge, edge, edge))
        self.view.setPageSpacing(0)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMinimumHeight(theme.px(80))
        self.nothing = PlainLabel(
            self.tr("Sæt kryds ved mindst ét job."), role="table", tone="text2", wrap=True
        )
        self.large = CheckBox(self.tr("Stor skrift"))
        self.large.toggled.connect(lambda _on: self.size_changed.emit())
        self.print = Button(self.tr("Udskriv ark"), kind="primary", icon="printer", keys="Ctrl+P")
        self.print.clicked.connect(self.print_wanted)
        self.note = PlainLabel(
            self.tr("Arket gemmes på sagen. Næste samtale spørger, hvad der kom ud af det."),
            role="small",
            tone="text2",
            wrap=True,
        )
        top = row([], spacing=8)
        top.addWidget(self.title, 1)
        top.addWidget(self.count)
        self.day = day_button()
        ways = QWidget()
        ways.setLayout(FlowLayout([self.print, self.day, self.large]))
        parts = (top, self.view, self.nothing, ways, self.note)
        whole = column(parts, spacing=10, edges=(_EDGE, 12, _EDGE, 12), owner=self)
        whole.setStretch(1, 1000)
        whole.addStretch(1)
        self._is_narrow = False
        self._has_paper = False
        self._fit()

    def set_name(self, first_name: str) -> None:
        """Say whose sheet it is."""
        known = filled(self.tr("Arket til %1"), first_name)
        self.title.setText(known if first_name else self.tr("Arket"))

    def show_paper(self, pdf: bytes, number: int) -> None:
        """The sheet as it is now; no bytes: nothing is ticked."""
        self._has_paper = bool(pdf)
        if pdf:
            self.view.show_pdf(pdf)
        self.print.setEnabled(bool(pdf))
        self.count.setText(filled(self.tr("%1 af højst %2"), str(number), str(MOST_ON_A_SHEET)))
        self._fit()

    def set_narrow(self, is_narrow: bool) -> None:
        """Below the list there is room for the way to the paper, not for the paper."""
        self._is_narrow = is_narrow
        self._fit()

    def _fit(self) -> None:
        self.view.setVisible(self._has_paper and not self._is_narrow)
        self.nothing.setVisible(not self._has_paper)
        self.note.setVisible(not self._is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # As high as a sheet of A4 is at this width, so that the way to print it stands right below.
        width = self.width() - 2 * theme.px(_EDGE)
        self.view.setMaximumHeight(max(theme.px(80), round(width * _A4)))
