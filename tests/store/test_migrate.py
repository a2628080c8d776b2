"""Migrations: the shipped ones give the declared tables; an older store is copied, then migrated whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Date,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    insert,
    inspect,
    text,
)

from jobassist import paths
from jobassist.store.errors import StoreDamaged, StoreNewer
from jobassist.store.local import connection, keyfile, migrate
from jobassist.store.reads import load_cases
from jobassist.store.store import Store
from jobassist.store.tables import metadata
from tests.store.rows import new_case
from tests.stores import CHEAP, PASSPHRASE

ADDS_A_COLUMN = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = {head!r}


def upgrade() -> None:
    with op.batch_alter_table("citizens") as batch:
        batch.add_column(sa.Column("nickname", sa.String(), server_default="", nullable=False))
        batch.alter_column("phone", new_column_name="telephone")
"""
FAILS_HALFWAY = ADDS_A_COLUMN + "    op.execute('DROP TABLE no_such_table')\n"
BREAKS_A_REFERENCE = ADDS_A_COLUMN + "    op.execute(sa.table('citizens').delete())\n"


@pytest.fixture
def ship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the next version of the program, with one more migration."""

    def shipped(source: str) -> None:
        scripts = shutil.copytree(paths.migrations(), tmp_path / "100% db")
        (scripts / "versions" / "9999_next.py").write_text(source.format(head=migrate.HEAD), encoding="utf-8")
        monkeypatch.setattr(paths, "migrations", lambda: scripts)
        monkeypatch.setattr(migrate, "REVISIONS", (*migrate.REVISIONS, "9999"))
        monkeypatch.setattr(migrate, "HEAD", "9999")

    return shipped


def columns(store: Store, table: str) -> set[str]:
    with store.read() as opened:
        return {column["name"] for column in inspect(opened).get_columns(table)}


def test_the_known_revisions_are_those_shipped() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()))
    shipped = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in shipped.walk_revisions())[::-1] == migrate.REVISIONS


def test_the_migrated_tables_are_the_declared_ones(store: Store) -> None:
    declared = create_engine("sqlite://")
    metadata.create_all(declared)
    with store.read() as opened, declared.connect() as plain:
        assert described(opened) == described(plain)
    declared.dispose()


def described(opened: Connection) -> dict[str, list[str]]:
    """Columns with types, defaults and keys, then references, uniqueness and indexes of every table."""
    found = inspect(opened)
    return {
        table: sorted(
            str(what)
            for kind in (found.get_columns, found.get_foreign_keys, found.get_indexes)
            for what in [*kind(table), *found.get_unique_constraints(table), found.get_pk_constraint(table)]
        )
        for table in found.get_table_names()
        if table != "alembic_version"
    }


def test_every_reference_has_an_index(store: Store) -> None:
    with store.read() as opened:
        found = inspect(opened)
        for table in metadata.tables:
            led_by = {index["column_names"][0] for index in found.get_indexes(table)}
            led_by |= {unique["column_names"][0] for unique in found.get_unique_constraints(table)}
            for reference in found.get_foreign_keys(table):
                assert reference["constrained_columns"][0] in led_by, f"{table}: {reference}"


def test_every_step_keeps_the_rows(tmp_path: Path) -> None:
    """Each migration runs on tables that all have rows in them, and none are lost."""
    engine = connection.open_engine(tmp_path / "steps.db", keyfile.new_key(), is_new=True)
    for revision in migrate.REVISIONS:
        migrate.upgrade(engine, revision)
        fill(engine, revision)
    counted = text("SELECT count(*) FROM citizens")
    with engine.connect() as opened:
        assert opened.execute(counted).scalar() == len(migrate.REVISIONS)
    engine.dispose()


def fill(engine: Any, revision: str) -> None:
    """One row in every table of this revision, each referring to the others' rows."""
    tables = MetaData()
    with connection.begin_write(engine) as opened:
        tables.reflect(opened)
        for table in tables.sorted_tables:
            if table.name != "alembic_version":
                opened.execute(insert(table).values(row_of(table, revision)))


def row_of(table: Table, revision: str) -> dict[str, Any]:
    """A value for every column but those that number themselves."""
    return {column.name: value_of(column, revision) for column in table.c if column.name != "seq"}


def value_of(column: Column[Any], revision: str) -> Any:
    if isinstance(column.type, Date):
        return date(2023, 1, 2)
    if isinstance(column.type, LargeBinary):
        return revision.encode()
    return revision if isinstance(column.type, String) else 1


def test_an_older_store_is_migrated_and_kept(folder: Path, ship: Callable[[str], None]) -> None:
    with Store.open(folder, PASSPHRASE) as store:
        case_id = new_case(store)
    before = migrate.HEAD
    ship(ADDS_A_COLUMN)
    with Store.open(folder, PASSPHRASE) as store:
        assert {"nickname", "telephone"} <= columns(store, "citizens")
        with store.read() as opened:
            assert opened.execute(text("SELECT id FROM cases")).scalars().all() == [case_id]
            assert opened.execute(text("PRAGMA foreign_keys")).scalar() == 1
    kept = folder / "sikkerhedskopi" / f"version-{before}"
    assert sorted(file.name for file in kept.iterdir()) == ["jobassist.db", "noegle.json"]
    assert (kept / "jobassist.db").read_bytes()[:15] != b"SQLite format 3"


def test_the_copy_opens_with_the_version_before(
    folder: Path, ship: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(folder, PASSPHRASE) as store:
        case_id = new_case(store)
    with monkeypatch.context():
        before = migrate.HEAD
        ship(ADDS_A_COLUMN)
        Store.open(folder, PASSPHRASE).close()
    monkeypatch.undo()
    with Store.open(folder / "sikkerhedskopi" / f"version-{before}", PASSPHRASE) as store:
        assert [case.id for case in load_cases(store)] == [case_id]


@pytest.mark.parametrize("source", [FAILS_HALFWAY, BREAKS_A_REFERENCE])
def test_a_migration_that_fails_changes_nothing(
    source: str, folder: Path, ship: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(folder, PASSPHRASE) as store:
        case_id = new_case(store)
    ship(source)
    for _ in range(2):
        with pytest.raises(Exception, match=r"no_such_table|beskadiget"):
            Store.open(folder, PASSPHRASE)
    monkeypatch.undo()
    with Store.open(folder, PASSPHRASE) as store:
        assert [case.id for case in load_cases(store)] == [case_id]


def test_a_store_from_a_newer_version_is_left_alone(folder: Path) -> None:
    with Store.open(folder, PASSPHRASE) as store, connection.begin_write(store.engine) as opened:
        opened.execute(text("UPDATE alembic_version SET version_num = '8888'"))
    before = (folder / "jobassist.db").read_bytes()
    with pytest.raises(StoreNewer, match="nyere udgave"):
        Store.open(folder, PASSPHRASE)
    assert (folder / "jobassist.db").read_bytes() == before
    assert not (folder / "sikkerhedskopi").exists()


@pytest.mark.parametrize("damage", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
def test_a_database_that_is_no_store(folder: Path, damage: str) -> None:
    with Store.open(folder, PASSPHRASE) as store, connection.begin_write(store.engine) as opened:
        opened.execute(text(damage))
    with pytest.raises(StoreDamaged):
        Store.open(folder, PASSPHRASE)


def test_migrations_do_not_follow_the_live_tables() -> None:
    """A migration that imported the tables would change its past when they change."""
    for script in (paths.migrations() / "versions").glob("*.py"):
        assert not re.search(r"\bjobassist\b", script.read_text(encoding="utf-8")), script.name


def test_a_store_can_be_made_beside_a_cheap_key(tmp_path: Path) -> None:
    with Store.create(tmp_path / "new", PASSPHRASE, params=CHEAP) as store:
        assert migrate.current_revision(store.engine) == migrate.HEAD
