"""Importing: counts before anything is stored, all or nothing, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from jobassist.domain.case import Exemption, Pauses, Talk, TalkStatus, TargetGroup
from jobassist.services.desk import Desk
from jobassist.services.import_list import Kind, apply, preview
from jobassist.services.open_case import case_of_cpr
from jobassist.services.record_exemption import end_exemption
from jobassist.store import reads
from jobassist.store.errors import StoreError
from jobassist.store.raw_lists import raw_list
from tests.services.examples import a_draft, a_list, put

OTHER = a_draft(cpr="6202851234", name="Bent Aagaard", rows=(6,))


def test_a_first_list_is_all_new_and_stored_whole(desk: Desk) -> None:
    ready = preview(desk, a_list(a_draft(), OTHER))
    assert (ready.count(Kind.NEW), ready.count(Kind.CHANGED)) == (2, 0)
    assert reads.load_cases(desk.store) == []

    changed = apply(desk, ready)

    assert len(changed.case_ids) == 2
    case = case_of_cpr(desk, "6701901234")
    assert [t.on for t in case.talks] == [date(2022, 11, 14), date(2023, 1, 23)]
    assert case.list_as_of == date(2023, 3, 6)
    assert all(talk.is_from_list for talk in case.talks)


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    put(desk, a_draft(), OTHER)
    before = reads.load_cases(desk.store)

    again = preview(desk, a_list(a_draft(), OTHER))
    message = apply(desk, again).message

    assert (again.count(Kind.UNCHANGED), again.is_repeated) == (2, True)
    assert message == "Listen er allerede hentet. Intet er ændret."
    assert reads.load_cases(desk.store) == before


def test_the_raw_list_is_kept_once(desk: Desk) -> None:
    put(desk, a_draft())
    put(desk, a_draft())
    newest = reads.newest_import(desk.store)
    assert newest is not None
    rows = raw_list(desk.store, profile="abc123", import_id=newest.id)
    assert [(row["row_number"], row["CPR"]) for row in rows] == [(5, "6701901234")]


def test_only_what_the_list_says_is_changed(desk: Desk) -> None:
    put(desk, a_draft(employer="Plejehjemmet Solsiden"))
    newer = a_draft(caseworker="Aysel Demir", employer="", talks=(*a_draft().talks, Talk(date(2023, 3, 10))))

    ready = preview(desk, a_list(newer, name="uge11", as_of=date(2023, 3, 13)))
    assert [(d.field, d.before, d.after) for d in ready.items[0].differences] == [
        ("Sagsbehandler", "Karen Boysen", "Aysel Demir"),
        ("Samtale", "–", "10-03-2023"),
    ]
    apply(desk, ready)

    case = case_of_cpr(desk, "6701901234")
    assert (case.caseworker, case.employer, len(case.talks)) == ("Aysel Demir", "Plejehjemmet Solsiden", 3)


def test_a_lower_count_than_last_time_is_not_believed(desk: Desk) -> None:
    put(desk, a_draft(talks=(), reported_talks=3, reported_last_on=date(2023, 2, 6)))
    fewer = a_draft(talks=(), reported_talks=2, reported_last_on=date(2022, 12, 12))
    ready = preview(desk, a_list(fewer, name="uge11"))
    assert ready.count(Kind.UNCHANGED) == 1
    assert [(n.row, n.problem) for n in ready.notices] == [
        (5, "Listen siger færre samtaler (2) end sidst (3). Vi beholder det gamle tal.")
    ]
    assert ready.problems == ()


def test_a_last_talk_without_a_count_is_at_least_one(desk: Desk) -> None:
    case = put(desk, a_draft(talks=(), reported_last_on=date(2023, 2, 6)))
    assert case.reported is not None
    assert (case.reported.talks, case.reported.last_on) == (1, date(2023, 2, 6))


def test_a_planned_talk_that_moves_is_moved_and_one_that_was_held_is_held(desk: Desk) -> None:
    planned = Talk(date(2023, 3, 14), TalkStatus.PLANNED)
    put(desk, a_draft(talks=(planned,)))
    put(desk, a_draft(talks=(Talk(date(2023, 3, 20), TalkStatus.PLANNED),)), name="uge11")
    case = put(desk, a_draft(talks=(Talk(date(2023, 3, 20)),)), name="uge12", as_of=date(2023, 3, 21))
    assert [(t.on, t.status) for t in case.talks] == [
        (date(2023, 3, 14), TalkStatus.MOVED),
        (date(2023, 3, 20), TalkStatus.HELD),
    ]


def test_an_older_list_only_fills_what_was_empty(desk: Desk) -> None:
    put(desk, a_draft(employer=""), as_of=date(2023, 3, 6))
    older = a_draft(caseworker="Peter Høgh", employer="Skolen")
    case = put(desk, older, name="uge8", as_of=date(2023, 2, 20))
    assert (case.caseworker, case.employer, case.list_as_of) == ("Karen Boysen", "Skolen", date(2023, 3, 6))


def test_a_case_missing_from_the_next_list_has_vanished_but_is_kept(desk: Desk) -> None:
    put(desk, a_draft(), OTHER)
    ready = preview(desk, a_list(a_draft(), name="uge11", as_of=date(2023, 3, 13)))
    assert [case.cpr for case in ready.vanished] == ["6202851234"]
    apply(desk, ready)
    assert len(reads.load_cases(desk.store)) == 2


def test_a_list_without_groups_finds_the_open_case_and_rejects_the_unknown(desk: Desk) -> None:
    put(desk, a_draft())
    ready = preview(desk, a_list(a_draft(group=None), replace(OTHER, group=None), name="hændelser"))
    assert (ready.count(Kind.UNCHANGED), ready.count(Kind.NEW)) == (1, 0)
    assert [(p.row, p.column) for p in ready.rejected] == [(6, "Målgruppe")]


def test_another_group_is_another_case_of_the_same_citizen(desk: Desk) -> None:
    put(desk, a_draft())
    put(desk, a_draft(group=TargetGroup.JOBAFKLARING, started_on=date(2023, 3, 1), talks=()), name="ny")
    cases = reads.load_cases(desk.store, cpr="6701901234")
    assert {case.group for case in cases} == {TargetGroup.SYGEDAGPENGE, TargetGroup.JOBAFKLARING}
    assert len({case.citizen_id for case in cases}) == 1


@pytest.mark.parametrize("when", [0, 1, 2])
def test_stopped_on_the_way_leaves_the_store_as_it_was(desk: Desk, when: int) -> None:
    ready = preview(desk, a_list(a_draft(), OTHER))

    def stop(done: int, of: int) -> None:
        assert of == 2
        if done == when:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply(desk, ready, progress=stop)
    assert reads.load_cases(desk.store) == []
    assert reads.newest_import(desk.store) is None


def test_a_full_disk_leaves_the_store_as_it_was_and_says_so(desk: Desk) -> None:
    put(desk, a_draft())
    with desk.store.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    many = [a_draft(cpr=f"610190{n:04}", name=f"Borger {n}", rows=(n,)) for n in range(2000)]
    ready = preview(desk, a_list(*many, name="stor"))
    with pytest.raises(StoreError, match="plads"):
        apply(desk, ready)
    assert len(reads.load_cases(desk.store)) == 1


def test_hostile_names_come_back_as_they_were_typed(desk: Desk) -> None:
    name = '=HYPERLINK("x") <b>Å</b>\'; DROP TABLE cases;-- ő ș Ł'
    assert put(desk, a_draft(name=name)).name == name


def test_talk_times_survive(desk: Desk) -> None:
    at = datetime(2023, 3, 20, 10, 30)
    case = put(desk, a_draft(talks=(Talk(at.date(), TalkStatus.PLANNED, at=at),)))
    assert case.talks[0].at == at


def reached(desk: Desk) -> tuple[object, ...]:
    """How Lone is reached."""
    row = reads.load_citizens(desk.store)["6701901234"]
    one = row.citizen
    return (one.address, one.address_protected_until, one.is_digital_exempt, one.interpreter_language)


MOVED = {
    "address": "Nyvej 2, 2635 Ishøj",
    "address_protected_until": date(2024, 3, 12),
    "is_digital_exempt": True,
    "interpreter_language": "arabisk",
}


def test_a_newer_list_tells_how_the_citizen_is_reached(desk: Desk) -> None:
    put(desk, a_draft(address="Gammelvej 1, 2635 Ishøj"))
    ready = preview(desk, a_list(a_draft(**MOVED), name="uge11", as_of=date(2023, 3, 13)))
    assert {d.field: d.after for d in ready.items[0].differences} == {
        "Adresse": "ændret",
        "Adressebeskyttelse": "12-03-2024",
        "Fritaget for Digital Post": "ja",
        "Tolk": "arabisk",
    }
    apply(desk, ready)
    assert reached(desk) == tuple(MOVED.values())
    again = preview(desk, a_list(a_draft(**MOVED), name="uge12", as_of=date(2023, 3, 20)))
    assert again.count(Kind.UNCHANGED) == 1


def test_an_older_list_only_fills_how_the_citizen_is_reached(desk: Desk) -> None:
    put(desk, a_draft(address="Nyvej 2"), as_of=date(2023, 3, 13))
    put(desk, a_draft(address="Gammelvej 1", is_digital_exempt=True), name="uge9", as_of=date(2023, 2, 27))
    assert reached(desk) == ("Nyvej 2", None, True, "")


def test_a_protection_is_made_longer_when_it_ends_soon_and_never_shorter(desk: Desk) -> None:
    put(desk, a_draft(address_protected_until=date(2024, 3, 5)))
    for name, as_of, told, until in [
        ("uge11", date(2023, 3, 13), date(2024, 3, 12), date(2024, 3, 5)),
        ("uge50", date(2023, 12, 11), date(2024, 12, 10), date(2024, 12, 10)),
        ("uge51", date(2023, 12, 18), date(2023, 12, 20), date(2024, 12, 10)),
        ("uge52", date(2023, 12, 25), None, date(2024, 12, 10)),
    ]:
        put(desk, a_draft(address_protected_until=told), name=name, as_of=as_of)
        assert reached(desk)[1] == until


def test_an_address_on_other_lines_and_a_language_that_is_known_are_no_news(desk: Desk) -> None:
    put(desk, a_draft(address="Vej 1\n2635 Ishøj", interpreter_language="arabisk"))
    same = a_draft(address="Vej 1, 2635 Ishøj", interpreter_language="sprog ikke oplyst")
    assert preview(desk, a_list(same, name="uge11")).count(Kind.UNCHANGED) == 1


def test_a_new_case_of_a_known_citizen_tells_how_they_are_reached(desk: Desk) -> None:
    put(desk, a_draft(address="Gammelvej 1"))
    other = a_draft(group=TargetGroup.DAGPENGE, started_on=date(2023, 3, 1), talks=(), **MOVED)
    put(desk, other, name="uge11", as_of=date(2023, 3, 13))
    assert reached(desk) == tuple(MOVED.values())


def test_a_list_whose_hours_run_backwards_is_told_and_the_hours_are_kept(desk: Desk) -> None:
    hours = {"group": TargetGroup.DAGPENGE, "benefit_hours": 702.5, "benefit_hours_on": date(2023, 3, 6)}
    case = put(desk, a_draft(**hours))
    later = {**hours, "benefit_hours": 600.0, "benefit_hours_on": date(2023, 3, 13)}
    ready = preview(desk, a_list(a_draft(**later), name="uge11", as_of=date(2023, 3, 13)))
    (notice,) = ready.notices
    assert (notice.row, notice.column, notice.rejects) == (5, "Dagpengetimer", False)
    assert notice.problem == (
        "Dagpengetimerne løber baglæns: 702,5 den 06-03-2023, men 600 den 13-03-2023. Vi beholder de gamle"
        " timer. Ret startdatoen, hvis en ny dagpengeperiode er begyndt."
    )
    apply(desk, ready)
    kept = case_of_cpr(desk, case.cpr)
    assert (kept.benefit_hours, kept.benefit_hours_on) == (702.5, date(2023, 3, 6))
    new_period = {**later, "started_on": date(2023, 3, 10)}
    again = preview(desk, a_list(a_draft(**new_period), name="uge12", as_of=date(2023, 3, 13)))
    assert again.notices == ()


def test_an_exemption_ended_here_does_not_come_back_with_the_next_list(desk: Desk) -> None:
    listed = (Exemption(date(2023, 2, 1), date(2023, 4, 30), Pauses.ALL, "Barsel"),)
    case = put(desk, a_draft(exemptions=listed))
    end_exemption(desk, case.id, case_of_cpr(desk, case.cpr).exemptions[0])
    later = (*listed, Exemption(date(2023, 5, 1), None, Pauses.ALL, "Barsel"))
    again = put(desk, a_draft(exemptions=later), name="uge11", as_of=date(2023, 3, 13))
    assert [(e.from_on, e.to_on) for e in again.exemptions] == [
        (date(2023, 2, 1), date(2023, 3, 7)), (date(2023, 5, 1), None),
    ]  # fmt: skip
