"""Seats against need on paper: the plan becomes a sheet, and the sheet a PDF."""

from __future__ import annotations

from functools import partial

from jobassist.domain.cpr import masked
from jobassist.domain.danish import short_date
from jobassist.domain.offer_words import KIND_WORDS
from jobassist.domain.papers import PaperKind
from jobassist.domain.seat_plan import KindNeed, Placed, Proposal, Week
from jobassist.domain.seat_words import apart_sentences, buy_sentence
from jobassist.reports.review_sheets import CatalogueRow, KindRow, ProposedRow, SeatsSheet, WeekRow
from jobassist.services.catalogue import OfferLine, catalogue
from jobassist.services.desk import Changed, Desk
from jobassist.services.print_office import limit_rows, office_paper
from jobassist.services.print_paper import PaperPrint
from jobassist.services.rank_offers import open_offer_duty, own_municipality
from jobassist.services.status import import_words

_ALL = "Alle sagsbehandlere"
NOTHING_FITS = "Intet i kataloget passer"


def seats_sheet(
    desk: Desk, plan: Proposal, *, caseworker: str = "", is_explained: bool = False
) -> SeatsSheet:
    """What the paper says of a plan, with the proposal as it stands."""
    duties = (open_offer_duty(desk, row.case) for row in plan.rows) if is_explained else ()
    return SeatsSheet(
        printed_on=plan.today,
        municipality=own_municipality(desk),
        caseworker=caseworker or _ALL,
        rules=", ".join(sorted({f"{rule.id} ({short_date(rule.valid_from)})" for rule in plan.rules})),
        data_line=import_words(desk),
        limits=limit_rows(desk, (duty for duty in duties if duty is not None)),
        is_demo=desk.store.is_demo,
        sentence=buy_sentence(plan),
        weeks=tuple(_week(week) for week in plan.weeks),
        kinds=tuple(_kind(kind) for kind in plan.kinds),
        offers=tuple(_offer(line) for line in catalogue(desk) if not line.offer.is_closed),
        proposed=tuple(_proposed(row) for row in plan.rows),
        counted=_counted(plan),
    )


def print_seats(desk: Desk, plan: Proposal, *, caseworker: str = "", purpose: str = "udskrift") -> bytes:
    """The sheet as PDF; that it was printed is in the access log of everybody who is named on it."""
    pdf = _rendered(desk, plan, caseworker)
    log_seats(desk, plan, purpose)
    return pdf


def seats_paper(
    desk: Desk, plan: Proposal, *, caseworker: str = "", kind: PaperKind = PaperKind.OFFICE
) -> PaperPrint:
    """The sheet for the preview, which logs it when it is printed or saved."""
    return office_paper(
        partial(_rendered, desk, plan, caseworker),
        kind,
        title="Pladser og behov",
        name="Oversigten",
        filename=f"pladser-og-behov-{plan.today.isoformat()}.pdf",
        file=partial(log_seats, desk, plan),
    )


def log_seats(desk: Desk, plan: Proposal, purpose: str) -> Changed:
    """Writes in the access log that the citizens' names left the app."""
    named = sorted({row.case.id for row in plan.rows})
    with desk.store.write("print_seats", by=desk.user, at=desk.clock.now()) as unit:
        for case_id in named:
            unit.log_access("print_seats", case_id=case_id, purpose=purpose)
    return Changed(frozenset())


def _rendered(desk: Desk, plan: Proposal, caseworker: str, is_explained: bool = False) -> bytes:
    from jobassist.reports.seats_pdf import render_seats

    return render_seats(seats_sheet(desk, plan, caseworker=caseworker, is_explained=is_explained))


def _week(week: Week) -> WeekRow:
    return WeekRow(
        monday_on=week.monday_on,
        need=week.need,
        free=week.free,
        need_so_far=week.need_so_far,
        free_so_far=week.free_so_far,
        short=week.short,
    )


def kind_words(kind: KindNeed) -> str:
    """``Virksomhedspraktik``."""
    return NOTHING_FITS if kind.kind is None else KIND_WORDS[kind.kind]


def _kind(kind: KindNeed) -> KindRow:
    return KindRow(
        kind=kind_words(kind),
        need=kind.need,
        free=kind.free,
        short=kind.short,
        short_from_on=kind.short_from_on,
    )


def _offer(line: OfferLine) -> CatalogueRow:
    start = line.next_start
    return CatalogueRow(
        title=line.offer.title,
        provider=line.offer.provider,
        seats=line.offer.seats,
        running=line.there_today,
        reserved=line.reserved,
        waiting=line.waiting,
        next_on=None if start is None else start.on,
        free=None if start is None else start.free,
    )


def _proposed(row: Placed) -> ProposedRow:
    return ProposedRow(
        citizen=row.case.name,
        cpr=masked(row.case.cpr),
        offer=row.offer.title,
        starts_on=row.starts_on,
        last_on=row.last_on,
    )


def _counted(plan: Proposal) -> tuple[str, ...]:
    return (
        "Kun pladser, der kan hjælpe mindst en af borgerne, er talt med.",
        "En borger står under den slags tilbud, der passer bedst, også når det ikke har plads.",
        "En plads er talt i den første uge, den kan bruges, og igen, når et forløb på den er slut.",
        "En plads er ét forløb til én borger.",
        *apart_sentences(plan),
    )
