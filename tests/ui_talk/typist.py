"""Types in the real page of a talk until it is killed, and prints what the screen said was saved.

Run as ``python -m tests.ui_talk.typist FOLDER``. For each line on its input one more typist is born, so
that what is slow (importing Qt) is done once. A typist prints its process as ``pid N``, the text it finds
as ``found JSON``, then ``typed LENGTH SECONDS`` and ``saved LENGTH`` with the length of the whole text and
the machine's monotonic clock; ``dead`` comes when it is gone.
"""

from __future__ import annotations

import json
import os
import sys
from itertools import cycle
from pathlib import Path
from time import monotonic

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobassist.services.desk import FixedClock
from jobassist.services.open_store import open_desk, preload
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.refcounts import keep_singletons_alive
from jobassist.ui.talk.page import TalkPage
from tests.ui_talk.half_way import NOW, clock_for, find, own_agendas

LETTERS = "abcdefghij klmnopqrst uvwxyzæøå "
_BETWEEN_KEYS_MS = 15
_FIRST_THOUGHT, _THOUGHT, _PAUSE_MS = 5, 120, 450  # letters before a pause: both ways to save are met


def nursery(folder: Path) -> None:
    """Lets one typist live after the other, each as after a crash of the one before."""
    preload(NOW.date())
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            type_on(folder)
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("dead")


def type_on(folder: Path) -> None:
    """Types without end."""
    keep_singletons_alive()
    app = QApplication([])
    desk = open_desk(folder, "", clock_for)
    desk.clock, desk.agendas = FixedClock(NOW), own_agendas()
    page = TalkPage(desk, find(desk, "Lone").id)
    page.show()
    page.activateWindow()
    page.setFocus()
    app.processEvents()
    area = page.notes.current().findChildren(TextArea)[0]
    say(f"found {json.dumps(area.toPlainText())}")
    page.saved.connect(lambda _at: say(f"saved {len(area.toPlainText())}"))
    for count, letter in enumerate(cycle(LETTERS), start=1):
        QTest.keyClicks(area, letter, delay=_BETWEEN_KEYS_MS)
        say(f"typed {len(area.toPlainText())} {monotonic()}")
        assert page.foot.words().startswith(("Gemt", "Alt gemmes"))
        if count % _THOUGHT == _FIRST_THOUGHT:
            QTest.qWait(_PAUSE_MS)


def say(line: str) -> None:
    """One line, out of the process before the next thing happens."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    nursery(Path(sys.argv[1]))
