"""The citizen's view of the talk: all that the window shows while the screen is turned."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QScrollBar, QWidget

from jobassist.services.citizen_view import shown_to_citizen
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.citizen_view.agenda import AgendaList
from jobassist.ui.citizen_view.agreements import AgreedColumn
from jobassist.ui.citizen_view.type_size import SizeChooser, TypeSize, choose_size, length
from jobassist.ui.frame.alone import AloneView
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.scroll import ScrollPane, scroll_by_key

_BESIDE_FROM = 40  # so many times the running text wide, agenda and agreements stand beside each other
_DAYS_BESIDE_FROM = 46  # and from here on each agreement has its day beside it, not below
_EDGE, _NARROW_EDGE = 64, 24


class CitizenView(AloneView):
    """Agenda, agreements and dates in large type; F9 and Esc say ``closed``.

    ``index`` is the item being talked about, ``contact`` whom to reach and where. It shows the
    talk as it was when the view was opened.
    """

    def __init__(self, room: TalkRoom, index: int, contact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet, self._contact = shown_to_citizen(room, index), contact
        self._room: tuple[bool, bool] | None = None
        self.setAccessibleName(self.tr("Din samtale i dag"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        ground(self, "surface")
        self.sizes = SizeChooser()
        self.sizes.value_changed.connect(self._on_size_chosen)
        self.back = Button(self.tr("Tilbage"), kind="quiet", badge="F9")
        self.back.clicked.connect(self.closed)
        self._scroll = ScrollPane(QWidget())
        parts = column([self._make_header()], spacing=0, owner=self)
        parts.addWidget(self._scroll, 1)
        parts.addWidget(self._make_foot())
        for keys in ("F9", "Esc"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.closed)

    def _make_header(self) -> QWidget:
        header = QWidget()
        ground(header, "surface", edge="bottom")
        title = PlainLabel(self.tr("Din samtale i dag"), role="display", weight=600)
        day = PlainLabel(self.sheet.day, role="title", tone="text2")
        self._titles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._titles.setSpacing(theme.px(16))
        self._titles.addWidget(title, 0, Qt.AlignmentFlag.AlignBaseline)
        self._titles.addWidget(day, 0, Qt.AlignmentFlag.AlignBaseline)
        self._header = row([], spacing=16, owner=header)
        self._header.addLayout(self._titles)
        self._header.addStretch(1)
        self._header.addWidget(self.sizes)
        return header

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        ground(foot, "surface", edge="top")
        words = PlainLabel(
            self.tr("Sig til, hvis noget ikke passer. Så retter vi det sammen."), tone="text2", wrap=True
        )
        self._foot = row([], spacing=16, owner=foot)
        self._foot.addWidget(words, 1)
        self._foot.addWidget(self.back)
        return foot

    def _on_size_chosen(self, size: str | None) -> None:
        choose_size(TypeSize(size or TypeSize.MEDIUM))
        self.sizes.set_value(size or TypeSize.MEDIUM.value)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self._has_room(_BESIDE_FROM), self._has_room(_DAYS_BESIDE_FROM)) != self._room:
            self._fill()

    def _has_room(self, share: int) -> bool:
        return self.width() >= share * length(1.0)

    def _fill(self) -> None:
        """Lay everything out anew, in the size and the room there is."""
        is_wide, has_days_beside = self._has_room(_BESIDE_FROM), self._has_room(_DAYS_BESIDE_FROM)
        self._room = is_wide, has_days_beside
        edge = _EDGE if is_wide else _NARROW_EDGE
        self.agenda = AgendaList(self.sheet.items)
        self.agreed = AgreedColumn(self.sheet, self._contact, is_wide=has_days_beside)
        left, right = QWidget(), QWidget()
        ground(left, "sunken", edge="right" if is_wide else "bottom")
        top = 40 if is_wide else 24
        column([self.agenda], edges=(edge, top, _NARROW_EDGE, 32), owner=left)
        column([self.agreed], edges=(56 if is_wide else edge, top, edge, 32), owner=right)
        content = QWidget()
        ground(content, "surface")
        sides = QBoxLayout(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom, content
        )
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(left, 1 if is_wide else 0)
        sides.addWidget(right, 2 if is_wide else 1)
        self._scroll.setWidget(content)
        self._fit_bars(edge, is_wide=is_wide)

    def _fit_bars(self, edge: int, *, is_wide: bool) -> None:
        across = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._titles.setDirection(across)
        self._titles.setSpacing(theme.px(16 if is_wide else 0))
        side = theme.px(edge)
        self._header.setContentsMargins(side, theme.px(16), side, theme.px(16))
        self._foot.setContentsMargins(side, theme.px(10), side, theme.px(10))

    def scroll_bar(self) -> QScrollBar:
        """What the keys move."""
        return self._scroll.verticalScrollBar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not scroll_by_key(self.scroll_bar(), event):
            super().keyPressEvent(event)
