"""Looking for jobs: what is written is found at once, whoever wrote it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jobassist.domain.jobs import JobAd, JobId
from jobassist.services.desk import Desk
from jobassist.services.find_jobs import JobHits, JobQuery, find_jobs, prepare_search
from jobassist.services.import_jobs import apply, preview, read_file, tidy_jobs
from jobassist.services.save_job import delete_job, job_row, save_job
from jobassist.store.local import job_index
from tests.services.examples import clock_for

AD = JobAd(JobId(""), "Buschauffør", employer="Bus A/S", municipality="Ishøj", description="Kør\nen bus")


def titles(desk: Desk, words: str) -> list[str]:
    return [ad.title for ad in find_jobs(desk, JobQuery(words)).ads]


def test_an_empty_bank_has_nothing(desk: Desk) -> None:
    assert find_jobs(desk, JobQuery("kok")) == find_jobs(desk, JobQuery()) == JobHits(0, ())


def test_what_is_written_is_found_whole(desk: Desk) -> None:
    said = save_job(desk, AD, rev=None)
    hits = find_jobs(desk, JobQuery("chauffør"))
    assert hits == JobHits(1, (job_row(desk, said.job_id).ad,))


def test_undo_is_found_too(desk: Desk) -> None:
    said = save_job(desk, AD, rev=None)
    row = job_row(desk, said.job_id)
    changed = save_job(desk, replace(row.ad, title="Pilot"), rev=row.rev)
    assert (titles(desk, "chauffør"), titles(desk, "pilot")) == ([], ["Pilot"])
    desk.store.undo(changed.action_id, by=desk.user, at=desk.clock.now())
    assert (titles(desk, "chauffør"), titles(desk, "pilot")) == (["Buschauffør"], [])
    delete_job(desk, said.job_id)
    assert titles(desk, "chauffør") == []


def test_an_import_is_found_and_what_is_tidied_is_not(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "job.json"
    file.write_text(json.dumps([{"title": "Kok", "employer": "Kroen"}]), encoding="utf-8")
    apply(desk, preview(desk, read_file(desk, file)))
    with desk.store.read() as connection:
        assert job_index.is_fresh(connection)
    assert titles(desk, "kok") == ["Kok"]
    desk.clock = clock_for(date(2024, 1, 1))
    assert tidy_jobs(desk) == 1
    assert titles(desk, "kok") == []


def test_searching_is_no_step_to_undo(desk: Desk) -> None:
    said = save_job(desk, AD, rev=None)
    prepare_search(desk)
    find_jobs(desk, JobQuery("bus"))
    last = desk.store.last_action(desk.user)
    assert last is not None
    assert last.action_id == said.action_id


@pytest.mark.parametrize(("limit", "shown"), [(2, 2), (50, 3), (0, 0), (-1, 0)])
def test_the_total_is_of_all(desk: Desk, limit: int, shown: int) -> None:
    for name in ("Bus A", "Bus B", "Bus C"):
        save_job(desk, replace(AD, employer=name), rev=None)
    hits = find_jobs(desk, JobQuery("bus", limit=limit))
    assert (hits.total, len(hits.ads)) == (3, shown)
