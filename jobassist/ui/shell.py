"""Joins the window's parts: the gate, the pages, and what one page asks of another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Changed, Desk
from jobassist.services.open_store import ClockFor, Found, create_desk, look, open_desk, preload
from jobassist.ui.background import Task, quietly
from jobassist.ui.frame.search import SearchHit
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.page import Page
from jobassist.ui.unlock.pages import FirstStartPage, RefusedPage, UnlockPage
from jobassist.ui.window_lock import WindowLock

if TYPE_CHECKING:
    from jobassist.services.print_plan import PlanPrint


class Window(FrameWindow):
    """The frame, which asks the shell before it closes."""

    def __init__(self, today: date, *, demo: bool, may_close: Callable[[], bool]) -> None:
        super().__init__(today, demo=demo)
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            super().closeEvent(event)
        else:
            event.ignore()


class Shell(QObject):
    """One window on one store, from the gate to the close."""

    def __init__(self, folder: Path, clock_for: ClockFor, *, today: date | None = None) -> None:
        super().__init__()
        self._folder, self._clock_for, self._today = folder, clock_for, today
        self.desk: Desk | None = None
        self._found = Found.NOTHING
        self._tasks: list[Task] = []
        self._trail: list[Callable[[], None]] = []
        self._lock = WindowLock(folder)
        day = today or clock_for(None).now().date()
        self.window = Window(day, demo=self._is_demo(), may_close=self.may_leave)
        self._connect()

    def _is_demo(self) -> bool:
        try:
            return look(self._folder) is Found.DEMO
        except JobAssistError:
            return False

    def _connect(self) -> None:
        window = self.window
        window.lock_requested.connect(self.lock)
        window.undo_requested.connect(self.undo_last)
        window.page_changed.connect(self._on_page_changed)
        window.search_changed.connect(self._on_search)
        window.search_chosen.connect(self.open_case)
        self._lock.raise_wanted.connect(self._raise)

    def start(self) -> None:
        """Shows what the folder calls for: first start, unlock, the demo itself, or why not."""
        if not self._lock.take():
            self._refuse(self.tr("JobAssist er allerede åben på dette lager. Brug vinduet, der er åbent."))
            self._lock.raise_other()
            return
        try:
            self._found = look(self._folder)
        except JobAssistError as error:
            self._refuse(str(error))
            return
        if self._found is Found.DEMO:
            self._open(lambda: open_desk(self._folder, "", self._clock_for, today=self._today))
        elif self._found is Found.LOCKED:
            self.show_unlock()
        else:
            self._show_first_start()

    def show_unlock(self, lead: str = "") -> None:
        """Asks for the passphrase, and imports what opening needs while it is typed."""
        page = UnlockPage(lead)
        page.unlock_requested.connect(self.unlock)
        self.window.show_gate(page)
        self._preload_soon()

    def _show_first_start(self) -> None:
        page = FirstStartPage()
        page.create_requested.connect(self._on_create)
        self.window.show_gate(page)
        self._preload_soon()

    def _preload_soon(self) -> None:
        # After the first paint: the gate is what the user waits for.
        QTimer.singleShot(0, self, lambda: self._keep(quietly(preload, self)))

    def is_ready_to_open(self) -> bool:
        """Whether what opening needs has been imported."""
        return bool(self._tasks) and all(task.isFinished() for task in self._tasks)

    def _refuse(self, sentence: str) -> None:
        page = RefusedPage(sentence)
        page.retry_requested.connect(self.start)
        page.quit_requested.connect(self.window.close)
        self.window.show_gate(page)

    def unlock(self, passphrase: str) -> None:
        """Opens the store in the background; the gate tells when the passphrase does not fit."""
        work = lambda: open_desk(self._folder, passphrase, self._clock_for, today=self._today)  # noqa: E731
        self._in_background(work)

    def _on_create(self, passphrase: str) -> None:
        work = lambda: create_desk(self._folder, passphrase, self._clock_for, today=self._today)  # noqa: E731
        self._in_background(work)

    def _in_background(self, work: Callable[[], Desk]) -> None:
        """The key derivation takes half a second; the window stays alive meanwhile."""
        task = Task(lambda _progress: work(), self)
        task.done.connect(self._on_opened)
        task.failed.connect(self._on_not_opened)
        self._keep(task).start()

    def _open(self, work: Callable[[], Desk]) -> None:
        try:
            self._on_opened(work())
        except JobAssistError as error:
            self._refuse(str(error))

    def _on_not_opened(self, error: Exception) -> None:
        from jobassist.services.open_store import WrongPassphrase

        if not isinstance(error, JobAssistError):
            raise error
        gate = self.window.gate()
        is_mistyped = isinstance(error, WrongPassphrase) and isinstance(gate, UnlockPage)
        if isinstance(gate, UnlockPage | FirstStartPage) and (
            is_mistyped or isinstance(gate, FirstStartPage)
        ):
            gate.set_error(str(error))
        else:
            self._refuse(str(error))

    def _on_opened(self, desk: Desk) -> None:
        self.desk = desk
        self.apply_settings()
        self._add_pages(desk)
        self.window.set_today(desk.today)
        self.window.show_work()
        self.window.show_page("worklist")
        self._show_status()
        self._warn_of_rules()

    def _add_pages(self, desk: Desk) -> None:
        """Offers the pages; each is imported and built when it is first shown."""
        for key, make in (("worklist", _worklist), ("import", _import_list), ("settings", _settings)):
            self.window.add_page(key, lambda make=make: self._joined(make(desk)))  # type: ignore[misc]

    def _joined(self, page: Page) -> Page:
        """A page whose signals are heard."""
        page.changed.connect(self._on_changed)
        page.failed.connect(lambda sentence: self.window.say(sentence, problem=True))
        page.case_wanted.connect(self.open_case)
        page.talk_wanted.connect(self.open_talk)
        page.plan_wanted.connect(self.open_plan)
        page.page_wanted.connect(self.window.show_page)
        page.back_wanted.connect(self.back)
        page.saved.connect(self.window.set_saved)
        return page

    def apply_settings(self) -> None:
        """The look and the name that the settings ask for."""
        from jobassist.services.settings import ROLE_WORDS
        from jobassist.ui.kit.theme import apply_theme

        if self.desk is None:
            return
        settings, app = self.desk.settings, QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, "dark" if settings.theme == "dark" else "light", settings.scale_percent / 100)
        self.window.rail.set_person(settings.name or self.tr("Uden navn"), ROLE_WORDS[settings.role])

    def _warn_of_rules(self) -> None:
        """A rule file that cannot be used must never be missed in silence."""
        from jobassist import paths
        from jobassist.services.load_rules import check_rules

        problems = check_rules(paths.resources("rules"))
        if problems:
            self.window.say(problems[0], problem=True)

    def _show_status(self) -> None:
        from jobassist.services.status import newest_import_at

        if self.desk is None:
            return
        at, age_days = newest_import_at(self.desk)
        self.window.status.set_import(at, age_days=age_days)
        worklist = self.window.page("worklist")
        if isinstance(worklist, Page):
            self.window.status.set_rows(worklist.status_text)

    def _on_page_changed(self, key: str) -> None:
        self._trail.clear()
        page = self.window.page(key)
        if isinstance(page, Page):
            page.refresh()
            if page.subtitle:
                self.window.top.set_subtitle(page.subtitle)
            self.window.status.set_rows(page.status_text)

    def _on_changed(self, changed: Changed) -> None:
        """Something was committed: say it, offer to undo it, and show it everywhere."""
        if self.desk is None:
            return
        self.window.set_saved(self.desk.clock.now())
        undo = (lambda: self._undo(changed.action_id)) if changed.action_id else None
        if changed.message:
            self.window.say(changed.message, undo=undo)
        self.apply_settings()
        self._refresh()

    def _refresh(self) -> None:
        for page in self.window.pages_shown():
            if isinstance(page, Page):
                page.refresh()
        self._show_status()

    def _undo(self, action_id: str) -> None:
        from jobassist.services.book_talk import undo

        if self.desk is not None:
            self._after_undo(self._attempt(lambda: undo(self._desk(), action_id)))

    def undo_last(self) -> None:
        """Ctrl+Z: takes the newest action back, or says that there is none."""
        from jobassist.services.book_talk import undo_last

        if self.desk is None:
            return
        self._after_undo(self._attempt(lambda: undo_last(self._desk())))

    def _after_undo(self, changed: Changed | None) -> None:
        if changed is not None:
            self.window.say(changed.message)
            self._refresh()

    def _attempt(self, work: Callable[[], Changed | None]) -> Changed | None:
        try:
            changed = work()
        except JobAssistError as error:
            self.window.say(str(error), problem=True)
            return None
        if changed is None:
            self.window.say(self.tr("Der er ikke noget at fortryde."))
        return changed

    def _desk(self) -> Desk:
        if self.desk is None:
            raise RuntimeError("no store is open")
        return self.desk

    def _on_search(self, text: str) -> None:
        from jobassist.domain.cpr import masked
        from jobassist.services.open_case import find_cases

        if self.desk is None or not text:
            self.window.show_hits([])
            return
        found = find_cases(self.desk, text)
        self.window.show_hits([SearchHit(case.id, case.name, masked(case.cpr)) for case in found])

    def open_case(self, case_id: str) -> None:
        """The citizen's page, over the page shown."""
        from jobassist.domain.case import CaseId
        from jobassist.ui.citizen.page import CitizenPage

        self._fill(lambda: CitizenPage(self._desk(), CaseId(case_id)))

    def open_talk(self, case_id: str) -> None:
        """The talk of today with a citizen."""
        from jobassist.domain.case import CaseId
        from jobassist.ui.talk.page import TalkPage

        self._fill(lambda: TalkPage(self._desk(), CaseId(case_id)))

    def open_plan(self, printed: PlanPrint) -> None:
        """A plan as paper."""
        from jobassist.ui.plan_preview.page import PlanPreviewPage

        self._fill(lambda: PlanPreviewPage(self._desk(), printed))

    def _fill(self, make: Callable[[], Page]) -> None:
        """Lets a screen fill the window; ``back`` makes the one before it anew."""
        if self.desk is None or not self.may_leave():
            return

        def show() -> None:
            try:
                self.window.show_full(self._joined(make()))
            except JobAssistError as error:
                self.window.say(str(error), problem=True)

        self._trail.append(show)
        show()

    def back(self) -> None:
        """From a screen that fills the window to what was there before."""
        if not self.may_leave():
            return
        if self._trail:
            self._trail.pop()
        if self._trail:
            self._trail[-1]()
        else:
            self.window.leave_full()
            self._refresh()

    def may_leave(self) -> bool:
        """Whether every page has committed what was typed in it."""
        return all(page.may_leave() for page in self.window.pages_shown() if isinstance(page, Page))

    def lock(self) -> None:
        """Ctrl+L: commits, closes the store, forgets every page and asks for the passphrase again."""
        if self.desk is None or not self.may_leave():
            return
        moment = self.desk.clock.now()
        self._trail.clear()
        self.window.forget_pages()
        self._close_store()
        self.show_unlock(self._locked_words(moment))

    def _locked_words(self, moment: datetime) -> str:
        words = self.tr("Låst kl. %1. Alt er gemt.").replace("%1", f"{moment:%H:%M}")
        if self._found is Found.DEMO:
            words += " " + self.tr("Øvelsen låses op med en hvilken som helst tekst.")
        return words

    def _close_store(self) -> None:
        desk, self.desk = self.desk, None
        if desk is not None:
            desk.store.close()

    def close(self) -> None:
        """Waits for work in progress, closes the store and lets another window have it."""
        for task in self._tasks:
            task.stop()
            task.wait()
        self._close_store()
        self._lock.release()

    def _keep(self, task: Task) -> Task:
        self._tasks = [old for old in self._tasks if not old.isFinished()]
        self._tasks.append(task)
        return task

    def _raise(self) -> None:
        window: QWidget = self.window
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()


def _worklist(desk: Desk) -> Page:
    from jobassist.ui.worklist.page import WorklistPage

    return WorklistPage(desk)


def _import_list(desk: Desk) -> Page:
    from jobassist.ui.import_list.page import ImportPage

    return ImportPage(desk)


def _settings(desk: Desk) -> Page:
    from jobassist.ui.settings.page import SettingsPage

    return SettingsPage(desk)
