"""What a citizen may see of the talk, and that nothing else of the room ever gets there."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.agenda import (
    PRESENT,
    YES,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    ItemKind,
)
from jobassist.domain.case import (
    Case,
    CaseId,
    Citizen,
    CitizenId,
    Placement,
    PlacementState,
    Talk,
    TalkForm,
    TalkId,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan, PlanContent, PlanId, Retention
from jobassist.services.book_talk import Suggestion
from jobassist.services.citizen_view import contact_line, gone_through, shown_to_citizen
from jobassist.services.desk import Desk
from jobassist.services.talk_room import TalkRoom

SECRET = "hemmelighed"
NOW = datetime(2023, 3, 9, 10, 30)
ITEMS = (
    AgendaItem("sidst", SECRET, "Det aftalte vi sidst", 4, ItemKind.AGREEMENTS, hint=SECRET),
    AgendaItem("helbred", SECRET, "Dit helbred", 8, questions=(AgendaQuestion("dag", SECRET),)),
    AgendaItem("naeste", SECRET, "Nye aftaler", 5, ItemKind.NEXT_TALK, points=(SECRET,)),
)


def promise(what: str, *, owner: Owner = Owner.US, due_on: date | None = None, **more: Any) -> Agreement:
    return Agreement(AgreementId(SECRET), owner, what, due_on, **more)


def a_room(**changes: Any) -> TalkRoom:
    """A room in which everything that is not the citizen's says so."""
    case = Case(
        id=CaseId(SECRET), citizen_id=CitizenId(SECRET), cpr=SECRET, name=SECRET,
        group=TargetGroup.SYGEDAGPENGE, started_on=date(2022, 9, 26), caseworker=SECRET, ended_reason=SECRET,
        unemployment_fund=SECRET, employer=SECRET, visitation=SECRET, phone=SECRET,
        placements=(Placement(date(2023, 3, 20), title="Mestring i hverdagen"),),
    )  # fmt: skip
    plan = PlanContent(
        goal=SECRET, job_goals=(SECRET,) * 3, education_goal=SECRET, search_requirements=SECRET,
        support=SECRET, activities=SECRET, retention=Retention(*(SECRET,) * 5),
        next_talk_place=SECRET, agreements=(promise("Ringer til lederen", due_on=date(2023, 3, 10)),),
    )  # fmt: skip
    room = TalkRoom(
        talk_id=TalkId(SECRET), started_at=NOW, case=case,
        citizen=Citizen(CitizenId(SECRET), *(SECRET,) * 5, interpreter_language=SECRET),
        agenda=Agenda(SECRET, SECRET, ITEMS, notice=SECRET, source=SECRET),
        number=3, required=4,
        answers={("helbred", "internal"): SECRET, (PRESENT, "tolk"): SECRET},
        last_answers={("helbred", "dag"): (date(2023, 1, 23), SECRET)},
        last_agreements=(promise(SECRET),), draft=plan, draft_rev=1, version=3,
        previous_plan=Plan(
            PlanId(SECRET), CaseId(SECRET), 2, None, date(2023, 1, 23), SECRET, plan, (promise(SECRET),)
        ),
        suggestion=Suggestion(datetime(2023, 3, 23, 10, 30), 4, 4, date(2023, 3, 24)),
        kind=TalkKind.OPFOELGNING, notices={"helbred": SECRET},
    )  # fmt: skip
    return replace(room, **changes)


def everything_in(value: object) -> list[str]:
    """Every text in a value of dataclasses and tuples."""
    if is_dataclass(value):
        return [text for field in fields(value) for text in everything_in(getattr(value, field.name))]
    if isinstance(value, tuple):
        return [text for each in value for text in everything_in(each)]
    return [] if isinstance(value, Enum) else [str(value)]


def test_it_is_the_day_the_agenda_the_promises_and_the_dates() -> None:
    sheet = shown_to_citizen(a_room(), 1)
    assert sheet.day == "Torsdag den 9. marts 2023"
    assert [item.title for item in sheet.items] == ["Det aftalte vi sidst", "Dit helbred", "Nye aftaler"]
    assert [item.is_current for item in sheet.items] == [False, True, False]
    assert [(p.is_ours, p.what, p.by_when) for p in sheet.promises] == [
        (True, "ringer til lederen", "senest 10. marts")
    ]
    assert (sheet.meeting.when, sheet.meeting.is_proposed) == ("Torsdag den 23. marts kl. 10.30", True)
    assert [(d.day, d.title) for d in sheet.dates] == [("Mandag den 20. marts", "Mestring i hverdagen")]


SECRETS = st.text(min_size=4, max_size=30).map(lambda text: f"{SECRET} {text}")


@given(
    answers=st.dictionaries(
        st.tuples(
            st.sampled_from(["sidst", "helbred", "naeste", "kompensation", PRESENT]), st.text(max_size=9)
        ),
        SECRETS,
    ),
    judged=st.lists(st.sampled_from(Kept), max_size=4),
    index=st.integers(0, 2),
)
def test_nothing_else_of_the_room_gets_there(
    answers: dict[tuple[str, str], str], judged: list[Kept], index: int
) -> None:
    last = tuple(promise(SECRET, kept=kept) for kept in judged)
    sheet = shown_to_citizen(a_room(answers=answers, last_agreements=last), index)
    assert [text for text in everything_in(sheet) if SECRET in text] == []


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("Ringer til din leder", "ringer til din leder"),
        ("  Åbner\n\n for\tbanken ", "åbner for banken"),
        ("A-kassen ringer", "a-kassen ringer"),
        ("LÆ 285 sendes til lægen", "LÆ 285 sendes til lægen"),
        ("I taler sammen", "I taler sammen"),
        ("CV'et rettes", "CV'et rettes"),
        ("5 ansøgninger", "5 ansøgninger"),
        ("<b>Ringer</b>", "<b>Ringer</b>"),
        ("Aftaler " + "x" * 5_000, "aftaler " + "x" * 392 + " …"),
    ],
)
def test_a_promise_goes_on_from_who_made_it(what: str, shown: str) -> None:
    room = a_room()
    draft = replace(room.draft, agreements=(promise(what), promise("  \n")))
    assert [p.what for p in shown_to_citizen(replace(room, draft=draft), 0).promises] == [shown]


def test_another_year_is_said() -> None:
    room = a_room()
    draft = replace(
        room.draft,
        agreements=(promise("Ringer", owner=Owner.CITIZEN, due_on=date(2024, 1, 3)), promise("Skriver")),
        next_talk_at=datetime(2024, 1, 4, 9, 5),
    )
    sheet = shown_to_citizen(replace(room, draft=draft), 0)
    assert [p.by_when for p in sheet.promises] == ["senest 3. januar 2024", ""]
    assert [p.is_ours for p in sheet.promises] == [False, True]
    assert (sheet.meeting.when, sheet.meeting.is_proposed) == ("Torsdag den 4. januar 2024 kl. 9.05", False)


def test_a_talk_that_is_booked_already_is_no_proposal() -> None:
    room = a_room()
    booked = Talk(
        date(2023, 3, 21), TalkStatus.PLANNED, TalkKind.OPFOELGNING, form=TalkForm.PHONE, id=TalkId("x")
    )
    meeting = shown_to_citizen(replace(room, case=replace(room.case, talks=(booked,))), 0).meeting
    assert (meeting.when, meeting.form, meeting.is_proposed) == (
        "Tirsdag den 21. marts",
        TalkForm.PHONE,
        False,
    )


def test_only_offers_that_are_still_to_begin_are_dates() -> None:
    room = a_room()
    placements = (
        Placement(date(2023, 5, 2)),
        Placement(date(2023, 3, 9), title="Begynder i dag"),
        Placement(date(2023, 3, 8), title="I gang"),
        Placement(date(2023, 4, 1), title="Annulleret", state=PlacementState.CANCELLED),
    )
    sheet = shown_to_citizen(replace(room, case=replace(room.case, placements=placements)), 0)
    assert [(d.day, d.title) for d in sheet.dates] == [
        ("Torsdag den 9. marts", "Begynder i dag"),
        ("Tirsdag den 2. maj", ""),
    ]


def test_an_item_is_gone_through_when_something_was_said_to_it() -> None:
    room = a_room()
    first, second, last = ITEMS
    assert not any(gone_through(room, item) for item in ITEMS)  # an internal note is no answer
    assert gone_through(replace(room, answers={("helbred", "dag"): YES}), second)
    assert not gone_through(replace(room, answers={("helbred", "dag"): " \n"}), second)
    assert gone_through(replace(room, last_agreements=(promise("a", kept=Kept.KEPT),)), first)
    draft = replace(room.draft, next_talk_at=datetime(2023, 3, 23, 10, 30))
    assert gone_through(replace(room, draft=draft), last)


def test_the_contact_has_a_place_only_where_people_meet(desk: Desk) -> None:
    desk.settings = replace(
        desk.settings, name="Karen Boysen", phone="00 00 00 00", meeting_place="Rådhusvej 12, lokale 4"
    )
    room = replace(a_room(), draft=PlanContent())
    assert contact_line(desk, room) == "Karen Boysen · Rådhusvej 12, lokale 4 · tlf. 00 00 00 00"
    by_phone = replace(room, draft=PlanContent(next_talk_form=TalkForm.PHONE))
    assert contact_line(desk, by_phone) == "Karen Boysen · tlf. 00 00 00 00"
    elsewhere = replace(room, draft=PlanContent(next_talk_place="Biblioteket"))
    assert "Biblioteket" in contact_line(desk, elsewhere)
