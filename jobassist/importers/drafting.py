"""Each row of a table as one draft of a case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from itertools import compress
from typing import Any

from jobassist.domain.case import TargetGroup
from jobassist.domain.drafts import CaseDraft
from jobassist.fast import maker
from jobassist.importers import cells
from jobassist.importers.cells import AnswerReader
from jobassist.importers.dates import DateReader
from jobassist.importers.groups import GroupReader
from jobassist.importers.periods import PeriodReader
from jobassist.importers.table import Table
from jobassist.importers.talks import TalkReader, in_order
from jobassist.importers.vocabulary import Vocabulary

_TEXTS = ("ended_reason", "caseworker", "unemployment_fund", "employer", "visitation")
_ADDRESS = ("address", "postcode", "city", "address_protected_until")
_Columns = dict[str, Sequence[Any]]
_make_draft = maker(CaseDraft)


class RowDrafter:
    """Turns the rows of one list into drafts; ``as_of`` is the list's day."""

    def __init__(self, table: Table, vocabulary: Vocabulary, dates: DateReader, *, as_of: date) -> None:
        self._table = table
        self._dates = dates
        self._as_of = as_of
        self._answers = AnswerReader(vocabulary, dates, as_of)
        self._talks = TalkReader(table, vocabulary, dates)
        self._periods = PeriodReader(table, vocabulary, self._answers)

    def drafts(self, groups: GroupReader, titled: TargetGroup | None) -> list[CaseDraft]:
        """One draft a row that is not rejected; ``titled`` is the group where no column tells it."""
        facts = {**self._key_facts(groups, titled), **self._person(), **self._case(), **self._events()}
        rows = len(self._table)
        columns = [facts.get(field.name) or [field.default] * rows for field in fields(CaseDraft)]
        if rejected := self._table.rejected:
            kept = [position not in rejected for position in range(rows)]
            columns = [list(compress(column, kept)) for column in columns]
        return list(map(_make_draft, *columns))

    def _key_facts(self, groups: GroupReader, titled: TargetGroup | None) -> _Columns:
        """A row is rejected when one of these cannot be read."""
        table, cpr = self._table, self._table.cpr
        return {
            "rows": [(number,) for number in table.numbers],
            "cpr": table.read_keys(cpr, table.texts(cpr), cells.read_cpr, unreadable="", rejects=True),
            "group": self._group(groups, titled),
            "started_on": table.read(table.column("started_on"), self._dates.day, empty=None, rejects=True),
        }

    def _group(self, groups: GroupReader, titled: TargetGroup | None) -> list[TargetGroup | None]:
        table = self._table
        column = table.column("group")
        if column is None:
            return [titled] * len(table)

        def read(pair: tuple[str, str]) -> TargetGroup | None:
            return None if table.says_nothing(pair[0]) else groups.read(*pair)

        pairs = list(zip(table.texts(column), table.texts(table.column("visitation")), strict=True))
        return table.read_keys(column, pairs, read, unreadable=None, rejects=True)

    def _person(self) -> _Columns:
        return {
            "name": self._names(),
            "phone": self._column("phone", cells.read_phone, empty=""),
            "email": self._column("email", cells.read_email, empty=""),
            **self._address(),
            "is_digital_exempt": self._column("is_digital_exempt", self._answers.yes_or_no),
            "interpreter_language": self._column("interpreter_language", self._answers.language, empty=""),
        }

    def _case(self) -> _Columns:
        hours = self._column("benefit_hours", cells.read_hours)
        told_on = self._column("benefit_hours_on", self._dates.day)
        return {
            **{field: self._column(field, cells.plain, empty="") for field in _TEXTS},
            "ended_on": self._column("ended_on", self._answers.last_day),
            "recovery_on": self._column("recovery_on", self._dates.day),
            "is_employed": self._column("is_employed", self._answers.yes_or_no),
            "benefit_hours": hours,
            "benefit_hours_on": [
                None if count is None else day or self._as_of
                for count, day in zip(hours, told_on, strict=True)
            ],
        }

    def _events(self) -> _Columns:
        counts = self._table.column("reported_talks")
        return {
            "talks": [in_order(found, self._as_of) for found in self._talks.talks()],
            "placements": self._periods.placements(),
            "exemptions": self._periods.exemptions(),
            "reported_talks": self._column("reported_talks", cells.read_count),
            "reported_last_on": self._column("reported_last_on", self._dates.day) if counts else (),
        }

    def _column(self, field: str, reader: Callable[[str], Any], *, empty: Any = None) -> list[Any]:
        return self._table.read(self._table.column(field), reader, empty=empty)

    def _names(self) -> list[str]:
        """Names as they stand: somebody may be called "None" or "Na"."""
        if self._table.column("name"):
            return self._texts("name")
        return self._side_by_side("first_name", "last_name")

    def _address(self) -> _Columns:
        """Where it says "adressebeskyttet" instead of an address, that is the fact.

        A protection whose day cannot be read is still one: an address is never shown by mistake.
        """
        if not any(map(self._table.column, _ADDRESS)):
            return {}
        street = self._column("address", cells.plain, empty="")
        city = self._side_by_side("postcode", "city")
        protected = {text for text in set(street) if text and self._answers.is_protected(text)}
        a_year = self._answers.a_year
        column = self._table.column("address_protected_until")
        until = self._table.read(column, self._answers.protected_until, empty=None, unreadable=a_year)
        if protected:
            until = [
                day or (a_year if text in protected else None)
                for day, text in zip(until, street, strict=True)
            ]
        lines = [
            "" if text in protected else _joined(text, ", ", place)
            for text, place in zip(street, city, strict=True)
        ]
        return {"address": lines, "address_protected_until": until}

    def _side_by_side(self, first: str, second: str) -> list[str]:
        columns = (self._texts(field) for field in (first, second))
        return [_joined(before, " ", after) for before, after in zip(*columns, strict=True)]

    def _texts(self, field: str) -> list[str]:
        column = self._table.column(field)
        if column is None:
            return [""] * len(self._table)
        return self._table.read_keys(column, self._table.texts(column), cells.plain, unreadable="")


def _joined(before: str, between: str, after: str) -> str:
    return f"{before}{between}{after}" if before and after else before or after
