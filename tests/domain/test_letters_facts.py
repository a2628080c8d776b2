"""What a letter knows of the citizen, the talk and the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from jobassist.domain.case import Talk, TalkForm, TalkStatus, TargetGroup
from jobassist.domain.letter_facts import Sender, address_lines, in_order, spaced_phone
from jobassist.domain.letters import Merge
from tests.domain.letter_people import LONE, OFFICE, TALK, facts


def test_everything_is_written_as_a_citizen_reads_it() -> None:
    known = facts()
    expected = {
        Merge.NAME: "Lone Vestergaard Holm",
        Merge.FIRST_NAME: "Lone",
        Merge.ADDRESS: "Rådhusvej 12, 2. th.\n0000 Demoby",
        Merge.CPR: "670190-1234",
        Merge.CITIZEN_PHONE: "12 34 56 78",
        Merge.BENEFIT: "kontanthjælp",
        Merge.TODAY: "fredag den 20. november 2026",
        Merge.DATE: "torsdag den 3. december 2026",
        Merge.SHORT_DATE: "torsdag 3. december",
        Merge.TIME: "10.30",
        Merge.FORM: "Vi mødes på Lokale 4.",
        Merge.PLACE: "Lokale 4",
        Merge.MISSED_ON: "torsdag den 19. november 2026",
        Merge.CASEWORKER: "Karen Boysen",
        Merge.PHONE: "87 65 43 21",
        Merge.MUNICIPALITY: "Demo Kommune · Jobcenter",
        Merge.OFFICE_ADDRESS: "Rådhusvej 1\n0000 Demoby",
        Merge.DEADLINE: "tirsdag den 8. december 2026",
    }
    assert {field: known.value(field) for field in expected} == expected
    assert set(Merge) == {field for field in Merge if known.value(field)}


def test_nothing_is_known_of_a_talk_that_is_not_there() -> None:
    known = facts(talk=None, missed=None, group=TargetGroup.SELVFORSOERGENDE, typed=None)
    gone = (Merge.DATE, Merge.TIME, Merge.FORM, Merge.MISSED_ON, Merge.BENEFIT, Merge.DEADLINE)
    assert [known.value(field) for field in gone] == [""] * len(gone)
    assert known.why[Merge.FORM] == "Der er ingen samtale i kalenderen. Book en samtale først."
    assert known.why == dict.fromkeys((Merge.FORM, Merge.TIME), known.why[Merge.FORM])


@pytest.mark.parametrize("at", [None, datetime.combine(TALK.on, time())])
def test_a_day_without_a_time_has_no_time(at: datetime | None) -> None:
    assert facts(talk=replace(TALK, at=at)).value(Merge.TIME) == ""


@pytest.mark.parametrize(
    ("form", "phone", "place", "sentence", "why"),
    [
        (TalkForm.IN_PERSON, "", "Rådhuset, 1. sal.", "Vi mødes på Rådhuset, 1. sal.", ""),
        (TalkForm.IN_PERSON, "", "Bygning X", "Vi mødes på Bygning X.", ""),
        (TalkForm.IN_PERSON, "12345678", " ", "", "Mødestedet mangler"),
        (TalkForm.PHONE, "+4512345678", "", "Vi ringer til dig på 12 34 56 78.", ""),
        (TalkForm.PHONE, "", "Lokale 4", "", "Samtalen er på telefon, men borgerens nummer mangler"),
        (TalkForm.VIDEO, "", "", "Vi mødes på video. Du får et link til mødet.", ""),
        (None, "12345678", "Lokale 4", "", ""),
    ],
)
def test_how_they_meet_is_one_sentence(
    form: TalkForm | None, phone: str, place: str, sentence: str, why: str
) -> None:
    known = facts(
        replace(LONE, phone=phone), sender=replace(OFFICE, meeting_place=place), talk=replace(TALK, form=form)
    )
    assert known.value(Merge.FORM) == sentence
    assert known.why.get(Merge.FORM, "").startswith(why)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2026-11-20", "Fristen er for tidlig. Vælg en dag fra i morgen og frem."),
        ("2026-11-01", "Fristen er for tidlig. Vælg en dag fra i morgen og frem."),
        ("snart", "Fristen kan ikke læses. Skriv den som 23-03-2023."),
    ],
)
def test_a_deadline_is_a_day_to_come(typed: str, why: str) -> None:
    known = facts(typed={Merge.DEADLINE: typed})
    assert known.value(Merge.DEADLINE) == ""
    assert known.why[Merge.DEADLINE] == why


def test_only_what_is_typed_for_the_letter_can_be_typed() -> None:
    known = facts(typed={Merge.NAME: "En anden", Merge.CPR: "x", Merge.FACTS: "Noget"})
    assert known.value(Merge.NAME) == "Lone Vestergaard Holm"
    assert known.value(Merge.FACTS) == "Noget"


def test_an_empty_office_is_missing_everything() -> None:
    known = facts(sender=Sender(), talk=Talk(date(2026, 12, 3), TalkStatus.PLANNED))
    for field in (Merge.CASEWORKER, Merge.PHONE, Merge.MUNICIPALITY, Merge.OFFICE_ADDRESS, Merge.PLACE):
        assert known.value(field) == ""


def test_a_citizen_without_a_number_has_none() -> None:
    assert facts(replace(LONE, cpr="")).value(Merge.CPR) == ""


def test_a_citizen_without_a_name_has_no_first_name() -> None:
    assert facts(replace(LONE, name=" ")).value(Merge.FIRST_NAME) == ""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Holm, Lone  Vestergaard", "Lone Vestergaard Holm"),
        ("Lone\nHolm", "Lone Holm"),
        (" , Lone", "Lone"),
        ("Holm,", "Holm"),
        ("Holm, Lone, stud.jur.", "Lone, stud.jur. Holm"),
        ("", ""),
    ],
)
def test_a_name_stands_in_its_spoken_order(name: str, shown: str) -> None:
    assert in_order(name) == shown


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("Rådhusvej 12, 2635 Ishøj", ("Rådhusvej 12", "2635 Ishøj")),
        ("Rådhusvej 12, 2. th., 2635 Ishøj", ("Rådhusvej 12, 2. th.", "2635 Ishøj")),
        ("c/o Holm, Rådhusvej 12, st. tv., 2635 Ishøj", ("c/o Holm", "Rådhusvej 12, st. tv.", "2635 Ishøj")),
        ("Rådhusvej 12\n\n 2635  Ishøj \n", ("Rådhusvej 12", "2635 Ishøj")),
        ("Vej 1, 1000-1200 København", ("Vej 1, 1000-1200 København",)),
        ("", ()),
    ],
)
def test_an_address_has_its_lines(address: str, lines: tuple[str, ...]) -> None:
    assert address_lines(address) == lines


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("12345678", "12 34 56 78"),
        ("+45 1234 5678", "12 34 56 78"),
        ("004512345678", "12 34 56 78"),
        ("+46 70 123 45 67", "+46 70 123 45 67"),
        ("12 34  56", "12 34 56"),
        ("", ""),
    ],
)
def test_a_phone_number_is_easy_to_read(phone: str, shown: str) -> None:
    assert spaced_phone(phone) == shown
