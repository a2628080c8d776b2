"""The frame of a form that fills a page: the way back, the fields, and below them what is not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QWidget

from jobassist.domain.errors import FieldError, JobAssistError
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import Field
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane

_MOST = 1000  # of the width, before what stands at its sides
Problems = Sequence[tuple[str, str]]
"""(field, sentence), the field empty where none is to blame."""


class FormFrame(QWidget):
    """Esc leaves and keeps what was typed, until it is saved (Ctrl+Enter) or let go of."""

    saved = Signal(object)
    """What was written: a ``Changed``."""
    left = Signal()
    dropped = Signal()
    """What was typed is to be forgotten."""
    two_from = 860
    """From which width ``halves`` stand beside each other."""

    def __init__(self, name: str, save_words: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        ground(self, "bg")
        self._halves: QBoxLayout | None = None
        self.title = PlainLabel(name, role="title", weight=600, wrap=True)
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, badge="Esc")
        self.state = PlainLabel(role="table", tone="text2", wrap=True)
        self.drop = Button(self.tr("Slip det skrevne"), kind="quiet")
        self.save_button = Button(save_words, kind="primary", icon="check", keys="Ctrl+Return")
        self.back.clicked.connect(self.left)
        self.drop.clicked.connect(self.dropped)
        self.save_button.clicked.connect(self.save)
        keypad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        keypad.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keypad.activated.connect(self.save)

    @property
    def name(self) -> str:
        """What it is about is called now."""
        raise NotImplementedError

    def begin(self) -> None:
        """Give the first field the keyboard."""
        raise NotImplementedError

    def typed(self) -> object:
        """All that stands in the fields, to know whether it grew."""
        raise NotImplementedError

    def is_changed(self) -> bool:
        """Whether something was typed that is not stored."""
        raise NotImplementedError

    def save(self) -> None:
        """Stores it, or says below each field what to mend."""
        raise NotImplementedError

    def lay_out(self, inner: QWidget, *, widest: int, tools: Iterable[QWidget] = ()) -> None:
        """Put the fields between head and foot, ``widest`` pixels wide at most; ``tools`` end the head."""
        inner.setMaximumWidth(theme.px(widest))
        middle = QWidget()
        mark_pane(middle)
        middle.setAccessibleName(self.accessibleName())
        place = row([], spacing=0, edges=(24, 16, 24, 24), owner=middle)
        place.addStretch(1)
        place.addWidget(inner, _MOST)
        place.addStretch(1)
        self._scroll = ScrollPane(middle)
        InSight(self._scroll)
        column([self._head(tools), self._scroll, self._foot()], spacing=0, owner=self).setStretch(1, 1)

    def _head(self, tools: Iterable[QWidget]) -> QWidget:
        head = QWidget()
        ground(head, "surface", edge="bottom")
        parts = row([self.back], spacing=12, edges=(24, 8, 24, 8), owner=head)
        parts.addWidget(self.title, 1)
        for tool in tools:
            parts.addWidget(tool)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        ground(foot, "surface", edge="top")
        mark_pane(foot)
        foot.setAccessibleName(self.tr("Gem eller slip"))
        parts = row([], spacing=8, edges=(24, 12, 24, 12), owner=foot)
        parts.addWidget(self.state, 1)
        for button in (self.drop, self.save_button):
            parts.addWidget(button)
        return foot

    def halves(self, left: QLayout, right: QLayout) -> QBoxLayout:
        """Two columns, below each other where there is little room."""
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(12))
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right, 1)
        return self._halves

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._halves is not None:
            is_wide = self.width() >= theme.px(self.two_from)
            way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            if self._halves.direction() != way:
                self._halves.setDirection(way)

    def store(self, work: Callable[[], object], fields: Mapping[str, Field]) -> None:
        """Writes it and tells ``saved`` what was written, or says what to mend."""
        try:
            done = work()
        except JobAssistError as error:
            key = error.key if isinstance(error, FieldError) else ""
            self.refuse([(key, str(error))], fields)
        else:
            self.saved.emit(done)

    def show_state(self) -> None:
        """Say whether something is not saved yet."""
        is_changed = self.is_changed()
        self.drop.setVisible(is_changed)
        words = self.tr("Ikke gemt endnu. Det, du skriver, bliver stående, til du gemmer eller slipper det.")
        self.say(words if is_changed else self.tr("Gemmes, når du trykker Gem. Det kan fortrydes bagefter."))

    def say(self, words: str, *, is_problem: bool = False) -> None:
        """A sentence at the foot; a problem is read aloud too."""
        if is_problem:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.state.setText(words)
        self.state.set_tone("red" if is_problem else "text2")

    def refuse(self, wrong: Problems, fields: Mapping[str, Field]) -> None:
        """Say each problem below its field, the keyboard in the first; what has no field at the foot."""
        one, more = self.tr("Ét felt skal rettes, før det kan gemmes."), self.tr("%1 felter skal rettes.")
        words = one if len(wrong) == 1 else more.replace("%1", str(len(wrong)))
        self.say(words if say_below(fields, wrong) else wrong[0][1], is_problem=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def say_below(fields: Mapping[str, Field], wrong: Problems) -> bool:
    """Each sentence below its field, in the order of the fields; False: one belongs to none of them."""
    sentences: dict[str, str] = {}
    for key, sentence in wrong:
        sentences.setdefault(key, sentence)
    for name, field in fields.items():
        field.set_error(sentences.get(name, ""))
    first = next((field for name, field in fields.items() if name in sentences), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    return all(key in fields for key in sentences)


def card(title: str, parts: list[QWidget | QLayout]) -> QFrame:
    """Fields that belong together, under a heading."""
    whole = QFrame()
    whole.setProperty("card", "plain")
    whole.setAccessibleName(title)
    heading = PlainLabel(title, role="heading", weight=600)
    column([heading, *parts], spacing=12, edges=(18, 14, 18, 16), owner=whole)
    return whole


def beside(*fields: QWidget) -> QHBoxLayout:
    """Fields beside each other; a sentence below one leaves the others in place."""
    line = row([], spacing=12)
    for field in fields:
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return line
