"""Typed times of day, read kindly."""

from __future__ import annotations

import re
from datetime import time

_TIME = re.compile(r"^(?:kl\.? ?)?(\d{1,2})(?:[.:, ]?(\d{2}))?$")


def read_time(text: str) -> time | None:
    """The time that was typed (``10.30``, ``10:30``, ``1030``, ``9``, ``kl. 9``), or None when it is none."""
    match = _TIME.match(text.strip().casefold())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def shown_time(at: time) -> str:
    """``10.30``."""
    return f"{at.hour}.{at.minute:02}"
