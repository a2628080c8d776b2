"""The pane where the talk's agenda is changed, or a screening added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.domain.agenda import Agenda
from jobassist.services.carry_agenda import AgendaChoices
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.talk.popover import Popover

KEYS = "Alt+D"
_WIDTH = 440


class AgendaChoice(QAbstractButton):
    """One agenda: its name, its minutes, and a tick when it is in use. The arrows go up and down."""

    def __init__(self, agenda: Agenda, *, is_used: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda, self._is_used = agenda, is_used
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        minutes = self.tr("%1 min").replace("%1", str(agenda.minutes))
        used = self.tr("i brug") if is_used else ""
        self.setAccessibleName(", ".join(filter(None, (agenda.title, minutes, used))))
        title = PlainLabel(agenda.title, role="table", weight=600 if is_used else 400, wrap=True)
        line = row([], spacing=8, edges=(28, 6, 8, 6), owner=self)
        line.addWidget(title, 1)
        line.addWidget(PlainLabel(minutes, role="small", tone="text3"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            if paint.is_hovered(self) or self.hasFocus():
                paint.box(painter, QRectF(self.rect()), fill="hover")
            if self._is_used:
                icons.draw(painter, "check", "accent", QPointF(theme.px(14), self.height() / 2), 14)


class AgendaPane(Popover):
    """Those made for this talk first, then the screenings that can be added, then all others."""

    agenda_chosen = Signal(object)
    screening_chosen = Signal(object)

    def __init__(self, choices: AgendaChoices, used_id: str, page: QWidget) -> None:
        super().__init__(self.tr("Skift dagsorden"), page, width=_WIDTH)
        self.rows: list[AgendaChoice] = []
        self._add(self.tr("Passer til samtalen"), choices.fitting, used_id, self.agenda_chosen)
        self._add(self.tr("Tilføj en frivillig screening"), choices.screenings, "", self.screening_chosen)
        self._add(self.tr("Andre dagsordener"), choices.others, used_id, self.agenda_chosen)

    def _add(self, title: str, agendas: Sequence[Agenda], used_id: str, chosen: SignalInstance) -> None:
        if not agendas:
            return
        self.content.addSpacing(theme.px(4))
        self.content.addWidget(PlainLabel(title, role="small", tone="text3", weight=600))
        for agenda in agendas:
            each = AgendaChoice(agenda, is_used=agenda.id == used_id)
            each.clicked.connect(lambda _checked=False, own=agenda: chosen.emit(own))
            self.rows.append(each)
            self.content.addWidget(each)

    def first_control(self) -> QWidget:
        return self.rows[0] if self.rows else self
