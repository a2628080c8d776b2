"""New ids for rows: UUIDv7 as text, so that ids sort as the rows were made."""

from __future__ import annotations

import secrets
import time


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits of their fraction, 62 random bits."""
    milliseconds, fraction = divmod(time.time_ns(), 1_000_000)
    fraction_bits = (fraction << 12) // 1_000_000
    value = (milliseconds << 80) | (0x7000 | fraction_bits) << 64 | (1 << 63) | (secrets.randbits(62))
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
