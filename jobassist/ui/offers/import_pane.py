"""A file of offers before it is stored: what is new, changed and rejected, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jobassist.domain.drafts import Problem
from jobassist.services.desk import Desk
from jobassist.services.import_list import Kind
from jobassist.services.import_offers import OfferItem, OffersPreview
from jobassist.ui.kit.chip import ChipLook, Tone
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.file_preview import FilePreview
from jobassist.ui.kit.labels import PlainLabel
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


def _submit_words(ready: OffersPreview) -> str:
    """The words of the button; empty when the file changes nothing."""
    number = ready.count(Kind.NEW) + ready.count(Kind.CHANGED)
    if number == 1:
        return translate("Offers", "Importér 1 tilbud")
    return filled(translate("Offers", "Importér %1 tilbud"), str(number)) if number else ""


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


class ImportPane(FilePreview):
    """Every row of the file with what becomes of it; below, the whole of a line that is cut short."""

    def __init__(self, desk: Desk, filename: str, ready: OffersPreview) -> None:
        super().__init__(filename, _submit_words(ready))
        self.ready = ready
        self.lines = told(ready)
        self.table = TableView(self.tr("Tilbud i filen"), _COLUMNS, desk.today)
        self._model = ToldModel(self.lines)
        self.table.setModel(self._model)
        self.table.setSortingEnabled(False)
        self.table.row_chosen.connect(self._on_row)
        self.words = PlainLabel(role="table", wrap=True)
        note = self.tr("Intet er gemt endnu. Hele importen kan fortrydes bagefter.")
        self.lay_out(self._looks(), self.table, note, self.words)
        self._on_row(0)

    def _looks(self) -> list[ChipLook]:
        ready = self.ready
        counted: list[tuple[int, str, Tone, str]] = [
            (ready.count(Kind.NEW), self.tr("%1 nye"), "blue", "circle-plus"),
            (ready.count(Kind.CHANGED), self.tr("%1 ændrede"), "yellow", "pencil"),
            (ready.count(Kind.UNCHANGED), self.tr("%1 som før"), "grey", "equal"),
            (len(ready.rejected), self.tr("%1 afviste"), "red", "octagon-alert"),
        ]
        return [ChipLook(filled(words, str(n)), tone, icon) for n, words, tone, icon in counted if n]

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
