"""Reads the shipped agendas."""

from __future__ import annotations

from pathlib import Path

from jobassist.domain.agenda import Agenda, parse_agendas


def load_agendas(folder: Path) -> tuple[Agenda, ...]:
    """Every agenda in ``folder``. Raises AgendaFileError with file and key."""
    return parse_agendas(
        (path.name, path.read_text(encoding="utf-8-sig")) for path in sorted(folder.glob("*.toml"))
    )
