"""The papers that were filed on a case, on the citizen's page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import short_date
from jobassist.domain.papers import Paper, PaperKind
from jobassist.services.desk import NOBODY, Desk
from jobassist.services.rules_used import rules_of_paper
from jobassist.ui.citizen.cards import Card
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fold import Fold
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.letters.words import paper_icon

_TOP = Qt.AlignmentFlag.AlignTop


class PapersCard(Card):
    """Every paper, the newest first: what, when, by whom, and a way to see it again.

    ``paper_chosen`` carries the ``Paper``; ``print_paper.print_again`` shows it as it was. A message has no
    paper: its text stands in the row.
    """

    paper_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__(self.tr("Breve og papirer"), self.tr("Intet er udskrevet eller sendt herfra endnu."))

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Show them in the order given, which is the newest first."""
        self.set_rows([self._row(paper) for paper in papers])

    def _row(self, paper: Paper) -> QWidget:
        made = f"{short_date(paper.made_at.date())} {paper.made_at:%H.%M}"
        by = "" if paper.made_by == NOBODY else paper.made_by
        rights = self.tr("med rettigheder og pligter") if paper.mentions_rights else ""
        words = column([PlainLabel(paper.title, role="table", weight=500, wrap=True)], spacing=1)
        details = " · ".join(filter(None, (made, by, rights)))
        words.addWidget(PlainLabel(details, role="small", tone="text2", wrap=True))
        rules = Fold(self.tr("Regler brugt"), self.tr("Skjul reglerne"), about=f"{paper.title}, {made}")
        rules.set_text(lambda: rules_of_paper(self._desk, paper))
        words.addWidget(rules)
        line = QWidget()
        parts = row([], spacing=8, edges=(0, 7, 0, 7), owner=line)
        parts.addWidget(IconMark(paper_icon(paper.kind), "text2"), 0, _TOP)
        parts.addLayout(words, 1)
        if paper.kind is PaperKind.SMS:
            words.addWidget(PlainLabel(paper.body, role="small", tone="text2", wrap=True))
        else:
            show = Button(self.tr("Vis"), icon="file-text", small=True)
            show.setAccessibleDescription(f"{paper.title}, {made}")
            show.clicked.connect(lambda _checked=False, own=paper: self.paper_chosen.emit(own))
            parts.addWidget(show, 0, _TOP)
        return line
