"""One citizen's letter as it will stand; its words may be changed for this letter alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.domain.letters import Edit, LetterKind
from jobassist.services.preview_letters import LetterPreview
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextArea, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.segments import yes_no
from jobassist.ui.letters.meter import TextMeter


class LetterText(QWidget):
    """Heading, text, how it reads, and the question about rights when a text that had them was changed."""

    edited = Signal()
    """The user changed something; ``edit`` says what stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ("", "")
        self._has_rights = self._is_filling = False
        self.subject = TextField(self.tr("Overskrift"))
        self.body = TextArea(self.tr("Brevets tekst"), lines=8, most_lines=8)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.meter = TextMeter()
        self.reset = Button(self.tr("Brug den oprindelige tekst"), kind="link", small=True, icon="rotate-ccw")
        self.reset.clicked.connect(self._put_back)
        asked = self.tr("Vejleder brevet stadig om rettigheder og pligter?")
        self.rights = yes_no(asked)
        self.question = QWidget()
        words = PlainLabel(asked, role="table", weight=500, wrap=True)
        line = row([], spacing=10, owner=self.question)
        line.addWidget(words, 1)
        line.addWidget(self.rights)
        foot = row([self.meter, None, self.reset], spacing=8)
        whole = column([self.subject, self.body, foot, self.question], spacing=8, owner=self)
        whole.setStretch(1, 1)
        self.subject.text_changed.connect(lambda _text: self._on_typed())
        self.body.textChanged.connect(self._on_typed)
        self.rights.value_changed.connect(lambda _value: self._on_typed())

    def show_letter(self, letter: LetterPreview, edit: Edit | None) -> None:
        """Show a letter with the change it has; one that lacks facts can only be looked at."""
        self._base, self._has_rights = letter.base, letter.template.mentions_rights
        subject, body = (edit.subject, edit.body) if edit else (letter.base[0], letter.text)
        is_sms = letter.template.kind is LetterKind.SMS
        self._is_filling = True
        self.subject.setVisible(not is_sms)
        if self.subject.text() != subject:
            self.subject.set_text(subject)
        if self.body.toPlainText() != body:
            self.body.setPlainText(body)
        answer = edit.mentions_rights if edit else None
        self.rights.set_value(None if answer is None else "yes" if answer else "no")
        self._is_filling = False
        can_change = letter.is_known or edit is not None
        self.body.setReadOnly(not can_change)
        self.subject.edit.setReadOnly(not can_change)
        self.meter.show_text(self._judged(), is_sms=is_sms)
        self._show_change()

    def edit(self) -> Edit | None:
        """What stands there when it was changed; None while it is the template's own text."""
        if self.body.isReadOnly() or not self._is_changed():
            return None
        answer = self.rights.value()
        return Edit(self.subject.text(), self.body.toPlainText(), None if answer is None else answer == "yes")

    def _is_changed(self) -> bool:
        return (self.subject.text(), self.body.toPlainText()) != self._base

    def _on_typed(self) -> None:
        if not self._is_filling:
            self.meter.show_text(self._judged(), is_sms=self.subject.isHidden())
            self._show_change()
            self.edited.emit()

    def _judged(self) -> str:
        return (
            f"{self.subject.text()}\n{self.body.toPlainText()}"
            if not self.subject.isHidden()
            else (self.body.toPlainText())
        )

    def _show_change(self) -> None:
        is_changed = not self.body.isReadOnly() and self._is_changed()
        self.reset.setVisible(is_changed)
        self.question.setVisible(is_changed and self._has_rights)

    def _put_back(self) -> None:
        self._is_filling = True
        self.subject.set_text(self._base[0])
        self.body.setPlainText(self._base[1])
        self.rights.set_value(None)
        self._is_filling = False
        self._on_typed()
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)
