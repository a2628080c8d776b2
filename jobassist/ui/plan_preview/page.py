"""The plan on paper: the very bytes that are printed, inside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMargins, QStandardPaths, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Changed, Desk
from jobassist.services.print_plan import PlanPrint, log_print
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.page import Page
from jobassist.ui.plan_preview.printing import new_printer, print_document

_BAR = 64
_ZOOMS_FROM = 800  # narrower, Ctrl with + and - still serve
_STEP = 1.25
_LEAST, _MOST = 0.25, 5.0
_POINTS_PER_INCH = 72


class PlanPreviewPage(Page):
    """Shows a plan as paper, prints it through the system's dialog, and saves it where the user says."""

    def __init__(self, desk: Desk, paper: PlanPrint, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._paper, self._is_whole = paper, True
        self._load(paper.pdf)
        self._view = QPdfView(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        edge = theme.px(16)
        self._view.setDocumentMargins(QMargins(edge, edge, edge, edge))
        self._view.setPageSpacing(edge)
        self._view.setAccessibleName(self.tr("Planen som papir"))
        self._view.setAccessibleDescription(self.text())
        mark_pane(self._view)
        self._dress()
        bar = self._make_bar()
        column([bar, self._view], spacing=0, owner=self)
        self._view.pageNavigator().currentPageChanged.connect(self._show_place)
        self._add_keys()
        self._show_place()

    def _load(self, pdf: bytes) -> None:
        # The buffer stays open as long as the document reads from it; nothing is written to disk.
        self._buffer = QBuffer(self)
        self._buffer.setData(pdf)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        ground(bar, "surface", edge="bottom")
        mark_pane(bar)
        bar.setAccessibleName(self.tr("Papirets top"))
        bar.setFixedHeight(theme.px(_BAR))
        back = IconButton("arrow-left", self.tr("Tilbage"), keys="Esc")
        back.clicked.connect(self.back_wanted)
        self._place = PlainLabel(role="small", tone="text2")
        self._zoom = Button("", kind="quiet", small=True)
        self._zoom.clicked.connect(self.show_whole)
        self._zoom.setAccessibleName(self.tr("Vis hele siden (Ctrl+0)"))
        smaller = IconButton("zoom-out", self.tr("Vis mindre (Ctrl+-)"))
        larger = IconButton("zoom-in", self.tr("Vis større (Ctrl++)"))
        smaller.clicked.connect(self.zoom_out)
        larger.clicked.connect(self.zoom_in)
        self._zooming = QWidget()
        row([smaller, self._zoom, larger], spacing=4, owner=self._zooming)
        self._save = Button(self.tr("Gem som PDF …"), icon="download", keys="Ctrl+S")
        self._save.clicked.connect(self.save)
        self._print = Button(self.tr("Udskriv …"), kind="primary", icon="printer", keys="Ctrl+P")
        self._print.clicked.connect(self.print_paper)
        title = PlainLabel(self._paper.title, role="title", weight=600, elide=True)
        parts = row([back], spacing=8, edges=(16, 4, 16, 4), owner=bar)
        parts.addLayout(column([None, title, self._place, None], spacing=1), 1)
        for part in (self._zooming, self._save, self._print):
            parts.addWidget(part)
        return bar

    def _add_keys(self) -> None:
        for keys, act in (
            ("Ctrl+0", self.show_whole),
            ("Ctrl++", self.zoom_in),
            ("Ctrl+=", self.zoom_in),
            ("Ctrl+-", self.zoom_out),
            ("Home", lambda: self.show_page(0)),
            ("End", lambda: self.show_page(self.page_count() - 1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def title(self) -> str:
        return self._paper.title

    def page_count(self) -> int:
        """How many pages the paper has."""
        return self._document.pageCount()

    def text(self) -> str:
        """What the paper says."""
        return "\n".join(self._document.getAllText(page).text() for page in range(self.page_count()))

    def place(self) -> str:
        """Which page is shown, in words."""
        return self._place.text()

    def show_page(self, page: int) -> None:
        """Bring a page into sight, the first being 0."""
        self._view.pageNavigator().jump(page, self._view.viewport().rect().topLeft().toPointF())

    def show_whole(self) -> None:
        """Ctrl+0: the whole page in the window."""
        self._is_whole = True
        self._fit()

    def _fit(self) -> None:
        """The largest page that needs no scrolling; QPdfView's own fit forgets its margins."""
        page = self._document.pagePointSize(0) * (self.logicalDpiX() / _POINTS_PER_INCH)
        edges, room = self._view.documentMargins(), self._view.size()
        width = room.width() - edges.left() - edges.right()
        height = room.height() - edges.top() - edges.bottom() - self._view.pageSpacing()
        self._zoom_to(min(width / page.width(), height / page.height()))

    def _zoom_to(self, factor: float) -> None:
        self._view.setZoomFactor(min(max(factor, _LEAST), _MOST))
        percent = f"{round(self._view.zoomFactor() * 100)} %"
        self._zoom.set_label(self.tr("Hele siden") if self._is_whole else percent)

    def zoom(self) -> float:
        """How large the paper is shown; 1.0 is its own size."""
        return self._view.zoomFactor()

    def zoom_in(self) -> None:
        """Ctrl++: larger."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Ctrl+-: smaller."""
        self._zoom_by(1 / _STEP)

    def _zoom_by(self, factor: float) -> None:
        self._is_whole = False
        self._zoom_to(self._view.zoomFactor() * factor)

    def _show_place(self) -> None:
        page = self._view.pageNavigator().currentPage() + 1
        words = self.tr("Side %1 af %2").replace("%1", str(page)).replace("%2", str(self.page_count()))
        self._place.setText(words)

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
        dialog.setWindowTitle(self.tr("Udskriv planen"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if accepted else None

    def _print_on(self, printer: QPrinter) -> Changed:
        log_print(self.desk, self._paper, purpose="udskrift")
        if not print_document(self._document, printer):
            raise JobAssistError(
                self.tr("Printeren tog ikke imod planen. Kontrollér den, eller vælg en anden printer.")
            )
        return Changed(frozenset(), self.tr("Planen er sendt til printeren"))

    def save(self) -> None:
        """A copy on disk, only where the user says."""
        path = self.choose_file()
        if path is not None:
            self.do(lambda: self._save_to(path))

    def choose_file(self) -> Path | None:
        """Asks where; None when the user thought better of it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / self._paper.filename)
        words = self.tr("Gem planen som PDF"), self.tr("PDF-filer (*.pdf)")
        chosen, _filter = QFileDialog.getSaveFileName(self, words[0], proposed, words[1])
        return Path(chosen) if chosen else None

    def _save_to(self, path: Path) -> Changed:
        path = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        log_print(self.desk, self._paper, purpose="fil")
        try:
            path.write_bytes(self._paper.pdf)
        except OSError as error:
            raise JobAssistError(
                self.tr("Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen.")
            ) from error
        return Changed(frozenset(), self.tr("Planen er gemt som %1").replace("%1", path.name))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zooming.setVisible(self.width() >= theme.px(_ZOOMS_FROM))
        if self._is_whole:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_view"):
            self._dress()

    def _dress(self) -> None:
        """QPdfView paints the ground behind the paper in the palette's dark colour."""
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme.colour("rail"))
        self._view.setPalette(palette)
