"""The work behind the gate: the pages, what one asks of another, undo, and the search box."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from jobassist.domain.case import CaseId, TalkId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_agendas import follow_agendas
from jobassist.services.edit_settings import follow_settings
from jobassist.services.law_in_force import follow_corrections
from jobassist.services.load_agendas import local_problems
from jobassist.services.print_plan import PlanPrint
from jobassist.services.settings import ROLE_WORDS
from jobassist.services.status import newest_import_at, talks_to_register, without_rules
from jobassist.services.watch_placements import count_to_answer, release_seats
from jobassist.ui.detached import end_all
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.kit.theme import apply_theme
from jobassist.ui.page import Page

if TYPE_CHECKING:
    from jobassist.ui.worklist.page import WorklistPage

_MINUTE_MS = 60_000


class Work(QObject):
    """Everything in the window while the store is open."""

    def __init__(self, window: FrameWindow, desk: Desk) -> None:
        super().__init__(window)
        self.window, self.desk = window, desk
        self._trail: list[Callable[[], None]] = []
        self._scale_percent = 0
        self._day = desk.today
        self._tidied_on: date | None = None
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.follow_day)
        self._connections = [
            window.undo_requested.connect(self.undo_last),
            window.keys_requested.connect(self.show_keys),
            window.page_changed.connect(self._on_page_changed),
            window.search_changed.connect(self._on_search),
            window.search_chosen.connect(self.open_case),
        ]

    def begin(self) -> None:
        """Shows the worklist, and what the store and the rules have to say."""
        self.apply_settings()
        self._add_pages(self.desk)
        self.window.set_today(self.desk.today)
        self.window.show_work()
        self.window.show_page("worklist")
        self._release_seats()
        self._show_status()
        self._warn_of_rules()
        self._minute.start()

    def follow_day(self) -> None:
        """Shows every page as it is today, once midnight has passed; each minute asks for it."""
        self._tidy()
        if self.desk.today != self._day:
            self._day = self.desk.today
            self.window.set_today(self._day)
            self._release_seats()
            self._refresh()
            self._show_top()

    def _tidy(self) -> None:
        """Advertisements past their time go away for good: once a day, and never while the window opens."""
        from jobassist.services.import_jobs import tidy_jobs

        if self._tidied_on == self.desk.today:
            return
        self._tidied_on = self.desk.today
        try:
            tidy_jobs(self.desk)
        except JobAssistError as error:
            self.window.say(str(error), problem=True)

    def _release_seats(self) -> None:
        """Seats that nobody used in time are free again; said once, and it can be undone."""
        try:
            changed = release_seats(self.desk)
        except JobAssistError as error:
            self.window.say(str(error), problem=True)
            return
        if changed is not None:
            self.window.say(changed.message, undo=lambda: self._undo(changed.action_id))

    def end(self) -> None:
        """Closes the store; the window's signals reach this work no longer."""
        self._minute.stop()
        end_all()
        for connection in self._connections:
            QObject.disconnect(connection)
        self.desk.store.close()
        self.deleteLater()

    def _add_pages(self, desk: Desk) -> None:
        """Offers the pages; each is imported and built when it is first shown."""
        self.window.add_page("worklist", lambda: self._joined(self._make_worklist()))
        self.window.add_page("friday", lambda: self._joined(self._make_friday()))
        self.window.add_page("jobs", lambda: self._joined(self._make_jobs()))
        self.window.add_page("offers", lambda: self._joined(self._make_offers()))
        self.window.add_page("import", lambda: self._joined(self._make_import()))
        self.window.add_page("hand_back", lambda: self._joined(self._make_hand_back()))
        self.window.add_page("rules", lambda: self._joined(self._make_rules()))
        self.window.add_page("settings", lambda: self._joined(_settings(desk)))

    def _make_worklist(self) -> Page:
        from jobassist.ui.worklist.page import WorklistPage

        page = WorklistPage(self.desk)
        page.status_changed.connect(self.window.status.set_rows)
        page.file_dropped.connect(self._import_file)
        return page

    def _make_friday(self) -> Page:
        from jobassist.ui.friday.page import FridayPage

        page = FridayPage(self.desk)
        page.progress_changed.connect(self.window.top.set_progress)
        page.progress_changed.connect(lambda *_: self._show_place(page))
        return page

    def _make_import(self) -> Page:
        from jobassist.ui.import_list.page import ImportPage

        page = ImportPage(self.desk)
        page.status_changed.connect(self.window.status.set_rows)
        return page

    def _make_hand_back(self) -> Page:
        from jobassist.ui.hand_back.page import HandBackPage

        return HandBackPage(self.desk)

    def _make_rules(self) -> Page:
        from jobassist.ui.rulebook.page import RulebookPage

        page = RulebookPage(self.desk)
        page.status_changed.connect(self.window.status.set_rows)
        return page

    def _make_offers(self) -> Page:
        from jobassist.ui.offers.page import OffersPage

        page = OffersPage(self.desk)
        page.status_changed.connect(self.window.status.set_rows)
        return page

    def _make_jobs(self) -> Page:
        from jobassist.ui.jobs.page import JobsPage

        page = JobsPage(self.desk)
        page.status_changed.connect(self.window.status.set_rows)
        return page

    def _import_file(self, path: Path) -> None:
        """A list dropped on the empty worklist."""
        from jobassist.ui.import_list.page import ImportPage

        self.window.show_page("import")
        page = self.window.page("import")
        if isinstance(page, ImportPage):
            page.open_files([path])

    def _joined(self, page: Page) -> Page:
        """A page that is named and whose signals are heard."""
        page.setAccessibleName(page.accessibleName() or page.title)
        page.changed.connect(self._on_changed)
        page.failed.connect(lambda sentence: self.window.say(sentence, problem=True))
        page.case_wanted.connect(self.open_case)
        page.talk_wanted.connect(self.open_talk)
        page.plan_wanted.connect(self.open_plan)
        page.letters_wanted.connect(self.open_letters)
        page.record_wanted.connect(self.open_record)
        page.alone_wanted.connect(self.window.show_alone)
        page.screen_wanted.connect(self.open_screen)
        page.rule_wanted.connect(self.open_rule)
        page.page_wanted.connect(self.window.show_page)
        page.back_wanted.connect(self.back)
        page.saved.connect(self.window.set_saved)
        return page

    def apply_settings(self) -> None:
        """The look and the name that the settings ask for; another text size builds the window anew."""
        settings, app = self.desk.settings, QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, "dark" if settings.theme == "dark" else "light", settings.scale_percent / 100)
        if settings.scale_percent != self._scale_percent:
            self._scale_percent = settings.scale_percent
            self.window.rebuild()
        self.window.rail.set_person(settings.name or self.tr("Uden navn"), ROLE_WORDS[settings.role])

    def _warn_of_rules(self) -> None:
        """A rule file that cannot be used must never be missed in silence."""
        problems = (*self.desk.rulebook.problems, *local_problems(self.desk.store))
        sentence = problems[0] if problems else without_rules(self.desk)
        if sentence:
            self.window.say(sentence, problem=True)

    def _show_status(self) -> None:
        at, age_days = newest_import_at(self.desk)
        self.window.status.set_import(at, age_days=age_days)
        page = self.window.page(self.window.current_page())
        if isinstance(page, Page):
            self.window.status.set_rows(page.status_text)
        self.window.rail.item("hand_back").set_count(talks_to_register(self.desk) or None)
        to_answer = count_to_answer(self.desk, caseworker=self.desk.settings.name)
        self.window.rail.item("offers").set_count(to_answer or None)
        worklist = self._worklist()
        self.window.rail.item("worklist").set_count(worklist.row_count or None if worklist else None)

    def _worklist(self) -> WorklistPage | None:
        page = self.window.page("worklist")
        return cast("WorklistPage | None", page)

    def _on_page_changed(self, key: str) -> None:
        self._trail.clear()
        page = self.window.page(key)
        if isinstance(page, Page):
            page.refresh()
            self._show_top()
            self.window.status.set_rows(page.status_text)

    def _show_top(self) -> None:
        """What the page says beside its title, which may be another day than today."""
        page = self.window.page(self.window.current_page())
        if isinstance(page, Page):
            if page.subtitle:
                self.window.top.set_subtitle(page.subtitle)
            self.window.top.set_progress(*(page.progress or (0, 0)))

    def _on_changed(self, changed: Changed) -> None:
        """Something was committed: say it, offer to undo it, and show it everywhere."""
        self.window.set_saved(self.desk.clock.now())
        if changed.message:
            take_back = (lambda: self._undo(changed.action_id)) if changed.action_id else None
            self.window.say(changed.message, undo=take_back)
        self.apply_settings()
        self._refresh(changed.case_ids)

    def _refresh(self, case_ids: frozenset[CaseId] = frozenset()) -> None:
        """Every page as the store is now; no case ids: anything may have changed, as by another setting."""
        for page in self.window.pages_shown():
            if isinstance(page, Page):
                page.follow(case_ids) if case_ids else page.refresh()
        self._show_status()

    def _show_place(self, page: Page) -> None:
        """How far a page is, as the strip says it, when it reads by itself."""
        if page is self.window.page(self.window.current_page()):
            self.window.status.set_rows(page.status_text)

    def _show_current(self) -> None:
        """The page that is seen again; the others followed each change, or read when they are shown."""
        page = self.window.page(self.window.current_page())
        if isinstance(page, Page):
            page.refresh()
        self._show_status()

    def _undo(self, action_id: str) -> None:
        self._after_undo(self._attempt(lambda: undo(self.desk, action_id)))

    def undo_last(self) -> None:
        """Ctrl+Z: takes the newest action back, or says that there is none."""
        self._after_undo(self._attempt(lambda: undo_last(self.desk)))

    def _after_undo(self, changed: Changed | None) -> None:
        if changed is not None:
            follow_agendas(self.desk)
            follow_corrections(self.desk)
            if follow_settings(self.desk):
                self.apply_settings()
            self.window.say(changed.message)
            self._refresh(changed.case_ids)

    def _attempt(self, work: Callable[[], Changed | None]) -> Changed | None:
        try:
            changed = work()
        except JobAssistError as error:
            self.window.say(str(error), problem=True)
            return None
        if changed is None:
            self.window.say(self.tr("Der er ikke noget at fortryde."))
        return changed

    def _on_search(self, text: str) -> None:
        worklist = self._worklist()
        self.window.show_hits(worklist.search(text) if worklist is not None and text else [])

    def open_case(self, case_id: str) -> None:
        """The citizen's page, over the page shown."""
        from jobassist.ui.citizen.page import CitizenPage

        self.open_screen(lambda: CitizenPage(self.desk, CaseId(case_id)))

    def open_talk(self, case_id: str) -> None:
        """The talk of today with a citizen."""
        from jobassist.ui.talk.page import TalkPage

        self.open_screen(lambda: TalkPage(self.desk, CaseId(case_id)))

    def open_plan(self, printed: PlanPrint) -> None:
        """A plan as paper."""
        self.open_screen(lambda: self._make_preview(printed))

    def _make_preview(self, printed: PlanPrint) -> Page:
        """The paper; of a finished talk, what the professional system is to have stands beside it."""
        from jobassist.ui.plan_preview.page import PlanPreviewPage

        if printed.talk_id is None or printed.is_draft or printed.kind is PaperKind.LETTER:
            return PlanPreviewPage(self.desk, printed)
        from jobassist.ui.hand_back.strip import HandBackStrip

        strip = HandBackStrip(self.desk, printed.talk_id)
        page = PlanPreviewPage(self.desk, printed, strip)
        strip.changed.connect(page.changed)
        strip.failed.connect(page.failed)
        return page

    def open_record(self, talk_id: str) -> None:
        """A finished talk, to be read and corrected."""
        from jobassist.ui.talk_record.page import TalkRecordPage

        self.open_screen(lambda: TalkRecordPage(self.desk, TalkId(talk_id)))

    def open_rule(self, rule_id: str, day: date) -> None:
        """A rule in the Regelbog, as it holds on a day."""
        from jobassist.ui.rulebook.page import RulebookPage

        if not self.may_leave():
            return
        self.window.show_page("rules")
        page = self.window.page("rules")
        if isinstance(page, RulebookPage):
            page.show_rule(rule_id, day)

    def open_letters(self, case_ids: tuple[CaseId, ...]) -> None:
        """Letters to one citizen or several."""
        from jobassist.ui.letters.page import LettersPage

        self.open_screen(lambda: LettersPage(self.desk, case_ids))

    def show_keys(self) -> None:
        """F1: every key on one page, and back again."""
        from jobassist.ui.keys.page import KeysPage

        if any(isinstance(page, KeysPage) for page in self.window.pages_shown()):
            self.back()
        else:
            self.open_screen(lambda: KeysPage(self.desk))

    def open_screen(self, make: Callable[[], Page]) -> None:
        """Lets a screen fill the window; ``back`` makes the one before it anew."""
        if not self.may_leave():
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
            self._show_current()

    def may_leave(self) -> bool:
        """Whether every page has committed what was typed in it."""
        return all(page.may_leave() for page in self.window.pages_shown() if isinstance(page, Page))


def _settings(desk: Desk) -> Page:
    from jobassist.ui.settings.page import SettingsPage

    return SettingsPage(desk)
