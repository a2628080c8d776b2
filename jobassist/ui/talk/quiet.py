"""Fields that look like text until the pointer or the keyboard comes to them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import repolish, set_tooltip

_STYLE = """
QLineEdit, QPlainTextEdit {{ padding: {pad}px; border-radius: {radius}px; min-height: 0; }}
QLineEdit:focus, QPlainTextEdit:focus {{ padding: {less}px; }}
*[quiet="true"]:!focus:!hover {{ border: 1px solid transparent; background: transparent; }}
"""


def make_quiet(field: QWidget) -> None:
    """Take away a field's frame while nobody is at it."""
    field.setProperty("quiet", "true")
    field.setStyleSheet(_STYLE.format(pad=theme.px(3), less=theme.px(3) - 1, radius=theme.px(4)))


def set_problem(field: QWidget, sentence: str) -> None:
    """Frame a quiet field in red and say why; an empty sentence makes it quiet again."""
    field.setProperty("quiet", "" if sentence else "true")
    field.setProperty("state", "error" if sentence else "")
    field.setAccessibleDescription(sentence)
    set_tooltip(field, sentence)
    repolish(field)
