"""Reads the demo people's names, town, habits and words from ``db/people``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

from jobassist.domain.case import Holder, OfferKind, TalkKind, TargetGroup
from jobassist.services.demo_values import Municipality, Staff


@dataclass(frozen=True, slots=True)
class Origin:
    """Names that belong together; ``language`` is what an interpreter would speak."""

    language: str
    first: tuple[tuple[str, ...], tuple[str, ...]]
    last: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    streets: tuple[str, ...]
    floors: tuple[str, ...]
    employers: tuple[str, ...]
    unemployment_funds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupShare:
    """A target group with the ages of its people and the last day it exists, if any."""

    group: TargetGroup
    weight: int
    ages: tuple[int, int]
    until: date | None


@dataclass(frozen=True, slots=True)
class PaceTalk:
    """A talk that usually comes ``day`` days after the case's first day."""

    day: int
    kind: TalkKind
    held_by: Holder


@dataclass(frozen=True, slots=True)
class Pace:
    groups: frozenset[TargetGroup]
    valid_from: date
    talks: tuple[PaceTalk, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """The shares of a group whose talks and whose offers are left behind; empty ``groups`` is the rest."""

    groups: frozenset[TargetGroup]
    talks: float
    offers: float


@dataclass(frozen=True, slots=True)
class Offer:
    title: str
    kind: OfferKind
    weeks: int
    groups: frozenset[TargetGroup]


@dataclass(frozen=True, slots=True)
class Family:
    """The words of talks that share an agenda; ``answers`` by (item, question)."""

    agenda: str
    groups: frozenset[TargetGroup]
    is_employed: bool
    goals: tuple[str, ...]
    job_goals: tuple[tuple[str, str, str], ...]
    search_requirements: tuple[str, ...]
    support: tuple[str, ...]
    us: tuple[str, ...]
    citizen: tuple[str, ...]
    answers: tuple[tuple[tuple[str, str], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class People:
    """Everything the generator draws from; ``named`` are the tables of people who are always there."""

    origins: tuple[Origin, ...]
    origin_weights: tuple[int, ...]
    municipality: Municipality
    caseworkers: tuple[Staff, ...]
    coordinator: Staff
    manager: Staff
    town: Town
    groups: tuple[GroupShare, ...]
    paces: tuple[Pace, ...]
    behind: tuple[Behind, ...]
    offers: tuple[Offer, ...]
    exempt_reasons: tuple[str, ...]
    ended_reasons: tuple[str, ...]
    decided_notes: tuple[str, ...]
    families: tuple[Family, ...]
    named: Mapping[str, Any]

    @property
    def named_names(self) -> frozenset[str]:
        return frozenset(table["name"] for table in self.named["people"])

    def family(self, group: TargetGroup, *, is_employed: bool) -> Family:
        """The words for a group, with or without a job; the last family is for everybody else."""
        return next(
            (f for f in self.families if group in f.groups and f.is_employed == is_employed),
            self.families[-1],
        )

    def pace(self, group: TargetGroup, day: date) -> tuple[PaceTalk, ...]:
        """The usual talks of a group's cases, as the law has them on a day."""
        fitting = [p for p in self.paces if group in p.groups and p.valid_from <= day]
        return max(fitting, key=lambda pace: pace.valid_from).talks

    def left_behind(self, group: TargetGroup) -> Behind:
        return next(b for b in self.behind if group in b.groups or not b.groups)

    def offers_for(self, group: TargetGroup) -> tuple[Offer, ...]:
        return tuple(offer for offer in self.offers if group in offer.groups)


def load_people(folder: Path) -> People:
    """The people in a folder of TOML files; the shipped ones lie in ``paths.migrations() / "people"``."""
    names, town, cases, texts, named = (
        tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("names", "town", "cases", "texts", "named")
    )
    return People(
        origins=tuple(_origin(each) for each in names["origins"]),
        origin_weights=tuple(accumulate(each["weight"] for each in names["origins"])),
        municipality=Municipality(
            **{**town["municipality"], "address": tuple(town["municipality"]["address"])}
        ),
        caseworkers=tuple(Staff(**each) for each in town["caseworkers"]),
        coordinator=Staff(**town["coordinator"]),
        manager=Staff(**town["manager"]),
        town=_town(town["places"]),
        groups=tuple(_group_share(each) for each in cases["groups"]),
        paces=tuple(_pace(each) for each in cases["paces"]),
        behind=tuple(Behind(_groups(b), b["talks"], b["offers"]) for b in cases["behind"]),
        offers=tuple(
            Offer(each["title"], OfferKind(each["kind"]), each["weeks"], _groups(each))
            for each in cases["offers"]
        ),
        exempt_reasons=tuple(cases["reasons"]["exempt"]),
        ended_reasons=tuple(cases["reasons"]["ended"]),
        decided_notes=tuple(cases["reasons"]["decided"]),
        families=tuple(_family(each) for each in texts["families"]),
        named=named,
    )


def _groups(table: Mapping[str, Any]) -> frozenset[TargetGroup]:
    return frozenset(TargetGroup(group) for group in table["groups"])


def _origin(table: Mapping[str, Any]) -> Origin:
    men = tuple(table["last"])
    return Origin(
        language=table.get("language", ""),
        first=(tuple(table["women"]), tuple(table["men"])),
        last=(tuple(table.get("last_women", men)), men),
    )


def _town(table: Mapping[str, Any]) -> Town:
    return Town(
        table["town"],
        *(tuple(table[key]) for key in ("streets", "floors", "employers", "unemployment_funds")),
    )


def _group_share(table: Mapping[str, Any]) -> GroupShare:
    youngest, oldest = table["ages"]
    return GroupShare(TargetGroup(table["group"]), table["weight"], (youngest, oldest), table.get("until"))


def _pace(table: Mapping[str, Any]) -> Pace:
    joint, fund = table.get("joint", ()), table.get("fund", 0)
    talks = tuple(
        PaceTalk(
            day,
            TalkKind.FAELLES if day in joint else TalkKind(table["kind"]),
            Holder.UNEMPLOYMENT_FUND if number < fund else Holder.JOBCENTRE,
        )
        for number, day in enumerate(table["days"])
    )
    return Pace(_groups(table), table["valid_from"], talks)


def _family(table: Mapping[str, Any]) -> Family:
    return Family(
        agenda=table["agenda"],
        groups=_groups(table),
        is_employed=table.get("is_employed", False),
        goals=tuple(table["goals"]),
        job_goals=tuple((a, b, c) for a, b, c in table.get("job_goals", ())),
        search_requirements=tuple(table.get("search_requirements", ())),
        support=tuple(table["support"]),
        us=tuple(table["us"]),
        citizen=tuple(table["citizen"]),
        answers=tuple(_answers(table["answers"].items())),
    )


def _answers(pairs: Iterable[tuple[str, list[str]]]) -> Iterable[tuple[tuple[str, str], tuple[str, ...]]]:
    for key, values in pairs:
        item, _, question = key.partition(".")
        yield (item, question), tuple(values)
