"""What is still missing before a talk ends; it never holds anybody back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.plan.our_part import OurPart


class Check(QAbstractButton):
    """One thing: green when it is there, orange with "mangler" when not. A click goes there."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._is_there = words, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_there(False)

    def set_there(self, is_there: bool) -> None:
        """Whether it is done."""
        self._is_there = is_there
        self.setText(self.words())
        self.setAccessibleName(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._words if self._is_there else self.tr("%1 mangler").replace("%1", self._words)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(theme.font("small", 500)).horizontalAdvance(self.words())
        return QSize(round(words) + theme.px(14 + 6 + 4), theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = "green" if self._is_there else "orange"
        with paint.painting(self) as painter:
            if paint.is_hovered(self):
                paint.box(painter, QRectF(self.rect()), fill="hover", radius=4)
            icon = "circle-check" if self._is_there else "circle-alert"
            icons.draw(painter, icon, tone, QPointF(theme.px(7), self.height() / 2), 14)
            painter.setFont(theme.font("small", 500))
            place = QRectF(theme.px(20), 0, self.width() - theme.px(20), self.height())
            paint.text(painter, place, self.words(), tone)


class CheckList(QWidget):
    """Goal, promises, rights, next talk; beside the title how many of our own promises we kept."""

    wanted = Signal(str)
    """The key of what was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks = {
            "goal": Check(self.tr("Mål")),
            "agreements": Check(self.tr("Aftaler")),
            "rights": Check(self.tr("Rettigheder")),
            "next": Check(self.tr("Næste samtale")),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(2))
        self.our_part = OurPart()
        title = PlainLabel(self.tr("Før du afslutter"), role="small", tone="text2", weight=600)
        grid.addLayout(row([title, None, self.our_part]), 0, 0, 1, 2)
        for place, (key, check) in enumerate(self.checks.items()):
            grid.addWidget(check, 1 + place // 2, place % 2)
            check.clicked.connect(lambda _checked=False, own=key: self.wanted.emit(own))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_checks(self, there: Mapping[str, bool]) -> None:
        """Show what is there."""
        for key, is_there in there.items():
            if key in self.checks:
                self.checks[key].set_there(is_there)
        self.checks["rights"].setVisible("rights" in there)
