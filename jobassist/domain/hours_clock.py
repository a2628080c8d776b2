"""The dagpenge clock of LAB § 9: paid hours in a week and a month, and the days it stood still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.danish import hours_words, short_date

Periods = tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class HoursClock:
    """Paid hours in a week and a month, full-time and part-time insured; ``uncounted`` are days that it stood
    still, both ends included."""

    hours_a_week: float = 37.0
    hours_a_month: float = 160.33
    part_hours_a_week: float = 30.0
    part_hours_a_month: float = 130.0
    uncounted: Periods = ()

    def week(self, is_part_time: bool) -> float:
        return self.part_hours_a_week if is_part_time else self.hours_a_week

    def month(self, is_part_time: bool) -> float:
        return self.part_hours_a_month if is_part_time else self.hours_a_month


@dataclass(frozen=True, slots=True)
class PaidHours:
    """So many paid hours as of a day."""

    hours: float
    on: date

    def __str__(self) -> str:
        return f"{hours_words(self.hours)} den {short_date(self.on)}"

    def runs_backwards(self, later: PaidHours) -> bool:
        """Whether the other, of another day, has fewer hours later or more earlier: one of them is wrong."""
        return (later.on > self.on and later.hours < self.hours) or (
            later.on < self.on and later.hours > self.hours
        )


# As in ``resources/counting/ure.toml``, for rules that are not read from files: LAB-CLOCK1, bek. § 7.
HOURS_CLOCK = HoursClock(
    uncounted=((date(2020, 3, 1), date(2020, 8, 31)), (date(2021, 1, 1), date(2021, 6, 30)))
)
