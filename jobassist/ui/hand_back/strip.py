"""The strip that hands a finished talk back: its blocks in the professional system's order, one key each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import TalkId
from jobassist.domain.errors import JobAssistError
from jobassist.services.calendar_file import next_talk_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.hand_back import Block, HandBack, blocks_of, mark_copied, unmark
from jobassist.ui.hand_back.block import BlockCard, moment_words
from jobassist.ui.hand_back.calendar_button import CalendarButton
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.clipboard import copy_text
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.progress import ProgressBar
from jobassist.ui.kit.runs import Run, paragraph
from jobassist.ui.kit.scroll import ScrollPane

COPY_KEYS = "Ctrl+Shift+C"


class HandBackStrip(QWidget):
    """A finished talk as blocks to copy, for a pane of about 368 pixels.

    ``changed`` carries a ``Changed``, ``failed`` a sentence, as a page's do. ``is_main`` makes
    "Kopiér næste" the view's primary button.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(
        self, desk: Desk, talk_id: TalkId, parent: QWidget | None = None, *, is_main: bool = False
    ) -> None:
        super().__init__(parent)
        self._desk, self._talk_id = desk, talk_id
        self._found: HandBack | None = None
        self.cards: list[BlockCard] = []
        self.setAccessibleName(self.tr("Til fagsystemet"))
        ground(self, "surface")
        mark_pane(self)
        self._title = PlainLabel(role="heading", weight=600, wrap=True)
        self._count = PlainLabel(role="small", tone="text2")
        self._bar = ProgressBar()
        self._bar.setAccessibleName(self.tr("Kopieret"))
        self._mark = IconMark("circle-check", "green")
        self._lead = paragraph("", role="small")
        self.next = Button("", kind="primary" if is_main else "secondary", icon="copy", keys=COPY_KEYS)
        self.next.clicked.connect(self.copy_next)
        self.calendar = CalendarButton(desk)
        self.calendar.changed.connect(self.changed)
        self.calendar.failed.connect(self.failed)
        self._lay_out()
        self.setFocusProxy(self.next)
        self.refresh()

    def _lay_out(self) -> None:
        head = row([self._mark, self._title], spacing=8)
        head.setStretch(1, 1)
        progress = row([self._bar, self._count], spacing=12)
        top = column([head, progress, self._lead, self.next], spacing=8, edges=(16, 16, 16, 0))
        blocks = QWidget()
        self._blocks = column(spacing=8, owner=blocks)
        inner = QWidget()
        column([blocks, row([self.calendar, None]), None], spacing=12, edges=(16, 0, 16, 16), owner=inner)
        self._pane = ScrollPane(inner)
        whole = column([top, self._pane], spacing=12, owner=self)
        whole.setStretch(1, 1)

    def refresh(self) -> None:
        """Reads again how far the talk is; an undo may have taken a tick away."""
        try:
            self._found = blocks_of(self._desk, self._talk_id)
            self.calendar.set_talk(next_talk_of(self._desk, self._found.case_id))
        except JobAssistError as error:
            self._found = None
            self._lead.set_runs([Run(str(error))])
        self._show_blocks(self._found.blocks if self._found else ())
        self._show_progress()

    def _show_blocks(self, blocks: tuple[Block, ...]) -> None:
        if [card.block.id for card in self.cards] != [block.id for block in blocks]:
            self._build_cards(blocks)
        waiting = self._found.next_block if self._found else None
        for card, block in zip(self.cards, blocks, strict=True):
            card.show_block(block, is_next=waiting is not None and block.id == waiting.id)

    def _build_cards(self, blocks: tuple[Block, ...]) -> None:
        for old in self.cards:
            self._blocks.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [BlockCard(block, self._desk.today) for block in blocks]
        for card in self.cards:
            card.copy_wanted.connect(self.copy)
            card.tick_removed.connect(self.take_back)
            self._blocks.addWidget(card)

    def _show_progress(self) -> None:
        found = self._found
        waiting = found.next_block if found else None
        for part in (self._bar, self._count, self.next):
            part.setHidden(found is None)
        self._mark.setHidden(found is None or waiting is not None)
        self._title.setText(self._title_words(found))
        if found is None:
            return
        done, total = len(found.blocks) - found.left, len(found.blocks)
        words = self.tr("%1 af %2 kopieret").replace("%1", str(done)).replace("%2", str(total))
        self._count.setText(words)
        self._bar.setAccessibleDescription(words)
        self._bar.set_share(done / total if total else 1.0)
        self._lead.set_runs([Run(self._lead_words(found))])
        self.next.setEnabled(waiting is not None)
        self.next.set_label(self.tr("Kopiér næste") if waiting else self.tr("Alt er kopieret"))
        self.next.setAccessibleDescription(waiting.label if waiting else "")

    def _title_words(self, found: HandBack | None) -> str:
        if found is None:
            return self.tr("Til fagsystemet")
        return self.tr("Til %1").replace("%1", found.profile.name)

    def _lead_words(self, found: HandBack) -> str:
        if found.is_registered:
            return self.tr("En søgeliste har vist samtalen, så den er registreret.")
        if found.left:
            return self.tr(
                "Felterne står i fagsystemets rækkefølge. Det kopierede forsvinder efter 30 sekunder."
            )
        at = moment_words(found.handed_back_at, self._desk.today) if found.handed_back_at else ""
        return self.tr("Givet videre %1. Næste import af en søgeliste bekræfter det.").replace("%1", at)

    def progress(self) -> str:
        """``3 af 7 kopieret``."""
        return self._count.text()

    def said(self) -> str:
        """The sentence under its name."""
        return self._lead.text()

    def copy_next(self) -> None:
        """Ctrl+Shift+C: the next block in turn."""
        waiting = self._found.next_block if self._found else None
        if waiting is not None:
            self.copy(waiting.id)

    def copy(self, block_id: str) -> None:
        """Puts a block on the clipboard, then ticks it."""
        block = self._block(block_id)
        if block is None:
            return
        copy_text(block.text)
        if self._do(lambda: mark_copied(self._desk, self._talk_id, block_id)):
            self._show_next()

    def take_back(self, block_id: str) -> None:
        """Takes a tick away."""
        self._do(lambda: unmark(self._desk, self._talk_id, block_id))

    def _block(self, block_id: str) -> Block | None:
        blocks = self._found.blocks if self._found else ()
        return next((block for block in blocks if block.id == block_id), None)

    def _show_next(self) -> None:
        waiting = self._found.next_block if self._found else None
        card = next((card for card in self.cards if waiting and card.block.id == waiting.id), None)
        if card is not None:
            self._pane.ensureWidgetVisible(card)

    def _do(self, work: Callable[[], Changed]) -> bool:
        """Writes, then shows what is stored; what could not be written is a sentence."""
        try:
            done = work()
        except JobAssistError as error:
            self.refresh()
            self.failed.emit(str(error))
            return False
        self.refresh()
        self.changed.emit(done)
        return True
