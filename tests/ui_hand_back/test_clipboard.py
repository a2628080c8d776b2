"""The clipboard: a text as it is, in no history, gone after half a minute or at once when the app locks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.ui.kit import clipboard
from jobassist.ui.kit.clipboard import clear_if_ours, copy_text
from jobassist.ui.shell import Shell
from tests.services.examples import clock_for

CPR = "670190-1234"


def board() -> QClipboard:
    return QGuiApplication.clipboard()


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a minute is a moment."""
    monkeypatch.setattr(clipboard, "CLEAR_AFTER_MS", 30)


def test_it_stays_for_thirty_seconds() -> None:
    assert clipboard.CLEAR_AFTER_MS == 30_000


@pytest.mark.usefixtures("soon")
def test_a_cpr_number_is_gone_after_its_time(qtbot: QtBot) -> None:
    copy_text(CPR)
    assert board().text() == CPR
    qtbot.waitUntil(lambda: board().text() == "")


@pytest.mark.usefixtures("soon")
def test_what_somebody_else_copied_since_is_left_alone(qtbot: QtBot) -> None:
    copy_text(CPR)
    board().setText("andres tekst")
    clipboard_timer = QApplication.instance().findChild(clipboard._Keeper)._timer  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not clipboard_timer.isActive())
    assert board().text() == "andres tekst"


def test_a_second_text_has_its_own_half_minute() -> None:
    copy_text(CPR)
    copy_text("Notat")
    clear_if_ours()
    assert board().text() == ""


def test_what_is_not_sensitive_stays(qtbot: QtBot) -> None:
    copy_text(CPR)
    copy_text("Åbningstider", sensitive=False)
    clear_if_ours()
    assert board().text() == "Åbningstider"


def test_no_history_may_keep_it() -> None:
    copy_text(CPR)
    mime = board().mimeData()
    windows = 'application/x-qt-windows-mime;value="{}"'
    assert mime.hasFormat(windows.format("ExcludeClipboardContentFromMonitorProcessing"))
    assert mime.data(windows.format("CanIncludeInClipboardHistory")).data() == b"\0\0\0\0"
    assert mime.data(windows.format("CanUploadToCloudClipboard")).data() == b"\0\0\0\0"
    assert mime.data("x-kde-passwordManagerHint").data() == b"secret"


@pytest.mark.parametrize(
    "text",
    [
        "<b>fed</b> &amp; <script>",
        "\u200fשלום\u202e omvendt\u202c",
        "linje\nto\tog tabulator\n",
        "👩🏽 Łukasz Ж",
        "langt " * 350_000,
    ],
)
def test_a_text_is_copied_as_plain_text_exactly(text: str) -> None:
    copy_text(text)
    assert board().text() == text
    assert not board().mimeData().hasHtml()
    clear_if_ours()
    assert board().text() == ""


def test_nothing_of_ours_is_nothing_to_clear() -> None:
    board().setText("andres tekst")
    clear_if_ours()
    assert board().text() == "andres tekst"


def demo_shell(folder: Path) -> Shell:
    from jobassist.services.make_demo import make_demo

    make_demo(folder, clock_for, citizens=60, seed=1, today=date(2023, 3, 7)).store.close()
    return Shell(folder, clock_for)


@pytest.mark.parametrize("leave", ["lock", "close"])
def test_locking_and_leaving_empty_it(qtbot: QtBot, tmp_path: Path, leave: str) -> None:
    shell = demo_shell(tmp_path / "demo")
    qtbot.addWidget(shell.window)
    try:
        shell.start()
        qtbot.waitUntil(lambda: shell.desk is not None)
        copy_text(CPR)
        getattr(shell, leave)()
        assert board().text() == ""
    finally:
        shell.close()
