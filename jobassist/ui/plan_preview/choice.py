"""Which paper is shown: of a talk, in which size of type; of many citizens, short or explained."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobassist.domain.papers import PaperKind
from jobassist.ui.kit.labels import set_tooltip
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.segments import Segmented

_LARGE = {PaperKind.PLAN: PaperKind.PLAN_LARGE, PaperKind.SUMMARY: PaperKind.SUMMARY_LARGE}
_USUAL = {large: usual for usual, large in _LARGE.items()}


class PaperChoice(QWidget):
    """Plan, referat or the internal referat, usual or large; an office's paper short or explained.

    Nothing to choose shows nothing.

    ``kind_wanted`` carries the ``PaperKind`` that the user asked for.
    """

    kind_wanted = Signal(object)

    def __init__(self, kinds: tuple[PaperKind, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._kind = kinds[0] if kinds else PaperKind.PLAN
        words = {
            PaperKind.PLAN: (self.tr("Plan"), "P"),
            PaperKind.SUMMARY: (self.tr("Referat"), "R"),
            PaperKind.SUMMARY_INTERNAL: (self.tr("Internt referat"), "I"),
            PaperKind.OFFICE: (self.tr("Kort"), "K"),
            PaperKind.OFFICE_EXPLAINED: (self.tr("Med regnestykker"), "M"),
        }
        offered = [kind for kind in kinds if kind in words]
        self._papers = Segmented([(kind, words[kind][0]) for kind in offered], self.tr("Papir"), self)
        self._sizes = Segmented(
            [("", self.tr("Almindelig")), ("large", self.tr("Stor skrift"))], self.tr("Skriftstørrelse"), self
        )
        set_tooltip(
            self._papers,
            self.tr("K kort, M med regnestykkerne bag fristerne")
            if PaperKind.OFFICE in kinds
            else self.tr("P plan, R referat, I internt referat"),
        )
        set_tooltip(self._sizes, self.tr("S skifter mellem almindelig og stor skrift"))
        self._papers.value_changed.connect(self._on_paper)
        self._sizes.value_changed.connect(self._on_size)
        row([self._papers, self._sizes], spacing=12, owner=self)
        self._papers.setVisible(len(offered) > 1)
        for kind in offered:
            self._key(words[kind][1], kind)
        size = QShortcut(QKeySequence("S"), self, context=Qt.ShortcutContext.WindowShortcut)
        size.activated.connect(self._swap_size)
        self.show_kind(self._kind)

    def _key(self, keys: str, kind: PaperKind) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self._on_paper(kind))

    def has_choice(self) -> bool:
        """Whether there is more than the one paper."""
        return len(self._kinds) > 1

    def show_kind(self, kind: PaperKind) -> None:
        """Show what is chosen, without telling anyone."""
        self._kind = kind
        usual = _USUAL.get(kind, kind)
        self._papers.set_value(usual)
        self._sizes.set_value("large" if kind in _USUAL else "")
        self._sizes.setVisible(_LARGE.get(usual) in self._kinds)

    def _on_paper(self, paper: object) -> None:
        usual = _USUAL.get(self._kind, self._kind)
        kind = PaperKind(str(paper)) if paper else usual
        large = _LARGE.get(kind)
        self._ask(large if self._kind in _USUAL and large in self._kinds and large else kind)

    def _on_size(self, size: object) -> None:
        usual = _USUAL.get(self._kind, self._kind)
        self._ask(_LARGE.get(usual, usual) if size else usual)

    def _swap_size(self) -> None:
        if not self._sizes.isHidden():
            self._on_size("" if self._kind in _USUAL else "large")

    def _ask(self, kind: PaperKind) -> None:
        before, wanted = self._kind, kind if kind in self._kinds else self._kind
        self.show_kind(wanted)
        if wanted is not before:
            self.kind_wanted.emit(wanted)
