"""Reads the letters: the shipped ones, and the municipality's own wording where it has one."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from jobassist import paths
from jobassist.domain.letter_files import as_local, parse_letters, read_letter
from jobassist.domain.letters import LetterFileError, LetterTemplate
from jobassist.services.desk import Desk
from jobassist.store import reads

LOCAL = "letter:"
"""Settings of that name hold the municipality's own wording of a letter, as JSON text."""


@lru_cache(maxsize=4)
def load_letters(folder: Path) -> tuple[LetterTemplate, ...]:
    """Every shipped letter in ``folder`` that can be used; ``check_letters`` tells of the others."""
    return _read(folder)[0]


def check_letters(folder: Path) -> list[str]:
    """A sentence for each file in ``folder`` that cannot be used, and for an id that two share."""
    return list(_read(folder)[1])


def _read(folder: Path) -> tuple[tuple[LetterTemplate, ...], tuple[str, ...]]:
    """The letters and the problems; a broken file, and the second of one id, drop out alone."""
    texts: list[tuple[str, str]] = []
    problems = []
    for path in sorted(folder.glob("*.toml")):
        try:
            more = [*texts, (path.name, path.read_text(encoding="utf-8-sig"))]
            parse_letters(more)
        except UnicodeDecodeError:
            problems.append(f"{path.name}: filen er ikke UTF-8. Gem den som UTF-8, og prøv igen.")
        except LetterFileError as error:
            problems.append(str(error))
        else:
            texts = more
    return parse_letters(texts), tuple(problems)


def letters_of(desk: Desk) -> tuple[LetterTemplate, ...]:
    """The letters in force: each shipped one, or the municipality's own wording of it, and its further ones.

    One of its own that this version cannot read gives way to the shipped text; ``local_problems`` tells.
    """
    shipped = {letter.id: letter for letter in load_letters(paths.resources("letters"))}
    return tuple({**shipped, **{letter.id: letter for letter in _local(desk)[0]}}.values())


def letter_of(desk: Desk, letter_id: str) -> LetterTemplate:
    """The letter in force of that id; raises LetterFileError when there is none."""
    found = next((letter for letter in letters_of(desk) if letter.id == letter_id), None)
    if found is None:
        raise LetterFileError(f"Brevet “{letter_id}” findes ikke. jobassist letter list viser dem, der er.")
    return found


def shipped_letter(letter_id: str) -> LetterTemplate | None:
    """The text that came with the app; None when it has none of that id."""
    letters = load_letters(paths.resources("letters"))
    return next((letter for letter in letters if letter.id == letter_id), None)


def local_problems(desk: Desk) -> tuple[str, ...]:
    """A sentence for each wording of the municipality's own that cannot be read."""
    return _local(desk)[1]


def _local(desk: Desk) -> tuple[tuple[LetterTemplate, ...], tuple[str, ...]]:
    letters, problems = [], []
    for key, row in reads.load_settings(desk.store).items():
        if key.startswith(LOCAL):
            name = f"kommunens tekst til {key.removeprefix(LOCAL)}"
            try:
                letters.append(as_local(read_letter(_table(row.value), name)))
            except LetterFileError as error:
                problems.append(str(error))
    return tuple(letters), tuple(problems)


def _table(text: str) -> dict[str, object]:
    try:
        data = json.loads(text)
    except ValueError:
        data = None
    return data if isinstance(data, dict) else {}
