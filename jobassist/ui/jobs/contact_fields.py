"""Whom one calls at an employer, as rows to fill in; one more can always be added."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from jobassist.domain.employers import CONTACT_FACTS, MOST_CONTACTS, Contact
from jobassist.ui.jobs.employer_words import contact_labels
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.layout import column, row
from jobassist.ui.worklist.words import filled

_TOP = Qt.AlignmentFlag.AlignTop


class ContactRow(QFrame):
    """One contact."""

    changed = Signal()
    removed = Signal()

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self.setProperty("card", "sunken")
        self.fields = {name: TextField(label) for name, label in contact_labels().items()}
        for name, field in self.fields.items():
            field.set_text(getattr(contact, name))
            field.text_changed.connect(self._on_edit)
        self.remove = Button(self.tr("Fjern"), icon="trash-2", small=True)
        self.remove.clicked.connect(self.removed)
        lines: list[QBoxLayout] = []
        for names in (("name", "role"), ("phone", "email")):
            beside = row([], spacing=12)
            for name in names:
                beside.addWidget(self.fields[name], 1, _TOP)
            lines.append(beside)
        column([*lines, row([None, self.remove])], spacing=8, edges=(12, 10, 12, 10), owner=self)

    def set_number(self, number: int) -> None:
        """Which one it is, for who does not see it."""
        self.setAccessibleName(filled(self.tr("Kontaktperson %1"), str(number)))
        self.remove.setAccessibleName(filled(self.tr("Fjern kontaktperson %1"), str(number)))

    def contact(self) -> Contact:
        """What stands in the fields."""
        return Contact(*(self.fields[name].text() for name in CONTACT_FACTS))

    def _on_edit(self) -> None:
        for field in self.fields.values():
            field.set_error("")
        self.changed.emit()


class ContactFields(QWidget):
    """The rows, and the button that adds one."""

    changed = Signal()
    rows_changed = Signal()
    """There are other rows, so Tab walks another way."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ContactRow] = []
        self.add = Button(self.tr("Tilføj kontaktperson"), icon="user-plus", small=True)
        self.add.clicked.connect(self._on_add)
        self._column: QVBoxLayout = column(spacing=8)
        column([self._column, row([self.add, None])], spacing=8, owner=self)

    def fill(self, contacts: tuple[Contact, ...]) -> None:
        """Show contacts."""
        for contact in contacts:
            self._append(contact)
        self._number()

    def contacts(self) -> tuple[Contact, ...]:
        """What stands in the rows, the empty ones too."""
        return tuple(each.contact() for each in self.rows)

    def _append(self, contact: Contact) -> ContactRow:
        added = ContactRow(contact)
        added.changed.connect(self.changed)
        added.removed.connect(lambda: self._remove(added))
        self.rows.append(added)
        self._column.addWidget(added)
        added.show()
        return added

    def _on_add(self) -> None:
        added = self._append(Contact())
        self._number()
        added.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, gone: ContactRow) -> None:
        place = self.rows.index(gone)
        self.rows.remove(gone)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._number()
        near = self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self.add
        near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number(self) -> None:
        for number, each in enumerate(self.rows, start=1):
            each.set_number(number)
        self.add.setEnabled(len(self.rows) < MOST_CONTACTS)
        self.rows_changed.emit()
        self.changed.emit()
