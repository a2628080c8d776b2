"""Starts the window: the application, its look, the lock against a second window, and the shell."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from jobassist.services.gate import ClockFor
from jobassist.ui.kit.focus import FocusRing
from jobassist.ui.kit.theme import apply_theme
from jobassist.ui.refcounts import delete_windows
from jobassist.ui.shell import Shell


def run_window(folder: Path, clock_for: ClockFor, *, today: date | None = None) -> int:
    """Opens the window on the store in ``folder``; returns when it is closed."""
    app = make_application()
    shell = Shell(folder, clock_for, today=today)
    shell.start()
    shell.window.show()
    try:
        return app.exec()
    finally:
        shell.close()
        delete_windows()


def make_application() -> QApplication:
    """The one QApplication, in Danish and in our theme."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("JobAssist")
    QLocale.setDefault(QLocale("da_DK"))
    _speak_danish(app)
    if os.environ.get("JOBASSIST_LANGUAGE"):
        from jobassist.ui.language import speak_chosen_language

        speak_chosen_language(app)
    apply_theme(app, "light")
    if not hasattr(app, "_focus_ring"):
        app._focus_ring = FocusRing(app)  # type: ignore[attr-defined]  # lives as long as the application
    return app


def _speak_danish(app: QApplication) -> None:
    """Qt's own words (Gem, Annuller, the print dialog) in Danish."""
    translator = QTranslator(app)
    if translator.load(
        QLocale("da_DK"), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(translator)
