"""Where a store may lie: a folder of one computer, closed to its other users."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from jobassist.store.errors import UnsafePlace, translated_files

DATABASE = "jobassist.db"
KEY_FILE = "noegle.json"
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "mobile documents")


def check(folder: Path) -> None:
    """Refuse network paths and folders that a sync program copies; raises UnsafePlace."""
    spelled = str(folder)
    if spelled.startswith(("//", "\\\\")):
        raise UnsafePlace
    resolved = folder.resolve()
    if str(resolved).startswith("\\\\") or any(_is_synced(part) for part in resolved.parts):
        raise UnsafePlace


def _is_synced(part: str) -> bool:
    """``OneDrive - Kommunen``, ``Dropbox (Privat)`` and so on."""
    return part.casefold().startswith(_SYNCED)


def prepare(folder: Path) -> None:
    """Make the folder, open to its owner only; raises StoreReadOnly or StoreFull."""
    with translated_files():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)


def set_aside(file: Path) -> None:
    """Keep a file that is in the way, under the first free name: it may be the key to a moved store."""
    if not file.exists():
        return
    names = (file.with_name(f"{file.stem}.gammel-{number}{file.suffix}") for number in count(1))
    file.rename(next(name for name in names if not name.exists()))


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut; Windows does that by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
