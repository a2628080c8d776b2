"""The second step: every change of the list, before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.services.desk import Desk
from jobassist.services.import_list import Doubt, ImportPreview, Kind, decide
from jobassist.services.import_rows import USUAL_FACTS, VANISHED, ImportRow, ImportTable, lay_out
from jobassist.ui.import_list.columns import change_columns, problem_columns
from jobassist.ui.import_list.diff_cells import DiffDelegate
from jobassist.ui.import_list.model import ChangesModel, ProblemsModel
from jobassist.ui.import_list.notices import Notices
from jobassist.ui.import_list.words import import_words, rows_words, save_words
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.kit.table import TableView
from jobassist.ui.kit.tile_strip import TileStrip
from jobassist.ui.kit.tiles import TileSpec

REJECTED, SKIPPED, ALL = "rejected", "skipped", ""
_LEAST_TABLE, _ROOM_FOR_PROMISE = 170, 700
_OPENING = (Kind.CHANGED.value, Kind.NEW.value, REJECTED, Kind.UNCHANGED.value)


class Review(QWidget):
    """Counters that filter, the table, what must be decided, and the way on."""

    import_wanted = Signal()
    cancelled = Signal()
    save_wanted = Signal()
    answered = Signal(str, str)
    """The key and the value of an answered question: the list is to be read again."""
    rows_shown = Signal()

    def __init__(
        self, desk: Desk, ready: ImportPreview, table: ImportTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.ready, self.table = desk, ready, table
        self._chosen = ALL
        self.notices = Notices()
        self.notices.decided.connect(self._on_decided)
        self.notices.answered.connect(self.answered)
        self.notices.row_wanted.connect(self.show_row)
        self._tables = self._build_tables()
        body = QWidget()
        parts = column([self._build_head(), self.notices], spacing=0, owner=body)
        parts.addWidget(self._tables, 1)
        self._scroll = ScrollPane(body)
        column([self._scroll, self._build_foot()], spacing=0, owner=self)
        self._show_counts()
        self._show_notices()
        counts = self.counts()
        self.choose(next((key for key in _OPENING if counts.get(key)), ALL))
        self.setFocusProxy(self.changes)

    def counts(self) -> dict[str, int | None]:
        """How many rows each counter stands for."""
        kinds = {kind.value: self.ready.count(kind) for kind in Kind}
        others = {VANISHED: self.ready.vanished, REJECTED: self.table.rejected, SKIPPED: self.table.skipped}
        return {**kinds, **{key: len(rows) for key, rows in others.items()}}

    def change_count(self) -> int:
        """How many cases the import would make or change."""
        return self.ready.count(Kind.NEW) + self.ready.count(Kind.CHANGED)

    def choose(self, key: str) -> None:
        """Show the rows of one counter; empty for every citizen of the list."""
        self._chosen = key
        self.tiles.set_chosen(key)
        if key in (REJECTED, SKIPPED):
            self._problem_model.show_rows(self.table.rejected if key == REJECTED else self.table.skipped)
            self._tables.setCurrentWidget(self.problems)
        else:
            shown = [row for row in self.table.rows if key in (ALL, row.kind)]
            self._change_model.show_rows(shown)
            self._show_columns(shown)
            self._tables.setCurrentWidget(self.changes)
        self.view().set_empty_words(self._empty_words())
        self.rows_shown.emit()

    def _show_columns(self, rows: Sequence[ImportRow]) -> None:
        """Hides further facts that nothing in these rows changes; a new citizen is told whole."""
        is_whole = any(row.kind == Kind.NEW for row in rows)
        for place, heading in list(enumerate(self.table.headings))[USUAL_FACTS:]:
            shown = is_whole or any(row.cells[place].is_changed for row in rows)
            self.changes.show_column(heading, shown)

    def chosen(self) -> str:
        """The counter that filters; empty for none."""
        return self._chosen

    def view(self) -> TableView:
        """The table that is shown."""
        return self.problems if self._tables.currentWidget() is self.problems else self.changes

    def show_row(self, row: int) -> None:
        """Go to the citizen whom a row of the list is about."""
        found = next((line for line in self.table.rows if row in line.rows), None)
        if found is None:
            return
        if self._change_model.place_of(lambda line: line is found) < 0 or self.view() is self.problems:
            self.choose(found.kind)
        self.changes.choose_row(self._change_model.place_of(lambda line: line is found))
        self.changes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self.changes)

    def status_text(self) -> str:
        """``31 af 464 rækker``."""
        whole = len(self.table.rows)
        if self.view() is self.problems:
            return rows_words(self._problem_model.rowCount())
        words = self.tr("%1 af %2").replace("%1", str(self._change_model.rowCount()))
        return words.replace("%2", rows_words(whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.promise.setVisible(self.width() >= theme.px(_ROOM_FOR_PROMISE))

    def take_keyboard(self) -> None:
        """Give the keyboard to a question, for the rows wait for its answer; else to the rows."""
        if not (self.ready.draft.questions and self.notices.focus_choice()):
            self.view().focus_rows()

    def _build_head(self) -> QWidget:
        head = QWidget()
        ground(head, "bg", edge="bottom")
        mark_pane(head)
        strip = TileStrip(self._tile_specs())
        self.tiles = strip.tiles
        self.tiles.chosen.connect(self.choose)
        column([strip], edges=(0, 0, 0, 8), owner=head)
        return head

    def _tile_specs(self) -> list[TileSpec]:
        specs = [
            TileSpec(Kind.NEW.value, self.tr("Nye"), "circle-plus", "blue"),
            TileSpec(Kind.CHANGED.value, self.tr("Ændrede"), "pencil", "yellow"),
            TileSpec(Kind.UNCHANGED.value, self.tr("Uændrede"), "equal", "text2"),
            TileSpec(VANISHED, self.tr("Forsvundne"), "circle-minus", "purple"),
            TileSpec(REJECTED, self.tr("Afviste"), "circle-alert", "red"),
        ]
        if self.table.skipped:
            specs.append(TileSpec(SKIPPED, self.tr("Ulæste felter"), "triangle-alert", "orange"))
        return specs

    def _build_tables(self) -> QStackedWidget:
        today = self.desk.today
        self._change_model, self._problem_model = ChangesModel(self.table), ProblemsModel()
        self.changes = TableView(self.tr("Borgere på listen"), change_columns(self.table), today)
        self.changes.setItemDelegate(DiffDelegate(self.changes))
        self.problems = TableView(self.tr("Rækker med fejl"), problem_columns(), today)
        tables = QStackedWidget()
        tables.setMinimumHeight(theme.px(_LEAST_TABLE))
        mark_pane(tables)
        for view, model in ((self.changes, self._change_model), (self.problems, self._problem_model)):
            model.setParent(view)
            view.setModel(model)
            view.header().setStretchLastSection(True)
            tables.addWidget(view)
        return tables

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        ground(foot, "surface", edge="top")
        mark_pane(foot)
        self.promise = PlainLabel(self.tr("Intet er gemt endnu."), role="table", tone="text2", elide=True)
        self.save = Button("", icon="download")
        self.cancel = Button(self.tr("Annullér"), keys="Esc")
        self.accept = Button("", kind="primary", icon="check", keys="Ctrl+Return")
        self.save.clicked.connect(self.save_wanted)
        self.cancel.clicked.connect(self.cancelled)
        self.accept.clicked.connect(self.import_wanted)
        parts = row(spacing=8, edges=(24, 11, 24, 11), owner=foot)
        parts.addWidget(self.promise, 1)
        parts.addStretch(0)
        for button in (self.save, self.cancel, self.accept):
            parts.addWidget(button)
        return foot

    def _show_counts(self) -> None:
        self.tiles.set_counts(self.counts())
        rejected = len(self.table.rejected)
        self.save.set_label(save_words(rejected))
        self.save.setVisible(rejected > 0)
        self.accept.set_label(import_words(self.change_count()))
        self.accept.setVisible(self.can_import())

    def can_import(self) -> bool:
        """Whether importing would do anything: a first time also confirms what is unchanged."""
        return bool(self.change_count() or (self.ready.items and not self.ready.is_repeated))

    def _show_notices(self) -> None:
        doubts = [item.doubt for item in self.ready.items if item.doubt and item.lowers is None]
        self.notices.show_for(self.ready, doubts, repeats=not self.can_import())

    def _on_decided(self, doubt: Doubt, lowers: bool) -> None:
        self.ready = decide(self.ready, doubt.row, lowers=lowers)
        self.table = lay_out(self.desk, self.ready)
        self._show_counts()
        self._show_notices()
        self.choose(self._chosen)
        if not self.notices.focus_choice():
            self.take_keyboard()

    def _empty_words(self) -> str:
        words: dict[str, Callable[[], str]] = {
            Kind.NEW.value: lambda: self.tr("Ingen nye borgere på listen"),
            Kind.CHANGED.value: lambda: self.tr("Listen ændrer ingen borgere"),
            Kind.UNCHANGED.value: lambda: self.tr("Ingen borgere er uændrede"),
            VANISHED: lambda: self.tr("Alle borgere fra sidst står stadig på listen"),
            REJECTED: lambda: self.tr("Alle rækker kan importeres"),
        }
        return words.get(self._chosen, lambda: self.tr("Listen har ingen rækker, der kan importeres"))()
