"""Circumstances, decisions and exemptions: recorded, changed, taken away, and refused in one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, CaseId, Decision, Exemption, Pauses, TargetGroup
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.duties import Duty, Status
from jobassist.domain.errors import JobAssistError
from jobassist.services.book_talk import case_of, undo
from jobassist.services.case_facts import LONGEST_NOTE, FactError, kinds_for
from jobassist.services.desk import Changed, Desk
from jobassist.services.open_case import open_case
from jobassist.services.record_circumstance import delete_circumstance, happened_today, save_circumstance
from jobassist.services.record_decision import (
    decided_rule,
    delete_decision,
    extensions_on,
    last_day_of,
    save_decision,
)
from jobassist.services.record_exemption import delete_exemption, end_exemption, save_exemption
from jobassist.store.errors import Stale
from tests.services.examples import a_draft, put

K = CircumstanceKind
TODAY = date(2023, 3, 7)
ASKED = Circumstance(K.LAE_285, date(2023, 2, 20), note="Til egen læge")
STANDBY = Exemption(date(2023, 2, 27), None, Pauses.ALL, "Stand-by")
EXTENDED = Decision("SDP-REV", date(2023, 3, 6), "Ny operation", 3, date(2023, 4, 1))


@pytest.fixture
def lone(desk: Desk) -> Case:
    """On sick pay since 26 September 2022; today is Tuesday 7 March 2023."""
    return put(desk, a_draft())


def duty(desk: Desk, case: Case, rule_id: str) -> Duty | None:
    return next((each for each in open_case(desk, case.id).duties if each.rule.id == rule_id), None)


def refused(work: Any, key: str) -> str:
    """The sentence of what is refused at a field; nothing is stored then."""
    with pytest.raises(FactError) as caught:
        work()
    assert caught.value.key == key
    return str(caught.value)


# circumstances


def test_a_fast_track_request_gives_a_duty_until_it_is_undone(desk: Desk, lone: Case) -> None:
    assert duty(desk, lone, "SDP-FAST") is None
    done = save_circumstance(desk, lone.id, Circumstance(K.FAST_TRACK, date(2023, 3, 1)))
    assert done.message == "Gemt: Anmodning om fast track"
    assert done.case_ids == {lone.id}
    found = duty(desk, lone, "SDP-FAST")
    assert found is not None
    assert found.due_on == date(2023, 3, 15)  # two weeks later
    undo(desk, done.action_id)
    assert duty(desk, lone, "SDP-FAST") is None


def test_an_attest_is_waited_for_and_answered_in_one_step(desk: Desk, lone: Case) -> None:
    save_circumstance(desk, lone.id, ASKED)
    reminded = {each.rule.id: each.due_on for each in open_case(desk, lone.id).reminders}
    assert reminded["LAE-285"] == date(2023, 2, 28)  # eight days after it was asked for
    done = happened_today(desk, lone.id, K.LAE_285)
    (told,) = case_of(desk, lone.id).circumstances
    assert (told.from_on, told.to_on, told.note) == (ASKED.from_on, TODAY, "Til egen læge")
    assert "LAE-285" not in {each.rule.id for each in open_case(desk, lone.id).reminders}
    undo(desk, done.action_id)
    assert case_of(desk, lone.id).circumstances[0].to_on is None


def test_an_answer_is_not_given_twice(desk: Desk, lone: Case) -> None:
    save_circumstance(desk, lone.id, ASKED)
    happened_today(desk, lone.id, K.LAE_285)
    assert "i mellemtiden" in refused(lambda: happened_today(desk, lone.id, K.LAE_285), "")


def test_what_others_did_is_told_without_having_been_asked_for(desk: Desk, lone: Case) -> None:
    happened_today(desk, lone.id, K.ARBEJDSGIVERSAMTALE)
    (told,) = case_of(desk, lone.id).circumstances
    assert (told.kind, told.from_on, told.to_on) == (K.ARBEJDSGIVERSAMTALE, TODAY, None)


def test_a_circumstance_is_changed_and_taken_away_and_both_are_undone(desk: Desk, lone: Case) -> None:
    save_circumstance(desk, lone.id, ASKED)
    (before,) = case_of(desk, lone.id).circumstances
    changed = replace(before, kind=K.LAE_265, from_on=date(2023, 2, 21), note=" Til\x00  overlægen ")
    save_circumstance(desk, lone.id, changed, before=before)
    (now,) = case_of(desk, lone.id).circumstances
    assert (now.kind, now.from_on, now.note) == (K.LAE_265, date(2023, 2, 21), "Til overlægen")
    gone = delete_circumstance(desk, lone.id, now)
    assert gone.message == "Slettet: Attest LÆ 265"
    assert case_of(desk, lone.id).circumstances == ()
    undo(desk, gone.action_id)
    assert case_of(desk, lone.id).circumstances == (now,)


def test_saving_what_stands_already_writes_nothing(desk: Desk, lone: Case) -> None:
    save_circumstance(desk, lone.id, ASKED)
    save_exemption(desk, lone.id, STANDBY)
    save_decision(desk, lone.id, EXTENDED)
    case = case_of(desk, lone.id)
    (told,), (given,), (made,) = case.circumstances, case.exemptions, case.decisions
    for done in (
        save_circumstance(desk, lone.id, told, before=told),
        save_exemption(desk, lone.id, given, before=given),
        save_decision(desk, lone.id, made, before=made),
    ):
        assert done == Changed(frozenset(), "Intet er ændret")


def test_two_windows_never_overwrite_each_other(desk: Desk, lone: Case) -> None:
    save_circumstance(desk, lone.id, ASKED)
    (seen,) = case_of(desk, lone.id).circumstances
    save_circumstance(desk, lone.id, replace(seen, note="Ryk lægen"), before=seen)
    with pytest.raises(Stale):
        save_circumstance(desk, lone.id, replace(seen, note="Andet"), before=seen)
    with pytest.raises(Stale):
        delete_circumstance(desk, lone.id, seen)
    (now,) = case_of(desk, lone.id).circumstances
    delete_circumstance(desk, lone.id, now)
    assert "ikke længere" in refused(lambda: delete_circumstance(desk, lone.id, now), "")
    assert "ikke længere" in refused(lambda: save_circumstance(desk, lone.id, seen, before=now), "")


@pytest.mark.parametrize(
    ("told", "key", "words"),
    [
        (Circumstance(K.FAST_TRACK, date(2023, 3, 8)), "from_on", "“Modtaget” er ikke kommet endnu"),
        (Circumstance(K.FAST_TRACK, date(1989, 12, 31)), "from_on", "“Modtaget” ligger før 01-01-1990"),
        (Circumstance(K.FAST_TRACK, TODAY, TODAY), "to_on", "har ingen sidste dag"),
        (Circumstance(K.LAE_285, TODAY, date(2023, 3, 6)), "to_on", "“Modtaget” ligger før den første dag"),
        (Circumstance(K.LAE_285, TODAY, date(2023, 3, 8)), "to_on", "“Modtaget” er ikke kommet endnu"),
        (Circumstance(K.ARBEJDSPLIGT, date(2028, 3, 8)), "from_on", "“Fra” ligger for langt ude"),
        (Circumstance(K.ARBEJDSPLIGT, TODAY, date(2028, 3, 8)), "to_on", "“Til og med” ligger for langt ude"),
        (Circumstance(K.ARBEJDSPLIGT, TODAY, date(2023, 3, 6)), "to_on", "“Til og med” ligger før"),
        (Circumstance(K.UNDTAGET_SAMTALER, TODAY, note="  "), "note", "Skriv begrundelsen"),
        (Circumstance(K.LAE_285, TODAY, note="x" * (LONGEST_NOTE + 1)), "note", "“Notat” er for lang"),
    ],
)
def test_a_circumstance_that_cannot_be_is_refused(
    desk: Desk, lone: Case, told: Circumstance, key: str, words: str
) -> None:
    assert words in refused(lambda: save_circumstance(desk, lone.id, told), key)
    assert case_of(desk, lone.id).circumstances == ()


def test_what_lies_on_the_border_is_taken(desk: Desk, lone: Case) -> None:
    save_circumstance(desk, lone.id, Circumstance(K.ARBEJDSPLIGT, date(1990, 1, 1), date(2028, 3, 7)))
    save_circumstance(desk, lone.id, Circumstance(K.LAE_285, TODAY, TODAY, "x" * LONGEST_NOTE))
    assert len(case_of(desk, lone.id).circumstances) == 2


def test_the_same_is_not_told_twice(desk: Desk, lone: Case) -> None:
    save_circumstance(desk, lone.id, ASKED)
    sentence = refused(lambda: save_circumstance(desk, lone.id, replace(ASKED, note="")), "from_on")
    assert sentence == "Det står allerede på sagen med samme første dag. Ret det, der står, i stedet."
    save_circumstance(desk, lone.id, replace(ASKED, from_on=date(2023, 2, 21)))
    first, second = case_of(desk, lone.id).circumstances
    moved = replace(second, from_on=first.from_on)
    assert "allerede" in refused(lambda: save_circumstance(desk, lone.id, moved, before=second), "from_on")


def test_only_what_the_groups_rules_ask_about_can_be_told(desk: Desk) -> None:
    sick, unemployed = (
        put(desk, a_draft(group=group, cpr=cpr, rows=(row,)), name=group)
        for row, (group, cpr) in enumerate(
            [(TargetGroup.SYGEDAGPENGE, "6701901234"), (TargetGroup.DAGPENGE, "6801901234")], start=5
        )
    )
    for_sick, for_unemployed = set(kinds_for(desk, sick)), set(kinds_for(desk, unemployed))
    assert {K.FAST_TRACK, K.LAE_285, K.SELVSTAENDIG, K.FASTHOLDELSESPLAN} <= for_sick
    assert {K.DELTIDSFORSIKRET, K.BEHOV_FAELLESSAMTALE, K.JOB_20_TIMER} <= for_unemployed
    assert for_sick & for_unemployed == {K.OENSKER_SAMTALE}
    assert K.UNDTAGET_SAMTALER not in for_unemployed  # the concrete assessment begins on 1 July 2026


# exemptions


def test_an_exemption_rests_the_duties_until_it_is_ended(desk: Desk, lone: Case) -> None:
    given = save_exemption(desk, lone.id, STANDBY)
    assert given.message == "Fritagelsen fra 27-02-2023 er gemt"
    found = duty(desk, lone, "SDP-4IN6")
    assert found is not None
    assert found.status is Status.PAUSED
    (before,) = case_of(desk, lone.id).exemptions
    ended = end_exemption(desk, lone.id, before)
    assert ended.message == "Fritagelsen 27-02-2023 til 07-03-2023 er gemt"
    assert case_of(desk, lone.id).exemptions == (replace(STANDBY, to_on=TODAY),)
    undo(desk, ended.action_id)
    assert case_of(desk, lone.id).exemptions == (STANDBY,)


def test_an_exemption_is_changed_and_taken_away(desk: Desk, lone: Case) -> None:
    save_exemption(desk, lone.id, STANDBY)
    (before,) = case_of(desk, lone.id).exemptions
    after = Exemption(date(2023, 3, 1), date(2023, 3, 31), Pauses.OFFERS, "Barsel")
    save_exemption(desk, lone.id, after, before=before)
    (now,) = case_of(desk, lone.id).exemptions
    assert now == after
    with pytest.raises(Stale):
        delete_exemption(desk, lone.id, before)
    done = delete_exemption(desk, lone.id, now)
    assert done.message == "Fritagelsen 01-03-2023 til 31-03-2023 er slettet"
    assert case_of(desk, lone.id).exemptions == ()
    undo(desk, done.action_id)
    assert case_of(desk, lone.id).exemptions == (after,)


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"to_on": date(2023, 2, 26)}, "to_on", "“Til og med” ligger før den første dag, 27-02-2023"),
        ({"from_on": date(1989, 12, 31)}, "from_on", "“Fra” ligger før 01-01-1990"),
        ({"to_on": date(2028, 3, 8)}, "to_on", "“Til og med” ligger for langt ude"),
        ({"reason": " \u200b "}, "reason", "Skriv, hvorfor borgeren er fritaget"),
        ({"reason": "x" * (LONGEST_NOTE + 1)}, "reason", "er for lang. Skriv højst 1000 tegn"),
    ],
)
def test_an_exemption_that_cannot_be_is_refused(
    desk: Desk, lone: Case, changes: dict[str, Any], key: str, words: str
) -> None:
    given = replace(STANDBY, **changes)
    assert words in refused(lambda: save_exemption(desk, lone.id, given), key)
    assert case_of(desk, lone.id).exemptions == ()


def test_the_same_exemption_is_not_given_twice(desk: Desk, lone: Case) -> None:
    save_exemption(desk, lone.id, STANDBY)
    assert "allerede" in refused(lambda: save_exemption(desk, lone.id, STANDBY), "from_on")


# decisions


def test_an_extension_meets_the_revurdering_and_sets_its_own_day(desk: Desk, lone: Case) -> None:
    assert decided_rule(desk, lone) == "SDP-REV"
    done = save_decision(desk, lone.id, EXTENDED)
    met, ahead = duty(desk, lone, "SDP-REV"), duty(desk, lone, "SDP-27")
    assert met is not None
    assert met.status is Status.MET
    assert ahead is not None
    assert ahead.due_on == date(2025, 10, 25)  # 1 April 2023 and 938 days
    assert decided_rule(desk, case_of(desk, lone.id)) == "SDP-27"
    undo(desk, done.action_id)
    assert duty(desk, lone, "SDP-27") is None


def test_a_decision_is_changed_and_taken_away(desk: Desk, lone: Case) -> None:
    save_decision(desk, lone.id, EXTENDED)
    (before,) = case_of(desk, lone.id).decisions
    after = replace(before, extension=2, decided_on=date(2023, 3, 3))
    assert save_decision(desk, lone.id, after, before=before).message.startswith("Afgørelsen 03-03-2023")
    found = duty(desk, lone, "SDP-27")
    assert found is not None
    assert found.due_on == date(2024, 7, 27)  # 1 April 2023 and 483 days
    (now,) = case_of(desk, lone.id).decisions
    done = delete_decision(desk, lone.id, now)
    assert done.message == "Afgørelsen 03-03-2023 er slettet"
    assert case_of(desk, lone.id).decisions == ()
    undo(desk, done.action_id)
    assert case_of(desk, lone.id).decisions == (now,)


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"decided_on": date(2023, 3, 8)}, "on", "ikke kommet endnu"),
        ({"decided_on": date(2022, 9, 25)}, "on", "begyndte først 26-09-2022"),
        ({"extension": 8}, "extension", "numrene 1 til 7"),
        ({"extension": -1}, "extension", "numrene 1 til 7"),
        ({"from_on": None}, "from_on", "Skriv forlængelsens første dag"),
        ({"from_on": date(2022, 9, 25)}, "from_on", "begyndte først 26-09-2022"),
        ({"from_on": date(2024, 3, 7)}, "from_on", "“Forlængelsens første dag” ligger for langt ude"),
        ({"extension": 0}, "from_on", "Kun en forlængelse har en første dag"),
        ({"note": "x" * (LONGEST_NOTE + 1)}, "note", "“Notat” er for lang"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(
    desk: Desk, lone: Case, changes: dict[str, Any], key: str, words: str
) -> None:
    made = replace(EXTENDED, **changes)
    assert words in refused(lambda: save_decision(desk, lone.id, made), key)
    assert case_of(desk, lone.id).decisions == ()


def test_only_sick_pay_is_extended(desk: Desk) -> None:
    case = put(desk, a_draft(group=TargetGroup.JOBAFKLARING))
    assert "Kun sygedagpenge" in refused(lambda: save_decision(desk, case.id, EXTENDED), "extension")
    assert decided_rule(desk, case) == ""


def test_a_decision_needs_the_first_day_of_its_case(desk: Desk) -> None:
    case = put(desk, a_draft(started_on=None, talks=()))
    assert "mangler sin første dag" in refused(lambda: save_decision(desk, case.id, EXTENDED), "")


def test_the_seven_numbers_and_the_days_they_set(desk: Desk) -> None:
    found = extensions_on(desk, TODAY)
    assert [version.from_extension for version in found] == [1, 2, 3, 4, 5, 6, 7]
    first = date(2023, 4, 1)
    days = {version.from_extension: last_day_of(version, first) for version in found}
    assert days == {
        1: None, 2: date(2024, 7, 27), 3: date(2025, 10, 25), 4: None, 5: None, 6: None, 7: None,
    }  # fmt: skip
    assert extensions_on(desk, date(2014, 6, 30)) == ()


def test_facts_of_a_case_that_is_gone_are_refused(desk: Desk) -> None:
    with pytest.raises(JobAssistError):
        save_circumstance(desk, CaseId("nothing"), ASKED)
