"""Reads the agendas: the shipped ones, and what the municipality has written or changed itself."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from jobassist.domain.agenda import Agenda, AgendaFileError
from jobassist.domain.agenda_files import agenda_to_data, as_local, parse_agendas, read_agenda
from jobassist.store import reads, tables
from jobassist.store.store import Store
from jobassist.store.unit import Unit

LOCAL = "agenda:"
"""Settings of that name hold an agenda of the municipality's own, as JSON text."""


def load_agendas(folder: Path) -> tuple[Agenda, ...]:
    """Every shipped agenda in ``folder``. Raises AgendaFileError with file and key."""
    return parse_agendas(
        (path.name, path.read_text(encoding="utf-8-sig")) for path in sorted(folder.glob("*.toml"))
    )


def agendas_in_force(store: Store, folder: Path) -> tuple[Agenda, ...]:
    """The shipped agendas, each replaced by the municipality's own of the same id, and its further ones.

    One of its own that this version cannot read is left out; ``local_problems`` tells which.
    """
    shipped = {agenda.id: agenda for agenda in load_agendas(folder)}
    return tuple({**shipped, **{agenda.id: agenda for agenda in _local(store)[0]}}.values())


def local_problems(store: Store) -> tuple[str, ...]:
    """A sentence for each agenda of the municipality's own that cannot be read."""
    return _local(store)[1]


def _local(store: Store) -> tuple[tuple[Agenda, ...], tuple[str, ...]]:
    agendas, problems = [], []
    for key, row in reads.load_settings(store).items():
        if key.startswith(LOCAL):
            try:
                agendas.append(as_local(read_agenda(json.loads(row.value), key.removeprefix(LOCAL))))
            except AgendaFileError as error:
                problems.append(str(error))
    return tuple(agendas), tuple(problems)


def keep_version(unit: Unit, agenda: Agenda) -> str:
    """Stores the agenda as it is now, once, and returns its name: the hash of its content."""
    content = json.dumps(agenda_to_data(agenda), ensure_ascii=False, sort_keys=True)
    version = hashlib.sha256(content.encode()).hexdigest()
    unit.keep(tables.agenda_versions, version, agenda_id=agenda.id, content=content)
    return version


def agenda_as_used(content: str, name: str) -> Agenda:
    """The agenda that ``keep_version`` stored. Raises AgendaFileError."""
    return read_agenda(json.loads(content), name)
