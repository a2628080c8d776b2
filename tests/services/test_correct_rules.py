"""The municipality's own law: previewed, stored with reason and author, marked, and undone."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import TalkKind
from jobassist.domain.duties import Status, duties_of
from jobassist.domain.errors import JobAssistError
from jobassist.domain.rules import RuleVersion
from jobassist.services.book_talk import undo
from jobassist.services.correct_rules import (
    CorrectionError,
    correction_of,
    preview_contacts,
    preview_correction,
    preview_local,
    save_contacts,
    save_correction,
    switch_local,
    undo_correction,
)
from jobassist.services.desk import Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.law_in_force import follow_corrections
from jobassist.services.open_case import case_of_cpr
from jobassist.services.open_store import lay_out
from jobassist.store.reads.overrides import load_overrides
from tests.services.examples import a_draft, clock_for, put

REASON = "Aftalt med juristen"
INFOMOEDE = """\
source = "Kommunens praksis"
confidence = "H"

[[contact]]
kind = "infomoede"
valid_from = 2020-01-01
"""


def version_of(desk: Desk, rule_id: str, day: date = date(2023, 3, 7)) -> RuleVersion:
    (version,) = [v for v in desk.rulebook.find(rule_id) if v.is_valid_on(day)]
    return version


def status_of(desk: Desk, rule_id: str) -> Status | None:
    case = case_of_cpr(desk, "6701901234")
    found = {duty.rule.id: duty.status for duty in duties_of(case, desk.rulebook, desk.today)}
    return found.get(rule_id)


def test_a_correction_is_previewed_before_it_changes_anything(desk: Desk) -> None:
    put(desk, a_draft())
    correction = correction_of(version_of(desk, "SDP-4IN6"), "count = 2\npace_weeks = [8, 18]", REASON)
    preview = preview_correction(desk, correction)
    (change,) = preview.changes
    assert (change.name, change.rule_id) == ("Lone Vestergaard Holm", "SDP-4IN6")
    assert (change.before, change.after) == (Status.SOON, Status.MET)
    assert preview.cases == 1
    assert preview.cautions == ("Rettelsen kræver færre samtaler end loven. Er det aftalt med juristen?",)
    assert status_of(desk, "SDP-4IN6") is Status.SOON
    assert load_overrides(desk.store) == ()


def test_a_correction_is_in_force_at_once_marked_and_after_a_restart(desk: Desk) -> None:
    put(desk, a_draft())
    edit_settings(desk, "name", "Karen Boysen")
    correction = correction_of(version_of(desk, "SDP-4IN6"), "count = 2\npace_weeks = [8, 18]", REASON)
    changed = save_correction(desk, correction)
    assert changed.message == "SDP-4IN6 er rettet, og fristerne er regnet om"
    for again in (desk, lay_out(desk.store, clock_for)):
        assert status_of(again, "SDP-4IN6") is Status.MET
        marked = [v.valid_from for v in again.rulebook.versions if v.overridden]
        assert marked == [date(2020, 1, 1)]
        mark = version_of(again, "SDP-4IN6").overridden
        assert mark == "rettet lokalt 07-03-2023 af Karen Boysen: Aftalt med juristen"


def test_a_correction_is_undone_in_one_step_and_by_undo(desk: Desk) -> None:
    put(desk, a_draft())
    version = version_of(desk, "SDP-4IN6")
    changed = save_correction(desk, correction_of(version, "count = 2\npace_weeks = [8, 18]", REASON))
    undo(desk, changed.action_id)
    assert follow_corrections(desk)
    assert not follow_corrections(desk)
    assert status_of(desk, "SDP-4IN6") is Status.SOON
    save_correction(desk, correction_of(version, "count = 2\npace_weeks = [8, 18]", REASON))
    (stored,) = load_overrides(desk.store)
    undo_correction(desk, stored.id)
    assert status_of(desk, "SDP-4IN6") is Status.SOON
    with pytest.raises(CorrectionError, match="findes ikke længere"):
        undo_correction(desk, stored.id)


def test_a_second_correction_takes_the_place_of_the_first(desk: Desk) -> None:
    version = version_of(desk, "SDP-4IN6")
    save_correction(desk, correction_of(version, "count = 2\npace_weeks = [8, 18]", REASON))
    save_correction(desk, correction_of(version, "min_gap_days = 7", "Kortere afstand"))
    (stored,) = load_overrides(desk.store)
    assert stored.keys == "min_gap_days = 7"
    assert (version_of(desk, "SDP-4IN6").count, version_of(desk, "SDP-4IN6").min_gap_days) == (4, 7)


@pytest.mark.parametrize(
    ("keys", "reason", "sentence"),
    [
        ("count = 5", "", "Skriv, hvorfor reglen rettes. Det står, hvor reglen bruges."),
        ("count = 5", "x" * 501, "Begrundelsen er for lang. Brug højst 500 tegn."),
        (
            "count = 5",
            "Som for 670190-1234",
            "Der står et CPR-nummer i rettelsen. Slet det: den læses af alle.",
        ),
        ("count = ", REASON, "Rettelsen af SDP-4IN6: teksten kan ikke læses. Skriv som count = 4."),
        (
            "",
            REASON,
            "Rettelsen af SDP-4IN6: der er ikke rettet noget. Skriv mindst én nøgle.",
        ),
        ("title = 'x'", REASON, "Rettelsen af SDP-4IN6: title kan ikke rettes her. Ret den i regelfilen."),
        ("count = 61", REASON, "Rettelsen af SDP-4IN6: count skal ligge mellem 1 og 60."),
        (
            "valid_to = 2019-12-31",
            REASON,
            "Rettelsen af SDP-4IN6: valid_to (31-12-2019) ligger før valid_from. Byt om på de to datoer.",
        ),
        (
            "valid_to = 2024-01-01",
            REASON,
            "Rettelsen af SDP-4IN6: valid_to skal være 21-03-2023, fordi den næste version for samme"
            " gruppe begynder 22-03-2023.",
        ),
        (
            "limit_weeks = 4",
            REASON,
            "SDP-4IN6.toml, linje 9: pace_weeks går ud over fristen. Ret ugetallene eller fristen.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(desk: Desk, keys: str, reason: str, sentence: str) -> None:
    correction = correction_of(version_of(desk, "SDP-4IN6"), keys, reason)
    for attempt in (preview_correction, save_correction):
        with pytest.raises(JobAssistError) as refused:
            attempt(desk, correction)
        assert str(refused.value) == sentence
    assert load_overrides(desk.store) == ()


def test_an_end_before_the_laws_and_a_longer_limit_are_warned_of(desk: Desk) -> None:
    first = correction_of(version_of(desk, "SDP-1"), "limit_weeks = 9\nvalid_to = 2025-12-31", REASON)
    assert preview_correction(desk, first).cautions == (
        "Fristen bliver senere end lovens. Er det aftalt med juristen?",
        "Versionen gælder så til 31-12-2025. Derefter gælder ingen regel, før den næste begynder.",
    )
    open_ended = correction_of(version_of(desk, "SDP-REV"), "valid_to = 2025-12-31", REASON)
    assert len(preview_correction(desk, open_ended).cautions) == 1


def test_a_stored_correction_that_no_longer_fits_leaves_the_law_as_it_is(desk: Desk) -> None:
    version = version_of(desk, "SDP-4IN6")
    save_correction(desk, correction_of(version, "min_gap_days = 7", REASON))
    from jobassist.store import tables

    (stored,) = load_overrides(desk.store)
    with desk.store.write("correct_rule", by="x", at=desk.clock.now()) as unit:
        unit.update(tables.rule_overrides, stored.id, keys="count = 99")
    again = lay_out(desk.store, clock_for)
    assert again.rulebook.problems == ("Rettelsen af SDP-4IN6: count skal ligge mellem 1 og 60.",)
    assert version_of(again, "SDP-4IN6").count == 4
    assert not version_of(again, "SDP-4IN6").overridden
    with desk.store.write("correct_rule", by="x", at=desk.clock.now()) as unit:
        unit.update(tables.rule_overrides, stored.id, rule_id="VÆK-1")
    assert lay_out(desk.store, clock_for).rulebook.problems == (
        "Rettelsen af VÆK-1: reglen findes ikke længere. Fortryd rettelsen i Regelbogen.",
    )


def test_a_local_goal_is_previewed_switched_on_and_off(desk: Desk) -> None:
    put(desk, a_draft())
    assert status_of(desk, "ISH-8W") is None
    (change,) = preview_local(desk, "ISH-8W", is_on=True).changes
    assert (change.rule_id, change.before, change.after) == ("ISH-8W", None, Status.MET)
    assert switch_local(desk, "ISH-8W", is_on=True).message == "ISH-8W er slået til"
    assert status_of(desk, "ISH-8W") is Status.MET
    (change,) = preview_local(desk, "ISH-8W", is_on=False).changes
    assert change.after is None
    switch_local(desk, "ISH-8W", is_on=False)
    assert status_of(desk, "ISH-8W") is None


def test_another_table_of_contacts_is_previewed_and_in_force(desk: Desk) -> None:
    from jobassist.domain.counting_files import parse_contacts

    put(desk, a_draft())
    changes = preview_contacts(desk, parse_contacts(INFOMOEDE, "tabellen")).changes
    assert {change.rule_id for change in changes} == {"SDP-1", "SDP-4IN6"}
    save_contacts(desk, INFOMOEDE)
    assert desk.rulebook.counting_talks == {TalkKind.INFOMOEDE}
    assert lay_out(desk.store, clock_for).rulebook.counting_talks == {TalkKind.INFOMOEDE}
    with pytest.raises(JobAssistError, match="kender ikke “infomode”"):
        save_contacts(desk, INFOMOEDE.replace("infomoede", "infomode"))
    save_contacts(desk, "")
    assert TalkKind.JOBSAMTALE in desk.rulebook.counting_talks
