"""Tells a rule version as Danish text: one sentence, and a line for each thing it says."""

from __future__ import annotations

from collections.abc import Collection

from jobassist.domain.case import Holder, OfferKind, TalkForm, TalkKind, TargetGroup
from jobassist.domain.circumstances import NATURES, CircumstanceKind
from jobassist.domain.contacts import USUAL
from jobassist.domain.counting_files import ClockInfo
from jobassist.domain.danish import hours_words, number_word, short_date
from jobassist.domain.hours_clock import Periods
from jobassist.domain.offer_words import KIND_WORDS
from jobassist.domain.rule_words import (
    CONFIDENCE_WORDS,
    FORM_WORDS,
    HOLDER_WORDS,
    TALK_WORDS,
    WHOSE_WORDS,
    law_line,
    limit_words,
    listed,
    lower_first,
    on_the_clock,
    period_words,
    upper_first,
    weeks_paid,
    window_words,
)
from jobassist.domain.rules import (
    Clock,
    DutyKind,
    EventKind,
    Pause,
    RuleVersion,
    Transition,
)
from jobassist.services.terms import group_term

Facts = tuple[tuple[str, str], ...]


def describe_rule(version: RuleVersion) -> str:
    """One version as Danish text, a line for each thing it says: what ``jobassist rules show`` prints."""
    lines = [f"{version.id} · {version.title}", law_line(version), rule_sentence(version), ""]
    facts = rule_facts(version)
    width = max(len(heading) for heading, _ in facts) + 2
    return "\n".join(lines + [f"{heading:<{width}}{text}" for heading, text in facts])


def describe_clock(clock: ClockInfo) -> str:
    """One way to tell time as Danish text, as ``describe_rule`` tells a rule."""
    weak = "" if clock.confidence == "H" else f", {CONFIDENCE_WORDS[clock.confidence].lower()}"
    lines = [
        f"{clock.id} · {clock.title}",
        f"{clock.source}, fra {short_date(clock.valid_from)}{weak}",
        clock.tell,
    ]
    if clock.hours.uncounted and clock.clock is Clock.HOURS:
        lines.append(f"Regnes ikke med: {_periods(clock.hours.uncounted)}")
    return "\n".join([*lines, *([f"Bemærk: {clock.note}"] if clock.note else [])])


def rule_sentence(version: RuleVersion) -> str:
    """What a version demands, in one Danish sentence; information is told as its file tells it."""
    if version.duty is DutyKind.INFORMATION:
        return version.tell
    whole = _whole_demand(version)
    if version.is_demand:
        return f"{upper_first(whole)}."
    return f"{upper_first(WHOSE_WORDS[version.duty_of])}: {whole}."


def rule_facts(version: RuleVersion) -> Facts:
    """Everything that a version says, as heading and text; what it says nothing of is left out."""
    told = [
        ("Målgruppe", "; ".join(_group_words(version))),
        ("Hvis pligt", "" if version.is_demand else _whose(version)),
        ("Gælder", validity(version)),
        ("Version", f"{_DECISIVE[version.transition]} afgør, hvilken version der bruges"),
        *([] if version.duty is DutyKind.INFORMATION else _duty_facts(version)),
        ("Tidsrum", _when_told(version) if version.duty is DutyKind.INFORMATION else ""),
        ("Gælder kun", "; ".join(_conditions(version))),
        ("Gælder ikke", "; ".join(_exceptions(version))),
        ("Nøgletal", _MEASURES.get(version.measure, "")),
        ("Besked", version.tell),
        ("Undtagelser", " ".join(version.exceptions)),
        ("Bemærk", version.note),
    ]
    return tuple((heading, text) for heading, text in told if text)


def compared_facts(version: RuleVersion) -> Facts:
    """What tells one version from the next: its title, source and confidence too, but not its days."""
    head = (
        ("Titel", version.title),
        ("Kilde", version.source),
        ("Sikkerhed", CONFIDENCE_WORDS[version.confidence]),
        ("Rettelse", version.overridden),
    )
    return (*head, *(fact for fact in rule_facts(version) if fact[0] != "Gælder"))


def validity(version: RuleVersion) -> str:
    """``fra 22-03-2023 til og med 30-06-2026``."""
    until = f"til og med {short_date(version.valid_to)}" if version.valid_to else "indtil videre"
    return f"fra {short_date(version.valid_from)} {until}"


def _duty_facts(version: RuleVersion) -> list[tuple[str, str]]:
    return [
        ("Krav", _demand(version)),
        ("Regnes fra", _counted_from(version)),
        ("Tælles i", _clock(version)),
        ("Står stille", _periods(version.hours_clock.uncounted) if version.clock is Clock.HOURS else ""),
        ("Tempo", f"uge {listed([str(week) for week in version.pace_weeks])}" if version.pace_weeks else ""),
        ("Afstand", f"mindst {version.min_gap_days} dage imellem" if version.count > 1 else ""),
        ("Tæller", _what_counts(version)),
        ("Fritagelse", _pause(version)),
        ("Kan undtages", _may_be_exempted(version)),
        ("Udskudt", _postponed(version)),
    ]


def _group_words(version: RuleVersion) -> list[str]:
    return [f"{g.lab_number} {group_term(g).label}" for g in TargetGroup if g in version.groups]


def _whose(version: RuleVersion) -> str:
    is_duty = version.duty is not DutyKind.INFORMATION
    return f"{WHOSE_WORDS[version.duty_of]}; en påmindelse her" if is_duty else "ingen; god at vide"


def _whole_demand(version: RuleVersion) -> str:
    """The demand with what it is counted from, who holds it, and what may be left out."""
    since = version.counted_from
    if version.duty is DutyKind.EVERY:
        until = f", indtil {version.until} efter {since}" if version.until else ""
        start = f"{version.what} senest {limit_words(version)} efter den forrige"
        start += f"; den første regnes fra {since}{until}"
    elif version.paid_weeks:
        start = f"{version.what} senest ved udgangen af den måned, hvor {weeks_paid(version)}"
    else:
        start = f"{_many(version)} senest {_after(version)}{_again(version)}{_opens(version)}"
    who = _holders(version) if version.is_demand else ""
    return "".join([start, _uncounted(version, since), who, _forms(version), _share(version)])


def _after(version: RuleVersion) -> str:
    limit, since = limit_words(version), version.counted_from
    if version.clock is Clock.HOURS:
        return f"efter {limit} fra {since}"
    return f"{'ved udgangen af måneden ' if version.ends_at_month_end else ''}{limit} efter {since}"


def _again(version: RuleVersion) -> str:
    return f", og igen for hver {version.limit} derefter" if version.repeats else ""


def _forms(version: RuleVersion) -> str:
    forms = listed([FORM_WORDS[form] for form in TalkForm if form in version.forms], "eller")
    return f", {forms}" if forms else ""


def _demand(version: RuleVersion) -> str:
    """The demand alone, as a line of the description."""
    if version.duty is DutyKind.EVERY:
        until = f", indtil {version.until} efter {version.counted_from}" if version.until else ""
        return f"{version.what} senest {limit_words(version)} efter den forrige{until}"
    if version.paid_weeks:
        months_end = f"ved udgangen af den måned, hvor {weeks_paid(version)}"
        return f"{version.what} {months_end}{_uncounted(version)}"
    end = ", ved månedens udgang" if version.ends_at_month_end else ""
    limit = f"{limit_words(version)}{_again(version)}"
    return f"{_many(version)} senest efter {limit}{_opens(version)}{_uncounted(version)}{end}"


def _many(version: RuleVersion) -> str:
    if version.count == 1:
        return version.what
    return f"mindst {number_word(version.count)} {version.what_many}"


def _opens(version: RuleVersion) -> str:
    opening = window_words(version)
    if not opening:
        return ""
    return (
        f", første gang efter {opening}" if version.duty is DutyKind.EVERY else f", tidligst efter {opening}"
    )


def _uncounted(version: RuleVersion, since: str = "") -> str:
    after = f" efter {since}" if since else ""
    return (
        f", når de første {version.uncounted_days} dage{after} ikke regnes med"
        if version.uncounted_days
        else ""
    )


def _holders(version: RuleVersion) -> str:
    holders = [HOLDER_WORDS[holder] for holder in Holder if holder in (version.held_by or ())]
    return f", holdt af {listed(holders, 'eller')}" if holders else ""


def _share(version: RuleVersion) -> str:
    if version.covers_percent == 100:
        return ""
    return f"; op til {100 - version.covers_percent} % kan undtages efter en konkret vurdering"


def _counted_from(version: RuleVersion) -> str:
    if version.from_circumstance is None:
        return version.counted_from
    return f"{version.counted_from} (forhold i sagen: {_name(version.from_circumstance)})"


def _clock(version: RuleVersion) -> str:
    if version.clock is not Clock.HOURS:
        return _CLOCKS[version.clock]
    clock = version.hours_clock
    full = f"en uge er {hours_words(clock.hours_a_week)} timer, en måned {hours_words(clock.hours_a_month)}"
    part = (
        f"deltidsforsikret {hours_words(clock.part_hours_a_week)} og {hours_words(clock.part_hours_a_month)}"
    )
    return f"dagpengetimer ({full}; {part}); datoen er et skøn"


def _periods(periods: Periods) -> str:
    return listed([period_words(*period) for period in periods])


def _what_counts(version: RuleVersion) -> str:
    if version.event is EventKind.DECISION:
        return "en registreret afgørelse"
    if version.met_by is not None:
        return f"forhold i sagen: {_name(version.met_by)}"
    return _counting_offers(version) if version.event is EventKind.OFFER else _counting_talks(version)


def _counting_offers(version: RuleVersion) -> str:
    only = listed([_OFFERS[kind] for kind in OfferKind if kind in version.offer_kinds], "eller")
    counting = only or "tilbud"
    if version.offer_min_days:
        counting += f" på mindst {version.offer_min_days} dage"
    left_out = [_OFFERS[kind] for kind in OfferKind if kind in version.offers_not_counting]
    if left_out:
        counting += f", men ikke {listed(left_out, 'eller')}"
    if version.given_start_weeks:
        weeks = version.given_start_weeks
        counting += f"; løntilskud, der er givet i tide, må begynde {weeks} uger senere"
    return counting


def _counting_talks(version: RuleVersion) -> str:
    kinds = (version.talk_kinds or USUAL.kinds) - version.talks_not_counting
    told = listed([TALK_WORDS[kind] for kind in TalkKind if kind in kinds], "eller")
    told += _holders(version) + _forms(version)
    unless = listed(_names(version.forms_unless_with), "eller")
    return f"{told}, medmindre: {unless}" if unless else told


def _conditions(version: RuleVersion) -> list[str]:
    parts = [f"med forholdet {name}" for name in _names(version.only_with)]
    if version.from_circumstance is not None:
        parts.append(f"når forholdet {_name(version.from_circumstance)} er registreret")
    if version.from_extension:
        parts.append(f"når sygedagpengene er forlænget efter § 27, stk. 1, nr. {version.from_extension}")
    if version.only_employed is not None:
        parts.append("borgere i arbejde" if version.only_employed else "borgere uden arbejde")
    if version.only_visitation:
        parts.append(f"visitationskategori {listed(sorted(version.only_visitation), 'eller')}")
    if version.min_age:
        parts.append(f"fra {version.min_age} år på sagens første dag")
    if version.max_age is not None:
        parts.append(f"til og med {version.max_age} år på sagens første dag")
    return parts


def _exceptions(version: RuleVersion) -> list[str]:
    parts = []
    if version.unless_visitation:
        categories = listed(sorted(version.unless_visitation))
        parts.append(f"visitationskategori {categories} de første {version.unless_visitation_weeks} uger")
    if version.unless_recovery_weeks:
        weeks = version.unless_recovery_weeks
        parts.append(f"ansatte, der ventes raske inden {weeks} uger, indtil den dag")
    return parts + [f"med forholdet {name}" for name in _names(version.unless_with)]


def _when_told(version: RuleVersion) -> str:
    start = f"fra {on_the_clock(version, version.window_from)} inde i sagen" if version.window_from else ""
    end = f"indtil {version.until} inde i sagen" if version.until else ""
    return " ".join(part for part in (start, end) if part)


def _pause(version: RuleVersion) -> str:
    rests = version.event in (EventKind.TALK, EventKind.OFFER) and version.pause is not Pause.NONE
    if not rests:
        told = "flytter ikke fristen"
    elif version.pause is Pause.GRACE:
        told = f"giver mindst {version.grace} efter fritagelsens sidste dag"
    else:
        told = "flytter fristen med de dage, den varer"
    moving = listed(_names(version.shifted_by), "eller")
    return f"{told}; forholdet {moving} flytter den med sine dage" if moving else told


def _may_be_exempted(version: RuleVersion) -> str:
    if version.exempt_by is None:
        return ""
    left = f"så kræves der {version.exempt_count}" if version.exempt_count else "så kræves der intet"
    most = 100 - version.covers_percent
    return f"op til {most} % af gruppen, med forholdet {_name(version.exempt_by)}; {left}"


def _postponed(version: RuleVersion) -> str:
    if not version.postponed:
        return ""
    return f"frister i {_periods(version.postponed)} falder på periodens sidste dag"


def _names(kinds: Collection[CircumstanceKind]) -> list[str]:
    return [_name(kind) for kind in CircumstanceKind if kind in kinds]


def _name(kind: CircumstanceKind) -> str:
    """As it stands in the case, within a sentence; ``LÆ 285`` keeps its letters."""
    return f"“{lower_first(NATURES[kind].name)}”"


_DECISIVE = {Transition.DAY: "dagen, der spørges om,", Transition.CASE_START: "sagens første dag"}
_CLOCKS = {
    Clock.CALENDAR: "kalenderdage",
    Clock.PERIOD: "ubrudt periode på samme ydelse",
}
_MEASURES = {
    "four_talks": "andel, der mangler fire samtaler",
    "active_offer": "andel, der mangler aktivt tilbud",
}
_OFFERS = {kind: words.lower() for kind, words in KIND_WORDS.items()} | {OfferKind.OTHER: "andet"}
