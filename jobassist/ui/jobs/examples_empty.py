"""The job examples where there are none: what is missing, and three ways on."""

from __future__ import annotations

from jobassist.ui.jobs.words import translate
from jobassist.ui.kit.empty import EmptyState, WayOn

TALK, BANK, SEARCH = "talk", "bank", "search"


def no_examples(words: str, *, has_goals: bool) -> tuple[EmptyState, str]:
    """The empty state and the key of its first way: the talk while there are no goals."""
    ways = {
        TALK: WayOn(
            TALK, "message-square", translate("Jobs", "Skriv jobmål"),
            translate("Jobs", "A-, B- og C-job står under planens mål i samtalen."),
            translate("Jobs", "Start samtale"),
        ),
        BANK: WayOn(
            BANK, "briefcase", translate("Jobs", "Jobbanken"),
            translate("Jobs", "Hent en fil med nyere annoncer, eller skriv en selv."),
            translate("Jobs", "Åbn jobbanken"),
        ),
        SEARCH: WayOn(
            SEARCH, "search", translate("Jobs", "Søg selv"),
            translate("Jobs", "Find job til arket i hele jobbanken."),
            translate("Jobs", "Søg i hele jobbanken"),
        ),
    }  # fmt: skip
    first = BANK if has_goals else TALK
    order = [first, *(key for key in ways if key != first)]
    title = translate("Jobs", "Her kommer jobeksempler til at stå")
    return EmptyState(title, words, [ways[key] for key in order]), first
