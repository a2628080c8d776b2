"""The left column: every agenda and letter under its heading, with a filter; arrows move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.texts.entries import Entry, EntryGroup


class EntryRow(QAbstractButton):
    """One text: its title, what it is for, and whether it is the municipality's own."""

    entered = Signal()

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        parts = column([PlainLabel(entry.title, weight=500, wrap=True)], spacing=3, edges=(10, 7, 8, 7))
        if entry.detail:
            parts.addWidget(PlainLabel(entry.detail, role="small", tone="text2", wrap=True))
        marks = self._marks()
        if marks:
            parts.addLayout(row([*(Chip(look) for look in marks), None], spacing=6))
        self.setLayout(parts)
        said = ", ".join(filter(None, (entry.title, entry.detail, *(look.text for look in marks))))
        self.setAccessibleName(said)

    def _marks(self) -> list[ChipLook]:
        marks = []
        if self.entry.is_own:
            marks.append(ChipLook(self.tr("Jeres egen"), "blue", "pencil"))
        if self.entry.is_draft:
            marks.append(ChipLook(self.tr("Kladde"), "yellow", "square-pen"))
        return marks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self.isChecked() or paint.is_hovered(self)):
            return
        with paint.painting(self) as painter:
            rect = QRectF(self.rect())
            is_on = self.isChecked()
            paint.box(painter, rect, fill="sel" if is_on else "hover", line="accent" if is_on else "")

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class TextChoice(QWidget):
    """The list. ``chosen`` carries the key of an entry, ``entered`` means: on to the text itself."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg", edge="right")
        mark_pane(self)
        self.setAccessibleName(self.tr("Dagsordener og breve"))
        self._groups: list[EntryGroup] = []
        self._heads: list[tuple[PlainLabel, list[EntryRow]]] = []
        self._buttons = QButtonGroup(self)
        self._buttons.buttonClicked.connect(self._on_clicked)
        self.filter = TextField("", placeholder=self.tr("Find en tekst"))
        self.filter.edit.setAccessibleName(self.tr("Find en dagsorden eller et brev"))
        self.filter.text_changed.connect(lambda _text: self._filter())
        self.filter.submitted.connect(self._choose_first)
        self._nothing = PlainLabel(self.tr("Ingen tekst passer. Ret i søgefeltet."), tone="text2", wrap=True)
        self._nothing.hide()
        inner = QWidget()
        self._rows = column(spacing=2, edges=(12, 4, 12, 16), owner=inner)
        self._scroll = ScrollPane(inner)
        head = column([self.filter, self._nothing], edges=(12, 14, 12, 8))
        column([head, self._scroll], spacing=0, owner=self).setStretch(1, 1)
        self.setFocusProxy(self.filter)

    def rows(self) -> list[EntryRow]:
        """Every row, in order."""
        return [each for _, rows in self._heads for each in rows]

    def current(self) -> str:
        """The key of the chosen entry; empty before anything was chosen."""
        button = self._buttons.checkedButton()
        return button.entry.key if isinstance(button, EntryRow) else ""

    def show_groups(self, groups: Sequence[EntryGroup], current: str) -> None:
        """Show these entries, and which one is open; the keyboard stays where it was."""
        groups = list(groups)
        if groups != self._groups:
            had_keyboard = any(each.hasFocus() for each in self.rows())
            self._groups = groups
            self._build()
            self._filter()
            self._check(current, focus=had_keyboard)
        else:
            self._check(current, focus=False)

    def _build(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._heads = []
        for group in self._groups:
            head = PlainLabel(group.title, role="small", tone="text2", weight=600, wrap=True)
            head.setContentsMargins(theme.px(10), theme.px(10), 0, theme.px(2))
            self._rows.addWidget(head)
            self._heads.append((head, [self._row(entry) for entry in group.entries]))
        self._rows.addStretch(1)

    def _row(self, entry: Entry) -> EntryRow:
        button = EntryRow(entry)
        button.entered.connect(self.entered)
        self._buttons.addButton(button)
        self._rows.addWidget(button)
        return button

    def _check(self, key: str, *, focus: bool) -> None:
        for button in self.rows():
            if button.entry.key == key:
                button.setChecked(True)
                if focus:
                    button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_current)  # when the rows have their places

    def _show_current(self) -> None:
        button = self._buttons.checkedButton()
        if button is not None and button.isVisible():
            self._scroll.ensureWidgetVisible(button, 0, theme.px(80))

    def focus_current(self) -> None:
        """Give the keyboard to the chosen row, and bring it into sight."""
        button = self._buttons.checkedButton()
        if button is not None and button.isVisible():
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(button, 0, theme.px(24))

    def _filter(self) -> None:
        wanted = self.filter.text().casefold().split()
        for head, rows in self._heads:
            for each in rows:
                each.setVisible(all(word in each.entry.words for word in wanted))
            head.setVisible(any(not each.isHidden() for each in rows))
        self._nothing.setVisible(bool(wanted) and all(head.isHidden() for head, _ in self._heads))

    def _choose_first(self) -> None:
        shown = [each for each in self.rows() if not each.isHidden()]
        if shown:
            shown[0].click()
            shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, EntryRow):
            self._scroll.ensureWidgetVisible(button, 0, theme.px(24))
            self.chosen.emit(button.entry.key)
