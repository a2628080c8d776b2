"""Another passphrase: the old one, the new one twice, and how hard it is to guess."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.gate import WrongPassphrase
from jobassist.services.open_store import change_passphrase
from jobassist.ui.background import Task
from jobassist.ui.detached import detached
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.layout import column, row
from jobassist.ui.settings.section import Section
from jobassist.ui.unlock.strength import SHORTEST, strength
from jobassist.ui.unlock.strength_meter import StrengthMeter

translate = QCoreApplication.translate


class PassphraseSection(Section):
    """Locks the store with other words; ``changed`` tells that it is done."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        lead = translate(
            "PassphraseSection", "Glemmer du den, kan ingen åbne lageret. Brug gerne fem tilfældige ord."
        )
        super().__init__(translate("PassphraseSection", "Adgangssætning"), lead, parent)
        self._desk = desk
        self._task: Task | None = None
        self.old = TextField(self.tr("Den nuværende"), secret=True)
        self.first = TextField(self.tr("Den nye"), secret=True)
        self.again = TextField(self.tr("Den nye igen"), secret=True)
        self.button = Button(self._usual_words(), icon="lock")
        self._meter = StrengthMeter()
        new = column([self.first, self._meter], spacing=6)
        self.fill([self.old, new, self.again, row([self.button, None])])
        for field in (self.old, self.first, self.again):
            field.text_changed.connect(lambda _text, field=field: field.set_error(""))
            field.submitted.connect(self.submit)
        self.first.text_changed.connect(self._judge)
        self.button.clicked.connect(self.submit)
        self._judge("")

    def is_busy(self) -> bool:
        """Whether the store's key is being locked anew, which takes about a second."""
        return self._task is not None

    def wait(self) -> None:
        """Returns when that is done."""
        if self._task is not None:
            self._task.wait()

    def submit(self) -> None:
        """Tries what was typed; whatever is wrong is told at its field."""
        if self.is_busy() or self._is_wrong():
            return
        desk, old, new = self._desk, self.old.text(), self.first.text()
        self._set_busy(True)
        self._task = task = detached(lambda _progress: change_passphrase(desk, old, new))
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.start()

    def _is_wrong(self) -> bool:
        judged = strength(self.first.text())
        if not self.old.text():
            return self._refuse(self.old, self.tr("Skriv den adgangssætning, du bruger nu."))
        if judged.characters < SHORTEST:
            words = self.tr("Adgangssætningen er for kort. Brug mindst 12 tegn, gerne fem ord.")
            return self._refuse(self.first, words)
        if not judged.is_enough:
            words = self.tr("Adgangssætningen er for let at gætte. Brug flere forskellige ord.")
            return self._refuse(self.first, words)
        if self.again.text() != self.first.text():
            words = self.tr("De to er ikke ens. Skriv den samme adgangssætning igen.")
            return self._refuse(self.again, words)
        return False

    @staticmethod
    def _refuse(field: TextField, sentence: str) -> bool:
        field.set_error(sentence)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        field.edit.selectAll()
        return True

    def _on_done(self, _result: object) -> None:
        self._ended()
        for field in (self.old, self.first, self.again):
            field.set_text("")
        self.show_saved(self._desk.clock.now())
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._ended()
        if not isinstance(error, JobAssistError):
            raise error
        self._refuse(self.old if isinstance(error, WrongPassphrase) else self.first, str(error))

    def _ended(self) -> None:
        self._task = None
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for part in (self.old, self.first, self.again, self.button):
            part.setEnabled(not busy)
        self.button.set_label(self.tr("Skifter …") if busy else self._usual_words())

    def _usual_words(self) -> str:
        return self.tr("Skift adgangssætning")

    def _judge(self, text: str) -> None:
        judged = strength(text)
        self._meter.set_level(judged.level)
        levels = ("", self.tr("For let at gætte"), self.tr("Svag"), self.tr("God"), self.tr("Stærk"))
        self._meter.setAccessibleName(levels[judged.level])
