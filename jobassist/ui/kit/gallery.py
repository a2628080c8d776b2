"""Every part of the kit on one page, drawn to PNG in both themes and at two scales: what designers compare.

Run ``python -m jobassist.ui.kit.gallery FOLDER``; it needs no screen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QWidget

from jobassist.domain.timeline import DeadlineMark, OfferBar, PauseSpan, TalkMark, TimelineView
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, CheckBox, IconButton
from jobassist.ui.kit.chip import STATUSES, Chip, ChipLook, FilterTag, Tag, status_look
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.empty import EmptyState, WayOn
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.kit.focus import FocusRing
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.progress import ProgressCard
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.kit.segments import Scale, Segmented, yes_no
from jobassist.ui.kit.table import Column, Filter, Role, TableView
from jobassist.ui.kit.tiles import TileBar, TileSpec
from jobassist.ui.kit.timeline import Timeline, TimelineLegend
from jobassist.ui.kit.toast import Toast

TODAY = date(2023, 1, 2)
_ROWS = (
    ("missed", "Torben Skjødt", "891173-••••", "Mangler samtale 3 og 4", "01-03-2023", "red"),
    ("unknown", "Jonas Balslev", "701101-••••", "Mangler dagpengetimer", "ukendt", None),
    ("soon", "Lone <b>Vestergaard</b> Holm", "670190-••••", "Mangler samtale 3", "26-03-2023", None),
)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SampleModel(QAbstractTableModel):
    """Up to three rows to look at."""

    def __init__(self, rows: int = len(_ROWS)) -> None:
        super().__init__()
        self._rows = _ROWS[:rows]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> str | None:
        names = ("Status", "Borger", "CPR", "Hvorfor", "Frist")
        return names[section] if role == 0 and orientation == Qt.Orientation.Horizontal else None

    def data(self, index: _Index, role: int = 0) -> str | None:
        cells = self._rows[index.row()]
        if role == Role.STATUS:
            return cells[0] if index.column() == 0 else None
        if role == Role.TONE:
            return cells[5] if index.column() == 4 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return status_look(cells[0]).text if index.column() == 0 else cells[index.column()]
        return None


SAMPLE_COLUMNS = (
    Column("status", 168, Filter("choice", options=(("missed", "Overskredet"),)), is_status=True),
    Column("name", 180, Filter(placeholder="Navn"), is_strong=True),
    Column("cpr", 110, Filter(placeholder="CPR"), tone="text2"),
    Column("why", 150, Filter(placeholder="Tekst i grunden"), stretches=True),
    Column("due", 108, Filter("until")),
)


def sample_timeline() -> TimelineView:
    """A case with a talk held, one booked, a pause, an offer and its deadlines."""
    return TimelineView(
        started_on=date(2022, 9, 26),
        today=TODAY,
        talks=(TalkMark(date(2022, 11, 14), "held"), TalkMark(date(2023, 1, 16), "planned", 2)),
        offers=(OfferBar(date(2023, 2, 20), date(2023, 3, 16), "Jobklub"),),
        pauses=(PauseSpan(date(2022, 11, 28), date(2022, 12, 18), "Bero"),),
        deadlines=(
            DeadlineMark(date(2023, 2, 24), "Samtale 2 senest 24-02", "safe"),
            DeadlineMark(date(2023, 3, 10), "Samtale 3 senest 10-03", "safe"),
            DeadlineMark(date(2023, 3, 24), "Samtale 4 senest 24-03", "safe"),
            DeadlineMark(date(2023, 3, 26), "Lovens frist 26-03", "due"),
        ),
    )


def gallery() -> QWidget:
    """All parts, as picture 13 has them and then the rest."""
    page = QWidget()
    ground(page, "surface")
    left = column([*_chips(), 8, *_words()], spacing=6)
    right = column([*_buttons(), 8, *_choices(), 8, _progress()], spacing=8)
    top = row(spacing=24)
    top.addLayout(left, 1)
    top.addLayout(right, 1)
    below = (_tiles(), _table(), _fields(), _toast(), _heading("Tidslinje"), _timeline(), TimelineLegend())
    column([top, *below, _empty(), None], spacing=14, edges=(24, 24, 24, 24), owner=page)
    return page


def _heading(text: str) -> PlainLabel:
    return PlainLabel(text, role="table", weight=600, tone="text2")


def _line(*parts: QWidget) -> QLayout:
    return row([*parts, None])


def _chips() -> Iterable[QWidget | QLayout]:
    meanings = (
        "fristen er gået, ret består",
        "sidste sikre dag er gået",
        "inden for 14 dage",
        "aftale før sidste sikre dag",
        "ingen handling nu",
        "pligten er opfyldt",
        "fritagelse dækker i dag",
        "en oplysning mangler",
    )
    yield _heading("Status: farve, ikon og ord")
    for status, meaning in zip(STATUSES, meanings, strict=True):
        yield _line(Chip(status_look(status)), PlainLabel(meaning, role="table", tone="text2"))
    reserved = ChipLook("Reserveret", "blue", "calendar-check")
    yield _line(
        Chip(reserved), Tag("Kladde · version 3"), Tag("Lone", icon="user"), FilterTag("Næste 14 dage")
    )


def _words() -> Iterable[QWidget]:
    yield PlainLabel("Arbejdsliste", role="page", weight=600)
    yield RunsLabel(
        [
            Run("Lone har haft "),
            Run("2 af 4 samtaler", bold=True),
            Run(". De sidste to skal være holdt "),
            Run("senest søndag 26-03-2023", bold=True),
            Run(", seks måneder efter første fraværsdag 26-09-2022."),
        ]
    )
    yield PlainLabel("En meget lang linje, der ikke kan stå her, bliver kortet af", elide=True, tone="text2")


def _buttons() -> Iterable[QWidget | QLayout]:
    yield _heading("Knapper")
    book = Button("Book samtale 3", kind="primary", icon="calendar-plus", keys="B")
    talk = Button("Start samtale", icon="message-square", keys="S")
    yield _line(book, talk, Button("Annullér", kind="quiet"))
    pressed, off = Button("Trykket"), Button("Slået fra")
    pressed.setCheckable(True)
    pressed.setChecked(True)
    off.setEnabled(False)
    focused = Button("Fokus")
    focused.setObjectName("focused")
    yield _line(Button("Hvile"), pressed, focused, off)
    drop = Button("Mine borgere", icon="bookmark", drop=True, small=True)
    yield _line(drop, Button("Åbn borger", kind="link"), IconButton("lock", "Lås", keys="Ctrl+L"))


def _choices() -> Iterable[QWidget | QLayout]:
    kept = Segmented([("kept", "Holdt"), ("partly", "Delvist"), ("broken", "Ikke")], "Blev aftalen holdt?")
    kept.set_value("broken")
    answer, scale, tick = yes_no("Hjælpemidler?"), Scale("Hvor sikker?"), CheckBox("Koden er gemt sikkert")
    answer.set_value("no")
    scale.set_value("7")
    tick.setChecked(True)
    yield _line(kept, answer)
    yield _line(scale)
    yield _line(tick, CheckBox("Ikke valgt"))


def _progress() -> QWidget:
    card = ProgressCard("Importerer søgeliste", "Intet er gemt, før alt er læst")
    card.set_progress(312, 464)
    return card


def _tiles() -> QWidget:
    bar = TileBar(
        [
            TileSpec("missed", "Overskredet", "octagon-alert", "red"),
            TileSpec("critical", "Kritisk", "triangle-alert", "orange"),
            TileSpec("fortnight", "Næste 14 dage", "calendar-clock", "yellow"),
            TileSpec("undated", "Uden dato", "calendar-x"),
        ]
    )
    bar.set_counts({"missed": 3, "critical": 2, "fortnight": 11})
    bar.set_chosen("fortnight")
    return bar


def _table() -> QWidget:
    frame = QFrame()
    table = TableView("Eksempel", SAMPLE_COLUMNS, TODAY)
    table.setModel(SampleModel())
    table.setFixedHeight(theme.px(68 + 32 * 3))
    table.choose_row(2)
    column([table], owner=frame)
    return frame


def _fields() -> QLayout:
    plain, gone = DateField("Næste samtale", TODAY), DateField("Næste samtale", TODAY, earliest=TODAY)
    plain.set_day(date(2023, 3, 23))
    gone.edit.setText("03-02-2022")
    gone.day()
    notes = TextArea("Noter", lines=2, internal=True)
    notes.setPlainText("Internt felt, vises ikke for borgeren")
    result = row(spacing=16)
    for part in (plain, gone):
        result.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    result.addWidget(notes, 1)
    return result


def _toast() -> QWidget:
    place = QWidget()
    place.setFixedHeight(theme.px(76))
    toast = Toast(place)
    toast.show_message("Samtale 3 er booket til 09-03-2023 kl. 10.30", undo=lambda: None)
    return place


def _timeline() -> QWidget:
    result = Timeline()
    result.set_view(sample_timeline())
    return result


def _empty() -> QWidget:
    ways = (
        WayOn(
            "import", "file-down", "Importér en søgeliste", "Du ser hver ændring først", "Vælg fil", "Ctrl+O"
        ),
        WayOn(
            "demo",
            "flask-conical",
            "Prøv med opdigtede borgere",
            "Et øvelseslager for sig selv",
            "Åbn øvelse",
        ),
    )
    words = "Arbejdslisten bygges af søgelisterne fra jeres fagsystem."
    empty = EmptyState("Her kommer dine borgere til at stå", words, ways, drop_words="Træk en fil hertil")
    empty.setMinimumHeight(theme.px(360))
    return empty


def render(folder: Path, app: QApplication) -> list[Path]:
    """Draw the gallery to one PNG a theme and scale; the folder must be there."""
    pictures = []
    modes: tuple[theme.Mode, ...] = ("light", "dark")
    for mode, scale in ((mode, scale) for mode in modes for scale in (1.0, 2.0)):
        theme.apply_theme(app, mode, scale)
        page = gallery()
        page.resize(theme.px(900), page.sizeHint().height())
        page.show()
        page.activateWindow()
        focused = page.findChild(QWidget, "focused")
        if focused is not None:
            focused.setFocus()
        for _ in range(3):
            app.processEvents()
        pictures.append(folder / f"gallery-{mode}-{round(scale * 100)}.png")
        page.grab().save(str(pictures[-1]))
        page.close()
        page.deleteLater()
    return pictures


def main(folder: str) -> None:
    """Draw without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    FocusRing(app)
    render(Path(folder), app)


if __name__ == "__main__":
    main(sys.argv[1])
