"""The referat of a talk: a copy for the citizen, and an internal one that says so on every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from jobassist.domain.danish import short_date
from jobassist.domain.plan import Owner
from jobassist.reports.paper import COMPACT, HEIGHT, LARGE, USUAL, Piece, print_pages, together
from jobassist.reports.pdf_block import Text
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import one_line, pdf_text
from jobassist.reports.sheets import Answered, SummarySheet, Topic
from jobassist.reports.talk_parts import (
    OWNERS,
    agreed_rows,
    call,
    imprint,
    letterhead,
    next_talk,
    outcome_rows,
    tidied,
)
from jobassist.reports.typesetter import Row, Typesetter

_INTERNAL = "INTERNT"
_SHORT_ANSWER = 40  # letters
_EMPTY = "Der er ikke skrevet noget i denne samtale."


def render_summary(sheet: SummarySheet, *, large: bool = False) -> bytes:
    """The referat as a PDF; the same sheet gives the same bytes."""
    sheet, tree = tidied(sheet), Tree()
    type_ = COMPACT if sheet.is_internal else LARGE if large else USUAL
    setter = Typesetter(tree.root, type_)
    head = [
        *letterhead(setter, sheet),
        *setter.title(sheet.title, one_line(sheet.about)),
        *([setter.text(sheet.intro, space=8)] if sheet.intro else []),
        *setter.row_section("Om samtalen", [(label, text, "") for label, text in sheet.facts]),
    ]
    topics = [piece for topic in sheet.topics for piece in _topic(setter, sheet, topic)]
    agreed = setter.row_section("Det har vi aftalt", _agreed(sheet))
    body = topics or ([] if agreed else [setter.text(_EMPTY, space=20)])
    about = imprint(
        sheet,
        type_,
        title=sheet.title,
        subject="Referat",
        footer=f"{sheet.title} · {short_date(sheet.printed_on)}",
        notice=_INTERNAL if sheet.is_internal else "",
    )
    return print_pages([*head, *body, *_ending(agreed, _closing(setter, sheet))], tree, about)


def _agreed(sheet: SummarySheet) -> list[Row]:
    return _named(sheet, agreed_rows(sheet.agreements, sheet.printed_on.year))


def _named(sheet: SummarySheet, rows: list[Row]) -> list[Row]:
    """Among caseworkers the citizen is not "du"."""
    if not sheet.is_internal:
        return rows
    return [("Borger" if who == OWNERS[Owner.CITIZEN] else who, what, when) for who, what, when in rows]


def _topic(setter: Typesetter, sheet: SummarySheet, topic: Topic) -> list[Piece]:
    outcomes = [row for row in _named(sheet, outcome_rows(sheet.last_agreements)) if pdf_text(row[1])]
    rows = outcomes if topic.has_outcomes else []
    answers = [each for each in topic.answers if pdf_text(each.answer) or each.remarks]
    if not (rows or answers):
        return []

    def fill() -> list[Piece]:
        pieces = setter.rows(rows) if rows else []
        pieces += _answers(setter, answers, is_first=not pieces)
        if topic.points:
            pieces += setter.bullets(topic.points)
        return pieces

    return setter.section(topic.title, fill)


def _answers(setter: Typesetter, answers: list[Answered], *, is_first: bool) -> Iterator[Piece]:
    """Short answers in rows beside their questions, the others below them."""
    for is_row, group in groupby(answers, _is_row):
        if is_row:
            rows = setter.rows([("", each.question, each.answer) for each in group])
            yield from [replace(rows[0], space=2.0 if is_first else 6.0), *rows[1:]]
        else:
            for each in group:
                yield from _answer(setter, each, space=3.5 if is_first else 7.0)
                is_first = False
        is_first = False


def _is_row(answered: Answered) -> bool:
    """Whether question and answer stand side by side; the same in every size of type."""
    answer = pdf_text(answered.answer)
    is_long = "\n" in answer or len(answer) > _SHORT_ANSWER
    return answered.is_short and not is_long and not answered.remarks


def _answer(setter: Typesetter, answered: Answered, *, space: float) -> Iterator[Piece]:
    """The question in bold over its answer, and what was corrected below it."""
    question, bold = answered.question, setter.type.bold
    texts = [(question, bold), (answered.answer, setter.type.body)]
    texts += [(remark, setter.type.small) for remark in answered.remarks]
    first, *others = [setter.text(text, space=0, style=style) for text, style in texts if pdf_text(text)]
    keep = first.height + _least(others[0]) if others and pdf_text(question) else 0
    yield replace(first, space=space, keep=keep)
    yield from others


def _least(piece: Piece) -> float:
    """Two lines of a text, or all of it."""
    height = piece.height
    if isinstance(piece.flowable, Text) and piece.flowable.line_count > 3:
        return 2 * piece.flowable.style.leading
    return height


def _ending(agreed: list[Piece], closing: list[Piece]) -> list[Piece]:
    """What was agreed and the next talk, on one page where they are short: it is what is looked for."""
    whole = [*agreed, *closing]
    if agreed and sum(piece.space + piece.height for piece in whole) <= HEIGHT / 2:
        return together(whole)
    return whole


def _closing(setter: Typesetter, sheet: SummarySheet) -> list[Piece]:
    """For the citizen: the next talk, and whom to call when something is wrong."""
    if sheet.is_internal:
        return []
    box = next_talk(setter, sheet)
    return together([*box, call(setter, sheet, "Er noget ikke rigtigt?", "Så retter vi det.")])
