"""Fields that look like text until the pointer or the keyboard comes to them; the theme draws them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.labels import repolish, set_tooltip


def make_quiet(field: QWidget) -> None:
    """Take away a field's frame while nobody is at it. Call it before the field is first shown."""
    field.setProperty("inline", "true")
    field.setProperty("quiet", "true")


def set_problem(field: QWidget, sentence: str) -> None:
    """Frame a quiet field in red and say why; an empty sentence makes it quiet again."""
    field.setProperty("quiet", "" if sentence else "true")
    field.setProperty("state", "error" if sentence else "")
    field.setAccessibleDescription(sentence)
    set_tooltip(field, sentence)
    repolish(field)
