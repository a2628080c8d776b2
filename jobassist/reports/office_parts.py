"""What papers for caseworker and coordinator share: who writes, how old the data are, whose a row is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TypeVar

from jobassist.domain.cpr import masked
from jobassist.domain.danish import short_date, spoken_date
from jobassist.reports.paper import COMPACT, Imprint, Piece
from jobassist.reports.paper_parts import opening
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import one_line
from jobassist.reports.review_sheets import LimitRow, OfficeSheet
from jobassist.reports.table import Cell
from jobassist.reports.talk_parts import DEMO, office, sentence
from jobassist.reports.typesetter import Typesetter

NOTHING = "–"
_INTERNAL = "INTERNT"
_LIMITS = "Sådan er fristerne regnet ud"
_CPR_DIGITS = 10
_S = TypeVar("_S", bound=OfficeSheet)


def tidied(sheet: _S) -> _S:
    """Names and lines on one line each."""
    return replace(
        sheet,
        municipality=one_line(sheet.municipality),
        caseworker=one_line(sheet.caseworker),
        rules=one_line(sheet.rules),
        data_line=one_line(sheet.data_line),
    )


def typesetter(tree: Tree) -> Typesetter:
    """Sets an office's paper, in the type of those who read many."""
    return Typesetter(tree.root, COMPACT)


def head(setter: Typesetter, sheet: OfficeSheet, title: str, about: str) -> list[Piece]:
    """Who prints it and when, the title with a line about it, and how old its data and rules are."""
    day = f"Udskrevet {spoken_date(sheet.printed_on)}"
    pieces = [
        *setter.letterhead(office(sheet.municipality), "\n".join(filter(None, (day, sheet.caseworker)))),
        *setter.title(title, about),
    ]
    basis = " · ".join(filter(None, (sheet.data_line, sheet.rules)))
    if basis:
        pieces.append(setter.text(sentence(basis), space=1, style=setter.type.small))
    return pieces


def limits(setter: Typesetter, sheet: OfficeSheet) -> list[Piece]:
    """How each limit on the paper is reckoned, one citizen after the other, in the order of the paper."""
    if not sheet.limits:
        return []
    return setter.section(_LIMITS, lambda: [p for row in sheet.limits for p in _limit(setter, row)])


def _limit(setter: Typesetter, row: LimitRow) -> list[Piece]:
    """A name never stands alone at the foot of a page; the steps may go on over it."""
    name = " · ".join(filter(None, (one_line(row.citizen), _masked(row.cpr))))
    heading = setter.text(name, space=8, style=setter.type.bold)
    told = setter.text(one_line(row.sentence), space=1)
    keep = heading.height + told.space + opening(told)
    return [replace(heading, keep=keep), told, *setter.bullets(map(one_line, row.steps))]


def imprint(sheet: OfficeSheet, title: str) -> Imprint:
    """What the file and each page say: that it is internal, and not about whom."""
    return Imprint(
        title=title,
        author=office(sheet.municipality),
        subject=title,
        printed_on=sheet.printed_on,
        footer=f"{title} · {short_date(sheet.printed_on)}",
        whose=sheet.caseworker,
        notice=" · ".join(filter(None, (_INTERNAL, DEMO if sheet.is_demo else ""))),
        footer_size=COMPACT.footer,
    )


def person(citizen: str, cpr: str = "", *more: str) -> Cell:
    """A citizen's name in bold over the masked CPR and what else tells who it is."""
    name = one_line(citizen)
    below = " · ".join(filter(None, (_masked(cpr), *map(one_line, more))))
    return Cell("\n".join(filter(None, (name, below))), strong=name)


def day(on: date | None) -> str:
    """``10-03-2023``, or a dash for a day that nobody has set."""
    return NOTHING if on is None else short_date(on)


def words(text: str) -> str:
    """A text on one line, or a dash for none."""
    return one_line(text) or NOTHING


def _masked(cpr: str) -> str:
    """As it came, unless somebody forgot to mask it."""
    digits = re.sub(r"\D", "", cpr)
    return masked(digits) if len(digits) == _CPR_DIGITS else one_line(cpr)
