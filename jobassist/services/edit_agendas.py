"""The municipality's own agendas: checked, stored and put in force at once, or given up for the shipped."""

from __future__ import annotations

import json

from jobassist import paths
from jobassist.domain.agenda import Agenda, AgendaFileError
from jobassist.domain.agenda_checks import problems_together
from jobassist.domain.agenda_edits import name_for
from jobassist.domain.agenda_files import agenda_to_data, as_local, read_agenda
from jobassist.services.desk import Changed, Desk
from jobassist.services.load_agendas import LOCAL, agendas_in_force, load_agendas
from jobassist.store import reads, tables


def save_agenda(desk: Desk, agenda: Agenda) -> Changed:
    """Stores the agenda as the municipality's own and puts it in force; talks that have begun keep theirs.

    Raises AgendaFileError when it is not sound, would leave somebody without an agenda,
    or has an item of a screening.
    """
    sound = as_local(read_agenda(agenda_to_data(agenda), f"“{agenda.title}”"))
    if sound in desk.agendas:
        return Changed(frozenset(), "Der er ikke ændret noget")
    _check_together(desk, sound)
    value = json.dumps(agenda_to_data(sound), ensure_ascii=False)
    with desk.store.write("save_agenda", by=desk.user, at=desk.clock.now()) as unit:
        unit.put(tables.settings, {"key": LOCAL + sound.id}, value=value)
    follow_agendas(desk)
    return Changed(frozenset(), f"Dagsordenen “{sound.title}” er gemt", unit.action_id)


def reset_agenda(desk: Desk, agenda_id: str) -> Changed:
    """Takes the municipality's own agenda away: the shipped one of that id is in force again, if any."""
    key = LOCAL + agenda_id
    if key not in reads.load_settings(desk.store):
        return Changed(frozenset(), "Dagsordenen er den oprindelige")
    with desk.store.write("reset_agenda", by=desk.user, at=desk.clock.now()) as unit:
        unit.delete(tables.settings, key)
    follow_agendas(desk)
    shipped = next((agenda for agenda in desk.agendas if agenda.id == agenda_id), None)
    message = f"“{shipped.title}” er den oprindelige igen" if shipped else "Dagsordenen er fjernet"
    return Changed(frozenset(), message, unit.action_id)


def follow_agendas(desk: Desk) -> bool:
    """Puts the stored agendas in force, after an undo; whether anything was different."""
    stored = agendas_in_force(desk.store, paths.resources("agendas"))
    if stored == desk.agendas:
        return False
    desk.agendas = stored
    return True


def new_agenda_id(desk: Desk, title: str) -> str:
    """An id made of the title that no agenda has: neither one in force nor one that cannot be read."""
    stored = (key.removeprefix(LOCAL) for key in reads.load_settings(desk.store) if key.startswith(LOCAL))
    return name_for(title, [*stored, *shipped_ids(), *(agenda.id for agenda in desk.agendas)])


def shipped_ids() -> frozenset[str]:
    """The ids of the agendas that came with the app; they can be reset, the others only taken away."""
    return frozenset(agenda.id for agenda in load_agendas(paths.resources("agendas")))


def _check_together(desk: Desk, sound: Agenda) -> None:
    others = [agenda for agenda in desk.agendas if agenda.id != sound.id]
    old = set(problems_together(desk.agendas))
    new = [problem for problem in problems_together([*others, sound]) if problem not in old]
    if new:
        raise AgendaFileError(new[0])
