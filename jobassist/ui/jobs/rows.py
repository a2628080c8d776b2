"""A column of advertisements: arrows go from one to the next, and what has the keyboard stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobassist.ui.jobs.job_row import JobRow
from jobassist.ui.jobs.words import line
from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.scroll import Scrolled, ScrollPane

_LETTER = 22


class JobRows(QWidget):
    """Filled by its page, which calls ``clear`` before and ``finish`` after."""

    left_above = Signal()
    """Up was pressed on the first row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        ground(self, "surface")
        mark_pane(self)
        self.rows: list[JobRow] = []
        inner = Scrolled()
        self._inner: QVBoxLayout = column(spacing=0, owner=inner)
        self.pane = ScrollPane(inner)
        InSight(self.pane)
        column([self.pane], spacing=0, owner=self)

    def clear(self) -> None:
        """Takes everything away."""
        self.rows = []
        while (item := self._inner.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add(self, part: QWidget) -> None:
        """One more row, heading or button below the others."""
        if isinstance(part, JobRow):
            self.rows.append(part)
            part.moved.connect(lambda step: self._move(part, step))
        self._inner.addWidget(part)
        part.show()  # at once, so that it can take the keyboard

    def finish(self) -> None:
        """Nothing more comes."""
        self._inner.addStretch(1)

    def first_row(self) -> JobRow | None:
        """Where the keyboard begins."""
        return self.rows[0] if self.rows else None

    def _move(self, from_row: JobRow, step: int) -> None:
        place = self.rows.index(from_row) + step
        if place < 0:
            self.left_above.emit()
        elif place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)


class _Letter(QWidget):
    """The letter of a goal on its own ground."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_LETTER), theme.px(_LETTER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            whole = QRectF(self.rect())
            paint.box(painter, whole, fill="accent", radius=4)
            painter.setFont(theme.font("table", 600))
            paint.text(painter, whole, self._letter, "onacc", align=Qt.AlignmentFlag.AlignHCenter)


def goal_heading(letter: str, goal: str, found: str) -> QWidget:
    """``A  Lagermedarbejder  17 fundet``; without a letter a small case stands there."""
    heading = QWidget()
    ground(heading, "sunken", edge="bottom")
    heading.setAccessibleName(f"{letter}: {line(goal)}, {found}".removeprefix(": "))
    mark = _Letter(letter) if letter else IconMark("briefcase", "text2", size=16)
    parts = row([mark], spacing=10, edges=(24, 7, 16, 7), owner=heading)
    parts.addWidget(PlainLabel(line(goal), role="table", weight=600, elide=True))
    parts.addWidget(PlainLabel(found, role="table", tone="text2"))
    parts.addStretch(1)
    return heading


def note(words: str) -> QWidget:
    """A quiet sentence between the rows."""
    label = PlainLabel(words, role="table", tone="text2", wrap=True)
    label.setContentsMargins(*(theme.px(n) for n in (24, 12, 16, 12)))
    return label
