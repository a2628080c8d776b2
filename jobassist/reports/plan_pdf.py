"""The follow-up plan the citizen takes home: one A4 page, in plain Danish."""

from __future__ import annotations

from jobassist.domain.danish import short_date
from jobassist.domain.plan import Retention
from jobassist.reports.paper import LARGE, USUAL, Piece, print_pages, together
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import pdf_text
from jobassist.reports.sheets import OfferRow, PlanSheet
from jobassist.reports.talk_parts import (
    agreed_rows,
    call,
    imprint,
    letterhead,
    next_talk,
    on_day,
    outcome_rows,
    sentence,
    short_day,
    tidied,
)
from jobassist.reports.typesetter import Row, Typesetter

_EMPTY = "Vi udfylder planen, næste gang vi taler sammen."


def render_plan(sheet: PlanSheet, *, large: bool = False) -> bytes:
    """The plan as a PDF; the same sheet gives the same bytes."""
    sheet, type_, tree = tidied(sheet), LARGE if large else USUAL, Tree()
    setter = Typesetter(tree.root, type_)
    head = [*letterhead(setter, sheet), *setter.title("Din opfølgningsplan", _about(sheet))]
    body = _sections(sheet, setter) or [setter.text(_EMPTY, space=20)]
    title = f"Opfølgningsplan, {_version(sheet)}"
    footer = f"{title} · {short_date(sheet.printed_on)}"
    about = imprint(sheet, type_, title=title, subject="Opfølgningsplan", footer=footer)
    return print_pages([*head, *body, *_closing(sheet, setter)], tree, about)


def _version(sheet: PlanSheet) -> str:
    return "udkast" if sheet.version is None else f"version {sheet.version}"


def _about(sheet: PlanSheet) -> str:
    about = " · ".join(filter(None, (_version(sheet), _after_talk(sheet))))
    return f"{sheet.citizen} · {about}" if sheet.citizen else sentence(about)


def _after_talk(sheet: PlanSheet) -> str:
    number, required = sheet.talk_number, sheet.talks_required
    if not number:
        return ""
    return f"efter samtale {number}" + (f" af {required}" if required and number <= required else "")


def _sections(sheet: PlanSheet, setter: Typesetter) -> list[Piece]:
    year = sheet.printed_on.year
    goals = [(letter, goal, "") for letter, goal in zip("ABC", sheet.job_goals, strict=True)]
    offered = [("", offer.what, offer.when or _period(offer, year)) for offer in sheet.offers]
    return [
        *setter.text_section("Dit mål", sheet.goal),
        *_goal_section([row for row in goals if pdf_text(row[1])], setter),
        *setter.text_section("Dit uddannelsesmål", sheet.education_goal),
        *setter.row_section("Din plan for at komme tilbage til arbejdet", _retained(sheet.retention)),
        *setter.row_section("Det har vi aftalt", agreed_rows(sheet.agreements, year)),
        *setter.row_section("Det tilbyder vi dig", offered),
        *setter.text_section("Det gør vi også", sheet.activities),
        *setter.text_section("Din jobsøgning", sheet.search_requirements),
        *setter.text_section("Det hjælper dig på vej", sheet.support),
        *setter.row_section("Det aftalte vi sidst", outcome_rows(sheet.last_agreements)),
    ]


def _goal_section(goals: list[Row], setter: Typesetter) -> list[Piece]:
    """One goal needs no letter; more than one are told apart by A, B and C."""
    if len(goals) == 1:
        return setter.text_section("Dit jobmål", goals[0][1])
    return setter.row_section("Dine jobmål", goals)


def _retained(plan: Retention) -> list[Row]:
    """The retention plan (sygedagpengelov § 7 b) in the citizen's words."""
    parts = (
        ("Du taler med", plan.contact),
        ("Dine opgaver", plan.tasks),
        ("Dine timer", plan.hours),
        ("Hensyn til dig", plan.adjustments),
        ("Vi følger op", plan.follow_up),
    )
    return [(label, text, "") for label, text in parts]


def _closing(sheet: PlanSheet, setter: Typesetter) -> list[Piece]:
    """Next date, whom to call, signatures: always together, so that no page holds only signatures."""
    asked = "Kan du ikke komme, eller passer noget ikke?" if sheet.next_talk_at else "Passer noget ikke?"
    caseworker = f"{sheet.caseworker}, sagsbehandler" if sheet.caseworker else "Sagsbehandler"
    return together(
        [
            *next_talk(setter, sheet),
            call(setter, sheet, asked, "Så finder vi en anden løsning."),
            setter.signatures((sheet.citizen, caseworker)),
        ]
    )


def _period(offer: OfferRow, year: int) -> str:
    if offer.starts_on and offer.ends_on:
        return f"{short_day(offer.starts_on, year)} – {short_day(offer.ends_on, year)}"
    if offer.ends_on:
        return f"til {on_day(offer.ends_on, year)}"
    return f"fra {on_day(offer.starts_on, year)}" if offer.starts_on else ""
