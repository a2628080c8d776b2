"""A demo jobcentre as the duty engine sees it."""

from __future__ import annotations

from datetime import date

from jobassist import paths
from jobassist.domain.case import Case, CaseId, CitizenId, Reported
from jobassist.domain.drafts import CaseDraft
from jobassist.domain.duties import Duty, by_urgency, duties_of
from jobassist.domain.rule_files import parse_rule
from jobassist.domain.rulebook import Rulebook
from jobassist.services.demo_people import DemoExtra, DemoJobcentre, generate, load_people

PICTURE_DAY = date(2023, 3, 7)
PEOPLE = load_people(paths.migrations() / "people")
NAMED = [table["name"] for table in PEOPLE.named["people"]]


def jobcentre_on(today: date, *, citizens: int = 400, seed: int = 1) -> DemoJobcentre:
    return generate(citizens=citizens, seed=seed, today=today, people=PEOPLE)


def rulebook() -> Rulebook:
    files = sorted(paths.resources("rules").glob("*.toml"))
    return Rulebook(rule for file in files for rule in parse_rule(file.read_text("utf-8"), file.name))


def cases_of(jobcentre: DemoJobcentre) -> list[Case]:
    return [
        _case(draft, jobcentre.extras.get(draft.cpr, DemoExtra()), jobcentre.as_of)
        for draft in jobcentre.cases
    ]


def duties(jobcentre: DemoJobcentre, book: Rulebook) -> list[Duty]:
    """Every duty of every case, most urgent first."""
    found = [duty for case in cases_of(jobcentre) for duty in duties_of(case, book, jobcentre.today)]
    return sorted(found, key=by_urgency)


def _case(draft: CaseDraft, extra: DemoExtra, as_of: date) -> Case:
    assert draft.group is not None
    reported = None
    if draft.reported_talks is not None:
        reported = Reported(draft.reported_talks, draft.reported_last_on, as_of)
    return Case(
        id=CaseId(draft.cpr),
        citizen_id=CitizenId(draft.cpr),
        cpr=draft.cpr,
        name=draft.name,
        group=draft.group,
        started_on=draft.started_on,
        caseworker=draft.caseworker,
        ended_on=draft.ended_on,
        benefit_hours=draft.benefit_hours,
        benefit_hours_on=draft.benefit_hours_on,
        is_employed=draft.is_employed,
        visitation=draft.visitation,
        recovery_on=draft.recovery_on,
        reported=reported,
        list_as_of=as_of,
        talks=draft.talks + extra.planned,
        placements=draft.placements,
        exemptions=extra.exemptions,
        decisions=extra.decisions,
    )
