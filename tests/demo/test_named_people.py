"""The people who are always in the demo: the rows they show, on the day of the picture and on others."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from jobassist.domain.case import OfferKind
from jobassist.domain.duties import Duty, Status
from jobassist.domain.plan import Kept, Owner
from jobassist.services.demo_people import DemoJobcentre
from tests.demo.cases import NAMED, PICTURE_DAY, duties, jobcentre_on, rulebook

LONE = "6701901124"


def day(text: str) -> date:
    """A day of the picture: ``15-02``."""
    return date(2023, int(text[3:]), int(text[:2]))


# Name, first six digits, status, held, required, last safe day, due day.
Row = tuple[str, str, Status, int, int, str | None, str]
ROWS: list[Row] = [
    ("Torben Skjødt", "891173", Status.MISSED, 2, 4, None, "01-03"),
    ("Bent Aagaard", "740362", Status.MISSED, 3, 4, None, "22-02"),
    ("Oksana Kovalenko", "680891", Status.MISSED, 0, 1, None, "27-02"),
    ("Jesper Dam Lauridsen", "830685", Status.CRITICAL, 2, 4, "28-02", "14-03"),
    ("Inger Toft Madsen", "850465", Status.CRITICAL, 2, 4, "02-03", "16-03"),
    ("Łukasz Wiśniewski", "650879", Status.SOON, 3, 4, "10-03", "10-03"),
    ("Lone Vestergaard Holm", "670190", Status.SOON, 2, 4, "10-03", "26-03"),
    ("Camilla Bruun", "820595", Status.BOOKED, 0, 1, "10-03", "12-03"),
    ("Ole Brandstrup", "690168", Status.BOOKED, 3, 4, "14-03", "14-03"),
    ("Nanna Elkjær Friis", "711099", Status.SOON, 0, 1, "15-03", "15-03"),
    ("Thi Hoa Nguyen", "770474", Status.SOON, 2, 4, "16-03", "30-03"),
    ("Amina Yusuf Warsame", "721287", Status.BOOKED, 3, 4, "17-03", "17-03"),
    ("Henning Østergaard", "880257", Status.BOOKED, 3, 4, "20-03", "20-03"),
    ("Dorthe Winther", "860771", Status.SOON, 2, 4, "21-03", "04-04"),
    ("Rasmus Kjær", "640296", Status.OK, 0, 1, "22-03", "22-03"),
    ("Søren Præstegaard", "750663", Status.PAUSED, 2, 4, "23-03", "06-04"),
    ("Mariam Haddad", "811084", Status.BOOKED, 2, 4, "28-03", "11-04"),
    ("Åse Kjeldgaard", "900766", Status.OK, 3, 4, "28-03", "28-03"),
    ("Kirsten Aabye", "880859", Status.SOON, 2, 4, "29-03", "12-04"),
]


def most_urgent(jobcentre: DemoJobcentre, name: str) -> Duty:
    """The person's first row; the revision of sick pay is a decision and stands apart."""
    found = duties(jobcentre, rulebook())
    return next(duty for duty in found if duty.case.name == name and duty.rule.id != "SDP-REV")


@pytest.fixture(scope="module")
def jobcentre() -> DemoJobcentre:
    return jobcentre_on(PICTURE_DAY, citizens=63)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_row_of_the_picture(row: Row, jobcentre: DemoJobcentre) -> None:
    name, born, status, held, required, safe_on, due_on = row
    duty = most_urgent(jobcentre, name)
    assert duty.case.cpr.startswith(born)
    assert duty.case.caseworker == "Karen Boysen"
    assert (duty.status, duty.held, duty.required) == (status, held, required)
    assert duty.safe_on == (day(safe_on) if safe_on else None)
    assert duty.due_on == day(due_on)


def test_hours_that_no_list_gives(jobcentre: DemoJobcentre) -> None:
    duty = most_urgent(jobcentre, "Jonas Balslev")
    assert (duty.status, duty.missing) == (Status.UNKNOWN, "dagpengetimer")
    assert duty.case.cpr.startswith("7011014")


def test_lone_as_everybody_knows_her(jobcentre: DemoJobcentre) -> None:
    draft = next(d for d in jobcentre.cases if d.cpr == LONE)
    assert draft.employer == "Plejehjemmet Solsiden"
    assert [talk.on for talk in draft.talks] == [date(2022, 11, 14), date(2023, 1, 23)]
    (offer,) = draft.placements
    assert (offer.title, offer.started_on, offer.kind) == (
        "Mestringsforløb",
        date(2023, 3, 20),
        OfferKind.OEVRIG_VEJLEDNING,
    )
    last = jobcentre.extras[LONE].last_talk
    assert last is not None
    assert (last.on, last.number, last.agenda_id) == (date(2023, 1, 23), 2, "sygedagpenge")
    still_open = [a for a in last.agreements if a.kept is Kept.OPEN]
    assert [(a.owner, a.what, a.due_on) for a in still_open] == [
        (Owner.US, "ringer til fastholdelseskonsulenten", date(2023, 2, 27)),
        (Owner.CITIZEN, "taler med lederen om færre timer", date(2023, 3, 6)),
    ]
    assert last.plan.goal.endswith("hos Plejehjemmet Solsiden senest den 1. maj 2023.")


def test_lones_coming_talk_can_be_played(jobcentre: DemoJobcentre) -> None:
    coming = jobcentre.extras[LONE].coming_talk
    assert coming is not None
    assert coming.at == datetime(2023, 3, 9, 10, 30)
    assert coming.plan.next_talk_at == datetime(2023, 3, 23, 10, 30)
    assert coming.plan.next_talk_place == "Rådhusvej 12, lokale 4"
    assert [a.due_on and a.due_on.day for a in coming.agreements] == [10, 15, 20, 20]


@pytest.mark.parametrize(
    "today", [date(2020, 9, 9), date(2022, 2, 28), date(2024, 8, 12), date(2025, 6, 6), date(2026, 6, 30)]
)
def test_on_other_days_they_have_moved_along(today: date) -> None:
    made = jobcentre_on(today, citizens=63)
    assert [draft.name for draft in made.cases[: len(NAMED)]] == NAMED
    assert most_urgent(made, "Torben Skjødt").status is Status.MISSED
    assert most_urgent(made, "Jesper Dam Lauridsen").status is Status.CRITICAL
    assert most_urgent(made, "Jonas Balslev").status is Status.UNKNOWN
    lone = most_urgent(made, "Lone Vestergaard Holm")
    assert (lone.status, lone.held, lone.case.cpr) == (Status.SOON, 2, LONE)


@pytest.mark.parametrize(
    "today", [date(2016, 1, 1), date(2017, 5, 5), date(2027, 12, 27), date(2030, 12, 31)]
)
def test_they_stay_of_working_age(today: date) -> None:
    born = {d.name: d.cpr[4:6] for d in jobcentre_on(today, citizens=63).cases}
    assert born["Lone Vestergaard Holm"] == "90"
    assert (born["Jonas Balslev"] == "01") == (today.year > 2019)
    assert (born["Henning Østergaard"] == "57") == (today.year < 2025)
