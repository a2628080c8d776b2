"""Plan sheets the tests and the measurements print; the people are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from jobassist.domain.plan import Owner, Retention
from jobassist.reports.sheets import AgreementRow, OfferRow, OutcomeRow, PlanSheet

US, CITIZEN = Owner.US, Owner.CITIZEN

NORMAL = PlanSheet(
    printed_on=date(2023, 3, 9),
    citizen="Lone Vestergaard Holm",
    municipality="Demo Kommune",
    address=("Rådhusvej 12, 0000 Demoby",),
    caseworker="Karen Boysen",
    phone="00 00 00 00",
    version=3,
    talk_number=3,
    talks_required=4,
    goal="Du er tilbage på 30 timer om ugen hos Plejehjemmet Solsiden senest den 1. maj 2023.",
    support="Du kan veksle mellem at stå og sidde. Løft over 5 kg venter. Din fysioterapeut har sendt "
    "øvelser, som du laver hver dag.",
    agreements=(
        AgreementRow(
            US,
            "ringer til konsulenten for fastholdelse og fortæller dig, hvad der sker.",
            due_on=date(2023, 3, 10),
        ),
        AgreementRow(CITIZEN, "aftaler opgaver uden løft med din leder.", due_on=date(2023, 3, 15)),
        AgreementRow(CITIZEN, "prøver at arbejde to formiddage om ugen.", "fra mandag 20. marts"),
        AgreementRow(US, "holder plads til dig på kurset Mestring i hverdagen.", "fra mandag 20. marts"),
    ),
    last_agreements=(
        OutcomeRow(
            US,
            "skulle ringe til konsulenten for fastholdelse. Det nåede vi ikke, og det beklager vi.",
            "ny dato 10. marts",
        ),
        OutcomeRow(CITIZEN, "talte med din leder om færre timer.", "holdt"),
        OutcomeRow(CITIZEN, "sendte svaret fra din fysioterapeut.", "holdt"),
    ),
    next_talk_at=datetime(2023, 3, 23, 10, 30),
    next_talk_place="Rådhusvej 12, lokale 4",
)

LONG = replace(
    NORMAL,
    job_goals=("Medarbejder på lager", "Butiksassistent", "Serviceassistent på skole eller plejehjem"),
    education_goal="Kurset Truckfører B på otte dage, og bagefter et bevis i hygiejne.",
    search_requirements="Du søger to job om ugen og skriver dem i din joblog på Jobnet. Mindst ét af dem er "
    "et job, du ringer til først.",
    offers=(
        OfferRow("Praktik hos Torvets Supermarked", starts_on=date(2023, 3, 20), ends_on=date(2023, 4, 14)),
        OfferRow("Mentor, to timer om ugen", starts_on=date(2023, 3, 27)),
    ),
    agreements=(
        *NORMAL.agreements,
        AgreementRow(CITIZEN, "ringer til din læge om en ny tid hos terapeuten.", due_on=date(2023, 3, 17)),
        AgreementRow(
            US, "sender dig en liste med tre steder, der tager praktikanter.", due_on=date(2023, 3, 13)
        ),
        AgreementRow(CITIZEN, "skriver ned, hvad du kan, og hvad der gør ondt, hver aften.", "hver fredag"),
    ),
    is_demo=True,
)

RETENTION = Retention(
    contact="Pia Munk, din leder på Plejehjemmet Solsiden",
    tasks="Dokumentation og samtaler. Løft og forflytning venter.",
    hours="To formiddage om ugen fra mandag den 20. marts, fire fra den 17. april.",
    adjustments="Du kan veksle mellem at stå og sidde, og du har en stol med ryg.",
    follow_up="Vi taler med dig og Pia hver anden uge.",
)

WHOLE = replace(
    LONG,
    retention=RETENTION,
    activities="Du går til gåture i naturen hver tirsdag, og din mentor ringer en gang om ugen.",
)

_WORDS = (
    "ringer til Łucja Wiśniewska på lageret",
    "søger hos Őry & Sønner i Győr",
    "taler med Ștefan Țîrlea om fredag",
    "skriver til Жанна Щербакова",
    "holder plads på kurset Æblehaven, Øster Ålandsgade",
)
"""Names with letters that a narrow font lacks."""

MANY = replace(
    NORMAL,
    citizen="Łucja Őry-Ștefănescu Жукова",
    agreements=tuple(
        AgreementRow(
            (US, CITIZEN)[number % 2],
            f"Nummer {number} {_WORDS[number % 5]}" + " og fortæller, hvordan det gik" * (number % 4),
            due_on=date(2023, 3, 1 + number % 28),
        )
        for number in range(200)
    ),
)

EMPTY = PlanSheet(printed_on=date(2023, 3, 9), citizen="")
