"""Fields that several forms about a case's facts share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox

from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field, TextField

_SHORTEST = 12


def choice_field(label: str, options: Iterable[tuple[str, str]]) -> tuple[ChoiceBox, Field]:
    """One of many, with none chosen at first; long words never widen the form."""
    box = ChoiceBox(label)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORTEST)
    box.addItem(QCoreApplication.translate("Form", "Vælg"), "")
    for value, words in options:
        box.addItem(words, value)
    return box, Field(label, box)


def text_field(label: str, text: str, placeholder: str = "") -> TextField:
    """One line; what was wrong with it is forgotten as soon as somebody writes on."""
    field = TextField(label, placeholder=placeholder)
    field.set_text(text)
    field.text_changed.connect(lambda _text: field.set_error(""))
    return field


def can_be_read(field: DateField) -> bool:
    """Whether a day that may be left out is empty or a day; else its field gets the keyboard."""
    field.day()
    if field.error():
        field.setFocus(Qt.FocusReason.OtherFocusReason)
    return not field.error()
