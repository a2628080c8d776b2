"""The right column: what only this letter needs to know, and how to reach the citizen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobassist.domain.letters import TYPED, LetterTemplate, Merge
from jobassist.services.desk import Desk
from jobassist.services.preview_letters import LetterPreview, proposed_deadline
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import Field, TextArea
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.letters.contact import ContactForm, Notice
from jobassist.ui.letters.words import typed_example, typed_label

_CONTACT = {
    Merge.ADDRESS: ("address", "address_protected_until"),
    Merge.CITIZEN_PHONE: ("phone",),
    Merge.FORM: ("phone",),
}


class LetterNeeds(QWidget):
    """Fields for what is typed for one letter, and the contact form, open where it mends what is missing."""

    typed = Signal()
    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._template_id = ""
        self._letter: LetterPreview | None = None
        self._fields: dict[Merge, DateField | TextArea] = {}
        self.form: ContactForm | None = None
        self._typed = column(spacing=10)
        self.contact = PlainLabel(role="table", wrap=True)
        self.edit_button = Button(self.tr("Ret kontakt"), kind="link", small=True, icon="pencil")
        self.edit_button.clicked.connect(lambda _checked=False: self.open_form())
        self._heading = PlainLabel(role="heading", weight=600, wrap=True)
        self._place = column(spacing=8)
        self.notice = Notice()
        line = row([self.edit_button, None])
        column(
            [self._typed, self._heading, self.notice, self.contact, line, self._place, None],
            spacing=8, edges=(16, 16, 16, 16), owner=self,
        )  # fmt: skip

    def prepare(self, template: LetterTemplate) -> None:
        """Have the fields that a text asks for; what was typed for the same text stays."""
        if template.id != self._template_id:
            self._template_id = template.id
            self._build(template)

    def show_letter(self, letter: LetterPreview | None, *, says_why: bool = False) -> None:
        """Show the citizen's contact, and why the letter stops if wanted; nothing when nobody is chosen."""
        is_stopped = says_why and letter is not None and letter.problem is not None
        self.notice.set_text(letter.problem.sentence if is_stopped and letter and letter.problem else "")
        before, self._letter = self._letter, letter
        for part in (self._heading, self.contact, self.edit_button):
            part.setVisible(letter is not None)
        if letter is None:
            self.close_form()
            return
        if before is None or before.citizen != letter.citizen:
            self.close_form()
        self._heading.setText(letter.citizen.name or self.tr("Borgeren"))
        self.contact.setText(self._facts(letter))
        missing = letter.problem.field if letter.problem else None
        if missing in _CONTACT and self.form is None:
            self.open_form(_CONTACT[missing])

    def values(self) -> dict[Merge, str]:
        """What was typed for this letter."""
        typed = {}
        for name, field in self._fields.items():
            if isinstance(field, DateField):
                day = field.day()
                typed[name] = day.isoformat() if day else field.edit.text().strip() and "?"
            else:
                typed[name] = field.toPlainText()
        return typed

    def field(self, name: Merge) -> DateField | TextArea:
        """The field of something that is typed; KeyError when the letter does not ask for it."""
        return self._fields[name]

    def open_form(self, only: tuple[str, ...] = ()) -> None:
        """Let the contact be mended."""
        if self._letter is None:
            return
        self.close_form()
        self.form = ContactForm(self._desk, self._letter.citizen, only=only)
        self.form.changed.connect(self.changed)
        self.form.failed.connect(self.failed)
        self.form.closed.connect(self.close_form)
        self._place.addWidget(self.form)
        self.form.show()
        self.edit_button.hide()
        if not only:
            self.form.begin()

    def close_form(self) -> None:
        """Take the form away."""
        if self.form is None:
            return
        form, self.form = self.form, None
        had_keyboard = form.isAncestorOf(QApplication.focusWidget() or self)
        self._place.removeWidget(form)
        form.hide()
        form.deleteLater()
        self.edit_button.setVisible(self._letter is not None)
        if had_keyboard and self._letter is not None:
            self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, template: LetterTemplate) -> None:
        while (item := self._typed.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        asked = [name for name in TYPED if name in template.fields]
        if asked:
            self._typed.addWidget(PlainLabel(self.tr("Til dette brev"), role="heading", weight=600))
        for name in asked:
            self._typed.addWidget(self._make(name, template))

    def _make(self, name: Merge, template: LetterTemplate) -> QWidget:
        label = typed_label(name)
        if name is Merge.DEADLINE:
            field = DateField(label, self._desk.today, earliest=self._tomorrow())
            field.set_day(proposed_deadline(self._desk, template))
            field.day_changed.connect(lambda _day: self.typed.emit())
            self._fields[name] = field
            return field
        area = TextArea(label, lines=2, placeholder=typed_example(name))
        area.textChanged.connect(self.typed)
        self._fields[name] = area
        return Field(label, area)

    def _tomorrow(self) -> date:
        return date.fromordinal(self._desk.today.toordinal() + 1)

    def _facts(self, letter: LetterPreview) -> str:
        citizen = letter.citizen
        exempt = self.tr("Fritaget for Digital Post") if citizen.is_digital_exempt else ""
        shown = self.tr("Adressen er beskyttet") if letter.facts.is_protected else citizen.address
        phone = letter.facts.value(Merge.CITIZEN_PHONE)
        return "\n".join(
            filter(None, (shown or self.tr("Ingen adresse"), phone or self.tr("Ingen telefon"), exempt))
        )
