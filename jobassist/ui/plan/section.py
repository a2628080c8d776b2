"""A part of the plan in its column: its title, what the law misses in it, and a line that folds it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.domain.plan_checks import PlanCheck
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark

_ASIDE_GAP, _INDENT = 12, 20


class MissingMark(QWidget):
    """Says that the law misses something here; what and where it says so is its tooltip.

    A screen reader hears the same with the fields.
    """

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel(words or self.tr("mangler"), role="small", tone="orange", weight=500)
        row([IconMark("circle-alert", "orange", size=14), self._label], spacing=4, owner=self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_check(self, check: PlanCheck | None, controls: Sequence[QWidget] = ()) -> None:
        """Show what is missing, or nothing; ``controls`` are where it is to be written."""
        sentence = "" if check is None or check.is_met else f"{check.sentence} {check.paragraph}"
        if sentence == self.accessibleDescription():
            return
        self.setVisible(bool(sentence))
        for each in (self, *controls):
            each.setAccessibleDescription(sentence)
        set_tooltip(self, sentence)


class PlanSection(QWidget):
    """A title with its fields below. ``controls`` take the keyboard; by themselves the fields do."""

    def __init__(self, title: str, fields: Sequence[QWidget], controls: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.controls = tuple(controls or fields)
        self._missing = MissingMark()
        heading = PlainLabel(title, role="small", tone="text2", weight=600)
        column([row([heading, None, self._missing]), *fields], spacing=6, owner=self)

    def show_check(self, check: PlanCheck | None) -> None:
        """Show what the law misses here."""
        self._missing.show_check(check, self.controls)


class FoldLine(QAbstractButton):
    """A line that shows or hides what stands below it: a chevron, a title, and at its right a note.

    Enter and Space fold as a click does.
    """

    def __init__(self, title: str, below: QWidget, *, weight: theme.Weight = 600) -> None:
        super().__init__()
        self._below, self._title, self._aside, self._weight = below, title, "", weight
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        below.hide()
        self.toggled.connect(self._on_toggled)
        self.set_words(title)

    def words(self) -> str:
        """All that it says."""
        return f"{self._title}: {self._aside}" if self._aside else self._title

    def set_words(self, title: str, aside: str = "") -> None:
        """Say something else."""
        self._title, self._aside = title, aside
        self.setText(self.words().replace("&", "&&"))
        self._tell()

    @staticmethod
    def indent() -> int:
        """How far in its words begin, in pixels."""
        return theme.px(_INDENT)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, is_open: bool) -> None:
        self._below.setVisible(is_open)
        self._tell()

    def _tell(self) -> None:
        is_open = self.isChecked()
        self.setAccessibleName(self.words())
        self.setAccessibleDescription(self.tr("Foldet ud") if is_open else self.tr("Foldet sammen"))
        set_tooltip(self, self.words())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            if paint.is_hovered(self):
                paint.box(painter, QRectF(self.rect()), fill="hover", radius=4)
            chevron = "chevron-down" if self.isChecked() else "chevron-right"
            icons.draw(painter, chevron, "text2", QPointF(theme.px(7), self.height() / 2), 14)
            left, aside = self.indent(), QFontMetricsF(theme.font("small"))
            taken = aside.horizontalAdvance(self._aside) + theme.px(_ASIDE_GAP) if self._aside else 0.0
            room = self.width() - left - taken
            font = theme.font("small", self._weight)
            painter.setFont(font)
            words = QFontMetricsF(font).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
            paint.text(painter, QRectF(left, 0, room, self.height()), words, "text2")
            painter.setFont(theme.font("small"))
            right = Qt.AlignmentFlag.AlignRight
            paint.text(
                painter,
                QRectF(left, 0, self.width() - left, self.height()),
                self._aside,
                "text2",
                align=right,
            )
