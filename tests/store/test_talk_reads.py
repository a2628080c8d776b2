"""What the store answers beside whole cases: talks, plans, agreements, lists and settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from jobassist.domain.case import (
    CaseId,
    TalkId,
)
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan, PlanContent, PlanId
from jobassist.store import reads, tables
from jobassist.store.plan_json import content_from_json, content_to_json, plan_to_json
from jobassist.store.store import Store
from tests.store.rows import BY, add_case, add_import, add_talk, new_case, writing


def test_a_talk_and_its_version(store: Store) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        talk_id = add_talk(unit, case_id, minutes=45, agenda_id="sygedagpenge")
        unit.update(tables.talks, talk_id, is_registered=True)
    row = reads.talk(store, talk_id)
    assert row is not None
    assert (row.case_id, row.rev, row.minutes, row.source) == (case_id, 2, 45, "app")
    assert (row.is_registered, row.agenda_id) == (True, "sygedagpenge")
    assert row.talk == reads.load_cases(store)[0].talks[0]
    assert reads.talk(store, TalkId("findes ikke")) is None


def test_answers_of_this_talk_and_the_last(store: Store) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        first = add_talk(unit, case_id, on_date=date(2023, 1, 2))
        second = add_talk(unit, case_id, on_date=date(2023, 2, 1))
        now = add_talk(unit, case_id, on_date=date(2023, 3, 7))
        for talk_id, value in ((first, "gammelt"), (second, "Ringer"), (now, "Nyt")):
            unit.insert(tables.talk_answers, talk_id=talk_id, item_id="aftaler", field="note", value=value)
        unit.insert(tables.talk_answers, talk_id=now, item_id="aftaler", field="internal", value="ømt")
    assert [(a.item_id, a.field, a.value, a.rev) for a in reads.load_answers(store, now)] == [
        ("aftaler", "note", "Nyt", 1),
        ("aftaler", "internal", "ømt", 1),
    ]
    assert [answer.value for answer in reads.last_answers(store, case_id, but=now)] == ["Ringer"]
    assert [answer.talk_id for answer in reads.last_answers(store, case_id)] == [now, now]
    assert reads.last_answers(store, CaseId("findes ikke")) == []


CONTENT = PlanContent(
    goal="Tilbage på lageret\npå halv tid",
    job_goals=("Lagermedarbejder", "Chauffør", ""),
    education_goal="Truckkort",
    search_requirements="2 om ugen",
    support="Mentor – tlf. 20 30 40 50",
    agreements=(
        Agreement(AgreementId("a1"), Owner.CITIZEN, "Ringer til lægen", date(2023, 3, 14)),
        Agreement(AgreementId("a2"), Owner.US, "Spørger virksomheden", None, Kept.PARTLY, date(2023, 3, 7)),
    ),
    next_talk_at=datetime(2023, 3, 23, 10, 0),
    next_talk_place="Lokale 2",
)


def test_plans_in_versions(store: Store) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        talk_id = add_talk(unit, case_id)
        written = []
        for version in (2, 1):
            plan = Plan(
                PlanId(""),
                case_id,
                version,
                talk_id,
                date(2023, 3, 7),
                BY,
                CONTENT,
                CONTENT.agreements[:1],
                2,
                4,
            )
            plan_id = unit.insert(
                tables.plans, case_id=case_id, version=version, talk_id=talk_id, made_on=plan.made_on,
                made_by=BY, content=plan_to_json(plan),
            )  # fmt: skip
            written.append(replace(plan, id=PlanId(plan_id)))
    assert reads.load_plans(store, case_id) == written[::-1]
    assert reads.load_plans(store, CaseId("findes ikke")) == []


def test_the_plan_being_written(store: Store) -> None:
    case_id = new_case(store)
    assert reads.load_plan_draft(store, case_id) is None
    with writing(store) as unit:
        unit.put(tables.plan_drafts, {"case_id": case_id}, content=content_to_json(CONTENT))
    draft = reads.load_plan_draft(store, case_id)
    assert draft is not None
    assert (draft.content, draft.rev, draft.talk_id) == (CONTENT, 1, None)


def test_an_empty_plan_survives_its_text() -> None:
    assert content_from_json(content_to_json(PlanContent())) == PlanContent()


def test_agreements_that_are_open(store: Store) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        usual = {"case_id": case_id, "owner": Owner.US, "made_on": date(2023, 2, 1)}
        unit.insert(tables.agreements, **usual, what="Anden", position=2)
        unit.insert(tables.agreements, **usual, what="Første", position=1, due_on=date(2023, 3, 1))
        unit.insert(tables.agreements, **usual, what="Holdt", position=0, kept=Kept.KEPT)
    rows = reads.open_agreements(store, case_id)
    assert [(row.agreement.what, row.position, row.rev) for row in rows] == [
        ("Første", 1, 1),
        ("Anden", 2, 1),
    ]
    assert rows[0].agreement == Agreement(
        rows[0].agreement.id, Owner.US, "Første", date(2023, 3, 1), Kept.OPEN, date(2023, 2, 1)
    )


def test_the_newest_list(store: Store) -> None:
    assert reads.newest_import(store) is None
    with writing(store) as unit:
        add_import(
            unit, as_of=date(2023, 3, 6), filename="ny.csv", sha256="11" * 32, imported_at="2023-03-07T09:00"
        )
        add_import(unit, as_of=date(2023, 2, 1), filename="gammel.csv", imported_at="2023-03-07T10:00")
    newest = reads.newest_import(store)
    assert newest is not None
    assert (newest.filename, newest.as_of, newest.row_count) == ("ny.csv", date(2023, 3, 6), 0)
    assert reads.import_of_file(store, "11" * 32) == newest
    assert reads.import_of_file(store, "22" * 32) is None


def test_the_cases_of_a_list(store: Store) -> None:
    on_list = new_case(store, profile="ab12")
    new_case(store, profile="ab12", ended_on=date(2023, 1, 1))
    new_case(store, profile="ff00")
    assert reads.cases_on_list(store, "ab12") == {on_list}


def test_cases_that_rest(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        unit.insert(tables.snoozes, case_id=case_id, until_on=date(2023, 3, 20), reason="Ferie")
        unit.insert(tables.snoozes, case_id=case_id, until_on=date(2023, 3, 10), reason="Kursus")
        unit.insert(tables.snoozes, case_id=add_case(unit), until_on=date(2023, 3, 6))
    assert {case: row.reason for case, row in reads.snoozed(store, date(2023, 3, 7)).items()} == {
        case_id: "Kursus"
    }
    assert reads.snoozed(store, date(2023, 4, 1)) == {}


def test_settings(store: Store) -> None:
    with writing(store) as unit:
        unit.insert(tables.settings, key="tema", value='"mørk"')
    row = reads.load_settings(store)["tema"]
    assert (row.value, row.rev) == ('"mørk"', 1)
