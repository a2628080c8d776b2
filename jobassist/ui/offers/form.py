"""The form of an offer: every field, what is wrong below the one it is about, saved with Ctrl+Enter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QWidget

from jobassist.domain.case import OfferId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offer_checks import OfferProblem, problems, tidied
from jobassist.domain.offers import Offer
from jobassist.services.catalogue import OfferError
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import save_offer
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.offers.fields import OfferFields
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_TWO_FROM, _WIDEST = 860, 1240
_MOST = 1000  # of the width, before what stands at its sides


class OfferForm(QWidget):
    """Esc leaves and keeps what was typed, until it is saved or let go of."""

    saved = Signal(object)
    """What was written: an ``OfferChanged``."""
    left = Signal()
    dropped = Signal()
    """What was typed is to be forgotten."""

    def __init__(self, desk: Desk, offer: Offer, rev: int | None) -> None:
        super().__init__()
        self._desk, self._offer, self._rev = desk, offer, rev
        self._is_wide: bool | None = None
        name = self.tr("Nyt tilbud") if rev is None else filled(self.tr("Redigér %1"), offer.title)
        self.setAccessibleName(name)
        ground(self, "bg")
        self.fields = OfferFields(desk.today)
        self.fields.fill(offer)
        self._before = self.fields.typed()
        self.title = PlainLabel(name, role="title", weight=600, wrap=True)
        self.back = Button(self.tr("Tilbage"), icon="arrow-left", small=True, badge="Esc")
        self.state = PlainLabel(role="table", tone="text2", wrap=True)
        self.drop = Button(self.tr("Slip det skrevne"), kind="quiet")
        self.save_button = Button(self.tr("Gem tilbuddet"), kind="primary", icon="check", keys="Ctrl+Return")
        self._lay_out()
        self._connect()
        self._show_state()
        tab_as_laid_out(self)

    @property
    def offer_id(self) -> OfferId:
        """Which offer it is about; empty for a new one."""
        return self._offer.id

    @property
    def name(self) -> str:
        """What the offer is called now."""
        return self.fields.lines["title"].text().strip() or self._offer.title or self.tr("Nyt tilbud")

    def is_changed(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.fields.typed() != self._before

    def begin(self) -> None:
        """Give the first field the keyboard."""
        self.fields.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QWidget()
        ground(head, "surface", edge="bottom")
        parts = row([self.back], spacing=12, edges=(24, 8, 24, 8), owner=head)
        parts.addWidget(self.title, 1)
        left = column([self._what(), self._who(), None], spacing=12)
        right = column([self._seats(), self._where(), None], spacing=12)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(12))
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right, 1)
        inner = QWidget()
        inner.setLayout(self._halves)
        inner.setMaximumWidth(theme.px(_WIDEST))
        middle = QWidget()
        mark_pane(middle)
        middle.setAccessibleName(self.accessibleName())
        place = row([], spacing=0, edges=(24, 16, 24, 24), owner=middle)
        place.addStretch(1)
        place.addWidget(inner, _MOST)
        place.addStretch(1)
        self._scroll = ScrollPane(middle)
        InSight(self._scroll)
        column([head, self._scroll, self._foot()], spacing=0, owner=self).setStretch(1, 1)

    def _foot(self) -> QWidget:
        foot = QWidget()
        ground(foot, "surface", edge="top")
        mark_pane(foot)
        foot.setAccessibleName(self.tr("Gem eller slip"))
        parts = row([], spacing=8, edges=(24, 12, 24, 12), owner=foot)
        parts.addWidget(self.state, 1)
        for button in (self.drop, self.save_button):
            parts.addWidget(button)
        return foot

    def _what(self) -> QFrame:
        fields = self.fields.fields
        return _card(
            self.tr("Hvad det er"),
            [fields["title"], fields["kind"], fields["own_kind"], fields["purpose"],
             fields["citizen_text"], fields["fields"]],
        )  # fmt: skip

    def _where(self) -> QFrame:
        fields = self.fields.fields
        return _card(
            self.tr("Hvor det er"),
            [_line(fields["provider"], fields["place"]),
             _line(fields["municipality"], fields["travel_minutes"]), fields["contact"]],
        )  # fmt: skip

    def _seats(self) -> QFrame:
        fields, flags = self.fields.fields, self.fields.flags
        return _card(
            self.tr("Pladser og start"),
            [_line(fields["seats"], fields["basis"]), fields["starts"],
             _line(fields["weeks"], fields["hours_a_week"], fields["price"]),
             flags["counts"], _line(fields["counts_from"], QWidget()), flags["is_closed"],
             flags["is_example"]],
        )  # fmt: skip

    def _who(self) -> QFrame:
        fields = self.fields.fields
        return _card(
            self.tr("Hvem det er for"),
            [self.fields.groups, _line(fields["min_age"], fields["max_age"], fields["danish"]),
             self.fields.demands],
        )  # fmt: skip

    def _connect(self) -> None:
        self.fields.on_edit(self._show_state)
        self.back.clicked.connect(self.left)
        self.drop.clicked.connect(self.dropped)
        self.save_button.clicked.connect(self.save)
        keypad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        keypad.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keypad.activated.connect(self.save)

    def _show_state(self) -> None:
        is_changed = self.is_changed()
        self.drop.setVisible(is_changed)
        words = self.tr("Ikke gemt endnu. Det, du skriver, bliver stående, til du gemmer eller slipper det.")
        self._say(words if is_changed else self.tr("Gemmes, når du trykker Gem. Det kan fortrydes bagefter."))

    def save(self) -> None:
        """Ctrl+Enter: stores it, or says below each field what to mend."""
        offer, wrong = self.fields.read(self._offer)
        offer = tidied(offer)
        unread = {problem.key for problem in wrong}
        wrong += [problem for problem in problems(offer, self._desk.today) if problem.key not in unread]
        if wrong:
            self._refuse(wrong)
            return
        try:
            done = save_offer(self._desk, offer, rev=self._rev)
        except OfferError as error:
            self._refuse([OfferProblem(error.key, str(error))])
        except JobAssistError as error:
            self._refuse([OfferProblem("", str(error))])
        else:
            self.saved.emit(done)

    def _refuse(self, wrong: Iterable[OfferProblem]) -> None:
        found = list(wrong)
        are_all_said = self.fields.show_problems(found)
        one, more = self.tr("Ét felt skal rettes, før det kan gemmes."), self.tr("%1 felter skal rettes.")
        words = one if len(found) == 1 else filled(more, str(len(found)))
        self._say(words if are_all_said else found[0].sentence, is_problem=True)

    def _say(self, words: str, *, is_problem: bool = False) -> None:
        if is_problem:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.state.setText(words)
        self.state.set_tone("red" if is_problem else "text2")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_TWO_FROM)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            self._halves.setDirection(way)


def _card(title: str, parts: list[QWidget | QLayout]) -> QFrame:
    card = QFrame()
    card.setProperty("card", "plain")
    card.setAccessibleName(title)
    heading = PlainLabel(title, role="heading", weight=600)
    column([heading, *parts], spacing=12, edges=(18, 14, 18, 16), owner=card)
    return card


def _line(*fields: QWidget) -> QHBoxLayout:
    """Fields beside each other; a sentence below one leaves the others in place."""
    line = row([], spacing=12)
    for field in fields:
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return line
