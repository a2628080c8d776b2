"""Fields to fill in: their label above, what is wrong below, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QTextCursor,
    QTextDocumentFragment,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel, repolish, set_tooltip
from jobassist.ui.kit.marks import IconMark

_INNER, _LONG_WORD = 24, 10_000
_LONGEST_HTML = 500_000


class Field(QWidget):
    """A control with its label above and room for one sentence below."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._label = PlainLabel(label, role="table", weight=500)
        self._label.setBuddy(control)
        if not label:  # setVisible(True) would make it a window, for it has no parent yet
            self._label.hide()
        control.setAccessibleName(label)
        self._problem = _Problem(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self._label, control, self._problem):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(control)

    def label(self) -> str:
        """The words above the control."""
        return self._label.text()

    def set_label(self, label: str) -> None:
        """Call the field something else."""
        self._label.setText(label)
        self._control.setAccessibleName(label)

    def error(self) -> str:
        """The sentence below the control; empty when all is well."""
        return self._problem.text()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong and what to do; empty when it is mended."""
        self._problem.set_text(sentence)
        self._control.setAccessibleDescription(sentence)
        state = "error" if sentence else ""
        if (self._control.property("state") or "") != state:
            self._control.setProperty("state", state)
            repolish(self._control)


class _Problem(QWidget):
    """The red sentence with its icon; hidden while empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = PlainLabel(role="table", tone="red", weight=500, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(IconMark("octagon-alert", "red", size=14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    def text(self) -> str:
        return self._label.text()

    def set_text(self, sentence: str) -> None:
        self._label.setText(sentence)
        self.setVisible(bool(sentence))


class LineEdit(QLineEdit):
    """A line of text that may have a small button inside at either end, or an icon before the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self._lead: InnerButton | None = None
        self._tail: InnerButton | None = None

    def set_mark(self, icon: str) -> None:
        """An icon before the text, which says what the field is for."""
        self._mark = icon
        self.setTextMargins(theme.px(22), 0, self.textMargins().right(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._mark:
            with paint.painting(self) as painter:
                icons.draw(painter, self._mark, "text2", QPointF(theme.px(17), self.height() / 2), 16)

    def add_lead(self, icon: str, name: str, keys: str) -> InnerButton:
        """A button before the text; ``keys`` work while the field has the keyboard."""
        self._lead = InnerButton(icon, name, keys, self)
        self.setTextMargins(theme.px(22), 0, self.textMargins().right(), 0)
        return self._lead

    def add_tail(self, icon: str, name: str, keys: str) -> InnerButton:
        """A button after the text; ``keys`` work while the field has the keyboard."""
        self._tail = InnerButton(icon, name, keys, self)
        self.setTextMargins(self.textMargins().left(), 0, theme.px(26), 0)
        return self._tail

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = theme.px(_INNER)
        top = (self.height() - side) // 2
        if self._lead is not None:
            self._lead.setGeometry(theme.px(5), top, side, side)
        if self._tail is not None:
            self._tail.setGeometry(self.width() - side - theme.px(6), top, side, side)


class InnerButton(QAbstractButton):
    """An icon inside a field: for the mouse; its keys are for the keyboard."""

    def __init__(self, icon: str, name: str, keys: str, field: QLineEdit) -> None:
        super().__init__(field)
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        shortcut = QShortcut(QKeySequence(keys), field)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.click)
        self._keys = keys
        self.set_look(icon, name)

    def set_look(self, icon: str, name: str) -> None:
        """Change the icon and what it is called."""
        self._icon = icon
        self.setAccessibleName(name)
        set_tooltip(self, f"{name} ({self._keys})")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            tone = "accent" if paint.is_hovered(self) else "text" if self.isEnabled() else "text3"
            icons.draw(painter, self._icon, tone, QRectF(self.rect()).center(), 16)


class TextField(Field):
    """One line of text, with an ``icon`` before it; ``secret`` hides it until its eye is clicked (Alt+V)."""

    text_changed = Signal(str)
    submitted = Signal()
    """Enter was pressed in the field."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        secret: bool = False,
        icon: str = "",
    ) -> None:
        self.edit = LineEdit()
        super().__init__(label, self.edit, parent)
        self.edit.setPlaceholderText(placeholder)
        if icon:
            self.edit.set_mark(icon)
        self.edit.textChanged.connect(self.text_changed)
        self.edit.returnPressed.connect(self.submitted)
        if secret:
            self._eye = self.edit.add_tail("eye", self.tr("Vis det skrevne"), "Alt+V")
            self._eye.clicked.connect(lambda: self.set_shown(not self.is_shown()))
            self.set_shown(False)

    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Fill the field."""
        self.edit.setText(text)

    def is_shown(self) -> bool:
        """Whether what was typed can be read."""
        return self.edit.echoMode() == QLineEdit.EchoMode.Normal

    def set_shown(self, shown: bool) -> None:
        """Show a secret field's text, or dots."""
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        name = self.tr("Skjul det skrevne") if shown else self.tr("Vis det skrevne")
        self._eye.set_look("eye-off" if shown else "eye", name)


class TextArea(QPlainTextEdit):
    """Plain text over several lines that grows with what is written; Tab goes on to the next field.

    ``internal`` marks what the citizen never sees (dashed border). Whatever is pasted or dropped becomes
    plain text, and with ``most_letters`` set no paste makes it longer than that.
    """

    shortened = Signal()
    """More was pasted than there is room for; the rest was left out."""
    pasted = Signal(int)
    """So many letters were pasted."""

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        lines: int = 3,
        most_lines: int = 14,
        internal: bool = False,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most_lines
        self.most_letters: int | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        if internal:
            self.setProperty("internal", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        wanted = round(self.document().size().height())
        lines = min(max(wanted, self._lines), self._most)
        inner = lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()
        return QSize(theme.px(240), round(inner) + theme.px(14) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), self.sizeHint().height())

    def setPlainText(self, text: str) -> None:
        self._wrap_for(text)
        super().setPlainText(text)

    def _wrap_for(self, text: str) -> None:
        """Qt's time to wrap a word grows with the square of its length, unless it may break anywhere."""
        if len(text) > _LONG_WORD and any(len(word) > _LONG_WORD for word in text.split()):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if not text and source.hasHtml():
            text = QTextDocumentFragment.fromHtml(source.html()[:_LONGEST_HTML]).toPlainText()
        room = self._room_for(text)
        pasted = plain_text(text[:room])
        self._wrap_for(pasted)
        self.insertPlainText(pasted)
        self.ensureCursorVisible()
        if len(text) > room:
            self.shortened.emit()
        else:
            self.pasted.emit(len(text))

    def _room_for(self, text: str) -> int:
        """How many letters of it may stay."""
        if self.most_letters is None:
            return len(text)
        chosen = self.textCursor().selectionEnd() - self.textCursor().selectionStart()
        return max(0, self.most_letters - self.document().characterCount() + 1 + chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        over = self.document().size().height() > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()


def set_plain(area: TextArea, text: str) -> None:
    """Fill a text without telling anyone, and only when it differs: the cursor stays where it is."""
    if area.toPlainText() != text:
        area.blockSignals(True)
        area.setPlainText(text)
        area.moveCursor(QTextCursor.MoveOperation.End)
        area.blockSignals(False)


def plain_text(text: str) -> str:
    """Pasted text without what no keyboard writes: control characters and halves of letters."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(each for each in lines if each in "\n\t" or (ord(each) >= ord(" ") and each != "\x7f"))


class ChoiceBox(QComboBox):
    """One of many choices; opens with Alt+Down, and a wheel never changes it by accident."""

    def __init__(self, name: str, parent: QWidget | None = None, *, dense: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("dense", "true" if dense else "")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with paint.painting(self) as painter:
            side = theme.px(12 if self.property("dense") else 16)
            centre = self.rect().center().toPointF()
            centre.setX(self.width() - side / 2 - theme.px(7))
            token = "text2" if self.isEnabled() else "text3"
            icons.draw(painter, "chevron-down", token, centre, round(side / theme.current().scale))
