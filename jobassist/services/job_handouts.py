"""Job examples in a citizen's hand: entered on the case with their sheet, and asked about later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobassist.domain.case import CaseId, TalkId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_handouts import HandoutId, JobHandout, JobOutcome
from jobassist.services.desk import Changed, Desk
from jobassist.store.job_tables import job_handouts
from jobassist.store.reads.job_handouts import handout_values, load_handouts
from jobassist.store.unit import Unit

LONGEST_REASON = 2_000
_NO_TALK = TalkId("")
_GONE = "Jobeksemplet er fortrudt og står ikke på sagen mere."


def handouts_of(desk: Desk, case_id: CaseId) -> tuple[JobHandout, ...]:
    """Every example that the citizen was given, the newest first."""
    return tuple(load_handouts(desk.store, [case_id]))


def enter_handouts(desk: Desk, unit: Unit, handouts: Sequence[JobHandout]) -> None:
    """Enters them within a write; one that was given already, and not told of yet, is not given twice."""
    case_ids = list(dict.fromkeys(each.case_id for each in handouts))
    waiting = {(each.case_id, _key(each)) for each in load_handouts(desk.store, case_ids) if each.is_open}
    new = [handout_values(each) for each in handouts if (each.case_id, _key(each)) not in waiting]
    if new:
        unit.insert_many(job_handouts, new)


def _key(handout: JobHandout) -> tuple[str, str, str]:
    return (handout.ad_id, "", "") if handout.ad_id else ("", handout.title, handout.employer)


def write_outcome(
    unit: Unit,
    handout_id: HandoutId,
    outcome: JobOutcome,
    reason: str,
    *,
    on: date,
    talk_id: TalkId = _NO_TALK,
) -> None:
    """Writes what came of one within a write; raises JobAssistError when its sheet was undone."""
    if unit.row(job_handouts, handout_id) is None:
        raise JobAssistError(_GONE)
    unit.update(
        job_handouts, handout_id,
        outcome=outcome,
        reason=reason[:LONGEST_REASON] if outcome is JobOutcome.NOT_RELEVANT else "",
        answered_on=None if outcome is JobOutcome.OPEN else on,
        answered_in="" if outcome is JobOutcome.OPEN else talk_id,
    )  # fmt: skip


def tell_outcome(desk: Desk, handout: JobHandout, outcome: JobOutcome, reason: str = "") -> Changed:
    """Notes what came of an example outside a talk; raises JobAssistError when its sheet was undone."""
    now = desk.clock.now()
    with desk.store.write("tell_job_outcome", by=desk.user, at=now, case_id=handout.case_id) as unit:
        write_outcome(unit, handout.id, outcome, reason.strip(), on=desk.today)
    return Changed(frozenset({handout.case_id}), "Svaret er gemt", unit.action_id)
