"""A talk: agenda, notes and plan beside each other, saved while they are written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFocusEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from jobassist.domain.agenda import PRESENT, Agenda, ItemKind
from jobassist.domain.case import CaseId
from jobassist.domain.plan import AgreementId
from jobassist.services import hold_talk
from jobassist.services.carry_agenda import agenda_choices
from jobassist.services.citizen_view import contact_line
from jobassist.services.desk import Changed, Desk
from jobassist.services.print_plan import print_of, print_of_draft
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.jobs.way import examples_of
from jobassist.ui.talk.frame import TalkFrame
from jobassist.ui.talk.items import first_open, item_states, missing_before_end
from jobassist.ui.talk.keys import TalkKeys
from jobassist.ui.talk.tab_order import tab_as_laid_out

_TICK_MS = 10_000


class TalkPage(TalkFrame):
    """The talk with one citizen, of today or one that was forgotten. Raises JobAssistError: no such case."""

    def __init__(self, desk: Desk, case_id: CaseId, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, parent)
        self._is_over = self._is_told = False
        self._index = 0
        self._connect()
        self._connect_agenda()
        self._add_keys()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self._show_time()
        self.go_to(first_open(self.room), focus=False)

    def _connect(self) -> None:
        self.header.back_wanted.connect(self._go_back)
        self.header.no_show_wanted.connect(self.record_no_show)
        self.header.present_wanted.connect(self.note_present)
        self.header.alone_wanted.connect(self.show_to_citizen)
        self.header.lock_wanted.connect(self._lock)
        self.day_notice.today_wanted.connect(lambda: self._change(hold_talk.hold_today))
        self.plan.edited.connect(self._on_plan_edited)
        self.plan.table.grown.connect(lambda: tab_as_laid_out(self))
        self.plan.deleted.connect(self._on_agreement_deleted)
        self.plan.check_wanted.connect(self._go_to_check)
        self.foot.jobs_wanted.connect(self.find_jobs)
        self.foot.plan_wanted.connect(self.show_plan)
        self.foot.finish_wanted.connect(self.finish)
        self._missed.held.connect(self._set_held)
        self._missed.rebooked.connect(self._on_rebooked)
        self._asides.noted.connect(lambda who, name, done: self._on_answered(PRESENT, who, name, done))
        self._asides.agenda_chosen.connect(self._use_agenda)
        self._asides.screening_chosen.connect(self._add_screening)
        self._writer.room_changed.connect(self._show_states)
        self._pasted.cut.connect(self._on_cut)
        self._pasted.long.connect(self._on_long)
        self._writer.met.connect(self._on_met)
        self.autosave.saved.connect(self._on_saved)
        self.autosave.failed.connect(self.foot.show_problem)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _connect_agenda(self) -> None:
        """Hear the columns that are made anew with another agenda."""
        self.agenda.item_chosen.connect(self._on_item_chosen)
        self.agenda.entered.connect(self.focus_current)
        self.agenda.change_wanted.connect(self.choose_agenda)
        self.notes.item_chosen.connect(self.go_to)
        self.notes.answered.connect(self._on_answered)
        self.notes.judged.connect(lambda own, kept: self._writer.judge(AgreementId(own), kept))
        self.notes.job_told.connect(lambda told, done: self._writer.tell_of_job(told, now=done))
        self.notes.goals_edited.connect(self._on_goals_edited)

    def _add_keys(self) -> None:
        self._keys = TalkKeys(
            self,
            {
                "Alt+Down": lambda: self.go_to(self._index + 1),
                "Alt+Up": lambda: self.go_to(self._index - 1),
                "F4": lambda: self.notes.current().toggle_last(),
                "Alt+I": self._go_to_internal,
                "Alt+T": self.note_present,
                "Alt+D": self.choose_agenda,
                "Ctrl+N": self._add_agreement,
                "Ctrl+B": self._book_next,
                "Ctrl+S": self._on_save_wanted,
                "Ctrl+Enter": self.foot.finish.click,
            },
        )

    def go_to(self, index: int, *, focus: bool = True) -> None:
        """Open an item of the agenda; beyond the first and the last nothing happens."""
        if not 0 <= index < len(self.room.agenda.items):
            return
        self._writer.end_step()
        self._index = index
        self.columns.show_pane("notes")
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
        if self._missed.panel is not None:
            self._missed.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_current()

    def _on_item_chosen(self, index: int) -> None:
        # With the arrows the keyboard stays in the agenda; a click or Enter goes to the questions.
        self.go_to(index, focus=not self.agenda.has_keyboard())

    def _go_to_internal(self) -> None:
        self.columns.show_pane("notes")
        self.notes.current().internal().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_check(self, key: str) -> None:
        if key == "rights":
            kinds = [item.kind for item in self.room.agenda.items]
            self.go_to(kinds.index(ItemKind.RIGHTS))
            return
        if key == "agreements":
            self._add_agreement()
            return
        self.columns.show_pane("plan")
        target = self.plan.goal if key == "goal" else self.plan.next.book
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_agreement(self) -> None:
        self.columns.show_pane("plan")
        self.plan.table.add_row()

    def _book_next(self) -> None:
        """Ctrl+B: the next talk gets the time on its card, or is let go again."""
        if self._missed.panel is not None:
            return
        self.columns.show_pane("plan")
        card = self.plan.next
        self.plan.ensureWidgetVisible(card)
        if self.columns.is_single:
            card.book.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not card.book.isHidden():
            card.book.click()

    def _on_answered(self, item_id: str, field: str, value: str, is_complete: bool) -> None:
        self._writer.answer((item_id, field), value, now=is_complete)

    def _on_plan_edited(self, field: str) -> None:
        self._writer.plan(field, self.plan.content(), now=field == "next")

    def _on_goals_edited(self, goals: tuple[str, str, str]) -> None:
        """Job goals asked for among the notes are the plan's own."""
        self.plan.set_job_goals(goals)
        self._writer.plan("job goals", self.plan.content(), now=False)

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
        self.header.present.show_present(room.answers)
        self.plan.show_room(room)
        self.plan.show_checks(missing_before_end(room))

    def _on_saved(self, at: datetime) -> None:
        self.foot.show_saved(at)
        self.saved.emit(at)

    def _on_save_wanted(self) -> None:
        """Ctrl+S: nothing needs it, but it says that all is saved."""
        if self._writer.end_step():
            self._on_saved(self.desk.clock.now())

    def _on_met(self) -> None:
        """Something was written in this talk elsewhere too: both texts are here now, and both are stored."""
        self._show_room()
        self.failed.emit(self.tr("Der var også skrevet et andet sted. Begge tekster står her nu. Ret til."))

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._asides.leave(new)
        if old is not None and isValid(old) and self.isAncestorOf(old) and not self._is_over:
            self._writer.end_step()
        self._keys.follow(new, self.plan)
        self._pasted.follow(new)

    def _on_cut(self, most_letters: int) -> None:
        words = self.tr("Der er plads til %1 tegn i feltet. Resten af det indsatte er ikke kommet med.")
        self.failed.emit(words.replace("%1", f"{most_letters:,}".replace(",", ".")))

    def _on_long(self) -> None:
        self.failed.emit(
            self.tr("Teksten er meget lang. Den er med, men planen og referatet får mange sider.")
        )

    def refresh(self) -> None:
        """Shows what is stored, after an undo say; what is not saved yet stays as it is."""
        if self._is_over:
            return
        agenda = self.room.agenda
        if not self._writer.read_again():
            self._leave_what_is_over()
            return
        self._missed.take_back()
        if self.room.agenda != agenda:
            self._show_agenda()
        self.header.show_room(self.room)
        self.foot.show_day(self.room.on)
        self._show_room()
        self._show_time()

    def _show_room(self) -> None:
        self.notes.show_room(self.room)
        self.plan.show_draft(self.room)
        self._show_states()

    def _leave_what_is_over(self) -> None:
        """The talk was undone or ended elsewhere; text that has no place any more is not taken away."""
        if self._missed.panel is None and not self._writer.waits():
            self._end()
            self.back_wanted.emit()

    def _show_agenda(self) -> None:
        """The columns anew, on the item that was talked about where there still is one."""
        item_id = self.notes.current().item.id
        self.columns.take(*self.by_agenda())
        self._connect_agenda()
        ids = [item.id for item in self.room.agenda.items]
        self._fit()
        self.go_to(ids.index(item_id) if item_id in ids else 0, focus=self.isVisible())

    def may_leave(self) -> bool:
        if self._is_over or self._writer.end_step():
            return True
        # Text of a talk that ended elsewhere has no place to go: once that was told, nobody is held here.
        was_told, self._is_told = self._is_told, self._writer.is_over()
        return was_told and self._is_told

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_leave())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.may_leave()

    def _go_back(self) -> None:
        if not self._asides.close() and self.may_leave():
            self.back_wanted.emit()

    def _lock(self) -> None:
        window = self.window()
        if isinstance(window, FrameWindow):
            window.lock_requested.emit()

    def note_present(self) -> None:
        """Alt+T: who else is in the room."""
        if self._missed.panel is None:
            self._asides.note_present(self.room, self.header.present)

    def choose_agenda(self) -> None:
        """Alt+D: another agenda, or a screening besides."""
        if self._missed.panel is None:
            choices = agenda_choices(self.desk, self.room)
            self._asides.choose_agenda(choices, self.room.agenda.id, self.agenda.heading)

    def _use_agenda(self, agenda: Agenda) -> None:
        self._asides.close()
        if agenda.id != self.room.agenda.id:
            self._change(lambda desk, room: hold_talk.use_agenda(desk, room, agenda))

    def _add_screening(self, screening: Agenda) -> None:
        self._asides.close()
        self._change(lambda desk, room: hold_talk.add_screening(desk, room, screening))
        ids = [item.id for item in self.room.agenda.items]
        self.go_to(ids.index(screening.items[0].id) if screening.items[0].id in ids else self._index)

    def _change(self, work: Callable[[Desk, TalkRoom], Changed]) -> None:
        """Changes the talk itself, once all that was typed is saved, and shows it."""
        if self.may_leave():
            changed = self.attempt(lambda: work(self.desk, self.room))
            if changed is not None:
                self.refresh()
                self.changed.emit(changed)

    def show_to_citizen(self) -> None:
        """F9: agenda, agreements and dates in large type; the talk goes on below."""
        from jobassist.ui.citizen_view.page import CitizenView

        if self._missed.panel is None:
            self._writer.end_step()
            self.alone_wanted.emit(CitizenView(self.room, self._index, contact_line(self.desk, self.room)))

    def find_jobs(self) -> None:
        """Alt+J: job examples by the goals of the plan as it stands; Esc comes back to the talk."""
        if self._missed.panel is None:
            self.screen_wanted.emit(examples_of(self.desk, self.room.case.id))

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
            self._go_to_past_time()
            return
        changed, plan = done
        self._end()
        self.changed.emit(changed)
        self.back_wanted.emit()  # nobody comes back here from the paper
        paper = self.attempt(lambda: print_of(self.desk, plan))
        if paper is not None:
            self.plan_wanted.emit(paper)

    def _go_to_past_time(self) -> None:
        """A next talk on a day that has gone wants another day."""
        at = self.room.draft.next_talk_at
        if at is not None and at.date() < self.desk.today:
            self.columns.show_pane("plan")
            self.plan.next.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _can_end(self) -> bool:
        """Whether everything is saved and readable; else the keyboard goes to what is not."""
        if self._missed.panel is not None:
            return False
        unread, noted = self.plan.unread(), self.notes.unread()
        if noted is not None:
            self.go_to(noted[0], focus=False)
            unread = noted[1]
        elif unread is not None:
            self.columns.show_pane("plan")
        if unread is not None:
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
        return unread is None and self.may_leave()

    def _end(self) -> None:
        self._is_over = True
        self._tick.stop()

    def record_no_show(self) -> None:
        """F8: the citizen did not come; a new time is proposed."""
        if self._missed.panel is None and self.may_leave():
            self._missed.record(self.room)

    def _set_held(self, is_held: bool) -> None:
        self.header.set_held(is_held)
        self.foot.setVisible(is_held)
        if is_held:
            self.focus_current()

    def _on_rebooked(self) -> None:
        self._end()
        self.back_wanted.emit()
