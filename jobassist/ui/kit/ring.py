"""The focus ring itself; imported when a button first has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFocusFrame, QProxyStyle, QStyle, QStyleOption, QWidget

from jobassist.ui.kit import paint, theme

_OUTSET = 4


class _Margins(QProxyStyle):
    """Tells Qt's focus frame how far outside its control the ring goes."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return theme.px(_OUTSET)
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: object = None,  # noqa: N803
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget)


class Ring(QFocusFrame):
    """Qt's frame around the focus widget, painted in the theme's focus colour."""

    def __init__(self) -> None:
        super().__init__()
        self._margins = _Margins("Fusion")
        self._margins.setParent(self)
        self.setStyle(self._margins)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            paint.box(painter, QRectF(self.rect()), line="focus", width=2, radius=9)
