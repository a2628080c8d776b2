"""A talk as the commands print it; other programs build on the keys."""

from __future__ import annotations

from datetime import time
from typing import Any

from jobassist.domain.case import TalkForm, TalkStatus
from jobassist.domain.danish import short_date
from jobassist.domain.rule_words import TALK_WORDS
from jobassist.services.list_talks import TalkLine

COLUMNS = ("number", "on", "at", "status", "kind", "form", "plan_version")
HEADINGS = ("Nr.", "Dag", "Tid", "Status", "Type", "Form", "Plan")
_STATUS_WORDS = {
    TalkStatus.PLANNED: "booket",
    TalkStatus.HELD: "holdt",
    TalkStatus.NO_SHOW: "udeblevet",
    TalkStatus.CANCELLED: "aflyst",
    TalkStatus.MOVED: "flyttet",
}
_FORM_WORDS = {TalkForm.IN_PERSON: "fremmøde", TalkForm.PHONE: "telefon", TalkForm.VIDEO: "video"}


def talk_record(line: TalkLine) -> dict[str, Any]:
    """One talk: ``at`` is the time of day, None where it is not known."""
    talk = line.talk
    return {
        "number": line.number,
        "on": talk.on,
        "at": _clock(line) or None,
        "status": talk.status.value,
        "kind": talk.kind.value,
        "form": talk.form.value if talk.form else None,
        "plan_version": line.plan_version,
    }


def talk_line(line: TalkLine) -> dict[str, Any]:
    """One talk as a line of the table."""
    talk = line.talk
    return {
        "number": line.number,
        "on": short_date(talk.on),
        "at": _clock(line).replace(":", "."),
        "status": _STATUS_WORDS[talk.status],
        "kind": TALK_WORDS[talk.kind],
        "form": _FORM_WORDS[talk.form] if talk.form else "",
        "plan_version": line.plan_version,
    }


def _clock(line: TalkLine) -> str:
    at = line.talk.at
    return f"{at:%H:%M}" if at is not None and at.time() != time() else ""
