"""Paid periods, decisions after § 27 and exemptions, each written where it stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobassist.domain.case import Case, Decision, Exemption, Pauses
from jobassist.domain.circumstances import PaidAs
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.record_benefit import save_periods
from jobassist.services.record_decision import save_decision
from jobassist.services.record_exemption import save_exemption
from jobassist.ui.case_facts.decisions import SickPayDecisionForm
from jobassist.ui.case_facts.exemptions import ExemptionForm
from jobassist.ui.case_facts.paid import PeriodsForm
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.runs import RunsLabel
from tests.services.examples import a_draft, put
from tests.ui.seen import focused, words_in
from tests.ui_case_facts.conftest import Citizen, Open, enter, escape, line, pick, tab, type_in

TODAY = date(2023, 3, 7)
TWO = "26-09-2022 – 15-01-2023\n29-01-2023 – 28-02-2023 nedsat"


def runs_in(citizen: Citizen) -> list[str]:
    return [label.text() for label in citizen.page.paid.findChildren(RunsLabel) if label.isVisible()]


# paid periods


def test_pasted_periods_move_the_revurdering(desk: Desk, lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    card = citizen.page.paid
    assert runs_in(citizen) == [
        "Revurdering senest 31-03-2023, når der er 157 dage.",
        "157 af 154 dage i de ni kalendermåneder til og med 31-03-2023.",
        "Et skøn: der regnes med fuld udbetaling fra sagens første dag.",
    ]
    citizen.add(card)
    QApplication.clipboard().setText(TWO)
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    enter()  # a new line
    assert citizen.heard.changed == []
    enter(ctrl=True)
    assert citizen.message == "Udbetalte sygedagpenge er gemt: 2 perioder"
    assert [each.paid_as for each in citizen.now.benefit_periods] == [PaidAs.FULL, PaidAs.REDUCED]
    # 13 days without pay: 144 to the end of March, 174 to the end of April.
    assert runs_in(citizen) == [
        "Revurdering senest 30-04-2023, når der er 174 dage.",
        "144 af 154 dage i de ni kalendermåneder til og med 31-03-2023.",
        "Et skøn: udbetalingen kendes til 28-02-2023 og tænkes at gå videre.",
    ]
    told = words_in(card)
    assert "Nedsatte sygedagpenge | 29-01-2023 – 28-02-2023 | Fulde sygedagpenge | 26-09-2022" in told
    duties = [label.text() for label in citizen.page.duties.findChildren(RunsLabel)]
    assert any("30-04-2023" in words for words in duties)
    assert focused() is card.add


def test_the_periods_are_there_to_be_changed(desk: Desk, lone: Case, open_page: Open) -> None:
    save_periods(desk, lone.id, TWO, before="")
    citizen = open_page(lone)
    citizen.add(citizen.page.paid)
    form = citizen.page.paid.form
    assert isinstance(form, PeriodsForm)
    assert form.lines.toPlainText() == TWO
    form.lines.setPlainText("26-09-2022 – stadig")
    enter(ctrl=True)
    assert "Fra 26-09-2022, betales stadig" in words_in(citizen.page.paid)
    undo(desk, citizen.heard.changed[-1].action_id)
    assert len(citizen.now.benefit_periods) == 2


def test_a_line_that_cannot_be_read_is_named(lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    citizen.add(citizen.page.paid)
    form = citizen.page.paid.form
    assert isinstance(form, PeriodsForm)
    form.lines.setPlainText("26-09-2022 – 15-01-2023\n16-01-2023 – 28-02-2023 halvt")
    enter(ctrl=True)
    problem = "Linje 2: “halvt” kan ikke læses. Skriv fuld, nedsat eller barsel efter dagene."
    assert form.fields["periods"].error() == problem
    assert focused() is form.lines
    assert citizen.now.benefit_periods == ()
    form.lines.setPlainText("26-09-2022 – 15-01-2023")
    assert form.fields["periods"].error() == ""
    escape()
    assert citizen.page.paid.form is None


def test_only_sick_pay_has_paid_periods_and_extensions(jobparat: Case, open_page: Open) -> None:
    page = open_page(jobparat).page
    assert not page.paid.isVisible()
    assert page.decisions.isVisible()
    assert not page.decisions.add.isVisible()


def test_a_case_without_its_first_day_says_so(desk: Desk, open_page: Open) -> None:
    citizen = open_page(put(desk, a_draft(started_on=None, talks=())))
    card = citizen.page.paid
    assert runs_in(citizen) == []
    citizen.add(card)
    QTest.keyClicks(focused(), "26-09-2022 - stadig")
    enter(ctrl=True)
    assert card.form is not None
    assert "Sagen mangler sin første dag" in card.form.caution.text()


def test_no_revurdering_is_in_sight_when_payment_has_stopped(desk: Desk, lone: Case, open_page: Open) -> None:
    save_periods(desk, lone.id, "01-01-2023 – 31-03-2023 barsel", before="")
    assert runs_in(open_page(lone))[0].startswith("Revurdering senest")  # it goes on after March
    save_periods(desk, lone.id, "01-01-2023 – stadig barsel", before="01-01-2023 – 31-03-2023 barsel")
    citizen = open_page(lone)
    assert runs_in(citizen)[0] == "Ingen revurdering: der er ikke over 154 dage i sigte."
    assert runs_in(citizen)[1].startswith("0 af 154 dage")


# decisions


def test_an_extension_is_written_with_its_number_in_words(desk: Desk, lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    card = citizen.page.decisions
    citizen.add(card)
    form = card.form
    assert isinstance(form, SickPayDecisionForm)
    assert form.outcome.count() == 9  # none chosen, the seven numbers, and no extension
    assert not form.first.isVisible()
    pick("Forlænget højst 134")
    assert form.first.isVisible()
    assert form.first.edit.text() == "01-04-2023"  # the day after the revurdering's
    assert form.hint.text() == "En ny afgørelse skal så være truffet senest 25-10-2025."
    tab()
    type_in("06-03-2023")
    tab()
    type_in("1-3-2023")
    tab()
    assert form.hint.text() == "En ny afgørelse skal så være truffet senest 24-09-2025."
    type_in("Ny operation")
    enter()
    assert citizen.now.decisions == (
        Decision("SDP-REV", date(2023, 3, 6), "Ny operation", 3, date(2023, 3, 1)),
    )  # fmt: skip
    assert runs_in(citizen)[0] == "Revurderingen 31-03-2023 er afgjort."
    title = "Forlænget højst 134 uger: behandling og tilbage i arbejde (nr. 3)"
    assert f"{title} | 06-03-2023 · fra 01-03-2023 · Ny operation" in words_in(card)
    assert title in words_in(citizen.page.duties)
    assert line(card).buttons.keys() == {"Ret", "Slet"}


def test_no_extension_ends_what_was_extended(desk: Desk, lone: Case, open_page: Open) -> None:
    save_decision(desk, lone.id, Decision("SDP-REV", date(2023, 3, 1), "", 2, date(2023, 3, 1)))
    citizen = open_page(lone)
    card = citizen.page.decisions
    citizen.add(card)
    pick("Ingen")
    form = card.form
    assert isinstance(form, SickPayDecisionForm)
    assert (form.first.isVisible(), form.hint.text()) == (False, "")
    tab()
    enter()
    assert citizen.now.decisions[-1] == Decision("SDP-27", TODAY)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    citizen.step(card, "Slet", 0)
    assert [each.rule_id for each in citizen.now.decisions] == ["SDP-REV"]


def test_a_decision_that_cannot_be_is_said_below_its_field(desk: Desk, lone: Case, open_page: Open) -> None:
    save_decision(desk, lone.id, Decision("SDP-REV", date(2023, 3, 1), "Forlænget"))
    citizen = open_page(lone)
    card = citizen.page.decisions
    citizen.step(card, "Ret")
    form = card.form
    assert isinstance(form, SickPayDecisionForm)
    assert form.outcome.currentData() == "0"
    form.outcome.setCurrentIndex(0)
    enter()
    assert form.outcome_field.error() == "Vælg, hvad der blev afgjort."
    form.outcome.setCurrentIndex(form.outcome.findData("3"))
    form.first.set_day(None)
    enter()
    assert form.first.error().startswith("Skriv forlængelsens første dag.")
    assert focused() is form.first.edit
    type_in("1/4")
    form.day.setFocus()
    type_in("08-03-2023")
    enter()
    assert form.day.error().startswith("Dagen er ikke kommet endnu.")
    type_in("02-03-2023")
    enter()
    assert citizen.now.decisions == (
        Decision("SDP-REV", date(2023, 3, 2), "Forlænget", 3, date(2023, 4, 1)),
    )  # fmt: skip
    assert focused() is line(card).buttons["Ret"]


# exemptions


def test_an_exemption_is_given_and_ended_today(desk: Desk, lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    card = citizen.page.exemptions
    citizen.add(card)
    form = card.form
    assert isinstance(form, ExemptionForm)
    type_in("Indlagt")
    tab()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    tab()
    type_in("01-03-2023")
    enter()
    assert citizen.now.exemptions == (Exemption(date(2023, 3, 1), None, Pauses.TALKS, "Indlagt"),)
    assert citizen.message == "Fritagelsen fra 01-03-2023 er gemt"
    chips = [chip.look().text for chip in citizen.page.duties.findChildren(Chip)]
    assert "Sat i bero" in chips
    assert "Indlagt | Samtaler i bero · fra 01-03-2023" in words_in(card)
    citizen.step(card, "Slut i dag")
    assert citizen.now.exemptions[0].to_on == TODAY
    assert list(line(card).buttons) == ["Ret", "Slet"]
    assert focused() is line(card).buttons["Ret"]
    undo(desk, citizen.heard.changed[-1].action_id)
    citizen.page.refresh()
    assert list(line(card).buttons) == ["Slut i dag", "Ret", "Slet"]


def test_the_end_of_an_exemption_is_changed(desk: Desk, lone: Case, open_page: Open) -> None:
    save_exemption(desk, lone.id, Exemption(date(2023, 3, 10), None, Pauses.ALL, "Barsel"))
    citizen = open_page(lone)
    card = citizen.page.exemptions
    assert list(line(card).buttons) == ["Ret", "Slet"]  # it has not begun
    citizen.step(card, "Ret")
    form = card.form
    assert isinstance(form, ExemptionForm)
    assert focused() is form.last.edit
    type_in("9/3")
    enter()
    assert form.last.error().startswith("“Til og med” ligger før den første dag, 10-03-2023.")
    type_in("vrøvl")
    enter()
    assert form.last.error().startswith("Datoen kan ikke læses.")
    type_in("31/3")
    form.reason.setFocus()
    type_in("")
    enter()
    assert form.reason.error().startswith("Skriv, hvorfor borgeren er fritaget")
    type_in("Barsel")
    enter()
    assert citizen.now.exemptions == (
        Exemption(date(2023, 3, 10), date(2023, 3, 31), Pauses.ALL, "Barsel"),
    )  # fmt: skip
    citizen.step(card, "Slet")
    assert not citizen.now.exemptions
