"""Where the store lies and which version this is: what support asks for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from jobassist.services.about_store import About
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column
from jobassist.ui.settings.section import Section

translate = QCoreApplication.translate


class AboutSection(Section):
    """Facts that can be marked and copied."""

    def __init__(self, about: About, parent: QWidget | None = None) -> None:
        super().__init__(translate("AboutSection", "Om lageret"), "", parent)
        kept = self.tr("Opdigtede borgere. Lageret låser sig selv op.")
        if not about.is_demo:
            kept = self.tr("Alt er krypteret og bliver på denne computer.")
        self.facts = [
            _Fact(self.tr("Lageret ligger i"), str(about.folder)),
            _Fact(self.tr("Beskyttelse"), kept),
            _Fact(self.tr("Version"), f"JobAssist {about.version}"),
        ]
        self.fill(self.facts)


class _Fact(QWidget):
    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.value = PlainLabel(text, wrap=True)
        self.value.setAccessibleName(f"{name}: {text}")
        self.value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column([PlainLabel(name, role="table", weight=500), self.value], spacing=2, owner=self)
