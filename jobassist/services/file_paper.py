"""Filing on the case what leaves the app: the paper as it was printed, or the message as it was sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jobassist.domain.case import CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.papers import Paper, PaperId, PaperKind
from jobassist.domain.rules import RuleVersion
from jobassist.services.desk import Desk
from jobassist.services.rules_used import keep_rules
from jobassist.store import reads, tables
from jobassist.store.unit import Unit


class PaperOutdatedError(JobAssistError):
    """A paper of a talk or a plan that was undone while it was shown."""


def new_paper(desk: Desk, case_id: CaseId, kind: PaperKind, title: str) -> Paper:
    """A paper made now by the user; ``replace`` adds what it belongs to, ``file_paper`` files it."""
    return Paper(PaperId(""), case_id, kind, title, desk.clock.now().replace(microsecond=0), desk.user)


def file_paper(
    unit: Unit,
    paper: Paper,
    pdf: bytes | None,
    *,
    purpose: str = "",
    rules: Iterable[RuleVersion] = (),
) -> Paper:
    """Files one paper within a write; ``pdf`` None for a message. The access log tells of it too.

    ``purpose`` says how it left, such as ``udskrift``; without it the log has its title. ``rules`` are the
    versions that its days rest on, and are kept with it. Raises PaperOutdatedError when what the paper
    tells of was undone.
    """
    ground = {tables.cases: paper.case_id, tables.talks: paper.talk_id, tables.plans: paper.plan_id}
    if any(row_id is not None and unit.row(table, row_id) is None for table, row_id in ground.items()):
        raise PaperOutdatedError("Papiret hører til noget, der er fortrudt. Gå tilbage, og lav det igen.")
    unit.log_access(f"print_{paper.kind}", case_id=paper.case_id, purpose=purpose or paper.title)
    paper_id = unit.insert(
        tables.papers,
        case_id=paper.case_id, talk_id=paper.talk_id, plan_id=paper.plan_id, kind=paper.kind,
        title=paper.title, template_id=paper.template_id, body=paper.body,
        mentions_rights=paper.mentions_rights, pdf=pdf,
        made_at=paper.made_at.isoformat(), made_by=paper.made_by, rules=keep_rules(unit, rules),
    )  # fmt: skip
    return replace(paper, id=PaperId(paper_id))


def papers_of(desk: Desk, case_id: CaseId) -> tuple[Paper, ...]:
    """Every paper of a case, the newest first."""
    return tuple(reads.load_papers(desk.store, case_id))


def paper_again(desk: Desk, paper: Paper) -> bytes | None:
    """The very paper that was printed then; None for a message."""
    return reads.paper_pdf(desk.store, paper.id)
