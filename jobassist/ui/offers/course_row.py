"""One placement that wants something: whose it is, what is asked, and the answers one click away."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobassist.domain.case import PlacementState
from jobassist.services.watch_placements import Want, Watched
from jobassist.ui.citizen.words import offer_look
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.offers.actions import Do, actions_of, look_of, step_of
from jobassist.ui.offers.parts import NameButton
from jobassist.ui.offers.words import watched_words
from jobassist.ui.worklist.form import Form

_TOP = Qt.AlignmentFlag.AlignTop
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class RowName(NameButton):
    """The name of a row; the arrows go to the rows over and under."""

    step_wanted = Signal(int)
    end_wanted = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers():
            self.step_wanted.emit(_STEPS[key])
        elif key in _ENDS and not event.modifiers():
            self.end_wanted.emit(key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)


class CourseRow(QWidget):
    """``action_wanted`` carries a ``Do``; its keys work while something in the row has the keyboard."""

    action_wanted = Signal(object)

    def __init__(self, item: Watched, today: date, *, with_caseworker: bool) -> None:
        super().__init__()
        self.item, self.with_caseworker = item, with_caseworker
        self.form: Form | None = None
        self.name = RowName(item.case.name)
        self.name.clicked.connect(lambda: self.action_wanted.emit(Do.OPEN))
        words = watched_words(item, today)
        if with_caseworker and item.case.caseworker:
            words = f"{words} · {item.case.caseworker}"
        self.words = PlainLabel(words, role="table", tone="text2", wrap=True)
        self.name.setAccessibleDescription(words)
        self.buttons: dict[Do, Button] = {}
        self._make_buttons(words, today)
        self._lay_out(today)

    def _make_buttons(self, words: str, today: date) -> None:
        for place, action in enumerate(actions_of(self.item, today)):
            label = look_of(action, step_of(action, self.item, today)).words
            button = Button(label, small=True, kind="secondary" if place == 0 else "quiet")
            button.setAccessibleName(label)
            button.setAccessibleDescription(f"{self.item.case.name}, {words}")
            button.clicked.connect(lambda _checked=False, action=action: self.action_wanted.emit(action))
            self.buttons[action] = button

    def _lay_out(self, today: date) -> None:
        head = row([self.name, None], spacing=8)
        placement = self.item.row.placement
        has_looks = (PlacementState.RESERVED, PlacementState.RELEASED, PlacementState.RUNNING)
        if placement.state in has_looks and self.item.want is not Want.OVER:
            head.addWidget(Chip(offer_look(placement, today)))
        answers = FlowLayout()
        for button in self.buttons.values():
            answers.addWidget(button)
        self._parts: QVBoxLayout = column(
            [head, self.words, answers], spacing=6, edges=(0, 8, 0, 10), owner=self
        )

    def open_form(self, form: Form) -> None:
        """Put a small form below the answers; it takes the keyboard."""
        self.close_form()
        self.form = form
        form.closed.connect(self._on_closed)
        self._parts.addWidget(form)
        form.show()
        form.begin()

    def close_form(self) -> None:
        """Take the form away."""
        form, self.form = self.form, None
        if form is not None:
            self._parts.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _on_closed(self) -> None:
        self.close_form()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = next((a for a in self.buttons if look_of(a).keys == event.text().upper()), None)
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if action is not None and is_plain and self.form is None:
            self.action_wanted.emit(action)
        else:
            super().keyPressEvent(event)
