"""Seats against deadlines: the sentence on top, the proposal at the left, the weeks ahead at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMetaMethod
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.domain.seat_plan import Proposal
from jobassist.domain.seat_words import buy_sentence
from jobassist.services.desk import Changed, Desk
from jobassist.services.place_proposed import RowError, apply
from jobassist.services.plan_seats import propose
from jobassist.services.print_seats import log_seats, seats_paper
from jobassist.services.settings import Role
from jobassist.ui.background import Progress, Task
from jobassist.ui.detached import detached
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.files import ask_target
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.page import Page
from jobassist.ui.seats.need import NeedPane
from jobassist.ui.seats.proposal import ProposalPane

_WIDE_FROM, _NEED = 1000, 492


class SeatsView(Page):
    """Everything it shows is worked out beside the window; nothing is stored until seats are reserved."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self._plan: Proposal | None = None
        self._reading: Task | None = None
        self._is_due = False
        self._caseworker = desk.settings.name if desk.settings.role is Role.CASEWORKER else ""
        self.sentence = PlainLabel(self.tr("Regner …"), role="heading", weight=600, wrap=True)
        self._mark = IconMark("layers", "accent", size=18)
        self.save = Button(self.tr("Gem som PDF …"), icon="download")
        self.print = Button(self.tr("Udskriv …"), icon="printer", keys="Ctrl+P")
        self.scope = ChoiceBox(self.tr("Hvis borgere"), dense=True)
        self.need = NeedPane(desk)
        self.proposal = ProposalPane(desk, self.scope)
        self._fill_scope(())
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Pladser og frister")

    @property
    def status_text(self) -> str:
        return ""

    @property
    def plan(self) -> Proposal | None:
        """What is shown; None until it is worked out."""
        return self._plan

    def is_busy(self) -> bool:
        """Whether something is being worked out or stored."""
        return self._reading is not None or self.proposal.work.is_busy()

    def first_control(self) -> QWidget | None:
        return self.proposal.table if self.proposal.is_made else self.proposal.make

    def _lay_out(self) -> None:
        band = QWidget()
        ground(band, "surface", edge="bottom")
        mark_pane(band)
        band.setAccessibleName(self.tr("Hvilke pladser der mangler"))
        line = row([self._mark, self.sentence, self.save, self.print], spacing=12, edges=(24, 12, 16, 12))
        line.setStretch(1, 1)
        band.setLayout(line)
        body = QWidget()
        self._line = hairline(vertical=True)
        self._body = row([self.proposal, self._line, self.need], spacing=0, owner=body)
        self._body.setStretch(0, 1)
        column([band, ScrollPane(body)], spacing=0, owner=self).setStretch(1, 1)

    def _connect(self) -> None:
        for button, act in ((self.save, self.save_pdf), (self.print, self.show_paper)):
            button.clicked.connect(lambda _checked=False, own=act: own())
            button.setEnabled(False)
        self.scope.activated.connect(lambda _index: self._on_scope())
        self.proposal.make_wanted.connect(self.make)
        self.proposal.reserve_wanted.connect(self.reserve)
        self.proposal.case_wanted.connect(self.case_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_WIDE_FROM)
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        self._line.setVisible(is_wide)
        self.need.setMinimumWidth(theme.px(_NEED) if is_wide else 0)
        self.need.setMaximumWidth(theme.px(_NEED) if is_wide else 16_777_215)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        heard = self.isSignalConnected(QMetaMethod.fromSignal(self.plan_wanted))
        self.print.setVisible(heard)  # a preview needs a window that shows it
        if self._is_due:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._reading is not None and not event.spontaneous():
            self._stop_reading()
            self._is_due = True

    def refresh(self) -> None:
        """Works the numbers out again; a proposal that is being changed keeps its rows."""
        if self.proposal.work.is_busy():
            return
        self._stop_reading()
        self._is_due = False
        self._reading = task = detached(self._work())
        task.done.connect(self._on_read)
        task.failed.connect(self._on_unreadable)
        task.start()

    def _work(self) -> Callable[[Progress], Proposal]:
        desk, caseworker = self.desk, self._caseworker
        return lambda progress: propose(desk, caseworker=caseworker, progress=progress)

    def _stop_reading(self) -> None:
        task, self._reading = self._reading, None
        if task is not None:
            task.done.disconnect(self._on_read)
            task.failed.disconnect(self._on_unreadable)
            task.stop()

    def wait(self) -> None:
        """Returns when no thread works any more; what it found is told later."""
        if self._reading is not None:
            self._reading.wait()
        self.proposal.work.wait()

    def _on_read(self, plan: Proposal) -> None:
        self._reading = None
        self._show(plan)
        self.proposal.follow(plan)

    def _on_unreadable(self, error: Exception) -> None:
        self._reading = None
        if not isinstance(error, JobAssistError):
            raise error
        self.failed.emit(str(error))

    def _show(self, plan: Proposal) -> None:
        self._plan = plan
        self.sentence.setText(buy_sentence(plan))
        self.need.show_plan(plan)
        self.proposal.show_chances(plan)
        self._fill_scope(plan.caseworkers)
        for button in (self.save, self.print):
            button.setEnabled(True)

    def _fill_scope(self, names: tuple[str, ...]) -> None:
        """All, and every caseworker by name."""
        known = names if not self._caseworker or self._caseworker in names else (self._caseworker, *names)
        if [self.scope.itemData(i) for i in range(1, self.scope.count())] == list(known):
            return
        self.scope.blockSignals(True)
        self.scope.clear()
        self.scope.addItem(self.tr("Alle sagsbehandlere"), "")
        for name in known:
            self.scope.addItem(name, name)
        self.scope.setCurrentIndex(max(self.scope.findData(self._caseworker), 0))
        self.scope.blockSignals(False)

    def _on_scope(self) -> None:
        chosen = str(self.scope.currentData() or "")
        if chosen != self._caseworker:
            self._caseworker = chosen
            self.proposal.forget()
            self.refresh()

    def make(self) -> None:
        """A proposal of all the rows, worked out now."""
        self._stop_reading()
        self.proposal.show_work().run(
            self._work(),
            self.tr("Finder pladser"),
            done=self._on_made,
            failed=self._on_failed,
            stopped=self.proposal.show_rows,
        )

    def _on_made(self, plan: Proposal) -> None:
        self._show(plan)
        self.proposal.show_plan(plan)

    def reserve(self) -> None:
        """Every row that is shown, in one write."""
        desk, rows = self.desk, self.proposal.rows
        self._stop_reading()

        def work(progress: Progress) -> Changed | RowError:
            try:
                return apply(desk, rows, progress=progress)
            except RowError as error:
                return error

        self.proposal.show_work().run(
            work,
            self.tr("Reserverer pladser"),
            done=self._on_reserved,
            failed=self._on_failed,
            stopped=self.proposal.show_rows,
        )

    def _on_reserved(self, result: Changed | RowError) -> None:
        if isinstance(result, RowError):
            self._on_failed(str(result))
            self.proposal.choose(result.case_id)
            return
        self.proposal.forget()
        self.proposal.focus_rows()
        self.refresh()
        self.changed.emit(result)

    def _on_failed(self, sentence: str) -> None:
        self.proposal.show_rows()
        self.failed.emit(sentence)

    def show_paper(self) -> None:
        """Ctrl+P: the overview as paper, with the rows as they stand."""
        plan = self._plan
        if plan is None:
            return
        shown = self.proposal.edited_plan(plan)
        paper = self.attempt(lambda: seats_paper(self.desk, shown, caseworker=self._caseworker))
        if paper is not None:
            self.plan_wanted.emit(paper)

    def save_pdf(self) -> None:
        """The overview as a file, only where the user says."""
        plan = self._plan
        path = self.choose_file() if plan is not None else None
        if plan is not None and path is not None:
            shown = self.proposal.edited_plan(plan)
            self.do(lambda: self._save_to(path, shown))

    def choose_file(self) -> Path | None:
        """Asks where; None when the user thought better of it."""
        name = f"pladser-og-behov-{self.desk.today.isoformat()}.pdf"
        words = self.tr("Gem som PDF"), self.tr("PDF-filer (*.pdf)")
        return ask_target(self, words[0], name, words[1])

    def _save_to(self, path: Path, plan: Proposal) -> Changed:
        path = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        paper = seats_paper(self.desk, plan, caseworker=self._caseworker)
        try:
            path.write_bytes(paper.pdf)
        except OSError as error:
            refused = self.tr("Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen.")
            raise JobAssistError(refused) from error
        log_seats(self.desk, plan, "fil")
        return Changed(frozenset(), self.tr("Oversigten er gemt som %1").replace("%1", path.name))
