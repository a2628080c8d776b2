"""The order in which Tab walks a page whose parts are made as they are needed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_laid_out(root: QWidget) -> None:
    """Let Tab follow the layouts; by itself Qt follows the order in which things were made."""
    for one, other in pairwise(_stops(root)):
        QWidget.setTabOrder(one, other)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    parts = list(_stops(inner) if inner is not None else _stops_in(widget.layout()))
    # Tab comes to the chosen one of several answers first.
    parts.sort(key=lambda part: part is not widget.focusProxy())
    yield from parts


def _stops_in(layout: QLayout | None) -> Iterator[QWidget]:
    for index in range(layout.count() if layout else 0):
        item = layout.itemAt(index) if layout else None
        widget = item.widget() if item else None
        if widget is not None:
            yield from _stops(widget)
        elif item is not None:
            yield from _stops_in(item.layout())
