"""Fields whose text is taken when they are left, or when Enter is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.fields import Field, TextArea, TextField


class TypedLine(TextField):
    """One line; ``entered`` carries it when it is done."""

    entered = Signal(str)

    def __init__(self, label: str, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(label, parent, placeholder=placeholder)
        self.edit.editingFinished.connect(self.enter)
        self.text_changed.connect(lambda _text: self.set_error(""))

    def enter(self) -> None:
        """Takes what stands in the field."""
        self.entered.emit(self.text())

    def show_text(self, text: str) -> None:
        """Shows what is stored, unless it stands there; what was refused stays to be mended."""
        if not self.error() and text != self.text():
            self.set_text(text)


class TypedArea(Field):
    """Several lines; ``entered`` carries them when the field is left."""

    entered = Signal(str)

    def __init__(self, label: str, parent: QWidget | None = None, *, lines: int = 3) -> None:
        self.area = TextArea(label, lines=lines)
        super().__init__(label, self.area, parent)
        self.area.installEventFilter(self)
        self.area.textChanged.connect(lambda: self.set_error(""))

    def enter(self) -> None:
        """Takes what stands in the field."""
        self.entered.emit(self.area.toPlainText())

    def show_text(self, text: str) -> None:
        """Shows what is stored, unless it stands there; what was refused stays to be mended."""
        if not self.error() and text != self.area.toPlainText():
            self.area.setPlainText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.area:
            self.enter()
        return super().eventFilter(watched, event)
