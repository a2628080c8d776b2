"""What a table shows, read as a person would."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot


def headings(view: QTableView) -> list[str]:
    """The headings of the columns shown."""
    model = view.model()
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in _columns(view)]


def lines(view: QTableView) -> list[list[str]]:
    """The texts of every row, column by column as shown."""
    model = view.model()
    return [
        [str(model.index(row, place).data()) for place in _columns(view)] for row in range(model.rowCount())
    ]


def column(view: QTableView, heading: str) -> list[str]:
    """One column of every row."""
    place = headings(view).index(heading)
    return [line[place] for line in lines(view)]


def click(qtbot: QtBot, widget: QWidget) -> None:
    """A click with the left button in the middle."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))


def _columns(view: QTableView) -> list[int]:
    return [place for place in range(view.model().columnCount()) if not view.isColumnHidden(place)]
