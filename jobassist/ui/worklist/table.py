"""The list itself: columns and filters, filled to the edge, with words and a way on when nothing fits."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from jobassist.domain.case import TargetGroup
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import STATUSES, status_word
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.labels import PlainLabel, tooltip
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.table import Column, Filter, TableView
from jobassist.ui.kit.table_header import PADDING
from jobassist.ui.worklist.model import WorklistModel
from jobassist.ui.worklist.rows import KEYS

WIDTHS = {
    "status": 171, "name": 156, "cpr": 101, "group": 62, "why": 167, "safe": 97, "due": 97, "caseworker": 132,
}  # fmt: skip
_FLEXIBLE = (("name", 2), ("why", 1))
_MOST_EXTRA = {"name": 90}


class WorklistTable(TableView):
    """The table of the worklist; room that is left goes to the reason and the name."""

    way_on = Signal()
    """The button that is offered when nothing fits was clicked."""

    def __init__(self, name: str, model: WorklistModel, today: date) -> None:
        self.nothing: NothingFits | None = None
        super().__init__(name, _columns(), today)
        self.setModel(model)
        self.header().setSortIndicatorClearable(True)
        self._widen_choices()
        self.nothing = NothingFits(self.viewport())
        self.nothing.button.clicked.connect(self.way_on)
        self.viewport().installEventFilter(self)

    def _widen_choices(self) -> None:
        """Lists of choices are as wide as their words, however narrow the column."""
        for key in ("status", "group"):
            editor = self.header().editor(key)
            if isinstance(editor, ChoiceBox):
                words = [editor.itemText(i) for i in range(editor.count())]
                widest = max(QFontMetrics(theme.font()).horizontalAdvance(text) for text in words)
                # Else the box grows to its contents as soon as it has a list, out of its column.
                editor.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                editor.view().setMinimumWidth(widest + theme.px(40))

    def show_nothing(self, words: str, button: str = "") -> None:
        """Say why there are no rows, and what to do about it; empty words take it away."""
        if self.nothing is not None:
            self.nothing.say(words, button)
            self._place_nothing()

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._place_nothing()
        return super().eventFilter(watched, event)

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

    def _place_nothing(self) -> None:
        if self.nothing is not None:
            size = self.viewport().size()
            self.nothing.setGeometry(QRect(0, 0, size.width(), size.height() * 2 // 3))


class NothingFits(QWidget):
    """A sentence in the middle of the empty list, and one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = PlainLabel(tone="text2", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button("")
        middle = row([None, self.button, None])
        column([None, self.words, middle, None], spacing=12, edges=(24, 0, 24, 0), owner=self)
        self.hide()

    def say(self, words: str, button: str) -> None:
        """Show the sentence, and the button if it has a label."""
        self.words.setText(words)
        self.button.set_label(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(words))


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
