"""The strip: one key a block in the system's order, what is on the clipboard, ticks, undo, and bad luck."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, Talk, TalkId
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.edit_settings import edit_settings
from jobassist.services.hand_back import blocks_of, mark_copied
from jobassist.ui.hand_back.block import beginning
from jobassist.ui.hand_back.strip import HandBackStrip
from jobassist.ui.kit import theme
from tests.services.examples import a_draft, put
from tests.services.held_talks import SECRET, hold
from tests.ui_hand_back.conftest import Heard, Show

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def press_copy(qtbot: QtBot, strip: HandBackStrip) -> None:
    """Ctrl+Shift+C, and what it does."""
    before = strip.progress()
    qtbot.keyClick(strip, Qt.Key.Key_C, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: strip.progress() != before)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_the_whole_talk_is_handed_back_with_one_key_a_block(
    qtbot: QtBot, strip: HandBackStrip, heard: Heard, desk: Desk, talk: TalkId
) -> None:
    blocks = blocks_of(desk, talk).blocks
    taken = []
    for number in range(1, len(blocks) + 1):
        press_copy(qtbot, strip)
        taken.append(copied())
        assert strip.progress() == f"{number} af {len(blocks)} kopieret"
    assert taken == [block.text for block in blocks]
    assert not any(SECRET in text for text in taken)
    assert heard.changes[-1].message == "Samtalen er givet videre til fagsystemet"
    assert strip.said() == "Givet videre 10:54. Næste import af en søgeliste bekræfter det."
    assert (strip.next.label(), strip.next.isEnabled()) == ("Alt er kopieret", False)
    assert heard.sentences == []


def test_any_block_is_copied_by_its_own_button(
    qtbot: QtBot, strip: HandBackStrip, heard: Heard, desk: Desk, talk: TalkId
) -> None:
    card = strip.cards[5]
    assert card.copy.accessibleName() == "Kopiér Notat"
    card.copy.setFocus()
    qtbot.keyClick(card.copy, Qt.Key.Key_Return)
    assert copied() == blocks_of(desk, talk).blocks[5].text
    assert card.tick.isVisible()
    assert card.tick.text() == "Kopieret 10:54"
    assert card.tick.accessibleName() == "Notat: Kopieret 10:54"
    assert [c.message for c in heard.changes] == ["“Notat” er kopieret"]
    press_copy(qtbot, strip)
    assert copied() == "670190-1234"


def test_the_cpr_number_is_masked_on_screen(strip: HandBackStrip) -> None:
    words = " ".join(
        f"{widget.accessibleName()} {widget.accessibleDescription()}"
        for card in strip.cards
        for widget in (card, card.copy, card._text)
    )
    assert "670190-••••" in words
    assert "1234" not in words


def test_the_next_block_in_turn_is_marked(qtbot: QtBot, strip: HandBackStrip) -> None:
    def marked() -> list[str]:
        return [card.block.id for card in strip.cards if card.property("card") == "chosen"]

    assert marked() == ["cpr"]
    assert strip.next.accessibleDescription() == "CPR-nummer"
    press_copy(qtbot, strip)
    assert marked() == ["dato"]


def test_a_tick_is_taken_away_by_keyboard(
    qtbot: QtBot, strip: HandBackStrip, heard: Heard, desk: Desk, talk: TalkId
) -> None:
    press_copy(qtbot, strip)
    tick = strip.cards[0].tick
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert not blocks_of(desk, talk).blocks[0].is_copied
    assert not tick.isVisible()
    assert heard.changes[-1].message == "“CPR-nummer” er ikke længere sat som kopieret"


def test_undo_takes_a_tick_away(qtbot: QtBot, strip: HandBackStrip, heard: Heard, desk: Desk) -> None:
    press_copy(qtbot, strip)
    undo(desk, heard.changes[-1].action_id)
    strip.refresh()
    assert strip.progress().startswith("0 af ")
    assert not strip.cards[0].tick.isVisible()


def test_a_tick_on_screen_is_in_the_store(
    qtbot: QtBot, strip: HandBackStrip, desk: Desk, talk: TalkId
) -> None:
    press_copy(qtbot, strip)
    assert strip.cards[0].tick.isVisible()
    with desk.store.read() as connection:
        stored = connection.exec_driver_sql("select block from hand_backs").scalars().all()
    assert stored == ["cpr"]


def test_what_cannot_be_ticked_is_a_sentence_and_no_tick(
    qtbot: QtBot, strip: HandBackStrip, heard: Heard, desk: Desk, talk: TalkId
) -> None:
    undo_last(desk)  # the talk is not finished after all
    qtbot.keyClick(strip, Qt.Key.Key_C, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: bool(heard.sentences))
    assert heard.sentences == ["Samtalen er ikke afsluttet endnu. Afslut den, så kan den gives videre."]
    assert heard.changes == []
    assert strip.said() == heard.sentences[0]
    assert strip.cards == []
    strip.copy_next()
    strip.copy("cpr")
    assert heard.changes == []


def test_another_system_is_shown_when_it_is_chosen(strip: HandBackStrip, desk: Desk) -> None:
    assert strip._title.text() == "Til fagsystemet"
    edit_settings(desk, "hand_back_profile", "fasit")
    strip.refresh()
    assert strip._title.text() == "Til Fasit"
    assert [card.block.label for card in strip.cards][:3] == ["CPR-nummer", "Samtaledato", "Starttidspunkt"]


def test_a_copied_block_of_an_earlier_day_tells_the_day(desk: Desk, talk: TalkId, show: Show) -> None:
    mark_copied(desk, talk, "cpr")
    desk.clock = FixedClock(datetime(2023, 3, 9, 9, 0))
    strip = HandBackStrip(desk, talk)
    show(strip, 368, 700)
    assert strip.cards[0].tick.text() == "Kopieret 07-03 10:54"


def test_a_list_that_showed_the_talk_is_told(desk: Desk, talk: TalkId, show: Show) -> None:
    put(desk, a_draft(talks=(Talk(date(2023, 3, 7)),)), name="uge11", as_of=date(2023, 3, 13))
    strip = HandBackStrip(desk, talk)
    show(strip, 368, 700)
    assert strip.said() == "En søgeliste har vist samtalen, så den er registreret."


def test_hostile_notes_are_shown_short_and_copied_whole(
    qtbot: QtBot, desk: Desk, lone: Case, show: Show
) -> None:
    hostile = "<b>fed</b>\u202e " + "uden_mellemrum" * 100_000
    talk_id = hold(desk, lone, {("helbred", "hverdag"): hostile})
    strip = HandBackStrip(desk, talk_id)
    show(strip, 368, 700)
    assert strip.minimumSizeHint().width() <= 368
    note = next(card for card in strip.cards if card.block.id == "notat")
    assert len(note._text.text()) < 120
    note.copy.click()
    assert hostile in copied()


def test_how_a_text_begins() -> None:
    assert beginning("kort") == "kort"
    assert beginning("en linje\n\n og en til ") == "en linje · og en til"
    assert beginning("x" * 500) == f"{'x' * 84} …"
    assert beginning(f"{'ord ' * 17}enlangendelse {'ord ' * 9}") == f"{'ord ' * 17}enlangendelse …"
    assert beginning("") == ""


def test_it_fits_its_pane_at_every_size(qtbot: QtBot, desk: Desk, talk: TalkId) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    edit_settings(desk, "hand_back_profile", "momentum")
    for scale in (1.0, 1.5, 2.0):
        theme.apply_theme(app, "dark", scale)
        strip = HandBackStrip(desk, talk)
        qtbot.addWidget(strip)
        assert strip.minimumSizeHint().width() <= theme.px(302)


def test_every_control_has_a_name_and_is_reached_by_tab(qtbot: QtBot, strip: HandBackStrip) -> None:
    press_copy(qtbot, strip)
    controls = [strip.next, *(c.copy for c in strip.cards), strip.cards[0].tick, strip.calendar]
    assert all(control.accessibleName() or control.text() for control in controls)
    assert all(control.focusPolicy() & Qt.FocusPolicy.TabFocus for control in controls)
    strip.setFocus()
    assert strip.next.hasFocus()
