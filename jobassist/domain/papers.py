"""What left the app on paper or as a message: filed on the case as it was, and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import NewType

from jobassist.domain.case import CaseId, Talk, TalkId
from jobassist.domain.plan import PlanId

PaperId = NewType("PaperId", str)


class PaperKind(StrEnum):
    """``SUMMARY`` is the citizen's copy of the referat, ``SUMMARY_INTERNAL`` the caseworkers' own.

    Those called large are the same in large type. ``OFFICE`` is about many citizens and is filed on none;
    ``OFFICE_EXPLAINED`` also shows how each limit on it is reckoned.
    """

    PLAN = "plan"
    PLAN_LARGE = "plan_large"
    SUMMARY = "summary"
    SUMMARY_LARGE = "summary_large"
    SUMMARY_INTERNAL = "summary_internal"
    LETTER = "letter"
    SMS = "sms"
    JOBS = "jobs"
    OFFICE = "office"
    OFFICE_EXPLAINED = "office_explained"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper on a case, without its picture.

    ``template_id`` names the letter it was made from, ``plan_id`` the version it shows.
    ``mentions_rights``: it tells of rights and duties, which a sanction presupposes (aktivlov § 35).
    ``body`` is its text, for letters and messages.
    """

    id: PaperId
    case_id: CaseId
    kind: PaperKind
    title: str
    made_at: datetime
    made_by: str
    talk_id: TalkId | None = None
    plan_id: PlanId | None = None
    template_id: str = ""
    body: str = ""
    mentions_rights: bool = False

    def is_before(self, talk: Talk) -> bool:
        """Whether it was made before the talk was to begin; by the day where the talk has no time."""
        if talk.at is None or talk.at.time() == time():
            return self.made_at.date() <= talk.on
        return self.made_at <= talk.at
