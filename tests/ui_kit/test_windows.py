"""No part flashes up as a window of its own while it is built."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.gallery import gallery
from jobassist.ui.unlock.first_start import FirstStartPage
from jobassist.ui.unlock.refused import RefusedPage
from jobassist.ui.unlock.unlock import UnlockPage

TODAY = date(2023, 3, 7)


class _Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def _window() -> FrameWindow:
    frame = FrameWindow(TODAY, demo=True)
    frame.add_page("worklist", QWidget)
    frame.show_gate(UnlockPage("Karen Boysen · låst kl. 11:58"))
    frame.show_work()
    frame.show_page("worklist")
    frame.rail.set_person("Karen Boysen", "Sagsbehandler")
    frame.say("Samtale 3 er booket", undo=lambda: None)
    return frame


@pytest.mark.parametrize(
    "make",
    [
        gallery,
        _window,
        lambda: UnlockPage("Karen Boysen · låst kl. 11:58"),
        lambda: FirstStartPage(locks_after_minutes=5),
        lambda: RefusedPage("Lageret er åbent i et andet vindue.", advice="Luk det andet vindue."),
        lambda: DateField("Næste samtale", TODAY),
    ],
)
def test_building_shows_nothing(qapp: QApplication, make: Callable[[], QWidget]) -> None:
    watch = _Watch()
    qapp.installEventFilter(watch)
    part = make()
    qapp.removeEventFilter(watch)
    assert watch.shown == []
    part.deleteLater()
