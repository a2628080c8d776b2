"""The theme file: readable in both themes, complete, and the same everywhere."""

from __future__ import annotations

import re
import sys
from typing import get_args

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from jobassist.ui.kit import icons, theme
from jobassist.ui.kit.chip import Tone

_GROUNDS = ("bg", "surface", "sunken", "rail", "sel", "hover", "past")
_TEXTS = ("text", "text2", "text3")
_CHIPS = get_args(Tone)
_ON_TINT = [(tone, f"{tone}_tint") for tone in _CHIPS]
_ON_GROUND = [(tone, ground) for tone in _CHIPS for ground in ("bg", "surface", "sel", "hover", "rail")]
_ACCENTS = [
    ("accent", "bg"),
    ("accent", "surface"),
    ("accent", "sel"),
    ("acct", "accs"),
    ("text", "accs"),
    ("text2", "accs"),
    ("onacc", "accent"),
    ("onacc", "accent_over"),
    ("onacc", "accent_down"),
    ("bg", "text"),
    ("text", "purple_tint"),
]
_TEXT_PAIRS = [*_ON_TINT, *_ON_GROUND, *_ACCENTS, *((t, g) for t in _TEXTS for g in _GROUNDS)]
_EDGES = [("ctl", ground) for ground in ("surface", "sunken", "bg")]
_RINGS = [("focus", ground) for ground in _GROUNDS]


def _luminance(value: str) -> float:
    channels = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("mode", get_args(theme.Mode))
@pytest.mark.parametrize(("text", "ground"), _TEXT_PAIRS)
def test_text_is_readable_on_its_ground(mode: theme.Mode, text: str, ground: str) -> None:
    colours = theme.load_theme(mode).colours
    assert _contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("mode", get_args(theme.Mode))
@pytest.mark.parametrize(("line", "ground"), [*_EDGES, *_RINGS])
def test_field_borders_and_focus_are_seen(mode: theme.Mode, line: str, ground: str) -> None:
    colours = theme.load_theme(mode).colours
    assert _contrast(colours[line], colours[ground]) >= 3.0


def test_both_themes_have_the_same_tokens() -> None:
    assert theme.load_theme("light").colours.keys() == theme.load_theme("dark").colours.keys()


@pytest.mark.parametrize("mode", get_args(theme.Mode))
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_style_sheet_has_no_slot_left(qapp: QApplication, mode: theme.Mode, scale: float) -> None:
    theme.apply_theme(qapp, mode, scale)
    sheet = theme.style_sheet()
    assert not re.search(r"\$|px\(|pt\(", sheet)
    assert theme.current().colours["accent"] in sheet


def test_lengths_and_type_grow_with_the_scale(qapp: QApplication) -> None:
    small = (theme.px(32), theme.pt("body"))
    theme.apply_theme(qapp, "light", 2.0)
    assert (theme.px(32), theme.pt("body")) == (2 * small[0], 2 * small[1])


def test_the_palette_is_ours_in_the_dark(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == "#111818"


@pytest.mark.parametrize("weight", get_args(theme.Weight))
def test_the_shipped_font_is_used_and_its_digits_are_equally_wide(weight: theme.Weight) -> None:
    font = theme.font("table", weight)
    info = QFontInfo(font)
    assert (info.family(), info.weight()) == ("Inter", weight)
    widths = [QFontMetricsF(font).horizontalAdvance(digit * 8) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.5


def test_an_icon_takes_its_colour_and_is_drawn_once() -> None:
    first = icons.pixmap("lock", "red", 16)
    assert icons.pixmap("lock", "red", 16).cacheKey() == first.cacheKey()
    colours = {
        first.toImage().pixelColor(x, y).name()
        for x in range(16)
        for y in range(16)
        if first.toImage().pixelColor(x, y).alpha() == 255
    }
    assert colours == {theme.colour("red").name()}


def test_an_icon_is_sharp_on_a_dense_screen() -> None:
    dense = icons.pixmap("lock", "text", 16, 2.0)
    assert (dense.width(), dense.devicePixelRatio()) == (32, 2.0)


def test_calls_that_return_nothing_do_not_use_python_up() -> None:
    """PySide6 6.12 on Python 3.11 aborts here without the guard."""
    thing = QObject()
    for _ in range(20_000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > 1_000
