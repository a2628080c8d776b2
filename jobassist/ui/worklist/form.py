"""A small form in the pane: fields, what to think of, and two buttons; Enter does it, Esc gives up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLayout, QWidget

from jobassist.domain.errors import FieldError
from jobassist.services.desk import Changed
from jobassist.ui.kit.buttons import Button, press
from jobassist.ui.kit.fields import Field
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark

Run = Callable[[Callable[[], Changed]], str]
"""Runs a use case and tells the window; returns what went wrong as a sentence, else nothing."""


class Caution(QWidget):
    """Something to think of before going on; hidden while there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._label = PlainLabel(role="small", tone="orange", weight=500, wrap=True)
        parts = row(spacing=6, owner=self)
        parts.addWidget(IconMark("triangle-alert", "orange", size=14), 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self._label, 1)
        self.hide()

    def text(self) -> str:
        """What it says; empty while hidden."""
        return self._label.text()

    def set_text(self, words: str) -> None:
        """Say something, or nothing."""
        self._label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


class Form(QFrame):
    """A card with a heading; Enter in any field is ``submit``. One that ``stays`` has no way out.

    ``badge`` shows the key to press where Enter begins a new line.
    """

    closed = Signal()
    """It was done or given up."""
    grew = Signal()
    """It needs other room than before."""

    def __init__(self, run: Run, *, icon: str = "", badge: str = "", stays: bool = False) -> None:
        super().__init__()
        self._run = run
        self.setProperty("card", "accent")
        self.title = PlainLabel(weight=600, wrap=True)
        self.hint = PlainLabel(role="small", tone="text2", wrap=True)
        self.caution = Caution()
        self.submit_button = Button("", kind="primary", icon=icon, badge=badge)
        self.submit_button.clicked.connect(self.submit)
        self.cancel_button = Button(self.tr("Annullér"), kind="quiet")
        self.cancel_button.clicked.connect(self.closed)
        if stays:
            self.cancel_button.hide()
        self._first: QWidget | None = None

    def set_words(self, title: str, submit: str) -> None:
        """The heading, and the verb on the button."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.submit_button.set_label(submit)

    def lay_out(self, fields: Iterable[QWidget | QLayout], first: QWidget) -> None:
        """Put the fields between heading and buttons; ``first`` gets the keyboard."""
        self._first = first
        foot = row([self.submit_button, self.cancel_button], spacing=8)
        foot.setStretch(0, 1)
        parts: list[QWidget | QLayout] = [self.title, self.hint, *fields, self.caution, foot]
        column(parts, spacing=8, edges=(14, 12, 14, 14), owner=self)
        self.set_hint(self.hint.text())

    def set_hint(self, words: str) -> None:
        """Say below the heading what helps."""
        self.hint.setText(words)
        if self.layout() is not None:  # a part that is shown before it has its place becomes a window
            self.hint.setVisible(bool(words))

    def begin(self) -> None:
        """Give the first field the keyboard."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Do what the form is for."""
        raise NotImplementedError

    def finish(self, work: Callable[[], Changed]) -> str:
        """Run the use case; closes the form when it went well, else returns why not."""
        problem = self._run(work)
        if not problem:
            self.closed.emit()
        return problem

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grew.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, focused = event.key(), QApplication.focusWidget()
        if key == Qt.Key.Key_Escape and self.cancel_button.isVisible():
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if focused is self.cancel_button and isinstance(focused, QAbstractButton):
                press(focused)
            else:
                self.submit()
        else:
            super().keyPressEvent(event)


class FieldForm(Form):
    """A form that says what went wrong below the field to mend; ``fields`` by the keys of the use case."""

    def __init__(self, run: Run, *, icon: str = "", badge: str = "") -> None:
        super().__init__(run, icon=icon, badge=badge)
        self.fields: Mapping[str, Field] = {}

    def do(self, work: Callable[[], Changed]) -> None:
        """Run the use case; close the form, or say what to mend."""
        keys: list[str] = []

        def tried() -> Changed:
            try:
                return work()
            except FieldError as error:
                keys.append(error.key)
                raise

        if problem := self.finish(tried):
            self._say(keys[0] if keys else "", problem)

    def _say(self, key: str, problem: str) -> None:
        self.caution.set_text("")
        for field in self.fields.values():
            field.set_error("")
        mended = self.fields.get(key)
        if mended is not None and not mended.isHidden():
            mended.set_error(problem)
            mended.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.caution.set_text(problem)
