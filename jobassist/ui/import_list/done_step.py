"""The last step: what was stored, and where to go from here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.danish import short_date
from jobassist.services.import_list import ImportPreview, Kind
from jobassist.ui.import_list.words import counted, save_words
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.centre import centred
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark

_WIDTH = 660


class DoneStep(QWidget):
    """Tells of one stored list."""

    worklist_wanted = Signal()
    choose_wanted = Signal()
    next_wanted = Signal()
    save_wanted = Signal()

    def __init__(
        self, ready: ImportPreview, rejected: int, waiting: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        ground(self, "surface")
        mark_pane(self)
        self.worklist = Button(
            self.tr("Åbn arbejdslisten"), kind="primary", icon="list-checks", keys="Return"
        )
        self.worklist.clicked.connect(self.worklist_wanted)
        self._facts = self._lines(ready, rejected)
        inner = QWidget()
        title = PlainLabel(self.tr("Søgelisten er importeret"), role="welcome", weight=600, wrap=True)
        name = PlainLabel(ready.draft.filename, tone="text2", elide=True)
        column([title, name, 6, self._card(), 6, self._buttons(rejected, waiting)], owner=inner)
        column([centred(inner, _WIDTH)], owner=self)
        self.setFocusProxy(self.worklist)

    def text(self) -> str:
        """All that it tells of the list."""
        return "\n".join(words for _, _, words in self._facts)

    def _lines(self, ready: ImportPreview, rejected: int) -> list[tuple[str, str, str]]:
        """Icon, colour and words; nothing is said of what did not occur."""
        new, changed, same = (ready.count(kind) for kind in (Kind.NEW, Kind.CHANGED, Kind.UNCHANGED))
        confirmed = self.tr("%1 uændrede, bekræftet pr. %2").replace("%2", short_date(ready.draft.as_of))
        lines = [
            (new, "circle-plus", "blue", counted(new, self.tr("1 ny borger"), self.tr("%1 nye borgere"))),
            (changed, "pencil", "yellow", self.tr("%1 ændrede").replace("%1", str(changed))),
            (same, "equal", "text2", confirmed.replace("%1", str(same))),
            (
                len(ready.vanished),
                "circle-minus",
                "purple",
                self.tr("%1 står ikke længere på listen. De er beholdt.").replace(
                    "%1", str(len(ready.vanished))
                ),
            ),
            (
                rejected,
                "circle-alert",
                "red",
                counted(
                    rejected,
                    self.tr("1 række er ikke importeret"),
                    self.tr("%1 rækker er ikke importeret"),
                ),
            ),
        ]
        return [(icon, tone, words) for count, icon, tone, words in lines if count]

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "line")
        lines = [
            row([IconMark(icon, tone, size=18), PlainLabel(words, wrap=True)], spacing=12)
            for icon, tone, words in self._facts
        ]
        for line in lines:
            line.setStretch(1, 1)
        column(lines, spacing=10, edges=(16, 14, 16, 14), owner=card)
        return card

    def _buttons(self, rejected: int, waiting: Sequence[Path]) -> FlowLayout:
        flow = FlowLayout()
        flow.addWidget(self.worklist)
        if waiting:
            words = self.tr("Næste liste: %1").replace("%1", waiting[0].name)
            flow.addWidget(self._button(words, self.next_wanted, icon="file-text"))
        another = self.tr("Importér en liste mere")
        flow.addWidget(self._button(another, self.choose_wanted, icon="file-down", keys="Ctrl+O"))
        if rejected:
            words = save_words(rejected)
            flow.addWidget(self._button(words, self.save_wanted, icon="download"))
        return flow

    @staticmethod
    def _button(words: str, wanted: SignalInstance, *, icon: str, keys: str = "") -> Button:
        button = Button(words, icon=icon, keys=keys)
        button.clicked.connect(wanted)
        return button
