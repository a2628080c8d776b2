"""The referat of a talk as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from jobassist.domain.danish import spoken_moment
from jobassist.reports.sheets import Answered, SummarySheet, Topic
from jobassist.reports.talk_parts import agreed_rows, meeting_words, outcome_rows, sentence


def write_summary(sheet: SummarySheet) -> str:
    """The same words as on paper, in the same order."""
    parts = [
        f"{sheet.title}\n{sheet.about}",
        sheet.intro,
        "\n".join(f"{label}: {text}" for label, text in sheet.facts),
        *(_topic(sheet, topic) for topic in sheet.topics),
        _section("Det har vi aftalt", _rows(agreed_rows(sheet.agreements, sheet.printed_on.year))),
        _next_talk(sheet),
    ]
    return "\n\n".join(filter(None, parts))


def _topic(sheet: SummarySheet, topic: Topic) -> str:
    lines = _rows(outcome_rows(sheet.last_agreements)) if topic.has_outcomes else []
    lines += [line for each in topic.answers for line in _answer(each)]
    lines += [f"  • {point}" for point in topic.points]
    return _section(topic.title, lines)


def _answer(answered: Answered) -> Iterator[str]:
    if not (answered.answer.strip() or answered.remarks):
        return
    if answered.question:
        yield f"  {answered.question}"
    indent = "    " if answered.question else "  "
    for text in (answered.answer, *answered.remarks):
        yield from (f"{indent}{line}" for line in text.splitlines() if line.strip())


def _rows(rows: list[tuple[str, str, str]]) -> list[str]:
    return [
        f"  {who}: {' '.join(what.split())}{f' ({when})' if when else ''}"
        for who, what, when in rows
        if what.strip()
    ]


def _next_talk(sheet: SummarySheet) -> str:
    if sheet.next_talk_at is None or sheet.is_internal:
        return ""
    label, advice = meeting_words(sheet)
    return _section(label, [f"  {sentence(spoken_moment(sheet.next_talk_at))}", f"  {advice}"])


def _section(title: str, lines: list[str]) -> str:
    return "\n".join((title.upper(), *lines)) if lines else ""
