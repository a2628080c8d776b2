"""The one connection to the encrypted database file, opened the only safe way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from jobassist.store.errors import (
    EngineTooOld,
    NotEncrypted,
    StoreDamaged,
    StoreMissing,
    StoreReadOnly,
    translated,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

# SQLite before 3.51.3 can corrupt a file in WAL mode (sqlite.org/wal.html#walresetbug).
_OLDEST_SQLITE = (3, 51, 3)
_PLAIN_HEADER = b"SQLite format 3\x00"
_BUSY_SECONDS = 0.2
_IS_WRITE = "is_write"

_PRAGMAS = (
    # SQLCipher would otherwise write to the terminal.
    "cipher_log = off",
    "cipher_log_level = none",
    # Before the first read: another process is refused, and no shared-memory file is made.
    "locking_mode = exclusive",
    "journal_mode = wal",
    # A commit survives a power cut only with FULL.
    "synchronous = full",
    "checkpoint_fullfsync = 1",
    "foreign_keys = on",
    "trusted_schema = off",
    "temp_store = memory",
    "mmap_size = 0",
    "cache_size = -65536",
    "secure_delete = on",
)


def check_engine() -> None:
    """Refuse a driver without encryption or with SQLite's WAL bug; raises EngineTooOld."""
    probe = dbapi2.connect(":memory:")
    try:
        has_cipher = bool(probe.execute("PRAGMA cipher_version").fetchall())
    finally:
        probe.close()
    if not has_cipher or dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise EngineTooOld


def open_engine(path: Path, key: bytes, *, is_new: bool = False) -> Engine:
    """An engine with one connection to ``path``, unlocked by the raw 32-byte key and held exclusively.

    Raises StoreMissing, NotEncrypted, StoreInUse, StoreDamaged, StoreReadOnly or EngineTooOld.
    """
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    check_engine()
    if not is_new:
        _check_file(path)
    with translated():
        driver_connection = _connect(path, key)
    engine = create_engine(
        "sqlite://",
        creator=lambda: driver_connection,
        module=dbapi2,
        poolclass=StaticPool,
        # Parameters hold names and notes: they never reach a log or a traceback.
        hide_parameters=True,
    )
    _begin_explicitly(engine)
    return engine


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise StoreMissing
    if path.stat().st_size == 0:
        # SQLite would take it for a new database and hide that all is lost.
        raise StoreDamaged
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise StoreReadOnly
    with path.open("rb") as file:
        if file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER:
            raise NotEncrypted


def _connect(path: Path, key: bytes) -> Any:
    # No isolation level: transactions begin where we say so. The store's lock keeps threads apart.
    connection = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _begin_explicitly(engine: Engine) -> None:
    """Writes take the write lock at once, so that a read before the write cannot go stale."""
    from sqlalchemy import event

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        is_write = connection.get_execution_options().get(_IS_WRITE, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")


@contextmanager
def begin_write(engine: Engine) -> Iterator[Connection]:
    """A transaction that has the write lock from its first statement on."""
    with engine.connect() as connection, connection.execution_options(**{_IS_WRITE: True}).begin():
        yield connection


@contextmanager
def driver(engine: Engine) -> Iterator[Any]:
    """The bare driver connection, for what must happen outside a transaction."""
    pooled = engine.raw_connection()
    try:
        yield pooled.driver_connection
    finally:
        pooled.close()
