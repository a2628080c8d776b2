"""The keys of a talk that have no button of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from jobassist.ui.kit.date_field import DateField

_ITEMS = ("Alt+Down", "Alt+Up")


class TalkKeys(QObject):
    """Keys that work wherever the keyboard is in the page."""

    def __init__(self, page: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(page)
        self._page = page
        self._shortcuts = {keys: self._shortcut(keys, act) for keys, act in acts.items()}

    def _shortcut(self, keys: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def follow(self, widget: QWidget | None, plan: QWidget) -> None:
        """The keyboard is in a widget now; one that opens a list of its own keeps Alt with the arrows."""
        opens = widget is not None and self._page.isAncestorOf(widget) and _opens_with_arrow(widget, plan)
        for keys in _ITEMS:
            self._shortcuts[keys].setEnabled(not opens)


def _opens_with_arrow(widget: QWidget, plan: QWidget) -> bool:
    """A day opens its calendar, and a time of the plan its list."""
    is_time = isinstance(widget, QComboBox) and plan.isAncestorOf(widget)
    return is_time or isinstance(widget.parentWidget(), DateField)
