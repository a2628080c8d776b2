"""Agreements and times as they are typed on the command line."""

from __future__ import annotations

import re
from datetime import date, datetime

from jobassist.domain.errors import JobAssistError
from jobassist.domain.plan import Agreement, AgreementId, Owner

_MOMENT = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})(?:\s+(\d{1,2})[.:](\d{2}))?")
_OWNERS = {"vi": Owner.US, "du": Owner.CITIZEN, "borger": Owner.CITIZEN}


def moment(text: str) -> datetime:
    """``23-03-2023 10.30``; without a time it is midnight, which prints as no time."""
    match = _MOMENT.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError
        day, month, year, hour, minute = (int(part or 0) for part in match.groups())
        return datetime(year, month, day, hour, minute)
    except ValueError:
        raise JobAssistError(f"“{text}” er ikke en tid. Skriv den som 23-03-2023 10.30.") from None


def agreement(text: str, made_on: date) -> Agreement:
    """``vi; ringer til lægen; 10-03-2023``; the day may be left out."""
    parts = [part.strip() for part in text.split(";")]
    owner = _OWNERS.get(parts[0].casefold())
    if owner is None or len(parts) not in (2, 3) or not parts[1]:
        raise JobAssistError(f"“{text}” er ikke en aftale. Skriv den som: vi; ringer til lægen; 10-03-2023.")
    due_on = moment(parts[2]).date() if len(parts) == 3 and parts[2] else None
    return Agreement(AgreementId(""), owner, parts[1], due_on, made_on=made_on)
