"""The proposal: made when it is wanted, changed row by row, and reserved all at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.offers import Offer
from jobassist.domain.seat_plan import Placed, Proposal, overbooked, starts_with
from jobassist.domain.seats import Start
from jobassist.services.desk import Desk
from jobassist.services.place_proposed import change_row
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.kit.table import TableView
from jobassist.ui.seats.models import ProposalModel, unplaced_model
from jobassist.ui.seats.row_form import RowForm
from jobassist.ui.seats.words import whole
from jobassist.ui.work_step import WorkStep

SEATED, WITHOUT = "seated", "without"


class ProposalPane(QWidget):
    """Three faces: what a proposal is, the work of making or reserving it, and its rows."""

    make_wanted = Signal()
    reserve_wanted = Signal()
    case_wanted = Signal(str)
    edited = Signal()
    """A row was changed or dropped."""

    def __init__(self, desk: Desk, scope: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        mark_pane(self)
        self.setAccessibleName(self.tr("Forslag til pladser"))
        self._desk = desk
        self._plan: Proposal | None = None
        self._rows: tuple[Placed, ...] = ()
        self._chosen: CaseId | None = None
        self.model, self.without = ProposalModel(self), unplaced_model(self)
        self.table = TableView(self.tr("Forslag til pladser"), self.model.columns, desk.today)
        self.table.setModel(self.model)
        self.lacking = TableView(self.tr("Borgere uden plads"), self.without.columns, desk.today)
        self.lacking.setModel(self.without)
        self.lacking.set_empty_words(self.tr("Alle har en plads"))
        self.table.set_empty_words(self.tr("Der er ingen rækker i forslaget"))
        self.which = Segmented(
            [(SEATED, self.tr("Forslag")), (WITHOUT, self.tr("Uden plads"))], self.tr("Hvem der vises")
        )
        self.which.set_value(SEATED)
        self.count = PlainLabel(role="small", tone="text2", elide=True)
        self.form = RowForm()
        self.work = WorkStep()
        self.make = Button(self.tr("Lav forslag"), kind="primary", icon="list-checks")
        self.again = Button(self.tr("Lav forslag igen"), icon="rotate-ccw")
        self.reserve = Button("", kind="primary", icon="check", keys="Ctrl+Return")
        self.warning = PlainLabel(role="table", tone="red", weight=500, wrap=True)
        self._chances = PlainLabel(weight=600, wrap=True)
        self._lay_out(scope)
        self._connect()

    def _lay_out(self, scope: QWidget) -> None:
        title = PlainLabel(self.tr("Forslag"), role="heading", weight=600)
        head = row([title, None, scope], spacing=12, edges=(24, 10, 16, 8))
        self._stack = QStackedWidget()
        self._faces = (self._first_face(), self.work, self._rows_face())
        for face in self._faces:
            self._stack.addWidget(face)
        self._stack.currentChanged.connect(self._fit_face)
        self._fit_face(0)
        column([head, self._stack], spacing=0, owner=self).setStretch(1, 1)

    def _fit_face(self, current: int) -> None:
        """A face that is not shown asks for no room: below each other, the weeks then follow at once."""
        for index, face in enumerate(self._faces):
            shown = QSizePolicy.Policy.Preferred if index == current else QSizePolicy.Policy.Ignored
            face.setSizePolicy(QSizePolicy.Policy.Preferred, shown)

    def _first_face(self) -> QWidget:
        face = QWidget()
        text = paragraph(
            self.tr(
                "Et forslag giver så mange som muligt en plads før deres sidste sikre dag, og derefter dem, "
                "hvis frist er gået, så snart der er plads. Du kan rette hver række, og intet er gemt, før "
                "du reserverer."
            )
        )
        parts = [self._chances, text, row([self.make, None]), None]
        column(parts, spacing=12, edges=(24, 4, 24, 16), owner=face)
        return face

    def _rows_face(self) -> QWidget:
        face = QWidget()
        self._tables = QStackedWidget()
        self._tables.setMinimumHeight(theme.px(190))
        for table in (self.table, self.lacking):
            self._tables.addWidget(table)
        choice = row([self.which, self.count], spacing=12, edges=(24, 0, 16, 8))
        choice.setStretch(1, 1)
        note = PlainLabel(self.tr("Du kan fortryde bagefter."), role="small", tone="text2", elide=True)
        self.warning.hide()
        buttons = row([note, self.again, self.reserve], spacing=8)
        buttons.setStretch(0, 1)
        foot = column([self.form, self.warning, buttons], spacing=10, edges=(24, 10, 16, 12))
        column([choice, self._tables, foot], spacing=0, owner=face).setStretch(1, 1)
        return face

    def _connect(self) -> None:
        self.make.clicked.connect(lambda _checked=False: self.make_wanted.emit())
        self.again.clicked.connect(lambda _checked=False: self.make_wanted.emit())
        self.reserve.clicked.connect(lambda _checked=False: self.reserve_wanted.emit())
        self.which.value_changed.connect(self._show_which)
        self.model.modelReset.connect(self._choose_again)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda at: self._open(self.model.shown[at].case.id))
        self.lacking.row_opened.connect(lambda at: self._open(self.without.shown[at].case.id))
        drop = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        drop.setContext(Qt.ShortcutContext.WidgetShortcut)
        drop.activated.connect(self.drop_chosen)
        self.form.drop_wanted.connect(self.drop_chosen)
        self.form.open_wanted.connect(lambda: self._open(self._chosen))
        self.form.offer_chosen.connect(self._change_offer)
        self.form.start_chosen.connect(self._change_start)

    @property
    def rows(self) -> tuple[Placed, ...]:
        """The rows in the order in which they are shown."""
        return tuple(self.model.shown)

    @property
    def is_made(self) -> bool:
        """Whether rows are shown, or on their way to be."""
        return self._plan is not None

    def show_chances(self, plan: Proposal) -> None:
        """How many a proposal would help, before it is made."""
        words = self.tr("%1 borgere skal begynde i et tilbud. %2 kan få en plads nu.")
        if plan.need == 1:
            words = self.tr("1 borger skal begynde i et tilbud. %2 kan få en plads nu.")
        self._chances.setText(words.replace("%1", whole(plan.need)).replace("%2", whole(len(plan.rows))))
        self.make.setEnabled(plan.need > 0)

    def show_plan(self, plan: Proposal) -> None:
        """A new proposal, with all its rows."""
        self._plan, self._chosen = plan, None
        self.without.set_rows(plan.unplaced)
        self._set_rows(plan.rows)
        self._stack.setCurrentIndex(2)
        self._show_which(SEATED if plan.rows or not plan.unplaced else WITHOUT)
        self.focus_rows()

    def follow(self, plan: Proposal) -> None:
        """What is stored has changed: the rows stay as they are, but for those who need no seat now."""
        if self._plan is None:
            return
        self._plan = plan
        self.without.set_rows(plan.unplaced)
        self._set_rows([row for row in self._rows if row.case.id in plan.choices])

    def forget(self) -> None:
        """Back to where a proposal can be made."""
        self._plan, self._rows = None, ()
        self._stack.setCurrentIndex(0)

    def show_work(self) -> WorkStep:
        """The face of the work, which is to be run."""
        self._stack.setCurrentIndex(1)
        return self.work

    def show_rows(self) -> None:
        """The work is over: back to what there was before."""
        self._stack.setCurrentIndex(2 if self.is_made else 0)
        self.focus_rows()

    def focus_rows(self) -> None:
        """The keyboard to the rows, or to the button that makes them."""
        if self._stack.currentIndex() == 0:
            self.make.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._stack.currentIndex() == 2:
            shown = self._tables.currentWidget()
            if isinstance(shown, TableView):
                shown.focus_rows()

    def choose(self, case_id: CaseId) -> None:
        """Go to a citizen's row."""
        self._show_which(SEATED)
        index = self.model.row_of(case_id)
        if index >= 0:
            self.table.choose_row(index)
            self.table.focus_rows()

    def drop_chosen(self) -> None:
        """The chosen citizen leaves the proposal; the next row is chosen."""
        index = self.model.row_of(self._chosen)
        if index < 0:
            return
        left = [row for row in self.model.shown if row.case.id != self._chosen]
        gone, self._chosen = self._chosen, left[min(index, len(left) - 1)].case.id if left else None
        self._set_rows([row for row in self._rows if row.case.id != gone])
        self.edited.emit()

    def _change_offer(self, offer: Offer) -> None:
        """The same start if the new offer has it, else its first with room, else its first."""
        placed, plan = self._row(), self._plan
        if placed is None or plan is None:
            return
        starts = self._starts(offer, placed)
        same = next((s for s in starts if s.on == placed.starts_on and s.has_room), None)
        best = same or next((s for s in starts if s.has_room), next(iter(starts), None))
        if best is None:
            self._show_form(placed)
            return
        self._replace(placed, offer, best.on)

    def _change_start(self, starts_on: date) -> None:
        placed = self._row()
        if placed is not None:
            self._replace(placed, placed.offer, starts_on)

    def _replace(self, placed: Placed, offer: Offer, starts_on: date) -> None:
        if self._plan is None:
            return
        changed = change_row(self._desk, self._plan, self._rows, placed, offer, starts_on)
        self._set_rows([changed if row.case.id == placed.case.id else row for row in self._rows])
        self.edited.emit()

    def edited_plan(self, plan: Proposal) -> Proposal:
        """The plan with the rows as they stand here."""
        return replace(plan, rows=self.rows) if self.is_made else plan

    def _set_rows(self, rows: list[Placed] | tuple[Placed, ...]) -> None:
        self._rows = tuple(rows)
        if self._plan is not None:
            self.model.full = overbooked(self._plan, self._rows)
        self.model.set_rows(self._rows)
        self._show_words()

    def _show_words(self) -> None:
        count = len(self._rows)
        words = self.tr("Reservér 1 plads") if count == 1 else self.tr("Reservér alle %1 pladser")
        self.reserve.set_label(words.replace("%1", whole(count)) if count else self.tr("Reservér pladser"))
        self.reserve.setEnabled(count > 0)
        lack = len(self.without.shown)
        told = self.tr("%1 får en plads, %2 gør ikke")
        self.count.setText(told.replace("%1", whole(count)).replace("%2", whole(lack)))
        full = len(self.model.full)
        self.warning.setVisible(full > 0)
        words = self.tr("%1 rækker står på en start, der er fuld. Vælg en anden start, før du reserverer.")
        if full == 1:
            words = self.tr("1 række står på en start, der er fuld. Vælg en anden start, før du reserverer.")
        self.warning.setText(words.replace("%1", whole(full)))

    def _show_which(self, which: str | None) -> None:
        shown = which or SEATED
        self.which.set_value(shown)
        self._tables.setCurrentWidget(self.table if shown == SEATED else self.lacking)
        self.form.setVisible(shown == SEATED and self._row() is not None)

    def _choose_again(self) -> None:
        """The same citizen as before, else the first."""
        index = max(self.model.row_of(self._chosen), 0)
        if self.model.shown:
            with QSignalBlocker(self.table):
                self.table.choose_row(index)
        self._show_form(self.model.shown[index] if self.model.shown else None)

    def _on_row(self, index: int) -> None:
        if 0 <= index < len(self.model.shown):
            self._show_form(self.model.shown[index])

    def _show_form(self, placed: Placed | None) -> None:
        self._chosen = placed.case.id if placed is not None else None
        self.form.setVisible(placed is not None and self.which.value() == SEATED)
        if placed is not None and self._plan is not None:
            offers = self._plan.choices.get(placed.case.id, ())
            self.form.show_row(placed, offers, self._starts(placed.offer, placed))

    def _starts(self, offer: Offer, placed: Placed) -> list[Start]:
        """The starts of an offer with the seats that the other rows leave."""
        if self._plan is None:
            return []
        others = [row for row in self._rows if row.case.id != placed.case.id]
        return list(starts_with(self._plan, others, offer.id, self._desk.rulebook.calendar))

    def _row(self) -> Placed | None:
        return next((row for row in self._rows if row.case.id == self._chosen), None)

    def _open(self, case_id: CaseId | None) -> None:
        if case_id is not None:
            self.case_wanted.emit(case_id)
