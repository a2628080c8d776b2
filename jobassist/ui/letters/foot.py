"""The foot of the letters: how many are ready, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.domain.letters import Channel
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark

_ALL_FROM = 800


class LettersFoot(QWidget):
    """``57 er klar, 3 er standset``, and copy, save and print, the usual way out as the primary one."""

    copy_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface", edge="top")
        mark_pane(self)
        self.setAccessibleName(self.tr("Brevenes bund"))
        self.setFixedHeight(theme.px(64))
        self._way, self._is_many = Channel.DIGITAL, False
        self._mark = IconMark("circle-check", "green")
        self._state = PlainLabel(role="table", tone="text2", elide=True)
        self.copy = Button(self.tr("Kopiér teksten"), icon="copy", keys="Ctrl+Return")
        self.copy_main = Button(
            self.tr("Kopiér og læg på sagen"), kind="primary", icon="copy", keys="Ctrl+Return"
        )
        self.save = Button(self.tr("Gem som PDF …"), icon="download", keys="Ctrl+S")
        self.print = Button("", kind="primary", icon="printer", keys="Ctrl+P")
        self.print_more = Button(self.tr("Udskriv …"), icon="printer", keys="Ctrl+P")
        for button, signal in (
            (self.copy, self.copy_wanted),
            (self.copy_main, self.copy_wanted),
            (self.save, self.save_wanted),
            (self.print, self.print_wanted),
            (self.print_more, self.print_wanted),
        ):
            button.clicked.connect(lambda _checked=False, own=signal: own.emit())
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        parts = row([self._mark], spacing=8, edges=(24, 0, 16, 0), owner=self)
        parts.addWidget(self._state, 1)
        for button in (self.copy, self.save, self.print_more, self.print, self.copy_main):
            parts.addWidget(button)

    def show_state(self, ready: int, stopped: int, way: Channel) -> None:
        """Say how many can go; nothing can be done while none can. What is usual by that way comes first."""
        total = ready + stopped
        words = self.tr("%1 af %2 er klar").replace("%1", str(ready)).replace("%2", str(total))
        if total == 1:
            words = self.tr("Klar") if ready else self.tr("Standset")
        self._mark.set_icon(*(("circle-check", "green") if not stopped else ("triangle-alert", "orange")))
        self._state.setText(words)
        many = total > 1
        self.print.set_label(
            self.tr("Udskriv og læg på sagerne") if many else self.tr("Udskriv og læg på sagen")
        )
        self.copy_main.set_label(
            self.tr("Kopiér og læg på sagerne") if many else self.tr("Kopiér og læg på sagen")
        )
        for button in (self.copy, self.save, self.print_more, self.print, self.copy_main):
            button.setEnabled(ready > 0)
        self._way, self._is_many = way, many
        self._arrange()

    def _arrange(self) -> None:
        """The buttons of this way; where there is little room, the paper's own page saves it."""
        is_sms, is_digital = self._way is Channel.SMS, self._way is Channel.DIGITAL
        self.copy.setVisible(not is_sms and not is_digital and not self._is_many)
        self.copy_main.setVisible(is_sms or is_digital)
        self.save.setVisible(not is_sms and self.width() >= theme.px(_ALL_FROM))
        self.print.setVisible(not is_sms and not is_digital)
        self.print_more.setVisible(is_digital)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def words(self) -> str:
        """What it says."""
        return self._state.text()
