"""The plan beside the notes: written, checked, finished, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, TalkStatus
from jobassist.domain.duties import Status
from jobassist.domain.plan import Owner
from jobassist.services.book_talk import book, case_of, undo
from jobassist.services.desk import Changed, Desk
from jobassist.services.open_case import open_case
from jobassist.services.print_plan import PlanPrint
from jobassist.store.reads import load_plans
from jobassist.ui.kit.buttons import Button
from jobassist.ui.plan.agreements import AgreementRow
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Heard, Show
from tests.ui_talk.half_way import half_way
from tests.ui_talk.test_talk_notes import stored, text_of

CTRL = Qt.KeyboardModifier.ControlModifier


def paper_text(carried: object) -> str:
    assert isinstance(carried, PlanPrint)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(carried.pdf)).pages).split())


def checks(talk: TalkPage) -> list[str]:
    return [check.words() for check in talk.plan.checks.checks.values()]


def click(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def new_row(talk: TalkPage) -> AgreementRow:
    QTest.keyClick(focused(), Qt.Key.Key_N, CTRL)
    return talk.plan.table.rows()[-1]


def test_the_draft_is_shown_with_offer_proposal_and_what_is_missing(talk: TalkPage) -> None:
    shown = words_in(talk.plan)
    assert talk.plan.goal.toPlainText().startswith("Du er tilbage på 30 timer")
    assert talk.plan.table.rows()[0].what.words() == "ringer til fastholdelseskonsulenten"
    assert [row.due.text() for row in talk.plan.table.rows()] == ["10-03", "15-03", "20-03"]
    assert "Torsdag 23-03-2023 kl. 10.30" in shown
    assert "14 dage fra i dag · sidste sikre dag er 24-03" in shown
    assert checks(talk) == ["Mål", "Aftaler", "Rettigheder mangler", "Næste samtale mangler"]
    assert "Jobmål" not in shown


def test_the_goal_is_stored_as_it_is_typed(qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case) -> None:
    talk.plan.goal.setFocus()
    QTest.keyClick(talk.plan.goal, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(talk.plan.goal, "30 timer i maj")
    qtbot.waitUntil(lambda: stored(desk, lone).draft.goal == "30 timer i maj", timeout=800)
    QTest.keyClick(talk.plan.goal, Qt.Key.Key_A, CTRL)
    QTest.keyClick(talk.plan.goal, Qt.Key.Key_Delete)
    assert checks(talk)[0] == "Mål mangler"


def test_a_promise_is_written_with_the_keyboard_alone(talk: TalkPage, desk: Desk, lone: Case) -> None:
    row = new_row(talk)
    assert focused() is row.what
    QTest.keyClicks(row.what, "holder plads på kurset")
    QTest.keyClick(row.what, Qt.Key.Key_Return)
    QTest.keyClicks(row.due, "20/3")
    QTest.keyClick(row.due, Qt.Key.Key_Return)
    row.owner.setFocus()
    QTest.keyClick(row.owner, Qt.Key.Key_Space)
    assert talk.may_leave()
    made = stored(desk, lone).draft.agreements[-1]
    assert (made.owner, made.what, made.due_on) == (Owner.US, "holder plads på kurset", date(2023, 3, 20))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("32/13", "Datoen kan ikke læses. Skriv den som 23-03-2023."),
        ("01-03", "Datoen er gået. Vælg en dag fra i dag og frem."),
    ],
)
def test_a_day_that_cannot_be_stops_the_end_and_says_why(
    qtbot: QtBot, talk: TalkPage, heard: Heard, typed: str, sentence: str
) -> None:
    row = new_row(talk)
    row.due.setFocus()
    QTest.keyClicks(row.due, typed)
    QTest.keyClick(row.due, Qt.Key.Key_Tab)
    assert sentence in words_in(talk.plan)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: focused() is row.due)
    assert heard.names == []
    QTest.keyClick(row.due, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(row.due, "+14")
    QTest.keyClick(row.due, Qt.Key.Key_Tab)
    assert sentence not in words_in(talk.plan)
    assert row.due.text() == "23-03"


def test_the_calendar_opens_with_alt_and_arrow_down_in_a_day(talk: TalkPage) -> None:
    row = talk.plan.table.rows()[0]
    row.due.setFocus()
    QTest.keyClick(row.due, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert focused() is not row.due
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert row.due.day() == date(2023, 3, 11)
    assert talk.notes.current().item.id == "helbred"


def test_the_next_talks_day_opens_its_calendar_too(talk: TalkPage) -> None:
    click(talk.plan.next.other)
    assert focused() is talk.plan.next.day.edit
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = QApplication.activePopupWidget()
    assert calendar is not None
    calendar.close()
    talk.plan.next.time.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert talk.notes.current().item.id == "helbred"
    talk.plan.next.time.hidePopup()


def test_a_deleted_promise_comes_back(talk: TalkPage, desk: Desk, lone: Case, heard: Heard) -> None:
    row = talk.plan.table.rows()[1]
    QTest.mouseClick(row._delete, Qt.MouseButton.LeftButton)
    assert len(stored(desk, lone).draft.agreements) == 2
    changed = heard.last("changed")
    assert isinstance(changed, Changed)
    assert changed.message == "Aftalen er slettet"
    undo(desk, changed.action_id)
    talk.refresh()
    assert len(talk.plan.table.rows()) == len(stored(desk, lone).draft.agreements) == 3


def test_an_empty_promise_leaves_no_trace(talk: TalkPage, heard: Heard) -> None:
    row = new_row(talk)
    assert len(talk.plan.content().agreements) == 3
    QTest.mouseClick(row._delete, Qt.MouseButton.LeftButton)
    assert heard.names == []


def test_the_proposal_is_taken_and_let_go(talk: TalkPage, desk: Desk, lone: Case) -> None:
    click(talk.plan.next.book)
    assert stored(desk, lone).draft.next_talk_at == datetime(2023, 3, 23, 10, 30)
    assert "bookes, når du afslutter" in words_in(talk.plan)
    assert checks(talk)[3] == "Næste samtale"
    click(talk.plan.next.book)
    assert stored(desk, lone).draft.next_talk_at is None


def test_another_time_is_typed_and_judged(talk: TalkPage, desk: Desk, lone: Case) -> None:
    card = talk.plan.next
    click(card.other)
    for typed, words in (
        ("27-03-2023", "Det er efter den sidste sikre dag, 24-03."),
        ("25-03-2023", "Det er ikke en arbejdsdag. Vælg en anden dag."),
        ("22-03-2023", "13 dage fra i dag"),
    ):
        QTest.keyClick(card.day.edit, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(card.day.edit, typed)
        QTest.keyClick(card.day.edit, Qt.Key.Key_Return)
        assert words in words_in(card)
    card.time.setFocus()
    QTest.keyClicks(card.time, "13.1")
    click(card.book)
    assert stored(desk, lone).draft.next_talk_at == datetime(2023, 3, 22, 13, 15)


def test_finishing_counts_the_talk_books_the_next_and_shows_the_paper(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(focused(), "Kun til os")
    click(talk.plan.next.book)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: "plan_wanted" in heard.names)
    assert heard.names == ["changed", "back_wanted", "plan_wanted"]
    view = open_case(desk, lone.id)
    assert view.first is not None
    assert (view.first.held, view.first.status) == (3, Status.BOOKED)
    assert load_plans(desk.store, lone.id)[-1].version == 3
    assert [t.on for t in view.case.talks if t.status is TalkStatus.PLANNED] == [date(2023, 3, 23)]
    text = paper_text(heard.last("plan_wanted"))
    assert "Lone Vestergaard Holm · version 3 · efter samtale 3 af 4" in text
    assert "Torsdag den 23. marts 2023 kl. 10.30" in text
    assert "Det nåede vi ikke, og det beklager vi. ny dato 10. marts" in text
    for never in ("Kun til os", "670190"):
        assert never not in text
    talk.refresh()
    assert talk.may_leave()


def test_what_is_missing_holds_nobody_back(talk: TalkPage, desk: Desk, heard: Heard) -> None:
    talk.plan.goal.setPlainText("")
    assert "Rettigheder mangler" in checks(talk)
    click(talk.foot.finish)
    assert "plan_wanted" in heard.names


def test_the_plan_as_it_stands_is_shown_as_a_draft(qtbot: QtBot, talk: TalkPage, heard: Heard) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(focused(), "Kun til os")
    talk.plan.support.setFocus()
    QTest.keyClicks(talk.plan.support, " Hævebord.")
    QTest.keyClick(focused(), Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(heard.names))
    assert heard.names == ["plan_wanted"]
    text = paper_text(heard.last("plan_wanted"))
    assert "Hævebord." in text
    assert "udkast" in text
    assert "Kun til os" not in text


@pytest.mark.parametrize("key", ["goal", "agreements", "rights", "next"])
def test_a_click_on_what_is_missing_goes_there(talk: TalkPage, key: str) -> None:
    QTest.mouseClick(talk.plan.checks.checks[key], Qt.MouseButton.LeftButton)
    there: dict[str, Callable[[], QWidget]] = {
        "goal": lambda: talk.plan.goal,
        "agreements": lambda: talk.plan.table.rows()[-1].what,
        "rights": talk.notes.section(6).first_control,
        "next": lambda: talk.plan.next.book,
    }
    assert focused() is there[key]()


def test_who_seeks_work_has_job_goals_and_search_requirements(desk: Desk, show: Show) -> None:
    case = half_way(desk, "Oksana")
    page = TalkPage(desk, case.id)
    show(page)
    assert page.plan.job_goals[0].isVisible()
    for field, goal in zip(page.plan.job_goals, ("Kok", "Køkkenhjælp", "Lager"), strict=True):
        field.edit.setFocus()
        field.edit.clear()
        QTest.keyClicks(field.edit, goal)
    page.plan.search.setFocus()
    QTest.keyClicks(page.plan.search, " To job om ugen.")
    assert page.may_leave()
    draft = stored(desk, case).draft
    assert draft.job_goals == ("Kok", "Køkkenhjælp", "Lager")
    assert draft.search_requirements.endswith("To job om ugen.")


def test_a_talk_that_is_booked_already_is_in_the_plan_and_can_be_moved(
    desk: Desk, lone: Case, show: Show
) -> None:
    book(desk, lone, datetime(2023, 3, 21, 9, 0))
    page = TalkPage(desk, lone.id)
    show(page)
    heard: list[object] = []
    page.changed.connect(heard.append)
    assert "Næste samtale er booket" in words_in(page.plan)
    assert "Tirsdag 21-03-2023 kl. 09.00" in words_in(page.plan)
    assert not page.plan.next.book.isVisible()
    click(page.plan.next.other)
    QTest.keyClick(page.plan.next.day.edit, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(page.plan.next.day.edit, "22-03-2023")
    QTest.keyClick(page.plan.next.day.edit, Qt.Key.Key_Return)
    assert "flyttes, når du afslutter" in words_in(page.plan)
    page.finish()
    talks = {t.at: t.status for t in case_of(desk, lone.id).talks if t.on > date(2023, 3, 9)}
    assert talks == {
        datetime(2023, 3, 21, 9, 0): TalkStatus.MOVED,
        datetime(2023, 3, 22, 9, 0): TalkStatus.PLANNED,
    }
    assert len(heard) == 1


def test_a_no_show_is_recorded_and_a_new_time_is_booked(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(heard.names))
    talk.refresh()
    assert [t.status for t in case_of(desk, lone.id).talks][-1] is TalkStatus.NO_SHOW
    assert "Lone kom ikke" in words_in(talk)
    assert not talk.foot.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert heard.names == ["changed", "changed", "back_wanted"]
    planned = [t for t in case_of(desk, lone.id).talks if t.status is TalkStatus.PLANNED]
    assert [t.at for t in planned] == [datetime(2023, 3, 10, 10, 30)]


def test_a_no_show_can_be_undone_and_the_talk_goes_on(talk: TalkPage, desk: Desk, heard: Heard) -> None:
    click(talk.header.findChildren(Button)[1])
    changed = heard.last("changed")
    assert isinstance(changed, Changed)
    undo(desk, changed.action_id)
    talk.refresh()
    assert talk.foot.isVisible()
    assert talk.notes.isAncestorOf(focused())
    assert "back_wanted" not in heard.names
    QTest.keyClicks(focused(), "x")
    assert talk.may_leave()


def test_a_talk_that_was_undone_altogether_is_left(talk: TalkPage, desk: Desk, heard: Heard) -> None:
    from jobassist.services.book_talk import undo_last

    while desk.store.last_action(desk.user) is not None:
        if undo_last(desk) is None:
            break
        talk.refresh()
        if heard.names:
            break
    assert heard.names == ["back_wanted"]
    assert talk.may_leave()


def test_escape_goes_back_with_everything_saved(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    QTest.keyClicks(focused(), " Pause")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(heard.names))
    assert heard.names == ["back_wanted"]
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith(" Pause")
    assert text_of(talk, "Hvad kan du klare på en almindelig dag?").toPlainText().endswith(" Pause")
