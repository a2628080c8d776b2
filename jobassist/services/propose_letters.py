"""Which letters are the next thing to do for a citizen, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from jobassist.domain.case import Case, CaseId, Talk, TalkStatus
from jobassist.domain.danish import day_month
from jobassist.domain.letters import About, LetterFileError, LetterKind, LetterTemplate, Merge
from jobassist.domain.papers import Paper, PaperKind
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.load_letters import letters_of
from jobassist.services.preview_letters import last_missed, next_talk
from jobassist.store import reads

_NEW = timedelta(weeks=8)
_SOON = timedelta(days=7)
_LATELY = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class LetterProposal:
    """A letter that fits now, and why in a few words."""

    template: LetterTemplate
    why: str


@dataclass(frozen=True, slots=True)
class _Situation:
    case: Case
    papers: Sequence[Paper]
    letters: Sequence[LetterTemplate]
    today: date
    coming: Talk | None

    def fitting(self, about: About, kind: LetterKind = LetterKind.LETTER) -> list[LetterTemplate]:
        return [
            each
            for each in self.letters
            if each.about is about and each.kind is kind and each.fits(self.case.group)
        ]

    def filed(self, about: About) -> list[Paper]:
        """The papers made from letters about something, the newest first."""
        ids = {each.id for each in self.letters if each.about is about}
        return [paper for paper in self.papers if paper.template_id in ids]


def letters_for(desk: Desk, case_id: CaseId) -> tuple[LetterProposal, ...]:
    """The letters that are due for a case now, the most pressing first.

    Nothing while a letter file cannot be used. Raises JobAssistError when the case is gone.
    """
    case = case_of(desk, case_id)
    try:
        letters = letters_of(desk)
    except LetterFileError:  # told of where letters are written; the citizen's page opens all the same
        return ()
    papers = reads.load_papers(desk.store, case_id)
    situation = _Situation(case, papers, letters, desk.today, next_talk(desk, case))
    explained = bool(reads.rights_explained(desk.store, case_id))
    if case.ended_on is not None and case.ended_on < desk.today:
        return ()
    due = (_no_show(situation), _rights(situation, explained), _invitation(situation), _reminder(situation))
    return tuple(chain.from_iterable(due))


def _rights(now: _Situation, is_explained: bool) -> Iterator[LetterProposal]:
    """A new case: its document on rights and duties, until it was handed out or gone through."""
    started = now.case.started_on
    is_new = started is None or now.today - started <= _NEW
    if is_new and not is_explained and not now.filed(About.RIGHTS_AND_DUTIES):
        for template in now.fitting(About.RIGHTS_AND_DUTIES)[:1]:
            yield LetterProposal(template, "Sagen er ny, og de er ikke forklaret endnu")


def _invitation(now: _Situation) -> Iterator[LetterProposal]:
    """A planned talk that nobody was invited to: the first kindly, and those with rights and duties."""
    talk = now.coming
    invited = [paper for paper in now.filed(About.INVITATION) if paper.kind is PaperKind.LETTER]
    if talk is None or any(paper.talk_id == talk.id for paper in invited):
        return
    fitting = now.fitting(About.INVITATION)
    is_first = not any(each.status is TalkStatus.HELD for each in now.case.talks)
    kind, plain = _parted(fitting)
    chosen = [*kind, *plain] if is_first else plain or kind
    for template in chosen:
        yield LetterProposal(template, f"Samtalen {day_month(talk.on)} er ikke indkaldt herfra")


def _parted(letters: Iterable[LetterTemplate]) -> tuple[list[LetterTemplate], list[LetterTemplate]]:
    without: list[LetterTemplate] = []
    with_rights: list[LetterTemplate] = []
    for letter in letters:
        (with_rights if letter.mentions_rights else without).append(letter)
    return without, with_rights


def _reminder(now: _Situation) -> Iterator[LetterProposal]:
    """Within a week of a talk: a message where there is a telephone, else a letter."""
    talk = now.coming
    if talk is None or not timedelta(days=1) <= talk.on - now.today <= _SOON:
        return
    if any(paper.talk_id == talk.id for paper in now.filed(About.REMINDER)):
        return
    kind = LetterKind.SMS if now.case.phone else LetterKind.LETTER
    for template in now.fitting(About.REMINDER, kind)[:1]:
        yield LetterProposal(template, f"Samtalen er {day_month(talk.on)}")


def _no_show(now: _Situation) -> Iterator[LetterProposal]:
    """Somebody did not come lately and has not heard from us: with the new time where there is one."""
    missed = last_missed(now.case)
    if missed is None or now.today - missed.on > _LATELY:
        return
    if any(paper.made_at.date() >= missed.on for paper in now.filed(About.NO_SHOW)):
        return
    has_new_time = now.coming is not None
    for template in (*now.fitting(About.NO_SHOW), *now.fitting(About.NO_SHOW, LetterKind.SMS)):
        if (Merge.TIME in template.fields) == has_new_time:
            yield LetterProposal(template, f"Kom ikke {day_month(missed.on)}")
