"""The focus ring: two pixels wide, two pixels outside whatever control has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from jobassist.ui.kit.ring import Ring


class FocusRing(QObject):
    """Moves one ring to the control that has the keyboard, for the whole application.

    Buttons, segments, tiles and ticks get it, and any widget with the property
    ``focusRing``; fields and tables, and what has the property ``focusInside``, show focus inside themselves.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: Ring | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        wanted = new if isinstance(new, QAbstractButton) or (new and new.property("focusRing")) else None
        if wanted is not None and wanted.property("focusInside"):
            wanted = None
        if self._ring is None or not isValid(self._ring):  # a closed window takes the ring with it
            if wanted is None:
                return
            from jobassist.ui.kit.ring import Ring

            self._ring = Ring()
        self._ring.setWidget(wanted)  # type: ignore[arg-type]  # None hides it
