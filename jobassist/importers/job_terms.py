"""Which heading of a list of job advertisements holds which fact, read from ``job_columns.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobassist.domain.jobs import JobKind
from jobassist.importers.errors import TermsFileError
from jobassist.importers.text import key

_FILE = "job_columns.toml"


@dataclass(frozen=True, slots=True)
class JobTerms:
    """``fields`` by folded heading, ``labels`` by field, ``kinds`` by a folded word that tells one."""

    fields: Mapping[str, str]
    labels: Mapping[str, str]
    kinds: Mapping[str, JobKind]

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


def load_job_terms(folder: Path) -> JobTerms:
    """Reads the file in ``folder``; ``TermsFileError`` names what is wrong with it."""
    try:
        content = tomllib.loads((folder / _FILE).read_text(encoding="utf-8"))
        fields = {key(name): field for field, each in content.items() for name in each["headings"]}
        labels = {field: str(each["label"]) for field, each in content.items()}
        words = content["kind"]["words"]
        kinds = {key(word): JobKind(kind) for kind, told in words.items() for word in told}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TermsFileError(f"{_FILE}: {error}") from error
    return JobTerms(fields, labels, kinds)
