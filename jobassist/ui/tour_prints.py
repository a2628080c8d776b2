"""The prints of the tour: each kind of paper once, and what is hard to print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from jobassist.domain.case import Case
from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.services.book_talk import book
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, save_answer, start_talk
from jobassist.services.list_talks import held_talk
from jobassist.services.open_case import find_cases
from jobassist.services.play_demo import play_half
from jobassist.services.preview_letters import preview
from jobassist.services.print_plan import print_of, print_of_case, print_of_draft
from jobassist.services.print_summary import print_summary
from jobassist.services.write_letters import letters_print
from jobassist.ui.tour_steps import MADE_FOR, lone

_NEXT = datetime(2023, 3, 23, 10, 30)
_INTERNAL = "Virker træt. Spørg næste gang, om nætterne er bedre."
_PROMISES = (
    (Owner.US, "ringer til konsulenten for fastholdelse og fortæller, hvad der sker"),
    (Owner.CITIZEN, "prøver at arbejde to formiddage om ugen og skriver ned, hvordan det går"),
)
_FOREIGN = (
    (Owner.US, "skriver til Łódź, Győr, București og Київ om dit eksamensbevis"),
    (Owner.CITIZEN, "spørger Małgorzata Kőszegi og Ștefan Țurcan på Æblegården"),
)


def _plan_of_lone(desk: Desk) -> bytes:
    room = play_half(desk, lone(desk), made_for=MADE_FOR)
    save_answer(desk, room, ("helbred", "internal"), _INTERNAL)
    _changed, plan = finish(desk, room, replace(room.draft, next_talk_at=_NEXT))
    return print_of(desk, plan).pdf


def _large(desk: Desk) -> bytes:
    return print_of_case(desk, lone(desk), large=True).pdf


def _summary(desk: Desk) -> bytes:
    return print_summary(desk, held_talk(desk, lone(desk)), internal=False).pdf


def _summary_internal(desk: Desk) -> bytes:
    return print_summary(desk, held_talk(desk, lone(desk)), internal=True).pdf


def _long_plan(desk: Desk) -> bytes:
    """A plan with more promises than a page holds."""
    return _with_promises(desk, "Bent Aagaard", _PROMISES, count=18)


def _many_letters(desk: Desk) -> bytes:
    """Two hundred promises, in letters from all over Europe."""
    return _with_promises(desk, "Łukasz", _FOREIGN, count=200)


def _with_promises(desk: Desk, name: str, promises: tuple[tuple[Owner, str], ...], *, count: int) -> bytes:
    room = start_talk(desk, find_cases(desk, name)[0].id)
    agreements = tuple(
        Agreement(AgreementId(""), *promises[n % len(promises)], date(2023, 3, 10 + n % 20))
        for n in range(count)
    )
    content = replace(room.draft, goal="Tilbage på fuld tid senest til sommer.", agreements=agreements)
    _changed, plan = finish(desk, room, replace(content, next_talk_at=datetime(2023, 3, 23, 9, 0)))
    return print_of(desk, plan).pdf


def _first_draft(desk: Desk) -> bytes:
    """A plan with nothing in it yet, as a draft."""
    room = start_talk(desk, find_cases(desk, "Camilla Bruun")[0].id)
    return print_of_draft(desk, room, room.draft).pdf


def _letter(letter_id: str) -> Callable[[Desk], bytes]:
    """A letter to Dorthe Winther, who has a talk to come."""

    def write(desk: Desk) -> bytes:
        case = _invited(desk)
        return letters_print(desk, preview(desk, [case.id], letter_id)).pdf

    return write


def _invited(desk: Desk) -> Case:
    case = find_cases(desk, "Dorthe Winther")[0]
    if not any(talk.at == _NEXT for talk in case.talks):
        book(desk, case, _NEXT)
    return case


PRINTS: tuple[tuple[str, Callable[[Desk], bytes]], ...] = (
    ("20-opfoelgningsplan", _plan_of_lone),
    ("21-opfoelgningsplan-lang", _long_plan),
    ("22-opfoelgningsplan-udkast", _first_draft),
    ("23-opfoelgningsplan-stor-skrift", _large),
    ("24-opfoelgningsplan-200-aftaler", _many_letters),
    ("25-referat", _summary),
    ("26-referat-internt", _summary_internal),
    ("27-brev-venlig-indkaldelse", _letter("foerste_indkaldelse")),
    ("28-brev-indkaldelse", _letter("indkaldelse_sygedagpenge")),
    ("29-brev-rettigheder", _letter("rettigheder_sygedagpenge")),
)
