"""The drawn timeline: its words, and labels that cover neither each other nor today."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from jobassist.domain.timeline import DeadlineMark, OfferBar, PauseSpan, TalkMark, TimelineView
from jobassist.ui.kit.gallery import sample_timeline
from jobassist.ui.kit.timeline import Timeline, TimelineLegend
from jobassist.ui.kit.timeline_paint import Chart, height_of
from jobassist.ui.kit.timeline_words import described
from tests.ui_kit.conftest import Show

START = date(2022, 9, 26)
_NAMES = ("Uge", "Samtaler", "Tilbud", "Frister")


def _drawn(view: TimelineView, width: int = 324) -> Chart:
    picture = QPixmap(width, height_of(view))
    painter = QPainter(picture)
    chart = Chart(painter, view, width, _NAMES, "i dag")
    chart.draw()
    painter.end()
    return chart


def test_the_timeline_is_told_in_words() -> None:
    view = TimelineView(
        START,
        date(2023, 3, 7),
        talks=(TalkMark(date(2022, 11, 14), "held"), TalkMark(date(2023, 3, 13), "planned", 3)),
        offers=(OfferBar(date(2023, 3, 20), None, "Mestringsforløb"),),
        pauses=(PauseSpan(date(2022, 12, 1), None, "Bero"),),
        deadlines=(DeadlineMark(date(2023, 3, 26), "fire samtaler", "due"),),
    )
    assert described(view) == (
        "Forløbet begyndte 26-09-2022. I dag, 07-03-2023, er uge 24. Samtale holdt 14-11-2022. "
        "Samtale 3 booket til 13-03-2023. Tilbud: Mestringsforløb, reserveret, fra 20-03-2023. "
        "Bero fra 01-12-2022, uden slutdato. Lovens frist 26-03-2023: fire samtaler."
    )


def test_the_widget_says_what_it_draws(qtbot: QtBot, show: Show) -> None:
    timeline = Timeline()
    show(timeline, TimelineLegend())
    assert not timeline.grab().isNull()
    timeline.set_view(sample_timeline())
    assert "Sidste sikre dag 24-02-2023" in timeline.accessibleDescription()
    assert timeline.sizeHint().height() == height_of(sample_timeline())
    timeline.set_view(None)
    assert timeline.accessibleDescription() == ""


def test_a_mark_tells_itself_under_the_pointer(qtbot: QtBot, show: Show) -> None:
    timeline = Timeline()
    timeline.set_view(sample_timeline())
    page = show(timeline)
    page.resize(700, 300)
    timeline.grab()
    place = next(rect for rect, words in timeline._hints if words.startswith("Samtale 2 booket")).center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place.toPoint(), timeline.mapToGlobal(place.toPoint()))
    QApplication.sendEvent(timeline, event)
    qtbot.waitUntil(lambda: "Samtale 2 booket til 16-01-2023." in QToolTip.text())
    QToolTip.hideText()
    QApplication.sendEvent(timeline, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))


def test_labels_that_would_cross_today_end_left_of_it() -> None:
    view = TimelineView(
        START,
        date(2023, 3, 7),
        deadlines=(DeadlineMark(date(2023, 3, 10), "Samtale 3 senest 10-03", "safe"),),
    )
    chart = _drawn(view)
    label = chart.labels[0]
    assert label.words == "Samtale 3 senest 10-03"
    assert chart.today_x - 8 < label.rect.right() < chart.today_x


@pytest.mark.parametrize("width", [240, 324, 640, 1200])
def test_the_picture_keeps_all_its_labels(width: int) -> None:
    words = {label.words for label in _drawn(sample_timeline(), max(width, 324)).labels}
    assert {"14-11", "16-01", "Jobklub", "Bero", "Lovens frist 26-03"} <= words


_days = st.integers(-20, 500).map(lambda n: START + timedelta(days=n))
_talks = st.builds(TalkMark, _days, st.sampled_from(["held", "planned", "no_show"]), st.integers(1, 9))
_offers = st.builds(
    OfferBar,
    _days,
    st.none() | _days,
    st.sampled_from(["CV", "Mestringsforløb fra 20-03", "Virksomhedspraktik i et langt navn"]),
    st.sampled_from(["reserved", "running", "ended"]),
)
_pauses = st.builds(PauseSpan, _days, st.none() | _days, st.just("Bero"))
_deadlines = st.builds(
    DeadlineMark, _days, st.just("Samtale 3 senest 10-03"), st.sampled_from(["safe", "due", "target"])
)
_views = st.builds(
    TimelineView,
    st.just(START),
    _days,
    st.sampled_from([8, 26, 52, 104]),
    st.lists(_talks, max_size=6).map(tuple),
    st.lists(_offers, max_size=4).map(tuple),
    st.lists(_pauses, max_size=2).map(tuple),
    st.lists(_deadlines, max_size=5).map(tuple),
)


@settings(max_examples=60)
@given(_views, st.integers(240, 900))
def test_labels_never_cover_each_other_or_today(qapp: QApplication, view: TimelineView, width: int) -> None:
    chart = _drawn(view, width)
    for one, other in combinations(chart.labels, 2):
        assert not one.rect.intersects(other.rect)
    for label in chart.labels:
        assert not label.rect.left() < chart.today_x < label.rect.right()
        assert label.rect.left() >= 0
        assert label.rect.right() <= width
