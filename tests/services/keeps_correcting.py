"""A program that corrects an answer and its note over and over, and says each number once it is stored."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from jobassist.domain.agenda import NO, YES
from jobassist.domain.case import TalkId
from jobassist.services.correct_talk import Change, correct
from jobassist.services.desk import Desk
from jobassist.services.open_store import open_desk
from tests.services.examples import clock_for
from tests.services.finished_talks import HELP, value

HELP_NOTE = ("helbred", "hjaelpemidler_note")


def correct_on(desk: Desk, talk_id: TalkId) -> None:
    for number in count(1):
        seen = [value(desk, talk_id, key) for key in (HELP, HELP_NOTE)]
        answer = NO if seen[0] == YES else YES
        changes = [Change(HELP, seen[0], answer), Change(HELP_NOTE, seen[1], f"{number} " + "ord " * 400)]
        correct(desk, talk_id, changes, f"nummer {number}")
        print(number, flush=True)


if __name__ == "__main__":
    folder, passphrase, talk_id = sys.argv[1:]
    correct_on(open_desk(Path(folder), passphrase, clock_for), TalkId(talk_id))
