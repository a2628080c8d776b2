"""What can be done with a placement that wants something, each with its key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobassist.domain.case import PlacementState
from jobassist.services.list_placements import Step, steps_of
from jobassist.services.watch_placements import Want, Watched
from jobassist.ui.offers.words import translate
from jobassist.ui.placement.words import step_word


class Do(StrEnum):
    """An action on a row of the tab Forløb."""

    BEGUN = "begun"
    OTHER_DAY = "other_day"
    NO_START = "no_start"
    END = "end"
    INTERRUPT = "interrupt"
    EXTEND = "extend"
    RESERVE = "reserve"
    CANCEL = "cancel"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class DoLook:
    """How an action looks: ``keys`` works on the row that has the keyboard."""

    keys: str
    words: str


_KEYS = {
    Do.BEGUN: "B",
    Do.OTHER_DAY: "D",
    Do.NO_START: "K",
    Do.END: "A",
    Do.INTERRUPT: "I",
    Do.EXTEND: "F",
    Do.RESERVE: "R",
    Do.CANCEL: "X",
    Do.OPEN: "O",
}
_STEPS: dict[Do, tuple[Step, ...]] = {
    Do.BEGUN: (Step.START,),
    Do.OTHER_DAY: (Step.START,),
    Do.NO_START: (Step.NO_START,),
    Do.END: (Step.END,),
    Do.INTERRUPT: (Step.INTERRUPT,),
    Do.EXTEND: (Step.EXTEND,),
    Do.RESERVE: (Step.RESERVE, Step.MOVE),
    Do.CANCEL: (Step.CANCEL,),
    Do.OPEN: (),
}
_WANTED: dict[Want, tuple[Do, ...]] = {
    Want.BEGAN: (Do.BEGUN, Do.OTHER_DAY, Do.NO_START, Do.CANCEL),
    Want.OVER: (Do.END, Do.EXTEND, Do.INTERRUPT, Do.NO_START),
    Want.RELEASED: (Do.RESERVE, Do.OTHER_DAY),
    Want.STARTS: (Do.RESERVE, Do.CANCEL),
    Want.ENDS: (Do.EXTEND, Do.END, Do.INTERRUPT),
    Want.ROOM: (Do.RESERVE, Do.CANCEL),
    Want.WAITING: (Do.RESERVE, Do.CANCEL),
    Want.PROPOSED: (Do.RESERVE, Do.CANCEL),
}


def look_of(action: Do, step: Step | None = None) -> DoLook:
    """The key of an action, and its words: those of the step that it is on this placement."""
    if action is Do.OTHER_DAY:
        return DoLook(_KEYS[action], translate("Offers", "Begyndte en anden dag"))
    if action is Do.OPEN:
        return DoLook(_KEYS[action], translate("Offers", "Åbn borger"))
    return DoLook(_KEYS[action], step_word(step or _STEPS[action][0]))


def step_of(action: Do, item: Watched, today: date) -> Step | None:
    """The step that an action is on this placement; None when it does not fit, or is none."""
    fitting = steps_of(item.row.placement, today)
    return next((step for step in _STEPS[action] if step in fitting), None)


def actions_of(item: Watched, today: date) -> tuple[Do, ...]:
    """What answers its want, the usual first; what a list gave is changed in the professional system."""
    if item.row.source == "list" and item.row.placement.state is PlacementState.RUNNING:
        return (Do.OPEN,)
    return (*(action for action in _WANTED[item.want] if step_of(action, item, today)), Do.OPEN)
