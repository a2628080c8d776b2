"""kill -9 while a talk is corrected: the answer, its note and their history are there together, or not."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

from jobassist.domain.agenda import NO, YES
from jobassist.domain.case import TalkId
from jobassist.services.open_store import lay_out, open_desk
from jobassist.store import reads
from jobassist.store.store import Store
from tests.services.examples import clock_for
from tests.services.finished_talks import HELP, WRITTEN, a_finished_talk, value
from tests.services.keeps_correcting import HELP_NOTE
from tests.stores import CHEAP, PASSPHRASE


def correct_until_killed(folder: Path, talk_id: TalkId, seconds: float) -> int:
    """The last number that was said to be stored."""
    command = [sys.executable, "-m", "tests.services.keeps_correcting", str(folder), PASSPHRASE, talk_id]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        said = [process.stdout.readline()]
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        said += process.stdout.readlines()
        timer.join()
    return max(int(line) for line in said if line.endswith("\n"))


def test_a_killed_correction_is_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "lager"
    with Store.create(folder, PASSPHRASE, params=CHEAP) as store:
        talk_id = a_finished_talk(lay_out(store, clock_for))
    before = 0
    for _ in range(3):
        said = before + correct_until_killed(folder, talk_id, random.uniform(0.05, 0.6))
        desk = open_desk(folder, PASSPHRASE, clock_for)
        with desk.store:
            corrections = reads.load_corrections(desk.store, talk_id)
            stored = len(corrections) // 2
            assert len(corrections) == 2 * stored
            assert said <= stored <= said + 1
            assert value(desk, talk_id, HELP) == (NO if stored % 2 else YES)
            assert value(desk, talk_id, HELP_NOTE) == corrections[-1].after
            assert corrections[1].before == WRITTEN[HELP_NOTE]
        before = stored
