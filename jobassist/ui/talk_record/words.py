"""Text of a finished talk: long answers piece by piece, and what was corrected, when and by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.domain.danish import short_date
from jobassist.domain.talk_record import Correction
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
PIECE, _MORE = 4_000, 5
_BREAK = re.compile(r"[\n ]")
_LINE_END = str.maketrans({"\n": "\u2028", "\r": ""})


class Words(RunsLabel):
    """Wrapped text with its own line breaks."""

    def __init__(self, runs: Sequence[Run], *, role: str = "body", tone: str = "text") -> None:
        super().__init__([_on_lines(run) for run in runs], role=role, tone=tone)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # as high as its width asks for, no higher
        self.setSizePolicy(policy)


def _on_lines(run: Run) -> Run:
    return Run(run.text.translate(_LINE_END), run.bold, run.tone)


def pieces(text: str) -> list[str]:
    """A text in pieces that are quick to lay out, each ending with a line or a word where it can."""
    found = []
    while len(text) > PIECE:
        ends = [match.end() for match in _BREAK.finditer(text, PIECE - 500, PIECE)]
        end = ends[-1] if ends else PIECE
        found.append(text[:end])
        text = text[end:]
    return [*found, text]


class LongText(QWidget):
    """A text of any length: its beginning, and more of it when wanted."""

    def __init__(self, text: str, *, role: str = "body", tone: str = "text") -> None:
        super().__init__()
        self._text, self._shown = text, 0
        self._role, self._tone = role, tone
        self.more = Button("", kind="link", small=True)
        self.more.clicked.connect(self.show_more)
        self._column = column(spacing=0, owner=self)
        self._column.addLayout(row([self.more, None]))
        self.more.hide()
        self._add(1)

    def text(self) -> str:
        """All of it, also what is not shown yet."""
        return self._text

    def show_more(self) -> None:
        """Show the next pieces."""
        self._add(_MORE)

    def _add(self, count: int) -> None:
        # No more of a long text is cut up than is shown: the rest may be two megabytes.
        rest = self._text[self._shown : self._shown + PIECE * (count + 1)]
        for piece in pieces(rest)[:count]:
            words = Words([Run(piece)], role=self._role, tone=self._tone)
            self._column.insertWidget(self._column.count() - 1, words)
            self._shown += len(piece)
        left = len(self._text) - self._shown
        self.more.setVisible(left > 0)
        self.more.set_label(filled(self.tr("Vis mere, %1 tegn tilbage"), f"{left:,}".replace(",", ".")))


class CorrectionLine(QWidget):
    """What was corrected at one time: when, by whom, why, and how each thing was before."""

    def __init__(self, correction: Correction, before: Sequence[str]) -> None:
        super().__init__()
        at = f"{short_date(correction.at.date())} kl. {correction.at.hour}.{correction.at.minute:02}"
        told = filled(translate("Record", "Rettet %1 af %2: "), at, correction.by)
        why = Words([Run(told, bold=True), Run(correction.reason)], role="small", tone="text2")
        texts = [LongText(each, role="small", tone="text2") for each in before]
        line = row([], spacing=8, edges=(0, 2, 0, 4), owner=self)
        line.addLayout(column([2, IconMark("history", "text2", size=14), None], spacing=0))
        line.addLayout(column([why, *texts], spacing=1), 1)


def correction_lines(
    corrections: Iterable[Correction], before: Callable[[Correction], str]
) -> list[CorrectionLine]:
    """A line for each time something was corrected; ``before`` tells how one thing was."""
    found = []
    for _, group in groupby(corrections, key=attrgetter("at", "by", "reason")):
        together = list(group)
        found.append(CorrectionLine(together[0], [before(each) for each in together]))
    return found


def before_words(was: str) -> str:
    """``Før: 7 af 10``."""
    return filled(translate("Record", "Før: %1"), was or translate("Record", "ikke besvaret"))


def detail_words(correction: Correction) -> str:
    """``Varighed før: 40 min``: how the talk itself was before it was corrected."""
    names = {
        "on": translate("Record", "Dag"),
        "minutes": translate("Record", "Varighed"),
        "form": translate("Record", "Form"),
        "kind": translate("Record", "Samtaletype"),
        "status": translate("Record", "Udfald"),
    }
    name = names.get(correction.field, translate("Record", "Samtalen"))
    unknown = translate("Record", "ikke oplyst")
    return filled(translate("Record", "%1 før: %2"), name, correction.before or unknown)
