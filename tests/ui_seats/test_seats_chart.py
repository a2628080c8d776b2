"""The chart of the weeks: it is painted in both themes and at any size, and says itself in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.seat_plan import Week
from jobassist.ui.kit import theme
from jobassist.ui.seats.chart import SeatsChart

MONDAY = date(2023, 3, 6)


def some_weeks(*, free: int | None = 1, short: int = 1) -> list[Week]:
    """Two citizens a week."""
    return [
        Week(
            MONDAY + timedelta(weeks=n),
            2,
            free,
            2 * n + 2,
            None if free is None else free * (n + 1),
            short * (n > 3),
        )
        for n in range(26)
    ]


@pytest.fixture
def chart(qtbot: QtBot) -> SeatsChart:
    chart = SeatsChart()
    qtbot.addWidget(chart)
    chart.resize(460, 208)
    return chart


def colours(chart: SeatsChart) -> set[str]:
    image = chart.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def token(name: str) -> str:
    return theme.colour(name).name()


def test_it_says_itself_in_words(chart: SeatsChart) -> None:
    chart.set_weeks(some_weeks())
    assert chart.accessibleDescription() == (
        "Til og med uge 35 skal 52 borgere begynde i et tilbud, og 26 pladser er ledige. "
        "1 mangler en plads, de første fra uge 14."
    )
    chart.set_weeks(some_weeks(free=None, short=0))
    assert chart.accessibleDescription() == (
        "Til og med uge 35 skal 52 borgere begynde i et tilbud, og der er altid plads. Alle har en plads."
    )
    chart.set_weeks([])
    assert chart.accessibleDescription() == ""


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_is_short_is_hatched(chart: SeatsChart, qapp: QApplication, mode: theme.Mode) -> None:
    theme.apply_theme(qapp, mode)
    chart.set_weeks([replace(week, short=week.need_so_far // 2) for week in some_weeks()])
    assert {token("orange_tint"), token("orange"), token("text"), token("accent")} <= colours(chart)
    chart.set_weeks(some_weeks(short=0))
    assert token("orange_tint") not in colours(chart)


def test_any_numbers_and_sizes_can_be_drawn(chart: SeatsChart) -> None:
    chart.set_weeks([])
    chart.grab()
    many = [replace(w, need_so_far=w.need_so_far * 5_000, free_so_far=9_000_000) for w in some_weeks()]
    none = [replace(w, need_so_far=0, free_so_far=0, short=0) for w in some_weeks()]
    for weeks in (many, none, some_weeks(free=None)):
        chart.set_weeks(weeks)
        for width in (200, 460, 1600):
            chart.resize(width, 208)
            chart.grab()
