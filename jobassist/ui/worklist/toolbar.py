"""The line above the list: whose citizens, in which order, which filter, how many rows, which columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import FilterTag
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.worklist.words import filled

MINE, ALL = "mine", "all"
_EDGE = 24


class Toolbar(QWidget):
    """Tells what was chosen; what it shows, the page says."""

    scope_chosen = Signal(str)
    """``mine``, ``all``, or ``=`` and a caseworker's name."""
    order_cleared = Signal()
    counter_cleared = Signal()
    filters_cleared = Signal()
    column_toggled = Signal(str, bool)
    letters_wanted = Signal()
    """To everybody who is shown."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "bg", edge="bottom")
        self.scope = Button("", icon="bookmark", small=True, drop=True)
        self.order = PlainLabel(self.tr("Mest presserende først"), role="small", tone="text2")
        self.count = PlainLabel(role="small", tone="text2")
        self.columns = Button(self.tr("Kolonner"), icon="columns-3", small=True)
        self.letters = Button(self.tr("Breve"), icon="mail", small=True)
        self.letters.setAccessibleName(self.tr("Skriv breve til dem på listen"))
        self.letters.clicked.connect(self.letters_wanted)
        self.scope.clicked.connect(self._open_scopes)
        self.columns.clicked.connect(self._open_columns)
        self._scopes: Sequence[str] = ()
        self._scope = ALL
        self._is_sorted = False
        self._shown_columns: Sequence[tuple[str, str, bool]] = ()
        self.tags: dict[str, FilterTag] = {}
        self._tag_box = QWidget()
        self._tags = row(spacing=6, owner=self._tag_box)
        left, right = [self.scope, self.order], [self._tag_box, self.count, self.letters, self.columns]
        self._line = row([*left, None, *right])
        self._second = row([None])
        column([self._line, self._second], spacing=0, edges=(_EDGE, 9, _EDGE, 9), owner=self)
        self._is_narrow = False
        self._buttons_width = self.columns.sizeHint().width() + self.letters.sizeHint().width()
        self.columns.setAccessibleName(self.tr("Kolonner"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room the tags get lines of their own; the status strip tells the count."""
        is_narrow = self.width() < self._wanted_width()
        self.order.setVisible(not is_narrow and not self._is_sorted)
        self.count.setVisible(not is_narrow)
        self._tag_box.setVisible(bool(self.tags))
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._move_tags()

    def _move_tags(self) -> None:
        if self._is_narrow:
            self._second.insertWidget(0, self._tag_box)
        else:
            self._line.insertWidget(3, self._tag_box)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._tags.setDirection(down if self._is_narrow else across)
        self._tags.setContentsMargins(0, theme.px(6) if self._is_narrow else 0, 0, 0)
        self.columns.set_label("" if self._is_narrow else self.tr("Kolonner"))
        self.letters.set_label("" if self._is_narrow else self.tr("Breve"))
        self._tag_box.setVisible(bool(self.tags))

    def _wanted_width(self) -> int:
        """What everything on one line takes."""
        parts = [self.scope, self.count, *self.tags.values(), *([] if self._is_sorted else [self.order])]
        widths = [part.sizeHint().width() for part in parts] + [self._buttons_width]
        return sum(widths) + theme.px(8) * len(widths) + theme.px(2 * _EDGE)

    def set_scope(self, scope: str, caseworkers: Sequence[str]) -> None:
        """Show whose citizens are listed; ``caseworkers`` are those that can be chosen."""
        self._scope, self._scopes = scope, caseworkers
        self.scope.set_label(self.scope_word(scope))
        self._fit()

    def scope_word(self, scope: str) -> str:
        """``Mine borgere``."""
        known = {MINE: self.tr("Mine borgere"), ALL: self.tr("Alle borgere")}
        return known.get(scope) or scope[1:] or self.tr("Uden sagsbehandler")

    def set_state(self, *, sorted_by: str, counter: str, filters: int, words: str) -> None:
        """Show order, counter, filter row and the number of rows; empty words where there is none."""
        self._is_sorted = bool(sorted_by)
        for key, text in (
            ("order", filled(self.tr("Sorteret efter %1"), sorted_by) if sorted_by else ""),
            ("counter", counter),
            ("filters", self._filter_words(filters)),
        ):
            self._set_tag(key, text)
        self.count.setText(words)
        self._fit()

    def set_columns(self, columns: Sequence[tuple[str, str, bool]]) -> None:
        """The columns that can be hidden: key, heading, shown."""
        self._shown_columns = columns

    def scope_menu(self) -> QMenu:
        """Whose citizens can be listed."""
        menu = QMenu(self)
        for scope in (MINE, ALL, None, *(f"={name}" for name in self._scopes)):
            if scope is None:
                menu.addSeparator()
                continue
            action = self._action(menu, self.scope_word(scope), checked=scope == self._scope)
            action.triggered.connect(lambda _checked=False, own=scope: self.scope_chosen.emit(own))
        return menu

    def column_menu(self) -> QMenu:
        """Which columns are shown."""
        menu = QMenu(self)
        for key, heading, shown in self._shown_columns:
            action = self._action(menu, heading, checked=shown)
            action.toggled.connect(lambda checked, own=key: self.column_toggled.emit(own, checked))
        return menu

    @staticmethod
    def _action(menu: QMenu, words: str, *, checked: bool) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(checked)
        return action

    def _open_scopes(self) -> None:
        self._open(self.scope_menu(), self.scope)

    def _open_columns(self) -> None:
        self._open(self.column_menu(), self.columns)

    @staticmethod
    def _open(menu: QMenu, under: Button) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _filter_words(self, filters: int) -> str:
        if not filters:
            return ""
        return self.tr("1 filter") if filters == 1 else filled(self.tr("%1 filtre"), str(filters))

    def _set_tag(self, key: str, text: str) -> None:
        old = self.tags.get(key)
        if old is not None and old.text() == text:
            return
        if old is not None:
            del self.tags[key]
            self._tags.removeWidget(old)
            old.hide()
            old.deleteLater()
        if text:
            tag = FilterTag(text)
            tag.clicked.connect(getattr(self, f"{key}_cleared"))
            self.tags[key] = tag
            self._tags.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
