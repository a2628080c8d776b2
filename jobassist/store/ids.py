"""New ids for rows: UUIDv7 as text, so that ids sort as the rows were made."""

from __future__ import annotations

import os
import time

_RANDOM_BYTES = 8


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562)."""
    (made,) = new_ids(1)
    return made


def new_ids(count: int) -> list[str]:
    """So many fresh UUIDv7, each greater than the one before.

    60 bits of time, in 1/4096 of a millisecond and one more for each id (a whole list's ids take longer to
    make than that); then 60 random bits.
    """
    start = (time.time_ns() << 12) // 1_000_000
    random = os.urandom(_RANDOM_BYTES * count).hex()
    made = []
    for number in range(count):
        tick = f"{start + number:015x}"
        end = random[16 * number : 16 * number + 15]
        made.append(f"{tick[:8]}-{tick[8:12]}-7{tick[12:]}-8{end[:3]}-{end[3:]}")
    return made
