"""The municipality's own wording of a letter: checked, stored, put back, and seen with a made-up citizen."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from jobassist.domain.case import Citizen, CitizenId, Talk, TalkForm, TalkStatus, TargetGroup
from jobassist.domain.errors import JobAssistError
from jobassist.domain.letter_facts import Sender, letter_facts
from jobassist.domain.letter_files import as_local, field_problem, letter_to_data, read_letter
from jobassist.domain.letter_merging import draft, merge, usual_channel
from jobassist.domain.letters import LetterFacts, LetterFileError, LetterTemplate, Merge, Problem
from jobassist.domain.lix import Lix, lix
from jobassist.services.desk import Changed, Desk
from jobassist.services.load_letters import LOCAL, letter_of, shipped_letter
from jobassist.store import reads, tables


class WordingError(JobAssistError):
    """A wording that cannot be used; the text says what to write instead."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person may change of a letter. ``mentions_rights`` None: not answered since the change."""

    subject: str
    body: str
    mentions_rights: bool | None


def check_wording(letter: LetterTemplate, wording: Wording) -> LetterTemplate:
    """The letter with another wording; raises WordingError with a sentence about the first mistake."""
    for where, text in (("Overskriften", wording.subject), ("Teksten", wording.body)):
        if problem := field_problem(text):
            raise WordingError(f"{where} har {problem}.")
    if wording.mentions_rights is None:
        raise WordingError("Svar på, om teksten vejleder om rettigheder og pligter.")
    changed = replace(
        letter, subject=wording.subject, body=wording.body, mentions_rights=wording.mentions_rights
    )
    try:
        return as_local(read_letter(letter_to_data(changed), "Teksten"))
    except LetterFileError as error:
        raise WordingError(str(error)) from None


def save_wording(desk: Desk, letter_id: str, wording: Wording) -> Changed | None:
    """Stores the municipality's own wording; None when nothing changes. Raises WordingError."""
    now = letter_of(desk, letter_id)
    letter = check_wording(now, wording)
    if letter_to_data(letter) == letter_to_data(now):
        return None
    value = json.dumps(letter_to_data(letter), ensure_ascii=False)
    with desk.store.write("edit_letter", by=desk.user, at=desk.clock.now()) as unit:
        unit.put(tables.settings, {"key": LOCAL + letter_id}, value=value)
    return Changed(frozenset(), f"Kommunens tekst til “{letter.title}” er gemt", unit.action_id)


def reset_wording(desk: Desk, letter_id: str) -> Changed | None:
    """Puts the shipped text back; None when it is the one in force."""
    row = reads.load_settings(desk.store).get(LOCAL + letter_id)
    shipped = shipped_letter(letter_id)
    if row is None or shipped is None:
        return None
    with desk.store.write("reset_letter", by=desk.user, at=desk.clock.now()) as unit:
        unit.delete(tables.settings, row.key, rev=row.rev)
    return Changed(frozenset(), f"“{shipped.title}” har igen sin oprindelige tekst", unit.action_id)


def sample(letter: LetterTemplate, sender: Sender, *, on: date) -> str:
    """The letter as a made-up citizen would get it, with what is missing in square brackets."""
    known = _made_up(letter, sender, on)
    merged = merge(letter, known, usual_channel(letter, known))
    return draft(letter, known) if isinstance(merged, Problem) else merged.body


def sample_problem(letter: LetterTemplate, sender: Sender, *, on: date) -> str:
    """Why nobody could be sent the text, though all is known: a message that is too long; else empty."""
    known = _made_up(letter, sender, on)
    merged = merge(letter, known, usual_channel(letter, known))
    return merged.sentence if isinstance(merged, Problem) else ""


def readability(letter: LetterTemplate, *, on: date) -> Lix | None:
    """How easy the letter is to read, filled in for a made-up citizen; None when it has no words."""
    return lix(f"{letter.subject}\n{sample(letter, Sender(), on=on)}")


def _made_up(letter: LetterTemplate, sender: Sender, on: date) -> LetterFacts:
    day = on + timedelta(days=14)
    group = min(letter.groups, default=TargetGroup.SYGEDAGPENGE)
    return letter_facts(
        Citizen(
            CitizenId(""), "6701901234", "Lone Vestergaard Holm", "Rådhusvej 12, 0000 Demoby", "12345678"
        ),
        Sender(
            sender.caseworker or "Karen Boysen",
            sender.phone or "00 00 00 00",
            sender.municipality or "Demo Kommune",
            sender.address or ("Rådhusvej 1", "0000 Demoby"),
            sender.meeting_place or "Rådhusvej 1, lokale 4",
        ),
        on=on,
        group=group,
        talk=Talk(day, TalkStatus.PLANNED, at=datetime.combine(day, time(10, 30)), form=TalkForm.IN_PERSON),
        missed=Talk(on - timedelta(days=1), TalkStatus.NO_SHOW),
        typed={
            Merge.DEADLINE: day.isoformat(),
            Merge.DOCTOR: "Lægehuset Torvet\nTorvet 1\n0000 Demoby",
            Merge.QUESTIONS: "- Hvad kan din patient klare på en almindelig dag?",
            Merge.FACTS: "Du var væk fra kurset i tre dage.",
            Merge.CONSIDERED: "at trække i din hjælp for tre dage",
            Merge.BASIS: "Lov om aktiv socialpolitik § 36.",
        },
    )
