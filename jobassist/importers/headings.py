"""What lists call their columns, read from a file of terms."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobassist.importers.errors import TermsFileError
from jobassist.importers.text import key


@dataclass(frozen=True, slots=True)
class Headings:
    """``fields`` by folded heading, ``labels`` by field."""

    fields: Mapping[str, str]
    labels: Mapping[str, str]

    def known(self, row: Sequence[str]) -> int:
        """How many different facts a row of headings names."""
        return len({self.fields[name] for cell in row if (name := key(cell)) in self.fields})

    def columns(self, headings: Iterable[str]) -> dict[str, int]:
        """The column of each fact: the first whose heading names it."""
        found: dict[str, int] = {}
        for index, heading in enumerate(headings):
            if field := self.fields.get(key(heading)):
                found.setdefault(field, index)
        return found


def load_headings(path: Path) -> Headings:
    """Reads a file of terms; ``TermsFileError`` names what is wrong with it."""
    with told(path.name):
        return headings_of(read_terms(path))


def read_terms(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def headings_of(content: Mapping[str, Any]) -> Headings:
    """``[title]`` with its ``label`` and ``headings`` is the field ``title``."""
    fields = {key(name): field for field, each in content.items() for name in each["headings"]}
    return Headings(fields, {field: str(each["label"]) for field, each in content.items()})


@contextmanager
def told(name: str) -> Iterator[None]:
    """Whatever is wrong with the file of this name is a ``TermsFileError``."""
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TermsFileError(f"{name}: {error}") from error
