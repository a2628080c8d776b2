"""Reads a PDF back the way a citizen, a screen reader or a search would."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader


def reader(pdf: bytes) -> PdfReader:
    """The file, opened strictly: a crooked reference is an error."""
    return PdfReader(io.BytesIO(pdf), strict=True)


def catalog(pdf: bytes) -> Any:
    """The document's root dictionary."""
    return reader(pdf).root_object


def pages(pdf: bytes) -> list[str]:
    """The text of each page, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader(pdf).pages]


def squeezed(text: str) -> str:
    """Without any space, since a page may break a line anywhere."""
    return re.sub(r"\s", "", text)


def assert_only_text(pdf: bytes, shown: str, *, at_least: int) -> None:
    """Hostile words are on the paper as often as they were given, and did nothing else to it."""
    assert squeezed("".join(pages(pdf))).count(squeezed(shown)) >= at_least
    for page in reader(pdf).pages:
        assert "/Annots" not in page
        assert "/XObject" not in str(page["/Resources"])
    assert structure(pdf)
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(catalog(pdf))


def assert_numbered(found: list[str]) -> None:
    """Every page says which it is, and of how many."""
    for number, page in enumerate(found, start=1):
        assert f"Side {number} af {len(found)}" in page


def assert_letter_by_letter(pdf: bytes, name: str, *, at_least: int) -> None:
    """A name comes back from the paper as it was given."""
    text = squeezed("".join(pages(pdf)))
    assert text.count(squeezed(name)) >= at_least
    assert "\ufffd" not in text


def bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    """Each bookmark with its page, counted from 1."""
    file = reader(pdf)
    found: list[tuple[str, int]] = []
    for item in file.outline:
        assert not isinstance(item, list)
        number = file.get_destination_page_number(item)
        assert number is not None
        found.append((str(item.title), number + 1))
    return found


def structure(pdf: bytes) -> list[tuple[str, str]]:
    """Every element that holds text, in reading order: its tag and its words."""
    file = reader(pdf)
    texts = {page.indirect_reference.idnum: _marked(page) for page in file.pages if page.indirect_reference}
    root: Any = file.root_object["/StructTreeRoot"]
    found = list(_walk(root["/K"], texts))
    assert len(found) == sum(map(len, texts.values()))
    return found


def _walk(element: Any, texts: dict[int, dict[int, str]]) -> Any:
    element = element.get_object()
    kids = element["/K"]
    for kid in kids if isinstance(kids, list) else [kids]:
        item = kid.get_object()
        if item["/Type"] == "/MCR":
            yield element["/S"][1:], texts[item.raw_get("/Pg").idnum][item["/MCID"]]
        else:
            yield from _walk(kid, texts)


def _marked(page: Any) -> dict[int, str]:
    """The text of each numbered piece; text outside every mark, or a number used twice, is an error."""
    letters = {name: _letters(font) for name, font in page["/Resources"]["/Font"].items()}
    found: dict[int, str] = {}
    open_marks: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in page.get_contents().operations:
        if operator == b"BDC":
            open_marks.append(operands[1]["/MCID"])
            assert found.setdefault(operands[1]["/MCID"], "") == ""
        elif operator == b"BMC":
            open_marks.append(None)
        elif operator == b"EMC":
            open_marks.pop()
        elif operator == b"Tf":
            font = letters[operands[0]]
        elif operator == b"Tj":
            (mark,) = open_marks
            if mark is not None:
                found[mark] += "".join(font[code] for code in operands[0].original_bytes)
    return found


def _letters(font: Any) -> dict[int, str]:
    pairs = re.findall(rb"<(\w\w)> <(\w{4})>\n", font["/ToUnicode"].get_data())
    return {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}
