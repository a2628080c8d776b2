"""Job examples for every talk of a day: one sheet each, in one PDF, each filed on its own case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial

from jobassist.domain.case import Case, Talk, TalkStatus
from jobassist.domain.danish import short_date
from jobassist.services.desk import Changed, Desk
from jobassist.services.job_examples import NoExamplesError, examples_for, job_sheet, sheet_print
from jobassist.services.print_paper import PaperPrint, hand_out_all
from jobassist.store import reads


@dataclass(frozen=True, slots=True)
class DaySheets:
    """The sheets of a day in the order of the talks, and who gets none with the reason as a sentence."""

    papers: tuple[PaperPrint, ...]
    without: tuple[tuple[Case, str], ...]
    printed: PaperPrint


def talks_of(desk: Desk, day: date, *, caseworker: str = "") -> tuple[Case, ...]:
    """The open cases with a planned talk on a day, in the order of the clock; of everybody without a name."""
    cases = reads.load_cases(desk.store, open_on=day, caseworker=caseworker or None)
    planned = [(_when(talk), case) for case in cases for talk in _planned(case, day)]
    in_order = sorted(planned, key=lambda each: (each[0], each[1].name))
    return tuple({case.id: case for _, case in in_order}.values())


def _planned(case: Case, day: date) -> list[Talk]:
    return [talk for talk in case.talks if talk.on == day and talk.status is TalkStatus.PLANNED]


def _when(talk: Talk) -> datetime:
    return talk.at or datetime.combine(talk.on, time.max)


def day_sheets(desk: Desk, cases: tuple[Case, ...], day: date) -> DaySheets:
    """Makes the sheets; raises NoExamplesError when nobody gets one, with what to do."""
    from jobassist.reports.job_sheet_pdf import render_job_sheets

    sheets, papers, without = [], [], []
    for case in cases:
        try:
            matches = examples_for(desk, case).best()
            sheet = job_sheet(desk, case, matches)
        except NoExamplesError as error:
            without.append((case, str(error)))
            continue
        sheets.append(sheet)
        papers.append(sheet_print(desk, case, sheet))
    if not papers:
        raise NoExamplesError(_nobody(cases, without, day))
    printed = replace(
        papers[0],
        title=f"Jobeksempler til samtalerne {short_date(day)}",
        pdf=render_job_sheets(sheets),
        filename=f"jobeksempler-samtaler-{day.isoformat()}.pdf",
        name="Dagens ark",
        file=partial(_hand_out, desk, tuple(papers)) if len(papers) > 1 else None,
    )
    return DaySheets(tuple(papers), tuple(without), printed)


def _nobody(cases: tuple[Case, ...], without: list[tuple[Case, str]], day: date) -> str:
    if not cases:
        return f"Der er ingen planlagte samtaler {short_date(day)}. Book dem på arbejdslisten først."
    reasons = " ".join(dict.fromkeys(reason for _, reason in without))
    return f"Ingen af samtalerne {short_date(day)} får et ark. {reasons}"


def _hand_out(desk: Desk, papers: tuple[PaperPrint, ...], purpose: str) -> Changed:
    changed = hand_out_all(desk, papers, purpose)
    return replace(changed, message=f"{len(papers)} ark er lagt på sagerne") if changed.action_id else changed
