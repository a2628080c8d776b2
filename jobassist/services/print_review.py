"""The papers of the Friday review: what changed and what needs doing, and those without an offer."""

from __future__ import annotations

from datetime import date
from functools import partial

from jobassist.domain.case import Case, CaseId, PlacementState
from jobassist.domain.cpr import masked
from jobassist.domain.danish import short_date
from jobassist.domain.duties import Duty, Status, duties_of, pressing
from jobassist.domain.explain import STATUS_WORDS, basis
from jobassist.domain.papers import PaperKind
from jobassist.domain.placements import offer_duty
from jobassist.domain.review import Verdict, friday_of
from jobassist.domain.rules import EventKind
from jobassist.reports.review_sheets import (
    ChangedRow,
    FridaySheet,
    MovedRow,
    TodoRow,
    WithoutOfferRow,
    WithoutOfferSheet,
)
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.print_office import limit_rows, office_paper
from jobassist.services.print_paper import PaperPrint
from jobassist.services.rank_offers import own_municipality
from jobassist.services.review_citizen import news_of
from jobassist.services.review_round import Line, Round, open_round
from jobassist.services.status import import_words
from jobassist.services.terms import group_term
from jobassist.store import reads
from jobassist.store.reads.reviews import review_of

_MOST_NAMED = 12
VERDICT_WORDS = {
    Verdict.RUNNING: "Relevant tilbud er i gang",
    Verdict.STARTS: "Starter på en dato",
    Verdict.EXEMPT: "Fritaget",
    Verdict.NONE_YET: "Intet relevant endnu",
}


def friday_print(desk: Desk, *, caseworker: str | None = None) -> PaperPrint:
    """The Friday sheet of a caseworker's round, ready to be shown and printed."""
    from jobassist.reports.friday_pdf import render_friday

    round_ = open_round(desk, caseworker=caseworker)
    title = f"Fredagsark, uge {round_.friday_on.isocalendar().week}"
    return PaperPrint(
        CaseId(""),
        title,
        render_friday(friday_sheet(desk, round_)),
        f"fredagsark-{round_.friday_on.isoformat()}.pdf",
        name="Fredagsarket",
        file=partial(_log, desk, [line.case.id for line in round_.lines], title),
    )


def without_offer_print(
    desk: Desk, *, caseworker: str | None = None, kind: PaperKind = PaperKind.OFFICE
) -> PaperPrint:
    """The list of those without an active offer; of one caseworker, or of all when the name is empty."""
    from jobassist.reports.without_offer_pdf import render_without_offer

    cases = _open_cases(desk, desk.settings.name if caseworker is None else caseworker)
    sheet = partial(without_offer_sheet, desk, cases, caseworker=caseworker)
    title = "Borgere uden aktivt tilbud"
    return office_paper(
        lambda is_explained: render_without_offer(sheet(is_explained=is_explained)),
        kind,
        title=title,
        name="Listen",
        filename=f"uden-tilbud-{desk.today.isoformat()}.pdf",
        file=partial(_log, desk, [case.id for case in cases], title),
    )


def _log(desk: Desk, case_ids: list[CaseId], title: str, purpose: str) -> Changed:
    """Logged on every case when it leaves the app, filed on none: it is about many."""
    with desk.store.write("print_review", by=desk.user, at=desk.clock.now()) as unit:
        for case_id in sorted(case_ids):
            unit.log_access("print", case_id=case_id, purpose=f"{title}: {purpose}")
    return Changed(frozenset())


def friday_sheet(desk: Desk, round_: Round) -> FridaySheet:
    """Only what changed since the review before, and what needs doing."""
    today = desk.today
    lines = [_fresh(desk, line) for line in round_.lines]
    told = [(line, news_of(round_, line, line.case, today)) for line in lines]
    return FridaySheet(
        printed_on=today,
        municipality=own_municipality(desk),
        caseworker=round_.caseworker,
        rules=_rules(desk, lines),
        data_line=import_words(desk),
        is_demo=desk.store.is_demo,
        friday_on=round_.friday_on,
        week=round_.friday_on.isocalendar().week,
        reviewed=round_.reviewed,
        of=len(lines),
        since=round_.since,
        counts=tuple((VERDICT_WORDS[v], sum(1 for each in lines if each.verdict is v)) for v in Verdict),
        changed=tuple(
            ChangedRow(
                line.case.name,
                masked(line.case.cpr),
                group_term(line.case.group).short,
                tuple(each.sentence for each in news),
            )
            for line, news in told
            if news
        ),
        todo=_todo(lines, today),
        moved=_moved(round_, lines),
        reviewed_by_others=_others(desk, lines),
    )


def _fresh(desk: Desk, line: Line) -> Line:
    return (
        line
        if line.review is None
        else Line(case_of(desk, line.case.id), line.duty, line.review, line.before, line.is_new)
    )


def _todo(lines: list[Line], today: date) -> tuple[TodoRow, ...]:
    """What each citizen wants done: by day, and what has no day last."""
    rows = [row for line in lines for row in _todo_of(line, today)]
    rows.sort(key=lambda row: row.by_on or date.max)
    left = [line.case.name for line in lines if line.verdict is None]
    if left:
        more = f" og {len(left) - _MOST_NAMED} mere" if len(left) > _MOST_NAMED else ""
        who = f"{len(left)} borger{'' if len(left) == 1 else 'e'}"
        rows.append(TodoRow(who, "", f"Er ikke vurderet endnu: {', '.join(left[:_MOST_NAMED])}{more}"))
    return tuple(rows)


def _todo_of(line: Line, today: date) -> list[TodoRow]:
    case, review = line.case, line.review
    name, cpr = case.name, masked(case.cpr)
    if review is not None and review.verdict is Verdict.NONE_YET:
        late = review.next_on is not None and review.next_on < today
        return [TodoRow(name, cpr, review.next_step, review.next_on, late)]
    unsaid = [p for p in case.placements if p.state is PlacementState.RESERVED and p.started_on <= today]
    return [
        TodoRow(name, cpr, f"Er borgeren begyndt på {p.title}?", p.started_on, p.started_on < today)
        for p in unsaid
    ]


def _moved(round_: Round, lines: list[Line]) -> tuple[MovedRow, ...]:
    rows = [MovedRow(gone.name, gone.what) for gone in round_.gone]
    rows += [MovedRow(line.case.name, "Ny siden sidst") for line in lines if line.is_new]
    for line in lines:
        before = line.before
        if before is not None and before.facts.group is not line.case.group:
            was, now = group_term(before.facts.group).label, group_term(line.case.group).label
            rows.append(MovedRow(line.case.name, f"Målgruppe {now}, før {was.lower()}"))
    return tuple(rows)


def _others(desk: Desk, lines: list[Line]) -> tuple[str, ...]:
    """Who else gave verdicts: a stand-in is named."""
    by: dict[str, int] = {}
    for line in lines:
        if line.review is not None and line.review.verdict is not None:
            by[line.review.reviewed_by] = by.get(line.review.reviewed_by, 0) + 1
    own = {line.case.caseworker for line in lines}
    return tuple(f"{who} vurderede {count} af dem" for who, count in sorted(by.items()) if who not in own)


def without_offer_sheet(
    desk: Desk, cases: list[Case], *, caseworker: str | None = None, is_explained: bool = False
) -> WithoutOfferSheet:
    """Those whose offer duty is open and who have nothing running or reserved, the most pressing first."""
    duties = [(case, duty) for case in cases if (duty := _lacking(desk, case)) is not None]
    duties.sort(key=lambda pair: pressing(pair[1]))
    return WithoutOfferSheet(
        printed_on=desk.today,
        municipality=own_municipality(desk),
        caseworker=desk.settings.name if caseworker is None else caseworker,
        rules=_rule_words({duty.rule.id: duty.rule.valid_from for _case, duty in duties}),
        data_line=import_words(desk),
        limits=limit_rows(desk, (duty for _case, duty in duties)) if is_explained else (),
        is_demo=desk.store.is_demo,
        of=sum(1 for case in cases if _has_offer_duty(desk, case)),
        rows=tuple(_without_row(desk, case, duty) for case, duty in duties),
        about="Hele jobcentrets borgere med ret og pligt til tilbud"
        if caseworker == ""
        else "Borgere med ret og pligt til tilbud",
    )


def _has_offer_duty(desk: Desk, case: Case) -> bool:
    return any(duty.rule.event is EventKind.OFFER for duty in duties_of(case, desk.rulebook, desk.today))


def _lacking(desk: Desk, case: Case) -> Duty | None:
    duties = tuple(sorted(duties_of(case, desk.rulebook, desk.today), key=pressing))
    duty = offer_duty(duties)
    if duty is None or duty.status in (Status.BOOKED, Status.PAUSED):
        return None
    return duty


def _without_row(desk: Desk, case: Case, duty: Duty) -> WithoutOfferRow:
    row = review_of(desk.store, case.id, friday_of(desk.today))
    review = row.review if row is not None and row.review.verdict is Verdict.NONE_YET else None
    return WithoutOfferRow(
        citizen=case.name,
        cpr=masked(case.cpr),
        group=group_term(case.group).short,
        status=STATUS_WORDS[duty.status],
        due_on=duty.due_on,
        safe_on=duty.safe_on,
        next_step=review.next_step if review is not None else "",
        next_on=review.next_on if review is not None else None,
        caseworker=case.caseworker,
        basis=basis(duty),
    )


def _open_cases(desk: Desk, caseworker: str) -> list[Case]:
    cases = reads.load_cases(desk.store, open_on=desk.today)
    return [case for case in cases if not caseworker or case.caseworker == caseworker]


def _rules(desk: Desk, lines: list[Line]) -> str:
    used = {}
    for line in lines:
        for duty in duties_of(line.case, desk.rulebook, desk.today):
            if duty.rule.event is EventKind.OFFER:
                used[duty.rule.id] = duty.rule.valid_from
    return _rule_words(used)


def _rule_words(used: dict[str, date]) -> str:
    """``T20 (01-01-2023)``: each rule with the first day of its version."""
    return ", ".join(f"{rule_id} ({short_date(day)})" for rule_id, day in sorted(used.items()))
