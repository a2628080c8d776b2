"""Writes a demo jobcentre's search list as the professional systems export it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from jobassist.domain.case import Holder, OfferKind, Placement, Talk, TalkKind, TalkStatus, TargetGroup
from jobassist.domain.cpr import formatted
from jobassist.domain.danish import short_date
from jobassist.domain.drafts import CaseDraft
from jobassist.services.demo_values import DemoExtra, DemoJobcentre

Cell = Callable[[CaseDraft, DemoExtra], str]
Columns = list[tuple[str, Cell]]


class Dialect(StrEnum):
    """Whose list it looks like.

    ``fasit``: UTF-8 with BOM, CPR with hyphen, code and word, talks and offers in
    columns. ``momentum``: cp1252, CPR without, code alone, talks only counted.
    """

    FASIT = "fasit"
    MOMENTUM = "momentum"


_ENCODINGS = {Dialect.FASIT: "utf-8-sig", Dialect.MOMENTUM: "cp1252"}
_NOTHING = DemoExtra()
_GROUPS = {
    TargetGroup.DAGPENGE: "Dagpenge",
    TargetGroup.KTH_JOBPARAT: "Kontanthjælp, jobparat",
    TargetGroup.KTH_AKTIVITETSPARAT: "Kontanthjælp, aktivitetsparat",
    TargetGroup.UDH_UDDANNELSESPARAT: "Uddannelseshjælp, uddannelsesparat",
    TargetGroup.UDH_AKTIVITETSPARAT: "Uddannelseshjælp, aktivitetsparat",
    TargetGroup.SYGEDAGPENGE: "Sygedagpenge",
    TargetGroup.JOBAFKLARING: "Jobafklaringsforløb",
    TargetGroup.RESSOURCEFORLOEB: "Ressourceforløb",
    TargetGroup.LEDIGHEDSYDELSE: "Ledighedsydelse",
}
_OFFER_KINDS = {
    OfferKind.VEJLEDNING: "Vejledning og opkvalificering",
    OfferKind.OEVRIG_VEJLEDNING: "Øvrig vejledning og opkvalificering",
    OfferKind.PRAKTIK: "Virksomhedspraktik",
    OfferKind.LOENTILSKUD: "Løntilskud",
    OfferKind.NYTTEINDSATS: "Nytteindsats",
    OfferKind.MENTOR: "Mentor",
}
_TALK_KINDS = {
    TalkKind.JOBSAMTALE: "Jobsamtale",
    TalkKind.OPFOELGNING: "Opfølgningssamtale",
    TalkKind.FAELLES: "Fællessamtale",
}


def demo_csv(jobcentre: DemoJobcentre, *, dialect: Dialect) -> bytes:
    """The search list drawn on ``jobcentre.as_of``, as a file: title lines, headings, citizens, a total.

    Letters that cp1252 lacks become "?", as they do in the systems themselves.
    """
    columns = _fasit(jobcentre) if dialect is Dialect.FASIT else _momentum()
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([f"{jobcentre.municipality.jobcentre}, søgeliste: samtaler og tilbud"])
    writer.writerow([f"Trukket {short_date(jobcentre.as_of)} kl. 07.54"])
    writer.writerow([])
    writer.writerow([heading for heading, _ in columns])
    for draft in jobcentre.cases:
        extra = jobcentre.extras.get(draft.cpr, _NOTHING)
        writer.writerow([cell(draft, extra) for _, cell in columns])
    writer.writerow(["I alt", len(jobcentre.cases), *[""] * (len(columns) - 2)])
    return text.getvalue().encode(_ENCODINGS[dialect], errors="replace")


def _fasit(jobcentre: DemoJobcentre) -> Columns:
    most_talks = max((len(draft.talks) for draft in jobcentre.cases), default=0)
    return [
        ("Navn", lambda d, _: d.name),
        ("CPR-nummer", lambda d, _: formatted(d.cpr)),
        ("Målgruppe", lambda d, _: f"{_code(d)} {_GROUPS[d.group]}" if d.group else ""),
        ("Forløbsstart", lambda d, _: _day(d.started_on)),
        ("Forløbsslut", lambda d, _: _day(d.ended_on)),
        ("Afslutningsårsag", lambda d, _: d.ended_reason),
        ("Sagsbehandler", lambda d, _: d.caseworker),
        ("Forbrugte dagpengetimer", lambda d, _: _number(d.benefit_hours)),
        ("Timer opgjort pr.", lambda d, _: _day(d.benefit_hours_on)),
        ("A-kasse", lambda d, _: d.unemployment_fund),
        ("I arbejde", lambda d, _: _yes_no(d.is_employed)),
        ("Arbejdsgiver", lambda d, _: d.employer),
        ("Visitationskategori", lambda d, _: d.visitation),
        ("Forventet raskmelding", lambda d, _: _day(d.recovery_on)),
        ("Telefon", lambda d, _: d.phone),
        ("E-mail", lambda d, _: d.email),
        ("Adresse", lambda d, _: d.address),
        ("Adressebeskyttelse til", lambda d, _: _day(d.address_protected_until)),
        ("Fritaget for Digital Post", lambda d, _: _yes_no(d.is_digital_exempt)),
        ("Tolkesprog", lambda d, _: d.interpreter_language),
        *(column for index in range(most_talks) for column in _talk_columns(index)),
        ("Antal afholdte samtaler", lambda d, _: str(_held(d)[0])),
        ("Seneste samtale", lambda d, _: _day(_held(d)[1])),
        ("Næste samtale", lambda d, e: _next_day(e, jobcentre.today)),
        ("Tilbud", lambda d, _: _placed(d, lambda p: p.title)),
        ("Tilbudstype", lambda d, _: _placed(d, lambda p: _OFFER_KINDS[p.kind])),
        ("Tilbud start", lambda d, _: _placed(d, lambda p: _day(p.started_on))),
        ("Tilbud slut", lambda d, _: _placed(d, lambda p: _day(p.ends_on))),
    ]


def _momentum() -> Columns:
    return [
        ("CPR nr.", lambda d, _: d.cpr),
        ("Borger", lambda d, _: d.name),
        ("Målgruppekode", lambda d, _: _code(d)),
        ("Forløb startdato", lambda d, _: _dotted(d.started_on)),
        ("Forløb slutdato", lambda d, _: _dotted(d.ended_on)),
        ("Ansvarlig sagsbehandler", lambda d, _: d.caseworker),
        ("Samtaler holdt", lambda d, _: str(_held(d)[0])),
        ("Seneste samtale", lambda d, _: _dotted(_held(d)[1])),
        ("Dagpengetimer", lambda d, _: _number(d.benefit_hours)),
        ("Dagpengetimer pr.", lambda d, _: _dotted(d.benefit_hours_on)),
        ("Aktuelt tilbud", lambda d, _: _placed(d, lambda p: p.title)),
        ("Tilbudstype", lambda d, _: _placed(d, lambda p: _OFFER_KINDS[p.kind])),
        ("Tilbud startdato", lambda d, _: _placed(d, lambda p: _dotted(p.started_on))),
        ("Tilbud slutdato", lambda d, _: _placed(d, lambda p: _dotted(p.ends_on))),
    ]


def _talk_columns(index: int) -> Columns:
    def cell(show: Callable[[Talk], str]) -> Cell:
        return lambda draft, _: show(draft.talks[index]) if index < len(draft.talks) else ""

    number = index + 1
    return [
        (f"Samtale {number}", cell(lambda talk: short_date(talk.on))),
        (f"Samtale {number} type", cell(_talk_kind)),
        (f"Samtale {number} status", cell(_talk_status)),
    ]


def _talk_kind(talk: Talk) -> str:
    is_in_fund = talk.held_by is Holder.UNEMPLOYMENT_FUND
    return "Jobsamtale i a-kassen" if is_in_fund else _TALK_KINDS[talk.kind]


def _talk_status(talk: Talk) -> str:
    return "Afholdt" if talk.status is TalkStatus.HELD else "Udeblevet"


def _held(draft: CaseDraft) -> tuple[int, date | None]:
    """How many talks were held and the last day: what the row counts, or the dates it has."""
    if draft.reported_talks is not None:
        return draft.reported_talks, draft.reported_last_on
    held = [talk.on for talk in draft.talks if talk.status is TalkStatus.HELD]
    return len(held), max(held, default=None)


def _next_day(extra: DemoExtra, today: date) -> str:
    return _day(min((talk.on for talk in extra.planned if talk.on >= today), default=None))


def _placed(draft: CaseDraft, show: Callable[[Placement], str]) -> str:
    return show(draft.placements[0]) if draft.placements else ""


def _code(draft: CaseDraft) -> str:
    return draft.group.lab_number if draft.group else ""


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


def _dotted(day: date | None) -> str:
    return _day(day).replace("-", ".")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".replace(".", ",")


def _yes_no(value: bool | None) -> str:
    return "" if value is None else "Ja" if value else "Nej"
