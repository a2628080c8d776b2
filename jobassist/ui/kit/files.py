"""Asks where a file is to be saved, in the folder where people keep their documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_target(parent: QWidget, title: str, proposed: str, kinds: str) -> Path | None:
    """Where to save, from the name that is ``proposed``; None when the user thinks better of it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / proposed), kinds)
    return Path(chosen) if chosen else None
