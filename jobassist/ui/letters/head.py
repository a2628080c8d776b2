"""The top of the letters: back, to whom, large type, and the way to the municipality's own wording."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.services.preview_letters import LetterPreview
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, CheckBox, IconButton
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row


class LettersHead(QWidget):
    """``Brev til Lone Vestergaard Holm``, or ``Breve til 60 borgere``."""

    back_wanted = Signal()
    editor_wanted = Signal()
    large_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Brevenes top"))
        self.setFixedHeight(theme.px(64))
        back = IconButton("arrow-left", self.tr("Tilbage (Esc)"))
        back.clicked.connect(self.back_wanted)
        self._title = PlainLabel(role="title", weight=600, elide=True)
        self._about = PlainLabel(role="small", tone="text2", elide=True)
        self.large = CheckBox(self.tr("Stor skrift"))
        self.large.toggled.connect(lambda _on: self.large_changed.emit())
        self.edit = Button(self.tr("Kommunens tekst …"), icon="pencil")
        self.edit.clicked.connect(self.editor_wanted)
        parts = row([back], spacing=12, edges=(16, 4, 16, 4), owner=self)
        parts.addLayout(column([None, self._title, self._about, None], spacing=1), 1)
        parts.addWidget(self.large)
        parts.addWidget(self.edit)

    def is_large(self) -> bool:
        """Whether the letters are printed in large type."""
        return self.large.isChecked()

    def show_letters(self, letters: Sequence[LetterPreview], wanted: int) -> None:
        """Say to whom."""
        groups = sorted({group_term(letter.case.group).label for letter in letters})
        if len(letters) == 1:
            name = letters[0].case.name or self.tr("borgeren")
            self._title.setText(self.tr("Brev til %1").replace("%1", name))
        else:
            self._title.setText(self.tr("Breve til %1 borgere").replace("%1", str(len(letters))))
        gone = wanted - len(letters)
        left_out = self.tr("%1 findes ikke længere").replace("%1", str(gone)) if gone else ""
        self._about.setText(" · ".join(filter(None, (", ".join(groups), left_out))))

    def title(self) -> str:
        """What it says."""
        return self._title.text()
