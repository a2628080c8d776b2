"""The table of rules and the pane of the chosen one; in their place a form, or two versions side by side."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.case import TargetGroup
from jobassist.domain.rules import RuleVersion
from jobassist.services.correct_rules import key_of, undo_correction
from jobassist.services.correction_fields import law_version
from jobassist.services.desk import Changed, Desk
from jobassist.services.rulebook_page import (
    ALL_GROUPS,
    Shelf,
    correction_stored,
    law_beside,
    lines_on,
    versions_of,
)
from jobassist.ui.kit import theme
from jobassist.ui.kit.form_stack import FormStack
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.page import Page
from jobassist.ui.rulebook.compare import CompareView
from jobassist.ui.rulebook.form import CorrectionForm
from jobassist.ui.rulebook.pane import RulePane
from jobassist.ui.rulebook.table import RuleModel, RuleTable
from jobassist.ui.worklist.words import filled

_PANE, _NARROW_PANE, _WIDE_FROM = 372, 320, 1000


class RulesView(Page):
    """One shelf of rules."""

    status_changed = Signal()
    """Other words belong in the status strip."""
    filled_changed = Signal(bool)
    """A form or a comparison fills the page now, or no longer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self._shelf, self._day, self._groups = Shelf.DUTIES, desk.today, tuple(ALL_GROUPS)
        self._chosen: RuleVersion | None = None
        self._read: RuleVersion | None = None
        self.model = RuleModel()
        self.table = RuleTable(self.tr("Regler"), self.model, desk.today)
        self.pane, self.compared = RulePane(), CompareView()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        listing = QWidget()
        ground(listing, "surface")
        mark_pane(listing)
        listing.setAccessibleName(self.table.accessibleName())
        column([self.table], spacing=0, owner=listing)
        self._work = QWidget()
        row([listing, self.pane], spacing=0, owner=self._work).setStretch(0, 1)
        self._stack = QStackedWidget()
        for each in (self._work, self.compared):
            self._stack.addWidget(each)
        self.forms = FormStack(self._stack)
        column([self._stack], spacing=0, owner=self)

    def _connect(self) -> None:
        self.table.filters_changed.connect(self.model.set_filters)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda _row: self.open_form())
        self.table.way_on.connect(self._clear_filters)
        self.model.shown_changed.connect(self._on_shown)
        self.pane.correct_wanted.connect(self.open_form)
        self.pane.undo_wanted.connect(self.undo_correction)
        self.pane.compare_wanted.connect(self.compare)
        self.pane.version_wanted.connect(self.read)
        self.compared.left.connect(self._back_to_list)
        self.forms.saved.connect(self._on_saved)
        self.forms.closed.connect(self._back_to_list)
        self._stack.currentChanged.connect(lambda _i: self.filled_changed.emit(self.is_filled()))

    @property
    def title(self) -> str:
        return self.tr("Regelbog")

    @property
    def status_text(self) -> str:
        """``12 af 40 regler``."""
        shown, every = len(self.model.shown), len(self.model.lines)
        return filled(self.tr("%1 af %2 regler"), str(shown), str(every))

    def is_filled(self) -> bool:
        """Whether a form or a comparison stands in place of the list."""
        return self._stack.currentWidget() is not self._work

    def first_control(self) -> QWidget | None:
        shown = self._stack.currentWidget()
        if shown is self._work:
            return self.table
        return self.compared.back if shown is self.compared else shown

    def show_rules(self, shelf: Shelf, day: date, groups: Collection[TargetGroup]) -> None:
        """Another shelf, day or choice of groups."""
        self._shelf, self._day, self._groups = shelf, day, tuple(groups)
        self._read = None
        self.refresh()

    def refresh(self) -> None:
        """Reads the rules again; a form that is being filled in is left alone."""
        self.table.show_groups(len(self._groups) > 1)
        self.model.set_lines(lines_on(self.desk.rulebook, self._shelf, self._day, self._groups))

    def choose(self, rule_id: str) -> bool:
        """Goes to a rule of the list, without filters if they hide it; whether it is there."""
        line = next((each for each in self.model.lines if each.id == rule_id), None)
        if line is None:
            return False
        self._chosen, self._read = line.version, None
        if self.model.row_of(line.version) < 0:
            self._clear_filters()
        self._on_shown()
        return True

    def _on_shown(self) -> None:
        """Other rows: stay on the rule, else on the first."""
        place = max(self.model.row_of(self._chosen), 0)
        if self.model.shown:
            with QSignalBlocker(self.table):
                self.table.choose_row(place)
            self._chosen = self.model.shown[place].version
        self._show_pane()
        nothing = self.tr("Ingen regler passer til filtrene.") if self.model.lines else ""
        none = nothing or self.tr("Ingen regler gælder den dag. Vælg en anden dag eller målgruppe.")
        words = self.tr("Ryd filtre") if self.model.lines else ""
        self.table.show_nothing("" if self.model.shown else none, words)
        self.status_changed.emit()

    def _on_row(self, place: int) -> None:
        if 0 <= place < len(self.model.shown):
            self._chosen, self._read = self.model.shown[place].version, None
            self._show_pane()

    def read(self, version: RuleVersion) -> None:
        """Another version of the chosen rule in the pane; the list stays on the day's."""
        self._read = version
        self._show_pane()
        self.pane.correct.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown_version(self) -> RuleVersion | None:
        """The version in the pane, as the rulebook has it now."""
        asked = (self._read or self._chosen) if self.model.shown else None
        if asked is None:
            return None
        same = (asked.valid_from, key_of(asked))
        found = self.desk.rulebook.find(asked.id)
        return next((v for v in found if (v.valid_from, key_of(v)) == same), None)

    def _show_pane(self) -> None:
        version = self.shown_version()
        if version is None:
            self.pane.show_rule(None)
            return
        stored = correction_stored(self.desk, version) if version.overridden else None
        beside = law_beside(law_version(version), version) if stored else ()
        self.pane.show_rule(
            version,
            versions_of(self.desk.rulebook, version),
            stored,
            beside,
            is_begun=self.forms.is_begun(_key(version)),
        )

    def open_form(self) -> None:
        """R or Enter: the form of the version in the pane."""
        version = self.shown_version()
        if version is not None:
            stored = correction_stored(self.desk, version)
            self.forms.open(_key(version), lambda: CorrectionForm(self.desk, version, stored))

    def form(self) -> CorrectionForm | None:
        """The form that fills the page now."""
        shown = self.forms.shown()
        return shown if isinstance(shown, CorrectionForm) else None

    def undo_correction(self) -> None:
        """The file's own version holds again."""
        version = self.shown_version()
        stored = correction_stored(self.desk, version) if version else None
        if stored is not None:
            self.do(lambda: undo_correction(self.desk, stored.id))
            self.table.focus_rows()

    def compare(self, before: RuleVersion, after: RuleVersion) -> None:
        """Two versions side by side, in place of the list."""
        self.compared.show_pair(before, after)
        self._stack.setCurrentWidget(self.compared)
        self.compared.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saved(self, done: Changed) -> None:
        self.changed.emit(done)

    def _back_to_list(self) -> None:
        self._stack.setCurrentWidget(self._work)
        self.refresh()
        self.table.focus_rows()

    def _clear_filters(self) -> None:
        self.table.clear_filters()
        self.model.set_filters({})
        self.table.focus_rows()

    def may_leave(self) -> bool:
        """What was typed stays in its form; that it is not stored is said once, and again when it grew."""
        name = self.forms.unsaved()
        if name:
            words = self.tr("“%1” er ikke gemt i Regelbogen. Gem det, eller gå videre igen uden at gemme.")
            self.failed.emit(filled(words, name))
        return not name

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_WIDE_FROM)
        self.pane.setFixedWidth(theme.px(_PANE if is_wide else _NARROW_PANE))


def _key(version: RuleVersion) -> str:
    return f"{version.id}/{version.valid_from}/{key_of(version)}"
