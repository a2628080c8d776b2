"""A paper before it leaves the app: the very bytes that are printed, inside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import undo
from jobassist.services.desk import Changed, Desk
from jobassist.services.print_paper import PaperPrint, hand_out
from jobassist.ui.kit import theme
from jobassist.ui.kit.files import ask_target
from jobassist.ui.kit.layout import column, mark_pane, row
from jobassist.ui.page import Page
from jobassist.ui.plan_preview.bar import PaperBar
from jobassist.ui.plan_preview.choice import PaperChoice
from jobassist.ui.plan_preview.paper_view import PaperView
from jobassist.ui.plan_preview.printing import new_printer, print_document

_SIDE = (340, 380)
_SIDE_FROM = 1000  # narrower, the pane beside the paper comes when it is asked for


class PlanPreviewPage(Page):
    """Shows a paper, prints it through the system's dialog, and saves it where the user says.

    Both log that it left and file it the first time, as its ``PaperPrint`` says (``print_paper.hand_out``).
    ``side`` is a pane at the right of the paper; its accessible name is what the button that shows it in a
    narrow window says.
    """

    def __init__(
        self, desk: Desk, paper: PaperPrint, side: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._paper, self._side = paper, side
        self._view = PaperView(self)
        self._choice = PaperChoice(paper.kinds)
        self._choice.show_kind(paper.kind)
        self._choice.kind_wanted.connect(self.show_kind)
        self._bar = PaperBar(paper.title, self._choice, side.accessibleName() if side else "")
        body = row([self._view], spacing=0)
        body.setStretchFactor(self._view, 1)
        if side is not None:
            mark_pane(side)
            side.setMinimumWidth(theme.px(_SIDE[0]))
            side.setMaximumWidth(theme.px(_SIDE[1]))
            side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            body.addWidget(side)
        whole = column([self._bar], spacing=0, owner=self)
        whole.addLayout(body, 1)
        self._connect()
        self._add_keys()
        self._view.show_pdf(paper.pdf)
        self._show_words()

    def _connect(self) -> None:
        bar, view = self._bar, self._view
        for clicked, act in (
            (bar.back, self.back_wanted.emit),
            (bar.save, self.save),
            (bar.print, self.print_paper),
        ):
            clicked.clicked.connect(lambda _checked=False, own=act: own())
        bar.side.toggled.connect(self._show_side)
        bar.smaller.connect(view.zoom_out)
        bar.larger.connect(view.zoom_in)
        bar.whole.connect(view.show_whole)
        view.zoomFactorChanged.connect(self._show_zoom)
        view.pageNavigator().currentPageChanged.connect(self._show_place)

    def _add_keys(self) -> None:
        view = self._view
        for keys, act in (
            ("Ctrl+0", view.show_whole),
            ("Ctrl++", view.zoom_in),
            ("Ctrl+=", view.zoom_in),
            ("Ctrl+-", view.zoom_out),
            ("Home", lambda: view.show_page(0)),
            ("End", lambda: view.show_page(view.page_count() - 1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def title(self) -> str:
        return self._paper.title

    @property
    def paper(self) -> PaperPrint:
        """What is shown."""
        return self._paper

    def page_count(self) -> int:
        """How many pages the paper has."""
        return self._view.page_count()

    def text(self) -> str:
        """What the paper says."""
        return self._view.text()

    def place(self) -> str:
        """Which page is shown, in words."""
        return self._bar.place.text()

    def zoom(self) -> float:
        """How large the paper is shown; 1.0 is its own size."""
        return self._view.zoomFactor()

    def refresh(self) -> None:
        """What stands beside the paper reads again what is stored, after an undo say."""
        read_again = getattr(self._side, "refresh", None)
        if read_again is not None:
            read_again()

    def show_kind(self, kind: PaperKind) -> None:
        """Change to another paper of the same talk, or to another size of type."""
        make = self._paper.make
        other = self.attempt(lambda: make(kind)) if make is not None else None
        if other is None:
            self._choice.show_kind(self._paper.kind)
            return
        self._paper = other
        self._choice.show_kind(other.kind)
        self._view.show_pdf(other.pdf)
        self._show_words()

    def _show_words(self) -> None:
        self._bar.set_title(self._paper.title)
        self._view.setAccessibleName(self.tr("%1 som papir").replace("%1", self._name()))
        self._show_place()
        self._show_zoom()

    def _name(self) -> str:
        """What the paper is called in a sentence."""
        kinds = {
            PaperKind.PLAN: self.tr("Planen"),
            PaperKind.PLAN_LARGE: self.tr("Planen"),
            PaperKind.LETTER: self.tr("Brevet"),
            PaperKind.JOBS: self.tr("Jobeksemplerne"),
        }
        return self._paper.name or kinds.get(self._paper.kind, self.tr("Referatet"))

    def _show_zoom(self) -> None:
        percent = f"{round(self._view.zoomFactor() * 100)} %"
        self._bar.zoom.set_label(self.tr("Hele siden") if self._view.is_whole else percent)

    def _show_place(self) -> None:
        page = self._view.pageNavigator().currentPage() + 1
        words = self.tr("Side %1 af %2").replace("%1", str(page)).replace("%2", str(self.page_count()))
        self._bar.place.setText(words)

    def print_paper(self) -> None:
        """Ctrl+P: the system's print dialog, then the pages."""
        printer = self.choose_printer()
        if printer is not None:
            self.do(lambda: self._print_on(printer))

    def choose_printer(self) -> QPrinter | None:
        """Asks for printer and pages; None when the user thought better of it."""
        printer = new_printer(self._paper.title, self.page_count())
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self.page_count())
        dialog.setWindowTitle(self._paper.title)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if accepted else None

    def _print_on(self, printer: QPrinter) -> Changed:
        refused = self.tr("Printeren tog ikke imod papiret. Kontrollér den, eller vælg en anden printer.")

        def send() -> None:
            if not print_document(self._view.paper, printer):
                raise JobAssistError(refused)

        return self._hand_out("udskrift", send, self.tr("%1 er sendt til printeren"))

    def save(self) -> None:
        """A copy on disk, only where the user says."""
        path = self.choose_file()
        if path is not None:
            self.do(lambda: self._save_to(path))

    def choose_file(self) -> Path | None:
        """Asks where; None when the user thought better of it."""
        words = self.tr("Gem som PDF"), self.tr("PDF-filer (*.pdf)")
        return ask_target(self, words[0], self._paper.filename, words[1])

    def _save_to(self, path: Path) -> Changed:
        path = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        refused = self.tr("Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen.")

        def send() -> None:
            try:
                path.write_bytes(self._paper.pdf)
            except OSError as error:
                raise JobAssistError(refused) from error

        words = self.tr("%1 er gemt som %2").replace("%2", path.name)
        return self._hand_out("fil", send, words)

    def _hand_out(self, purpose: str, send: Callable[[], None], words: str) -> Changed:
        """Files the paper and sends it; what was filed is taken back when it cannot be sent."""
        filed = hand_out(self.desk, self._paper, purpose=purpose)
        try:
            send()
        except JobAssistError:
            if filed.action_id:
                undo(self.desk, filed.action_id)
            raise
        said = words.replace("%1", self._name())
        if filed.action_id:
            said = self.tr("%1 og lagt på sagen").replace("%1", said)
        return Changed(filed.case_ids, filed.message or said, filed.action_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._side is not None:
            is_narrow = self.width() < theme.px(_SIDE_FROM)
            self._bar.side.setVisible(is_narrow)
            self._side.setVisible(not is_narrow or self._bar.side.isChecked())

    def _show_side(self, shown: bool) -> None:
        if self._side is not None:
            self._side.setVisible(shown)
            (self._side if shown else self._view).setFocus(Qt.FocusReason.OtherFocusReason)
