"""The eight counters above the list: words, icons and colours, on one line that scrolls where it must."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jobassist.services.counters import Counter
from jobassist.ui.kit.tile_strip import TileStrip
from jobassist.ui.kit.tiles import TileSpec


def tile_specs() -> list[TileSpec]:
    """The tiles in their order."""
    looks = {
        Counter.MISSED: ("octagon-alert", "red"),
        Counter.CRITICAL: ("triangle-alert", "orange"),
        Counter.THIS_WEEK: ("clock", "yellow"),
        Counter.NEXT_14_DAYS: ("calendar-clock", "yellow"),
        Counter.NO_DATE: ("calendar-x", "text2"),
        Counter.OPEN_TALKS: ("message-square-warning", "text2"),
        Counter.UNKNOWN: ("circle-help", "text2"),
        Counter.NO_OFFER: ("layers", "text2"),
    }
    return [TileSpec(key.value, counter_word(key), *looks[key]) for key in Counter]


def counter_word(counter: Counter) -> str:
    """``Næste 14 dage``."""
    translate = QCoreApplication.translate
    return {
        Counter.MISSED: translate("Counter", "Overskredet"),
        Counter.CRITICAL: translate("Counter", "Kritisk"),
        Counter.THIS_WEEK: translate("Counter", "Denne uge"),
        Counter.NEXT_14_DAYS: translate("Counter", "Næste 14 dage"),
        Counter.NO_DATE: translate("Counter", "Uden dato"),
        Counter.OPEN_TALKS: translate("Counter", "Uafsluttede samtaler"),
        Counter.UNKNOWN: translate("Counter", "Mangler oplysning"),
        Counter.NO_OFFER: translate("Counter", "Mangler tilbud"),
    }[counter]


class CounterStrip(TileStrip):
    """The eight tiles above the worklist."""

    def __init__(self) -> None:
        super().__init__(tile_specs())
