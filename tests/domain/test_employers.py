"""Employers made tidy, told what is wrong, put together from two descriptions, and found by an ad."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.employers import (
    CPR_IN_TEXT,
    LONGEST_NOTE,
    MOST_CONTACTS,
    Contact,
    Employer,
    EmployerId,
    employer_of,
    employer_problems,
    is_same,
    merged,
    name_key,
    named_there,
    tidied,
)
from jobassist.domain.jobs import JobAd, JobId

MIA = Contact("Mia Holm", "butikschef", "12 34 56 78", "mia@torvet.example")
SHOP = Employer(
    EmployerId("1"), "Torvets Supermarked A/S", cvr="12345678", municipality="Ishøj", contacts=(MIA,)
)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Torvets Supermarked A/S", "TORVETS SUPERMARKED"), ("Aa Bageri ApS", "Å bageri"), ("B&B I/S", "b b")],
)
def test_two_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    "typed", ["12345678", "DK12345678", "DK 12 34 56 78", "CVR-nr. 12345678", "cvr: 1234 5678", "12-34-56-78"]
)
def test_a_cvr_number_is_its_digits(typed: str) -> None:
    assert tidied(replace(SHOP, cvr=typed)).cvr == "12345678"


def test_texts_are_made_tidy_and_empty_contacts_go() -> None:
    untidy = replace(
        SHOP, name="  Torvets\n Super\u202emarked ", note="a\r\n\r\n\r\nb", contacts=(Contact(" "), MIA)
    )
    tidy = tidied(untidy)
    assert (tidy.name, tidy.note, tidy.contacts) == ("Torvets Supermarked", "a\n\nb", (MIA,))
    assert tidied(tidy) == tidy


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": ""}, "name"), ({"name": "!!!"}, "name"), ({"name": "x" * 121}, "name"),
        ({"cvr": "1234567"}, "cvr"), ({"cvr": "1234567x"}, "cvr"), ({"cvr": "6101901234"}, "cvr"),
        ({"postal_code": "263"}, "postal_code"), ({"trade": "x" * 121}, "trade"),
        ({"note": "x" * (LONGEST_NOTE + 1)}, "note"), ({"note": "Se 610190-1234"}, "note"),
        ({"known_by": "610190 1234"}, "known_by"),
        ({"contacts": (MIA, Contact("A", phone="1234"))}, "contacts.1.phone"),
        ({"contacts": (Contact("A", email="a@b"),)}, "contacts.0.email"),
        ({"contacts": (Contact("x" * 121),)}, "contacts.0.name"),
        ({"contacts": (Contact("A", role="6101901234"),)}, "contacts.0.role"),
        ({"contacts": tuple(Contact(str(n)) for n in range(MOST_CONTACTS + 1))}, "contacts"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_without_repeating_it(facts: dict[str, object], field: str) -> None:
    ((key, sentence),) = employer_problems(replace(SHOP, **facts))  # type: ignore[arg-type]
    assert key == field
    assert sentence.endswith(".")
    assert "1234" not in sentence.replace("12345678", "")
    assert "Mia" not in sentence


@pytest.mark.parametrize(
    ("facts", "most"),
    [
        ({"name": "x" * 121}, "120"),
        ({"note": "x" * 4_001}, "4.000"),
        ({"contacts": (Contact("x" * 121),)}, "120"),
    ],
)
def test_how_long_a_text_may_be_is_told(facts: dict[str, object], most: str) -> None:
    ((_, sentence),) = employer_problems(replace(SHOP, **facts))  # type: ignore[arg-type]
    assert sentence == f"Teksten er længere end {most} tegn. Forkort den."


def test_what_just_has_room_is_no_problem() -> None:
    contacts = tuple(Contact(f"{number:02}".ljust(120, "x")) for number in range(20))
    full = replace(SHOP, name="x" * 120, trade="x" * 120, note="x" * 4_000, contacts=contacts)
    assert employer_problems(full) == []


@pytest.mark.parametrize(
    "note", ["Ring 12 34 56 78", "+45 12345678", "4512345678", "999999-9999", "1 234 567 890"]
)
def test_a_telephone_number_is_no_cpr_number(note: str) -> None:
    assert employer_problems(replace(SHOP, note=note)) == []
    assert CPR_IN_TEXT in dict(employer_problems(replace(SHOP, note=note + " 610190-1234"))).values()


def test_a_whole_one_has_no_problems() -> None:
    assert employer_problems(SHOP) == []
    assert employer_problems(Employer(EmployerId(""), "Kroen")) == []


@pytest.mark.parametrize(
    ("facts", "same"),
    [
        ({"name": "torvets supermarked"}, True), ({"name": "Torvets Tænder"}, False),
        ({"municipality": "Ishøj Kommune"}, True), ({"municipality": "Greve"}, False),
        ({"municipality": ""}, True), ({"cvr": ""}, True), ({"cvr": "87654321"}, False),
    ],
)  # fmt: skip
def test_a_workplace_is_its_name_and_municipality(facts: dict[str, str], same: bool) -> None:
    other = replace(SHOP, **facts)  # type: ignore[arg-type]
    assert is_same(SHOP, other) is same
    assert is_same(other, SHOP) is same


def test_the_newer_facts_win_silence_keeps_and_no_contact_goes() -> None:
    mia = replace(MIA, phone="", role="ejer")
    bo, nameless = Contact("Bo", phone="87654321"), Contact(email="post@torvet.example")
    newer = Employer(
        EmployerId(""), "Torvet", trade="Handel", contacts=(mia, bo, nameless, Contact(phone="11111111"))
    )
    known = merged(SHOP, newer)
    assert (known.id, known.name, known.cvr, known.trade) == ("1", "Torvet", "12345678", "Handel")
    assert known.contacts == (replace(MIA, role="ejer"), bo, nameless, Contact(phone="11111111"))


def test_somebody_with_a_new_address_is_no_second_contact() -> None:
    moved = replace(MIA, email="mia.holm@torvet.example")
    assert merged(SHOP, replace(SHOP, contacts=(moved,))).contacts == (moved,)


employers = st.builds(
    Employer, st.just(EmployerId("1")), st.sampled_from(["a", "b"]), cvr=st.sampled_from(["", "12345678"]),
    municipality=st.sampled_from(["", "Ishøj"]),
    contacts=st.lists(st.builds(Contact, st.sampled_from("xyz"), phone=st.sampled_from(["", "12345678"])),
                      unique_by=lambda each: each.name).map(tuple),
)  # fmt: skip


@given(employers, employers)
def test_the_same_again_changes_nothing(before: Employer, newer: Employer) -> None:
    known = merged(before, newer)
    assert merged(known, newer) == known


def test_an_ad_belongs_to_the_one_in_its_municipality_or_town() -> None:
    greve = replace(SHOP, id=EmployerId("2"), municipality="Greve", place="Karlslunde")
    anywhere = replace(SHOP, id=EmployerId("3"), municipality="")
    every = [greve, anywhere, SHOP]

    def owner(**facts: str) -> str:
        found = employer_of(JobAd(JobId("j"), "Kok", **{"employer": "Torvets Supermarked", **facts}), every)  # type: ignore[arg-type]
        return found.id if found else ""

    assert owner(municipality="Ishøj") == owner(place="Ishøj") == "1"
    assert owner(municipality="Greve Kommune") == owner(place="karlslunde") == "2"
    assert owner(municipality="Solrød") == owner() == "3"
    assert owner(employer="Kroen") == owner(employer="") == ""
    every[:] = [SHOP, greve]
    assert owner(municipality="Solrød") == "2", "nobody is there, and Greve comes before Ishøj"
    every[:] = [SHOP]
    assert owner(municipality="Solrød") == "1", "the only one of that name"


def test_one_that_may_be_anywhere_comes_before_one_in_another_town() -> None:
    elsewhere = replace(SHOP, municipality="", place="Karlslunde")
    anywhere = replace(SHOP, id=EmployerId("2"), municipality="")
    assert named_there(SHOP.name, ("Solrød", ""), [elsewhere, anywhere]) == anywhere
    assert named_there(SHOP.name, ("Karlslunde", ""), [anywhere, elsewhere]) == elsewhere


def test_an_ad_without_an_employer_belongs_to_nobody() -> None:
    """Not even to one whose name is only signs."""
    assert employer_of(JobAd(JobId("j"), "Kok", employer=""), [replace(SHOP, name="***")]) is None
