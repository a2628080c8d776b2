"""The contacts that count: the municipality's table is edited, previewed, saved, and put back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import TalkKind
from jobassist.domain.contacts import ContactRow, Contacts
from jobassist.domain.errors import JobAssistError
from jobassist.services.contact_rows import contacts_of, contacts_text, shipped_contacts
from jobassist.services.correct_rules import preview_contacts, save_contacts
from jobassist.services.desk import Desk
from jobassist.services.law_in_force import own_contacts
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.page import Page
from jobassist.ui.rulebook.contact_line import ContactLine
from jobassist.ui.rulebook.parts import Rows
from jobassist.ui.rulebook.preview import PreviewPanel
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled


class ContactsView(Page):
    """Lines at the left; at the right who would change, and the buttons. What is typed stays until saved."""

    status_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self._stored: tuple[ContactRow, ...] | None = None
        self._is_own = False
        self._before: object = ()
        self._previewed: object = None
        self._warned_of: object = None
        self.lines: list[ContactLine] = []
        self.list = Rows(spacing=8)
        self.source = PlainLabel(role="table", tone="text2", wrap=True)
        self.add = Button(self.tr("Tilføj en række"), icon="plus", small=True, keys="Ctrl+N")
        self.reset = Button(self.tr("Brug den leverede tabel"), icon="rotate-ccw", small=True)
        self.drop = Button(self.tr("Slip det skrevne"), kind="quiet")
        self.preview = Button(self.tr("Vis, hvem der skifter"), icon="users", keys="Alt+H")
        self.save = Button(self.tr("Gem tabellen"), kind="primary", icon="check", keys="Ctrl+Return")
        self.state = PlainLabel(role="table", tone="text2", wrap=True)
        self.panel = PreviewPanel(desk.today)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Samtaler, der tæller")

    @property
    def status_text(self) -> str:
        return filled(self.tr("%1 rækker"), str(len(self.lines)))

    def first_control(self) -> QWidget | None:
        return self.lines[0].kind if self.lines else self.add

    def _lay_out(self) -> None:
        lead = self.tr(
            "En samtale tæller, når den er af en slags, en form og hos en, som står her, og dagen passer. "
            "Det, der ikke står her, tæller ikke. Står form eller holder ikke på en liste, tæller samtalen."
        )
        words = PlainLabel(lead, role="table", tone="text2", wrap=True)
        inner = Scrolled()
        tools = QWidget()
        tools.setLayout(FlowLayout([self.add, self.reset]))
        column([words, self.source, self.list, tools, None], spacing=12, edges=(24, 14, 16, 24), owner=inner)
        left = QWidget()
        mark_pane(left)
        left.setAccessibleName(self.title)
        left.setMinimumWidth(theme.px(320))
        column([ScrollPane(inner)], spacing=0, owner=left)
        right = QWidget()
        ground(right, "bg", edge="left")
        mark_pane(right)
        right.setAccessibleName(self.panel.accessibleName())
        body = Scrolled()
        doing = FlowLayout([self.save, self.drop])
        column([row([self.preview, None]), self.panel, self.state, doing, None], spacing=12,
               edges=(20, 14, 20, 16), owner=body)  # fmt: skip
        column([ScrollPane(body)], spacing=0, owner=right)
        parts = row([left, right], spacing=0, owner=self)
        parts.setStretch(0, 3)
        parts.setStretch(1, 2)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_line)
        self.reset.clicked.connect(self.put_back)
        self.drop.clicked.connect(self.forget)
        self.preview.clicked.connect(self.show_who)
        self.save.clicked.connect(self.save_table)

    def refresh(self) -> None:
        """Reads the table; one that is being edited is left alone, unless another was stored meanwhile."""
        stored = self.desk.rulebook.contacts.rows
        if stored != self._stored:
            self._stored = stored
            self._show_rows(stored)
            self._before = self.typed()
            self._previewed = None
        self._is_own = own_contacts(self.desk.settings) is not None
        own = self.tr("Det er jeres egen tabel.")
        shipped = filled(self.tr("Den leverede tabel: %1"), self.desk.rulebook.contacts.source)
        self.source.setText(own if self._is_own else shipped)
        self._show_state()

    def _show_rows(self, rows: Iterable[ContactRow]) -> None:
        self.lines = [self._line(each) for each in rows]
        self._lay_lines()

    def _line(self, shown: ContactRow) -> ContactLine:
        line = ContactLine(shown.kind, self.desk.today)
        line.show_row(shown)
        line.changed.connect(self._show_state)
        line.dropped.connect(lambda: self._drop(line))
        return line

    def _lay_lines(self) -> None:
        self.list.set_rows(self.lines)
        tab_as_laid_out(self)
        self.status_changed.emit()

    def add_line(self) -> None:
        """Ctrl+N: a kind that is not there yet, from today."""
        there = {str(line.kind.currentData()) for line in self.lines}
        kind = next((each for each in TalkKind if each.value not in there), TalkKind.ANDEN)
        line = self._line(ContactRow(kind, valid_from=self.desk.today))
        self.lines.append(line)
        self.list.add_row(line)
        tab_as_laid_out(self)
        self._show_state()
        line.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit()

    def _drop(self, line: ContactLine) -> None:
        self.lines.remove(line)
        self.list.drop_row(line)
        self._show_state()
        (self.lines[0].kind if self.lines else self.add).setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit()

    def put_back(self) -> None:
        """The shipped table in the lines; it is in force when it is saved."""
        self._show_rows(shipped_contacts().rows)
        self._show_state()

    def forget(self) -> None:
        """As it is stored."""
        self._show_rows(self._stored or ())
        self._show_state()

    def typed(self) -> tuple[tuple[str, ...], ...]:
        """All that stands in the lines."""
        return tuple(line.typed() for line in self.lines)

    def is_changed(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.typed() != self._before

    def _show_state(self) -> None:
        is_ready = self._previewed == self.typed()
        self.save.setEnabled(is_ready)
        self.drop.setVisible(self.is_changed())
        self.reset.setEnabled(self._is_own or self.is_changed())
        self._say(self.tr("Ikke gemt endnu.") if self.is_changed() else "")
        if not is_ready:
            again = self.tr("Det skrevne er ændret. Se igen, hvem der skifter.")
            self.panel.show_nothing(again if self._previewed is not None else "")

    def _say(self, words: str, *, is_problem: bool = False) -> None:
        self.state.setText(words)
        self.state.set_tone("red" if is_problem else "text2")
        self.state.setVisible(bool(words))

    def _contacts(self) -> Contacts | None:
        """The table as it is typed, or what is wrong said where it stands, and None."""
        rows = [line.contact() for line in self.lines]
        wrong = [line for line, each in zip(self.lines, rows, strict=True) if each is None]
        if wrong:
            one, more = self.tr("Én række skal rettes."), self.tr("%1 rækker skal rettes.")
            self._say(one if len(wrong) == 1 else filled(more, str(len(wrong))), is_problem=True)
            wrong[0].go_to_error()
            return None
        try:
            return contacts_of([each for each in rows if each is not None])
        except JobAssistError as error:
            self._say(str(error), is_problem=True)
            return None

    def show_who(self) -> None:
        """Alt+H: who would change by the table as it is typed; then it can be saved."""
        self._previewed = None
        self._show_state()
        contacts = self._contacts()
        preview = self.attempt(lambda: preview_contacts(self.desk, contacts)) if contacts else None
        if preview is not None:
            self._previewed = self.typed()
            self._show_state()
            self.panel.show_preview(preview)

    def save_table(self) -> None:
        """Ctrl+Enter: as it was previewed; the shipped one is not kept as one's own."""
        contacts = self._contacts() if self._previewed == self.typed() else None
        if contacts is None:
            return
        text = "" if contacts.rows == shipped_contacts().rows else contacts_text(contacts.rows)
        self._stored, self._previewed = None, None
        if not self.do(lambda: save_contacts(self.desk, text)):
            self._stored = self.desk.rulebook.contacts.rows

    def may_leave(self) -> bool:
        """What was typed stays; that it is not stored is said once, and again when it grew."""
        if not self.is_changed() or self._warned_of == self.typed():
            return True
        self._warned_of = self.typed()
        self.failed.emit(
            self.tr("Tabellen over samtaler er ikke gemt. Gem den, eller gå videre igen uden at gemme.")
        )
        return False
