"""The card "Husk også": whose duty, by when, and answered in one step; never missed by the jobcentre."""

from __future__ import annotations

from datetime import date

from jobassist.domain.case import Case
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.services.desk import Desk
from jobassist.services.record_circumstance import happened_today, save_circumstance
from jobassist.ui.case_facts.circumstances import CircumstanceForm
from jobassist.ui.case_facts.reminders import ReminderRow
from jobassist.ui.kit.chip import Chip
from tests.ui.seen import focused, words_in
from tests.ui_case_facts.conftest import Citizen, Open, enter, press, type_in

K = CircumstanceKind
TODAY = date(2023, 3, 7)


def reminder(citizen: Citizen, rule_id: str) -> ReminderRow | None:
    return next((each for each in citizen.page.reminders.lines() if each.rule.id == rule_id), None)


def test_it_tells_whose_duty_it_is_by_when_and_from_where(desk: Desk, lone: Case, open_page: Open) -> None:
    save_circumstance(desk, lone.id, Circumstance(K.LAE_285, date(2023, 3, 6)))
    citizen = open_page(lone)
    attest, employer, known = (reminder(citizen, each) for each in ("LAE-285", "SDP-NOTE-EMP", "SDP-VIS"))
    assert attest is not None
    assert attest.whose.accessibleName() == "Lægen"
    told = words_in(attest)
    assert "Senest 14-03-2023" in told  # eight days after 6 March
    assert "Lægen har aldrig under otte dage fra modtagelsen." in told
    assert "Sygedagpengeloven §§ 11 a og 11 c, version 01-01-2020" in told
    assert employer is not None
    assert employer.whose.accessibleName() == "Arbejdsgiveren"
    assert "Dagen var 31-10-2022" in words_in(employer)  # five weeks after 26 September
    assert known is not None
    assert known.whose.accessibleName() == "Godt at vide"
    assert (known.done, known.other_day) == (None, None)


def test_nothing_here_is_called_missed(lone: Case, open_page: Open) -> None:
    card = open_page(lone).page.reminders
    assert card.findChildren(Chip) == []
    assert "Overskredet" not in words_in(card)


def test_an_awaited_attest_is_answered_in_one_step(desk: Desk, lone: Case, open_page: Open) -> None:
    save_circumstance(desk, lone.id, Circumstance(K.LAE_285, date(2023, 2, 20)))
    citizen = open_page(lone)
    attest = reminder(citizen, "LAE-285")
    assert attest is not None
    assert attest.done is not None
    assert attest.done.label() == "Modtaget i dag"
    press(attest.done)
    assert citizen.now.circumstances[0].to_on == TODAY
    assert reminder(citizen, "LAE-285") is None
    assert "Modtaget 07-03-2023" in words_in(citizen.page.circumstances)
    assert citizen.page.reminders.isAncestorOf(focused())


def test_what_happened_another_day_opens_the_form_for_it(lone: Case, open_page: Open) -> None:
    citizen = open_page(lone)
    employer = reminder(citizen, "SDP-NOTE-EMP")
    assert employer is not None
    assert employer.other_day is not None
    press(employer.other_day)
    form = citizen.page.circumstances.form
    assert isinstance(form, CircumstanceForm)
    assert form.kind.currentData() == K.NEMREFUSION.value
    assert focused() is form.first.edit
    type_in("06-10-2022")
    enter()
    (told,) = citizen.now.circumstances
    assert (told.kind, told.from_on) == (K.NEMREFUSION, date(2022, 10, 6))
    assert reminder(citizen, "SDP-NOTE-EMP") is None


def test_what_was_answered_meanwhile_is_a_sentence(desk: Desk, lone: Case, open_page: Open) -> None:
    save_circumstance(desk, lone.id, Circumstance(K.LAE_285, date(2023, 2, 20)))
    citizen = open_page(lone)
    attest = reminder(citizen, "LAE-285")
    assert attest is not None
    assert attest.done is not None
    happened_today(desk, lone.id, K.LAE_285)
    press(attest.done)
    assert citizen.heard.failed == ["Svaret er registreret i mellemtiden. Se det under Forhold i sagen."]


def test_the_card_is_hidden_while_there_is_nothing(desk: Desk, lone: Case, open_page: Open) -> None:
    page = open_page(lone).page
    assert page.reminders.isVisible()
    page.reminders.show_reminders(())
    assert not page.reminders.isVisible()
