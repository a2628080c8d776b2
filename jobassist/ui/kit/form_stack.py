"""Forms that fill a page in turn: each keeps what was typed in it until that is saved or let go of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from jobassist.ui.kit.form_frame import FormFrame


class FormStack(QObject):
    """The forms by the id of what they are about, shown in the page's own stack."""

    saved = Signal(object)
    """What was written, once its form is closed."""
    closed = Signal()
    """The form no longer fills the page."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self._forms: dict[str, FormFrame] = {}
        self._warned_of: dict[str, object] = {}

    def shown(self) -> FormFrame | None:
        """The form that fills the page now."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, FormFrame) else None

    def is_begun(self, key: str) -> bool:
        """Whether something is typed about it that is not saved."""
        form = self._forms.get(key)
        return form is not None and form.is_changed()

    def open(self, key: str, make: Callable[[], FormFrame]) -> None:
        """The form that was begun, else a fresh one."""
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = make()
            form.saved.connect(self._on_saved)
            form.left.connect(self._on_left)
            form.dropped.connect(self._close)
            self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.begin()

    def _on_saved(self, done: object) -> None:
        self._close()
        self.saved.emit(done)

    def _on_left(self) -> None:
        form = self.shown()
        if form is not None and form.is_changed():
            self._warned_of = {}
            self.closed.emit()
        else:
            self._close()

    def _close(self) -> None:
        form = self.shown()
        if form is not None:
            self._forms = {key: each for key, each in self._forms.items() if each is not form}
            self._stack.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._warned_of = {}
        self.closed.emit()

    def unsaved(self) -> str:
        """The name of a form with something unsaved; told once, and again when it grew, else empty."""
        begun = {key: form for key, form in self._forms.items() if form.is_changed()}
        typed = {key: form.typed() for key, form in begun.items()}
        if not begun or typed == self._warned_of:
            return ""
        self._warned_of = typed
        return next(iter(begun.values())).name
