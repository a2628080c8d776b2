"""Long work: what is being done, how far it is, and a way to stop it with nothing half done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel

_BAR = 6


class ProgressBar(QWidget):
    """A thin bar from none to all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            whole = QRectF(self.rect())
            paint.box(painter, whole, fill="line2", radius=_BAR / 2)
            done = QRectF(0, 0, whole.width() * self._share, whole.height())
            if done.width() >= 1:
                paint.box(painter, done, fill="accent", radius=_BAR / 2)


class ProgressCard(QFrame):
    """A card over long work: "Importerer søgeliste", "312 af 464", Stop."""

    stopped = Signal()

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain")
        self._title = PlainLabel(title, weight=600)
        self._count = PlainLabel(role="table", tone="text2")
        self._bar = ProgressBar()
        self._bar.setAccessibleName(title)
        self._note = PlainLabel(note, role="table", tone="text2", wrap=True)
        self._stop = Button(self.tr("Stop"), kind="link", small=True)
        self._stop.clicked.connect(self.stopped)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        edge = theme.px(12)
        grid.setContentsMargins(edge, theme.px(10), edge, theme.px(6))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._count, 0, 1, right)
        grid.addWidget(self._bar, 1, 0, 1, 2)
        grid.addWidget(self._note, 2, 0)
        grid.addWidget(self._stop, 2, 1, right)

    def set_progress(self, done: int, total: int) -> None:
        """Show "312 af 464"; a total of 0 shows nothing yet."""
        words = self.tr("%1 af %2").replace("%1", str(done)).replace("%2", str(total)) if total else ""
        self._count.setText(words)
        self._bar.setAccessibleDescription(words)
        self._bar.set_share(done / total if total else 0.0)

    def set_note(self, note: str) -> None:
        """Change the sentence under the bar."""
        self._note.setText(note)

    def stop_button(self) -> Button:
        """The button that stops the work."""
        return self._stop
