"""What was taken back, in words: Ctrl+Z some time later must say what it undid."""

from __future__ import annotations

_WORDS = {
    "add_examples": "eksemplerne i kataloget",
    "book_talk": "bookingen af samtalen",
    "cancel_placement": "aflysningen af tilbuddet",
    "close_offer": "lukningen af tilbuddet",
    "correct_rule": "rettelsen af reglen",
    "correct_talk": "rettelsen af samtalen",
    "delete_employer": "sletningen af virksomheden",
    "delete_job": "sletningen af jobbet",
    "delete_offer": "sletningen af tilbuddet",
    "delete_search": "sletningen af søgningen",
    "edit_citizen": "ændringen af kontakten",
    "edit_letter": "ændringen af brevets tekst",
    "end_placement": "afslutningen af tilbuddet",
    "extend_placement": "den nye slutdato",
    "file_messages": "beskeden på sagen",
    "fill_in": "oplysningen på sagen",
    "finish_talk": "afslutningen af samtalen",
    "give_verdict": "vurderingen i fredagsgennemgangen",
    "hold_today": "flytningen af samtalen til i dag",
    "import_employers": "importen af virksomheder",
    "import_offers": "importen af tilbud",
    "interrupt_placement": "afbrydelsen af tilbuddet",
    "judge_agreement": "svaret på, om en aftale blev holdt",
    "move_talk": "flytningen af samtalen",
    "no_start_placement": "registreringen af, at borgeren ikke kom i gang",
    "place": "bevillingen af tilbuddet",
    "place_proposed": "bevillingerne af de foreslåede pladser",
    "print_paper": "papiret på sagen",
    "record_decision": "afgørelsen",
    "record_talk": "registreringen af samtalen",
    "release_seats": "frigivelsen af pladser",
    "reopen_offer": "genåbningen af tilbuddet",
    "reserve_placement": "reservationen af pladsen",
    "reset_agenda": "ændringen af dagsordenen",
    "reset_letter": "ændringen af brevets tekst",
    "save_agenda": "ændringen af dagsordenen",
    "save_employer": "ændringen af virksomheden",
    "save_job": "ændringen af jobbet",
    "save_needs": "det, et tilbud skal passe til",
    "save_offer": "ændringen af tilbuddet",
    "save_search": "den gemte søgning",
    "settings": "indstillingen",
    "start_placement": "starten på tilbuddet",
    "start_talk": "starten af samtalen",
    "tell_job_outcome": "svaret på, hvad der kom ud af et job",
    "undo_correction": "fjernelsen af en rettelse",
    "use_agenda": "skiftet af dagsorden",
    "write_note": "det, du skrev i samtalen",
    "write_plan": "det, du skrev i planen",
}


def undone(action: str) -> str:
    """``Fortrudt: afslutningen af samtalen``; only ``Fortrudt`` for an action without words."""
    words = _WORDS.get(action)
    return f"Fortrudt: {words}" if words else "Fortrudt"
