"""Icons: the shipped SVG files in the theme's colours, drawn sharp at every screen scale."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from jobassist import paths
from jobassist.ui.kit import theme

_USUAL, _LIGHT, _BOLD = "2", "1.75", "3.5"
_BRAND_COLOURS = ("#0B5F63", "#FFFFFF")


def pixmap(name: str, tone: str, size: int, ratio: float = 1.0, *, bold: bool = False) -> QPixmap:
    """An icon in a token's colour; ``size`` in pixels as drawn (already scaled), ``ratio`` the screen's."""
    stroke = _BOLD if bold else _LIGHT if size >= theme.px(18) else _USUAL
    return _pixmap(name, theme.current().colours[tone], size, ratio, stroke)


def icon(name: str, tone: str = "text2", size: int = 16) -> QIcon:
    """An icon for Qt's own controls; ``size`` at 100 %."""
    side = theme.px(size)
    result = QIcon(pixmap(name, tone, side))
    result.addPixmap(pixmap(name, tone, side, 2.0))
    return result


def draw(
    painter: QPainter, name: str, tone: str, centre: QPointF, size: int = 16, *, bold: bool = False
) -> None:
    """Draw an icon around ``centre``; ``size`` at 100 %."""
    side = theme.px(size)
    picture = pixmap(name, tone, side, painter.device().devicePixelRatioF(), bold=bold)
    painter.drawPixmap(QPointF(round(centre.x() - side / 2), round(centre.y() - side / 2)), picture)


def brand(size: int, ratio: float = 1.0) -> QPixmap:
    """The app's mark in the theme's accent; ``size`` at 100 %."""
    ground, lines = (theme.current().colours[tone] for tone in ("accent", "onacc"))
    return _render(_recoloured_brand(ground, lines), theme.px(size), ratio)


def app_icon() -> QIcon:
    """The window's icon, the same in both themes."""
    source = _source("brand")
    result = QIcon()
    for side in (16, 32, 64):
        result.addPixmap(_render(source, side, 1.0))
    return result


@lru_cache(maxsize=512)
def _pixmap(name: str, value: str, size: int, ratio: float, stroke: str) -> QPixmap:
    source = _source(name).replace("currentColor", value)
    source = source.replace(f'stroke-width="{_USUAL}"', f'stroke-width="{stroke}"')
    return _render(source, size, ratio)


@cache
def _source(name: str) -> str:
    return paths.resources("icons", f"{name}.svg").read_text("utf-8")


def _recoloured_brand(ground: str, lines: str) -> str:
    old_ground, old_lines = _BRAND_COLOURS
    return _source("brand").replace(old_ground, ground).replace(old_lines, lines)


def _render(source: str, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
