"""A paper about many citizens: short, or with how each limit on it is reckoned."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from jobassist.domain.case import CaseId
from jobassist.domain.cpr import masked
from jobassist.domain.duties import Duty
from jobassist.domain.explain import sentence
from jobassist.domain.papers import PaperKind
from jobassist.domain.steps import steps
from jobassist.reports.review_sheets import LimitRow
from jobassist.services.desk import Changed, Desk
from jobassist.services.print_paper import PaperPrint

KINDS = (PaperKind.OFFICE, PaperKind.OFFICE_EXPLAINED)
"""Short, and explained."""

_NOBODY = CaseId("")


def office_paper(
    render: Callable[[bool], bytes],
    kind: PaperKind = PaperKind.OFFICE,
    *,
    title: str,
    name: str,
    filename: str,
    file: Callable[[str], Changed],
) -> PaperPrint:
    """The paper that ``render`` makes, explained or not, for a preview that can change to the other.

    It is filed on no case: ``file`` logs it on those whom it names.
    """
    make = partial(office_paper, render, title=title, name=name, filename=filename, file=file)
    pdf = render(kind is PaperKind.OFFICE_EXPLAINED)
    return PaperPrint(_NOBODY, title, pdf, filename, kind=kind, name=name, file=file, kinds=KINDS, make=make)


def limit_rows(desk: Desk, duties: Iterable[Duty]) -> tuple[LimitRow, ...]:
    """How each duty's days come about, in a sentence and step by step."""
    return tuple(
        LimitRow(
            duty.case.name,
            masked(duty.case.cpr),
            sentence(duty, desk.today),
            tuple(step.text for step in steps(duty, desk.rulebook, desk.today)),
        )
        for duty in duties
    )
