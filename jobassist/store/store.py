"""The store that everything else holds: opened once, used by one thread at a time, closed at the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from jobassist.domain.case import CaseId
from jobassist.store.errors import StoreExists, StoreMissing, translated, translated_files
from jobassist.store.local import keyfile, place

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from jobassist.store.records import Action
    from jobassist.store.unit import Unit

_SLOW = (
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.kdf.argon2",
    "jobassist.store.local.connection",
    "jobassist.store.local.migrate",
    "jobassist.store.reads",
    "jobassist.store.undo",
    "sqlalchemy.dialects.sqlite",
)


def preload() -> None:
    """Import what opening a store needs (SQLAlchemy, the key derivation): while the passphrase is typed."""
    for name in _SLOW:
        import_module(name)


class Store:
    """An open, unlocked store in ``folder``.

    This module is cheap to import: SQLAlchemy comes with opening a store, or with ``preload``.
    """

    def __init__(self, folder: Path, engine: Engine, *, is_demo: bool) -> None:
        self.folder = folder
        self.engine = engine
        self.is_demo = is_demo
        # There is one connection: whoever reads or writes holds the lock.
        self._lock = threading.RLock()
        self._current: Connection | None = None

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether ``folder`` holds a store; does not look inside."""
        return (folder / place.DATABASE).exists()

    @staticmethod
    def unlocks_itself(folder: Path) -> bool:
        """Whether the store in ``folder`` is a demo; raises KeyFileMissing or KeyFileDamaged."""
        return keyfile.is_demo(folder / place.KEY_FILE)

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        *,
        is_demo: bool = False,
        params: keyfile.KdfParams = keyfile.STRONG,
    ) -> Self:
        """Make an empty store and open it; a demo store ignores the passphrase.

        Raises UnsafePlace, StoreExists, StoreReadOnly or StoreFull. A crash leaves no half store.
        """
        place.check(folder)
        if cls.exists(folder):
            raise StoreExists
        place.prepare(folder)
        key = keyfile.new_key()
        with _built(folder, key):
            # The database is whole; with its key beside it, it can take its name.
            place.set_aside(folder / place.KEY_FILE)
            keyfile.create(folder / place.KEY_FILE, key, passphrase, is_demo=is_demo, params=params)
        return cls._opened(folder, key, is_demo=is_demo)

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Self:
        """Unlock, migrate where needed, and open; a demo store opens by itself, whatever is typed.

        Raises StoreMissing, KeyFileMissing, KeyFileDamaged, WrongPassphrase, UnsafePlace, NotEncrypted,
        StoreNewer, StoreInUse, StoreDamaged, StoreReadOnly or EngineTooOld.
        """
        place.check(folder)
        if not cls.exists(folder):
            raise StoreMissing
        is_demo = cls.unlocks_itself(folder)
        typed = keyfile.DEMO_PASSPHRASE if is_demo else passphrase
        return cls._opened(folder, keyfile.unlock(folder / place.KEY_FILE, typed), is_demo=is_demo)

    @classmethod
    def open_demo(cls, folder: Path) -> Self:
        """Open a demo store; raises WrongPassphrase for a store with real people."""
        return cls.open(folder, keyfile.DEMO_PASSPHRASE)

    @classmethod
    def _opened(cls, folder: Path, key: bytes, *, is_demo: bool) -> Self:
        from jobassist.store.local import connection, migrate

        engine = connection.open_engine(folder / place.DATABASE, key)
        try:
            migrate.bring_up_to_date(engine, folder)
        except BaseException:
            engine.dispose()
            raise
        return cls(folder, engine, is_demo=is_demo)

    @classmethod
    def remove_demo(cls, folder: Path) -> None:
        """Delete the demo store in ``folder``, if there is one; a store with real people is left alone."""
        if cls.exists(folder) and cls.unlocks_itself(folder):
            with translated_files():
                _remove(folder / place.DATABASE)
                (folder / place.KEY_FILE).unlink()

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the key anew; raises WrongPassphrase when ``old`` is not the passphrase."""
        keyfile.change_passphrase(self.folder / place.KEY_FILE, old, new)

    def close(self) -> None:
        """Merge the log into the database file and let go of it."""
        with self._lock, translated():
            self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to read from; inside a write it sees what is written so far."""
        with self._lock, translated():
            if self._current is not None:
                yield self._current
                return
            with self.engine.connect() as connection, self._shared(connection):
                yield connection

    @contextmanager
    def _shared(self, connection: Connection) -> Iterator[None]:
        """Let reads inside this block use the same connection."""
        self._current = connection
        try:
            yield
        finally:
            self._current = None

    @contextmanager
    def write(
        self,
        action: str,
        *,
        by: str,
        at: datetime,
        case_id: CaseId | None = None,
        continues: str | None = None,
    ) -> Iterator[Unit]:
        """One transaction: what the block does is stored whole, or not at all when it raises.

        ``continues`` is the ``action_id`` of an earlier write that this one goes on with (the same text,
        some letters later): the two are one step in the history and one step to undo.
        Raises Stale, StoreFull, StoreReadOnly or DiskFailed.
        """
        with self._writing() as connection:
            from jobassist.store.history import Ledger
            from jobassist.store.unit import Unit

            ledger = Ledger(connection, action, by=by, at=at, case_id=case_id, continues=continues)
            yield Unit(connection, ledger, by=by, at=at)
            ledger.finish()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        from jobassist.store.local.connection import begin_write

        with self._lock, translated():
            if self._current is not None:
                raise RuntimeError("A write cannot begin inside a read or another write.")
            with begin_write(self.engine) as connection, self._shared(connection):
                yield connection

    def undo(self, action_id: str, *, by: str, at: datetime) -> frozenset[CaseId]:
        """Put everything back as it was before the action; returns the cases that this touched.

        Undoing is an action too: undoing it does the first again. Raises Stale when something was
        changed since, and NotUndoable; then nothing is changed.
        """
        from jobassist.store.history import Ledger
        from jobassist.store.undo import put_back
        from jobassist.store.unit import Unit

        with self._writing() as connection:
            ledger = Ledger(connection, "undo", by=by, at=at, undoes=action_id)
            touched = put_back(Unit(connection, ledger, by=by, at=at), action_id)
            ledger.finish()
        return touched

    def last_action(self, by: str) -> Action | None:
        """The newest thing this person did that can be undone and is not; None when there is nothing."""
        from jobassist.store import history

        with self.read() as connection:
            return history.last_action(connection, by)


@contextmanager
def _built(folder: Path, key: bytes) -> Iterator[None]:
    """An empty database beside its place; it is moved there when the block ends well, else removed."""
    from jobassist.store.local import connection, migrate

    fresh = folder / f"{place.DATABASE}.ny"
    with translated_files():
        _remove(fresh)
        try:
            engine = connection.open_engine(fresh, key, is_new=True)
            try:
                migrate.upgrade(engine)
            finally:
                engine.dispose()
            fresh.chmod(0o600)
            yield
            fresh.replace(folder / place.DATABASE)
            place.sync_folder(folder)
        except BaseException:
            _remove(fresh)
            raise


def _remove(database: Path) -> None:
    """A database file and the log beside it."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
