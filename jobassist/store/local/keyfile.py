"""The key file: the store's random data key, wrapped once for each way to unlock it.

``noegle.json`` holds a version and a list of slots. This module reads and writes the kinds
``passphrase`` and ``demo`` (a demo store's passphrase is public, so it unlocks itself); ``recovery``
and ``keyring`` are reserved, and slots of unknown kinds are kept as they are.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import secrets
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jobassist.store.errors import KeyFileDamaged, KeyFileMissing, WrongPassphrase, translated_files
from jobassist.store.local.place import sync_folder

KEY_BYTES = 32
DEMO_PASSPHRASE = "demo"  # noqa: S105 - public by intent: demo people belong to nobody
_VERSION = 1
_UNLOCKED_BY_TEXT = ("passphrase", "demo")


@dataclass(frozen=True, slots=True)
class KdfParams:
    """Cost of Argon2id; stored in each slot, so that it can rise later."""

    iterations: int = 3
    memory_kib: int = 65_536
    lanes: int = 4

    def is_sane(self) -> bool:
        """Whether a damaged or hostile file would neither hang nor exhaust the machine."""
        return (
            1 <= self.iterations <= 64
            and 1 <= self.lanes <= 64
            and 8 * self.lanes <= self.memory_kib <= 4 * 1024 * 1024
        )


STRONG = KdfParams()
DEMO = KdfParams(iterations=1, memory_kib=64, lanes=1)


def new_key() -> bytes:
    """A fresh data key: 32 random bytes."""
    return secrets.token_bytes(KEY_BYTES)


def create(
    path: Path, data_key: bytes, passphrase: str, *, is_demo: bool = False, params: KdfParams = STRONG
) -> None:
    """Write a key file that gives ``data_key`` to who knows the passphrase; a demo's is public."""
    slot = (
        _wrap("demo", DEMO_PASSPHRASE, data_key, DEMO)
        if is_demo
        else _wrap("passphrase", passphrase, data_key, params)
    )
    _write(path, [slot])


def unlock(path: Path, passphrase: str) -> bytes:
    """The data key; raises KeyFileMissing, KeyFileDamaged or WrongPassphrase."""
    for slot in _slots(path):
        if slot["kind"] in _UNLOCKED_BY_TEXT and (data_key := _unwrap(slot, passphrase)):
            return data_key
    raise WrongPassphrase


def change_passphrase(path: Path, old: str, new: str, *, params: KdfParams = STRONG) -> None:
    """Wrap the same data key under a new passphrase; the store itself and other slots stay."""
    data_key = unlock(path, old)
    kept = [slot for slot in _slots(path) if slot["kind"] not in _UNLOCKED_BY_TEXT]
    _write(path, [_wrap("passphrase", new, data_key, params), *kept])


def is_demo(path: Path) -> bool:
    """Whether the store is a demo, that is, unlocks itself."""
    return any(slot["kind"] == "demo" for slot in _slots(path))


def _wrap(kind: str, passphrase: str, data_key: bytes, params: KdfParams) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapped = AESGCM(_derive(passphrase, salt, params)).encrypt(nonce, data_key, _context(kind))
    return {
        "kind": kind,
        "kdf": "argon2id",
        **asdict(params),
        "salt": _encoded(salt),
        "nonce": _encoded(nonce),
        "wrapped": _encoded(wrapped),
    }


def _unwrap(slot: dict[str, Any], passphrase: str) -> bytes | None:
    """The data key, or None where the passphrase does not fit this slot."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, wrapped, params = _parsed(slot)
    try:
        return AESGCM(_derive(passphrase, salt, params)).decrypt(nonce, wrapped, _context(slot["kind"]))
    except InvalidTag:
        return None


def _parsed(slot: dict[str, Any]) -> tuple[bytes, bytes, bytes, KdfParams]:
    try:
        params = KdfParams(int(slot["iterations"]), int(slot["memory_kib"]), int(slot["lanes"]))
        salt, nonce, wrapped = (base64.b64decode(slot[part], validate=True) for part in _BINARY)
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise KeyFileDamaged from error
    sizes_fit = len(salt) == 16 and len(nonce) == 12 and len(wrapped) == KEY_BYTES + 16
    if slot.get("kdf") != "argon2id" or not params.is_sane() or not sizes_fit:
        raise KeyFileDamaged
    return salt, nonce, wrapped, params


_BINARY = ("salt", "nonce", "wrapped")


def _derive(passphrase: str, salt: bytes, params: KdfParams) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=params.iterations,
        lanes=params.lanes,
        memory_cost=params.memory_kib,
    )
    # One keyboard sends "å" as one sign, another as two.
    return kdf.derive(unicodedata.normalize("NFC", passphrase).encode())


def _context(kind: str) -> bytes:
    """Authenticated with the wrapped key, so that a slot cannot be passed off as another kind."""
    return f"jobassist key file {_VERSION}: {kind}".encode()


def _slots(path: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise KeyFileMissing from error
    except (OSError, ValueError, RecursionError) as error:
        raise KeyFileDamaged from error
    slots = content.get("slots") if isinstance(content, dict) else None
    if not isinstance(slots, list) or content.get("version") != _VERSION:
        raise KeyFileDamaged
    if not all(isinstance(slot, dict) and isinstance(slot.get("kind"), str) for slot in slots):
        raise KeyFileDamaged
    return slots


def _write(path: Path, slots: list[dict[str, Any]]) -> None:
    """Replace the file in one step: a crash leaves the old one or the new one, never half of one."""
    text = json.dumps({"version": _VERSION, "slots": slots}, indent=2)
    fresh = path.with_name(path.name + ".ny")
    with translated_files():
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        sync_folder(path.parent)


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
