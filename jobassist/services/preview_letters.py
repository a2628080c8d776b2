"""One letter or many before they leave: ready as they will stand, or stopped with a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from jobassist.domain.case import Case, CaseId, Citizen, Talk, TalkId, TalkStatus
from jobassist.domain.danish import weekday_date
from jobassist.domain.letter_facts import Sender, letter_facts
from jobassist.domain.letter_merging import draft, filled, merge, usual_channel
from jobassist.domain.letters import (
    About,
    Channel,
    Edit,
    LetterFacts,
    LetterTemplate,
    Merge,
    Merged,
    Problem,
)
from jobassist.domain.papers import Paper, PaperKind
from jobassist.services.book_talk import planned_talks
from jobassist.services.desk import Desk
from jobassist.services.load_letters import letter_of
from jobassist.services.terms import group_term
from jobassist.store import reads

_OF_THE_TALK = frozenset({Merge.DATE, Merge.SHORT_DATE, Merge.TIME, Merge.FORM})


@dataclass(frozen=True, slots=True)
class Wish:
    """How a letter is to be made. ``channel`` None is each citizen's usual one; ``edits`` by case."""

    channel: Channel | None = None
    typed: Mapping[Merge, str] = field(default_factory=dict)
    edits: Mapping[CaseId, Edit] = field(default_factory=dict)
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class LetterPreview:
    """One citizen's letter: ready as it will stand, or stopped with its sentence.

    ``text`` is what can be shown of it either way. ``talk_id`` is the planned talk it is about.
    """

    case: Case
    citizen: Citizen
    template: LetterTemplate
    channel: Channel
    facts: LetterFacts
    result: Merged | Problem
    talk_id: TalkId | None = None
    is_large: bool = False

    @property
    def merged(self) -> Merged | None:
        return self.result if isinstance(self.result, Merged) else None

    @property
    def problem(self) -> Problem | None:
        return self.result if isinstance(self.result, Problem) else None

    @property
    def is_known(self) -> bool:
        """Whether every fact of the text is known, so that its words can be changed."""
        return all(self.facts.value(name) for name in self.template.fields)

    @property
    def base(self) -> tuple[str, str]:
        """Heading and text as the template has them, before any change for this letter."""
        return filled(self.template, self.facts)

    @property
    def text(self) -> str:
        if self.merged is not None:
            return self.merged.body
        return self.base[1] if self.is_known else draft(self.template, self.facts)


def preview(
    desk: Desk, case_ids: Sequence[CaseId], template_id: str, wish: Wish | None = None
) -> tuple[LetterPreview, ...]:
    """Each citizen's letter, in the order of the cases; one that is gone is left out.

    Raises LetterFileError when there is no such letter.
    """
    template = letter_of(desk, template_id)
    cases = {case.id: case for case in reads.load_cases(desk.store, case_ids=case_ids)}
    citizens = reads.load_citizens(desk.store, [case.cpr for case in cases.values()])
    return tuple(
        _preview(desk, cases[case_id], citizens[cases[case_id].cpr].citizen, template, wish or Wish())
        for case_id in dict.fromkeys(case_ids)
        if case_id in cases
    )


def timing(desk: Desk, template: LetterTemplate) -> str:
    """What to think of before a heavy letter goes out today; empty when all is well.

    Hedensted 2021: a letter about duties just before days off leaves the citizen alone with it.
    """
    is_heavy = template.mentions_rights or template.about in (About.HEARING, About.NO_SHOW)
    tomorrow = desk.today + timedelta(days=1)
    if not is_heavy or desk.rulebook.calendar.is_working_day(tomorrow):
        return ""
    day = desk.rulebook.calendar.forward_to_working_day(tomorrow)
    return f"I morgen er der lukket. Send det {weekday_date(day)}, så borgeren kan ringe med det samme."


def sender_of(desk: Desk) -> Sender:
    """Who writes, as the settings have it."""
    settings = desk.settings
    return Sender(
        settings.name,
        settings.phone,
        settings.municipality,
        tuple(line for line in settings.address.splitlines() if line.strip()),
        settings.meeting_place,
    )


def proposed_deadline(desk: Desk, template: LetterTemplate) -> date | None:
    """The working day by which an answer is asked for; None for a letter that proposes none."""
    if template.deadline_days is None:
        return None
    return desk.rulebook.calendar.forward_to_working_day(desk.today + timedelta(days=template.deadline_days))


def _preview(desk: Desk, case: Case, citizen: Citizen, template: LetterTemplate, wish: Wish) -> LetterPreview:
    talk, missed = next_talk(desk, case), last_missed(case)
    deadline = proposed_deadline(desk, template)
    proposed = {Merge.DEADLINE: deadline.isoformat()} if deadline else {}
    facts = letter_facts(
        citizen,
        sender_of(desk),
        on=desk.today,
        group=case.group,
        talk=talk,
        missed=missed,
        typed={**proposed, **wish.typed},
    )
    channel = wish.channel or usual_channel(template, facts)
    result = _stop(desk, case, template, missed) or merge(
        template, facts, channel, edit=wish.edits.get(case.id)
    )
    if isinstance(result, Merged):
        result = _paper_problem(result) or result
    is_of_talk = not _OF_THE_TALK.isdisjoint(template.fields)
    talk_id = talk.id if talk is not None and is_of_talk else None
    return LetterPreview(case, citizen, template, channel, facts, result, talk_id, wish.is_large)


def next_talk(desk: Desk, case: Case) -> Talk | None:
    """The first talk that is planned from now on; one that has no time counts all day."""
    now = desk.clock.now()
    midnight = datetime.combine(desk.today, time())
    planned = [
        (talk.at or datetime.combine(talk.on, time()), talk) for talk in planned_talks(case, desk.today)
    ]
    coming = [(at, talk) for at, talk in planned if at >= now or at == midnight]
    return min(coming, key=lambda each: each[0])[1] if coming else None


def last_missed(case: Case) -> Talk | None:
    """The latest talk that the citizen did not come to."""
    missed = [talk for talk in case.talks if talk.status is TalkStatus.NO_SHOW]
    return max(missed, key=lambda talk: talk.on, default=None)


def _stop(desk: Desk, case: Case, template: LetterTemplate, missed: Talk | None) -> Problem | None:
    """What the text alone cannot know: another group's letter, and a hearing about what cannot follow."""
    if not template.fits(case.group):
        groups = ", ".join(sorted({group_term(group).label.split(",")[0] for group in template.groups}))
        return Problem(f"Brevet er til andre målgrupper ({groups}). Vælg et, der passer til borgerens.")
    is_hearing = template.about is About.HEARING and Merge.MISSED_ON in template.fields
    if is_hearing and missed is not None and no_sanction(desk, case, missed):
        return Problem(
            "Indkaldelsen nævnte ikke rettigheder og pligter, så der kan ikke følge en sanktion. "
            "Send “Vi ventede på dig” i stedet."
        )
    return None


def _paper_problem(merged: Merged) -> Problem | None:
    """What only paper knows: letters it lacks, and an address that is higher than the window."""
    if merged.channel is Channel.SMS:
        return None
    from jobassist.reports.letter_pdf import fits_window
    from jobassist.reports.pdf_text import missing_characters

    missing = missing_characters("\n".join((*merged.window, merged.subject, merged.body)))
    if missing:
        return Problem(f"Papiret kan ikke vise tegnet “{missing[0]}”. Ret det, hvor det står.")
    if not fits_window(merged.window):
        return Problem(
            "Adressen fylder mere end ruden i kuverten. Forkort den, eller giv brevet personligt.",
            Merge.ADDRESS,
        )
    return None


def no_sanction(desk: Desk, case: Case, talk: Talk) -> bool | None:
    """Whether what the citizen got about a talk lacked rights and duties, so that no sanction can follow.

    None when nothing about it was filed here (aktivlov § 35).
    """
    own = [
        paper
        for paper in reads.load_papers(desk.store, case.id)
        if talk.id and paper.talk_id == talk.id and _is_written(paper) and paper.is_before(talk)
    ]
    return not any(paper.mentions_rights for paper in own) if own else None


def _is_written(paper: Paper) -> bool:
    return paper.kind in (PaperKind.LETTER, PaperKind.SMS)
