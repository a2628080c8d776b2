"""A PDF on the screen: pages on a ground, the whole page or any size, and what they say."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMargins, QPointF
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import mark_pane

_STEP = 1.25
_LEAST, _MOST = 0.25, 5.0
_POINTS_PER_INCH = 72


class PaperView(QPdfView):
    """Shows the very bytes that are printed. ``zoomFactorChanged`` tells of every change of size.

    ``owner`` keeps the documents: Qt crashes when a view is the parent of what it shows.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.is_whole = True
        self._owner = owner
        self._buffer = QBuffer(owner)
        self.paper = QPdfDocument(owner)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        edge = theme.px(16)
        self.setDocumentMargins(QMargins(edge, edge, edge, edge))
        self.setPageSpacing(edge)
        mark_pane(self)
        self._dress()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another paper, from its first page."""
        buffer, paper = QBuffer(self._owner), QPdfDocument(self._owner)
        # The buffer stays open as long as the document reads from it; nothing is written to disk.
        buffer.setData(pdf)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        paper.load(buffer)
        self.setDocument(paper)
        self.paper.deleteLater()
        self._buffer.deleteLater()
        self.paper, self._buffer = paper, buffer
        self.setAccessibleDescription(self.text())
        self.pageNavigator().jump(0, QPointF())
        if self.is_whole:
            self.show_whole()

    def page_count(self) -> int:
        """How many pages the paper has."""
        return self.paper.pageCount()

    def text(self) -> str:
        """What the paper says."""
        return "\n".join(self.paper.getAllText(page).text() for page in range(self.page_count()))

    def show_page(self, page: int) -> None:
        """Bring a page into sight, the first being 0."""
        self.pageNavigator().jump(page, self.viewport().rect().topLeft().toPointF())

    def show_whole(self) -> None:
        """The largest page that needs no scrolling; QPdfView's own fit forgets its margins."""
        self.is_whole = True
        page = self.paper.pagePointSize(0) * (self.logicalDpiX() / _POINTS_PER_INCH)
        if page.isEmpty():
            return
        edges, room = self.documentMargins(), self.size()
        width = room.width() - edges.left() - edges.right()
        height = room.height() - edges.top() - edges.bottom() - self.pageSpacing()
        self._zoom_to(min(width / page.width(), height / page.height()))

    def zoom_in(self) -> None:
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        self._zoom_by(1 / _STEP)

    def _zoom_by(self, factor: float) -> None:
        self.is_whole = False
        self._zoom_to(self.zoomFactor() * factor)

    def _zoom_to(self, factor: float) -> None:
        self.setZoomFactor(min(max(factor, _LEAST), _MOST))
        self.zoomFactorChanged.emit(self.zoomFactor())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_whole:
            self.show_whole()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        """The ground behind the paper is painted in the palette's dark colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme.colour("rail"))
        self.setPalette(palette)
