"""Below the search of a citizen's examples: the whole job bank, and the searches that are kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_search import JobQuery
from jobassist.services.desk import Desk
from jobassist.services.job_searches import (
    LONGEST_NAME,
    SavedSearch,
    delete_search,
    save_search,
    searches_of,
)
from jobassist.ui.jobs.words import line
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import SMALL_HEIGHT, Button, IconButton
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import set_tooltip
from jobassist.ui.kit.layout import column, row
from jobassist.ui.worklist.words import filled


class SearchesBar(QWidget):
    """``asked`` is what is asked for now. A search's button runs it again, Delete takes it away.

    ``whole`` has its place beside the filters; the bar takes no room until there is something in it.
    """

    whole_changed = Signal(bool)
    """Whether the whole job bank is searched."""
    chosen = Signal(object)
    """A ``JobQuery`` is to be asked again."""
    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, case_id: CaseId, asked: Callable[[], JobQuery]) -> None:
        super().__init__()
        self._desk, self._case_id, self._asked = desk, case_id, asked
        self._seen: tuple[SavedSearch, ...] = ()
        self.saved: list[_Saved] = []
        self.whole = Button(self.tr("Hele jobbanken"), icon="briefcase")
        set_tooltip(self.whole, self.tr("Søg i hele jobbanken (Ctrl+J)"))
        self.whole.setCheckable(True)
        self.keep = Button(self.tr("Gem søgningen"), icon="plus", kind="quiet", small=True)
        self.name = TextField("", placeholder=self.tr("Kort navn, fx lager på deltid"))
        self.name.edit.setAccessibleName(self.tr("Navn til søgningen"))
        self.name.setMinimumWidth(theme.px(280))
        self.save = Button(self.tr("Gem"), icon="check")
        self._lay_out()
        self._is_usable = True
        self._show_or_hide()
        self.whole.toggled.connect(self._on_whole)
        self.keep.clicked.connect(self._ask_name)
        self.save.clicked.connect(self._save)
        self.name.submitted.connect(self._save)
        self.name.text_changed.connect(lambda _text: self.name.set_error(""))

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._naming = QWidget()
        parts = row([], spacing=8, owner=self._naming)
        parts.addWidget(self.name, 0, top)
        parts.addWidget(self.save, 0, top)
        parts.addStretch(1)
        self._naming.hide()
        self._flow = FlowLayout([self.keep])
        buttons = QWidget()
        buttons.setLayout(self._flow)
        column([buttons, self._naming], spacing=6, owner=self)

    def set_usable(self, is_usable: bool) -> None:
        """Where there is nothing to search, nothing is kept."""
        self._is_usable = is_usable
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setHidden(not (self._is_usable and (self.saved or self.whole.isChecked())))

    def _on_whole(self, is_on: bool) -> None:
        self._show_or_hide()
        self.whole_changed.emit(is_on)

    def refresh(self) -> None:
        """The searches that are kept now; the keyboard stays in the bar."""
        searches = searches_of(self._desk, self._case_id)
        if searches == self._seen:
            return
        self._seen = searches
        had_keyboard = any(each.has_keyboard() for each in self.saved)
        for old in self.saved:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.saved = [self._made(each) for each in searches]
        self._show_or_hide()
        if had_keyboard:
            (self.saved[0].run if self.saved else self.keep).setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, search: SavedSearch) -> _Saved:
        saved = _Saved(search)
        saved.run.clicked.connect(lambda: self.chosen.emit(search.query))
        saved.delete_wanted.connect(lambda: self._delete(search))
        self._flow.addWidget(saved)
        saved.show()
        return saved

    def _ask_name(self) -> None:
        """A field for the name, filled with a first proposal."""
        self._naming.show()
        self.name.set_text(" ".join(self._asked().words.split())[:LONGEST_NAME].strip())
        self.name.edit.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        try:
            done = save_search(self._desk, self._case_id, self.name.text(), self._asked(), seen=self._seen)
        except JobAssistError as error:
            self.name.set_error(str(error))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._close_name()
        self.changed.emit(done)

    def _delete(self, search: SavedSearch) -> None:
        try:
            done = delete_search(self._desk, search.id)
        except JobAssistError as error:
            self.failed.emit(str(error))
            self.refresh()
            return
        self.changed.emit(done)

    def _close_name(self) -> None:
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        self._naming.hide()
        self.name.set_text("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._naming.isVisible():
            self._close_name()
        else:
            super().keyPressEvent(event)


class _Saved(QWidget):
    """A search by its name, and a small button that takes it away."""

    delete_wanted = Signal()

    def __init__(self, search: SavedSearch) -> None:
        super().__init__()
        name = line(search.name)
        self.run = Button(name, icon="bookmark", small=True)
        self.run.setAccessibleName(filled(self.tr("Søg igen: %1"), name))
        self.drop = IconButton("x", filled(self.tr("Slet søgningen %1"), name))
        self.drop.setFixedSize(theme.px(SMALL_HEIGHT), theme.px(SMALL_HEIGHT))
        self.drop.clicked.connect(self.delete_wanted)
        row([self.run, self.drop], spacing=0, owner=self)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of its buttons."""
        return self.run.hasFocus() or self.drop.hasFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
