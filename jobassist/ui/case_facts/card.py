"""A card of facts: rows with what can be done to each, and above them the form that one is written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import Case
from jobassist.services.desk import Changed, Desk
from jobassist.ui.citizen.cards import Card
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.form import Form, Run

_TOP = Qt.AlignmentFlag.AlignTop
_FORM_MOST = 560
Step = tuple[str, Callable[[], None]]
"""A verb, and what it does."""


class FactRow(QWidget):
    """One fact: what, when and a note, how it stands, and its steps."""

    def __init__(
        self, fact_id: str, title: str, details: Sequence[str], look: ChipLook | None, steps: Sequence[Step]
    ) -> None:
        super().__init__()
        self.fact_id = fact_id
        self.setAccessibleName(title)
        words = column([PlainLabel(title, role="table", weight=500, wrap=True)], spacing=1)
        for told in details:
            if told:
                words.addWidget(PlainLabel(told, role="small", tone="text2", wrap=True))
        top = row(spacing=8)
        top.addLayout(words, 1)
        if look is not None:
            top.addWidget(Chip(look), 0, _TOP)
        self.buttons = {label: _link(label, f"{title} {details[0]}", do) for label, do in steps}
        foot = FlowLayout(list(self.buttons.values()), spacing=14, line_spacing=0)
        column([top, foot] if steps else [top], spacing=2, edges=(0, 7, 0, 5), owner=self)


def _link(label: str, about: str, do: Callable[[], None]) -> Button:
    button = Button(label, kind="link", small=True)
    button.setAccessibleDescription(about)
    button.clicked.connect(do)
    return button


class FactsCard(Card):
    """Facts that can be written where they stand; one form at a time, and Esc gives it up."""

    failed = Signal(str)
    """A sentence of what a step could not do."""
    form_opened = Signal(object)
    """The form, to be brought into sight."""

    case: Case
    """The case that is shown now."""

    def __init__(self, desk: Desk, run: Run, title: str, none_yet: str, add: str) -> None:
        super().__init__(title, none_yet)
        self.desk, self.run = desk, run
        self.form: Form | None = None
        self._edited = ""
        self.add = Button(add, kind="link", small=True)
        self.add.setAccessibleDescription(title)
        self.add.clicked.connect(lambda: self.open_form(self.new_form()))
        self.head.addWidget(self.add)

    def show_case(self, case: Case) -> None:
        """Show what is known of a case; a form that is being filled in stays."""
        self.case = case
        self.set_rows(self.rows_of(case))

    def rows_of(self, case: Case) -> Sequence[QWidget]:
        """A row for each fact, the newest first."""
        raise NotImplementedError

    def new_form(self) -> Form:
        """The form in which one more is written."""
        raise NotImplementedError

    def lines(self) -> list[FactRow]:
        """The rows of facts."""
        return [each for each in self.rows if isinstance(each, FactRow)]

    def open_form(self, form: Form, *, of: str = "") -> None:
        """Show a form above the rows; ``of`` is the fact that it changes, empty: a new one."""
        self._drop_form()
        self.form, self._edited = form, of
        form.closed.connect(self.close_form)
        form.setMaximumWidth(theme.px(_FORM_MOST))
        self.add.hide()
        self.whole.insertWidget(1, form)
        form.show()
        tab_as_laid_out(self)
        form.begin()
        self.form_opened.emit(form)

    def close_form(self) -> None:
        """Give the form up, and the keyboard back to where it was opened."""
        if self.form is not None:
            self._drop_form()
            self.add.show()
            self._take_keyboard(self._edited)

    def run_step(self, work: Callable[[], Changed]) -> None:
        """What a link does at once; it can be undone."""
        before = [each.fact_id for each in self.lines() if _has_keyboard(each)]
        if problem := self.run(work):
            self.failed.emit(problem)
        elif before:
            self._take_keyboard(before[0])

    def _drop_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self.whole.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _take_keyboard(self, fact_id: str) -> None:
        """To the fact's own row, where it is still there, else to the button that adds one."""
        line = next((each for each in self.lines() if fact_id and each.fact_id == fact_id), None)
        button = next(iter(line.buttons.values()), self.add) if line is not None else self.add
        button.setFocus(Qt.FocusReason.OtherFocusReason)


def _has_keyboard(line: FactRow) -> bool:
    focused = line.window().focusWidget()
    return focused is not None and line.isAncestorOf(focused)
