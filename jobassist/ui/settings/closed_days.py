"""The municipality's own closed days: two usual ones to tick, and others to type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobassist.services.edit_settings import USUAL_CLOSED_DAYS, closed_day_words, closed_days_text
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.layout import row
from jobassist.ui.settings.section import Section
from jobassist.ui.settings.typed import TypedLine

translate = QCoreApplication.translate


class ClosedDaysSection(Section):
    """``entered`` tells that a day was ticked or typed."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("ClosedDaysSection", "Lukkedage")
        lead = translate(
            "ClosedDaysSection",
            "Dage, hvor jobcentret holder lukket ud over helligdagene. "
            "Den sidste sikre dag flyttes til arbejdsdagen før.",
        )
        super().__init__(title, lead, parent)
        self.usual = {day: CheckBox(closed_day_words(day)) for day in USUAL_CLOSED_DAYS}
        self.others = TypedLine(self.tr("Andre lukkedage (dag-måned)"), placeholder=self.tr("31-12, 26-05"))
        self.fill([row([*self.usual.values(), None], spacing=24), self.others])
        for box in self.usual.values():
            box.clicked.connect(self.entered)
        self.others.entered.connect(self.entered)

    def chosen(self) -> list[str]:
        """The ticked days as ``MM-DD``."""
        return [day for day, box in self.usual.items() if box.isChecked()]

    def show_days(self, days: Sequence[str]) -> None:
        """Shows what is stored; what was refused stays to be mended."""
        for day, box in self.usual.items():
            box.setChecked(day in days)
        self.others.show_text(closed_days_text(day for day in days if day not in self.usual))
