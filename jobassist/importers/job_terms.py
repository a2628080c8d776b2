"""The words of lists of job advertisements: what their columns are called, and what tells a kind of job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jobassist.domain.jobs import JobKind
from jobassist.importers.headings import Headings, headings_of, read_terms, told
from jobassist.importers.text import key

_FILE = "job_columns.toml"


@dataclass(frozen=True, slots=True)
class JobTerms(Headings):
    """``kinds`` are by a folded word that tells one."""

    kinds: Mapping[str, JobKind]


def load_job_terms(folder: Path) -> JobTerms:
    """Reads the file in ``folder``; ``TermsFileError`` names what is wrong with it."""
    with told(_FILE):
        content = read_terms(folder / _FILE)
        words = content["kind"]["words"]
        kinds = {key(word): JobKind(kind) for kind, names in words.items() for word in names}
        headings = headings_of(content)
        return JobTerms(headings.fields, headings.labels, kinds)
