"""Opens one window, bare or ours, and prints how long it took and how much memory it peaked at."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from resource import RUSAGE_SELF, getrusage


def main() -> None:
    """``open_window.py bare|ours STORE STARTED``; STARTED is the time the process was asked for."""
    kind, store, started = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    result = _bare(started) if kind == "bare" else _ours(store, started)
    result["peak_mb"] = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))


def _bare(started: float) -> dict[str, float]:
    """The least that a table of one's own in Qt Widgets needs: a model without rows, in a main window."""
    from PySide6.QtCore import QAbstractTableModel, Qt
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    headings = ("Status", "Borger", "CPR", "Gruppe", "Hvorfor", "Sikker dag", "Frist")

    class Empty(QAbstractTableModel):
        def rowCount(self, _parent: object = None) -> int:
            return 0

        def columnCount(self, _parent: object = None) -> int:
            return len(headings)

        def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> str | None:
            is_heading = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
            return headings[section] if is_heading else None

    app = QApplication([])
    window = QMainWindow()
    table = QTableView()
    table.setModel(Empty(table))
    window.setCentralWidget(table)
    window.resize(1440, 900)
    window.show()
    app.processEvents()
    return {"shown_ms": (time.time() - started) * 1000}


def _ours(store: Path, started: float) -> dict[str, float]:
    from jobassist.app import clock_for
    from jobassist.ui.shell import Shell
    from jobassist.ui.start import make_application

    app = make_application()
    shell = Shell(store, clock_for)
    shell.show_unlock()
    shell.window.show()
    app.processEvents()
    shown = (time.time() - started) * 1000
    # The passphrase is being typed: what opening needs is imported meanwhile.
    while not shell.is_ready_to_open():
        app.processEvents()
    asked = time.perf_counter()
    shell.unlock("den lukker sig selv op")
    while shell.desk is None or not shell.window.current_page():
        app.processEvents()
    app.processEvents()
    filled = (time.perf_counter() - asked) * 1000
    shell.close()
    return {"shown_ms": shown, "filled_ms": filled}


main()
