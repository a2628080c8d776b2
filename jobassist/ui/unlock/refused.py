"""Says why the store cannot be opened, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import Brand
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.unlock.card import CardPage, note


class RefusedPage(CardPage):
    """Says why the store cannot be opened and what to do; nothing was changed."""

    retry_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self, sentence: str, parent: QWidget | None = None, *, advice: str = "", can_retry: bool = True
    ) -> None:
        super().__init__(parent)
        title = PlainLabel(self.tr("Lageret kan ikke åbnes"), role="welcome", weight=600)
        self.again = Button(self.tr("Prøv igen"), kind="primary", icon="rotate-ccw", badge="Return")
        self.quit = Button(self.tr("Luk JobAssist"), keys="Ctrl+Q")
        self.again.clicked.connect(self.retry_requested)
        self.quit.clicked.connect(self.quit_requested)
        if not can_retry:
            self.again.hide()
        advice_part = paragraph(advice)
        if not advice:
            advice_part.hide()
        untouched = note("shield-check", self.tr("Intet er ændret i lageret."))
        why = note("octagon-alert", sentence, "red", tone="text")
        buttons = row([self.again, self.quit, None])
        self.fill([row([Brand(), None]), 16, title, 4, why, advice_part, untouched, 12, buttons])
        self.setAccessibleDescription(sentence)
        self.setFocusProxy(self.again if can_retry else self.quit)
