"""New ids for rows: UUIDv7 as text, so that ids sort as the rows were made."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562)."""
    (made,) = new_ids(1)
    return made


def new_ids(count: int) -> list[str]:
    """So many fresh UUIDv7, each greater than the one before.

    60 bits of time, in 1/4096 of a millisecond and one more for each id, which takes longer than that to
    make; then 60 random bits, the same for all that are made together.
    """
    start = (time.time_ns() << 12) // 1_000_000
    random = os.urandom(8).hex()
    end = f"8{random[1:4]}-{random[4:]}"
    ticks = (f"{tick:015x}" for tick in range(start, start + count))
    return [f"{tick[:8]}-{tick[8:12]}-7{tick[12:]}-{end}" for tick in ticks]
