"""A piece of advice in the editor: what to talk about, and the answer that suggests it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from jobassist.domain.agenda import Advice, Agenda
from jobassist.ui.kit.buttons import IconButton
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.layout import column, row
from jobassist.ui.texts.condition_form import ConditionForm
from jobassist.ui.worklist.words import filled


class AdviceForm(QFrame):
    """``edited`` carries the advice as it now is."""

    edited = Signal(object)
    deleted = Signal()

    def __init__(self, agenda: Agenda, item_id: str, advice: Advice, number: int) -> None:
        super().__init__()
        # It folds as the window is narrow; it does not hold the window wide.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setProperty("card", "sunken")
        self.advice = advice
        name = filled(self.tr("råd %1"), str(number))
        self.setAccessibleName(name)
        self.words = TextField(self.tr("Muligt at tale om"))
        self.words.edit.setAccessibleName(name.capitalize())
        self.words.set_text(advice.text)
        self.delete = IconButton("trash-2", filled(self.tr("Slet %1"), name))
        self.condition = ConditionForm(agenda, item_id, advice.when, may_be_always=False)
        first = row([], spacing=8)
        first.addWidget(self.words, 1)
        first.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignBottom)
        column([first, self.condition], spacing=8, edges=(14, 10, 8, 12), owner=self)
        self.words.text_changed.connect(lambda text: self._change(replace(self.advice, text=text)))
        self.condition.changed.connect(lambda when: self._change(replace(self.advice, when=when)))
        self.delete.clicked.connect(self.deleted)

    def follow(self, agenda: Agenda, advice: Advice) -> None:
        """Show what the questions are called now; what is written here stays."""
        self.advice = replace(self.advice, when=advice.when)
        self.condition.follow(agenda, advice.when)

    def _change(self, advice: Advice) -> None:
        self.advice = advice
        self.edited.emit(advice)
