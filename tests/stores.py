"""What the tests' encrypted stores are locked with; deriving their key is cheap."""

from __future__ import annotations

from jobassist.store.local.keyfile import KdfParams

PASSPHRASE = "fem tilfældige ord"
CHEAP = KdfParams(iterations=1, memory_kib=64, lanes=1)
