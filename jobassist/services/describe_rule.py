"""Tells a rule version as Danish text, a line for each thing it says."""

from __future__ import annotations

from jobassist.domain.case import Holder, OfferKind, TalkKind, TargetGroup
from jobassist.domain.contacts import USUAL
from jobassist.domain.danish import short_date
from jobassist.domain.explain import law_line
from jobassist.domain.offer_words import KIND_WORDS
from jobassist.domain.rule_checks import OLDEST
from jobassist.domain.rules import (
    AgeLimit,
    Clock,
    DutyKind,
    EventKind,
    Pause,
    RuleVersion,
    Transition,
)


def describe_rule(version: RuleVersion) -> str:
    """One version as Danish text, a line for each thing it says: what ``jobassist rules show`` prints."""
    lines = [f"{version.id} · {version.title}", law_line(version), ""]
    facts = [(heading, text) for heading, text in _facts(version) if text]
    width = max(len(heading) for heading, _ in facts) + 2
    return "\n".join(lines + [f"{heading:<{width}}{text}" for heading, text in facts])


def _facts(version: RuleVersion) -> list[tuple[str, str]]:
    return [
        ("Målgruppe", "; ".join(_group_words(version))),
        ("Gælder", _validity(version)),
        ("Version", f"{_DECISIVE[version.transition]} afgør, hvilken version der bruges"),
        ("Krav", _demand(version)),
        ("Regnes fra", version.counted_from),
        ("Tælles i", _CLOCKS[version.clock]),
        ("Tempo", f"uge {_listed([str(week) for week in version.pace_weeks])}" if version.pace_weeks else ""),
        ("Afstand", f"mindst {version.min_gap_days} dage imellem" if version.count > 1 else ""),
        ("Tæller", _what_counts(version)),
        ("Undtaget", _exceptions(version)),
        ("Fritagelse", _pause(version)),
        ("Nøgletal", _MEASURES.get(version.measure, "")),
        ("Bemærk", version.note),
    ]


def _group_words(version: RuleVersion) -> list[str]:
    from jobassist.importers.vocabulary import load_vocabulary
    from jobassist.paths import resources

    words = load_vocabulary(resources("terms"))
    return [words.group_label(group) for group in TargetGroup if group in version.groups]


def _validity(version: RuleVersion) -> str:
    until = f"til og med {short_date(version.valid_to)}" if version.valid_to else "indtil videre"
    return f"fra {short_date(version.valid_from)} {until}"


def _demand(version: RuleVersion) -> str:
    limit = _limit_words(version)
    if version.duty is DutyKind.EVERY:
        until = f", indtil {version.until} efter {version.counted_from}" if version.until else ""
        return f"{version.what} senest {limit} efter den forrige{until}"
    many = f"mindst {version.count} {version.what_many}" if version.count > 1 else version.what
    opens = f", tidligst efter {version.window_from}" if version.window_from else ""
    free = f", når de første {version.uncounted_days} dage ikke regnes med" if version.uncounted_days else ""
    end = ", ved månedens udgang" if version.ends_at_month_end else ""
    return f"{many} senest efter {limit}{opens}{free}{end}"


def _limit_words(version: RuleVersion) -> str:
    if not version.age_limits:
        return str(version.limit)
    return _listed([f"{band.limit} ({_ages(band)})" for band in version.age_limits])


def _ages(band: AgeLimit) -> str:
    if band.min_age == 0:
        return f"under {band.max_age + 1} år"
    return f"fra {band.min_age} år" if band.max_age >= OLDEST else f"{band.min_age}-{band.max_age} år"


def _what_counts(version: RuleVersion) -> str:
    if version.event is EventKind.DECISION:
        return "en registreret afgørelse"
    if version.event is EventKind.OFFER:
        days = f"tilbud på mindst {version.offer_min_days} dage" if version.offer_min_days else "tilbud"
        left_out = _listed(
            [_OFFERS[kind] for kind in OfferKind if kind in version.offers_not_counting], "eller"
        )
        counting = f"{days}, men ikke {left_out}" if left_out else days
        weeks = version.given_start_weeks
        return (
            f"{counting}; løntilskud, der er givet i tide, må begynde {weeks} uger senere"
            if weeks
            else counting
        )
    kinds = _listed(
        [TALK_WORDS[kind] for kind in TalkKind if kind in (version.talk_kinds or USUAL.kinds)], "eller"
    )
    holders = _listed([_HOLDERS[holder] for holder in Holder if holder in (version.held_by or ())], "eller")
    return f"{kinds}, holdt af {holders}" if holders else kinds


def _exceptions(version: RuleVersion) -> str:
    parts = []
    if version.unless_visitation:
        categories = _listed(sorted(version.unless_visitation))
        parts.append(f"visitationskategori {categories} de første {version.unless_visitation_weeks} uger")
    if version.unless_recovery_weeks:
        weeks = version.unless_recovery_weeks
        parts.append(f"ansatte, der ventes raske inden {weeks} uger, indtil den dag")
    return "; ".join(parts)


def _pause(version: RuleVersion) -> str:
    if version.event is EventKind.DECISION or version.pause is Pause.NONE:
        return "flytter ikke fristen"
    if version.pause is Pause.GRACE:
        return f"giver mindst {version.grace} efter fritagelsens sidste dag"
    return "flytter fristen med de dage, den varer"


def _listed(parts: list[str], last: str = "og") -> str:
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


_DECISIVE = {Transition.DAY: "dagen, der spørges om,", Transition.CASE_START: "sagens første dag"}
_CLOCKS = {
    Clock.CALENDAR: "kalenderdage",
    Clock.PERIOD: "ubrudt periode på samme ydelse",
    Clock.HOURS: "dagpengetimer (en uge er 37 timer, en måned 160,33); datoen er et skøn",
}
_MEASURES = {
    "four_talks": "andel, der mangler fire samtaler",
    "active_offer": "andel, der mangler aktivt tilbud",
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
_HOLDERS = {
    Holder.JOBCENTRE: "jobcentret",
    Holder.UNEMPLOYMENT_FUND: "a-kassen",
    Holder.OTHER_ACTOR: "anden aktør",
}
_OFFERS = {kind: words.lower() for kind, words in KIND_WORDS.items()} | {OfferKind.OTHER: "andet"}
