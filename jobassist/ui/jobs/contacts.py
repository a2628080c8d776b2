"""Whom one calls at an employer: for the caseworker's eyes, on no paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from jobassist.domain.employers import Contact, Employer
from jobassist.ui.jobs.employer_words import contact_words, known_by_words
from jobassist.ui.jobs.words import line
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark

_TOP = Qt.AlignmentFlag.AlignTop


class Contacts(QFrame):
    """Hidden while nobody is known."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "sunken")
        self.setAccessibleName(self.tr("Kontakt i virksomheden"))
        heading = PlainLabel(self.accessibleName(), role="small", weight=600, tone="text2", wrap=True)
        self._rows: QVBoxLayout = column(spacing=6)
        self._shown: list[QWidget] = []
        column([heading, self._rows], spacing=6, edges=(12, 10, 12, 10), owner=self)
        self.hide()

    def show_employer(self, employer: Employer | None) -> None:
        """Show the contacts of an employer, and who of us knows it; nobody for None."""
        for old in self._shown:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = list(map(_person, employer.contacts)) if employer is not None else []
        if employer is not None and (words := known_by_words(employer)):
            self._shown.append(_line("handshake", words))
        for each in self._shown:
            self._rows.addWidget(each)
            each.show()
        self.setVisible(bool(self._shown))


def _person(contact: Contact) -> QWidget:
    """The name and role, below them the ways to reach somebody."""
    who = line(", ".join(filter(None, (contact.name, contact.role))))
    ways = [("phone", contact.phone), ("mail", contact.email)]
    person = QWidget()
    person.setAccessibleName(contact_words(contact))
    parts: list[QWidget] = [PlainLabel(who, role="table", weight=500, wrap=True)] if who else []
    parts += [_line(icon, line(words)) for icon, words in ways if words]
    column(parts, spacing=2, owner=person)
    return person


def _line(icon: str, words: str) -> QWidget:
    holder = QWidget()
    parts = row([], spacing=6, owner=holder)
    parts.addWidget(IconMark(icon, "text2", size=14), 0, _TOP)
    label = PlainLabel(words, role="table", tone="text2", wrap=True)
    # Read aloud to a telephone or copied to a letter, by mouse alone: it is no stop for Tab.
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    parts.addWidget(label, 1)
    return holder
