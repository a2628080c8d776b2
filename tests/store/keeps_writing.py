"""A program that writes a note in each of two talks, over and over, and says each number once it is saved."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from jobassist.domain.case import TalkId
from jobassist.store.store import Store
from jobassist.store.tables import talk_answers
from tests.store.rows import writing
from tests.stores import PASSPHRASE


def write_on(store: Store, talk_ids: list[TalkId]) -> None:
    for number in count(1):
        with writing(store, "write_note") as unit:
            for talk_id in talk_ids:
                match = {"talk_id": talk_id, "item_id": "aftaler", "field": "note"}
                unit.put(talk_answers, match, value=f"{number} " + "ord " * (number % 400))
        print(number, flush=True)


if __name__ == "__main__":
    folder, *ids = sys.argv[1:]
    write_on(Store.open(Path(folder), PASSPHRASE), [TalkId(talk_id) for talk_id in ids])
