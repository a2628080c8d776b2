"""Promises as a ledger: counted for ourselves, made again with a new day, and moved while they hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from jobassist.domain.case import Case
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hold_talk import finish, judge_agreement, save_draft, start_talk
from jobassist.services.print_plan import plan_pdf
from jobassist.services.promises import KeptRate, our_part, our_promises, to_promise_again
from jobassist.services.talk_room import TalkRoom
from jobassist.store.reads.rooms import case_agreements
from tests.reports.pdf_reading import pages
from tests.services.examples import NOW, a_draft, put

TODAY = NOW.date()
WEEK_LATER = date(2023, 3, 14)


def promise(what: str, owner: Owner = Owner.US, due_on: date | None = None) -> Agreement:
    return Agreement(AgreementId(""), owner, what, due_on)


def held(desk: Desk, case: Case, *agreements: Agreement, at: datetime = NOW) -> Plan:
    """A talk on a day that ends with these promises."""
    desk.clock = FixedClock(at)
    room = start_talk(desk, case.id)
    _changed, plan = finish(desk, room, replace(room.draft, agreements=agreements))
    return plan


def next_room(desk: Desk, case: Case, *kept: Kept) -> TalkRoom:
    """The talk of today, with the promises of last time judged in their order; OPEN leaves one alone."""
    desk.clock = FixedClock(NOW)
    room = start_talk(desk, case.id)
    for agreement, how in zip(room.last_agreements, kept, strict=True):
        if how is not Kept.OPEN:
            judge_agreement(desk, room, agreement.id, how)
    return start_talk(desk, case.id)


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft())


BEFORE = datetime(2023, 2, 14, 10, 0)


def test_our_promises_are_counted_for_one_citizen_one_caseworker_and_all(desk: Desk, lone: Case) -> None:
    other = put(desk, a_draft(cpr="6101901234", name="Bo Bæk", caseworker="Ida Juul"), name="uge11")
    held(desk, lone, promise("ringer"), promise("skriver"), promise("søger", Owner.CITIZEN), at=BEFORE)
    held(desk, other, promise("sender brev"), promise("finder plads"), at=BEFORE)
    next_room(desk, lone, Kept.KEPT, Kept.BROKEN, Kept.KEPT)
    next_room(desk, other, Kept.PARTLY, Kept.OPEN)
    assert our_promises(desk, case_id=lone.id) == KeptRate(kept=1, broken=1)
    assert our_promises(desk, caseworker="Ida Juul") == KeptRate(partly=1, open=1)
    assert our_promises(desk) == KeptRate(kept=1, partly=1, broken=1, open=1)
    assert our_promises(desk).of == 3
    assert our_promises(desk, caseworker="Ingen").of == 0


def test_what_is_being_judged_counts_before_it_is_stored(desk: Desk, lone: Case) -> None:
    held(desk, lone, promise("ringer"), promise("søger", Owner.CITIZEN), at=BEFORE)
    room = next_room(desk, lone, Kept.OPEN, Kept.OPEN)
    assert our_part(desk, room) == KeptRate(open=1)
    judged = tuple(replace(a, kept=Kept.KEPT) for a in room.last_agreements)
    assert our_part(desk, replace(room, last_agreements=judged)) == KeptRate(kept=1)


def test_what_was_not_kept_can_be_promised_again_a_week_ahead(desk: Desk, lone: Case) -> None:
    held(
        desk,
        lone,
        promise("ringer"),
        promise("skriver"),
        promise("låner bog"),
        promise("over tiden", due_on=date(2023, 3, 6)),
        promise("har tid endnu", due_on=date(2023, 3, 20)),
        promise("uden dato"),
        at=BEFORE,
    )
    room = next_room(desk, lone, Kept.BROKEN, Kept.PARTLY, Kept.KEPT, *3 * [Kept.OPEN])
    again = to_promise_again(room, (), TODAY)
    assert [(a.what, a.due_on, a.kept) for a in again] == [
        (what, WEEK_LATER, Kept.OPEN) for what in ("ringer", "skriver", "over tiden", "uden dato")
    ]
    assert to_promise_again(room, again, TODAY) == ()
    assert to_promise_again(room, (promise("Ringer."),), TODAY)[0].what == "skriver"


def test_the_new_day_is_a_working_day(desk: Desk, lone: Case) -> None:
    held(desk, lone, promise("ringer"), at=BEFORE)
    room = next_room(desk, lone, Kept.BROKEN)
    (again,) = to_promise_again(room, (), date(2023, 3, 30))  # a week later is Maundy Thursday
    assert again.due_on == date(2023, 4, 11)


def test_a_broken_promise_made_again_is_a_new_one_and_the_paper_names_its_day(desk: Desk, lone: Case) -> None:
    held(desk, lone, promise("ringer til lægen"), at=BEFORE)
    room = next_room(desk, lone, Kept.BROKEN)
    again = to_promise_again(room, (), TODAY)
    _changed, plan = finish(desk, room, replace(room.draft, agreements=again))
    ledger = [a for a, _talk in case_agreements(desk.store, lone.id)]
    assert [(a.kept, a.due_on) for a in ledger] == [(Kept.BROKEN, None), (Kept.OPEN, WEEK_LATER)]
    assert "ny dato 14. marts" in " ".join(pages(plan_pdf(desk, plan)))


def test_an_open_promise_made_again_is_moved_and_counted_once(desk: Desk, lone: Case) -> None:
    held(desk, lone, promise("ringer til lægen", due_on=date(2023, 3, 1)), at=BEFORE)
    room = next_room(desk, lone, Kept.OPEN)
    again = to_promise_again(room, (), TODAY)
    changed, plan = finish(desk, room, replace(room.draft, agreements=again))
    ledger = [a for a, _talk in case_agreements(desk.store, lone.id)]
    assert [(a.id, a.kept, a.due_on) for a in ledger] == [(again[0].id, Kept.OPEN, WEEK_LATER)]
    assert our_promises(desk, case_id=lone.id) == KeptRate(open=1)
    assert "ny dato 14. marts" in " ".join(pages(plan_pdf(desk, plan)))

    undo(desk, changed.action_id)
    ledger = [a for a, _talk in case_agreements(desk.store, lone.id)]
    assert [a.due_on for a in ledger] == [date(2023, 3, 1)]


def test_what_is_taken_over_stays_itself_in_the_draft(desk: Desk, lone: Case) -> None:
    held(desk, lone, promise("ringer"), at=BEFORE)
    room = next_room(desk, lone, Kept.OPEN)
    again = to_promise_again(room, (), TODAY)
    reworded = tuple(replace(a, what="ringer og skriver") for a in again)
    save_draft(desk, room, replace(room.draft, agreements=reworded))
    room = start_talk(desk, lone.id)
    assert room.draft.agreements == reworded
    assert to_promise_again(room, room.draft.agreements, TODAY) == ()
