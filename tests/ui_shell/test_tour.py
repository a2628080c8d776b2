"""The tour: every screen is drawn and every print written, also where there is no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from jobassist.ui import tour

SCREENS = (
    "01-foerste-start", "02-laas", "03-tom-liste", "04-arbejdsliste", "05-arbejdsliste-filter",
    "06-book-samtale", "07-borger", "08-import-fil", "09-import-gennemse", "10-indstillinger",
    "11-samtale", "12-plan", "13-borgervisning", "14-til-fagsystemet", "15-holdt-samtale", "16-brev",
    "17-breve", "18-ikke-registreret", "19-dagsordener", "20-fredagsgennemgang",
    "21-fredagsgennemgang-fritaget", "22-fredagsark", "23-tilbud-katalog", "24-tilbud-formular",
    "25-tilbud-forloeb", "26-pladser-og-frister", "27-giv-et-tilbud",
    "28-jobeksempler", "29-jobbank", "30-virksomheder", "31-job-fra-sidst",
    "32-regelbog", "33-regelbog-sammenlign", "34-regelbog-ret", "35-regelbog-rettet", "36-regelbog-samtaler",
    "37-regelbog-maal", "38-regelbog-aendringer",
)  # fmt: skip
ONE_LOOK = (
    "import sys; from pathlib import Path; from jobassist.ui import tour; "
    "tour._LOOKS = tour._LOOKS[:1]; tour.render_tour(Path(sys.argv[1]))"
)


def colours(picture: Path) -> int:
    image = QImage(str(picture)).scaled(200, 120)
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def test_it_draws_every_screen_and_print(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tour, "_LOOKS", tour._LOOKS[1:2])
    files = tour.render_tour(tmp_path)
    pictures = [file for file in files if file.suffix == ".png"]
    assert [picture.name for picture in pictures] == [f"{name}-moerk-100.png" for name in SCREENS]
    assert all(colours(picture) > 20 for picture in pictures)
    prints = [file for file in files if file.suffix == ".pdf"]
    assert [len(PdfReader(file).pages) for file in prints] == [
        1,
        2,
        1,
        2,
        13,
        1,
        1,
        1,
        1,
        1,
        3,
        7,  # 95 citizens without an offer, each with what the limit is counted from
        7,
        1,
        2,
        2,
    ]
    text = "".join(page.extract_text() for file in prints for page in PdfReader(file).pages)
    assert "Lone Vestergaard Holm" in text
    assert "670190" not in text.replace("670190-••••", "")
    assert "Małgorzata Kőszegi og Ștefan Țurcan" in text
    assert "Київ" in text


def test_it_needs_no_display(tmp_path: Path) -> None:
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    command = [sys.executable, "-c", ONE_LOOK, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.png"))) == len(SCREENS)
