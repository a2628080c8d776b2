"""The foot of a talk: when it was saved, or why not, and the ways on."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.domain.danish import weekday_date
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel, repolish
from jobassist.ui.kit.layout import ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark


class TalkFoot(QWidget):
    """``Gemt 10:42:07``, the day and the version, "Job", "Vis plan", "Afslut og print"."""

    jobs_wanted = Signal()
    plan_wanted = Signal()
    finish_wanted = Signal()

    def __init__(self, day: date, version: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface", edge="top")
        mark_pane(self)
        self.setAccessibleName(self.tr("Samtalens bund"))
        self._has_about, self._is_problem = True, False
        self._mark = IconMark("check", "green")
        self._state = PlainLabel(elide=True)
        self._version = version
        self._about = PlainLabel(role="small", tone="text2", elide=True)
        self.show_day(day)
        self.jobs = Button(self.tr("Job"), icon="briefcase", keys="Alt+J")
        self.jobs.setAccessibleName(self.tr("Find jobeksempler"))
        self.plan = Button(self.tr("Vis plan"), icon="file-text", keys="Ctrl+P")
        self.finish = Button(self.tr("Afslut og print"), kind="primary", icon="printer", keys="Ctrl+Return")
        self.jobs.clicked.connect(self.jobs_wanted)
        self.plan.clicked.connect(self.plan_wanted)
        self.finish.clicked.connect(self.finish_wanted)
        parts = row([self._mark, self._state], spacing=6, edges=(24, 0, 16, 0), owner=self)
        parts.addSpacing(theme.px(10))
        parts.addWidget(self._about, 1)
        parts.addSpacing(theme.px(6))
        for button in (self.jobs, self.plan, self.finish):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            parts.addWidget(button)
            parts.setSpacing(theme.px(8))
        self._say("", "text2", self.tr("Alt gemmes, mens du skriver"), is_strong=False)

    def show_day(self, day: date) -> None:
        """The day of the talk, beside the version of the plan that it makes."""
        draft = self.tr("kladde til opfølgningsplan, version %1").replace("%1", str(self._version))
        self._about.setText(f"{weekday_date(day).capitalize()} · {draft}")

    def show_saved(self, at: datetime) -> None:
        """All that was typed is in the store."""
        self._say("check", "green", self.tr("Gemt %1").replace("%1", f"{at:%H:%M:%S}"), is_strong=True)

    def show_problem(self, sentence: str) -> None:
        """Something could not be saved; it is told aloud once."""
        kept = self.tr("Teksten bliver stående her og gemmes, så snart det kan lade sig gøre.")
        words = f"{sentence} {kept}"
        if words != self._state.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._say("octagon-alert", "red", words, is_strong=True)

    def words(self) -> str:
        """What it says about saving."""
        return self._state.text()

    def show_about(self, is_shown: bool) -> None:
        """Whether there is room for the day and the version."""
        self._has_about = is_shown
        self._about.setVisible(is_shown and not self._is_problem)

    def _say(self, icon: str, tone: str, words: str, *, is_strong: bool) -> None:
        self._mark.setVisible(bool(icon))
        if icon:
            self._mark.set_icon(icon, tone)
        self._state.setProperty("weight", "600" if is_strong else "400")
        self._state.setProperty("tone", tone)
        repolish(self._state)
        self._state.setText(words)
        self._is_problem = tone == "red"
        self.show_about(self._has_about)
