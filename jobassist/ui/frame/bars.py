"""The bars above and below a page: what it is, the search and the lock; what is saved, imported and sound."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import weekday_date
from jobassist.ui.frame.search import SearchBox
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import IconButton
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.kit.progress import ProgressBar

TOP, STATUS = 56, 28
_OLD_IMPORT_DAYS, _BAR_FROM = 7, 1000


class TopBar(QWidget):
    """Title, day, search and lock."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        mark_pane(self)
        self.setAccessibleName(self.tr("Øverste linje"))
        self.setFixedHeight(theme.px(TOP))
        self._title = PlainLabel(role="page", weight=600)
        self._subtitle = PlainLabel(tone="text2", elide=True)
        self.search = SearchBox()
        # The key is the window's, since a talk hides this bar and must lock too.
        self.lock = IconButton("lock", self.tr("Lås JobAssist (Ctrl+L)"))
        self._progress = PlainLabel(role="small", weight=600)
        self._progress_bar = ProgressBar()
        self._progress_bar.setMaximumWidth(theme.px(220))
        parts = row([self._title], spacing=12, edges=(24, 0, 12, 0), owner=self)
        parts.addWidget(self._subtitle, 1)
        parts.addWidget(self._progress)
        parts.addWidget(self._progress_bar, 1)
        parts.addWidget(self.search)
        parts.addWidget(self.lock)
        self.set_progress(0, 0)
        self.set_day(today)

    def set_title(self, title: str) -> None:
        """Name the page."""
        self._title.setText(title)

    def title(self) -> str:
        """The name of the page."""
        return self._title.text()

    def subtitle(self) -> str:
        """The day, or what the page says instead."""
        return self._subtitle.text()

    def set_day(self, today: date) -> None:
        """Show the day: "Tirsdag 07-03-2023 · uge 10"."""
        week = self.tr("uge %1").replace("%1", str(today.isocalendar().week))
        self._subtitle.setText(f"{weekday_date(today).capitalize()} · {week}")

    def set_progress(self, done: int, of: int) -> None:
        """Tell how far the page is: "9 af 61 · 15 %"; nothing where there is nothing to go through."""
        words = self.tr("%1 af %2").replace("%1", str(done)).replace("%2", str(of))
        self._progress.setText(f"{words} · {round(done * 100 / of)} %" if of else "")
        self._progress_bar.set_share(done / of if of else 0)
        self._progress_bar.setAccessibleName(self._progress.text())
        self._progress.setVisible(of > 0)
        self._fit_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """The words say it all: where there is little room, the day has it rather than the bar."""
        has_room = self.width() >= theme.px(_BAR_FROM)
        self._progress_bar.setVisible(bool(self._progress.text()) and has_room)

    def set_subtitle(self, text: str) -> None:
        """Show something else than the day."""
        self._subtitle.setText(text)


class StatusStrip(QWidget):
    """One line at the foot: saved, newest import and its age, the store's health, rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "rail", edge="top")
        self.setAccessibleName(self.tr("Statuslinje"))
        self.setFixedHeight(theme.px(STATUS))
        self._saved = _StatusItem("check", "green", elide=False)
        self._import = _StatusItem("file-down", "text2")
        self._health = _StatusItem("shield-check", "text2")
        self._rows = PlainLabel(role="small", tone="text2")
        parts = row(spacing=10, edges=(24, 0, 16, 0), owner=self)
        for item in (self._saved, self._import, self._health):
            if item is not self._saved:
                line = hairline(vertical=True)
                line.setFixedHeight(theme.px(12))
                parts.addWidget(line)
            parts.addWidget(item)
        parts.addStretch(1)
        parts.addWidget(self._rows)
        self.set_saved(None)
        self.set_import(None, age_days=0)
        self.set_health("")

    def set_saved(self, at: datetime | None) -> None:
        """Tell when the last word was saved."""
        if at is None:
            self._saved.show_words("", "text2", self.tr("Intet er gemt endnu"))
        else:
            words = self.tr("Gemt %1").replace("%1", f"{at:%H:%M:%S}")
            self._saved.show_words("check", "green", words, weight=600)

    def set_import(self, at: datetime | None, *, age_days: int) -> None:
        """Tell when the newest list came; from eight days on it is marked as old."""
        if at is None:
            self._import.show_words("file-down", "text2", self.tr("Ingen import endnu"))
            return
        words = self.tr("Seneste import %1 kl. %2").replace("%1", weekday_date(at.date()))
        words = f"{words.replace('%2', f'{at:%H:%M}')} · {self._age(age_days)}"
        old = age_days > _OLD_IMPORT_DAYS
        self._import.show_words("triangle-alert" if old else "file-down", "orange" if old else "text2", words)

    def set_health(self, sentence: str, *, sound: bool = True) -> None:
        """Tell how the store is; empty: encrypted and sound."""
        words = sentence or self.tr("Lageret er krypteret og sundt")
        self._health.show_words(
            "shield-check" if sound else "triangle-alert", "text2" if sound else "orange", words
        )

    def set_rows(self, words: str) -> None:
        """Say something at the right: "64 af 64 rækker"."""
        self._rows.setText(words)

    def words(self) -> str:
        """All that the strip says, for tests and screen readers."""
        items = (self._saved, self._import, self._health)
        return " | ".join([*(item.text() for item in items), self._rows.text()])

    def _age(self, days: int) -> str:
        if days <= 0:
            return self.tr("fra i dag")
        return self.tr("1 dag gammel") if days == 1 else self.tr("%1 dage gammel").replace("%1", str(days))


class _StatusItem(QWidget):
    """An icon and its words."""

    def __init__(self, icon: str, tone: str, *, elide: bool = True) -> None:
        super().__init__()
        self._mark = IconMark(icon, tone, size=14)
        self._label = PlainLabel(role="small", tone=tone, elide=elide)
        row([self._mark, self._label], spacing=6, owner=self)

    def show_words(self, icon: str, tone: str, words: str, *, weight: theme.Weight = 400) -> None:
        self._mark.setVisible(bool(icon))
        if icon:
            self._mark.set_icon(icon, tone)
        self._label.setProperty("weight", str(weight))
        self._label.set_tone(tone)
        self._label.setText(words)

    def text(self) -> str:
        return self._label.text()
