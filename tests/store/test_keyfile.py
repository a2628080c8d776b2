"""The key file: what opens it, what does not, and what a rewrite leaves alone."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from jobassist.store.errors import KeyFileDamaged, KeyFileMissing, WrongPassphrase
from jobassist.store.local import keyfile
from tests.stores import CHEAP, PASSPHRASE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "noegle.json"


def made(path: Path, passphrase: str = PASSPHRASE, **more: Any) -> bytes:
    key = keyfile.new_key()
    keyfile.create(path, key, passphrase, **{"params": CHEAP, **more})
    return key


def edit(path: Path, **changes: Any) -> None:
    """Change fields of the first slot."""
    content = json.loads(path.read_text(encoding="utf-8"))
    content["slots"][0].update(changes)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_the_passphrase_gives_the_key_back(path: Path) -> None:
    key = made(path)
    assert len(key) == 32
    assert keyfile.unlock(path, PASSPHRASE) == key


def test_every_key_is_fresh(path: Path) -> None:
    assert keyfile.new_key() != keyfile.new_key()


def test_a_wrong_passphrase_is_refused(path: Path) -> None:
    made(path)
    with pytest.raises(WrongPassphrase, match="forkert"):
        keyfile.unlock(path, PASSPHRASE.upper())


def test_the_key_is_derived_at_full_cost_unless_told_otherwise(path: Path) -> None:
    keyfile.create(path, keyfile.new_key(), PASSPHRASE)
    slot = json.loads(path.read_text(encoding="utf-8"))["slots"][0]
    stored = {name: slot[name] for name in ("kdf", "iterations", "memory_kib", "lanes")}
    assert stored == {"kdf": "argon2id", "iterations": 3, "memory_kib": 65_536, "lanes": 4}
    with pytest.raises(WrongPassphrase):
        keyfile.unlock(path, "noget andet")


def test_neither_key_nor_passphrase_stands_in_the_file(path: Path) -> None:
    key = made(path)
    content = path.read_bytes()
    assert key not in content
    assert key.hex().encode() not in content
    assert PASSPHRASE.encode() not in content


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_may_read_it(path: Path) -> None:
    made(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_letters_of_two_signs_are_the_same_letters(path: Path) -> None:
    key = made(path, "bl\N{LATIN SMALL LETTER A WITH RING ABOVE}")
    assert keyfile.unlock(path, "bla\N{COMBINING RING ABOVE}") == key


def test_a_demo_unlocks_itself(path: Path) -> None:
    key = made(path, "ligegyldigt", is_demo=True)
    assert keyfile.is_demo(path)
    assert keyfile.unlock(path, keyfile.DEMO_PASSPHRASE) == key


def test_a_real_store_is_no_demo(path: Path) -> None:
    made(path)
    assert not keyfile.is_demo(path)


def test_a_slot_cannot_pass_for_another_kind(path: Path) -> None:
    made(path)
    edit(path, kind="demo")
    with pytest.raises(WrongPassphrase):
        keyfile.unlock(path, PASSPHRASE)


def test_a_changed_passphrase_opens_the_same_key(path: Path) -> None:
    key = made(path)
    keyfile.change_passphrase(path, PASSPHRASE, "en ny og længere sætning", params=CHEAP)
    assert keyfile.unlock(path, "en ny og længere sætning") == key
    with pytest.raises(WrongPassphrase):
        keyfile.unlock(path, PASSPHRASE)


def test_the_passphrase_is_changed_only_by_who_knows_it(path: Path) -> None:
    made(path)
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        keyfile.change_passphrase(path, "gæt", "min", params=CHEAP)
    assert path.read_bytes() == before


def test_slots_of_other_kinds_survive_a_change(path: Path) -> None:
    made(path)
    content = json.loads(path.read_text(encoding="utf-8"))
    recovery = {"kind": "recovery", "anything": [1, 2, 3]}
    content["slots"].append(recovery)
    path.write_text(json.dumps(content), encoding="utf-8")
    keyfile.change_passphrase(path, PASSPHRASE, "ny", params=CHEAP)
    assert recovery in json.loads(path.read_text(encoding="utf-8"))["slots"]


def test_nothing_else_is_left_in_the_folder(path: Path) -> None:
    made(path)
    keyfile.change_passphrase(path, PASSPHRASE, "ny", params=CHEAP)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_missing_file_says_so(path: Path) -> None:
    with pytest.raises(KeyFileMissing, match="mangler"):
        keyfile.unlock(path, PASSPHRASE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b"{}",
        b'{"version": 2, "slots": []}',
        b'{"version": 1, "slots": 3}',
        b'{"version": 1, "slots": [3]}',
        b'{"version": 1, "slots": [{"kind": "passphrase"}]}',
        b'{"version": 1, "slots": [{"kind": 1}]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_says_so(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(KeyFileDamaged, match="beskadiget"):
        keyfile.unlock(path, PASSPHRASE)


@pytest.mark.parametrize(
    "damage",
    [
        {"memory_kib": 2**40},
        {"memory_kib": 1},
        {"iterations": 10**9},
        {"iterations": 0},
        {"lanes": "mange"},
        {"kdf": "md5"},
        {"salt": "ikke base64!"},
        {"nonce": "AAAA"},
        {"wrapped": 7},
    ],
)
def test_a_damaged_slot_neither_hangs_nor_opens(path: Path, damage: dict[str, Any]) -> None:
    made(path)
    edit(path, **damage)
    with pytest.raises(KeyFileDamaged):
        keyfile.unlock(path, PASSPHRASE)


def test_half_a_file_says_so(path: Path) -> None:
    made(path)
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(KeyFileDamaged):
        keyfile.is_demo(path)
