"""The three sizes of type in the citizen's view, and text set in them."""

from __future__ import annotations

from enum import StrEnum
from math import ceil

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.kit.segments import Segmented

translate = QCoreApplication.translate
_SEGMENT = (46, 38)


class TypeSize(StrEnum):
    """Running text in points: 16, 18 or 22."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


_POINTS = {TypeSize.SMALL: 16.0, TypeSize.MEDIUM: 18.0, TypeSize.LARGE: 22.0}
_ROLES = {TypeSize.SMALL: "body", TypeSize.MEDIUM: "title", TypeSize.LARGE: "display"}
_chosen = {"size": TypeSize.MEDIUM}


def chosen_size() -> TypeSize:
    """The size chosen last; it is remembered until the app is closed."""
    return _chosen["size"]


def choose_size(size: TypeSize) -> None:
    """Use another size from now on."""
    _chosen["size"] = size


def points(share: float = 1.0) -> float:
    """The size of running text in points at 100 %, or a share of it."""
    return _POINTS[chosen_size()] * share


def length(share: float) -> int:
    """A length that grows with the type, in pixels; ``share`` counts in the height of running text."""
    return theme.px(points(share) * 4 / 3)


class BigText(RunsLabel):
    """Wrapped text in the chosen size; ``share`` makes it larger or smaller than running text."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        share: float = 1.0,
        is_bold: bool = False,
        tone: str = "text",
    ) -> None:
        self._points = points(share)
        self._weight: theme.Weight = 600 if is_bold else 400
        super().__init__([Run(text, bold=is_bold)], parent, tone=tone)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # as high as its width asks for, no higher
        self.setSizePolicy(policy)

    def _font(self, weight: theme.Weight = 400) -> QFont:
        font = theme.font("body", weight)
        font.setPointSizeF(font.pointSizeF() * self._points / theme.current().type_pt["body"])
        return font

    def keep_whole(self) -> BigText:
        """Never break it: as wide as its words."""
        words = QFontMetricsF(self._font(self._weight)).horizontalAdvance(self.text())
        self.setFixedWidth(ceil(words) + 1)
        return self


class SizeChooser(Segmented):
    """A A A: how large the citizen wants to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        options = [(size.value, "A") for size in TypeSize]
        super().__init__(options, translate("CitizenView", "Skriftens størrelse"), parent)
        names = (self.tr("Lille skrift"), self.tr("Mellem skrift"), self.tr("Stor skrift"))
        for button, size, name in zip(self.buttons(), TypeSize, names, strict=True):
            button.setAccessibleName(name)
            button.setFixedSize(*(theme.px(side) for side in _SEGMENT))
            button.setProperty("role", _ROLES[size])
        self.set_value(chosen_size().value)

    def buttons(self) -> list[QAbstractButton]:
        """The three, from small to large."""
        return self._group.buttons()
