"""The arithmetic behind a duty's days step by step, in Danish: what they are counted from, what moves them.

Each step is worked out by the functions that the duty itself is worked out by, one at a time, so that the
days the steps arrive at are the duty's own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from jobassist.domain.benefit_weeks import known_until, paid_days
from jobassist.domain.calendar import ONE_DAY, month_end, span
from jobassist.domain.case import Exemption
from jobassist.domain.circumstances import NATURES
from jobassist.domain.clocks import (
    add_limit,
    hours_limit,
    hours_of,
    is_part_time,
    limit_day,
    merged,
    moved_by_exemptions,
    opening_day,
    whole_days_left,
)
from jobassist.domain.conditions import first_day, shifting
from jobassist.domain.cpr import age_on
from jobassist.domain.danish import hours_words, number_word, short_date, weekday_date
from jobassist.domain.duties import Duty, Status, resting_exemptions, target_day
from jobassist.domain.explain import MISSING_WORDS, data_line, is_from_event
from jobassist.domain.hours_clock import HoursClock
from jobassist.domain.rule_words import (
    days_words,
    listed,
    lower_first,
    period_words,
    upper_first,
    window_words,
)
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import Clock, DutyKind, EventKind, Limit, Pause
from jobassist.domain.step_events import event_lines


class Aim(StrEnum):
    """Which of a duty's days a step arrives at."""

    DUE = "due"
    SAFE = "safe"
    TARGET = "target"


class Step(NamedTuple):
    """One line of the arithmetic, the day it comes to, and which of the duty's days that is."""

    text: str
    on: date | None = None
    aim: Aim | None = None


def steps(duty: Duty, rulebook: Rulebook, today: date) -> tuple[Step, ...]:
    """How the duty's days come about, then what counts and what does not, then how old the data is."""
    sum_ = _Sum(duty, rulebook, today)
    sum_.reckon()
    events = [Step(line) for line in event_lines(duty, rulebook, today, since=sum_.counts_from)]
    return (*sum_.steps, *events, Step(f"Oplysningerne: {lower_first(data_line(duty.case, today))}"))


def steps_text(duty: Duty, rulebook: Rulebook, today: date) -> str:
    """The steps as plain text, a line each."""
    return "\n".join(step.text for step in steps(duty, rulebook, today))


class _Sum:
    """The steps so far, and the first day on which an event counts."""

    def __init__(self, duty: Duty, rulebook: Rulebook, today: date) -> None:
        self.duty, self.rulebook, self.today = duty, rulebook, today
        self.rule, self.case = duty.rule, duty.case
        self.steps: list[Step] = []
        self.counts_from: date | None = None

    def reckon(self) -> None:
        duty = self.duty
        if duty.status is Status.UNKNOWN:
            self._add(f"Fristen kan ikke regnes ud, fordi {MISSING_WORDS[duty.missing]} mangler")
        elif duty.due_on is None or duty.counted_from_on is None:
            self._add(f"{upper_first(self.rule.what)} er i gang; så længe løber der ingen frist")
        else:
            since = duty.counted_from_on
            is_interval = self.rule.duty is DutyKind.EVERY
            law_day = self._interval(since) if is_interval else self._law_day(since)
            due_on = self._moved(law_day, since)
            self._add(f"Frist: {weekday_date(due_on)}", due_on, Aim.DUE)
            self._assessment()
            if duty.safe_on is not None:
                self._target(self._safe(due_on), due_on, since)

    def _add(self, text: str, on: date | None = None, aim: Aim | None = None) -> None:
        self.steps.append(Step(text, on, aim))

    def _law_day(self, start: date) -> date:
        """From the start to the law's day, before anything moves it."""
        rule, case = self.rule, self.case
        self._start(start)
        limit = self._limit()
        day = limit_day(rule, case, limit, start) or start
        plain = limit_day(replace(rule, postponed=()), case, limit, start) or start
        if rule.paid_weeks:
            self._paid(start, plain)
        elif rule.clock is Clock.HOURS:
            self._hours(limit)
        else:
            self._calendar(start, limit)
        for first, last in rule.postponed:
            if first <= plain < last:
                self._add(f"Loven udskød frister i {period_words(first, last)} til {weekday_date(day)}", day)
        self._window(start)
        return day

    def _start(self, start: date) -> None:
        first = first_day(self.case, self.rule, self.today)
        self._add(f"Regnes fra: {self.rule.counted_from} {short_date(first or start)}", first)
        if first is not None and start > first:
            self._add(f"Et nyt tidsrum på {self.rule.limit} begyndte {short_date(start)}", start)

    def _limit(self) -> Limit:
        rule, start = self.rule, self.case.started_on
        if not rule.age_limits or start is None:
            return rule.limit
        age = age_on(self.case.cpr, start)
        limit = rule.limit_for(age) or rule.limit
        self._add(f"{age} år på sagens første dag {short_date(start)}: fristen er {limit}")
        return limit

    def _calendar(self, start: date, limit: Limit) -> None:
        first = start + span(self.rule.uncounted_days)
        if first > start:
            self._uncounted(first)
        day = add_limit(first, limit)
        self._add(f"+ {limit} = {weekday_date(day)}", day)
        self._month_end(day)

    def _uncounted(self, first: date) -> None:
        number = self.rule.uncounted_days
        self._add(f"De første {number} dage regnes ikke med: {short_date(first)}", first)

    def _month_end(self, day: date) -> None:
        if self.rule.ends_at_month_end:
            self._add(f"Månedens sidste dag = {weekday_date(month_end(day))}", month_end(day))

    def _hours(self, limit: Limit) -> None:
        """Hours are known for a duty that has a day."""
        hours, on = self.case.benefit_hours or 0.0, self.case.benefit_hours_on or self.today
        clock, is_part = self.rule.hours_clock, is_part_time(self.case, on)
        whole = hours_of(limit, clock, is_part_time=is_part)
        days = whole_days_left(hours, limit, clock, is_part_time=is_part)
        self._add(f"{limit} = {_hours_sum(limit, clock, whole, is_part=is_part)} timer")
        left = f"{hours_words(whole)} − {hours_words(hours)} = {hours_words(whole - hours)} timer"
        week = hours_words(clock.week(is_part))
        self._add(f"Talt til og med {short_date(on)}: {left}; {week} timer om ugen = {days_words(days)}")
        plain = on + span(days)
        self._add(f"{short_date(on)} {_signed(days)} = {weekday_date(plain)}, et skøn", plain)
        day = hours_limit(hours, on, limit, clock, is_part_time=is_part)
        if day != plain:
            begins, ends = min(day, on), max(day, on)
            still = [period_words(*p) for p in clock.uncounted if p[0] <= ends and p[1] > begins]
            moved = _signed((day - plain).days)
            self._add(f"Uret stod stille {listed(still)}: {moved} = {weekday_date(day)}", day)

    def _paid(self, start: date, month: date) -> None:
        """Up to the month's end at which enough is paid."""
        rule, case = self.rule, self.case
        most, first = 7 * rule.paid_weeks, start + span(rule.uncounted_days)
        self._uncounted(first)
        known = known_until(case)
        if known is None:
            day = first + span(most)
            self._add(f"De udbetalte dage kendes ikke; {most + 1}. dag er {weekday_date(day)}, et skøn", day)
            self._month_end(day)
            return
        months = number_word(rule.paid_months)
        for end in (month.replace(day=1) - ONE_DAY, month):
            paid = paid_days(case, rule, start, end)
            told = f"{paid} dage er betalt i de {months} måneder til og med {short_date(end)}"
            is_enough = f"mere end {most} (= {rule.paid_weeks} uger)"
            self._add(f"{told}; {is_enough if paid > most else 'ikke nok'}", end)
        if known < month:
            self._add(f"Udbetalinger kendes til og med {short_date(known)}; resten er et skøn")

    def _window(self, start: date) -> None:
        opens_on = opening_day(self.rule, self.case, start)
        # As for the duty: the day between two rounds belongs to the first of them.
        is_later_round = start != first_day(self.case, self.rule, self.today)
        self.counts_from = opens_on + ONE_DAY if is_later_round else opens_on
        if opens_on > start:
            many = upper_first(self.rule.what_many)
            self._add(f"{many} tæller fra {short_date(opens_on)}, efter {window_words(self.rule)}")

    def _interval(self, since: date) -> date:
        """From the last event, or the day on which the interval begins."""
        rule = self.rule
        if is_from_event(self.duty):
            last = f"Seneste {rule.what}" + ("s sidste dag" if rule.event is EventKind.OFFER else "")
            self._add(f"{last}: {short_date(since)}", since)
        else:
            self._add(f"Regnes fra: {rule.counted_from} {short_date(since)}", since)
        day = add_limit(since, rule.limit)
        self._add(f"+ {rule.limit} = {weekday_date(day)}", day)
        return day

    def _moved(self, day: date, since: date) -> date:
        """What exemptions, and circumstances that are not counted, do to the day."""
        rule, case = self.rule, self.case
        day = self._moved_by(day, resting_exemptions(case, rule), "Fritagelse", since)
        names = [lower_first(NATURES[kind].name) for kind in sorted(rule.shifted_by)]
        return self._moved_by(day, shifting(case, rule), f"Regnes ikke med ({', '.join(names)})", since)

    def _moved_by(self, day: date, exemptions: tuple[Exemption, ...], what: str, since: date) -> date:
        for first, last in merged(exemptions, self.today):
            one = (Exemption(first, last),)
            moved = moved_by_exemptions(day, one, rule=self.rule, since=since, today=self.today)
            if moved != day:
                is_grace = self.rule.pause is Pause.GRACE
                how = f"mindst {self.rule.grace} efter" if is_grace else _signed((moved - day).days)
                self._add(f"{what} {period_words(first, last)}: {how} = {weekday_date(moved)}", moved)
            day = moved
        return day

    def _assessment(self) -> None:
        exempted = self.duty.exempted_by
        if exempted is not None:
            fewer = f"{self.rule.exempt_count} i stedet for {self.rule.count}"
            count = fewer if self.rule.exempt_count else "intet"
            since = short_date(exempted.from_on)
            self._add(f"Undtaget efter en konkret vurdering fra {since}: der kræves {count}")

    def _safe(self, due_on: date) -> date:
        """Back from the due day by a gap for each that comes after the next."""
        after, gap = self.duty.required - self.duty.held - 1, self.rule.min_gap_days
        last = due_on - span(after * gap)
        if after:
            many = self.rule.what if after == 1 else self.rule.what_many
            self._add(f"− {after} {many} × {gap} dage = {weekday_date(last)}", last)
        safe_on = self.rulebook.calendar.back_to_working_day(last)
        if safe_on != last:
            back = f"tilbage til {weekday_date(safe_on)}"
            self._add(f"{upper_first(weekday_date(last))} er ingen arbejdsdag: {back}", safe_on)
        self._add(f"Sidste sikre dag: {weekday_date(safe_on)}", safe_on, Aim.SAFE)
        return safe_on

    def _target(self, safe_on: date, due_on: date, since: date) -> None:
        rule, number = self.rule, self.duty.held + 1
        if rule.duty is not DutyKind.AT_LEAST:
            self._add(f"Måldag: samme dag, {weekday_date(safe_on)}", safe_on, Aim.TARGET)
            return
        first = opening_day(rule, self.case, since)
        target = target_day(rule, first, due_on, number)
        if rule.pace_weeks:
            how = f"uge {rule.pace_weeks[number - 1]} efter {short_date(first)}"
        elif rule.count == 1:
            how = "fristens dag"
        else:
            whole = (due_on - first).days
            how = f"{days_words(whole)} fra {short_date(first)} × {number}/{rule.count}, rundet op"
        self._add(f"Måldag: {how} = {weekday_date(target)}", target, Aim.TARGET)


def _hours_sum(limit: Limit, clock: HoursClock, whole: float, *, is_part: bool) -> str:
    """``6 × 160,33 = 961,98``."""
    if limit.hours or limit.days:
        return hours_words(whole)
    number, unit = (limit.weeks, clock.week(is_part)) if limit.weeks else (limit.months, clock.month(is_part))
    return f"{number} × {hours_words(unit)} = {hours_words(whole)}"


def _signed(days: int) -> str:
    return f"{'−' if days < 0 else '+'} {days_words(abs(days))}"
