"""The next talk as a calendar file: when and where, right in summer and winter, and nothing about anybody."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from jobassist.domain.case import Case, TalkForm, TalkId, TalkStatus
from jobassist.services.book_talk import book, case_of, record_talk
from jobassist.services.calendar_file import (
    CalendarFileError,
    calendar_filename,
    calendar_text,
    next_talk_of,
    save_calendar_file,
)
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.edit_settings import edit_settings
from jobassist.services.hold_talk import finish, start_talk
from tests.services.examples import a_draft, put


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft())


def booked(desk: Desk, case: Case, at: datetime, form: TalkForm = TalkForm.IN_PERSON) -> TalkId:
    book(desk, case, at, form=form)
    return next(t.id for t in case_of(desk, case.id).talks if t.at == at)


def fields(text: str) -> dict[str, str]:
    """The file's lines, unfolded, by name."""
    lines = text.replace("\r\n ", "").split("\r\n")
    return dict(line.split(":", 1) for line in lines if line)


def test_a_whole_file(desk: Desk, lone: Case) -> None:
    edit_settings(desk, "meeting_place", "Parken 160, lokale 3; indgang B")
    text = calendar_text(desk, booked(desk, lone, datetime(2023, 3, 23, 10, 30)))
    uid = re.search(r"UID:([0-9a-f-]{36})\r\n", text)
    assert uid is not None
    minutes = start_talk(desk, lone.id).agenda.minutes
    assert text.replace(uid[1], "U") == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//JobAssist//DA\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n"
        "UID:U\r\nDTSTAMP:20230307T094207Z\r\nSUMMARY:Samtale\r\n"
        f"DTSTART:20230323T093000Z\r\nDURATION:PT{minutes}M\r\n"
        "LOCATION:Parken 160\\, lokale 3\\; indgang B\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_it_tells_nothing_about_the_citizen(desk: Desk, lone: Case, tmp_path: Path) -> None:
    talk_id = booked(desk, lone, datetime(2023, 3, 23, 10, 30))
    path = tmp_path / calendar_filename(desk, talk_id)
    assert path.name == "samtale-2023-03-23.ics"
    changed = save_calendar_file(desk, talk_id, path)
    assert changed.message == "Kalenderfilen er gemt som samtale-2023-03-23.ics. Der er ingen navne i den"
    written = path.read_bytes().decode("utf-8")
    told = {"Lone", "Vestergaard", "Holm", "670190", "1234", "6701901234", "ygedagpenge", "6.6", "Karen"}
    assert not any(word in written.replace("\r\n ", "") for word in told)
    assert lone.id not in written
    assert talk_id not in written


def test_two_files_have_ids_of_their_own(desk: Desk, lone: Case) -> None:
    talk_id = booked(desk, lone, datetime(2023, 3, 23, 10, 30))
    assert fields(calendar_text(desk, talk_id))["UID"] != fields(calendar_text(desk, talk_id))["UID"]


@pytest.mark.parametrize(
    ("at", "utc"),
    [
        (datetime(2023, 3, 24, 10, 30), "20230324T093000Z"),  # the last working day of winter time
        (datetime(2023, 3, 26, 1, 59), "20230326T005900Z"),
        (datetime(2023, 3, 26, 3, 0), "20230326T010000Z"),
        (datetime(2023, 3, 27, 10, 30), "20230327T083000Z"),
        (datetime(2023, 10, 27, 10, 30), "20231027T083000Z"),
        (datetime(2023, 10, 29, 1, 59), "20231028T235900Z"),
        (datetime(2023, 10, 29, 3, 0), "20231029T020000Z"),
        (datetime(2023, 10, 30, 10, 30), "20231030T093000Z"),
    ],
)
def test_danish_time_is_right_around_the_changes_of_2023(
    desk: Desk, lone: Case, at: datetime, utc: str
) -> None:
    assert fields(calendar_text(desk, booked(desk, lone, at)))["DTSTART"] == utc


def test_the_stamp_is_the_desks_clock_also_in_summer(desk: Desk, lone: Case) -> None:
    talk_id = booked(desk, lone, datetime(2023, 6, 23, 10, 30))
    desk.clock = FixedClock(datetime(2023, 6, 1, 0, 30))
    assert fields(calendar_text(desk, talk_id))["DTSTAMP"] == "20230531T223000Z"


def test_a_talk_without_a_time_fills_its_day(desk: Desk, lone: Case) -> None:
    found = fields(calendar_text(desk, booked(desk, lone, datetime(2023, 12, 31, 0, 0))))
    assert (found["DTSTART;VALUE=DATE"], found["DTEND;VALUE=DATE"]) == ("20231231", "20240101")


@pytest.mark.parametrize(("form", "place"), [(TalkForm.PHONE, "Telefon"), (TalkForm.VIDEO, "Video")])
def test_a_talk_on_the_phone_is_nowhere(desk: Desk, lone: Case, form: TalkForm, place: str) -> None:
    edit_settings(desk, "meeting_place", "Lokale 3")
    talk_id = booked(desk, lone, datetime(2023, 3, 23, 10, 30), form)
    assert fields(calendar_text(desk, talk_id))["LOCATION"] == place


def test_a_place_of_the_citizens_own_stays_out(desk: Desk, lone: Case) -> None:
    edit_settings(desk, "meeting_place", "Lokale 3")
    room = start_talk(desk, lone.id)
    at = datetime(2023, 3, 23, 10, 30)
    finish(desk, room, replace(room.draft, next_talk_at=at, next_talk_place="Hos Skov & Søn, Lones arbejde"))
    talk_id = next_talk_of(desk, lone.id)
    assert talk_id is not None
    assert "LOCATION" not in fields(calendar_text(desk, talk_id))


def test_lines_are_folded_between_letters_and_nothing_else_gets_in(desk: Desk, lone: Case) -> None:
    place = "Rådhuset på Søndre Allé, æøå 👩🏽\u200d🌾 " * 3 + "\\ BEGIN:VALARM"
    edit_settings(desk, "meeting_place", place.strip()[:119])
    talk_id = booked(desk, lone, datetime(2023, 3, 23, 10, 30))
    text = calendar_text(desk, talk_id)
    assert all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n"))
    plain = fields(text)["LOCATION"].replace("\\,", ",").replace("\\\\", "\\")
    assert plain == desk.settings.meeting_place
    assert "\n" not in text.replace("\r\n", "")


def test_line_breaks_and_control_characters_in_a_place_make_no_new_line(desk: Desk, lone: Case) -> None:
    talk_id = booked(desk, lone, datetime(2023, 3, 23, 10, 30))
    desk.settings = replace(desk.settings, meeting_place="Lokale 3\r\nATTENDEE:x\rY\x00\nZ")
    found = fields(calendar_text(desk, talk_id))
    assert found["LOCATION"] == "Lokale 3\\nATTENDEE:x\\nY\\nZ"
    assert "ATTENDEE" not in found


def test_the_next_talk_is_the_first_that_is_planned_from_today(desk: Desk, lone: Case) -> None:
    assert next_talk_of(desk, lone.id) is None
    later = booked(desk, lone, datetime(2023, 4, 3, 9, 0))
    assert next_talk_of(desk, lone.id) == later
    today = booked(desk, lone, datetime(2023, 3, 7, 13, 0))
    assert next_talk_of(desk, lone.id) == today


def test_a_talk_that_is_over_has_no_file(desk: Desk, lone: Case) -> None:
    talk_id = booked(desk, lone, datetime(2023, 3, 7, 13, 0))
    record_talk(desk, lone, date(2023, 3, 7), TalkStatus.HELD, talk_id=talk_id)
    for gone in (talk_id, TalkId("findes ikke")):
        with pytest.raises(CalendarFileError, match="ikke længere planlagt"):
            calendar_text(desk, gone)


def test_a_folder_that_takes_no_files_is_a_sentence(desk: Desk, lone: Case, tmp_path: Path) -> None:
    talk_id = booked(desk, lone, datetime(2023, 3, 23, 10, 30))
    with pytest.raises(CalendarFileError, match="Vælg en anden mappe"):
        save_calendar_file(desk, talk_id, tmp_path / "findes ikke" / "x.ics")
    save_calendar_file(desk, talk_id, tmp_path / "uden endelse")
    assert (tmp_path / "uden endelse.ics").exists()


def test_without_an_agenda_it_takes_the_usual_time(desk: Desk, lone: Case) -> None:
    talk_id = booked(desk, lone, datetime(2023, 3, 23, 10, 30))
    desk.agendas = ()
    assert fields(calendar_text(desk, talk_id))["DURATION"] == "PT45M"
