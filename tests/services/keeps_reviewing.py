"""A program that gives verdict after verdict in a round, and says each once it is stored."""

from __future__ import annotations

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from jobassist.domain.case import PlacementState
from jobassist.domain.review import Verdict
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling, give_verdict
from jobassist.services.open_store import open_desk
from jobassist.services.place_citizen import Wish
from jobassist.services.review_round import open_round
from tests.services.examples import clock_for

VERDICTS = (Verdict.STARTS, Verdict.EXEMPT, Verdict.NONE_YET)


def ruling(desk: Desk, number: int) -> Ruling:
    """What verdict ``number`` of a citizen says: each names its number, so that no half of it is lost."""
    day = desk.today + timedelta(days=number % 300)
    match VERDICTS[number % 3]:
        case Verdict.STARTS:
            wish = Wish(day, title=f"Tilbud {number}", state=PlacementState.RESERVED)
            return Ruling(Verdict.STARTS, wish=wish)
        case Verdict.EXEMPT:
            return Ruling(Verdict.EXEMPT, reason=f"Grund {number}", until_on=day)
        case _:
            return Ruling(Verdict.NONE_YET, next_step=f"Skridt {number}", next_on=day)


def review_on(desk: Desk, first: int) -> None:
    for number in count(first):
        lines = open_round(desk).lines
        line = lines[number % len(lines)]
        give_verdict(desk, line.case.id, ruling(desk, number), seen=line.review)
        print(f"{number} {line.case.id}", flush=True)


if __name__ == "__main__":
    folder, passphrase, first = sys.argv[1:]
    review_on(open_desk(Path(folder), passphrase, clock_for), int(first))
