"""A whole talk of each agenda family by keyboard alone, from the worklist to the paper and back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import PRESENT, Agenda, AnswerKind, asked_answers
from jobassist.domain.case import Case, CaseId, TalkForm, TalkStatus
from jobassist.domain.duties import duties_of
from jobassist.domain.papers import PaperKind
from jobassist.domain.plan import Kept, Owner
from jobassist.domain.rules import EventKind
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.open_case import case_of_cpr
from jobassist.store import reads
from jobassist.ui.citizen_view.page import CitizenView
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.shell import Shell
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused
from tests.ui_citizen_view.test_citizen_view import texts
from tests.ui_journeys.caseworker import Caseworker
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.families import FAMILIES, Family, family_of
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_journeys.rooms import finish, hold_short_talk, print_and_leave, start

LAST = "Hun går 40 minutter om dagen og sover bedre."
OURS, THEIRS = "ringer til arbejdspladsen", "sender sit CV"


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_whole_talk_by_keyboard_alone(
    qtbot: QtBot, keys: Keyboard, opened: Open, folder: Path, printed: list[Path], family: Family
) -> None:
    wall = Wall(family.now)
    fill(folder, wall, family.draft())
    shell = opened(wall)
    case = case_of_cpr(desk_of(shell), family.draft().cpr)
    counted = talks_counted(desk_of(shell), case)

    page = start(qtbot, keys, shell)
    assert page.room.agenda.id == family.agenda
    caseworker = Caseworker(keys, page)
    change_agenda(qtbot, keys, page, family)
    note_present(keys, page, family)
    caseworker.whole_agenda()
    caseworker.fill_plan()
    caseworker.agree(OURS, "+14", by_citizen=False)
    caseworker.agree(THEIRS, "+7", by_citizen=True)
    assert page.plan.next.taken_at() is not None, "the next talk is booked with its button"
    show_to_citizen(qtbot, keys, shell, caseworker)
    agenda, talk_id, next_at = page.room.agenda, page.room.talk_id, page.plan.next.taken_at()
    wall.moment += timedelta(minutes=34)
    paper = finish(qtbot, keys, shell).text()
    print_and_leave(qtbot, keys, shell, printed)
    assert case.name in paper
    assert OURS in paper.casefold()
    assert not [secret for secret in caseworker.secrets if secret in paper]

    desk = desk_of(shell)
    answers = {(row.item_id, row.field): row.value for row in reads.load_answers(desk.store, talk_id)}
    assert answers.pop((PRESENT, family.present)) == "Bo Ø"
    assert answers == caseworker.answers
    assert not unanswered(agenda, answers)

    row = reads.talk(desk.store, talk_id)
    assert row is not None
    assert (row.talk.status, row.talk.on, row.minutes) == (TalkStatus.HELD, family.on, 34)
    assert row.talk.kind is family.kind
    after = case_of(desk, case.id)
    assert talks_counted(desk, after) == counted + family.counts
    booked = [talk for talk in after.talks if talk.status is TalkStatus.PLANNED]
    assert [(talk.at, talk.form, talk.kind) for talk in booked] == [
        (next_at, TalkForm.PHONE, family.usual_kind)
    ]
    check_plan(desk, case.id, caseworker)
    assert [paper.kind for paper in reads.load_papers(desk.store, case.id)] == [PaperKind.PLAN]


def test_the_promises_of_one_talk_begin_the_next(
    qtbot: QtBot, keys: Keyboard, opened: Open, folder: Path, printed: list[Path]
) -> None:
    family = family_of("sygedagpenge 2")
    wall = Wall(family.now)
    fill(folder, wall, family.draft())
    shell = opened(wall)
    hold_short_talk(qtbot, keys, shell, printed)
    keys.press("Esc")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    case = case_of_cpr(desk_of(shell), family.draft().cpr)
    (booked,) = (talk.at for talk in case.talks if talk.status is TalkStatus.PLANNED)
    assert booked is not None

    wall.moment = booked
    page = start(qtbot, keys, shell)
    assert focused().accessibleDescription() == "Vi: ringer til arbejdspladsen"
    keys.press("Right", times=2)  # from held over partly to not
    keys.press("Space")
    keys.press("Alt+Down")
    assert LAST in seen_in(page.notes.current())
    question = page.notes.current().item.questions[0].text
    assert seen_in(page.notes.current()).count(question) == 1
    keys.press("F4")
    assert seen_in(page.notes.current()).count(question) == 2, "F4 shows every last answer with its question"
    finish(qtbot, keys, shell)
    print_and_leave(qtbot, keys, shell, printed)

    desk = desk_of(shell)
    first, second = reads.load_plans(desk.store, case.id)
    assert [a.kept for a in second.last_agreements] == [Kept.BROKEN]
    assert second.content.goal == first.content.goal == "Tilbage på 30 timer"
    assert [a.what for a in first.content.agreements] == ["ringer til arbejdspladsen"]


def seen_in(part: QWidget) -> str:
    """All the words that are to be seen in a part of the window."""
    labels = [w for w in part.findChildren(QWidget) if isinstance(w, PlainLabel | RunsLabel)]
    return " ".join(label.text() for label in labels if label.isVisible())


def change_agenda(qtbot: QtBot, keys: Keyboard, page: TalkPage, family: Family) -> None:
    """Alt+D, the arrow down to the wanted one, Enter; then Alt+Up to the first item."""
    wanted = family.change_to or family.screening
    if not wanted:
        return
    before = page.room.agenda
    keys.press("Alt+D")
    for _ in range(40):
        if focused().accessibleName().startswith(wanted):
            break
        keys.press("Down")
    keys.press("Return")
    qtbot.waitUntil(lambda: page.room.agenda != before)
    keys.settle()
    keys.press("Alt+Up", times=len(page.room.agenda.items))


def note_present(keys: Keyboard, page: TalkPage, family: Family) -> None:
    """Alt+T, Tab to who it is, Space, Tab, the name, Enter."""
    before = focused()
    keys.press("Alt+T")
    pane = page._asides.open
    assert pane is not None
    tick, name = pane.ticks[family.present], pane.names[family.present]  # type: ignore[attr-defined]
    for _ in range(8):
        if focused() is not tick:
            keys.press("Tab")
    assert focused() is tick
    keys.press("Space")
    keys.press("Tab")
    assert focused() is name.edit
    keys.type("Bo Ø")
    keys.press("Return")
    assert focused() is before
    assert page.header.present.accessibleName().endswith(": Bo Ø")


def show_to_citizen(qtbot: QtBot, keys: Keyboard, shell: Shell, caseworker: Caseworker) -> None:
    """F9 and back: the agreements are there, what is internal is not, and the keyboard is where it was."""
    before = focused()
    keys.press("F9")
    qtbot.waitUntil(shell.window.is_alone)
    (view,) = shell.window.findChildren(CitizenView)
    keys.settle()
    seen = " ".join(texts(view))
    assert OURS in seen.casefold()
    assert THEIRS.casefold() in seen.casefold()
    for secret in (*caseworker.secrets, "67078", "Bo Ø"):
        assert secret not in seen
    keys.press("F9")
    qtbot.waitUntil(lambda: not shell.window.is_alone())
    assert focused() is before


def unanswered(agenda: Agenda, answers: dict[tuple[str, str], str]) -> list[str]:
    """The questions that applied in the end and have no answer."""
    asked = asked_answers(agenda, answers)
    return [
        question.text
        for item in agenda.items
        for question in item.asked(asked)
        if question.kind is not AnswerKind.JOB_GOALS and not answers.get((item.id, question.id))
    ]


def talks_counted(desk: Desk, case: Case) -> int:
    """How many talks the law counts, over all duties."""
    duties = duties_of(case, desk.rulebook, desk.today)
    return max((duty.held for duty in duties if duty.rule.event is EventKind.TALK), default=0)


def check_plan(desk: Desk, case_id: CaseId, caseworker: Caseworker) -> None:
    """One version, which holds every word that was written in the plan, and both promises."""
    (plan,) = reads.load_plans(desk.store, case_id)
    content = asdict(plan.content)
    stored = str(content)
    assert [text for text in (*caseworker.written, *caseworker.job_goals) if text not in stored] == []
    today = desk.today
    assert [(a.owner, a.what.casefold(), a.due_on) for a in plan.content.agreements] == [
        (Owner.US, OURS, today + timedelta(days=14)),
        (Owner.CITIZEN, THEIRS.casefold(), today + timedelta(days=7)),
    ]
