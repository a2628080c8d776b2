"""A file before anything of it is stored: how many rows are what, what happens to each, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row


class FilePreview(QWidget):
    """Nothing is stored before ``import_wanted``; Esc gives up.

    ``name`` is the file's, ``submit`` the button's words; without any, there is nothing to import.
    """

    import_wanted = Signal()
    left = Signal()

    def __init__(self, name: str, submit: str) -> None:
        super().__init__()
        ground(self, "surface")
        mark_pane(self)
        self.setAccessibleName(self.tr("Importér %1").replace("%1", name))
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, badge="Esc")
        self.back.clicked.connect(self.left)
        words = submit or self.tr("Intet at importere")
        self.submit = Button(words, kind="primary", icon="check", keys="Ctrl+Return")
        self.submit.setEnabled(bool(submit))
        self.submit.clicked.connect(self.import_wanted)
        keypad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        keypad.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keypad.activated.connect(self.submit.click)

    def lay_out(
        self, looks: Sequence[ChipLook], body: QWidget, note: str, chosen: PlainLabel | None = None
    ) -> None:
        """The counts above, ``body`` in the middle, below it ``chosen``, the note and the button."""
        chips = FlowLayout()
        for look in looks:
            chips.addWidget(Chip(look))
        top = row([self.back], spacing=12)
        top.addWidget(PlainLabel(self.accessibleName(), role="title", weight=600, wrap=True), 1)
        head = QWidget()
        ground(head, "bg", edge="bottom")
        column([top, chips], spacing=8, edges=(24, 8, 24, 12), owner=head)
        way_on = row([], spacing=8)
        way_on.addWidget(PlainLabel(note, role="table", tone="text2", wrap=True), 1)
        way_on.addWidget(self.submit)
        foot = QWidget()
        ground(foot, "surface", edge="top")
        column([*filter(None, [chosen]), way_on], spacing=8, edges=(24, 12, 24, 12), owner=foot)
        column([head, body, foot], spacing=0, owner=self).setStretch(1, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
