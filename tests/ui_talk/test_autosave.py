"""Saving at every pause: when, in what steps, and what happens when the store refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.errors import JobAssistError
from jobassist.services.hold_talk import Saved
from jobassist.ui.talk import autosave
from jobassist.ui.talk.autosave import Autosave

FULL = "Disken er fuld, så det sidste blev ikke gemt. Frigør plads, og gem igen."


@dataclass
class Place:
    """Where texts are saved; every save is (text, the step it belongs to, when)."""

    saves: list[tuple[str, str, float]] = field(default_factory=list)
    is_full: bool = False
    bug: Exception | None = None

    def writer(self, text: str) -> Callable[[str | None], Saved]:
        def write(continues: str | None) -> Saved:
            if self.bug is not None:
                raise self.bug
            if self.is_full:
                raise JobAssistError(FULL)
            step = continues or f"step {len({step for _, step, _ in self.saves}) + 1}"
            self.saves.append((text, step, monotonic()))
            return Saved(datetime(2023, 3, 9, 10, 42, len(self.saves)), step)

        return write

    @property
    def texts(self) -> list[str]:
        return [text for text, _, _ in self.saves]

    @property
    def steps(self) -> list[str]:
        return [step for _, step, _ in self.saves]


@pytest.fixture
def place() -> Place:
    return Place()


@pytest.fixture
def saving() -> Autosave:  # qtbot holds the application
    return Autosave()


def test_a_pause_saves_within_half_a_second(qtbot: QtBot, saving: Autosave, place: Place) -> None:
    began = monotonic()
    for text in ("H", "He", "Hej"):
        saving.touch("note", place.writer(text))
    with qtbot.waitSignal(saving.saved, timeout=2000) as signal:
        pass
    assert place.texts == ["Hej"]
    assert place.saves[0][2] - began <= 0.5
    assert signal.args == [datetime(2023, 3, 9, 10, 42, 1)]
    assert not saving.is_waiting("note")


def test_typing_without_a_pause_is_saved_every_two_seconds(
    qtbot: QtBot, saving: Autosave, place: Place
) -> None:
    began, letters = monotonic(), 0
    while len(place.saves) < 2:
        letters += 1
        saving.touch("note", place.writer("x" * letters))
        qtbot.wait(50)
    times = [began, *(at for _, _, at in place.saves)]
    assert max(later - earlier for earlier, later in pairwise(times)) <= 2.0


def test_one_text_is_one_step_until_another_field_or_a_pause_in_thought(
    saving: Autosave, place: Place
) -> None:
    for key, text in (("a", "H"), ("a", "Hej"), ("b", "x"), ("a", "Hej igen")):
        saving.touch(key, place.writer(text))
        saving.flush()
    saving.end_step()
    saving.touch("a", place.writer("Hej igen!"))
    saving.flush()
    assert place.steps == ["step 1", "step 1", "step 2", "step 3", "step 4"]
    assert saving.last_action() == "step 4"


def test_a_full_disk_is_told_and_tried_again_until_there_is_room(
    qtbot: QtBot, saving: Autosave, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    saving._retry.setInterval(30)
    place.is_full = True
    told: list[str] = []
    saved: list[datetime] = []
    saving.failed.connect(told.append)
    saving.saved.connect(saved.append)
    saving.touch("note", place.writer("Hej"))
    assert not saving.flush()
    qtbot.waitUntil(lambda: len(told) >= 3)
    assert (set(told), saved, saving.is_waiting("note")) == ({FULL}, [], True)

    place.is_full = False
    qtbot.waitUntil(lambda: bool(saved))
    assert place.texts == ["Hej"]


def test_after_a_failure_the_next_letter_tries_again(qtbot: QtBot, saving: Autosave, place: Place) -> None:
    place.is_full = True
    saving.touch("note", place.writer("Hej"))
    saving.flush()
    place.is_full = False
    saving.touch("note", place.writer("Hej!"))
    with qtbot.waitSignal(saving.saved, timeout=autosave.RETRY_MS // 2):
        pass
    assert place.texts == ["Hej!"]


def test_one_field_that_cannot_be_saved_does_not_hold_back_the_others(saving: Autosave, place: Place) -> None:
    hopeless = Place(is_full=True)
    saving.touch("bad", hopeless.writer("x"))
    saving.touch("good", place.writer("y"))
    assert not saving.flush()
    assert (place.texts, saving.is_waiting("bad"), saving.is_waiting("good")) == (["y"], True, False)


def test_a_bug_does_not_lose_the_text(saving: Autosave, place: Place) -> None:
    place.bug = RuntimeError("a bug")
    saving.touch("note", place.writer("Hej"))
    with pytest.raises(RuntimeError):
        saving.flush()
    assert saving._retry.isActive()
    place.bug = None
    assert saving.flush()
    assert place.texts == ["Hej"]


def test_nothing_to_save_is_well_saved_and_says_nothing(qtbot: QtBot, saving: Autosave) -> None:
    with qtbot.assertNotEmitted(saving.saved):
        assert saving.flush()
    assert saving.last_action() == ""
