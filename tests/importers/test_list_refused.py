"""Files that are refused as a whole, each with one Danish sentence that says what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from jobassist.domain.errors import JobAssistError
from jobassist.importers import errors, grid
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.read_list import read_list
from tests.importers.lists import ANNE, TODAY, VOCABULARY, read_bytes

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def a_zip(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def a_list(rows: int, columns: int) -> bytes:
    head = ";".join(["CPR", *(f"K{number}" for number in range(1, columns))])
    return "\n".join([head, *[f"{ANNE};" + ";".join("x" * (columns - 1))] * rows]).encode()


REFUSED = {
    "empty": (b"", errors.EMPTY),
    "only blank lines": (b"\r\n \r\n", errors.EMPTY),
    "only a byte order mark": (b"\xef\xbb\xbf", errors.EMPTY),
    "header only": (b"CPR;Navn\n", errors.HEADER_ONLY),
    "header and a total": (b"CPR;Navn\nI alt;0\n", errors.HEADER_ONLY),
    "no CPR column": (b"Navn;Alder\nAnne;33\n", errors.NO_CPR),
    "prose": ("Kære kollega, her er listen.".encode(), errors.NO_CPR),
    "two CPR columns": (
        f"CPR;Navn;CPR-nr.\n{ANNE};Anne;{ANNE}".encode(),
        "Listen har flere CPR-kolonner: “CPR” og “CPR-nr.”. Behold kun borgerens, og prøv igen.",
    ),
    "NUL bytes": (f"CPR;Navn\n{ANNE};An\x00ne".encode(), errors.NUL_BYTES),
    "NUL characters in UTF-16": (f"CPR;Navn\n{ANNE};An\x00ne".encode("utf-16"), errors.NUL_BYTES),
    "UTF-16 without its mark": (f"CPR;Navn\n{ANNE};Anne".encode("utf-16-le"), errors.NOT_A_SPREADSHEET),
    "neither UTF-8 nor cp1252": (b"CPR;Navn\n\x81\x8d", errors.NOT_A_SPREADSHEET),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, errors.NOT_A_SPREADSHEET),
    "a PDF": (b"%PDF-1.7\nCPR;Navn\n", errors.NOT_A_SPREADSHEET),
    "a web page": (b"<table><tr><td>CPR</td></tr></table>", errors.NOT_A_SPREADSHEET),
    "a zip of something else": (a_zip(**{"word/document.xml": b"<w/>"}), errors.NOT_A_SPREADSHEET),
    "half a zip": (a_zip(**{"xl/workbook.xml": b"<x/>"})[:-30], errors.DAMAGED),
    "a workbook of nothing": (a_zip(**{"xl/workbook.xml": b"<x/>"}), errors.DAMAGED),
    "an old Excel file": (OLE + bytes(600), errors.OLD_EXCEL),
    "a workbook with a password": (
        OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(40),
        errors.PROTECTED,
    ),
    "an open quote": (
        f'CPR;Navn\n{ANNE};Anne\n{ANNE};"Bo\n'.encode(),
        'Et anførselstegn (") bliver ikke lukket rigtigt i række 3. Ret rækken, og prøv igen.',
    ),
    "a stray quote": (
        f'CPR;Navn\n{ANNE};"Anne" Juhl\n'.encode(),
        'Et anførselstegn (") bliver ikke lukket rigtigt i række 2. Ret rækken, og prøv igen.',
    ),
    "a cell of 50,000 characters": (
        f"CPR;Navn\n{ANNE};{'x' * 50_000}".encode(),
        "En celle i række 2 har flere end 32.767 tegn. Forkort teksten, og prøv igen.",
    ),
    "a cell of 200,000 characters": (
        f"CPR;Navn\n{ANNE};{'x' * 200_000}".encode(),
        "En celle i række 2 har flere end 32.767 tegn. Forkort teksten, og prøv igen.",
    ),
    "129 columns": (
        a_list(rows=1, columns=129),
        "Listen har flere end 128 kolonner. Slet dem, der ikke skal bruges, og prøv igen.",
    ),
    "200,001 rows": (
        b"CPR\n" + b"1\n" * 200_001,
        "Listen har flere end 200.000 rækker. Del den i flere filer, og importér en ad gangen.",
    ),
    "more than 20 MB": (
        b"x" * (20 * 1024 * 1024 + 1),
        "Filen fylder mere end 20 MB. Del listen i flere filer, og importér en ad gangen.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(tmp_path: Path, case: str) -> None:
    content, sentence = REFUSED[case]
    with pytest.raises(UnreadableListError) as error:
        read_bytes(tmp_path, content)
    assert str(error.value) == sentence
    assert isinstance(error.value, JobAssistError)


def test_a_file_that_is_gone_or_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path / "findes-ikke.csv", tmp_path):
        with pytest.raises(UnreadableListError, match=r"^Filen kunne ikke åbnes\. Luk den"):
            read_list(path, today=TODAY, vocabulary=VOCABULARY)


def test_the_limits_themselves_are_allowed(tmp_path: Path) -> None:
    widest = read_bytes(tmp_path, a_list(rows=1, columns=grid.MOST_COLUMNS))
    longest = read_bytes(tmp_path, f"CPR;Navn\n{ANNE};{'x' * grid.MOST_CELL_CHARACTERS}".encode())
    assert len(widest.columns) == 128
    assert len(longest.cases[0].name) == 32_767


def test_every_sentence_says_what_is_wrong_and_what_to_do() -> None:
    sentences = [text for name, text in vars(errors).items() if name.isupper()]
    assert len(sentences) == 16
    for text in sentences:
        assert text.endswith(".")
        assert text.count(". ") == 1
        assert len(text) <= 110
