"""The list itself: columns and filters, filled to the edge, with words and a way on when nothing fits."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontMetrics, QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip

from jobassist.domain.case import TargetGroup
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.chip import STATUSES, status_word
from jobassist.ui.kit.filter_table import FilterTable
from jobassist.ui.kit.labels import tooltip
from jobassist.ui.kit.table import Column, Filter
from jobassist.ui.kit.table_header import PADDING
from jobassist.ui.worklist.model import WorklistModel
from jobassist.ui.worklist.rows import KEYS

WIDTHS = {
    "status": 171, "name": 156, "cpr": 101, "group": 62, "why": 167, "safe": 97, "due": 97, "caseworker": 132,
}  # fmt: skip
_FLEXIBLE = (("name", 2), ("why", 1))
_MOST_EXTRA = {"name": 90}


class WorklistTable(FilterTable):
    """The table of the worklist; room that is left goes to the reason and the name."""

    def __init__(self, name: str, model: WorklistModel, today: date) -> None:
        super().__init__(name, _columns(), today, model)

    def has_room_for(self, key: str) -> bool:
        """Whether a column fits beside those that are shown."""
        return self.viewport().width() >= self._wanted({key})

    def _wanted(self, also: AbstractSet[str] = frozenset()) -> int:
        shown = {key for i, key in enumerate(KEYS) if not self.isColumnHidden(i)}
        return sum(theme.px(WIDTHS[key]) for key in shown | also)

    def fit_columns(self) -> None:
        """Give what is left of the width to the columns that can use it."""
        spare = self.viewport().width() - self._wanted()
        parts = sum(share for _, share in _FLEXIBLE)
        for key, share in _FLEXIBLE:
            extra = max(spare, 0) * share // parts
            if key in _MOST_EXTRA:
                extra = min(extra, theme.px(_MOST_EXTRA[key]))
            spare -= extra
            parts -= share
            self.setColumnWidth(KEYS.index(key), theme.px(WIDTHS[key]) + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            words = str(index.data() or "") if index.isValid() else ""
            room = self.columnWidth(index.column()) - theme.px(PADDING + 4)
            too_long = QFontMetrics(theme.font("table", 500)).horizontalAdvance(words) > room
            is_text = index.isValid() and not self.columns[index.column()].is_status
            shown = tooltip(words) if is_text and too_long else ""
            QToolTip.showText(event.globalPos(), shown, self.viewport(), self.visualRect(index))
            return True
        return super().viewportEvent(event)


def _columns() -> list[Column]:
    statuses = tuple((status, status_word(status)) for status in STATUSES)
    groups = tuple((group.value, group_term(group).short) for group in TargetGroup)
    translate = QCoreApplication.translate
    filters = {
        "name": Filter("text", translate("WorklistTable", "Navn")),
        "cpr": Filter("text", translate("WorklistTable", "CPR")),
        "why": Filter("text", translate("WorklistTable", "Tekst i grunden")),
        "caseworker": Filter("text", translate("WorklistTable", "Navn")),
        "status": Filter("choice", options=statuses),
        "group": Filter("choice", options=groups),
        "safe": Filter("until"),
        "due": Filter("until"),
    }
    tones = {"cpr": "text2", "group": "text2", "caseworker": "text2"}
    return [
        Column(
            key,
            WIDTHS[key],
            filters[key],
            is_status=key == "status",
            tone=tones.get(key, "text"),
            is_strong=key == "name",
        )
        for key in KEYS
    ]
