"""The theme: colours, type and sizes from one file, and how they reach Qt."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from jobassist import paths

Mode = Literal["light", "dark"]
Weight = Literal[400, 500, 600]

_FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "NotoSans-Regular.ttf")
_FAMILIES = ("Inter", "Noto Sans")
_REFERENCE_DPI = 96
_TRACKING_PERCENT = 99.4


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme at one scale; ``colours`` holds ``red``, ``red_tint`` and ``red_line`` beside the tokens."""

    mode: Mode
    scale: float
    colours: dict[str, str]
    type_pt: dict[str, float]


_state: dict[str, Theme] = {}


def load_theme(mode: Mode, scale: float = 1.0) -> Theme:
    """The theme as the file has it; ``scale`` 1.0 to 2.0."""
    data = _theme_file()
    part = data[mode]
    colours = {name: value for name, value in part.items() if isinstance(value, str)}
    for name, (text, tint, line) in part["chips"].items():
        colours |= {name: text, f"{name}_tint": tint, f"{name}_line": line}
    return Theme(mode, scale, colours, {name: float(pt) for name, pt in data["type"].items()})


@cache
def _theme_file() -> dict[str, Any]:
    with paths.resources("themes", "theme.toml").open("rb") as file:
        return tomllib.load(file)


def current() -> Theme:
    """The theme in use; the light one at 100 % until ``apply_theme`` was called."""
    if "theme" not in _state:
        _state["theme"] = load_theme("light")
    return _state["theme"]


def colour(token: str) -> QColor:
    """The colour of a token in the theme in use."""
    return _qcolour(current().colours[token])


@cache
def _qcolour(value: str) -> QColor:
    return QColor(value)


def px(length: float) -> int:
    """A length of the 100 % drawing in pixels at the scale in use."""
    return round(length * current().scale)


def pt(role: str) -> float:
    """The size of a type role in points on this screen, scaled; a point is 1/72 inch at 96 dpi."""
    theme = current()
    return theme.type_pt[role] * theme.scale * _dpi_factor()


@cache
def _dpi_factor() -> float:
    screen = QGuiApplication.primaryScreen()
    return _REFERENCE_DPI / screen.logicalDotsPerInch() if screen else 1.0


def font(role: str = "body", weight: Weight = 400) -> QFont:
    """The bundled font in a type role: tiny chip small table body heading title page welcome display."""
    return QFont(shared_font(role, weight))


def shared_font(role: str, weight: Weight) -> QFont:
    """The same without a copy, for painting many cells; it must not be changed."""
    return _font(pt(role), weight)


@cache
def _font(points: float, weight: Weight) -> QFont:
    result = QFont(list(_FAMILIES))
    result.setPointSizeF(points)
    result.setWeight(QFont.Weight(weight))
    # Hinting rounds every letter to whole pixels, which spaces Inter unevenly at these sizes.
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    result.setFeature(QFont.Tag("tnum"), 1)
    result.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TRACKING_PERCENT)
    return result


def apply_theme(app: QApplication, mode: Mode, scale: float = 1.0) -> None:
    """Dress the whole application: Fusion, palette, font and style sheet.

    Colours change at once in open windows. Margins of open windows keep their
    scale, so build the window anew after a change of ``scale`` (``FrameWindow.rebuild``).
    The theme already in use costs nothing.
    """
    wanted = load_theme(mode, scale)
    if app.property("theme") == [mode, scale] and current() == wanted:
        return
    app.setProperty("theme", [mode, scale])
    _state["theme"] = wanted
    _load_fonts()
    if app.property("style") != "Fusion":  # a style sheet hides the style's own name
        app.setStyle("Fusion")
        app.setProperty("style", "Fusion")
    app.setPalette(_palette())
    app.setFont(font())
    app.setStyleSheet(style_sheet())


@cache
def _load_fonts() -> None:
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resources("fonts", name)))


_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "onacc"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "bg"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Light, "line"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Mid, "line2"),
    (QPalette.ColorRole.Dark, "ctl"),
    (QPalette.ColorRole.Shadow, "ctl"),
)


def _palette() -> QPalette:
    palette = QPalette()
    for role, token in _ROLES:
        palette.setColor(role, colour(token))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role, colour("text3"))
    return palette


_SLOT = re.compile(r"px\(([\d.]+)\)|pt\((\w+)\)|\$(\w+)")


def style_sheet() -> str:
    """The style sheet of the theme in use: ``$token``, ``px(8)`` and ``pt(body)`` are filled in."""
    return _SLOT.sub(_slot_value, paths.resources("themes", "app.qss.in").read_text("utf-8"))


def _slot_value(slot: re.Match[str]) -> str:
    length, role, token = slot.groups()
    if length:
        return f"{px(float(length))}px"
    if role:
        return f"{pt(role):.3f}pt"
    return current().colours[token]
