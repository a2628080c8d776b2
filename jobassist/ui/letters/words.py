"""The words for what letters are about, how they leave, and what is typed for one of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jobassist.domain.letters import About, Channel, LetterKind, Merge
from jobassist.domain.papers import PaperKind

translate = QCoreApplication.translate


def about_word(about: About) -> str:
    """The heading over letters about the same."""
    return {
        About.INVITATION: translate("Letters", "Indkaldelse"),
        About.RIGHTS_AND_DUTIES: translate("Letters", "Rettigheder og pligter"),
        About.REMINDER: translate("Letters", "Påmindelse"),
        About.NO_SHOW: translate("Letters", "Udeblivelse"),
        About.MEDICAL_INFORMATION: translate("Letters", "Oplysninger fra lægen"),
        About.HEARING: translate("Letters", "Partshøring"),
        About.OTHER: translate("Letters", "Andet"),
    }[about]


def channel_word(channel: Channel) -> str:
    """How a letter leaves."""
    return {
        Channel.DIGITAL: translate("Letters", "Digital Post"),
        Channel.POST: translate("Letters", "Post"),
        Channel.HAND: translate("Letters", "Personligt"),
        Channel.SMS: translate("Letters", "SMS"),
    }[channel]


def channel_note(channel: Channel) -> str:
    """What the app does and does not do; it sends nothing itself."""
    return {
        Channel.DIGITAL: translate(
            "Letters", "JobAssist sender intet. Send teksten eller PDF'en fra fagsystemet."
        ),
        Channel.POST: translate("Letters", "Adressen står, så den ses i en rudekuvert (C5 eller M65)."),
        Channel.HAND: translate("Letters", "Uden adresse: giv brevet til borgeren selv."),
        Channel.SMS: translate("Letters", "JobAssist sender intet. Send teksten fra fagsystemet."),
    }[channel]


def kind_icon(kind: LetterKind) -> str:
    """An icon for a letter or a message."""
    return "message-square-text" if kind is LetterKind.SMS else "mail"


def typed_label(field: Merge) -> str:
    """The label over what is typed for one letter."""
    return {
        Merge.DEADLINE: translate("Letters", "Svar senest"),
        Merge.DOCTOR: translate("Letters", "Lægens navn og adresse"),
        Merge.QUESTIONS: translate("Letters", "Spørgsmål til lægen"),
        Merge.FACTS: translate("Letters", "Det ved vi"),
        Merge.CONSIDERED: translate("Letters", "Vi overvejer …"),
        Merge.BASIS: translate("Letters", "Lov og paragraf"),
    }[field]


def typed_example(field: Merge) -> str:
    """What such a text looks like."""
    return {
        Merge.DOCTOR: translate("Letters", "Lægehuset\nTorvet 1\n0000 Demoby"),
        Merge.QUESTIONS: translate("Letters", "- Hvad kan patienten klare?"),
        Merge.FACTS: translate("Letters", "Hvad er der sket, og hvornår?"),
        Merge.CONSIDERED: translate("Letters", "at trække i din hjælp for tre dage"),
        Merge.BASIS: translate("Letters", "Lov om aktiv socialpolitik § 36."),
    }.get(field, "")


def paper_icon(kind: PaperKind) -> str:
    """An icon for a paper on the case."""
    if kind is PaperKind.SMS:
        return "message-square-text"
    return "mail" if kind is PaperKind.LETTER else "file-text"
