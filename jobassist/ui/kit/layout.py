"""Layouts with the theme's spacing, and grounds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from jobassist.ui.kit import theme

_Part = QWidget | QLayout | int | None
_L = TypeVar("_L", bound=QBoxLayout)
Edges = tuple[int, int, int, int]


def column(
    parts: Iterable[_Part] = (),
    *,
    spacing: int = 8,
    edges: Edges = (0, 0, 0, 0),
    owner: QWidget | None = None,
) -> QVBoxLayout:
    """Parts below each other; an int is that much room, None takes what is left. Lengths at 100 %."""
    return _filled(QVBoxLayout(), parts, spacing, edges, owner)


def row(
    parts: Iterable[_Part] = (),
    *,
    spacing: int = 8,
    edges: Edges = (0, 0, 0, 0),
    owner: QWidget | None = None,
) -> QHBoxLayout:
    """Parts beside each other; an int is that much room, None takes what is left. Lengths at 100 %."""
    return _filled(QHBoxLayout(), parts, spacing, edges, owner)


def _filled(layout: _L, parts: Iterable[_Part], spacing: int, edges: Edges, owner: QWidget | None) -> _L:
    layout.setContentsMargins(*(theme.px(edge) for edge in edges))
    layout.setSpacing(theme.px(spacing))
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif part is None:
            layout.addStretch(1)
        else:
            layout.addSpacing(theme.px(part))
    if owner is not None:
        owner.setLayout(layout)
    return layout


def ground(widget: QWidget, token: str, *, edge: str = "") -> None:
    """Paint a plain widget's ground (bg, surface, sunken, rail), with a line at one edge if given."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("ground", token)
    if edge:
        widget.setProperty("edge", edge)


def mark_pane(widget: QWidget) -> None:
    """Let F6 stop here; the keyboard goes to where it last was inside, else to the first control."""
    widget.setProperty("pane", True)
