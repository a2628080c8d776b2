"""The follow-up plan the citizen takes home: one A4 page, in plain Danish."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from jobassist.domain.danish import MONTHS, WEEKDAYS, short_date, spoken_date, spoken_moment
from jobassist.domain.plan import Owner
from jobassist.reports.paper import (
    BODY,
    BODY_BOLD,
    BODY_RIGHT,
    HEIGHT,
    MOMENT,
    SMALL,
    SMALL_RIGHT,
    TITLE,
    WIDTH,
    Imprint,
    Piece,
    print_pages,
    together,
)
from jobassist.reports.paper_parts import Box, Columns, section
from jobassist.reports.pdf_block import Text
from jobassist.reports.pdf_tags import Node, Tree
from jobassist.reports.pdf_text import REGULAR, one_line, pdf_text, text_width
from jobassist.reports.sheets import OfferRow, PlanSheet

_OWNERS = {Owner.US: "Vi", Owner.CITIZEN: "Du"}
_OWNER_WIDTH = 32.0
_GAP = 16.0
_SIGNATURE_GAP = 36.0
_EMPTY = "Vi udfylder planen, næste gang vi taler sammen."
_COMPANION = "Du må gerne tage en bisidder med."
_NOTICE = "ØVELSE – opdigtede borgere"
_BOXED_HEIGHT = 120.0  # points; a longer place stands below the box

Row = tuple[str, str, str]
"""Who or which, what, and when or how it went."""


def render_plan(sheet: PlanSheet) -> bytes:
    """The plan as a PDF; the same sheet gives the same bytes."""
    sheet = _tidied(sheet)
    tree = Tree()
    head = _head(sheet, tree.root)
    body = _sections(sheet, tree.root) or [_text(_EMPTY, tree.root, space=20)]
    return print_pages([*head, *body, *_closing(sheet, tree.root)], tree, _imprint(sheet))


def _tidied(sheet: PlanSheet) -> PlanSheet:
    """Names and numbers on one line each."""
    return replace(
        sheet,
        citizen=one_line(sheet.citizen),
        municipality=one_line(sheet.municipality),
        caseworker=one_line(sheet.caseworker),
        phone=one_line(sheet.phone),
    )


def _imprint(sheet: PlanSheet) -> Imprint:
    title = f"Opfølgningsplan, {_version(sheet)}"
    return Imprint(
        title=title,
        author=_office(sheet),
        subject="Opfølgningsplan",
        printed_on=sheet.printed_on,
        footer=f"{title} · {short_date(sheet.printed_on)}",
        whose=sheet.citizen,
        notice=_NOTICE if sheet.is_demo else "",
    )


def _version(sheet: PlanSheet) -> str:
    return "udkast" if sheet.version is None else f"version {sheet.version}"


def _office(sheet: PlanSheet) -> str:
    name = sheet.municipality
    return name if "jobcenter" in name.casefold() else " · ".join(filter(None, (name, "Jobcenter")))


def _head(sheet: PlanSheet, root: Node) -> list[Piece]:
    contact = " · ".join(filter(None, (sheet.caseworker, sheet.phone and f"tlf. {sheet.phone}")))
    left = "\n".join((_office(sheet), *sheet.address))
    right = f"{_sentence(spoken_date(sheet.printed_on))}\n{contact}"
    letterhead = Columns(
        [Text(left, SMALL, root.child("P")), Text(right, SMALL_RIGHT, root.child("P"))],
        [(WIDTH - _GAP) / 2] * 2,
        gap=_GAP,
    )
    title = Text("Din opfølgningsplan", TITLE, root.child("H1"))
    about = " · ".join(filter(None, (_version(sheet), _after_talk(sheet))))
    about = f"{sheet.citizen} · {about}" if sheet.citizen else _sentence(about)
    return [Piece(letterhead), Piece(title, space=11), _text(about, root, space=2)]


def _after_talk(sheet: PlanSheet) -> str:
    number, required = sheet.talk_number, sheet.talks_required
    if not number:
        return ""
    return f"efter samtale {number}" + (f" af {required}" if required and number <= required else "")


def _sections(sheet: PlanSheet, root: Node) -> list[Piece]:
    year = sheet.printed_on.year
    goals = [(letter, goal, "") for letter, goal in zip("ABC", sheet.job_goals, strict=True)]
    agreed = [(_OWNERS[a.owner], a.what, a.when or _on(a.due_on, year)) for a in sheet.agreements]
    offered = [("", offer.what, offer.when or _period(offer, year)) for offer in sheet.offers]
    last = [(_OWNERS[a.owner], a.what, a.outcome) for a in sheet.last_agreements]
    return [
        *_text_section("Dit mål", sheet.goal, root),
        *_goal_section([row for row in goals if pdf_text(row[1])], root),
        *_text_section("Dit uddannelsesmål", sheet.education_goal, root),
        *_row_section("Det har vi aftalt", agreed, root),
        *_row_section("Det tilbyder vi dig", offered, root),
        *_text_section("Din jobsøgning", sheet.search_requirements, root),
        *_text_section("Det hjælper dig på vej", sheet.support, root),
        *_row_section("Det aftalte vi sidst", last, root),
    ]


def _goal_section(goals: list[Row], root: Node) -> list[Piece]:
    """One goal needs no letter; more than one are told apart by A, B and C."""
    if len(goals) == 1:
        return _text_section("Dit jobmål", goals[0][1], root)
    return _row_section("Dine jobmål", goals, root)


def _text_section(title: str, text: str, root: Node) -> list[Piece]:
    if not pdf_text(text):
        return []
    heading = root.child("H2")
    return section(title, heading, [_text(text, root, space=3.5)])


def _row_section(title: str, rows: Iterable[Row], root: Node) -> list[Piece]:
    filled = [row for row in rows if pdf_text(row[1])]
    if not filled:
        return []
    heading = root.child("H2")
    return section(title, heading, _rows(filled, root.child("L")))


def _rows(rows: list[Row], parent: Node) -> list[Piece]:
    """A list with columns for who, what and when; the last is as wide as its texts, up to two fifths."""
    left = _OWNER_WIDTH if any(who for who, _, _ in rows) else 0.0
    right = min(max(_width(when) for _, _, when in rows), 0.4 * WIDTH)
    middle = WIDTH - sum(width + _GAP for width in (left, right) if width)
    return [
        Piece(_row(row, (left, middle, right), parent.child("LI")), space=0 if index else 3.5)
        for index, row in enumerate(rows)
    ]


def _row(row: Row, widths: tuple[float, float, float], item: Node) -> Columns:
    who, what, when = row
    label = Text(who, BODY_BOLD, item.child("Lbl")) if who else None
    body = item.child("LBody")
    cells = (label, Text(what, BODY, body), Text(when, BODY_RIGHT, body) if when else None)
    columns = [(cell, width) for cell, width in zip(cells, widths, strict=True) if width]
    return Columns(*zip(*columns, strict=True), gap=_GAP, pad=4.75, is_ruled=True)


def _width(text: str) -> float:
    return max(text_width(line, REGULAR, BODY.size) for line in pdf_text(text).split("\n"))


def _closing(sheet: PlanSheet, root: Node) -> list[Piece]:
    """Next date, whom to call, signatures: always together, so that no page holds only signatures."""
    pieces = [*_next_talk(sheet, root), _contact(sheet, root), _signatures(sheet, root)]
    return together(pieces)


def _next_talk(sheet: PlanSheet, root: Node) -> list[Piece]:
    if sheet.next_talk_at is None:
        return []
    label = Text("Vi ses igen", BODY, root.child("H2"))
    moment = Text(_sentence(spoken_moment(sheet.next_talk_at)), MOMENT, root.child("P"))
    place = Text(_where(sheet.next_talk_place), BODY, root.child("P"))
    if place.wrap(WIDTH, HEIGHT)[1] <= _BOXED_HEIGHT:
        return [Piece(Box("Vi ses igen", [label, moment, place]), space=13)]
    return [Piece(Box("Vi ses igen", [label, moment]), space=13), Piece(place, space=8)]


def _where(place: str) -> str:
    place = pdf_text(place)
    stop = "." if place and place[-1] not in ".!?" else ""
    return f"{place}{stop} {_COMPANION}"


def _contact(sheet: PlanSheet, root: Node) -> Piece:
    asked = "Kan du ikke komme, eller passer noget ikke?" if sheet.next_talk_at else "Passer noget ikke?"
    who, phone = sheet.caseworker, sheet.phone.replace(" ", "\u00a0")
    call = f"Ring til {who or 'os'} på {phone}" if phone else f"Kontakt {who or 'jobcentret'}"
    text = f"{asked} {call}. Så finder vi en anden løsning."
    return Piece(Text(text, BODY, root.child("P"), strong=phone), space=11)


def _signatures(sheet: PlanSheet, root: Node) -> Piece:
    caseworker = f"{sheet.caseworker}, sagsbehandler" if sheet.caseworker else "Sagsbehandler"
    signers = (sheet.citizen, caseworker)
    return Piece(
        Columns(
            [Text(f"Dato og underskrift\n{who}", SMALL, root.child("P")) for who in signers],
            [(WIDTH - _SIGNATURE_GAP) / 2] * 2,
            gap=_SIGNATURE_GAP,
            pad=4,
            is_lined=True,
        ),
        space=37,
    )


def _text(text: str, root: Node, *, space: float) -> Piece:
    return Piece(Text(text, BODY, root.child("P")), space=space)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _on(day: date | None, year: int) -> str:
    """``fredag 10. marts``, with the year only where it is not the paper's own."""
    return f"{WEEKDAYS[day.weekday()]} {_day(day, year)}" if day else ""


def _day(day: date, year: int) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]}" + ("" if day.year == year else f" {day.year}")


def _period(offer: OfferRow, year: int) -> str:
    if offer.starts_on and offer.ends_on:
        return f"{_day(offer.starts_on, year)} – {_day(offer.ends_on, year)}"
    if offer.ends_on:
        return f"til {_on(offer.ends_on, year)}"
    return f"fra {_on(offer.starts_on, year)}" if offer.starts_on else ""
