"""A talk: agenda, notes and plan beside each other, saved while they are written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFocusEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QSizePolicy, QStackedWidget, QWidget
from shiboken6 import isValid

from jobassist.domain.agenda import ItemKind
from jobassist.domain.case import CaseId, TalkStatus
from jobassist.domain.plan import AgreementId
from jobassist.services import hold_talk
from jobassist.services.book_talk import book, case_of, record_talk, suggest
from jobassist.services.desk import Changed, Desk
from jobassist.services.print_plan import print_of, print_of_draft
from jobassist.services.talk_facts import NextTime, judge_time
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.page import Page
from jobassist.ui.talk.agenda_column import AgendaColumn
from jobassist.ui.talk.autosave import Autosave
from jobassist.ui.talk.foot import TalkFoot
from jobassist.ui.talk.header import TalkHeader
from jobassist.ui.talk.items import first_open, item_states, missing_before_end
from jobassist.ui.talk.no_show import NoShowPanel, moment_of
from jobassist.ui.talk.notes_column import NotesColumn
from jobassist.ui.talk.plan_column import PlanColumn
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.talk.writer import TalkWriter

_TICK_MS = 10_000
# Widths at 100 % from which there is room for so much.
_WIDE_FROM, _AGENDA_FROM, _BOTH_FROM = 1344, 1000, 800
_NO_LIMIT = 16_777_215


class TalkPage(Page):
    """The talk of today with one citizen. Raises JobAssistError when the case is gone."""

    def __init__(self, desk: Desk, case_id: CaseId, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._writer = TalkWriter(desk, hold_talk.start_talk(desk, case_id), self)
        self._is_over = False
        self._no_show: NoShowPanel | None = None
        self._index, self._pane = 0, "notes"
        self._safe_on: date | None = self.room.suggestion.safe_on
        self._make_parts()
        self._lay_out()
        self._connect()
        self._add_keys()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self._show_time()
        self.go_to(first_open(self.room), focus=False)

    @property
    def title(self) -> str:
        return self.tr("Samtale")

    @property
    def room(self) -> TalkRoom:
        """The talk as it is on screen."""
        return self._writer.room

    @property
    def autosave(self) -> Autosave:
        """What saves the talk."""
        return self._writer.autosave

    def _make_parts(self) -> None:
        room, today = self.room, self.desk.today
        states = item_states(room)
        talk = self.tr("%1, samtale %2").replace("%1", room.agenda.title).replace("%2", str(room.number))
        self.header = TalkHeader(room)
        self.agenda = AgendaColumn(talk, states)
        self.notes = NotesColumn(room, states, today)
        self.plan = PlanColumn(room, today, self._judge_time)
        self.foot = TalkFoot(today, room.version)
        options = [("notes", self.tr("Noter")), ("plan", self.tr("Plan"))]
        self._switch = Segmented(options, self.tr("Vis noter eller plan"))

    def _lay_out(self) -> None:
        self._strip = QWidget()
        ground(self._strip, "bg", edge="bottom")
        row([self._switch, None], edges=(24, 6, 24, 6), owner=self._strip)
        self._work = QWidget()
        self._lines = hairline(vertical=True), hairline(vertical=True)
        columns = row([self.agenda, self._lines[0]], spacing=0)
        columns.addWidget(self.notes, 1)
        columns.addWidget(self._lines[1])
        columns.addWidget(self.plan)
        column([self._strip, columns], spacing=0, owner=self._work)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._work)
        # Columns give way to the window's width; they do not hold it.
        self._middle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        parts = column([self.header], spacing=0, owner=self)
        parts.addWidget(self._middle, 1)
        parts.addWidget(self.foot)
        ground(self, "bg")

    def _connect(self) -> None:
        self.header.back_wanted.connect(self._go_back)
        self.header.no_show_wanted.connect(self.record_no_show)
        self.agenda.item_chosen.connect(self._on_item_chosen)
        self.agenda.entered.connect(self.focus_current)
        self.notes.item_chosen.connect(self.go_to)
        self.notes.answered.connect(self._on_answered)
        self.notes.judged.connect(lambda own, kept: self._writer.judge(AgreementId(own), kept))
        self.plan.edited.connect(self._on_plan_edited)
        self.plan.table.grown.connect(lambda: tab_as_laid_out(self))
        self.plan.deleted.connect(self._on_agreement_deleted)
        self.plan.check_wanted.connect(self._go_to_check)
        self.foot.plan_wanted.connect(self.show_plan)
        self.foot.finish_wanted.connect(self.finish)
        self._switch.value_changed.connect(lambda pane: self._show_pane(pane or self._pane))
        self._writer.room_changed.connect(self._show_states)
        self.autosave.saved.connect(self._on_saved)
        self.autosave.failed.connect(self.foot.show_problem)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _add_keys(self) -> None:
        """Keys without a button of their own; those with one are on the button."""
        self._item_keys = [
            self._key("Alt+Down", lambda: self.go_to(self._index + 1)),
            self._key("Alt+Up", lambda: self.go_to(self._index - 1)),
        ]
        self._key("F4", lambda: self.notes.current().toggle_last())
        self._key("Alt+I", self._go_to_internal)
        self._key("Ctrl+N", self._add_agreement)
        self._key("Ctrl+S", self._on_save_wanted)
        self._key("Ctrl+Enter", self.foot.finish.click)

    def _key(self, keys: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Three columns where there is room for them; else notes and plan; else one at a time."""
        width = self.width() / theme.current().scale
        is_wide, has_agenda, is_single = width >= _WIDE_FROM, width >= _AGENDA_FROM, width < _BOTH_FROM
        for part in (self.agenda, self._lines[0]):
            part.setVisible(has_agenda)
        self.agenda.setFixedWidth(theme.px(300 if is_wide else 264))
        self.header.setFixedHeight(theme.px(64 if is_wide else 56))
        self.foot.setFixedHeight(theme.px(56 if is_wide else 50))
        self._strip.setVisible(is_single)
        self._lines[1].setVisible(not is_single)
        self.header.show_length(not is_single)
        self.foot.show_about(not is_single)
        self.notes.setVisible(not is_single or self._pane == "notes")
        self.plan.setVisible(not is_single or self._pane == "plan")
        self.plan.setMinimumWidth(theme.px(400 if is_wide else 368 if has_agenda else 360))
        self.plan.setMaximumWidth(_NO_LIMIT if is_single else self.plan.minimumWidth())
        self._switch.set_value(self._pane)

    def _show_pane(self, pane: str) -> None:
        """Bring notes or plan into sight where only one of them fits."""
        self._pane = pane
        self._fit()

    def go_to(self, index: int, *, focus: bool = True) -> None:
        """Open an item of the agenda; beyond the first and the last nothing happens."""
        if not 0 <= index < len(self.room.agenda.items):
            return
        self._writer.end_step()
        self._index = index
        self._show_pane("notes")
        self.notes.go_to(index, self.room)
        tab_as_laid_out(self)
        self._show_states()
        if focus:
            self.focus_current()

    def focus_current(self) -> None:
        """Give the keyboard to the item that is being talked about."""
        self.notes.current().first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._no_show is not None:
            self._no_show.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_current()

    def _on_item_chosen(self, index: int) -> None:
        # With the arrows the keyboard stays in the agenda; a click or Enter goes to the questions.
        self.go_to(index, focus=not self.agenda.has_keyboard())

    def _go_to_internal(self) -> None:
        self._show_pane("notes")
        self.notes.current().internal().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_check(self, key: str) -> None:
        if key == "rights":
            kinds = [item.kind for item in self.room.agenda.items]
            self.go_to(kinds.index(ItemKind.RIGHTS))
            return
        self._show_pane("plan")
        if key == "agreements":
            self.plan.table.add_row()
        else:
            target = self.plan.goal if key == "goal" else self.plan.next.book
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_agreement(self) -> None:
        self._show_pane("plan")
        self.plan.table.add_row()

    def _on_answered(self, item_id: str, field: str, value: str, is_complete: bool) -> None:
        self._writer.answer((item_id, field), value, now=is_complete)

    def _on_plan_edited(self, field: str) -> None:
        self._writer.plan(field, self.plan.content(), now=field == "next")

    def _on_agreement_deleted(self) -> None:
        self._writer.end_step()
        self._writer.plan("deleted", self.plan.content(), now=True)
        if not self._writer.plan_waits():
            case_ids = frozenset({self.room.case.id})
            self.changed.emit(Changed(case_ids, self.tr("Aftalen er slettet"), self.autosave.last_action()))
        self.autosave.end_step()

    def _show_states(self) -> None:
        room = self.room
        states = item_states(room)
        self.agenda.show_states(states, self._index)
        self.notes.show_states(states)
        self.notes.show_asked(room)
        self.plan.show_checks(missing_before_end(room))

    def _show_time(self) -> None:
        self.header.show_time(self.desk.clock.now())

    def _judge_time(self, at: datetime) -> NextTime:
        return judge_time(self.desk, at, safe_on=self._safe_on)

    def _on_saved(self, at: datetime) -> None:
        self.foot.show_saved(at)
        self.saved.emit(at)

    def _on_save_wanted(self) -> None:
        """Ctrl+S: nothing needs it, but it says that all is saved."""
        if self._writer.end_step():
            self._on_saved(self.desk.clock.now())

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old) and self.isAncestorOf(old) and not self._is_over:
            self._writer.end_step()
        for key in self._item_keys:
            key.setEnabled(not self._opens_with_arrow(new))

    def _opens_with_arrow(self, widget: QWidget | None) -> bool:
        """A day and a time of the plan open their own list with Alt+Down."""
        if widget is None or not self.plan.isAncestorOf(widget):
            return False
        return isinstance(widget, QComboBox) or isinstance(widget.parentWidget(), DateField)

    def refresh(self) -> None:
        """Shows what is stored, after an undo say; what is not saved yet stays as it is."""
        if self._is_over:
            return
        if not self._writer.read_again():
            if self._no_show is None:
                self._end()
                self.back_wanted.emit()
            return
        if self._no_show is not None:
            self._show_talk()
        self.notes.show_room(self.room, self._writer.waiting_answers())
        if not self._writer.plan_waits():
            self.plan.show_draft(self.room)
        self._show_states()

    def may_leave(self) -> bool:
        return self._is_over or self._writer.end_step()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_leave())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.may_leave()

    def _go_back(self) -> None:
        if self.may_leave():
            self.back_wanted.emit()

    def show_plan(self) -> None:
        """The plan as it stands, as paper."""
        if self._can_end():
            paper = self.attempt(lambda: print_of_draft(self.desk, self.room, self.plan.content()))
            if paper is not None:
                self.plan_wanted.emit(paper)

    def finish(self) -> None:
        """The talk has been held: it counts, the plan is a version, and its paper is shown."""
        if not self._can_end():
            return
        done = self.attempt(lambda: hold_talk.finish(self.desk, self.room, self.plan.content()))
        if done is None:
            return
        changed, plan = done
        self._end()
        self.changed.emit(changed)
        self.back_wanted.emit()  # nobody comes back here from the paper
        paper = self.attempt(lambda: print_of(self.desk, plan))
        if paper is not None:
            self.plan_wanted.emit(paper)

    def _can_end(self) -> bool:
        """Whether everything is saved and readable; else the keyboard goes to what is not."""
        if self._no_show is not None or not self.may_leave():
            return False
        unread = self.plan.unread()
        if unread is not None:
            self._show_pane("plan")
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
        return unread is None

    def _end(self) -> None:
        self._is_over = True
        self._tick.stop()

    def record_no_show(self) -> None:
        """F8: the citizen did not come; a new time is proposed."""
        if self._no_show is not None or not self.may_leave():
            return
        room, today = self.room, self.desk.today
        changed = self.attempt(
            lambda: record_talk(self.desk, room.case, today, TalkStatus.NO_SHOW, talk_id=room.talk_id)
        )
        if changed is not None:
            self._show_no_show()
            self.changed.emit(changed)

    def _show_no_show(self) -> None:
        case = case_of(self.desk, self.room.case.id)
        suggestion = suggest(self.desk, case)
        self._safe_on = suggestion.safe_on
        self._no_show = panel = NoShowPanel(self.room, suggestion, self.desk.today, self._judge_time)
        panel.booked.connect(self._book_again)
        panel.back_wanted.connect(self._go_back)
        self._middle.setCurrentIndex(self._middle.addWidget(panel))
        self._set_held(False)
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_talk(self) -> None:
        """The no-show was undone."""
        panel, self._no_show = self._no_show, None
        self._safe_on = self.room.suggestion.safe_on
        self._middle.setCurrentWidget(self._work)
        if panel is not None:
            self._middle.removeWidget(panel)
            panel.deleteLater()
        self._set_held(True)
        self.focus_current()

    def _set_held(self, is_held: bool) -> None:
        self.header.set_held(is_held)
        self.foot.setVisible(is_held)

    def _book_again(self, at: object) -> None:
        case_id = self.room.case.id
        if self.do(lambda: book(self.desk, case_of(self.desk, case_id), moment_of(at))):
            self._end()
            self.back_wanted.emit()
