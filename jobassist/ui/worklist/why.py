"""The card that says why a citizen is on the list: how many of how many, by when, after which law."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.explain import Words
from jobassist.services.open_case import CaseView
from jobassist.ui.kit.fold import Fold
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import Run, RunsLabel

_MOST_TOGETHER = 24


class WhyCard(QFrame):
    """The explanation with its stressed words, then the law and the age of the data."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "sunken")
        title = self.tr("Hvorfor står borgeren her?")
        self.setAccessibleName(title)
        self.why = RunsLabel()
        self.law = _SourceLine("scale")
        self.data = _SourceLine("file-down")
        self.steps = Fold(self.tr("Vis regnestykket"), self.tr("Skjul regnestykket"))
        heading = PlainLabel(title, role="small", weight=600, tone="text2")
        column(
            [heading, self.why, self.law, self.data, self.steps],
            spacing=4,
            edges=(14, 12, 14, 12),
            owner=self,
        )

    def show_case(self, view: CaseView) -> None:
        """Explain another case."""
        self.why.set_runs([Run(_kept_together(words), bold=words.is_strong) for words in view.why])
        self.law.set_text(view.law)
        self.data.set_text(view.data)
        self.steps.setVisible(bool(view.steps))
        self.steps.set_text(lambda: view.steps)


def _kept_together(words: Words) -> str:
    """A stressed ``fredag 10-03-2023`` is not broken over two lines."""
    is_short = words.is_strong and len(words.text) <= _MOST_TOGETHER
    return words.text.replace(" ", "\u00a0") if is_short else words.text


class _SourceLine(QWidget):
    """A small line with its icon; hidden while empty."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._label = PlainLabel(role="small", tone="text2", wrap=True)
        parts = row(spacing=6, owner=self)
        parts.addWidget(IconMark(icon, size=14), 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self._label, 1)

    def set_text(self, words: str) -> None:
        self._label.setText(words)
        self.setVisible(bool(words))
