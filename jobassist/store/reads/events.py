"""What happened in cases, read fast: talks, placements, exemptions, decisions and circumstances by case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, select

from jobassist.domain.case import (
    Decision,
    Exemption,
    Holder,
    OfferKind,
    Outcome,
    Pauses,
    Placement,
    PlacementState,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
)
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.fast import maker
from jobassist.store.reads.fast import Days, driver_rows, plain
from jobassist.store.tables import (
    benefit_periods,
    cases,
    circumstances,
    decisions,
    exemptions,
    placements,
    talks,
)

Chosen = Sequence[ColumnElement[bool]]

FROM_LIST, FROM_APP = "list", "app"
_Event = TypeVar("_Event")
_STATUSES = {status.value: status for status in TalkStatus}
_KINDS = {kind.value: kind for kind in TalkKind}
_HOLDERS: dict[str | None, Holder | None] = {None: None, **{holder.value: holder for holder in Holder}}
_FORMS: dict[str | None, TalkForm | None] = {None: None, **{form.value: form for form in TalkForm}}
_OFFERS = {kind.value: kind for kind in OfferKind}
_STATES = {state.value: state for state in PlacementState}
_OUTCOMES: dict[str | None, Outcome | None] = {None: None, **{each.value: each for each in Outcome}}
_CIRCUMSTANCES = {kind.value: kind for kind in CircumstanceKind}
_PAID_AS = {each.value: each for each in PaidAs}
_PAUSES = {pauses.value: pauses for pauses in Pauses}
_make_talk = maker(Talk)
_make_placement = maker(Placement)


def talks_of(connection: Connection, chosen: Chosen, days: Days) -> dict[str, tuple[Talk, ...]]:
    """Talks by case in the order of their time; ``chosen`` are conditions on the cases."""
    found: defaultdict[str, list[Talk]] = defaultdict(list)
    disordered: set[str] = set()
    names = ("on_date", "status", "kind", "held_by", "form", "at_time", "id", "source")
    for case_id, on_date, status, kind, held_by, form, at_time, talk_id, source in _rows(
        connection, talks.c.case_id, [talks.c[name] for name in names], chosen
    ):
        talk = _make_talk(
            days[on_date],
            _STATUSES[status],
            _KINDS[kind],
            _HOLDERS[held_by],
            _FORMS[form],
            None if at_time is None else datetime.fromisoformat(at_time),
            talk_id,
            source == FROM_LIST,
        )
        earlier = found[case_id]
        if earlier and earlier[-1].on >= talk.on:
            disordered.add(case_id)
        earlier.append(talk)
    # Most talks are stored as they came; sorting only the others saves a tenth of the whole.
    for case_id in disordered:
        found[case_id].sort(key=_time_of)
    return {case_id: tuple(several) for case_id, several in found.items()}


def _time_of(talk: Talk) -> tuple[date, str]:
    return talk.on, "" if talk.at is None else talk.at.isoformat()


def placements_of(connection: Connection, chosen: Chosen, days: Days) -> dict[str, tuple[Placement, ...]]:
    """Placements by case, the first start first."""
    p = placements.c
    columns = (
        p.started_on, p.ends_on, p.kind, p.title, p.state, p.id, p.offer_id, p.given_on, p.counts, p.outcome,
        p.source,
    )  # fmt: skip
    found: defaultdict[str, list[Placement]] = defaultdict(list)
    for (
        case_id,
        started_on,
        ends_on,
        kind,
        title,
        state,
        row_id,
        offer_id,
        given_on,
        counts,
        outcome,
        source,
    ) in _rows(connection, p.case_id, columns, chosen):
        found[case_id].append(
            _make_placement(
                days[started_on], days[ends_on], _OFFERS[kind], title, _STATES[state], row_id,
                offer_id or "", days[given_on], bool(counts), _OUTCOMES[outcome],
                source == FROM_APP,
            )
        )  # fmt: skip
    return _in_order(found, attrgetter("started_on"))


def exemptions_of(connection: Connection, chosen: Chosen, days: Days) -> dict[str, tuple[Exemption, ...]]:
    """Exemptions by case, the first day first."""
    names = ("from_on", "to_on", "pauses", "reason", "id", "source")
    found: defaultdict[str, list[Exemption]] = defaultdict(list)
    for case_id, from_on, to_on, pauses, reason, row_id, source in _rows(
        connection, exemptions.c.case_id, [exemptions.c[name] for name in names], chosen
    ):
        is_own = source == FROM_APP
        found[case_id].append(Exemption(days[from_on], days[to_on], _PAUSES[pauses], reason, row_id, is_own))
    return _in_order(found, attrgetter("from_on"))


def decisions_of(connection: Connection, chosen: Chosen, days: Days) -> dict[str, tuple[Decision, ...]]:
    """Recorded decisions by case, the first first."""
    names = ("rule_id", "decided_on", "note", "extension", "from_on", "id")
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for case_id, rule_id, decided_on, note, extension, from_on, row_id in _rows(
        connection, decisions.c.case_id, [decisions.c[name] for name in names], chosen
    ):
        found[case_id].append(Decision(rule_id, days[decided_on], note, extension, days[from_on], row_id))
    return _in_order(found, attrgetter("decided_on"))


def circumstances_of(
    connection: Connection, chosen: Chosen, days: Days
) -> dict[str, tuple[Circumstance, ...]]:
    """Circumstances by case, the first day first."""
    names = ("kind", "from_on", "to_on", "note", "id")
    found: defaultdict[str, list[Circumstance]] = defaultdict(list)
    for case_id, kind, from_on, to_on, note, row_id in _rows(
        connection, circumstances.c.case_id, [circumstances.c[name] for name in names], chosen
    ):
        found[case_id].append(Circumstance(_CIRCUMSTANCES[kind], days[from_on], days[to_on], note, row_id))
    return _in_order(found, attrgetter("from_on"))


def benefit_periods_of(
    connection: Connection, chosen: Chosen, days: Days
) -> dict[str, tuple[BenefitPeriod, ...]]:
    """Paid periods by case, the first day first."""
    names = ("from_on", "to_on", "paid_as", "id")
    found: defaultdict[str, list[BenefitPeriod]] = defaultdict(list)
    for case_id, from_on, to_on, paid_as, row_id in _rows(
        connection, benefit_periods.c.case_id, [benefit_periods.c[name] for name in names], chosen
    ):
        found[case_id].append(BenefitPeriod(days[from_on], days[to_on], _PAID_AS[paid_as], row_id))
    return _in_order(found, attrgetter("from_on"))


def _in_order(
    found: Mapping[str, list[_Event]], day: Callable[[_Event], date]
) -> dict[str, tuple[_Event, ...]]:
    return {case_id: tuple(sorted(several, key=day)) for case_id, several in found.items()}


def _rows(
    connection: Connection, case_id: Column[str], columns: Iterable[Column[Any]], chosen: Chosen
) -> Any:
    query = select(case_id, *map(plain, columns))
    if chosen:
        query = query.where(case_id.in_(select(cases.c.id).where(*chosen)))
    return driver_rows(connection, query)
