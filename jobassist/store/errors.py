"""Every way the store can fail, as Danish sentences; the only module that names database exceptions."""

# ruff: noqa: N818 - the names say what is wrong, as the contract of the store has them
from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jobassist.domain.errors import JobAssistError


class StoreError(JobAssistError):
    """A store that cannot be used as asked; ``sentence`` is what the user reads."""

    sentence = "Databasen kan ikke bruges lige nu. Luk JobAssist, og åbn programmet igen."

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class WrongPassphrase(StoreError):
    sentence = "Adgangssætningen er forkert. Prøv igen, og se efter store og små bogstaver."


class KeyFileMissing(StoreError):
    sentence = "Nøglefilen noegle.json mangler. Læg den tilbage i datamappen fra en sikkerhedskopi."


class KeyFileDamaged(StoreError):
    sentence = "Nøglefilen noegle.json er beskadiget. Læg den tilbage i datamappen fra en sikkerhedskopi."


class StoreMissing(StoreError):
    sentence = "Der er ingen database i datamappen. Vælg en anden mappe, eller opret en ny database."


class StoreExists(StoreError):
    sentence = "Der er allerede en database i datamappen. Åbn den, eller vælg en anden mappe."


class StoreNewer(StoreError):
    sentence = "Databasen er lavet af en nyere udgave af JobAssist. Opdater programmet, og åbn den igen."


class StoreInUse(StoreError):
    sentence = "Databasen er allerede åben i et andet vindue. Brug det, eller luk det først."


class StoreDamaged(StoreError):
    sentence = "Databasen er beskadiget eller hører til en anden nøglefil. Gendan den fra en sikkerhedskopi."


class StoreFull(StoreError):
    sentence = "Disken er fuld, så det sidste blev ikke gemt. Frigør plads, og gem igen."


class StoreReadOnly(StoreError):
    sentence = (
        "Der kan ikke skrives i datamappen. Bed it-afdelingen om skriveadgang, eller vælg en anden mappe."
    )


class DiskFailed(StoreError):
    sentence = "Disken svarer ikke, så det sidste blev ikke gemt. Kontrollér disken, og gem igen."


class Stale(StoreError):
    sentence = "Oplysningen er ændret i mellemtiden. Åbn den igen, og lav ændringen om."


class NotUndoable(StoreError):
    sentence = "Handlingen kan ikke fortrydes. Ret oplysningen, hvor den står."


class NotEncrypted(StoreError):
    sentence = "Databasen er ikke krypteret og åbnes derfor ikke. Vælg en anden datamappe."


class EngineTooOld(StoreError):
    sentence = "Programmets database er for gammel eller uden kryptering. Installer JobAssist igen."


class UnsafePlace(StoreError):
    sentence = (
        "Databasen må ikke ligge på et netværksdrev eller i en mappe, der synkroniseres, for så kan den "
        "gå i stykker. Vælg en mappe på computeren."
    )


def driver() -> Any:
    """The driver, whose exceptions do not derive from those of the standard library.

    Imported here when it is needed: the gate of the window wants the sentences alone.
    """
    from sqlcipher3 import dbapi2

    return dbapi2


def _by_code(code: int) -> type[StoreError] | None:
    """The error for one of SQLite's primary result codes."""
    dbapi2 = driver()
    kinds: dict[int, type[StoreError]] = {
        dbapi2.SQLITE_BUSY: StoreInUse,
        dbapi2.SQLITE_LOCKED: StoreInUse,
        dbapi2.SQLITE_FULL: StoreFull,
        dbapi2.SQLITE_IOERR: DiskFailed,
        dbapi2.SQLITE_READONLY: StoreReadOnly,
        dbapi2.SQLITE_PERM: StoreReadOnly,
        dbapi2.SQLITE_CANTOPEN: StoreReadOnly,
        dbapi2.SQLITE_CORRUPT: StoreDamaged,
        dbapi2.SQLITE_NOTADB: StoreDamaged,
    }
    return kinds.get(code)


_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
    errno.EROFS: StoreReadOnly,
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
}


@contextmanager
def translated() -> Iterator[None]:
    """Turn database errors that the user can mend into the store's own; others pass through as bugs."""
    try:
        yield
    except Exception as error:
        mended = _translate(error)
        if mended is None:
            raise
        raise mended from error


@contextmanager
def translated_files() -> Iterator[None]:
    """The same for the files of the store themselves: a full disk, a folder without access."""
    try:
        yield
    except OSError as error:
        raise _BY_ERRNO.get(error.errno or 0, DiskFailed)() from error


@contextmanager
def stale_when_referred_to(sentence: str) -> Iterator[None]:
    """Raise Stale with ``sentence`` where a row cannot go or come back because of other rows."""
    try:
        yield
    except Exception as error:
        if isinstance(getattr(error, "orig", error), driver().IntegrityError):
            raise Stale(sentence) from error
        raise


def _translate(error: Exception) -> StoreError | None:
    """The typed error for a driver error, also one that SQLAlchemy has wrapped (in ``orig``)."""
    driver_error = getattr(error, "orig", None) or error
    if not isinstance(driver_error, driver().Error):
        return None
    # The low byte is the primary code; the rest says more than a caseworker can use.
    code = getattr(driver_error, "sqlite_errorcode", 0) & 0xFF
    if (kind := _by_code(code)) is not None:
        return kind()
    # The driver leaves the code out where a page cannot be decrypted.
    return StoreDamaged() if "file is not a database" in str(driver_error) else None
