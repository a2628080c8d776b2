"""The situations of ``tests/rules``: what each tells of a case, and what must come of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jobassist.domain.case import (
    Case,
    Decision,
    Exemption,
    Holder,
    OfferKind,
    Pauses,
    Placement,
    Reported,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.domain.rulebook import Rulebook
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import CPR_1990, a_case, held, offer, planned

FOLDER = Path(__file__).parent.parent / "rules"
ClosedDays = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Situation:
    """A case on a day, the rules that are switched on, and what is expected.

    ``duties`` and ``also`` are together all that the jobcentre owes, ``also`` without saying how it stands.
    ``reminders`` is None where the situation is not about reminders; else they and ``also_reminders`` are
    all of them, and the duties of others named in ``done`` are met.
    """

    file: str
    title: str
    day: date
    case: Case
    book: Rulebook
    duties: dict[str, dict[str, Any]]
    also: tuple[str, ...]
    reminders: dict[str, date | None] | None
    also_reminders: tuple[str, ...]
    done: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.title}"


@cache
def situations() -> tuple[Situation, ...]:
    return tuple(each for path in sorted(FOLDER.glob("*.toml")) for each in _in_file(path))


def _in_file(path: Path) -> Iterator[Situation]:
    """A title that begins with dots goes on from the last that does not, and is named with it."""
    first = ""
    for told in tomllib.loads(path.read_text(encoding="utf-8"))["situation"]:
        goes_on = told["title"].startswith("...")
        first = first if goes_on else told["title"]
        told["title"] = f"{first} {told['title']}" if goes_on else first
        yield _situation(path.stem, told)


def _situation(file: str, told: dict[str, Any]) -> Situation:
    """One situation; a key that is not known is an error, since it would say nothing."""
    title, day = told.pop("title"), told.pop("day")
    closed = tuple((int(each[:2]), int(each[3:])) for each in told.pop("closed_days", []))
    about_reminders = {"reminder", "also_remember", "done"} & set(told)
    reminders = {each["id"]: each.get("due_on") for each in told.pop("reminder", [])}
    found = Situation(
        file=file,
        title=title,
        day=day,
        book=_book(closed, tuple(told.pop("local_rules", []))),
        duties={each.pop("id"): each for each in told.pop("duty", [])},
        also=tuple(told.pop("also", [])),
        reminders=reminders if about_reminders else None,
        also_reminders=tuple(told.pop("also_remember", [])),
        done=tuple(told.pop("done", [])),
        case=_case(told),
    )
    assert not told, f"{found}: unknown keys {sorted(told)}"
    return found


@cache
def _book(closed_days: ClosedDays, local_rules: tuple[str, ...]) -> Rulebook:
    return load_rulebook(resources("rules"), closed_days=closed_days, local_rules=local_rules)


def _case(told: dict[str, Any]) -> Case:
    """The case that a situation tells; takes every key it understands out of ``told``."""
    reported = told.pop("reported", None)
    return a_case(
        told.pop("started_on", None),
        cpr=told.pop("cpr", CPR_1990),
        group=TargetGroup(told.pop("group")),
        ended_on=told.pop("ended_on", None),
        visitation=told.pop("visitation", ""),
        is_employed=told.pop("is_employed", None),
        recovery_on=told.pop("recovery_on", None),
        benefit_hours=told.pop("hours", None),
        benefit_hours_on=told.pop("hours_on", None),
        reported=Reported(**reported) if reported else None,
        talks=(
            *held(*told.pop("talks", [])),
            *held(*told.pop("joint_talks", []), kind=TalkKind.FAELLES),
            *held(*told.pop("fund_talks", []), held_by=Holder.UNEMPLOYMENT_FUND),
            *held(*told.pop("jobcentre_talks", []), held_by=Holder.JOBCENTRE),
            *planned(*told.pop("planned", [])),
            *map(_talk, told.pop("talk", [])),
        ),
        placements=tuple(map(_offer, told.pop("offers", []))),
        exemptions=tuple(
            Exemption(e["from"], e.get("to"), Pauses(e.get("pauses", "all")))
            for e in told.pop("exemptions", [])
        ),
        decisions=tuple(
            Decision(d["id"], d["on"], extension=d.get("extension", 0), from_on=d.get("from"))
            for d in told.pop("decisions", [])
        ),
        circumstances=tuple(
            Circumstance(CircumstanceKind(c["kind"]), c["from"], c.get("to"), c.get("note", ""))
            for c in told.pop("circumstances", [])
        ),
        benefit_periods=tuple(
            BenefitPeriod(p["from"], p.get("to"), PaidAs(p.get("as", "full"))) for p in told.pop("paid", [])
        ),
    )


def _talk(told: dict[str, Any]) -> Talk:
    """A talk with more to say than its day: kind, form, holder, and whether it was held."""
    return Talk(
        on=told["on"],
        status=TalkStatus(told.get("status", "held")),
        kind=TalkKind(told.get("kind", "jobsamtale")),
        form=TalkForm(told["form"]) if "form" in told else None,
        held_by=Holder(told["held_by"]) if "held_by" in told else None,
    )


def _offer(told: dict[str, Any]) -> Placement:
    return offer(
        told["from"],
        told.get("to"),
        kind=OfferKind(told.get("kind", "virksomhedspraktik")),
        given_on=told.get("given_on"),
        counts=told.get("counts", True),
    )
