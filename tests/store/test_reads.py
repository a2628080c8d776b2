"""Whole cases, read as they were written."""

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
    OfferId,
    OfferKind,
    Outcome,
    Pauses,
    Placement,
    PlacementId,
    PlacementState,
    Reported,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.store import reads, tables
from jobassist.store.store import Store
from tests.store.rows import add_case, add_citizen, add_talk, new_case, writing


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
        offer_id = unit.insert(tables.offers, title="Praktik", kind=OfferKind.PRAKTIK)
        placement_id = unit.insert(
            tables.placements, case_id=case_id, started_on=date(2023, 1, 9), ends_on=date(2023, 2, 3),
            kind=OfferKind.PRAKTIK, title="Praktik", provider="Føtex", source="list",
            state=PlacementState.ENDED, offer_id=offer_id, given_on=date(2023, 1, 4), counts=False,
            outcome="job",
        )  # fmt: skip
        unit.insert(
            tables.exemptions,
            id="e1",
            case_id=case_id,
            from_on=date(2022, 12, 1),
            pauses=Pauses.TALKS,
            reason="Operation",
            source="app",
        )
        unit.insert(
            tables.decisions,
            id="d1",
            case_id=case_id,
            rule_id="SDP-REV",
            decided_on=date(2023, 3, 1),
            note="Forlænget",
            extension=3,
            from_on=date(2023, 4, 1),
        )
        unit.insert(
            tables.circumstances,
            id="c1",
            case_id=case_id,
            kind="fast_track",
            from_on=date(2022, 9, 1),
            to_on=date(2022, 9, 9),
            note="Fra arbejdsgiveren",
        )
        unit.insert(
            tables.benefit_periods,
            id="b1",
            case_id=case_id,
            from_on=date(2022, 9, 1),
            to_on=date(2022, 10, 31),
            paid_as="reduced",
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
                date(2023, 1, 9), date(2023, 2, 3), OfferKind.PRAKTIK, "Praktik",
                PlacementState.ENDED, PlacementId(placement_id), OfferId(offer_id), date(2023, 1, 4), False,
                Outcome.JOB,
            ),
        ),
        exemptions=(Exemption(date(2022, 12, 1), None, Pauses.TALKS, "Operation", "e1", True),),
        decisions=(Decision("SDP-REV", date(2023, 3, 1), "Forlænget", 3, date(2023, 4, 1), "d1"),),
        circumstances=(
            Circumstance(
                CircumstanceKind.FAST_TRACK, date(2022, 9, 1), date(2022, 9, 9), "Fra arbejdsgiveren", "c1"
            ),
        ),
        benefit_periods=(
            BenefitPeriod(date(2022, 9, 1), date(2022, 10, 31), PaidAs.REDUCED, "b1"),
        ),
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
