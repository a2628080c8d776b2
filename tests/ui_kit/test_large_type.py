"""At 200 % on a small screen nothing is squeezed: what does not fit scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import EmptyState, WayOn
from jobassist.ui.unlock.first_start import FirstStartPage
from jobassist.ui.unlock.refused import RefusedPage
from jobassist.ui.unlock.unlock import UnlockPage

_WAYS = tuple(WayOn(str(n), "user", "Opret en borger i hånden", "Til en samtale", "Opret") for n in range(3))


def _pages() -> list[QWidget]:
    return [
        FirstStartPage(locks_after_minutes=5),
        UnlockPage("Karen Boysen · låst kl. 11:58 efter 5 minutter uden brug."),
        RefusedPage("Lageret er allerede åbent i et andet vindue.", advice="Luk det andet vindue."),
        EmptyState("Her kommer dine borgere til at stå", "Arbejdslisten bygges af søgelister.", _WAYS),
    ]


@pytest.mark.parametrize("number", range(4))
def test_a_page_scrolls_instead_of_shrinking(qtbot: QtBot, qapp: QApplication, number: int) -> None:
    theme.apply_theme(qapp, "light", 2.0)
    page = _pages()[number]
    qtbot.addWidget(page)
    page.resize(1366, 500)
    page.show()
    area = page.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    buttons = page.findChildren(Button)
    qtbot.waitUntil(lambda: all(button.height() == button.sizeHint().height() for button in buttons))
    for button in buttons:
        assert button.isHidden() or button.mapTo(page, button.rect().topRight()).x() <= 1366
