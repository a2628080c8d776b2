"""The chart of the weeks: need and free seats added up, and hatched who has no seat by then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.domain.seat_plan import Week
from jobassist.ui.kit import paint, theme
from jobassist.ui.seats.words import whole

_HEIGHT, _TOP, _FOOT, _LEFT, _LINE = 208, 12, 26, 40, 17
_STEPS = (1, 2, 5)
_MORE_THAN_NEED = 1.3


class SeatsChart(QWidget):
    """26 weeks from frozen data; the table below says the same in numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: tuple[Week, ...] = ()
        self.setAccessibleName(self.tr("Behov og ledige pladser uge for uge"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_weeks(self, weeks: Sequence[Week]) -> None:
        """Show other weeks."""
        self._weeks = tuple(weeks)
        self.setAccessibleDescription(self._description())
        self.update()

    def _description(self) -> str:
        if not self._weeks:
            return ""
        last = self._weeks[-1]
        words = self.tr("Til og med uge %1 skal %2 borgere begynde i et tilbud, og %3 pladser er ledige.")
        if last.free_so_far is None:
            words = self.tr("Til og med uge %1 skal %2 borgere begynde i et tilbud, og der er altid plads.")
        free = whole(last.free_so_far or 0)
        for mark, value in (("%1", self._number(last)), ("%2", whole(last.need_so_far)), ("%3", free)):
            words = words.replace(mark, value)
        first = next((week for week in self._weeks if week.short), None)
        if first is None:
            enough = self.tr("Alle har en plads.")
            return f"{words} {enough}"
        lack = self.tr("%1 mangler en plads, de første fra uge %2.")
        return f"{words} {lack.replace('%1', whole(last.short)).replace('%2', self._number(first))}"

    @staticmethod
    def _number(week: Week) -> str:
        return str(week.monday_on.isocalendar().week)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._weeks:
            return
        with paint.painting(self) as painter:
            _Drawing(painter, self._weeks, self.rect().toRectF(), self._end_words(), self.tr("uge %1")).draw()

    def _end_words(self) -> tuple[str, str, str]:
        last = self._weeks[-1]
        free = "" if last.free_so_far is None else whole(last.free_so_far)
        return (
            self.tr("Behov %1").replace("%1", whole(last.need_so_far)),
            self.tr("Ledige %1").replace("%1", free) if free else "",
            self.tr("Mangler %1").replace("%1", whole(last.short)) if last.short else "",
        )


class _Drawing:
    """One drawing at one size."""

    def __init__(
        self, painter: QPainter, weeks: Sequence[Week], room: QRectF, ends: tuple[str, str, str], first: str
    ) -> None:
        self._painter, self._weeks, self._ends, self._first = painter, weeks, ends, first
        painter.setFont(theme.font("small", 600))
        widest = max(QFontMetricsF(painter.font()).horizontalAdvance(words) for words in ends)
        right = widest + theme.px(12)
        self._plot = room.adjusted(theme.px(_LEFT), theme.px(_TOP), -right, -theme.px(_FOOT))
        self._top = self._highest()

    def _highest(self) -> int:
        """The need decides the scale: far more free seats than that leave the drawing at its top."""
        last = self._weeks[-1]
        need = max(last.need_so_far, 1)
        return max(need, min(last.free_so_far or 0, round(need * _MORE_THAN_NEED)))

    def draw(self) -> None:
        self._draw_grid()
        self._draw_week_numbers()
        self._draw_short()
        free = [week.free_so_far for week in self._weeks]
        if None not in free:
            self._draw_steps([each or 0 for each in free], "accent", dashed=True)
        self._draw_steps([week.need_so_far for week in self._weeks], "text")
        self._draw_ends()

    def _x(self, week: float) -> float:
        return self._plot.left() + self._plot.width() * week / len(self._weeks)

    def _y(self, count: float) -> float:
        share = min(count / self._top, 1.0)
        return self._plot.bottom() - self._plot.height() * share

    def _draw_grid(self) -> None:
        self._painter.setFont(theme.font("small"))
        step = _step(self._top)
        for count in range(0, self._top + 1, step):
            y = round(self._y(count))
            line = QRectF(self._plot.left(), y, self._plot.width(), theme.px(1))
            self._painter.fillRect(line, theme.colour("ctl" if count == 0 else "line"))
            room = QRectF(0, y - theme.px(9), self._plot.left() - theme.px(8), theme.px(18))
            paint.text(self._painter, room, whole(count), "text2", align=Qt.AlignmentFlag.AlignRight)

    def _draw_week_numbers(self) -> None:
        every = 4 if self._plot.width() / len(self._weeks) >= theme.px(7) else 8
        for number, week in enumerate(self._weeks):
            if number % every:
                continue
            x = self._x(number)
            tick = QRectF(round(x), self._plot.bottom(), theme.px(1), theme.px(4))
            self._painter.fillRect(tick, theme.colour("ctl"))
            room = QRectF(x - theme.px(4), self._plot.bottom() + theme.px(5), theme.px(60), theme.px(18))
            name = str(week.monday_on.isocalendar().week)
            paint.text(self._painter, room, self._first.replace("%1", name) if number == 0 else name, "text2")

    def _draw_short(self) -> None:
        """From those who have a seat up to those who need one."""
        if not self._weeks[-1].short:
            return
        painter = self._painter
        shape = QPolygonF()
        for number, week in enumerate(self._weeks):
            for x in (number, number + 1):
                shape.append(QPointF(self._x(x), self._y(week.need_so_far)))
        for number, week in reversed(list(enumerate(self._weeks))):
            for x in (number + 1, number):
                shape.append(QPointF(self._x(x), self._y(week.need_so_far - week.short)))
        painter.setPen(Qt.PenStyle.NoPen)
        for brush in (
            QBrush(theme.colour("orange_tint")),
            QBrush(theme.colour("orange"), Qt.BrushStyle.BDiagPattern),
        ):
            painter.setBrush(brush)
            painter.drawPolygon(shape)
        self._draw_steps([week.need_so_far - week.short for week in self._weeks], "orange", width=1)

    def _draw_steps(self, counts: Sequence[int], tone: str, *, dashed: bool = False, width: int = 2) -> None:
        line = QPolygonF()
        for number, count in enumerate(counts):
            line.append(QPointF(self._x(number), self._y(count)))
            line.append(QPointF(self._x(number + 1), self._y(count)))
        pen = QPen(theme.colour(tone), theme.px(width))
        if dashed:
            pen.setDashPattern([3, 2])
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(pen)
        self._painter.drawPolyline(line)

    def _draw_ends(self) -> None:
        """Each curve's name at its end; those that would cover each other move apart."""
        last = self._weeks[-1]
        wanted = [
            (self._y(last.free_so_far or 0), self._ends[1], "accent"),
            (self._y(last.need_so_far), self._ends[0], "text"),
            (self._y(last.need_so_far - last.short / 2), self._ends[2], "orange"),
        ]
        shown = sorted((each for each in wanted if each[1]), key=lambda each: each[0])
        self._painter.setFont(theme.font("small", 600))
        places = _apart([y for y, _, _ in shown], theme.px(_LINE), self._plot.bottom())
        for place, (_, words, tone) in zip(places, shown, strict=True):
            room = QRectF(self._plot.right() + theme.px(8), place - theme.px(9), theme.px(200), theme.px(18))
            paint.text(self._painter, room, words, tone)


def _apart(places: Sequence[float], gap: float, lowest: float) -> list[float]:
    """The same places, the least that they must move down, and none below the lowest."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + gap) if found else place)
    over = max(0.0, found[-1] - lowest) if found else 0.0
    return [place - over for place in found]


def _step(highest: int) -> int:
    """1, 2, 5, 10 … so that there are at most five lines."""
    unit = 1
    while True:
        for step in _STEPS:
            if highest <= 5 * step * unit:
                return step * unit
        unit *= 10
