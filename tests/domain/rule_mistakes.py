"""Three sound rule files, and every mistake in them beside the sentence that it deserves."""

from __future__ import annotations

from jobassist.domain.case import TargetGroup

TALKS = """\
id = "X-1"
title = "Tre samtaler på seks måneder"
groups = ["sygedagpenge", "dagpenge"]
duty = "at_least"
event = "talk"
clock = "calendar"
count = 3
limit_months = 6
source = "Testloven § 1"
confidence = "H"

[[version]]
valid_from = 2020-01-01
"""
EVERY_KEY_OF_TALKS = (
    TALKS
    + """\
valid_to = 2025-12-31
owner = "local"
what = "opfølgning"
what_many = "opfølgninger"
counted_from = "første fraværsdag"
pace_weeks = [8, 13, 18]
min_gap_days = 7
from_months = 1
talk_kinds = ["faelles"]
held_by = ["unemployment_fund"]
pause = "grace"
grace_weeks = 3
transition = "case_start"
measure = "four_talks"
unless_visitation = ["1"]
unless_visitation_weeks = 8
unless_recovery_weeks = 26
ends_at_month_end = true
uncounted_days = 30
note = "En note"
"""
)
OFFER = """\
id = "X-2"
title = "Aktivt tilbud"
groups = ["dagpenge"]
duty = "at_least"
event = "offer"
clock = "period"
source = "Testloven § 2"
confidence = "M"
limits_by_age = [
    { max_age = 29, weeks = 13 },
    { min_age = 30, max_age = 49, months = 6 },
    { min_age = 50, weeks = 13 },
]

[[version]]
valid_from = 2020-01-01
"""
EVERY = """\
id = "X-3"
title = "Hver fjerde uge"
groups = ["sygedagpenge"]
duty = "every"
event = "talk"
clock = "calendar"
limit_weeks = 4
source = "Testloven § 3"
confidence = "L"

[[version]]
valid_from = 2020-01-01
"""


def changed(old: str, new: str, text: str = TALKS) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


GROUPS = ", ".join(group.value for group in TargetGroup)
MISTAKES = [
    (
        changed("count = 3", "count = "),
        "linje 7: filen kan ikke læses. Se efter et glemt anførselstegn eller komma,"
        " eller en nøgle, der står to gange.",
    ),
    (
        TALKS + 'note = """åben',
        "linje 14: filen kan ikke læses. Se efter et glemt anførselstegn eller komma,"
        " eller en nøgle, der står to gange.",
    ),
    (TALKS + "counts = 3", "linje 14: counts kendes ikke. Ret den til count, eller slet linjen."),
    (TALKS + "xyz = 3", "linje 14: xyz kendes ikke. Slet linjen."),
    (TALKS + "[andet]\na = 1", "linje 12: andet kendes ikke. Slet linjen."),
    (changed('source = "Testloven § 1"\n', ""), "linje 11: source mangler. Alle regler skal have den."),
    (
        changed('source = "Testloven § 1"', 'source = " "'),
        "linje 9: source mangler. Alle regler skal have den.",
    ),
    (changed('id = "X-1"', 'id = ""'), "linje 1: id mangler. Alle regler skal have den."),
    (
        changed('["sygedagpenge", "dagpenge"]', "[]"),
        "linje 3: groups mangler. Alle regler skal have den.",
    ),
    (
        changed("valid_from = 2020-01-01", ""),
        "linje 12: valid_from mangler. Alle regler skal have den.",
    ),
    (
        changed('"dagpenge"', '"dagpeng"'),
        f"linje 3: groups kender ikke “dagpeng”. Vælg mellem {GROUPS}.",
    ),
    (changed('["sygedagpenge", "dagpenge"]', '"dagpenge"'), "linje 3: groups skal være en liste i [ ]."),
    (
        changed('duty = "at_least"', 'duty = "mindst"'),
        "linje 4: duty kender ikke “mindst”. Vælg mellem at_least, every, decision, information.",
    ),
    (changed("count = 3", "count = 3.0"), "linje 7: count skal være et helt tal."),
    (changed("count = 3", "count = true"), "linje 7: count skal være et helt tal."),
    (changed("count = 3", "count = 0"), "linje 7: count skal ligge mellem 1 og 60."),
    (changed('title = "Tre', 'title = 3 # "Tre'), "linje 2: title skal være tekst i anførselstegn."),
    (
        changed("valid_from = 2020-01-01", 'valid_from = "2020-01-01"'),
        "linje 13: valid_from skal være en dato som 2023-03-07.",
    ),
    (
        changed("valid_from = 2020-01-01", "valid_from = 2020-01-01T08:00:00"),
        "linje 13: valid_from skal være en dato uden klokkeslæt som 2023-03-07.",
    ),
    (
        TALKS + "valid_to = 2019-12-31",
        "linje 14: valid_to (31-12-2019) ligger før valid_from. Byt om på de to datoer.",
    ),
    (changed('confidence = "H"', 'confidence = "X"'), "linje 10: confidence skal være en af H, M, L."),
    (TALKS + 'owner = "kommunen"', "linje 14: owner skal være en af law, local."),
    (TALKS + 'measure = "samtaler"', "linje 14: measure skal være en af four_talks, active_offer."),
    (
        TALKS + 'measure = "active_offer"',
        "linje 14: measure er active_offer, men event er talk. Ret en af dem.",
    ),
    (TALKS + 'ends_at_month_end = "ja"', "linje 14: ends_at_month_end skal være true eller false."),
    # Limits
    (
        changed("limit_months = 6\n", ""),
        "linje 11: limit_weeks mangler."
        " Skriv én frist med limit_weeks, limit_months, limit_days, limits_by_age eller paid_weeks.",
    ),
    (
        TALKS + "limit_weeks = 26",
        "linje 8: limit_months kan ikke stå sammen med limit_weeks. Vælg en af dem.",
    ),
    (changed("limit_months = 6", "limit_months = 0"), "linje 8: limit_months skal ligge mellem 1 og 120."),
    (changed("limit_months = 6", "limit_weeks = 521"), "linje 8: limit_weeks skal ligge mellem 1 og 520."),
    (
        TALKS + "from_weeks = 2\nfrom_months = 1",
        "linje 15: from_months kan ikke stå sammen med from_weeks. Vælg en af dem.",
    ),
    (TALKS + "from_months = 6", "linje 14: from_months skal ligge før fristen."),
    (TALKS + "from_weeks = 30", "linje 14: from_weeks skal ligge før fristen."),
    (
        changed("count = 3", "count = 14"),
        "linje 7: count er 14, men så mange samtaler med 14 dage imellem kan ikke nås inden fristen.",
    ),
    (
        changed("count = 3", "count = 8") + "from_months = 3",
        "linje 7: count er 8, men så mange samtaler med 14 dage imellem kan ikke nås inden fristen.",
    ),
    (TALKS + "min_gap_days = -1", "linje 14: min_gap_days skal ligge mellem 0 og 365."),
    (
        TALKS + "pace_weeks = [8, 13]",
        "linje 14: pace_weeks skal have 3 stigende ugetal, ét for hver samtale.",
    ),
    (
        TALKS + "pace_weeks = [8, 8, 13]",
        "linje 14: pace_weeks skal have 3 stigende ugetal, ét for hver samtale.",
    ),
    (
        TALKS + "pace_weeks = [8, 13, 27]",
        "linje 14: pace_weeks går ud over fristen. Ret ugetallene eller fristen.",
    ),
    (
        TALKS + 'pace_weeks = [8, 13, "18"]',
        "linje 14: pace_weeks skal være hele uger mellem 1 og 520.",
    ),
    (TALKS + "pace_weeks = [0, 13, 18]", "linje 14: pace_weeks skal være hele uger mellem 1 og 520."),
    # Ages
    (
        changed("max_age = 29", "max_age = 28", OFFER),
        "linje 9: limits_by_age skal have hver alder én gang. Se på 29 år.",
    ),
    (
        changed("max_age = 29", "max_age = 30", OFFER),
        "linje 9: limits_by_age skal have hver alder én gang. Se på 31 år.",
    ),
    (
        changed("{ max_age = 29", "{ min_age = 15, max_age = 29", OFFER),
        "linje 9: limits_by_age skal begynde ved 0 år og slutte ved 150 år.",
    ),
    (
        changed("{ min_age = 50,", "{ min_age = 50, max_age = 67,", OFFER),
        "linje 9: limits_by_age skal begynde ved 0 år og slutte ved 150 år.",
    ),
    (
        changed("max_age = 49, months = 6", "max_age = 49", OFFER),
        "linje 9: limits_by_age skal have min_age, max_age og enten weeks eller months.",
    ),
    (
        changed("months = 6", "months = 6, weeks = 26", OFFER),
        "linje 9: limits_by_age skal have min_age, max_age og enten weeks eller months.",
    ),
    (
        changed("months = 6", "months = 6, dage = 3", OFFER),
        "linje 9: limits_by_age skal have min_age, max_age og enten weeks eller months.",
    ),
    (
        changed("min_age = 30, max_age = 49", "min_age = 49, max_age = 30", OFFER),
        "linje 9: limits_by_age har min_age over max_age. Byt om på dem.",
    ),
    (
        changed("limit_months = 6", "limits_by_age = [26]"),
        "linje 8: limits_by_age skal have min_age, max_age og enten weeks eller months.",
    ),
    (
        changed("limit_months = 6", "limits_by_age = []"),
        "linje 8: limits_by_age er tom. Skriv en linje for hver aldersgruppe.",
    ),
    # Keys that fit no such duty
    (
        EVERY + "count = 2",
        "linje 13: count virker kun, når duty er at_least. Slet linjen, eller ret duty.",
    ),
    (
        TALKS + "until_months = 12",
        "linje 14: until_months virker kun, når duty er every eller information."
        " Slet linjen, eller ret duty.",
    ),
    (EVERY + "until_weeks = 3", "linje 13: until_weeks ligger før den første frist. Ret en af dem."),
    (
        changed("limit_weeks = 4", "limit_months = 2", EVERY) + "until_months = 1",
        "linje 13: until_months ligger før den første frist. Ret en af dem.",
    ),
    (
        changed('clock = "calendar"', 'clock = "hours"', EVERY),
        "linje 6: clock kan ikke være hours, når duty er every. Skriv calendar eller period.",
    ),
    (
        changed('clock = "calendar"', 'clock = "hours"') + "uncounted_days = 30",
        "linje 14: uncounted_days virker kun, når clock er calendar eller period."
        " Slet linjen, eller ret clock.",
    ),
    (
        TALKS + "offer_min_days = 14",
        "linje 14: offer_min_days virker kun, når event er offer. Slet linjen, eller ret event.",
    ),
    (
        TALKS + "given_start_weeks = 3",
        "linje 14: given_start_weeks virker kun, når event er offer. Slet linjen, eller ret event.",
    ),
    (
        OFFER + 'held_by = ["jobcentre"]',
        "linje 17: held_by virker kun, når event er talk. Slet linjen, eller ret event.",
    ),
    (
        changed('duty = "every"', 'duty = "decision"', EVERY),
        "linje 5: event skal være decision, når duty er decision, og kun da.",
    ),
    (
        changed('event = "talk"', 'event = "decision"', EVERY),
        "linje 5: event skal være decision, når duty er decision, og kun da.",
    ),
    (
        TALKS + "grace_months = 1",
        "linje 14: grace_months virker kun, når pause er grace. Slet linjen, eller ret pause.",
    ),
    (
        TALKS + 'pause = "grace"',
        "linje 14: pause er grace, men grace_weeks eller grace_months mangler. Skriv en af dem.",
    ),
    (
        TALKS + 'unless_visitation = ["1"]',
        "linje 14: unless_visitation og unless_visitation_weeks hører sammen. Skriv begge, eller slet begge.",
    ),
    (TALKS + "talk_kinds = []", "linje 14: talk_kinds er tom. Skriv mindst én, eller slet linjen."),
    (
        TALKS + 'held_by = ["kommune"]',
        "linje 14: held_by kender ikke “kommune”. Vælg mellem jobcentre, unemployment_fund, other_actor.",
    ),
    # Versions beside each other
    (
        TALKS + "[[version]]\nvalid_from = 2023-01-01",
        "linje 12: valid_to skal være 31-12-2022,"
        " fordi den næste version for samme gruppe begynder 01-01-2023.",
    ),
    (
        TALKS + "valid_to = 2023-01-01\n[[version]]\nvalid_from = 2023-01-01",
        "linje 14: valid_to skal være 31-12-2022,"
        " fordi den næste version for samme gruppe begynder 01-01-2023.",
    ),
    (
        TALKS + '[[version]]\ngroups = ["jobafklaring"]\nvalid_from = 2021-01-01\n'
        '[[version]]\ngroups = ["dagpenge"]\nvalid_from = 2023-01-01',
        "linje 12: valid_to skal være 31-12-2022,"
        " fordi den næste version for samme gruppe begynder 01-01-2023.",
    ),
    (
        TALKS + "[[version]]\nvalid_from = 2020-01-01",
        "linje 13: valid_from er den samme som i en anden version for samme gruppe. Ret den ene.",
    ),
    (
        TALKS + 'valid_to = 2020-12-31\n[[version]]\nid = "X-9"\nvalid_from = 2021-01-01',
        "linje 1: id er X-1, men en anden version hedder X-9. Giv hver regel sin egen fil.",
    ),
    (
        TALKS + "valid_to = 2020-12-31\n[[version]]\nvalid_from = 2021-01-01\ncount = 99",
        "linje 17: count skal ligge mellem 1 og 60.",
    ),
]
