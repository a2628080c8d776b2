"""The tour's Friday: the review nine citizens on, one with a reason to choose, and its papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from jobassist.domain.case import CaseId
from jobassist.domain.review import Verdict
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling, give_verdict
from jobassist.services.open_case import find_cases
from jobassist.services.place_citizen import place, wish_for
from jobassist.services.print_review import friday_print, without_offer_print
from jobassist.services.rank_offers import open_catalogue
from jobassist.services.review_citizen import open_citizen
from jobassist.services.review_round import open_round
from jobassist.services.review_texts import exempt_reasons, next_steps
from jobassist.ui.friday.page import FridayPage
from jobassist.ui.shell import Shell

_REVIEWED, _STARTS = 9, date(2023, 3, 13)


def play_review(desk: Desk) -> CaseId:
    """Reserves Nanna's place in the job club, and gives the first nine their verdicts; returns Nanna."""
    (nanna,) = find_cases(desk, "Nanna Elkjær Friis")
    club = next(offer for offer, *_ in open_catalogue(desk).offers if offer.title == "Jobklub")
    place(desk, nanna.id, wish_for(club, _STARTS))
    lines = [line for line in open_round(desk).lines if line.case.id != nanna.id]
    for number, line in enumerate(lines[:_REVIEWED]):
        give_verdict(desk, line.case.id, _ruling(desk, line.case.id, number), seen=None)
    return nanna.id


def _ruling(desk: Desk, case_id: CaseId, number: int) -> Ruling:
    """What the facts say; where they say nothing, now a reason and now a step."""
    view = open_citizen(desk, open_round(desk), case_id)
    if view.running is not None:
        return Ruling(Verdict.RUNNING, placement_id=view.running.id)
    if view.coming is not None:
        return Ruling(Verdict.STARTS, placement_id=view.coming.id)
    today = desk.today
    if number % 4 == 1:
        reason = exempt_reasons()[3]
        return Ruling(Verdict.EXEMPT, reason=reason.text, until_on=reason.until(today))
    step = next_steps()[number % 5]
    next_on = step.on(view.case, today, desk.rulebook.calendar)
    return Ruling(Verdict.NONE_YET, next_step=step.text, next_on=next_on)


def _review(shell: Shell) -> None:
    page, desk = _page(shell)
    nanna = play_review(desk)
    page.refresh()
    page.show_citizen(nanna)
    page.choose(Verdict.STARTS)


def _reason(shell: Shell) -> None:
    page, _desk = _page(shell)
    page.go_on()
    page.choose(Verdict.EXEMPT)


def _sheet(shell: Shell) -> None:
    page, _desk = _page(shell)
    page.show_sheet()


def _page(shell: Shell) -> tuple[FridayPage, Desk]:
    shell.window.leave_full()
    shell.window.toast.dismiss()
    shell.window.show_page("friday")
    page = shell.window.page("friday")
    if not isinstance(page, FridayPage) or shell.work is None:
        raise RuntimeError("the review does not show")
    return page, shell.work.desk


FRIDAY_WALK: tuple[tuple[str, Callable[[Shell], None]], ...] = (
    ("20-fredagsgennemgang", _review),
    ("21-fredagsgennemgang-fritaget", _reason),
    ("22-fredagsark", _sheet),
)


def _friday_sheet(desk: Desk) -> bytes:
    play_review(desk)
    return friday_print(desk).pdf


def _without_offer(desk: Desk) -> bytes:
    return without_offer_print(desk, caseworker="").pdf


FRIDAY_PRINTS: tuple[tuple[str, Callable[[Desk], bytes]], ...] = (
    ("40-fredagsark", _friday_sheet),
    ("41-uden-tilbud", _without_offer),
)
