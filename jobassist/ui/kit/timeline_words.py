"""The timeline in words: what a screen reader says and what a mark's tooltip tells."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.danish import short_date
from jobassist.domain.timeline import DeadlineMark, OfferBar, PauseSpan, TalkMark, TimelineView

translate = QCoreApplication.translate


def described(view: TimelineView) -> str:
    """The whole timeline as Danish sentences, in the order it is drawn."""
    week = str(int(view.week_of(view.today)) + 1)
    start = _filled(
        translate("Timeline", "Forløbet begyndte %1. I dag, %2, er uge %3."),
        view.started_on,
        view.today,
        week,
    )
    parts = [start]
    parts += [talk_words(mark) for mark in sorted(view.talks, key=lambda mark: mark.on)]
    parts += [offer_words(bar) for bar in sorted(view.offers, key=lambda bar: bar.from_on)]
    parts += [pause_words(span) for span in view.pauses]
    parts += [deadline_words(mark) for mark in sorted(view.deadlines, key=lambda mark: mark.on)]
    return " ".join(parts)


def talk_words(mark: TalkMark) -> str:
    """One talk as a sentence."""
    name = (
        _filled(translate("Timeline", "Samtale %1"), str(mark.number))
        if mark.number
        else translate("Timeline", "Samtale")
    )
    sentence = {
        "held": translate("Timeline", "%1 holdt %2."),
        "planned": translate("Timeline", "%1 booket til %2."),
        "no_show": translate("Timeline", "%1 %2: borgeren kom ikke."),
    }[mark.status]
    return _filled(sentence, name, mark.on)


def offer_words(bar: OfferBar) -> str:
    """One offer as a sentence."""
    state = {
        "reserved": translate("Timeline", "reserveret"),
        "running": translate("Timeline", "i gang"),
        "ended": translate("Timeline", "afsluttet"),
    }[bar.state]
    if bar.to_on is None:
        return _filled(translate("Timeline", "Tilbud: %1, %2, fra %3."), bar.title, state, bar.from_on)
    return _filled(
        translate("Timeline", "Tilbud: %1, %2, fra %3 til %4."), bar.title, state, bar.from_on, bar.to_on
    )


def pause_words(span: PauseSpan) -> str:
    """One exemption as a sentence."""
    if span.to_on is None:
        return _filled(translate("Timeline", "%1 fra %2, uden slutdato."), span.label, span.from_on)
    return _filled(translate("Timeline", "%1 fra %2 til %3."), span.label, span.from_on, span.to_on)


def deadline_words(mark: DeadlineMark) -> str:
    """One deadline as a sentence."""
    kind = {
        "safe": translate("Timeline", "Sidste sikre dag"),
        "due": translate("Timeline", "Lovens frist"),
        "target": translate("Timeline", "Lokalt mål"),
    }
    return _filled(translate("Timeline", "%1 %2: %3."), kind[mark.kind], mark.on, mark.label)


def _filled(pattern: str, *values: str | date) -> str:
    pieces = [short_date(value) if isinstance(value, date) else value for value in values]
    for number, piece in reversed(list(enumerate(pieces, start=1))):
        pattern = pattern.replace(f"%{number}", piece)
    return pattern
