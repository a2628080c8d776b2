"""The form of an employer: its facts and contacts, what is wrong below each field, saved with Ctrl+Enter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QWidget

from jobassist.domain.employers import LONGEST_NOTE, Employer, EmployerId, employer_problems, tidied
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.employers import EmployerError, save_employer
from jobassist.ui.jobs.contact_fields import ContactFields
from jobassist.ui.jobs.employer_words import fact_labels
from jobassist.ui.jobs.words import line
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import Field, TextArea, TextField
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_WIDEST, _MOST = 760, 1000  # of the width, before what stands at its sides


class EmployerForm(QWidget):
    """Esc leaves and keeps what was typed, until it is saved or let go of."""

    saved = Signal(object)
    """What was written: an ``EmployerChanged``."""
    left = Signal()
    dropped = Signal()
    """What was typed is to be forgotten."""

    def __init__(self, desk: Desk, employer: Employer, rev: int | None) -> None:
        super().__init__()
        self._desk, self._employer, self._rev = desk, employer, rev
        self._before = employer
        is_new = rev is None
        name = self.tr("Ny virksomhed") if is_new else filled(self.tr("Redigér %1"), line(employer.name))
        self.setAccessibleName(name)
        ground(self, "bg")
        self.lines = {key: TextField(label) for key, label in fact_labels().items() if key != "note"}
        self.note = TextArea(fact_labels()["note"], lines=3, internal=True)
        self.note.most_letters = LONGEST_NOTE
        self.fields: dict[str, Field] = {**self.lines, "note": Field(fact_labels()["note"], self.note)}
        self.contacts = ContactFields()
        self.title = PlainLabel(name, role="title", weight=600, wrap=True)
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, badge="Esc")
        self.state = PlainLabel(role="table", tone="text2", wrap=True)
        self.drop = Button(self.tr("Slip det skrevne"), kind="quiet")
        words = self.tr("Gem virksomheden")
        self.save_button = Button(words, kind="primary", icon="check", keys="Ctrl+Return")
        self._fill(employer)
        self._lay_out()
        self._connect()
        self._show_state()
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
        facts = {key: field.text() for key, field in self.lines.items()}
        contacts = self.contacts.contacts()
        return replace(self._employer, **facts, note=self.note.toPlainText(), contacts=contacts)  # type: ignore[arg-type]

    def is_changed(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.typed() != self._before

    def begin(self) -> None:
        """Give the first field the keyboard."""
        self.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, employer: Employer) -> None:
        for key, field in self.lines.items():
            field.set_text(getattr(employer, key))
        self.note.setPlainText(employer.note)
        self.contacts.fill(employer.contacts)
        self._before = self.typed()

    def _lay_out(self) -> None:
        head = QWidget()
        ground(head, "surface", edge="bottom")
        parts = row([self.back], spacing=12, edges=(24, 8, 24, 8), owner=head)
        parts.addWidget(self.title, 1)
        inner = QWidget()
        inner.setMaximumWidth(theme.px(_WIDEST))
        column([*self._cards(), None], spacing=12, owner=inner)
        middle = QWidget()
        mark_pane(middle)
        middle.setAccessibleName(self.accessibleName())
        place = row([], spacing=0, edges=(24, 16, 24, 24), owner=middle)
        place.addStretch(1)
        place.addWidget(inner, _MOST)
        place.addStretch(1)
        self._scroll = ScrollPane(middle)
        InSight(self._scroll)
        column([head, self._scroll, self._foot()], spacing=0, owner=self).setStretch(1, 1)

    def _cards(self) -> tuple[QFrame, QFrame]:
        of = self.fields
        facts = _card(
            self.tr("Virksomheden"),
            [_line(of["name"], of["cvr"]), _line(of["trade"], of["known_by"]),
             _line(of["postal_code"], of["place"], of["municipality"]), of["note"]],
        )  # fmt: skip
        return facts, _card(self.tr("Kontaktpersoner"), [self.contacts])

    def _foot(self) -> QWidget:
        foot = QWidget()
        ground(foot, "surface", edge="top")
        mark_pane(foot)
        foot.setAccessibleName(self.tr("Gem eller slip"))
        parts = row([], spacing=8, edges=(24, 12, 24, 12), owner=foot)
        parts.addWidget(self.state, 1)
        for button in (self.drop, self.save_button):
            parts.addWidget(button)
        return foot

    def _connect(self) -> None:
        for key, each in self.lines.items():
            each.text_changed.connect(lambda _text, own=key: self._on_edit(own))
        self.note.textChanged.connect(lambda: self._on_edit("note"))
        self.contacts.changed.connect(self._show_state)
        self.contacts.rows_changed.connect(lambda: tab_as_laid_out(self))
        self.back.clicked.connect(self.left)
        self.drop.clicked.connect(self.dropped)
        self.save_button.clicked.connect(self.save)
        keypad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        keypad.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keypad.activated.connect(self.save)

    def _on_edit(self, key: str) -> None:
        self.fields[key].set_error("")
        self._show_state()

    def _show_state(self) -> None:
        is_changed = self.is_changed()
        self.drop.setVisible(is_changed)
        words = self.tr("Ikke gemt endnu. Det, du skriver, bliver stående, til du gemmer eller slipper det.")
        self._say(words if is_changed else self.tr("Gemmes, når du trykker Gem. Det kan fortrydes bagefter."))

    def save(self) -> None:
        """Ctrl+Enter: stores it, or says below each field what to mend."""
        employer = self.typed()
        if wrong := employer_problems(tidied(employer)):
            self._refuse(wrong)
            return
        try:
            done = save_employer(self._desk, employer, rev=self._rev)
        except EmployerError as error:
            self._refuse([(error.key, str(error))])
        except JobAssistError as error:
            self._refuse([("", str(error))])
        else:
            self.saved.emit(done)

    def _refuse(self, wrong: list[tuple[str, str]]) -> None:
        fields, said = self._told_fields(), dict(wrong)
        told = [field for key, field in fields.items() if key in said]
        for key, sentence in wrong:
            if key in fields:
                fields[key].set_error(sentence)
        if told:
            told[0].setFocus(Qt.FocusReason.OtherFocusReason)
        one, more = self.tr("Ét felt skal rettes, før det kan gemmes."), self.tr("%1 felter skal rettes.")
        words = one if len(wrong) == 1 else filled(more, str(len(wrong)))
        self._say(words if len(told) == len(wrong) else wrong[0][1], is_problem=True)

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

    def _say(self, words: str, *, is_problem: bool = False) -> None:
        if is_problem:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.state.setText(words)
        self.state.set_tone("red" if is_problem else "text2")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _card(title: str, parts: list[QWidget | QLayout]) -> QFrame:
    card = QFrame()
    card.setProperty("card", "plain")
    card.setAccessibleName(title)
    heading = PlainLabel(title, role="heading", weight=600)
    column([heading, *parts], spacing=12, edges=(18, 14, 18, 16), owner=card)
    return card


def _line(*fields: QWidget) -> QHBoxLayout:
    """Fields beside each other; a sentence below one leaves the others in place."""
    line = row([], spacing=12)
    for field in fields:
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return line
