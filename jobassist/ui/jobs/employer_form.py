"""The form of an employer: its facts and contacts, what is wrong below each field, saved with Ctrl+Enter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jobassist.domain.employers import LONGEST_NOTE, Employer, EmployerId, employer_problems, tidied
from jobassist.services.desk import Desk
from jobassist.services.employers import save_employer
from jobassist.ui.jobs.contact_fields import ContactFields
from jobassist.ui.jobs.employer_words import fact_labels
from jobassist.ui.jobs.words import line
from jobassist.ui.kit.fields import Field, TextArea, TextField
from jobassist.ui.kit.form_frame import FormFrame, beside, card
from jobassist.ui.kit.layout import column
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_WIDEST = 760


class EmployerForm(FormFrame):
    """A new employer, or one to be corrected."""

    def __init__(self, desk: Desk, employer: Employer, rev: int | None) -> None:
        is_new = rev is None
        name = self.tr("Ny virksomhed") if is_new else filled(self.tr("Redigér %1"), line(employer.name))
        super().__init__(name, self.tr("Gem virksomheden"))
        self._desk, self._employer, self._rev = desk, employer, rev
        labels = fact_labels()
        self.lines = {key: TextField(label) for key, label in labels.items() if key != "note"}
        self.note = TextArea(labels["note"], lines=3, internal=True)
        self.note.most_letters = LONGEST_NOTE
        self.fields: dict[str, Field] = {**self.lines, "note": Field(labels["note"], self.note)}
        self.contacts = ContactFields()
        self._fill(employer)
        self._before = self.typed()
        self._lay_out()
        self._connect()
        self.show_state()
        tab_as_laid_out(self)

    @property
    def employer_id(self) -> EmployerId:
        """Which employer it is about; empty for a new one."""
        return self._employer.id

    @property
    def name(self) -> str:
        """What the employer is called now."""
        return line(self.lines["name"].text()) or self.accessibleName()

    def typed(self) -> Employer:
        """The employer as it stands in the fields."""
        facts: dict[str, Any] = {key: field.text() for key, field in self.lines.items()}
        contacts = self.contacts.contacts()
        return replace(self._employer, **facts, note=self.note.toPlainText(), contacts=contacts)

    def is_changed(self) -> bool:
        return self.typed() != self._before

    def begin(self) -> None:
        """Give the first field the keyboard."""
        self.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, employer: Employer) -> None:
        for key, field in self.lines.items():
            field.set_text(getattr(employer, key))
        self.note.setPlainText(employer.note)
        self.contacts.fill(employer.contacts)

    def _lay_out(self) -> None:
        of = self.fields
        facts = card(
            self.tr("Virksomheden"),
            [beside(of["name"], of["cvr"]), beside(of["trade"], of["known_by"]),
             beside(of["postal_code"], of["place"], of["municipality"]), of["note"]],
        )  # fmt: skip
        inner = QWidget()
        column([facts, card(self.tr("Kontaktpersoner"), [self.contacts]), None], spacing=12, owner=inner)
        self.lay_out(inner, widest=_WIDEST)

    def _connect(self) -> None:
        for key, each in self.lines.items():
            each.text_changed.connect(lambda _text, own=key: self._on_edit(own))
        self.note.textChanged.connect(lambda: self._on_edit("note"))
        self.contacts.changed.connect(self.show_state)
        self.contacts.rows_changed.connect(lambda: tab_as_laid_out(self))

    def _on_edit(self, key: str) -> None:
        self.fields[key].set_error("")
        self.show_state()

    def save(self) -> None:
        employer = self.typed()
        if wrong := employer_problems(tidied(employer)):
            self.refuse(wrong, self._told_fields())
            return
        self.store(lambda: save_employer(self._desk, employer, rev=self._rev), self.fields)

    def _told_fields(self) -> dict[str, Field]:
        """By the names that problems have; rows in which nothing stands have no number there."""
        blank = replace(self._employer, contacts=())
        rows = [
            each for each in self.contacts.rows if tidied(replace(blank, contacts=(each.contact(),))).contacts
        ]
        told = {
            f"contacts.{n}.{key}": field for n, each in enumerate(rows) for key, field in each.fields.items()
        }
        return {**self.fields, **told}
