"""F1: every key of the app by screen, to read and go back from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from jobassist.services.desk import Desk
from jobassist.ui.keys.words import KeyGroup, KeyLine, key_groups
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import KeyBadge
from jobassist.ui.kit.scroll import ScrollPane, scroll_by_key
from jobassist.ui.page import Page

_TWO_FROM, _WIDTH, _KEYS = 900, 1080, 148
_BETWEEN = "…"
# A badge takes a plus apart, and these keys have Danish names.
_NAMES = {"Ctrl++": "Ctrl+plus", "Ctrl+-": "Ctrl+minus", "Space": "Mellemrum"}


class KeysPage(Page):
    """Two columns of cards where there is room, else one; Esc goes back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "bg")
        self.groups = key_groups()
        self.cards = [GroupCard(group) for group in self.groups]
        inner = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(16))
        for cards in _halved(self.cards):
            self._halves.addLayout(column([*cards, None], spacing=16), 1)
        sheet = QWidget()
        sheet.setMaximumWidth(theme.px(_WIDTH))
        sheet.setLayout(self._halves)
        middle = row([], edges=(24, 16, 24, 24), owner=inner)
        middle.addStretch(1)
        middle.addWidget(sheet, 100)
        middle.addStretch(1)
        self._scroll = ScrollPane(inner)
        column([self._header(), self._scroll], spacing=0, owner=self).setStretch(1, 1)
        self.setAccessibleName(self.title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # it is read: the arrows scroll

    @property
    def title(self) -> str:
        return self.tr("Taster")

    def _header(self) -> QWidget:
        header = QWidget()
        ground(header, "bg", edge="bottom")
        mark_pane(header)
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, keys="Esc")
        self.back.setShortcut(QKeySequence())
        self.back.clicked.connect(self.back_wanted)
        name = PlainLabel(self.tr("Taster"), role="page", weight=600)
        lead = PlainLabel(
            self.tr("Alt kan gøres fra tastaturet. Enkelte bogstaver virker uden for tekstfelter."),
            role="table", tone="text2", wrap=True,
        )  # fmt: skip
        words = column([name, lead], spacing=2)
        parts = row([self.back], spacing=16, edges=(24, 10, 24, 10), owner=header)
        parts.addLayout(words, 1)
        return header

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_TWO_FROM)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.back_wanted.emit()
        elif not scroll_by_key(self._scroll.verticalScrollBar(), event):
            super().keyPressEvent(event)


class GroupCard(QFrame):
    """The keys of one screen."""

    def __init__(self, group: KeyGroup) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName(group.where)
        heading = PlainLabel(group.where, role="heading", weight=600, wrap=True)
        lines = [_line(line) for line in group.lines]
        column([heading, *lines], spacing=7, edges=(18, 14, 18, 16), owner=self)


def _line(line: KeyLine) -> QWidget:
    badges = row([], spacing=4)
    for key in line.keys:
        between = key == _BETWEEN
        badges.addWidget(
            PlainLabel(key, role="small", tone="text2") if between else KeyBadge(_NAMES.get(key, key))
        )
    badges.addStretch(1)
    keys = QWidget()
    keys.setLayout(badges)
    keys.setMinimumWidth(theme.px(_KEYS))
    whole = QWidget()
    whole.setAccessibleName(f"{' '.join(line.keys)}: {line.what}")
    parts = row([keys], spacing=12, owner=whole)
    parts.addWidget(PlainLabel(line.what, role="table", wrap=True), 1)
    return whole


def _halved(cards: list[GroupCard]) -> tuple[list[GroupCard], list[GroupCard]]:
    """Two columns of nearly the same height, in reading order down the first."""
    heights = [card.sizeHint().height() for card in cards]
    places = range(1, len(cards))
    cut = min(places, key=lambda place: abs(sum(heights[:place]) - sum(heights[place:])))
    return cards[:cut], cards[cut:]
