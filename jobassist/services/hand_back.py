"""Handing a finished talk back to the professional system: its blocks, the ticks, what is not there yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from jobassist import paths
from jobassist.domain.agenda import EXPLAINED, YES, AnswerKey
from jobassist.domain.answer_words import INTERNAL, ItemAnswers, answered_items, present_words
from jobassist.domain.case import Case, CaseId, Talk, TalkForm, TalkId, TalkStatus
from jobassist.domain.cpr import masked
from jobassist.domain.danish import short_date
from jobassist.domain.errors import JobAssistError
from jobassist.domain.hand_back import WRITTEN_IN_TALK, BlockSpec, Profile, Source, parted
from jobassist.domain.hand_back_files import parse_profiles
from jobassist.domain.job_handouts import ASKED_TITLE, named, outcome_words, told_in
from jobassist.domain.plan import Plan
from jobassist.domain.talk_record import DETAILS, Correction
from jobassist.services.book_talk import case_of
from jobassist.services.desk import NOBODY, Changed, Desk
from jobassist.services.hand_back_texts import TalkFacts, block_text
from jobassist.services.job_handouts import handouts_of
from jobassist.services.print_facts import print_facts
from jobassist.services.talk_record import agenda_of
from jobassist.services.talk_room import next_planned
from jobassist.store import reads, tables
from jobassist.store.records import TalkRow
from jobassist.store.unit import Unit

USUAL_PROFILE = "generel"
_FINISHED = (TalkStatus.HELD, TalkStatus.NO_SHOW)
_OF_DETAIL = {
    "on": (Source.DATE, Source.RIGHTS_EXPLAINED),
    "minutes": (Source.MINUTES,),
    "form": (Source.FORM,),
    "kind": (Source.KIND,),
}
"""What a correction of the talk itself changes, by the field that was corrected."""


class HandBackError(JobAssistError):
    """A talk that cannot be handed back, or a block that it does not have."""


@dataclass(frozen=True, slots=True)
class Block:
    """One field to fill in. ``is_outdated``: the talk was corrected since it was copied.

    ``shown`` is what a screen shows of it: the CPR number masked.
    """

    id: str
    label: str
    text: str
    shown: str
    copied_at: datetime | None = None
    is_outdated: bool = False

    @property
    def is_copied(self) -> bool:
        """Whether the professional system has it as it is now."""
        return self.copied_at is not None and not self.is_outdated


@dataclass(frozen=True, slots=True)
class HandBack:
    """A finished talk as the professional system takes it, in the order of its fields.

    ``handed_back_at`` is when the last block was copied or somebody ticked it off; ``is_registered``
    tells that a list has shown the talk since.
    """

    case_id: CaseId
    talk_id: TalkId
    on: date
    status: TalkStatus
    profile: Profile
    blocks: tuple[Block, ...]
    handed_back_at: datetime | None
    is_registered: bool

    @property
    def left(self) -> int:
        """How many blocks are still to be copied: so many clicks remain."""
        return sum(1 for block in self.blocks if not block.is_copied)

    @property
    def next_block(self) -> Block | None:
        """The first block that is still to be copied; None when all are."""
        return next((block for block in self.blocks if not block.is_copied), None)


@dataclass(frozen=True, slots=True)
class Unregistered:
    """A talk that was held or missed here and that no list has shown.

    ``missing_from`` is the day of a newer list that had the citizen but not the talk.
    """

    case_id: CaseId
    talk_id: TalkId
    name: str
    caseworker: str
    on: date
    status: TalkStatus
    days_waiting: int
    handed_back_at: datetime | None = None
    missing_from: date | None = None


@cache
def profiles() -> tuple[Profile, ...]:
    """The shipped profiles by title, the general one last. Raises HandBackFileError with file and place."""
    files = sorted(paths.resources("handback").glob("*.toml"))
    found = parse_profiles((path.name, path.read_text(encoding="utf-8-sig")) for path in files)
    return tuple(sorted(found, key=lambda profile: (profile.id == USUAL_PROFILE, profile.title)))


def profile_of(desk: Desk) -> Profile:
    """The profile that the settings name; the general one where they name none that exists."""
    known = {profile.id: profile for profile in profiles()}
    return known.get(desk.settings.hand_back_profile) or known[USUAL_PROFILE]


def blocks_of(desk: Desk, talk_id: TalkId) -> HandBack:
    """A finished talk as blocks to copy; those without a text are left out.

    Raises HandBackError for a talk that is not finished, or is gone.
    """
    row = _finished(desk, talk_id)
    profile, facts = profile_of(desk), _facts(desk, row)
    specs = profile.no_show if row.talk.status is TalkStatus.NO_SHOW else profile.held
    copied = reads.handed_back(desk.store, talk_id)
    corrections = reads.load_corrections(desk.store, talk_id)
    blocks = (
        replace(block, copied_at=at, is_outdated=at is not None and _is_outdated(spec, at, corrections))
        for spec in specs
        for block in _parts(spec, facts)
        for at in (copied.get(block.id),)
    )
    return HandBack(
        case_id=row.case_id,
        talk_id=talk_id,
        on=row.talk.on,
        status=row.talk.status,
        profile=profile,
        blocks=tuple(blocks),
        handed_back_at=_moment(row.handed_back_at),
        is_registered=row.is_registered,
    )


def _finished(desk: Desk, talk_id: TalkId) -> TalkRow:
    row = reads.talk(desk.store, talk_id)
    if row is None:
        raise HandBackError("Samtalen findes ikke længere. Gå tilbage til arbejdslisten.")
    if row.talk.status not in _FINISHED:
        raise HandBackError("Samtalen er ikke afsluttet endnu. Afslut den, så kan den gives videre.")
    return row


def _parts(spec: BlockSpec, facts: TalkFacts) -> tuple[Block, ...]:
    """The block, or as many as the field's length calls for: ``Notat (1 af 2)``; none without a text."""
    text = block_text(spec, facts)
    if not text.strip():
        return ()
    if spec.source is Source.CPR:
        return (Block(spec.id, spec.label, text, masked(facts.case.cpr)),)
    parts = parted(text, spec.max_length)
    if len(parts) == 1:
        return (Block(spec.id, spec.label, text, text),)
    return tuple(
        Block(f"{spec.id}.{number}", f"{spec.label} ({number} af {len(parts)})", part, part)
        for number, part in enumerate(parts, start=1)
    )


def _is_outdated(spec: BlockSpec, copied_at: datetime, corrections: Iterable[Correction]) -> bool:
    return any(each.at > copied_at and _changes(each, spec) for each in corrections)


def _changes(correction: Correction, spec: BlockSpec) -> bool:
    if correction.item_id == DETAILS:
        return spec.source in _OF_DETAIL.get(correction.field, ())
    return spec.source in WRITTEN_IN_TALK and (spec.internal or correction.field != INTERNAL)


def _facts(desk: Desk, row: TalkRow) -> TalkFacts:
    case, talk = case_of(desk, row.case_id), row.talk
    answers = {(a.item_id, a.field): a.value for a in reads.load_answers(desk.store, talk.id)}
    plan = next((p for p in reversed(reads.load_plans(desk.store, case.id)) if p.talk_id == talk.id), None)
    facts = plan.facts if plan and plan.facts else print_facts(desk, case, talk.on)
    next_talk = next_planned(case, after=talk.on)
    return TalkFacts(
        case=case,
        talk=talk,
        minutes=row.minutes,
        caseworker=_caseworker(desk, case, plan),
        present=present_words(answers),
        items=(*answered_items(agenda_of(desk, case, row), answers), *_jobs(desk, case, talk)),
        plan=plan,
        offers=facts.offers,
        next_talk=next_talk,
        place=_place(desk, next_talk, plan),
        rights_explained_on=talk.on if _is_explained(answers) else None,
    )


def _jobs(desk: Desk, case: Case, talk: Talk) -> Iterator[ItemAnswers]:
    """What came of the job examples that the citizen told of in the talk."""
    if told := told_in(handouts_of(desk, case.id), talk.id):
        yield ItemAnswers("", ASKED_TITLE, tuple(f"{named(each)}: {outcome_words(each)}" for each in told))


def _caseworker(desk: Desk, case: Case, plan: Plan | None) -> str:
    made_by = plan.made_by if plan is not None else desk.user
    return case.caseworker if made_by == NOBODY else made_by


def _place(desk: Desk, talk: Talk | None, plan: Plan | None) -> str:
    if talk is None or talk.form in (TalkForm.PHONE, TalkForm.VIDEO):
        return ""
    agreed = plan.content.next_talk_place if plan and plan.content.next_talk_at == talk.at else ""
    return agreed or desk.settings.meeting_place


def _is_explained(answers: dict[AnswerKey, str]) -> bool:
    return any(field == EXPLAINED and value == YES for (_, field), value in answers.items())


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def mark_copied(desk: Desk, talk_id: TalkId, block_id: str) -> Changed:
    """Ticks a block as copied; with the last one the talk is handed back. Raises HandBackError."""
    found = blocks_of(desk, talk_id)
    block = _block(found, block_id)
    left = sum(1 for each in found.blocks if not each.is_copied and each.id != block_id)
    with _write(desk, found, "hand_back") as unit:
        unit.put(tables.hand_backs, {"talk_id": talk_id, "block": block_id}, copied_at=_now(desk))
        unit.log_access("hand_back", case_id=found.case_id, purpose=f"{found.profile.title}: {block.label}")
        if not left and found.handed_back_at is None:
            unit.update(tables.talks, talk_id, handed_back_at=_now(desk))
    told = f"“{block.label}” er kopieret" if left else f"Samtalen er givet videre til {found.profile.name}"
    return Changed(frozenset({found.case_id}), told, unit.action_id)


def unmark(desk: Desk, talk_id: TalkId, block_id: str) -> Changed:
    """Takes a tick away again; a talk that was handed back with it no longer is. Raises HandBackError."""
    found = blocks_of(desk, talk_id)
    block = _block(found, block_id)
    row_id = reads.hand_back_id(desk.store, talk_id, block_id)
    if row_id is None:
        raise HandBackError("Feltet er ikke sat som kopieret. Kopiér det, når du er klar.")
    with _write(desk, found, "unmark_hand_back") as unit:
        unit.delete(tables.hand_backs, row_id)
        if not found.left and found.handed_back_at is not None:
            unit.update(tables.talks, talk_id, handed_back_at="")
    return Changed(
        frozenset({found.case_id}), f"“{block.label}” er ikke længere sat som kopieret", unit.action_id
    )


def mark_registered(desk: Desk, talk_id: TalkId, *, is_registered: bool = True) -> Changed:
    """Says by hand that the talk is in the professional system, or that it is not after all.

    It stays among the unregistered until a list shows it. Raises HandBackError.
    """
    found = blocks_of(desk, talk_id)
    with _write(desk, found, "mark_registered") as unit:
        unit.update(tables.talks, talk_id, handed_back_at=_now(desk) if is_registered else "")
    what = "er sat som registreret" if is_registered else "er ikke længere sat som registreret"
    told = f"Samtalen {short_date(found.on)} {what} i {found.profile.name}"
    return Changed(frozenset({found.case_id}), told, unit.action_id)


def _block(found: HandBack, block_id: str) -> Block:
    block = next((block for block in found.blocks if block.id == block_id), None)
    if block is None:
        raise HandBackError("Feltet findes ikke længere. Vælg samtalen igen.")
    return block


def _write(desk: Desk, found: HandBack, action: str) -> AbstractContextManager[Unit]:
    return desk.store.write(action, by=desk.user, at=desk.clock.now(), case_id=found.case_id)


def _now(desk: Desk) -> str:
    return desk.clock.now().isoformat()


def unregistered(desk: Desk, caseworker: str = "") -> tuple[Unregistered, ...]:
    """Talks that no list has shown yet, those that have waited longest first.

    ``caseworker`` leaves only that person's; empty is everybody's.
    """
    rows = reads.unregistered_talks(desk.store)
    cases = {case.id: case for case in reads.load_cases(desk.store, case_ids={row[0] for row in rows})}
    found = (_waiting(desk, cases[case_id], talk_id, handed) for case_id, talk_id, _on, handed in rows)
    return tuple(each for each in found if caseworker in ("", each.caseworker))


def _waiting(desk: Desk, case: Case, talk_id: TalkId, handed_back_at: str) -> Unregistered:
    talk = next(talk for talk in case.talks if talk.id == talk_id)
    return Unregistered(
        case_id=case.id,
        talk_id=talk_id,
        name=case.name,
        caseworker=case.caseworker,
        on=talk.on,
        status=talk.status,
        days_waiting=(desk.today - talk.on).days,
        handed_back_at=_moment(handed_back_at),
        missing_from=case.list_as_of if case.list_as_of and case.list_as_of > talk.on else None,
    )
