"""The page on which a citizen is given an offer: ranked, with reasons, and decided by the caseworker."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from jobassist.domain.case import CaseId, OfferId
from jobassist.domain.danish import short_date
from jobassist.domain.errors import JobAssistError
from jobassist.domain.placements import Caution
from jobassist.domain.relevance import Fit
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.place_citizen import PlacementError, Wish, cautions, place
from jobassist.services.rank_offers import open_catalogue, open_offer_duty, rank_for
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.page import Page
from jobassist.ui.placement.choice import OUTSIDE, OUTSIDE_KEYS, OfferList
from jobassist.ui.placement.head import ChoiceHead
from jobassist.ui.placement.needs_form import NeedsForm
from jobassist.ui.placement.wish_form import WishForm
from jobassist.ui.placement.words import place_word
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_LIST, _NARROW_LIST, _FORM_MOST = 440, 344, 700
_WIDE_FROM, _ROOMY_FROM, _LOWEST = 820, 1150, 200
_ANY = 16_777_215


class OfferChoicePage(Page):
    """Fills the window; Esc goes back. The best offer is chosen, and nothing is written before the key.

    Raises JobAssistError when the case is gone.
    """

    def __init__(self, desk: Desk, case_id: CaseId, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = case_id
        self._case = case_of(desk, case_id)
        self._fits: tuple[Fit, ...] = ()
        self._chosen: OfferId | None = None
        self._is_warned = self._is_done = False
        self._is_wide: bool | None = None
        self.needs: NeedsForm | None = None
        self.head, self.list, self.form = ChoiceHead(), OfferList(), WishForm(desk.today)
        self.place_button = Button("", kind="primary", icon="check", badge="Ctrl+Return")
        self.summary = PlainLabel(role="table", tone="text2", elide=True)
        self._lay_out()
        self._connect()
        self._read()

    @property
    def title(self) -> str:
        return self.tr("Vælg tilbud")

    def first_control(self) -> QWidget | None:
        return self.list.current()

    def _lay_out(self) -> None:
        ground(self, "surface")
        inner = Scrolled()
        self._needs_place = column(spacing=0, edges=(24, 0, 24, 0))
        self._right = column([self._needs_place, self.form], spacing=0)
        self.form.setMaximumWidth(theme.px(_FORM_MOST))
        line = row([], spacing=0, owner=inner)
        line.addLayout(self._right, 1)
        line.addStretch(0)
        self._pane = ScrollPane(inner)
        InSight(self._pane)
        body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._line = hairline(vertical=True)
        self._columns.addWidget(self.list)
        self._columns.addWidget(self._line)
        self._columns.addWidget(self._pane, 1)
        foot = QWidget()
        ground(foot, "surface", edge="top")
        mark_pane(foot)
        foot.setAccessibleName(self.tr("Giv tilbuddet"))
        foot.setFixedHeight(theme.px(60))
        parts = row([], spacing=12, edges=(24, 0, 16, 0), owner=foot)
        parts.addWidget(self.summary, 1)
        parts.addWidget(self.place_button)
        column([self.head, body, foot], spacing=0, owner=self).setStretch(1, 1)

    def _connect(self) -> None:
        self.head.back_wanted.connect(self.back_wanted)
        self.head.needs_wanted.connect(self.open_needs)
        self.list.chosen.connect(lambda offer_id: self.choose(OfferId(offer_id)))
        self.list.entered.connect(self.form.begin)
        self.form.changed.connect(self._on_changed)
        self.form.submitted.connect(self.place)
        self.place_button.clicked.connect(self.place)
        for keys, act in (
            (OUTSIDE_KEYS, self.choose_outside),
            ("Ctrl+Return", self.place),
            ("Ctrl+Enter", self.place),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def refresh(self) -> None:
        """Ranks again; what is being filled in stays, while its offer is there."""
        if not self._is_done:
            self.attempt(self._read)

    def _read(self) -> None:
        self._case = case_of(self.desk, self._case_id)
        catalogue = open_catalogue(self.desk)
        self._fits = rank_for(self.desk, self._case, catalogue=catalogue)
        self._starts = catalogue.starts
        self.head.show_case(self._case, open_offer_duty(self.desk, self._case), self.desk.today)
        known = {fit.offer.id for fit in self._fits}
        is_gone = self._chosen is not None and self._chosen != OUTSIDE and self._chosen not in known
        if self._chosen is None or is_gone:
            first = next((fit.offer.id for fit in self._fits if not fit.is_barred), OUTSIDE)
            self.list.show_fits(self._fits, first)
            self.choose(first)
        else:
            self.list.show_fits(self._fits, self._chosen)
            self._judge()
            tab_as_laid_out(self)

    def choose(self, offer_id: OfferId) -> None:
        """Fill the form for an offer; empty: one outside the catalogue."""
        self._chosen, self._is_warned = offer_id, False
        fit = next((fit for fit in self._fits if fit.offer.id == offer_id), None)
        if fit is None:
            self.form.show_outside()
        else:
            starts = self._starts(offer_id)
            self.form.show_offer(fit.offer, starts, fit.start.on if fit.start is not None else None)
        self._pane.verticalScrollBar().setValue(0)
        self._judge()
        tab_as_laid_out(self)

    def choose_outside(self) -> None:
        """Ctrl+N: an offer that no catalogue has, with the keyboard at its workplace."""
        self.list.choose(OUTSIDE)
        self.form.begin()

    def _on_changed(self) -> None:
        self._is_warned = False
        self._judge()

    def _judge(self) -> None:
        """What to think of, and what the key would write."""
        wish = self.form.wish()
        found = () if wish is None else self._cautions(wish)
        self.form.show_cautions(found)
        self.place_button.set_label(place_word(self.form.chosen_state(), self.form.offer_kind()))
        self.summary.setText(self._summary(wish))

    def _cautions(self, wish: Wish) -> tuple[Caution, ...]:
        try:
            return cautions(self.desk, self._case, wish)
        except JobAssistError:  # the offer is gone: placing it says so
            return ()

    def _summary(self, wish: Wish | None) -> str:
        if wish is None:
            return self.tr("Intet er skrevet endnu.")
        until = filled(self.tr("til %1"), short_date(wish.ends_on)) if wish.ends_on else ""
        days = filled(self.tr("%1 fra %2"), wish.title, short_date(wish.starts_on))
        return " ".join(part for part in (days, until) if part)

    def place(self) -> None:
        """Ctrl+Enter: writes what the form says, and goes back."""
        focused = QApplication.focusWidget()
        if self.needs is not None and focused is not None and self.needs.isAncestorOf(focused):
            self.needs.submit()
            return
        wish = self.form.wish()
        if wish is None:
            self.form.complain()
            return
        self.form.show_cautions(self._cautions(wish))
        done = self._placed(wish)
        if done is not None:
            self._is_done = True
            self.changed.emit(done)
            self.back_wanted.emit()

    def _placed(self, wish: Wish) -> Changed | None:
        try:
            return place(self.desk, self._case_id, wish)
        except PlacementError as error:
            if not self.form.show_problem(error.key, str(error)):
                self.failed.emit(str(error))
                self.refresh()
        except JobAssistError as error:
            self.failed.emit(str(error))
        return None

    def open_needs(self) -> None:
        """What an offer must fit, above the form; the ranking follows when it is saved."""
        if self.needs is not None:
            self.needs.begin()
            return
        form = self.attempt(lambda: NeedsForm(self.desk, self._case_id, self._run))
        if form is None:
            return
        self.needs = form
        form.setMaximumWidth(theme.px(_FORM_MOST - 48))
        form.submit_button.kind = "secondary"  # the primary one is the page's
        form.closed.connect(self._close_needs)
        self._needs_place.addSpacing(theme.px(16))
        self._needs_place.addWidget(form)
        form.show()
        tab_as_laid_out(self)
        self._pane.verticalScrollBar().setValue(0)
        form.begin()

    def _run(self, work: Callable[[], Changed]) -> str:
        try:
            done = work()
        except JobAssistError as error:
            return str(error)
        self.changed.emit(done)
        self._read()
        return ""

    def _close_needs(self) -> None:
        form, self.needs = self.needs, None
        if form is not None:
            self._needs_place.removeWidget(form)
            self._needs_place.takeAt(0)
            form.hide()
            form.deleteLater()
        self.list.current().setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """What was typed and not placed is asked for twice."""
        if self._is_done or self._is_warned or not self.form.is_typed():
            return True
        self._is_warned = True
        self.failed.emit(
            self.tr("Du har skrevet noget, som ikke er gemt. Gå tilbage igen for at slippe det.")
        )
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_WIDE_FROM)
        room = theme.px(_LIST if self.width() >= theme.px(_ROOMY_FROM) else _NARROW_LIST)
        self.list.setMinimumWidth(room if is_wide else 0)
        self.list.setMaximumWidth(room if is_wide else _ANY)
        # Below each other, the form has the larger half.
        self.list.setMaximumHeight(_ANY if is_wide else max(theme.px(_LOWEST), self.height() * 2 // 5))
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._columns.setStretchFactor(self.list, 0 if is_wide else 2)
        self._columns.setStretchFactor(self._pane, 1 if is_wide else 3)
        self._line.setVisible(is_wide)
