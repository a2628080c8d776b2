"""The field of an item that only caseworkers see: it is not on any print and not in the citizen's view."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.kit.labels import elided
from jobassist.ui.kit.marks import IconMark, KeyBadge

KEYS = "Alt+I"
_LEFT, _RIGHT = 24, 48
_LOW = "QPlainTextEdit {{ padding: {}px {}px; }} QPlainTextEdit:focus {{ padding: {}px {}px; }}"


class InternalField(TextArea):
    """A dashed text with the crossed eye before it and its shortcut behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, lines=1, internal=True)
        self.setAccessibleName(self.tr("Internt felt, vises ikke for borgeren"))
        self._hint = self.tr("Internt felt, vises ikke for borgeren og kommer ikke på tryk")
        self._eye = IconMark("eye-off", "text", self)
        self._badge = KeyBadge(KEYS, self)
        self.setStyleSheet(_LOW.format(theme.px(2), theme.px(8), theme.px(2) - 1, theme.px(8) - 1))
        self.setViewportMargins(theme.px(_LEFT), 0, theme.px(_RIGHT), 0)

    def sizeHint(self) -> QSize:
        """Lower than other texts: mostly it is empty."""
        usual = super().sizeHint()
        return QSize(usual.width(), usual.height() - theme.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        self.setPlaceholderText(elided(self._hint, self.fontMetrics(), room))
        middle = self.minimumSizeHint().height() // 2 if self.blockCount() == 1 else theme.px(14)
        for mark, left in ((self._eye, theme.px(10)), (self._badge, self.width() - theme.px(10))):
            mark.resize(mark.sizeHint())
            x = left if mark is self._eye else left - mark.width()
            mark.move(x, middle - mark.height() // 2)
