"""The files of terms: everything in them is used, and a broken one says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jobassist import paths
from jobassist.domain.case import Holder, OfferKind, Pauses, TalkForm, TalkKind, TalkStatus, TargetGroup
from jobassist.importers.errors import TermsFileError
from jobassist.importers.read_list import read_list
from jobassist.importers.vocabulary import load_vocabulary
from tests.importers.lists import ANNE, TODAY, VOCABULARY


def test_every_value_has_a_danish_word() -> None:
    assert set(VOCABULARY.talk_statuses.values()) == set(TalkStatus)
    assert set(VOCABULARY.talk_kinds.values()) == set(TalkKind)
    assert set(VOCABULARY.talk_forms.values()) == set(TalkForm)
    assert set(VOCABULARY.holders.values()) == set(Holder)
    assert set(VOCABULARY.offer_kinds.values()) == set(OfferKind)
    assert set(VOCABULARY.pauses.values()) == set(Pauses)
    assert set(VOCABULARY.groups) == set(TargetGroup)
    assert set(VOCABULARY.kind_holders) <= set(VOCABULARY.talk_kinds)


def test_every_heading_of_the_files_is_recognised_as_its_field(tmp_path: Path) -> None:
    for heading, meaning in VOCABULARY.headings.items():
        found = VOCABULARY.meaning(heading.replace("{n}", "2"))
        assert found is not None, heading
        assert (found.field, found.number) == (meaning.field, 2 if "{n}" in heading else 0), heading


def test_every_field_is_read_by_the_importer(tmp_path: Path) -> None:
    best = {}
    for heading, meaning in VOCABULARY.headings.items():
        if meaning.rank == 0:
            best[meaning.field] = heading.replace("{n}", "1")
    headings = list(best.values())
    cells = [ANNE if field == "cpr" else "¤" for field in best]
    path = tmp_path / "liste.csv"
    path.write_text("\n".join(";".join(row) for row in (headings, cells)), encoding="utf-8")
    steps: list[tuple[int, int]] = []
    draft = read_list(path, today=TODAY, vocabulary=VOCABULARY, progress=lambda *step: steps.append(step))
    assert {column.field for column in draft.columns} == set(VOCABULARY.labels)
    assert steps == sorted(steps)
    assert steps[-1] == (1, 1)


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("columns", "[cpr]", "[cpr", "columns.toml kan ikke læses"),
        ("columns", '"Navn", ', '"CPR", ', "“CPR” står både ved cpr og name"),
        ("groups", '"SYG"', '"A-dagpenge"', "“A-dagpenge” står ved flere målgrupper"),
        ("groups", "[sygedagpenge]", "[sygdom]", "sygdom"),
        ("groups", '"KTH" =', '"SDP" =', "“SDP” står både som entydig og flertydig"),
        ("events", "no_show", "noshow", "noshow"),
        ("words", "yes =", "jes =", "yes"),
    ],
)
def test_a_broken_file_of_terms_is_named(
    tmp_path: Path, name: str, old: str, new: str, sentence: str
) -> None:
    folder = tmp_path / "terms"
    shutil.copytree(paths.resources("terms"), folder)
    path = folder / f"{name}.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TermsFileError) as error:
        load_vocabulary(folder)
    assert sentence in str(error.value)


def test_a_missing_file_of_terms_is_named(tmp_path: Path) -> None:
    with pytest.raises(TermsFileError, match=r"columns\.toml kan ikke læses"):
        load_vocabulary(tmp_path)
