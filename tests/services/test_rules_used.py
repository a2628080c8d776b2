"""A plan, a paper and figures tell the rules they were made by, after the rules have changed."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Case
from jobassist.domain.figures import Cohort
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.correct_rules import correction_of, save_correction
from jobassist.services.desk import Desk
from jobassist.services.figures import figures, keep_figures, kept_figures, state_words
from jobassist.services.file_paper import file_paper, new_paper, papers_of
from jobassist.services.open_store import lay_out
from jobassist.services.print_paper import hand_out
from jobassist.services.print_plan import print_of
from jobassist.services.rules_used import explained, rules_of_paper
from jobassist.store import reads, tables
from tests.services.examples import a_draft, clock_for, put
from tests.services.held_talks import hold

HELD = {"SDP-4IN6", "SDP-1", "SDP-REV"}
REASON = "<b>Aftalt</b> =1+1"


@pytest.fixture
def lone(desk: Desk) -> Case:
    case = put(desk, a_draft())
    hold(desk, case)
    return case


def correct(desk: Desk) -> None:
    (version,) = [v for v in desk.rulebook.find("SDP-4IN6") if v.is_valid_on(desk.today)]
    save_correction(desk, correction_of(version, "min_gap_days = 7", REASON))


def test_a_plan_tells_its_rules_after_they_have_changed(desk: Desk, lone: Case) -> None:
    (plan,) = explained(desk, lone.id)
    assert plan.title == "Plan, version 1"
    assert {rule.id for rule in plan.rules} == HELD
    assert "SDP-4IN6 fra 01-01-2020" in plan.summary
    correct(desk)
    (again,) = explained(lay_out(desk.store, clock_for), lone.id)
    assert again == plan
    (then,) = [rule.text for rule in again.rules if rule.id == "SDP-4IN6"]
    assert "mindst 14 dage imellem" in then
    assert "rettet lokalt" not in then


def test_a_paper_tells_the_corrected_rule_with_its_mark(desk: Desk, lone: Case) -> None:
    plan = reads.load_plans(desk.store, lone.id)[-1]
    correct(desk)
    hand_out(desk, print_of(desk, plan), purpose="udskrift")
    paper = papers_of(desk, lone.id)[0]
    told = rules_of_paper(desk, paper)
    assert "mindst 7 dage imellem" in told
    assert f"rettet lokalt 07-03-2023 af bruger: {REASON}" in told
    both = [rule.text for each in explained(desk, lone.id) for rule in each.rules if rule.id == "SDP-4IN6"]
    assert len(set(both)) == 2


def test_the_same_rules_are_stored_once(desk: Desk, lone: Case) -> None:
    plan = reads.load_plans(desk.store, lone.id)[-1]
    hand_out(desk, print_of(desk, plan), purpose="udskrift")
    with desk.store.read() as connection:
        stored = connection.execute(tables.rule_versions.select()).all()
    assert sorted(row.rule_id for row in stored) == sorted(HELD)


def test_what_was_made_before_rules_were_kept_says_so(desk: Desk, lone: Case) -> None:
    paper = new_paper(desk, lone.id, PaperKind.LETTER, "Invitation")
    with desk.store.write("print_paper", by="", at=desk.clock.now(), case_id=lone.id) as unit:
        filed = file_paper(unit, paper, b"%PDF-")
    assert rules_of_paper(desk, filed) == "Reglerne blev ikke gemt med dette papir."
    assert {each.summary for each in explained(desk, lone.id)} >= {"ikke gemt"}
    undo(desk, unit.action_id)
    assert [each.title for each in explained(desk, lone.id)] == ["Plan, version 1"]


def test_figures_are_kept_with_their_rules(desk: Desk) -> None:
    put(desk, a_draft(started_on=date(2022, 8, 26)))
    counted = figures(desk, cohort=Cohort.STANDING)
    rows = [{"measure": f.measure, "missing": f.missing} for f in counted]
    keep_figures(desk, Cohort.STANDING, counted, rows)
    correct(desk)
    keep_figures(desk, Cohort.STANDING, figures(desk, cohort=Cohort.STANDING), rows)
    newest, first = kept_figures(desk)
    assert (first.day, first.cohort, list(first.rows)) == (date(2023, 3, 7), Cohort.STANDING, rows)
    assert [rule.id for rule in first.rules] == ["SDP-4IN6"]
    assert "rettet lokalt" not in first.rules[0].text
    assert REASON in newest.rules[0].text


def test_the_states_limits_are_told_with_the_months_in_a_row(desk: Desk) -> None:
    # Ten whose six-month day was in February, without a talk: beyond in one whole month, not yet in March.
    late = [
        a_draft(cpr=f"67019012{n:02}", name=f"Borger {n}", rows=(n,), started_on=date(2022, 8, n), talks=())
        for n in range(10, 20)
    ]
    put(desk, *late)
    talks, offers = state_words(desk)
    assert talks == (
        "Fire samtaler: højst 20 % må mangle, hver målgruppe for sig (STAR, tidlig indsats). "
        "Over grænsen i træk af 6 hele måneder: sygedagpenge i 1."
    )
    assert offers == (
        "Aktivt tilbud: højst 20 % må mangle, hver målgruppe for sig (STAR, tidlig indsats). "
        "Over grænsen i træk af 6 hele måneder: ingen."
    )


def test_undoing_the_talk_takes_its_plan_and_leaves_the_rules(desk: Desk, lone: Case) -> None:
    undo_last(desk)
    assert explained(desk, lone.id) == ()
    with desk.store.read() as connection:
        assert len(connection.execute(tables.rule_versions.select()).all()) == len(HELD)
