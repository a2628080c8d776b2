"""The tab Virksomheder: those whom the company team knows, the chosen one beside them, and its form."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.employers import Employer, EmployerId
from jobassist.services.desk import Desk
from jobassist.services.employers import (
    EmployerChanged,
    EmployerLine,
    delete_employer,
    employers,
    jobs_of,
    with_words,
)
from jobassist.ui.jobs.employer_files import EmployerFiles
from jobassist.ui.jobs.employer_form import EmployerForm
from jobassist.ui.jobs.employer_pane import EmployerPane
from jobassist.ui.jobs.employer_table import EmployerModel, EmployerTable
from jobassist.ui.jobs.words import grouped
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import EmptyState, WayOn
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.form_stack import FormStack
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.page import Page
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_PANE, _NARROW_PANE, _WIDE_FROM, _PANE_FROM = 360, 302, 1000, 600
_TYPING_MS = 120
_NEW = EmployerId("")


class EmployersView(Page):
    """Table and pane, or in their place a form; a form that was left keeps what was typed in it."""

    status_changed = Signal()
    """Other words belong in the status strip."""
    jobs_wanted = Signal(str)
    """The advertisements of an employer of this name are to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self._chosen: EmployerId | None = None
        self._place = 0
        self._every: tuple[EmployerLine, ...] = ()
        self.model = EmployerModel()
        self.table = EmployerTable(self.tr("Virksomheder"), self.model, desk.today)
        self.pane = EmployerPane()
        self.search = TextField("", placeholder=self.tr("Søg i virksomhederne (Ctrl+F)"), icon="search")
        self.search.edit.setAccessibleName(self.tr("Søg i virksomhederne"))
        self.load = Button(self.tr("Importér …"), icon="file-down", keys="Ctrl+O")
        self.save = Button(self.tr("Eksportér …"), icon="download")
        self.new = Button("", icon="plus", keys="Ctrl+N")
        self.nothing = PlainLabel(role="table", tone="text2", wrap=True)
        self.empty = self._make_empty()
        self._soon = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self.find_now)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Virksomheder")

    @property
    def status_text(self) -> str:
        """``12 af 40 virksomheder``."""
        if not self._every:
            return ""
        shown = grouped(len(self.model.shown))
        return filled(self.tr("%1 af %2 virksomheder"), shown, grouped(len(self._every)))

    def first_control(self) -> QWidget | None:
        shown = self._stack.currentWidget()
        if shown is self._work:
            return self.search
        return self.empty.button("import") if shown is self.empty else shown

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Her kommer virksomhederne til at stå"),
            self.tr(
                "Skriv, hvem I kender, og hvem man ringer til. Så ser virksomhedsteamet og sagsbehandlerne "
                "de samme kontaktpersoner ved de samme job og pladser."
            ),
            [
                WayOn("import", "file-down", self.tr("Importér en liste"),
                      self.tr("En CSV- eller Excel-fil. Du ser alt, før det bliver gemt"),
                      self.tr("Vælg fil")),
                WayOn("new", "plus", self.tr("Ny virksomhed"),
                      self.tr("Skriv den første selv. Et navn er nok til at begynde med"), self.tr("Skriv")),
            ],
        )  # fmt: skip

    def _lay_out(self) -> None:
        head = QWidget()
        ground(head, "bg", edge="bottom")
        mark_pane(head)
        head.setAccessibleName(self.tr("Søg i virksomhederne"))
        self.search.setMinimumWidth(theme.px(300))
        tools = QWidget()
        tools.setLayout(FlowLayout([self.search, self.new, self.load, self.save]))
        column([tools], spacing=0, edges=(24, 4, 24, 10), owner=head)
        listing = QWidget()
        ground(listing, "surface")
        mark_pane(listing)
        listing.setAccessibleName(self.table.accessibleName())
        self.nothing.setContentsMargins(*(theme.px(n) for n in (24, 12, 16, 12)))
        column([self.nothing, self.table], spacing=0, owner=listing).setStretch(1, 1)
        lower = QWidget()
        row([listing, self.pane], spacing=0, owner=lower).setStretch(0, 1)
        self._work = QWidget()
        column([head, lower], spacing=0, owner=self._work).setStretch(1, 1)
        self._stack = QStackedWidget()
        for each in (self._work, self.empty):
            self._stack.addWidget(each)
        self.forms = FormStack(self._stack)
        self.forms.saved.connect(self._on_saved)
        self.forms.closed.connect(self._back_to_list)
        column([self._stack], spacing=0, owner=self)
        self.files = EmployerFiles(self, self._stack, self._back_to_list)

    def _connect(self) -> None:
        self.search.text_changed.connect(lambda _text: self._soon.start())
        self.search.submitted.connect(self._on_enter)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda _row: self.open_form())
        self.new.clicked.connect(self.open_new)
        self.load.clicked.connect(self.files.choose_import)
        self.save.clicked.connect(self.files.export)
        self.empty.chosen.connect(self._on_way)
        self.pane.edit_wanted.connect(self.open_form)
        self.pane.delete_wanted.connect(self._delete)
        self.pane.jobs_wanted.connect(self._show_jobs)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._focus_search)

    def refresh(self) -> None:
        """Reads the employers again; a form that is being filled in is left alone."""
        self._every = self.attempt(lambda: employers(self.desk)) or ()
        self.find_now()
        if self._stack.currentWidget() in (self._work, self.empty):
            self._show_list()

    def find_now(self) -> None:
        """Searches at once for what is typed."""
        self._soon.stop()
        self.model.set_lines(with_words(self._every, self.search.text()))
        self._on_shown()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self._work if self._every else self.empty)
        is_begun = self.forms.is_begun(_NEW)
        self.new.set_label(self.tr("Fortsæt ny virksomhed") if is_begun else self.tr("Ny virksomhed"))
        tab_as_laid_out(self)

    def _on_shown(self) -> None:
        """Other rows: stay on the employer, else on the place."""
        found, shown = self.model.row_of(self._chosen), self.model.shown
        place = found if found >= 0 else max(min(self._place, len(shown) - 1), 0)
        if shown:
            with QSignalBlocker(self.table):
                self.table.choose_row(place)
        self._show_chosen(place if shown else -1)
        self.nothing.setText(self.tr("Ingen virksomhed passer til det, du søger. Prøv med færre ord."))
        self.nothing.setVisible(not shown)
        self.status_changed.emit()

    def _on_row(self, place: int) -> None:
        if 0 <= place < len(self.model.shown):
            self._show_chosen(place)

    def _show_chosen(self, place: int) -> None:
        each = self.model.shown[place] if place >= 0 else None
        self._place = max(place, 0)
        self._chosen = each.employer.id if each is not None else None
        ads = (self.attempt(lambda: jobs_of(self.desk, each.employer)) or ()) if each is not None else ()
        is_begun = self._chosen is not None and self.forms.is_begun(self._chosen)
        self.pane.show_employer(each, ads, is_begun=is_begun)

    def chosen(self) -> EmployerLine | None:
        """The employer in the pane."""
        place = self.model.row_of(self._chosen)
        return self.model.shown[place] if place >= 0 else None

    def _delete(self) -> None:
        each = self.chosen()
        if each is not None:
            self.do(lambda: delete_employer(self.desk, each.employer.id))
            self.table.focus_rows()

    def _show_jobs(self) -> None:
        each = self.chosen()
        if each is not None:
            self.jobs_wanted.emit(each.employer.name)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def _on_enter(self) -> None:
        """Enter in the search: the first row takes the keyboard."""
        self.find_now()
        if self.model.shown:
            self.table.focus_rows()

    def _on_way(self, key: str) -> None:
        self.files.choose_import() if key == "import" else self.open_new()

    def form(self) -> EmployerForm | None:
        """The form that fills the tab now."""
        shown = self.forms.shown()
        return shown if isinstance(shown, EmployerForm) else None

    def open_new(self) -> None:
        """Ctrl+N: an empty form, or the one that was begun."""
        self.forms.open(_NEW, lambda: EmployerForm(self.desk, Employer(_NEW, ""), None))

    def open_form(self) -> None:
        """E or Enter: the form of the chosen employer."""
        each = self.chosen()
        if each is not None:
            self.forms.open(each.employer.id, lambda: EmployerForm(self.desk, each.employer, each.rev))

    def _on_saved(self, done: EmployerChanged) -> None:
        self._chosen = done.employer_id
        if self.search.text():
            self.search.set_text("")
        self._back_to_list()
        self.changed.emit(done)

    def _back_to_list(self) -> None:
        self._stack.setCurrentWidget(self._work)
        self.refresh()
        self.table.focus_rows() if self.model.shown else self.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """What was typed stays in its form; that it is not stored is said once, and again when it grew."""
        name = self.forms.unsaved()
        if name:
            words = self.tr(
                "%1 er ikke gemt under Virksomheder. Gem det, eller gå videre igen uden at gemme."
            )
            self.failed.emit(filled(words, name))
        return not name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.edit.hasFocus():
            self._on_enter()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.set_text("")
            self._focus_search()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        self.pane.setFixedWidth(theme.px(_PANE if width >= theme.px(_WIDE_FROM) else _NARROW_PANE))
        self.pane.setVisible(width >= theme.px(_PANE_FROM))
