"""A list confirms the offers that were given here; it never makes a second one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jobassist.domain.case import (
    Case,
    OfferKind,
    Outcome,
    Placement,
    PlacementId,
    PlacementState,
    TargetGroup,
)
from jobassist.services.book_talk import case_of
from jobassist.services.change_placement import cancel, end, interrupt, no_start, placement_log, start
from jobassist.services.desk import Desk
from jobassist.services.import_list import Kind, preview
from jobassist.services.import_rows import lay_out
from jobassist.services.place_citizen import Wish, place
from jobassist.services.watch_placements import release_seats
from jobassist.store.reads.offers import load_placement
from tests.services.examples import a_draft, a_list, put

TODAY = date(2023, 3, 7)
MONDAY = date(2023, 3, 13)
LATER = date(2023, 3, 20)
PRAKTIK, VEJLEDNING = OfferKind.PRAKTIK, OfferKind.VEJLEDNING
_P = PlacementState


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft(group=TargetGroup.DAGPENGE))


def given(desk: Desk, case: Case, **wish: object) -> Placement:
    """One more offer, made here: Jobklub from 13 March unless told otherwise."""
    before = {p.id for p in case_of(desk, case.id).placements}
    usual = Wish(MONDAY, kind=VEJLEDNING, title="Jobklub", ends_on=MONDAY + timedelta(days=25))
    place(desk, case.id, replace(usual, **wish))  # type: ignore[arg-type]
    (new,) = (p for p in case_of(desk, case.id).placements if p.id not in before)
    return new


def after(desk: Desk, case: Case, *placements: Placement, as_of: date = LATER) -> tuple[Placement, ...]:
    """The case's offers once a newer list has told of some."""
    draft = a_draft(group=TargetGroup.DAGPENGE, placements=placements)
    put(desk, draft, name=f"uge{as_of:%W}", as_of=as_of)
    return case_of(desk, case.id).placements


@pytest.mark.parametrize("state", [_P.RESERVED, _P.PROPOSED, _P.WAITING])
def test_what_was_to_come_here_runs_once_a_list_shows_it_begun(
    desk: Desk, lone: Case, state: PlacementState
) -> None:
    own = given(desk, lone, state=state)
    (now,) = after(desk, lone, Placement(date(2023, 3, 14), date(2023, 4, 14), VEJLEDNING, "Jobklub"))
    assert now.id == own.id
    assert (now.state, now.started_on, now.ends_on) == (_P.RUNNING, date(2023, 3, 14), date(2023, 4, 14))
    row = load_placement(desk.store, own.id)
    assert row is not None
    assert (row.source, row.hold_until) == ("app", None)
    assert [line.words for line in placement_log(desk, own.id)] == ["Bekræftet af en søgeliste", "Oprettet"]


def test_a_seat_that_was_let_go_and_used_all_the_same_runs(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, hold_until=TODAY)
    desk.clock = replace(desk.clock, moment=desk.clock.now() + timedelta(days=1))  # type: ignore[type-var]
    assert release_seats(desk) is not None
    (now,) = after(desk, lone, Placement(MONDAY, None, VEJLEDNING, "Jobklub"))
    assert (now.id, now.state, now.ends_on) == (own.id, _P.RUNNING, own.ends_on)


def test_the_same_kind_close_by_is_ours_whatever_the_list_calls_it(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, kind=PRAKTIK, title="Praktik hos Netto", ends_on=date(2023, 3, 31))
    (now,) = after(desk, lone, Placement(date(2023, 3, 16), None, PRAKTIK, "Virksomhedspraktik"))
    assert (now.id, now.state, now.title) == (own.id, _P.RUNNING, "Praktik hos Netto")
    assert (now.started_on, now.ends_on) == (date(2023, 3, 16), date(2023, 3, 31))


@pytest.mark.parametrize(
    ("days", "kind", "title"),
    [(4, VEJLEDNING, "Kursus"), (0, PRAKTIK, "Praktik"), (-29, VEJLEDNING, "Jobklub"), (4, VEJLEDNING, "")],
)
def test_another_offer_is_another(desk: Desk, lone: Case, days: int, kind: OfferKind, title: str) -> None:
    own = given(desk, lone)
    now = after(desk, lone, Placement(MONDAY + timedelta(days=days), None, kind, title))
    assert len(now) == 2
    assert next(p for p in now if p.id == own.id).state is _P.RESERVED


def test_a_start_that_was_put_off_is_still_ours(desk: Desk, lone: Case) -> None:
    own = given(desk, lone)
    (now,) = after(
        desk, lone, Placement(date(2023, 5, 1), None, VEJLEDNING, "jobklub"), as_of=date(2023, 5, 8)
    )
    # Ours would have ended before the list's first day.
    assert (now.id, now.started_on, now.ends_on) == (own.id, date(2023, 5, 1), None)


def test_before_the_day_has_come_it_stays_reserved(desk: Desk, lone: Case) -> None:
    own = given(desk, lone)
    (now,) = after(desk, lone, Placement(MONDAY, None, VEJLEDNING, "Jobklub"), as_of=date(2023, 3, 8))
    assert now == own


def test_what_runs_here_is_left_as_it_is(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, state=_P.RUNNING, starts_on=date(2023, 3, 1), ends_on=None)
    ready = preview(
        desk,
        a_list(
            a_draft(
                group=TargetGroup.DAGPENGE,
                placements=(Placement(date(2023, 3, 3), date(2023, 4, 1), VEJLEDNING, "Vejledning"),),
            ),
            name="uge11",
        ),
    )
    assert [item.kind for item in ready.items] == [Kind.UNCHANGED]
    assert case_of(desk, lone.id).placements == (own,)


def test_what_is_over_here_is_not_made_again(desk: Desk, lone: Case) -> None:
    first = given(desk, lone, state=_P.RUNNING, starts_on=date(2023, 1, 2), ends_on=None)
    other = given(
        desk, lone, kind=PRAKTIK, title="Netto", state=_P.RUNNING, starts_on=date(2023, 2, 6), ends_on=None
    )
    end(desk, first.id, date(2023, 2, 3), Outcome.CLOSER)
    interrupt(desk, other.id, date(2023, 2, 20), "Syg")
    now = after(
        desk,
        lone,
        Placement(date(2023, 1, 3), None, VEJLEDNING, "Afklaring"),
        Placement(date(2023, 2, 6), None, PRAKTIK, "Virksomhedspraktik"),
    )
    assert [(p.id, p.state) for p in now] == [(first.id, _P.ENDED), (other.id, _P.INTERRUPTED)]


@pytest.mark.parametrize("is_cancelled", [True, False])
def test_what_came_to_nothing_hides_no_other_offer(desk: Desk, lone: Case, is_cancelled: bool) -> None:
    own = given(desk, lone)
    cancel(desk, own.id) if is_cancelled else no_start(desk, own.id, "Mødte ikke")
    gone = case_of(desk, lone.id).placements[0]
    now = after(desk, lone, Placement(date(2023, 3, 14), None, VEJLEDNING, "Kursus"))
    assert len(now) == 2
    # The very same one is known, and stays as somebody here has said.
    again = after(desk, lone, Placement(MONDAY, None, VEJLEDNING, "Jobklub"), as_of=date(2023, 3, 27))
    assert [p for p in again if p.id == own.id] == [gone]
    assert len(again) == 2


def test_each_of_ours_is_one_of_the_lists(desk: Desk, lone: Case) -> None:
    own = given(desk, lone)
    now = after(
        desk,
        lone,
        Placement(date(2023, 3, 15), None, VEJLEDNING, "Kursus"),
        Placement(date(2023, 3, 14), None, VEJLEDNING, "Jobklub"),
    )
    assert [(p.id == own.id, p.started_on.day) for p in now] == [(True, 14), (False, 15)]


def test_an_offer_of_a_list_is_never_taken_for_one_of_ours(desk: Desk, lone: Case) -> None:
    after(desk, lone, Placement(date(2023, 3, 6), None, VEJLEDNING, "Kursus A"), as_of=TODAY)
    now = after(desk, lone, Placement(date(2023, 3, 7), None, VEJLEDNING, "Kursus B"))
    assert [p.title for p in now] == ["Kursus A", "Kursus B"]
    assert not any(p.is_own for p in now)


def test_one_that_the_list_has_called_off_is_none_of_ours(desk: Desk, lone: Case) -> None:
    own = given(desk, lone)
    off = Placement(date(2023, 3, 14), None, VEJLEDNING, "Jobklub", _P.CANCELLED)
    now = after(desk, lone, off)
    assert [(p.id == own.id, p.state) for p in now] == [(True, _P.RESERVED), (False, _P.CANCELLED)]


def test_the_import_says_what_it_confirms(desk: Desk, lone: Case) -> None:
    given(desk, lone)
    draft = a_draft(group=TargetGroup.DAGPENGE, placements=(Placement(MONDAY, None, VEJLEDNING, "Jobklub"),))
    ready = preview(desk, a_list(draft, name="uge12", as_of=LATER))
    (item,) = ready.items
    assert [(d.field, d.before, d.after) for d in item.differences] == [
        ("Tilbud", "reserveret", "Jobklub 13-03-2023")
    ]
    laid = lay_out(desk, ready)
    cell = dict(zip(laid.headings, laid.rows[0].cells, strict=True))["Tilbud"]
    assert (cell.before, cell.after) == ("Jobklub 13-03-2023 (reserveret)", "Jobklub 13-03-2023")


def test_the_same_list_again_changes_nothing(desk: Desk, lone: Case) -> None:
    own = given(desk, lone)
    told = Placement(date(2023, 3, 14), None, VEJLEDNING, "Jobklub")
    (now,) = after(desk, lone, told)
    (again,) = after(desk, lone, told, as_of=date(2023, 3, 27))
    assert now == again
    assert len(placement_log(desk, own.id)) == 2


def test_what_was_said_here_after_the_list_stands(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, starts_on=TODAY)
    start(desk, PlacementId(own.id), TODAY)
    (now,) = after(desk, lone, Placement(date(2023, 3, 6), None, VEJLEDNING, "Jobklub"))
    assert (now.id, now.started_on) == (own.id, TODAY)
