"""A synthetic jobcentre in a store of its own, where everything can be tried."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jobassist import paths
from jobassist.domain.case import Case, TalkId, TalkStatus
from jobassist.domain.errors import JobAssistError
from jobassist.domain.plan import Plan, PlanId
from jobassist.services.book_talk import talk_kind
from jobassist.services.demo_data import load_people
from jobassist.services.demo_jobs import demo_employers, demo_jobs, write_jobs
from jobassist.services.demo_offers import demo_catalogue, write_catalogue
from jobassist.services.demo_people import generate
from jobassist.services.demo_review import write_last_review
from jobassist.services.demo_values import DemoExtra, DemoJobcentre, DemoTalk
from jobassist.services.desk import Desk
from jobassist.services.gate import ClockFor, Found, look
from jobassist.services.import_list import apply, preview
from jobassist.services.open_store import apply_settings, lay_out
from jobassist.services.print_facts import print_facts
from jobassist.services.rules_used import rules_for
from jobassist.services.settings import Settings, save_settings
from jobassist.services.write_talk import add_plan, put_answer
from jobassist.store import reads, tables
from jobassist.store.store import Store
from jobassist.store.unit import Unit

# Nobody's name: whoever opens the demo has nothing to undo yet.
_MAKER = "øvelse"


class NotADemoError(JobAssistError):
    """The folder holds a real store."""


def make_demo(
    folder: Path, clock_for: ClockFor, *, citizens: int, seed: int, today: date | None = None
) -> Desk:
    """Makes the demo anew in ``folder`` and opens it. Raises NotADemoError over a real store."""
    if look(folder) is Found.LOCKED:
        raise NotADemoError("Mappen holder et rigtigt lager. Vælg en anden mappe til øvelsen med --data-dir.")
    Store.remove_demo(folder)
    day = today or clock_for(None).now().date()
    jobcentre = generate(
        citizens=citizens, seed=seed, today=day, people=load_people(paths.migrations() / "people")
    )
    desk = lay_out(Store.create(folder, "", is_demo=True), clock_for, today=day)
    fill(desk, jobcentre)
    add_offers(desk, jobcentre.caseworkers[0].name)
    add_jobs(desk)
    return desk


def fill(desk: Desk, jobcentre: DemoJobcentre) -> None:
    """Stores a jobcentre: its list as an import, and what its caseworkers wrote."""
    settings = _settings(jobcentre)
    save_settings(desk.store, settings, by=_MAKER, at=desk.clock.now())
    apply_settings(desk, settings)
    apply(desk, preview(desk, jobcentre.list_draft()))
    cases = {case.cpr: case for case in reads.load_cases(desk.store)}
    with desk.store.write("demo", by=_MAKER, at=desk.clock.now()) as unit:
        for cpr, extra in jobcentre.extras.items():
            _write_extra(desk, unit, cases[cpr], extra)


def add_offers(desk: Desk, caseworker: str) -> None:
    """The catalogue with its seats, and last Friday's review of one caseworker's citizens."""
    people = paths.migrations() / "people"
    offers = demo_catalogue(people, load_people(people).offers, desk.today)
    with desk.store.write("demo", by=_MAKER, at=desk.clock.now()) as unit:
        write_catalogue(desk.store, unit, offers, desk.today)
        cases = reads.load_cases(desk.store, open_on=desk.today, caseworker=caseworker)
        write_last_review(unit, cases, caseworker, desk.today)


def add_jobs(desk: Desk) -> None:
    """The job bank, and whom the company team knows."""
    people = paths.migrations() / "people"
    ads, employers = demo_jobs(people, desk.today), demo_employers(people)
    with desk.store.write("demo", by=_MAKER, at=desk.clock.now()) as unit:
        write_jobs(unit, ads, employers)


def _write_extra(desk: Desk, unit: Unit, case: Case, extra: DemoExtra) -> None:
    for exemption in extra.exemptions:
        unit.insert(
            tables.exemptions,
            case_id=case.id, from_on=exemption.from_on, to_on=exemption.to_on,
            pauses=exemption.pauses, reason=exemption.reason, source="app",
        )  # fmt: skip
    for decision in extra.decisions:
        unit.insert(
            tables.decisions,
            case_id=case.id, rule_id=decision.rule_id, decided_on=decision.decided_on, note=decision.note,
            extension=decision.extension, from_on=decision.from_on,
        )  # fmt: skip
    for told in extra.circumstances:
        unit.insert(
            tables.circumstances,
            case_id=case.id, kind=told.kind, from_on=told.from_on, to_on=told.to_on, note=told.note,
        )  # fmt: skip
    for paid in extra.benefit_periods:
        unit.insert(
            tables.benefit_periods,
            case_id=case.id, from_on=paid.from_on, to_on=paid.to_on, paid_as=paid.paid_as,
        )  # fmt: skip
    for talk in extra.planned:
        unit.insert(
            tables.talks,
            case_id=case.id, on_date=talk.on, at_time=talk.at, status=TalkStatus.PLANNED, kind=talk.kind,
            held_by=talk.held_by, form=talk.form, source="app",
        )  # fmt: skip
    if extra.last_talk is not None:
        _write_last_talk(desk, unit, case, extra.last_talk)


def _write_last_talk(desk: Desk, unit: Unit, case: Case, talk: DemoTalk) -> None:
    """The answers and the plan of the last talk; the talk itself came with the list."""
    talk_id = next((t.id for t in case.talks if t.on == talk.on), None)
    if talk_id is None:
        talk_id = TalkId(
            unit.insert(
                tables.talks,
                case_id=case.id, on_date=talk.on, at_time=talk.at, status=TalkStatus.HELD,
                kind=talk_kind(case), source="app",
            )
        )  # fmt: skip
    for answer in talk.answers:
        put_answer(unit, talk_id, item_id=answer.item_id, field=answer.field, value=answer.value)
    add_plan(
        unit,
        Plan(
            PlanId(""),
            case.id,
            talk.number,
            talk_id,
            talk.on,
            case.caseworker,
            talk.plan,
            talk_number=talk.number,
            facts=print_facts(desk, case, talk.on),
        ),
        rules_for(case, desk.rulebook, talk.on),
    )


def _settings(jobcentre: DemoJobcentre) -> Settings:
    town = jobcentre.municipality
    return Settings(
        name=jobcentre.caseworkers[0].name,
        phone=town.phone,
        municipality=f"{town.name} · {town.jobcentre}",
        address=", ".join(town.address),
        meeting_place=f"{town.address[0]}, {town.room}",
        practice_day=jobcentre.today.isoformat(),
    )
