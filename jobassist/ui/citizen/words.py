"""Danish words for kinds of talks and offers, and the looks of their statuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.case import (
    Exemption,
    Holder,
    OfferKind,
    Pauses,
    Placement,
    PlacementState,
    Talk,
    TalkKind,
    TalkStatus,
)
from jobassist.domain.danish import short_date
from jobassist.ui.kit.chip import ChipLook, Tone
from jobassist.ui.worklist.words import filled, form_word, talk_status_word

translate = QCoreApplication.translate


def kind_word(kind: TalkKind) -> str:
    """``Opfølgningssamtale``."""
    return {
        TalkKind.JOBSAMTALE: translate("Talk", "Jobsamtale"),
        TalkKind.OPFOELGNING: translate("Talk", "Opfølgningssamtale"),
        TalkKind.FAELLES: translate("Talk", "Fælles samtale med a-kassen"),
        TalkKind.HENVISNING: translate("Talk", "Henvisning"),
        TalkKind.INFOMOEDE: translate("Talk", "Informationsmøde"),
        TalkKind.CV: translate("Talk", "CV-samtale"),
        TalkKind.RAADIGHED: translate("Talk", "Rådighedssamtale"),
        TalkKind.SERVICEOPKALD: translate("Talk", "Serviceopkald"),
        TalkKind.ANDEN: translate("Talk", "Anden samtale"),
        TalkKind.BREV: translate("Talk", "Brev"),
    }[kind]


def talk_details(talk: Talk) -> str:
    """``Opfølgningssamtale · Fremmøde · fra søgelisten``."""
    holders = {
        Holder.UNEMPLOYMENT_FUND: translate("Talk", "a-kassen"),
        Holder.OTHER_ACTOR: translate("Talk", "anden aktør"),
    }
    parts = [kind_word(talk.kind), form_word(talk.form)]
    parts.append(holders.get(talk.held_by, "") if talk.held_by is not None else "")
    parts.append(translate("Talk", "fra søgelisten") if talk.is_from_list else "")
    return " · ".join(part for part in parts if part)


def talk_look(talk: Talk, today: date) -> ChipLook:
    """The chip of a talk: a planned one whose day has gone is not known."""
    if talk.status is TalkStatus.PLANNED and talk.on < today:
        return ChipLook(translate("Talk", "Ikke afsluttet"), "grey", "circle-help", dashed=True)
    looks: dict[TalkStatus, tuple[Tone, str]] = {
        TalkStatus.HELD: ("green", "circle-check"),
        TalkStatus.NO_SHOW: ("orange", "user-x"),
        TalkStatus.CANCELLED: ("grey", "calendar-x"),
        TalkStatus.MOVED: ("grey", "calendar-clock"),
        TalkStatus.PLANNED: ("blue", "calendar-check"),
    }
    tone, icon = looks[talk.status]
    return ChipLook(talk_status_word(talk.status), tone, icon)


def offer_word(kind: OfferKind) -> str:
    """``Virksomhedspraktik``."""
    return {
        OfferKind.VEJLEDNING: translate("Offer", "Vejledning og opkvalificering"),
        OfferKind.OEVRIG_VEJLEDNING: translate("Offer", "Øvrig vejledning og opkvalificering"),
        OfferKind.PRAKTIK: translate("Offer", "Virksomhedspraktik"),
        OfferKind.LOENTILSKUD: translate("Offer", "Løntilskud"),
        OfferKind.NYTTEINDSATS: translate("Offer", "Nytteindsats"),
        OfferKind.MENTOR: translate("Offer", "Mentor"),
        OfferKind.ORDINARY_HOURS: translate("Offer", "Ordinære timer"),
        OfferKind.OTHER: translate("Offer", "Andet tilbud"),
    }[kind]


def offer_look(placement: Placement, today: date) -> ChipLook:
    """The chip of an offer on a day."""
    if placement.state is not PlacementState.RUNNING:
        return _STATE_LOOKS[placement.state]()
    if placement.started_on > today:
        return ChipLook(translate("Offer", "Bevilget"), "blue", "calendar-check")
    if placement.ends_on is not None and placement.ends_on < today:
        return ChipLook(translate("Offer", "Afsluttet"), "grey", "circle-check")
    return ChipLook(translate("Offer", "I gang"), "green", "circle-play")


_STATE_LOOKS: dict[PlacementState, Callable[[], ChipLook]] = {
    PlacementState.PROPOSED: lambda: ChipLook(translate("Offer", "Foreslået"), "grey", "circle"),
    PlacementState.WAITING: lambda: ChipLook(translate("Offer", "På venteliste"), "yellow", "clock"),
    PlacementState.RESERVED: lambda: ChipLook(translate("Offer", "Reserveret"), "blue", "calendar-check"),
    PlacementState.ENDED: lambda: ChipLook(translate("Offer", "Gennemført"), "green", "circle-check"),
    PlacementState.INTERRUPTED: lambda: ChipLook(translate("Offer", "Afbrudt"), "orange", "circle-stop"),
    PlacementState.NO_START: lambda: ChipLook(translate("Offer", "Kom ikke i gang"), "orange", "user-x"),
    PlacementState.RELEASED: lambda: ChipLook(translate("Offer", "Frigivet"), "grey", "calendar-x"),
    PlacementState.CANCELLED: lambda: ChipLook(translate("Offer", "Aflyst"), "grey", "x"),
}


def exemption_words(exemption: Exemption) -> str:
    """``Samtaler og tilbud i bero``."""
    return {
        Pauses.ALL: translate("Exemption", "Samtaler og tilbud i bero"),
        Pauses.TALKS: translate("Exemption", "Samtaler i bero"),
        Pauses.OFFERS: translate("Exemption", "Tilbud i bero"),
    }[exemption.pauses]


def exemption_look(exemption: Exemption, today: date) -> ChipLook:
    """The chip of an exemption on a day."""
    if exemption.from_on > today:
        return ChipLook(translate("Exemption", "Kommer"), "grey", "clock")
    if exemption.to_on is not None and exemption.to_on < today:
        return ChipLook(translate("Exemption", "Slut"), "grey", "circle-check")
    return ChipLook(translate("Exemption", "Gælder nu"), "purple", "circle-pause")


def period(from_on: date, to_on: date | None) -> str:
    """``20-03-2023 – 28-04-2023``; without an end ``fra 20-03-2023``."""
    if to_on is None:
        return filled(translate("Period", "fra %1"), short_date(from_on))
    return f"{short_date(from_on)} – {short_date(to_on)}"
