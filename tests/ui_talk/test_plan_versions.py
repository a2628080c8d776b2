"""The finished versions of a plan, as the citizen's page can show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jobassist.domain.case import CaseId
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan, PlanContent, PlanId
from jobassist.domain.plan_changes import Change, ChangeKind
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.plan.change_list import ChangeList
from jobassist.ui.plan.versions import PlanVersions
from tests.ui.seen import words_in
from tests.ui_talk.conftest import Show

PROMISE = Agreement(AgreementId("a"), Owner.US, "ringer til lederen", date(2023, 2, 27))
FIRST = Plan(
    PlanId("1"),
    CaseId("c"),
    1,
    None,
    date(2023, 1, 23),
    "Karen Boysen",
    PlanContent(goal="20 timer", support="Pauser", agreements=(PROMISE,)),
)
SECOND = replace(
    FIRST,
    id=PlanId("2"),
    version=2,
    made_on=date(2023, 3, 9),
    made_by="bruger",
    content=PlanContent(goal="30 timer", agreements=(replace(PROMISE, due_on=date(2023, 3, 10)),)),
    last_agreements=(replace(PROMISE, kept=Kept.BROKEN),),
)
THIRD = replace(SECOND, id=PlanId("3"), version=3, last_agreements=SECOND.content.agreements)


def told(versions: PlanVersions | ChangeList) -> list[str]:
    return [label.text() for label in versions.findChildren(RunsLabel) if label.isVisible()]


def test_the_newest_version_is_first_and_says_what_it_changed(show: Show) -> None:
    versions = PlanVersions([FIRST, SECOND, THIRD])
    show(versions)
    assert [line.words() for line in versions.lines] == [
        "Version 3 · 09-03-2023",
        "Version 2 · 09-03-2023",
        "Version 1 · 23-01-2023 · Karen Boysen",
    ]
    shown = words_in(versions)
    assert "Intet er ændret" in shown
    assert "Mål, støtte, 1 ny dato" in shown
    assert "Den ældste version her" in shown


def test_a_version_folds_out_into_before_and_after(show: Show) -> None:
    versions = PlanVersions([FIRST, SECOND])
    show(versions)
    assert told(versions) == []
    versions.lines[0].setFocus()
    QTest.keyClick(versions.lines[0], Qt.Key.Key_Return)
    assert told(versions) == [
        "Før: 20 timer",
        "Nu: 30 timer",
        "Før: Pauser",
        "Nu: taget ud",
        "Ny dato: Vi, ringer til lederen, senest 10-03-2023. Før: ringer til lederen, senest 27-02-2023",
    ]
    QTest.keyClick(versions.lines[0], Qt.Key.Key_Return)
    assert told(versions) == []


def test_a_version_is_shown_as_paper(qtbot: QtBot, show: Show) -> None:
    versions = PlanVersions([FIRST, SECOND])
    show(versions)
    button = versions.findChildren(QPushButton)[-1]
    assert button.accessibleName() == "Vis version 1 som papir"
    with qtbot.waitSignal(versions.version_wanted) as heard:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == [FIRST]


def test_without_a_plan_it_says_when_there_will_be_one(show: Show) -> None:
    versions = PlanVersions()
    show(versions)
    assert "Der er ingen plan endnu. Den bliver til i den første samtale." in words_in(versions)
    versions.set_plans([FIRST])
    assert [line.words() for line in versions.lines] == ["Version 1 · 23-01-2023 · Karen Boysen"]


def test_very_many_and_very_long_changes_are_shortened(qtbot: QtBot, show: Show) -> None:
    added = Change("agreement", "Vi", "", "x" * 500, ChangeKind.ADDED)
    changes = ChangeList()
    changes.set_changes([added] * 60)
    show(changes)
    assert len(told(changes)) == 40
    assert told(changes)[0].endswith("x …")
    assert "Og 20 ændringer mere" in words_in(changes)
    reworded = replace(added, before="ringer", after="skriver", kind=ChangeKind.REWORDED)
    left = replace(added, before="ringer", after="gælder stadig", kind=ChangeKind.LEFT_OPEN)
    changes.set_changes([reworded, left])
    qtbot.waitUntil(
        lambda: told(changes) == ["Rettet: Vi, skriver. Før: ringer", "Gælder stadig: Vi, ringer"]
    )
