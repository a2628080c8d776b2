"""Why a duty stands as it does, in Danish: a few words for a row, a sentence, and the words for the pane."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from jobassist.domain.case import Case
from jobassist.domain.danish import day_month, short_date, weekday_date
from jobassist.domain.duties import Duty, Status
from jobassist.domain.rules import Clock, DutyKind, EventKind, Limit, RuleVersion

STATUS_WORDS = {
    Status.MISSED: "Overskredet",
    Status.CRITICAL: "Kritisk",
    Status.UNKNOWN: "Mangler oplysning",
    Status.SOON: "Snart",
    Status.BOOKED: "Booket",
    Status.OK: "På vej",
    Status.PAUSED: "Sat i bero",
    Status.MET: "Opfyldt",
}


class Words(NamedTuple):
    """A piece of a sentence and whether it is stressed."""

    text: str
    is_strong: bool = False


def short_reason(duty: Duty) -> str:
    """A row's few words: ``Mangler samtale 3 og 4``."""
    if duty.status is Status.UNKNOWN:
        return f"Mangler {duty.missing}"
    if duty.status is Status.MET:
        return f"{_held(duty)} på plads"
    if duty.status is Status.PAUSED:
        return _paused(duty)
    if duty.status is Status.BOOKED and duty.planned_on is not None:
        if duty.rule.event is EventKind.OFFER:
            return f"Tilbud starter {day_month(duty.planned_on)}"
        return f"{_numbered(duty).capitalize()} booket {day_month(duty.planned_on)}"
    return f"Mangler {_lacking(duty)}"


def _paused(duty: Duty) -> str:
    ends = [e.to_on for e in duty.case.exemptions if e.to_on is not None]
    return f"Sat i bero til {day_month(max(ends))}" if ends else "Sat i bero indtil videre"


def _lacking(duty: Duty) -> str:
    rule = duty.rule
    if rule.count == 1 and rule.duty is not DutyKind.EVERY:
        return rule.what
    numbers = [str(n) for n in range(duty.held + 1, duty.required + 1)]
    return f"{rule.what} {_listed(numbers)}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} og {parts[-1]}"


def _numbered(duty: Duty) -> str:
    """The next event's name: ``samtale 3``, or just ``aktivt tilbud`` where there is only one."""
    rule = duty.rule
    is_single = rule.count == 1 and rule.duty is not DutyKind.EVERY
    return rule.what if is_single else f"{rule.what} {duty.held + 1}"


def _held(duty: Duty) -> str:
    rule = duty.rule
    if rule.duty is DutyKind.EVERY:
        return f"{duty.held} {rule.what if duty.held == 1 else rule.what_many}"
    return f"{duty.held} af {duty.required} {rule.what if duty.required == 1 else rule.what_many}"


def in_words(duty: Duty, today: date) -> tuple[Words, ...]:
    """The pane's explanation: what, how many of how many, by when, counted from what."""
    if duty.status is Status.UNKNOWN:
        return (
            Words("Fristen kan ikke regnes ud, fordi sagen "),
            Words(f"mangler {duty.missing}", is_strong=True),
            Words(
                f". {_held(duty).capitalize()} er registreret."
                " Tilføj oplysningen, eller hent en nyere søgeliste."
            ),
        )
    if duty.due_on is None:
        return (Words(f"{_held(duty).capitalize()} er registreret."),)
    start = (Words(_held(duty), is_strong=True), Words(f" er registreret. {_demand(duty)} "))
    due = (Words(f"senest {weekday_date(duty.due_on)}", is_strong=True), Words(f", {counted_from(duty)}."))
    return start + due + _what_now(duty, today)


def _demand(duty: Duty) -> str:
    verb = "skulle" if duty.status in (Status.MISSED, Status.MET) else "skal"
    lacking = duty.rule.what if duty.required == 1 else f"{duty.required} {duty.rule.what_many}"
    if duty.rule.duty is DutyKind.EVERY:
        lacking = f"Næste {duty.rule.what}"
    done = {EventKind.TALK: "være holdt", EventKind.OFFER: "være begyndt", EventKind.DECISION: "være truffet"}
    return f"{lacking[0].upper()}{lacking[1:]} {verb} {done[duty.rule.event]}"


def _what_now(duty: Duty, today: date) -> tuple[Words, ...]:
    if duty.status is Status.MISSED:
        return (Words(" Fristen er gået, men retten består."),)
    if duty.status is Status.PAUSED:
        return (Words(" Fristen hviler, fordi en fritagelse dækker i dag."),)
    if duty.status is Status.MET or duty.safe_on is None:
        return ()
    name = _numbered(duty)
    planned: tuple[Words, ...] = ()
    if duty.planned_on is not None:
        planned = (Words(f" {name[0].upper()}{name[1:]} er planlagt til {short_date(duty.planned_on)}."),)
    days = (duty.safe_on - today).days
    when = _days_until(days)
    tense = "var" if days < 0 else "er"
    return (
        *planned,
        Words(f" Sidste sikre dag for {name} {tense} "),
        Words(weekday_date(duty.safe_on), is_strong=True),
        Words(f", {when}."),
    )


def _days_until(days: int) -> str:
    if days == 0:
        return "i dag"
    number = f"{abs(days)} {'dag' if abs(days) == 1 else 'dage'}"
    return f"om {number}" if days > 0 else f"for {number} siden"


def counted_from(duty: Duty) -> str:
    """What the day is counted from: ``seks måneder efter første fraværsdag 26-09-2022``."""
    rule, case = duty.rule, duty.case
    limit = _limit_words(rule, case)
    if rule.clock is Clock.HOURS and case.benefit_hours is not None and case.benefit_hours_on is not None:
        hours = f"{case.benefit_hours:g}".replace(".", ",")
        return (
            f"{limit} efter {rule.counted_from}, skønnet ud fra {hours} dagpengetimer "
            f"pr. {short_date(case.benefit_hours_on)}"
        )
    start = case.started_on
    if rule.duty is DutyKind.EVERY:
        talks = [t.on for t in case.talks if duty.due_on is not None and t.on < duty.due_on]
        start = max(talks, default=start)
    since = f"{rule.counted_from} {short_date(start)}" if start else rule.counted_from
    if rule.ends_at_month_end:
        paid = f"mere end {limit} efter dag {rule.uncounted_days} skønnes betalt"
        return f"udgangen af den måned, hvor {paid}, regnet fra {since}"
    moved = ", flyttet af en fritagelse" if _is_moved(duty) else ""
    return f"{limit} efter {since}{moved}"


def _is_moved(duty: Duty) -> bool:
    from jobassist.domain.clocks import limit_day

    limit = _limit(duty.rule, duty.case)
    return bool(duty.case.exemptions) and limit_day(duty.rule, duty.case, limit) != duty.due_on


def _limit(rule: RuleVersion, case: Case) -> Limit:
    from jobassist.domain.cpr import age_on

    if not rule.age_limits or case.started_on is None:
        return rule.limit
    return rule.limit_for(age_on(case.cpr, case.started_on)) or rule.limit


def _limit_words(rule: RuleVersion, case: Case) -> str:
    return str(_limit(rule, case))


def law_line(rule: RuleVersion) -> str:
    """``Sygedagpengeloven § 13 b, version 01-01-2020``; local goals and weak sources say so."""
    parts = [rule.source, f"version {short_date(rule.valid_from)}"]
    if rule.owner == "local":
        parts.append("lokalt mål")
    if rule.confidence != "H":
        parts.append({"M": "sekundær kilde", "L": "ikke bekræftet"}[rule.confidence])
    return ", ".join(parts)


def data_line(case: Case, today: date) -> str:
    """How old the data is: ``Søgeliste fra 06-03-2023 · 1 dag gammel``."""
    if case.list_as_of is None:
        return "Indtastet i JobAssist"
    age = (today - case.list_as_of).days
    words = "fra i dag" if age <= 0 else f"{age} {'dag' if age == 1 else 'dage'} gammel"
    return f"Søgeliste fra {short_date(case.list_as_of)} · {words}"


def sentence(duty: Duty, today: date) -> str:
    """The whole explanation as one sentence, with paragraph and age of the data."""
    told = "".join(words.text for words in in_words(duty, today)).rstrip(".").replace(". ", "; ")
    return (
        f"{told} ({law_line(duty.rule)}; {_lower_first(data_line(duty.case, today)).replace(' · ', ', ')})."
    )


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
