"""The review on a bad day: midnight, another name, a full disk, a citizen who goes meanwhile."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import CaseId, TargetGroup
from jobassist.domain.review import Verdict
from jobassist.services.book_talk import case_of
from jobassist.services.edit_settings import edit_settings
from jobassist.store import tables
from jobassist.store.reads.reviews import reviews_of
from jobassist.ui.friday.option_form import OptionForm
from jobassist.ui.friday.page import FridayPage
from jobassist.ui.shell import Shell
from tests.store.small_disk import mounted
from tests.ui_friday.conftest import FRIDAY, sixty
from tests.ui_friday.test_friday_sixty import friday_of
from tests.ui_journeys import conftest as journeys
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_journeys.test_rough_use import fill_up

application = journeys.application
keys = journeys.keys
opened = journeys.opened

OTHER_NAME = "Karen Boysen Holm"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk", size="8m") as disk:
        yield disk


@pytest.fixture
def folder(request: pytest.FixtureRequest, empty_store: Path, tmp_path: Path) -> Path:
    """On the small disk where a test has one."""
    disk = request.getfixturevalue("small_disk") if "small_disk" in request.fixturenames else tmp_path
    return Path(shutil.copytree(empty_store, disk / "lager"))


@pytest.fixture
def wall() -> Wall:
    return Wall(datetime(2023, 3, 10, 9, 0))


@pytest.fixture
def shell(qtbot: QtBot, opened: Open, folder: Path, wall: Wall, keys: Keyboard) -> Shell:
    fill(folder, wall, *sixty())
    shell = opened(wall)
    keys.press("Ctrl+2")
    qtbot.waitUntil(lambda: shell.window.page("friday") is not None)
    keys.settle()
    return shell


@pytest.fixture
def page(shell: Shell) -> FridayPage:
    return friday_of(shell)


def go_to(page: FridayPage, name: str) -> CaseId:
    case = next(line.case for line in page.model.lines if line.case.name == name)
    page.show_citizen(case.id)
    return case.id


def given(shell: Shell) -> int:
    reviews = reviews_of(desk_of(shell).store, FRIDAY).values()
    return sum(1 for row in reviews if row.review.verdict is not None)


def test_a_verdict_reads_its_citizen_again_and_nobody_else(
    keys: Keyboard, shell: Shell, page: FridayPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_all(*_: object, **__: object) -> None:
        raise AssertionError("five thousand cases are read for one verdict")

    monkeypatch.setattr("jobassist.ui.worklist.page.build_worklist", read_all)
    monkeypatch.setattr("jobassist.ui.friday.page.open_round", read_all)
    counted = shell.window.rail.item("worklist")._count
    go_to(page, "Borger 03")
    keys.press("4")
    keys.press("1")
    assert page.progress == (1, 60)
    keys.press("Ctrl+Z")
    assert page.progress == (0, 60)
    assert shell.window.rail.item("worklist")._count == counted


def test_a_hidden_review_reads_when_it_is_seen_again(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: FridayPage
) -> None:
    case_id = go_to(page, "Borger 03")
    keys.press("4")
    keys.press("1")
    keys.press("O")
    qtbot.waitUntil(shell.window.is_full)
    keys.press("Ctrl+Z")
    keys.press("Escape")
    keys.settle()
    assert not shell.window.is_full()
    assert page.progress == (0, 60)
    assert page.view is not None
    assert (page.view.case.id, page.view.review and page.view.review.verdict) == (case_id, None)


def test_every_verdict_is_taken_back_one_by_one_and_then_there_is_nothing(
    keys: Keyboard, shell: Shell, page: FridayPage
) -> None:
    for name, key in (("Borger 00", "1"), ("Borger 01", "2"), ("Borger 02", "3")):
        go_to(page, name)
        keys.press(key)
    go_to(page, "Borger 03")
    keys.press("3")
    keys.press("1")  # ill: rests by law
    assert page.progress == (4, 60)
    for left in (3, 2, 1, 0):
        keys.press("Ctrl+Z")
        assert page.progress == (left, 60)
    assert case_of(desk_of(shell), go_to(page, "Borger 03")).exemptions == ()
    for _ in range(8):
        keys.press("Ctrl+Z")
    assert page.progress is None or page.progress[0] == 0


def test_monday_begins_a_new_round_in_its_own_order(
    keys: Keyboard, shell: Shell, page: FridayPage, wall: Wall
) -> None:
    last = page.model.lines[-1].case.id
    page.show_citizen(last)
    keys.press("4")
    keys.press("1")
    assert page.progress == (1, 60)
    wall.moment += timedelta(days=3)
    assert shell.work is not None
    shell.work.follow_day()
    keys.settle()
    assert page.subtitle == "Fredag 17-03-2023 · uge 11"
    assert shell.window.top.subtitle() == page.subtitle
    assert page.progress == (0, 60)
    assert page.model.lines[0].case.id == last, "who had nothing last time stands first"
    assert page.view is not None
    assert page.view.case.id == last


def test_a_key_pressed_before_the_window_knows_of_midnight_judges_the_new_week(
    keys: Keyboard, shell: Shell, page: FridayPage, wall: Wall
) -> None:
    go_to(page, "Borger 03")
    keys.press("4")
    keys.press("1")
    wall.moment += timedelta(days=3)
    keys.press("Return")
    keys.press("4")
    keys.press("1")
    assert page.subtitle == "Fredag 17-03-2023 · uge 11"
    assert page.progress == (1, 60)
    assert given(shell) == 1


def test_another_name_in_the_settings_takes_the_review_along(
    keys: Keyboard, shell: Shell, page: FridayPage
) -> None:
    go_to(page, "Borger 03")
    keys.press("4")
    keys.press("1")
    desk = desk_of(shell)
    page.changed.emit(edit_settings(desk, "name", OTHER_NAME))
    keys.settle()
    # The lists still say the old name: those are a colleague's now, and the page says so.
    assert page.progress == (1, 60)
    assert page.view is not None
    keys.press("Return")
    keys.press("4")
    keys.press("2")
    assert page.progress == (2, 60)


def test_another_text_size_in_the_middle_keeps_the_verdicts(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: FridayPage
) -> None:
    go_to(page, "Borger 03")
    keys.press("4")
    keys.press("1")
    desk = desk_of(shell)
    page.changed.emit(edit_settings(desk, "scale_percent", "200"))
    keys.settle()
    again = friday_of(shell)
    assert again is not page
    assert again.progress == (1, 60)
    keys.press("Return")
    keys.press("4")
    keys.press("1")
    assert again.progress == (2, 60)


def test_locked_with_an_open_form_nothing_of_it_is_stored(
    keys: Keyboard, shell: Shell, page: FridayPage
) -> None:
    go_to(page, "Borger 03")
    keys.press("4")
    keys.press("Ctrl+L")
    keys.settle()
    assert shell.desk is None


@pytest.mark.parametrize("values", [{"ended_on": FRIDAY - timedelta(days=1)}, {"caseworker": "Åse Ravn"}])
def test_a_citizen_who_goes_while_the_page_is_shown(
    keys: Keyboard, shell: Shell, page: FridayPage, values: dict[str, Any]
) -> None:
    case_id = go_to(page, "Borger 03")
    desk = desk_of(shell)
    keys.press("4")
    with desk.store.write("import", by="Test", at=desk.clock.now()) as unit:
        unit.update(tables.cases, case_id, **values)
    keys.press("1")
    keys.settle()
    for _ in range(3):
        keys.press("Return")
        keys.settle()
    assert page.view is not None
    assert page.view.case.id != case_id


def test_a_full_disk_says_so_and_stores_no_half_verdict(
    keys: Keyboard, small_disk: Path, shell: Shell, page: FridayPage
) -> None:
    go_to(page, "Borger 03")
    film = fill_up(small_disk)
    keys.press("4")
    keys.press("1")
    keys.settle()
    assert page.progress == (0, 60)
    assert "Disken er fuld" in page.citizen.problem.text()
    assert given(shell) == 0
    film.unlink()
    keys.press("Return")
    assert page.progress == (1, 60)


def test_what_is_typed_stays_while_the_keys_are_looked_up(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: FridayPage
) -> None:
    go_to(page, "Borger 03")
    keys.press("3")
    form = page.citizen.forms[Verdict.EXEMPT]
    assert isinstance(form, OptionForm)
    form.words.edit.setFocus()
    keys.type("Flytter til Bornholm")
    keys.press("F1")
    qtbot.waitUntil(shell.window.is_full)
    keys.press("F1")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    assert form.words.text() == "Flytter til Bornholm"


def test_a_citizen_with_two_cases_is_judged_in_each(keys: Keyboard, shell: Shell, page: FridayPage) -> None:
    desk = desk_of(shell)
    first = case_of(desk, go_to(page, "Borger 03"))
    with desk.store.write("import", by="Test", at=desk.clock.now()) as unit:
        unit.insert(
            tables.cases,
            citizen_id=first.citizen_id, target_group=TargetGroup.SYGEDAGPENGE, started_on=first.started_on,
            caseworker=first.caseworker,
        )  # fmt: skip
    page.refresh()
    both = [line.case.id for line in page.model.lines if line.case.name == "Borger 03"]
    for done, case_id in enumerate(both, start=1):
        page.show_citizen(case_id)
        keys.press("4")
        keys.press("1")
        assert page.progress == (done, 61)
    assert len(both) == 2


def test_a_case_without_a_start_is_judged_like_any_other(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: FridayPage
) -> None:
    desk = desk_of(shell)
    case_id = go_to(page, "Borger 03")
    with desk.store.write("import", by="Test", at=desk.clock.now()) as unit:
        unit.update(tables.cases, case_id, started_on=None)
    page.refresh()
    go_to(page, "Borger 07")
    go_to(page, "Borger 03")
    keys.press("2")
    keys.press("Escape")
    keys.press("4")
    keys.press("1")
    assert page.progress == (1, 60)
    for key in ("F", "S"):
        keys.press(key)
        qtbot.waitUntil(shell.window.is_full)
        keys.press("Escape")
        qtbot.waitUntil(lambda: not shell.window.is_full())
