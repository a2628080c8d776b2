"""Small parts of the page Tilbud: names that open a citizen, facts, starts and the people of an offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jobassist.domain.danish import weekday_date
from jobassist.domain.seats import Start
from jobassist.services.offer_people import OfferPerson
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column, row
from jobassist.ui.offers.words import people_heading, person_words, start_words
from jobassist.ui.worklist.words import filled

_TOP = Qt.AlignmentFlag.AlignTop
_FIRST_STARTS = 6


class Link(Button):
    """A link that begins where the text above it does, and gives way where there is no room."""

    def __init__(self, label: str) -> None:
        super().__init__(label, kind="link", small=True)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.px(60), self.sizeHint().width()), self.sizeHint().height())

    def _padding(self) -> int:
        return 0


class NameButton(Link):
    """A citizen's name; a click or Enter opens the citizen."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAccessibleDescription(self.tr("Åbn borger"))
        set_tooltip(self, name)


class Part(QWidget):
    """A small heading over rows; hidden while there are none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.heading = PlainLabel(title, role="small", weight=600, tone="text2", wrap=True)
        self.setAccessibleName(title)
        self._rows: QVBoxLayout = column(spacing=4)
        self._shown: list[QWidget] = []
        column([self.heading, self._rows], spacing=4, owner=self)
        self.hide()

    def set_rows(self, rows: Iterable[QWidget]) -> None:
        """Show other rows."""
        for old in self._shown:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = list(rows)
        for each in self._shown:
            self._rows.addWidget(each)
            each.show()
        self.setVisible(bool(self._shown))

    def rows(self) -> list[QWidget]:
        """What is shown."""
        return self._shown


class Starts(Part):
    """The coming starts with their seats; the first six until all are asked for."""

    def __init__(self) -> None:
        super().__init__("")
        self.heading.setText(self.tr("Pladser ved hver start"))
        self.setAccessibleName(self.heading.text())
        self._starts: tuple[Start, ...] = ()
        self._is_whole = False

    def show_starts(self, starts: Sequence[Start]) -> None:
        """Show the starts of an offer."""
        if tuple(starts) != self._starts:
            self._is_whole = False
        self._starts = tuple(starts)
        self._build()

    def _build(self) -> None:
        shown = self._starts if self._is_whole else self._starts[:_FIRST_STARTS]
        lines: list[QWidget] = [_start_line(start) for start in shown]
        if len(shown) < len(self._starts):
            more = Link(filled(self.tr("Vis alle %1"), str(len(self._starts))))
            more.clicked.connect(self._show_all)
            holder = QWidget()
            row([more, None], owner=holder)
            lines.append(holder)
        self.set_rows(lines)

    def _show_all(self) -> None:
        self._is_whole = True
        self._build()


def _start_line(start: Start) -> QWidget:
    line = QWidget()
    day = PlainLabel(weekday_date(start.on).capitalize(), role="table")
    room = PlainLabel(start_words(start), role="table", tone="text2" if start.has_room else "orange")
    room.setAlignment(Qt.AlignmentFlag.AlignRight)
    room.setWordWrap(True)
    parts = row([], spacing=8, owner=line)
    parts.addWidget(day, 0, _TOP)
    parts.addWidget(room, 1)
    return line


class People(QWidget):
    """Who runs, has a seat, waits and is proposed, each with the way to the citizen."""

    case_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.names: list[NameButton] = []
        self._parts: list[Part] = []
        self._column = column(spacing=12, owner=self)

    def show_people(self, people: Sequence[OfferPerson]) -> None:
        """Show them under a heading for each state, with how many they are."""
        for old in self._parts:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts, self.names = [], []
        for state, group in groupby(people, key=lambda person: person.placement.state):
            some = list(group)
            part = Part(f"{people_heading(state)} · {len(some)}")
            self._parts.append(part)
            self._column.addWidget(part)  # first: what is shown without a place becomes a window
            part.set_rows([self._line(person) for person in some])
        self.setVisible(bool(people))

    def _line(self, person: OfferPerson) -> QWidget:
        name = NameButton(person.name)
        name.clicked.connect(lambda: self.case_wanted.emit(person.case_id))
        self.names.append(name)
        days = PlainLabel(person_words(person), role="small", tone="text2", wrap=True)
        line = QWidget()
        column([row([name, None], spacing=0), days], spacing=0, edges=(0, 2, 0, 2), owner=line)
        return line


class Facts(QWidget):
    """Names at the left, what is known at the right; what nobody wrote is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self._labels: list[PlainLabel] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show other facts."""
        for old in self._labels:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._labels = []
        for line, (name, value) in enumerate((n, v) for n, v in facts if v):
            label = PlainLabel(name, role="table", tone="text2")
            words = PlainLabel(value, role="table", wrap=True)
            for place, part in enumerate((label, words)):
                self._grid.addWidget(part, line, place, _TOP)
                self._labels.append(part)
                part.show()
        self.setVisible(bool(self._labels))

    def text(self) -> str:
        """All of it, as it stands."""
        return " ".join(label.text() for label in self._labels)
