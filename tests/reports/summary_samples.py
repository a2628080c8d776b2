"""Referats the tests print; the people are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobassist.reports.sheets import Answered, SummarySheet, Topic
from tests.reports.plan_samples import NORMAL

CITIZENS = SummarySheet(
    printed_on=date(2023, 3, 9),
    citizen=NORMAL.citizen,
    municipality=NORMAL.municipality,
    address=NORMAL.address,
    caseworker=NORMAL.caseworker,
    phone=NORMAL.phone,
    agreements=NORMAL.agreements,
    last_agreements=NORMAL.last_agreements,
    next_talk_at=NORMAL.next_talk_at,
    next_talk_place=NORMAL.next_talk_place,
    title="Referat af vores samtale",
    about="Lone Vestergaard Holm · samtale 3 af 4",
    intro="Vi talte sammen torsdag den 9. marts 2023. Med til samtalen var også din bisidder.",
    topics=(
        Topic(
            "Det aftalte vi sidst",
            (Answered("Er der noget, vi skal aftale igen?", "Vi fik ikke ringet. Det gør vi i morgen."),),
            has_outcomes=True,
        ),
        Topic(
            "Dit helbred og din hverdag",
            (
                Answered(
                    "Hvordan går hverdagen?",
                    "Du går nu 40 minutter hver dag og kan sidde op til en time. Du laver mad og handler "
                    "selv. Løft over 5 kg giver stadig smerter.\nDu vil gerne prøve to formiddage om ugen.",
                ),
                Answered("Hvor sikker er du på, at du kan arbejde lidt?", "7 af 10", is_short=True),
                Answered("Har du brug for hjælpemidler?", "Nej", is_short=True),
                Answered("Hvem taler vi med?", "Pia Munk, 00 00 00 00", remarks=("Rettet 10. marts 2023.",)),
            ),
        ),
        Topic(
            "Dine rettigheder og pligter",
            (Answered("", "Vi gennemgik dine rettigheder og pligter."),),
            points=("Du har ret til en bisidder.", "Du skal sige til, hvis du ikke kan komme."),
        ),
    ),
)

INTERNAL = replace(
    CITIZENS,
    title="Internt referat",
    intro="",
    facts=(
        ("Borger", "Lone Vestergaard Holm, 670190-••••"),
        ("Samtale", "3 af 4, opfølgning, personligt fremmøde"),
        ("Tid", "09-03-2023 kl. 10.30, 43 minutter (planlagt 45)"),
        ("Til stede", "bisidder (Jens Holm), tolk"),
    ),
    topics=(
        *CITIZENS.topics,
        Topic(
            "Behandling",
            (
                Answered("INTERNT NOTAT", "Ringer til lægen. Afventer LÆ 285."),
                Answered(
                    "Hvad siger lægen?",
                    "Træning i otte uger.",
                    remarks=(
                        "Rettet 10-03-2023 af Karen Boysen. Før: “Træning i seks uger.” "
                        "Begrundelse: hørt galt.",
                    ),
                ),
            ),
        ),
    ),
    is_internal=True,
)
