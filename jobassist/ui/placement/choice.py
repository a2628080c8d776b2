"""The left of the choice: the catalogue ranked for the citizen, with reasons for and against each offer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from jobassist.domain.case import OfferId
from jobassist.domain.danish import sort_key
from jobassist.domain.relevance import Fit, Reason
from jobassist.ui.citizen.words import offer_word
from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark, KeyBadge, hairline
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.placement.words import next_start_words, seats_words
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
OUTSIDE = OfferId("")
FIND_KEYS, OUTSIDE_KEYS = "Ctrl+F", "Ctrl+N"
_AT_ONCE = 20
_CONTROL = Qt.KeyboardModifier.ControlModifier
_TOP = Qt.AlignmentFlag.AlignTop


class ChoiceRow(QAbstractButton):
    """One thing that can be chosen; Enter goes on to its form."""

    entered = Signal()

    def __init__(self, offer_id: OfferId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer_id = offer_id
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CONTROL:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        on = self.isChecked()
        if not (on or paint.is_hovered(self)):
            return
        with paint.painting(self) as painter:
            fill, line = ("sel", "accent") if on else ("hover", "")
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class OutsideRow(ChoiceRow):
    """An offer that no catalogue has."""

    def __init__(self) -> None:
        super().__init__(OUTSIDE)
        title = self.tr("Et tilbud uden for kataloget")
        note = self.tr("Praktik, løntilskud eller andet, fx en plads, borgeren selv har fundet")
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        words = column([PlainLabel(title, role="table", weight=500, wrap=True)], spacing=1)
        words.addWidget(PlainLabel(note, role="small", tone="text2", wrap=True))
        parts = row(spacing=8, edges=(10, 8, 10, 8), owner=self)
        parts.addWidget(IconMark("square-pen", "accent"), 0, _TOP)
        parts.addLayout(words, 1)
        parts.addWidget(KeyBadge(OUTSIDE_KEYS), 0, _TOP)


class OfferRow(ChoiceRow):
    """One offer: its name, when it begins, its seats, and what speaks for and against it."""

    def __init__(self, fit: Fit) -> None:
        super().__init__(fit.offer.id)
        self.fit = fit
        offer, is_quiet = fit.offer, fit.is_barred
        tone = "text3" if is_quiet else "text"
        kind = offer.own_kind or offer_word(offer.kind)
        seats = seats_words(fit.start) if fit.start is not None else ""
        top = row([PlainLabel(offer.title, role="table", weight=600, wrap=True, tone=tone)], spacing=8)
        top.setStretch(0, 1)
        quiet = "text3" if is_quiet else "text2"
        top.addWidget(PlainLabel(seats, role="small", tone=quiet, weight=500), 0, _TOP)
        about = f"{kind} · {next_start_words(fit.start)}"
        words = column(spacing=3, edges=(10, 8, 10, 9), owner=self)
        words.addLayout(top)
        words.addWidget(PlainLabel(about, role="small", tone=quiet, wrap=True))
        for reason in self._reasons():
            words.addLayout(_reason_line(reason, is_quiet=is_quiet))
        for warning in fit.warnings:
            words.addLayout(_warning_line(warning, is_quiet=is_quiet))
        self.setAccessibleName(", ".join(filter(None, (offer.title, about, seats))))
        told = [f"{reason_word(reason)}: {reason.text}" for reason in self._reasons()]
        self.setAccessibleDescription(". ".join([*told, *fit.warnings]))

    def _reasons(self) -> Sequence[Reason]:
        """The heaviest; of one that cannot be, why not."""
        fit = self.fit
        return [each for each in fit.reasons if each.bars] if fit.is_barred else fit.shown


def reason_word(reason: Reason) -> str:
    """``For`` or ``Imod``."""
    if reason.weight < 0:
        return translate("Placement", "Imod")
    return translate("Placement", "For")


def _reason_line(reason: Reason, *, is_quiet: bool) -> QHBoxLayout:
    is_against = reason.weight < 0
    icon = "circle-minus" if is_against else "circle-plus"
    tone = "text3" if is_quiet else "orange" if is_against else "green"
    line = row([], spacing=6)
    line.addWidget(IconMark(icon, tone, size=14), 0, _TOP)
    word = PlainLabel(reason_word(reason), role="small", tone=tone, weight=600)
    word.setMinimumWidth(theme.px(28))
    line.addWidget(word, 0, _TOP)
    text = PlainLabel(reason.text, role="small", tone="text3" if is_quiet else "text", wrap=True)
    line.addWidget(text, 1)
    return line


def _warning_line(words: str, *, is_quiet: bool) -> QHBoxLayout:
    tone = "text3" if is_quiet else "orange"
    line = row([], spacing=6)
    line.addWidget(IconMark("triangle-alert", tone, size=14), 0, _TOP)
    line.addWidget(PlainLabel(words, role="small", tone=tone, weight=500, wrap=True), 1)
    return line


class OfferList(QWidget):
    """A filter, the way to an offer outside the catalogue, and the catalogue, the best first."""

    chosen = Signal(str)
    """The id of the offer; empty for one outside the catalogue."""
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tilbud, der kan gives"))
        ground(self, "bg")
        mark_pane(self)
        self._fits: tuple[Fit, ...] = ()
        self._limit = _AT_ONCE
        self._chosen = OUTSIDE
        self.rows: list[OfferRow] = []
        self._built: dict[OfferId, OfferRow] = {}
        self.filter = TextField("", placeholder=self.tr("Find tilbud (Ctrl+F)"))
        self.filter.edit.setAccessibleName(self.tr("Find tilbud"))
        self.filter.text_changed.connect(lambda _text: self._on_filter())
        self.filter.submitted.connect(self._on_found)
        self.outside = OutsideRow()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._group.addButton(self.outside)
        self.outside.entered.connect(self.entered)
        self.more = Button("", kind="link", small=True)
        self.more.clicked.connect(self._show_more)
        self.nothing = PlainLabel(role="table", tone="text2", wrap=True)
        inner = Scrolled()
        self._inner = column(spacing=2, edges=(12, 4, 12, 16), owner=inner)
        self.pane = ScrollPane(inner)
        InSight(self.pane)
        top = column([self.filter, self.outside], spacing=8, edges=(12, 12, 12, 8))
        column([top, hairline(), self.pane], spacing=0, owner=self).setStretch(2, 1)
        find = QShortcut(QKeySequence(FIND_KEYS), self)
        find.activated.connect(self.find_offer)

    def find_offer(self) -> None:
        """Ctrl+F: the keyboard goes to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.edit.selectAll()

    def show_fits(self, fits: Sequence[Fit], chosen: OfferId) -> None:
        """Show a ranking; ``chosen`` is marked."""
        had_keyboard = any(each.hasFocus() for each in self.rows)
        if tuple(fits) != self._fits:
            self._forget()
        self._fits, self._chosen = tuple(fits), chosen
        self._build()
        if had_keyboard:
            self.current().setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, offer_id: OfferId) -> None:
        """Mark an offer, and tell."""
        self._mark(offer_id)
        self.chosen.emit(offer_id)

    def current(self) -> QWidget:
        """What takes the keyboard: the marked row, else the filter."""
        marked = self._group.checkedButton()
        return marked if marked is not None else self.filter

    def _build(self) -> None:
        self._clear()
        found = self._found()
        shown = found[: self._limit]
        fitting = [fit for fit in shown if not fit.is_barred]
        barred = [fit for fit in shown if fit.is_barred]
        for fit in fitting:
            self._add(fit)
        if barred:
            self._inner.addWidget(_heading(self.tr("Passer ikke")))
        for fit in barred:
            self._add(fit)
        self.nothing.setText(self._nothing_words())
        rest = len(found) - len(shown)
        self.more.set_label(filled(self.tr("Vis %1 flere"), str(rest)))
        for part, is_wanted in ((self.nothing, not shown), (self.more, rest > 0)):
            self._inner.addWidget(part)
            part.setVisible(is_wanted)
        self._inner.addStretch(1)
        self._mark(self._chosen)
        tab_as_laid_out(self)

    def _clear(self) -> None:
        """Empty the column; the rows are kept, for the filter finds most of them again and again."""
        for old in self.rows:
            old.hide()
        self.rows = []
        while (item := self._inner.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, PlainLabel) and widget is not self.nothing:
                widget.hide()
                widget.deleteLater()

    def _forget(self) -> None:
        for old in self._built.values():
            self._group.removeButton(old)
            self._inner.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._built, self.rows = {}, []

    def _add(self, fit: Fit) -> None:
        line = self._built.get(fit.offer.id)
        if line is None:
            line = self._built[fit.offer.id] = OfferRow(fit)
            line.entered.connect(self.entered)
            self._group.addButton(line)
        self.rows.append(line)
        self._inner.addWidget(line)
        line.show()  # at once, so that it can take the keyboard

    def _found(self) -> list[Fit]:
        words = sort_key(self.filter.text()).split()
        return [fit for fit in self._fits if all(word in _text_of(fit) for word in words)]

    def _nothing_words(self) -> str:
        if self._fits:
            return self.tr("Ingen tilbud passer til det, du søger.")
        return self.tr(
            "Kataloget er tomt. Tilføj kommunens tilbud på siden Tilbud, eller giv et uden for det."
        )

    def _mark(self, offer_id: OfferId) -> None:
        self._chosen = offer_id
        for line in (self.outside, *self.rows):
            if line.offer_id == offer_id:
                line.setChecked(True)
                if line is not self.outside:
                    self.pane.ensureWidgetVisible(line, 0, theme.px(8))
                return
        checked = self._group.checkedButton()  # the one that is chosen is filtered away
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def _on_clicked(self, line: QAbstractButton) -> None:
        if isinstance(line, ChoiceRow) and line.offer_id != self._chosen:
            self._chosen = line.offer_id
            self.chosen.emit(line.offer_id)

    def _on_filter(self) -> None:
        self._limit = _AT_ONCE
        self._build()

    def _on_found(self) -> None:
        """Enter in the filter: the first that was found is chosen, and takes the keyboard."""
        if self.rows:
            self.choose(self.rows[0].offer_id)
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self) -> None:
        self._limit += _AT_ONCE
        self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.edit.hasFocus():
            self.current().setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.set_text("")
            self.current().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


def _text_of(fit: Fit) -> str:
    offer = fit.offer
    words = (offer.title, offer.own_kind, offer_word(offer.kind), offer.provider, offer.place, *offer.fields)
    return sort_key(" ".join(words))


def _heading(words: str) -> QWidget:
    label = PlainLabel(words, role="small", tone="text2", weight=600)
    label.setContentsMargins(theme.px(10), theme.px(12), theme.px(10), theme.px(2))
    return label
