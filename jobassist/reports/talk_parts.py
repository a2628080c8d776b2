"""What the papers of a talk share: who writes, what was agreed, the next talk, and whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from jobassist.domain.case import TalkForm
from jobassist.domain.danish import MONTHS, WEEKDAYS, spoken_date, spoken_moment
from jobassist.domain.plan import Owner
from jobassist.reports.paper import Imprint, Piece, Type
from jobassist.reports.pdf_text import one_line, pdf_text
from jobassist.reports.sheets import AgreementRow, OutcomeRow, TalkSheet
from jobassist.reports.typesetter import Row, Typesetter

OWNERS = {Owner.US: "Vi", Owner.CITIZEN: "Du"}
DEMO = "ØVELSE – opdigtede borgere"
_MEETING = {
    TalkForm.IN_PERSON: ("Vi ses igen", "Du må gerne tage en bisidder med."),
    TalkForm.PHONE: ("Vi ringer til dig", "Du skal ikke møde op. Du må gerne have en bisidder hos dig."),
    TalkForm.VIDEO: ("Vi ses på video", "Du får et link fra os. Du må gerne have en bisidder hos dig."),
}
_S = TypeVar("_S", bound=TalkSheet)


def tidied(sheet: _S) -> _S:
    """Names and numbers on one line each."""
    return replace(
        sheet,
        citizen=one_line(sheet.citizen),
        municipality=one_line(sheet.municipality),
        caseworker=one_line(sheet.caseworker),
        phone=one_line(sheet.phone),
    )


def office(name: str) -> str:
    """``Demo Kommune · Jobcenter``, from the municipality's name."""
    return name if "jobcenter" in name.casefold() else " · ".join(filter(None, (name, "Jobcenter")))


def imprint(
    sheet: TalkSheet, type_: Type, *, title: str, subject: str, footer: str, notice: str = ""
) -> Imprint:
    """What the file and each page say about themselves; practice says so on every page."""
    return Imprint(
        title=title,
        author=office(sheet.municipality),
        subject=subject,
        printed_on=sheet.printed_on,
        footer=footer,
        whose=sheet.citizen,
        notice=" · ".join(filter(None, (notice, DEMO if sheet.is_demo else ""))),
        footer_size=type_.footer,
    )


def letterhead(setter: Typesetter, sheet: TalkSheet) -> list[Piece]:
    """The office to the left; the day, the caseworker and the phone to the right."""
    contact = " · ".join(filter(None, (sheet.caseworker, sheet.phone and f"tlf. {sheet.phone}")))
    left = "\n".join((office(sheet.municipality), *sheet.address))
    return setter.letterhead(left, f"{sentence(spoken_date(sheet.printed_on))}\n{contact}")


def agreed_rows(agreements: Iterable[AgreementRow], year: int) -> list[Row]:
    """What was promised, by whom and until when."""
    return [(OWNERS[a.owner], a.what, a.when or on_day(a.due_on, year)) for a in agreements]


def outcome_rows(agreements: Iterable[OutcomeRow]) -> list[Row]:
    """What was promised last time, and how it went."""
    return [(OWNERS[a.owner], a.what, a.outcome) for a in agreements]


def next_talk(setter: Typesetter, sheet: TalkSheet) -> list[Piece]:
    """The box with the next talk; nothing when there is none."""
    if sheet.next_talk_at is None:
        return []
    label, where = meeting_words(sheet)
    return setter.box(label, sentence(spoken_moment(sheet.next_talk_at)), where)


def meeting_words(sheet: TalkSheet) -> tuple[str, str]:
    """How we meet next time (``Vi ses igen``), and where, with what the citizen may do."""
    label, advice = _MEETING[sheet.next_talk_form]
    place = pdf_text(sheet.next_talk_place)
    stop = "." if place and place[-1] not in ".!?" else ""
    return label, f"{place}{stop} {advice}".strip()


def call(setter: Typesetter, sheet: TalkSheet, asked: str, promised: str) -> Piece:
    """``Passer noget ikke? Ring til Karen Boysen på 00 00 00 00. Så finder vi en anden løsning.``"""
    who, phone = sheet.caseworker, sheet.phone.replace(" ", "\u00a0")
    way = f"Ring til {who or 'os'} på {phone}" if phone else f"Kontakt {who or 'jobcentret'}"
    return setter.text(f"{asked} {way}. {promised}", space=11, strong=phone)


def sentence(text: str) -> str:
    """With a capital letter first."""
    return text[:1].upper() + text[1:]


def on_day(day: date | None, year: int) -> str:
    """``fredag 10. marts``, with the year only where it is not the paper's own."""
    return f"{WEEKDAYS[day.weekday()]} {short_day(day, year)}" if day else ""


def short_day(day: date, year: int) -> str:
    """``10. marts``, with the year only where it is not the paper's own."""
    return f"{day.day}. {MONTHS[day.month - 1]}" + ("" if day.year == year else f" {day.year}")
