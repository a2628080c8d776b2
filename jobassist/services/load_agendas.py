"""Reads the agendas: the shipped ones, and what the municipality has written or changed itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path

from jobassist.domain.agenda import Agenda, AgendaFileError, Purpose
from jobassist.domain.agenda_checks import problems_together
from jobassist.domain.agenda_files import agenda_to_data, as_local, read_agenda, read_files
from jobassist.domain.case import TalkKind, TargetGroup
from jobassist.store import reads, tables
from jobassist.store.store import Store
from jobassist.store.unit import Unit

LOCAL = "agenda:"
"""Settings of that name hold an agenda of the municipality's own, as JSON text."""


def load_agendas(folder: Path) -> tuple[Agenda, ...]:
    """Every usable agenda in ``folder``; a file with an error is left out and ``check_agendas`` names it.

    Raises AgendaFileError when none at all can be used.
    """
    agendas, problems = _read(folder)
    if not agendas:
        raise AgendaFileError(problems[0])
    return agendas


def check_agendas(folder: Path) -> tuple[str, ...]:
    """A sentence for each problem in the folder, with file, place, key and line; empty when all is well."""
    agendas, problems = _read(folder)
    return problems or problems_together(agendas)


def _read(folder: Path) -> tuple[tuple[Agenda, ...], tuple[str, ...]]:
    texts, unread = [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            texts.append((path.name, path.read_text(encoding="utf-8-sig")))
        except UnicodeDecodeError:
            unread.append(f"{path.name}: filen er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8.")
        except OSError:
            unread.append(f"{path.name}: filen kan ikke åbnes. Se efter, om du har adgang til den.")
    if not texts and not unread:
        unread.append(
            f"Der er ingen dagsordener i mappen {folder.name}. Læg dem tilbage, eller geninstallér."
        )
    agendas, problems = _parsed(tuple(texts))
    return agendas, (*unread, *problems)


# The same files are read again when the desk is laid out, and after every change in the editor.
@lru_cache(maxsize=2)
def _parsed(texts: tuple[tuple[str, str], ...]) -> tuple[tuple[Agenda, ...], tuple[str, ...]]:
    return read_files(texts)


def agendas_for(
    agendas: Iterable[Agenda],
    *,
    group: TargetGroup | None = None,
    number: int | None = None,
    on: date | None = None,
    kind: TalkKind | None = None,
) -> tuple[Agenda, ...]:
    """Those that a talk of this sort may have, as far as it is told, the closest first.

    Those that also ask for something that is not told come last. Without any wish all of
    them, screenings too, as they come.
    """
    if (group, number, on, kind) == (None, None, None, None):
        return tuple(agendas)
    fitting = [
        agenda
        for agenda in agendas
        if agenda.purpose is Purpose.TALK
        and (group is None or not agenda.fit.groups or group in agenda.fit.groups)
        and (number is None or not agenda.fit.talk_numbers or number in agenda.fit.talk_numbers)
        and (kind is None or not agenda.fit.kinds or kind in agenda.fit.kinds)
        and (on is None or agenda.fit.is_valid_on(on))
    ]

    def order(agenda: Agenda) -> tuple[bool, tuple[bool, ...]]:
        fit = agenda.fit
        is_open = bool(fit.holders or fit.months or fit.ages or (fit.kinds and kind is None))
        return not is_open, fit.closeness

    return tuple(sorted(fitting, key=order, reverse=True))


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
                agendas.append(_local_agenda(row.value, key.removeprefix(LOCAL)))
            except AgendaFileError as error:
                problems.append(str(error))
    return tuple(agendas), tuple(problems)


def _local_agenda(text: str, agenda_id: str) -> Agenda:
    agenda = _of_text(text, agenda_id)
    if agenda.id != agenda_id:
        raise _damaged(agenda_id)
    return as_local(agenda)


def _of_text(text: str, name: str) -> Agenda:
    """The agenda in JSON text. Raises AgendaFileError."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise _damaged(name)
    return read_agenda(data, name)


def _damaged(name: str) -> AgendaFileError:
    return AgendaFileError(f"Dagsordenen {name} er beskadiget. Gå tilbage til den oprindelige.")


def keep_version(unit: Unit, agenda: Agenda) -> str:
    """Stores the agenda as it is now, once, and returns its name: the hash of its content."""
    content = json.dumps(agenda_to_data(agenda), ensure_ascii=False, sort_keys=True)
    version = hashlib.sha256(content.encode()).hexdigest()
    unit.keep(tables.agenda_versions, version, agenda_id=agenda.id, content=content)
    return version


def agenda_as_used(content: str, name: str) -> Agenda:
    """The agenda that ``keep_version`` stored. Raises AgendaFileError."""
    return _of_text(content, name)
