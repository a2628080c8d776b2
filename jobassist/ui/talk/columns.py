"""The three columns of a talk, and what gives way when there is little room."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.plan.column import PlanColumn
from jobassist.ui.talk.agenda_column import AgendaColumn
from jobassist.ui.talk.notes_column import NotesColumn

# Widths at 100 % from which there is room for so much.
_WIDE_FROM, _AGENDA_FROM, _BOTH_FROM = 1344, 1000, 800
_NO_LIMIT = 16_777_215


class TalkColumns(QWidget):
    """Agenda, notes and plan where there is room for them; else notes and plan; else one at a time."""

    def __init__(
        self, agenda: AgendaColumn, notes: NotesColumn, plan: PlanColumn, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.agenda, self.notes, self.plan = agenda, notes, plan
        self._pane, self.is_wide, self.is_narrow, self.is_single = "notes", False, False, False
        options = [("notes", self.tr("Noter")), ("plan", self.tr("Plan"))]
        self.switch = Segmented(options, self.tr("Vis noter eller plan"))
        self.switch.value_changed.connect(lambda pane: self.show_pane(pane or self._pane))
        self._strip = QWidget()
        ground(self._strip, "bg", edge="bottom")
        row([self.switch, None], edges=(24, 6, 24, 6), owner=self._strip)
        self._lines = hairline(vertical=True), hairline(vertical=True)
        self._row = row([agenda, self._lines[0]], spacing=0)
        self._row.addWidget(notes, 1)
        self._row.addWidget(self._lines[1])
        self._row.addWidget(plan)
        column([self._strip, self._row], spacing=0, owner=self)
        # Columns give way to the window's width; they do not hold it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def take(self, agenda: AgendaColumn, notes: NotesColumn) -> None:
        """Another agenda: these stand where the old ones stood."""
        for old, new in ((self.agenda, agenda), (self.notes, notes)):
            self._row.replaceWidget(old, new)
            old.hide()
            old.deleteLater()
        self.agenda, self.notes = agenda, notes

    def fit(self, width: float) -> None:
        """Show what there is room for; ``width`` is that of the page at 100 %."""
        self.is_wide, self.is_single = width >= _WIDE_FROM, width < _BOTH_FROM
        self.is_narrow = width < _AGENDA_FROM
        for part in (self.agenda, self._lines[0]):
            part.setVisible(not self.is_narrow)
        self.agenda.setFixedWidth(theme.px(300 if self.is_wide else 264))
        self.notes.show_listed(self.is_narrow)
        self._strip.setVisible(self.is_single)
        self._lines[1].setVisible(not self.is_single)
        self.plan.setMinimumWidth(theme.px(400 if self.is_wide else 360 if self.is_narrow else 368))
        self.plan.setMaximumWidth(_NO_LIMIT if self.is_single else self.plan.minimumWidth())
        self.show_pane(self._pane)

    def show_pane(self, pane: str) -> None:
        """Bring notes or plan into sight where only one of them fits."""
        self._pane = pane
        self.notes.setVisible(not self.is_single or pane == "notes")
        self.plan.setVisible(not self.is_single or pane == "plan")
        self.switch.set_value(pane)
