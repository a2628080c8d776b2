"""What a table view needs to know of a column: width, look and filter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a model answers beside the shown text."""

    STATUS = Qt.ItemDataRole.UserRole + 1
    """The status key of a cell in a ``status`` column ("missed" …); the shown text is its word."""
    TONE = Qt.ItemDataRole.UserRole + 2
    """A colour token for the cell ("red", "orange", "text2"), or None; a chip colour is also bold."""
    KEY = Qt.ItemDataRole.UserRole + 3
    """The id of what the row shows; for the screen's own use."""
    LOOK = Qt.ItemDataRole.UserRole + 4
    """A ``ChipLook`` of the screen's own for a cell of a status column; the shown text is its word."""


@dataclass(frozen=True, slots=True)
class Filter:
    """The editor under a heading: text that must occur, one choice of several, or "til og med" a day.

    ``options`` pairs each value of a choice with its Danish label; "Alle" is added.
    """

    kind: Literal["text", "choice", "until"] = "text"
    placeholder: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column, in the model's order; the heading is the model's. ``width`` at 100 %."""

    key: str
    width: int = 120
    filter: Filter | None = None
    is_status: bool = False
    tone: str = "text"
    is_strong: bool = False
    is_right: bool = False
    stretches: bool = False
