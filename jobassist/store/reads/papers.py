"""What was filed on a case and what stays of a finished talk."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select

from jobassist.domain.agenda import EXPLAINED, YES
from jobassist.domain.case import CaseId, TalkId, TalkStatus
from jobassist.domain.papers import Paper, PaperId, PaperKind
from jobassist.domain.plan import PlanId
from jobassist.domain.talk_record import Correction
from jobassist.store.store import Store
from jobassist.store.tables import agenda_versions, corrections, hand_backs, papers, talk_answers, talks


def load_papers(store: Store, case_id: CaseId) -> list[Paper]:
    """Every paper of a case, the newest first."""
    p = papers.c
    columns = (p.id, p.case_id, p.kind, p.title, p.made_at, p.made_by, p.talk_id, p.plan_id, p.template_id,
               p.body, p.mentions_rights)  # fmt: skip
    of_case = select(*columns).where(p.case_id == case_id).order_by(p.made_at.desc(), p.id.desc())
    with store.read() as connection:
        rows = connection.execute(of_case).all()
    return [
        Paper(
            PaperId(row.id), CaseId(row.case_id), PaperKind(row.kind), row.title,
            datetime.fromisoformat(row.made_at), row.made_by, row.talk_id, row.plan_id,
            row.template_id, row.body, row.mentions_rights,
        )
        for row in rows
    ]  # fmt: skip


def paper_pdf(store: Store, paper_id: PaperId) -> bytes | None:
    """The paper as it was printed; None for a message, and when there is no such paper."""
    with store.read() as connection:
        return connection.execute(select(papers.c.pdf).where(papers.c.id == paper_id)).scalar()


def printed_plan(store: Store, plan_id: PlanId, kind: PaperKind) -> bytes | None:
    """A version of a plan as it was first printed; None when it never was."""
    p = papers.c
    first = select(p.pdf).where(p.plan_id == plan_id, p.kind == kind, p.pdf.is_not(None))
    with store.read() as connection:
        return connection.execute(first.order_by(p.made_at, p.id).limit(1)).scalar()


def load_corrections(store: Store, talk_id: TalkId) -> list[Correction]:
    """What was changed in a finished talk, in order."""
    c = corrections.c
    of_talk = select(corrections).where(c.talk_id == talk_id).order_by(c.at, c.id)
    with store.read() as connection:
        rows = connection.execute(of_talk).all()
    return [
        Correction(
            TalkId(row.talk_id), row.item_id, row.field, row.before, row.after, row.reason,
            datetime.fromisoformat(row.at), row.by,
        )
        for row in rows
    ]  # fmt: skip


def handed_back(store: Store, talk_id: TalkId) -> dict[str, datetime]:
    """The blocks of a talk that were copied to the professional system, and when."""
    of_talk = select(hand_backs.c.block, hand_backs.c.copied_at).where(hand_backs.c.talk_id == talk_id)
    with store.read() as connection:
        return {block: datetime.fromisoformat(at) for block, at in connection.execute(of_talk)}


def hand_back_id(store: Store, talk_id: TalkId, block: str) -> str | None:
    """The row of a block that was copied; None when it was not."""
    h = hand_backs.c
    with store.read() as connection:
        return connection.execute(select(h.id).where(h.talk_id == talk_id, h.block == block)).scalar()


def unregistered_talks(store: Store) -> list[tuple[CaseId, TalkId, date, str]]:
    """Talks held or missed here that no list has shown yet, the oldest first.

    Case, talk, day, and when it was handed back or "".
    """
    t = talks.c
    here = select(t.case_id, t.id, t.on_date, t.handed_back_at).where(
        t.status.in_((TalkStatus.HELD, TalkStatus.NO_SHOW)), t.source == "app", t.is_registered.is_(False)
    )
    with store.read() as connection:
        rows = connection.execute(here.order_by(t.on_date, t.id)).all()
    return [(CaseId(row.case_id), TalkId(row.id), row.on_date, row.handed_back_at) for row in rows]


def agenda_used(store: Store, talk_id: TalkId) -> str | None:
    """The agenda of a talk as it was used, as JSON text; None when the talk is older than that is kept."""
    used = select(agenda_versions.c.content).join_from(talks, agenda_versions).where(talks.c.id == talk_id)
    with store.read() as connection:
        return connection.execute(used).scalar()


def rights_explained(store: Store, case_id: CaseId) -> list[date]:
    """The days of held talks in which rights and duties were gone through."""
    explained = (
        select(talks.c.on_date)
        .join_from(talks, talk_answers)
        .where(
            talks.c.case_id == case_id,
            talks.c.status == TalkStatus.HELD,
            talk_answers.c.field == EXPLAINED,
            talk_answers.c.value == YES,
        )
        .distinct()
    )
    with store.read() as connection:
        return sorted(connection.execute(explained).scalars())
