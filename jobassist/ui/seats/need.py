"""Need and seats of the weeks ahead: the chart, the table of the weeks, and the same by kind."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.seat_plan import Proposal
from jobassist.domain.seat_words import apart_sentences
from jobassist.services.desk import Desk
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.kit.table import TableView
from jobassist.ui.seats.chart import SeatsChart
from jobassist.ui.seats.models import kinds_model, weeks_model

WEEKS, KINDS = "weeks", "kinds"


class NeedPane(QWidget):
    """What the proposal is made of, in numbers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        mark_pane(self)
        self.setAccessibleName(self.tr("Behov og pladser de næste 26 uger"))
        self.chart = SeatsChart()
        self.weeks_model, self.kinds_model = weeks_model(self), kinds_model(self)
        self.weeks = TableView(self.tr("Uge for uge"), self.weeks_model.columns, desk.today)
        self.weeks.setModel(self.weeks_model)
        self.kinds = TableView(self.tr("Slags tilbud"), self.kinds_model.columns, desk.today)
        self.kinds.setModel(self.kinds_model)
        self.kinds.set_empty_words(self.tr("Ingen skal begynde i et tilbud"))
        self.which = Segmented(
            [(WEEKS, self.tr("Uger")), (KINDS, self.tr("Slags tilbud"))], self.tr("Hvad tabellen viser")
        )
        self.which.set_value(WEEKS)
        self.which.value_changed.connect(self.show_table)
        self._told = PlainLabel(role="small", tone="text2", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        title = PlainLabel(self.tr("De næste 26 uger"), role="heading", weight=600)
        self._tables = QStackedWidget()
        self._tables.setMinimumHeight(theme.px(170))
        for table in (self.weeks, self.kinds):
            self._tables.addWidget(table)
        head = column([title, self.chart, row([self.which, None])], spacing=8, edges=(24, 10, 16, 8))
        foot = column([self._told], edges=(24, 8, 16, 10))
        column([head, self._tables, foot], spacing=0, owner=self).setStretch(1, 1)

    def show_table(self, which: str | None) -> None:
        """Uger or Slags tilbud."""
        shown = which or WEEKS
        self.which.set_value(shown)
        self._tables.setCurrentWidget(self.weeks if shown == WEEKS else self.kinds)
        self._show_told()

    def show_plan(self, plan: Proposal) -> None:
        """Other numbers."""
        self._sentences = apart_sentences(plan)
        self.chart.set_weeks(plan.weeks)
        self.weeks_model.set_rows(plan.weeks)
        self.kinds_model.set_rows(plan.kinds)
        self._show_told()

    def _show_told(self) -> None:
        """How the numbers of the table are counted, and who is not among them."""
        how = (
            self.tr("Ledige er pladser, der kan hjælpe nogen, talt i den første uge, de kan bruges.")
            if self.which.value() == WEEKS
            else self.tr("En borger står under det, der passer bedst, også når det ikke har plads.")
        )
        self._told.setText(" ".join((how, *self._sentences)))

    _sentences: tuple[str, ...] = ()
