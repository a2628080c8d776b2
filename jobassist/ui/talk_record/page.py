"""A finished talk to read: what was asked and answered, the plan, and what was corrected since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobassist.domain.case import TalkId
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.print_paper import PaperPrint
from jobassist.services.talk_record import TalkRecord, talk_record
from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.kit.scroll import ScrollPane, scroll_by_key
from jobassist.ui.page import Page
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.talk_record.cards import Correctable, ItemCard, JobsCard, PlanCard, RecordCard, TalkCard
from jobassist.ui.talk_record.header import Header

_WIDTH = 860


class TalkRecordPage(Page):
    """Fills the window; Esc goes back. Raises JobAssistError for a talk that is not finished."""

    def __init__(self, desk: Desk, talk_id: TalkId, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._talk_id = talk_id
        self._open: Correctable | None = None
        self.record = talk_record(desk, talk_id)
        self.cards: list[RecordCard] = []
        self._content: list[object] = []
        self.header = Header()
        self._pane = ScrollPane(QWidget())
        mark_pane(self._pane)
        self._pane.setAccessibleName(self.tr("Samtalen"))
        self._cards = self._make_content()
        column([self.header, self._pane], spacing=0, owner=self)
        ground(self, "bg")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.header.back_wanted.connect(self.back_wanted)
        self.header.summary_wanted.connect(self.show_summary)
        self.header.plan_wanted.connect(self.show_plan)
        self._show(self.record)

    @property
    def title(self) -> str:
        return self.tr("Afsluttet samtale")

    def _make_content(self) -> QVBoxLayout:
        content, middle = QWidget(), QWidget()
        middle.setMaximumWidth(theme.px(_WIDTH))
        cards = column(spacing=12, owner=middle)
        line = QHBoxLayout(content)
        line.setContentsMargins(*(theme.px(edge) for edge in (24, 16, 24, 24)))
        line.addStretch(0)
        line.addWidget(middle, 1)
        line.addStretch(0)
        ground(content, "bg")
        self._pane.setWidget(content)
        return cards

    def _show(self, record: TalkRecord) -> None:
        """Build anew what differs from what is shown, so that the rest stays where it is."""
        self.record = record
        self.header.show_record(record)
        today = self.desk.today
        talk = replace(record, items=(), plan=None, jobs=(), case=replace(record.case, talks=()))
        wanted: list[tuple[object, Callable[[], RecordCard]]] = [
            (talk, lambda: TalkCard(record, today)),
            *((item, partial(ItemCard, item, today)) for item in record.items),
        ]
        if record.jobs:
            wanted.append((record.jobs, partial(JobsCard, record.jobs)))
        if record.plan is not None:
            wanted.append((record.plan, partial(PlanCard, record.plan)))
        for place, (content, make) in enumerate(wanted):
            if self._content[place : place + 1] != [content]:
                self._put(place, make())
        self._content = [content for content, _make in wanted]
        while len(self.cards) > len(wanted):
            _remove(self.cards.pop())
        tab_as_laid_out(self)

    def _put(self, place: int, card: RecordCard) -> None:
        card.edit_wanted.connect(self.open_editor)
        if place < len(self.cards):
            _remove(self.cards[place])
            self.cards[place] = card
        else:
            self.cards.append(card)
        self._cards.insertWidget(place, card)
        card.show()

    def refresh(self) -> None:
        """Shows what is stored; an open editor stays, and tells when it no longer fits."""
        if self._open is not None:
            return
        try:
            record = talk_record(self.desk, self._talk_id)
        except JobAssistError:  # undone: it is no finished talk any more
            self.back_wanted.emit()
            return
        if record != self.record:
            self._show(record)

    def open_editor(self, part: Correctable) -> None:
        """Correct something in its place; whatever else is being corrected waits."""
        if self._open is not None:
            self._open.close_editor(forget=False)
        self._open = part
        is_new = part.editor is None
        editor = part.open_editor()
        if is_new:
            editor.save_wanted.connect(self._save)
            editor.left.connect(lambda: self._close(forget=False))
            editor.dropped.connect(lambda: self._close(forget=True))
        tab_as_laid_out(self)
        editor.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep_in_sight(editor)

    def _keep_in_sight(self, editor: QWidget) -> None:
        # The layout gives the editor its place first.
        QTimer.singleShot(0, editor, lambda: self._pane.ensureWidgetVisible(editor, 0, theme.px(24)))

    def _close(self, *, forget: bool) -> None:
        part, self._open = self._open, None
        if part is not None:
            part.close_editor(forget=forget)
            self.refresh()

    def _save(self) -> None:
        part = self._open
        if part is None or part.editor is None:
            return
        unread = part.editor.unread()
        if unread is not None:
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            changed = part.editor.correct(self.desk, self._talk_id)
        except JobAssistError as error:
            part.editor.show_problem(str(error))
            part.editor.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        name = part.name
        self._close(forget=True)
        self.changed.emit(changed)
        self._focus(name)

    def _focus(self, name: object) -> None:
        """Give the keyboard to the button of what was just corrected."""
        parts = [part for card in self.cards for part in card.parts]
        found = next((part for part in parts if part.name == name), None)
        (found.edit if found is not None else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """Nothing typed is let go, not even what Esc put aside: it is opened again."""
        parts = [part for card in self.cards for part in card.parts]
        part = next((each for each in parts if each.editor is not None and each.editor.is_changed()), None)
        if part is None or part.editor is None:
            return True
        if part is not self._open:
            self.open_editor(part)
        part.editor.show_problem(self.tr("Gem rettelsen, eller annullér den."))
        return False

    def show_summary(self) -> None:
        """The referat as paper; the preview changes to the internal one."""
        from jobassist.services.print_summary import print_summary

        self._preview(lambda: print_summary(self.desk, self._talk_id, internal=False))

    def show_plan(self) -> None:
        """The version of the plan that the talk made, as paper."""
        from jobassist.services.print_plan import print_of

        plan = self.record.plan
        if plan is not None:
            self._preview(lambda: print_of(self.desk, plan))

    def _preview(self, make: Callable[[], PaperPrint]) -> None:
        paper = self.attempt(make)
        if paper is not None:
            self.plan_wanted.emit(paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif not scroll_by_key(self._pane.verticalScrollBar(), event):
            super().keyPressEvent(event)


def _remove(card: RecordCard) -> None:
    card.hide()
    card.setParent(None)
    card.deleteLater()
