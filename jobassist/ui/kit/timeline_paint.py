"""How the timeline is drawn: lanes, marks, and labels that never cover each other or today's line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from jobassist.domain.danish import day_month
from jobassist.domain.timeline import DeadlineMark, OfferBar, PauseSpan, TalkMark, TalkStatus, TimelineView
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.timeline_words import deadline_words, offer_words, pause_words, talk_words

# Heights at 100 %, from the top of the widget.
BADGE, NUMBERS, AXIS, TALK_LABELS, TALKS, OFFERS, DEADLINES, STEP, FOOT = 17, 23, 32, 49, 67, 97, 123, 20, 14
NAMES, RIGHT, _DISC, _BAR = 60, 10, 18, 16
_OPEN_END = timedelta(days=14)


def height_of(view: TimelineView) -> int:
    """How high the drawing is, in pixels."""
    return theme.px(DEADLINES + STEP * max(len(view.deadlines), 1) - STEP // 2 + FOOT)


@dataclass(frozen=True, slots=True)
class Label:
    """Words, and where they were written."""

    rect: QRectF
    words: str


class Chart:
    """One drawing of one view at one width.

    After ``draw``: ``hints`` pairs each mark's place with its words, ``labels`` is
    what was written, ``today_x`` where today's line stands.
    """

    def __init__(
        self, painter: QPainter, view: TimelineView, width: float, names: tuple[str, ...], today: str
    ) -> None:
        self._painter, self._view, self._names, self._today_word = painter, view, names, today
        self._left, self._right = float(theme.px(NAMES)), width - theme.px(RIGHT)
        self._bottom = float(height_of(view))
        self._taken: list[QRectF] = []
        self.today_x = self._x(view.today)
        self._width = width
        self.hints: list[tuple[QRectF, str]] = []
        self.labels: list[Label] = []

    def draw(self) -> None:
        """Draw everything, from the ground up."""
        self._draw_ground()
        self._draw_names()
        self._draw_axis()
        for span in self._view.pauses:
            self._draw_pause(span)
        self._draw_lanes()
        self._draw_deadline_lines()
        for bar in self._view.offers:
            self._draw_bar(bar)
        for mark in self._view.talks:
            self._draw_talk(mark)
        self._draw_labels()
        self._draw_today()

    def _x(self, day: date) -> float:
        share = self._view.week_of(day) / self._view.weeks
        return self._left + min(max(share, 0.0), 1.0) * (self._right - self._left)

    def _draw_ground(self) -> None:
        past = QRectF(self._left, theme.px(AXIS), self.today_x - self._left, self._bottom - theme.px(AXIS))
        self._painter.fillRect(past, theme.colour("past"))
        for day in self._month_starts():
            line = QRectF(round(self._x(day)), theme.px(AXIS), theme.px(1), self._bottom - theme.px(AXIS))
            self._painter.fillRect(line, theme.colour("line"))

    def _month_starts(self) -> list[date]:
        view = self._view
        end = view.started_on + timedelta(weeks=view.weeks)
        months = range(view.started_on.year * 12 + view.started_on.month, end.year * 12 + end.month)
        return [date(month // 12, month % 12 + 1, 1) for month in months]

    def _draw_names(self) -> None:
        self._painter.setFont(theme.font("small"))
        for name, middle in zip(self._names, (NUMBERS, TALKS, OFFERS, DEADLINES), strict=True):
            room = QRectF(0, theme.px(middle) - theme.px(10), self._left - theme.px(4), theme.px(20))
            paint.text(self._painter, room, name, "text2")

    def _draw_axis(self) -> None:
        painter, weeks = self._painter, self._view.weeks
        painter.fillRect(
            QRectF(self._left, theme.px(AXIS), self._right - self._left, theme.px(1)), theme.colour("ctl")
        )
        step = self._week_step()
        painter.setFont(theme.font("small"))
        for week in sorted({*range(0, weeks + 1, 2), weeks}):
            x = round(self._left + week / weeks * (self._right - self._left))
            painter.fillRect(QRectF(x, theme.px(AXIS), theme.px(1), theme.px(4)), theme.colour("ctl"))
        for week in [*range(0, weeks - step // 2, step), weeks]:
            x = self._left + week / weeks * (self._right - self._left)
            room = QRectF(x - theme.px(16), theme.px(NUMBERS - 9), theme.px(32), theme.px(18))
            paint.text(painter, room, str(week), "text3", align=Qt.AlignmentFlag.AlignHCenter)

    def _week_step(self) -> int:
        room = (self._right - self._left) / max(self._view.weeks, 1)
        return next((step for step in (4, 8, 13, 26) if step * room >= theme.px(26)), 52)

    def _draw_lanes(self) -> None:
        for lane in (TALKS, OFFERS):
            line = QRectF(self._left, theme.px(lane) - theme.px(1), self._right - self._left, theme.px(2))
            self._painter.fillRect(line, theme.colour("line2"))

    def _draw_pause(self, span: PauseSpan) -> None:
        left, right = (
            self._x(span.from_on),
            self._x((span.to_on or span.from_on + _OPEN_END) + timedelta(days=1)),
        )
        rect = QRectF(left, theme.px(AXIS) + 1, max(right - left, 3.0), theme.px(OFFERS + 13 - AXIS))
        self._painter.fillRect(rect, theme.colour("purple_tint"))
        self._hatch(rect)
        self.hints.append((rect, pause_words(span)))

    def _hatch(self, rect: QRectF) -> None:
        """Slanted lines, drawn by hand: Qt's own pattern does not grow with the scale."""
        painter, height = self._painter, rect.height()
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(paint.pen("purple_line"))
        x = rect.left() - height
        while x < rect.right():
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()))
            x += theme.px(7)
        painter.restore()

    def _draw_bar(self, bar: OfferBar) -> None:
        rect = self._bar_rect(bar)
        tone = {"reserved": "blue", "running": "green", "ended": "grey"}[bar.state]
        dashed = bar.state == "reserved"
        paint.box(self._painter, rect, fill=f"{tone}_tint", line=tone, radius=4, dashed=dashed)
        self._taken.append(rect)
        self.hints.append((rect, offer_words(bar)))

    def _bar_rect(self, bar: OfferBar) -> QRectF:
        left, right = (
            self._x(bar.from_on),
            self._x((bar.to_on or bar.from_on + _OPEN_END) + timedelta(days=1)),
        )
        width = max(right - left, float(theme.px(14)))
        left = min(left, self._right + theme.px(RIGHT) - width)
        return QRectF(left, theme.px(OFFERS) - theme.px(_BAR) / 2, width, theme.px(_BAR))

    def _draw_talk(self, mark: TalkMark) -> None:
        centre = QPointF(self._x(mark.on), theme.px(TALKS))
        rect = draw_talk_mark(self._painter, centre, mark.status, number=mark.number)
        self._taken.append(rect)
        self.hints.append((rect, talk_words(mark)))

    def _draw_deadline_lines(self) -> None:
        for number, mark in enumerate(self._sorted_deadlines()):
            x, y = self._x(mark.on), self._deadline_y(number)
            top = theme.px(AXIS)
            if mark.kind == "due":
                self._painter.fillRect(
                    QRectF(round(x), top, theme.px(2), y + theme.px(8) - top), theme.colour("red")
                )
            else:
                tone = "orange" if mark.kind == "safe" else "text2"
                self._painter.setPen(QPen(theme.colour(tone), theme.px(1) * 1.2, Qt.PenStyle.DotLine))
                self._painter.drawLine(QPointF(x, top), QPointF(x, y - theme.px(5)))
            rect = draw_deadline_mark(self._painter, QPointF(x, y), mark.kind)
            self._taken.append(rect)
            self.hints.append((rect, deadline_words(mark)))

    def _sorted_deadlines(self) -> list[DeadlineMark]:
        return sorted(self._view.deadlines, key=lambda mark: (mark.on, mark.kind == "due"))

    def _deadline_y(self, number: int) -> float:
        return float(theme.px(DEADLINES + STEP * number))

    def _draw_labels(self) -> None:
        for mark in self._view.talks:
            self._label_talk(mark)
        for bar in self._view.offers:
            self._label_bar(bar)
        for span in self._view.pauses:
            self._label_pause(span)
        for number, deadline in enumerate(self._sorted_deadlines()):
            self._label_deadline(deadline, self._deadline_y(number))

    def _label_talk(self, mark: TalkMark) -> None:
        words, x = mark.label or day_month(mark.on), self._x(mark.on)
        half, gap = self._advance(words, 400) / 2, theme.px(4)
        if abs(x - self.today_x) < half + gap:
            x = self.today_x + (half + gap if mark.on > self._view.today else -half - gap)
        places = [(x - half, float(theme.px(y))) for y in (TALK_LABELS, TALKS + 17)]
        self._put(words, places, tone="text2")

    def _label_bar(self, bar: OfferBar) -> None:
        for room in (10_000, 140, 80):
            metrics = QFontMetricsF(theme.font("small"))
            words = metrics.elidedText(bar.title, Qt.TextElideMode.ElideRight, theme.px(room))
            if self._put_bar_label(words, self._bar_rect(bar)):
                return

    def _put_bar_label(self, words: str, rect: QRectF) -> bool:
        width, gap, y = self._advance(words, 400), theme.px(5), float(theme.px(OFFERS))
        if rect.width() >= width + 2 * gap and self._put(words, [(rect.left() + gap, y)], over=rect):
            return True
        lefts = (self._left_of(rect.left(), width, gap), rect.right() + gap)
        return self._put(words, [(left, y) for left in lefts])

    def _left_of(self, x: float, width: float, gap: float) -> float:
        """Where a label left of ``x`` begins; one that would cross today ends left of it instead."""
        crosses = x - gap - width < self.today_x < x
        return (self.today_x - theme.px(5) if crosses else x - gap) - width

    def _label_pause(self, span: PauseSpan) -> None:
        left, right = (
            self._x(span.from_on),
            self._x((span.to_on or span.from_on + _OPEN_END) + timedelta(days=1)),
        )
        x = (left + right - self._advance(span.label, 600)) / 2
        places = [(x, theme.px(y)) for y in (OFFERS, (TALKS + OFFERS) // 2, TALKS)]
        self._put(span.label, places, tone="purple", weight=600, ground="purple_tint")

    def _label_deadline(self, mark: DeadlineMark, y: float) -> None:
        weight: theme.Weight = 600 if mark.kind == "due" else 400
        x, width = self._x(mark.on), self._advance(mark.label, weight)
        gap = theme.px(12 if mark.kind == "due" else 9)
        lefts = (self._left_of(x, width, gap), x + gap, self.today_x + theme.px(5))
        self._put(mark.label, [(left, y) for left in lefts], weight=weight)

    def _put(
        self,
        words: str,
        places: Sequence[tuple[float, float]],
        *,
        tone: str = "text",
        weight: theme.Weight = 400,
        ground: str = "",
        over: QRectF | None = None,
    ) -> bool:
        """Write at the first place that is free; False when none is (the tooltip still tells)."""
        width, height = self._advance(words, weight), float(theme.px(16))
        for left, middle in places:
            rect = QRectF(left, middle - height / 2, width, height)
            if self._is_free(rect, over):
                self._write(rect, words, tone, weight, ground or self._ground_under(rect, over))
                return True
        return False

    def _is_free(self, rect: QRectF, over: QRectF | None) -> bool:
        if rect.left() < self._left - 1 or rect.right() > self._width:
            return False
        if rect.left() - 3 < self.today_x < rect.right() + 2:
            return False
        return not any(rect.intersects(taken) for taken in self._taken if taken != over)

    def _ground_under(self, rect: QRectF, over: QRectF | None) -> str:
        if over is not None:
            return ""
        return "past" if rect.center().x() < self.today_x else "surface"

    def _write(self, rect: QRectF, words: str, tone: str, weight: theme.Weight, ground: str) -> None:
        if ground:
            self._painter.fillRect(rect.adjusted(-2, 1, 2, -1), theme.colour(ground))
        self._painter.setFont(theme.font("small", weight))
        paint.text(self._painter, rect.adjusted(0, 0, 2, 0), words, tone)
        self._taken.append(rect)
        self.labels.append(Label(rect, words))

    @staticmethod
    def _advance(words: str, weight: theme.Weight) -> float:
        return QFontMetricsF(theme.font("small", weight)).horizontalAdvance(words)

    def _draw_today(self) -> None:
        words = self._today_word
        self._painter.setFont(theme.font("tiny", 600))
        width = QFontMetricsF(theme.font("tiny", 600)).horizontalAdvance(words) + theme.px(12)
        left = min(max(self.today_x - width / 2, 0.0), self._width - width)
        top = theme.px(BADGE) - 2
        line = QRectF(round(self.today_x) - theme.px(1), top, theme.px(2), self._bottom - top)
        self._painter.fillRect(line, theme.colour("accent"))
        badge = QRectF(left, 0, width, theme.px(BADGE))
        paint.box(self._painter, badge, fill="accent", radius=3)
        paint.text(self._painter, badge, words, "onacc", align=Qt.AlignmentFlag.AlignHCenter)


def draw_talk_mark(
    painter: QPainter, centre: QPointF, status: TalkStatus, *, number: int | None = None
) -> QRectF:
    """A talk's disc: green tick held, blue number booked, orange cross not attended; where it was drawn."""
    side = theme.px(_DISC)
    rect = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    if status == "planned":
        paint.box(painter, rect, fill="surface", line="blue", width=2, radius=_DISC / 2)
        painter.setFont(theme.font("tiny", 600))
        words = str(number) if number else ""
        paint.text(painter, rect, words, "blue", align=Qt.AlignmentFlag.AlignHCenter)
        return rect
    tone, icon = ("green", "check") if status == "held" else ("orange", "x")
    paint.box(painter, rect, fill=tone, radius=_DISC / 2)
    icons.draw(painter, icon, "surface", centre, 12, bold=True)
    return rect


def draw_deadline_mark(painter: QPainter, centre: QPointF, kind: str) -> QRectF:
    """The mark of a deadline: triangle (safe day), flag (the law's) or diamond (local aim); where it is."""
    painter.setPen(Qt.PenStyle.NoPen)
    tone = {"safe": "orange", "due": "red", "target": "text2"}[kind]
    painter.setBrush(theme.colour(tone))
    x, y, u = centre.x(), centre.y(), theme.px(1)
    shapes = {
        "safe": [(-5, -4), (5, -4), (0, 5)],
        "due": [(1, -8), (-10, -8), (-7, -4), (-10, 0), (1, 0)],
        "target": [(0, -5), (5, 0), (0, 5), (-5, 0)],
    }
    painter.drawPolygon(QPolygonF([QPointF(x + dx * u, y + dy * u) for dx, dy in shapes[kind]]))
    if kind == "due":
        return QRectF(x - 10 * u, y - 8 * u, 12 * u, 9 * u)
    return QRectF(x - 5 * u, y - 5 * u, 10 * u, 10 * u)
