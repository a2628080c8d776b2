"""The way to the texts of talks and letters, which the jobcentre may word itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.layout import row
from jobassist.ui.settings.section import Section

translate = QCoreApplication.translate
AGENDAS, LETTERS = "agenda:", "letter:"


class TextsSection(Section):
    """``wanted`` carries where the texts open: AGENDAS or LETTERS."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("TextsSection", "Dagsordener og breve")
        lead = translate(
            "TextsSection", "Se dem, som du og borgeren ser dem, og ret dem, så de passer til jer."
        )
        super().__init__(title, lead, parent)
        self.agendas = Button(self.tr("Dagsordener"), icon="layout-list")
        self.letters = Button(self.tr("Breve"), icon="mail")
        self.agendas.clicked.connect(lambda: self.wanted.emit(AGENDAS))
        self.letters.clicked.connect(lambda: self.wanted.emit(LETTERS))
        buttons = QWidget()
        row([self.agendas, self.letters, None], owner=buttons)
        self.fill([buttons])
