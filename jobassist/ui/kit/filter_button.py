"""Filters that are on or off and have a value: a click or Space turns them, the arrow or ↓ opens the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget

from jobassist.domain.danish import day_month
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.date_field import calendar
from jobassist.ui.kit.labels import set_tooltip

Value = TypeVar("Value")
_ARROW = 34


class FilterButton(Button, Generic[Value]):
    """``options`` pairs each value with its words in the list; ``words`` are those on the button.

    Where the filter cannot be, ``refusal`` is the sentence that says why.
    """

    changed = Signal()
    """It was turned on or off, or has another value."""
    refused = Signal(str)

    def __init__(
        self,
        icon: str,
        options: Sequence[tuple[Value, str]],
        words: Callable[[Value], str],
        value: Value,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, icon=icon, drop=True)
        self._options, self._words, self._value = options, words, value
        self.refusal = ""
        self.setCheckable(True)
        self.setAccessibleDescription(self.tr("Pil ned viser flere valg."))
        self.toggled.connect(lambda _on: self.changed.emit())
        self._show()

    def value(self) -> Value | None:
        """What is asked for; None while the filter is off."""
        return self._value if self.isChecked() else None

    def choose(self, value: Value) -> None:
        """Ask for a value, and turn the filter on."""
        if self.refusal:
            self.refused.emit(self.refusal)
            return
        self._value = value
        self._show()
        if self.isChecked():
            self.changed.emit()
        self.setChecked(True)

    def ask(self, value: Value | None) -> None:
        """Ask for a value, or for none."""
        self.setChecked(False) if value is None else self.choose(value)

    def choices(self) -> QMenu:
        """The list of values."""
        menu = QMenu(self)
        for value, words in self._options:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _checked=False, own=value: self.choose(own))
        return menu

    def open_choices(self) -> None:
        """Show the list below the button."""
        menu = self.choices()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._below())
        actions = menu.actions()
        menu.setActiveAction(next((each for each in actions if each.isChecked()), actions[0]))

    def _below(self) -> QPoint:
        return self.mapToGlobal(self.rect().bottomLeft())

    def _show(self) -> None:
        self.set_label(self._words(self._value))

    def nextCheckState(self) -> None:
        if self.refusal and not self.isChecked():
            self.refused.emit(self.refusal)
        else:
            super().nextCheckState()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_choices()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self.width() - theme.px(_ARROW):
            self.open_choices()
        else:
            super().mousePressEvent(event)


class DistanceFilter(FilterButton[int]):
    """``Højst 15 km``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        options = [(km, f"{km} km") for km in (5, 10, 15, 25, 50)]
        super().__init__(
            "map-pin", options, lambda km: self.tr("Højst %1 km").replace("%1", str(km)), 15, parent
        )
        set_tooltip(self, self.tr("Kilometer er i luftlinje. Pil ned viser flere afstande."))


class DeadlineFilter(FilterButton[date]):
    """``Søg senest 10-03 eller senere``: there is still time until that day."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        ahead = ((0, self.tr("I dag")), (7, self.tr("Om en uge")), (14, self.tr("Om to uger")))
        options = [(today + timedelta(days=days), words) for days, words in ahead]
        super().__init__("calendar-days", options, self._said, today, parent)
        self._today = today
        set_tooltip(self, self.tr("Kun job med en frist. Pil ned viser flere dage."))

    def _said(self, day: date) -> str:
        return self.tr("Søg senest %1 eller senere").replace("%1", day_month(day))

    def choices(self) -> QMenu:
        menu = super().choices()
        menu.addAction(self.tr("Vælg en dag …")).triggered.connect(self.open_calendar)
        return menu

    def open_calendar(self) -> QCalendarWidget:
        """Any day from today on."""
        popup = calendar(self, self._value, self._today)
        for signal in (popup.clicked, popup.activated):
            signal.connect(lambda day: self._on_picked(popup, day))
        popup.move(self._below())
        popup.show()
        popup.setFocus(Qt.FocusReason.PopupFocusReason)
        return popup

    def _on_picked(self, popup: QCalendarWidget, picked: QDate) -> None:
        popup.close()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(cast("date", picked.toPython()))
