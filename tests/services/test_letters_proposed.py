"""Which letters are the next thing to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from jobassist import paths
from jobassist.domain.case import CaseId, TalkStatus, TargetGroup
from jobassist.services.book_talk import book, case_of, record_talk
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.load_letters import letter_of
from jobassist.services.preview_letters import next_talk, timing
from jobassist.services.propose_letters import letters_for
from jobassist.services.write_letters import file_letters
from jobassist.store import tables
from tests.services.letters import FRIENDLY, ORDINARY, TALK_AT, lone, one

NEW: dict[str, Any] = {"started_on": date(2023, 2, 27), "talks": ()}
RIGHTS = "rettigheder_sygedagpenge"


def proposed(desk: Desk, case_id: CaseId) -> list[str]:
    return [each.template.id for each in letters_for(desk, case_id)]


def test_a_new_case_gets_its_rights_until_they_are_handed_out(desk: Desk) -> None:
    case = lone(desk, talk=False, **NEW)
    (proposal,) = letters_for(desk, case.id)
    assert proposal.template.id == RIGHTS
    assert proposal.why == "Sagen er ny, og de er ikke forklaret endnu"
    file_letters(desk, [one(desk, case, RIGHTS)])
    assert proposed(desk, case.id) == []


def test_rights_that_were_gone_through_are_not_proposed(desk: Desk) -> None:
    case = lone(desk, talk=False, **NEW)
    record_talk(desk, case, date(2023, 3, 6), TalkStatus.HELD)
    talk = case_of(desk, case.id).talks[-1]
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        unit.insert(
            tables.talk_answers, talk_id=talk.id, item_id="rettigheder", field="explained", value="ja"
        )
    assert proposed(desk, case.id) == []


def test_an_old_case_is_left_alone(desk: Desk) -> None:
    assert proposed(desk, lone(desk, talk=False).id) == []


def test_the_first_talk_is_invited_to_kindly_or_with_rights(desk: Desk) -> None:
    case = lone(desk, **NEW)
    assert proposed(desk, case.id) == [RIGHTS, FRIENDLY, ORDINARY]
    assert letters_for(desk, case.id)[1].why == "Samtalen 23-03 er ikke indkaldt herfra"
    file_letters(desk, [one(desk, case, FRIENDLY)])
    assert proposed(desk, case.id) == [RIGHTS]


def test_later_talks_are_invited_to_with_rights(desk: Desk) -> None:
    case = lone(desk)
    assert proposed(desk, case.id) == [ORDINARY]
    file_letters(desk, [one(desk, case, "sms_indkaldelse")])
    assert proposed(desk, case.id) == [ORDINARY]


def test_a_group_without_guidance_of_its_own_gets_the_friendly_one(desk: Desk) -> None:
    case = lone(desk, group=TargetGroup.LEDIGHEDSYDELSE)
    assert proposed(desk, case.id) == [FRIENDLY]


def test_a_talk_within_a_week_is_reminded_of_once(desk: Desk) -> None:
    case = lone(desk)
    file_letters(desk, [one(desk, case, ORDINARY)])
    assert proposed(desk, case.id) == []
    desk.clock = FixedClock(TALK_AT - timedelta(days=3))
    assert proposed(desk, case.id) == ["sms_paamindelse"]
    file_letters(desk, [one(desk, case, "paamindelse")])
    assert proposed(desk, case.id) == []
    desk.clock = FixedClock(TALK_AT)
    assert proposed(desk, case.id) == []


def test_without_a_phone_the_reminder_is_a_letter(desk: Desk) -> None:
    case = lone(desk, phone="")
    file_letters(desk, [one(desk, case, ORDINARY)])
    desk.clock = FixedClock(TALK_AT - timedelta(days=3))
    assert proposed(desk, case.id) == ["paamindelse"]


def test_who_did_not_come_hears_from_us_first(desk: Desk) -> None:
    case = lone(desk, talk=False, missed=True)
    assert proposed(desk, case.id) == ["udeblivelse", "sms_udeblivelse"]
    assert letters_for(desk, case.id)[0].why == "Kom ikke 06-03"
    book(desk, case_of(desk, case.id), datetime(2023, 3, 20, 9, 0))
    assert proposed(desk, case.id)[0] == "udeblivelse_ny_tid"
    file_letters(desk, [one(desk, case, "udeblivelse")])
    assert proposed(desk, case.id) == [ORDINARY]


def test_an_old_no_show_and_a_closed_case_ask_for_nothing(desk: Desk) -> None:
    case = lone(desk, talk=False, missed=True)
    desk.clock = FixedClock(datetime(2023, 4, 20, 9, 0))
    assert proposed(desk, case.id) == []
    desk.clock = FixedClock(datetime(2023, 3, 7, 9, 0))
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        unit.update(tables.cases, case.id, ended_on=date(2023, 3, 6))
    assert proposed(desk, case.id) == []


def test_a_talk_that_has_begun_is_not_invited_to(desk: Desk) -> None:
    case = lone(desk, talk=False)
    for at in (datetime(2023, 3, 7, 9, 0), datetime(2023, 3, 14, 9, 0)):
        desk.clock = FixedClock(datetime(2023, 3, 7, 8, 0))
        book(desk, case_of(desk, case.id), at)
    case = case_of(desk, case.id)
    first, later = (next_talk(desk, case), case.talks[-1])
    assert first is not None
    assert first.on == date(2023, 3, 7)
    desk.clock = FixedClock(datetime(2023, 3, 7, 9, 30))
    assert next_talk(desk, case) == later
    assert next_talk(desk, replace(case, talks=())) is None
    timeless = replace(first, at=None)
    assert next_talk(desk, replace(case, talks=(timeless, later))) == timeless


def test_a_broken_file_proposes_nothing_and_closes_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = lone(desk)
    (tmp_path / "a.toml").write_text("id = ", encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda *_: tmp_path)
    assert letters_for(desk, case.id) == ()


@pytest.mark.parametrize(
    ("day", "letter_id", "says"),
    [
        (10, ORDINARY, "I morgen er der lukket. Send det mandag 13-03-2023"),
        (10, "partshoering", "I morgen er der lukket."),
        (10, FRIENDLY, ""),
        (9, ORDINARY, ""),
    ],
)
def test_a_heavy_letter_waits_till_somebody_can_be_called(
    desk: Desk, day: int, letter_id: str, says: str
) -> None:
    desk.clock = FixedClock(datetime(2023, 3, day, 9, 0))
    words = timing(desk, letter_of(desk, letter_id))
    assert words.startswith(says)
    assert bool(words) is bool(says)
