"""What each status, kind of duty and clock should say, example by example."""

from __future__ import annotations

from datetime import date
from typing import Any

from jobassist.domain.case import Case, Decision, Exemption, Holder, TargetGroup
from jobassist.domain.circumstances import Circumstance
from jobassist.domain.circumstances import CircumstanceKind as K
from tests.domain.build import DAGPENGE, JOBPARAT, a_case, held, offer, planned

TODAY = date(2023, 3, 7)
SICK_DUE = (
    "De sidste to skal være holdt senest *søndag 26-03-2023*,"
    " seks måneder efter første fraværsdag 26-09-2022."
)
SICK_DUE_ON_1 = "onsdag 01-03-2023*, seks måneder efter første fraværsdag 01-09-2022."
SAFE_3 = "Sidste sikre dag for samtale 3 er *fredag 10-03-2023*, om 3 dage."
TWO = held(date(2022, 11, 14), date(2023, 1, 23))
LATE = date(2022, 9, 1)
YOUNG = {"group": TargetGroup.UDH_UDDANNELSESPARAT}
FOUR_IN_2017 = (date(2017, 4, 3), date(2017, 6, 1), date(2017, 9, 4), date(2017, 12, 4))
EXEMPTED = (
    Circumstance(K.UNDTAGET_SAMTALER, date(2026, 9, 1), date(2026, 12, 31), "Har job fra januar"),
    Circumstance(K.UNDTAGET_TILBUD, date(2026, 9, 1), note="Har job fra januar"),
)
HOURS = {"group": DAGPENGE, "benefit_hours": 702.5, "benefit_hours_on": date(2023, 3, 1)}
FROM_HOURS = (
    "seks måneders ledighed fra indplacering i dagpengeperioden, "
    "skønnet ud fra 702,5 dagpengetimer den 01-03-2023"
)
REVISION = (
    "udgangen af den måned, hvor mere end 22 uger skønnes betalt, "
    "når de første 30 dage efter første fraværsdag {} ikke regnes med."
)


def sick(started_on: date | None = date(2022, 9, 26), **facts: Any) -> Case:
    return a_case(started_on, **facts)


# Name, rule, day, case, a row's few words, the pane's words with what is stressed between asterisks.
EXAMPLES = [
    (
        "soon, as in the picture", "SDP-4IN6", TODAY, sick(talks=TWO), "Mangler samtale 3 og 4",
        f"Lone har haft *2 af 4 samtaler*. {SICK_DUE} {SAFE_3}",
    ),
    (
        "ok, none yet", "SDP-4IN6", date(2022, 10, 3), sick(), "Mangler samtale 1–4",
        "Lone har endnu ikke haft *nogen af de fire samtaler*. Alle fire skal være holdt senest"
        " *søndag 26-03-2023*, seks måneder efter første fraværsdag 26-09-2022."
        " Sidste sikre dag for samtale 1 er *fredag 10-02-2023*, om 130 dage.",
    ),
    (
        "booked", "SDP-4IN6", TODAY,
        sick(talks=(*TWO, *held(date(2023, 2, 14)), *planned(date(2023, 3, 9)))), "Samtale 4 booket 09-03",
        "Lone har haft *3 af 4 samtaler*. Samtale 4 skal være holdt senest *søndag 26-03-2023*,"
        " seks måneder efter første fraværsdag 26-09-2022. Sidste sikre dag for samtale 4 er"
        " *fredag 24-03-2023*, om 17 dage. Samtale 4 er booket til *torsdag 09-03-2023*.",
    ),
    (
        "booked too late for the next", "SDP-4IN6", TODAY, sick(talks=(*TWO, *planned(date(2023, 3, 20)))),
        "Mangler samtale 3 og 4",
        f"Lone har haft *2 af 4 samtaler*. {SICK_DUE} {SAFE_3}"
        " Samtale 3 er booket til *mandag 20-03-2023*, men det er efter sidste sikre dag.",
    ),
    (
        "booked after the limit", "SDP-4IN6", TODAY, sick(talks=(*TWO, *planned(date(2023, 4, 3)))),
        "Mangler samtale 3 og 4",
        f"Lone har haft *2 af 4 samtaler*. {SICK_DUE} {SAFE_3}"
        " Samtale 3 er booket til *mandag 03-04-2023*, men det er efter fristen.",
    ),
    (
        "the safe day is today", "SDP-4IN6", date(2023, 3, 10), sick(talks=TWO), "Mangler samtale 3 og 4",
        f"Lone har haft *2 af 4 samtaler*. {SICK_DUE}"
        " Sidste sikre dag for samtale 3 er *fredag 10-03-2023*, i dag.",
    ),
    (
        "critical", "SDP-4IN6", date(2023, 3, 11), sick(talks=TWO), "Mangler samtale 3 og 4",
        f"Lone har haft *2 af 4 samtaler*. {SICK_DUE}"
        " Sidste sikre dag for samtale 3 var *fredag 10-03-2023*, for 1 dag siden.",
    ),
    (
        "missed", "SDP-4IN6", TODAY, sick(LATE, talks=TWO), "Mangler samtale 3 og 4",
        f"Lone fik *2 af 4 samtaler* inden fristen *{SICK_DUE_ON_1} Retten består.",
    ),
    (
        "missed, none at all", "SDP-4IN6", TODAY, sick(LATE), "Mangler samtale 1–4",
        f"Lone fik *ingen af de fire samtaler* inden fristen *{SICK_DUE_ON_1} Retten består.",
    ),
    (
        "missed, one came late", "SDP-4IN6", TODAY, sick(LATE, talks=(*TWO, *held(date(2023, 3, 3)))),
        "Mangler samtale 4",
        f"Lone fik *2 af 4 samtaler* inden fristen *{SICK_DUE_ON_1}"
        " Samtale 3 kom efter fristen. Retten består.",
    ),
    (
        "missed, all came late", "SDP-4IN6", TODAY,
        sick(LATE, talks=(*TWO, *held(date(2023, 3, 3), date(2023, 3, 6), date(2023, 3, 7)))),
        "Samtale 3 og 4 kom efter fristen",
        f"Lone fik *2 af 4 samtaler* inden fristen *{SICK_DUE_ON_1} Samtale 3 og 4 kom efter fristen.",
    ),
    (
        "met", "SDP-4IN6", TODAY, sick(talks=(*TWO, *held(date(2023, 2, 1), date(2023, 2, 24)))),
        "4 af 4 samtaler på plads",
        "Lone har haft *4 af 4 samtaler*. Fristen er *søndag 26-03-2023*,"
        " seks måneder efter første fraværsdag 26-09-2022.",
    ),
    (
        "met by more than asked", "SDP-4IN6", date(2023, 4, 3),
        sick(talks=(*TWO, *held(date(2023, 2, 1), date(2023, 2, 14), date(2023, 3, 3)))),
        "5 samtaler på plads",
        "Lone har haft *5 samtaler*. Fristen var *søndag 26-03-2023*,"
        " seks måneder efter første fraværsdag 26-09-2022.",
    ),
    (
        "paused", "SDP-4IN6", TODAY,
        sick(talks=TWO, exemptions=(Exemption(date(2023, 3, 1), date(2023, 3, 31), reason="stand-by"),)),
        "Stand-by til 31-03",
        "Lone har haft *2 af 4 samtaler*. Sagen er sat i bero *til og med fredag 31-03-2023*."
        " Fristen er *onsdag 26-04-2023*, seks måneder efter første fraværsdag 26-09-2022,"
        " flyttet 31 dage af en fritagelse.",
    ),
    (
        "paused without end or reason", "SDP-4IN6", TODAY,
        sick(talks=TWO[:1], exemptions=(Exemption(TODAY),)), "Sat i bero indtil videre",
        "Lone har haft *1 af 4 samtaler*. Sagen er sat i bero *indtil videre*."
        " Fristen er foreløbig *mandag 27-03-2023*, seks måneder efter første fraværsdag 26-09-2022,"
        " flyttet 1 dag af en fritagelse.",
    ),
    (
        "an exemption that is over", "SDP-4IN6", TODAY,
        sick(talks=TWO, exemptions=(Exemption(date(2022, 12, 1), date(2022, 12, 14)),)),
        "Mangler samtale 3 og 4",
        "Lone har haft *2 af 4 samtaler*. De sidste to skal være holdt senest *søndag 09-04-2023*,"
        " seks måneder efter første fraværsdag 26-09-2022, flyttet 14 dage af en fritagelse."
        " Sidste sikre dag for samtale 3 er *fredag 24-03-2023*, om 17 dage.",
    ),
    (
        "unknown start", "SDP-4IN6", TODAY, sick(None, talks=TWO), "Mangler startdato",
        "Lone har haft *2 af 4 samtaler*. Fristen kan ikke regnes ud, fordi *startdatoen mangler*."
        " Tilføj oplysningen, eller hent en nyere søgeliste.",
    ),
    (
        "unknown hours", "J20-4", TODAY, sick(group=DAGPENGE, talks=TWO[:1]), "Mangler dagpengetimer",
        "Lone har haft *1 af 4 samtaler*. Fristen kan ikke regnes ud, fordi *dagpengetimerne mangler*."
        " Tilføj oplysningen, eller hent en nyere søgeliste.",
    ),
    (
        "by hours", "J20-4", TODAY, sick(date(2022, 10, 3), talks=TWO[:1], **HOURS),
        "Mangler samtale 2, 3 og 4",
        f"Lone har haft *1 af 4 samtaler*. De sidste tre skal være holdt senest *onsdag 19-04-2023*,"
        f" {FROM_HOURS}. Sidste sikre dag for samtale 2 er *onsdag 22-03-2023*, om 15 dage.",
    ),
    (
        "one talk asked for", "SDP-1", TODAY, sick(date(2023, 1, 13)), "Mangler første samtale",
        "Lone mangler *første samtale*. Fristen er *fredag 10-03-2023*, otte uger efter første fraværsdag"
        " 13-01-2023. Det er om 3 dage og er samtidig sidste sikre dag.",
    ),
    (
        "one talk, safe before due", "SDP-1", TODAY, sick(date(2023, 1, 15)), "Mangler første samtale",
        "Lone mangler *første samtale*. Fristen er *søndag 12-03-2023*, otte uger efter første fraværsdag"
        " 15-01-2023. Sidste sikre dag er *fredag 10-03-2023*, om 3 dage.",
    ),
    (
        "one talk, missed", "SDP-1", TODAY, sick(date(2023, 1, 2)), "Mangler første samtale",
        "Lone fik ikke *første samtale* inden fristen *mandag 27-02-2023*, otte uger efter første"
        " fraværsdag 02-01-2023. Retten består.",
    ),
    (
        "one talk, met", "SDP-1", TODAY, sick(date(2023, 1, 2), talks=held(date(2023, 1, 30))),
        "Første samtale på plads",
        "Lone har haft *første samtale*. Fristen var *mandag 27-02-2023*, otte uger efter første"
        " fraværsdag 02-01-2023.",
    ),
    (
        "within a week", "J20-W1", TODAY, sick(date(2023, 3, 3), group=JOBPARAT), "Mangler første samtale",
        "Lone mangler *første samtale*. Fristen er *fredag 10-03-2023*, en uge efter første henvendelse"
        " om hjælp 03-03-2023. Det er om 3 dage og er samtidig sidste sikre dag.",
    ),
    (
        "joint talk, only from month three", "J20-JOINT", TODAY, sick(date(2022, 10, 3), **HOURS),
        "Mangler fællessamtale",
        f"Lone mangler *fællessamtale*. Fristen er *onsdag 19-04-2023*, {FROM_HOURS}."
        " Det er om 43 dage og er samtidig sidste sikre dag. Fællessamtaler tæller først efter tre måneder.",
    ),
    (
        "an offer, missing", "T20", TODAY, sick(date(2022, 9, 12), group=JOBPARAT), "Mangler aktivt tilbud",
        "Lone mangler *aktivt tilbud*. Fristen er *søndag 12-03-2023*, seks måneder efter første henvendelse"
        " om hjælp 12-09-2022. Sidste sikre dag er *fredag 10-03-2023*, om 3 dage.",
    ),
    (
        "an offer, starting", "T20", TODAY,
        sick(date(2022, 10, 3), group=JOBPARAT, placements=(offer(date(2023, 3, 20)),)),
        "Aktivt tilbud starter 20-03",
        "Lone mangler *aktivt tilbud*. Fristen er *mandag 03-04-2023*, seks måneder efter første henvendelse"
        " om hjælp 03-10-2022. Det er om 27 dage og er samtidig sidste sikre dag."
        " Aktivt tilbud starter *mandag 20-03-2023*.",
    ),
    (
        "an offer, met", "T20", TODAY,
        sick(date(2022, 8, 27), group=JOBPARAT, placements=(offer(date(2023, 2, 2)),)),
        "Aktivt tilbud på plads",
        "Lone har fået *aktivt tilbud*. Fristen var *mandag 27-02-2023*, seks måneder efter første"
        " henvendelse om hjælp 27-08-2022.",
    ),
    (
        "an offer, late", "T20", TODAY,
        sick(date(2022, 8, 27), group=JOBPARAT, placements=(offer(date(2023, 3, 2)),)),
        "Aktivt tilbud kom efter fristen",
        "Lone fik ikke *aktivt tilbud* inden fristen *mandag 27-02-2023*, seks måneder efter første"
        " henvendelse om hjælp 27-08-2022. Det skete først efter fristen.",
    ),
    (
        "an offer by age", "T18", date(2018, 3, 7),
        sick(date(2018, 1, 2), group=DAGPENGE, benefit_hours=296.0, benefit_hours_on=date(2018, 2, 27)),
        "Mangler aktivt tilbud",
        "Lone mangler *aktivt tilbud*. Fristen er *tirsdag 03-04-2018*, 13 ugers ledighed fra ledighedens"
        " start, skønnet ud fra 296 dagpengetimer den 27-02-2018."
        " Det er om 27 dage og er samtidig sidste sikre dag.",
    ),
    (
        "jobcentre talks from month three", "J24-JC", date(2025, 3, 7),
        sick(
            date(2024, 11, 4), group=DAGPENGE, benefit_hours=600.0, benefit_hours_on=date(2025, 3, 1),
            talks=held(date(2025, 3, 3), held_by=Holder.JOBCENTRE),
        ),
        "Mangler samtale 2 og 3",
        "Lone har haft *1 af 3 samtaler*. De sidste to skal være holdt senest *torsdag 08-05-2025*,"
        " seks måneders ledighed fra indplacering i dagpengeperioden, skønnet ud fra 600 dagpengetimer"
        " den 01-03-2025. Sidste sikre dag for samtale 2 er *torsdag 24-04-2025*, om 48 dage."
        " Samtaler tæller først efter 410 timer ved en måneds udgang.",
    ),
    (
        "both of two", "J26-AK", date(2026, 8, 3),
        sick(date(2026, 7, 6), group=DAGPENGE, benefit_hours=148.0, benefit_hours_on=date(2026, 8, 2)),
        "Mangler samtale 1 og 2",
        "Lone har endnu ikke haft *nogen af de to samtaler*. Begge skal være holdt senest"
        " *lørdag 03-10-2026*, tre måneders ledighed fra indplacering i dagpengeperioden, skønnet ud fra"
        " 148 dagpengetimer den 02-08-2026. Sidste sikre dag for samtale 1 er *fredag 18-09-2026*,"
        " om 46 dage.",
    ),
    (
        "fewer by a concrete assessment", "J26-K2", date(2026, 11, 22),
        sick(date(2026, 8, 3), group=JOBPARAT, circumstances=EXEMPTED), "Mangler samtale 1",
        "Lone har endnu ikke haft *samtale*. Samtale 1 skal være holdt senest *onsdag 03-02-2027*, seks"
        " måneder efter første henvendelse om hjælp 03-08-2026. Det er om 73 dage og er samtidig sidste sikre"
        " dag. Efter en konkret vurdering er borgeren *undtaget* til og med torsdag 31-12-2026, så 1 af 4 er"
        " nok.",
    ),
    (
        "enough by a concrete assessment", "J26-K2", date(2026, 11, 22),
        sick(date(2026, 8, 3), group=JOBPARAT, circumstances=EXEMPTED, talks=held(date(2026, 9, 3))),
        "Samtale på plads",
        "Lone har haft *1 samtale*. Fristen er *onsdag 03-02-2027*, seks måneder efter første henvendelse om"
        " hjælp 03-08-2026. Efter en konkret vurdering er borgeren *undtaget* til og med torsdag 31-12-2026,"
        " så 1 af 4 er nok.",
    ),
    (
        "no offer by a concrete assessment", "T26", date(2026, 11, 22),
        sick(date(2026, 8, 3), group=JOBPARAT, circumstances=EXEMPTED), "Undtaget indtil videre",
        "Lone mangler *aktivt tilbud*. Fristen er foreløbig *onsdag 03-02-2027*, seks måneder efter første"
        " henvendelse om hjælp 03-08-2026. Efter en konkret vurdering er borgeren *undtaget* indtil videre.",
    ),
    (
        "an offer is under way", "T20-Y", TODAY, sick(LATE, **YOUNG, placements=(offer(date(2023, 1, 2)),)),
        "Tilbud i gang",
        "Lone har fået *1 tilbud*. Et tilbud er i gang, og så længe løber der ingen frist.",
    ),
    (
        "the last offer is over", "T20-Y", TODAY,
        sick(LATE, **YOUNG, placements=(offer(date(2023, 1, 2), date(2023, 2, 10)),)), "Mangler tilbud 2",
        "Lone har fået *1 tilbud*. Tilbud 2 skal være begyndt senest *fredag 10-03-2023*, fire uger efter"
        " seneste tilbuds sidste dag 10-02-2023. Det er om 3 dage og er samtidig sidste sikre dag.",
    ),
    (
        "put off by the law", "SDP-REV", date(2020, 4, 1), sick(date(2019, 11, 2)),
        "Mangler afgørelse om revurdering",
        "*Afgørelse om revurdering* er ikke truffet endnu. Fristen er *onsdag 30-06-2021*, "
        + REVISION.format("02-11-2019")[:-1]
        + ", udskudt af loven. Det er om 455 dage og er samtidig sidste sikre dag.",
    ),
    (
        "an extension, days of waiting not counted", "SDP-27", TODAY,
        sick(
            date(2020, 9, 1),
            decisions=(Decision("SDP-REV", date(2021, 2, 20), extension=3, from_on=date(2021, 3, 1)),),
            circumstances=(Circumstance(K.SYGEHUSVENTETID, date(2022, 1, 1), date(2022, 1, 10)),),
        ),
        "Mangler afgørelse efter forlængelsen",
        "*Afgørelse efter forlængelsen* er ikke truffet endnu. Fristen er *torsdag 05-10-2023*, 134 uger"
        " efter forlængelsens første dag 01-03-2021, flyttet 10 dage af “venter på behandling på sygehus”."
        " Det er om 212 dage og er samtidig sidste sikre dag.",
    ),
    (
        "a round that begins anew", "J18-3", date(2018, 2, 1),
        sick(date(2016, 3, 1), group=TargetGroup.KTH_AKTIVITETSPARAT, talks=held(*FOUR_IN_2017)),
        "4 af 4 samtaler på plads",
        "Lone har haft *4 af 4 samtaler*. Fristen er *torsdag 01-03-2018*, tolv måneder efter det nye"
        " tidsrums første dag 01-03-2017.",
    ),
    (
        "an interval that begins later", "J18-6-3M", date(2017, 8, 1),
        sick(date(2017, 1, 2), group=DAGPENGE, talks=held(date(2017, 6, 20))), "Mangler jobsamtale 2",
        "Lone har haft *1 jobsamtale*. Jobsamtale 2 skal være holdt senest *mandag 02-10-2017*, tre måneder"
        " efter ledighedens start og et halvt år frem 02-07-2017."
        " Det er om 62 dage og er samtidig sidste sikre dag.",
    ),
    (
        "an interval", "SDP-4W", date(2017, 3, 7),
        sick(date(2017, 1, 2), talks=held(date(2017, 1, 23), date(2017, 2, 15))), "Mangler opfølgning 3",
        "Lone har haft *2 opfølgninger*. Opfølgning 3 skal være holdt senest *onsdag 15-03-2017*,"
        " fire uger efter seneste opfølgning 15-02-2017. Det er om 8 dage og er samtidig sidste sikre dag.",
    ),
    (
        "an interval, none yet", "SDP-4W", date(2017, 1, 9), sick(date(2017, 1, 2)), "Mangler opfølgning 1",
        "Lone har endnu ikke haft *opfølgning*. Opfølgning 1 skal være holdt senest *mandag 30-01-2017*,"
        " fire uger efter første fraværsdag 02-01-2017. Det er om 21 dage og er samtidig sidste sikre dag.",
    ),
    (
        "an interval, missed", "SDP-4W", date(2017, 5, 9),
        sick(date(2017, 1, 2), talks=held(date(2017, 1, 23))), "Mangler opfølgning 2",
        "Lone fik ikke *opfølgning 2* inden fristen *mandag 20-02-2017*, fire uger efter seneste opfølgning"
        " 23-01-2017. Retten består.",
    ),
    (
        "an interval, moved", "SDP-4W", date(2017, 3, 7),
        sick(
            date(2017, 1, 2), talks=held(date(2017, 2, 13)),
            exemptions=(Exemption(date(2017, 2, 20), date(2017, 2, 26)),),
        ),
        "Mangler opfølgning 2",
        "Lone har haft *1 opfølgning*. Opfølgning 2 skal være holdt senest *mandag 20-03-2017*,"
        " fire uger efter seneste opfølgning 13-02-2017, flyttet 7 dage af en fritagelse."
        " Det er om 13 dage og er samtidig sidste sikre dag.",
    ),
    (
        "a decision", "SDP-REV", TODAY, sick(), "Mangler afgørelse om revurdering",
        "*Afgørelse om revurdering* er ikke truffet endnu. Fristen er *fredag 31-03-2023*, "
        + REVISION.format("26-09-2022")
        + " Det er om 24 dage og er samtidig sidste sikre dag.",
    ),
    (
        "a decision, met", "SDP-REV", TODAY,
        sick(date(2022, 7, 1), decisions=(Decision("SDP-REV", date(2023, 1, 4)),)),
        "Afgørelse om revurdering på plads",
        "*Afgørelse om revurdering* er truffet. Fristen var *tirsdag 31-01-2023*, "
        + REVISION.format("01-07-2022"),
    ),
    (
        "a decision, missed", "SDP-REV", TODAY, sick(date(2022, 7, 1)), "Mangler afgørelse om revurdering",
        "*Afgørelse om revurdering* blev ikke truffet inden fristen *tirsdag 31-01-2023*, "
        + REVISION.format("01-07-2022")
        + " Afgørelsen skal stadig træffes.",
    ),
    (
        "a decision, late", "SDP-REV", TODAY,
        sick(date(2022, 7, 1), decisions=(Decision("SDP-REV", date(2023, 2, 20)),)),
        "Afgørelse om revurdering kom efter fristen",
        "*Afgørelse om revurdering* blev ikke truffet inden fristen *tirsdag 31-01-2023*, "
        + REVISION.format("01-07-2022")
        + " Det skete først efter fristen.",
    ),
]  # fmt: skip
