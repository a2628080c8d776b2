"""The small form over a citizen's contact, and the list of papers on a case."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import undo
from jobassist.services.desk import Changed, Desk
from jobassist.services.open_case import open_case
from jobassist.services.write_letters import file_letters
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fold import Fold
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.letters.contact import ContactForm
from jobassist.ui.letters.papers import PapersCard
from tests.services.letters import FRIENDLY, SMS, filed, lone, one
from tests.ui_letters.conftest import Show, press, type_in


def test_by_keyboard_and_undone(qtbot: QtBot, desk: Desk, show: Show[ContactForm]) -> None:
    case = lone(desk, phone="")
    form = show(ContactForm(desk, open_case(desk, case.id).citizen))
    heard: list[Changed] = []
    closed: list[bool] = []
    form.changed.connect(heard.append)
    form.closed.connect(lambda: closed.append(True))
    form.phone.setFocus()
    type_in("11 22 33 44")
    press(Qt.Key.Key_Return)
    assert heard[0].message == "Telefonnummeret er gemt"
    assert closed == [True]
    assert open_case(desk, case.id).citizen.phone == "11 22 33 44"
    undo(desk, heard[0].action_id)
    assert open_case(desk, case.id).citizen.phone == ""


def test_what_is_wrong_stands_at_its_field(desk: Desk, show: Show[ContactForm]) -> None:
    case = lone(desk)
    form = show(ContactForm(desk, open_case(desk, case.id).citizen))
    form.phone.set_text("ring bare")
    form.submit()
    assert form.phone.error().startswith("Telefonnummeret kan ikke læses.")
    form.phone.set_text("11223344")
    form.protected.edit.setText("1-1-2020")
    form.submit()
    assert form.phone.error() == ""
    assert form.protected.error() or open_case(desk, case.id).citizen.address_protected_until is None
    form.protected.set_day(date(2023, 12, 1))
    form.exempt.setChecked(True)
    form.submit()
    citizen = open_case(desk, case.id).citizen
    assert (citizen.address_protected_until, citizen.is_digital_exempt) == (date(2023, 12, 1), True)


def test_escape_gives_up_and_only_what_is_asked_for_is_shown(desk: Desk, show: Show[ContactForm]) -> None:
    case = lone(desk)
    form = show(ContactForm(desk, open_case(desk, case.id).citizen, only=("phone",)))
    closed: list[bool] = []
    form.closed.connect(lambda: closed.append(True))
    assert form.phone.isVisible()
    assert not form.address.isVisible()
    form.begin()
    press(Qt.Key.Key_Escape)
    assert closed == [True]


def test_somebody_elses_change_is_told_of(desk: Desk, show: Show[ContactForm]) -> None:
    case = lone(desk)
    citizen = open_case(desk, case.id).citizen
    form = show(ContactForm(desk, citizen, only=("phone",)))
    other = show(ContactForm(desk, citizen))
    other.phone.set_text("11223344")
    other.submit()
    form.phone.set_text("55667788")
    form.submit()
    assert "ændret i mellemtiden" in form.phone.error()
    form.phone.set_text("11223344")


def test_papers_stand_newest_first_with_a_way_to_see_them(
    qtbot: QtBot, desk: Desk, show: Show[PapersCard]
) -> None:
    case = lone(desk)
    card = show(PapersCard(desk))
    card.show_papers([])
    assert isinstance(card.rows[0], PlainLabel)
    for letter_id in (FRIENDLY, SMS):
        file_letters(desk, [one(desk, case, letter_id)])
    papers = filed(desk, case.id)
    card.show_papers(papers)
    words = [label.text() for label in card.findChildren(PlainLabel)]
    assert "Venlig første indkaldelse" in words
    assert "07-03-2023 10.42 · Karen Boysen" in words
    assert any(word.startswith("Hej. Husk vores aftale") for word in words)
    (button,) = [each for each in card.findChildren(Button) if each.label() == "Vis"]
    fold = card.findChildren(Fold)[-1]
    fold.button.click()
    assert "SDP-4IN6 · Fire opfølgningssamtaler i det første halve år" in fold.body.text()
    with qtbot.waitSignal(card.paper_chosen) as signal:
        button.click()
    assert signal.args is not None
    assert signal.args[0].kind is PaperKind.LETTER
