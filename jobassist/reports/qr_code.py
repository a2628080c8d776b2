"""QR codes: which dark squares a link needs, drawn as vectors that stay sharp on every printer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

_MOST_MODULES = 77  # more are smaller than a third of a millimetre at this size, and phones give up

Matrix = tuple[tuple[bool, ...], ...]
"""The squares row by row from the top, without the quiet zone; True is dark."""


@lru_cache(maxsize=200)
def qr_matrix(link: str) -> Matrix:
    """The code of a link; nothing for one that is not http(s), or too long for a phone to read.

    Kept for the next citizen, since making one takes longer than the rest of an example.
    """
    import segno

    if not link.startswith(("https://", "http://")) or not link.isprintable():
        return ()
    try:
        code = segno.make(link, error="m", micro=False)
    except segno.DataOverflowError:
        return ()
    matrix = tuple(tuple(map(bool, row)) for row in code.matrix)
    return matrix if len(matrix) <= _MOST_MODULES else ()


def paint_qr(canvas: Canvas, matrix: Matrix, x: float, y: float, size: float) -> None:
    """Draw it with the lower left corner at (x, y): one path, so that no seams show between squares."""
    module = size / len(matrix)
    path = canvas.beginPath()
    for number, row in enumerate(matrix, start=1):
        for start, length in _dark_runs(row):
            path.rect(x + start * module, y + size - number * module, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)


def _dark_runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for is_dark, group in groupby(row):
        length = len(list(group))
        if is_dark:
            yield start, length
        start += length
