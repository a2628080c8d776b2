"""Keeps the room of a talk as it is on screen, and hands every change to the autosave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from jobassist.domain.agenda import AnswerKey
from jobassist.domain.job_handouts import HandoutId, JobHandout
from jobassist.domain.plan import AgreementId, Kept, PlanContent
from jobassist.services import hold_talk, talk_room
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import Saved, Stale
from jobassist.services.keep_both import both_answers, both_plans
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.talk.autosave import Autosave


class TalkWriter(QObject):
    """The live room: what was typed is in it at once, and in the store soon after.

    When something newer is found in the store, both texts are kept: in the room, and then in the store.
    """

    room_changed = Signal()
    met = Signal()
    """Something was written elsewhere too; the room now has both."""

    def __init__(self, desk: Desk, room: TalkRoom, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._room = desk, room
        self._stored = room
        """The room as the store has it, as far as is known here."""
        self.autosave = Autosave(self)

    @property
    def room(self) -> TalkRoom:
        """The talk as it is on screen."""
        return self._room

    def answer(self, key: AnswerKey, value: str, *, now: bool) -> None:
        """A field of an item was filled in; ``now``: the answer is complete, so it is saved at once."""
        self._room = replace(self._room, answers={**self._room.answers, key: value})
        self.autosave.touch(("answer", key), lambda step: self._save_answer(key, step))
        self._after(now)

    def _save_answer(self, key: AnswerKey, step: str | None) -> Saved:
        saved = self._meeting(
            lambda: hold_talk.save_answer(
                self._desk, self._room, key, self._room.answers[key], continues=step
            )
        )
        revs = {**self._room.answer_revs, key: saved.rev}
        self._room = replace(self._room, answer_revs=revs)
        answers = {**self._stored.answers, key: self._room.answers[key]}
        self._stored = replace(self._stored, answers=answers)
        return saved

    def plan(self, field: str, content: PlanContent, *, now: bool) -> None:
        """The plan's draft was changed in one field."""
        self._room = replace(self._room, draft=content)
        self.autosave.touch(("plan", field), self._save_draft)
        self._after(now)

    def _save_draft(self, step: str | None) -> Saved:
        saved = self._meeting(
            lambda: hold_talk.save_draft(self._desk, self._room, self._room.draft, continues=step)
        )
        self._room = replace(self._room, draft_rev=saved.rev)
        self._stored = replace(self._stored, draft=self._room.draft)
        return saved

    def _meeting(self, write: Callable[[], Saved]) -> Saved:
        """Writes; when something newer is stored, once more with both."""
        try:
            return write()
        except Stale:
            if not self.read_again():
                raise
            saved = write()
        self.met.emit()
        return saved

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

    def tell_of_job(self, told: JobHandout, *, now: bool) -> None:
        """What came of a job example; ``now``: chosen, and not a reason that is still being written."""
        self._room = replace(
            self._room, handouts=tuple(told if each.id == told.id else each for each in self._room.handouts)
        )
        self.autosave.touch(
            ("job", told.id), lambda step: hold_talk.tell_of_job(self._desk, self._room, told, continues=step)
        )
        self._after(now)

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
        """Takes the room from the store and keeps what is not saved yet; False when the talk is over."""
        stored = talk_room.read_again(self._desk, self._room)
        if stored is None:
            return False
        waiting = {key: self._both(key, stored) for key in self.waiting_answers()}
        draft = stored.draft
        if self.plan_waits():
            draft = both_plans(self._stored.draft, self._room.draft, stored.draft)
        handouts = self._waiting_jobs()
        self._stored = stored
        self._room = replace(
            stored,
            answers={**stored.answers, **waiting},
            draft=draft,
            handouts=tuple(handouts.get(each.id, each) for each in stored.handouts),
        )
        return True

    def _waiting_jobs(self) -> dict[HandoutId, JobHandout]:
        return {each.id: each for each in self._room.handouts if self.autosave.is_waiting(("job", each.id))}

    def is_over(self) -> bool:
        """Whether the talk is no longer being held: it was ended or undone elsewhere."""
        return talk_room.read_again(self._desk, self._room) is None

    def _both(self, key: AnswerKey, stored: TalkRoom) -> str:
        return both_answers(
            self._room.agenda.item(key[0]),
            key[1],
            base=self._stored.answers.get(key, ""),
            mine=self._room.answers[key],
            theirs=stored.answers.get(key, ""),
        )

    def plan_waits(self) -> bool:
        """Whether some field of the plan is not saved yet."""
        return self.autosave.has_waiting("plan")

    def waits(self) -> bool:
        """Whether anything is not saved yet."""
        return self.autosave.is_busy()

    def waiting_answers(self) -> frozenset[AnswerKey]:
        """The answers that are not saved yet."""
        return frozenset(key for key in self._room.answers if self.autosave.is_waiting(("answer", key)))
