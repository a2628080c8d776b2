"""``jobassist letter`` as another program sees it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from jobassist.app import AppWiring, run
from jobassist.services.book_talk import book
from jobassist.services.file_paper import papers_of
from jobassist.services.open_case import case_of_cpr
from tests.services.letters import TALK_AT, office

LIST = """CPR-nummer;Navn;Målgruppe;Første fraværsdag;Adresse;Telefon
670190-1234;Lone Vestergaard Holm;Sygedagpenge;27-02-2023;Rådhusvej 12, 0000 Demoby;12345678
620285-1234;Bent Aagaard;Sygedagpenge;27-02-2023;;
"""
DAY = ("--today", "2023-03-07")
LONE = ("--cpr", "670190-1234")
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "fem tilfældige ord")

    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Call) -> Path:
    """A store with Lone, who has a talk, and Bent, who has not."""
    folder = tmp_path / "lager"
    monkeypatch.setenv("JOBASSIST_HOME", str(folder))
    source = tmp_path / "liste.csv"
    source.write_text(LIST, encoding="utf-8")
    assert call("import", str(source), *DAY)[0] == 0
    with (desk := AppWiring().open_desk(folder, today=TALK_AT.date().replace(day=7))).store:
        office(desk)
        from jobassist.services.settings import save_settings

        save_settings(desk.store, desk.settings, by="test", at=desk.clock.now())
        book(desk, case_of_cpr(desk, "670190-1234"), TALK_AT)
    return folder


def test_a_letter_is_made_and_filed(store: Path, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "brev.pdf"
    code, said, problem = call(
        "letter", "make", "foerste_indkaldelse", *LONE, "--pdf", str(out), "--by", "post", *DAY
    )
    assert (code, said, problem) == (0, "“Venlig første indkaldelse” er lagt på sagen.\n", "")
    words = " ".join(PdfReader(io.BytesIO(out.read_bytes())).pages[0].extract_text().split())
    assert "torsdag den 23. marts 2023 kl. 10.30" in words
    with (desk := AppWiring().open_desk(store, today=TALK_AT.date())).store:
        (paper,) = papers_of(desk, case_of_cpr(desk, "670190-1234").id)
        assert paper.template_id == "foerste_indkaldelse"


def test_a_stopped_letter_is_a_sentence_and_no_file(store: Path, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "brev.pdf"
    code, _, problem = call("letter", "make", "paamindelse", "--cpr", "620285-1234", "--pdf", str(out), *DAY)
    assert (code, problem) == (1, "Der er ingen samtale i kalenderen. Book en samtale først.\n")
    assert not out.exists()
    assert call("letter", "make", "hilsen", *LONE, "--pdf", str(out), *DAY)[0] == 1


def test_a_file_that_cannot_be_written_leaves_nothing_filed(store: Path, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "ingen" / "brev.pdf"
    assert call("letter", "make", "foerste_indkaldelse", *LONE, "--pdf", str(out), *DAY)[0] == 1
    with (desk := AppWiring().open_desk(store, today=TALK_AT.date())).store:
        assert papers_of(desk, case_of_cpr(desk, "670190-1234").id) == ()


def test_a_message_is_said(store: Path, call: Call) -> None:
    code, said, _ = call("letter", "make", "sms_paamindelse", *LONE, *DAY)
    assert code == 0
    assert said.startswith("Hej. Husk vores aftale torsdag 23. marts kl. 10.30.")


def test_what_is_typed_for_a_letter(store: Path, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "brev.pdf"
    typed = ("overvejer=at stoppe", "oplysninger=Noget\\nmere", "sanktion_grundlag=§ 21", "frist=03-04-2023")
    fields = [part for text in typed for part in ("--field", text)]
    assert call("letter", "make", "partshoering", *LONE, "--pdf", str(out), "--large", *fields, *DAY)[0] == 0
    words = " ".join(" ".join(p.extract_text().split()) for p in PdfReader(out).pages)
    assert "senest mandag den 3. april 2023" in words
    assert call("letter", "make", "partshoering", *LONE, "--field", "navn=En anden", *DAY)[0] == 2
    assert call("letter", "make", "partshoering", *LONE, *fields, *DAY)[0] == 2


def test_the_letters_are_listed_shown_and_examined(store: Path, call: Call) -> None:
    for own in ((), ("--own",)):
        code, out, _ = call("letter", "list", "--format", "json", *own)
        rows = json.loads(out)
        assert code == 0
        assert {row["mentions_rights"] for row in rows if row["id"] == "foerste_indkaldelse"} == {False}
        assert all(row["lix"] < 35 for row in rows)
        code, out, _ = call("letter", "check", *own)
        assert code == 0
        assert out.endswith("Alle 17 breve er i orden.\n")
        assert "foerste_indkaldelse" in out
    assert "sygedagpenge" in call("letter", "list")[1]
    assert "Kære {navn}" in call("letter", "show", "foerste_indkaldelse")[1]
    assert call("letter", "show", "hilsen")[0] == 1


def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Call) -> None:
    from jobassist import paths

    text = 'id = "a"\ntitle = "A"\nkind = "sms"\nabout = "other"\nmentions_rights = false\nbody = "Hej"\n'
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    (tmp_path / "b.toml").write_text(text, encoding="utf-8")
    (tmp_path / "c.toml").write_text(text.replace("Hej", "{navnn}"), encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda *_: tmp_path)
    code, _, problem = call("letter", "check")
    assert code == 1
    assert "c.toml: body har i afsnit 1 feltet {navnn}" in problem
    assert "b.toml: id “a” bruges også i a.toml" in problem
    (tmp_path / "b.toml").write_text(text.replace('"a"', '"b"').replace("Hej", "Hej " * 60), encoding="utf-8")
    (tmp_path / "c.toml").unlink()
    assert "b: SMS'en fylder 239 tegn" in call("letter", "check")[2]
