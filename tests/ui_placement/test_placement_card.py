"""The card of offers on the citizen's page: what it tells, and every step by its form."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import (
    Case,
    OfferKind,
    Outcome,
    Placement,
    PlacementId,
    PlacementState,
    TargetGroup,
)
from jobassist.domain.duties import Duty, Status
from jobassist.services import change_placement
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.list_placements import Step
from jobassist.services.open_case import open_case
from jobassist.store import tables
from jobassist.store.reads.offers import load_placement
from jobassist.store.records import PlacementRow as StoredRow
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.placement.card import PlacementRow
from jobassist.ui.placement.changes import (
    CancelForm,
    ChangeForm,
    EndForm,
    ExtendForm,
    InterruptForm,
    NoStartForm,
    ReserveForm,
    StartedForm,
)
from tests.services.catalogue import JOBKLUB, MONDAY, TRUCK, add_offers
from tests.services.examples import a_draft, put
from tests.ui.conftest import Heard, Shown
from tests.ui.seen import focused, words_in

TODAY = date(2023, 3, 7)
P = PlacementState
LEFT = Qt.MouseButton.LeftButton


def given(desk: Desk, case: Case, state: PlacementState = P.RESERVED, **facts: Any) -> PlacementId:
    usual = {
        "case_id": case.id, "started_on": MONDAY, "ends_on": date(2023, 4, 7), "kind": OfferKind.VEJLEDNING,
        "title": "Jobklub", "source": "app", "state": state, "hold_until": date(2023, 3, 20),
    }  # fmt: skip
    with desk.store.write("place", by="Karen Boysen", at=desk.clock.now()) as unit:
        return PlacementId(unit.insert(tables.placements, **{**usual, **facts}))


def stored(desk: Desk, own: PlacementId) -> StoredRow:
    row = load_placement(desk.store, own)
    assert row is not None
    return row


def duty_of(desk: Desk, case: Case) -> Duty:
    return next(duty for duty in open_case(desk, case.id).duties if duty.rule.id == "T20")


class Citizen:
    """The page with one offer, and what it told."""

    def __init__(self, desk: Desk, case: Case, shown: Shown) -> None:
        self.page = CitizenPage(desk, case.id)
        self.heard: Heard = shown(self.page)

    @property
    def line(self) -> PlacementRow:
        (line,) = self.page.offers.lines()
        return line

    def open(self, step: Step) -> ChangeForm:
        """The step's button by the keyboard, and its form."""
        button = self.line.buttons[step]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert self.line.form is not None
        return self.line.form


def enter() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def write(field: QWidget, text: str) -> None:
    field.setFocus()
    edit = focused()
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)


def day_of(form: ChangeForm) -> DateField:
    day = form.findChild(DateField)
    assert day is not None
    return day


def test_it_tells_how_each_offer_stands(desk: Desk, lone: Case, shown: Shown) -> None:
    given(
        desk, lone, kind=OfferKind.PRAKTIK, title="Praktik hos Netto", provider="Netto", hours_a_week=7.5,
        is_self_found=True, note="Aftalt med <b>chefen</b>",
    )  # fmt: skip
    line = Citizen(desk, lone, shown).line
    told = words_in(line)
    assert "Virksomhedspraktik · 13-03-2023 – 07-04-2023 · 7,5 timer om ugen · Netto" in told
    assert (
        "Tæller i statens måling · pladsen holdes til 20-03-2023 · borgeren har selv fundet pladsen" in told
    )
    assert "Aftalt med <b>chefen</b>" in told
    assert line.chip.look().text == "Reserveret"
    assert [button.label() for button in line.buttons.values()] == [
        "Begyndt", "Flyt start", "Forlæng", "Kom ikke i gang", "Aflys",
    ]  # fmt: skip


def test_what_came_of_it_when_it_was_given_and_what_does_not_count(
    desk: Desk, lone: Case, shown: Shown
) -> None:
    given(
        desk, lone, P.ENDED, kind=OfferKind.LOENTILSKUD, title="", given_on=date(2023, 2, 1),
        outcome=Outcome.HOURS, counts=False, source="list",
    )  # fmt: skip
    line = Citizen(desk, lone, shown).line
    told = words_in(line)
    assert "Løntilskud" in told
    assert "Tæller ikke i statens måling · givet 01-02-2023 · udbytte: Timer i job · fra søgelisten" in told
    assert list(line.buttons) == []


def test_nothing_is_said_of_counting_where_nobody_measures_or_it_came_to_nothing(
    desk: Desk, lone: Case, shown: Shown
) -> None:
    given(desk, lone, P.CANCELLED)
    assert "måling" not in words_in(Citizen(desk, lone, shown).line)
    sick = put(desk, a_draft(cpr="6202851234", group=TargetGroup.SYGEDAGPENGE), name="uge9")
    given(desk, sick)
    assert "måling" not in words_in(Citizen(desk, sick, shown).line)


def test_it_has_begun(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.START)
    assert isinstance(form, StartedForm)
    assert form.day.day() == TODAY
    write(form.day, "08-03-2023")
    enter()
    assert "ikke kommet endnu" in form.day.error()
    write(form.day, "25-09-2022")
    enter()
    assert "Sagen begyndte først" in form.day.error()
    write(form.day, "06-03-2023")
    enter()
    assert citizen.heard.changed[0].message == "Jobklub er begyndt 06-03-2023"
    assert citizen.line.chip.look().text == "I gang"
    assert citizen.line.isAncestorOf(focused())
    undo(desk, citizen.heard.changed[0].action_id)
    citizen.page.refresh()
    assert (citizen.line.chip.look().text, stored(desk, own).placement.started_on) == ("Reserveret", MONDAY)


def test_esc_gives_a_form_up_and_the_keyboard_is_where_it_was(desk: Desk, lone: Case, shown: Shown) -> None:
    given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    citizen.open(Step.CANCEL)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert citizen.line.form is None
    assert focused() is citizen.line.buttons[Step.CANCEL]
    assert citizen.heard.backs == 0


def test_one_form_at_a_time(desk: Desk, lone: Case, shown: Shown) -> None:
    given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    citizen.open(Step.CANCEL)
    citizen.open(Step.EXTEND)
    assert isinstance(citizen.line.form, ExtendForm)


def test_the_start_moves(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.MOVE)
    assert isinstance(form, ReserveForm)
    write(form.day, "06-03-2023")
    enter()
    assert "Startdatoen er gået" in form.day.error()
    write(form.day, "27-03-2023")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert "Starter efter lovens frist 26-03-2023." in words_in(form.cautions)
    assert not form.why.isVisible()
    form.day.setFocus()
    enter()
    row = stored(desk, own)
    assert (row.placement.started_on, row.placement.ends_on) == (date(2023, 3, 27), date(2023, 4, 21))
    assert row.hold_until == date(2023, 4, 3)


def test_a_full_start_asks_why(desk: Desk, lone: Case, shown: Shown) -> None:
    (truck,) = add_offers(desk, TRUCK)
    other = put(desk, a_draft(cpr="6202851234"), name="uge9")
    given(desk, other, P.RUNNING, offer_id=truck, started_on=date(2023, 3, 20))
    own = given(desk, lone, P.WAITING, offer_id=truck, started_on=date(2023, 3, 20), title="Truckcertifikat")
    citizen = Citizen(desk, lone, shown)
    assert citizen.line.chip.look().text == "På venteliste"
    form = citizen.open(Step.RESERVE)
    assert isinstance(form, ReserveForm)
    assert form.day.day() == date(2023, 5, 1), "the next start with room"
    write(form.day, "20-03-2023")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert "Truckcertifikat er fuldt" in words_in(form.cautions)
    enter()
    assert "er fuldt" in form.why.error()
    assert focused() is form.why.edit
    QTest.keyClicks(focused(), "Læreren siger ja")
    enter()
    assert stored(desk, own).placement.state is P.RESERVED
    assert stored(desk, own).note == "Læreren siger ja"


def test_it_is_made_longer(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone, P.RUNNING, kind=OfferKind.PRAKTIK, started_on=date(2023, 3, 6), ends_on=None)
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.EXTEND)
    assert isinstance(form, ExtendForm)
    enter()
    assert form.day.error().startswith("Skriv en dag")
    write(form.day, "05-03-2023")
    enter()
    assert "før startdatoen" in form.day.error()
    write(form.day, "30-04-2023")
    enter()
    assert form.why.isVisible()
    assert "Praktik varer højst fire uger" in form.why.error()
    QTest.keyClicks(focused(), "Oplæring")
    enter()
    assert stored(desk, own).placement.ends_on == date(2023, 4, 30)
    assert citizen.heard.changed[0].message == "Jobklub varer nu til 30-04-2023"


def test_it_ends_and_something_came_of_it(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone, P.RUNNING, started_on=date(2023, 2, 6), ends_on=date(2023, 3, 3))
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.END)
    assert isinstance(form, EndForm)
    assert form.day.day() == date(2023, 3, 3)
    enter()
    assert form.outcome_field.error() == "Vælg, hvad der kom ud af forløbet."
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert form.outcome_field.error() == ""
    write(form.note, "20 timer i Netto")
    enter()
    row = stored(desk, own)
    assert (row.placement.state, row.placement.outcome) == (P.ENDED, Outcome.HOURS)
    assert row.note == "20 timer i Netto"
    assert citizen.line.chip.look().text == "Gennemført"
    assert focused() is citizen.line.history


def test_it_breaks_off(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone, P.RUNNING, started_on=date(2023, 2, 6))
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.INTERRUPT)
    assert isinstance(form, InterruptForm)
    enter()
    assert "hvorfor forløbet blev afbrudt" in form.reason.error()
    QTest.keyClicks(focused(), "Sygemeldt")
    write(form.day, "05-02-2023")
    enter()
    assert "begyndte først 06-02-2023" in form.day.error()
    write(form.day, "i går")
    enter()
    assert (stored(desk, own).placement.state, stored(desk, own).note) == (P.INTERRUPTED, "Sygemeldt")


def test_the_citizen_did_not_begin(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    assert duty_of(desk, lone).status is Status.BOOKED
    form = citizen.open(Step.NO_START)
    assert isinstance(form, NoStartForm)
    enter()
    assert "hvorfor borgeren ikke kom i gang" in form.reason.error()
    QTest.keyClicks(focused(), "Mødte ikke")
    enter()
    assert stored(desk, own).placement.state is P.NO_START
    assert duty_of(desk, lone).status is Status.OK


def test_it_is_called_off(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone, P.PROPOSED)
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.CANCEL)
    assert isinstance(form, CancelForm)
    form.reason.set_text("x" * 4_001)
    enter()
    assert "for lang" in form.reason.error()
    form.reason.set_text("Fik job")
    enter()
    assert (stored(desk, own).placement.state, stored(desk, own).note) == (P.CANCELLED, "Fik job")


def test_another_window_was_faster(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.CANCEL)
    change_placement.no_start(desk, own, "Mødte ikke")
    enter()
    assert form.caution.text() == "Forløbet er ikke kommet i gang og kan ikke ændres sådan."
    assert citizen.heard.changed == []


def test_a_placement_that_is_gone_is_a_sentence_in_its_form(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.MOVE)
    with desk.store.write("test", by="Test", at=desk.clock.now()) as unit:
        unit.delete(tables.placements, own)
    day_of(form).setFocus()
    enter()
    assert "Forløbet findes ikke længere" in form.caution.text()


def test_the_history_is_opened_and_closed(desk: Desk, lone: Case, shown: Shown) -> None:
    own = given(desk, lone)
    change_placement.extend(desk, own, date(2023, 4, 14))
    citizen = Citizen(desk, lone, shown)
    line = citizen.line
    QTest.mouseClick(line.history, LEFT)
    assert line.log is not None
    assert words_in(line.log).split(" | ") == [
        f"07-03-2023 kl. 10.42 · Slutdato ændret · {desk.user}",
        "07-03-2023 kl. 10.42 · Oprettet · Karen Boysen",
    ]
    assert line.history.label() == "Skjul historik"
    QTest.mouseClick(line.history, LEFT)
    assert line.log is None
    assert line.history.label() == "Se historik"


def test_an_offer_that_a_list_gave_has_its_steps_and_no_history(desk: Desk, shown: Shown) -> None:
    listed = Placement(date(2023, 2, 6), None, OfferKind.VEJLEDNING, "Kursus")
    case = put(desk, a_draft(group=TargetGroup.KTH_JOBPARAT, placements=(listed,)))
    citizen = Citizen(desk, case, shown)
    assert "fra søgelisten" in words_in(citizen.line).casefold()
    QTest.mouseClick(citizen.line.history, LEFT)
    assert citizen.line.log is not None
    assert "Den kom med en søgeliste" in words_in(citizen.line.log)
    citizen.open(Step.NO_START)
    QTest.keyClicks(focused(), "Mødte ikke")
    enter()
    assert citizen.line.chip.look().text == "Kom ikke i gang"


def test_a_form_that_is_being_filled_in_stays_while_nothing_changes(
    desk: Desk, lone: Case, shown: Shown
) -> None:
    given(desk, lone)
    citizen = Citizen(desk, lone, shown)
    form = citizen.open(Step.NO_START)
    citizen.page.refresh()
    assert citizen.line.form is form


def test_the_ways_to_a_new_offer(desk: Desk, lone: Case, shown: Shown) -> None:
    add_offers(desk, JOBKLUB)
    citizen = Citizen(desk, lone, shown)
    assert "Ingen tilbud endnu." in words_in(citizen.page.offers)
    assert citizen.page.steps.offer.kind == "secondary"  # samtaler kommer først
    made: list[Any] = []
    citizen.page.screen_wanted.connect(made.append)
    QTest.mouseClick(citizen.page.offers.place, LEFT)
    QTest.mouseClick(citizen.page.steps.offer, LEFT)
    assert len(made) == 2
    page = made[0]()
    assert page.title == "Vælg tilbud"
    page.deleteLater()
