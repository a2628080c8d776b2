"""Bringing an older store up to this version; Alembic is imported only when there is something to do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jobassist import paths
from jobassist.store.errors import StoreDamaged, StoreNewer, translated, translated_files
from jobassist.store.local.connection import begin_write, driver
from jobassist.store.local.place import DATABASE, KEY_FILE, prepare, sync_folder

if TYPE_CHECKING:
    from sqlalchemy import Engine

# Every shipped revision, oldest first; a test compares them with the files in db/versions.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
HEAD = REVISIONS[-1]
BACKUP_FOLDER = "sikkerhedskopi"


def current_revision(engine: Engine) -> str:
    """The revision that the store is in; raises StoreDamaged for a database that is no store."""
    known = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    with translated(), engine.connect() as connection:
        if not connection.exec_driver_sql(known).scalar():
            raise StoreDamaged
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if not isinstance(revision, str):
        raise StoreDamaged
    return revision


def bring_up_to_date(engine: Engine, folder: Path) -> None:
    """Migrate the store in ``folder`` to HEAD in one transaction, after a backup of an older store.

    Raises StoreNewer for a revision that this version does not know.
    """
    revision = current_revision(engine)
    if revision == HEAD:
        return
    if revision not in REVISIONS:
        raise StoreNewer
    _back_up(engine, folder, revision)
    upgrade(engine)


def _back_up(engine: Engine, folder: Path, revision: str) -> None:
    """Copy database and key file to ``sikkerhedskopi/version-<revision>/``, encrypted as they are."""
    place = folder / BACKUP_FOLDER / f"version-{revision}"
    prepare(place)
    fresh = place / f"{DATABASE}.ny"
    fresh.unlink(missing_ok=True)
    with translated(), driver(engine) as connection:
        connection.execute("VACUUM INTO ?", (str(fresh),))
    with translated_files():
        shutil.copy2(folder / KEY_FILE, place / KEY_FILE)
        fresh.replace(place / DATABASE)
        sync_folder(place)


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations up to ``revision``: all of them or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    # Alembic reads % as the start of a variable.
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    with translated(), _without_foreign_keys(engine), begin_write(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise StoreDamaged


@contextmanager
def _without_foreign_keys(engine: Engine) -> Iterator[None]:
    """A table that is rebuilt is dropped first; the pragma does nothing inside a transaction."""
    with driver(engine) as connection:
        connection.execute("PRAGMA foreign_keys = off")
    try:
        yield
    finally:
        with driver(engine) as connection:
            connection.execute("PRAGMA foreign_keys = on")
