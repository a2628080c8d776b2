"""How a person reads the page of a finished talk and corrects it by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.talk_record.cards import Correctable
from jobassist.ui.talk_record.editor import Editor
from jobassist.ui.talk_record.page import TalkRecordPage
from tests.ui.seen import focused

CTRL = Qt.KeyboardModifier.ControlModifier
WHY = "Borgeren ringede og rettede det"


def said(widget: QWidget) -> list[str]:
    """Everything to be read, in lines."""
    labels = widget.findChildren(QWidget)
    texts = [w.text() for w in labels if isinstance(w, QLabel | RunsLabel) and w.isVisibleTo(widget)]
    return [text.replace("\u2028", "\n") for text in texts if text]


def part(page: TalkRecordPage, name: object) -> Correctable:
    return next(each for card in page.cards for each in card.parts if each.name == name)


def edit(qtbot: QtBot, page: TalkRecordPage, name: object) -> Editor:
    """Opens an editor as the keyboard does: on its button, Enter."""
    part(page, name).edit.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    editor = part(page, name).editor
    assert editor is not None
    assert editor.isAncestorOf(focused())
    return editor


def give_reason(qtbot: QtBot, editor: Editor, reason: str = WHY) -> None:
    editor.reason.setFocus()
    qtbot.keyClicks(focused(), reason)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
