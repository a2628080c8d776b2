"""Below verdicts 3 and 4: a reason or a next step, chosen by its digit or in one's own words, and a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from jobassist.domain.review import Verdict
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling
from jobassist.services.review_citizen import ReviewView
from jobassist.services.review_texts import exempt_reasons, next_steps
from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import elided
from jobassist.ui.kit.layout import column, row

_HEIGHT, _DIGIT, _EDGE = 32, 20, 10
_ONE_COLUMN_BELOW = 680


@dataclass(frozen=True, slots=True)
class _Choice:
    """One numbered option with the day that goes with it."""

    text: str
    day: date


class Option(QAbstractButton):
    """A digit and its words."""

    def __init__(self, digit: int, words: str) -> None:
        super().__init__()
        self.digit, self.words = digit, words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{digit}: {words}")

    def sizeHint(self) -> QSize:
        line = round(QFontMetricsF(theme.font("table")).height()) + theme.px(12)
        return QSize(theme.px(260), max(theme.px(_HEIGHT), line))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            fill = "hover" if paint.is_hovered(self) else "surface"
            paint.box(painter, QRectF(self.rect()), fill=fill, line="line2", radius=6)
            side = theme.px(_DIGIT)
            badge = QRectF(theme.px(_EDGE), (self.height() - side) / 2, side, side)
            paint.box(painter, badge, fill="surface", line="ctl", radius=4)
            painter.setFont(theme.font("small", 600))
            paint.text(painter, badge, str(self.digit), "text2", align=Qt.AlignmentFlag.AlignHCenter)
            painter.setFont(theme.font("table"))
            left = badge.right() + theme.px(8)
            room = int(self.width() - left - theme.px(8))
            words = elided(self.words, painter.fontMetrics(), room)
            paint.text(painter, QRectF(left, 0, room, self.height()), words, "text")


class OptionForm(QWidget):
    """Options, own words and a day; ``picked`` tells that an option was chosen, and all is filled in."""

    picked = Signal()

    def __init__(self, desk: Desk, verdict: Verdict) -> None:
        super().__init__()
        self._desk, self.verdict = desk, verdict
        self._choices: Sequence[_Choice] = ()
        is_exempt = verdict is Verdict.EXEMPT
        self._texts = [each.text for each in (exempt_reasons() if is_exempt else next_steps())]
        self.options = [Option(number, text) for number, text in enumerate(self._texts, start=1)]
        for option in self.options:
            option.clicked.connect(lambda _checked=False, own=option.digit: self.pick(own))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(6))
        self.words = TextField(self.tr("Grund") if is_exempt else self.tr("Næste skridt"))
        self.day = DateField(self.tr("Til og med") if is_exempt else self.tr("Senest"), desk.today)
        fields = row(spacing=12)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(self.words, 1, top)
        fields.addWidget(self.day, 0, top)
        column([self._grid, fields], spacing=10, owner=self)
        self._columns = 0
        self._place(2)

    def show_view(self, view: ReviewView) -> None:
        """Show what is stored, or what the citizen's exemption says; nothing is chosen for the user."""
        self.follow(view)
        text, day = self._stored(view)
        self.words.set_text(text)
        self.day.set_day(day)
        self.set_problem("", "")

    def follow(self, view: ReviewView) -> None:
        """Propose days as they are now; what is typed stays."""
        today, calendar = self._desk.today, self._desk.rulebook.calendar
        if self.verdict is Verdict.EXEMPT:
            self._choices = [_Choice(each.text, each.until(today)) for each in exempt_reasons()]
        else:
            self._choices = [_Choice(each.text, each.on(view.case, today, calendar)) for each in next_steps()]

    def _stored(self, view: ReviewView) -> tuple[str, date | None]:
        review = view.review
        if review is not None and review.verdict is self.verdict:
            if self.verdict is Verdict.EXEMPT:
                return review.reason, review.until_on
            return review.next_step, review.next_on
        if self.verdict is Verdict.EXEMPT and view.exemption is not None:
            until = view.exemption.to_on or self._choices[0].day
            return view.exemption.reason or self.tr("Fritaget"), until
        return "", None

    def pick(self, digit: int) -> None:
        """Choose an option by its digit: its words and its day."""
        if 1 <= digit <= len(self._choices):
            choice = self._choices[digit - 1]
            self.words.set_text(choice.text)
            self.day.set_day(choice.day)
            self.picked.emit()

    def suggest(self) -> None:
        """The first option, where nothing is written yet: Enter takes it."""
        if not self.words.text() and self.verdict is Verdict.NONE_YET:
            choice = self._choices[0]
            self.words.set_text(choice.text)
            self.day.set_day(choice.day)

    def ruling(self) -> Ruling:
        """What the fields say."""
        text, day = self.words.text(), self.day.day()
        if self.verdict is Verdict.EXEMPT:
            return Ruling(self.verdict, reason=text, until_on=day)
        return Ruling(self.verdict, next_step=text, next_on=day)

    def set_problem(self, key: str, sentence: str) -> None:
        """Say what is wrong below the field that it is about."""
        self.words.set_error(sentence if key in ("reason", "next_step") else "")
        if key in ("until_on", "next_on"):
            self.day.set_error(sentence)
        elif not sentence:
            self.day.set_error("")

    def show_options(self, shown: bool) -> None:
        """Whether the digits choose among the options now."""
        for option in self.options:
            option.setVisible(shown)

    def fit(self, width: int) -> None:
        """As many columns as so much room can hold."""
        self._place(1 if width < theme.px(_ONE_COLUMN_BELOW) else 2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, option in enumerate(self.options):
            self._grid.addWidget(option, number // columns, number % columns)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
