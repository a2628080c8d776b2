"""A PDF in memory onto a printer, page by page, at the printer's own resolution."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

MOST_DPI = 600
"""Text gains nothing beyond, and a page at 1,200 dpi takes half a gigabyte."""
_POINTS_PER_INCH = 72


def new_printer(title: str, pages: int) -> QPrinter:
    """The usual printer with A4 paper, ready for a dialog; ``title`` is what the print queue shows."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("JobAssist")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)  # the PDF has its own margins
    printer.setFromTo(1, pages)
    return printer


def print_document(document: QPdfDocument, printer: QPrinter) -> bool:
    """Prints the chosen pages; False when the printer does not take them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for copy in range(1 if printer.supportsMultipleCopies() else printer.copyCount()):
            for number, page in enumerate(_pages(document, printer)):
                if (copy or number) and not printer.newPage():
                    return False
                _print_page(document, page, printer, painter)
    finally:
        painter.end()
    return True


def _pages(document: QPdfDocument, printer: QPrinter) -> range:
    first, last = printer.fromPage() or 1, printer.toPage() or document.pageCount()
    return range(max(first, 1) - 1, min(last, document.pageCount()))


def _print_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    points = document.pagePointSize(page)
    wanted = points.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    most = points * (MOST_DPI / _POINTS_PER_INCH)
    image = page_image(document, page, wanted if wanted.width() < most.width() else most)
    left = (paper.width() - wanted.width()) / 2
    painter.drawImage(QRectF(left, 0, wanted.width(), wanted.height()), image)


def page_image(document: QPdfDocument, page: int, size: QSizeF) -> QImage:
    """A page as an image on white."""
    whole = QSize(round(size.width()), round(size.height()))
    image = QImage(whole, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, document.render(page, whole))
    painter.end()
    return image
