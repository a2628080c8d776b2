"""Why a duty stands as it does, in Danish: a few words for a row, a sentence, and the words for the pane."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from jobassist.domain.case import Case, Exemption
from jobassist.domain.circumstances import NATURES
from jobassist.domain.clocks import add_limit, limit_day, opening_day
from jobassist.domain.cpr import age_on
from jobassist.domain.danish import day_month, hours_words, number_word, short_date, weekday_date
from jobassist.domain.duties import Duty, Status
from jobassist.domain.reminders import Reminder
from jobassist.domain.rule_words import (
    WHOSE_WORDS,
    days_words,
    law_line,
    listed,
    lower_first,
    upper_first,
    window_words,
)
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
MISSING_WORDS = {"startdato": "startdatoen", "dagpengetimer": "dagpengetimerne", "alder": "alderen"}
_MOST_LISTED = 3


class Words(NamedTuple):
    """A piece of a sentence and whether it is stressed."""

    text: str
    is_strong: bool = False


Part = tuple[Words, ...]


def in_words(duty: Duty, today: date) -> tuple[Words, ...]:
    """The pane's explanation: how many of how many, by when, counted from what, and the last safe day."""
    return tuple(
        words
        for number, part in enumerate(_parts(duty, today))
        for words in (
            Words(("" if number == 0 else " ") + upper_first(part[0].text), part[0].is_strong),
            *part[1:],
            Words("."),
        )
    )


def sentence(duty: Duty, today: date) -> str:
    """The whole explanation as one sentence, with paragraph and age of the data."""
    told = "; ".join("".join(words.text for words in part) for part in _parts(duty, today))
    data = lower_first(data_line(duty.case, today)).replace(" · ", ", ")
    return f"{upper_first(told)} ({law_line(duty.rule)}; {data})."


def reminder_sentence(reminder: Reminder, today: date) -> str:
    """What to remember, whose duty it is, the day, and what that is counted from."""
    rule, duty = reminder.rule, reminder.duty
    if duty is None:
        return rule.tell
    whose = upper_first(WHOSE_WORDS[rule.duty_of])
    so_far = f" Der er holdt {_count(duty)}." if rule.count > 1 else ""
    if duty.due_on is None:
        return f"{rule.tell}{so_far} Dagen kan ikke regnes ud, fordi {MISSING_WORDS[duty.missing]} mangler."
    left = (duty.due_on - today).days
    when = (
        "i dag" if left == 0 else f"om {days_words(left)}" if left > 0 else f"for {days_words(-left)} siden"
    )
    day = f"{weekday_date(duty.due_on)}, {when}, {counted_from(duty)}"
    return f"{rule.tell}{so_far} {whose}s frist {'var' if left < 0 else 'er'} {day}."


def short_reason(duty: Duty) -> str:
    """A row's few words: ``Mangler samtale 3 og 4``."""
    if duty.status is Status.UNKNOWN:
        return f"Mangler {duty.missing}"
    if duty.status is Status.MET:
        met = upper_first(duty.rule.what if duty.required == 1 or duty.due_on is None else _count(duty))
        return f"{met} {'på plads' if duty.due_on is not None else 'i gang'}"
    if duty.paused_by is not None:
        return _resting_reason(duty, duty.paused_by)
    if duty.status is Status.BOOKED and duty.planned_on is not None:
        verb = "starter" if duty.rule.event is EventKind.OFFER else "booket"
        return f"{upper_first(_next(duty))} {verb} {day_month(duty.planned_on)}"
    if duty.held + duty.late >= duty.required:
        return f"{upper_first(_named(duty, duty.held + 1, duty.required))} kom efter fristen"
    return f"Mangler {_named(duty, duty.held + duty.late + 1, duty.required)}"


def _resting_reason(duty: Duty, paused_by: Exemption) -> str:
    is_exempted = paused_by is duty.exempted_by
    reason = "Undtaget" if is_exempted else upper_first(paused_by.reason.strip()) or "Sat i bero"
    return f"{reason} til {day_month(paused_by.to_on)}" if paused_by.to_on else f"{reason} indtil videre"


def counted_from(duty: Duty) -> str:
    """What the day is counted from: ``seks måneder efter første fraværsdag 26-09-2022``."""
    rule, case = duty.rule, duty.case
    limit = _limit(rule, case)
    if rule.clock is Clock.HOURS and case.benefit_hours is not None and case.benefit_hours_on is not None:
        hours = hours_words(case.benefit_hours)
        estimate = f"skønnet ud fra {hours} dagpengetimer den {short_date(case.benefit_hours_on)}"
        told = f"{limit}s ledighed fra {rule.counted_from}, {estimate}"
    else:
        told = _by_the_calendar(duty, limit)
    moved = _days_moved(duty, limit)
    return f"{told}, flyttet {days_words(moved)} af {_movers(rule)}" if moved else told


def basis(duty: Duty) -> str:
    """A few words for paper: ``Seks måneder fra 26-09-2022, + 14 dage``, or what is missing."""
    rule, case = duty.rule, duty.case
    if duty.due_on is None or duty.counted_from_on is None:
        return f"Mangler {duty.missing}" if duty.missing else ""
    limit = _limit(rule, case)
    told = f"{limit} fra {short_date(duty.counted_from_on)}"
    if rule.clock is Clock.HOURS and case.benefit_hours is not None and case.benefit_hours_on is not None:
        told = f"skøn: {hours_words(case.benefit_hours)} timer {short_date(case.benefit_hours_on)}"
    moved = _days_moved(duty, limit)
    return f"{upper_first(told)}{f', + {days_words(moved)}' if moved else ''}"


def data_line(case: Case, today: date) -> str:
    """How old the data is: ``Søgeliste fra 06-03-2023 · 1 dag gammel``."""
    if case.list_as_of is None:
        return "Indtastet i JobAssist"
    age = (today - case.list_as_of).days
    words = "i dag" if age == 0 else "nyere end den valgte dag" if age < 0 else f"{days_words(age)} gammel"
    return f"Søgeliste fra {short_date(case.list_as_of)} · {words}"


def _parts(duty: Duty, today: date) -> Iterator[Part]:
    """What there is to say, one sentence each, without capital and full stop."""
    if duty.status is Status.UNKNOWN:
        yield _so_far(duty)
        yield (
            Words("fristen kan ikke regnes ud, fordi "),
            Words(f"{MISSING_WORDS[duty.missing]} mangler", is_strong=True),
        )
        yield (Words("tilføj oplysningen, eller hent en nyere søgeliste"),)
    elif duty.status is Status.MISSED:
        yield from _missed(duty)
    else:
        yield _so_far(duty)
        if duty.status is Status.MET and duty.due_on is None:
            yield (Words("et tilbud er i gang, og så længe løber der ingen frist"),)
        elif duty.status is Status.MET:
            yield _due(duty, "fristen er" if today <= (duty.due_on or today) else "fristen var")
        elif duty.paused_by is not None:
            yield from _paused(duty)
        else:
            yield _due(duty, _demand(duty))
            yield _safe(duty, today)
            yield from _planned(duty)
            yield from _window(duty)
    yield from _exempted(duty)


def _so_far(duty: Duty) -> Part:
    """``Lone har haft 2 af 4 samtaler``."""
    rule, name = duty.rule, _first_name(duty.case.name)
    got = "fået" if rule.event is EventKind.OFFER else "haft"
    if rule.event is EventKind.DECISION:
        verb = " er truffet" if duty.held else " er ikke truffet endnu"
        return Words(rule.what, is_strong=True), Words(verb)
    if rule.duty is not DutyKind.EVERY and rule.count == 1:
        return Words(f"{name} {f'har {got}' if duty.held else 'mangler'} "), Words(rule.what, is_strong=True)
    if duty.held == 0:
        none = (
            f"nogen af de {number_word(duty.required)} {rule.what_many}" if duty.required > 1 else rule.what
        )
        return Words(f"{name} har endnu ikke {got} "), Words(none, is_strong=True)
    return Words(f"{name} har {got} "), Words(_count(duty), is_strong=True)


def _count(duty: Duty) -> str:
    """``2 af 4 samtaler``; without a whole when there is none, or when there were more than that."""
    rule = duty.rule
    if rule.duty is DutyKind.EVERY or duty.held > duty.required or duty.required == 1:
        return f"{duty.held} {rule.what if duty.held == 1 else rule.what_many}"
    return f"{duty.held} af {duty.required} {rule.what_many}"


def _missed(duty: Duty) -> Iterator[Part]:
    rule = duty.rule
    if rule.event is EventKind.DECISION:
        start: Part = (Words(rule.what, is_strong=True), Words(" blev ikke truffet inden fristen"))
    else:
        not_any, what = "", _count(duty)
        if rule.count == 1:
            not_any, what = " ikke", _next(duty)
        elif duty.held == 0:
            what = f"ingen af de {number_word(duty.required)} {rule.what_many}"
        name = _first_name(duty.case.name)
        start = Words(f"{name} fik{not_any} "), Words(what, is_strong=True), Words(" inden fristen")
    yield start + _due(duty, "")
    if duty.late:
        last = min(duty.held + duty.late, duty.required)
        named = _named(duty, duty.held + 1, last)
        yield (Words("det skete først efter fristen" if rule.count == 1 else f"{named} kom efter fristen"),)
    if duty.held + duty.late < duty.required:
        is_decision = rule.event is EventKind.DECISION
        yield (Words("afgørelsen skal stadig træffes" if is_decision else "retten består"),)


def _demand(duty: Duty) -> str:
    """``de sidste to skal være holdt senest``: never a word that must know the noun's gender."""
    rule, left = duty.rule, duty.required - duty.held
    if rule.count == 1 and rule.duty is not DutyKind.EVERY:
        return "fristen er"
    which = f"de sidste {number_word(left)}"
    if left == 1:
        which = _next(duty)
    elif duty.held == 0:
        which = "begge" if left == 2 else f"alle {number_word(left)}"
    return f"{which} skal være {'begyndt' if rule.event is EventKind.OFFER else 'holdt'} senest"


def _due(duty: Duty, start: str) -> Part:
    on = weekday_date(duty.due_on) if duty.due_on is not None else ""
    return Words(f"{start} "), Words(on, is_strong=True), Words(f", {counted_from(duty)}")


def _paused(duty: Duty) -> Iterator[Part]:
    to_on = duty.paused_by.to_on if duty.paused_by is not None else None
    if duty.paused_by is not duty.exempted_by:
        yield Words("sagen er sat i bero "), Words(_until(to_on), is_strong=True)
    yield _due(duty, "fristen er" if to_on is not None else "fristen er foreløbig")


def _exempted(duty: Duty) -> Iterator[Part]:
    """The concrete assessment that lowers what is required, or lets it rest."""
    exempted, rule = duty.exempted_by, duty.rule
    if exempted is None:
        return
    start = Words("efter en konkret vurdering er borgeren "), Words("undtaget", is_strong=True)
    fewer = f", så {rule.exempt_count} af {rule.count} er nok" if rule.exempt_count else ""
    yield *start, Words(f" {_until(exempted.to_on)}{fewer}")


def _until(to_on: date | None) -> str:
    return f"til og med {weekday_date(to_on)}" if to_on is not None else "indtil videre"


def _window(duty: Duty) -> Iterator[Part]:
    if duty.rule.window_from is not None and duty.rule.duty is not DutyKind.EVERY:
        yield (Words(f"{duty.rule.what_many} tæller først efter {window_words(duty.rule)}"),)


def _planned(duty: Duty) -> Iterator[Part]:
    if duty.planned_on is None or duty.safe_on is None or duty.due_on is None:
        return
    verb = "starter" if duty.rule.event is EventKind.OFFER else "er booket til"
    warning = ""
    if duty.planned_on > duty.due_on:
        warning = ", men det er efter fristen"
    elif duty.planned_on > duty.safe_on:
        warning = ", men det er efter sidste sikre dag"
    yield (
        Words(f"{_next(duty)} {verb} "),
        Words(weekday_date(duty.planned_on), is_strong=True),
        Words(warning),
    )


def _safe(duty: Duty, today: date) -> Part:
    safe_on = duty.safe_on or today
    days = (safe_on - today).days
    when = (
        "i dag" if days == 0 else f"om {days_words(days)}" if days > 0 else f"for {days_words(-days)} siden"
    )
    if safe_on == duty.due_on:
        return (Words(f"det er {when} og er samtidig sidste sikre dag"),)
    is_single = duty.rule.count == 1 and duty.rule.duty is not DutyKind.EVERY
    which = "" if is_single else f" for {_next(duty)}"
    tense = "var" if days < 0 else "er"
    return (
        Words(f"sidste sikre dag{which} {tense} "),
        Words(weekday_date(safe_on), is_strong=True),
        Words(f", {when}"),
    )


def _next(duty: Duty) -> str:
    return _named(duty, duty.held + 1, duty.held + 1)


def _named(duty: Duty, first: int, last: int) -> str:
    """``samtale 3 og 4``, or just ``aktivt tilbud`` where only one is asked for."""
    rule = duty.rule
    if rule.count == 1 and rule.duty is not DutyKind.EVERY:
        return rule.what
    if last - first >= _MOST_LISTED:
        return f"{rule.what} {first}–{last}"
    *rest, final = [str(number) for number in range(first, last + 1)]
    return f"{rule.what} {', '.join(rest)} og {final}" if rest else f"{rule.what} {final}"


def _by_the_calendar(duty: Duty, limit: Limit) -> str:
    rule = duty.rule
    since = _since(duty)
    free = f"når de første {rule.uncounted_days} dage efter {since} ikke regnes med"
    if rule.ends_at_month_end and rule.uncounted_days:
        is_paid = "skønnes betalt" if duty.is_estimate else "er betalt"
        told = f"udgangen af den måned, hvor mere end {limit} {is_paid}, {free}"
        return f"{told}, udskudt af loven" if _is_postponed(duty) else told
    if rule.ends_at_month_end:
        return f"udgangen af måneden {limit} efter {since}"
    return f"{limit}, {free}" if rule.uncounted_days else f"{limit} efter {since}"


def _since(duty: Duty) -> str:
    """``første fraværsdag 26-09-2022``, ``seneste tilbuds sidste dag 01-02-2023``."""
    rule, on = duty.rule, duty.counted_from_on
    since = rule.counted_from
    if rule.duty is DutyKind.EVERY and is_from_event(duty):
        since = f"seneste {rule.what}" + ("s sidste dag" if rule.event is EventKind.OFFER else "")
    elif rule.repeats and on is not None and duty.case.started_on not in (None, on):
        since = "det nye tidsrums første dag"
    return f"{since} {short_date(on)}" if on is not None else since


def is_from_event(duty: Duty) -> bool:
    """Whether an interval is counted from the last event, not from the day that it begins."""
    start, on = duty.case.started_on, duty.counted_from_on
    if on is None or not duty.held:
        return False
    return start is None or duty.rule.window_from is None or on > opening_day(duty.rule, duty.case, start)


def _is_postponed(duty: Duty) -> bool:
    """Whether the law itself put the day off, to the last of the days that it names."""
    case, rule, start = duty.case, duty.rule, duty.counted_from_on
    if start is None or not rule.postponed:
        return False
    plain = limit_day(replace(rule, postponed=()), case, rule.limit, start)
    return plain != limit_day(rule, case, rule.limit, start)


def _movers(rule: RuleVersion) -> str:
    """What moved the day: an exemption, or the circumstances whose days the rule does not count."""
    names = [f"“{lower_first(NATURES[kind].name)}”" for kind in sorted(rule.shifted_by)]
    return listed(names, "eller") if names else "en fritagelse"


def _days_moved(duty: Duty, limit: Limit) -> int:
    """How many days exemptions have moved the law's day."""
    case, since = duty.case, duty.counted_from_on
    if not (case.exemptions or duty.rule.shifted_by) or duty.due_on is None or since is None:
        return 0
    is_interval = duty.rule.duty is DutyKind.EVERY
    unmoved = add_limit(since, limit) if is_interval else limit_day(duty.rule, case, limit, since)
    return (duty.due_on - unmoved).days if unmoved is not None else 0


def _limit(rule: RuleVersion, case: Case) -> Limit:
    if case.started_on is None:
        return rule.limit
    return rule.limit_for(age_on(case.cpr, case.started_on)) or rule.limit


def _first_name(name: str) -> str:
    """``Lone`` of ``Lone Vestergaard Holm`` and of ``Holm, Lone Vestergaard``; an initial is no name."""
    first = next(iter(name.rpartition(",")[2].split()), "")
    return first if len(first) > 1 and first[-1] != "." else "Borgeren"
