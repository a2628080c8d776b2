"""A button that adds a part to the plan which nobody asked for, but which this citizen needs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from jobassist.domain.plan_checks import PlanPart
from jobassist.ui.kit.buttons import Button


class AddPart(Button):
    """Opens a list of the parts that are not shown yet; gone when all are."""

    chosen = Signal(str)
    """The part (PlanPart) to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Flere felter"), parent, kind="link", icon="plus", small=True)
        self.setAccessibleDescription(self.tr("Føj et felt til planen"))
        self._parts: dict[PlanPart, str] = {}
        self.clicked.connect(self._open)

    def set_parts(self, parts: Mapping[PlanPart, str]) -> None:
        """The parts to choose from, with their titles."""
        self._parts = dict(parts)
        self.setVisible(bool(parts))

    def menu_of_parts(self) -> QMenu:
        """The list."""
        menu = QMenu(self)
        for part, title in self._parts.items():
            action = menu.addAction(title.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, own=part: self.chosen.emit(own.value))
        return menu

    def _open(self) -> None:
        menu = self.menu_of_parts()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
