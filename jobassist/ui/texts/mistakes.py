"""What is wrong with an edited agenda: at which field, and in the words that stand on the screen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
# As DataTable writes it: "“Navn”: punkt 2: spørgsmål 1: options skal have mindst to svar.".
_PLACE = re.compile(
    r"(?:punkt (?P<item>\d+): )?(?:(?P<part>spørgsmål|råd) (?P<number>\d+): )?"
    r"(?:when: )?(?P<key>[a-z_]+) (?P<what>.+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """``item`` and ``question`` count from 1; 0: the agenda, or the item, itself."""

    sentence: str
    item: int = 0
    question: int = 0
    key: str = ""


def read_mistake(text: str, title: str) -> Mistake:
    """The place that an AgendaFileError names; a text without one is shown as it is."""
    found = _PLACE.fullmatch(text.removeprefix(f"“{title}”: "))
    word = _field_words().get(found["key"]) if found else None
    if found is None or word is None:
        return Mistake(text)
    item = int(found["item"] or 0)
    question = int(found["number"] or 0) if found["part"] == "spørgsmål" else 0
    sentence = f"{_place_words(found)}{word} {_on_screen(found['what'])}"
    return Mistake(sentence[:1].upper() + sentence[1:], item, question, found["key"])


def _place_words(found: re.Match[str]) -> str:
    parts = []
    if found["item"]:
        parts.append(filled(translate("Texts", "punkt %1"), found["item"]))
    if found["number"]:
        parts.append(f"{found['part']} {found['number']}")
    return ", ".join(parts) + ": " if parts else ""


def _on_screen(what: str) -> str:
    """The sentence without what only somebody who writes a file can do."""
    found = (words for of_file, words in _on_screen_words() if re.match(of_file, what))
    return next(found, what)


def _on_screen_words() -> list[tuple[str, str]]:
    in_vain = translate("Texts", "venter på et svar, der ikke kan gives. Vælg et andet spørgsmål eller svar.")
    before_yes = translate(
        "Texts", "har noget, der først må vises, når borgeren har sagt ja til at være med."
    )
    return [
        (r"mangler eller er ikke tekst", translate("Texts", "mangler. Skriv noget i feltet.")),
        (r"mangler. Tilføj mindst ét", translate("Texts", "mangler. Tilføj mindst ét.")),
        (r"ligger før valid_from", translate("Texts", "ligger før den første dag. Vælg en senere dag.")),
        (r"peger på|venter på|bruger at_least", in_vain),
        (r"har .+ som først må vises", before_yes),
    ]


def _field_words() -> dict[str, str]:
    return {
        "title": translate("Texts", "titlen"),
        "citizen_title": translate("Texts", "titlen til borgeren"),
        "minutes": translate("Texts", "minutter"),
        "hint": translate("Texts", "huskelinjen"),
        "points": translate("Texts", "sætningerne"),
        "questions": translate("Texts", "spørgsmål"),
        "text": translate("Texts", "teksten"),
        "options": translate("Texts", "svarene"),
        "when": translate("Texts", "visningen"),
        "notice": translate("Texts", "det, der siges først,"),
        "talk_numbers": translate("Texts", "samtalens nummer"),
        "valid_from": translate("Texts", "gælder fra"),
        "valid_to": translate("Texts", "gælder til"),
        "items": translate("Texts", "dagsordenen"),
    }
