"""A file of offers before it is stored: what is new, changed and rejected, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobassist.domain.drafts import Problem
from jobassist.services.desk import Desk
from jobassist.services.import_list import Kind
from jobassist.services.import_offers import OfferItem, OffersPreview
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook, Tone
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.kit.table import TableView
from jobassist.ui.offers.words import translate
from jobassist.ui.worklist.words import filled

_COLUMNS = (
    Column("row", 80, tone="text2"),
    Column("kind", 100),
    Column("title", 260, is_strong=True),
    Column("words", 300, stretches=True),
)


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the preview; ``row`` None is about the whole file."""

    row: int | None
    kind: str
    title: str
    words: str
    tone: str | None = None


def told(ready: OffersPreview) -> list[Told]:
    """What would happen: the rejected first, then what is only noted, the changed, the new and the rest."""
    rejected = [_problem(each) for each in ready.problems if each.rejects]
    noted = [_problem(each) for each in ready.problems if not each.rejects]
    order = (Kind.CHANGED, Kind.NEW, Kind.UNCHANGED)
    items = [_item(each) for kind in order for each in ready.items if each.kind is kind]
    return [*rejected, *noted, *items]


def _problem(problem: Problem) -> Told:
    words = f"{problem.column}: {problem.problem}" if problem.column else problem.problem
    if problem.rejects:
        return Told(problem.row, translate("Offers", "Afvist"), "", words, "red")
    return Told(problem.row, translate("Offers", "Bemærk"), "", words, "orange")


def _item(item: OfferItem) -> Told:
    if item.kind is Kind.NEW:
        return Told(item.row, translate("Offers", "Nyt"), item.offer.title, "", "blue")
    if item.kind is Kind.UNCHANGED:
        return Told(item.row, translate("Offers", "Som før"), item.offer.title, "", "text2")
    changes = filled(translate("Offers", "Ændrer: %1"), ", ".join(item.changes))
    return Told(item.row, translate("Offers", "Ændret"), item.offer.title, changes, "yellow")


class ToldModel(RowsModel[Told]):
    """The lines of the preview."""

    def __init__(self, lines: Sequence[Told]) -> None:
        super().__init__([column.key for column in _COLUMNS])
        self.shown = list(lines)

    def headings(self) -> tuple[str, ...]:
        return self.tr("Række"), self.tr("Hvad"), self.tr("Tilbud"), self.tr("Hvad der sker")

    def cell(self, row: Told, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            value = getattr(row, key)
            return "" if value is None else str(value)
        return row.tone if role == Role.TONE and key == "kind" else None

    def arranged(self, key: str, *, descending: bool) -> list[Told]:
        return self.shown


class ImportPane(QWidget):
    """Nothing is stored before ``import_wanted``; Esc gives up."""

    import_wanted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, filename: str, ready: OffersPreview) -> None:
        super().__init__()
        self.ready = ready
        ground(self, "surface")
        mark_pane(self)
        self.setAccessibleName(filled(self.tr("Importér %1"), filename))
        self.title = PlainLabel(self.accessibleName(), role="title", weight=600, wrap=True)
        self.lines = told(ready)
        self.table = TableView(self.tr("Tilbud i filen"), _COLUMNS, desk.today)
        self._model = ToldModel(self.lines)
        self.table.setModel(self._model)
        self.table.setSortingEnabled(False)
        self.table.row_chosen.connect(self._on_row)
        self.words = PlainLabel(role="table", wrap=True)
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, badge="Esc")
        self.back.clicked.connect(self.left)
        self.submit = Button(self._submit_words(), kind="primary", icon="check", keys="Ctrl+Return")
        self.submit.setEnabled(self._changes() > 0)
        self.submit.clicked.connect(self.import_wanted)
        keypad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        keypad.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keypad.activated.connect(self.submit.click)
        self._lay_out()
        self._on_row(0)

    def _lay_out(self) -> None:
        chips = FlowLayout()
        for look in self._looks():
            chips.addWidget(Chip(look))
        head = QWidget()
        ground(head, "bg", edge="bottom")
        top = row([self.back], spacing=12)
        top.addWidget(self.title, 1)
        column([top, chips], spacing=8, edges=(24, 8, 24, 12), owner=head)
        foot = QWidget()
        ground(foot, "surface", edge="top")
        note = PlainLabel(
            self.tr("Intet er gemt endnu. Hele importen kan fortrydes bagefter."),
            role="table", tone="text2", wrap=True,
        )  # fmt: skip
        line = row([], spacing=8)
        line.addWidget(note, 1)
        line.addWidget(self.submit)
        column([self.words, line], spacing=8, edges=(24, 12, 24, 12), owner=foot)
        column([head, self.table, foot], spacing=0, owner=self).setStretch(1, 1)

    def _looks(self) -> list[ChipLook]:
        ready = self.ready
        counted: list[tuple[int, str, Tone, str]] = [
            (ready.count(Kind.NEW), self.tr("%1 nye"), "blue", "circle-plus"),
            (ready.count(Kind.CHANGED), self.tr("%1 ændrede"), "yellow", "pencil"),
            (ready.count(Kind.UNCHANGED), self.tr("%1 som før"), "grey", "equal"),
            (len(ready.rejected), self.tr("%1 afviste"), "red", "octagon-alert"),
        ]
        return [ChipLook(filled(words, str(n)), tone, icon) for n, words, tone, icon in counted if n]

    def _changes(self) -> int:
        return self.ready.count(Kind.NEW) + self.ready.count(Kind.CHANGED)

    def _submit_words(self) -> str:
        number = self._changes()
        if not number:
            return self.tr("Intet at importere")
        one = self.tr("Importér 1 tilbud")
        return one if number == 1 else filled(self.tr("Importér %1 tilbud"), str(number))

    def first_control(self) -> QWidget:
        """The lines; without any, the way back."""
        return self.table if self.lines else self.back

    def begin(self) -> None:
        """Give the lines the keyboard."""
        if self.lines:
            self.table.focus_rows()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self, place: int) -> None:
        """The whole of a line that the table cuts short."""
        if 0 <= place < len(self.lines):
            line = self.lines[place]
            where = filled(self.tr("Række %1"), str(line.row)) if line.row else self.tr("Hele filen")
            parts = (where, line.kind, line.title, line.words)
            self.words.setText(" · ".join(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
