"""The editor of an agenda: its name and talks, then every item; one part is open at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobassist.domain import agenda_edits as edits
from jobassist.domain.agenda import Agenda, AgendaItem, AgendaQuestion
from jobassist.domain.agenda_typing import put_item, put_question
from jobassist.domain.errors import JobAssistError
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.texts.fit_form import FitForm
from jobassist.ui.texts.item_form import ItemForm
from jobassist.ui.texts.item_line import PartLine
from jobassist.ui.texts.mistakes import Mistake
from jobassist.ui.texts.question_form import QuestionForm
from jobassist.ui.texts.words import made_for
from jobassist.ui.worklist.words import filled


class AgendaEditor(QWidget):
    """``edited`` carries the agenda as it now is, after every letter."""

    edited = Signal(object)
    rearranged = Signal(object, str)
    """Something was added, moved or deleted: the agenda, and what to say of it."""
    refused = Signal(str)
    """Why something cannot be deleted or moved."""

    def __init__(self, agenda: Agenda, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda, self._today = agenda, today
        self.open = 0
        self.form: FitForm | ItemForm | None = None
        self.lines: list[PartLine] = []
        self._parts: QVBoxLayout = column(spacing=0)
        self.add = Button(self.tr("Nyt punkt"), icon="plus", small=True)
        self.add.clicked.connect(self._add_item)
        inner = QWidget()
        whole = [self._parts, row([32, self.add, None], spacing=0), None]
        column(whole, spacing=12, edges=(24, 12, 24, 24), owner=inner)
        self._scroll = ScrollPane(inner)
        column([self._scroll], owner=self)
        self._build()

    def show_agenda(self, agenda: Agenda) -> None:
        """Show another state of it, say after an undo; the part that was open stays open."""
        focused = self.focusWidget()
        has_keyboard = focused is not None and focused.hasFocus()
        self.agenda = agenda
        self.open = min(self.open, len(agenda.items))
        self._build()
        if has_keyboard:
            self.focus_open()

    def go_to(self, part: int, *, focus: bool = True) -> None:
        """Open a part: 0 the name and the talks, 1 the first item; beyond the last nothing happens."""
        if not 0 <= part <= len(self.agenda.items):
            return
        self.open = part
        self._build()
        if focus:
            self.focus_open()

    def focus_open(self) -> None:
        """Give the keyboard to the open part."""
        if self.form is not None:
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self.lines[self.open], 0, theme.px(8))

    def item_form(self) -> ItemForm | None:
        """The form of the open item; None while the name and the talks are open."""
        return self.form if isinstance(self.form, ItemForm) else None

    def _build(self) -> None:
        while (entry := self._parts.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for part in range(len(self.agenda.items) + 1):
            line = PartLine(part)
            line.clicked.connect(lambda _checked=False, part=part: self.go_to(part))
            self.lines.append(line)
            self._parts.addWidget(line)
            if part == self.open:
                self.form = self._form(part)
                self._parts.addWidget(self.form)
            self._parts.addWidget(hairline())
        if self.form is not None:
            self.form.show()  # at once, for the keyboard to go there
        self._show_lines()
        tab_as_laid_out(self)

    def _form(self, part: int) -> FitForm | ItemForm:
        if part == 0:
            fit = FitForm(self.agenda, self._today)
            fit.edited.connect(self._on_fit)
            return fit
        form = ItemForm(self.agenda, part - 1)
        form.edited.connect(self._on_item)
        form.question_edited.connect(self._on_question)
        form.question_moved.connect(self._on_question_moved)
        form.question_deleted.connect(self._on_question_deleted)
        form.question_wanted.connect(self._add_question)
        form.advice_deleted.connect(self._on_advice_deleted)
        form.moved.connect(self._on_moved)
        form.deleted.connect(self._on_deleted)
        return form

    def _show_lines(self) -> None:
        agenda = self.agenda
        self.lines[0].show_part(agenda.title, made_for(agenda), is_open=self.open == 0)
        for number, item in enumerate(agenda.items, start=1):
            note = filled(self.tr("%1 min · %2 spørgsmål"), str(item.minutes), str(len(item.questions)))
            self.lines[number].show_part(item.title, note, is_open=self.open == number)

    def _take(self, agenda: Agenda) -> None:
        """It was written: the forms stay, and the lines follow."""
        self.agenda = agenda
        if self.form is not None:
            self.form.clear_problems()
        self._show_lines()
        self.edited.emit(agenda)

    def _on_fit(self, agenda: Agenda) -> None:
        self._take(replace(agenda, items=self.agenda.items))

    def _on_item(self, item: AgendaItem) -> None:
        self._take(put_item(self.agenda, item))

    def _on_question(self, question: AgendaQuestion) -> None:
        form = self.item_form()
        if form is not None:
            self._take(put_question(self.agenda, form.item.id, question))
            form.follow(self.agenda)

    def _try(self, change: Callable[[], Agenda], message: str = "") -> bool:
        """Changes the order of things; False when it was refused, which is then said."""
        try:
            agenda = change()
        except JobAssistError as error:
            self.refused.emit(str(error))
            return False
        self.agenda = agenda
        self.rearranged.emit(agenda, message)
        return True

    def _add_item(self) -> None:
        old = {item.id for item in self.agenda.items}
        if not self._try(self._with_new_item):
            return
        self.go_to(next(i for i, item in enumerate(self.agenda.items, start=1) if item.id not in old))
        form = self.item_form()
        if form is not None:
            form.fields["title"].edit.selectAll()

    def _with_new_item(self) -> Agenda:
        old = {item.id for item in self.agenda.items}
        title = self.tr("Nyt punkt")
        # Its name inside comes of the agenda's, for no screening may have an item of the same name.
        agenda = edits.add_item(self.agenda, f"{self.agenda.id} punkt", self.tr("Nyt spørgsmål"))
        new = next(item for item in agenda.items if item.id not in old)
        return put_item(agenda, replace(new, title=title, citizen_title=title))

    def _on_moved(self, step: int) -> None:
        form = self.item_form()
        if form is not None and self._try(lambda: edits.move_item(self.agenda, form.item.id, step)):
            self.go_to(self.open + step, focus=False)
            _focus_again(self.item_form(), step)

    def _on_deleted(self) -> None:
        form = self.item_form()
        gone = self.tr("Punktet er slettet")
        if form is not None and self._try(lambda: edits.remove_item(self.agenda, form.item.id), gone):
            self.go_to(min(self.open, len(self.agenda.items)))

    def _add_question(self) -> None:
        form, words = self.item_form(), self.tr("Nyt spørgsmål")
        if form is not None and self._try(lambda: edits.add_question(self.agenda, form.item.id, words)):
            form.show_questions(self.agenda)
            tab_as_laid_out(self)
            form.questions[-1].words.edit.selectAll()
            form.questions[-1].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_question_moved(self, question_id: str, step: int) -> None:
        form = self.item_form()
        if form is None:
            return
        item_id = form.item.id
        if self._try(lambda: edits.move_question(self.agenda, item_id, question_id, step)):
            form.show_questions(self.agenda)
            tab_as_laid_out(self)
            _focus_again(form.question(question_id), step)

    def _on_question_deleted(self, question_id: str) -> None:
        form = self.item_form()
        if form is None:
            return
        item_id, gone = form.item.id, self.tr("Spørgsmålet er slettet")
        if self._try(lambda: edits.remove_question(self.agenda, item_id, question_id), gone):
            form.show_questions(self.agenda)
            tab_as_laid_out(self)
            form.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_advice_deleted(self, index: int) -> None:
        form = self.item_form()
        if form is None:
            return
        left = tuple(advice for place, advice in enumerate(form.item.advice) if place != index)
        item, gone = replace(form.item, advice=left), self.tr("Rådet er slettet")
        if self._try(lambda: put_item(self.agenda, item), gone):
            form.show_questions(self.agenda)
            tab_as_laid_out(self)
            form.add_advice.setFocus(Qt.FocusReason.OtherFocusReason)

    def unread(self) -> QWidget | None:
        """A day that was typed and cannot be read."""
        return self.form.unread() if isinstance(self.form, FitForm) else None

    def show_mistake(self, mistake: Mistake) -> bool:
        """Open the part with the mistake and say it at its field; False when there is no such field."""
        self.go_to(min(mistake.item, len(self.agenda.items)))
        form = self.item_form()
        if form is not None and 0 < mistake.question <= len(form.questions):
            form.questions[mistake.question - 1].show_problem(mistake.sentence)
            return True
        return self.form is not None and self.form.show_problem(mistake.key, mistake.sentence)


def _focus_again(form: ItemForm | QuestionForm | None, step: int) -> None:
    """The button that was pressed goes along with what it moved."""
    if form is not None:
        button = form.buttons.up if step < 0 else form.buttons.down
        other = form.buttons.down if step < 0 else form.buttons.up
        (button if button.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)
