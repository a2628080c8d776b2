"""When the machine fails: killed while writing, a full disk, and what an outsider finds in the files."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobassist.domain.case import CaseId, TalkId
from jobassist.store import errors, reads, tables
from jobassist.store.local.connection import driver
from jobassist.store.raw_lists import add_raw_list
from jobassist.store.store import Store
from jobassist.store.unit import Unit
from tests.store.rows import add_case, add_citizen, add_import, add_talk, new_case, writing
from tests.store.small_disk import mounted
from tests.stores import PASSPHRASE

ROOT = Path(__file__).parents[2]


def two_talks(folder: Path) -> tuple[TalkId, TalkId]:
    with Store.open(folder, PASSPHRASE) as store, writing(store) as unit:
        case_id = add_case(unit)
        return add_talk(unit, case_id), add_talk(unit, case_id)


def killed_after(folder: Path, talk_ids: tuple[TalkId, ...], saves: int) -> int:
    """Let the program say ``saves`` numbers, kill it in the middle of what follows; the last it said."""
    command = [sys.executable, "-m", "tests.store.keeps_writing", str(folder), *talk_ids]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        for _ in range(saves):
            assert writer.stdout.readline()
        writer.kill()
        said = writer.stdout.read().split("\n")[:-1]
    return int(said[-1]) if said else saves


def saved_numbers(store: Store, talk_ids: tuple[TalkId, ...]) -> set[int]:
    return {
        int(answer.value.split()[0]) for talk_id in talk_ids for answer in reads.load_answers(store, talk_id)
    }


def check_sound(store: Store) -> None:
    with driver(store.engine) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def kill_and_look(folder: Path, talk_ids: tuple[TalkId, ...], saves: int) -> None:
    said = killed_after(folder, talk_ids, saves)
    with Store.open(folder, PASSPHRASE) as store:
        (saved,) = saved_numbers(store, talk_ids)
        assert saved in (said, said + 1)
        check_sound(store)


def test_killed_while_writing_nothing_said_is_lost(folder: Path) -> None:
    talk_ids = two_talks(folder)
    for saves in (1, 7, 40, 150, 400):
        kill_and_look(folder, talk_ids, saves)


@pytest.mark.soak
def test_killed_a_thousand_times(folder: Path) -> None:
    talk_ids, chance = two_talks(folder), random.Random(1)
    for _ in range(1000):
        kill_and_look(folder, talk_ids, chance.randint(1, 60))


def let_no_page_be_added(store: Store) -> None:
    with driver(store.engine) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")


def let_pages_be_added(store: Store) -> None:
    with driver(store.engine) as connection:
        connection.execute("PRAGMA max_page_count = 1000000")


def write_too_much(unit: Unit, talk_id: TalkId) -> None:
    unit.put(
        tables.talk_answers,
        {"talk_id": talk_id, "item_id": "aftaler", "field": "note"},
        value="Mange ord. " * 100_000,
    )


def test_a_full_database_refuses_and_forgets_nothing(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        talk_id = add_talk(unit, case_id)
    let_no_page_be_added(store)
    for _ in range(3):
        with pytest.raises(errors.StoreFull, match="Disken er fuld"), writing(store) as unit:
            write_too_much(unit, talk_id)
    assert reads.load_answers(store, talk_id) == []
    assert [case.id for case in reads.load_cases(store)] == [case_id]
    let_pages_be_added(store)
    with writing(store) as unit:
        write_too_much(unit, talk_id)
    assert len(reads.load_answers(store, talk_id)) == 1
    check_sound(store)


def test_a_list_that_finds_no_room_is_not_half_there(store: Store) -> None:
    def import_list(unit: Unit) -> None:
        citizens = unit.insert_many(
            tables.citizens, [{"cpr": f"620290{n:04}"} for n in range(2000)], history=False
        )
        cases = [{"citizen_id": citizen, "target_group": "dagpenge"} for citizen in citizens]
        unit.insert_many(tables.cases, cases, history=False)
        import_id = add_import(unit)
        rows = [(n, ("0101901234", "Åse Bæk")) for n in range(2000)]
        add_raw_list(unit, profile="ab", import_id=import_id, columns=("CPR", "Navn"), rows=rows)

    case_id = new_case(store)
    let_no_page_be_added(store)
    with pytest.raises(errors.StoreFull), writing(store) as unit:
        import_list(unit)
    assert [case.id for case in reads.load_cases(store)] == [case_id]
    assert reads.newest_import(store) is None
    let_pages_be_added(store)
    with writing(store) as unit:
        import_list(unit)
    assert len(reads.load_cases(store)) == 2001


@pytest.fixture
def tiny(folder: Path, tmp_path: Path) -> Iterator[Store]:
    """An open store on a disk with little room."""
    with mounted(tmp_path / "disk", size="2m") as disk:
        for file in folder.iterdir():
            (disk / file.name).write_bytes(file.read_bytes())
        with Store.open(disk, PASSPHRASE) as store:
            yield store


def fill_the_disk(store: Store) -> list[CaseId]:
    """Write cases until the disk is full; those that were saved."""
    saved: list[CaseId] = []
    try:
        for _ in range(10_000):
            saved.append(new_case(store, ended_reason="x" * 5000))
    except errors.StoreFull:
        return saved
    raise AssertionError("The disk has room for everything.")


def test_a_full_disk_refuses_and_forgets_nothing(tiny: Store) -> None:
    ballast = tiny.folder / "andet.bin"
    ballast.write_bytes(b"x" * 500_000)
    saved = fill_the_disk(tiny)
    assert [case.id for case in reads.load_cases(tiny)] == saved
    with pytest.raises(errors.StoreFull):
        new_case(tiny, ended_reason="x" * 5000)
    ballast.unlink()
    saved.append(new_case(tiny))
    assert [case.id for case in reads.load_cases(tiny)] == saved
    check_sound(tiny)


def test_a_store_opens_again_after_the_disk_was_full(tiny: Store) -> None:
    ballast = tiny.folder / "andet.bin"
    ballast.write_bytes(b"x" * 500_000)
    saved = fill_the_disk(tiny)
    tiny.close()
    ballast.unlink()
    with Store.open(tiny.folder, PASSPHRASE) as store:
        assert [case.id for case in reads.load_cases(store)] == saved
        check_sound(store)


def test_no_store_is_begun_on_a_full_disk(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", size="64k") as disk:
        with pytest.raises(errors.StoreFull):
            Store.create(disk / "store", PASSPHRASE, is_demo=True)
        assert not Store.exists(disk / "store")
        assert list((disk / "store").iterdir()) == []


SENTINEL = "Kvindeligt-Vidne-Sentinel"


def write_sentinels(store: Store) -> None:
    with writing(store, "note") as unit:
        case_id = add_case(unit, add_citizen(unit, name=SENTINEL, address=SENTINEL))
        talk_id = add_talk(unit, case_id)
        answer = unit.insert(
            tables.talk_answers, talk_id=talk_id, item_id="x", field="note", value=f"{SENTINEL} " * 500
        )
        unit.update(tables.talk_answers, answer, value="andet")
        import_id = add_import(unit, filename=SENTINEL)
        add_raw_list(unit, profile="ab", import_id=import_id, columns=(SENTINEL,), rows=[(2, (SENTINEL,))])
        unit.log_access("vis", case_id=case_id, purpose=SENTINEL)


def files_with_sentinel(folder: Path) -> dict[str, int]:
    forms = [form.encode(code) for form in (SENTINEL, SENTINEL.upper()) for code in ("utf-8", "utf-16-le")]
    forms.append(SENTINEL.casefold().encode())
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert len(files) >= 2
    return {file.name: hits for file in files if (hits := sum(file.read_bytes().count(f) for f in forms))}


def test_no_file_holds_a_readable_word(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """While open (with its log), after closing, and in nothing that was printed."""
    with Store.open(folder, PASSPHRASE) as store:
        write_sentinels(store)
        assert reads.find_cases(store, SENTINEL)
        assert (folder / "jobassist.db-wal").stat().st_size > 0
        assert files_with_sentinel(folder) == {}
    assert files_with_sentinel(folder) == {}
    with pytest.raises(errors.WrongPassphrase):
        Store.open(folder, "forkert")
    assert capfd.readouterr() == ("", "")


def test_the_search_above_would_find_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTINEL, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SENTINEL, encoding="utf-16-le")
    assert files_with_sentinel(tmp_path) == {"a.txt": 1, "b.txt": 1}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("SQLITE_FULL", errors.StoreFull),
        ("SQLITE_IOERR", errors.DiskFailed),
        ("SQLITE_BUSY", errors.StoreInUse),
        ("SQLITE_CORRUPT", errors.StoreDamaged),
        ("SQLITE_READONLY", errors.StoreReadOnly),
    ],
)
def test_what_sqlite_reports_becomes_a_sentence(code: str, kind: type[Exception]) -> None:
    from sqlcipher3 import dbapi2

    error: Any = dbapi2.OperationalError("x")
    # Extended codes carry the plain one in their low byte.
    error.sqlite_errorcode = getattr(dbapi2, code) | 3 << 8
    with pytest.raises(kind), errors.translated():
        raise error


def test_every_sentence_ends_and_says_what_to_do() -> None:
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.StoreError)
    ]
    sentences = [kind.sentence for kind in kinds]
    assert len(set(sentences)) == len(sentences) > 15
    for sentence in sentences:
        assert sentence.endswith(".")
        assert ". " in sentence or ", " in sentence


def test_a_bug_is_not_dressed_as_a_sentence(store: Store) -> None:
    with pytest.raises(Exception, match="no such table") as caught, store.read() as connection:
        connection.exec_driver_sql("SELECT * FROM findes_ikke")
    assert not isinstance(caught.value, errors.StoreError)
