"""Profiles of professional systems: the shipped ones are sound, one that is broken says where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.hand_back import DateStyle, HandBackFileError, Profile, Source, parted
from jobassist.domain.hand_back_files import parse_profile, parse_profiles
from jobassist.paths import resources

GOOD = """
id = "vores"
title = "Vores system"

[[held]]
id = "cpr"
label = "CPR"
source = "cpr"
hyphen = false

[[held]]
id = "notat"
label = "Notat"
source = "summary"
headings = false
internal = true
joiner = " | "
max_length = 4000

[[no_show]]
id = "dato"
label = "Dato"
source = "date"
dates = "iso"
"""

ORDERS = {
    "fasit": (
        "cpr date time minutes kind form held_by present summary last_agreements goal job_goals "
        "education_goal agreements_citizen agreements_us search support activities retention offers "
        "next_talk rights_explained",
        "cpr date time kind outcome next_talk",
    ),
    "momentum": (
        "cpr target_group kind date time form caseworker present summary last_agreements goal job_goals "
        "education_goal support activities retention offers search agreements_citizen agreements_us "
        "next_talk rights_explained",
        "cpr kind date time outcome next_talk",
    ),
    "generel": (
        "cpr date kind form present summary last_agreements goal job_goals education_goal search support "
        "activities retention offers agreements_citizen agreements_us next_talk rights_explained",
        "cpr date kind outcome next_talk",
    ),
}


def shipped() -> dict[str, Profile]:
    files = sorted(resources("handback").glob("*.toml"))
    return {p.id: p for p in parse_profiles((f.name, f.read_text(encoding="utf-8")) for f in files)}


@pytest.mark.parametrize("profile_id", ORDERS)
def test_each_shipped_profile_has_its_fields_in_their_order(profile_id: str) -> None:
    profile = shipped()[profile_id]
    held, no_show = ORDERS[profile_id]
    assert [block.source for block in profile.held] == [Source(word) for word in held.split()]
    assert [block.source for block in profile.no_show] == [Source(word) for word in no_show.split()]


def test_no_shipped_profile_hands_out_internal_notes() -> None:
    blocks = [block for profile in shipped().values() for block in (*profile.held, *profile.no_show)]
    assert shipped().keys() == ORDERS.keys()
    assert not any(block.internal for block in blocks)
    assert {block.label for block in blocks if not block.label.strip()} == set()


def test_a_profile_is_read_as_it_is_written() -> None:
    profile = parse_profile(GOOD, "vores.toml")
    cpr, notat = profile.held
    assert (profile.id, profile.title, profile.name) == ("vores", "Vores system", "Vores system")
    assert (cpr.hyphen, cpr.dates, cpr.joiner, cpr.max_length) == (False, DateStyle.SHORT, "\n", None)
    assert (notat.headings, notat.internal, notat.joiner, notat.max_length) == (False, True, " | ", 4000)
    assert profile.no_show[0].dates is DateStyle.ISO


def test_headings_and_hyphens_stand_unless_the_file_says_otherwise() -> None:
    silent = GOOD.replace("headings = false\n", "").replace("hyphen = false\n", "")
    cpr, notat = parse_profile(silent, "vores.toml").held
    assert (cpr.hyphen, notat.headings) == (True, True)


def test_a_summary_has_air_between_its_items_unless_the_file_says_otherwise() -> None:
    assert parse_profile(GOOD.replace('joiner = " | "\n', ""), "vores.toml").held[1].joiner == "\n\n"


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('title = "Vores system"', 'titel = "Vores"', "vores.toml: title mangler"),
        ('title = "Vores system"', 'title = "Vores"\nfarve = "rød"', "vores.toml: farve kendes ikke"),
        (
            'source = "summary"',
            'source = "diagnose"',
            "vores.toml: held, felt 2: source kender ikke “diagnose”",
        ),
        ('label = "CPR"\n', "", "vores.toml: held, felt 1: label mangler"),
        ('id = "notat"', 'id = "cpr"', "vores.toml: held har “cpr” to gange"),
        ("hyphen = false", 'hyphen = "nej"', "vores.toml: held, felt 1: hyphen skal være true eller false"),
        (
            "hyphen = false",
            "internal = true",
            "held, felt 1: internal har ingen betydning for cpr. Slet linjen",
        ),
        ("hyphen = false", 'joiner = ", "', "held, felt 1: joiner har ingen betydning for cpr"),
        ("max_length = 4000", "max_length = 5", "held, felt 2: max_length skal være et helt tal fra 40 til"),
        ("max_length = 4000", "lengde = 5", "held, felt 2: lengde kendes ikke"),
        ('dates = "iso"', 'dates = "us"', "no_show, felt 1: dates kender ikke “us”"),
        (GOOD[GOOD.index("[[no_show]]") :], "", "vores.toml: no_show mangler. Tilføj mindst ét felt"),
        ('id = "vores"', "id = vores", "vores.toml: filen er ikke gyldig TOML"),
    ],
)
def test_a_broken_profile_says_what_and_where(before: str, after: str, sentence: str) -> None:
    assert before in GOOD
    with pytest.raises(HandBackFileError) as error:
        parse_profile(GOOD.replace(before, after), "vores.toml")
    assert sentence in str(error.value)


def test_a_mistake_in_one_of_many_profiles_names_its_file_and_line() -> None:
    broken = GOOD.replace('dates = "iso"', 'dates = "us"')
    line = broken.splitlines().index('dates = "us"') + 1
    with pytest.raises(HandBackFileError, match=rf"^b\.toml: no_show, felt 1: dates .*linje {line}\b"):
        parse_profiles([("a.toml", GOOD.replace('"vores"', '"andet"')), ("b.toml", broken)])


def test_two_profiles_of_one_id_are_refused() -> None:
    with pytest.raises(HandBackFileError, match=r"b\.toml: id “vores” bruges to gange"):
        parse_profiles([("a.toml", GOOD), ("b.toml", GOOD)])


@given(st.text(alphabet=st.sampled_from("ab æ\n\u200f"), max_size=300), st.integers(40, 90))
def test_parts_joined_are_the_text_and_none_is_too_long(text: str, most: int) -> None:
    parts = parted(text, most)
    assert "".join(parts) == text
    assert all(len(part) <= most for part in parts)
    assert len(parts) <= 2 * len(text) // most + 1


def test_a_text_is_cut_after_a_line_else_after_a_word_else_anywhere() -> None:
    assert parted("kort", None) == ("kort",)
    assert parted("kort", 40) == ("kort",)
    assert parted(f"{'a' * 30}\nbb {'c' * 20}", 40) == (f"{'a' * 30}\n", f"bb {'c' * 20}")
    assert parted(f"{'a' * 30} {'c' * 20}", 40) == (f"{'a' * 30} ", "c" * 20)
    assert parted("a" * 50, 40) == ("a" * 40, "a" * 10)
    assert parted("a" * 40, 40) == ("a" * 40,)


@pytest.mark.parametrize(
    ("words", "first"),
    [((25, 10, 20), 37), ((30, 15, 9), 31), ((2, 60), 40), ((15, 60), 40), ((20, 60), 21), ((19, 60), 40)],
)
def test_a_cut_is_after_the_last_space_of_a_parts_second_half(words: tuple[int, ...], first: int) -> None:
    text = " ".join("a" * length for length in words)
    assert len(parted(text, 40)[0]) == first
