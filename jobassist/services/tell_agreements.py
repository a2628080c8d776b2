"""Promises as a paper tells them: what was promised, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jobassist.domain.danish import MONTHS
from jobassist.domain.plan import Agreement, Kept, Owner, PlanContent
from jobassist.reports.sheets import AgreementRow, OutcomeRow

_KEPT_WORDS = {
    Kept.OPEN: "gælder stadig",
    Kept.KEPT: "holdt",
    Kept.PARTLY: "delvist holdt",
    Kept.BROKEN: "ikke holdt",
}


def agreed(content: PlanContent) -> tuple[AgreementRow, ...]:
    """What was promised in this talk."""
    return tuple(AgreementRow(a.owner, a.what, due_on=a.due_on) for a in content.agreements)


def outcomes(last: Iterable[Agreement], content: PlanContent) -> tuple[OutcomeRow, ...]:
    """What was promised last time and how it went; ``content`` is this time's plan."""
    return tuple(OutcomeRow(a.owner, _as_told(a), _outcome(a, content)) for a in last)


def _as_told(agreement: Agreement) -> str:
    """A promise of ours that we broke is followed by an apology."""
    if agreement.kept is not Kept.BROKEN or agreement.owner is not Owner.US:
        return agreement.what
    return f"{agreement.what.rstrip(' .')}. Det nåede vi ikke, og det beklager vi."


def _outcome(agreement: Agreement, content: PlanContent) -> str:
    word = _KEPT_WORDS[agreement.kept]
    again = next((a for a in content.agreements if _is_same(a, agreement) and a.due_on), None)
    if agreement.kept is not Kept.KEPT and again is not None and again.due_on is not None:
        return f"ny dato {_spoken(again.due_on)}"
    if agreement.kept is Kept.OPEN and agreement.due_on is not None:
        return f"{word}, senest {_spoken(agreement.due_on)}"
    return word


def _spoken(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]}"


def _is_same(one: Agreement, other: Agreement) -> bool:
    """The same promise made again."""
    return one.owner is other.owner and one.what.strip(" .").casefold() == other.what.strip(" .").casefold()
