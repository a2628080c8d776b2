"""The table of rules: its columns and filters, how it sorts, and which columns give way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from jobassist.domain.danish import sort_key
from jobassist.domain.rules import RuleVersion
from jobassist.services.list_rules import RuleLine
from jobassist.services.rulebook_page import short_group_words
from jobassist.ui.kit import theme
from jobassist.ui.kit.columns import Column, Filter, Role
from jobassist.ui.kit.filter_table import FilterTable
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.rulebook.words import (
    confidence_look,
    confidence_options,
    confidence_word,
    corrected_look,
    days_words,
    translate,
)

_WIDTHS = {"id": 130, "sentence": 280, "groups": 96, "source": 150, "validity": 182, "confidence": 142,
           "mark": 88}  # fmt: skip
# What can best be read in the pane goes first.
_GIVES_WAY = ("source", "validity", "groups", "mark", "confidence")
CORRECTED = "corrected"
_TEXTS: dict[str, Callable[[RuleLine], str]] = {
    "id": lambda line: line.id,
    "sentence": lambda line: line.sentence,
    "groups": lambda line: short_group_words(line.version.groups),
    "source": lambda line: line.source,
    "validity": lambda line: days_words(line.valid_from, line.valid_to),
    "confidence": lambda line: confidence_word(line.confidence),
    "mark": lambda line: corrected_look().text if line.overridden else "",
}
Filters = Mapping[str, str | date]


class RuleModel(RowsModel[RuleLine]):
    """The rules in the list's own order, or by a column; ``shown`` are those that the filters leave."""

    def __init__(self) -> None:
        super().__init__(tuple(_WIDTHS))
        self.lines: tuple[RuleLine, ...] = ()
        self.filters: Filters = {}

    def set_lines(self, lines: Sequence[RuleLine]) -> None:
        """Show other rules."""
        self.lines = tuple(lines)
        self.update_shown()

    def set_filters(self, filters: Filters) -> None:
        """Show only what fits the filter row."""
        self.filters = dict(filters)
        self.update_shown()

    def row_of(self, version: RuleVersion | None) -> int:
        """Where a version is shown: it, else another of the same rule; -1 when there is none."""
        if version is None:
            return -1
        same = [i for i, line in enumerate(self.shown) if line.id == version.id]
        exact = [i for i in same if _is_same(self.shown[i].version, version)]
        return (exact or same or [-1])[0]

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Regel"),
            self.tr("Hvad den siger"),
            self.tr("For"),
            self.tr("Kilde"),
            self.tr("Gælder"),
            self.tr("Sikkerhed"),
            self.tr("Mærke"),
        )

    def cell(self, row: RuleLine, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(_TEXTS[key](row).split())
        if role == Role.LOOK:
            if key == "confidence":
                return confidence_look(row.confidence)
            return corrected_look() if row.overridden else None
        return row.id if role == Role.KEY else None

    def arranged(self, key: str, *, descending: bool) -> list[RuleLine]:
        found = [line for line in self.lines if _fits_all(line, self.filters)]
        if not key:
            return found
        value = _sort_value(key)
        return sorted(found, key=value, reverse=descending)


def _sort_value(key: str) -> Callable[[RuleLine], str]:
    if key == "validity":
        return lambda line: line.valid_from.isoformat()
    return lambda line: sort_key(_TEXTS[key](line))


def _is_same(one: RuleVersion, other: RuleVersion) -> bool:
    return (one.valid_from, one.groups, one.from_extension) == (
        other.valid_from, other.groups, other.from_extension,
    )  # fmt: skip


def _fits_all(line: RuleLine, filters: Filters) -> bool:
    return all(_fits(line, key, str(value)) for key, value in filters.items())


def _fits(line: RuleLine, key: str, value: str) -> bool:
    if key == "confidence":
        return line.confidence == value
    if key == "mark":
        return bool(line.overridden) is (value == CORRECTED)
    text = f"{line.title} {line.sentence}" if key == "sentence" else _TEXTS[key](line)
    plain, danish = text.casefold(), sort_key(text)
    return all(word.casefold() in plain or sort_key(word) in danish for word in value.split())


def _columns() -> list[Column]:
    marks = (
        (CORRECTED, translate("Rulebook", "Rettet")),
        ("law", translate("Rulebook", "Som i loven")),
    )
    filters = {
        "id": Filter("text", translate("Rulebook", "Regel")),
        "sentence": Filter("text", translate("Rulebook", "Ord i reglen")),
        "source": Filter("text", translate("Rulebook", "Kilde")),
        "confidence": Filter("choice", options=tuple(confidence_options())),
        "mark": Filter("choice", options=marks),
    }
    return [
        Column(
            key,
            width,
            filters.get(key),
            is_status=key in ("confidence", "mark"),
            tone="text" if key in ("id", "sentence") else "text2",
            is_strong=key == "id",
            stretches=key == "sentence",
        )
        for key, width in _WIDTHS.items()
    ]


class RuleTable(FilterTable):
    """Hides what there is no room for, so that nothing has to be scrolled to."""

    def __init__(self, name: str, model: RuleModel, today: date) -> None:
        self._has_groups = True
        self._rules = model
        super().__init__(name, _columns(), today, model)
        model.shown_changed.connect(self.fit_columns)

    def show_groups(self, has_groups: bool) -> None:
        """Show whom each rule is for, or not, where all are for the same group."""
        self._has_groups = has_groups
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Hide what says nothing here, and then what there is no room for."""
        shown = dict(_WIDTHS)
        if not self._has_groups:
            del shown["groups"]
        if not any(line.overridden for line in self._rules.lines):
            del shown["mark"]
        for key in _GIVES_WAY:
            if key in shown and sum(map(theme.px, shown.values())) > self.viewport().width():
                del shown[key]
        for key in _WIDTHS:
            self.show_column(key, key in shown)
