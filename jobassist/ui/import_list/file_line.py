"""The line under the page's title: which list is looked at, and which step we are at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import weekday_date
from jobassist.domain.drafts import ListDraft
from jobassist.ui.import_list.steps import FILE, Steps
from jobassist.ui.import_list.words import rows_words
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import IconMark


class FileLine(QWidget):
    """``søgeliste-uge10.csv  464 rækker · trukket mandag 06-03-2023`` and the three steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = Steps()
        self._mark = IconMark("file-text", "text2", size=18)
        self.name = PlainLabel(weight=600)
        self.details = PlainLabel(role="table", tone="text2", elide=True)
        parts = row([self._mark, self.name], spacing=10, edges=(24, 0, 24, 4), owner=self)
        parts.addWidget(self.details, 1)
        parts.addStretch(0)
        parts.addWidget(self.steps)
        self.set_step(FILE, with_list=False)

    def show_list(self, draft: ListDraft, unused_columns: Sequence[str]) -> None:
        """Tell of a list that was read; every column that is not used is named."""
        self.name.setText(draft.filename)
        drawn = self.tr("trukket %1").replace("%1", weekday_date(draft.as_of))
        words = f"{rows_words(draft.row_count)} · {drawn}"
        if unused_columns:
            unused = self.tr("bruges ikke: %1").replace("%1", ", ".join(unused_columns))
            words = f"{words} · {unused}"
        self.details.setText(words)

    def set_step(self, step: int, *, with_list: bool) -> None:
        """Show where we are, and the list or not."""
        self.steps.set_step(step)
        for part in (self._mark, self.name, self.details):
            part.setVisible(with_list)
