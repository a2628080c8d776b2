"""Text on screen: labels that never read markup, and tooltips that cannot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from jobassist.ui.kit import paint, theme


class PlainLabel(QLabel):
    """The only label in the app: what is shown is the text itself, whatever it holds.

    ``role`` is a type role of the theme, ``tone`` a text token or a chip colour.
    ``elide`` shortens with "…" (the whole text is then the tooltip); ``wrap`` breaks lines.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: str = "body",
        tone: str = "text",
        weight: theme.Weight = 400,
        wrap: bool = False,
        elide: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("weight", str(weight))
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self._is_elided = elide
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour to another token."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)

    def setTextFormat(self, _format: Qt.TextFormat) -> None:
        """Always plain: a record's text is never markup."""
        super().setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(theme.px(24), hint.height()) if self._is_elided else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_elided:
            set_tooltip(self, "" if self._fits() else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_elided or self._fits():
            super().paintEvent(event)
            return
        with paint.painting(self) as painter:
            painter.setPen(theme.colour(str(self.property("tone"))))
            painter.setFont(self.font())
            painter.drawText(self.contentsRect(), self.alignment(), self._shown())

    def _shown(self) -> str:
        return elided(self.text(), self.fontMetrics(), self.contentsRect().width())

    def _fits(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()


def clipped(text: str, most_letters: int) -> str:
    """The beginning of a text that is too long to be laid out where it stands."""
    return text if len(text) <= most_letters else f"{text[:most_letters].rstrip()} …"


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text, shortened at its end with "…" to fit ``width`` pixels."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a tooltip that shows the text as it is; Qt would otherwise read it as markup."""
    widget.setToolTip(tooltip(text))


def explain(widget: QWidget, text: str) -> None:
    """Say why something reads as it does, to whoever points at it and to screen readers."""
    set_tooltip(widget, text)
    widget.setAccessibleDescription(text)


def tooltip(text: str) -> str:
    """Text made safe for Qt's tooltips, line breaks kept."""
    for character, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(character, name)
    return f"<span>{text}</span>" if text else ""


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
