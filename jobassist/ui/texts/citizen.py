"""An agenda as the citizen meets it: titles, what is asked, and how easy it reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.agenda import Agenda, AgendaItem
from jobassist.domain.lix import EASY_BELOW, lix
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.talk.badge import Badge
from jobassist.ui.worklist.words import filled

_TOP = Qt.AlignmentFlag.AlignTop
_INDENT = 32


class CitizenPreview(QWidget):
    """Titles and questions in large type, and nothing of hints, minutes or advice."""

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sheet = QFrame()
        sheet.setProperty("card", "plain")
        heading = PlainLabel(self.tr("Det taler vi om"), role="welcome", weight=600)
        parts = column([heading], spacing=14, edges=(28, 22, 28, 24), owner=sheet)
        if agenda.notice:
            parts.addWidget(PlainLabel(agenda.notice, role="title", wrap=True))
        for number, item in enumerate(agenda.items, start=1):
            parts.addWidget(_item(number, item))
        column([self._ease(agenda), sheet, None], spacing=12, edges=(24, 16, 24, 24), owner=self)

    def _ease(self, agenda: Agenda) -> QWidget:
        """How easy the citizen's words read, for the one who writes them."""
        line = QWidget()
        found = lix(citizen_text(agenda))
        words = PlainLabel(role="table", tone="text2", wrap=True)
        parts = row([], spacing=10, owner=line)
        if found is not None:
            look = (
                ChipLook(filled(self.tr("LIX %1, %2"), str(found.value), found.word), "green", "circle-check")
                if found.is_easy
                else ChipLook(
                    filled(self.tr("LIX %1, %2"), str(found.value), found.word), "orange", "triangle-alert"
                )
            )
            parts.addWidget(Chip(look), 0, _TOP)
            advice = self.tr("Borgerens tekster er lette at læse.")
            if not found.is_easy:
                pattern = self.tr("Gør sætninger og ord kortere, så LIX kommer under %1.")
                advice = filled(pattern, str(EASY_BELOW))
            words.setText(advice)
        parts.addWidget(words, 1)
        return line


def _item(number: int, item: AgendaItem) -> QWidget:
    head = row([], spacing=10)
    head.addWidget(Badge(number), 0, _TOP)
    head.addWidget(PlainLabel(item.citizen_title, role="title", weight=600, wrap=True), 1)
    body = column([], spacing=6, edges=(_INDENT, 0, 0, 0))
    for text in (*item.points, *(question.text for question in item.questions)):
        body.addWidget(PlainLabel(text, role="heading", tone="text2", wrap=True))
    whole = QWidget()
    whole.setAccessibleName(f"{number}. {item.citizen_title}")
    column([head, body], spacing=6, owner=whole)
    return whole


def citizen_text(agenda: Agenda) -> str:
    """Everything that the citizen reads or is asked, a line each."""
    lines = [agenda.notice]
    for item in agenda.items:
        lines += [item.citizen_title, *item.points]
        for question in item.questions:
            lines += [question.text, *question.options]
    return "\n".join(filter(None, lines))
