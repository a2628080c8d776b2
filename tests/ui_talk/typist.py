"""Types in the real page of a talk until it is killed, and prints what the screen said was saved.

Run as ``python -m tests.ui_talk.typist FOLDER``. Each line is ``typed LENGTH SECONDS`` or
``saved LENGTH``, with the length of the whole text and the machine's monotonic clock.
"""

from __future__ import annotations

import os
import sys
from itertools import cycle
from pathlib import Path
from time import monotonic

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobassist.services.desk import FixedClock
from jobassist.services.open_store import open_desk
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.refcounts import keep_singletons_alive
from jobassist.ui.talk.page import TalkPage
from tests.ui_talk.half_way import NOW, clock_for, find

LETTERS = "abcdefghij klmnopqrst uvwxyzæøå "
KEY = ("helbred", "hverdag")
_BETWEEN_KEYS_MS = 15
_THOUGHT, _PAUSE_MS = 150, 500  # so many letters, and then a pause: both ways to save are met


def main(folder: Path) -> None:
    """Types on without end."""
    keep_singletons_alive()
    app = QApplication([])
    desk = open_desk(folder, "", clock_for)
    desk.clock = FixedClock(NOW)
    page = TalkPage(desk, find(desk, "Lone").id)
    page.show()
    page.activateWindow()
    page.setFocus()
    app.processEvents()
    area = page.notes.current().findChildren(TextArea)[0]
    page.saved.connect(lambda _at: say(f"saved {len(area.toPlainText())}"))
    for count, letter in enumerate(cycle(LETTERS), start=1):
        QTest.keyClicks(area, letter, delay=_BETWEEN_KEYS_MS)
        say(f"typed {len(area.toPlainText())} {monotonic()}")
        assert page.foot.words().startswith(("Gemt", "Alt gemmes"))
        if count % _THOUGHT == _THOUGHT // 5:
            QTest.qWait(_PAUSE_MS)


def say(line: str) -> None:
    """One line, out of the process before the next thing happens."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
