"""Small parts of the Regelbog: headings with text, rows that can be replaced, and troubles at the top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobassist.services.rulebook_page import Trouble
from jobassist.ui.import_list.banner import Banner
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.runs import Run
from jobassist.ui.worklist.words import filled


class Rows(QWidget):
    """Widgets below each other that are replaced together."""

    def __init__(self, spacing: int = 8) -> None:
        super().__init__()
        self._rows: QVBoxLayout = column(spacing=spacing, owner=self)
        self.shown: list[QWidget] = []

    def set_rows(self, rows: Iterable[QWidget]) -> None:
        """Show others; the old ones are gone."""
        for old in self.shown:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.shown = list(rows)
        for each in self.shown:
            self._rows.addWidget(each)
            each.show()
        self.setVisible(bool(self.shown))

    def add_row(self, added: QWidget) -> None:
        """One more at the end."""
        self.shown.append(added)
        self._rows.addWidget(added)
        added.show()
        self.show()

    def drop_row(self, dropped: QWidget) -> None:
        """One less."""
        self.shown.remove(dropped)
        self._rows.removeWidget(dropped)
        dropped.hide()
        dropped.deleteLater()


def fact(heading: str, text: str) -> QWidget:
    """A small heading over its text."""
    whole = QWidget()
    head = PlainLabel(heading, role="small", weight=600, tone="text2", wrap=True)
    column([head, PlainLabel(text, role="table", wrap=True)], spacing=1, owner=whole)
    return whole


def caution(text: str) -> QWidget:
    """A sentence to think of, with its icon."""
    return Banner("orange", "triangle-alert", [Run(text)])


class Troubles(Rows):
    """What of files and corrections could not be used; a correction can be taken away at once."""

    undo_wanted = Signal(str)
    """The id of a correction."""

    def __init__(self) -> None:
        super().__init__(spacing=6)
        self.setAccessibleName(self.tr("Det, der ikke kan bruges"))
        self.hide()

    def show_troubles(self, troubles: Sequence[Trouble]) -> None:
        """Say each; none: nothing is shown."""
        self.set_rows([self._banner(each) for each in troubles])

    def _banner(self, trouble: Trouble) -> QWidget:
        buttons = []
        if trouble.correction_id:
            words = filled(self.tr("Fortryd rettelsen af %1"), trouble.rule_id)
            button = Button(words, icon="undo-2", small=True)
            button.clicked.connect(lambda: self.undo_wanted.emit(trouble.correction_id))
            buttons = [button]
        return Banner("red", "octagon-alert", [Run(trouble.sentence)], buttons)


def labelled(label: str, control: QWidget) -> QWidget:
    """A control with its name before it."""
    whole = QWidget()
    name = PlainLabel(label, role="table", weight=500)
    name.setBuddy(control)
    row([name, control], spacing=6, owner=whole)
    whole.setFocusProxy(control)
    whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return whole
