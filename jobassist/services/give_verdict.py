"""A verdict of the Friday review: stored with what it brings along, in one write that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jobassist.domain.case import Case, CaseId, Pauses, Placement, PlacementId, PlacementState
from jobassist.domain.danish import short_date
from jobassist.domain.errors import FieldError
from jobassist.domain.letters import tidy
from jobassist.domain.review import Review, Verdict, facts_of, friday_of
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.place_citizen import Wish, check, write_placement
from jobassist.services.review_round import begin_round
from jobassist.services.review_texts import exempt_reasons
from jobassist.store import tables
from jobassist.store.offer_json import facts_to_json
from jobassist.store.reads.reviews import exemptions_by, review_of
from jobassist.store.unit import Unit

_LONGEST = 400
_MOST_AHEAD = timedelta(days=366)


class VerdictError(FieldError):
    """A verdict that lacks something; ``key`` is the field of the Ruling that the sentence is about."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The verdict with what it needs: the placement or the wish for one, the reason, the next step."""

    verdict: Verdict
    placement_id: PlacementId | None = None
    wish: Wish | None = None
    reason: str = ""
    until_on: date | None = None
    next_step: str = ""
    next_on: date | None = None


def give_verdict(desk: Desk, case_id: CaseId, ruling: Ruling, *, seen: Review | None) -> Changed:
    """Stores it, and the placement or exemption that it says; ``seen`` is the review as it was shown.

    Raises VerdictError when something lacks, or when somebody else has given a verdict meanwhile. All is
    checked inside the write: of two windows only one gets the last seat, and none overwrites the other.
    """
    begin_round(desk, case_of(desk, case_id).caseworker)
    with desk.store.write("give_verdict", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        case = case_of(desk, case_id)
        _check_seen(desk, case_id, seen)
        _check(desk, case, ruling)
        placement_id = ruling.placement_id
        if ruling.wish is not None:
            placement_id = write_placement(desk, unit, case_id, ruling.wish)
        _take_back_exemption(desk, unit, case_id)
        if ruling.verdict is Verdict.EXEMPT:
            _write_exemption(desk, unit, case_of(desk, case_id), ruling)
        _write_review(desk, unit, case, ruling, placement_id)
    return Changed(frozenset({case_id}), _told(case, ruling, desk.today), unit.action_id)


def _told(case: Case, ruling: Ruling, today: date) -> str:
    """What was stored; a seat that is still reserved though the verdict speaks of none is not forgotten."""
    words = _WORDS[ruling.verdict].format(name=case.name)
    coming = coming_placement(case, today)
    if coming is None or ruling.verdict not in (Verdict.EXEMPT, Verdict.NONE_YET):
        return words
    return f"{words}. {coming.title or 'Et tilbud'} er stadig reserveret fra {short_date(coming.started_on)}"


_WORDS = {
    Verdict.RUNNING: "{name}: relevant tilbud er i gang",
    Verdict.STARTS: "{name}: starter på et tilbud",
    Verdict.EXEMPT: "{name}: fritaget",
    Verdict.NONE_YET: "{name}: intet relevant endnu",
}


def running_placement(case: Case, today: date) -> Placement | None:
    """The offer that runs today; of several the one that began last."""
    return max(_running(case, today), key=lambda p: p.started_on, default=None)


def _running(case: Case, today: date) -> list[Placement]:
    return [
        p
        for p in case.placements
        if p.state is PlacementState.RUNNING and p.started_on <= today and (p.ends_on or date.max) >= today
    ]


def coming_placement(case: Case, today: date) -> Placement | None:
    """The next offer that is reserved or given; one whose first day is today may still begin."""
    return min(_coming(case, today), key=lambda p: p.started_on, default=None)


def _coming(case: Case, today: date) -> list[Placement]:
    return [
        p
        for p in case.placements
        if (p.state is PlacementState.RESERVED and p.started_on >= today)
        or (p.state is PlacementState.RUNNING and p.started_on > today)
    ]


def _check(desk: Desk, case: Case, ruling: Ruling) -> None:
    today = desk.today
    match ruling.verdict:
        case Verdict.RUNNING:
            _check_placement(ruling, _running(case, today), "Der er ikke noget tilbud i gang.")
        case Verdict.STARTS:
            _check_placement(ruling, _coming(case, today), "Der er ikke reserveret noget.")
        case Verdict.EXEMPT:
            _require(ruling.reason, "reason", "Vælg grunden, eller skriv den.")
            _check_ahead(ruling.until_on, today, "until_on", "Skriv, hvor længe fritagelsen gælder.")
        case Verdict.NONE_YET:
            _require(ruling.next_step, "next_step", "Skriv det næste skridt.")
            _check_ahead(ruling.next_on, today, "next_on", "Skriv, hvornår det næste skridt sker.")
    if ruling.wish is not None:
        _check_wish(ruling.verdict, ruling.wish, today)
        check(desk, case, ruling.wish)


def _check_placement(ruling: Ruling, found: Sequence[Placement], none: str) -> None:
    if ruling.wish is not None:
        return
    if not found:
        raise VerdictError("placement_id", f"{none} Vælg et tilbud nedenfor.")
    if ruling.placement_id not in {p.id for p in found}:
        raise VerdictError("placement_id", "Tilbuddet er ændret i mellemtiden. Vælg det igen.")


def _check_wish(verdict: Verdict, wish: Wish, today: date) -> None:
    if verdict is Verdict.RUNNING and wish.starts_on > today:
        raise VerdictError("starts_on", "Dagen er ikke kommet endnu. Vælg 2, hvis tilbuddet starter senere.")
    if verdict is Verdict.STARTS and wish.starts_on < today:
        raise VerdictError("starts_on", "Datoen er gået. Vælg en dag fra i dag og frem.")


def _require(text: str, key: str, sentence: str) -> None:
    if not tidy(text):
        raise VerdictError(key, sentence)
    if len(text) > _LONGEST:
        raise VerdictError(key, f"Teksten er for lang. Skriv højst {_LONGEST} tegn.")


def _check_ahead(day: date | None, today: date, key: str, sentence: str) -> None:
    if day is None:
        raise VerdictError(key, sentence)
    if day < today:
        raise VerdictError(key, "Datoen er gået. Vælg en dag fra i dag og frem.")
    if day > today + _MOST_AHEAD:
        raise VerdictError(key, "Dagen ligger mere end et år ude i fremtiden. Vælg en nærmere dag.")


def _check_seen(desk: Desk, case_id: CaseId, seen: Review | None) -> None:
    """Nobody's verdict is overwritten by somebody who has not read it."""
    row = review_of(desk.store, case_id, friday_of(desk.today))
    if row is None or row.review.verdict is None:
        return
    if seen is None or seen.reviewed_at != row.review.reviewed_at or seen.verdict is not row.review.verdict:
        who, at = row.review.reviewed_by, row.review.reviewed_at[11:16].replace(":", ".")
        raise VerdictError(
            "", f"{who} har vurderet borgeren i mellemtiden, kl. {at}. Se vurderingen, og vælg igen."
        )


def _take_back_exemption(desk: Desk, unit: Unit, case_id: CaseId) -> None:
    """What the week's earlier verdict let rest goes with it, or the case would rest longer than is said."""
    row = review_of(desk.store, case_id, friday_of(desk.today))
    if row is not None and row.review.verdict is Verdict.EXEMPT:
        for exemption_id in exemptions_by(desk.store, row.review):
            unit.delete(tables.exemptions, exemption_id)


def _write_exemption(desk: Desk, unit: Unit, case: Case, ruling: Ruling) -> None:
    """The duty rests, where the reason says so and no exemption covers the same days already."""
    reason = tidy(ruling.reason)
    known = next((each for each in exempt_reasons() if each.text == reason), None)
    if known is not None and not known.pauses:
        return
    until = ruling.until_on or date.max
    today = desk.today
    covered = any(
        e.from_on <= today and (e.to_on or date.max) >= until and e.pauses in (Pauses.ALL, Pauses.OFFERS)
        for e in case.exemptions
    )
    if not covered:
        unit.insert(
            tables.exemptions,
            case_id=case.id, from_on=today, to_on=ruling.until_on, pauses=Pauses.OFFERS, reason=reason,
            source="app",
        )  # fmt: skip


def _write_review(
    desk: Desk, unit: Unit, case: Case, ruling: Ruling, placement_id: PlacementId | None
) -> None:
    friday_on = friday_of(desk.today)
    row = review_of(desk.store, case.id, friday_on)
    uses_placement = ruling.verdict in (Verdict.RUNNING, Verdict.STARTS)
    unit.put(
        tables.reviews,
        {"case_id": case.id, "friday_on": friday_on},
        rev=row.rev if row is not None else 0,
        caseworker=row.review.caseworker if row is not None else case.caseworker,
        # As it stands now, with what this verdict brought: none of it is new next Friday.
        facts=facts_to_json(facts_of(case_of(desk, case.id))),
        verdict=ruling.verdict,
        placement_id=placement_id if uses_placement else None,
        reason=tidy(ruling.reason) if ruling.verdict is Verdict.EXEMPT else "",
        until_on=ruling.until_on if ruling.verdict is Verdict.EXEMPT else None,
        next_step=tidy(ruling.next_step) if ruling.verdict is Verdict.NONE_YET else "",
        next_on=ruling.next_on if ruling.verdict is Verdict.NONE_YET else None,
        reviewed_at=desk.clock.now().isoformat(),
        reviewed_by=desk.user,
    )


def verdict_words(review: Review, case: Case) -> str:
    """What a verdict says: ``Jobklub fra 13-03-2023``, ``til 28-03-2023: syg``, ``ring, senest 14-03``."""
    match review.verdict:
        case Verdict.RUNNING | Verdict.STARTS:
            placement = next((p for p in case.placements if p.id == review.placement_id), None)
            if placement is None:
                return ""
            return f"{placement.title or 'Tilbud'} fra {short_date(placement.started_on)}"
        case Verdict.EXEMPT:
            until = f"til {short_date(review.until_on)}: " if review.until_on else ""
            return f"{until}{review.reason}"
        case Verdict.NONE_YET:
            by = f", senest {short_date(review.next_on)}" if review.next_on else ""
            return f"{review.next_step}{by}"
        case _:
            return ""
