"""Keeps the room of a talk as it is on screen, and hands every change to the autosave."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from jobassist.domain.agenda import AnswerKey
from jobassist.domain.plan import AgreementId, Kept, PlanContent
from jobassist.services import hold_talk, talk_room
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import Saved
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.talk.autosave import Autosave


class TalkWriter(QObject):
    """The live room: what was typed is in it at once, and in the store soon after."""

    room_changed = Signal()

    def __init__(self, desk: Desk, room: TalkRoom, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._room = desk, room
        self.autosave = Autosave(self)

    @property
    def room(self) -> TalkRoom:
        """The talk as it is on screen."""
        return self._room

    def answer(self, key: AnswerKey, value: str, *, now: bool) -> None:
        """A field of an item was filled in; ``now``: the answer is complete, so it is saved at once."""
        self._room = replace(self._room, answers={**self._room.answers, key: value})
        write = partial(hold_talk.save_answer, self._desk, self._room, key, value)
        self.autosave.touch(("answer", key), lambda step: write(continues=step))
        self._after(now)

    def plan(self, field: str, content: PlanContent, *, now: bool) -> None:
        """The plan's draft was changed in one field."""
        self._room = replace(self._room, draft=content)
        write = partial(hold_talk.save_draft, self._desk, self._room, content)
        self.autosave.touch(("plan", field), lambda step: write(continues=step))
        self._after(now)

    def judge(self, agreement_id: AgreementId, kept: Kept) -> None:
        """A promise of last time was kept or not."""
        judged = tuple(
            replace(a, kept=kept) if a.id == agreement_id else a for a in self._room.last_agreements
        )
        self._room = replace(self._room, last_agreements=judged)

        def write(_step: str | None) -> Saved:
            return hold_talk.judge_agreement(self._desk, self._room, agreement_id, kept)

        self.autosave.touch(("judge", agreement_id), write)
        self._after(now=True)

    def _after(self, now: bool) -> None:
        self.room_changed.emit()
        if now:
            self.autosave.flush()

    def end_step(self) -> bool:
        """The keyboard went elsewhere: what was typed is saved, and what comes is another step to undo."""
        saved = self.autosave.flush()
        self.autosave.end_step()
        return saved

    def read_again(self) -> bool:
        """Takes the room from the store, but what is not saved yet; False when the talk is over or undone."""
        stored = talk_room.read_again(self._desk, self._room)
        if stored is None:
            return False
        waits = self.autosave.is_waiting
        answers = {**stored.answers, **{k: v for k, v in self._room.answers.items() if waits(("answer", k))}}
        draft = self._room.draft if self.plan_waits() else stored.draft
        self._room = replace(stored, answers=answers, draft=draft)
        return True

    def plan_waits(self) -> bool:
        """Whether some field of the plan is not saved yet."""
        return self.autosave.has_waiting("plan")

    def waiting_answers(self) -> frozenset[AnswerKey]:
        """The answers that are not saved yet."""
        return frozenset(key for key in self._room.answers if self.autosave.is_waiting(("answer", key)))
