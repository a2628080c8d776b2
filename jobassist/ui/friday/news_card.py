"""What is new since the Friday before, on top of the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from jobassist.domain.danish import short_date
from jobassist.services.review_citizen import ReviewView
from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.worklist.words import filled

_MOST = 8


class NewsCard(QFrame):
    """A blue card with a line for each thing that changed; a quiet line when nothing did."""

    def __init__(self) -> None:
        super().__init__()
        self.title = PlainLabel(role="small", weight=600, tone="blue", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(4))
        column([self.title, self._lines], spacing=6, edges=(16, 11, 16, 12), owner=self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            paint.box(painter, QRectF(self.rect()), fill="blue_tint", line="blue_line", radius=8)

    def show_news(self, view: ReviewView) -> None:
        """Show what is new about a citizen."""
        self._clear()
        day = short_date(view.since)
        pattern = self.tr("Sket siden fredag %1") if view.is_first else self.tr("Nyt siden fredag %1")
        if not view.news:
            pattern = self.tr("Intet nyt siden fredag %1")
        self.title.setText(filled(pattern, day))
        sentences = [self.title.text()]
        for each in view.news[:_MOST]:
            words = RunsLabel([Run(each.strong, bold=True), Run(f" {each.rest}")])
            line = row(spacing=10)
            line.addWidget(IconMark(each.icon, "blue"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words, 1)
            self._lines.addLayout(line)
            sentences.append(each.sentence)
        if len(view.news) > _MOST:
            rest = filled(self.tr("og %1 ting mere på borgerens side"), str(len(view.news) - _MOST))
            self._lines.addWidget(PlainLabel(rest, role="small", tone="text2"))
        self.setAccessibleName(". ".join(sentences))

    def texts(self) -> list[str]:
        """The lines as they read."""
        return [label.text() for label in self.findChildren(RunsLabel)]

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            _drop(item)


def _drop(item: object) -> None:
    """Take a line away at once: what is deleted later would be read until then."""
    layout = getattr(item, "layout", lambda: None)()
    widget = getattr(item, "widget", lambda: None)()
    if widget is not None:
        widget.setParent(None)
        widget.deleteLater()
    elif layout is not None:
        while (inner := layout.takeAt(0)) is not None:
            _drop(inner)
        layout.deleteLater()
