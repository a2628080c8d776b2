"""Letters as a caseworker writes them: by keyboard, to one citizen and to many."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.case import CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.letters import Channel, Merge
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.file_paper import paper_again
from jobassist.store import tables
from jobassist.ui.kit.clipboard import clear_if_ours
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.letters.page import LettersPage
from tests.services.letters import FRIENDLY, ORDINARY, SMS, filed, lone, people
from tests.ui_letters.conftest import Ears, Show, press, type_in

CTRL = Qt.KeyboardModifier.ControlModifier
NEW: dict[str, Any] = {"started_on": date(2023, 2, 27), "talks": ()}


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def text_of(page: LettersPage) -> str:
    return page.middle.text.body.toPlainText()


def test_the_first_proposal_is_shown_whole(desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk, **NEW)
    page = show(LettersPage(desk, (case.id,)))
    assert page.head.title() == "Brev til Lone Vestergaard Holm"
    assert [row.letter.id for row in page.list.rows][:3] == ["rettigheder_sygedagpenge", FRIENDLY, ORDINARY]
    assert page.list.rows[0].isChecked()
    assert text_of(page).startswith("Kære Lone Vestergaard Holm\n\nDu er syg og får sygedagpenge.")
    assert page.middle.text.meter.text().startswith("Lix ")
    assert page.foot.words() == "Klar"


def test_by_keyboard_from_the_list_to_the_case(qtbot: QtBot, desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk, **NEW)
    page = show(LettersPage(desk, (case.id,)))
    ears = Ears(page)
    page.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "torsdag den 23. marts 2023 kl. 10.30" in text_of(page))
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(filed(desk, case.id)) == 1)
    (paper,) = filed(desk, case.id)
    assert (paper.template_id, paper.mentions_rights) == (FRIENDLY, False)
    assert clipboard().startswith("Kom til en samtale om dig og dine muligheder\n\nKære Lone")
    assert "\nDet taler vi om\n- Hvad" in clipboard()
    assert "slettes fra udklipsholderen om 30 sekunder" in ears.changed[-1].message
    undo(desk, ears.changed[-1].action_id)
    page.refresh()
    assert filed(desk, case.id) == []
    clear_if_ours()
    press(Qt.Key.Key_Escape)
    assert ears.backs == 1


def test_paper_is_shown_saved_and_filed_as_it_is(
    qtbot: QtBot, desk: Desk, show: Show[LettersPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), ORDINARY))
    ears = Ears(page)
    page.middle.channel_chosen.emit(Channel.POST)
    assert page.foot.print.isVisible()
    page.middle.text.body.setFocus()
    press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: page.preview is not None)
    preview = page.preview
    assert preview is not None
    assert "Rådhusvej 12, 2. th." in preview.text()
    assert filed(desk, case.id) == []
    out = tmp_path / "brev.pdf"
    monkeypatch.setattr(preview, "choose_file", lambda: out)
    press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: len(filed(desk, case.id)) == 1)
    (paper,) = filed(desk, case.id)
    assert out.read_bytes() == paper_again(desk, paper)
    assert paper.body == page.letters[0].text
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.preview is None)
    assert ears.backs == 0
    assert ORDINARY not in [row.letter.id for row in page.list.rows if row.why]


def test_large_type_is_printed_large(qtbot: QtBot, desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), ORDINARY))
    page.head.large.click()
    page.print_letters()
    assert page.preview is not None
    assert page.preview.page_count() == 2


def test_a_message_counts_its_characters_while_it_is_typed(
    qtbot: QtBot, desk: Desk, show: Show[LettersPage]
) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), SMS))
    assert "136 af 160 tegn" in page.middle.text.meter.text()
    page.middle.text.body.setFocus()
    press(Qt.Key.Key_End, CTRL)
    type_in(". Vi glæder os til det hele og mere til")
    assert page.middle.notice.text() == "SMS'en fylder 175 tegn og må fylde 160. Gør den 15 kortere."
    assert not page.foot.copy_main.isEnabled()
    page.middle.text.reset.click()
    assert page.middle.notice.text() == ""
    page.foot.copy_main.click()
    assert clipboard().startswith("Hej. Husk vores aftale torsdag 23. marts kl. 10.30.")
    assert [paper.kind for paper in filed(desk, case.id)] == [PaperKind.SMS]
    clear_if_ours()


def test_whether_it_still_tells_of_rights_is_asked(qtbot: QtBot, desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), ORDINARY))
    ears = Ears(page)
    page.middle.text.body.setFocus()
    type_in("Hej. ")
    assert page.middle.text.question.isVisible()
    assert page.middle.notice.text().startswith("Du har ændret teksten.")
    page.middle.text.rights.setFocus()
    page.middle.text.rights._choose("no")
    assert page.middle.notice.text() == ""
    assert page.letters[0].merged is not None
    assert not page.letters[0].merged.mentions_rights
    assert not page.may_leave()
    assert "ikke er lagt på sagen" in ears.failed[-1]
    page.foot.copy_main.click()
    assert filed(desk, case.id)[0].body.startswith("Hej. Kære Lone")
    assert page.may_leave()
    clear_if_ours()


def test_other_letters_are_looked_at_and_the_words_are_still_there(
    desk: Desk, show: Show[LettersPage]
) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), FRIENDLY))
    page.middle.text.body.setFocus()
    type_in("Goddag. ")
    page.choose("paamindelse")
    assert text_of(page).startswith("Kære")
    page.choose(FRIENDLY)
    assert text_of(page).startswith("Goddag. Kære")
    assert not page.may_leave()
    assert page.may_leave()


def test_what_a_hearing_needs_is_asked_beside_it(qtbot: QtBot, desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), "partshoering"))
    assert page.middle.notice.text() == "Det mangler, hvad kommunen overvejer. Skriv det i en sætning."
    assert "[overvejer]" in text_of(page)
    assert page.middle.text.body.isReadOnly()
    for name, words in (
        (Merge.CONSIDERED, "at stoppe dine sygedagpenge"),
        (Merge.FACTS, "Du har ikke svaret."),
        (Merge.BASIS, "Sygedagpengeloven § 21"),
    ):
        field = page.needs.field(name)
        assert isinstance(field, TextArea)
        field.setFocus()
        type_in(words)
    qtbot.waitUntil(lambda: page.foot.words() == "Klar")
    assert "Vi overvejer at stoppe dine sygedagpenge." in text_of(page)
    assert "senest tirsdag den 21. marts 2023" in text_of(page)
    deadline = page.needs.field(Merge.DEADLINE)
    assert isinstance(deadline, DateField)
    deadline.edit.setText("6-3-2023")
    press(Qt.Key.Key_Tab)
    deadline.day()
    qtbot.waitUntil(lambda: page.foot.words() == "Standset")
    assert page.middle.notice.text().startswith("Fristen")


def test_a_missing_address_is_filled_in_where_it_is_missing(
    qtbot: QtBot, desk: Desk, show: Show[LettersPage]
) -> None:
    case = lone(desk, address="")
    page = show(LettersPage(desk, (case.id,), ORDINARY))
    ears = Ears(page)
    assert page.middle.ways is not None
    page.middle.ways._choose("post")
    assert page.middle.notice.text().startswith("Borgerens adresse mangler.")
    form = page.needs.form
    assert form is not None
    assert form.address.isVisible()
    assert not form.email.isVisible()
    form.begin()
    type_in("Ny vej 7, 0000 Demoby")
    form.save_button.click()
    assert ears.changed[-1].message == "Adressen er gemt"
    assert page.needs.form is None
    assert page.middle.notice.text() == ""
    assert page.letters[0].merged is not None
    assert page.letters[0].merged.window[1:] == ("Ny vej 7", "0000 Demoby")


def test_a_protected_address_is_not_even_shown(desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk, address_protected_until=date(2023, 12, 1))
    page = show(LettersPage(desk, (case.id,), ORDINARY))
    page.middle.channel_chosen.emit(Channel.POST)
    assert "beskyttet til 01-12-2023" in page.middle.notice.text()
    assert "Rådhusvej 12" not in page.needs.contact.text()
    assert not page.foot.print.isEnabled()


def test_two_megabytes_are_a_sentence_and_the_text_is_kept(desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), FRIENDLY))
    page.middle.text.body.setPlainText("<b>Ord</b> \u202e 😀 " * 130_000)
    assert page.middle.notice.text() == "Teksten er for lang til et brev. Brug højst 20.000 tegn."
    assert len(text_of(page)) > 1_900_000
    page.middle.text.body.setPlainText("Kære <b>Lone</b> 😀")
    assert "kan ikke vise tegnet “😀”" in page.middle.notice.text()
    assert filed(desk, case.id) == []


def test_sixty_recipients_of_whom_three_are_stopped(
    qtbot: QtBot, desk: Desk, show: Show[LettersPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = people(desk, 60)
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        for case in cases[:3]:
            unit.update(tables.citizens, case.citizen_id, address="")
    page = show(LettersPage(desk, tuple(case.id for case in cases), FRIENDLY))
    ears = Ears(page)
    assert page.head.title() == "Breve til 60 borgere"
    assert page.foot.words() == "60 af 60 er klar"
    assert page.middle.ways is not None
    page.middle.ways._choose("post")
    assert page.foot.words() == "57 af 60 er klar"
    model = page.middle.model
    assert [model.index(row, 1).data() for row in range(4)] == ["Standset"] * 3 + ["Klar"]
    assert str(model.index(0, 3).data()).startswith("Borgerens adresse mangler.")
    assert page.needs.notice.text().startswith("Borgerens adresse mangler.")
    page.middle.take_keyboard()
    for _ in range(3):
        press(Qt.Key.Key_Down)
    assert page.needs.notice.text() == ""

    press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=30_000)
    preview = page.preview
    assert preview is not None
    out = tmp_path / "breve.pdf"
    monkeypatch.setattr(preview, "choose_file", lambda: out)
    preview.save()
    assert ears.changed[-1].message.startswith("57 breve er lagt på sagerne")
    assert sum("Side 1 af" in p.extract_text() for p in PdfReader(io.BytesIO(out.read_bytes())).pages) == 57
    assert [len(filed(desk, case.id)) for case in cases] == [0] * 3 + [1] * 57
    undo(desk, ears.changed[-1].action_id)
    assert not any(filed(desk, case.id) for case in cases)


def test_making_many_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot, desk: Desk, show: Show[LettersPage]
) -> None:
    cases = people(desk, 40)
    page = show(LettersPage(desk, tuple(case.id for case in cases), FRIENDLY))
    page.print_letters()
    assert page.work.isVisible()
    page.work.stop()
    qtbot.waitUntil(lambda: not page.work.isVisible(), timeout=30_000)
    assert page.preview is None
    assert not any(filed(desk, case.id) for case in cases)


def test_many_messages_are_copied_with_their_numbers(desk: Desk, show: Show[LettersPage]) -> None:
    cases = people(desk, 3)
    page = show(LettersPage(desk, tuple(case.id for case in cases), SMS))
    page.foot.copy_main.click()
    lines = clipboard().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["12 34 56 00", "12 34 56 01", "12 34 56 02"]
    assert [len(filed(desk, case.id)) for case in cases] == [1, 1, 1]
    clear_if_ours()


def test_nobody_to_write_to_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(JobAssistError, match="findes ikke længere"):
        LettersPage(desk, (CaseId("væk"),))


def test_a_wording_that_cannot_be_read_is_told_of(qtbot: QtBot, desk: Desk) -> None:
    case = lone(desk)
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        unit.insert(tables.settings, key=f"letter:{FRIENDLY}", value="[]")
    page = LettersPage(desk, (case.id, case.id), FRIENDLY)
    qtbot.addWidget(page)
    ears = Ears(page)
    page.show()
    assert ears.failed[0].startswith("kommunens tekst til foerste_indkaldelse: ")
    assert page.head.title() == "Brev til Lone Vestergaard Holm"


def test_a_full_disk_keeps_the_words(
    desk: Desk, show: Show[LettersPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    from jobassist.store.errors import StoreFull

    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), FRIENDLY))
    ears = Ears(page)
    page.middle.text.body.setFocus()
    type_in("Goddag. ")

    def full(*_: object, **__: object) -> None:
        raise StoreFull

    monkeypatch.setattr(desk.store, "write", full)
    QGuiApplication.clipboard().setText("før")
    page.foot.copy_main.click()
    assert ears.failed[-1].startswith("Disken er fuld")
    assert text_of(page).startswith("Goddag. Kære")
    assert clipboard() == "før"
    assert not page.may_leave()


def test_every_control_has_a_name_and_stays_in_sight(desk: Desk, show: Show[LettersPage]) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), ORDINARY))
    for control in (page.middle.text.body, page.foot.copy_main, page.head.large, *page.list.rows):
        assert control.accessibleName() or getattr(control, "text", lambda: "")()
    page.resize(900, 640)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 900
    assert page.foot.copy_main.isVisible()
