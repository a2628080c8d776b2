"""The right side while an agenda is open: preview, the citizen's view, and the editor with its draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from jobassist.domain.agenda import Agenda, AgendaFileError, Purpose
from jobassist.domain.agenda_edits import copy_agenda
from jobassist.domain.agenda_typing import own_items
from jobassist.domain.errors import JobAssistError
from jobassist.services.agenda_drafts import drafts_of, drop_draft, keep_draft
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_agendas import new_agenda_id, reset_agenda, save_agenda, shipped_ids
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.kit.scroll import ScrollPane, scroll_by_key
from jobassist.ui.talk.autosave import Autosave
from jobassist.ui.texts.citizen import CitizenPreview
from jobassist.ui.texts.editor import AgendaEditor
from jobassist.ui.texts.foot import TextsFoot
from jobassist.ui.texts.head import CITIZEN, EDIT, PREVIEW, AgendaHead
from jobassist.ui.texts.mistakes import read_mistake
from jobassist.ui.texts.preview import AgendaPreview
from jobassist.ui.worklist.words import filled


class AgendaPane(QWidget):
    """What is typed is kept as a draft at every pause; talks use it once it is saved.

    ``changed`` carries a Changed, ``failed`` a sentence, ``kept`` the moment a draft was stored, and
    ``opened`` the id of an agenda to go to.
    """

    changed = Signal(object)
    failed = Signal(str)
    kept = Signal(object)
    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._agenda: Agenda | None = None
        self._way = PREVIEW
        self._autosave = Autosave(self)
        self._autosave.saved.connect(self._on_kept)
        self._autosave.failed.connect(self._on_not_kept)
        self.head, self.foot = AgendaHead(), TextsFoot()
        self.body: QWidget = QWidget()
        mark_pane(self)
        ground(self, "bg")
        self.setAccessibleName(self.tr("Dagsorden"))
        self._parts = column([self.head, self.body, self.foot], spacing=0, owner=self)
        self.head.shown.connect(self.show_as)
        self.head.copy_wanted.connect(self._copy)
        self.head.reset_wanted.connect(self._reset)
        self.head.discard_wanted.connect(self._discard)
        self.foot.save.clicked.connect(self.save)
        self._add_keys()
        self.setFocusProxy(self.head.way)

    def _add_keys(self) -> None:
        self._key("Ctrl+Enter", self.foot.save.click)  # the keypad's; the button has the other
        self._steps = [
            self._key("Alt+Down", lambda: self._step(1)),
            self._key("Alt+Up", lambda: self._step(-1)),
        ]
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _key(self, keys: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down and the like read on in what cannot be written in."""
        body = self.body
        if not (isinstance(body, ScrollPane) and scroll_by_key(body.verticalScrollBar(), event)):
            super().keyPressEvent(event)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A choice and a day open their own list with Alt+Down."""
        opens = isinstance(new, QComboBox) or (new is not None and isinstance(new.parentWidget(), DateField))
        for key in self._steps:
            key.setEnabled(not opens)

    def _step(self, step: int) -> None:
        editor = self.editor()
        if editor is not None:
            editor.go_to(editor.open + step)

    def agenda(self) -> Agenda | None:
        """The agenda as it is on screen: the draft where there is one."""
        return self._agenda

    def editor(self) -> AgendaEditor | None:
        """The editor while it is shown."""
        return self.body if isinstance(self.body, AgendaEditor) else None

    def show_agenda(self, agenda_id: str) -> bool:
        """Open an agenda, or show it as it is stored now; False when it is gone."""
        if self._agenda is not None and self._agenda.id != agenda_id:
            self.keep()
        if self._autosave.is_busy():  # not stored yet: what is on screen is newer
            return True
        stored = self._stored(agenda_id)
        if stored is None:
            return False
        was, self._agenda = self._agenda, stored
        if was is None or was.id != agenda_id:
            self._build()
        elif replace(was, is_local=stored.is_local) != stored:
            self._show_again()
        self._show_state()
        return True

    def _stored(self, agenda_id: str) -> Agenda | None:
        draft = drafts_of(self._desk).get(agenda_id)
        return draft or self._in_force(agenda_id)

    def _in_force(self, agenda_id: str) -> Agenda | None:
        return next((agenda for agenda in self._desk.agendas if agenda.id == agenda_id), None)

    def show_as(self, way: str) -> None:
        """PREVIEW, CITIZEN or EDIT."""
        self._way = way
        self.head.way.set_value(way)
        self._build()
        self._show_state()
        editor = self.editor()
        if editor is not None and not self.head.way.isAncestorOf(self.focusWidget() or self):
            editor.focus_open()

    def _build(self) -> None:
        if self._agenda is None:
            return
        old, self.body = self.body, self._make(self._agenda)
        self._parts.replaceWidget(old, self.body)
        self._parts.setStretchFactor(self.body, 1)
        self.body.show()
        old.hide()
        old.deleteLater()

    def _make(self, agenda: Agenda) -> QWidget:
        if self._way == EDIT:
            editor = AgendaEditor(agenda, self._desk.today)
            editor.edited.connect(self._on_edited)
            editor.rearranged.connect(self._on_rearranged)
            editor.refused.connect(self.foot.show_problem)
            return editor
        return ScrollPane(CitizenPreview(agenda) if self._way == CITIZEN else AgendaPreview(agenda))

    def _show_again(self) -> None:
        editor = self.editor()
        if editor is not None and self._agenda is not None:
            editor.show_agenda(self._agenda)
        else:
            self._build()

    def _show_state(self) -> None:
        agenda = self._agenda
        if agenda is None:
            return
        is_draft, in_force = agenda.id in drafts_of(self._desk), self._in_force(agenda.id)
        is_own = in_force is None or in_force.is_local
        reset = ""
        if in_force is not None and in_force.is_local:
            is_shipped = agenda.id in shipped_ids()
            reset = self.tr("Tilbage til den leverede") if is_shipped else self.tr("Slet dagsorden")
        title = agenda.title or self.tr("Uden navn")
        self.head.show_state(title, is_own=is_own, is_draft=is_draft, reset=reset)
        self.foot.save.setVisible(self._way == EDIT)
        if is_draft:
            self.foot.show_draft(None)
        else:
            self.foot.show_in_use(is_own=is_own)

    def _on_edited(self, agenda: Agenda) -> None:
        self._agenda = agenda
        desk = self._desk
        self._autosave.touch(
            ("agenda", agenda.id), lambda continues: keep_draft(desk, agenda, continues=continues)
        )

    def _on_rearranged(self, agenda: Agenda, message: str) -> None:
        """A step of its own, so that taking it back takes nothing else along."""
        self.keep()
        self._on_edited(agenda)
        self._autosave.flush()
        action_id = self._autosave.last_action()
        self._autosave.end_step()
        if message and action_id:
            self.changed.emit(Changed(frozenset(), message, action_id))

    def _on_kept(self, at: object) -> None:
        self._show_state()
        if self._agenda is not None and self._agenda.id in drafts_of(self._desk):
            self.foot.show_draft(self._desk.clock.now())
        self.kept.emit(at)

    def _on_not_kept(self, sentence: str) -> None:
        self.foot.show_problem(sentence)
        self.failed.emit(sentence)

    def keep(self) -> bool:
        """Stores what was typed as a draft, now; False when that failed, which ``failed`` then told."""
        editor = self.editor()
        if editor is not None:
            editor.unread()  # a day is read when its field is left
        kept = self._autosave.flush()
        self._autosave.end_step()
        return kept

    def save(self) -> None:
        """Puts the agenda in force; a mistake is said at its field, and everything typed stays."""
        editor = self.editor()
        if editor is None or not self.keep():
            return
        agenda = editor.agenda
        unread = editor.unread()
        if unread is not None:
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            changed = save_agenda(self._desk, agenda)
        except AgendaFileError as error:
            mistake = read_mistake(str(error), agenda.title)
            editor.show_mistake(mistake)
            self.foot.show_problem(mistake.sentence)
        except JobAssistError as error:
            self.foot.show_problem(str(error))
        else:
            self._tell(changed)

    def _tell(self, changed: Changed | None) -> None:
        if changed is not None:
            self.changed.emit(changed)

    def _attempt(self, work: Callable[[], Changed | None]) -> None:
        try:
            changed = work()
        except JobAssistError as error:
            self.foot.show_problem(str(error))
        else:
            self._tell(changed)

    def _copy(self) -> None:
        agenda = self._agenda
        if agenda is not None and self.keep():
            self._attempt(lambda: self._copied(agenda))

    def _copied(self, agenda: Agenda) -> Changed:
        """A copy is a draft until it is saved: two agendas for the same talks would be rivals."""
        title = filled(self.tr("%1, kopi"), agenda.title or self.tr("Uden navn"))
        copy = copy_agenda(agenda, new_agenda_id(self._desk, title), title)
        if copy.purpose is Purpose.SCREENING:
            copy = own_items(copy)
        action_id = keep_draft(self._desk, replace(copy, source="")).action_id
        self._way = EDIT
        self.head.way.set_value(EDIT)
        self.opened.emit(copy.id)
        return Changed(frozenset(), self.tr("Kopien er en kladde, til du gemmer den"), action_id)

    def _discard(self) -> None:
        agenda = self._agenda
        if agenda is not None and self.keep():
            self._attempt(lambda: drop_draft(self._desk, agenda.id))

    def _reset(self) -> None:
        agenda = self._agenda
        if agenda is not None and self.keep():
            self._attempt(lambda: self._reset_to_shipped(agenda.id))

    def _reset_to_shipped(self, agenda_id: str) -> Changed:
        drop_draft(self._desk, agenda_id)
        return reset_agenda(self._desk, agenda_id)
