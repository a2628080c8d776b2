"""Danish words of the Regelbog, and how sure a rule is as a chip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.case import Holder, TalkForm, TalkKind
from jobassist.domain.danish import short_date
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rule_words import TALK_WORDS
from jobassist.services.correct_rules import Preview
from jobassist.services.list_rules import Change
from jobassist.ui.kit.chip import ChipLook, Tone
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
DUTIES, OTHERS, GOALS = "duties", "others", "goals"
CONTACTS, CLOCKS, CHANGES = "contacts", "clocks", "changes"


def parts() -> list[tuple[str, str]]:
    """The parts of the page, as a segmented choice takes them."""
    return [
        (DUTIES, translate("Rulebook", "Kommunens pligter")),
        (OTHERS, translate("Rulebook", "Andres pligter og oplysninger")),
        (GOALS, translate("Rulebook", "Lokale mål")),
        (CONTACTS, translate("Rulebook", "Samtaler, der tæller")),
        (CLOCKS, translate("Rulebook", "Ure")),
        (CHANGES, translate("Rulebook", "Ændringer")),
    ]


def confidence_look(grade: str) -> ChipLook:
    """How sure a rule is: H, M or L as word, icon and colour."""
    tone, icon = _SURE[grade]
    return ChipLook(confidence_word(grade), tone, icon, dashed=grade == "L")


_SURE: dict[str, tuple[Tone, str]] = {
    "H": ("green", "circle-check"),
    "M": ("yellow", "info"),
    "L": ("grey", "circle-help"),
}


def confidence_word(grade: str) -> str:
    """``lovtekst set``."""
    return {
        "H": translate("Rulebook", "lovtekst set"),
        "M": translate("Rulebook", "sekundær kilde"),
        "L": translate("Rulebook", "ikke bekræftet"),
    }[grade]


def confidence_options() -> list[tuple[str, str]]:
    """The grades with their words."""
    return [(grade, confidence_word(grade)) for grade in _SURE]


def corrected_look() -> ChipLook:
    """The mark of a rule that the municipality has corrected."""
    return ChipLook(translate("Rulebook", "rettet"), "blue", "pencil")


def change_look(change: Change) -> ChipLook:
    """Whether a rule begins, changes or ends."""
    return {
        Change.BEGINS: ChipLook(translate("Rulebook", "begynder"), "green", "circle-plus"),
        Change.CHANGES: ChipLook(translate("Rulebook", "ændres"), "yellow", "pencil"),
        Change.ENDS: ChipLook(translate("Rulebook", "ophører"), "grey", "circle-minus"),
    }[change]


def differs_look() -> ChipLook:
    """Marks what two versions say otherwise."""
    return ChipLook(translate("Rulebook", "ændret"), "yellow", "pencil")


def unit_options() -> list[tuple[str, str]]:
    """The units of a limit."""
    return [
        ("weeks", translate("Rulebook", "uger")),
        ("months", translate("Rulebook", "måneder")),
        ("days", translate("Rulebook", "dage")),
    ]


def days_words(valid_from: date, valid_to: date | None) -> str:
    """``01-01-2020 – 21-03-2023``."""
    if valid_to is None:
        return filled(translate("Rulebook", "fra %1"), short_date(valid_from))
    return f"{short_date(valid_from)} – {short_date(valid_to)}"


def preview_words(preview: Preview) -> str:
    """``3 af 41 åbne sager skifter``."""
    changed = len({change.case_id for change in preview.changes})
    if not changed:
        return filled(translate("Rulebook", "0 af %1 åbne sager skifter."), str(preview.cases))
    words = translate("Rulebook", "%1 af %2 åbne sager skifter.")
    return filled(words, str(changed), str(preview.cases))


def correction_words(correction: RuleOverride) -> str:
    """``Rettet 07-03-2023 af Karen Boysen``."""
    when = short_date(correction.made_on) if correction.made_on else ""
    return filled(translate("Rulebook", "Rettet %1 af %2"), when, correction.made_by)


def talk_kind_word(kind: TalkKind) -> str:
    """``Jobsamtale``."""
    words = TALK_WORDS[kind]
    return words[:1].upper() + words[1:]


def form_ticks() -> list[tuple[TalkForm, str]]:
    """The forms of a talk."""
    return [
        (TalkForm.IN_PERSON, translate("Talk", "Fremmøde")),
        (TalkForm.PHONE, translate("Talk", "Telefon")),
        (TalkForm.VIDEO, translate("Talk", "Video")),
    ]


def holder_ticks() -> list[tuple[Holder, str]]:
    """Who may hold a talk."""
    return [
        (Holder.JOBCENTRE, translate("Rulebook", "Jobcentret")),
        (Holder.UNEMPLOYMENT_FUND, translate("Rulebook", "A-kassen")),
        (Holder.OTHER_ACTOR, translate("Rulebook", "Anden aktør")),
    ]


def joined(parts: Sequence[str]) -> str:
    """What is not empty, with dots between."""
    return " · ".join(filter(None, parts))
