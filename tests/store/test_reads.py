"""What the store answers: whole cases as they were written, and people found by whatever is typed."""

from __future__ import annotations

import gc
from dataclasses import FrozenInstanceError, replace
from datetime import date, datetime
from typing import Any

import pytest

from jobassist.domain.case import (
    Case,
    CaseId,
    CitizenId,
    Decision,
    Exemption,
    Holder,
    OfferKind,
    Pauses,
    Placement,
    PlacementId,
    Reported,
    Talk,
    TalkForm,
    TalkId,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan, PlanContent, PlanId
from jobassist.store import reads, tables
from jobassist.store.plan_json import content_from_json, content_to_json, plan_to_json
from jobassist.store.store import Store
from tests.store.rows import BY, add_case, add_citizen, add_import, add_talk, new_case, writing


def full_case(store: Store) -> Case:
    """Write a case with everything a case can have, and return what should be read."""
    with writing(store) as unit:
        citizen_id = add_citizen(unit, cpr="6101901234", name="Åse Bæk", phone="20304050")
        facts: dict[str, Any] = {
            "started_on": date(2022, 11, 1),
            "caseworker": "Mette Holm",
            "ended_on": date(2023, 6, 1),
            "ended_reason": "Raskmeldt",
            "benefit_hours": 412.5,
            "benefit_hours_on": date(2023, 2, 28),
            "unemployment_fund": "3F",
            "is_employed": True,
            "employer": "Føtex",
            "visitation": "2",
            "recovery_on": date(2023, 4, 1),
            "list_as_of": date(2023, 3, 6),
        }
        sums = {
            "reported_talks": 3,
            "reported_last_on": date(2023, 2, 2),
            "reported_as_of": date(2023, 3, 6),
        }
        group = TargetGroup.SYGEDAGPENGE
        case_id = add_case(unit, citizen_id, target_group=group, **facts, **sums)
        late = add_talk(
            unit, case_id, on_date=date(2023, 3, 9), at_time=datetime(2023, 3, 9, 10, 30), status="planned",
            kind=TalkKind.FAELLES, held_by=Holder.UNEMPLOYMENT_FUND, form=TalkForm.VIDEO, source="app",
        )  # fmt: skip
        early = add_talk(unit, case_id, on_date=date(2023, 1, 4), source="list", is_registered=True)
        placement_id = unit.insert(
            tables.placements, case_id=case_id, started_on=date(2023, 1, 9), ends_on=date(2023, 2, 3),
            kind=OfferKind.PRAKTIK, title="Praktik", provider="Føtex", is_cancelled=True, source="list",
        )  # fmt: skip
        unit.insert(
            tables.exemptions,
            case_id=case_id,
            from_on=date(2022, 12, 1),
            pauses=Pauses.TALKS,
            reason="Operation",
        )
        unit.insert(
            tables.decisions,
            case_id=case_id,
            rule_id="SDP-REV",
            decided_on=date(2023, 3, 1),
            note="Forlænget",
        )
    return Case(
        CaseId(case_id), CitizenId(citizen_id), "6101901234", "Åse Bæk", group, phone="20304050", **facts,
        reported=Reported(3, date(2023, 2, 2), date(2023, 3, 6)),
        talks=(
            Talk(date(2023, 1, 4), kind=TalkKind.OPFOELGNING, id=early, is_from_list=True),
            Talk(
                date(2023, 3, 9), TalkStatus.PLANNED, TalkKind.FAELLES, Holder.UNEMPLOYMENT_FUND,
                TalkForm.VIDEO, datetime(2023, 3, 9, 10, 30), late,
            ),
        ),
        placements=(
            Placement(
                date(2023, 1, 9), date(2023, 2, 3), OfferKind.PRAKTIK, "Praktik", True,
                PlacementId(placement_id),
            ),
        ),
        exemptions=(Exemption(date(2022, 12, 1), None, Pauses.TALKS, "Operation"),),
        decisions=(Decision("SDP-REV", date(2023, 3, 1), "Forlænget"),),
    )  # fmt: skip


def test_a_case_is_read_as_it_was_written(store: Store) -> None:
    written = full_case(store)
    assert reads.load_cases(store) == [written]
    assert repr(reads.load_cases(store)) == repr([written])


def test_a_bare_case(store: Store) -> None:
    case_id = new_case(store, started_on=None)
    (case,) = reads.load_cases(store)
    assert case == Case(case_id, case.citizen_id, case.cpr, "Åse Bæk", TargetGroup.SYGEDAGPENGE, None)


def test_what_is_read_is_as_frozen_as_the_rest(store: Store) -> None:
    written = full_case(store)
    (case,) = reads.load_cases(store)
    assert type(case) is Case
    assert type(case.talks[0]) is Talk
    assert hash(case) == hash(written)
    assert replace(case, employer="Netto").employer == "Netto"
    with pytest.raises(FrozenInstanceError):
        case.talks[0].on = date(2023, 1, 1)  # type: ignore[misc]


def test_every_field_is_read(store: Store) -> None:
    """A new field of the domain that the store forgets would be left at its default here."""
    full_case(store)
    (case,) = reads.load_cases(store)
    for name in Case.__dataclass_fields__:
        assert getattr(case, name) not in (None, "", ()), name


def test_talks_of_one_day_are_in_the_order_of_their_time(store: Store) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        for at in ("2023-02-01T14:00", "2023-02-01T09:00", "2023-01-02T12:00"):
            add_talk(unit, case_id, on_date=date.fromisoformat(at[:10]), at_time=at)
    assert [talk.at for talk in reads.load_cases(store)[0].talks] == [
        datetime(2023, 1, 2, 12),
        datetime(2023, 2, 1, 9),
        datetime(2023, 2, 1, 14),
    ]


@pytest.mark.parametrize("ended_long_ago", [0, 9])
def test_only_cases_that_are_open(store: Store, ended_long_ago: int) -> None:
    """The same whether most cases are open or few."""
    running = new_case(store)
    ends_today = new_case(store, ended_on=date(2023, 3, 7))
    ended = [new_case(store, ended_on=date(2023, 3, 6)) for _ in range(1 + ended_long_ago)]
    with writing(store) as unit:
        for case_id in (running, ends_today, *ended):
            add_talk(unit, case_id)
    found = reads.load_cases(store, open_on=date(2023, 3, 7))
    assert [case.id for case in found] == [running, ends_today]
    assert [len(case.talks) for case in found] == [1, 1]
    assert reads.load_cases(store, open_on=date(2023, 3, 7), case_ids=[running, ended[0]]) == found[:1]


def test_cases_by_id_and_by_cpr(store: Store) -> None:
    ids = [new_case(store) for _ in range(3)]
    with writing(store) as unit:
        add_talk(unit, ids[1])
    (case,) = reads.load_cases(store, case_ids=[ids[1], CaseId("findes ikke")])
    assert (case.id, len(case.talks)) == (ids[1], 1)
    assert reads.load_cases(store, cpr=case.cpr) == [case]
    assert reads.load_cases(store, case_ids=[]) == []
    assert reads.load_cases(store, cpr="0000000000") == []
    assert len(reads.load_cases(store, case_ids=[CaseId(f"{n}") for n in range(2000)] + ids)) == 3


def test_the_collector_is_left_as_it_was(store: Store) -> None:
    reads.load_cases(store)
    assert gc.isenabled()
    gc.disable()
    try:
        reads.load_cases(store)
        assert not gc.isenabled()
    finally:
        gc.enable()


PEOPLE = {
    "Åse Bæk": ("6101900001", "+45 20 30 40 50"),
    "Aage Østergaard-Jensen": ("6202910002", "21 31 41 51"),
    "O'Brien 100%_": ("6303920003", ""),
    "Jens Øst": ("6404930004", "0045 22324252"),
}


@pytest.fixture
def people(store: Store) -> dict[CaseId, str]:
    found = {}
    with writing(store) as unit:
        for name, (cpr, phone) in PEOPLE.items():
            found[add_case(unit, add_citizen(unit, name=name, cpr=cpr, phone=phone))] = name
    return found


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("åse", ["Åse Bæk"]),
        ("ÅSE", ["Åse Bæk"]),
        ("jens", ["Jens Øst", "Aage Østergaard-Jensen"]),
        ("øst jens", ["Jens Øst", "Aage Østergaard-Jensen"]),
        ("Østergaard-Jensen", ["Aage Østergaard-Jensen"]),
        ("610190-0001", ["Åse Bæk"]),
        ("6101900001", ["Åse Bæk"]),
        ("610190", ["Åse Bæk"]),
        ("0001", ["Åse Bæk"]),
        ("åse 610190-0001", ["Åse Bæk"]),
        ("20304050", ["Åse Bæk"]),
        ("20 30 40 50", ["Åse Bæk"]),
        ("+45 20304050", ["Åse Bæk"]),
        ("+4522324252", ["Jens Øst"]),
        ("  åse  ", ["Åse Bæk"]),
        ("åse jens", []),
        ("findes ikke", []),
        ("%", ["O'Brien 100%_"]),
        ("_", ["O'Brien 100%_"]),
        ("o'brien", ["O'Brien 100%_"]),
        ("\\", []),
        ("' OR 1=1 --", []),
        ("", []),
        ("   ", []),
        ("-", ["Aage Østergaard-Jensen"]),
    ],
)
def test_whoever_is_typed_is_found(
    store: Store, people: dict[CaseId, str], typed: str, names: list[str]
) -> None:
    assert [people[case_id] for case_id in reads.find_cases(store, typed)] == names


def test_open_cases_are_found_first_and_not_too_many(store: Store) -> None:
    with writing(store) as unit:
        ended = add_case(unit, add_citizen(unit, name="Anna"), ended_on=date(2023, 1, 1))
        running = [add_case(unit, add_citizen(unit, name=f"Anna {letter}")) for letter in "ÅZÆ"]
    in_order = [running[1], running[2], running[0], ended]
    assert reads.find_cases(store, "anna") == in_order
    assert reads.find_cases(store, "anna", limit=2) == in_order[:2]


def test_citizens(store: Store) -> None:
    with writing(store) as unit:
        citizen_id = add_citizen(
            unit, cpr="6101900009", name="Åse Bæk", address="Havnen 1", email="aase@example.dk",
            is_digital_exempt=True, address_protected_until=date(2024, 1, 1), interpreter_language="arabisk",
        )  # fmt: skip
        unit.update(tables.citizens, citizen_id, phone="20304050")
    row = reads.load_citizen(store, citizen_id)
    assert row is not None
    assert row.rev == 2
    assert (row.citizen.phone, row.citizen.address_protected_until) == ("20304050", date(2024, 1, 1))
    assert reads.load_citizen(store, CitizenId("findes ikke")) is None
    assert reads.load_citizens(store) == {"6101900009": row}
    assert reads.load_citizens(store, ["6101900009", "x"]) == {"6101900009": row}
    assert reads.load_citizens(store, []) == {}


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
