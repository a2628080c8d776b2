"""Seats against deadlines in words: what to buy and when, why somebody has no seat, who is not counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobassist.domain.danish import short_date
from jobassist.domain.seat_plan import Apart, Proposal, Purchase

_TWO, _NAMED = 2, 3
"""So many offers are named in a sentence; the rest are summed up."""


def buy_sentence(plan: Proposal) -> str:
    """Which seats to buy, and when; or that nothing is missing."""
    if plan.need == 0:
        return "Ingen mangler en start i et tilbud i de næste 26 uger."
    if not plan.catalogue:
        return f"Kataloget har ingen åbne tilbud. {_citizens(plan.need)} skal begynde i et tilbud."
    nothing = sum(1 for each in plan.unplaced if each.best is None)
    if not plan.purchases:
        return _nothing_fits(nothing) if nothing else _enough(plan)
    is_late = any(None in purchase.last_days for purchase in plan.purchases)
    others = " andre" if nothing else ""
    end = f"så får alle{others} en plads" if is_late else f"så kan alle{others} begynde i tide"
    sentence = f"Køb {_joined(_parts(plan.purchases))}, {end}."
    return f"{sentence} {_nothing_fits(nothing)}" if nothing else sentence


def _enough(plan: Proposal) -> str:
    if plan.missed == plan.need:
        return f"Der er pladser nok: {_all(plan.need)} kan få en plads."
    late = f", heraf {plan.missed} efter fristen" if plan.missed else " i tide"
    return f"Der er pladser nok: {_all(plan.need)} kan begynde{late}."


def _all(count: int) -> str:
    return "den ene borger" if count == 1 else f"alle {count} borgere"


def _nothing_fits(count: int) -> str:
    return f"For {_citizens(count)} passer intet i kataloget."


def _citizens(count: int) -> str:
    return "1 borger" if count == 1 else f"{count} borgere"


def _seats(count: int) -> str:
    return "1 plads" if count == 1 else f"{count} pladser"


def _parts(purchases: Sequence[Purchase]) -> list[str]:
    shown = purchases if len(purchases) <= _NAMED + 1 else purchases[:_NAMED]
    parts = [_part(purchase, is_first=number == 0) for number, purchase in enumerate(shown)]
    rest = purchases[len(shown) :]
    if rest:
        seats = sum(len(purchase.last_days) for purchase in rest)
        parts.append(f"{seats} på {len(rest)} andre tilbud")
    return parts


def _part(purchase: Purchase, *, is_first: bool) -> str:
    count = len(purchase.last_days)
    seats = f"{_seats(count)} mere" if is_first else str(count)
    return f"{seats} på {purchase.offer.title} {_when(purchase.last_days, is_first=is_first)}"


def _when(days: Sequence[date | None], *, is_first: bool) -> str:
    """``med start senest 13-03-2023``; with more days the first and the last of them."""
    first, last = days[0], days[-1]
    if last is None:
        return "snarest"
    if first == last:
        return f"{'med start senest' if is_first else 'senest'} {short_date(last)}"
    soon = "snarest" if first is None else f"senest {short_date(first)}"
    if len(days) == _TWO:
        return f"({soon} og senest {short_date(last)})"
    return f"(den første {soon}, den sidste senest {short_date(last)})"


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}, og {parts[-1]}"


def why_full(best: str, fitting: int, last_on: date | None) -> str:
    """Why somebody whom offers fit has no seat."""
    when = "" if last_on is None else f" med start senest {short_date(last_on)}"
    if fitting == 1:
        return f"Kun {best} passer, og der er ingen ledig plads{when}"
    return f"{fitting} tilbud passer, bedst {best}, men ingen har en ledig plads{when}"


NO_FIT = "Intet tilbud i kataloget passer"
NOT_COUNTING = "De tilbud, der passer, tæller ikke i statens måling"


def apart_sentences(plan: Proposal) -> tuple[str, ...]:
    """Who has an open duty and is not counted, and how the seats are."""
    found = [
        f"{_citizens(count)} {words}." for key, words in _APART.items() if (count := plan.apart.get(key))
    ]
    if plan.missed:
        found.append(
            f"{_citizens(plan.missed)} har overskredet fristen. Retten består, så de står i den første uge."
        )
    if plan.always_room:
        found.append(f"Altid plads, og derfor ikke talt med i ledige: {', '.join(plan.always_room)}.")
    return tuple(found)


_APART = {
    Apart.UNKNOWN: "mangler en oplysning, så dagen ikke kan regnes ud, og er ikke talt med",
    Apart.PAUSED: "er sat i bero og er ikke talt med",
    Apart.COVERED: "har allerede en start, der når fristen",
}
