"""Asks for a passphrase, twice, before the store is made; says how hard it is to guess."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import Brand, IconMark
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.unlock.card import CardPage, note
from jobassist.ui.unlock.strength import SHORTEST, Strength, strength
from jobassist.ui.unlock.strength_meter import StrengthMeter


class FirstStartPage(CardPage):
    """Asks for a passphrase, twice, before the store is made.

    ``locks_after_minutes`` tells of the automatic lock, where there is one.
    """

    create_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, locks_after_minutes: int = 0) -> None:
        super().__init__(parent)
        self.first = TextField(self.tr("Adgangssætning"), secret=True)
        self.again = TextField(self.tr("Skriv den igen"), secret=True)
        self._meter = StrengthMeter()
        self._mark = IconMark("circle-check", "green", size=14)
        self._verdict = PlainLabel(role="small", weight=500)
        self._count = PlainLabel(role="small", tone="text2")
        self.button = Button(self._usual_words(), kind="primary", icon="lock", badge="Return")
        self.first.text_changed.connect(self._judge)
        self.again.text_changed.connect(lambda _text: self.again.set_error(""))
        self.first.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(self._submit)
        self.button.clicked.connect(self._submit)
        self._lay_out(locks_after_minutes)
        self._judge("")
        self.setFocusProxy(self.first)

    def _lay_out(self, minutes: int) -> None:
        title = PlainLabel(self.tr("Vælg en adgangssætning"), role="welcome", weight=600)
        lead = paragraph(
            self.tr(
                "Den låser lageret op på denne computer. Fem tilfældige ord er både nemmere at huske "
                "og sværere at gætte end et kort kodeord."
            )
        )
        verdict = row([self._mark, self._verdict, None, self._count], spacing=6)
        brand = row([Brand(), PlainLabel("JobAssist", role="heading", weight=600), None], spacing=10)
        meter = column([self._meter, verdict], spacing=6)
        parts: list[QWidget | QLayout | int] = [
            brand,
            16,
            title,
            lead,
            8,
            self.first,
            meter,
            4,
            self.again,
            8,
            *self._notes(minutes),
            8,
        ]
        self.fill([*parts, row([None, self.button])])

    def _notes(self, minutes: int) -> list[QWidget]:
        safe = self.tr("Alle oplysninger gemmes krypteret og forlader ikke computeren.")
        lost = self.tr("Glemmer du den, kan ingen åbne lageret. Skriv den ned, og læg den et aflåst sted.")
        notes = [note("shield-check", safe), note("triangle-alert", lost, "orange")]
        if minutes:
            words = self.tr("JobAssist låser selv efter %1 minutter uden brug.")
            notes.append(note("timer", words.replace("%1", str(minutes))))
        return notes

    def set_error(self, sentence: str) -> None:
        """Tell why no store was made."""
        self.set_busy(False)
        self.first.set_error(sentence)
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Show that the store is being made."""
        for part in (self.first, self.again, self.button):
            part.setEnabled(not busy)
        self.button.set_label(self.tr("Opretter lageret …") if busy else self._usual_words())

    def _usual_words(self) -> str:
        return self.tr("Opret lageret")

    def _judge(self, text: str) -> None:
        self.first.set_error("")
        judged = strength(text)
        self._meter.set_level(judged.level)
        self._meter.setAccessibleName(self._level_words(judged))
        self._verdict.setText(self._level_words(judged))
        self._verdict.set_tone("green" if judged.level == 4 else "text2")
        self._mark.set_icon(*self._level_mark(judged))
        self._mark.setVisible(judged.level > 0)
        words = self.tr("%1 tegn, %2 ord").replace("%1", str(judged.characters))
        self._count.setText(words.replace("%2", str(judged.words)) if text else "")

    def _level_words(self, judged: Strength) -> str:
        return (
            "",
            self.tr("For let at gætte"),
            self.tr("Svag"),
            self.tr("God"),
            self.tr("Stærk"),
        )[judged.level]

    @staticmethod
    def _level_mark(judged: Strength) -> tuple[str, str]:
        if judged.level == 4:
            return "circle-check", "green"
        return ("circle-check", "text2") if judged.is_enough else ("triangle-alert", "orange")

    def _submit(self) -> None:
        passphrase = self.first.text()
        judged = strength(passphrase)
        if judged.characters < SHORTEST:
            self.first.set_error(self.tr("Adgangssætningen er for kort. Brug mindst 12 tegn, gerne fem ord."))
            self.first.setFocus()
        elif not judged.is_enough:
            self.first.set_error(self.tr("Adgangssætningen er for let at gætte. Brug flere forskellige ord."))
            self.first.setFocus()
        elif self.again.text() != passphrase:
            self.again.set_error(self.tr("De to er ikke ens. Skriv den samme adgangssætning igen."))
            self.again.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.again.edit.selectAll()
        else:
            self.set_busy(True)
            self.create_requested.emit(passphrase)
