"""The letters that are due for a citizen, with the way to write them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.services.propose_letters import LetterProposal
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.worklist.lists import Section

_TOP = Qt.AlignmentFlag.AlignTop


class ProposedLetters(Section):
    """What to send now, and why; hidden while nothing is due."""

    chosen = Signal(str)
    """The letter's id."""

    def show_proposals(self, proposals: Sequence[LetterProposal]) -> None:
        """Show them, the most pressing first."""
        self.set_rows([self._row(proposal) for proposal in proposals])

    def _row(self, proposal: LetterProposal) -> QWidget:
        letter = proposal.template
        words = column([PlainLabel(letter.title, role="table", wrap=True)], spacing=1)
        words.addWidget(PlainLabel(proposal.why, role="small", tone="text2", wrap=True))
        write = Button(self.tr("Skriv"), kind="link", small=True)
        write.setAccessibleDescription(letter.title)
        write.clicked.connect(lambda: self.chosen.emit(letter.id))
        line = QWidget()
        parts = row([], spacing=8, edges=(0, 6, 0, 6), owner=line)
        parts.addWidget(IconMark("mail", "text2"), 0, _TOP)
        parts.addLayout(words, 1)
        parts.addWidget(write, 0, _TOP)
        return line
