"""One case opened: why it is on the list, its course week by week, and what to do next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from jobassist.domain import cpr as cpr_numbers
from jobassist.domain import explain
from jobassist.domain.case import Case, CaseId, Citizen, TalkId
from jobassist.domain.duties import Duty, duties_of, pressing
from jobassist.domain.errors import JobAssistError
from jobassist.domain.papers import Paper
from jobassist.domain.plan import Agreement, Plan
from jobassist.domain.reminders import Reminder, reminders_of
from jobassist.domain.rule_words import law_line
from jobassist.domain.steps import steps_text
from jobassist.domain.timeline import TimelineView
from jobassist.services.book_talk import Suggestion, case_of, suggest
from jobassist.services.desk import Desk
from jobassist.services.draw_timeline import draw_timeline
from jobassist.services.file_paper import papers_of
from jobassist.store import reads


@dataclass(frozen=True, slots=True)
class CaseView:
    """What the pane and the citizen's page show. ``why`` explains the first duty, with stressed words,
    and ``steps`` its arithmetic.

    ``written`` are the talks in which something is written, ``papers`` what was handed out.
    """

    citizen: Citizen
    case: Case
    today: date
    week: int | None
    duties: tuple[Duty, ...]
    reminders: tuple[Reminder, ...]
    why: tuple[explain.Words, ...]
    law: str
    data: str
    steps: str
    timeline: TimelineView | None
    suggestion: Suggestion
    open_agreements: tuple[Agreement, ...]
    plans: tuple[Plan, ...]
    written: frozenset[TalkId]
    papers: tuple[Paper, ...]

    @property
    def first(self) -> Duty | None:
        return self.duties[0] if self.duties else None


def open_case(desk: Desk, case_id: CaseId) -> CaseView:
    """Reads a case with everything around it; raises JobAssistError when it is gone."""
    today = desk.today
    case = case_of(desk, case_id)
    duties = tuple(sorted(duties_of(case, desk.rulebook, today), key=pressing))
    first = duties[0] if duties else None
    citizen = reads.load_citizen(desk.store, case.citizen_id)
    if citizen is None:
        raise NoSuchCitizenError("Borgeren findes ikke længere. Gå tilbage til arbejdslisten.")
    return CaseView(
        citizen=citizen.citizen,
        case=case,
        today=today,
        week=(today - case.started_on).days // 7 + 1 if case.started_on else None,
        duties=duties,
        reminders=reminders_of(case, desk.rulebook, today),
        why=explain.in_words(first, today) if first else (explain.Words("Ingen frister lige nu."),),
        law=law_line(first.rule) if first else "",
        data=explain.data_line(case, today),
        steps=steps_of(desk, first) if first else "",
        timeline=draw_timeline(case, duties, desk.rulebook, today),
        suggestion=suggest(desk, case),
        open_agreements=tuple(row.agreement for row in reads.open_agreements(desk.store, case_id)),
        plans=tuple(reads.load_plans(desk.store, case_id)),
        written=reads.written_talks(desk.store, case_id),
        papers=papers_of(desk, case_id),
    )


def steps_of(desk: Desk, duty: Duty) -> str:
    """The arithmetic behind a duty's days, a line each."""
    return steps_text(duty, desk.rulebook, desk.today)


class NoSuchCitizenError(JobAssistError):
    """No case for what was asked about."""


def log_shown_cprs(desk: Desk, case_ids: Collection[CaseId], *, purpose: str) -> None:
    """Logs that whole CPR numbers were shown: who, when, whose and why."""
    with desk.store.write("show_cpr", by=desk.user, at=desk.clock.now()) as unit:
        for case_id in sorted(case_ids):
            unit.log_access("show_cpr", case_id=case_id, purpose=purpose)


def case_of_cpr(desk: Desk, text: str) -> Case:
    """The citizen's newest open case. Raises NoSuchCitizenError, without the number in its text."""
    digits = "".join(c for c in text if c.isdigit())
    if not cpr_numbers.is_valid(digits):
        raise NoSuchCitizenError("CPR-nummeret er ikke gyldigt. Skriv ti cifre, fx 010190-1234.")
    cases = reads.load_cases(desk.store, cpr=digits)
    if not cases:
        raise NoSuchCitizenError("Borgeren findes ikke i lageret. Hent en søgeliste med borgeren først.")
    return max(cases, key=lambda c: (c.ended_on is None, c.started_on or date.min))


def find_cases(desk: Desk, text: str, *, limit: int = 12) -> tuple[Case, ...]:
    """Cases whose citizen's name, CPR or phone holds ``text``; the open ones first."""
    ids = reads.find_cases(desk.store, text, limit=limit)
    found = {case.id: case for case in reads.load_cases(desk.store, case_ids=ids)} if ids else {}
    return tuple(found[case_id] for case_id in ids)
