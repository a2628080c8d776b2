"""An advertisement that a person types or pastes: what is refused, and what is never there twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.jobs import Hours, JobAd
from jobassist.importers.errors import UnreadableListError
from jobassist.services.desk import Desk
from jobassist.services.save_job import (
    JobError,
    delete_job,
    job_row,
    new_job,
    problems_of,
    read_pasted,
    save_job,
)


def written(desk: Desk, **facts: object) -> JobAd:
    known = {"title": "Kok", "employer": "Kroen", "place": "Køge", **facts}
    return replace(new_job(desk), **known)  # type: ignore[arg-type]


def test_hours_a_week_say_how_much_work_it_is(desk: Desk) -> None:
    said = save_job(desk, written(desk, weekly_hours=20.0), rev=None)
    assert job_row(desk, said.job_id).ad.hours is Hours.PART


def test_what_is_typed_is_stored_as_text(desk: Desk) -> None:
    markup = "<script>alert('æ')</script>\x00 & “%1”"
    said = save_job(desk, written(desk, title=markup, description=markup), rev=None)
    ad = job_row(desk, said.job_id).ad
    assert ad.title == ad.description == "<script>alert('æ')</script> & “%1”"


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({"title": " \t "}, ["title"]),
        ({"description": "x" * 1_000_000}, ["description"]),
        ({"description": "Spørg efter 670190-1234"}, ["description"]),
        ({"title": "Kok 6701901234", "link": "file:///etc/passwd"}, ["title", "link"]),
        ({"apply_by": date(2023, 3, 1)}, ["apply_by"]),
        ({"published_on": date(2022, 1, 1), "postal_code": "26"}, ["postal_code", "published_on"]),
    ],
)
def test_everything_to_mend_is_told_at_once(desk: Desk, facts: dict[str, object], fields: list[str]) -> None:
    assert [key for key, _sentence in problems_of(desk, written(desk, **facts))] == fields


def test_a_cpr_number_is_never_stored(desk: Desk) -> None:
    with pytest.raises(JobError, match="CPR-nummer må ikke stå"):
        save_job(desk, written(desk, employer="670190-1234"), rev=None)


def test_a_change_into_another_one_is_refused(desk: Desk) -> None:
    save_job(desk, written(desk), rev=None)
    other = job_row(desk, save_job(desk, written(desk, title="Tjener"), rev=None).job_id)
    with pytest.raises(JobError, match="er her allerede") as caught:
        save_job(desk, replace(other.ad, title="KOK"), rev=other.rev)
    assert caught.value.key == "title"
    save_job(desk, replace(other.ad, description="Aften"), rev=other.rev)


def test_a_change_and_a_deletion_are_taken_back(desk: Desk) -> None:
    row = job_row(desk, save_job(desk, written(desk), rev=None).job_id)
    changed = save_job(desk, replace(row.ad, title="Tjener"), rev=row.rev)
    desk.store.undo(changed.action_id, by=desk.user, at=desk.clock.now())
    gone = delete_job(desk, row.ad.id)
    desk.store.undo(gone.action_id, by=desk.user, at=desk.clock.now())
    assert job_row(desk, row.ad.id).ad == row.ad


def test_a_pasted_text_is_read_and_not_stored(desk: Desk) -> None:
    ad, told = read_pasted(desk, "Afløser\n\nDeltid, 12 timer om ugen. Kørekort er et krav.\nhttps://a.dk/1")
    assert (ad.title, ad.weekly_hours, ad.hours, ad.link) == ("Afløser", 12, Hours.SMALL, "https://a.dk/1")
    assert ad.needs_licence
    assert told == ()


def test_a_pasted_page_loses_its_markup_and_what_is_too_long(desk: Desk) -> None:
    ad, told = read_pasted(desk, "<h1>Kok</h1><script>alert(1)</script><p>" + "mad " * 300_000)
    assert (ad.title, ad.id) == ("Kok", "")
    assert "alert" not in ad.description
    assert len(ad.description) <= 20_000
    assert told == ("Teksten er forkortet til 20.000 tegn.",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \n", "Der er ingen tekst"),
        ("&nbsp;\nKok", "Lad den første linje være jobbets titel"),
        ("Kok\nRing til 6701901234", "CPR-nummer må ikke stå"),
        ("<p></p><script>x</script>", "ingen tekst"),
    ],
)
def test_a_pasted_text_that_cannot_be_used_says_why(desk: Desk, text: str, sentence: str) -> None:
    with pytest.raises((JobError, UnreadableListError), match=sentence):
        read_pasted(desk, text)
