"""Files of job advertisements go in once: new, the same, newer facts; and what is old goes away for good."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from jobassist.domain.jobs import JobAd, JobId
from jobassist.services.desk import Desk
from jobassist.services.import_jobs import (
    JobsPreview,
    apply,
    preview,
    read_file,
    read_text,
    tidy_jobs,
)
from jobassist.services.save_job import JobError, delete_job, job_row, save_job
from jobassist.store.errors import Stale
from jobassist.store.job_tables import job_ads, job_imports
from jobassist.store.raw_lists import raw_list
from jobassist.store.reads import newest_import
from jobassist.store.reads.jobs import count_jobs, job_keys, load_jobs
from jobassist.store.tables import history
from tests.services.examples import clock_for

FIRST = {"jobAdId": "1", "title": "Kok", "hiringOrgName": "Kroen", "municipality": "Køge", "farve": "rød"}
SECOND = {"jobAdId": "2", "title": "Tjener", "hiringOrgName": "Kroen", "municipality": "Køge"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "job.json"


def ready(desk: Desk, file: Path, *ads: dict[str, Any]) -> JobsPreview:
    file.write_text(json.dumps(ads), encoding="utf-8")
    return preview(desk, read_file(desk, file))


def put(desk: Desk, file: Path, *ads: dict[str, Any]) -> tuple[int, int, int]:
    what = ready(desk, file, *ads)
    apply(desk, what)
    return len(what.new), what.same, len(what.changed)


def stored(desk: Desk) -> list[JobAd]:
    return [row.ad for row in load_jobs(desk.store, [key.id for key in job_keys(desk.store)])]


def test_the_same_file_twice_changes_nothing(desk: Desk, file: Path) -> None:
    assert put(desk, file, FIRST, SECOND) == (2, 0, 0)
    before = stored(desk)
    what = ready(desk, file, FIRST, SECOND)
    assert (len(what.new), what.same, what.changed) == (0, 2, ())
    assert apply(desk, what).message == "Intet er ændret: annoncerne er her allerede"
    assert stored(desk) == before
    with desk.store.read() as connection:
        assert connection.execute(select(func.count()).select_from(job_imports)).scalar() == 1


def test_a_look_stores_nothing(desk: Desk, file: Path) -> None:
    ready(desk, file, FIRST)
    assert count_jobs(desk.store) == 0


def test_the_same_number_or_the_same_words_are_the_same_job(desk: Desk, file: Path) -> None:
    put(desk, file, FIRST)
    renamed = {**FIRST, "title": "Kok til kroen", "applicationDeadline": "2023-04-01"}
    assert put(desk, file, renamed, SECOND) == (1, 1, 1)
    moved = {**SECOND, "jobAdId": "77", "municipality": "Køge Kommune"}
    assert put(desk, file, moved, moved) == (0, 2, 1)
    cook, waiter = sorted(stored(desk), key=lambda ad: ad.title)
    assert (cook.title, cook.apply_by, cook.employer) == ("Kok til kroen", date(2023, 4, 1), "Kroen")
    assert (waiter.title, waiter.source_id) == ("Tjener", "77")


def test_the_newest_facts_win_however_a_file_is_sorted(desk: Desk, file: Path) -> None:
    older = {**FIRST, "publicationDate": "2023-02-01", "postalCode": "4600", "workHourPartTime": False}
    newer = {**FIRST, "publicationDate": "2023-03-01", "workHourPartTime": True}
    assert put(desk, file, newer, older) == (1, 1, 0)
    (ad,) = stored(desk)
    assert (ad.published_on, ad.hours, ad.postal_code) == (date(2023, 3, 1), "part", "4600")
    assert put(desk, file, older, newer) == (0, 2, 0)


def test_numbers_of_nobody_in_particular_are_no_numbers(desk: Desk, file: Path) -> None:
    put(desk, file, {"id": "1", "title": "Kok", "employer": "A"})
    assert put(desk, file, {"id": "1", "title": "Smed", "employer": "B"}) == (1, 0, 0)


def test_the_row_is_kept_with_whatever_columns_it_has(desk: Desk, file: Path) -> None:
    what = ready(desk, file, FIRST)
    apply(desk, what)
    with desk.store.read() as connection:
        row = connection.execute(select(job_ads.c.import_id, job_ads.c.row_number)).one()
    (raw,) = raw_list(
        desk.store, profile=what.draft.profile, import_id=row.import_id, files=job_imports
    )  # fmt: skip
    assert (raw["row_number"], raw["farve"], raw["jobAdId"]) == (row.row_number, "rød", "1")
    assert newest_import(desk.store) is None


def test_one_that_ended_long_ago_is_not_taken(desk: Desk, file: Path) -> None:
    what = ready(desk, file, {**FIRST, "applicationDeadline": "2022-01-01"}, SECOND)
    assert [(problem.row, problem.rejects) for problem in what.rejected] == [(1, True)]
    assert len(what.new) == 1


def test_what_was_kept_long_enough_goes_for_good(desk: Desk, file: Path) -> None:
    put(desk, file, FIRST, {**SECOND, "applicationDeadline": "2023-12-01"})
    profile = preview(desk, read_file(desk, file)).draft.profile
    desk.clock = clock_for(date(2023, 9, 3))
    assert tidy_jobs(desk) == 0
    desk.clock = clock_for(date(2023, 9, 4))
    assert tidy_jobs(desk) == 1
    assert [ad.title for ad in stored(desk)] == ["Tjener"]
    assert desk.store.last_action(desk.user) is None
    desk.clock = clock_for(date(2024, 9, 4))
    with desk.store.read() as connection:
        import_id = connection.execute(select(job_imports.c.id)).scalar_one()
    assert raw_list(desk.store, profile=profile, import_id=import_id, files=job_imports)
    assert tidy_jobs(desk) == 1
    assert raw_list(desk.store, profile=profile, import_id=import_id, files=job_imports) == []


def test_what_somebody_wrote_stays_in_the_history(desk: Desk, file: Path) -> None:
    put(desk, file, FIRST, SECOND)
    cook = next(ad for ad in stored(desk) if ad.title == "Kok")
    row = job_row(desk, cook.id)
    save_job(desk, replace(row.ad, place="Havnen"), rev=row.rev)
    assert put(desk, file, {**FIRST, "city": "Byen"}, {**SECOND, "city": "Byen"}) == (0, 2, 2)
    with desk.store.read() as connection:
        notes = connection.execute(select(history.c.before).order_by(history.c.seq)).scalars().all()
    assert [json.loads(note)["place"] for note in notes] == ["", "Havnen"]


def test_an_import_over_somebodys_change_is_stopped(desk: Desk, file: Path) -> None:
    put(desk, file, FIRST)
    what = ready(desk, file, {**FIRST, "title": "Souschef"}, SECOND)
    row = job_row(desk, stored(desk)[0].id)
    save_job(desk, replace(row.ad, place="Havnen"), rev=row.rev)
    with pytest.raises(Stale):
        apply(desk, what)
    assert [ad.title for ad in stored(desk)] == ["Kok"]


def test_an_import_tells_how_far_it_is_and_can_be_stopped(desk: Desk, file: Path) -> None:
    def stop(done: int, of: int) -> None:
        raise InterruptedError

    what = ready(desk, file, *({**FIRST, "jobAdId": str(n), "title": f"Kok {n}"} for n in range(600)))
    with pytest.raises(InterruptedError):
        apply(desk, what, progress=stop)
    assert count_jobs(desk.store) == 0
    told: list[tuple[int, int]] = []
    apply(desk, what, progress=lambda done, of: told.append((done, of)))
    assert told == [(500, 600), (600, 600)]


def test_a_pasted_one_goes_the_same_way(desk: Desk) -> None:
    what = preview(desk, read_text(desk, "Afløser\n12 timer om ugen"))
    assert apply(desk, what).message == "Hentet: 1 ny og 0 samme"
    assert stored(desk)[0].weekly_hours == 12


def test_one_by_hand_is_written_changed_and_deleted_with_undo(desk: Desk) -> None:
    said = save_job(desk, JobAd(JobId(""), " Kok\x07 ", employer="Kroen", place="Køge"), rev=None)
    row = job_row(desk, said.job_id)
    assert (row.ad.title, row.ad.source, row.ad.imported_on) == ("Kok", "Indtastet", desk.today)
    assert save_job(desk, row.ad, rev=row.rev).action_id == ""
    save_job(desk, replace(row.ad, title="Souschef"), rev=row.rev)
    with pytest.raises(Stale):
        save_job(desk, replace(row.ad, title="Bager"), rev=row.rev)
    gone = delete_job(desk, said.job_id)
    with pytest.raises(JobError, match="ikke længere"):
        job_row(desk, said.job_id)
    desk.store.undo(gone.action_id, by=desk.user, at=desk.clock.now())
    assert job_row(desk, said.job_id).ad.title == "Souschef"


def test_one_by_hand_is_checked(desk: Desk) -> None:
    with pytest.raises(JobError, match="titel") as caught:
        save_job(desk, JobAd(JobId(""), " "), rev=None)
    assert caught.value.key == "title"
    ad = JobAd(JobId(""), "Kok", employer="Kroen")
    save_job(desk, ad, rev=None)
    with pytest.raises(JobError, match="allerede"):
        save_job(desk, replace(ad, title="KOK"), rev=None)
