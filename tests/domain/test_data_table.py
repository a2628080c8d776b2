"""One table of a data file: what it hands out, and the place, key and line of each error."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import pytest

from jobassist.domain.data_table import DataTable, shown
from jobassist.domain.errors import JobAssistError
from jobassist.domain.toml_lines import KeyPath, line_of


class MendableError(JobAssistError):
    """What the tests wait for."""


class Colour(StrEnum):
    NONE = ""
    RED = "red"
    BLUE = "blue"


def table(text: str, *, with_lines: bool = False) -> DataTable:
    return DataTable.of_text(text, "x.toml", MendableError, with_lines=with_lines)


def test_each_key_is_handed_out_once() -> None:
    read = table(
        'id = "a_1"\nname = "Et\\nto"\nis_on = true\ncount = 3\nfew = [1, 2]\nspan = [0, 5]\n'
        'day = 2024-02-29\nlater = "2024-03-01"\nwords = ["a", "b"]\nlines = ["a  b", "c"]\n'
        'colour = "red"\ncolours = ["red", "blue"]\ninner = { x = "y" }\n[[rows]]\nz = 1\n[[rows]]\nz = 2\n'
    )
    assert read.id() == "a_1"
    assert read.line("name", longest=10) == "Et to"
    assert read.flag("is_on")
    assert not read.flag("is_off")
    assert (read.number("count", 3), read.optional_number("none", 3)) == (3, None)
    assert read.numbers("few") == [1, 2]
    assert (read.limits("span", 5), read.limits("none", 5)) == ((0, 5), None)
    assert (read.day("day"), read.day("later"), read.day("none")) == (
        date(2024, 2, 29), date(2024, 3, 1), None,
    )  # fmt: skip
    assert (read.texts("words"), read.line_list("lines", longest=3)) == (("a", "b"), ("a b", "c"))
    assert (read.member("colour", Colour), read.member("none", Colour, Colour.NONE)) == ("red", "")
    assert read.members("colours", Colour) == {Colour.RED, Colour.BLUE}
    inner = read.table("inner")
    assert inner is not None
    assert (inner.text("x"), read.table("none")) == ("y", None)
    assert [row.number("z", 9) for row in read.tables("rows", "række")] == [1, 2]
    assert not read.has("rows")
    read.finish()


def test_a_text_may_have_a_default() -> None:
    assert table("").text("hint", "") == ""
    assert table("").optional_number("count", 3) is None
    assert table("count = 0").optional_number("count", 3) == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("key = 1", "key mangler eller er ikke tekst"),
        ('key = ""', "key mangler eller er ikke tekst"),
        ('key = "æ"', "key må kun have små bogstaver"),
        (f'key = "{"a" * 61}"', "key er for lang. Brug højst 60 tegn"),
    ],
)
def test_an_id_that_is_none(text: str, message: str) -> None:
    with pytest.raises(MendableError, match=rf"^x\.toml: {message}"):
        table(text).id("key")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('key = "1234"', "key er for lang. Brug højst 3 tegn."),
        ('key = "a\\u202e"', "key har et tegn, der ikke kan vises. Skriv teksten igen."),
    ],
)
def test_a_line_that_is_none(text: str, message: str) -> None:
    with pytest.raises(MendableError, match=message):
        table(text).line("key", longest=3)


@pytest.mark.parametrize("value", ["1", '["a", 1]', '[""]'])
def test_texts_that_are_none(value: str) -> None:
    with pytest.raises(MendableError, match="key skal være en liste"):
        table(f"key = {value}").texts("key")


@pytest.mark.parametrize("value", ["true", "1.5", '"2"', "0", "4"])
def test_a_number_that_is_none(value: str) -> None:
    with pytest.raises(MendableError, match="key skal være et helt tal fra 1 til 3"):
        table(f"key = {value}").number("key", 3)


@pytest.mark.parametrize("value", ["[1]", "[2, 1]", "[1, 2, 3]"])
def test_limits_that_are_none(value: str) -> None:
    with pytest.raises(MendableError, match="key skal være to tal, det mindste først"):
        table(f"key = {value}").limits("key", 9)


@pytest.mark.parametrize("value", ['"i morgen"', "2024-01-01T10:00:00", "1"])
def test_a_day_that_is_none(value: str) -> None:
    with pytest.raises(MendableError, match="key skal være en dag, fx 2020-01-01"):
        table(f"key = {value}").day("key")


def test_an_empty_day_is_no_day() -> None:
    assert table('key = ""').day("key") is None


def test_the_longest_that_may_be_written() -> None:
    text = f'id = "{"a" * 60}"\nrows = [{"1," * 200}]\n#'
    read = table(text + "x" * (200_000 - len(text)))
    assert len(read.id()) == 60
    assert len(read.numbers("rows")) == 200
    assert shown("x" * 40) == "x" * 40


def test_limits_may_be_one_number_and_are_numbers() -> None:
    assert table("ages = [30, 30]").limits("ages", 150) == (30, 30)
    with pytest.raises(MendableError, match=r"^x\.toml: ages skal være et helt tal fra 0 til 150\.$"):
        table('ages = [18, "30"]').limits("ages", 150)


@pytest.mark.parametrize(("value", "number"), [("1", 1.0), ("7.5", 7.5), ("400", 400.0)])
def test_a_decimal_may_be_whole_and_either_limit(value: str, number: float) -> None:
    assert table(f"hours = {value}").decimal("hours", lowest=1, highest=400) == number


@pytest.mark.parametrize("text", ["", "hours = true", 'hours = "7"', "hours = 0.99", "hours = 400.01"])
def test_a_decimal_that_is_none(text: str) -> None:
    with pytest.raises(MendableError, match=r"^x\.toml: hours skal være et tal fra 1 til 400\.$"):
        table(text).decimal("hours", lowest=1, highest=400)


def test_members_flags_and_tables_that_are_none() -> None:
    with pytest.raises(MendableError, match="colour mangler"):
        table("").member("colour", Colour)
    with pytest.raises(MendableError, match=r"colour kender ikke “green”\. Vælg mellem red, blue"):
        table('colour = "green"').member("colour", Colour)
    with pytest.raises(MendableError, match="flag skal være true eller false"):
        table("flag = 1").flag("flag")
    with pytest.raises(MendableError, match=r"inner skal skrives som { … }"):
        table("inner = 1").table("inner")
    with pytest.raises(MendableError, match=r"rows skal skrives som \[\[rows\]\]"):
        table("rows = [1]").tables("rows", "række")
    with pytest.raises(MendableError, match=r"rows er for lang\. Brug højst 200 linjer"):
        table(f"rows = [{'1,' * 201}]").numbers("rows")


def test_what_nobody_asked_for_and_what_stands_twice() -> None:
    with pytest.raises(MendableError, match="strange kendes ikke"):
        table("strange = 1").finish()
    table("").require_unique("rows", ["a", "b"])
    with pytest.raises(MendableError, match="rows har “a” to gange"):
        table("").require_unique("rows", ["a", "b", "a"])


def test_an_error_names_its_place_and_with_lines_also_its_line() -> None:
    text = '[[rows]]\nz = 1\n\n[[rows]]\nz = "to"\n'
    with pytest.raises(MendableError, match=r"^x\.toml: række 2: z skal være et helt tal fra 1 til 9\.$"):
        table(text).tables("rows", "række")[1].number("z", 9)
    with pytest.raises(MendableError, match=r"z skal være et helt tal fra 1 til 9 \(linje 5\)\.$"):
        table(text, with_lines=True).tables("rows", "række")[1].number("z", 9)
    with pytest.raises(MendableError, match=r"^x\.toml: rows skal være en liste i \[ \]\.$"):
        DataTable.of_text("rows = 1", "x.toml", MendableError).numbers("rows")
    later = table(text, with_lines=True).inside("rows", "række", 0)
    assert str(later.error("z", "er forkert")) == "x.toml: række 1: z er forkert (linje 2)."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\nb = = 2", r"ikke gyldig TOML \(linje 2\)"),
        ("a = 1\nb = [", r"ikke gyldig TOML \(linje 2\)"),
        ("a = " + "9" * 5000, r"ikke gyldig TOML\. Ret linjen"),
        ("a = 1#" + "x" * 200_000, "filen er for stor. Brug højst 200 kB"),
    ],
)
def test_a_file_that_is_no_toml(text: str, message: str) -> None:
    with pytest.raises(MendableError, match=message):
        table(text)


def test_what_is_shown_of_a_file_is_short_and_harmless() -> None:
    assert shown("kort") == "kort"
    assert shown("a\x1b[31mb\n") == "a [31mb "
    assert shown("x" * 41) == "x" * 40 + "…"


FILE = '''id = "a"

"text" = """
id = "not this"
[[items]]
"""

[[items]]
id = "first"
when = { question = "q", is = ["ja"] }

[[items.questions]]
id = "q1"
[[items.questions]]
id = "q2"
options = [
    "a = b",
]

[[items]]
id = "second"
[items.more]
deep.er = 1
[[items.questions]]
id = "q3"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 1),
        (("text",), 3),
        (("items",), None),
        (("items", 0), 8),
        (("items", 0, "id"), 9),
        (("items", 0, "when", "question"), 10),
        (("items", 0, "questions", 0, "id"), 13),
        (("items", 0, "questions", 1, "options"), 16),
        (("items", 0, "questions", 1, "text"), 14),
        (("items", 1, "id"), 21),
        (("items", 1, "more"), 22),
        (("items", 1, "more", "deep", "er"), 23),
        (("items", 1, "questions", 0, "id"), 25),
        (("items", 1, "minutes"), 20),
        (("title",), None),
    ],
)
def test_the_line_of_a_key(path: KeyPath, line: int | None) -> None:
    assert line_of(FILE, path) == line


def test_texts_that_end_on_their_line_hide_nothing() -> None:
    text = 'words = ["""a""", """b"""]\nXa = 1\nmore = ["""a""", """\nXb = 2\n"""]\nXb = 3\n'
    assert [line_of(text, (key,)) for key in ("words", "Xa", "more", "Xb")] == [1, 2, 3, 6]
