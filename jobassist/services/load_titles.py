"""Reads the shipped list of job titles and their neighbours, and says what is wrong with a changed one."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jobassist import paths
from jobassist.domain.job_titles import TitleFileError, Titles, parse_titles


def shipped_titles() -> Titles:
    """The list that came with the app, read once."""
    return load_titles(paths.resources("jobs", "titles.csv"))


@lru_cache(maxsize=4)
def load_titles(path: Path) -> Titles:
    """The list in a file; raises TitleFileError with line and column of what is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise TitleFileError(f"{path.name} er ikke UTF-8. Gem den som UTF-8, og prøv igen.") from None
    except OSError:
        raise TitleFileError(f"{path.name} kan ikke læses. Se, om filen er der.") from None
    return parse_titles(text, path.name)


def check_titles(path: Path) -> list[str]:
    """What is wrong with a list, as a sentence; empty when it can be used."""
    try:
        load_titles(path)
    except TitleFileError as error:
        return [str(error)]
    return []
