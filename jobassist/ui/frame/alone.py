"""What shows alone in the window, and what the window had to say meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

Undo = Callable[[], None] | None


class AloneView(QWidget):
    """Everything that the window shows while it is up, so that nobody reads more than is meant for them."""

    closed = Signal()
    """The user is done with it."""


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, how to undo it, and whether it is a problem."""

    text: str
    undo: Undo = None
    is_problem: bool = False


def as_one(messages: list[Message]) -> Message:
    """What was said meanwhile as one message: each sentence once, the undo of the last."""
    texts = dict.fromkeys(message.text for message in messages)
    is_problem = any(message.is_problem for message in messages)
    return Message(". ".join(text.removesuffix(".") for text in texts), messages[-1].undo, is_problem)
