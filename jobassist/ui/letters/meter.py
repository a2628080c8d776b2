"""How easy a text is to read, and how long a message is, while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobassist.domain.letters import LONGEST_BODY
from jobassist.domain.lix import lix
from jobassist.domain.sms import plain_sms, sms_length
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import IconMark


class TextMeter(QWidget):
    """``Lix 16, meget let`` and, for a message, ``138 af 160 tegn``; a mark tells when it is too much."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark("circle-check", "green", size=14)
        self._words = PlainLabel(role="small", tone="text2", weight=500)
        self._sms_mark = IconMark("circle-check", "green", size=14)
        self._sms = PlainLabel(role="small", tone="text2", weight=500)
        row([self._mark, self._words, 10, self._sms_mark, self._sms, None], spacing=6, owner=self)
        told = self.tr("Lix er ord pr. sætning plus procentdelen af lange ord. Under 35 er let at læse.")
        set_tooltip(self._words, told)
        self.setAccessibleDescription(told)

    def text(self) -> str:
        """What it says."""
        return " · ".join(filter(None, (self._words.text(), self._sms.text())))

    def show_text(self, text: str, *, is_sms: bool) -> None:
        """Judge a text."""
        found = lix(text) if len(text) <= LONGEST_BODY else None
        if found is None:
            self._say(self._mark, self._words, "", is_good=True)
        else:
            words = self.tr("Lix %1, %2").replace("%1", str(found.value)).replace("%2", found.word)
            self._say(self._mark, self._words, words, is_good=found.is_easy)
        length = sms_length(plain_sms(text)) if is_sms else None
        counted = ""
        if length is not None:
            counted = (
                self.tr("%1 af %2 tegn").replace("%1", str(length.used)).replace("%2", str(length.limit))
            )
        self._say(self._sms_mark, self._sms, counted, is_good=length is None or length.fits)
        self.setAccessibleName(self.text())

    @staticmethod
    def _say(mark: IconMark, label: PlainLabel, words: str, *, is_good: bool) -> None:
        mark.set_icon("circle-check" if is_good else "triangle-alert", "green" if is_good else "orange")
        label.set_tone("text2" if is_good else "orange")
        label.setText(words)
        for part in (mark, label):
            part.setVisible(bool(words))
