"""A decision, a reminder and information, and the mistakes of the keys that only some rules have."""

from __future__ import annotations

from tests.domain.rule_mistakes import EVERY, OFFER, TALKS, changed

DECISION = """\
id = "X-4"
title = "Revurdering"
groups = ["sygedagpenge"]
duty = "decision"
event = "decision"
clock = "calendar"
paid_weeks = 22
paid_months = 9
source = "Testloven § 4"
confidence = "H"

[[version]]
valid_from = 2020-01-01
"""
REMINDER = """\
id = "X-5"
title = "Lægens svar"
groups = ["sygedagpenge"]
duty_of = "doctor"
duty = "at_least"
event = "circumstance"
met_by = "lae_285"
from_circumstance = "lae_285"
clock = "calendar"
limit_days = 8
tell = "Lægen svarer inden otte dage."
source = "Testloven § 5"
confidence = "H"

[[version]]
valid_from = 2020-01-01
"""
INFORMATION = """\
id = "X-6"
title = "Efter seks måneder"
groups = ["sygedagpenge"]
duty = "information"
from_months = 6
tell = "Samtaler holdes efter aftale."
source = "Testloven § 6"
confidence = "H"

[[version]]
valid_from = 2020-01-01
"""
HOURS = changed('clock = "calendar"', 'clock = "hours"')

SPECIAL_MISTAKES = [
    # Whose duty, and what is only told
    (
        changed('tell = "Samtaler holdes efter aftale."\n', "", INFORMATION),
        "linje 9: tell mangler. Skriv den sætning, som sagsbehandleren skal læse.",
    ),
    (
        changed('tell = "Lægen svarer inden otte dage."\n', "", REMINDER),
        "linje 14: tell mangler. Skriv den sætning, som sagsbehandleren skal læse.",
    ),
    (
        changed('"doctor"', '"nabo"', REMINDER),
        "linje 4: duty_of kender ikke “nabo”."
        " Vælg mellem jobcentre, unemployment_fund, employer, doctor, citizen.",
    ),
    (
        INFORMATION + "limit_weeks = 4",
        "linje 12: limit_weeks virker kun, når duty er at_least eller every eller decision."
        " Slet linjen, eller ret duty.",
    ),
    (
        TALKS + 'measure = "four_talks"\nduty_of = "employer"\ntell = "Husk"',
        "linje 14: measure er kun for det, som kommunen skal. Slet linjen.",
    ),
    (
        changed('met_by = "lae_285"\n', "", REMINDER),
        "linje 14: met_by skal stå, når event er circumstance, og kun da.",
    ),
    (
        TALKS + 'met_by = "lae_285"',
        "linje 14: met_by virker kun, når event er circumstance. Slet linjen, eller ret event.",
    ),
    (
        changed("limit_days = 8", "limit_days = 3651", REMINDER),
        "linje 10: limit_days skal ligge mellem 1 og 3650.",
    ),
    (
        REMINDER + "limit_weeks = 1",
        "linje 10: limit_days kan ikke stå sammen med limit_weeks. Vælg en af dem.",
    ),
    # Weeks that are paid
    (
        changed("paid_months = 9\n", "", DECISION),
        "linje 7: paid_weeks og paid_months hører sammen. Skriv begge, eller slet begge.",
    ),
    (
        changed("paid_weeks = 22\n", "limit_weeks = 22\n", DECISION),
        "linje 12: paid_weeks og paid_months hører sammen. Skriv begge, eller slet begge.",
    ),
    (
        changed("paid_weeks = 22", "paid_weeks = 36", DECISION),
        "linje 7: paid_weeks er flere uger, end der er i 9 måneder. Ret en af dem.",
    ),
    (
        changed("paid_weeks = 22", "paid_weeks = 521", DECISION),
        "linje 7: paid_weeks skal ligge mellem 1 og 520.",
    ),
    (
        changed("paid_months = 9", "paid_months = 0", DECISION),
        "linje 8: paid_months skal ligge mellem 1 og 120.",
    ),
    (
        DECISION + "limit_months = 6",
        "linje 7: paid_weeks kan ikke stå sammen med limit_months. Vælg en af dem.",
    ),
    (
        changed("limit_months = 6", "paid_weeks = 22\npaid_months = 9"),
        "linje 8: paid_weeks virker kun, når duty er decision eller information."
        " Slet linjen, eller ret duty.",
    ),
    (
        TALKS + "from_extension = 2",
        "linje 14: from_extension virker kun, når duty er decision eller information."
        " Slet linjen, eller ret duty.",
    ),
    (DECISION + "from_extension = 10", "linje 14: from_extension skal ligge mellem 1 og 9."),
    (
        DECISION + "from_months = 1",
        "linje 14: from_months virker kun, når duty er at_least eller every eller information."
        " Slet linjen, eller ret duty.",
    ),
    (
        DECISION + "postponed = [{ from = 2020-03-09 }]",
        "linje 14: postponed skal være perioder som { from = 2020-03-09, to = 2021-06-30 }.",
    ),
    (
        DECISION + 'postponed = [{ from = 2020-03-09, to = 2021-06-30, note = "x" }]',
        "linje 14: postponed skal være perioder som { from = 2020-03-09, to = 2021-06-30 }.",
    ),
    (
        DECISION + "postponed = [2020]",
        "linje 14: postponed skal være perioder som { from = 2020-03-09, to = 2021-06-30 }.",
    ),
    (
        DECISION + "postponed = [{ from = 2020-03-09, to = 2021-06-30T08:00:00 }]",
        "linje 14: postponed skal være perioder som { from = 2020-03-09, to = 2021-06-30 }.",
    ),
    (
        DECISION + "postponed = [{ from = 2020-03-09T08:00:00, to = 2021-06-30 }]",
        "linje 14: postponed skal være perioder som { from = 2020-03-09, to = 2021-06-30 }.",
    ),
    (
        DECISION + "postponed = [{ from = 2021-06-30, to = 2020-03-09 }]",
        "linje 14: postponed har en periode, der slutter, før den begynder. Byt om på dagene.",
    ),
    # Whom a rule holds for
    (
        TALKS + 'only_with = ["selvstaendig", "arbejdspligt"]\nunless_with = ["selvstaendig"]',
        "linje 15: unless_with har selvstaendig, som også står i only_with. Slet den ene.",
    ),
    (TALKS + "min_age = 30\nmax_age = 29", "linje 15: max_age er mindre end min_age. Byt om på dem."),
    (TALKS + "min_age = 0", "linje 14: min_age skal ligge mellem 1 og 150."),
    (TALKS + "max_age = 151", "linje 14: max_age skal ligge mellem 1 og 150."),
    (TALKS + 'only_employed = "ja"', "linje 14: only_employed skal være true eller false."),
    (
        TALKS + "only_visitation = [1]",
        "linje 14: only_visitation skal være en liste af tekster i anførselstegn.",
    ),
    (
        TALKS + 'exceptions = ["Barsel", " "]',
        "linje 14: exceptions skal være en liste af tekster i anførselstegn.",
    ),
    (
        TALKS + "exempt_count = 1",
        "linje 14: exempt_count skal være mindre end count og stå sammen med exempt_by.",
    ),
    (
        TALKS + 'exempt_count = 3\nexempt_by = "undtaget_samtaler"',
        "linje 14: exempt_count skal være mindre end count og stå sammen med exempt_by.",
    ),
    (TALKS + "covers_percent = 0", "linje 14: covers_percent skal ligge mellem 1 og 100."),
    (TALKS + "covers_percent = 101", "linje 14: covers_percent skal ligge mellem 1 og 100."),
    (
        EVERY + "repeats = true",
        "linje 13: repeats virker kun, når duty er at_least. Slet linjen, eller ret duty.",
    ),
    (
        HOURS + "repeats = true",
        "linje 14: repeats virker kun, når clock er calendar eller period. Slet linjen, eller ret clock.",
    ),
    (
        TALKS + "from_hours = 410",
        "linje 14: from_hours virker kun, når clock er hours. Slet linjen, eller ret clock.",
    ),
    (
        TALKS + "from_weeks = 2\nfrom_at_month_end = true",
        "linje 15: from_at_month_end virker kun, når clock er hours. Slet linjen, eller ret clock.",
    ),
    (HOURS + "from_hours = 5001", "linje 14: from_hours skal ligge mellem 1 og 5000."),
    (HOURS + "from_hours = 963", "linje 14: from_hours skal ligge før fristen."),
    (TALKS + "from_days = 190", "linje 14: from_days skal ligge før fristen."),
    (
        OFFER + 'talks_not_counting = ["faelles"]',
        "linje 17: talks_not_counting virker kun, når event er talk. Slet linjen, eller ret event.",
    ),
    (
        OFFER + 'forms = ["in_person"]',
        "linje 17: forms virker kun, når event er talk. Slet linjen, eller ret event.",
    ),
    (
        TALKS + 'offer_kinds = ["mentor"]',
        "linje 14: offer_kinds virker kun, når event er offer. Slet linjen, eller ret event.",
    ),
]
