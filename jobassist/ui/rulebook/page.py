"""The page Regelbog: which part, group and day, and below it what holds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.case import TargetGroup
from jobassist.services.correct_rules import undo_correction
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_settings import follow_settings
from jobassist.services.law_in_force import follow_corrections
from jobassist.services.rulebook_page import ALL_GROUPS, Shelf, shelf_of, troubles
from jobassist.services.terms import group_term
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.page import Page
from jobassist.ui.rulebook.changes import ChangesView
from jobassist.ui.rulebook.clocks import ClocksView
from jobassist.ui.rulebook.contacts import ContactsView
from jobassist.ui.rulebook.goals import GoalsView
from jobassist.ui.rulebook.parts import Troubles, labelled
from jobassist.ui.rulebook.rules_view import RulesView
from jobassist.ui.rulebook.words import CHANGES, CLOCKS, CONTACTS, DUTIES, GOALS, OTHERS, parts

_SHELVES = {DUTIES: Shelf.DUTIES, OTHERS: Shelf.OTHERS}
_PARTS = {Shelf.DUTIES: DUTIES, Shelf.OTHERS: OTHERS}


class RulebookPage(Page):
    """Each part tells what it changed through this page."""

    status_changed = Signal(str)
    """Other words belong in the status strip."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self.rules, self.goals = RulesView(desk), GoalsView(desk)
        self.contacts, self.clocks = ContactsView(desk), ClocksView(desk)
        self.changes = ChangesView(desk)
        self._views: dict[str, Page] = {
            DUTIES: self.rules, OTHERS: self.rules, GOALS: self.goals, CONTACTS: self.contacts,
            CLOCKS: self.clocks, CHANGES: self.changes,
        }  # fmt: skip
        self._part = DUTIES
        self._is_stale = False
        self.tabs = Segmented(parts(), self.tr("Del af Regelbogen"))
        self.tabs.set_value(DUTIES)
        self.group = ChoiceBox(self.tr("Målgruppe"))
        self.group.addItem(self.tr("Alle målgrupper"), "")
        for group in TargetGroup:
            self.group.addItem(group_term(group).label, group.value)
        self.day = DateField("", desk.today)
        self.day.edit.setAccessibleName(self.tr("Den dag, reglerne skal gælde"))
        self.day.set_day(desk.today)
        self.troubles = Troubles()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Regelbog")

    @property
    def status_text(self) -> str:
        return self.shown().status_text

    def shown(self) -> Page:
        """The part that is shown."""
        return self._views[self._part]

    def first_control(self) -> QWidget | None:
        return self.shown().first_control() or self.tabs

    def _lay_out(self) -> None:
        self._head = QWidget()
        ground(self._head, "bg", edge="bottom")
        mark_pane(self._head)
        self._head.setAccessibleName(self.tr("Hvad gælder for hvem, hvornår"))
        self._for_whom = labelled(self.tr("Hvad gælder for"), self.group)
        self._when = labelled(self.tr("den"), self.day)
        asked = QWidget()
        asked.setLayout(FlowLayout([self._for_whom, self._when], spacing=12))
        column([row([self.tabs, None]), asked], spacing=8, edges=(24, 0, 24, 10), owner=self._head)
        self._stack = QStackedWidget()
        for view in dict.fromkeys(self._views.values()):
            self._stack.addWidget(view)
        above = QWidget()
        ground(above, "bg")
        column([self.troubles], edges=(24, 0, 24, 0), owner=above)
        column([above, self._head, self._stack], spacing=0, owner=self).setStretch(2, 1)

    def _connect(self) -> None:
        self.tabs.value_changed.connect(self._on_tab)
        self.group.currentIndexChanged.connect(lambda _index: self._show_part())
        self.day.day_changed.connect(lambda _day: self._show_part())
        self.troubles.undo_wanted.connect(lambda own: self.do(lambda: undo_correction(self.desk, own)))
        for view in dict.fromkeys(self._views.values()):
            view.changed.connect(self.changed)
            view.failed.connect(self.failed)
        self.rules.filled_changed.connect(lambda is_filled: self._head.setVisible(not is_filled))
        for told in (self.rules.status_changed, self.contacts.status_changed):
            told.connect(lambda: self.status_changed.emit(self.status_text))
        self.changes.read_wanted.connect(self.show_rule)

    def groups(self) -> tuple[TargetGroup, ...]:
        """The chosen group, or all."""
        chosen = str(self.group.currentData() or "")
        return (TargetGroup(chosen),) if chosen else ALL_GROUPS

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _on_tab(self, part: object) -> None:
        self.show_part(str(part) if part else self._part)
        if not part:  # Delete clears an answer, but one is always on some part
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_part(self, part: str) -> None:
        """One of the parts of ``words``."""
        self._part = part
        self.tabs.set_value(part)
        self._show_part()

    def _show_part(self) -> None:
        self._for_whom.setVisible(self._part in (DUTIES, OTHERS, CHANGES))
        self._when.setVisible(self._part in (DUTIES, OTHERS))
        self._stack.setCurrentWidget(self.shown())
        day = self.day.day()
        if self._part in _SHELVES:
            if day is not None:
                self.rules.show_rules(_SHELVES[self._part], day, self.groups())
        elif self._part == CHANGES:
            self.changes.show_groups(self.groups())
        else:
            self.shown().refresh()
        self.status_changed.emit(self.status_text)

    def show_rule(self, rule_id: str, day: date) -> None:
        """A rule as it holds on a day, for whatever group; its nearest version when none holds that day."""
        versions = self.desk.rulebook.find(rule_id)
        if not versions:
            return
        version = next((v for v in versions if v.is_valid_on(day)), None)
        if version is None:
            version = min(versions, key=lambda v: abs(v.valid_from - day))
            day = version.valid_from
        if not self.desk.rulebook.is_on(version):
            self.show_part(GOALS)
            self.goals.ask(rule_id)
            return
        with QSignalBlocker(self.group), QSignalBlocker(self.day):
            self.group.setCurrentIndex(0)
            self.day.set_day(day)
        self.show_part(_PARTS[shelf_of(version)])
        self.rules.choose(rule_id)
        self.rules.table.focus_rows()

    def refresh(self) -> None:
        """Reads again; an undo may have put other settings or corrections back, in force from then on."""
        is_other = follow_settings(self.desk)
        is_other = follow_corrections(self.desk) or is_other
        if is_other:
            self.changed.emit(Changed(frozenset()))
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.troubles.show_troubles(self.attempt(lambda: troubles(self.desk)) or ())
            self.shown().refresh()
            self.status_changed.emit(self.status_text)

    def may_leave(self) -> bool:
        """What is typed and not stored is said once."""
        return self.rules.may_leave() and self.contacts.may_leave()
