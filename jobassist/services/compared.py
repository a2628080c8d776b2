"""A file beside what the store holds, row by row: what is new, changed or as before, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from jobassist.domain.drafts import Problem
from jobassist.services.import_list import Kind


class Compared(Protocol):
    """Something that a file tells of."""

    @property
    def kind(self) -> Kind: ...


Item = TypeVar("Item", bound=Compared)


@dataclass(frozen=True, slots=True)
class ItemsPreview(Generic[Item]):
    """What an import would do; nothing is stored yet. ``problems`` are by row, the whole file's first."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]

    def count(self, kind: Kind) -> int:
        """How many are new, changed or unchanged."""
        return sum(1 for item in self.items if item.kind is kind)

    @property
    def rejected(self) -> tuple[Problem, ...]:
        """The problems that leave a row out."""
        return tuple(problem for problem in self.problems if problem.rejects)
