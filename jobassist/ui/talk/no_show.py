"""After a no-show: the citizen was not there, and a new time is the next step."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import weekday_date
from jobassist.services.book_talk import Suggestion
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.talk.next_time import Judge, NextTimeCard
from jobassist.ui.worklist.words import first_name, phone_words

_WIDTH = 460


class NoShowPanel(QWidget):
    """``Lone kom ikke``: a new time to book, whom to call, and the way back."""

    booked = Signal(object)
    """The new time (datetime)."""
    back_wanted = Signal()

    def __init__(
        self, room: TalkRoom, suggestion: Suggestion, today: date, judge: Judge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        ground(self, "bg")
        mark_pane(self)
        number, required = suggestion.number, suggestion.required
        name = self.tr("samtale %1").replace("%1", str(number)) if number else self.tr("ny samtale")
        which = ""
        if number and required and required > 1:
            which = self.tr("%1 af %2").replace("%1", str(number)).replace("%2", str(required))
        self.card = NextTimeCard(
            judge, suggestion.at, today, title=self.tr("Forslag til ny tid"), which=which, toggles=False,
            label=self.tr("Book %1").replace("%1", name),
        )  # fmt: skip
        self.card.taken.connect(self.booked)
        back = Button(self.tr("Tilbage uden ny tid"), kind="quiet")
        back.clicked.connect(self.back_wanted)
        inner = QWidget()
        inner.setFixedWidth(theme.px(_WIDTH))
        heading = self.tr("%1 kom ikke").replace("%1", first_name(room.citizen.name))
        title = PlainLabel(heading, role="welcome", weight=600, wrap=True)
        words = paragraph(self._words(room, today))
        column([title, words, 4, self.card, row([back, None])], spacing=10, owner=inner)
        outer = column([None, row([None, inner, None])], owner=self)
        outer.addStretch(2)
        self.setFocusProxy(self.card.book)

    def _words(self, room: TalkRoom, today: date) -> str:
        words = self.tr("Udeblivelsen er registreret %1.").replace("%1", weekday_date(today))
        phone = room.citizen.phone or room.case.phone
        if phone:
            words += " " + self.tr("Ring på %1, og hør, hvad der skete.").replace("%1", phone_words(phone))
        return words


def moment_of(taken: object) -> datetime:
    """The time that a signal carries."""
    if not isinstance(taken, datetime):
        raise TypeError("a booking carries a time")
    return taken
