"""What every use case works on: the store, the law, the texts, the user and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from jobassist.domain.agenda import Agenda
from jobassist.domain.case import CaseId
from jobassist.domain.rulebook import Rulebook
from jobassist.services.settings import Settings
from jobassist.store.store import Store

NOBODY = "bruger"


class Clock(Protocol):
    """The only source of now; a fixed one serves the demo, the tour and the tests."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Always the same moment."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


@dataclass(slots=True)
class Desk:
    """Wired once in ``app.py`` and handed to windows and commands alike."""

    store: Store
    rulebook: Rulebook
    agendas: tuple[Agenda, ...]
    settings: Settings
    clock: Clock

    @property
    def today(self) -> date:
        return self.clock.now().date()

    @property
    def user(self) -> str:
        """Who writes: the name in the settings, else nobody in particular."""
        return self.settings.name or NOBODY


@dataclass(frozen=True, slots=True)
class Changed:
    """What a use case wrote: screens refresh these cases; ``action_id`` can be undone while it is set."""

    case_ids: frozenset[CaseId]
    message: str = ""
    action_id: str = ""
