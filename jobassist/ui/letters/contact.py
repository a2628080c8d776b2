"""How to reach a citizen, mended where it stands: address, phone, Digital Post, protection, language."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.case import Citizen
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.edit_citizen import Contact, ContactError, contact_of, edit_citizen
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import Field, TextArea, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark


class ContactForm(QFrame):
    """A small form over one citizen; ``only`` names the facts to ask about, all of them when it is empty.

    ``changed`` carries what was stored, ``failed`` a sentence that no field is the place of; ``closed``
    follows when it is stored, and when the user gives up.
    """

    changed = Signal(object)
    failed = Signal(str)
    closed = Signal()

    def __init__(
        self, desk: Desk, citizen: Citizen, parent: QWidget | None = None, *, only: Collection[str] = ()
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "accent")
        self.setAccessibleName(self.tr("Kontaktoplysninger"))
        self._desk, self._citizen = desk, citizen
        self._build(desk, contact_of(citizen))
        self.save_button = Button(self.tr("Gem kontakt"), kind="primary", small=True, icon="check")
        self.save_button.clicked.connect(self.submit)
        self.cancel_button = Button(self.tr("Annullér"), kind="quiet", small=True)
        self.cancel_button.clicked.connect(self.closed)
        self._problem = Notice()
        title = PlainLabel(self.tr("Kontakt"), weight=600)
        foot = row([self.save_button, self.cancel_button, None], spacing=8)
        column(
            [title, *self._parts.values(), self._problem, foot],
            spacing=10,
            edges=(14, 12, 14, 14),
            owner=self,
        )
        shown = set(only) or set(self._parts)
        for name, part in self._parts.items():
            part.setVisible(name in shown)
        self._first = next(part for name, part in self._parts.items() if name in shown)

    def _build(self, desk: Desk, contact: Contact) -> None:
        self.address = TextArea(self.tr("Adresse"), lines=2)
        self.address.setPlainText(contact.address)
        self.phone = TextField(self.tr("Telefon"))
        self.phone.set_text(contact.phone)
        self.email = TextField(self.tr("E-mail"))
        self.email.set_text(contact.email)
        self.exempt = CheckBox(self.tr("Fritaget for Digital Post"))
        self.exempt.setChecked(contact.is_digital_exempt)
        self.protected = DateField(self.tr("Adressebeskyttet til og med"), desk.today)
        self.protected.set_day(contact.address_protected_until)
        self.language = TextField(self.tr("Tolk, sprog"))
        self.language.set_text(contact.interpreter_language)
        self._parts: dict[str, QWidget] = {
            "address": Field(self.tr("Adresse"), self.address),
            "phone": self.phone,
            "email": self.email,
            "is_digital_exempt": self.exempt,
            "address_protected_until": self.protected,
            "interpreter_language": self.language,
        }

    def begin(self) -> None:
        """Give the first field the keyboard."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Store what was typed, or say at the field what to write instead."""
        for part in self._parts.values():
            if isinstance(part, Field) and part is not self.protected:
                part.set_error("")
        self._problem.set_text("")
        day = self.protected.day()
        if self.protected.error():
            return
        contact = Contact(
            address=self.address.toPlainText(),
            phone=self.phone.text(),
            email=self.email.text(),
            is_digital_exempt=self.exempt.isChecked(),
            address_protected_until=day,
            interpreter_language=self.language.text(),
        )
        try:
            changed = edit_citizen(self._desk, self._citizen, contact)
        except ContactError as error:
            self._show_error(error)
            return
        except JobAssistError as error:
            self.failed.emit(str(error))
            return
        self.closed.emit()
        if changed is not None:
            self.changed.emit(changed)

    def _show_error(self, error: ContactError) -> None:
        part = self._parts[error.field]
        if isinstance(part, Field) and part.isVisible():
            part.set_error(str(error))
            part.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._problem.set_text(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)


class Notice(QWidget):
    """A sentence with a mark: what stops, or what to think of; hidden while there is nothing."""

    def __init__(self, tone: str = "red", icon: str = "octagon-alert", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel(role="table", tone=tone, weight=500, wrap=True)
        parts = row([], spacing=6, owner=self)
        parts.addWidget(IconMark(icon, tone, size=14), 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self._label, 1)
        self.hide()

    def text(self) -> str:
        """What it says; empty while hidden."""
        return self._label.text()

    def set_text(self, words: str) -> None:
        """Say something, or nothing."""
        self._label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
