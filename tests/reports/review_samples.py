"""Papers of the Friday review that the tests print; the people are invented."""

from __future__ import annotations

from datetime import date, timedelta

from jobassist.reports.review_sheets import (
    CatalogueRow,
    ChangedRow,
    FridaySheet,
    KindRow,
    LimitRow,
    MovedRow,
    ProposedRow,
    SeatsSheet,
    TodoRow,
    WeekRow,
    WithoutOfferRow,
    WithoutOfferSheet,
)

FRIDAY_ON = date(2023, 3, 10)
MONDAY_ON = date(2023, 3, 13)
_RULES = "Regler: aktivt tilbud 2020-01, fire samtaler 2022-07"
_DATA = "Data fra torsdag 09-03-2023, 1 dag gamle"
NAMES = (
    "Lone Vestergaard Holm",
    "Åse Øster Ærø",
    "Łukasz Wiśniewski",
    "Őry Szabó-Kovács",
    "Ștefan Țurcan",
    "Жанна Щербакова",
    "Mohammed Abdirahman Abdullahi Hassan",
    "Bo Li",
)
_GROUPS = ("Sygedagpenge", "Dagpenge", "Jobparat kontanthjælp", "Uddannelseshjælp, aktivitetsparat")
_STATES = ("Overskredet", "Kritisk", "Snart", "På vej", "Mangler oplysning")
_STEPS = (
    "Ring til Mestring i hverdagen om en plads fra uge 12",
    "Aftal virksomhedspraktik hos Torvets Supermarked",
    "",
    "Send jobønsker til virksomhedskonsulenten, og følg op på svaret fra lægen, inden fristen udløber",
)


def cpr(number: int) -> str:
    """A masked replacement number."""
    return f"{61 + number % 28:02}{1 + number % 12:02}{60 + number % 40:02}-••••"


FRIDAY = FridaySheet(
    printed_on=FRIDAY_ON,
    municipality="Demo Kommune",
    caseworker="Karen Boysen",
    rules=_RULES,
    data_line=_DATA,
    friday_on=FRIDAY_ON,
    week=10,
    reviewed=9,
    of=61,
    since=date(2023, 3, 3),
    counts=(("Tilbud i gang", 3), ("Tilbud starter", 2), ("Fritaget", 1), ("Intet endnu", 3)),
    changed=(
        ChangedRow(
            NAMES[0],
            cpr(1),
            "Sygedagpenge",
            (
                "Mestring i hverdagen er bevilget fra mandag 20-03-2023",
                "Samtalen torsdag 09-03-2023 er holdt",
            ),
        ),
        ChangedRow(NAMES[6], cpr(2), "Uddannelseshjælp, aktivitetsparat", ("Ny sagsbehandler: før Bo Lind",)),
        ChangedRow(NAMES[5], cpr(3), "Dagpenge", ("Borgeren kom ikke til samtalen onsdag 08-03-2023",)),
    ),
    todo=(
        TodoRow(NAMES[1], cpr(4), "Ring til borgeren om virksomhedspraktik", date(2023, 3, 8), is_late=True),
        TodoRow(NAMES[2], cpr(5), "Vælg et tilbud, eller skriv, hvorfor der ikke er et", date(2023, 3, 14)),
        TodoRow(NAMES[3], cpr(6), "Spørg Uddannelsescentret, om der er plads på det næste hold"),
    ),
    moved=(
        MovedRow(NAMES[4], "Kommet til fra Bo Lind"),
        MovedRow(NAMES[7], "Udgået: i job fra 06-03-2023"),
    ),
    reviewed_by_others=("Bo Lind vurderede 12 af dem.",),
)

LIMITS = (
    LimitRow(
        NAMES[0],
        cpr(1),
        "Lone mangler aktivt tilbud; fristen er lørdag 18-02-2023, seks måneder efter ledighedens start.",
        ("Regnes fra: ledighedens start 18-08-2022", "18-08-2022 + seks måneder = lørdag 18-02-2023"),
    ),
    LimitRow(NAMES[2], "6101901234", "Łukasz mangler aktivt tilbud; dagpengetimerne mangler."),
)

EMPTY_FRIDAY = FridaySheet(printed_on=FRIDAY_ON, friday_on=FRIDAY_ON, week=10, of=61, since=date(2023, 3, 3))


def without_offer(count: int, *, of: int = 612) -> WithoutOfferSheet:
    """A list of so many citizens, whose caseworkers are three."""
    return WithoutOfferSheet(
        printed_on=FRIDAY_ON,
        municipality="Demo Kommune",
        rules=_RULES,
        data_line=_DATA,
        of=of,
        about="Hele jobcentret",
        rows=tuple(
            WithoutOfferRow(
                citizen=f"{NAMES[n % len(NAMES)]}",
                cpr=cpr(n),
                group=_GROUPS[n % len(_GROUPS)],
                status=_STATES[min(n * 5 // count, 4)],
                due_on=None if n % 11 == 10 else FRIDAY_ON + timedelta(days=n % 90 - 20),
                safe_on=None if n % 11 == 10 else FRIDAY_ON + timedelta(days=n % 90 - 30),
                next_step=_STEPS[n % len(_STEPS)],
                next_on=FRIDAY_ON + timedelta(days=n % 9) if _STEPS[n % len(_STEPS)] else None,
                caseworker=("Karen Boysen", "Bo Lind", "Anne-Grethe Mikkelsen")[n % 3],
            )
            for n in range(count)
        ),
    )


def _weeks(count: int) -> tuple[WeekRow, ...]:
    rows: list[WeekRow] = []
    need_so_far = free_so_far = 0
    for n in range(count):
        need, free = (7 * n + 3) % 11, (5 * n + 2) % 9 + n // 8
        need_so_far, free_so_far = need_so_far + need, free_so_far + free
        rows.append(
            WeekRow(
                monday_on=MONDAY_ON + timedelta(days=7 * n),
                need=need,
                free=free,
                need_so_far=need_so_far,
                free_so_far=free_so_far,
                short=max(0, need_so_far - free_so_far),
            )
        )
    return tuple(rows)


def seats(weeks: int = 26, *, offers: int = 6, proposed: int = 5) -> SeatsSheet:
    """A seats sheet of so many weeks, offers and proposals."""
    titles = ("Mestring i hverdagen", "Afklaring og job", "Truckfører B", "Job på prøve", "Æblegården", "Nyt")
    providers = ("Demo Kommune", "Øster Ålandsgade Kursuscenter A/S", "", "Torvets Supermarked")
    return SeatsSheet(
        printed_on=FRIDAY_ON,
        municipality="Demo Kommune",
        caseworker="Karen Boysen",
        rules=_RULES,
        data_line=_DATA,
        sentence="Køb 4 pladser til vejledning og opkvalificering, der begynder senest mandag 27-03-2023.",
        weeks=_weeks(weeks),
        kinds=(
            KindRow(kind="Vejledning og opkvalificering", need=34, free=18, short=4, short_from_on=MONDAY_ON),
            KindRow(kind="Virksomhedspraktik", need=58, free=None),
            KindRow(kind="Nytteindsats", need=9, free=12),
        ),
        offers=tuple(
            CatalogueRow(
                title=titles[n % len(titles)],
                provider=providers[n % len(providers)],
                seats=None if n % 6 == 3 else 12 + n % 7,
                running=3 + n % 9,
                reserved=n % 4,
                waiting=n * 5 % 13,
                next_on=None if n % 6 == 4 else MONDAY_ON + timedelta(days=7 * (n % 5)),
                free=None if n % 6 == 3 else n % 6 - 1,
            )
            for n in range(offers)
        ),
        proposed=tuple(
            ProposedRow(
                citizen=NAMES[n % len(NAMES)],
                cpr=cpr(n),
                offer=titles[n % len(titles)],
                starts_on=MONDAY_ON + timedelta(days=7 * (n % 5)),
                last_on=MONDAY_ON + timedelta(days=7 * (n % 5) + 9),
            )
            for n in range(proposed)
        ),
        counted=("Deltagere, hvis slutdato ikke kendes, regnes med i 13 uger.",),
    )
