"""Making, opening and refusing stores."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from jobassist.store import errors
from jobassist.store.local import connection, place
from jobassist.store.reads import load_cases
from jobassist.store.store import Store, preload
from tests.store.rows import new_case
from tests.store.small_disk import make_read_only, mounted
from tests.stores import CHEAP, PASSPHRASE


def test_what_is_written_is_there_after_closing(folder: Path) -> None:
    with Store.open(folder, PASSPHRASE) as store:
        case_id = new_case(store)
    with Store.open(folder, PASSPHRASE) as store:
        assert [case.id for case in load_cases(store)] == [case_id]


def test_a_new_store_is_two_files(folder: Path) -> None:
    assert sorted(file.name for file in folder.iterdir()) == ["jobassist.db", "noegle.json"]


def test_an_open_store_shares_no_memory_with_others(store: Store) -> None:
    new_case(store)
    names = sorted(file.name for file in store.folder.iterdir())
    assert names == ["jobassist.db", "jobassist.db-wal", "noegle.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_may_look(folder: Path, tmp_path: Path) -> None:
    Store.create(tmp_path / "new", PASSPHRASE, params=CHEAP).close()
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "new" / "jobassist.db").stat().st_mode) == 0o600


def test_the_store_is_set_to_lose_nothing(store: Store) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "temp_store": 2,
        "cache_size": -65536,
        "checkpoint_fullfsync": 1,
    }
    with connection.driver(store.engine) as driver:
        found = {name: driver.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        assert driver.execute("PRAGMA mmap_size").fetchall() in ([], [(0,)])
    assert found == wanted


def test_a_wrong_passphrase(folder: Path) -> None:
    with pytest.raises(errors.WrongPassphrase):
        Store.open(folder, "forkert")


def test_nothing_there(tmp_path: Path) -> None:
    assert not Store.exists(tmp_path)
    with pytest.raises(errors.StoreMissing, match="ingen database"):
        Store.open(tmp_path, PASSPHRASE)


def test_a_missing_key_file(folder: Path) -> None:
    (folder / place.KEY_FILE).unlink()
    assert Store.exists(folder)
    with pytest.raises(errors.KeyFileMissing):
        Store.open(folder, PASSPHRASE)


def test_the_key_file_of_another_store(folder: Path, tmp_path: Path) -> None:
    Store.create(tmp_path / "other", PASSPHRASE, params=CHEAP).close()
    (tmp_path / "other" / place.KEY_FILE).replace(folder / place.KEY_FILE)
    with pytest.raises(errors.StoreDamaged, match="nøglefil"):
        Store.open(folder, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"noget helt andet" * 1000])
def test_a_file_that_is_no_database(folder: Path, content: bytes) -> None:
    (folder / place.DATABASE).write_bytes(content)
    with pytest.raises(errors.StoreDamaged):
        Store.open(folder, PASSPHRASE)


def test_a_plain_database_is_refused(folder: Path) -> None:
    (folder / place.DATABASE).unlink()
    plain = sqlite3.connect(folder / place.DATABASE)
    plain.execute("CREATE TABLE cases (id)")
    plain.close()
    before = (folder / place.DATABASE).read_bytes()
    with pytest.raises(errors.NotEncrypted, match="ikke krypteret"):
        Store.open(folder, PASSPHRASE)
    assert (folder / place.DATABASE).read_bytes() == before


def test_every_flipped_bit_is_noticed(folder: Path) -> None:
    with Store.open(folder, PASSPHRASE) as store:
        for _ in range(50):
            new_case(store)
    database = folder / place.DATABASE
    content = bytearray(database.read_bytes())
    pages = range(0, len(content), 4096)
    for page in pages:
        content[page + 2000] ^= 1
    database.write_bytes(content)
    with pytest.raises(errors.StoreDamaged), Store.open(folder, PASSPHRASE) as store:
        load_cases(store)


def test_no_store_over_another(folder: Path) -> None:
    with pytest.raises(errors.StoreExists):
        Store.create(folder, PASSPHRASE, params=CHEAP)


def test_the_key_of_a_moved_store_is_kept(folder: Path, tmp_path: Path) -> None:
    """Someone moved the database but not its key: a new store does not destroy it."""
    key_file = (folder / place.KEY_FILE).read_bytes()
    (folder / place.DATABASE).replace(tmp_path / "moved.db")
    Store.create(folder, "en anden", params=CHEAP).close()
    assert (folder / "noegle.gammel-1.json").read_bytes() == key_file


def test_a_start_that_was_cut_off_is_no_store(folder: Path) -> None:
    """Killed before the database took its name, the next start begins afresh."""
    (folder / place.DATABASE).replace(folder / "jobassist.db.ny")
    assert not Store.exists(folder)
    Store.create(folder, PASSPHRASE, params=CHEAP).close()
    assert not (folder / "jobassist.db.ny").exists()


def test_a_second_process_is_refused_at_once(store: Store) -> None:
    program = (
        "import sys; from pathlib import Path; from jobassist.store.store import Store\n"
        "try: Store.open(Path(sys.argv[1]), sys.argv[2])\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    command = [sys.executable, "-c", program, str(store.folder), PASSPHRASE]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    assert result.stdout.startswith("StoreInUse Databasen er allerede åben")
    assert result.stderr == ""
    new_case(store)


def test_a_second_opening_in_the_same_process_is_refused(store: Store) -> None:
    with pytest.raises(errors.StoreInUse):
        Store.open(store.folder, PASSPHRASE)
    new_case(store)


def test_a_failed_opening_leaves_no_lock(folder: Path) -> None:
    for _ in range(2):
        with pytest.raises(errors.WrongPassphrase):
            Store.open(folder, "forkert")
    Store.open(folder, PASSPHRASE).close()


def test_the_demo_opens_by_itself(tmp_path: Path) -> None:
    with Store.create(tmp_path / "demo", "", is_demo=True) as store:
        assert store.is_demo
    assert Store.unlocks_itself(tmp_path / "demo")
    with Store.open_demo(tmp_path / "demo") as store:
        assert store.is_demo
    with Store.open(tmp_path / "demo", "hvad som helst") as store:
        assert store.is_demo


def test_a_real_store_does_not_open_as_a_demo(folder: Path) -> None:
    assert not Store.unlocks_itself(folder)
    with pytest.raises(errors.WrongPassphrase):
        Store.open_demo(folder)


def test_only_a_demo_is_removed(folder: Path, tmp_path: Path) -> None:
    Store.create(tmp_path / "demo", "", is_demo=True).close()
    Store.remove_demo(tmp_path / "demo")
    Store.remove_demo(folder)
    assert not Store.exists(tmp_path / "demo")
    assert Store.exists(folder)


def test_a_changed_passphrase(folder: Path) -> None:
    with Store.open(folder, PASSPHRASE) as store:
        case_id = new_case(store)
        store.change_passphrase(PASSPHRASE, "en ny sætning")
    with pytest.raises(errors.WrongPassphrase):
        Store.open(folder, PASSPHRASE)
    with Store.open(folder, "en ny sætning") as store:
        assert [case.id for case in load_cases(store)] == [case_id]


@pytest.mark.parametrize(
    "folder",
    [
        "//server/drev/jobassist",
        "\\\\server\\drev\\jobassist",
        "/home/mette/OneDrive - Kommunen/jobassist",
        "/home/mette/Dropbox/jobassist",
        "/home/mette/Google Drive/jobassist",
        "/Users/mette/Library/Mobile Documents/jobassist",
    ],
)
def test_places_where_a_database_breaks(folder: str) -> None:
    with pytest.raises(errors.UnsafePlace, match="på computeren"):
        Store.create(Path(folder), PASSPHRASE)
    with pytest.raises(errors.UnsafePlace):
        Store.open(Path(folder), PASSPHRASE)


def test_a_link_to_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    with pytest.raises(errors.UnsafePlace):
        Store.create(tmp_path / "data", PASSPHRASE)


def test_a_folder_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", size="3m") as disk:
        for file in folder.iterdir():
            (disk / file.name).write_bytes(file.read_bytes())
        make_read_only(disk)
        with pytest.raises(errors.StoreReadOnly, match="skriveadgang"):
            Store.open(disk, PASSPHRASE)
        with pytest.raises(errors.StoreReadOnly):
            Store.create(disk / "new", PASSPHRASE, params=CHEAP)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.StoreError):
        Store.create(tmp_path / "file", PASSPHRASE, params=CHEAP)


def test_an_engine_with_the_wal_bug_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(errors.EngineTooOld):
        Store.open(folder, PASSPHRASE)


def test_loading_ahead_can_be_repeated() -> None:
    preload()
    preload()


def test_opening_imports_nothing_heavy(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from jobassist.store.store import Store, preload\n"
        "assert 'sqlalchemy' not in sys.modules\n"
        "preload(); known = set(sys.modules)\n"
        "from jobassist.store import reads\n"
        "reads.load_cases(Store.open(Path(sys.argv[1]), sys.argv[2]))\n"
        "print({'alembic', 'sqlite_utils', 'pandas'} & set(sys.modules), set(sys.modules) - known)"
    )
    command = [sys.executable, "-c", program, str(folder), PASSPHRASE]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    assert result.stdout.split() == ["set()", "set()"]
    assert result.stderr == ""
