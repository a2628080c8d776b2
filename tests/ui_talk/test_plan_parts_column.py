"""The plan's parts beside the notes: asked for by the law, folded, added, and promised again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, TalkForm
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, PlanContent, Retention
from jobassist.domain.plan_checks import PlanPart
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hold_talk import save_draft, start_talk
from jobassist.store.reads import load_plans
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.plan.section import FoldLine, MissingMark
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Heard, Show
from tests.ui_talk.half_way import half_way
from tests.ui_talk.test_talk_notes import stored
from tests.ui_talk.test_talk_plan import CTRL, click, paper_text


def page_of(desk: Desk, show: Show, name: str) -> TalkPage:
    page = TalkPage(desk, half_way(desk, name).id)
    show(page)
    return page


def marks(page: TalkPage) -> list[str]:
    """What each visible mark of the law says to a screen reader."""
    found = page.plan.findChildren(MissingMark)
    return [mark.accessibleDescription() for mark in found if mark.isVisible()]


def told(page: TalkPage) -> list[str]:
    """What stands in the list of changes."""
    return [label.text() for label in page.plan.findChildren(RunsLabel) if label.isVisible()]


def type_in(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def test_beside_each_field_stands_what_the_law_misses_and_where_it_says_so(desk: Desk, show: Show) -> None:
    page = page_of(desk, show, "Shirin")
    assert "mangler" in words_in(page.plan)
    paragraphs = {mark[mark.index("LAB") :] for mark in marks(page)}
    assert paragraphs == {f"LAB § 41, stk. 2, nr. {number}" for number in (2, 5, 7)}
    field = page.plan.job_goals[0].edit
    assert field.accessibleDescription().endswith("LAB § 41, stk. 2, nr. 2")
    before = len(marks(page))
    type_in(field, "Kok")
    assert len(marks(page)) == before - 1
    assert field.accessibleDescription() == ""


def test_the_status_of_last_time_is_asked_for_until_all_promises_are_judged(desk: Desk, show: Show) -> None:
    page = page_of(desk, show, "Shirin")
    assert "Status fra sidst mangler" in words_in(page.plan)
    page.go_to(0)
    for _ in page.room.last_agreements:
        promise = page.notes.current().first_control()
        promise.setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert "Status fra sidst mangler" not in words_in(page.plan)


def test_what_the_law_misses_holds_nobody_back(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = page_of(desk, show, "Shirin")
    heard: list[object] = []
    page.plan_wanted.connect(heard.append)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(heard))


def test_the_sick_with_a_job_fold_out_their_retention_plan(talk: TalkPage, desk: Desk, lone: Case) -> None:
    retention = talk.plan.fields.retention
    assert not talk.plan.sections[PlanPart.JOB_GOALS].isVisible()
    assert not retention.areas["hours"].isVisible()
    retention.fold.setFocus()
    QTest.keyClick(retention.fold, Qt.Key.Key_Return)
    assert retention.areas["hours"].isVisible()
    type_in(retention.areas["contact"], "Pia Munk")
    type_in(retention.areas["hours"], "12 om ugen fra 1. april")
    assert retention.fold.words() == "Fastholdelsesplan: 2 af 5 udfyldt"
    assert talk.may_leave()
    written = Retention(contact="Pia Munk", hours="12 om ugen fra 1. april")
    assert stored(desk, lone).draft.retention == written
    QTest.keyClick(retention.fold, Qt.Key.Key_Space)
    assert not retention.areas["hours"].isVisible()


def test_nobody_else_has_a_retention_plan(desk: Desk, show: Show) -> None:
    page = page_of(desk, show, "Oksana")
    assert not page.plan.fields.retention.fold.isVisible()
    assert page.plan.more.isVisible()


def test_a_part_that_nobody_asked_for_is_added_with_the_keyboard(
    talk: TalkPage, desk: Desk, lone: Case
) -> None:
    talk.plan.more.setFocus()
    QTest.keyClick(talk.plan.more, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Jobmål",
        "Uddannelsesmål",
        "Krav til jobsøgning",
        "Aktiviteter",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert focused() is talk.plan.fields.activities
    QTest.keyClicks(focused(), "Går en tur hver dag")
    assert talk.may_leave()
    assert stored(desk, lone).draft.activities == "Går en tur hver dag"
    for part in (PlanPart.JOB_GOALS, PlanPart.EDUCATION, PlanPart.SEARCH):
        talk.plan.add_part(part)
    assert not talk.plan.more.isVisible()


def test_how_to_meet_is_chosen_with_one_key_and_booked(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    form = talk.plan.next.form
    assert (form.label(), form.accessibleName()) == ("Fremmøde", "Mødeform: Fremmøde")
    form.setFocus()
    QTest.keyClick(form, Qt.Key.Key_Space)
    assert stored(desk, lone).draft.next_talk_form is TalkForm.PHONE
    QTest.keyClick(form, Qt.Key.Key_Right)
    QTest.keyClick(form, Qt.Key.Key_Right)
    assert form.form() is TalkForm.IN_PERSON
    QTest.keyClick(form, Qt.Key.Key_Left)
    assert form.label() == "Video"
    click(talk.plan.next.book)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "plan_wanted" in heard.names)
    assert [t.form for t in case_of(desk, lone.id).talks if t.on > date(2023, 3, 9)] == [TalkForm.VIDEO]
    assert load_plans(desk.store, lone.id)[-1].content.next_talk_form is TalkForm.VIDEO


def test_what_changed_since_the_last_version_is_one_line_that_folds_out(qtbot: QtBot, talk: TalkPage) -> None:
    line = talk.plan.changed
    assert line.words() == "Ændret siden version 2: støtte, 2 nye aftaler, 1 ny dato"
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    shown = told(talk)
    assert "Ny: Borgeren, prøver at arbejde to formiddage om ugen, senest 20-03-2023" in shown
    assert any(words.startswith("Før: Du skal passe på ryggen.") for words in shown)
    QTest.keyClick(talk.plan.goal, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(talk.plan.goal, "20 timer")
    qtbot.waitUntil(lambda: "Nu: 20 timer" in told(talk))
    assert line.words().startswith("Ændret siden version 2: mål, støtte")


def test_a_broken_promise_is_made_again_with_one_key(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    again = talk.plan.table.again
    assert not again.isVisible()
    click_on = talk.plan.table.rows()[0]._delete
    QTest.mouseClick(click_on, Qt.MouseButton.LeftButton)
    assert again.label() == "Aftal 1 igen med ny dato"
    assert again.accessibleDescription() == "ringer til fastholdelseskonsulenten"
    again.setFocus()
    QTest.keyClick(again, Qt.Key.Key_Return)
    row = talk.plan.table.rows()[-1]
    assert (focused(), row.due.text(), again.isVisible()) == (row.due, "16-03", False)
    QTest.keyClicks(focused(), "17/3")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "plan_wanted" in heard.names)
    assert "Det nåede vi ikke, og det beklager vi. ny dato 17. marts" in paper_text(heard.last("plan_wanted"))


def test_how_we_kept_our_own_promises_is_for_us_alone(
    qtbot: QtBot, talk: TalkPage, heard: Heard, lone: Case
) -> None:
    ours = talk.plan.checks.our_part
    assert ours.words() == "Vi har holdt 0 af 1 aftale"
    assert "vises ikke for borgeren" in ours.toolTip()
    talk.go_to(0)
    row = next(each for own, each in talk.notes.current()._judged._rows.items())  # type: ignore[union-attr]
    row.judged.emit(Kept.KEPT)
    assert ours.words() == "Vi har holdt 1 af 1 aftale"
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "plan_wanted" in heard.names)
    assert "har holdt" not in paper_text(heard.last("plan_wanted"))


def test_job_goals_that_are_written_in_the_notes_are_mirrored_without_a_word(desk: Desk, show: Show) -> None:
    page = page_of(desk, show, "Oksana")
    edited: list[str] = []
    page.plan.edited.connect(edited.append)
    page.plan.set_job_goals(("Kok", "", "Lager"))
    assert edited == []
    assert page.plan.content().job_goals == ("Kok", "", "Lager")
    type_in(page.plan.job_goals[1].edit, "x")
    assert edited == ["job_goal B"]


def test_a_time_that_has_passed_today_says_so(desk: Desk, lone: Case, show: Show) -> None:
    room = start_talk(desk, lone.id)
    save_draft(desk, room, replace(room.draft, next_talk_at=datetime(2023, 3, 9, 10, 0)))
    page = TalkPage(desk, lone.id)
    show(page)
    assert "Tiden er gået. Vælg en tid fra nu af." in words_in(page.plan.next)


def test_a_talk_that_is_finished_later_takes_days_from_its_own_on(desk: Desk, lone: Case, show: Show) -> None:
    room = start_talk(desk, lone.id)
    save_draft(desk, room, replace(room.draft, next_talk_at=datetime(2023, 3, 10, 10, 0)))
    desk.clock = FixedClock(datetime(2023, 3, 13, 9, 0))
    page = TalkPage(desk, lone.id)
    show(page)
    shown = words_in(page.plan.next)
    assert "for 3 dage siden" in shown
    assert "Tiden er gået. Vælg en tid fra nu af." in shown
    due = page.plan.table.rows()[0].due
    for typed, sentence in (
        ("08-03", "Datoen er for tidlig. Vælg en dag fra 09-03-2023 og frem."),
        ("10-03", ""),
    ):
        due.setFocus()
        QTest.keyClick(due, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(due, typed)
        QTest.keyClick(due, Qt.Key.Key_Tab)
        assert due.problem() == sentence


def test_what_is_folded_says_so(talk: TalkPage) -> None:
    for line in talk.plan.findChildren(FoldLine):
        if line.isVisible():
            assert line.accessibleDescription() == "Foldet sammen"
            line.click()
            assert line.accessibleDescription() == "Foldet ud"


@pytest.mark.parametrize("count", [200])
def test_two_hundred_promises_stay_usable(
    qtbot: QtBot, desk: Desk, lone: Case, show: Show, count: int
) -> None:
    room = start_talk(desk, lone.id)
    every = tuple(
        Agreement(AgreementId(f"a{number}"), Owner.US, f"aftale {number}", date(2023, 3, 20))
        for number in range(count)
    )
    save_draft(desk, room, replace(room.draft, agreements=every))
    page = TalkPage(desk, lone.id)
    show(page)
    assert page.plan.content().agreements == every
    type_in(page.plan.goal, "x")
    assert page.plan.content().agreements == every
    assert len(page.plan.table.rows()) == count
    QTest.keyClick(focused(), Qt.Key.Key_N, CTRL)
    assert len(page.plan.table.rows()) == count + 1
    QTest.keyClicks(focused(), "en til")
    assert page.may_leave()
    assert len(stored(desk, lone).draft.agreements) == count + 1
    fewer = replace(page.room, draft=replace(page.room.draft, agreements=every[:2]))
    page.plan.show_draft(fewer)
    assert len(page.plan.table.rows()) == 2


HOSTILE = '<b onclick="x">fed</b> 👩‍👩‍👧 \u202eomvendt\u202c Łő Привет & "citat"'


def test_hostile_text_is_kept_as_it_is(talk: TalkPage, desk: Desk, lone: Case) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText(HOSTILE)
    talk.plan.add_part(PlanPart.EDUCATION)
    row = talk.plan.table.rows()[0]
    for field in (talk.plan.goal, talk.plan.education.edit, row.what, talk.plan.support):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClick(field, Qt.Key.Key_V, CTRL)
    talk.plan.changed.click()
    assert talk.may_leave()
    draft = stored(desk, lone).draft
    assert (draft.goal, draft.education_goal, draft.support) == (HOSTILE, HOSTILE, HOSTILE)
    assert draft.agreements[0].what == " ".join(HOSTILE.split())
    assert f"Nu: {' '.join(HOSTILE.split())}" in told(talk)


def test_a_very_long_line_says_what_there_is_room_for(talk: TalkPage) -> None:
    talk.plan.add_part(PlanPart.EDUCATION)
    QApplication.clipboard().setText("ord " * 10_000)
    QTest.keyClick(focused(), Qt.Key.Key_V, CTRL)
    assert talk.plan.education.error() == "Teksten er for lang til feltet. Skriv resten under Mål."
    QTest.keyClick(focused(), Qt.Key.Key_A, CTRL)
    QTest.keyClicks(focused(), "SOSU")
    assert talk.plan.education.error() == ""


def test_an_empty_draft_of_a_first_plan_has_no_line_of_changes(desk: Desk, show: Show) -> None:
    page = page_of(desk, show, "Mads Lyngby")
    assert page.room.previous_plan is None
    assert page.room.draft == PlanContent(next_talk_at=page.room.draft.next_talk_at)
    assert not page.plan.changed.isVisible()
