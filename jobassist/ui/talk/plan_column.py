"""The right column of a talk: the follow-up plan as it grows, the next talk, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from jobassist.domain.danish import day_month
from jobassist.domain.plan import PlanContent
from jobassist.services.talk_facts import OfferLine, PlanPart, booked_next, first_time, offers, plan_parts
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.kit.chip import Chip, ChipLook, Tag
from jobassist.ui.kit.fields import TextArea, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.talk.agreements import MARGIN, AgreementTable
from jobassist.ui.talk.checks import CheckList
from jobassist.ui.talk.next_time import Judge, NextTimeCard
from jobassist.ui.talk.questions import set_plain
from jobassist.ui.worklist.words import first_name


class PlanColumn(QScrollArea):
    """The draft of the plan. ``content()`` is what it says now."""

    edited = Signal(str)
    """Which field was changed."""
    deleted = Signal()
    """A promise was deleted."""
    check_wanted = Signal(str)

    def __init__(self, room: TalkRoom, today: date, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Opfølgningsplan"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark_pane(self)
        self._draft = room.draft
        self._make_fields(room, today, judge)
        inner = QWidget()
        ground(inner, "bg")
        self._lay_out(inner, room, today)
        self.setWidget(inner)
        self.show_draft(room)
        self._connect()

    def _make_fields(self, room: TalkRoom, today: date, judge: Judge) -> None:
        self.goal = TextArea(self.tr("Mål"), placeholder=self.tr("Hvad vil du nå, og hvornår?"), lines=2)
        self.support = TextArea(
            self.tr("Det hjælper dig på vej"),
            placeholder=self.tr("Skånehensyn, hjælpemidler, støtte"),
            lines=2,
        )
        self.education = TextField("", placeholder=self.tr("Uddannelse eller fag"))
        self.search = TextArea(
            self.tr("Krav til jobsøgning"), placeholder=self.tr("Hvor mange job om ugen, og hvilke?"), lines=1
        )
        hints = (
            self.tr("Det, du helst vil"),
            self.tr("Noget, der ligger tæt på"),
            self.tr("Noget nu og her"),
        )
        self.job_goals = [TextField("", placeholder=hint) for hint in hints]
        for letter, field in zip("ABC", self.job_goals, strict=True):
            field.edit.setAccessibleName(self.tr("Jobmål %1").replace("%1", letter))
        self.education.edit.setAccessibleName(self.tr("Uddannelsesmål"))
        self.table = AgreementTable(first_name(room.citizen.name), today)
        which = ""
        if room.suggestion.number and room.suggestion.required:
            which = self.tr("%1 af %2").replace("%1", str(room.suggestion.number))
            which = which.replace("%2", str(room.suggestion.required))
        booked = booked_next(room)
        title = self.tr("Næste samtale er booket") if booked else self.tr("Forslag til næste samtale")
        booked_at = booked.at if booked else None
        self.next = NextTimeCard(
            judge, first_time(room), today, title=title, which=which, booked_at=booked_at
        )
        self.checks = CheckList()

    def _lay_out(self, inner: QWidget, room: TalkRoom, today: date) -> None:
        version = self.tr("Kladde · version %1").replace("%1", str(room.version))
        head = row([PlainLabel(self.tr("Opfølgningsplan"), role="heading", weight=600), None, Tag(version)])
        parts = column([_inset(head)], spacing=12, edges=(20, 14, 0, 16), owner=inner)
        wanted = plan_parts(room)
        _add(parts, self.tr("Mål"), [self.goal])
        if PlanPart.JOB_GOALS in wanted:
            lines = [_lettered(letter, f) for letter, f in zip("ABC", self.job_goals, strict=True)]
            _add(parts, self.tr("Jobmål"), lines)
        if PlanPart.EDUCATION in wanted:
            _add(parts, self.tr("Uddannelsesmål"), [self.education])
        if PlanPart.SEARCH in wanted:
            _add(parts, self.tr("Krav til jobsøgning"), [self.search])
        parts.addWidget(self.table)
        _add(parts, self.tr("Det hjælper dig på vej"), [self.support])
        found = offers(room, today)
        if found:
            _add(parts, self.tr("Tilbud"), [_OfferRow(offer) for offer in found])
        parts.addLayout(_inset(self.next))
        parts.addLayout(_inset(self.checks))
        parts.addStretch(1)

    def _connect(self) -> None:
        for key, area in self._areas().items():
            area.textChanged.connect(lambda own=key: self.edited.emit(own))
        for key, line in self._lines().items():
            line.textEdited.connect(lambda _text, own=key: self.edited.emit(own))
        self.table.edited.connect(lambda key: self.edited.emit(f"agreement {key}"))
        self.table.deleted.connect(self.deleted)
        self.next.taken.connect(lambda _at: self.edited.emit("next"))
        self.checks.wanted.connect(self.check_wanted)

    def _areas(self) -> dict[str, TextArea]:
        return {"goal": self.goal, "support": self.support, "search": self.search}

    def _lines(self) -> dict[str, QLineEdit]:
        goals = {f"job_goal {letter}": f.edit for letter, f in zip("ABC", self.job_goals, strict=True)}
        return {**goals, "education": self.education.edit}

    def content(self) -> PlanContent:
        """The plan as it is written now."""
        a, b, c = (field.text().strip() for field in self.job_goals)
        return replace(
            self._draft,
            goal=self.goal.toPlainText().strip(),
            job_goals=(a, b, c),
            education_goal=self.education.text().strip(),
            search_requirements=self.search.toPlainText().strip(),
            support=self.support.toPlainText().strip(),
            agreements=self.table.agreements(),
            next_talk_at=self.next.taken_at(),
        )

    def show_draft(self, room: TalkRoom) -> None:
        """Show what is stored, without telling anyone; what is the same is left alone."""
        self._draft = draft = room.draft
        for area, text in (
            (self.goal, draft.goal),
            (self.support, draft.support),
            (self.search, draft.search_requirements),
        ):
            if area.toPlainText().strip() != text:
                set_plain(area, text)
        for field, text in zip(
            (*self.job_goals, self.education), (*draft.job_goals, draft.education_goal), strict=True
        ):
            if field.text().strip() != text:
                field.set_text(text)
        if self.table.agreements() != draft.agreements:
            self.table.set_agreements(draft.agreements)
        is_taken = draft.next_talk_at is not None or booked_next(room) is not None
        if self.next.taken_at() != (first_time(room) if is_taken else None):
            self.next.set_time(first_time(room), is_taken=is_taken)

    def show_checks(self, there: Mapping[str, bool]) -> None:
        """Show what is still missing."""
        self.checks.show_checks(there)

    def unread(self) -> QWidget | None:
        """The first day that cannot be read; a talk cannot end on it."""
        if self.next.day.error():
            return self.next.day
        return self.table.unread()


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


def _add(parts: QVBoxLayout, title: str, widgets: Iterable[QWidget]) -> None:
    heading = PlainLabel(title, role="small", tone="text2", weight=600)
    parts.addLayout(_inset(column([heading, *widgets], spacing=6)))


def _inset(part: QWidget | QLayout) -> QHBoxLayout:
    """Everything ends where the dates of the promises end; only their crosses stand in the margin."""
    return row([part], edges=(0, 0, MARGIN, 0))


def _lettered(letter: str, field: TextField) -> QWidget:
    line = QWidget()
    label = PlainLabel(letter, weight=600)
    label.setFixedWidth(theme.px(12))
    parts = row([label], spacing=8, owner=line)
    parts.addWidget(field, 1)
    return line
