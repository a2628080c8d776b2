"""What a person sees and where the keyboard is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from jobassist.ui.kit.labels import PlainLabel


def focused() -> QWidget:
    """The control that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def words_in(widget: QWidget) -> str:
    """All that is written in a part of the screen."""
    return " | ".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisible())
