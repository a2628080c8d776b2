"""Who would change status: how many of how many, what to think of, and each in a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import short_date, sort_key
from jobassist.domain.duties import Status
from jobassist.services.correct_rules import Preview, StatusChange
from jobassist.ui.kit import theme
from jobassist.ui.kit.chip import status_word
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.kit.table import TableView
from jobassist.ui.rulebook.parts import Rows, caution
from jobassist.ui.rulebook.words import preview_words, translate

_WIDTHS = {"name": 140, "rule": 96, "before": 132, "after": 132, "due_before": 94, "due_after": 94}
_GIVES_WAY = ("due_before", "rule", "due_after", "before")
_HEIGHT = 300


class ChangeModel(RowsModel[StatusChange]):
    """The duties that would stand otherwise, as they came or by a column."""

    def __init__(self) -> None:
        super().__init__(tuple(_WIDTHS))
        self.changes: tuple[StatusChange, ...] = ()

    def set_changes(self, changes: tuple[StatusChange, ...]) -> None:
        """Show others."""
        self.changes = changes
        self.update_shown()

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Navn"),
            self.tr("Regel"),
            self.tr("Status nu"),
            self.tr("Status efter"),
            self.tr("Frist nu"),
            self.tr("Frist efter"),
        )

    def cell(self, row: StatusChange, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[key](row)
        if role == Role.STATUS and key in ("before", "after"):
            status = row.before if key == "before" else row.after
            return status.value if status else None
        return None

    def arranged(self, key: str, *, descending: bool) -> list[StatusChange]:
        if not key:
            return list(self.changes)
        return sorted(self.changes, key=_SORTED.get(key, _by_text(key)), reverse=descending)


def _status(status: Status | None) -> str:
    return status_word(status.value) if status else translate("Rulebook", "ingen pligt")


def _day(day: date | None) -> str:
    return short_date(day) if day else "–"


_TEXTS: dict[str, Callable[[StatusChange], str]] = {
    "name": lambda change: " ".join(change.name.split()),
    "rule": lambda change: change.rule_id,
    "before": lambda change: _status(change.before),
    "after": lambda change: _status(change.after),
    "due_before": lambda change: _day(change.due_before),
    "due_after": lambda change: _day(change.due_after),
}
_SORTED: dict[str, Callable[[StatusChange], str]] = {
    "due_before": lambda change: str(change.due_before or ""),
    "due_after": lambda change: str(change.due_after or ""),
}


def _by_text(key: str) -> Callable[[StatusChange], str]:
    return lambda change: sort_key(_TEXTS[key](change))


class ChangeTable(TableView):
    """Shows what there is room for: the name, and what will be, to the last."""

    def __init__(self, name: str, model: ChangeModel, today: date) -> None:
        columns = [
            Column(key, width, is_status=key in ("before", "after"), is_strong=key == "name",
                   stretches=key == "name")
            for key, width in _WIDTHS.items()
        ]  # fmt: skip
        super().__init__(name, columns, today)
        self._model = model
        self.setModel(model)
        self.header().setSortIndicatorClearable(True)
        model.shown_changed.connect(self.fit_columns)

    def fit_columns(self) -> None:
        """Hide what says the same in every row, and then what there is no room for."""
        changes, shown = self._model.changes, dict(_WIDTHS)
        if all(change.due_before in (None, change.due_after) for change in changes):
            del shown["due_before"]
        for key in _GIVES_WAY:
            if key in shown and sum(map(theme.px, shown.values())) > self.viewport().width():
                del shown[key]
        for key in _WIDTHS:
            self.show_column(key, key in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()


class PreviewPanel(QWidget):
    """Nothing, a preview, or that what was typed has changed since."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Hvem der skifter"))
        self.words = PlainLabel(role="body", weight=600, wrap=True)
        self.cautions = Rows(spacing=6)
        self.model = ChangeModel()
        self.table = ChangeTable(self.tr("Sager, der skifter"), self.model, today)
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        column([self.words, self.cautions, self.table, None], spacing=10, owner=self).setStretch(2, 1)
        self.show_nothing()

    def show_nothing(self, words: str = "") -> None:
        """Nothing was asked for yet, or what is typed is another than what was asked for."""
        self.words.setText(words or self.tr("Se, hvem der skifter, før det kan gemmes."))
        self.words.set_tone("text2")
        self.cautions.set_rows([])
        self.model.set_changes(())
        self.table.hide()

    def show_preview(self, preview: Preview) -> None:
        """The answer."""
        self.words.setText(preview_words(preview))
        self.words.set_tone("text")
        self.cautions.set_rows([caution(text) for text in preview.cautions])
        self.model.set_changes(preview.changes)
        self.table.setVisible(bool(preview.changes))
