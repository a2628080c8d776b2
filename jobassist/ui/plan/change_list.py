"""What changed from one version of a plan to another, on screen: the text before and the text after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobassist.domain.plan_changes import Change, ChangeKind
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.kit.runs import Run, RunsLabel

_MOST, _LONGEST = 40, 300
translate = QCoreApplication.translate


class ChangeList(QWidget):
    """Every change with before and after; very long texts and very many changes are shortened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "sunken")
        self._changes: tuple[Change, ...] = ()
        self._shown: tuple[Change, ...] = ()
        self._lines = column(spacing=2, edges=(10, 6, 10, 8), owner=self)

    def set_changes(self, changes: Sequence[Change]) -> None:
        """Show these; nothing is made before it is seen."""
        self._changes = tuple(changes)
        if not self.isHidden():
            self._show()

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._show()
        super().setVisible(visible)

    def _show(self) -> None:
        if self._shown == self._changes:
            return
        self._shown = self._changes
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        heading = ""
        for change in self._shown[:_MOST]:
            title = self.tr("Aftaler") if change.field == "agreement" else change.label
            if title != heading:
                self._lines.addSpacing(theme.px(4) if heading else 0)
                heading = title
                self._lines.addWidget(PlainLabel(title, role="small", tone="text2", weight=600))
            for runs in told(change):
                self._lines.addWidget(RunsLabel(runs, role="table"))
        more = len(self._shown) - _MOST
        if more > 0:
            words = self.tr("Og %1 ændringer mere").replace("%1", str(more))
            self._lines.addWidget(PlainLabel(words, role="small", tone="text2"))


def told(change: Change) -> list[list[Run]]:
    """The lines that tell a change: before and after of a field, or what became of a promise."""
    before, after = _short(change.before), _short(change.after)
    if change.kind is ChangeKind.FIELD:
        lines = [] if not before else [_line(translate("Plan", "Før: "), before)]
        return [*lines, _line(translate("Plan", "Nu: "), after or translate("Plan", "taget ud"))]
    if change.kind in (ChangeKind.SETTLED, ChangeKind.LEFT_OPEN):
        return [_line(f"{after[:1].upper()}{after[1:]}: ", f"{change.label}, {before}")]
    if change.kind is ChangeKind.ADDED:
        return [_line(translate("Plan", "Ny: "), f"{change.label}, {after}")]
    is_moved = change.kind is ChangeKind.MOVED
    name = translate("Plan", "Ny dato: ") if is_moved else translate("Plan", "Rettet: ")
    words = translate("Plan", "%1. Før: %2").replace("%1", after.rstrip(".")).replace("%2", before)
    return [_line(name, f"{change.label}, {words}")]


def _line(name: str, text: str) -> list[Run]:
    return [Run(name, bold=True), Run(" ".join(text.split()))]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
