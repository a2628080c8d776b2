"""The day of a promise in a narrow column, written as it is said."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from jobassist.domain.danish import day_month, short_date
from jobassist.ui.kit import theme
from jobassist.ui.kit.date_field import calendar
from jobassist.ui.kit.dates import read_date
from jobassist.ui.plan.quiet import make_quiet, set_problem

_WIDTH = 58


class DueField(QLineEdit):
    """A day from ``earliest`` on (today if not given), or none.

    Alt+Down opens the calendar; "10/3" and "+14" are read too, counted from today.
    """

    day_changed = Signal()
    problem_changed = Signal()

    def __init__(
        self, name: str, today: date, parent: QWidget | None = None, *, earliest: date | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._earliest = today, earliest or today
        self._day, self._problem = cast("date | None", None), ""
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("dato"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(theme.px(_WIDTH))
        make_quiet(self)
        self.editingFinished.connect(self.read)
        self.textEdited.connect(self._on_typed)

    def day(self) -> date | None:
        """The day as it was last read."""
        return self._day

    def problem(self) -> str:
        """What is wrong with the day, as a sentence; empty when all is well."""
        return self._problem

    def set_day(self, day: date | None) -> None:
        """Show a day without telling anyone."""
        self._day = day
        self._set_problem("")
        self._show()

    def read(self) -> None:
        """Read what is written; what cannot be read stays, with a sentence."""
        text = self.text().strip()
        if text == self._words():
            return
        day = read_date(text, self._today) if text else None
        if text and day is None:
            self._set_problem(self.tr("Datoen kan ikke læses. Skriv den som 23-03-2023."))
        elif day is not None and day < self._earliest:
            self._set_problem(self._too_early())
        else:
            self._take(day)

    def _on_typed(self) -> None:
        """A day that can be read already is not lost while the field still has the keyboard."""
        self._set_problem("")
        text = self.text().strip()
        day = read_date(text, self._today) if text else None
        if day != self._day and (not text or (day is not None and day >= self._earliest)):
            self._day = day
            self.day_changed.emit()

    def _too_early(self) -> str:
        if self._earliest == self._today:
            return self.tr("Datoen er gået. Vælg en dag fra i dag og frem.")
        first = short_date(self._earliest)
        return self.tr("Datoen er for tidlig. Vælg en dag fra %1 og frem.").replace("%1", first)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        # Alt+Down belongs to the agenda everywhere else in the talk.
        if event.type() == QEvent.Type.ShortcutOverride and _opens_calendar(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens_calendar(event):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        popup = calendar(self, self._day or self._today, self._earliest)
        popup.clicked.connect(lambda day: self._on_picked(popup, day))
        popup.activated.connect(lambda day: self._on_picked(popup, day))
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(self.width() - popup.width(), self.height() + 2)))
        popup.show()
        popup.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, popup: QWidget, picked: QDate) -> None:
        popup.close()
        self._take(cast("date", picked.toPython()))

    def _take(self, day: date | None) -> None:
        self._set_problem("")
        changed, self._day = day != self._day, day
        self._show()
        if changed:
            self.day_changed.emit()

    def _show(self) -> None:
        self.setText(self._words())

    def _words(self) -> str:
        if self._day is None:
            return ""
        words = short_date(self._day)
        return day_month(self._day) if self._day.year == self._today.year else f"{words[:6]}{words[8:]}"

    def _set_problem(self, sentence: str) -> None:
        if sentence != self._problem:
            self._problem = sentence
            set_problem(self, sentence)
            self.problem_changed.emit()


def _opens_calendar(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Down
        and event.modifiers() == Qt.KeyboardModifier.AltModifier
    )
