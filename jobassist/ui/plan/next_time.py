"""The card that proposes the next talk: its time, how it fits the law, and another time if wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.case import TalkForm
from jobassist.domain.danish import day_month, weekday_date
from jobassist.services.talk_facts import NextTime
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.worklist.words import form_words

_TIMES = tuple(time(hour, minute) for hour in range(8, 18) for minute in (0, 15, 30, 45))
_ICONS = {TalkForm.IN_PERSON: "users", TalkForm.PHONE: "phone", TalkForm.VIDEO: "video"}
KEYS = "Ctrl+B"
Judge = Callable[[datetime], NextTime]


class FormButton(Button):
    """How to meet: each click, or an arrow, goes on from meeting in person to phone and to video."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, small=True)
        self._form = TalkForm.IN_PERSON
        self.clicked.connect(lambda: self._turn(1))
        self.set_form(self._form)

    def form(self) -> TalkForm:
        """The form as it is chosen now."""
        return self._form

    def set_form(self, form: TalkForm) -> None:
        """Show a form without telling anyone."""
        self._form = form
        words = dict(form_words())[form.value]
        self.set_icon(_ICONS[form])
        self.set_label(words)
        self.setAccessibleName(self.tr("Mødeform: %1").replace("%1", words))
        set_tooltip(self, self.tr("Skift mellem fremmøde, telefon og video"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        if event.key() in step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._turn(step[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _turn(self, step: int) -> None:
        forms = list(TalkForm)
        self.set_form(forms[(forms.index(self._form) + step) % len(forms)])
        self.changed.emit()


class NextTimeCard(QFrame):
    """A proposed time that is taken with one button; ``judge`` says how a time fits.

    ``toggles``: the time is taken or not, and stored with the plan; otherwise each press is a booking.
    """

    taken = Signal(object)
    """The time (datetime) that was taken, or None when it was let go again."""
    form_changed = Signal()
    """How to meet was chosen."""

    def __init__(
        self,
        judge: Judge,
        at: datetime,
        today: date,
        *,
        title: str,
        which: str = "",
        booked_at: datetime | None = None,
        toggles: bool = True,
        label: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("card", "accent")
        self._judge, self._is_toggle, self._booked_at = judge, toggles, booked_at
        self._at, self._is_taken = at, False
        self._label = label or self.tr("Book")
        self._moment = PlainLabel(role="title", weight=600, wrap=True)
        self._facts = PlainLabel(role="small", tone="text2", wrap=True)
        self._warning = PlainLabel(role="small", tone="orange", weight=500, wrap=True)
        self._warn_mark = IconMark("triangle-alert", "orange", size=14)
        self.book = Button(self._label, kind="primary", icon="calendar-plus", small=True)
        self.form = FormButton()
        self.other = Button(self.tr("Andre tider"), small=True)
        self.day = DateField(self.tr("Dag"), today, earliest=today)
        self.time = ChoiceBox(self.tr("Klokkeslæt"))
        self._editor = self._make_editor()
        self._lay_out(title, which)
        self.book.clicked.connect(self._on_book)
        self.other.clicked.connect(self.toggle_editor)
        self.form.changed.connect(self.form_changed)
        self.day.day_changed.connect(self._on_edited)
        self.time.currentIndexChanged.connect(self._on_edited)
        self.set_time(at, is_taken=False)

    def _make_editor(self) -> QWidget:
        editor = QWidget()
        for each in _TIMES:
            self.time.addItem(_clock(each), each)
        label = PlainLabel(self.tr("Kl."), role="table", weight=500)
        label.setBuddy(self.time)
        clock = column([label, self.time, None], spacing=4)
        parts = row([], spacing=8, owner=editor)
        parts.addWidget(self.day, 1)
        parts.addLayout(clock)
        editor.hide()
        return editor

    def _lay_out(self, title: str, which: str) -> None:
        heading = PlainLabel(title, role="small", tone="text2", weight=600)
        head = row([heading, None, PlainLabel(which, role="small", tone="text2")])
        warning = row([self._warn_mark], spacing=6)
        warning.addWidget(self._warning, 1)
        parts = column(
            [head, self._moment, self._facts, warning], spacing=2, edges=(14, 12, 14, 12), owner=self
        )
        parts.addSpacing(theme.px(4))
        parts.addWidget(self._editor)
        buttons, flow = QWidget(), FlowLayout()
        buttons.setLayout(flow)
        for button in (self.book, self.form, self.other):
            flow.addWidget(button)
        self.form.setVisible(self._is_toggle)
        parts.addWidget(buttons)

    def taken_at(self) -> datetime | None:
        """The time, if it was taken."""
        return self._at if self._is_taken else None

    def set_time(self, at: datetime, *, is_taken: bool) -> None:
        """Show a time without telling anyone."""
        self._at, self._is_taken = at, is_taken
        self.day.set_day(at.date())
        self.time.blockSignals(True)
        index = self.time.findText(_clock(at.time()))
        if index < 0:
            self.time.addItem(_clock(at.time()), at.time())
            index = self.time.count() - 1
        self.time.setCurrentIndex(index)
        self.time.blockSignals(False)
        self._show()

    def toggle_editor(self) -> None:
        """Show or hide the fields for another time; hidden, they say what the card says."""
        self._editor.setVisible(self._editor.isHidden())
        if self._editor.isVisible():
            self.day.setFocus(Qt.FocusReason.TabFocusReason)  # what is written replaces the day
        else:
            self.day.set_day(self._at.date())

    def unread(self) -> QWidget | None:
        """The day, if it cannot be read; one that is still being written is read now."""
        if not self._editor.isHidden():
            self.day.day()
        return self.day if self.day.error() else None

    def _on_edited(self) -> None:
        day = self.day.day()
        if day is None:
            return
        self._at = datetime.combine(day, self.time.currentData())
        self._show()
        if self._is_taken:
            self.taken.emit(self._at)

    def _on_book(self) -> None:
        self.unread()
        if not self._is_toggle:
            self.taken.emit(self._at)
        elif self._booked_at is not None:  # it stays booked; only a move can be taken back
            self.set_time(self._booked_at, is_taken=True)
            self.taken.emit(self._booked_at)
        else:
            self._is_taken = not self._is_taken
            self._show()
            self.taken.emit(self.taken_at())

    def _show(self) -> None:
        found = self._judge(self._at)
        day = weekday_date(found.at.date()).capitalize()
        moment = self.tr("%1 kl. %2").replace("%1", day).replace("%2", _clock(found.at.time()))
        self._moment.setText(moment)
        self._facts.setText(self._fact_words(found))
        warning = self._warning_words(found)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._warn_mark.setVisible(bool(warning))
        self._show_button()

    def _show_button(self) -> None:
        if not self._is_toggle:
            return
        label = self.tr("Fortryd")
        if self._booked_at is not None:
            label = self.tr("Behold tiden")
            self.book.setVisible(self._at != self._booked_at)
            self.other.set_label(self.tr("Flyt"))
        self.book.kind = "secondary" if self._is_taken else "primary"
        self.book.set_icon("undo-2" if self._is_taken else "calendar-plus")
        self.book.set_label(label if self._is_taken else self._label)
        set_tooltip(self.book, f"{self.book.label()} ({KEYS})")

    def _fact_words(self, found: NextTime) -> str:
        words = [self._days_words(found.days_ahead)]
        if found.safe_on is not None:
            words.append(self.tr("sidste sikre dag er %1").replace("%1", day_month(found.safe_on)))
        if self._is_taken and self._booked_at is None:
            words.append(self.tr("bookes, når du afslutter"))
        elif self._is_taken and self._at != self._booked_at:
            words.append(self.tr("flyttes, når du afslutter"))
        return " · ".join(words)

    def _days_words(self, days: int) -> str:
        if days < 0:
            return self.tr("i går") if days == -1 else self.tr("for %1 dage siden").replace("%1", str(-days))
        if days == 0:
            return self.tr("i dag")
        if days == 1:
            return self.tr("i morgen")
        return self.tr("%1 dage fra i dag").replace("%1", str(days))

    def _warning_words(self, found: NextTime) -> str:
        if found.is_past:
            return self.tr("Tiden er gået. Vælg en tid fra nu af.")
        if found.is_day_off:
            return self.tr("Det er ikke en arbejdsdag. Vælg en anden dag.")
        if found.is_after_safe_day and found.safe_on is not None:
            words = self.tr("Det er efter den sidste sikre dag, %1.")
            return words.replace("%1", day_month(found.safe_on))
        return ""


def _clock(at: time) -> str:
    return f"{at:%H.%M}"
