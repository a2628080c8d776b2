"""The foot of the review: how to judge, the way back, and the next without a verdict."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import ground, mark_pane, row

_HINT_FROM = 620


class ReviewFoot(QWidget):
    """``Forrige`` and ``Næste uden vurdering``; their badges only tell, for the page hears the keys."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "surface", edge="top")
        mark_pane(self)
        self.setAccessibleName(self.tr("Gennemgangens bund"))
        self.hint = PlainLabel(role="small", tone="text2", wrap=True)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.back = Button(self.tr("Forrige"), icon="arrow-left", badge="Backspace")
        self.next = Button(
            self.tr("Næste uden vurdering"), kind="primary", icon="arrow-right", badge="Return"
        )
        for button in (self.back, self.next):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        parts = row(spacing=8, edges=(24, 10, 24, 10), owner=self)
        parts.addWidget(self.hint, 1)
        parts.addWidget(self.back)
        parts.addWidget(self.next)
        self.show_state("usual")

    def fit(self, width: int) -> None:
        """Without the hint where so much room holds the buttons alone."""
        self.hint.setVisible(width >= theme.px(_HINT_FROM))

    def show_state(self, state: str) -> None:
        """``usual``, ``open`` (a form is open), ``options`` (digits choose an option) or ``done``."""
        hints = {
            "usual": self.tr("Vurdering med 1-4. Du kan stoppe når som helst og fortsætte senere."),
            "open": self.tr("Enter gemmer vurderingen og går videre. Esc fortryder."),
            "options": self.tr("Vælg med tallet, eller skriv selv. Enter gemmer og går videre."),
            "done": self.tr("Alle er vurderet."),
        }
        labels = {
            "usual": self.tr("Næste uden vurdering"),
            "open": self.tr("Gem og gå videre"),
            "options": self.tr("Gem og gå videre"),
            "done": self.tr("Vis fredagsarket"),
        }
        self.hint.setText(hints[state])
        self.next.set_label(labels[state])
        self.next.set_icon("printer" if state == "done" else "arrow-right")
