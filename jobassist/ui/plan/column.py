"""The right column of a talk: the follow-up plan as it grows, the next talk, and what is still missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QWidget

from jobassist.domain.danish import day_month
from jobassist.domain.plan import PlanContent
from jobassist.domain.plan_changes import ChangeKind, changes, summary
from jobassist.domain.plan_checks import PlanPart
from jobassist.services.plan_checks import checks_of, plan_parts
from jobassist.services.promises import KeptRate, to_promise_again
from jobassist.services.talk_facts import OfferLine, booked_next, first_time, offers
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit.chip import Chip, ChipLook, Tag
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.plan.add_part import AddPart
from jobassist.ui.plan.agreements import MARGIN, AgreementTable
from jobassist.ui.plan.change_list import ChangeList
from jobassist.ui.plan.checks import CheckList
from jobassist.ui.plan.fields import JobGoals, PlanFields, lettered
from jobassist.ui.plan.next_time import Judge, NextTimeCard
from jobassist.ui.plan.section import FoldLine, PlanSection
from jobassist.ui.worklist.words import first_name

Rate = Callable[[TalkRoom], KeptRate]


class PlanColumn(QScrollArea):
    """The draft of the plan. ``content()`` is what it says now.

    ``our_part`` counts how many of our own promises to this citizen we kept.
    """

    edited = Signal(str)
    """Which field was changed."""
    deleted = Signal()
    """A promise was deleted."""
    check_wanted = Signal(str)

    def __init__(
        self,
        room: TalkRoom,
        today: date,
        judge: Judge,
        parent: QWidget | None = None,
        *,
        our_part: Rate | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Opfølgningsplan"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark_pane(self)
        self._room, self._today, self._rate = room, today, our_part
        self._draft = self._written = room.draft
        self._make_parts(room, judge)
        inner = QWidget()
        ground(inner, "bg")
        self._lay_out(inner, room)
        self.setWidget(inner)
        InSight(self)
        self.show_draft(room)
        self._connect()

    def _make_parts(self, room: TalkRoom, judge: Judge) -> None:
        self.more = AddPart()
        self.fields = fields = PlanFields(self.more, self)
        self.goal, self.support, self.search = fields.goal, fields.support, fields.search
        self.education, self.job_goals, self.retention = fields.education, fields.job_goals, fields.retention
        self.sections = {
            PlanPart.JOB_GOALS: PlanSection(
                self.tr("Jobmål"), lettered(fields.job_goals), [field.edit for field in fields.job_goals]
            ),
            PlanPart.EDUCATION: PlanSection(
                self.tr("Uddannelsesmål"), [fields.education], [fields.education.edit]
            ),
            PlanPart.SEARCH: PlanSection(self.tr("Krav til jobsøgning"), [fields.search]),
            PlanPart.ACTIVITIES: PlanSection(self.tr("Aktiviteter"), [fields.activities]),
        }
        for section in self.sections.values():
            section.hide()
        self.table = AgreementTable(first_name(room.citizen.name), self._today, earliest=room.on)
        self.next = self._next_card(room, judge)
        self.checks = CheckList()
        self._changes = ChangeList()
        self.changed = FoldLine(self.tr("Ændret"), self._changes, weight=400)

    def _next_card(self, room: TalkRoom, judge: Judge) -> NextTimeCard:
        which = ""
        if room.suggestion.number and room.suggestion.required:
            which = self.tr("%1 af %2").replace("%1", str(room.suggestion.number))
            which = which.replace("%2", str(room.suggestion.required))
        booked = booked_next(room)
        title = self.tr("Næste samtale er booket") if booked else self.tr("Forslag til næste samtale")
        booked_at = booked.at if booked else None
        return NextTimeCard(
            judge, first_time(room), self._today, title=title, which=which, booked_at=booked_at
        )

    def _lay_out(self, inner: QWidget, room: TalkRoom) -> None:
        version = self.tr("Kladde · version %1").replace("%1", str(room.version))
        title = PlainLabel(self.tr("Opfølgningsplan"), role="heading", weight=600)
        head = column([row([title, None, Tag(version)]), self.changed, self._changes], spacing=0)
        parts = column([_inset(head)], spacing=10, edges=(20, 12, 0, 12), owner=inner)
        parts.addLayout(_inset(PlanSection(self.tr("Mål"), [self.goal])))
        for part in (PlanPart.JOB_GOALS, PlanPart.EDUCATION, PlanPart.SEARCH):
            parts.addLayout(_inset(self.sections[part]))
        parts.addWidget(self.table)
        parts.addLayout(_inset(PlanSection(self.tr("Det hjælper dig på vej"), [self.support])))
        parts.addLayout(_inset(self.sections[PlanPart.ACTIVITIES]))
        parts.addLayout(_inset(self.retention))
        found = offers(room, self._today)
        if found:
            rows = [_OfferRow(offer) for offer in found]
            self.sections[PlanPart.OFFERS] = PlanSection(self.tr("Tilbud"), rows)
            parts.addLayout(_inset(self.sections[PlanPart.OFFERS]))
        for last in (self.next, self.checks):
            parts.addLayout(_inset(last))
        parts.addStretch(1)

    def _connect(self) -> None:
        self.fields.edited.connect(self.edited)
        self.table.edited.connect(lambda key: self.edited.emit(f"agreement {key}"))
        self.table.deleted.connect(self.deleted)
        self.next.taken.connect(lambda _at: self.edited.emit("next"))
        self.next.form_changed.connect(lambda: self.edited.emit("next"))
        self.checks.wanted.connect(self.check_wanted)
        self.more.chosen.connect(lambda part: self.add_part(PlanPart(part)))

    def content(self) -> PlanContent:
        """The plan as it is written now."""
        self._written = replace(
            self.fields.written(self._draft),
            agreements=self.table.agreements(),
            next_talk_at=self.next.taken_at(),
            next_talk_form=self.next.form.form(),
        )
        return self._written

    def show_draft(self, room: TalkRoom) -> None:
        """Show what is stored, without telling anyone; what is the same is left alone."""
        self._room = room
        self._draft = self._written = draft = room.draft
        self.fields.show_draft(draft)
        if self.table.agreements() != draft.agreements:
            self.table.set_agreements(draft.agreements)
        is_taken = draft.next_talk_at is not None or booked_next(room) is not None
        if self.next.taken_at() != (first_time(room) if is_taken else None):
            self.next.set_time(first_time(room), is_taken=is_taken)
        self.next.form.set_form(draft.next_talk_form)
        self._show_parts(plan_parts(room))
        self._show_rate()
        self._show_state()

    def set_job_goals(self, goals: JobGoals) -> None:
        """Show job goals that were written elsewhere, without telling anyone."""
        self.fields.set_job_goals(goals)

    def show_room(self, room: TalkRoom) -> None:
        """Show what follows from the talk as it stands: promises to make again, and how we kept ours."""
        was, self._room = self._room.last_agreements, room
        if was != room.last_agreements:
            self._show_rate()

    def show_checks(self, there: Mapping[str, bool]) -> None:
        """Show what is still missing, what changed, and which promises can be made again."""
        self.checks.show_checks(there)
        self._show_state()

    def unread(self) -> QWidget | None:
        """The first day that cannot be read; a talk cannot end on it. One still being written is read now."""
        return self.next.unread() or self.table.unread()

    def add_part(self, part: PlanPart) -> None:
        """Show a part that nobody asked for, and give it the keyboard."""
        self.sections[part].show()
        self._offer_parts()
        self.sections[part].controls[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, asked: frozenset[PlanPart]) -> None:
        for part in asked.intersection(self.sections):
            self.sections[part].show()
        self.retention.set_wanted(PlanPart.RETENTION in asked)
        self._offer_parts()

    def _offer_parts(self) -> None:
        titles = {
            PlanPart.JOB_GOALS: self.tr("Jobmål"),
            PlanPart.EDUCATION: self.tr("Uddannelsesmål"),
            PlanPart.SEARCH: self.tr("Krav til jobsøgning"),
            PlanPart.ACTIVITIES: self.tr("Aktiviteter"),
        }
        self.more.set_parts({p: words for p, words in titles.items() if self.sections[p].isHidden()})

    def _show_state(self) -> None:
        checks = {check.part: check for check in checks_of(self._room, self._written)}
        for part, section in self.sections.items():
            section.show_check(checks.get(part))
        self.retention.show_check(checks.get(PlanPart.RETENTION))
        self.table.missing.show_check(checks.get(PlanPart.STATUS))
        again = to_promise_again(self._room, self._written.agreements, self._today)
        self.table.offer_again(again)
        self._show_changes()

    def _show_changes(self) -> None:
        previous = self._room.previous_plan
        if previous is None:
            self.changed.hide()
            return
        before = replace(previous.content, agreements=self._room.last_agreements)
        found = changes(before, self._written)
        rewritten = [
            change for change in found if change.kind not in (ChangeKind.SETTLED, ChangeKind.LEFT_OPEN)
        ]
        words = self.tr("Ændret siden version %1").replace("%1", str(previous.version))
        self.changed.set_words(f"{words}: {summary(rewritten)}")
        self._changes.set_changes(found)
        self.changed.setVisible(bool(rewritten))

    def _show_rate(self) -> None:
        if self._rate is not None:
            self.checks.our_part.show_rate(self._rate(self._room))


class _OfferRow(QWidget):
    """An offer, since when, and whether it runs."""

    def __init__(self, offer: OfferLine) -> None:
        super().__init__()
        since = self.tr("fra %1").replace("%1", day_month(offer.started_on))
        if offer.weeks is not None:
            weeks = self.tr("1 uge") if offer.weeks == 1 else self.tr("%1 uger")
            since = f"{since}, {weeks.replace('%1', str(offer.weeks))}"
        since = since.replace(" ", "\u00a0")
        look = (
            ChipLook(self.tr("I gang"), "green", "circle-check")
            if offer.is_running
            else ChipLook(self.tr("Reserveret"), "blue", "calendar-check")
        )
        parts = row([], spacing=8, owner=self)
        parts.addWidget(
            RunsLabel([Run(offer.title), Run(f"  {since}", tone="text2")]), 1, Qt.AlignmentFlag.AlignVCenter
        )
        parts.addWidget(Chip(look))


def _inset(part: QWidget | QLayout) -> QHBoxLayout:
    """Everything ends where the dates of the promises end; only their crosses stand in the margin."""
    return row([part], edges=(0, 0, MARGIN, 0))
