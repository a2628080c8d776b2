"""The order in which Tab walks a page whose parts are made as they are needed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from jobassist.ui.kit.fields import Field
from jobassist.ui.kit.segments import Segmented

_NONE, _TAB = Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus


def tab_as_laid_out(root: QWidget) -> None:
    """Let Tab follow the layouts; by itself Qt follows the order in which things were made."""
    stops = list(_stops(root))
    # Qt moves a field with all that is in it, but only while the field itself takes the keyboard. Were
    # its control moved alone, Tab would meet it again where the field stands, and never come further.
    fields = [stop for stop in stops if stop.focusPolicy() == _NONE]
    policies = [(part, part.focusPolicy()) for field in fields for part in _handed_on(field)]
    for field in fields:
        field.setFocusPolicy(_TAB)
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
    for part, policy in policies:
        part.setFocusPolicy(policy)
    for part in root.findChildren(QWidget):
        _follow(part)


def _handed_on(field: QWidget) -> Iterator[QWidget]:
    """A field, and what it hands the keyboard to; Qt gives them all the field's policy."""
    part: QWidget | None = field
    while part is not None:
        yield part
        part = part.focusProxy()


def _follow(part: QWidget) -> None:
    """What hands the keyboard on goes along to before its parts; Qt sees to it when it is told to whom."""
    first = part.focusProxy()
    if first is not None and part.isAncestorOf(first) and not isinstance(part, Field | Segmented):
        part.setFocusProxy(first)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, Field | Segmented):
        yield widget
        return
    if widget.focusPolicy() != _NONE:
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    yield from _stops(inner) if inner is not None else _stops_in(widget.layout())


def _stops_in(layout: QLayout | None) -> Iterator[QWidget]:
    for index in range(layout.count() if layout else 0):
        item = layout.itemAt(index) if layout else None
        widget = item.widget() if item else None
        if widget is not None:
            yield from _stops(widget)
        elif item is not None:
            yield from _stops_in(item.layout())
