"""One talk, what was written in it and the time before, and cases that rest."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Select, select

from jobassist.domain.case import CaseId, TalkId
from jobassist.store.reads.events import talks_of
from jobassist.store.reads.fast import Days
from jobassist.store.records import AnswerRow, SnoozeRow, TalkRow
from jobassist.store.store import Store
from jobassist.store.tables import cases, snoozes, talk_answers, talks


def talk(store: Store, talk_id: TalkId) -> TalkRow | None:
    """One talk with its case and version; None when there is none."""
    t = talks.c
    query = select(t.case_id, t.rev, t.minutes, t.source, t.is_registered, t.agenda_id, t.handed_back_at)
    with store.read() as connection:
        row = connection.execute(query.where(t.id == talk_id)).first()
        if row is None:
            return None
        of_case = talks_of(connection, [cases.c.id == row.case_id], Days())[row.case_id]
    return TalkRow(next(one for one in of_case if one.id == talk_id), *row)


def load_answers(store: Store, talk_id: TalkId) -> list[AnswerRow]:
    """What is written in a talk, in the order it was begun."""
    return _answers(store, select(talks.c.id).where(talks.c.id == talk_id))


def written_talks(store: Store, case_id: CaseId) -> frozenset[TalkId]:
    """The talks of a case in which something is written."""
    written = (
        select(talks.c.id)
        .join_from(talks, talk_answers)
        .where(talks.c.case_id == case_id, talk_answers.c.value != "")
    )
    with store.read() as connection:
        return frozenset(TalkId(talk_id) for talk_id in connection.execute(written).scalars())


def last_answers(store: Store, case_id: CaseId, *, but: TalkId | None = None) -> list[AnswerRow]:
    """What was written in the newest talk of a case that has anything written, other than ``but``."""
    t = talks.c
    written = select(talk_answers.c.id).where(talk_answers.c.talk_id == t.id, talk_answers.c.value != "")
    newest = select(t.id).where(t.case_id == case_id, written.exists())
    if but is not None:
        newest = newest.where(t.id != but)
    return _answers(store, newest.order_by(t.on_date.desc(), t.at_time.desc(), t.id.desc()).limit(1))


def snoozed(store: Store, day: date) -> dict[CaseId, SnoozeRow]:
    """The cases that rest on ``day``, each with the snooze that was written last."""
    s = snoozes.c
    resting = select(s.id, s.rev, s.case_id, s.until_on, s.reason).where(s.until_on >= day).order_by(s.id)
    with store.read() as connection:
        return {CaseId(row.case_id): SnoozeRow(*row) for row in connection.execute(resting)}


def _answers(store: Store, of_talk: Select[tuple[str]]) -> list[AnswerRow]:
    columns = [talk_answers.c[name] for name in AnswerRow.__dataclass_fields__]
    query = select(*columns).where(talk_answers.c.talk_id.in_(of_talk)).order_by(talk_answers.c.id)
    with store.read() as connection:
        return [AnswerRow(*row) for row in connection.execute(query)]
