"""Letter files: what is read, and how every mistake names its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from jobassist.domain.letter_files import (
    as_local,
    field_problem,
    letter_to_data,
    parse_letter,
    parse_letters,
    read_letter,
)
from jobassist.domain.letters import About, LetterFileError, LetterKind, LetterTemplate, Merge

GOOD: dict[str, Any] = {
    "id": "brev",
    "title": "Et brev",
    "kind": "letter",
    "about": "other",
    "mentions_rights": False,
    "subject": "Hej {fornavn}",
    "body": "Kære {navn}",
}
SMS = {**GOOD, "kind": "sms", "subject": "", "body": "Ring på {telefon}"}


def test_a_file_becomes_a_letter_and_goes_back() -> None:
    text = """
        id = "brev"
        title = "Et brev"
        kind = "letter"
        about = "partshoering"
        mentions_rights = true
        groups = ["sygedagpenge"]
        needs = ["udeblevet", "adresse", "navn"]
        deadline_days = 14
        subject = "Hej {fornavn}"
        hint = "Husk"
        source = "§ 19"
        body = \"\"\"
        Svar senest { frist }. Rettigheder og pligter.
        \"\"\"
    """
    letter = parse_letter(text, "brev.toml")
    assert (letter.kind, letter.about, letter.deadline_days) == (LetterKind.LETTER, About.HEARING, 14)
    assert letter.needs == (Merge.NAME, Merge.ADDRESS, Merge.MISSED_ON)
    assert letter.fields == (*letter.needs, Merge.FIRST_NAME, Merge.DEADLINE)
    assert read_letter(letter_to_data(letter), "brev") == letter
    assert as_local(letter) == replace(letter, is_local=True)


def test_what_is_not_said_in_a_file_is_empty_and_is_not_written_back() -> None:
    letter = read_letter(GOOD, "brev.toml")
    assert (letter.hint, letter.source) == ("", "")
    assert letter_to_data(letter) == {**GOOD, "to": "citizen"}


def test_a_title_a_heading_and_a_text_may_fill_their_whole_length() -> None:
    letter = read_letter({**GOOD, "title": "t" * 80, "subject": "s" * 80, "body": "b" * 20_000}, "brev.toml")
    assert (len(letter.title), len(letter.subject), len(letter.body)) == (80, 80, 20_000)


def test_an_invitation_that_says_day_and_time_is_read() -> None:
    for day in ("{dato}", "{kort_dato}"):
        letter = read_letter({**GOOD, "about": "invitation", "body": f"Kom {day} kl. {{tid}}"}, "brev.toml")
        assert letter.about is About.INVITATION


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"id": "Et Brev"}, "brev.toml: id må kun have"),
        ({"title": "x" * 81}, "title er for lang"),
        ({"subject": "x" * 81}, "subject er for lang"),
        ({"body": "x" * 20_001}, "body er for lang"),
        ({"body": " "}, "body mangler"),
        ({"subject": ""}, "subject mangler"),
        ({"kind": "fax"}, "kind kender ikke “fax”"),
        ({"about": "fest"}, "about kender ikke “fest”"),
        ({"mentions_rights": None}, "mentions_rights mangler. Skriv true eller false"),
        ({"mentions_rights": "ja"}, "mentions_rights skal være true eller false"),
        (
            {"mentions_rights": True},
            "brev.toml: mentions_rights er true, men teksten nævner ikke både rettigheder og pligter. "
            "Skriv dem ind.",
        ),
        ({"needs": ["skostørrelse"]}, "needs kender ikke “skostørrelse”"),
        ({"groups": ["alle"]}, "groups kender ikke “alle”"),
        (
            {"deadline_days": 14},
            "deadline_days hører til feltet {frist}. Skriv det i teksten, eller slet linjen.",
        ),
        ({"deadline_days": 0}, "deadline_days skal være et helt tal fra 1 til 90"),
        (
            {"body": "Hej\n\nKære {navnn}"},
            "body har i afsnit 2 feltet {navnn}, som ikke findes. Det ligner {navn}.",
        ),
        ({"subject": "{xyzzy}"}, "subject har i afsnit 1 feltet {xyzzy}, som ikke findes. README.md nævner"),
        ({"body": "Kære {navn"}, "body har i afsnit 1 en krølleparentes alene"),
        ({"body": "Dit nummer er {cpr}"}, "body har feltet {cpr}, som kun må stå i et brev til lægen"),
        ({"about": "invitation"}, "body skal sige hvornår"),
        ({"about": "reminder", "body": "Husk {dato}"}, "body skal sige hvornår"),
        ({"about": "reminder", "body": "Husk kl. {tid}"}, "body skal sige hvornår"),
        ({"colour": "red"}, "colour kendes ikke"),
    ],
)
def test_mistakes_name_their_place(changes: dict[str, Any], says: str) -> None:
    data = {key: value for key, value in {**GOOD, **changes}.items() if value is not None}
    with pytest.raises(LetterFileError) as error:
        read_letter(data, "brev.toml")
    assert says in str(error.value)
    assert str(error.value).startswith("brev.toml: ")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"subject": "Hej"}, "subject hører ikke til en SMS til borgeren. Slet linjen."),
        ({"to": "doctor"}, "subject hører ikke til en SMS til borgeren. Slet linjen."),
        ({"body": "Din {ydelse}"}, "body har feltet {ydelse}, som ikke må stå i en SMS."),
        ({"body": "{adresse}"}, "body har feltet {adresse}, som ikke må stå i en SMS."),
        (
            {"mentions_rights": True},
            "mentions_rights kan ikke være true for en SMS: der er ikke plads til vejledningen.",
        ),
    ],
)
def test_a_message_can_be_read_by_others(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(LetterFileError) as error:
        read_letter({**SMS, **changes}, "sms.toml")
    assert str(error.value) == f"sms.toml: {says}"


def test_a_number_belongs_in_a_letter_to_the_doctor() -> None:
    letter = read_letter({**GOOD, "to": "doctor", "body": "{navn}, {cpr}"}, "brev")
    assert Merge.CPR in letter.fields
    assert isinstance(read_letter(SMS, "sms"), LetterTemplate)


def test_two_files_never_share_an_id() -> None:
    text = 'id = "b"\ntitle = "t"\nkind = "sms"\nabout = "other"\nmentions_rights = false\nbody = "Hej"'
    assert parse_letters([("a.toml", text)]) == (parse_letter(text, "a.toml"),)
    with pytest.raises(LetterFileError, match=r"b.toml: id “b” bruges også i a.toml"):
        parse_letters([("a.toml", text), ("b.toml", text)])


def test_a_mistake_in_one_of_many_files_names_that_file() -> None:
    with pytest.raises(LetterFileError, match=r"^a\.toml: title mangler"):
        parse_letters([("a.toml", 'id = "b"')])


def test_a_file_that_is_no_toml_says_so() -> None:
    with pytest.raises(LetterFileError, match=r"brev.toml: filen er ikke gyldig TOML"):
        parse_letter("id = ", "brev.toml")


def test_a_text_is_told_what_is_wrong_with_its_fields() -> None:
    assert field_problem("Kære {navn}\n\n{dato}") == ""
    assert "{dat}" in field_problem("Kære {navn}\n\n{dat}")
    assert "alene" in field_problem("Kære navn}")
