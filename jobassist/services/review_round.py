"""A Friday's review of one caseload: who is in it, in which order, how far it is, and who has gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobassist.domain.case import Case, CaseId
from jobassist.domain.danish import short_date, sort_key
from jobassist.domain.duties import Duty, duties_of, pressing
from jobassist.domain.review import Review, Verdict, facts_of, friday_of
from jobassist.services.desk import Desk
from jobassist.store import reads, tables
from jobassist.store.offer_json import facts_to_json
from jobassist.store.reads.reviews import open_caseworkers, reviewed_before, reviews_of, without_review
from jobassist.store.records import ReviewRow


@dataclass(frozen=True, slots=True)
class Line:
    """One citizen in the round; ``before`` is the Friday before's verdict, ``duty`` the most pressing."""

    case: Case
    duty: Duty | None
    review: Review | None = None
    before: Review | None = None
    is_new: bool = False

    @property
    def verdict(self) -> Verdict | None:
        return self.review.verdict if self.review is not None else None


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody who was in the round before and is not now; ``what`` says why."""

    name: str
    cpr: str
    what: str


@dataclass(frozen=True, slots=True)
class Round:
    """The review of ``caseworker``'s citizens in the week of ``friday_on``.

    ``since`` is the Friday of the review before; None: there was none.
    """

    friday_on: date
    since: date | None
    caseworker: str
    lines: tuple[Line, ...]
    gone: tuple[Gone, ...]

    @property
    def reviewed(self) -> int:
        return sum(1 for line in self.lines if line.verdict is not None)

    def next_unreviewed(self, after: CaseId | None) -> CaseId | None:
        """The next citizen without a verdict, from the one after ``after`` on; None: all have one."""
        ids = [line.case.id for line in self.lines]
        start = ids.index(after) + 1 if after in ids else 0
        turned = (*self.lines[start:], *self.lines[:start])
        return next((line.case.id for line in turned if line.verdict is None), None)


def open_round(desk: Desk, *, caseworker: str | None = None) -> Round:
    """The round of this week; of the user's own citizens unless another caseworker is named.

    First those who had no relevant offer last time, then the most pressing.
    """
    whose = desk.settings.name if caseworker is None else caseworker
    friday_on = friday_of(desk.today)
    since = reviewed_before(desk.store, friday_on, caseworker=whose)
    before = reviews_of(desk.store, since) if since is not None else {}
    now = reviews_of(desk.store, friday_on)
    cases = _caseload(desk, whose)
    lines = [_line(desk, case, now.get(case.id), before, since) for case in cases]
    lines.sort(key=_order)
    return Round(friday_on, since, whose, tuple(lines), _gone(desk, before.values(), cases, whose))


def renew_round(desk: Desk, round_: Round, case_ids: frozenset[CaseId]) -> Round:
    """The same round with some of its citizens read again: a verdict is no reason to read all of them."""
    lines = {line.case.id: line for line in round_.lines}
    cases = reads.load_cases(desk.store, open_on=desk.today, case_ids=case_ids, caseworker=round_.caseworker)
    came_or_went = {case.id for case in cases} != case_ids & lines.keys()
    if came_or_went or round_.friday_on != friday_of(desk.today):
        return open_round(desk, caseworker=round_.caseworker)
    now = reviews_of(desk.store, round_.friday_on, case_ids=[case.id for case in cases])
    for case in cases:
        lines[case.id] = replace(
            lines[case.id],
            case=case,
            duty=_most_pressing(desk, case),
            review=now[case.id].review if case.id in now else None,
        )
    return replace(round_, lines=tuple(sorted(lines.values(), key=_order)))


def caseworkers_with_cases(desk: Desk) -> tuple[str, ...]:
    """Everybody who has open cases, by the Danish alphabet: whose review a stand-in may do."""
    return tuple(sorted(open_caseworkers(desk.store, desk.today), key=sort_key))


def begin_round(desk: Desk, caseworker: str) -> None:
    """Writes down who is in the round and how each case stands; those who came since are added.

    The next Friday compares with it, also for whoever gets no verdict.
    """
    friday_on = friday_of(desk.today)
    if not _missing(desk, caseworker, friday_on):
        return
    with desk.store.write("begin_review", by=desk.user, at=desk.clock.now()) as unit:
        rows = [
            {
                "case_id": case.id,
                "friday_on": friday_on,
                "caseworker": caseworker,
                "facts": facts_to_json(facts_of(case)),
            }
            # Looked up again: another window may have begun the round meanwhile.
            for case in _missing(desk, caseworker, friday_on)
        ]
        unit.insert_many(tables.reviews, rows, history=False)


def _missing(desk: Desk, caseworker: str, friday_on: date) -> list[Case]:
    """Read by their ids first: with every verdict but the first of a week there are none."""
    ids = without_review(desk.store, friday_on, caseworker=caseworker, open_on=desk.today)
    return reads.load_cases(desk.store, case_ids=ids) if ids else []


def _caseload(desk: Desk, caseworker: str) -> list[Case]:
    return reads.load_cases(desk.store, open_on=desk.today, caseworker=caseworker)


def _line(
    desk: Desk, case: Case, row: ReviewRow | None, before: dict[CaseId, ReviewRow], since: date | None
) -> Line:
    last = before.get(case.id)
    return Line(
        case,
        _most_pressing(desk, case),
        row.review if row is not None else None,
        last.review if last is not None else None,
        is_new=since is not None and last is None,
    )


def _most_pressing(desk: Desk, case: Case) -> Duty | None:
    return min(duties_of(case, desk.rulebook, desk.today), key=pressing, default=None)


def _order(line: Line) -> tuple[bool, bool, tuple[bool, int, date] | None, str, str]:
    had_none = line.before is not None and line.before.verdict is Verdict.NONE_YET
    urgency = pressing(line.duty) if line.duty is not None else (True, 99, date.max)
    return not had_none, line.duty is None, urgency, sort_key(line.case.name), line.case.cpr


def _gone(desk: Desk, before: Iterable[ReviewRow], now: Sequence[Case], caseworker: str) -> tuple[Gone, ...]:
    here = {case.id for case in now}
    missing = [r.review.case_id for r in before if r.review.caseworker == caseworker]
    ids = [case_id for case_id in missing if case_id not in here]
    found = [
        Gone(case.name, case.cpr, _why_gone(case)) for case in reads.load_cases(desk.store, case_ids=ids)
    ]
    return tuple(sorted(found, key=lambda gone: (sort_key(gone.name), gone.cpr)))


def _why_gone(case: Case) -> str:
    if case.ended_on is not None:
        reason = f": {case.ended_reason}" if case.ended_reason else ""
        return f"Sagen sluttede {short_date(case.ended_on)}{reason}"
    return f"Er nu hos {case.caseworker}" if case.caseworker else "Har ingen sagsbehandler"
