"""What a no-show may lead to, as far as the papers on the case tell; it never decides anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobassist.domain.case import CaseId, Talk, TalkId, TargetGroup
from jobassist.domain.danish import short_date
from jobassist.domain.letters import About
from jobassist.domain.papers import Paper, PaperKind
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.load_letters import letters_of
from jobassist.store import reads

_WRITTEN = frozenset({PaperKind.LETTER, PaperKind.SMS})
_GUIDING = frozenset({About.INVITATION, About.RIGHTS_AND_DUTIES, About.REMINDER})
_NO_GUIDANCE = "så der kan ikke følge en sanktion."


def what_may_follow(desk: Desk, case_id: CaseId, talk_id: TalkId) -> str:
    """A sentence about sanctions after a no-show.

    Without written guidance on rights and duties beforehand there is none (aktivlov § 35). Where there
    was guidance, the citizen is heard first and the caseworker decides. Raises JobAssistError when the
    case is gone.
    """
    case = case_of(desk, case_id)
    talk = next((talk for talk in case.talks if talk.id == talk_id), None)
    asked = _invitations(_guiding(desk, case_id), talk, desk.today)
    if not asked:
        return (
            "Der ligger ingen indkaldelse på sagen her. Uden skriftlig vejledning om rettigheder og "
            "pligter kan der ikke følge en sanktion."
        )
    guide = next((paper for paper in asked if paper.mentions_rights), None)
    if guide is None:
        return f"Indkaldelsen nævnte ikke rettigheder og pligter, {_NO_GUIDANCE}"
    told = f"“{guide.title}” fra {short_date(guide.made_at.date())} nævnte rettigheder og pligter."
    return f"{told} {_who_decides(case.group, reads.rights_explained(desk.store, case_id))}"


def _guiding(desk: Desk, case_id: CaseId) -> list[Paper]:
    """The letters and messages that ask somebody to come or tell of rights; one whose text is gone may."""
    about = {letter.id: letter.about for letter in letters_of(desk)}
    written = (p for p in reads.load_papers(desk.store, case_id) if p.kind in _WRITTEN)
    return [p for p in written if about.get(p.template_id, About.INVITATION) in _GUIDING]


def _invitations(papers: Sequence[Paper], talk: Talk | None, today: date) -> list[Paper]:
    """What was written to the citizen about this talk; else the newest before it."""
    written = [p for p in papers if (p.is_before(talk) if talk else p.made_at.date() <= today)]
    own = [p for p in written if talk is not None and p.talk_id == talk.id]
    return own or written[:1]


def _who_decides(group: TargetGroup, explained: Sequence[date]) -> str:
    spoken = f" De blev også gennemgået {short_date(explained[-1])}." if explained else ""
    if group is TargetGroup.DAGPENGE:
        return f"Det er a-kassen, der vurderer, om fraværet får følger.{spoken}"
    return f"Hør først borgeren. Det er dig, der vurderer, om fraværet skal have følger.{spoken}"
