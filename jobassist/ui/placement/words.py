"""Danish words for seats, starts and states of an offer, shared by the choice and the citizen's page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.case import OfferKind, Outcome, PlacementState
from jobassist.domain.danish import weekday_date
from jobassist.domain.seats import Start
from jobassist.services.list_placements import Step
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
OUTSIDE_KINDS = (
    OfferKind.PRAKTIK,
    OfferKind.LOENTILSKUD,
    OfferKind.NYTTEINDSATS,
    OfferKind.MENTOR,
    OfferKind.VEJLEDNING,
    OfferKind.OEVRIG_VEJLEDNING,
    OfferKind.ORDINARY_HOURS,
    OfferKind.OTHER,
)
"""What a municipality gives without a catalogue, the most usual first."""


def seats_words(start: Start) -> str:
    """``3 af 12 ledige``; a start without a limit has room for everybody."""
    if start.seats is None or start.free is None:
        return translate("Placement", "altid plads")
    if start.free <= 0:
        return filled(translate("Placement", "alle %1 taget"), str(start.seats))
    return filled(translate("Placement", "%1 af %2 ledige"), str(start.free), str(start.seats))


def start_words(start: Start) -> str:
    """``mandag 13-03-2023 · 3 af 12 ledige``."""
    return f"{weekday_date(start.on)} · {seats_words(start)}"


def next_start_words(start: Start | None) -> str:
    """``Starter mandag 13-03-2023``."""
    if start is None:
        return translate("Placement", "Ingen kommende start")
    return filled(translate("Placement", "Starter %1"), weekday_date(start.on))


def state_choices(kind: OfferKind) -> list[tuple[str, str]]:
    """What can be done with an offer now; løntilskud is given by a decision before it begins."""
    is_paid = kind is OfferKind.LOENTILSKUD
    return [
        (PlacementState.RESERVED.value, translate("Placement", "Reservér")),
        (PlacementState.PROPOSED.value, translate("Placement", "Foreslå")),
        (PlacementState.WAITING.value, translate("Placement", "Venteliste")),
        (
            PlacementState.RUNNING.value,
            translate("Placement", "Er givet") if is_paid else translate("Placement", "Er begyndt"),
        ),
    ]


def place_word(state: PlacementState, kind: OfferKind) -> str:
    """The verb of the primary button."""
    if state is PlacementState.RUNNING and kind is OfferKind.LOENTILSKUD:
        return translate("Placement", "Registrér bevillingen")
    return {
        PlacementState.RESERVED: translate("Placement", "Reservér pladsen"),
        PlacementState.PROPOSED: translate("Placement", "Foreslå tilbuddet"),
        PlacementState.WAITING: translate("Placement", "Sæt på venteliste"),
        PlacementState.RUNNING: translate("Placement", "Registrér starten"),
    }[state]


def outside_title(kind: OfferKind, provider: str, kind_word: str) -> str:
    """What an offer outside the catalogue is called when nobody has named it: ``Praktik hos Netto``."""
    short = {
        OfferKind.PRAKTIK: translate("Placement", "Praktik"),
        OfferKind.LOENTILSKUD: translate("Placement", "Løntilskud"),
    }.get(kind, kind_word)
    place = " ".join(provider.split())
    return filled(translate("Placement", "%1 hos %2"), short, place) if place else short


def step_word(step: Step) -> str:
    """``Begyndt``."""
    return {
        Step.START: translate("Placement", "Begyndt"),
        Step.RESERVE: translate("Placement", "Reservér"),
        Step.MOVE: translate("Placement", "Flyt start"),
        Step.EXTEND: translate("Placement", "Forlæng"),
        Step.END: translate("Placement", "Afslut med udbytte"),
        Step.INTERRUPT: translate("Placement", "Afbryd"),
        Step.NO_START: translate("Placement", "Kom ikke i gang"),
        Step.CANCEL: translate("Placement", "Aflys"),
    }[step]


def outcome_words() -> list[tuple[str, str]]:
    """What came of an offer, the best first."""
    return [
        (Outcome.JOB.value, translate("Placement", "Job")),
        (Outcome.HOURS.value, translate("Placement", "Timer i job")),
        (Outcome.EDUCATION.value, translate("Placement", "Uddannelse")),
        (Outcome.CLOSER.value, translate("Placement", "Tættere på job")),
        (Outcome.NOTHING.value, translate("Placement", "Førte ikke videre")),
    ]


def outcome_word(outcome: Outcome) -> str:
    """``Job``."""
    return dict(outcome_words())[outcome.value]


def hours_text(hours: float | None) -> str:
    """``20``, ``7,5``; empty when nobody has said."""
    return "" if hours is None else f"{hours:g}".replace(".", ",")


def weeks_words(weeks: int | None) -> str:
    """``4 uger``."""
    if weeks is None:
        return ""
    pattern = translate("Placement", "%1 uge") if weeks == 1 else translate("Placement", "%1 uger")
    return filled(pattern, str(weeks))


def hours_words(hours: float | None) -> str:
    """``20 timer om ugen``."""
    return "" if hours is None else filled(translate("Placement", "%1 timer om ugen"), hours_text(hours))


def day_words(day: date) -> str:
    """``Mandag 13-03-2023``."""
    words = weekday_date(day)
    return words[:1].upper() + words[1:]
