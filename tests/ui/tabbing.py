"""Where Tab comes, and what a screen reader calls what it comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import focused

_MOST = 300


def walk(qtbot: QtBot) -> list[QWidget]:
    """Tab, until it is where it was before."""
    walked: list[QWidget] = []
    for _ in range(_MOST):
        control = focused()
        if control in walked:
            return walked
        walked.append(control)
        qtbot.keyClick(control, Qt.Key.Key_Tab)
    raise AssertionError("Tab has no end")


def takes_keyboard(control: QWidget) -> bool:
    by_tab = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and control.focusProxy() is None and control.isVisible() and control.isEnabled()


def said(control: QWidget) -> str:
    """What a screen reader calls it."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text


def is_one_of(control: QWidget, walked: list[QWidget]) -> bool:
    """Tab comes to one of several answers; the arrows go to the others."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group is not None and any(button in walked for button in group.buttons())
