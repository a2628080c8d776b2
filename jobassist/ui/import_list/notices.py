"""What stands between the counters and the table: questions, doubts, and what the list says of itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from jobassist.domain.drafts import Question
from jobassist.services.import_list import Doubt, ImportPreview
from jobassist.ui.import_list.banner import Banner
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.kit.runs import Run

_MOST_NOTES = 3


class Notices(QWidget):
    """At most three strips: a message, the first thing to decide, and notes on the whole list."""

    decided = Signal(object, bool)
    """A ``Doubt``, and whether the list's lower count is used."""
    answered = Signal(str, str)
    row_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        mark_pane(self)
        self.message: Banner | None = None
        self.choice: Banner | None = None
        self.notes: Banner | None = None
        self._parts = column(spacing=8, edges=(24, 12, 24, 12), owner=self)
        self.hide()

    def show_for(self, ready: ImportPreview, doubts: Sequence[Doubt], *, repeats: bool) -> None:
        """Show what this list calls for; questions come before doubts, for they change the rows."""
        self._replace("choice", self._choice(ready.draft.questions, doubts))
        self._replace("notes", self._notes(ready, repeats=repeats))

    def say(self, sentence: str, *, problem: bool) -> None:
        """A message about what was just tried."""
        tone, icon = ("red", "octagon-alert") if problem else ("blue", "info")
        self._replace("message", Banner(tone, icon, [Run(sentence)]))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def focus_choice(self) -> bool:
        """Give what must be decided the keyboard; False when nothing must."""
        if self.choice is None:
            return False
        self.choice.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _replace(self, name: str, banner: Banner | None) -> None:
        old: Banner | None = getattr(self, name)
        if old is not None:
            self._parts.removeWidget(old)
            old.hide()
            old.deleteLater()
        setattr(self, name, banner)
        strips = [strip for strip in (self.message, self.choice, self.notes) if strip is not None]
        if banner is not None:
            self._parts.insertWidget(strips.index(banner), banner)
        self.setVisible(bool(strips))

    def _choice(self, questions: Sequence[Question], doubts: Sequence[Doubt]) -> Banner | None:
        if questions:
            return self._question(questions[0], more=len(questions) - 1)
        return self._doubt(doubts[0], more=len(doubts) - 1) if doubts else None

    def _question(self, question: Question, *, more: int) -> Banner:
        buttons = []
        for value, label in question.options:
            button = Button(label, small=True)
            button.clicked.connect(lambda _on=False, own=value: self.answered.emit(question.key, own))
            buttons.append(button)
        words = [Run(question.text, bold=True), *self._more(more)]
        return Banner("blue", "circle-help", words, buttons)

    def _doubt(self, doubt: Doubt, *, more: int) -> Banner:
        show = Button(self.tr("Vis rækken"), kind="link", small=True)
        keep = Button(self.tr("Behold %1").replace("%1", str(doubt.stored)), small=True)
        use = Button(self.tr("Brug %1").replace("%1", str(doubt.listed)), small=True)
        show.clicked.connect(lambda: self.row_wanted.emit(doubt.row))
        keep.clicked.connect(lambda: self.decided.emit(doubt, False))
        use.clicked.connect(lambda: self.decided.emit(doubt, True))
        who = self.tr("%1, række %2:").replace("%2", str(doubt.row)).replace("%1", doubt.name)
        text = self.tr("listen siger færre samtaler end sidst. Vi beholder det gamle tal, indtil du vælger.")
        words = [Run(f"{who} ", bold=True), Run(text), *self._more(more)]
        return Banner("red", "triangle-alert", words, [keep, use, show])

    def _more(self, more: int) -> list[Run]:
        if not more:
            return []
        words = self.tr("1 mere venter.") if more == 1 else self.tr("%1 mere venter.")
        return [Run(" " + words.replace("%1", str(more)), tone="text2")]

    def _notes(self, ready: ImportPreview, *, repeats: bool) -> Banner | None:
        """What concerns the whole list."""
        if repeats and ready.is_repeated:
            return Banner("blue", "info", [Run(self.tr("Filen er allerede importeret. Den ændrer intet."))])
        texts = [
            f"{p.column}: {p.problem}" if p.column else p.problem for p in ready.problems if p.row is None
        ]
        if not texts:
            return None
        shown = ". ".join(text.rstrip(".") for text in texts[:_MOST_NOTES])
        return Banner("yellow", "info", [Run(f"{shown}."), *self._more(max(0, len(texts) - _MOST_NOTES))])
