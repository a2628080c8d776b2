"""Asks for the passphrase of a store that is there; emits it and is told what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import Brand
from jobassist.ui.kit.runs import Run, paragraph
from jobassist.ui.unlock.card import CardPage


class UnlockPage(CardPage):
    """Asks for the passphrase of a store that is there."""

    unlock_requested = Signal(str)

    def __init__(self, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = paragraph(lead)
        if not lead:
            self._lead.hide()
        self.field = TextField(self.tr("Adgangssætning"), secret=True)
        self.field.submitted.connect(self._submit)
        self.field.text_changed.connect(lambda _text: self.field.set_error(""))
        self.button = Button(self._usual_words(), kind="primary", icon="lock-open", badge="Return")
        self.button.clicked.connect(self._submit)
        title = PlainLabel(self.tr("JobAssist er låst"), role="welcome", weight=600)
        self.fill([row([Brand(), None]), 16, title, self._lead, 8, self.field, 8, row([self.button, None])])
        self.setFocusProxy(self.field)

    def set_lead(self, lead: str) -> None:
        """Say who and why: "Karen Boysen · låst kl. 11:58. Din kladde er gemt."."""
        self._lead.set_runs([Run(lead)])
        self._lead.setVisible(bool(lead))

    def set_error(self, sentence: str) -> None:
        """Tell why it stayed locked; what was typed is selected, to be written over."""
        self.set_busy(False)
        self.field.set_error(sentence)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Show that the key is being worked out (half a second)."""
        self.field.setEnabled(not busy)
        self.button.setEnabled(not busy)
        self.button.set_label(self.tr("Låser op …") if busy else self._usual_words())

    def _usual_words(self) -> str:
        return self.tr("Lås op")

    def _submit(self) -> None:
        if not self.field.text():
            self.field.set_error(self.tr("Skriv din adgangssætning."))
            return
        self.set_busy(True)
        self.unlock_requested.emit(self.field.text())
