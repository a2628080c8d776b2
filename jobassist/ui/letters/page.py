"""The letters' page: choose a text, read it as it will stand, mend what is missing, print or copy it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.letters import Channel, Edit, LetterTemplate
from jobassist.services.desk import Changed, Desk
from jobassist.services.load_letters import letter_of, letters_of, local_problems
from jobassist.services.preview_letters import LetterPreview, Wish, preview, timing
from jobassist.services.print_paper import PaperPrint
from jobassist.services.propose_letters import LetterProposal, letters_for
from jobassist.services.write_letters import file_letters, letters_print, text_to_copy
from jobassist.ui.background import Progress
from jobassist.ui.kit import theme
from jobassist.ui.kit.clipboard import copy_text
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.letters.choice import LetterList
from jobassist.ui.letters.editor import LetterEditor
from jobassist.ui.letters.foot import LettersFoot
from jobassist.ui.letters.head import LettersHead
from jobassist.ui.letters.middle import LetterMiddle
from jobassist.ui.letters.needs import LetterNeeds
from jobassist.ui.page import Page
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.work_step import WorkStep

_LIST, _NEEDS = 288, 320
_THREE_FROM = 1060  # narrower, the columns stand below each other
_PAUSE_MS = 200
_MANY = 20  # from here on, making the paper takes so long that it is shown


class LettersPage(Page):
    """Letters and messages to one citizen or many; the app prints and copies, it sends nothing itself."""

    def __init__(
        self,
        desk: Desk,
        case_ids: tuple[CaseId, ...],
        template_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._case_ids, self._template_id = tuple(dict.fromkeys(case_ids)), template_id
        self._channel: Channel | None = None
        self._edits: dict[str, Edit] = {}
        self._unfiled: set[str] = set()
        self._is_warned = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._typing.timeout.connect(self._show)
        self._letters: tuple[LetterPreview, ...] = ()
        self._is_wide: bool | None = None
        self.preview: PlanPreviewPage | None = None
        self.editor: LetterEditor | None = None
        self._has_told = False
        self._build()
        self._connect()
        self._take(*self._read())

    def _build(self) -> None:
        ground(self, "bg")
        self.head, self.foot = LettersHead(), LettersFoot()
        self.list, self.middle = LetterList(), LetterMiddle(self.desk.today)
        self.needs, self.work = LetterNeeds(self.desk), WorkStep()
        ground(self.middle, "surface")
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        for part, share in ((self.list, 0), (self.middle, 1), (self.needs, 0)):
            self._columns.addWidget(part, share)
        self._body = QWidget()
        whole = column([self.head, ScrollPane(inner), self.foot], spacing=0, owner=self._body)
        whole.setStretch(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body)
        self._stack.addWidget(self.work)
        column([self._stack], owner=self)

    def _connect(self) -> None:
        self.head.back_wanted.connect(self.back_wanted)
        self.head.editor_wanted.connect(self.open_editor)
        self.head.large_changed.connect(self.refresh)
        self.list.chosen.connect(self.choose)
        self.list.entered.connect(self.middle.take_keyboard)
        self.middle.channel_chosen.connect(self._on_channel)
        self.middle.edited.connect(self._on_edited)
        self.middle.recipient_chosen.connect(lambda _case_id: self._show_needs())
        self.needs.typed.connect(self._typing.start)
        self.needs.changed.connect(self.changed)
        self.needs.changed.connect(lambda _changed: self.refresh())
        self.needs.failed.connect(self.failed)
        self.needs.edit_button.clicked.connect(lambda: tab_as_laid_out(self))
        self.foot.copy_wanted.connect(self.copy)
        self.foot.print_wanted.connect(self.print_letters)
        self.foot.save_wanted.connect(lambda: self.print_letters(save=True))

    @property
    def title(self) -> str:
        return self.tr("Breve")

    def first_control(self) -> QWidget | None:
        shown = self._stack.currentWidget()
        return self.list.current() if shown is self._body else shown

    @property
    def letters(self) -> tuple[LetterPreview, ...]:
        """Every citizen's letter as it stands now."""
        return self._letters

    def refresh(self) -> None:
        """Reads the citizens, the texts and what is due again."""
        found = self.attempt(self._read)
        if found is not None:
            self._take(*found)

    def _take(self, proposals: Sequence[LetterProposal], letters: Sequence[LetterTemplate]) -> None:
        self.list.show_letters(proposals, letters)
        ids = [each.template.id for each in proposals] + [letter.id for letter in letters]
        if self._template_id not in ids and ids:
            self._template_id = ids[0]
        self._show()

    def _read(self) -> tuple[Sequence[LetterProposal], Sequence[LetterTemplate]]:
        everything = letters_of(self.desk)
        letters = preview(self.desk, self._case_ids, everything[0].id)
        if not letters:
            raise JobAssistError(self.tr("Borgeren findes ikke længere. Gå tilbage til arbejdslisten."))
        groups = {letter.case.group for letter in letters}
        fitting = [letter for letter in everything if any(map(letter.fits, groups))]
        proposals = letters_for(self.desk, self._case_ids[0]) if len(self._case_ids) == 1 else ()
        return proposals, fitting

    def choose(self, template_id: str) -> None:
        """Show another text."""
        if template_id != self._template_id:
            self._template_id, self._channel = template_id, None
        self._show()

    def _on_channel(self, channel: Channel | None) -> None:
        self._channel = channel
        self._show()

    def _on_edited(self) -> None:
        edit = self.middle.text.edit()
        self._is_warned = False
        if edit is None:
            self._edits.pop(self._template_id, None)
            self._unfiled.discard(self._template_id)
        else:
            self._edits[self._template_id] = edit
            self._unfiled.add(self._template_id)
        self._show()

    def _wish(self) -> Wish:
        edits: dict[CaseId, Edit] = {}
        if len(self._case_ids) == 1 and (edit := self._edits.get(self._template_id)) is not None:
            edits = {self._case_ids[0]: edit}
        return Wish(self._channel, self.needs.values(), edits, is_large=self.head.is_large())

    def _show(self) -> None:
        self._typing.stop()
        template = self.attempt(lambda: letter_of(self.desk, self._template_id))
        if template is None:
            return
        self.needs.prepare(template)
        wish = self._wish()
        letters = self.attempt(lambda: preview(self.desk, self._case_ids, template.id, wish))
        if letters is None:
            return
        self._letters = letters
        self.head.show_letters(letters, len(self._case_ids))
        self.list.show_chosen(template.id)
        self.middle.show_letters(template, letters, self._channel, wish.edits)
        self.middle.timing.set_text(timing(self.desk, template))
        self._show_needs()
        tab_as_laid_out(self)
        ready = sum(1 for letter in letters if letter.merged)
        self.foot.show_state(ready, len(letters) - ready, self._way(letters))

    @staticmethod
    def _way(letters: Sequence[LetterPreview]) -> Channel:
        """The way that decides what the buttons do: many letters are printed, each with its own."""
        is_one_way = len(letters) == 1 or (letters[:1] and letters[0].channel is Channel.SMS)
        return letters[0].channel if is_one_way else Channel.POST

    def _show_needs(self) -> None:
        many = len(self._letters) > 1
        chosen = self.middle.chosen() if many else next(iter(self._letters), None)
        self.needs.show_letter(chosen, says_why=many)

    def copy(self) -> None:
        """Ctrl+Return: files the text and puts it on the clipboard, which forgets it after 30 seconds."""
        self._show()
        text = self.attempt(lambda: text_to_copy(self._letters))
        if text is None:
            return

        def work() -> Changed:
            changed = file_letters(self.desk, self._letters, purpose="kopieret til fagsystemet")
            copied = self.tr("Teksten er kopieret og slettes fra udklipsholderen om 30 sekunder")
            message = f"{changed.message}. {copied}" if changed.action_id else copied
            return replace(changed, message=message)

        self._unfiled.discard(self._template_id)
        if self.do(work):
            copy_text(text, sensitive=True)
        elif self._template_id in self._edits:
            self._unfiled.add(self._template_id)

    def print_letters(self, *, save: bool = False) -> None:
        """Ctrl+P: the letters that are ready as paper, to be looked through and printed, or saved as PDF."""
        self._show()
        letters = self._letters
        if len(letters) < _MANY:
            paper = self.attempt(lambda: letters_print(self.desk, letters))
            if paper is not None:
                self._open_preview(paper, save=save)
            return

        def work(progress: Progress) -> PaperPrint:
            return letters_print(self.desk, letters, progress)

        self._stack.setCurrentWidget(self.work)
        self.work.run(
            work,
            self.tr("Gør brevene klar"),
            done=lambda paper: self._open_preview(paper, save=save),
            failed=self._on_failed,
            stopped=self._show_body,
        )

    def _on_failed(self, sentence: str) -> None:
        self._show_body()
        self.failed.emit(sentence)

    def _open_preview(self, paper: PaperPrint, *, save: bool) -> None:
        page = PlanPreviewPage(self.desk, paper)
        page.changed.connect(self._on_printed)
        page.failed.connect(self.failed)
        page.back_wanted.connect(self._show_body)
        self.preview = page
        self._show_page(page)
        if save:
            page.save()

    def _on_printed(self, changed: Changed) -> None:
        """What was printed or saved is on the case; its words need no warning any more."""
        self._unfiled.discard(self._template_id)
        self.changed.emit(changed)

    def open_editor(self) -> None:
        """The municipality's own wording of the text."""
        editor = LetterEditor(self.desk, self._template_id)
        editor.changed.connect(self.changed)
        editor.failed.connect(self.failed)
        editor.back_wanted.connect(self._show_body)
        self.editor = editor
        self._show_page(editor)

    def _show_page(self, page: Page) -> None:
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_body(self) -> None:
        """Back from the paper, the editor or the work to the letters."""
        if self.editor is not None and not self.editor.may_leave():
            return
        for page in (self.preview, self.editor):
            if page is not None:
                self._stack.removeWidget(page)
                page.hide()
                page.deleteLater()
        self.preview = self.editor = None
        self._stack.setCurrentWidget(self._body)
        self.refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """Words that were changed for one letter are stored nowhere: leaving them is asked for twice."""
        self.work.stop()
        self.work.wait()
        if self.editor is not None and not self.editor.may_leave():
            return False
        if not self._unfiled or self._is_warned:
            return True
        self._is_warned = True
        self.failed.emit(
            self.tr("Du har ændret et brev, som ikke er lagt på sagen. Gå tilbage igen for at slippe det.")
        )
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_told:  # a wording that cannot be read gives way, but never in silence
            self._has_told = True
            for sentence in local_problems(self.desk)[:1]:
                self.failed.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._body:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_THREE_FROM)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        for part, width in ((self.list, _LIST), (self.needs, _NEEDS)):
            part.setMinimumWidth(theme.px(width) if is_wide else 0)
            part.setMaximumWidth(theme.px(width) if is_wide else 16_777_215)
        self.list.setMinimumHeight(0 if is_wide else theme.px(150))
        self.list.setMaximumHeight(16_777_215 if is_wide else theme.px(220))
        self.middle.setMinimumHeight(0 if is_wide else theme.px(360))
