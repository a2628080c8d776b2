"""The words, icons and colours of the four verdicts."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from jobassist.domain.review import Verdict
from jobassist.ui.kit.chip import ChipLook

translate = QCoreApplication.translate


class VerdictWords(NamedTuple):
    """A verdict's key, icon and colour, what it says, and a line that explains it."""

    digit: int
    icon: str
    tone: str
    title: str
    detail: str


def verdict_words(verdict: Verdict) -> VerdictWords:
    """What the card of a verdict says."""
    return {
        Verdict.RUNNING: VerdictWords(
            1,
            "circle-play",
            "green",
            translate("Verdict", "Relevant tilbud er i gang"),
            translate("Verdict", "Noget kører lige nu og passer til målet"),
        ),
        Verdict.STARTS: VerdictWords(
            2,
            "calendar-check",
            "blue",
            translate("Verdict", "Starter på en dato"),
            translate("Verdict", "Tilbuddet er aftalt og reserveret"),
        ),
        Verdict.EXEMPT: VerdictWords(
            3,
            "circle-pause",
            "purple",
            translate("Verdict", "Fritaget, fordi …"),
            translate("Verdict", "Vælg grund og slutdato"),
        ),
        Verdict.NONE_YET: VerdictWords(
            4,
            "circle-dashed",
            "orange",
            translate("Verdict", "Intet relevant endnu"),
            translate("Verdict", "Skriv næste skridt og dato"),
        ),
    }[verdict]


def verdict_look(verdict: Verdict) -> ChipLook:
    """The short word in the list of citizens."""
    return {
        Verdict.RUNNING: ChipLook(translate("Verdict", "I gang"), "green", "circle-play"),
        Verdict.STARTS: ChipLook(translate("Verdict", "Starter"), "blue", "calendar-check"),
        Verdict.EXEMPT: ChipLook(translate("Verdict", "Fritaget"), "purple", "circle-pause"),
        Verdict.NONE_YET: ChipLook(translate("Verdict", "Mangler"), "orange", "circle-dashed", dashed=True),
    }[verdict]
