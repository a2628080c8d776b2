"""The whole job bank for one citizen: hits with their reasons, and the sheet of what was picked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.job_search import JobQuery
from jobassist.services.desk import Desk
from jobassist.services.job_examples import NoExamplesError, job_print
from jobassist.services.pick_jobs import picked_jobs, search_bank
from jobassist.services.save_job import save_job
from tests.ui_jobs.bank import BANK, EXPIRED, fill, with_goals


def test_hits_are_open_and_say_what_they_are_to_the_citizen(desk: Desk) -> None:
    case = with_goals(desk)
    fill(desk, *BANK, EXPIRED)
    hits = search_bank(desk, case, JobQuery(open_on=date(2020, 1, 1), offset=3))
    assert hits.total == len(hits.matches) == len(BANK)
    goals = {match.ad.title: match.goal for match in hits.matches}
    assert goals["Tandlæge"] == ""
    assert goals["Rengøringsassistent på skole"] == "C"


def test_what_was_picked_is_printed_until_it_has_expired(desk: Desk) -> None:
    case = with_goals(desk)
    fill(desk, *BANK)
    (match,) = search_bank(desk, case, JobQuery(words="tandlæge")).matches
    assert picked_jobs(desk, case, [match.ad.id, match.ad.id]) == (match, match)
    paper = job_print(desk, case, (match,))
    assert paper.body == "Tandlæge"
    assert [each.goal for each in paper.jobs] == [""]
    gone = replace(match, ad=replace(match.ad, apply_by=date(2023, 3, 6)))
    with pytest.raises(NoExamplesError, match="Fristen for et af jobbene er gået"):
        job_print(desk, case, (gone,))
    save_job(desk, gone.ad, rev=1)
    assert picked_jobs(desk, case, [match.ad.id]) == ()
