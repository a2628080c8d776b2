"""The page of keys, and that it tells the truth: every key that the program listens for stands in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.desk import Desk
from jobassist.services.print_plan import print_of_draft
from jobassist.services.print_review import without_offer_print
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.import_list.page import ImportPage
from jobassist.ui.keys.page import KeysPage
from jobassist.ui.keys.words import key_groups
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.letters.page import LettersPage
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.rulebook.page import RulebookPage
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.texts.head import EDIT
from jobassist.ui.texts.page import TextsPage
from jobassist.ui.worklist.page import WorklistPage

Show = Callable[[QWidget], None]
SHARED = ("window", "answers")
OTHER_WAYS = {"Ctrl+Enter": "Ctrl+Return", "Ctrl+=": "Ctrl++"}  # the keypad, and a plus without Shift


def written(*screens: str) -> set[str]:
    """The keys of some screens, as Qt writes them."""
    keys = {
        key
        for group in key_groups()
        if group.id in (*SHARED, *screens)
        for line in group.lines
        for key in line.keys
    }
    if "Ctrl+9" in keys:
        keys |= {f"Ctrl+{number}" for number in range(1, 10)}
    return {name(QKeySequence(key)) for key in keys}


def name(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def listened_for(screen: QWidget) -> set[str]:
    """Every key of a shortcut or a button below a screen."""
    found = {name(key.key()) for key in screen.findChildren(QShortcut)}
    found |= {name(button.shortcut()) for button in screen.findChildren(QAbstractButton)}
    found.discard("")
    return {OTHER_WAYS.get(key, key) for key in found}


@pytest.fixture
def make(desk: Desk, lone: Case, talk: TalkPage) -> dict[str, Callable[[], QWidget]]:
    """The screens by the name of their keys."""

    def texts() -> TextsPage:
        page = TextsPage(desk, "agenda:sygedagpenge_1")
        page.agenda.show_as(EDIT)
        editor = page.agenda.editor()
        assert editor is not None
        editor.go_to(2, focus=False)
        return page

    def rules() -> RulebookPage:
        page = RulebookPage(desk)
        page.refresh()
        page.show_rule("SDP-4IN6", desk.today)
        page.rules.open_form()
        return page

    def paper() -> PlanPreviewPage:
        return PlanPreviewPage(desk, print_of_draft(desk, talk.room, talk.plan.content()))

    return {
        "talk": lambda: talk,
        "worklist": lambda: WorklistPage(desk),
        "citizen": lambda: CitizenPage(desk, lone.id),
        "texts": texts,
        "import": lambda: ImportPage(desk),
        "letters": lambda: LettersPage(desk, (lone.id,)),
        "paper": paper,
        "office": lambda: PlanPreviewPage(desk, without_offer_print(desk)),
        "rules": rules,
        "window": lambda: FrameWindow(desk.today),
    }


@pytest.mark.parametrize(
    "screen",
    ["talk", "worklist", "citizen", "texts", "import", "letters", "paper", "office", "rules", "window"],
)
def test_every_key_of_a_screen_is_in_the_table(
    make: dict[str, Callable[[], QWidget]], screen: str, qtbot: QtBot
) -> None:
    page = make[screen]()
    qtbot.addWidget(page)
    known = written({"citizen": "worklist", "office": "paper"}.get(screen, screen))
    assert listened_for(page) - known == set()


@pytest.mark.parametrize("screen", ["talk", "worklist", "texts", "paper", "rules"])
def test_what_the_table_says_of_a_screen_is_listened_for(
    make: dict[str, Callable[[], QWidget]], screen: str, qtbot: QtBot
) -> None:
    """Letters of a table and arrows are heard by the widget itself, and are not found so."""
    page = make[screen]()
    qtbot.addWidget(page)
    by_widgets = {"Up", "Down", "Home", "End", "Return"}
    elsewhere = {
        "Ctrl+Shift+C",
        "P",
        "R",
        "I",
        "K",
        "M",
        "Ctrl+B",
    }  # only where there is something to copy or choose
    if screen == "rules":
        elsewhere = {"Ctrl+Shift+R", "Esc"}  # the rail's, and a key that the screen hears itself
    own = {
        name(QKeySequence(key))
        for group in key_groups()
        if group.id == screen
        for line in group.lines
        for key in line.keys
    }
    assert own - by_widgets - elsewhere - listened_for(page) == set()


def test_no_key_means_two_things_on_one_screen() -> None:
    for group in key_groups():
        keys = [key for line in group.lines for key in line.keys if key != "…"]
        assert len(keys) == len(set(keys)), group.where


def test_every_key_is_shown_with_what_it_does_and_esc_goes_back(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = KeysPage(desk)
    show(page)
    shown = " ".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())
    for group in key_groups():
        assert group.where in shown
        for line in group.lines:
            assert line.what in shown
    bar = page._scroll.verticalScrollBar()
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
        with qtbot.waitSignal(page.back_wanted):
            QTest.keyClick(page, key)
