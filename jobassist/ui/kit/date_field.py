"""The date field: typed dates read kindly, a calendar beside them, and a sentence when the day cannot be."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from jobassist.domain.danish import short_date
from jobassist.ui.kit import theme
from jobassist.ui.kit.dates import read_date
from jobassist.ui.kit.fields import Field, LineEdit

DANISH = QLocale(QLocale.Language.Danish, QLocale.Country.Denmark)


class DateField(Field):
    """A day. Typing is read when the field is left or Enter is pressed; Alt+Down opens the calendar.

    ``today`` is where "+14" and a missing year count from; days before ``earliest``
    are refused with a sentence.
    """

    day_changed = Signal(object)
    """The new day (datetime.date), or None when it was emptied or cannot be read."""

    def __init__(
        self, label: str, today: date, parent: QWidget | None = None, *, earliest: date | None = None
    ) -> None:
        self.edit = LineEdit()
        super().__init__(label, self.edit, parent)
        self._today, self._earliest, self._value = today, earliest, cast("date | None", None)
        self.edit.setPlaceholderText(self.tr("dd-mm-åååå"))
        self.edit.editingFinished.connect(self._read)
        self.edit.textEdited.connect(self._on_typed)
        self.edit.add_lead("calendar-days", self.tr("Vis kalender"), "Alt+Down").clicked.connect(
            self.open_calendar
        )

    def day(self) -> date | None:
        """The day in the field; None while it is empty, unreadable or refused."""
        self._read()
        return self._value

    def set_day(self, day: date | None) -> None:
        """Fill the field without telling anyone."""
        self.edit.setText(short_date(day) if day else "")
        self._value = day
        self.set_error("")

    def open_calendar(self) -> QCalendarWidget:
        """Show the calendar under the field."""
        popup = calendar(self, self._value or self._today, self._earliest)
        popup.clicked.connect(lambda day: self._on_picked(popup, day))
        popup.activated.connect(lambda day: self._on_picked(popup, day))
        popup.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + 2)))
        popup.show()
        popup.setFocus(Qt.FocusReason.PopupFocusReason)
        return popup

    def _on_picked(self, popup: QCalendarWidget, picked: QDate) -> None:
        popup.close()
        self.edit.setText(short_date(cast("date", picked.toPython())))
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def _on_typed(self) -> None:
        if self.error():
            self.set_error("")

    def _read(self) -> None:
        day, problem = self._judged(self.edit.text().strip())
        self.set_error(problem)
        if day is not None:
            self.edit.setText(short_date(day))
        if day != self._value:
            self._value = day
            self.day_changed.emit(day)

    def _judged(self, text: str) -> tuple[date | None, str]:
        if not text:
            return None, ""
        day = read_date(text, self._today)
        if day is None:
            return None, self.tr("Datoen kan ikke læses. Skriv den som 23-03-2023.")
        if self._earliest is not None and day < self._earliest:
            return None, self._too_early()
        return day, ""

    def _too_early(self) -> str:
        if self._earliest == self._today:
            return self.tr("Datoen er gået. Vælg en dag fra i dag og frem.")
        first = short_date(self._earliest) if self._earliest else ""
        return self.tr("Datoen er for tidlig. Vælg en dag fra %1 og frem.").replace("%1", first)


def calendar(parent: QWidget, day: date, earliest: date | None = None) -> QCalendarWidget:
    """A Danish calendar with week numbers as a popup that forgets itself when it closes."""
    result = QCalendarWidget(parent)
    result.setWindowFlag(Qt.WindowType.Popup)
    result.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    result.setLocale(DANISH)
    result.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    result.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
    result.setSelectedDate(_qdate(day))
    if earliest is not None:
        result.setMinimumDate(_qdate(earliest))
    _calm(result)
    return result


def _calm(widget: QCalendarWidget) -> None:
    """Weekends in the text's colour: red is for what is overdue."""
    quiet = QTextCharFormat()
    quiet.setForeground(theme.colour("text2"))
    widget.setHeaderTextFormat(quiet)
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        widget.setWeekdayTextFormat(weekday, quiet)
    shown = QTextCharFormat()
    shown.setFontWeight(600)
    widget.setDateTextFormat(widget.selectedDate(), shown)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
