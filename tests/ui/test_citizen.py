"""The page of one citizen: what it tells, what can be corrected, and the way back."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jobassist.domain.case import (
    Case,
    CaseId,
    Exemption,
    OfferKind,
    Pauses,
    Placement,
    PlacementState,
    Talk,
    TalkKind,
    TalkStatus,
)
from jobassist.domain.cpr import formatted, masked
from jobassist.domain.errors import JobAssistError
from jobassist.services.book_talk import book, case_of
from jobassist.services.build_worklist import build_worklist
from jobassist.services.desk import Desk
from jobassist.services.open_case import open_case
from jobassist.services.print_plan import PlanPrint
from jobassist.store import tables
from jobassist.ui.citizen.cards import Card, TalkRow
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.citizen.words import (
    exemption_look,
    exemption_words,
    kind_word,
    offer_look,
    offer_word,
    talk_look,
)
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fold import Fold
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.plan.section import FoldLine
from jobassist.ui.worklist.booking import BookingForm
from tests.services.examples import a_draft, put
from tests.ui.conftest import Shown

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2023, 3, 7)


@pytest.fixture
def lone(desk: Desk) -> Case:
    rows = build_worklist(desk).rows
    return next(row.case for row in rows if row.case.name == "Lone Vestergaard Holm")


def said(card: Card) -> str:
    words = [label.text() for label in card.findChildren(PlainLabel)]
    words += [label.text() for label in card.findChildren(RunsLabel)]
    return " | ".join(words)


def test_it_tells_everything_about_the_citizen(desk: Desk, shown: Shown, lone: Case) -> None:
    page = CitizenPage(desk, lone.id)
    shown(page)
    view = open_case(desk, lone.id)
    assert page.header.name.text() == lone.name
    assert page.header.chip.look().text == "Snart"
    assert page.header.cpr.number.text() == masked(lone.cpr)
    assert page.header.cpr.rest.text() == "· Sygedagpenge · uge 24 · ansat hos Plejehjemmet Solsiden"
    assert page.timeline.isVisible()
    duties = said(page.duties)
    assert all(duty.rule.title in duties for duty in view.duties)
    assert "Lone har haft 2 af 4 samtaler" in duties
    assert "Sygedagpengeloven § 13 b, version 01-01-2020" in duties
    assert "Mandag 14-11-2022" in said(page.talks)
    assert "Opfølgningssamtale · Fremmøde · fra søgelisten" in said(page.talks)
    assert "Mestringsforløb" in said(page.offers)
    assert said(page.exemptions).endswith("Ingen fritagelser.")
    versions = [line.words() for line in page.plans.findChildren(FoldLine)]
    assert any(words.startswith(f"Version {view.plans[-1].version} ·") for words in versions)
    contact = said(page.person)
    assert "Karen Boysen" in contact
    assert "26-09-2022" in contact
    assert page.title == "Borger"


def test_escape_closes_a_form_first_and_then_the_page(
    qtbot: QtBot, desk: Desk, shown: Shown, lone: Case
) -> None:
    page = CitizenPage(desk, lone.id)
    heard = shown(page)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: isinstance(page.steps.form, BookingForm))
    form = page.steps.form
    assert isinstance(form, BookingForm)
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Escape)
    assert (page.steps.form, heard.backs) == (None, 0)
    qtbot.keyClick(page.steps.book, Qt.Key.Key_Escape)
    assert heard.backs == 1
    qtbot.mouseClick(page.header.back, LEFT)
    assert heard.backs == 2


def test_booking_here_shows_here(qtbot: QtBot, desk: Desk, shown: Shown, lone: Case) -> None:
    page = CitizenPage(desk, lone.id)
    heard = shown(page)
    page.steps.open_booking()
    form = page.steps.form
    assert isinstance(form, BookingForm)
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Return)
    assert heard.changed[0].message.startswith("Samtale 3 er booket")
    assert page.header.chip.look().text == "Booket"
    assert "Fredag 10-03-2023 kl. 10.30" in said(page.talks)
    links = {b.label(): b for b in page.planned.findChildren(Button)}
    qtbot.mouseClick(links["Flyt"], LEFT)
    assert isinstance(page.steps.form, BookingForm)
    qtbot.mouseClick(links["Aflys"], LEFT)
    assert case_of(desk, lone.id).talks[-1].status is TalkStatus.CANCELLED


def test_a_talk_is_corrected_in_its_row(qtbot: QtBot, desk: Desk, shown: Shown, lone: Case) -> None:
    page = CitizenPage(desk, lone.id)
    heard = shown(page)
    newest = page.talks.rows[0]
    assert isinstance(newest, TalkRow)
    qtbot.mouseClick(newest.edit_button, LEFT)
    assert newest.outcome.value() == "held"
    qtbot.mouseClick(newest.edit_button, LEFT)
    assert newest.outcome.isHidden()
    qtbot.mouseClick(newest.edit_button, LEFT)
    kom_ikke = newest.outcome.findChildren(QAbstractButton)[1]
    qtbot.mouseClick(kom_ikke, LEFT)
    assert heard.changed[0].message == "Udeblivelsen er registreret 23-01-2023"
    assert "har haft 1 af 4 samtaler" in said(page.duties)


def test_a_plan_is_shown_as_paper(qtbot: QtBot, desk: Desk, shown: Shown, lone: Case) -> None:
    page = CitizenPage(desk, lone.id)
    heard = shown(page)
    show = next(b for b in page.plans.findChildren(Button) if b.label() == "Vis")
    qtbot.mouseClick(show, LEFT)
    (printed,) = heard.plans
    assert isinstance(printed, PlanPrint)
    assert printed.pdf.startswith(b"%PDF")
    assert printed.case_id == lone.id


def test_the_eye_is_logged_with_its_purpose(qtbot: QtBot, desk: Desk, shown: Shown, lone: Case) -> None:
    page = CitizenPage(desk, lone.id)
    shown(page)
    qtbot.mouseClick(page.header.cpr.eye, LEFT)
    assert page.header.cpr.number.text() == formatted(lone.cpr)
    with desk.store.read() as connection:
        purposes = connection.execute(select(tables.access_log.c.purpose)).scalars().all()
    assert purposes == ["Vist på borgerens side"]


def test_a_case_that_is_gone_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(JobAssistError, match="Sagen findes ikke længere"):
        CitizenPage(desk, CaseId("findes ikke"))


def test_start_talk_and_open_talks(qtbot: QtBot, empty_desk: Desk, shown: Shown) -> None:
    case = put(empty_desk, a_draft(talks=(Talk(date(2023, 3, 1), TalkStatus.PLANNED),)))
    page = CitizenPage(empty_desk, case.id)
    heard = shown(page)
    assert page.open_talks.isVisible()
    held = next(b for b in page.open_talks.findChildren(Button) if b.label() == "Holdt")
    qtbot.mouseClick(held, LEFT)
    assert not page.open_talks.isVisible()
    qtbot.mouseClick(page.steps.talk, LEFT)
    assert heard.talks == [case.id]


def test_everything_else_that_happened_is_told(empty_desk: Desk, shown: Shown) -> None:
    case = put(empty_desk, a_draft(placements=(Placement(date(2023, 3, 20), kind=OfferKind.PRAKTIK),)))
    with empty_desk.store.write("test", by="Test", at=empty_desk.clock.now()) as unit:
        unit.insert(
            tables.exemptions, case_id=case.id, from_on=date(2023, 3, 1), to_on=None, pauses=Pauses.TALKS,
            reason="Indlagt",
        )  # fmt: skip
        for rule_id in ("SDP-REV", "UKENDT"):
            unit.insert(
                tables.decisions, case_id=case.id, rule_id=rule_id, decided_on=TODAY, note="Forlænget"
            )
        unit.update(tables.citizens, case.citizen_id, address_protected_until=date(2024, 1, 1))
    page = CitizenPage(empty_desk, case.id)
    shown(page)
    assert "Virksomhedspraktik · fra 20-03-2023" in said(page.offers)
    assert "Indlagt | Samtaler i bero · fra 01-03-2023" in said(page.exemptions)
    assert "Revurdering af sygedagpenge | 07-03-2023 · Forlænget" in said(page.decisions)
    assert "UKENDT" in said(page.decisions)
    assert page.header.protected.isVisible()
    assert "Adressebeskyttet | til 01-01-2024" in said(page.person)


def test_a_case_without_a_first_day_says_why_nothing_is_drawn(empty_desk: Desk, shown: Shown) -> None:
    case = put(empty_desk, a_draft(started_on=None, talks=()))
    page = CitizenPage(empty_desk, case.id)
    shown(page)
    assert page.no_timeline.isVisible()
    assert page.steps.fact is not None


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1310), (2.0, 1328)])
def test_nothing_is_cut_and_the_columns_fall_below_each_other(
    qtbot: QtBot, desk: Desk, shown: Shown, lone: Case, scale: float, width: int
) -> None:
    theme.apply_theme(QGuiApplication.instance(), "light", scale)  # type: ignore[arg-type]
    book(desk, lone, datetime(2023, 3, 9, 10, 30))
    page = CitizenPage(desk, lone.id)
    shown(page)
    for size in (1328 if scale == 1.0 else 3000, 500, width):
        page.resize(size, 820)
    assert page.person.isVisible()

    def cut() -> list[str]:
        labels = [label for label in page.findChildren(PlainLabel) if label.isVisible() and label.wordWrap()]
        return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]

    qtbot.waitUntil(lambda: cut() == [])
    person, talks = (card.mapTo(page, QPoint(0, 0)) for card in (page.person, page.talks))
    assert (person.y() > talks.y() and person.x() == talks.x()) == (scale == 2.0)
    assert (person.x() > talks.x()) == (scale == 1.0)
    if scale == 1.0:
        below_steps = page.steps.mapTo(page, QPoint(0, page.steps.height())).y()
        assert 0 < person.y() - below_steps < 450
    assert all(b.width() >= b.sizeHint().width() for b in page.findChildren(Button) if b.isVisible())


def test_every_kind_and_status_has_its_words() -> None:
    assert all(kind_word(kind) for kind in TalkKind)
    assert all(offer_word(kind) for kind in OfferKind)
    assert all(talk_look(Talk(TODAY, status), TODAY).text for status in TalkStatus)
    assert talk_look(Talk(date(2023, 3, 1), TalkStatus.PLANNED), TODAY).text == "Ikke afsluttet"
    off = PlacementState.CANCELLED
    offers = [
        Placement(date(2023, 3, 20)), Placement(date(2023, 2, 1)),
        Placement(date(2023, 1, 1), date(2023, 2, 1)), Placement(date(2023, 1, 1), state=off),
    ]  # fmt: skip
    assert [offer_look(each, TODAY).text for each in offers] == [
        "Bevilget",
        "I gang",
        "Afsluttet",
        "Aflyst",
    ]
    pauses = [
        Exemption(date(2023, 3, 8)), Exemption(date(2023, 3, 1)),
        Exemption(date(2023, 1, 1), date(2023, 2, 1)),
    ]  # fmt: skip
    assert [exemption_look(each, TODAY).text for each in pauses] == ["Kommer", "Gælder nu", "Slut"]
    assert exemption_words(Exemption(TODAY)) == "Samtaler og tilbud i bero"


def test_each_duty_shows_its_arithmetic(shown: Shown, desk: Desk, lone: Case) -> None:
    page = CitizenPage(desk, lone.id)
    shown(page)
    folds = page.duties.findChildren(Fold)
    assert len(folds) == len(open_case(desk, lone.id).duties)
    assert not any(fold.is_open() for fold in folds)
    for fold in folds:
        fold.button.setFocus()
        QTest.keyClick(fold.button, Qt.Key.Key_Return)
        assert fold.body.text().splitlines()[0].startswith("Regnes fra: første fraværsdag 26-09-2022")
        assert fold.body.accessibleName() in {duty.rule.title for duty in open_case(desk, lone.id).duties}


def test_each_duty_leads_to_its_rule(shown: Shown, desk: Desk, lone: Case) -> None:
    page = CitizenPage(desk, lone.id)
    shown(page)
    wanted: list[tuple[str, date]] = []
    page.rule_wanted.connect(lambda rule_id, day: wanted.append((rule_id, day)))
    links = [b for b in page.duties.findChildren(Button) if b.label() == "Se reglen"]
    for link in links:
        link.setFocus()
        QTest.keyClick(link, Qt.Key.Key_Return)
    assert wanted == [(duty.rule.id, TODAY) for duty in open_case(desk, lone.id).duties]
