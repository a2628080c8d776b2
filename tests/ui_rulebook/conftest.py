"""A few citizens on sick pay on Tuesday 7 March 2023, and the Regelbog before somebody with a keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Talk, TalkKind, TargetGroup
from jobassist.domain.drafts import CaseDraft
from jobassist.services.desk import Desk
from jobassist.ui.rulebook.form import CorrectionForm
from jobassist.ui.rulebook.page import RulebookPage
from tests.services.examples import STARTED_ON, a_draft, put
from tests.ui.conftest import Heard, Shown, demo_folder, empty_desk, light_theme, shown
from tests.ui_journeys.conftest import application, folder, keys, opened
from tests.ui_journeys.keyboard import Keyboard

__all__ = [
    "application", "demo_folder", "empty_desk", "folder", "keys", "light_theme", "opened",
    "shown",
]  # fmt: skip

DAY = date(2023, 3, 7)
OLE = CaseDraft(
    rows=(6,), cpr="6801801235", name="Ole Brandt", group=TargetGroup.SYGEDAGPENGE,
    started_on=STARTED_ON, caseworker="Karen Boysen",
    talks=(Talk(date(2022, 11, 14)), Talk(date(2022, 12, 5), kind=TalkKind.INFOMOEDE)),
)  # fmt: skip


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    """Lone with two talks, and Ole with one that counts and a meeting that does not."""
    put(empty_desk, a_draft(), OLE)
    return empty_desk


def many(desk: Desk, number: int) -> None:
    """So many more citizens on sick pay, each with two talks."""
    drafts = [
        a_draft(
            rows=(n + 7,), cpr=f"{61 + n % 28:02}{1 + n // 28 % 12:02}{50 + n // 336:02}{1000 + n:04}",
            name=f"Borger {n:03}", started_on=STARTED_ON + timedelta(days=n % 5),
        )
        for n in range(number)
    ]  # fmt: skip
    put(desk, a_draft(), OLE, *drafts, name="mange")


Opened = Callable[[], tuple[RulebookPage, Heard]]


@pytest.fixture
def open_book(desk: Desk, shown: Shown) -> Opened:
    """Shows the page with the keyboard in it."""

    def show() -> tuple[RulebookPage, Heard]:
        page = RulebookPage(desk)
        heard = shown(page)
        page.setFocus()
        return page, heard

    return show


class Lawyer:
    """Who reads and corrects by keyboard."""

    def __init__(self, qtbot: QtBot, keys: Keyboard) -> None:
        self.qtbot, self.keys = qtbot, keys

    def opens_form(self, page: RulebookPage, rule_id: str) -> CorrectionForm:
        """The form of a rule as it holds on the day, by R."""
        page.show_rule(rule_id, DAY)
        self.keys.press("R")
        self.qtbot.waitUntil(lambda: page.rules.form() is not None)
        form = page.rules.form()
        assert form is not None
        return form

    def writes(self, text: str) -> None:
        """In place of what stands in the field."""
        self.keys.press("Ctrl+A")
        self.keys.press("Delete")
        self.keys.type(text)

    def asks_who(self, form: CorrectionForm) -> None:
        """Alt+H, and it is told."""
        self.keys.press("Alt+H")
        self.qtbot.waitUntil(form.save_button.isEnabled)

    def is_refused(self, form: CorrectionForm) -> None:
        """Alt+H, and it is said what to mend."""
        self.keys.press("Alt+H")
        self.qtbot.waitUntil(lambda: form.state.property("tone") == "red")
        assert not form.save_button.isEnabled()


@pytest.fixture
def lawyer(qtbot: QtBot, keys: Keyboard) -> Lawyer:
    return Lawyer(qtbot, keys)
