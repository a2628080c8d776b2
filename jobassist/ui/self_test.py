"""Proves that a window can be made in this build: Qt, its plugins, fonts, icons and the PDF module."""

from __future__ import annotations

import os


def window_problem() -> str:
    """What stops the window from being drawn off screen; empty when it can be."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtPdf import QPdfDocument

        from jobassist.ui.kit import icons, theme
        from jobassist.ui.start import make_application

        make_application()
        QPdfDocument().close()
        if icons.pixmap("clock", "text", 16).isNull():
            return "ikonerne kan ikke tegnes"
        if "Inter" not in theme.font().family():
            return "skrifttypen Inter er ikke med"
    except ImportError as error:
        return f"{type(error).__name__}: {error}"
    return ""
