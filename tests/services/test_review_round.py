"""A Friday's round: its order, who is new and who has gone, how far it is, and going on with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jobassist.domain.case import Case, PlacementState, TalkStatus, TargetGroup
from jobassist.domain.errors import JobAssistError
from jobassist.domain.review import Verdict, facts_of
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling, give_verdict
from jobassist.services.open_store import lay_out, open_desk
from jobassist.services.review_citizen import open_citizen
from jobassist.services.review_round import (
    Round,
    begin_round,
    caseworkers_with_cases,
    open_round,
    renew_round,
)
from jobassist.store import tables
from jobassist.store.reads.reviews import reviews_of
from jobassist.store.store import Store
from tests.services.examples import a_draft, clock_for, put
from tests.services.review_people import (
    FRIDAY,
    KAREN,
    LAST_FRIDAY,
    MONDAY,
    RING,
    TODAY,
    as_karen,
    changed,
    exempted,
    given,
    on_day,
    put_citizens,
    put_many,
    put_one,
    rests,
    review,
    rule,
)
from tests.services.seat_people import DUE_LATER, DUE_SOON, MISSED, a_seeker
from tests.stores import PASSPHRASE


@pytest.fixture
def desk(own_store: Store) -> Desk:
    return as_karen(lay_out(own_store, clock_for))


def names(found: Round) -> list[str]:
    return [line.case.name for line in found.lines]


def reviewed_last_week(desk: Desk, *cases: Case) -> None:
    """Everybody was in the round of last Friday, and these had nothing yet."""
    on_day(desk, LAST_FRIDAY)
    begin_round(desk, KAREN)
    for case in cases:
        rule(desk, case, Ruling(Verdict.NONE_YET, next_step="Ring", next_on=date(2023, 3, 8)))
    on_day(desk, TODAY)


def news_of(desk: Desk, case: Case) -> list[str]:
    return [each.sentence for each in open_citizen(desk, open_round(desk), case.id).news]


def test_an_empty_caseload_is_an_empty_round(desk: Desk) -> None:
    found = open_round(desk)
    assert (found.friday_on, found.since, found.caseworker) == (FRIDAY, None, KAREN)
    assert (found.lines, found.gone, found.reviewed, found.next_unreviewed(None)) == ((), (), 0, None)
    begin_round(desk, KAREN)
    assert reviews_of(desk.store, FRIDAY) == {}


def test_the_most_pressing_come_first(desk: Desk) -> None:
    put_citizens(desk, DUE_LATER, MISSED, DUE_SOON, DUE_LATER)
    assert names(open_round(desk)) == ["Bo", "Cilla", "Anna", "Dan"]


def test_those_who_had_no_offer_last_time_come_before_the_pressing(desk: Desk) -> None:
    anna, _bo, _cilla, dan = put_citizens(desk, DUE_LATER, MISSED, DUE_SOON, DUE_LATER)
    reviewed_last_week(desk, anna, dan)
    found = open_round(desk)
    assert names(found) == ["Anna", "Dan", "Bo", "Cilla"]
    assert found.since == LAST_FRIDAY
    befores = [line.before.verdict if line.before else None for line in found.lines]
    assert befores == [Verdict.NONE_YET, Verdict.NONE_YET, None, None]


def test_other_caseworkers_citizens_are_not_in_the_round(desk: Desk) -> None:
    (anna, *_others) = put_citizens(desk, DUE_SOON, DUE_LATER)
    changed(desk, anna, caseworker="Åse Ravn")
    assert names(open_round(desk)) == ["Bo"]
    assert names(open_round(desk, caseworker="Åse Ravn")) == ["Anna"], "a stand-in does it"
    assert caseworkers_with_cases(desk) == (KAREN, "Åse Ravn")


def test_whoever_came_since_is_new_once_there_has_been_a_round(desk: Desk) -> None:
    anna = put_one(desk)
    assert [line.is_new for line in open_round(desk).lines] == [False], "in the first round nobody is"
    reviewed_last_week(desk)
    _, bo = put_citizens(desk, DUE_LATER, DUE_SOON, name="uge11")
    found = open_round(desk)
    assert {line.case.name: line.is_new for line in found.lines} == {"Anna": False, "Bo": True}
    assert news_of(desk, bo) == ["Ny hos dig siden fredag 03-03-2023"]
    assert news_of(desk, anna) == []


def test_whoever_came_from_a_colleague_who_held_a_round_is_told_of(desk: Desk) -> None:
    anna, bo = put_citizens(desk, DUE_SOON, DUE_LATER)
    changed(desk, anna, caseworker="Åse Ravn")
    on_day(desk, LAST_FRIDAY)
    begin_round(desk, "Åse Ravn")
    begin_round(desk, KAREN)
    on_day(desk, TODAY)
    changed(desk, anna, caseworker=KAREN)
    assert [line.is_new for line in open_round(desk).lines] == [False, False]
    assert news_of(desk, anna) == ["Ny sagsbehandler: Karen Boysen, før Åse Ravn"]
    (gone,) = open_round(desk, caseworker="Åse Ravn").gone
    assert (gone.name, gone.what) == ("Anna", "Er nu hos Karen Boysen")
    assert bo.name not in [each.name for each in open_round(desk).gone]


def test_whoever_has_gone_is_named_with_the_reason(desk: Desk) -> None:
    anna, bo, cilla, dan, _eva = put_citizens(desk, *[DUE_SOON] * 5)
    reviewed_last_week(desk)
    changed(desk, dan, ended_on=date(2023, 3, 5), ended_reason="Raskmeldt")
    changed(desk, anna, ended_on=date(2023, 3, 6))
    changed(desk, cilla, caseworker="Åse Ravn")
    changed(desk, bo, caseworker="")
    found = open_round(desk)
    assert names(found) == ["Eva"]
    assert [(gone.name, gone.what) for gone in found.gone] == [
        ("Anna", "Sagen sluttede 06-03-2023"),
        ("Bo", "Har ingen sagsbehandler"),
        ("Cilla", "Er nu hos Åse Ravn"),
        ("Dan", "Sagen sluttede 05-03-2023: Raskmeldt"),
    ]


def test_a_case_that_ends_today_is_still_reviewed(desk: Desk) -> None:
    anna = put_one(desk)
    reviewed_last_week(desk)
    changed(desk, anna, ended_on=TODAY)
    found = open_round(desk)
    assert (names(found), found.gone) == (["Anna"], ())


def test_another_group_is_news(desk: Desk) -> None:
    anna = put_one(desk)
    reviewed_last_week(desk)
    changed(desk, anna, target_group="kontanthjaelp_aktivitetsparat")
    (said,) = news_of(desk, anna)
    assert said.startswith("Ny målgruppe: Kontanthjælp, aktivitetsparat, før kontanthjælp, jobparat")


def test_the_round_is_as_old_as_the_last_one_held_however_long_ago(desk: Desk) -> None:
    put_one(desk)
    on_day(desk, date(2023, 2, 8))
    begin_round(desk, KAREN)
    on_day(desk, TODAY)
    assert open_round(desk).since == date(2023, 2, 10)


def test_the_coverage_counts_verdicts(desk: Desk) -> None:
    anna, bo, cilla = put_citizens(desk, DUE_SOON, DUE_SOON, DUE_SOON)
    begin_round(desk, KAREN)
    assert open_round(desk).reviewed == 0
    action = rule(desk, bo, RING)
    assert open_round(desk).reviewed == 1
    assert [line.verdict for line in open_round(desk).lines] == [None, Verdict.NONE_YET, None]
    rule(desk, anna, RING)
    rule(desk, cilla, RING)
    assert open_round(desk).reviewed == 3
    undo(desk, action)
    assert open_round(desk).reviewed == 2


def test_a_round_renewed_for_one_is_the_round_read_anew(desk: Desk) -> None:
    anna, bo, cilla, dan = put_citizens(desk, DUE_LATER, DUE_SOON, MISSED, DUE_LATER)
    reviewed_last_week(desk, cilla)
    begin_round(desk, KAREN)
    before = open_round(desk)
    rule(desk, anna, rests())
    after = renew_round(desk, before, frozenset({anna.id}))
    assert after == open_round(desk)
    assert after.reviewed == 1
    changed(desk, bo, caseworker="Åse Ravn")
    changed(desk, dan, ended_on=date(2023, 3, 6))
    gone = renew_round(desk, after, frozenset({bo.id, dan.id}))
    assert gone == open_round(desk)
    assert names(gone) == ["Cilla", "Anna"]
    changed(desk, bo, caseworker=KAREN)
    assert renew_round(desk, gone, frozenset({bo.id})) == open_round(desk)
    on_day(desk, MONDAY)
    assert renew_round(desk, after, frozenset({cilla.id})) == open_round(desk)


def test_the_next_without_a_verdict_is_found_round_the_end(desk: Desk) -> None:
    anna, bo, cilla = put_citizens(desk, DUE_SOON, DUE_SOON, DUE_SOON)
    assert open_round(desk).next_unreviewed(None) == anna.id
    assert open_round(desk).next_unreviewed(anna.id) == bo.id
    rule(desk, bo, RING)
    assert open_round(desk).next_unreviewed(anna.id) == cilla.id
    assert open_round(desk).next_unreviewed(cilla.id) == anna.id
    rule(desk, cilla, RING)
    rule(desk, anna, RING)
    assert open_round(desk).next_unreviewed(anna.id) is None


def test_beginning_writes_how_everybody_stands_once(desk: Desk) -> None:
    anna, bo = put_citizens(desk, DUE_SOON, DUE_LATER)
    begin_round(desk, KAREN)
    rows = reviews_of(desk.store, FRIDAY)
    assert {row.review.facts for row in rows.values()} == {facts_of(anna), facts_of(bo)}
    assert all(row.review.verdict is None and row.review.caseworker == KAREN for row in rows.values())
    given(desk, anna, MONDAY, PlacementState.RESERVED)
    _, _, cilla = put_citizens(desk, DUE_SOON, DUE_LATER, DUE_LATER, name="uge11")
    begin_round(desk, KAREN)
    again = reviews_of(desk.store, FRIDAY)
    assert {case_id: again[case_id] for case_id in rows} == rows, "what was written stands"
    assert set(again) == {anna.id, bo.id, cilla.id}


def test_the_first_verdict_begins_the_round_for_everybody(desk: Desk) -> None:
    anna, bo = put_citizens(desk, DUE_SOON, DUE_LATER)
    rule(desk, bo, RING)
    assert set(reviews_of(desk.store, FRIDAY)) == {anna.id, bo.id}


def test_the_next_friday_compares_with_this_one_without_a_verdict_too(desk: Desk) -> None:
    anna = put_one(desk)
    on_day(desk, FRIDAY)
    begin_round(desk, KAREN)
    given(desk, anna, date(2023, 3, 20), PlacementState.RESERVED)
    on_day(desk, date(2023, 3, 17))
    assert news_of(desk, anna) == ["Jobklub er reserveret fra mandag 20-03-2023"]


def test_what_happened_after_a_review_on_the_tuesday_is_news_on_the_next_friday(desk: Desk) -> None:
    anna = put_one(desk)
    given(desk, anna, date(2023, 3, 9))
    exempted(desk, anna, date(2023, 1, 2), date(2023, 3, 8), pauses="talks")
    rule(desk, anna, RING)
    on_day(desk, date(2023, 3, 17))
    assert news_of(desk, anna) == [
        "Jobklub er begyndt torsdag 09-03-2023", "Fritagelsen sluttede onsdag 08-03-2023",
    ]  # fmt: skip


def test_without_a_round_before_the_last_friday_is_guessed_at(desk: Desk) -> None:
    anna = put_one(desk)
    with desk.store.write("test", by="Test", at=desk.clock.now()) as unit:
        for day in (LAST_FRIDAY, date(2023, 3, 6)):
            unit.insert(
                tables.talks,
                case_id=anna.id,
                on_date=day,
                status=TalkStatus.HELD,
                kind="jobsamtale",
                source="app",
            )
    view = open_citizen(desk, open_round(desk), anna.id)
    assert (view.is_first, view.since) == (True, LAST_FRIDAY)
    assert [each.sentence for each in view.news] == ["Samtalen mandag 06-03-2023 er holdt"]


def test_a_case_that_is_gone_says_so(desk: Desk) -> None:
    anna = put_one(desk)
    with desk.store.write("test", by="Test", at=desk.clock.now()) as unit:
        unit.delete(tables.cases, anna.id)
    with pytest.raises(JobAssistError, match="Sagen findes ikke længere"):
        give_verdict(desk, anna.id, RING, seen=None)


def test_sixty_citizens_are_one_round_that_can_be_gone_on_with(tmp_path: Path, desk: Desk) -> None:
    ids = put_many(desk, 60)
    assert len(open_round(desk).lines) == 60
    for case_id in ids[:25]:
        give_verdict(desk, case_id, RING, seen=review(desk, case_id))
    desk.store.close()
    again = open_desk(tmp_path / "lager", PASSPHRASE, clock_for)
    with again.store:
        found = open_round(again)
        assert (len(found.lines), found.reviewed, found.caseworker) == (60, 25, KAREN)
        upcoming, done = found.next_unreviewed(None), 0
        while upcoming is not None:
            give_verdict(again, upcoming, RING, seen=review(again, upcoming))
            upcoming, done = open_round(again).next_unreviewed(upcoming), done + 1
        assert done == 35
        assert open_round(again).reviewed == 60
        assert open_round(on_day(again, date(2023, 3, 17))).reviewed == 0, "a new week begins anew"
        assert all(line.before is not None for line in open_round(again).lines)


def test_a_citizen_without_duties_comes_last(desk: Desk) -> None:
    none = TargetGroup.SELVFORSOERGENDE
    put(desk, a_draft(name="Aase", caseworker=KAREN, cpr="6701901298", group=none))
    put(desk, a_draft(name="Anna", caseworker=KAREN, cpr="6701901299", group=none), name="uge11")
    put(desk, a_seeker(2, DUE_LATER, caseworker=KAREN), name="uge12")
    found = open_round(desk)
    assert [(line.case.name, line.duty is None) for line in found.lines] == [
        ("Cilla", False), ("Anna", True), ("Aase", True),
    ]  # fmt: skip
