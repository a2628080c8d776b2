"""What was taken back, in words: Ctrl+Z some time later must say what it undid."""

from __future__ import annotations

_WORDS = {
    "book_talk": "bookingen af samtalen",
    "correct_talk": "rettelsen af samtalen",
    "edit_citizen": "ændringen af kontakten",
    "edit_letter": "ændringen af brevets tekst",
    "file_messages": "beskeden på sagen",
    "fill_in": "oplysningen på sagen",
    "finish_talk": "afslutningen af samtalen",
    "hold_today": "flytningen af samtalen til i dag",
    "judge_agreement": "svaret på, om en aftale blev holdt",
    "move_talk": "flytningen af samtalen",
    "print_paper": "papiret på sagen",
    "record_decision": "afgørelsen",
    "record_talk": "registreringen af samtalen",
    "reset_agenda": "ændringen af dagsordenen",
    "reset_letter": "ændringen af brevets tekst",
    "save_agenda": "ændringen af dagsordenen",
    "settings": "indstillingen",
    "start_talk": "starten af samtalen",
    "use_agenda": "skiftet af dagsorden",
    "write_note": "det, du skrev i samtalen",
    "write_plan": "det, du skrev i planen",
}


def undone(action: str) -> str:
    """``Fortrudt: afslutningen af samtalen``; only ``Fortrudt`` for an action without words."""
    words = _WORDS.get(action)
    return f"Fortrudt: {words}" if words else "Fortrudt"
