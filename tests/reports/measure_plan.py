"""What a plan costs against the same words drawn straight on a reportlab canvas with the same fonts."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from jobassist.reports.pdf_text import BOLD, REGULAR
from jobassist.reports.plan_pdf import render_plan
from jobassist.reports.sheets import PlanSheet


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text where the plan has it; measures in points."""

    x: float
    y: float
    font: str
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the fastest of many runs, and of the middle one's ratio."""

    plan: float
    plain: float
    ratio: float


def measure(sheet: PlanSheet, *, runs: int = 60) -> Cost:
    """Draw the plan and its bare text in turn, so that both meet the same weather."""
    pages = text_lines(render_plan(sheet))
    pairs = [(_timed(lambda: render_plan(sheet)), _timed(lambda: draw_plain(pages))) for _ in range(runs)]
    ratios = sorted(plan / plain for plan, plain in pairs)
    return Cost(min(plan for plan, _ in pairs), min(plain for _, plain in pairs), ratios[runs // 2])


def draw_plain(pages: list[list[Line]]) -> bytes:
    """The lines and nothing else: the least that can carry the same text."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for lines in pages:
        for line in lines:
            canvas.setFont(line.font, line.size)
            canvas.drawString(line.x, line.y, line.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def text_lines(pdf: bytes) -> list[list[Line]]:
    """Every line of a PDF, page by page."""
    return [_page_lines(page) for page in PdfReader(io.BytesIO(pdf)).pages]


def _page_lines(page: Any) -> list[Line]:
    lines: list[Line] = []

    def visit(text: str, cm: list[float], tm: list[float], font: dict[str, Any] | None, size: float) -> None:
        for index, part in enumerate(filter(str.strip, text.split("\n"))):
            name = BOLD if font and "Bold" in font["/BaseFont"] else REGULAR
            lines.append(Line(tm[4] + cm[4], tm[5] + cm[5] - index * size, name, size, part))

    page.extract_text(visitor_text=visit)
    return lines


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    from tests.reports.plan_samples import LONG, NORMAL

    for name, sheet in (("one page", NORMAL), ("two pages", LONG)):
        cost = measure(sheet)
        milliseconds = f"plan {cost.plan * 1e3:.1f} ms, plain {cost.plain * 1e3:.1f} ms"
        print(f"{name}: {milliseconds}, {cost.ratio:.2f} times")
