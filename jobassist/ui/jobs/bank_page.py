"""The page Jobeksempler of the rail: the job bank, searched while one types, and filled from files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from jobassist.domain.employers import Employer
from jobassist.domain.job_search import JobHits, JobQuery
from jobassist.domain.jobs import Hours, JobAd, JobId, JobKind
from jobassist.domain.places import Distances, km_words
from jobassist.services.desk import Desk
from jobassist.services.employers import employer_of_ad
from jobassist.services.find_jobs import find_jobs
from jobassist.services.load_places import distances_near
from jobassist.services.save_job import JobChanged, delete_job
from jobassist.ui.jobs.bank_head import BankHead
from jobassist.ui.jobs.day import print_day, show_day
from jobassist.ui.jobs.job_form import JobForm
from jobassist.ui.jobs.job_forms import NEW, JobForms
from jobassist.ui.jobs.job_pane import JobPane
from jobassist.ui.jobs.job_row import JobRow
from jobassist.ui.jobs.jobs_import import JobsImport
from jobassist.ui.jobs.rows import JobRows, note
from jobassist.ui.jobs.words import grouped, line
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import EmptyState, WayOn
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.page import Page
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_AT_ONCE, _TYPING_MS = 25, 120
_PANE, _PANE_FROM = 360, 860
_HOURS = {
    "full": frozenset({Hours.FULL}),
    "part": frozenset({Hours.PART, Hours.SMALL}),
}
_KINDS = {kind.value or "job": frozenset({kind}) for kind in JobKind}


class BankPage(Page):
    """Without a citizen chosen; a citizen's own examples fill the window (``examples_page``)."""

    status_changed = Signal(str)
    """Other words belong in the status strip."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self.hits = JobHits(0, ())
        self.open_number = 0
        self._limit = _AT_ONCE
        self._is_stale = True
        self.head, self.list = BankHead(desk.today), JobRows(self.tr("Job i jobbanken"))
        self.pane = JobPane(self._employer)
        self.empty = self._make_empty()
        self._soon = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self.find_now)
        self._lay_out()
        self.imports, self.forms = JobsImport(desk, self._stack), JobForms(desk, self._stack)
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Jobeksempler")

    @property
    def status_text(self) -> str:
        if not self.open_number:
            return ""
        return filled(self.tr("%1 fundet af %2"), grouped(self.hits.total), grouped(self.open_number))

    def first_control(self) -> QWidget | None:
        shown = self._stack.currentWidget()
        if shown is self._body:
            return self.head.search
        if shown is self.empty:
            return self.empty.button("file")
        return shown.fields.lines["title"] if isinstance(shown, JobForm) else shown

    def _employer(self, ad: JobAd) -> Employer | None:
        return self.attempt(lambda: employer_of_ad(self.desk, ad))

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Her kommer jobannoncerne til at stå"),
            self.tr("Hent dem fra en fil, fx fra Jobnet. De ligger krypteret hos dig og kan søges uden net."),
            [
                WayOn("file", "file-down", self.tr("En fil med job"),
                      self.tr("CSV, Excel, JSON eller en gemt webside"), self.tr("Vælg fil"), keys="Ctrl+O"),
                WayOn("new", "plus", self.tr("En annonce, du selv skriver"),
                      self.tr("Skriv den, eller indsæt dens tekst."), self.tr("Skriv annonce"),
                      keys="Ctrl+N"),
                WayOn("worklist", "list-checks", self.tr("Arbejdslisten"),
                      self.tr("Vælg en borger, og tryk J, når jobbanken er fyldt."),
                      self.tr("Gå til arbejdslisten")),
            ],
            drop_words=self.tr("Træk filen herhen"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        lower = QWidget()
        parts = row([], spacing=0, owner=lower)
        parts.addWidget(self.list, 1)
        parts.addWidget(self.pane)
        self.pane.setFixedWidth(theme.px(_PANE))
        self._body = QWidget()
        column([self.head, lower], spacing=0, owner=self._body).setStretch(1, 1)
        self._stack = QStackedWidget()
        for each in (self._body, self.empty):
            self._stack.addWidget(each)
        column([self._stack], spacing=0, owner=self)

    def _connect(self) -> None:
        self.head.changed.connect(self._soon.start)
        self.head.within.refused.connect(self.failed)
        self.head.place.text_changed.connect(self._judge_place)
        self.head.search.submitted.connect(self._on_enter)
        self.head.import_wanted.connect(self.choose_import)
        self.head.day.clicked.connect(lambda: print_day(self))
        self.head.new_wanted.connect(self.forms.open_new)
        self.pane.edit_wanted.connect(self.edit_job)
        self.pane.delete_wanted.connect(self.delete_job)
        self.imports.stored.connect(self.changed)
        self.imports.closed.connect(self._give_up)
        self.forms.saved.connect(self._on_written)
        self.forms.closed.connect(lambda: self._give_up(""))
        self.list.left_above.connect(self._focus_search)
        self.empty.chosen.connect(self._on_way)
        self.empty.file_dropped.connect(self.open_file)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._focus_search)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Searches again, once it is seen; what is typed stays."""
        self._is_stale = not self.isVisible()
        if self._is_stale or self.imports.is_open() or self.forms.shown() is not None:
            return
        show_day(self.head.day, self)
        every = self.attempt(lambda: find_jobs(self.desk, JobQuery(open_on=self.desk.today, limit=1)))
        self.open_number = every.total if every is not None else 0
        self._stack.setCurrentWidget(self._body if self.open_number else self.empty)
        self._judge_place()
        self.head.show_begun(self.forms.is_begun(NEW))
        if self.open_number:
            self._search(next((n for n, each in enumerate(self.list.rows) if each.isChecked()), 0))
        self.status_changed.emit(self.status_text)

    def query(self) -> JobQuery:
        """What is asked for now; what has expired never is."""
        head, near = self.head, self._near()
        km = head.within.value() if near.home is not None else None
        return JobQuery(
            words=head.search.text(),
            occupation=head.occupation.text(),
            municipality=head.place.text().strip() if km is None else "",
            within_km=km,
            centre=near.home,
            hours=_HOURS.get(head.hours.value() or "", frozenset()),
            kinds=_KINDS.get(head.kind.value() or "", frozenset()),
            no_licence=head.no_licence.isChecked(),
            open_on=self.desk.today,
            apply_from=head.apply_from.value(),
            limit=self._limit,
        )

    def _near(self) -> Distances:
        """From the place that is typed, else from the jobcentre's own."""
        return distances_near(self.desk, self.head.place.text())

    def _judge_place(self) -> None:
        """Kilometres need a place to be counted from."""
        self.head.within.refusal = (
            ""
            if self._near().home is not None
            else self.tr("Skriv et postnummer, en by eller en kommune, som der skal måles fra.")
        )

    def find_now(self) -> None:
        """Searches at once for what is typed."""
        self._soon.stop()
        self._limit = _AT_ONCE
        self._search()

    def _search(self, place: int = 0) -> None:
        """Shows what fits; where the chosen one is gone, the one at its place is."""
        hits = self.attempt(lambda: find_jobs(self.desk, self.query()))
        if hits is None:
            return
        chosen = self.pane.ad
        had_keyboard = any(each.hasFocus() for each in self.list.rows)
        self.hits, near = hits, self._near()
        self.list.clear()
        for ad in hits.ads:
            self._add_row(JobRow(ad, self.desk.today, away=km_words(near.to(ad)), ticks=False))
        if not hits.ads:
            self.list.add(
                note(self.tr("Ingen job passer til det, du søger. Prøv med færre ord eller filtre."))
            )
        rest = hits.total - len(hits.ads)
        if rest > 0 and hits.ads:
            more = Button(self.tr("Vis flere"), kind="quiet", small=True)
            more.clicked.connect(self._show_more)
            self.list.add(more)
        self.list.finish()
        again = next((ad for ad in hits.ads if chosen is not None and ad.id == chosen.id), None)
        self._show(again or (hits.ads[min(place, len(hits.ads) - 1)] if hits.ads else None))
        self._mark()
        tab_as_laid_out(self)
        if had_keyboard:
            marked = next((each for each in self.list.rows if each.isChecked()), None)
            (marked or self.head.search).setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit(self.status_text)

    def _add_row(self, line: JobRow) -> None:
        line.focused.connect(lambda: self._choose(line))
        line.clicked.connect(lambda: self._choose(line))
        self.list.add(line)

    def _choose(self, line: JobRow) -> None:
        self._show(line.ad)
        self._mark()

    def _show(self, ad: JobAd | None) -> None:
        self.pane.show_job(ad, km_words(self._near().to(ad)) if ad is not None else "")

    def _mark(self) -> None:
        shown = self.pane.ad
        for each in self.list.rows:
            each.setChecked(shown is not None and each.ad.id == shown.id)

    def _show_more(self) -> None:
        place = len(self.list.rows)
        self._limit += _AT_ONCE
        self._search()
        if place < len(self.list.rows):
            self.list.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_search(self) -> None:
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.edit.selectAll()

    def _on_enter(self) -> None:
        """Enter in the search: the first hit takes the keyboard."""
        self.find_now()
        self._focus_rows()

    def _focus_rows(self) -> None:
        first = self.list.first_row()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_way(self, key: str) -> None:
        if key == "file":
            self.choose_import()
        elif key == "new":
            self.forms.open_new()
        else:
            self.page_wanted.emit(key)

    def edit_job(self) -> None:
        """E: the form of the chosen advertisement."""
        ad = self.pane.ad
        if ad is not None:
            self.attempt(lambda: self.forms.open_job(ad))

    def delete_job(self) -> None:
        """Delete: the chosen advertisement goes away, until it is undone."""
        ad = self.pane.ad
        if ad is None:
            return
        if self.forms.is_begun(ad.id):
            self.failed.emit(self.tr("Du er ved at rette annoncen. Gem eller slip det skrevne først."))
            return
        self.do(lambda: delete_job(self.desk, ad.id))

    def _on_written(self, done: JobChanged) -> None:
        self.changed.emit(done)
        self.show_job(done.job_id)

    def show_job(self, job_id: JobId) -> None:
        """Choose an advertisement, without filters if they hide it."""
        if all(each.ad.id != job_id for each in self.list.rows):
            self.head.clear()
            self.find_now()
        line = next((each for each in self.list.rows if each.ad.id == job_id), None)
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """What was typed stays in its form; that it is not stored is said once, and again when it grew."""
        name = self.forms.unsaved()
        if name:
            words = self.tr("%1 er ikke gemt i jobbanken. Gem annoncen, eller gå videre igen uden at gemme.")
            self.failed.emit(filled(words, line(name)))
        return not name

    def choose_file(self) -> Path | None:
        """Asks for a file of jobs; None when the user thinks better of it."""
        kinds = self.tr("Jobannoncer") + " (*.csv *.xlsx *.xlsm *.json *.html *.htm);;"
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Vælg en fil med job"), "", kinds + self.tr("Alle filer") + " (*)"
        )
        return Path(name) if name else None

    def choose_import(self) -> None:
        """Ctrl+O: a file is chosen, and shown before anything of it is stored."""
        path = self.choose_file()
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Shows what a file would bring; nothing is stored yet."""
        self.imports.open_file(path)

    def _give_up(self, sentence: str) -> None:
        """Back to the jobs, with what there is to say."""
        self._stack.setCurrentWidget(self._body)
        self.refresh()
        if sentence:
            self.failed.emit(sentence)
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_search = any(field.edit.hasFocus() for field in self.head.fields)
        if event.key() == Qt.Key.Key_Down and at_search:
            self.find_now() if self._soon.isActive() else None
            self._focus_rows()
        elif event.key() == Qt.Key.Key_Escape and self.head.search.text():
            self.head.search.set_text("")
            self._focus_search()
        elif event.key() in (Qt.Key.Key_E, Qt.Key.Key_Delete) and self._is_at_job():
            self.edit_job() if event.key() == Qt.Key.Key_E else self.delete_job()
        else:
            super().keyPressEvent(event)

    def _is_at_job(self) -> bool:
        """Whether the keyboard is on a row, or in the pane that shows it whole."""
        focused = self.focusWidget()
        return isinstance(focused, JobRow) or (focused is not None and self.pane.isAncestorOf(focused))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pane.setVisible(self.width() >= theme.px(_PANE_FROM))
