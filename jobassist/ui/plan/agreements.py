"""The promises of the plan as they are made: who does what by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextArea, set_plain
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.plan.due_field import DueField
from jobassist.ui.plan.quiet import make_quiet
from jobassist.ui.plan.section import MissingMark

_OWNER_WIDTH = 66
_AT_ONCE, _AT_A_TIME = 30, 10  # rows before the page is shown, and then between two letters
MARGIN = 20
"""The width of the cross, which stands outside the column of dates."""


class OwnerButton(QAbstractButton):
    """Who promises: ``Vi`` or the citizen. A click, Space or an arrow turns it over."""

    def __init__(self, first_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_name = first_name
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name)
        self._name()

    def owner(self) -> Owner:
        """Who it is now."""
        return Owner.CITIZEN if self.isChecked() else Owner.US

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_OWNER_WIDTH), theme.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ours = not self.isChecked()
        with paint.painting(self) as painter:
            centre = QPointF(theme.px(7), self.height() / 2)
            icons.draw(painter, "building-2" if ours else "user", "accent" if ours else "text2", centre, 14)
            font = theme.font("table", 600 if ours else 400)
            painter.setFont(font)
            room = self.width() - theme.px(20)
            words = QFontMetricsF(font).elidedText(self._words(), Qt.TextElideMode.ElideRight, room)
            place = QRectF(theme.px(20), 0, room, self.height())
            paint.text(painter, place, words, "acct" if ours else "text2")

    def _words(self) -> str:
        return self._first_name if self.isChecked() else self.tr("Vi")

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Hvem: %1").replace("%1", self._words()))
        self.update()


class WhatField(TextArea):
    """What is promised: one thought, wrapped; Enter goes on to the day."""

    submitted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, lines=1, most_lines=6)
        self.setPlaceholderText(self.tr("Hvad skal ske?"))
        make_quiet(self)

    def sizeHint(self) -> QSize:
        wide = super().sizeHint()
        return QSize(theme.px(80), wide.height() - theme.px(14) + 2 * theme.px(3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def words(self) -> str:
        """What is written, on one line."""
        return " ".join(self.toPlainText().split())


class DeleteButton(QAbstractButton):
    """The cross of a row: seen while the pointer or the keyboard is in the row."""

    def __init__(self, row_of: QWidget) -> None:
        super().__init__(row_of)
        self._row = row_of
        self.setAccessibleName(self.tr("Slet aftalen"))
        set_tooltip(self, self.tr("Slet aftalen"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(theme.px(MARGIN), theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            if self.hasFocus() or self._row.underMouse():
                tone = "red" if self.hasFocus() or paint.is_hovered(self) else "text2"
                icons.draw(painter, "x", tone, QRectF(self.rect()).center(), 14)


class AgreementRow(QWidget):
    """One promise in the plan."""

    edited = Signal(str)
    """``owner``, ``what`` or ``due`` was changed."""
    deleted = Signal()
    done = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, agreement: Agreement, first_name: str, due: DueField, parent: QWidget) -> None:
        super().__init__(parent)
        self._agreement = agreement
        self.owner = OwnerButton(first_name)
        self.what = WhatField(self.tr("Hvad aftaler I?"))
        self.due = due
        self._delete = DeleteButton(self)
        self._lay_out()
        self.show_agreement(agreement)
        self.owner.toggled.connect(lambda: self.edited.emit("owner"))
        self.what.textChanged.connect(lambda: self.edited.emit("what"))
        self.due.day_changed.connect(lambda: self.edited.emit("due"))
        self.due.returnPressed.connect(self.done)
        self.what.submitted.connect(lambda: self.due.setFocus(Qt.FocusReason.TabFocusReason))
        self._delete.clicked.connect(self.deleted)

    def _lay_out(self) -> None:
        outer = column(spacing=0, owner=self)
        parts = row(spacing=0)
        outer.addLayout(parts)
        outer.addLayout(row([hairline()], edges=(0, 0, MARGIN, 0)))
        middle = Qt.AlignmentFlag.AlignVCenter
        parts.addWidget(self.owner, 0, middle)
        parts.addWidget(self.what, 1, middle)
        parts.addWidget(self.due, 0, middle)
        parts.addWidget(self._delete, 0, middle)

    def agreement(self) -> Agreement:
        """The promise as it is written now."""
        words = self.what.words()
        return replace(self._agreement, owner=self.owner.owner(), what=words, due_on=self.due.day())

    def show_agreement(self, agreement: Agreement) -> None:
        """Show what is stored, without telling anyone; what is the same is left alone."""
        self._agreement = agreement
        if self.owner.owner() is not agreement.owner:
            with QSignalBlocker(self):
                self.owner.setChecked(agreement.owner is Owner.CITIZEN)
        if self.what.words() != agreement.what:
            with QSignalBlocker(self):
                set_plain(self.what, agreement.what)
        if self.due.day() != agreement.due_on:
            self.due.set_day(agreement.due_on)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._delete.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._delete.update()


class AgreementTable(QWidget):
    """All promises of the plan, and a way to add one (Ctrl+N)."""

    edited = Signal(str)
    """Which field of which row, as one key."""
    deleted = Signal()
    grown = Signal()
    """Rows were added."""

    def __init__(
        self, first_name: str, today: date, parent: QWidget | None = None, *, earliest: date | None = None
    ) -> None:
        super().__init__(parent)
        self._first_name, self._made = first_name, 0
        self._days = today, earliest or today
        self._rows: list[AgreementRow] = []
        self._later: list[Agreement] = []
        self._again: tuple[Agreement, ...] = ()
        self.again = Button("", kind="link", icon="rotate-ccw", small=True)
        self.again.clicked.connect(self._promise_again)
        self.missing = MissingMark(self.tr("Status fra sidst mangler"))
        self._add = Button(self.tr("Ny aftale"), kind="link", icon="plus", badge="Ctrl+N", small=True)
        self._add.clicked.connect(self.add_row)
        self._problem = PlainLabel(role="small", tone="red", weight=500, wrap=True)
        self._problem_mark = IconMark("octagon-alert", "red", size=14)
        self._lay_out()

    def _lay_out(self) -> None:
        title = row([PlainLabel(self.tr("Aftaler"), role="small", tone="text2", weight=600), None, self._add])
        heads = row(spacing=0)
        who, what, due = (
            PlainLabel(words, role="small", tone="text2")
            for words in (self.tr("Hvem"), self.tr("Hvad"), self.tr("Senest"))
        )
        who.setFixedWidth(theme.px(_OWNER_WIDTH))
        what.setIndent(theme.px(8))
        heads.addWidget(who)
        heads.addWidget(what, 1)
        due.setContentsMargins(0, 0, theme.px(6), 0)
        heads.addWidget(due)
        problem = row([], spacing=6)
        problem.addWidget(self._problem_mark, 0, Qt.AlignmentFlag.AlignTop)
        problem.addWidget(self._problem, 1)
        self._list = column(spacing=0)
        top = column([title, heads, hairline()], spacing=4, edges=(0, 0, MARGIN, 0))
        again = column([row([self.again, None]), row([self.missing, None], edges=(0, 4, 0, 0))], spacing=0)
        column([top, self._list, problem, again], spacing=0, owner=self)
        self._show_problem()
        self.offer_again(())

    def agreements(self) -> tuple[Agreement, ...]:
        """The promises that say something."""
        return tuple(a for a in (*(each.agreement() for each in self._rows), *self._later) if a.what)

    def rows(self) -> list[AgreementRow]:
        """The promises as shown, empty ones too."""
        self._insert_next(len(self._later))
        return self._rows

    def set_agreements(self, agreements: Iterable[Agreement]) -> None:
        """Show what is stored, without telling anyone; beyond the first screen, a little later."""
        wanted = tuple(agreements)
        for each in self._rows[len(wanted) :]:
            self._forget(each)
        for each, agreement in zip(self._rows, wanted, strict=False):
            each.show_agreement(agreement)
        self._later = list(wanted[len(self._rows) :])
        self._show_problem()
        self._go_on_filling(_AT_ONCE)

    def _go_on_filling(self, count: int = _AT_A_TIME) -> None:
        self._insert_next(count)
        if self._later:
            QTimer.singleShot(0, self, self._go_on_filling)
        else:
            self.grown.emit()

    def _insert_next(self, count: int) -> None:
        ready, self._later = self._later[:count], self._later[count:]
        for agreement in ready:
            self._insert(agreement)

    def offer_again(self, agreements: Sequence[Agreement]) -> None:
        """Promises of earlier talks that can be made again, each with its new day; none hides the offer."""
        self._again = tuple(agreements)
        count = len(self._again)
        words = self.tr("Aftal 1 igen med ny dato") if count == 1 else self.tr("Aftal %1 igen med ny dato")
        self.again.set_label(words.replace("%1", str(count)))
        told = "\n".join(agreement.what for agreement in self._again)
        set_tooltip(self.again, told)
        self.again.setAccessibleDescription(told)
        self.again.setVisible(bool(count))

    def _promise_again(self) -> None:
        first = len(self.rows())
        for agreement in self._again:
            self._insert(agreement)
        self.offer_again(())
        self.grown.emit()
        self._rows[first].due.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edited.emit("again")

    def add_row(self) -> None:
        """A new promise; it is ours or theirs as the last one was."""
        rows = self.rows()
        owner = rows[-1].owner.owner() if rows else Owner.US
        new = self._insert(Agreement(AgreementId(""), owner, ""))
        self.grown.emit()
        new.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def unread(self) -> DueField | None:
        """The first day that cannot be read; one that is still being written is read now."""
        for each in self._rows:
            each.due.read()
        return self._first_problem()

    def _first_problem(self) -> DueField | None:
        return next((each.due for each in self._rows if each.due.problem()), None)

    def _insert(self, agreement: Agreement) -> AgreementRow:
        today, earliest = self._days
        due = DueField(self.tr("Senest"), today, earliest=earliest)
        new, number = AgreementRow(agreement, self._first_name, due, self), self._made
        self._made += 1
        new.edited.connect(lambda field: self.edited.emit(f"{number}.{field}"))
        new.deleted.connect(lambda: self._on_deleted(new))
        new.done.connect(lambda: self._go_on(new))
        new.due.problem_changed.connect(self._show_problem)
        self._rows.append(new)
        self._list.addWidget(new)
        return new

    def _go_on(self, done: AgreementRow) -> None:
        place = self._rows.index(done) + 1
        after = self._rows[place].what if place < len(self._rows) else self._add
        after.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_deleted(self, each: AgreementRow) -> None:
        had_words = bool(each.agreement().what)
        self._forget(each)
        self._show_problem()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        if had_words:
            self.deleted.emit()

    def _forget(self, each: AgreementRow) -> None:
        self._rows.remove(each)
        self._list.removeWidget(each)
        each.hide()
        each.deleteLater()

    def _show_problem(self) -> None:
        field = self._first_problem()
        self._problem.setText(field.problem() if field else "")
        self._problem.setVisible(field is not None)
        self._problem_mark.setVisible(field is not None)
