"""The data rows as columns of text, each distinct text read once, with every problem noted at its row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import reduce
from operator import add
from typing import TypeVar

from jobassist.domain.drafts import Problem
from jobassist.importers.errors import CellError
from jobassist.importers.header import Column, Header
from jobassist.importers.text import key
from jobassist.importers.vocabulary import Vocabulary

_T = TypeVar("_T")
_Facts = TypeVar("_Facts")
_Key = TypeVar("_Key", bound=Hashable)


class Table:
    """The citizens' rows of one list; ``numbers`` are their rows in the spreadsheet.

    Reading a column never stops at a bad cell: it is noted in ``problems``, and in
    ``rejected`` (positions in the table) when the row cannot be used without it.
    """

    def __init__(
        self,
        rows: Sequence[tuple[str, ...]],
        numbers: Sequence[int],
        header: Header,
        vocabulary: Vocabulary,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self.numbers = numbers
        self.problems: list[Problem] = []
        self.rejected: set[int] = set()
        self._texts: list[Sequence[str]] = list(zip(*rows, strict=True)) or [()] * len(header.columns)
        self._progress = progress
        self._columns_read = 0
        self.cpr = header.cpr
        self._columns = {(column.field, column.number): column for column in header.columns if column.field}
        self._empty = vocabulary.empty
        self._longest_empty = max(map(len, vocabulary.empty)) + 4

    def __len__(self) -> int:
        return len(self.numbers)

    def column(self, field: str, number: int = 0) -> Column | None:
        """The column that holds a field."""
        return self._columns.get((field, number))

    def numbers_of(self, field: str) -> list[int]:
        """Which n the list has of a field: ``[1, 2]`` where it has ``Samtale 1`` and ``Samtale 2``."""
        return sorted(number for name, number in self._columns if name == field)

    def texts(self, column: Column | None) -> Sequence[str]:
        """The cells of a column as they stand; empty ones where the list has no such column."""
        return self._texts[column.index] if column else [""] * len(self)

    def read(
        self,
        column: Column | None,
        reader: Callable[[str], _T],
        *,
        empty: _T,
        unreadable: _T | None = None,
        rejects: bool = False,
    ) -> list[_T]:
        """A column's values: ``empty`` where a cell says nothing, ``unreadable`` or empty where it fails."""
        if column is None:
            return [empty] * len(self)

        def value(text: str) -> _T:
            return empty if self.says_nothing(text) else reader(text)

        fallback = empty if unreadable is None else unreadable
        return self.read_keys(column, self.texts(column), value, unreadable=fallback, rejects=rejects)

    def says_nothing(self, text: str) -> bool:
        """Whether a cell is empty or holds a word such as "uoplyst"."""
        if not text:
            return True
        return not text[0].isdigit() and len(text) <= self._longest_empty and key(text) in self._empty

    def read_keys(
        self,
        column: Column,
        keys: Sequence[_Key],
        reader: Callable[[_Key], _T],
        *,
        unreadable: _T,
        rejects: bool = False,
    ) -> list[_T]:
        """The reader's value for each key, one a row; problems are noted under ``column``."""
        values: dict[_Key, _T] = {}
        failed: dict[_Key, str] = {}
        for item in set(keys):
            try:
                values[item] = reader(item)
            except CellError as error:
                values[item], failed[item] = unreadable, str(error)
        if failed:
            for position, item in enumerate(keys):
                if item in failed:
                    self.note(position, column, failed[item], rejects=rejects)
        self._advance()
        return list(map(values.__getitem__, keys))

    def _advance(self) -> None:
        """Rows are read column by column, so so many columns are so large a share of the rows."""
        self._columns_read = min(self._columns_read + 1, len(self._columns))
        if self._progress:
            self._progress(len(self) * self._columns_read // len(self._columns), len(self))

    def make(
        self,
        columns: Sequence[Column | None],
        facts: Iterable[_Facts],
        maker: Callable[[_Facts], tuple[_T, ...]],
    ) -> list[tuple[_T, ...]]:
        """The maker's events for each row; rows whose cells in ``columns`` are alike share them."""
        texts = [self.texts(column) for column in columns if column]
        cells = list(zip(*texts, strict=True))
        alike = dict(zip(cells, facts, strict=True))
        made = {item: maker(item_facts) for item, item_facts in alike.items()}
        return list(map(made.__getitem__, cells))

    def joined(self, groups: Sequence[list[tuple[_T, ...]]]) -> list[tuple[_T, ...]]:
        """The events of several groups of columns, row by row."""
        if not groups:
            return [()] * len(self)
        return reduce(lambda mine, theirs: list(map(add, mine, theirs)), groups)

    def note_list(self, column: Column, problem: str) -> None:
        """A problem that concerns a whole column, noted once."""
        self.problems.append(Problem(None, column.heading, problem, rejects=False))

    def note(self, position: int, column: Column, problem: str, *, rejects: bool = False) -> None:
        """A problem in one cell."""
        if rejects:
            self.rejected.add(position)
        self.problems.append(Problem(self.numbers[position], column.heading, problem, rejects))
