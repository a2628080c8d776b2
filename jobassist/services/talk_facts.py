"""What the talk's screen knows beside the notes: week, offers, when to meet next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jobassist.domain.case import Case, Placement, Talk
from jobassist.domain.danish import short_date
from jobassist.services.desk import Desk
from jobassist.services.talk_room import TalkRoom, next_planned


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An offer that runs or is to come; ``weeks`` and ``ends_on`` None when its end is not known."""

    title: str
    started_on: date
    weeks: int | None
    is_running: bool
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class NextTime:
    """A time for the next talk, judged: so many days ahead, and what speaks against it."""

    at: datetime
    days_ahead: int
    safe_on: date | None
    is_after_safe_day: bool
    is_day_off: bool
    is_past: bool = False


def week_of(case: Case, day: date) -> int | None:
    """Which week of the case the day lies in, the first being 1; None when its start is not known."""
    return (day - case.started_on).days // 7 + 1 if case.started_on else None


def listed_facts(case: Case) -> tuple[tuple[str, str], ...]:
    """What the newest list says of the case, as Danish names and words; only what it does say."""
    hours = f"{case.benefit_hours:.1f}".rstrip("0").rstrip(".") if case.benefit_hours is not None else ""
    on = f" den {short_date(case.benefit_hours_on)}" if case.benefit_hours_on else ""
    work = {True: "I arbejde", False: "Uden arbejde", None: ""}[case.is_employed]
    facts = (
        ("Arbejdsgiver", case.employer or work),
        ("A-kasse", case.unemployment_fund),
        ("Visitation", case.visitation),
        ("Forventet rask", short_date(case.recovery_on) if case.recovery_on else ""),
        ("Timer med dagpenge", f"{hours.replace('.', ',')}{on}" if hours else ""),
    )
    return tuple((name, words) for name, words in facts if words)


def offers(room: TalkRoom, today: date) -> tuple[OfferLine, ...]:
    """Offers that run today or are to come, the earliest first."""
    open_ones = [p for p in room.case.placements if p.is_ahead_or_given and (p.ends_on or today) >= today]
    return tuple(
        OfferLine(
            p.title,
            p.started_on,
            _weeks(p),
            is_running=p.is_given and p.started_on <= today,
            ends_on=p.ends_on,
        )
        for p in sorted(open_ones, key=lambda p: p.started_on)
    )


def _weeks(placement: Placement) -> int | None:
    """Weeks begun: Monday to Friday of the sixth week is six."""
    return (placement.ends_on - placement.started_on).days // 7 + 1 if placement.ends_on else None


def first_time(room: TalkRoom) -> datetime:
    """What the next talk is proposed for: the draft's time, else one already booked, else the suggestion."""
    booked = booked_next(room)
    return room.draft.next_talk_at or (booked.at if booked and booked.at else room.suggestion.at)


def booked_next(room: TalkRoom) -> Talk | None:
    """The next talk of the same kind, where one is booked already."""
    return next_planned(room.case, after=room.started_at.date())


def judge_time(desk: Desk, at: datetime, *, safe_on: date | None) -> NextTime:
    """A proposed time against the last safe day and the calendar."""
    day = at.date()
    return NextTime(
        at=at,
        days_ahead=(day - desk.today).days,
        safe_on=safe_on,
        is_after_safe_day=safe_on is not None and day > safe_on,
        is_day_off=not desk.rulebook.calendar.is_working_day(day),
        is_past=at < desk.clock.now(),
    )
