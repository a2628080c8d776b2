"""The form of an offer by keyboard: new, edited, refused in sentences, left and come back to."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, OfferKind, PlacementState, TargetGroup
from jobassist.domain.offers import DanishLevel, Demand, Offer, SeatBasis
from jobassist.services.book_talk import undo_last
from jobassist.services.catalogue import catalogue
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import save_offer
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.offers.form import OfferForm
from jobassist.ui.offers.page import OffersPage
from tests.services.offers import an_offer, saved, stored
from tests.ui.seen import focused
from tests.ui_import.looking import click, column
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_offers.conftest import Heard, Show, given, texts

MONDAY = date(2023, 3, 13)


@pytest.fixture
def club(desk: Desk) -> Offer:
    return saved(desk, "Jobklub", seats=3, basis=SeatBasis.PER_START, starts=(MONDAY,), weeks=4)


@pytest.fixture
def page(club: Offer, show: Show) -> OffersPage:
    return show()


class Person:
    """Who presses the keys of a page's buttons, and sees what comes of it."""

    def __init__(self, qtbot: QtBot, keys: Keyboard) -> None:
        self.qtbot, self.keys = qtbot, keys

    def opens(self, page: OffersPage, pressed: str = "E") -> OfferForm:
        """The form that a key opens."""
        self.keys.press(pressed)
        self.qtbot.waitUntil(lambda: page.catalogue.form() is not None)
        return form_of(page)

    def saves(self, page: OffersPage) -> None:
        """Ctrl+Enter, and it is stored."""
        with self.qtbot.waitSignal(page.changed):
            self.keys.press("Ctrl+Return")

    def is_refused(self, page: OffersPage) -> OfferForm:
        """Ctrl+Enter, and the form says what to mend."""
        form = form_of(page)
        before = form.state.text()
        self.keys.press("Ctrl+Return")
        self.qtbot.waitUntil(lambda: form.state.text() != before)
        return form


@pytest.fixture
def person(qtbot: QtBot, keys: Keyboard) -> Person:
    return Person(qtbot, keys)


def form_of(page: OffersPage) -> OfferForm:
    form = page.catalogue.form()
    assert form is not None
    return form


def retype(keys: Keyboard, text: str) -> None:
    keys.press("Ctrl+A")
    keys.press("Delete")
    keys.type(text)


def tab_to(keys: Keyboard, name: str) -> None:
    """Tab until the control of that name has the keyboard."""
    for _ in range(60):
        if focused().accessibleName() == name:
            return
        keys.press("Tab")
    raise AssertionError(name)


def test_a_new_offer_is_written_from_the_first_field_to_the_last(
    page: OffersPage, keys: Keyboard, person: Person, desk: Desk, heard: Heard
) -> None:
    form = person.opens(page, "Ctrl+N")
    assert texts(form).startswith("Tilbage | Nyt tilbud")
    assert focused() is form.fields.lines["title"].edit
    keys.type("Truck og lager")
    tab_to(keys, "Type")
    keys.press("Down", times=2)
    tab_to(keys, "Kommunens egen type")
    keys.type("Kursus")
    tab_to(keys, "Fagområder, det fører til, ét på hver linje")
    keys.type("Lager\nTransport, kørsel")
    tab_to(keys, "Alder fra")
    keys.type("18")
    tab_to(keys, "Dansk")
    keys.press("Down")
    tab_to(keys, "Pladser")
    keys.type("12")
    tab_to(keys, "Startdatoer, én på hver linje eller med komma imellem")
    keys.type("13/3, 3-4-23\n01052023")
    tab_to(keys, "Uger")
    keys.type("6")
    tab_to(keys, "Timer om ugen")
    keys.type("7,5")
    tab_to(keys, "Pris i kroner")
    keys.type("4.200")
    tab_to(keys, "Udbyder")
    keys.type("AMU Nord")
    person.saves(page)
    assert heard.last == "Tilbuddet Truck og lager er gemt"
    assert page.catalogue.form() is None
    offer = next(line.offer for line in catalogue(desk) if line.offer.title == "Truck og lager")
    assert (offer.kind, offer.own_kind, offer.fields) == (
        OfferKind.PRAKTIK, "Kursus", ("Lager", "Transport, kørsel"),
    )  # fmt: skip
    assert (offer.min_age, offer.danish, offer.seats, offer.weeks) == (18, DanishLevel.SOME, 12, 6)
    assert offer.starts == (MONDAY, date(2023, 4, 3), date(2023, 5, 1))
    assert (offer.hours_a_week, offer.price, offer.provider) == (7.5, 4200, "AMU Nord")
    assert "Truck og lager" in texts(page.catalogue.pane)
    undo_last(desk)
    page.refresh()
    assert column(page.catalogue.table, "Tilbud") == ["Jobklub"]


def test_what_is_wrong_stands_below_its_field_and_nothing_is_stored(
    page: OffersPage, keys: Keyboard, person: Person, club: Offer, desk: Desk, heard: Heard
) -> None:
    form = person.opens(page)
    fields = form.fields
    retype(keys, " ")
    for name, text in (("seats", "-1"), ("weeks", "fire"), ("hours_a_week", "40"), ("price", "12,5")):
        fields.lines[name].set_text(text)
    fields.areas["starts"].setPlainText("13-03-2023, 32-13")
    fields.counts_from.edit.setText("snart")
    person.is_refused(page)
    said = {name: field.error() for name, field in fields.fields.items() if field.error()}
    assert said == {
        "title": "Giv tilbuddet en titel.",
        "seats": "Antal pladser skal være et helt tal fra 0 til 10.000. Lad feltet stå tomt, hvis der altid "
        "er plads.",
        "weeks": "Skriv et helt tal, fx 12, eller lad feltet stå tomt.",
        "hours_a_week": "Timer om ugen skal være et tal fra 0 til 37. Lad feltet stå tomt, hvis timerne "
        "aftales hver gang.",
        "price": "Skriv et helt tal, fx 12, eller lad feltet stå tomt.",
        "starts": "“32-13” kan ikke læses som en dato. Skriv den som 23-03-2023.",
        "counts_from": "Datoen kan ikke læses. Skriv den som 23-03-2023.",
    }
    assert form.state.text() == "7 felter skal rettes."
    assert focused() is fields.lines["title"].edit, "the first as one reads them"
    assert heard.changes == []
    assert stored(desk, club.id) == club
    fields.lines["seats"].set_text("4")
    assert fields.lines["seats"].error() == ""


def test_another_with_the_same_title_is_refused(
    page: OffersPage, keys: Keyboard, person: Person, heard: Heard
) -> None:
    person.opens(page, "Ctrl+N")
    keys.type("jobKLUB")
    form = person.is_refused(page)
    assert form.fields.lines["title"].error().startswith("Der er allerede et åbent tilbud")
    assert focused() is form.fields.lines["title"].edit
    assert heard.changes == []


def test_esc_leaves_and_what_was_typed_is_there_again(
    qtbot: QtBot, page: OffersPage, keys: Keyboard, person: Person, heard: Heard, desk: Desk, club: Offer
) -> None:
    person.opens(page)
    keys.press("End")
    keys.type(" for unge")
    keys.press("Esc")
    assert page.catalogue.form() is None
    assert focused() is page.catalogue.table
    assert page.catalogue.pane.edit.label() == "Fortsæt redigeringen"
    keys.press("Return")
    form = form_of(page)
    assert form.fields.lines["title"].text() == "Jobklub for unge"
    assert form.state.text().startswith("Ikke gemt endnu")
    click(qtbot, form.drop)
    assert page.catalogue.pane.edit.label() == "Redigér"
    assert person.opens(page).fields.lines["title"].text() == "Jobklub"
    assert stored(desk, club.id) == club
    assert heard.changes == []


def test_a_new_offer_that_was_begun_is_gone_on_with(
    page: OffersPage, keys: Keyboard, person: Person, heard: Heard
) -> None:
    person.opens(page, "Ctrl+N")
    keys.type("Halv")
    keys.press("Esc")
    assert page.catalogue.new.label() == "Fortsæt nyt tilbud"
    person.opens(page, "Ctrl+N")
    keys.press("End")
    keys.type("vejs")
    person.saves(page)
    assert heard.last == "Tilbuddet Halvvejs er gemt"
    assert page.catalogue.new.label() == "Nyt tilbud"


def test_a_form_that_nobody_typed_in_is_forgotten(
    page: OffersPage, keys: Keyboard, person: Person, desk: Desk
) -> None:
    person.opens(page)
    keys.press("Esc")
    assert page.may_leave()
    assert page.catalogue.forms._forms == {}


def test_leaving_with_typed_text_is_said_once(
    page: OffersPage, keys: Keyboard, person: Person, heard: Heard
) -> None:
    person.opens(page)
    keys.type("!")
    assert not page.may_leave()
    assert (
        heard.sentences
        == ["!Jobklub er ikke gemt under Tilbud. Gem det, eller gå videre igen uden at gemme."]
        or "er ikke gemt under Tilbud" in heard.sentences[0]
    )
    assert page.may_leave()
    keys.type("!")
    assert not page.may_leave()


def test_a_change_by_somebody_else_is_not_overwritten(
    page: OffersPage, keys: Keyboard, person: Person, desk: Desk, club: Offer
) -> None:
    person.opens(page)
    keys.type("x")
    line = catalogue(desk)[0]
    save_offer(desk, an_offer("Jobklub", id=club.id, seats=9), rev=line.rev)
    form = person.is_refused(page)
    assert "ændret i mellemtiden" in form.state.text()
    assert stored(desk, club.id).seats == 9


def test_a_refresh_leaves_the_form_alone(
    page: OffersPage, keys: Keyboard, person: Person, desk: Desk
) -> None:
    person.opens(page)
    keys.type("x")
    form = form_of(page)
    saved(desk, "Et andet")
    page.refresh()
    assert page.catalogue.form() is form


def test_fewer_seats_than_are_taken_are_told(
    page: OffersPage,
    keys: Keyboard,
    person: Person,
    desk: Desk,
    lone: Case,
    bent: Case,
    club: Offer,
    heard: Heard,
) -> None:
    for case in (lone, bent):
        given(desk, case, club, MONDAY, PlacementState.RESERVED)
    person.opens(page).fields.lines["seats"].set_text("1")
    person.saves(page)
    assert heard.last == (
        "Tilbuddet Jobklub er gemt, men 2 har allerede en plads den 13-03-2023, og der er kun 1"
    )


def test_every_field_comes_back_as_it_was(
    show: Show, desk: Desk, keys: Keyboard, person: Person, heard: Heard
) -> None:
    offer = saved(
        desk, "Alt", kind=OfferKind.NYTTEINDSATS, own_kind="Egen", purpose="Linje 1\nLinje 2",
        provider="P", place="S", municipality="Ishøj", groups=frozenset({TargetGroup.SYGEDAGPENGE}),
        min_age=18, max_age=67, seats=0, basis=SeatBasis.PER_START, starts=(MONDAY, date(2023, 4, 3)),
        weeks=13, hours_a_week=7.25, contact="K", citizen_text="Du", price=1_250_000, counts=False,
        counts_from=date(2024, 1, 1), fields=("Butik", "Lager, let"), demands=frozenset({Demand.EARLY}),
        danish=DanishLevel.GOOD, travel_minutes=45, is_example=True, is_closed=True,
    )  # fmt: skip
    page = show()
    form = person.opens(page)
    read, wrong = form.fields.read(offer)
    assert (read, wrong) == (offer, [])
    person.saves(page)
    assert heard.last == "Intet er ændret"
    assert page.catalogue.form() is None


def test_ticks_and_choices_are_stored(
    qtbot: QtBot, page: OffersPage, keys: Keyboard, person: Person, desk: Desk, club: Offer
) -> None:
    fields = person.opens(page).fields
    box = fields.groups.boxes[TargetGroup.SYGEDAGPENGE.value]
    assert box.text() == "Sygedagpenge"
    box.setFocus()
    keys.press("Space")
    fields.demands.boxes[Demand.LIFTING.value].setFocus()
    keys.press("Space")
    fields.flags["counts"].setFocus()
    keys.press("Space")
    assert isinstance(fields.basis, Segmented)
    fields.basis.setFocus()
    keys.press("Left")
    fields.counts_from.edit.setText("1/7")
    person.saves(page)
    offer = stored(desk, club.id)
    assert (offer.groups, offer.demands) == (
        frozenset({TargetGroup.SYGEDAGPENGE}),
        frozenset({Demand.LIFTING}),
    )
    assert (offer.counts, offer.basis, offer.counts_from) == (False, SeatBasis.RUNNING, date(2023, 7, 1))
    assert "Tæller ikke" in column(page.catalogue.table, "Tæller")
    said = texts(page.catalogue.pane)
    assert "Hjælper, men tæller ikke" in said
    assert "tunge løft" in said
