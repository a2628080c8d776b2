"""After a no-show: the citizen was not there, and a new time is the next step."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.case import TalkStatus
from jobassist.domain.danish import weekday_date
from jobassist.services.book_talk import Suggestion, book, case_of, record_talk, suggest
from jobassist.services.desk import Desk
from jobassist.services.sanctions import what_may_follow
from jobassist.services.talk_facts import judge_time
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.page import Page
from jobassist.ui.plan.next_time import Judge, NextTimeCard
from jobassist.ui.worklist.words import first_name, phone_words

_WIDTH = 460


class NoShowPanel(QWidget):
    """``Lone kom ikke``: a new time to book, whom to call, what may follow, and the way back."""

    booked = Signal(object)
    """The new time (datetime)."""
    back_wanted = Signal()

    def __init__(self, desk: Desk, room: TalkRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        mark_pane(self)
        suggestion = suggest(desk, case_of(desk, room.case.id))
        self.card = self._make_card(
            suggestion, desk.today, lambda at: judge_time(desk, at, safe_on=suggestion.safe_on)
        )
        self.card.taken.connect(self.booked)
        back = Button(self.tr("Tilbage uden ny tid"), kind="quiet")
        back.clicked.connect(self.back_wanted)
        inner = QWidget()
        inner.setFixedWidth(theme.px(_WIDTH))
        heading = self.tr("%1 kom ikke").replace("%1", first_name(room.citizen.name))
        title = PlainLabel(heading, role="welcome", weight=600, wrap=True)
        words = paragraph(self._words(room))
        self.follows = paragraph(what_may_follow(desk, room.case.id, room.talk_id), role="table")
        law = row([], spacing=8)
        law.addWidget(IconMark("scale", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        law.addWidget(self.follows, 1)
        column([title, words, 4, self.card, row([back, None]), hairline(), law], spacing=10, owner=inner)
        outer = column([None, row([None, inner, None])], owner=self)
        outer.addStretch(2)
        self.setFocusProxy(self.card.book)

    def _make_card(self, suggestion: Suggestion, today: date, judge: Judge) -> NextTimeCard:
        number, required = suggestion.number, suggestion.required
        name = self.tr("samtale %1").replace("%1", str(number)) if number else self.tr("ny samtale")
        which = ""
        if number and required and required > 1:
            which = self.tr("%1 af %2").replace("%1", str(number)).replace("%2", str(required))
        return NextTimeCard(
            judge, suggestion.at, today, title=self.tr("Forslag til ny tid"), which=which, toggles=False,
            label=self.tr("Book %1").replace("%1", name),
        )  # fmt: skip

    def _words(self, room: TalkRoom) -> str:
        words = self.tr("Udeblivelsen er registreret %1.").replace("%1", weekday_date(room.on))
        phone = room.citizen.phone or room.case.phone
        if phone:
            words += " " + self.tr("Ring på %1, og hør, hvad der skete.").replace("%1", phone_words(phone))
        return words


class NoShow(QObject):
    """Notes that the citizen did not come, and shows the panel in place of the columns until it is undone."""

    held = Signal(bool)
    """Whether the talk goes on after all."""
    rebooked = Signal()

    def __init__(self, page: Page, middle: QStackedWidget) -> None:
        super().__init__(page)
        self._page, self._middle = page, middle
        self.panel: NoShowPanel | None = None

    def record(self, room: TalkRoom) -> None:
        """The talk is a no-show on its own day; a new time is proposed."""
        desk = self._page.desk
        changed = self._page.attempt(
            lambda: record_talk(desk, room.case, room.on, TalkStatus.NO_SHOW, talk_id=room.talk_id)
        )
        if changed is not None:
            self._show(room)
            self._page.changed.emit(changed)

    def _show(self, room: TalkRoom) -> None:
        self.panel = NoShowPanel(self._page.desk, room)
        self.panel.booked.connect(lambda at: self._book(room, moment_of(at)))
        self.panel.back_wanted.connect(self._page.back_wanted)
        self._middle.setCurrentIndex(self._middle.addWidget(self.panel))
        self.held.emit(False)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _book(self, room: TalkRoom, at: datetime) -> None:
        desk = self._page.desk
        if self._page.do(lambda: book(desk, case_of(desk, room.case.id), at)):
            self.rebooked.emit()

    def take_back(self) -> None:
        """The no-show was undone: the talk is where it was."""
        panel, self.panel = self.panel, None
        if panel is not None:
            self._middle.setCurrentIndex(0)
            self._middle.removeWidget(panel)
            panel.deleteLater()
            self.held.emit(True)


def moment_of(taken: object) -> datetime:
    """The time that a signal carries."""
    if not isinstance(taken, datetime):
        raise TypeError("a booking carries a time")
    return taken
