"""The words that a rule, and a date that it gives, are told with alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobassist.domain.case import Holder, TalkForm, TalkKind
from jobassist.domain.danish import number_word, short_date
from jobassist.domain.rules import AgeLimit, Clock, DutyOf, Limit, RuleVersion

CONFIDENCE_WORDS = {
    "H": "lovtekst eller styrelsen er set",
    "M": "sekundær kilde",
    "L": "ikke bekræftet",
}
WHOSE_WORDS = {
    DutyOf.JOBCENTRE: "jobcentret",
    DutyOf.UNEMPLOYMENT_FUND: "a-kassen",
    DutyOf.EMPLOYER: "arbejdsgiveren",
    DutyOf.DOCTOR: "lægen",
    DutyOf.CITIZEN: "borgeren",
}
TALK_WORDS = {
    TalkKind.JOBSAMTALE: "jobsamtale",
    TalkKind.OPFOELGNING: "opfølgningssamtale",
    TalkKind.FAELLES: "fællessamtale med a-kassen",
    TalkKind.HENVISNING: "henvisning",
    TalkKind.INFOMOEDE: "informationsmøde",
    TalkKind.CV: "CV-samtale",
    TalkKind.RAADIGHED: "rådighedssamtale",
    TalkKind.SERVICEOPKALD: "serviceopkald",
    TalkKind.ANDEN: "anden samtale",
    TalkKind.BREV: "brev",
}
FORM_WORDS = {
    TalkForm.IN_PERSON: "med fremmøde",
    TalkForm.PHONE: "på telefon",
    TalkForm.VIDEO: "på video",
}
HOLDER_WORDS = {
    Holder.JOBCENTRE: "jobcentret",
    Holder.UNEMPLOYMENT_FUND: "a-kassen",
    Holder.OTHER_ACTOR: "anden aktør",
}
_OLDEST = 150


def law_line(rule: RuleVersion) -> str:
    """``Sygedagpengeloven § 13 b, version 01-01-2020``; local goals, weak sources and corrections say so."""
    parts = [rule.source, f"version {short_date(rule.valid_from)}"]
    if rule.owner == "local":
        parts.append("lokalt mål")
    if rule.confidence != "H":
        parts.append(CONFIDENCE_WORDS[rule.confidence])
    if rule.overridden:
        parts.append(rule.overridden)
    return ", ".join(parts)


def window_words(rule: RuleVersion) -> str:
    """After what an event first counts: ``tre måneder``, ``410 timer ved en måneds udgang``."""
    if rule.window_from is None:
        return ""
    return f"{rule.window_from} ved en måneds udgang" if rule.from_at_month_end else str(rule.window_from)


def weeks_paid(rule: RuleVersion) -> str:
    """``mere end 22 uger er betalt i de ni kalendermåneder til og med den``."""
    weeks, months = number_word(rule.paid_weeks), number_word(rule.paid_months)
    return f"mere end {weeks} uger er betalt i de {months} kalendermåneder til og med den"


def limit_words(rule: RuleVersion) -> str:
    """``seks måneder``, ``seks måneders ledighed``, ``13 uger (under 30 år) og 26 uger (fra 30 år)``."""
    if not rule.age_limits:
        return on_the_clock(rule, rule.limit)
    return listed([f"{on_the_clock(rule, band.limit)} ({_ages(band)})" for band in rule.age_limits])


def on_the_clock(rule: RuleVersion, limit: Limit) -> str:
    """``seks måneder``, or ``seks måneders ledighed`` where the clock is that of dagpenge."""
    return f"{limit}s ledighed" if rule.clock is Clock.HOURS else str(limit)


def listed(parts: Sequence[str], last: str = "og") -> str:
    """``a, b og c``."""
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _ages(band: AgeLimit) -> str:
    if band.min_age == 0:
        return f"under {band.max_age + 1} år"
    return f"fra {band.min_age} år" if band.max_age >= _OLDEST else f"{band.min_age}-{band.max_age} år"


def days_words(number: int) -> str:
    """``1 dag``, ``14 dage``."""
    return f"{number} {'dag' if number == 1 else 'dage'}".replace("-", "−")


def period_words(first: date, last: date) -> str:
    """``01-02-2023 til 14-02-2023``."""
    return f"{short_date(first)} til {short_date(last)}"
