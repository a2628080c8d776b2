"""One advertisement as a row: what it is and why at the left, where, how much and until when at the right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from jobassist.domain.jobs import JobAd
from jobassist.ui.jobs.words import (
    deadline_words,
    facts_words,
    hours_words,
    is_soon,
    kind_words,
    line,
    place_words,
    title_words,
)
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark

_TICK, _LEFT, _TOP_EDGE = 18, 24, 11
_FACTS, _SIDE_FROM = 186, 560
_LOOKS = (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut)
_TOP = Qt.AlignmentFlag.AlignTop


class JobRow(QAbstractButton):
    """Space or a click ticks it, or chooses it where nothing is ticked; Enter goes on."""

    entered = Signal()
    focused = Signal()
    moved = Signal(int)
    """An arrow was pressed: 1 down, -1 up."""

    def __init__(
        self,
        ad: JobAd,
        today: date,
        *,
        why: str = "",
        away: str = "",
        contact: str = "",
        is_barred: bool = False,
        ticks: bool = True,
    ) -> None:
        super().__init__()
        self.ad, self.away, self._has_tick = ad, away, ticks
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusInside", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(", ".join(filter(None, (title_words(ad), line(ad.employer)))))
        told = (why, contact, facts_words(ad, away))
        self.setAccessibleDescription(". ".join(filter(None, told)))
        words = column([_heading(ad)], spacing=3)
        if why:
            words.addLayout(_reason(why, is_barred=is_barred))
        if contact:
            words.addLayout(_fact("handshake", contact, is_soon=False))
        words.addStretch(1)
        self._facts = QWidget()
        column([*_facts(ad, today, away), None], spacing=2, owner=self._facts)
        left = _LEFT + (_TICK + 14 if ticks else 0)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(*(theme.px(n) for n in (left, _TOP_EDGE, 16, 10)))
        self._parts.setSpacing(theme.px(8))
        self._parts.addLayout(words, 1)
        self._parts.addWidget(self._facts, 0, _TOP)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self._parts.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_SIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._parts.direction() != way:
            self._parts.setDirection(way)
        self._facts.setFixedWidth(theme.px(_FACTS)) if is_wide else self._facts.setMaximumWidth(16_777_215)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # Not left to the list: the column between them would scroll instead.
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        on = self.isChecked()
        whole = QRectF(self.rect())
        with paint.painting(self) as painter:
            if on or paint.is_hovered(self):
                painter.fillRect(whole, theme.colour("sel" if on else "hover"))
            painter.fillRect(
                QRectF(0, whole.height() - theme.px(1), whole.width(), theme.px(1)), theme.colour("line")
            )
            if self._has_tick:
                side = theme.px(_TICK)
                box = QRectF(theme.px(_LEFT), theme.px(_TOP_EDGE), side, side)
                paint.box(
                    painter, box, fill="accent" if on else "surface", line="" if on else "ctl", radius=4
                )
                if on:
                    icons.draw(painter, "check", "onacc", QPointF(box.center()), 14)

            if self.hasFocus():
                paint.box(painter, whole.adjusted(1, 1, -1, -1), line="focus", width=2)

    def event(self, event: QEvent) -> bool:
        if event.type() in _LOOKS:
            self.update()
            if event.type() == QEvent.Type.FocusIn:
                self.focused.emit()
        return super().event(event)


def _heading(ad: JobAd) -> QHBoxLayout:
    """The title, and beside it the employer as far as there is room."""
    title = PlainLabel(title_words(ad), weight=600, elide=True)
    employer = PlainLabel(line(ad.employer), role="table", tone="text2", elide=True)
    title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    parts = row([], spacing=8)
    parts.addWidget(title)
    parts.addWidget(employer, 1)
    return parts


def _reason(why: str, *, is_barred: bool) -> QHBoxLayout:
    tone = "orange" if is_barred else "text2"
    parts = row([], spacing=6)
    parts.addWidget(IconMark("triangle-alert" if is_barred else "corner-down-right", tone, size=14), 0, _TOP)
    parts.addWidget(PlainLabel(why, role="table", tone=tone, wrap=True), 1)
    return parts


def _facts(ad: JobAd, today: date, away: str) -> Sequence[QHBoxLayout]:
    soon = is_soon(ad, today)
    told = (
        ("briefcase", kind_words(ad), False),
        ("map-pin", place_words(ad, away), False),
        ("clock", hours_words(ad), False),
        ("triangle-alert" if soon else "calendar-days", deadline_words(ad), soon),
    )
    return [_fact(icon, words, is_soon=is_urgent) for icon, words, is_urgent in told if words]


def _fact(icon: str, words: str, *, is_soon: bool) -> QHBoxLayout:
    tone = "orange" if is_soon else "text2"
    label = PlainLabel(words, role="small", tone=tone, weight=600 if is_soon else 400, elide=True)
    parts = row([], spacing=6)
    parts.addWidget(IconMark(icon, tone, size=14))
    parts.addWidget(label, 1)
    return parts
