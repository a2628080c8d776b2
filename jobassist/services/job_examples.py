"""Job examples for one citizen: what suits the goals of the plan, and the sheet to hand out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from jobassist.domain.case import Case, CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_handouts import JobHandout
from jobassist.domain.job_match import LETTERS, Match, Matches, Wishes, match_jobs
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import JobAd, JobId
from jobassist.domain.papers import PaperKind
from jobassist.reports.job_sheet import MOST_EXAMPLES, JobExample, JobSheet
from jobassist.services.desk import Desk
from jobassist.services.find_jobs import find_jobs
from jobassist.services.job_handouts import handouts_of
from jobassist.services.load_places import distances_for
from jobassist.services.load_titles import shipped_titles
from jobassist.services.print_paper import PaperPrint
from jobassist.services.rank_offers import own_municipality
from jobassist.store import reads
from jobassist.store.reads.offers import load_needs, newest_plans

ON_A_SHEET, MOST_ON_A_SHEET = 4, MOST_EXAMPLES
_CANDIDATES = 400
_NEAR_KM = 25


class NoExamplesError(JobAssistError):
    """Nothing in the bank fits, or nobody has written what to look for."""


@dataclass(frozen=True, slots=True)
class Examples:
    """The three groups for a case, how many advertisements were looked at, and which were given before."""

    case_id: CaseId
    wishes: Wishes
    matches: Matches
    looked_at: int
    given: Mapping[JobId, JobHandout] = field(default_factory=dict)

    def best(self, count: int = ON_A_SHEET) -> tuple[Match, ...]:
        """The best of A, B and C in turn: none that a limit bars, what was given before only after the rest.

        What the citizen has told of is not given again. A place is granted, so somebody must choose it.
        """
        groups = [self._to_give(letter) for letter in LETTERS]
        chosen: list[Match] = []
        while any(groups) and len(chosen) < count:
            for group in groups:
                if group and len(chosen) < count:
                    chosen.append(group.pop(0))
        return tuple(sorted(chosen, key=lambda match: match.goal))

    def _to_give(self, letter: str) -> list[Match]:
        told_of = {ad_id for ad_id, handout in self.given.items() if not handout.is_open}
        own = [
            match
            for match in self.matches.of(letter)
            if not (match.is_barred or match.ad.kind.is_place or match.ad.id in told_of)
        ]
        return sorted(own, key=lambda match: match.ad.id in self.given)


def examples_for(desk: Desk, case: Case) -> Examples:
    """Open advertisements that suit the goals of the newest plan; raises NoExamplesError without goals."""
    wishes = wishes_of(desk, case)
    if not any(goal.strip() for goal in wishes.goals):
        raise NoExamplesError("Planen har ingen jobmål. Skriv A-, B- eller C-job i planen, og prøv igen.")
    ads = _candidates(desk, wishes)
    matches = match_jobs(wishes, ads, shipped_titles(), desk.today)
    given = {each.ad_id: each for each in reversed(handouts_of(desk, case.id)) if each.ad_id}
    return Examples(case.id, wishes, matches, len(ads), given)


def wishes_of(desk: Desk, case: Case) -> Wishes:
    """The goals of the plan as it stands, also in a talk that goes on, and what a job must fit."""
    draft = reads.load_plan_draft(desk.store, case.id)
    plan = draft.content if draft is not None else newest_plans(desk.store, [case.id]).get(case.id)
    needs = load_needs(desk.store, case.id).needs
    return Wishes(
        goals=plan.job_goals if plan is not None else ("", "", ""),
        needs=needs,
        municipality=own_municipality(desk),
        distances=distances_for(desk, case, needs),
    )


def _candidates(desk: Desk, wishes: Wishes) -> list[JobAd]:
    """What the search finds for each goal, its other names and its near jobs; each advertisement once.

    First near the citizen, then anywhere: the best of the whole country may all be far away.
    """
    found: dict[str, JobAd] = {}
    home = wishes.distances.home
    rings = (None,) if home is None else (_NEAR_KM, None)
    for goal, km in product(filter(str.strip, wishes.goals), rings):
        query = JobQuery(
            words=_words(goal), any_word=True, is_typing=False, open_on=desk.today, limit=_CANDIDATES,
            within_km=km, centre=home,
        )  # fmt: skip
        found |= {ad.id: ad for ad in find_jobs(desk, query).ads}
    return list(found.values())


def _words(goal: str) -> str:
    """The goal with the titles of the same job and of those near it."""
    titles = shipped_titles()
    job = titles.job(goal)
    if job is None:
        return goal
    near = {job.number, *job.near}
    return " ".join([goal, *(term for term, number in titles.terms.items() if number in near)])


def job_print(desk: Desk, case: Case, matches: tuple[Match, ...], *, large: bool = False) -> PaperPrint:
    """The sheet of some matches, ready to be shown, printed and filed on the case."""
    return sheet_print(desk, case, job_sheet(desk, case, matches, large=large))


def job_sheet(desk: Desk, case: Case, matches: tuple[Match, ...], *, large: bool = False) -> JobSheet:
    """What the sheet of some matches says; raises NoExamplesError without any."""
    if not matches:
        raise NoExamplesError("Ingen job i jobbanken passer til planens jobmål. Hent nyere annoncer.")
    if not all(match.ad.is_open(desk.today) for match in matches):
        raise NoExamplesError("Fristen for et af jobbene er gået. Åbn jobeksemplerne igen.")
    settings = desk.settings
    return JobSheet(
        printed_on=desk.today,
        first_name=case.name.split()[0] if case.name.split() else "",
        examples=tuple(
            JobExample(ad=match.ad, goal=match.goal, why=match.why, away=match.away) for match in matches
        ),
        municipality=settings.municipality,
        caseworker=settings.name or case.caseworker,
        phone=settings.phone,
        is_large=large,
        is_demo=desk.store.is_demo,
    )


def sheet_print(desk: Desk, case: Case, sheet: JobSheet) -> PaperPrint:
    """A sheet as paper."""
    from jobassist.reports.job_sheet_pdf import render_job_sheets

    return PaperPrint(
        case.id,
        "Jobeksempler",
        render_job_sheets([sheet]),
        f"jobeksempler-{desk.today.isoformat()}.pdf",
        kind=PaperKind.JOBS,
        body="\n".join(example.ad.title for example in sheet.examples),
        name="Jobeksemplerne",
        jobs=tuple(_handout(desk, case, place, each) for place, each in enumerate(sheet.examples)),
    )


def _handout(desk: Desk, case: Case, place: int, example: JobExample) -> JobHandout:
    ad = example.ad
    return JobHandout(
        case_id=case.id,
        handed_on=desk.today,
        title=ad.title,
        employer=ad.employer,
        place=ad.place or ad.municipality,
        link=ad.link,
        goal=example.goal,
        ad_id=ad.id,
        apply_by=ad.apply_by,
        position=place,
    )
