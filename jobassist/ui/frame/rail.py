"""The rail at the left: the pages there are, and who works here."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from jobassist.ui.frame.pages import PAGES, PageSpec, page_name, page_spec
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import Brand, Initials, hairline

WIDE, NARROW = 200, 56
_EDGE, _ITEM = 8, 36


class NavItem(QAbstractButton):
    """One page of the rail; an icon alone while the rail is narrow."""

    def __init__(self, spec: PageSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._name = page_name(spec.key)
        self._count = ""
        self._is_narrow = False
        self.setCheckable(True)
        self.setShortcut(spec.keys)
        self.setAccessibleName(self._name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tooltip(self, f"{self._name} ({spec.keys})")

    def set_count(self, count: int | None) -> None:
        """Show how much waits there; None for nothing."""
        self._count = "" if count is None else str(count)
        self.setAccessibleDescription(self._count)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._is_narrow = narrow
        self.update()

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NARROW - 2 * _EDGE), theme.px(_ITEM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            on, middle = self.isChecked(), self.height() / 2
            if on or paint.is_hovered(self):
                paint.box(painter, QRectF(self.rect()), fill="surface" if on else "hover")
            if on:
                bar = QRectF(0, middle - theme.px(9), theme.px(3), theme.px(18))
                paint.box(painter, bar, fill="accent", radius=1.5)
            x = self.width() / 2 if self._is_narrow else theme.px(19)
            icons.draw(painter, self.spec.icon, "accent" if on else "text2", QPointF(x, middle), 18)
            if not self._is_narrow:
                self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        on = self.isChecked()
        painter.setFont(theme.font("body", 600 if on else 400))
        left = theme.px(38)
        room = QRectF(left, 0, self.width() - left, self.height())
        paint.text(painter, room, self._name, "accent" if on else "text2")
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        painter.setFont(theme.font("small", 500))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._count) + theme.px(14)
        height = theme.px(20)
        pill = QRectF(self.width() - theme.px(6) - width, (self.height() - height) / 2, width, height)
        paint.box(painter, pill, line="line2", radius=10)
        paint.text(painter, pill, self._count, "text2", align=Qt.AlignmentFlag.AlignHCenter)


class Rail(QWidget):
    """Brand, pages and person; only pages that were added are shown."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "rail", edge="right")
        mark_pane(self)
        self.setAccessibleName(self.tr("Sider"))
        self._items: dict[str, NavItem] = {}
        self._is_narrow = False
        self._brand_name = PlainLabel("JobAssist", role="heading", weight=600)
        self._pages = self._item_column()
        self._foot = self._item_column()
        self._initials = Initials("")
        self._name = PlainLabel(role="small", weight=600, elide=True)
        self._role = PlainLabel(role="tiny", tone="text2", elide=True)
        self._lay_out()
        self.set_narrow(False)

    def _item_column(self) -> QVBoxLayout:
        return column(spacing=2)

    def _lay_out(self) -> None:
        brand = row([Brand(), self._brand_name, None], spacing=10, edges=(6, 4, 0, 0))
        person = column([self._name, self._role], spacing=0)
        who = row([self._initials], spacing=8, edges=(4, 0, 0, 4))
        who.addLayout(person, 1)
        column(
            [brand, 18, self._pages, None, self._foot, hairline(), 2, who],
            spacing=4,
            edges=(_EDGE, 10, _EDGE, 8),
            owner=self,
        )

    def add_page(self, key: str) -> NavItem:
        """Show a page, at its fixed place among the others."""
        spec = page_spec(key)
        item = NavItem(spec, self)
        item.set_narrow(self._is_narrow)
        item.clicked.connect(lambda: self.page_chosen.emit(key))
        self._items[key] = item
        before = [other for other in PAGES[: PAGES.index(spec)] if other.key in self._items]
        if key == "settings":
            self._foot.addWidget(item)
        else:
            self._pages.insertWidget(len(before), item)
        self._set_tab_order()
        return item

    def item(self, key: str) -> NavItem:
        """A page's entry, by its key."""
        return self._items[key]

    def set_current(self, key: str) -> None:
        """Mark the page that is shown; empty for none."""
        for own, item in self._items.items():
            item.setChecked(own == key)

    def set_person(self, name: str, role: str) -> None:
        """Show who works here."""
        self._initials.set_name(name)
        self._name.setText(name)
        self._role.setText(role)
        for part in (self._initials, self._name, self._role):
            part.setVisible(bool(name) and (part is self._initials or not self._is_narrow))

    def set_narrow(self, narrow: bool) -> None:
        """56 pixels with icons alone, or 200 with words."""
        self._is_narrow = narrow
        self.setFixedWidth(theme.px(NARROW if narrow else WIDE))
        self._brand_name.setVisible(not narrow)
        for item in self._items.values():
            item.set_narrow(narrow)
        self.set_person(self._name.text(), self._role.text())

    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._is_narrow

    def _in_order(self) -> list[NavItem]:
        return [self._items[spec.key] for spec in PAGES if spec.key in self._items]

    def _set_tab_order(self) -> None:
        items = self._in_order()
        for before, after in pairwise(items):
            QWidget.setTabOrder(before, after)
