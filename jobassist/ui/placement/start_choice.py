"""When an offer begins: one of its coming starts with their seats, or any other day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.seats import Start
from jobassist.ui.kit import theme
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field
from jobassist.ui.kit.layout import row
from jobassist.ui.placement.words import start_words

_OTHER, _DAY = "", 216
_TOP = Qt.AlignmentFlag.AlignTop


class StartChoice(QWidget):
    """A list of starts whose last entry is another day; without starts only the day."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starts: tuple[Start, ...] = ()
        self.box = ChoiceBox(self.tr("Start"))
        self.box.activated.connect(lambda _index: self._on_chosen())
        self.listed = Field(self.tr("Start"), self.box)
        self.day_field = DateField(self.tr("Første dag"), today)
        self.day_field.day_changed.connect(lambda _day: self.changed.emit())
        parts = row(spacing=12, owner=self)
        parts.addWidget(self.listed, 3, _TOP)
        parts.addWidget(self.day_field, 2, _TOP)
        parts.addStretch(0)
        self.day_field.setMaximumWidth(theme.px(_DAY))

    def show_starts(self, starts: Sequence[Start], chosen: date | None) -> None:
        """Offer these starts; ``chosen`` is one of them, or another day."""
        self._starts = tuple(starts)
        self.box.clear()
        for start in self._starts:
            self.box.addItem(start_words(start), start.on)
        self.box.addItem(self.tr("En anden dag …"), _OTHER)
        self.listed.setVisible(bool(self._starts))
        self.set_day(chosen)

    def set_day(self, day: date | None) -> None:
        """Show a day without telling anyone."""
        days = [start.on for start in self._starts]
        is_listed = day in days
        self.box.setCurrentIndex(days.index(day) if day is not None and is_listed else len(days))
        self.day_field.setVisible(not is_listed)
        self.day_field.set_day(day)

    def choose_other(self, day: date | None) -> None:
        """Another day than the coming starts."""
        self.box.setCurrentIndex(len(self._starts))
        self.day_field.setVisible(True)
        self.day_field.set_day(day)

    def is_other(self) -> bool:
        """Whether it is another day."""
        return self.box.currentIndex() == len(self._starts)

    def day(self) -> date | None:
        """The first day; None while none is written, or it cannot be read."""
        if self.is_other():
            return self.day_field.day()
        return self._starts[self.box.currentIndex()].on

    def field(self) -> Field:
        """Where the day stands now."""
        return self.day_field if self.is_other() else self.listed

    def set_error(self, sentence: str) -> None:
        """Say below it what is wrong."""
        self.listed.set_error("")
        self.field().set_error(sentence)

    def _on_chosen(self) -> None:
        self.listed.set_error("")
        self.day_field.setVisible(self.is_other())
        if self.is_other():
            self.day_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
