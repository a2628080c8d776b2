"""The demo's chances: one seeded stream of draws, CPR numbers that belong to nobody, and the rota."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from heapq import heapify, heapreplace
from random import Random
from typing import TypeVar

from jobassist.services.demo_values import Staff, at_time

T = TypeVar("T")

_SLOTS = ((8, 30), (9, 15), (10, 30), (11, 15), (12, 30), (13, 15), (14, 15))


class Draw:
    """Chance from a seed; built on ``random()`` alone, which no Python version changes."""

    def __init__(self, seed: int | str) -> None:
        self.fraction = Random(seed).random  # noqa: S311 - invented people, nothing secret

    def pick(self, choices: Sequence[T]) -> T:
        return choices[int(self.fraction() * len(choices))]

    def weighted(self, choices: Sequence[T], cumulative: Sequence[int]) -> T:
        """One of the choices, by weights that are summed up as they go."""
        return choices[bisect(cumulative, self.fraction() * cumulative[-1])]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """``count`` neighbouring choices, or all there are."""
        first = int(self.fraction() * len(choices))
        return [choices[(first + step) % len(choices)] for step in range(min(count, len(choices)))]

    def chance(self, share: float) -> bool:
        return self.fraction() < share

    def phone(self) -> str:
        """Eight digits that nobody can have: Danish numbers never begin with 0."""
        return f"0{self.between(1_000_000, 9_999_999)}"

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.fraction() * (high - low + 1))


class CprNumbers:
    """Replacement CPR numbers (day + 60), each handed out once; the last digit is even for women."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._taken: set[str] = set()

    def take(self, born_on: date, serial: str) -> str:
        """The number with the serial wanted; its first digit becomes 4 for those born from 2000 on."""
        if born_on.year >= 2000:
            serial = f"4{serial[1:]}"
        cpr = _with_serial(born_on, serial)
        self._taken.add(cpr)
        return cpr

    def fresh(self, born_on: date, *, is_woman: bool) -> str:
        """A number that nobody else in the demo has."""
        lowest = 4000 if born_on.year >= 2000 else 0
        highest = 9998 if born_on.year >= 2000 else 3998
        while True:
            serial = self._draw.between(lowest // 2, highest // 2) * 2 + (not is_woman)
            cpr = _with_serial(born_on, f"{serial:04}")
            if cpr not in self._taken:
                self._taken.add(cpr)
                return cpr


def _with_serial(born_on: date, serial: str) -> str:
    return f"{born_on.day + 60}{born_on.month:02}{born_on.year % 100:02}{serial}"


class Rota:
    """Who gets the next case, and when there is time for a talk."""

    def __init__(self, caseworkers: Sequence[Staff]) -> None:
        self._hours = {each.name: each.hours_a_week for each in caseworkers}
        self._load = [(0.0, number, each.name) for number, each in enumerate(caseworkers)]
        heapify(self._load)
        self._booked: Counter[tuple[str, date]] = Counter()

    def next_caseworker(self) -> str:
        """The one with the fewest cases for her hours."""
        load, number, name = self._load[0]
        heapreplace(self._load, (load + 1 / self._hours[name], number, name))
        return name

    def give(self, name: str) -> None:
        """Count a case that a caseworker already has."""
        self._load = [
            (load + (1 / self._hours[each] if each == name else 0), number, each)
            for load, number, each in self._load
        ]
        heapify(self._load)

    def time_for(self, name: str, day: date) -> datetime:
        """The caseworker's next free time that day; the day's times begin again when all are taken."""
        taken = self._booked[name, day]
        self._booked[name, day] += 1
        return at_time(day, *_SLOTS[taken % len(_SLOTS)])


@cache
def days(number: int) -> timedelta:
    """So many days; the same few hundred are asked for again and again."""
    return timedelta(days=number)
