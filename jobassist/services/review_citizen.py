"""One citizen in the Friday review: what is new, how it stands, and what each verdict would say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jobassist.domain.case import Case, CaseId, Exemption, Pauses, Placement, TalkStatus, TargetGroup
from jobassist.domain.danish import short_date
from jobassist.domain.duties import Duty, Status, duties_of, pressing
from jobassist.domain.explain import sentence
from jobassist.domain.relevance import Fit
from jobassist.domain.review import Review, facts_of, friday_of, last_friday
from jobassist.domain.review_news import News, news
from jobassist.domain.rules import EventKind
from jobassist.domain.timeline import TimelineView
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.draw_timeline import draw_timeline
from jobassist.services.give_verdict import coming_placement, running_placement
from jobassist.services.promises import our_promises
from jobassist.services.rank_offers import Catalogue, rank_for
from jobassist.services.review_round import Line, Round
from jobassist.services.terms import group_term
from jobassist.store import reads
from jobassist.store.reads.offers import newest_plans
from jobassist.store.reads.reviews import review_of


@dataclass(frozen=True, slots=True)
class Card:
    """A small fact: its name, the value in bold, a line below, and the sentence that explains it."""

    name: str
    value: str
    note: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What the page of one citizen shows. ``since`` is what the news are new since; ``fits`` the best first.

    ``running`` and ``coming`` are what verdicts 1 and 2 would name, ``exemption`` what 3 would.
    """

    case: Case
    about: str
    duty: Duty | None
    since: date
    is_first: bool
    news: tuple[News, ...]
    timeline: TimelineView | None
    cards: tuple[Card, ...]
    running: Placement | None
    coming: Placement | None
    exemption: Exemption | None
    fits: tuple[Fit, ...]
    review: Review | None
    before: Review | None


def open_citizen(
    desk: Desk, round_: Round, case_id: CaseId, *, catalogue: Catalogue | None = None
) -> ReviewView:
    """Reads one citizen of a round; raises JobAssistError when the case is gone."""
    today = desk.today
    case = case_of(desk, case_id)
    duties = tuple(sorted(duties_of(case, desk.rulebook, today), key=pressing))
    row = review_of(desk.store, case_id, friday_of(today))
    line = next((each for each in round_.lines if each.case.id == case_id), None)
    return ReviewView(
        case=case,
        about=_about(case, today),
        duty=duties[0] if duties else None,
        since=round_.since or last_friday(round_.friday_on),
        is_first=round_.since is None,
        news=news_of(round_, line, case, today),
        timeline=draw_timeline(case, duties, desk.rulebook, today),
        cards=_cards(desk, case, duties),
        running=running_placement(case, today),
        coming=coming_placement(case, today),
        exemption=_exemption(case, today),
        fits=rank_for(desk, case, catalogue=catalogue),
        review=row.review if row is not None else None,
        before=line.before if line is not None else None,
    )


def news_of(round_: Round, line: Line | None, case: Case, today: date) -> tuple[News, ...]:
    """What is new since the Friday before; somebody who came since is news enough."""
    since = round_.since or last_friday(round_.friday_on)
    if line is not None and line.is_new:
        return (News("user-plus", "Ny hos dig", f"siden fredag {short_date(since)}"),)
    before = line.before if line is not None else None
    facts = before.facts if before is not None else facts_of(case, as_of=since)
    words = {group: group_term(group).label for group in TargetGroup}
    seen_on = _seen_on(before) or since
    return news(facts, facts_of(case), since=seen_on, today=today, group_word=words)


def _seen_on(before: Review | None) -> date | None:
    """The day that somebody looked: a week may be reviewed on its Tuesday, and Wednesday is news then."""
    return date.fromisoformat(before.reviewed_at[:10]) if before is not None and before.reviewed_at else None


def _about(case: Case, today: date) -> str:
    """``Dagpenge · uge 26 · medlem af a-kasse``."""
    parts = [group_term(case.group).label]
    if case.started_on is not None:
        parts.append(f"uge {(today - case.started_on).days // 7 + 1}")
    if case.unemployment_fund:
        parts.append(case.unemployment_fund)
    elif case.employer:
        parts.append(f"ansat hos {case.employer}")
    return " · ".join(parts)


def _cards(desk: Desk, case: Case, duties: Sequence[Duty]) -> tuple[Card, ...]:
    return (
        _offer_card(case, duties, desk.today),
        _talk_card(case, duties, desk.today),
        _goal_card(desk, case),
        _agreement_card(desk, case),
    )


def _offer_card(case: Case, duties: Sequence[Duty], today: date) -> Card:
    duty = next((d for d in duties if d.rule.event is EventKind.OFFER), None)
    name = "Aktivt tilbud"
    if duty is None:
        had = sum(1 for p in case.placements if p.is_given and p.started_on <= today)
        return Card(name, f"{had} givet", "ingen pligt for målgruppen")
    return Card(name, f"{duty.held + duty.late} af {duty.required}", _day_words(duty), sentence(duty, today))


def _talk_card(case: Case, duties: Sequence[Duty], today: date) -> Card:
    held = [t.on for t in case.talks if t.status is TalkStatus.HELD and t.on <= today]
    last = f"seneste {short_date(max(held))}" if held else "ingen holdt endnu"
    duty = next((d for d in duties if d.rule.event is EventKind.TALK), None)
    if duty is None:
        return Card("Samtaler", f"{len(held)} holdt", last)
    return Card("Samtaler", f"{duty.held + duty.late} af {duty.required}", last)


def _day_words(duty: Duty) -> str:
    if duty.status is Status.PAUSED:
        return "sat i bero"
    if duty.due_on is None:
        return "dagpengetimer mangler" if duty.missing == "dagpengetimer" else f"{duty.missing} mangler"
    return f"frist {short_date(duty.due_on)}"


def _goal_card(desk: Desk, case: Case) -> Card:
    plan = newest_plans(desk.store, [case.id]).get(case.id)
    if plan is None:
        return Card("Jobmål", "Ikke skrevet endnu", "skrives i planen")
    a, b, c = (goal.strip() for goal in plan.job_goals)
    first = " · ".join(f"{letter} {goal}" for letter, goal in (("A", a), ("B", b)) if goal)
    if not first and not c:
        goal = plan.education_goal.strip() or plan.goal.strip()
        return Card("Mål", goal or "Ikke skrevet endnu")
    return Card("Jobmål", first or f"C {c}", f"C {c}" if c and first else plan.education_goal.strip())


def _agreement_card(desk: Desk, case: Case) -> Card:
    count = len(reads.open_agreements(desk.store, case.id))
    rate = our_promises(desk, case_id=case.id)
    note = f"vi har holdt {rate.kept} af {rate.of}" if rate.of else "vi har ikke lovet noget"
    return Card("Aftaler", f"{count} {'åben' if count == 1 else 'åbne'}", note)


def _exemption(case: Case, today: date) -> Exemption | None:
    """The exemption from offers that covers today; of several the one that lasts longest."""
    covering = [
        e
        for e in case.exemptions
        if e.from_on <= today and (e.to_on or date.max) >= today and e.pauses in (Pauses.ALL, Pauses.OFFERS)
    ]
    return max(covering, key=lambda e: e.to_on or date.max, default=None)
