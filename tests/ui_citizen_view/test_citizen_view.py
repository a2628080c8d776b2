"""The citizen's view as it is read: large type in three sizes, by keyboard, with nothing internal in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Placement, TalkForm
from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.citizen_view.page import CitizenView
from jobassist.ui.citizen_view.type_size import BigText, TypeSize, chosen_size
from jobassist.ui.kit import theme
from jobassist.ui.kit.runs import RunsLabel
from tests.ui_citizen_view.conftest import CONTACT


@pytest.fixture
def view(qtbot: QtBot, room: TalkRoom) -> CitizenView:
    return shown(qtbot, room)


def shown(
    qtbot: QtBot,
    room: TalkRoom,
    *,
    index: int = 1,
    contact: str = CONTACT,
    size: tuple[int, int] = (1366, 768),
) -> CitizenView:
    view = CitizenView(room, 1, contact)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return view


def texts(view: QWidget) -> list[str]:
    """Everything that is written anywhere, the tooltips and what screen readers say too."""
    parts = [view, *view.findChildren(QWidget)]
    words = [p.text() for p in parts if isinstance(p, QLabel | RunsLabel)]
    spoken = [said for p in parts for said in (p.accessibleName(), p.accessibleDescription(), p.toolTip())]
    return [text for text in [*words, *spoken, view.windowTitle()] if text]


def test_it_shows_agenda_agreements_and_dates(view: CitizenView) -> None:
    said = texts(view)
    for words in (
        "Din samtale i dag", "Torsdag den 9. marts 2023", "Det taler vi om", "Dit helbred og din hverdag",
        "Det har vi aftalt", "ringer til fastholdelseskonsulenten", "senest 10. marts",
        "Vi foreslår, at vi ses igen", "Torsdag den 23. marts kl. 10.30", CONTACT, "Mandag den 20. marts",
        "Mestringsforløb begynder", "Sig til, hvis noget ikke passer. Så retter vi det sammen.",
    ):  # fmt: skip
        assert words in said
    current = view.agenda.current()
    assert current is not None
    assert current.accessibleName() == "2. Dit helbred og din hverdag"
    assert current.accessibleDescription() == "Det taler vi om nu"
    assert view.agenda.lines[0].accessibleDescription() == "Det har vi talt om"
    assert not view.grab().isNull()


def test_it_shows_nothing_internal(qtbot: QtBot, room: TalkRoom) -> None:
    room = replace(room, answers={**room.answers, ("helbred", "internal"): "Virker nedtrykt"})
    said = "\n".join(texts(shown(qtbot, room)))
    notes = [value for (_item, field), value in room.answers.items() if len(value) > 4 or field == "internal"]
    hidden = [
        room.citizen.name, "Lone", room.case.cpr, room.case.cpr[:6], room.case.employer, "ygedagpenge",
        room.draft.goal, "Helbred og hverdag", "Hvad kan du klare på en almindelig dag?", *notes,
    ]  # fmt: skip
    assert len(notes) > 2
    assert [words for words in hidden if words and words in said] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_Escape])
def test_a_key_closes_it_from_wherever_the_keyboard_is(qtbot: QtBot, view: CitizenView, key: Qt.Key) -> None:
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view, key)
    view.sizes.setFocus()
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_the_button_closes_it_too(qtbot: QtBot, view: CitizenView) -> None:
    with qtbot.waitSignal(view.closed):
        qtbot.mouseClick(view.back, Qt.MouseButton.LeftButton)
    view.back.setFocus()
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view.back, Qt.Key.Key_Return)


def heading_height(view: CitizenView) -> int:
    return view.agenda.findChildren(BigText)[0].heightForWidth(900)


def test_the_type_has_three_sizes_and_stays_as_it_was_chosen(qtbot: QtBot, room: TalkRoom) -> None:
    view = shown(qtbot, room)
    medium = heading_height(view)
    names = [button.accessibleName() for button in view.sizes.buttons()]
    assert names == ["Lille skrift", "Mellem skrift", "Stor skrift"]
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.sizes.buttons()[1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: chosen_size() is TypeSize.LARGE)
    assert heading_height(view) > medium
    assert QApplication.focusWidget() is view.sizes.buttons()[2]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)  # there is always a size
    assert view.sizes.value() is not None
    qtbot.mouseClick(view.sizes.buttons()[0], Qt.MouseButton.LeftButton)
    assert heading_height(view) < medium
    assert heading_height(shown(qtbot, room)) < medium


def many_agreements(room: TalkRoom) -> TalkRoom:
    many = tuple(
        Agreement(AgreementId(""), Owner.US, f"Ringer for {n}. gang og fortæller " * 3, date(2023, 3, 20))
        for n in range(20)
    )
    agenda = replace(room.agenda, items=room.agenda.items * 3)
    return replace(room, draft=replace(room.draft, agreements=many), agenda=agenda)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_much_text_scrolls_by_keyboard(
    qtbot: QtBot, qapp: QApplication, room: TalkRoom, scale: float
) -> None:
    theme.apply_theme(qapp, "dark", scale)
    view = shown(qtbot, many_agreements(room))
    bar = view.scroll_bar()
    assert bar.maximum() > 0
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() > 0
    one = bar.value()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() > one + view.height() / 3
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    last = view.agreed.dates[-1]
    assert last.visibleRegion().boundingRect().height() == last.height()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    view.back.setFocus()
    qtbot.keyClick(view.back, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_nothing_is_cut_at_the_side(qtbot: QtBot, qapp: QApplication, room: TalkRoom) -> None:
    hostile = "<b>fed</b> & " + "x" * 300 + " \u202eאבג\u202c 😀"
    promises = (Agreement(AgreementId(""), Owner.CITIZEN, hostile, date(2024, 12, 24)),)
    placements = (Placement(date(2023, 5, 2), title="y" * 200), Placement(date(2023, 5, 3)))
    room = replace(
        room,
        draft=replace(room.draft, agreements=promises, next_talk_at=datetime(2024, 1, 4, 10, 30)),
        case=replace(room.case, placements=placements),
    )
    for scale, size in ((1.0, (1366, 768)), (2.0, (1366, 768)), (1.0, (640, 480))):
        theme.apply_theme(qapp, "light", scale)
        view = shown(qtbot, room, size=size, contact="z" * 90)
        for text in view.findChildren(BigText):
            right = text.mapTo(view, text.rect().topRight()).x()
            assert right <= view.width(), text.text()[:20]
            assert text.height() >= text.heightForWidth(text.width())
        assert hostile in [text.text() for text in view.findChildren(BigText)]
        assert view.width() == size[0]


def test_what_fits_needs_no_scroll_bar(qtbot: QtBot, room: TalkRoom) -> None:
    view = shown(qtbot, room, size=(1440, 900))
    qtbot.waitUntil(lambda: view.scroll_bar().maximum() == 0)


@pytest.mark.parametrize(
    ("form", "proposed", "agreed"),
    [
        (TalkForm.PHONE, "Vi foreslår, at vi ringer til dig", "Vi ringer til dig"),
        (TalkForm.VIDEO, "Vi foreslår, at vi taler sammen på video", "Vi taler sammen på video"),
        (TalkForm.IN_PERSON, "Vi foreslår, at vi ses igen", "Vi ses igen"),
    ],
)
def test_the_next_talk_says_how(
    qtbot: QtBot, room: TalkRoom, form: TalkForm, proposed: str, agreed: str
) -> None:
    draft = replace(room.draft, next_talk_form=form)
    assert proposed in texts(shown(qtbot, replace(room, draft=draft)))
    draft = replace(draft, next_talk_at=datetime(2023, 3, 22, 9, 0))
    assert agreed in texts(shown(qtbot, replace(room, draft=draft)))


def test_before_anything_is_agreed_it_says_so(qtbot: QtBot, room: TalkRoom) -> None:
    view = shown(qtbot, replace(room, draft=replace(room.draft, agreements=())), contact="")
    assert "Vi har ikke aftalt noget endnu." in texts(view)


@pytest.mark.parametrize(("width", "is_beside"), [(980, False), (1366, True)])
def test_the_day_of_an_agreement_stands_below_it_where_it_would_break_its_words(
    qtbot: QtBot, room: TalkRoom, width: int, is_beside: bool
) -> None:
    view = shown(qtbot, room, size=(width, 720))
    line = view.agreed.promises[0]
    places = {words.text(): words.mapTo(line, QPoint(0, 0)) for words in line.findChildren(BigText)}
    day = next(place for text, place in places.items() if text.startswith("senest"))
    what = next(place for text, place in places.items() if "fastholdelseskonsulenten" in text)
    assert (day.x() > what.x()) is is_beside
