"""One item of the agenda in the notes: a line when closed, its questions when open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.domain.agenda import YES, AgendaItem, ItemKind
from jobassist.domain.danish import short_date
from jobassist.services.hold_talk import TalkRoom
from jobassist.ui.kit import paint
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.talk.badge import SIDE, Badge
from jobassist.ui.talk.internal_field import InternalField
from jobassist.ui.talk.items import EXPLAINED, INTERNAL, ItemState, last_lines, last_made_on, last_note
from jobassist.ui.talk.last_time import JudgedAgreements, LastAnswers
from jobassist.ui.talk.questions import QuestionField, question_field, set_plain

_INDENT = SIDE + 10


class SectionLine(QAbstractButton):
    """The item's title; closed, it also says what is known, and a click opens it."""

    def __init__(self, state: ItemState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # the agenda's rows and Alt with arrows serve the keyboard
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._badge = Badge(state.number)
        self._title = PlainLabel(state.title, role="heading", weight=600, wrap=True)
        self._note = PlainLabel(role="small", tone="text2", elide=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._chevron = IconMark("chevron-down", "text2")
        parts = row([self._badge], spacing=10, edges=(0, 8, 0, 8), owner=self)
        parts.addWidget(self._title, 3)
        parts.addWidget(self._note, 2)
        parts.addWidget(self._chevron)
        self.last = Button(self.tr("Vis sidste svar"), kind="link", small=True, badge="F4")
        self.last.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.last.hide()
        parts.addWidget(self.last)

    def show_state(self, state: ItemState, *, is_open: bool, is_current: bool, aside: str) -> None:
        """Show the item as it stands; ``aside`` is said at the right of an open one."""
        self._badge.set_state(is_done=state.is_done, is_current=is_current)
        self._title.set_tone("text" if is_open else "text2")
        self._note.setText(aside if is_open else state.note)
        self._note.set_tone("orange" if state.is_warned and not is_open else "text2")
        self._chevron.setVisible(not is_open)
        self.setAccessibleName(f"{state.number}. {state.title}")
        self.setAccessibleDescription(state.note)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chevron.isVisible() and paint.is_hovered(self):
            with paint.painting(self) as painter:
                paint.box(painter, QRectF(self.rect()), fill="hover")

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class ItemSection(QWidget):
    """An item in the notes. Its fields are made when it is first opened."""

    chosen = Signal()
    """The line was clicked."""
    answered = Signal(str, str, bool)
    """Field, value, and whether the answer is complete."""
    judged = Signal(str, object)
    caret_moved = Signal(object)
    """A text (TextArea) whose cursor is to be kept in sight."""

    def __init__(self, item: AgendaItem, state: ItemState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self._state = item, state
        self._body: QWidget | None = None
        self._fields: list[QuestionField] = []
        self._judged: JudgedAgreements | None = None
        self._last: LastAnswers | None = None
        self._explained: CheckBox | None = None
        self._internal: InternalField | None = None
        self._shows_all = False
        self._aside = ""
        self.line = SectionLine(state)
        self.line.clicked.connect(self.chosen)
        self.line.last.clicked.connect(self.toggle_last)
        self._column = column([self.line, hairline()], spacing=0, owner=self)

    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self._body is not None and not self._body.isHidden()

    def set_open(self, is_open: bool, room: TalkRoom) -> None:
        """Show or hide the fields."""
        if is_open and self._body is None:
            self._build(room)
        if self._body is not None:
            self._body.setVisible(is_open)

    def show_state(self, state: ItemState, *, is_current: bool) -> None:
        """Show how far the item is."""
        self._state = state
        self.line.show_state(state, is_open=self.is_open(), is_current=is_current, aside=self._aside)
        self.line.last.setVisible(self._has_last() and is_current and self.is_open())

    def show_room(self, room: TalkRoom, *, keeps: frozenset[str] = frozenset()) -> None:
        """Show what is stored; fields in ``keeps`` hold something newer."""
        if self._body is None:
            return
        answers = {f: v for (item_id, f), v in room.answers.items() if item_id == self.item.id}
        for field in self._fields:
            if field.question.id not in keeps and field.question.note_field not in keeps:
                field.show_answers(answers)
        if self._internal is not None and INTERNAL not in keeps:
            set_plain(self._internal, answers.get(INTERNAL, ""))
        if self._explained is not None:
            self._explained.setChecked(answers.get(EXPLAINED) == YES)
        if self._judged is not None:
            self._judged.show_kept(room.last_agreements)

    def first_control(self) -> QWidget:
        """Where the keyboard goes when the item is opened."""
        promise = self._judged.first_open() if self._judged else None
        if promise is not None:
            return promise
        if self._explained is not None:
            return self._explained
        return self._fields[0].first_control() if self._fields else self.internal()

    def internal(self) -> InternalField:
        """The internal field of an item that has been opened."""
        if self._internal is None:
            raise RuntimeError("the item was never opened")
        return self._internal

    def toggle_last(self) -> None:
        """F4: every earlier answer, or only the note in short."""
        if self._last is not None:
            self._shows_all = not self._shows_all
            self._last.show_all(self._shows_all)
            words = self.tr("Skjul sidste svar") if self._shows_all else self.tr("Vis sidste svar")
            self.line.last.set_label(words)

    def _has_last(self) -> bool:
        return self._last is not None

    def _build(self, room: TalkRoom) -> None:
        self._body = QWidget()
        parts = column(spacing=12, edges=(_INDENT, 0, 0, 12), owner=self._body)
        for part in (*self._known(room), *self._questions()):
            parts.addWidget(part)
        self._internal = InternalField()
        self._internal.textChanged.connect(
            lambda: self.answered.emit(
                INTERNAL, self._internal.toPlainText() if self._internal else "", False
            )
        )
        parts.addWidget(self._internal)
        self._column.insertWidget(1, self._body)
        self._follow_carets()
        self.show_room(room)

    def _known(self, room: TalkRoom) -> list[QWidget]:
        """What stands above the questions."""
        found: list[QWidget] = []
        lines = last_lines(room, self.item)
        if lines:
            self._last = LastAnswers(last_note(room, self.item), lines)
            found.append(self._last)
        if self.item.kind is ItemKind.AGREEMENTS:
            found.append(self._agreements(room))
        if self.item.points:
            found.append(self._points())
        if self.item.kind is ItemKind.RIGHTS:
            found.append(self._explaining())
        return found

    def _agreements(self, room: TalkRoom) -> QWidget:
        self._judged = JudgedAgreements(room.last_agreements, first_name(room))
        self._judged.judged.connect(self.judged)
        made_on = last_made_on(room)
        self._aside = self.tr("udfyldt fra %1").replace("%1", short_date(made_on)) if made_on else ""
        return self._judged

    def _points(self) -> QWidget:
        points = QWidget()
        parts = column(spacing=6, owner=points)
        for point in self.item.points:
            line = row([], spacing=8)
            line.addWidget(IconMark("corner-down-right", "text3", size=14), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(PlainLabel(point, wrap=True), 1)
            parts.addLayout(line)
        return points

    def _explaining(self) -> QWidget:
        self._explained = CheckBox(self.tr("Vi har gennemgået rettigheder og pligter"))
        self._explained.clicked.connect(
            lambda checked: self.answered.emit(EXPLAINED, YES if checked else "", True)
        )
        return self._explained

    def _questions(self) -> list[QuestionField]:
        notes = sum(1 for question in self.item.questions if question.options == ())
        lines = 1 if self.item.kind is ItemKind.AGREEMENTS else 4 if notes == 1 else 2
        self._fields = [question_field(question, lines=lines) for question in self.item.questions]
        for field in self._fields:
            field.answered.connect(self.answered)
        return self._fields

    def _follow_carets(self) -> None:
        areas: list[TextArea] = [area for field in self._fields for area in field.text_areas()]
        for area in (*areas, self.internal()):
            area.cursorPositionChanged.connect(lambda own=area: self.caret_moved.emit(own))


def first_name(room: TalkRoom) -> str:
    """What the citizen is called in a row."""
    return (room.citizen.name.split() or [room.citizen.name])[0]
