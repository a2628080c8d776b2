"""The first step: drop a list or choose one, and read why the last one could not be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.ui.import_list.banner import Banner
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.centre import centred
from jobassist.ui.kit.empty import DropArea
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconTile
from jobassist.ui.kit.runs import Run, paragraph


class ListDrop(DropArea):
    """A place to drop one list or several."""

    lists_dropped = Signal(list)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.lists_dropped.emit(files)


class FileStep(QWidget):
    """Asks for a file; ``files_chosen`` carries what was dropped, ``choose_wanted`` asks for the dialog."""

    choose_wanted = Signal()
    files_dropped = Signal(list)
    next_wanted = Signal()
    """Go on with the lists that wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        mark_pane(self)
        self._problem: Banner | None = None
        self._waiting = _Way("file-text", self.tr("Fortsæt"))
        self._waiting.button.clicked.connect(self.next_wanted)
        self._choose = _Way("file-down", self.tr("Vælg fil"), keys="Ctrl+O", first=True)
        self._choose.button.clicked.connect(self.choose_wanted)
        self._choose.say(
            self.tr("Importér en søgeliste"), self.tr("Du ser hver ændring, før noget bliver gemt")
        )
        drop = ListDrop(self.tr("Træk CSV- eller Excel-filer hertil"))
        drop.lists_dropped.connect(self.files_dropped)
        self._column = column(
            [self._heading(), self._lead(), 6, drop, self._choose, self._waiting], spacing=10
        )
        inner = QWidget()
        inner.setLayout(self._column)
        column([centred(inner)], owner=self)
        self.set_waiting([])
        self.setFocusProxy(self._choose.button)

    def _heading(self) -> PlainLabel:
        return PlainLabel(self.tr("Hent ugens søgeliste"), role="welcome", weight=600, wrap=True)

    def _lead(self) -> QWidget:
        return paragraph(
            self.tr(
                "Træk listen i jeres fagsystem, og gem den som CSV eller Excel. "
                "JobAssist viser, hvad der er nyt, ændret, forsvundet og afvist."
            )
        )

    def button(self) -> Button:
        """The button that opens the file dialog."""
        return self._choose.button

    def next_button(self) -> Button:
        """The button that goes on with the next list; hidden when none waits."""
        return self._waiting.button

    def problem(self) -> str:
        """What is said about the last file; empty when nothing is wrong."""
        return self._problem.text() if self._problem else ""

    def show_problem(self, filename: str, sentence: str) -> None:
        """Say why a file cannot be used; another one can be chosen at once."""
        self.clear_problem()
        words = [Run(f"{filename}: ", bold=True), Run(sentence)]
        self._problem = Banner("red", "octagon-alert", words)
        self._column.insertWidget(2, self._problem)
        self._choose.button.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._problem.text()))

    def clear_problem(self) -> None:
        """Say nothing about an earlier file."""
        if self._problem is not None:
            self._column.removeWidget(self._problem)
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None

    def set_waiting(self, files: Sequence[Path]) -> None:
        """Offer the lists that were chosen together with the one before."""
        self._waiting.setVisible(bool(files))
        if files:
            more = self.tr("%1 filer venter") if len(files) > 1 else self.tr("1 fil venter")
            self._waiting.say(files[0].name, more.replace("%1", str(len(files))))


class _Way(QFrame):
    """A card with one thing to do."""

    def __init__(self, icon: str, verb: str, *, keys: str = "", first: bool = False) -> None:
        super().__init__()
        self.setProperty("card", "chosen" if first else "line")
        self.button = Button(verb, kind="primary" if first else "secondary", keys=keys)
        self._title = PlainLabel(weight=600, wrap=True)
        self._detail = PlainLabel(tone="text2", wrap=True)
        parts = row([IconTile(icon, strong=first)], spacing=14, edges=(14, 14, 14, 14), owner=self)
        parts.addLayout(column([self._title, self._detail], spacing=3), 1)
        parts.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, detail: str) -> None:
        """Name it."""
        self._title.setText(title)
        self._detail.setText(detail)
        self.button.setAccessibleDescription(title)
