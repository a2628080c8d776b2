"""A paper on its way out of the app: shown as it will be, logged when it goes, filed the first time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from jobassist.domain.case import CaseId, TalkId
from jobassist.domain.job_handouts import JobHandout
from jobassist.domain.papers import Paper, PaperKind
from jobassist.domain.plan import PlanId
from jobassist.services.desk import Changed, Desk
from jobassist.services.file_paper import file_paper, new_paper, paper_again, papers_of
from jobassist.services.job_handouts import enter_handouts
from jobassist.services.rules_used import rules_of_cases


@dataclass(frozen=True, slots=True)
class PaperPrint:
    """A paper as it is previewed: the very bytes that are printed and saved, and what they are filed as.

    ``title`` and ``filename`` (proposed for a copy on disk) never name the citizen. ``name`` is what the
    messages call it, with its article: ``Planen``, ``Brevene``; empty is the kind's own word.
    A draft is logged, but never filed. ``talk_id``, ``plan_id``, ``template_id``, ``body`` and
    ``mentions_rights`` are those of the ``Paper`` that it becomes.

    ``file`` replaces that, for a PDF that is many papers or whose going does more: called each time it is
    printed or saved, with the purpose for the access log (``udskrift`` or ``fil``), it logs, files what is
    not filed yet, and returns what it changed; the preview takes that action back when the printer refuses,
    and shows its message if it has one. ``partial(hand_out_all, desk, letters)`` is such a callable.

    ``jobs`` are the examples on it, which the next talk asks about.

    ``kinds`` are the papers that the preview can change to, and ``make`` makes one of them.
    """

    case_id: CaseId
    title: str
    pdf: bytes
    filename: str = "opfølgningsplan.pdf"
    kind: PaperKind = PaperKind.PLAN
    talk_id: TalkId | None = None
    plan_id: PlanId | None = None
    template_id: str = ""
    body: str = ""
    mentions_rights: bool = False
    is_draft: bool = False
    name: str = ""
    jobs: tuple[JobHandout, ...] = ()
    file: Callable[[str], Changed] | None = field(default=None, compare=False, repr=False)
    kinds: tuple[PaperKind, ...] = ()
    make: Callable[[PaperKind], PaperPrint] | None = field(default=None, compare=False, repr=False)


def hand_out(desk: Desk, printed: PaperPrint, *, purpose: str) -> Changed:
    """Logs that a paper leaves the app (who, when, whose, and as what) and files it the first time.

    One write. ``action_id`` is empty when nothing new was filed.
    """
    return printed.file(purpose) if printed.file is not None else hand_out_all(desk, (printed,), purpose)


def hand_out_all(desk: Desk, papers: Sequence[PaperPrint], purpose: str) -> Changed:
    """As ``hand_out`` for many papers, each on its own case: all of them or none."""
    case_ids = frozenset(printed.case_id for printed in papers)
    is_new = [not (printed.is_draft or is_filed(desk, printed)) for printed in papers]
    case_id = papers[0].case_id if len(case_ids) == 1 else None
    rules = rules_of_cases(desk, case_ids)
    with desk.store.write("print_paper", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        for printed, new in zip(papers, is_new, strict=True):
            if new:
                paper, used = _paper(desk, printed), rules[printed.case_id]
                file_paper(unit, paper, printed.pdf, purpose=purpose, rules=used)
                enter_handouts(desk, unit, printed.jobs)
            else:
                unit.log_access(f"print_{printed.kind}", case_id=printed.case_id, purpose=purpose)
    return Changed(case_ids, action_id=unit.action_id if any(is_new) else "")


def is_filed(desk: Desk, printed: PaperPrint) -> bool:
    """Whether these very bytes are on the case already."""
    return any(
        paper_again(desk, paper) == printed.pdf
        for paper in papers_of(desk, printed.case_id)
        if (paper.kind, paper.talk_id, paper.plan_id) == (printed.kind, printed.talk_id, printed.plan_id)
    )


def print_again(desk: Desk, paper: Paper) -> PaperPrint:
    """A filed paper as it was printed then; a message has none, and an empty PDF."""
    return PaperPrint(
        paper.case_id,
        paper.title,
        paper_again(desk, paper) or b"",
        f"{paper.kind}-{paper.made_at.date().isoformat()}.pdf",
        kind=paper.kind,
        talk_id=paper.talk_id,
        plan_id=paper.plan_id,
        template_id=paper.template_id,
        body=paper.body,
        mentions_rights=paper.mentions_rights,
    )


def _paper(desk: Desk, printed: PaperPrint) -> Paper:
    return replace(
        new_paper(desk, printed.case_id, printed.kind, printed.title),
        talk_id=printed.talk_id,
        plan_id=printed.plan_id,
        template_id=printed.template_id,
        body=printed.body,
        mentions_rights=printed.mentions_rights,
    )
