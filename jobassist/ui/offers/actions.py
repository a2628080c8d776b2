"""What can be done with a placement that wants something, each with its key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jobassist.domain.case import PlacementState
from jobassist.services.watch_placements import Want, Watched
from jobassist.ui.offers.words import translate


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


def look_of(action: Do) -> DoLook:
    """The key and the words of an action."""
    return {
        Do.BEGUN: DoLook("B", translate("Offers", "Begyndt")),
        Do.OTHER_DAY: DoLook("D", translate("Offers", "Begyndte en anden dag")),
        Do.NO_START: DoLook("K", translate("Offers", "Kom ikke i gang")),
        Do.END: DoLook("A", translate("Offers", "Afslut med udbytte")),
        Do.INTERRUPT: DoLook("I", translate("Offers", "Afbrudt")),
        Do.EXTEND: DoLook("F", translate("Offers", "Forlæng")),
        Do.RESERVE: DoLook("R", translate("Offers", "Reservér plads")),
        Do.CANCEL: DoLook("X", translate("Offers", "Aflys")),
        Do.OPEN: DoLook("O", translate("Offers", "Åbn borger")),
    }[action]


_ACTIONS: dict[Want, tuple[Do, ...]] = {
    Want.BEGAN: (Do.BEGUN, Do.OTHER_DAY, Do.NO_START, Do.CANCEL),
    Want.OVER: (Do.END, Do.EXTEND, Do.INTERRUPT, Do.NO_START),
    Want.RELEASED: (Do.RESERVE, Do.OTHER_DAY),
    Want.STARTS: (Do.CANCEL,),
    Want.ENDS: (Do.EXTEND, Do.END, Do.INTERRUPT),
    Want.ROOM: (Do.RESERVE, Do.CANCEL),
    Want.WAITING: (Do.RESERVE, Do.CANCEL),
    Want.PROPOSED: (Do.RESERVE, Do.CANCEL),
}


def actions_of(item: Watched) -> tuple[Do, ...]:
    """What fits, the usual first; what a list gave is changed in the professional system, not here."""
    placement = item.row.placement
    is_from_list = item.row.source == "list" and placement.state is PlacementState.RUNNING
    fitting = () if is_from_list else _ACTIONS[item.want]
    if item.want is Want.STARTS and placement.state is PlacementState.RESERVED:
        fitting = (Do.RESERVE, *fitting)  # another start
    return (*fitting, Do.OPEN)
