"""Text from records is text: never markup, in labels, runs and tooltips."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobassist.ui.kit.labels import PlainLabel, set_tooltip, tooltip
from jobassist.ui.kit.runs import Run, RunsLabel, paragraph

_HOSTILE = 'Hans <b>Hansen</b><img src="/etc/hostname.png">'


def test_a_label_shows_markup_as_it_is(qtbot: QtBot) -> None:
    label = PlainLabel(_HOSTILE)
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    assert label.textFormat() == Qt.TextFormat.PlainText
    plain = PlainLabel("x" * len(_HOSTILE))
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.sizeHint().width() / 2


def test_a_tooltip_is_escaped(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, _HOSTILE)
    assert "<b>" not in widget.toolTip()
    assert "&lt;b&gt;" in widget.toolTip()
    assert tooltip("") == ""
    assert tooltip("a\nb") == "<span>a<br>b</span>"


def test_a_cut_label_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    label = PlainLabel("En meget lang linje med et navn, der ikke kan være her", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert "meget lang" in label.toolTip()
    assert not label.grab().isNull()
    label.resize(800, 20)
    assert label.toolTip() == ""


def test_a_tone_can_change(qtbot: QtBot) -> None:
    label = PlainLabel("12 af 41", tone="text2")
    qtbot.addWidget(label)
    label.set_tone("red")
    label.set_tone("red")
    assert label.property("tone") == "red"


def test_runs_are_one_plain_text(qtbot: QtBot) -> None:
    label = RunsLabel([Run("Lone har haft "), Run("2 af 4", bold=True), Run(_HOSTILE, tone="red")])
    qtbot.addWidget(label)
    assert label.text() == "Lone har haft 2 af 4" + _HOSTILE
    assert label.accessibleName() == label.text()


def test_runs_need_more_lines_when_narrow(qtbot: QtBot) -> None:
    label = paragraph("Den låser lageret op på denne computer. " * 4)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > 2 * label.heightForWidth(600)
    label.resize(200, label.heightForWidth(200))
    label.show()
    assert not label.grab().isNull()


def test_runs_count_letters_beyond_the_first_plane(qtbot: QtBot) -> None:
    label = RunsLabel([Run("😀😀 "), Run("fed", bold=True)])
    qtbot.addWidget(label)
    assert label._formats()[1].start == 5
