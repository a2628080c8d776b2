"""Every kind of step that Ctrl+Z takes back has words, so that nobody wonders what it was."""

from __future__ import annotations

import re

from jobassist import paths
from jobassist.services.undo_words import undone

# Nothing of these is taken back by Ctrl+Z: they only log, or are made by the program or in one go.
WITHOUT = {
    "demo",
    "show_cpr",
    "show_summary",
    "import_jobs",
    "import_list",
    "import_profile",
    "index_jobs",
    "draft_agenda",
    "drop_agenda_draft",
    "tidy_jobs",
    "begin_review",
    "print_review",
    "print_seats",
}


def actions() -> set[str]:
    services = paths.resources().parent / "jobassist" / "services"
    texts = [file.read_text("utf-8") for file in services.glob("*.py")]
    return {name for text in texts for name in re.findall(r'store\.write\(\s*"([a-z_]+)"', text)}


def test_every_action_has_words() -> None:
    assert {action for action in actions() if undone(action) == "Fortrudt"} == WITHOUT


def test_the_words_follow_what_was_undone() -> None:
    assert undone("finish_talk") == "Fortrudt: afslutningen af samtalen"
