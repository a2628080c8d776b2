"""Employers saved, changed, taken away and undone; what they have open; and whose advertisement one is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from jobassist.domain.employers import Contact, Employer, EmployerId
from jobassist.domain.jobs import JobAd, JobId, JobKind
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.employers import (
    EmployerError,
    delete_employer,
    employer_of_ad,
    employer_row,
    employers,
    employers_of_ads,
    jobs_of,
    save_employer,
    with_words,
)
from jobassist.services.save_job import save_job
from jobassist.store.errors import Stale
from jobassist.store.job_tables import employer_contacts

MIA, BO = Contact("Mia Holm", "butikschef", "12 34 56 78"), Contact("Bo Lund", email="bo@torvet.example")
SHOP = Employer(
    EmployerId(""), "Torvets Supermarked", municipality="Ishøj", trade="Handel", contacts=(MIA, BO)
)


def saved(desk: Desk, employer: Employer) -> Employer:
    done = save_employer(desk, employer, rev=None)
    return employer_row(desk, done.employer_id).employer


def names(desk: Desk, words: str = "") -> list[str]:
    return [line.employer.name for line in with_words(employers(desk), words)]


def ad(title: str, **facts: object) -> JobAd:
    known = {"employer": "Torvets Supermarked A/S", "municipality": "Ishøj", **facts}
    return JobAd(JobId(""), title, **known)  # type: ignore[arg-type]


def contact_count(desk: Desk) -> int:
    with desk.store.read() as connection:
        counted: int = connection.execute(select(func.count()).select_from(employer_contacts)).scalar_one()
    return counted


def test_one_is_saved_with_its_contacts_and_undone(desk: Desk) -> None:
    shop = saved(desk, SHOP)
    assert replace(shop, id=EmployerId("")) == SHOP
    assert undo_last(desk) is not None
    assert names(desk) == []
    assert contact_count(desk) == 0


def test_a_change_is_one_step_with_the_contacts(desk: Desk) -> None:
    shop = saved(desk, SHOP)
    anna = Contact("Anna")
    done = save_employer(desk, replace(shop, trade="Dagligvarer", contacts=(BO, anna)), rev=1)
    assert done.message == "Torvets Supermarked er gemt"
    assert employer_row(desk, shop.id).employer.contacts == (BO, anna)
    assert undo_last(desk) is not None
    assert employer_row(desk, shop.id).employer == shop
    assert contact_count(desk) == 2


def test_nothing_changed_writes_nothing_and_two_hands_never_overwrite(desk: Desk) -> None:
    shop = saved(desk, SHOP)
    assert save_employer(desk, shop, rev=1).action_id == ""
    save_employer(desk, replace(shop, contacts=(BO,)), rev=1)
    with pytest.raises(Stale):
        save_employer(desk, replace(shop, trade="Andet"), rev=1)
    assert employer_row(desk, shop.id).employer.contacts == (BO,)


def test_taken_away_and_back_with_contacts(desk: Desk) -> None:
    shop = saved(desk, SHOP)
    assert delete_employer(desk, shop.id).message == "Torvets Supermarked er slettet"
    assert contact_count(desk) == 0
    with pytest.raises(EmployerError, match="Gå tilbage til listen"):
        delete_employer(desk, shop.id)
    assert undo_last(desk) is not None
    assert employer_row(desk, shop.id).employer == shop


@pytest.mark.parametrize(
    ("facts", "key"),
    [({"name": "  "}, "name"), ({"cvr": "12"}, "cvr"), ({"note": "x" * 1_000_000}, "note"),
     ({"note": "Sendte 610190-1234 derud"}, "note"),
     ({"contacts": (Contact("A", phone="1"),)}, "contacts.0.phone")],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_field(desk: Desk, facts: dict[str, object], key: str) -> None:
    with pytest.raises(EmployerError) as refused:
        save_employer(desk, replace(SHOP, **facts), rev=None)  # type: ignore[arg-type]
    assert refused.value.key == key
    assert names(desk) == []


def test_one_is_there_once_but_a_chain_has_many(desk: Desk) -> None:
    saved(desk, SHOP)
    with pytest.raises(EmployerError, match="her allerede"):
        save_employer(desk, replace(SHOP, name="TORVETS SUPERMARKED APS"), rev=None)
    greve = saved(desk, replace(SHOP, municipality="Greve"))
    with pytest.raises(EmployerError, match="her allerede"):
        save_employer(desk, replace(greve, municipality="Ishøj"), rev=1)
    assert len(names(desk)) == 2


def test_hostile_text_stays_text(desk: Desk) -> None:
    hostile = "<b>Kok</b>' OR 1=1; DROP TABLE employers; --"
    saved(desk, replace(SHOP, name=hostile, note='=HYPERLINK("http://x")'))
    assert names(desk, "drop table") == [hostile]
    assert names(desk, '"*NEAR( %') == []


def test_the_list_is_by_the_alphabet_and_searched_in_contacts_too(desk: Desk) -> None:
    for name in ("Østerlund", "Aagaard VVS", "Ærø Is", "Bageren"):
        saved(desk, Employer(EmployerId(""), name, known_by="Karen"))
    saved(desk, SHOP)
    assert names(desk) == ["Bageren", "Torvets Supermarked", "Ærø Is", "Østerlund", "Aagaard VVS"]
    assert names(desk, "mia ishøj") == ["Torvets Supermarked"]
    assert len(names(desk, "karen")) == 4
    assert names(desk, "astronaut") == []


def test_what_one_has_open_is_counted_in_seats_by_kind(desk: Desk) -> None:
    shop = saved(desk, SHOP)
    greve = saved(desk, replace(SHOP, municipality="Greve"))
    for each in (
        ad("Praktik i butik", kind=JobKind.PRAKTIK, seats=3),
        ad("Praktik på lager", kind=JobKind.PRAKTIK),
        ad("Kassemedarbejder", seats=2),
        ad("Udløbet", apply_by=date(2023, 3, 6)),
        ad("Pakker", kind=JobKind.SMALL, municipality="Greve"),
        ad("Noget andet", employer="Kroen"),
    ):
        save_job(desk, each, rev=None)
    in_greve, in_ishoej = employers(desk)
    assert (in_greve.employer.id, dict(in_greve.seats)) == (greve.id, {JobKind.SMALL: 1})
    assert dict(in_ishoej.seats) == {JobKind.PRAKTIK: 4, JobKind.JOB: 2}
    assert with_words(employers(desk), "ishøj") == (in_ishoej,)
    assert {each.title for each in jobs_of(desk, shop)[:2]} == {"Praktik i butik", "Praktik på lager"}
    assert [each.title for each in jobs_of(desk, shop)[2:]] == ["Kassemedarbejder"]
    assert [each.title for each in jobs_of(desk, greve)] == ["Pakker"]


def test_an_ad_tells_its_employer(desk: Desk) -> None:
    shop = saved(desk, SHOP)
    ours, theirs = ad("Kok"), ad("Tjener", employer="Kroen")
    assert employer_of_ad(desk, ours) == shop
    assert employer_of_ad(desk, theirs) is None
    assert employer_of_ad(desk, ad("Bud", employer="")) is None
    many = [replace(ours, id=JobId(str(n))) for n in range(3)] + [replace(theirs, id=JobId("t"))]
    assert set(employers_of_ads(desk, many)) == {"0", "1", "2"}
